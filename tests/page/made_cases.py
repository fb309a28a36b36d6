# ruff: noqa: E501  # tables that are wider than a page
"""Invented cases, as a page reads them: a small one told in sentences, and large ones made by counting."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphcase.model import (
    Article,
    Claim,
    Conflict,
    Dependence,
    Entity,
    Judgement,
    Match,
    Position,
    Ref,
    Relation,
    Value,
    Zone,
)
from graphcase.picture import positions
from graphcase.store import ClaimView, ConflictView, DocumentView, MentionView, ValueView

_MARK = re.compile(r"\[([^\]|]+)\|(\w+)\]")

PEOPLE = {
    "irena": ("person", "Irena Kovářová", ["Kovářová", "I. Kovářová"]),
    "tomas": ("person", "Tomáš Hrubeš", ["Hrubeš"]),
    "ada": ("person", "Ada Lindqvist", ["Lindqvist"]),
    "bruno": ("person", "Bruno Salvatierra Peña", ["Bruno Salvatierra", "Salvatierra"]),
    "meera": ("person", "Meera Nand", ["Nand"]),
    "oskar": ("person", "Oskar Velde", ["Velde"]),
    "ines": ("person", "Inês Tavares", ["Tavares"]),
    "harbour": ("organisation", "Port Authority of Velmar", ["Port Authority", "PAV"]),
    "dredge": ("organisation", "Nordkai Dredging", ["Nordkai"]),
    "shell": ("organisation", "Blue Heron Holdings Ltd", ["Blue Heron"]),
    "police": ("organisation", "Velmar police", ["police"]),
    "court": ("organisation", "Velmar District Court", []),
    "bureau": ("organisation", "Anti-Corruption Bureau", ["ACB"]),
    "velmar": ("place", "Velmar", []),
    "ostia": ("place", "Ostrova", []),
    "case": ("case", "Velmar harbour dredging bribes", []),
    "fire": ("case", "Quay 9 warehouse fire", []),
}

ARTICLES = [
    ("velmar/2021-03-02_port.txt", "Port chief arrested over dredging deal", "The Velmar Courier", "2021-03-02", None, [
        "[Velmar police|police] arrested [Irena Kovářová|irena], director of the [Port Authority of Velmar|harbour], on Tuesday in [Velmar|velmar].",
        "[She|irena] is accused of taking bribes from [Nordkai Dredging|dredge], prosecutors said.",
        "[Tomáš Hrubeš|tomas], her husband, owns [Blue Heron Holdings Ltd|shell], the Courier has learned.",
        "[Kovářová|irena] denied any wrongdoing through her lawyer, [Ada Lindqvist|ada].",
    ]),
    ("velmar/2021-03-03_wire.txt", "Port chief arrested over dredging deal", "Coast Wire", "2021-03-03", "velmar/2021-03-02_port.txt", [
        "[Velmar police|police] arrested [Irena Kovářová|irena], director of the [Port Authority of Velmar|harbour], on Tuesday in [Velmar|velmar].",
    ]),
    ("velmar/2021-04-11_money.html", "The money went through a heron", "Ostrova Review", "2021-04-11", None, [
        "[Nordkai|dredge] paid 410,000 euros to [Blue Heron|shell], according to documents seen by the [Anti-Corruption Bureau|bureau].",
        "[Bruno Salvatierra Peña|bruno], the head of [Nordkai Dredging|dredge], allegedly met [Kovářová|irena] in [Ostrova|ostia].",
        "[Hrubeš|tomas] was never charged.",
        "The [ACB|bureau] is investigating [Salvatierra|bruno], said [Meera Nand|meera], its spokeswoman.",
    ]),
    ("velmar/2021-05-20_court.txt", "Court hears harbour case", "The Velmar Courier", "2021-05-20", None, [
        "The [Velmar District Court|court] charged [Irena Kovářová|irena] and [Bruno Salvatierra|bruno] with bribery.",
        "[Oskar Velde|oskar], a former dredger captain, testified that [Salvatierra|bruno] had paid [Hrubeš|tomas] in cash.",
        "[Inês Tavares|ines] of the [Port Authority|harbour] said [Hrubeš|tomas] did not own [Blue Heron|shell].",
    ]),
    ("velmar/2021-06-01_fire.txt", "Files burn on Quay 9", "Ostrova Review", "2021-06-01", None, [
        "A fire destroyed records of the [Port Authority|harbour] in a warehouse in [Velmar|velmar].",
        "[Police|police] could question [Oskar Velde|oskar], who rented the hall.",
        "[Inês Tavares|ines] and [Oskar Velde|oskar] were seen on the quay.",
    ]),
]  # fmt: skip

# relation, source, target, symmetric, claims: (article, sentence, status, speaker, via, role)
RELATIONS = [
    ("arrested", "police", "irena", False, [(0, 0, "asserted", None, [], ""), (1, 0, "asserted", None, [], "")]),
    ("role_at", "irena", "harbour", False, [(0, 0, "asserted", None, [], "director"), (1, 0, "asserted", None, [], "director")]),
    ("paid", "dredge", "irena", False, [(0, 1, "alleged", "prosecutors", [], "")]),
    ("partner_of", "irena", "tomas", True, [(0, 2, "asserted", None, [], "husband")]),
    ("owns", "tomas", "shell", False, [(0, 2, "asserted", None, [], ""), (3, 2, "negated", "Inês Tavares", [], "")]),
    ("represents", "ada", "irena", False, [(0, 3, "asserted", None, [], "lawyer")]),
    ("paid", "dredge", "shell", False, [(2, 0, "alleged", "documents", ["Anti-Corruption Bureau"], "")]),
    ("leads", "bruno", "dredge", False, [(2, 1, "asserted", None, [], "head")]),
    ("met", "bruno", "irena", True, [(2, 1, "alleged", None, [], "")]),
    ("charged", "court", "tomas", False, [(2, 2, "negated", None, [], "")]),
    ("investigated", "bureau", "bruno", False, [(2, 3, "asserted", "Meera Nand", [], "")]),
    ("represents", "meera", "bureau", False, [(2, 3, "asserted", None, [], "spokeswoman")]),
    ("charged", "court", "irena", False, [(3, 0, "asserted", None, [], "")]),
    ("charged", "court", "bruno", False, [(3, 0, "asserted", None, [], "")]),
    ("paid", "bruno", "tomas", False, [(3, 1, "alleged", "Oskar Velde", [], "")]),
    ("works_for", "ines", "harbour", False, [(3, 2, "asserted", None, [], "")]),
    ("located_in", "harbour", "velmar", False, [(4, 0, "asserted", None, [], "")]),
    ("located_in", "fire", "velmar", False, [(4, 0, "asserted", None, [], "")]),
    ("investigated", "police", "oskar", False, [(4, 1, "hypothetical", None, [], "")]),
    ("party_to", "irena", "case", False, [(3, 0, "asserted", None, [], "charged"), (0, 1, "alleged", "prosecutors", [], "suspect"), (0, 3, "denied", "Kovářová", [], "suspect")]),
    ("party_to", "bruno", "case", False, [(3, 0, "asserted", None, [], "charged")]),
    ("party_to", "bureau", "case", False, [(2, 3, "asserted", None, [], "investigator")]),
    ("party_to", "oskar", "case", False, [(3, 1, "asserted", None, [], "witness")]),
    ("party_to", "tomas", "case", False, [(3, 1, "alleged", "Oskar Velde", [], "suspect")]),
    ("party_to", "dredge", "case", False, [(2, 0, "alleged", "documents", [], "suspect")]),
    ("party_to", "oskar", "fire", False, [(4, 1, "hypothetical", None, [], "witness")]),
    ("party_to", "harbour", "fire", False, [(4, 0, "asserted", None, [], "victim")]),
    ("co_mentioned", "ines", "oskar", True, [(4, 2, "asserted", None, [], "")]),
    ("co_mentioned", "dredge", "bureau", True, [(2, 0, "asserted", None, [], "")]),
]  # fmt: skip

# kind, matter, about, the number of its relation or -1, compatible, settled or not, values: (value, sources, articles
# with their sentences, speaker)
CONFLICTS = [
    ("date", "day of the arrest", "irena", -1, False, False, [("2021-03-02", 2, [(0, 0), (1, 0)], None), ("2021-03-03", 1, [(2, 1)], None)]),
    ("role", "post", "irena", 1, False, False, [("director", 2, [(0, 0), (1, 0)], None), ("deputy director", 1, [(3, 2)], "Inês Tavares")]),
    ("amount", "money paid", "dredge", 6, False, True, [("410,000 EUR", 1, [(2, 0)], "documents"), ("400,000 EUR", 4, [(3, 1)], "Oskar Velde")]),
    ("count", "people charged", "case", -1, True, False, [("2", 1, [(3, 0)], None), ("≥ 1", 1, [(0, 1)], "prosecutors")]),
]  # fmt: skip
REGISTER = "the company's own register"

ASIDE = "Subscribe to our newsletter \U0001f4f0 and never miss a story."

# document, kind, on, outlet, quote, share
DEPENDENCES = [
    ("velmar/2021-03-03_wire.txt", "copy", "velmar/2021-03-02_port.txt", "", "", 1.0),
    ("velmar/2021-04-11_money.html", "quoted", "", "Anti-Corruption Bureau", ARTICLES[2][5][0].replace("[", "").split("|")[0], 0.25),
]  # fmt: skip

DISPUTED = {("owns", "tomas", "shell")}
ATTRIBUTES = {
    "case": {"place": "Velmar", "date": "2021-03", "kind": "bribery", "stage": "charged", "since": "2021-03-02"},
    "fire": {"place": "Velmar", "date": "2021-06-01", "kind": "arson"},
}


def small() -> Made:
    """Return the harbour case: two affairs, five articles of which one is a copy, every status, one dispute."""
    mentions: dict[str, list[dict[str, Any]]] = {key: [] for key in PEOPLE}
    spans: dict[tuple[int, int], tuple[int, int, str]] = {}
    for number, (path, *_, sentences) in enumerate(ARTICLES):
        offset = 0
        for line, sentence in enumerate(sentences):
            plain, end = "", 0
            for mark in _MARK.finditer(sentence):
                plain += sentence[end : mark.start()]
                text, key = mark.groups()
                form = "pronoun" if text == "She" else "name"
                start = offset + len(plain)
                row = {"document": path, "start": start, "end": start + len(text), "text": text, "form": form}
                mentions[key].append(row)
                plain, end = plain + text, mark.end()
            plain += sentence[end:]
            spans[number, line] = (offset, offset + len(plain), plain)
            offset += len(plain) + 1
    nodes = [
        {"id": f"n-{key}", "type": kind, "name": name, "aliases": aliases, "mentions": mentions[key],
         "attributes": ATTRIBUTES.get(key, {})}
        for key, (kind, name, aliases) in PEOPLE.items()
    ]  # fmt: skip
    edges = [_edge(number, row, spans) for number, row in enumerate(RELATIONS)]
    for node in nodes:
        claims = [claim for edge in edges if node["id"] in (edge["source"], edge["target"]) for claim in edge["claims"]]
        node["independent_sources"] = len({ARTICLES[n][2] for n in _telling([*node["mentions"], *claims])})
    conflicts = [_conflict(number, row, spans) for number, row in enumerate(CONFLICTS)]
    return _made_case(_documents(), nodes, edges, conflicts, _texts(spans))


def _texts(spans: dict[tuple[int, int], tuple[int, int, str]]) -> dict[str, str]:
    """The articles' texts: their sentences, a line each, and a last line that is no part of the article."""
    return {
        path: "\n".join([*(spans[number, line][2] for line in range(len(sentences))), ASIDE])
        for number, (path, *_, sentences) in enumerate(ARTICLES)
    }


