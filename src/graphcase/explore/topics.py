"""Cases by what people remember of them: a place and a word of the deed, a victim and "murder", words of a headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from .. import lexicon
from ..names import words
from .fitting import Named, Words

if TYPE_CHECKING:
    from ..store import MentionView, Store

_LOOKED_AT = 200
"""Of so many others, and of so many cases, those of most documents are looked at."""
_ABOUT = ": "
"""What stands in a case's name between what it is called and what it is about."""
_STEM, _ENDING = 4, 3
"""Words with so many equal letters first, and so many others at most, are forms of one: "bribes", "bribery"."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """The words of a case: those of the deed, and all, with its places, its parties and the headlines on it."""

    deed: frozenset[str]
    all: frozenset[str]


def about(store: Store, asked: str, everyone: Sequence[Named], named: bool) -> tuple[str, ...]:
    """Return the cases (ids, in the order of `everyone`) of which all words of `asked` tell.

    Where somebody or something is `named` by a part of `asked`, another word must tell of the deed.
    """
    wanted = words(asked)
    if not wanted:
        return ()
    near = _near(store, wanted, everyone)
    cases = [one.id for one in everyone if one.type == "case" and (not near or one.id in near)]
    return tuple(case for case in cases[:_LOOKED_AT] if _fits(wanted, _topic(store, case), named))


def called(store: Store, asked: str) -> tuple[str, ...]:
    """Return the cases (ids, those of most documents first) that articles call so: "grey heron" is "Operation Grey
    Heron", whoever else is named so."""
    spoken = set(words(asked))
    written = ((entity, name.partition(_ABOUT)[0]) for entity, name in store.written("case", spoken))
    # The lexicon of affairs, which knows the words that say nothing, takes time to load; it has no numbers.
    alike = [(entity, name) for entity, name in written if _may_be(set(words(name)), spoken)]
    wanted = own(asked) if alike else spoken
    named = (entity for entity, name in alike if own(name) == wanted)
    found = [standing for entity in dict.fromkeys(named) if (standing := store.standing(entity))]
    return tuple(one.entity for one in sorted(found, key=lambda one: -one.documents))


def _may_be(name: set[str], spoken: set[str]) -> bool:
    """True for words of a name with one in common with what is `spoken`, and no year that is not."""
    return not name.isdisjoint(spoken) and not any(word.isdigit() for word in name ^ spoken)


def own(name: str) -> set[str]:
    """Return the words of a name that tell an affair from others: "silt" of "Operation Silt"."""
    spoken = set(words(name))
    return spoken - _heads() or spoken


@cache
def _heads() -> frozenset[str]:
    known = (lexicon.load(spoken, "affairs").get("names", {}) for spoken in lexicon.languages())
    return frozenset(head for names in known for head in names.get("heads", ()))


def _near(store: Store, wanted: Words, everyone: Sequence[Named]) -> set[str]:
    """The cases whose own name has one of these words, or that have to do with somebody, or a place, so named; none
    where no name has one."""
    called = [one for one in everyone if any(not set(wanted).isdisjoint(name) for name in one.names)]
    others = [one.id for one in called if one.type != "case"][:_LOOKED_AT]
    around = (end for other in others for r in store.relations_of(other) for end in (r.source, r.target))
    return {*around, *(one.id for one in called if one.type == "case")}


def _fits(wanted: Words, topic: _Topic, named: bool) -> bool:
    told = all(any(_is(word, known) for known in topic.all) for word in wanted)
    return told and (not named or any(_is(word, known) for word in wanted for known in topic.deed))


def _is(asked: str, known: str) -> bool:
    """True for one word, or two forms of one."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(asked, known, strict=False)))
    return asked == known or (shared >= _STEM and max(len(asked), len(known)) - shared <= _ENDING)


def _topic(store: Store, case: str) -> _Topic:
    entity = store.entity(case)
    assert entity is not None  # it is one of this snapshot
    mentions = list(store.mentions(case))
    deed = [*words(dict(entity.attributes).get("kind", "")), *(w for m in mentions for w in words(m.text))]
    called = (entity.name, *entity.aliases, *(value for _, value in entity.attributes))
    around = (*called, *_others(store, case), *_titles(store, mentions))
    return _Topic(frozenset(deed), frozenset((*deed, *(word for text in around for word in words(text)))))


def _others(store: Store, case: str) -> Iterator[str]:
    """The names of its parties and places."""
    for relation in store.relations_of(case):
        other = store.standing(relation.target if relation.source == case else relation.source)
        yield other.name if other else ""


def _titles(store: Store, mentions: Sequence[MentionView]) -> Iterator[str]:
    for document in dict.fromkeys(mention.document for mention in mentions):
        seen = store.document(document)
        yield seen.title if seen else ""
