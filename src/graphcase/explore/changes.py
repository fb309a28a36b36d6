"""What is new, what has changed and what has gone since the last build, or against another store; and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

from ..model import CO_MENTIONED, STATUSES, Judgement
from ..names import fold
from . import conflicts
from .held import decided
from .lookup import node
from .parties import Party, gravity, parties
from .places import Place, places
from .reading import language, said
from .records import Evidence, Node, Tie
from .ties import clearest, evidence, stands, tie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Ref
    from ..store import Alteration, Baseline, ChangeKind, ChangeView, ClaimView, DocumentView, Reason, Store, What
    from .conflicts import Disagreement

Kind = Literal["document", "case", "person", "organisation", "place", "relation", "conflict"]
KINDS: tuple[Kind, ...] = ("case", "document", "conflict", "relation", "person", "organisation", "place")
WHATS: tuple[What, ...] = ("new", "changed", "gone")
_CLAIM = "claim"
_IN_STORE: Mapping[Kind, tuple[ChangeKind, str]] = {
    "document": ("document", ""),
    "relation": ("relation", ""),
    "conflict": ("conflict", ""),
    "case": ("entity", "case"),
    "person": ("entity", "person"),
    "organisation": ("entity", "organisation"),
    "place": ("entity", "place"),
}
"""Kind and type, as the store has them."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is as it is now. `cause` is a Reason's (see there), `path` the document that it names and `more`
    how many others it holds for; `node` the entity that it names, `judgement` what a person decided, `note` the words
    of a merge, the name of an end that has gone, or why a file cannot be read."""

    cause: str
    path: str = ""
    more: int = 0
    node: Node | None = None
    judgement: Judgement | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that a relation has got, or lost, and why, where it is not for a new article."""

    evidence: Evidence
    why: Why | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, has changed or has gone.

    `name` is what it is called, or was; `says` what a relation says of its source, or which file a document is. What is
    there is shown as the other commands do: `node`, `tie`, `disagreement`. `evidence` holds the clearest words, of
    what has gone those that stood for it; `place` is where an entity without any claim is named. `parties` are those
    whose part in a case has changed, of a new case all.
    """

    kind: Kind
    what: What
    id: str
    was: str
    name: str
    says: str = ""
    why: Why | None = None
    alterations: tuple[Alteration, ...] = ()
    node: Node | None = None
    tie: Tie | None = None
    disagreement: Disagreement | None = None
    document: DocumentView | None = None
    evidence: Evidence | None = None
    place: Place | None = None
    came: tuple[Told, ...] = ()
    went: tuple[Told, ...] = ()
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a kind ("claim" among them) are new, have changed, have gone."""

    kind: str
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes to tell: of these kinds, and only these (of all, where there are none); so many under a heading."""

    kinds: tuple[Kind, ...] = ()
    only: tuple[What, ...] = ()
    limit: int | None = None

    def pairs(self) -> Iterator[tuple[Kind, What]]:
        """The headings that are asked for, in their order."""
        return ((kind, what) for kind in self.kinds or KINDS for what in self.only or WHATS)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new against `baseline` (None: there was no build before): the numbers, and the things under each kind,
    those that matter most first.

    `other` is the path of the other store, "" for the last build. `now` is the store as its baseline is told: where the
    two differ in generator, model or fingerprint, other rules read the articles.
    """

    other: str
    baseline: Baseline | None
    now: Baseline
    tallies: tuple[Tally, ...]
    changes: tuple[Change, ...]
    limit: int | None = None


def changes(store: Store, wanted: Wanted, other: str = "") -> Changes:
    """Return what has changed in `store` against its baseline, or against the store at `other` that it was compared
    with."""
    return Changes(
        other=other,
        baseline=store.baseline(),
        now=store.as_baseline(),
        tallies=tuple(tallies(store)),
        changes=tuple(
            _change(store, kind, seen)
            for kind, what in wanted.pairs()
            for seen in _seen(store, kind, what, wanted.limit)
        ),
        limit=wanted.limit,
    )


def _seen(store: Store, kind: Kind, what: What, limit: int | None) -> Iterator[ChangeView]:
    """Those of a kind that matter most; of changed cases first those in which the gravest happened to somebody."""
    in_store, type_ = _IN_STORE[kind]
    if (kind, what) == ("case", "changed"):
        return islice(sorted(store.changes(in_store, what, type_), key=gravity), limit)
    return store.changes(in_store, what, type_, limit, language().gravest_relations)


def tallies(store: Store) -> Iterator[Tally]:
    """Yield how much has changed: of each kind of which anything has, claims last."""
    numbers: Counter[tuple[str, str]] = Counter()
    for seen in store.tallies():
        numbers[seen.type if seen.kind == "entity" else seen.kind, seen.what] += seen.things
        if seen.kind == "relation":
            numbers[_CLAIM, seen.what] += seen.claims
    for kind in (*KINDS, _CLAIM):
        new, changed, gone = (numbers[kind, what] for what in WHATS)
        if new or changed or gone:
            yield Tally(kind, new, changed, gone)


def _change(store: Store, kind: Kind, seen: ChangeView) -> Change:
    make = {"document": _document, "relation": _relation, "conflict": _conflict}.get(kind, _entity)
    return make(store, kind, seen)


def _document(store: Store, kind: Kind, seen: ChangeView) -> Change:
    document = store.document(seen.id) if seen.id else seen.document
    assert document is not None  # what has gone keeps its words
    return Change(
        kind,
        seen.what,
        seen.id,
        seen.was,
        document.path,
        why=_why(store, seen.reason),
        alterations=tuple(_named(store, one) for one in seen.alterations),
        document=document,
    )


