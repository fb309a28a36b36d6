"""Where sources disagree, as a note of FollowTheMoney."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .entity import Entity, datasets, string, text

if TYPE_CHECKING:
    from ...store import ConflictView


def disagreement(seen: ConflictView) -> Entity:
    """A note on what a conflict is about: each value with its documents and words."""
    conflict = seen.conflict
    held = "sources differ in precision" if conflict.compatible else "settled" if seen.settled else "sources disagree"
    name = f"{held}: {conflict.called}"
    values = [
        f"{one.value.value} ({', '.join(document.path for document in one.documents)}): “{one.value.quote}”"
        for one in seen.values
    ]
    decided = f"\nright, says {seen.settled.user or 'somebody'}: {seen.settled.value or 'none'}" if seen.settled else ""
    documents = tuple(dict.fromkeys(document.id for one in seen.values for document in one.documents))
    properties = (
        ("name", string(name)),
        ("description", text(f"{name}\n" + "\n".join(values) + decided)),
        ("entity", (conflict.about,)),
        ("proof", documents),
    )
    return Entity(conflict.id, "Note", datasets(documents), properties)
