"""What a person wants to correct, by names or references, as a judgement: bound to mentions, ready to be written.

Each function returns the judgement without an id, or the list of entities that a name may mean. They raise NotFound for
a name that means nobody, and UsageError for what makes no sense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..model import EntityType, Judgement, Side, Verdict
from ..names import clean, fold
from .casework import Ends, article_out, mention_out
from .dates import spoken
from .lookup import node
from .records import Ambiguous, Node
from .representative import Representative, main, representative

if TYPE_CHECKING:
    from ..store import MentionView, Store, SuggestionView


_SIGNS = "≥≤≈<>=~ "
"""What may stand before a number that bounds it."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides, when (ISO 8601, UTC), and what they say to it."""

    user: str
    at: str
    note: str = ""


def merge(store: Store, a: str, b: str, hand: Hand) -> Judgement | Ambiguous:
    """Decide that `a` and `b` are one."""
    ends = _ends(store, a, b)
    if isinstance(ends, Ambiguous):
        return ends
    one, other = ends
    if one.node.id == other.node.id:
        hint = f'how: graphcase why "{a}" "{b}" -o {store.path.parent}'
        raise UsageError(f"they are one already: {_named(one.node)}", hint)
    if (one.node.type == "case") != (other.node.type == "case"):
        raise UsageError(f"a case is one with no other thing: {_named(one.node)}, {_named(other.node)}")
    return _pair("same", _side(store, one), _side(store, other), hand)


def split(store: Store, a: str, b: str, hand: Hand) -> Judgement | Ambiguous:
    """Decide that `a` and `b`, two names or two mentions of one entity, are two; or that two entities are, for ever.

    Of a case, an article (its path) or a mention is taken out: see casework.py.
    """
    if (out := article_out(store, a, b)) is not None:
        return out if isinstance(out, Ambiguous) else _parted(store, out, hand)
    ends = _ends(store, a, b)
    if isinstance(ends, Ambiguous):
        return ends
    one, other = ends
    if "case" in (one.node.type, other.node.type):
        return _parted(store, mention_out(store, (a, b), ends), hand)
    if one.node.id != other.node.id:
        return _pair("different", _side(store, one), _side(store, other), hand)
    if one.mention == other.mention:
        where = f"{one.mention.path}:{one.mention.start}"
        hint = f"point to two mentions, as they are listed by: graphcase why {one.node.id} -o {store.path.parent}"
        raise UsageError(f"both mean the mention at {where}, and one mention cannot be two", hint)
    return _pair("different", _part(store, one), _part(store, other), hand)


def rename(store: Store, a: str, name: str, hand: Hand) -> Judgement | Ambiguous:
    """Decide what `a` is called."""
    name = " ".join(
        "".join(c for c in name if c.isprintable() or c.isspace()).split()
    )  # what a terminal obeys is no name
    found = representative(store, a)
    if isinstance(found, Ambiguous):
        return found
    if not name:
        raise UsageError("the new name is empty", f'graphcase rename "{a}" NAME')
    if name == found.node.name:
        raise UsageError(f"{_named(found.node)} has this name already")
    return Judgement("", "rename", _side(store, found), None, name, hand.user, hand.at, hand.note)


def retype(store: Store, a: str, type_: EntityType, hand: Hand) -> Judgement | Ambiguous:
    """Decide what `a` is: a person, an organisation or a place."""
    found = representative(store, a)
    if isinstance(found, Ambiguous):
        return found
    if found.node.type == "case":
        raise UsageError(
            f"a case cannot be retyped: {_named(found.node)}", "it can be renamed, merged, split or hidden"
        )
    if type_ == found.node.type:
        raise UsageError(f"{_named(found.node)} is of this type already")
    return Judgement("", "retype", _side(store, found), None, type_, hand.user, hand.at, hand.note)


def hide(store: Store, a: str, hand: Hand) -> Judgement | Ambiguous:
    """Decide that `a` is nothing that belongs into the network."""
    found = representative(store, a)
    if isinstance(found, Ambiguous):
        return found
    return Judgement("", "hide", _side(store, found), None, "", hand.user, hand.at, hand.note)


