"""Write the tables of docs/vocabulary.md from the vocabulary itself: `make docs`. A test says when it is stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from graphcase import lexicon
from graphcase.model import ENTITY_TYPES, EntityType
from graphcase.vocabulary import NOTHING, STATE_OFFICES, RelationType, relations, triggers

PAGE = Path(__file__).with_name("vocabulary.md")
SHOWN = 6


def page(text: str) -> str:
    """The text of docs/vocabulary.md, given as it stands, with the tables anew."""
    for name, rows in (("relations", _table()), ("classes", _classes())):
        before, begin, rest = text.partition(f"<!-- {name} -->")
        _, end, after = rest.partition(f"<!-- /{name} -->")
        text = "\n".join([before + begin, *rows, end + after])
    return text


def _table() -> Iterator[str]:
    yield "| relation | A | B | holds where | FollowTheMoney | some of its words |"
    yield "|---|---|---|---|---|---|"
    for kind in relations(NOTHING).values():
        ends = [_types(kind.sources), _types(kind.targets)]
        ends = ["two: " + ends[0], ""] if kind.symmetric else ends
        cells = (f"`{kind.name}`", *ends, kind.description, kind.schema, ", ".join(_words(kind)))
        yield f"| {' | '.join(cells)} |"


def _classes() -> Iterator[str]:
    yield "| class | states | some of its words |"
    yield "|---|---|---|"
    roles = lexicon.load("en", "roles")
    for name in (*roles["classes"], STATE_OFFICES):
        stated = [f"`{kind.name}`" for kind in relations(NOTHING).values() if name in kind.role_nouns]
        yield f"| `{name}` | {', '.join(stated)} | {', '.join(islice(roles[name], SHOWN))} |"


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
