"""What rests on what: the documents by the independent source that each of them is, and whose reports they tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .. import outlets
from ..model import Claim, Dependence, DependenceKind
from .lookup import settle
from .records import Ambiguous, Node

if TYPE_CHECKING:
    from ..store import DocumentView, Store


@dataclass(frozen=True, slots=True)
class Rest:
    """What a document rests on: `on` is the path of another, "" where none is meant, `outlet` whose report it is.

    `whole` is true where it adds no source of its own for that. `share` and `reason` say for how much, and `quote`, at
    `start` on that `page`, shows it: the first of so many `times`. `told` of the document's `statements` (claims and
    figures) are a quoted outlet's.
    """

    kind: DependenceKind
    on: str
    outlet: str
    whole: bool
    share: float
    reason: str
    quote: str
    start: int
    times: int
    told: int = 0
    statements: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A document, and what it rests on.

    `claims` are those about the entity that is asked for, `quoted` how many of them it tells as others' reports, by
    outlet; there are none where all documents are listed.
    """

    id: str
    path: str
    title: str
    outlet: str
    published: str
    rests: tuple[Rest, ...]
    claims: int = 0
    quoted: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent source: an outlet of that name, or one article without any ("")."""

    outlet: str
    documents: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents by independent source, the most frequent first; `node` is whom they speak of, None for all.

    `quoted` are the outlets that are only quoted (on `node`, where it is given), with the paths of the documents that
    do. `unnamed` documents tell no outlet, and count each as its own. `file` is the document that was asked for, "" for
    none: then the others are those that it rests on, and those that rest on it.
    """

    node: Node | None
    documents: int
    independent_sources: int
    unnamed: int
    origins: tuple[Origin, ...]
    quoted: tuple[tuple[str, tuple[str, ...]], ...]
    file: str = ""


def sources(store: Store, name: str = "") -> Sources | Ambiguous:
    """Return what rests on what: in all documents, in those that speak of the entity that `name` means, or, where it is
    a document's path, in it and those that rest on it or it on them.

    Of a name that means several, their list. Raises NotFound.
    """
    every = Corpus(list(store.documents()), list(store.dependences()), store.statements())
    file = every.at(name) if name else None
    if file or not name:
        listed = every.around(file) if file else every.documents
        origins = every.origins({document.id: every.issue(document) for document in listed})
        return replace(every.answer(None, len(origins), origins), file=file.path if file else "")
    found, several = settle(store, name)
    if several:
        return several
    node = found.nodes[0]
    speak = {mention.document for mention in store.mentions(node.id)}
    claims: defaultdict[str, dict[tuple[int, str | None], Claim]] = defaultdict(dict)
    for relation in store.relations_of(node.id):
        for seen in store.claims(relation.id):
            claims[seen.document.id][seen.ref.index, relation.id] = seen.claim
    issues = {
        document.id: every.issue(document, list(claims[document.id].values()))
        for document in every.documents
        if document.id in speak
    }
    return every.answer(node, node.independent_sources, every.origins(issues))


