"""What a dossier says, chapter by chapter. Nothing here is markup, and nothing is made harmless yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from ... import outlets
from ...errors import UsageError
from ...explore import telling
from ...explore.attributes import facts
from ...explore.conflicts import Disagreement, Words
from ...explore.dates import spoken
from ...explore.dossier import Dossier, Group, dossier
from ...explore.lineup import lineup
from ...explore.parts import parts
from ...explore.reading import lasting, title
from ...explore.records import Evidence
from ...explore.sources import Sources, sources
from ...explore.telling import count
from ...explore.ties import evidence
from ...explore.timeline import Timeline, Wanted, timeline
from ...explore.why import Grounds, why
from ...model import STATUSES
from . import sharing

if TYPE_CHECKING:
    from ...explore.view import Filter, View
    from ...store import Store

NOTE = (
    "This dossier repeats what articles say. It does not say that any of it is true. Each statement stands with the "
    "words it rests on, how the article holds them, who speaks, and where."
)
HELD = (
    "Asserted, alleged, denied, negated, hypothetical: so the article holds its words. Disputed: another rejects them."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the outlet, the article and its date, the file and the characters; `url` is "" if there is
    none."""

    says: str
    url: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of articles, in quotation marks: `held` says how and by whom, `found` what graphcase read in them, and by
    which rule. Copies have the same words in several places."""

    words: str
    held: str
    found: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said, with all its words. `doubt` is "alleged", "disputed" ..., "" for what is asserted."""

    says: str
    doubt: str
    support: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that sources give: how many give it, and in which words."""

    value: str
    support: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A matter that sources tell differently: the values side by side, and how people settled it, if they did."""

    matter: str
    kind: str
    versions: tuple[Version, ...]
    settled: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with lines, statements and disputes under it."""

    title: str
    lines: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True if nothing stands under the heading."""
        return not (self.lines or self.statements or self.disputes)


@dataclass(frozen=True, slots=True)
class Content:
    """A dossier: whose it is, what it was made of and by, and its chapters."""

    name: str
    kind: str
    generator: str
    notes: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def content(view: View, shared: bool = False) -> Content:
    """Return the dossier of the entity that the view was asked for. Raises UsageError if there is none.

    Of its relations those are told that the view keeps. One that is `shared` holds nothing that is not to be handed on.
    """
    if not view.centre:
        raise UsageError("a dossier is of one entity", 'say whose: --entity "Ivo Marren"')
    store = view.store
    told, grounds, rests = dossier(store, view.centre), why(store, view.centre), sources(store, view.centre)
    happened = timeline(store, view.centre, Wanted())
    # Of an id there is never a choice.
    assert isinstance(told, Dossier)
    assert isinstance(grounds, Grounds)
    assert isinstance(rests, Sources)
    assert isinstance(happened, Timeline)
    if shared:
        told, grounds, rests = sharing.dossier(told), sharing.grounds(grounds), sharing.sources(rests)
        happened = sharing.timeline(happened)
    kept = frozenset(relation.id for relation in view.relations())
    cited = _Cited(_originals(store, shared))

    def claims(relation: str) -> Iterable[Evidence]:
        found = evidence(store, relation)
        return map(sharing.quoted, found) if shared else found

    chapters = (
        Chapter("Who or what this is", tuple(_who(told))),
        Chapter("Why these names are one", tuple(_merges(grounds))),
        Chapter("Judgements", tuple(telling.judged(one) for one in told.decided)),
        Chapter("May be the same", tuple(_maybe(told))),
        Chapter("Parties in short", tuple(_parties(store, view.centre)) if told.node.type == "case" else ()),
        Chapter("Dates", tuple(_dates(happened, kept))),
        *(_group(group, kept, cited, claims) for group in told.groups),
        Chapter(
            "Where sources disagree", disputes=tuple(_dispute(one, view.centre, cited) for one in told.disagreements)
        ),
        Chapter("Figures", tuple(_figures(told))),
        Chapter("Sources, and what rests on what", tuple(_sources(rests))),
    )
    about = store.about()
    return Content(
        name=told.node.name,
        kind=f"{told.node.type}, {told.node.id}",
        generator=about.generator,
        notes=(NOTE, HELD, _made(store, shared), *_filtered(view.wanted, told, kept)),
        chapters=tuple(chapter for chapter in chapters if not chapter.is_empty),
    )


