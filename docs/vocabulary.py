"""Write the table of docs/vocabulary.md from the vocabulary itself: `make docs`. A test says when it is stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from graphcase import lexicon
from graphcase.model import ENTITY_TYPES, EntityType
from graphcase.vocabulary import NOTHING, RelationType, relations, triggers

PAGE = Path(__file__).with_name("vocabulary.md")
BEGIN, END = "<!-- relations -->", "<!-- /relations -->"
SHOWN = 6


def page(text: str) -> str:
    """The text of docs/vocabulary.md, given as it stands, with the table anew."""
    before, _, rest = text.partition(BEGIN)
    return "\n".join([before + BEGIN, *_table(), END + rest.partition(END)[2]])


def _table() -> Iterator[str]:
    yield "| relation | A | B | holds where | FollowTheMoney | some of its words |"
    yield "|---|---|---|---|---|---|"
    for kind in relations(NOTHING).values():
        ends = [_types(kind.sources), _types(kind.targets)]
        ends = ["two: " + ends[0], ""] if kind.symmetric else ends
        cells = (f"`{kind.name}`", *ends, kind.description, kind.schema, ", ".join(_words(kind)))
        yield f"| {' | '.join(cells)} |"


def _types(types: Iterable[EntityType]) -> str:
    return ", ".join(sorted(types, key=ENTITY_TYPES.index))


def _words(kind: RelationType) -> Iterator[str]:
    """A few of the verbs and nouns, single words first, and of the nouns of each class."""
    roles = lexicon.load("en", "roles")
    found = [word for one in triggers("en") if one.relation == kind.name for word in one.words]
    yield from islice(dict.fromkeys(sorted(found, key=lambda word: " " in word)), SHOWN)
    for name in kind.role_nouns:
        yield f"*{name}*: {', '.join(islice(roles[name], 3))} …"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