def _telling(mentions: list[dict[str, Any]]) -> set[int]:
    """The articles of these mentions, without copies."""
    return {
        n for n, (path, *_, copy, _) in enumerate(ARTICLES) if not copy and path in {m["document"] for m in mentions}
    }


def _conflict(number: int, row: tuple[Any, ...], spans: dict[tuple[int, int], tuple[int, int, str]]) -> dict[str, Any]:
    kind, matter, about, relation, compatible, settled, values = row
    return {
        "id": f"x-{number}", "kind": kind, "matter": matter, "about": f"n-{about}",
        "relation": "" if relation < 0 else f"r-{relation}", "compatible": compatible,
        "settled": values[0][0] if settled else None,
        "values": [
            {"value": value, "independent_sources": sources, "document": ARTICLES[article][0],
             "start": spans[article, line][0], "end": spans[article, line][1], "quote": spans[article, line][2],
             "attributed_to": speaker}
            for value, sources, places, speaker in values for article, line in places
        ],
    }  # fmt: skip


def _documents() -> list[dict[str, Any]]:
    return [
        {"id": path, "path": path, "title": title, "outlet": outlet, "author": "", "published": day, "language": "en",
         "sha256": f"{number:064x}", "copy_of": copy}
        for number, (path, title, outlet, day, copy, _) in enumerate(ARTICLES)
    ]  # fmt: skip