def _made(store: Store, shared: bool) -> str:
    about, documents = store.about(), count(store.counts().documents, "document")
    corpus = "" if shared else f" the corpus “{PurePath(about.corpus).name}”:"
    return f"Made by {about.generator} from{corpus} {documents}."


def _filtered(wanted: Filter, told: Dossier, kept: frozenset[str]) -> Iterator[str]:
    """That relations were left out, and which."""
    out = sum(tie.id not in kept for group in told.groups for tie in group.ties)
    if out:
        yield f"{count(out, 'relation')} left out, as asked for: only {telling.kept(wanted) or 'what lies near'}."


def _who(told: Dossier) -> Iterator[str]:
    if told.aliases:
        yield f"also called: {'; '.join(told.aliases)}"
    yield from facts(told.attributes)
    days = " to ".join(dict.fromkeys(spoken(day) for day in (told.first, told.last) if day))
    yield telling.reported(told.node) + (f", {days}" if days else "")
    if told.co_mentioned:
        others = count(told.co_mentioned, "other")
        yield f"named in one sentence with {others}, with no relation stated (not in this dossier)"


def _merges(grounds: Grounds) -> Iterator[str]:
    """Each reason once for the same two words, with the first places where they stand."""
    times = Counter((merge.left, merge.right, merge.reason, merge.score) for merge in grounds.merges)
    first = {(merge.left, merge.right, merge.reason, merge.score): merge for merge in reversed(grounds.merges)}
    for key, number in times.items():
        merge = first[key]
        paths = " and ".join(filter(None, dict.fromkeys((merge.left_path, merge.right_path))))
        often = f"{number} times" if number > 1 else ""
        how = ", ".join(filter(None, (f"score {merge.score:.2f}", often, paths)))
        yield f"“{merge.left}” and “{merge.right}”: {merge.reason} ({how})"


def _maybe(told: Dossier) -> Iterator[str]:
    for one in told.maybe:
        yield f"{one.other.name} ({one.other.type}, {one.other.id}): {one.reason} (score {one.score:.2f})"


def _parties(store: Store, case: str) -> Iterator[str]:
    who = lineup(parts(store, case, list(store.conflicts(case))))
    for role, places in who.roles.items():
        yield f"{role}: {'; '.join(telling.party(place) for place in places)}"
    if who.cleared:
        names = "; ".join(f"{one.name} ({', '.join(one.told)})" for one in who.cleared)
        yield f"cleared, or said not to be: {names}"


def _dates(happened: Timeline, kept: frozenset[str]) -> Iterator[str]:
    for event in happened.events:
        if event.relation in kept:
            doubt = "" if event.status == "asserted" else f"{event.status}: "
            other = ", ".join(map(spoken, event.elsewhere))
            differ = f"; others say {other}" if other else ""
            but = f"; but {telling.held(event.against)} ({telling.origin(event.against)})" if event.against else ""
            yield f"{telling.time(event)}: {doubt}{event.says} ({telling.origin(event.best)}{differ}){but}"


def _group(group: Group, kept: frozenset[str], cited: _Cited, claims: Callable[[str], Iterable[Evidence]]) -> Chapter:
    return Chapter(
        group.title,
        statements=tuple(
            Statement(
                says=tie.says,
                doubt=", ".join(_doubts(tie.status, tie.disputed)),
                support=telling.support(tie.documents, tie.independent_sources),
                quotes=cited.quotes(claims(tie.id)),
            )
            for tie in group.ties
            if tie.id in kept
        ),
    )


def _doubts(status: str, disputed: bool) -> Iterator[str]:
    if status != "asserted":
        yield status
    if disputed:
        yield "disputed"


def _originals(store: Store, shared: bool) -> Mapping[str, str]:
    """What each document (by id) is called where another is said to be its copy."""
    return {one.id: (one.outlet or f"“{one.title}”") if shared else one.path for one in store.documents()}


