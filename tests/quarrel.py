# ruff: noqa: E501  # tables that are wider than a page
"""An invented affair on which its papers disagree, in a store as a build writes it: four conflicts, one of them settled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from graphcase.model import Conflict, ConflictKind, Document, Entity, Judgement, Ruling, Side, Value
from graphcase.picture import positions
from graphcase.relate import Sources, relations, sourced
from graphcase.store import About, Published, Store
from invented import Sketch, document

HERALD = """Arrests over toll fraud

Police arrested 14 people in Fernbrook on Sunday over forged toll receipts. Mira Kessel, the treasurer of the Fernbrook \
Bridge Trust, was among them.
"""
POST = """Toll fraud: a dozen held

Police arrested 12 people in Fernbrook on Monday, the prosecutor, Arvid Stenmark, said. Mira Kessell kept the books of \
the Fernbrook Bridge Trust.
"""
MIRROR = f"{POST}\nThis text appeared first in the Lakeside Post.\n"
RADIO = """Bridge receipts were forged

More than ten people are in custody in Fernbrook. “Mira Kessel was never the treasurer,” her lawyer said.
"""

SETTLED = Judgement(
    "5e771ed000",
    "settle",
    Side("Mira Kessel", "person", "k", "herald.txt", 0, 1),
    Side("Fernbrook Bridge Trust", "organisation", "k", "herald.txt", 2, 3),
    "treasurer",
    "Mara Quill",
    "2026-11-22T04:00:00Z",
    "the trust's own register",
    "role: post",
)


def said(sketch: Sketch, shown: str, quote: str, sources: int = 1, speaker: str | None = None) -> Value:
    """A value that an article gives in these words."""
    start = sketch.text.index(quote)
    value = Value(shown, sketch.key, start, start + len(quote), quote, "asserted", speaker, sources)
    return replace(value, status="denied") if "never" in quote else value


def fernbrook(output: Path, *, is_settled: bool = True) -> Path:
    """Write the store and return its folder; with what one has settled, unless not."""
    herald = Sketch(HERALD, "The Fernbrook Herald", "2022-05-02", "Arrests over toll fraud")
    post = Sketch(POST, "Lakeside Post", "2022-05-03", "Toll fraud: a dozen held")
    mirror = Sketch(MIRROR, "Morning Mirror", "2022-05-04", "Toll fraud: a dozen held")
    radio = Sketch(RADIO, "Valley Radio", "2022-05-05", "Bridge receipts were forged")
    papers = (herald, post, mirror, radio)
    mira = [paper.name("Mira Kessel", "person") for paper in papers]
    town = [paper.name("Fernbrook", "place") for paper in papers]
    trust = [paper.name("Fernbrook Bridge Trust", "organisation") for paper in papers[:3]]
    fraud = [
        herald.name("fraud", "case", form="nominal"),
        post.name("fraud", "case", form="nominal"),
        mirror.name("fraud", "case", form="nominal"),
        radio.name("forged", "case", form="nominal"),
    ]
    stenmark = [paper.name("Arvid Stenmark", "person") for paper in (post, mirror)]
    posts = [
        HERALD[HERALD.index("Mira") : HERALD.index(" was among")],
        "Mira Kessell kept the books of the Fernbrook Bridge Trust.",
    ]
    herald.says("role_at", mira[0], trust[0], posts[0], role="treasurer")
    post.says("role_at", mira[1], trust[1], posts[1], role="bookkeeper")
    held = [
        "Police arrested 14 people in Fernbrook on Sunday over forged toll receipts.",
        "Police arrested 12 people in Fernbrook on Monday, the prosecutor, Arvid Stenmark, said.",
        "More than ten people are in custody in Fernbrook.",
        "“Mira Kessel was never the treasurer,” her lawyer said.",
    ]
    for paper, case, place, words in zip(papers, fraud, town, (held[0], held[1], held[1], held[2]), strict=True):
        paper.says("located_in", case, place, words)
    herald.says("party_to", mira[0], fraud[0], posts[0], role="arrested")
    entities = [
        Entity("p-mira", "person", "Mira Kessel", ("Mira Kessell",), tuple(mira)),
        Entity("p-arvid", "person", "Arvid Stenmark", (), tuple(stenmark)),
        Entity("o-trust", "organisation", "Fernbrook Bridge Trust", (), tuple(trust)),
        Entity("l-town", "place", "Fernbrook", (), tuple(town)),
        Entity(
            "c-toll",
            "case",
            "Fraud, Fernbrook (May 2022)",
            (),
            tuple(fraud),
            (),
            (("kind", "fraud"), ("stage", "arrests")),
        ),
    ]
    first = document("herald.txt", herald)
    original = document("post.txt", post)
    documents = [first, original, document("mirror.txt", mirror, original.id), document("radio.txt", radio)]
    by = "the prosecutor, Arvid Stenmark"
    conflicts = [
        conflict("x-count", "count", "c-toll", "people arrested", 0.9, said(herald, "14", held[0]), said(post, "12", held[1], 1, by), said(mirror, "12", held[1], 1, by)),
        conflict("x-rough", "count", "c-toll", "people held", 0.2, said(herald, "14", held[0]), said(radio, "≥ 10", held[2])),
        conflict("x-date", "date", "p-mira", "day of the arrest", 0.7, said(herald, "2022-05-01", held[0], 4), said(post, "2022-05-02", held[1])),
        conflict("x-post", "role", "p-mira", "post", 0.8, said(herald, "treasurer", posts[0]), said(post, "bookkeeper", posts[1]), said(radio, "no treasurer", held[3], 1, "her lawyer")),
    ]  # fmt: skip
    if is_settled:
        conflicts[-1] = replace(conflicts[-1], settled=SETTLED.id)
    return _publish(output, papers, documents, entities, conflicts)


def conflict(id_: str, kind: ConflictKind, about: str, matter: str, weight: float, *values: Value) -> Conflict:
    """A conflict of that weight; those of precision have "rough" in their id."""
    return Conflict(id_, kind, about, "", matter, "rough" in id_, weight, values)


def _publish(
    output: Path, papers: tuple[Sketch, ...], documents: list[Document], entities: list[Entity], found: list[Conflict]
) -> Path:
    facts = [paper.facts for paper in papers]
    with Store.create(output, "invented") as draft:
        for article, findings in facts:
            draft.add(article, findings)
        sources = Sources(documents, facts)
        nodes = sourced(entities, facts, sources)
        edges = relations(facts, nodes, sources)
        post = next(edge for edge in edges if edge.type == "role_at")
        conflicts = [replace(one, relation=post.id) if one.id == "x-post" else one for one in found]
        draft.publish(
            Published(
                About("graphcase 0.0.0", "/corpus", "invented"),
                documents,
                (),
                nodes,
                edges,
                positions(nodes, edges),
                rulings=(Ruling(SETTLED),),
                conflicts=conflicts,
                dependences=sources.dependences,
            )
        )
    return output