def settle(store: Store, which: str, value: str, hand: Hand) -> Judgement:
    """Decide of the disagreement of that id which value is right; "" if it is to be left as it is.

    Raises NotFound if there is none of that id, UsageError for a value that no source gives, or that fits several.
    """
    seen = store.conflict(which.strip())
    if seen is None:
        folder = store.path.parent
        raise NotFound(f"no disagreement has the id {which.strip()!r}", f"see all: graphcase conflicts -o {folder}")
    conflict = seen.conflict
    right = _right(value, [" ".join(one.value.split()) for one in conflict.values]) if value.strip() else ""
    others = [end for end in store.ends(conflict.relation) if end != conflict.about] if conflict.relation else []
    about, *other = (_side(store, main(store, end)) for end in (conflict.about, *others))
    return Judgement(
        "", "settle", about, other[0] if other else None, right, hand.user, hand.at, hand.note, conflict.called
    )


def _right(asked: str, given: Sequence[str]) -> str:
    """The value that a person means: written just so, or as it is printed, or the only one that holds these words."""
    values = tuple(dict.fromkeys(given))
    wanted = _digits(asked)
    bare = wanted.lstrip(_SIGNS)
    words = re.compile(rf"(?<![\w.-]){re.escape(bare)}(?![\w-]|\.\d)")
    fitting = [value for value in values if wanted in (_digits(value), _digits(spoken(value)))]
    fitting = fitting or [value for value in values if bare and words.search(_digits(value))]
    if len(fitting) != 1:
        said = f"{asked.strip()!r} fits {'several' if fitting else 'none'} of the values"
        raise UsageError(said, f"there are: {'; '.join(fitting or values)}")
    return fitting[0]


def _digits(value: str) -> str:
    """A value folded, its numbers without what parts their thousands: "1,200 usd" is "1200 usd"."""
    return re.sub(r"(?<=\d)[,\u2009\u202f](?=\d{3})", "", fold(value))


def answered(store: Store, seen: SuggestionView, same: bool, hand: Hand) -> Judgement:
    """Decide of a suggestion: the two are one, or they are not."""
    ends = ((seen.left, seen.suggestion.left), (seen.right, seen.suggestion.right))
    left, right = (_bound(store, node(store, entity), store.mention(ref)) for entity, ref in ends)
    return _pair("same" if same else "different", left, right, hand)


def _ends(store: Store, a: str, b: str) -> tuple[Representative, Representative] | Ambiguous:
    one = representative(store, a)
    if isinstance(one, Ambiguous):
        return one
    other = representative(store, b)
    return other if isinstance(other, Ambiguous) else (one, other)


def _parted(store: Store, ends: Ends, hand: Hand) -> Judgement:
    return _pair("different", _side(store, ends[0]), _side(store, ends[1]), hand)


def _pair(verdict: Verdict, left: Side, right: Side, hand: Hand) -> Judgement:
    return Judgement("", verdict, left, right, "", hand.user, hand.at, hand.note)


def _side(store: Store, found: Representative) -> Side:
    """The whole entity, by its name."""
    return _bound(store, found.node, found.mention)


def _part(store: Store, found: Representative) -> Side:
    """What bears the mention's own name, of an entity that is to be two."""
    return replace(_side(store, found), name=clean(found.mention.text))


def _bound(store: Store, who: Node, mention: MentionView | None) -> Side:
    assert mention is not None  # the store has all mentions of its suggestions
    return Side(_plain(store, who), who.type, mention.ref.key, mention.path, mention.start, mention.end, mention.text)


def _plain(store: Store, who: Node) -> str:
    """The name without what tells it from others in this build: "Trillo" for "Trillo (Peru)", if articles say so."""
    name, bracket, _ = who.name.rpartition(" (")
    if not bracket or not who.name.endswith(")"):
        return who.name
    written = {fold(clean(mention.text)) for mention in store.mentions(who.id)}
    return name if fold(name) in written and fold(who.name) not in written else who.name


def _named(who: Node) -> str:
    return f"{who.name} ({who.type}, {who.id})"