@dataclass(frozen=True, slots=True)
class _Cited:
    """Puts words with their places; `originals` are the names of documents."""

    originals: Mapping[str, str]

    def quotes(self, claims: Iterable[Evidence | Words]) -> tuple[Quote, ...]:
        """The claims, or the words of a value, the surest first; those of the same words, held alike, together.

        What only copies say comes after the rest, and copies after their originals.
        """
        same: dict[tuple[str, str, str], list[Evidence | Words]] = {}
        for one in claims:
            key = (telling.quoted(one.quote), _held(one), _found(one) if isinstance(one, Evidence) else "")
            same.setdefault(key, []).append(one)
        for several in same.values():
            several.sort(key=lambda one: bool(one.copy_of))
        ordered = sorted(same.items(), key=lambda item: (STATUSES.index(item[1][0].status), bool(item[1][0].copy_of)))
        return tuple(Quote(*key, tuple(map(self._place, several))) for key, several in ordered)

    def _place(self, one: Evidence | Words) -> Place:
        """Where words stand, for anybody to find: "El Diario, “Held”, 7 Nov 2018, a.pdf, p. 3, characters 8 to 90"."""
        called = f"“{one.title}”" if one.title else ""
        at = f"characters {one.start} to {one.end}" if one.path else ""
        copied = f"a copy of {self.originals[one.copy_of]}" if one.copy_of else ""
        says = ", ".join(
            filter(None, (one.outlet, called, spoken(one.published), one.path, telling.paged(one.page), at, copied))
        )
        return Place(says, one.url)


def _held(one: Evidence | Words) -> str:
    if isinstance(one, Evidence):
        return f"{telling.held(one)}{telling.cue(one)}"
    return one.status + (f", according to {one.attributed_to}" if one.attributed_to else "")


def _found(one: Evidence) -> str:
    what = (title(one), spoken(one.when), lasting(one.since, one.until), f"rule {one.rule}")
    return "; ".join(part for part in what if part)


def _dispute(one: Disagreement, told: str, cited: _Cited) -> Dispute:
    named = [end.name for end in (one.about, one.other) if end is not None and end.id != told]
    matter = f"{one.matter[:1].upper()}{one.matter[1:]}"
    return Dispute(
        matter=f"{matter} ({' – '.join(named)})" if named else matter,
        kind="differs only in precision" if one.compatible else one.kind,
        versions=tuple(
            Version(
                telling.value(version.value, one),
                count(version.independent_sources, "independent source")
                + (f", {version.more} of them not quoted here" if version.more else "")
                + (", held to be right" if telling.is_right(version.value, one) else ""),
                cited.quotes(version.words),
            )
            for version in one.versions
        ),
        settled=telling.settled(one),
    )


def _figures(told: Dossier) -> Iterator[str]:
    for one in told.counts:
        speaker = f", according to {one.attributed_to}" if one.attributed_to else ""
        act = f"{one.act}: " if one.act else ""
        where = ", ".join((f"{one.status}{speaker}", *one.paths))
        yield f"{act}{one.text} ({where}): {telling.quoted(one.quote)}"


def _sources(found: Sources) -> Iterator[str]:
    """Each independent source with its articles, or those that report it; what an article rests on is told once."""
    yield telling.support(found.documents, found.independent_sources)
    told: set[str] = set()
    for origin in found.origins:
        for issue in origin.documents:
            called = f"“{issue.title}”" if issue.title else ""
            own = issue.outlet or "no outlet named"
            is_own = not origin.outlet or outlets.canonical(origin.outlet) == outlets.canonical(issue.outlet)
            outlet = own if is_own else f"{origin.outlet}, as reported by {own}"
            where = ", ".join(filter(None, (outlet, called, spoken(issue.published), issue.path)))
            claims = f"; {count(issue.claims, 'claim')}" if issue.claims and issue.id not in told else ""
            rests = () if issue.id in told else issue.rests
            told.add(issue.id)
            yield "; ".join((f"{where}{claims}", *map(telling.rest, rests)))
    for outlet, paths in found.quoted:
        yield f"{outlet}, only as quoted" + (f" in {', '.join(paths)}" if paths else "")