def _named(store: Store, alteration: Alteration) -> Alteration:
    """A change of `copy_of` with paths in place of ids."""
    if alteration.field != "copy_of":
        return alteration
    before, after = (store.document(one) if one else None for one in (alteration.before, alteration.after))
    return replace(alteration, before=before.path if before else "", after=after.path if after else "")


def _entity(store: Store, kind: Kind, seen: ChangeView) -> Change:
    if not seen.id:
        words = stands(seen.words) if seen.words else None
        return Change(kind, seen.what, "", seen.was, seen.name, why=_why(store, seen.reason), evidence=words)
    now = node(store, seen.id)
    words = _clearest_of(store, seen.id) if seen.what == "new" else None
    place = next(places(store, list(store.mentions(seen.id))[:1]), None) if seen.what == "new" and not words else None
    return Change(
        kind,
        seen.what,
        seen.id,
        seen.was,
        now.name,
        why=_why(store, seen.reason, seen.id) or _judged(store, seen),
        alterations=seen.alterations,
        node=now,
        evidence=words,
        place=place,
        parties=parties(store, seen) if kind == "case" else (),
    )


def _clearest_of(store: Store, entity: str) -> Evidence | None:
    """The clearest words of what is best founded of all that is said of an entity, by a name of it if there are any."""
    relations = sorted(
        store.relations_of(entity),
        key=lambda r: (r.type == CO_MENTIONED, -r.independent_sources, STATUSES.index(r.status), r.id),
    )
    named = {fold(mention.text) for mention in store.mentions(entity) if mention.form == "name"}
    first = None
    for relation in relations:
        words = clearest(evidence(store, relation.id))
        if any(name in fold(words.quote) for name in named):
            return words
        first = first or words
    return first


def _judged(store: Store, seen: ChangeView) -> Why | None:
    """The judgement by which an entity has another name, or another type."""
    verdicts = {"name": "rename", "type": "retype"}
    wanted = {verdicts[one.field]: one.after for one in seen.alterations if one.field in verdicts}
    made = [one for one in decided(store, seen.id) if wanted.get(one.verdict) == one.value] if wanted else []
    return Why("judged", judgement=made[-1]) if made else None


def _relation(store: Store, kind: Kind, seen: ChangeView) -> Change:
    if not seen.id:
        assert seen.words is not None  # what has gone keeps its words
        words = stands(seen.words)
        known = store.vocabulary.get(seen.type)
        says = said(seen.type, "both" if known and known.symmetric else "out", seen.target, [words], store.vocabulary)
        return Change(kind, "gone", "", seen.was, seen.name, says, _why(store, seen.reason), evidence=words)
    relation = store.relation(seen.id)
    assert relation is not None  # a change names what is there
    source = node(store, relation.source)
    one = tie(store, relation, source.id)
    came = dict(seen.came)
    return Change(
        kind,
        seen.what,
        seen.id,
        seen.was,
        source.name,
        one.says,
        _why(store, seen.reason),
        seen.alterations,
        source,
        one,
        evidence=one.best,
        came=tuple(_told(store, claim, came[claim.ref]) for claim in _first(store.claims(seen.id), came)),
        went=tuple(_told(store, claim, reason) for claim, reason in seen.went),
    )


def _first(claims: Iterable[ClaimView], wanted: dict[Ref, Reason]) -> Iterator[ClaimView]:
    """Of these claims, those that are wanted, each in the first of the documents of equal content."""
    first: dict[Ref, ClaimView] = {}
    for claim in claims:
        if claim.ref in wanted:
            first.setdefault(claim.ref, claim)
    return iter(first.values())


def _told(store: Store, claim: ClaimView, reason: Reason) -> Told:
    return Told(stands(claim), _why(store, reason))


def _conflict(store: Store, kind: Kind, seen: ChangeView) -> Change:
    why = _why(store, seen.reason)
    if not seen.id:
        (matter,) = seen.alterations
        return Change(kind, "gone", "", seen.was, seen.name, matter.field, why, (replace(matter, field="values"),))
    found = conflicts.conflicts(store, seen.id, conflicts.Wanted())
    assert isinstance(found, conflicts.Conflicts)  # it has the id of one
    (one,) = found.disagreements
    return Change(
        kind,
        seen.what,
        seen.id,
        seen.was,
        one.about.name,
        one.matter,
        why,
        seen.alterations,
        one.about,
        disagreement=one,
    )


_OF_A_NODE = frozenset({"merged", "split", "one", "retyped"})


def _why(store: Store, reason: Reason, entity: str = "") -> Why | None:
    """A reason with what it names; None where it is only for a new article that something is new."""
    if not reason.cause:
        return None
    if reason.cause in _OF_A_NODE:
        standing = store.standing(reason.other)
        of = node(store, reason.other) if standing else None
        apart = decided(store, entity, reason.other) if reason.cause == "split" and of else ()
        made = next((one for one in apart if one.verdict == "different"), None)
        return Why(reason.cause, node=of, judgement=made, note=reason.note)
    if reason.cause == "hidden":
        made = next((r.judgement for r in store.judgements() if r.judgement.id == reason.other), None)
        return Why(reason.cause, judgement=made)
    if reason.cause == "end":
        return Why(reason.cause, note=reason.other)
    return Why(reason.cause, reason.other, reason.more, note=reason.note)
