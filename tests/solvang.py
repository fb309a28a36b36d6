"""Seven documents of five sources, in a store as a build writes it: a dispatch in two papers, one paper twice, two that
quote a third, an article without an outlet, and a copy of it."""

from __future__ import annotations

from pathlib import Path

from graphcase.model import Entity, Ref
from invented import Sketch, document, publish

WHO = "Liv Tangen met Oskar Brenne."
BLAMED = "Liv Tangen met Oskar Brenne, the Fjord Gazette reported."


def paper(body: str, outlet: str = "", published: str = "", told_by: str | None = None) -> tuple[Sketch, list[Ref]]:
    """An article with one claim about Liv Tangen and Oskar Brenne, told by an outlet or by the article itself."""
    sketch = Sketch(f"Meeting in Solvang\n\n{body}\n", outlet, published, "Meeting in Solvang")
    ends = [sketch.name("Liv Tangen", "person"), sketch.name("Oskar Brenne", "person")]
    sketch.says("met", *ends, BLAMED if told_by else WHO, attributed_to=told_by)
    return sketch, ends


def solvang(output: Path) -> Path:
    """The store of the meeting."""
    papers = [
        paper(f"{WHO} It was Monday. (Reuters)", "Kysten", "2021-03-02"),
        paper(f"{WHO} It was a Monday. (Reuters)", "Open Quays", "2021-03-02"),
        paper(WHO, "Fjord Gazette", "2021-03-01"),
        paper(f"{WHO} She will not say why.", "The Fjord Gazette", "2021-03-08"),
        paper(BLAMED, "Strandnytt", "2021-03-03", "Fjord Gazette"),
        paper(f"{WHO} Nobody knows why."),
    ]
    names = ["1-kysten", "2-quays", "3-gazette", "4-gazette", "5-strandnytt", "6-nobody"]
    documents = [document(f"{name}.txt", sketch) for name, (sketch, _) in zip(names, papers, strict=True)]
    documents.append(document("7-copy.txt", papers[5][0], documents[5].id))
    people = [tuple(ends[who] for _, ends in papers) for who in range(2)]
    entities = [
        Entity("p-liv", "person", "Liv Tangen", (), people[0]),
        Entity("p-oskar", "person", "Oskar Brenne", (), people[1]),
    ]
    return publish(output, [sketch for sketch, _ in papers], documents, entities)