class Corpus:
    """All documents, in path order, with what they rest on; one that is not among them is not looked at."""

    def __init__(
        self, documents: Sequence[DocumentView], dependences: Iterable[Dependence], statements: Mapping[str, int]
    ) -> None:
        self.documents = documents
        self._statements = statements
        self._by_id = {document.id: document for document in documents}
        self._rests: defaultdict[str, list[Dependence]] = defaultdict(list)
        for one in dependences:
            self._rests[one.document].append(one)
        self._copies: defaultdict[str, list[str]] = defaultdict(list)
        for document in documents:
            self._copies[document.copy_of].append(document.id)
        self._names: dict[str, str] = {}
        self._sources = {document.id: self._source(document.id) for document in documents}
        self._issued: defaultdict[str, set[str]] = defaultdict(set)
        for document in documents:
            self._issued[outlets.canonical(document.outlet)].add(self._sources[document.id])

    def at(self, path: str) -> DocumentView | None:
        """The document of that path; also by the end of it, or as reached from elsewhere, where one alone fits."""
        typed = path.replace("\\", "/").removeprefix("./")
        fits = [one for one in self.documents if f"/{one.path}".endswith(f"/{typed}") or typed.endswith(f"/{one.path}")]
        same = [one for one in fits if one.path == typed]
        return next(iter(same), fits[0] if len(fits) == 1 else None)

    def speaker(self, document: str) -> tuple[str, str]:
        """What stands for the source that a document is: a key, and the outlet's name ("" where it tells none)."""
        key = self._sources[document]
        return key, self._names.get(key, "")

    def around(self, file: DocumentView) -> list[DocumentView]:
        """A document, what it rests on and what rests on it, in path order."""
        on = {one.on for one in self._rests[file.id]} | {file.id, file.copy_of}
        return [d for d in self.documents if d.id in on or any(one.on == file.id for one in self._rests[d.id])]

    def issue(self, document: DocumentView, claims: Sequence[Claim] = ()) -> Issue:
        """A document of an answer."""
        return Issue(
            id=document.id,
            path=document.path,
            title=document.title,
            outlet=document.outlet,
            published=document.published,
            rests=tuple(self._told(document.id)),
            claims=len(claims),
            quoted=tuple(sorted(self._quoted(document.id, claims).items())),
        )

    def origins(self, issues: Mapping[str, Issue]) -> tuple[Origin, ...]:
        """The sources behind these documents: their own, and where they tell all by others' reports, these."""
        groups: defaultdict[str, list[Issue]] = defaultdict(list)
        for id_, issue in issues.items():
            for source in self._behind(id_, issue):
                groups[source].append(issue)
        for group in groups.values():
            group.sort(key=lambda issue: (issue.published or "~", issue.path))
        found = [Origin(self._names.get(source, ""), tuple(group)) for source, group in groups.items()]
        return tuple(sorted(found, key=lambda o: (-len(o.documents), not o.outlet, o.outlet, o.documents[0].path)))

    def answer(self, node: Node | None, independent: int, origins: tuple[Origin, ...]) -> Sources:
        """The answer about these sources."""
        listed = {issue.id: issue for origin in origins for issue in origin.documents}
        named = {outlets.canonical(origin.outlet) for origin in origins if origin.outlet}
        quoted: defaultdict[str, list[str]] = defaultdict(list)
        for _, issue in sorted(listed.items(), key=lambda item: item[1].path):
            told = [o for o, _ in issue.quoted] if node else [one.outlet for one in issue.rests if one.kind == "quoted"]
            for outlet in dict.fromkeys(told):
                if outlets.canonical(outlet) not in named:
                    quoted[outlet].append(issue.path)
        unnamed = sum(not origin.outlet for origin in origins)
        ordered = sorted(quoted.items(), key=lambda item: (-len(item[1]), item[0]))
        return Sources(node, len(listed), independent, unnamed, origins, tuple((o, tuple(p)) for o, p in ordered))

    def _original(self, id_: str) -> str:
        copied = self._by_id[id_].copy_of
        return copied if copied in self._by_id else id_

    def _source(self, id_: str) -> str:
        """What stands for the source that a document is: the key of an outlet, or the id of a document without one."""
        original = self._original(id_)
        rests = [one for document in (original, *self._copies[original]) for one in self._rests[document]]
        credited = next((one.outlet for one in rests if one.kind in ("wire", "credit") and one.share == 1), "")
        first = next((one.on for one in self._rests[original] if one.kind == "repeat"), "")
        outlet = credited or self._by_id[first if first in self._by_id else original].outlet
        key = outlets.canonical(outlet)
        if key and self._names.get(key, "A").isupper():  # of two spellings, the one that is not all capitals
            self._names[key] = outlet
        return key or original

    def _behind(self, id_: str, issue: Issue) -> Iterator[str]:
        """The sources that an issue speaks for: itself; where all its claims are others' reports, these, or the one
        source of all that these have among the documents."""
        if not issue.claims or sum(number for _, number in issue.quoted) < issue.claims:
            yield self._sources[id_]
            return
        for outlet, _ in issue.quoted:
            key = outlets.canonical(outlet)
            issued = self._issued.get(key, set())
            self._names.setdefault(key, outlet)
            yield min(issued) if len(issued) == 1 else key

    def _quoted(self, id_: str, claims: Iterable[Claim]) -> Counter[str]:
        """How many of these claims a document tells as the reports of the outlets that it quotes."""
        reports = [one for one in self._rests[id_] if one.kind == "quoted" and one.share]
        found: Counter[str] = Counter()
        for claim in claims:
            told = [one.outlet for one in reports if (one.start, one.end) == (claim.start, claim.end)]
            speakers = (claim.attributed_to or "", *claim.attributed_via)
            meant = [o for s in speakers for name in outlets.spoken(s) for o in told if _means(name, o)]
            found.update((meant or told)[:1])
        return found

    def _told(self, id_: str) -> Iterator[Rest]:
        """What a document rests on; what it tells from one outlet, in several places, once."""
        together: defaultdict[tuple[str, str, str], list[Dependence]] = defaultdict(list)
        for one in self._rests[id_]:
            together[one.kind, one.on, one.outlet].append(one)
        for same in together.values():
            one = same[0]
            whole = one.kind in ("copy", "repeat") or (one.kind in ("wire", "credit") and one.share == 1)
            on = self._by_id[one.on].path if one.on in self._by_id else ""
            share = min(1.0, sum(each.share for each in same))
            all_ = self._statements.get(id_, 0) if one.kind == "quoted" else 0
            times, told = len(same), round(share * all_)
            page = self._by_id[id_].page(one.start) if one.quote else None
            shows = (one.reason, one.quote, one.start, times)
            yield Rest(one.kind, on, one.outlet, whole, share, *shows, told, all_, page)


def _means(name: str, outlet: str) -> bool:
    return outlets.canonical(name) == outlets.canonical(outlet) or outlets.shortens(name, outlet)