def _edge(number: int, row: tuple[Any, ...], spans: dict[tuple[int, int], tuple[int, int, str]]) -> dict[str, Any]:
    relation, source, target, symmetric, claims = row
    rows = [
        {"document": ARTICLES[article][0], "start": spans[article, line][0], "end": spans[article, line][1],
         "quote": spans[article, line][2], "status": status, "attributed_to": speaker, "attributed_via": via,
         "role": role, "when": "", "rule": relation}
        for article, line, status, speaker, via, role in claims
    ]  # fmt: skip
    documents = {claim[0] for claim in claims}
    return {
        "source": f"n-{source}", "target": f"n-{target}", "key": relation, "id": f"r-{number}", "type": relation,
        "symmetric": symmetric, "status": claims[0][2], "disputed": (relation, source, target) in DISPUTED,
        "documents": len(documents), "independent_sources": len(documents - {1}) or 1, "claims": rows,
    }  # fmt: skip


def large(size: int) -> Made:
    """Return a case of `size` entities with about three relations each, in hubs and clusters, without chance."""
    first = ["Ana", "Boris", "Chidi", "Dunja", "Emeka", "Farid", "Gudrun", "Héctor", "Ilse", "Jomo", "Katarína"]
    last = ["Abara", "Brandt", "Castaño", "Dumitru", "Eriksen", "Fofanah", "Grünwald", "Hoxha", "Ibarra", "Jansa"]
    suffix = ["Trading", "Logistics", "Bank", "Ministry", "Foundation", "Shipping"]
    documents = [
        {"id": f"d{n}", "path": f"news/{n:05}.txt", "title": f"Report number {n}", "outlet": f"Daily {last[n % 10]}",
         "author": "", "published": f"20{10 + n % 14}-0{1 + n % 9}-1{n % 10}", "language": "en", "sha256": f"{n:064x}", "copy_of": None}
        for n in range(max(1, size // 5))
    ]  # fmt: skip
    kinds = ["person", "person", "organisation", "person", "organisation", "place", "person"]
    nodes = []
    for n in range(size):
        kind = "case" if n % 97 == 0 else kinds[n % 7]
        name = {
            "case": f"{last[n // 97 % 10]} {['fraud', 'smuggling', 'bribery'][n // 97 % 3]} affair {n}",
            "person": f"{first[n % 11]} {last[n // 11 % 10]} {chr(65 + n // 110 % 26)}{n // 2860 or ''}",
            "organisation": f"{last[n % 10]} {suffix[n // 10 % 6]} {n}",
            "place": f"{last[n % 10]}ville {n}",
        }[kind]
        nodes.append({"id": f"n{n}", "type": kind, "name": name, "aliases": [], "mentions": []})
    edges = [_made(n, nodes, documents) for n in range(3 * size)]
    return _made_case(documents, nodes, [edge for edge in edges if edge["source"] != edge["target"]])


def _made(number: int, nodes: list[dict[str, Any]], documents: list[dict[str, Any]]) -> dict[str, Any]:
    size = len(nodes)
    source = number % size
    layer = number // size
    centre = source - source % 97
    target = [centre, (source * 7 + 13) % size, centre + (source * source + 5) % min(97, size - centre)][layer]
    other = nodes[target]["type"]
    relation = {"case": "party_to", "place": "located_in", "person": "met", "organisation": "works_for"}[other]
    if layer == 2 and number % 3:
        relation = "co_mentioned"
    status = ["asserted", "asserted", "alleged", "asserted", "denied", "alleged", "hypothetical"][number % 7]
    document = documents[number % len(documents)]["id"]
    quote = (
        f"{nodes[source]['name']} was named with {nodes[target]['name']} in paper {number}, officials said on Monday."
    )
    start = number * 200
    claim = {"document": document, "start": start, "end": start + len(quote), "quote": quote, "status": status,
             "attributed_to": "officials", "attributed_via": [], "role": "suspect" if other == "case" else "", "when": "", "rule": "made"}  # fmt: skip
    return {"source": nodes[source]["id"], "target": nodes[target]["id"], "key": f"{relation}-{number}", "id": f"r{number}",
            "type": relation, "symmetric": relation in ("met", "co_mentioned"), "status": status, "disputed": number % 41 == 0,
            "documents": 1, "independent_sources": 1, "claims": [claim]}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A case as a page reads it: what explore.View answers, without a store."""

    rows: dict[str, Any]

    def documents(self) -> Iterator[DocumentView]:
        for row in self.rows["documents"]:
            told = {"url": "", **row, "copy_of": row["copy_of"] or ""}
            yield DocumentView(**{"tokens": 0, **told}, key=row["sha256"])

    def entities(self) -> Iterator[Entity]:
        for row in self.rows["nodes"]:
            attributes = tuple(row.get("attributes", {}).items())
            refs = [Ref(mention["document"], mention["start"]) for mention in row["mentions"]]
            matches = tuple(Match(refs[0], ref, 0.9, "same surname, titles agree") for ref in refs[1:])
            names = row["id"], row["type"], row["name"], tuple(row["aliases"])
            yield Entity(*names, tuple(refs), matches, attributes, row.get("independent_sources", 0))

    def relations(self) -> Iterator[Relation]:
        for row in self.rows["edges"]:
            counts = row["documents"], row["independent_sources"]
            yield Relation(
                row["id"],
                row["source"],
                row["target"],
                row["type"],
                row["symmetric"],
                row["status"],
                row["disputed"],
                *counts,
                (),
            )

    def positions(self) -> Iterator[Position]:
        return iter(positions(tuple(self.entities()), self.relations()))

    def named(self, among: Collection[str] | None = None) -> Iterator[tuple[Entity, tuple[MentionView, ...]]]:
        kept = (entity for entity in self.entities() if among is None or entity.id in among)
        return ((entity, tuple(self.mentions(entity.id))) for entity in kept)

    def evidenced(self) -> Iterator[tuple[Relation, tuple[ClaimView, ...]]]:
        return ((relation, tuple(self.claims_of([relation.id]))) for relation in self.relations())

    def claims_of(self, relations: Sequence[str]) -> Iterator[ClaimView]:
        return (claim for relation in relations for claim in self.claims(relation))

    def mentions(self, entity: str) -> Iterator[MentionView]:
        for row in self._by_id("nodes")[entity]["mentions"]:
            ref = Ref(row["document"], row["start"])
            yield MentionView(
                ref, row["document"], row["document"], row["start"], row["end"], row["text"], row["form"], "person", ""
            )

    def claims(self, relation: str) -> Iterator[ClaimView]:
        documents = self._documents
        for number, row in enumerate(self._by_id("edges")[relation]["claims"]):
            told = {
                key: row[key] for key in ("start", "end", "quote", "status", "rule", "attributed_to", "role", "when")
            }
            told |= {key: row[key] for key in ("since", "until", "cue", "amount", "currency", "former") if key in row}
            claim = Claim(relation, 0, 1, **told, attributed_via=tuple(row["attributed_via"]))
            yield ClaimView(relation, Ref(row["document"], number), documents[row["document"]], claim)

    def conflicts(self) -> Iterator[ConflictView]:
        for row in self.rows["conflicts"]:
            values = tuple(
                ValueView(
                    Value(
                        one["value"], one["document"], one["start"], one["end"], one["quote"], "asserted",
                        one["attributed_to"], one["independent_sources"],
                    ),
                    (self._documents[one["document"]],),
                )
                for one in row["values"]
            )  # fmt: skip
            kept = [row[key] for key in ("id", "kind", "about", "relation", "matter", "compatible")]
            told = row["settled"]
            line = Judgement("j", "settle", None, None, told or "", row.get("user", "Mara Quill"), "2026-11-22T04:00",
                             row.get("note", REGISTER), "x") if told is not None else None  # fmt: skip
            conflict = Conflict(*kept, 0.5, tuple(value.value for value in values), "j" if line else "")
            yield ConflictView(conflict, values, line)

    def dependences(self) -> Iterator[Dependence]:
        for row in self.rows["dependences"]:
            yield Dependence(row["document"], row["kind"], row["on"], row["outlet"], row["reason"], quote=row["quote"],
                             share=row["share"])  # fmt: skip

    def article(self, document: DocumentView) -> Article | None:
        text = self.rows["texts"].get(document.id)
        if text is None:
            return None
        body = text.rfind("\n")
        zones = (Zone("body", 0, body), Zone("boilerplate", body + 1, len(text)))
        return Article(document.key, text, self.rows.get("zones", {}).get(document.id, zones))

    @cached_property
    def _documents(self) -> dict[str, DocumentView]:
        return {document.id: document for document in self.documents()}

    @cached_property
    def _index(self) -> dict[str, dict[str, Any]]:
        return {kind: {row["id"]: row for row in self.rows[kind]} for kind in ("nodes", "edges")}

    def _by_id(self, kind: str) -> dict[str, Any]:
        return self._index[kind]


HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 2</script>",
    "<img src=x onerror='window.ran = 3'>",
    "<!--<script>",
    "]]></style><svg onload='window.ran = 4'>",
    "{{ 7 * 7 }}{% raw %}${window.ran = 5}",
    "href=\"javascript:window.ran = 6\" <a href='#'>href</a>",
    "\u202eevil\u202c \u2066isolate \u200f",
    "line\u2028separator\u2029here\x00\x1b[31m",
    "half \ud83d of a pair",
    "😀 astral Nàme 𝒳",
    "__proto__",
    "constructor",
    "toString",
    "A" * 10_000,
    "&amp; &lt;b&gt; &#60;i&#62;",
    "  ",
)
"""Names that a page may meet; one that runs sets window.ran."""


def hostile() -> Made:
    """Return a case whose every string is one of HOSTILE, each in turn."""
    rows = small().rows
    nodes = [{**row, "name": text, "aliases": [text, HOSTILE[0]], "attributes": {text: text}}
             for row, text in zip(rows["nodes"], HOSTILE, strict=True)]  # fmt: skip
    documents = [{**row, "title": HOSTILE[n], "outlet": HOSTILE[-n], "author": HOSTILE[n], "url": f"javascript:window.ran=9//{n}"}
                 for n, row in enumerate(rows["documents"])]  # fmt: skip
    edges = []
    for number, row in enumerate(rows["edges"]):
        text = HOSTILE[number % len(HOSTILE)]
        told = {"quote": text, "attributed_to": text, "attributed_via": [text], "role": text, "when": text}
        edges.append(
            {**row, "claims": [{**claim, **told, "end": claim["start"] + len(text)} for claim in row["claims"]]}
        )
    conflicts = []
    for number, row in enumerate(rows["conflicts"]):
        text = HOSTILE[number]
        values = [{**one, "value": HOSTILE[-n], "attributed_to": text, "quote": HOSTILE[n], "end": one["start"] + len(HOSTILE[n])}
                  for n, one in enumerate(row["values"])]  # fmt: skip
        conflicts.append({**row, "matter": text, "values": values, "settled": text, "user": text, "note": text})
    texts = {path: "\n".join([HOSTILE[n], text]) for n, (path, text) in enumerate(rows["texts"].items())}
    return _made_case(documents, nodes, edges, conflicts, texts)


def _made_case(
    documents: list[Any],
    nodes: list[Any],
    edges: list[Any],
    conflicts: list[Any] | None = None,
    texts: dict[str, str] | None = None,
) -> Made:
    known = {document["id"] for document in documents}
    dependences = [
        {"document": document, "kind": kind, "on": on, "outlet": outlet, "quote": quote, "share": share,
         "reason": "the same text" if kind == "copy" else f"quotes {outlet}"}
        for document, kind, on, outlet, quote, share in DEPENDENCES if document in known
    ]  # fmt: skip
    rows = {"documents": documents, "nodes": nodes, "edges": edges, "conflicts": conflicts or []}
    return Made({**rows, "dependences": dependences, "texts": texts or {}})
