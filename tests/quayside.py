"""An invented harbour town with two affairs, told by five articles: a corpus folder, and its store as a build makes it.

The words of the affairs are written down, and what is derived from them is derived by the product; so that a judgement
on a case has all to work on that it has after a real build, in a moment. The fifth article is of another man and
another affair: the rules take it for the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graphcase import judgements
from graphcase.model import EntityType, Link, Mention, Ref
from graphcase.pipeline.derive import derive, document
from graphcase.store import About, Store
from invented import Sketch

NAMES: dict[str, EntityType] = {
    "Otto Lind": "person",
    "Pia Sund": "person",
    "Wanda Roe": "person",
    "Halden Jewels": "organisation",
    "Marhaven": "place",
    "Port Calder": "place",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """An article: its words for its affair with their class, "role name" of its parties, and where it was."""

    outlet: str
    published: str
    text: str
    told: tuple[tuple[str, str], ...]
    parties: tuple[str, ...] = ()
    place: str = "Marhaven"
    called: str = ""


PAPERS = {
    "01-arrest.txt": Paper(
        "Marhaven Echo",
        "2021-03-10",
        "Quay director held\n\nPolice in Marhaven arrested Otto Lind on Tuesday over bribery at the quay. The\n"
        "prosecutor Wanda Roe leads the inquiry.\n",
        (("bribery", "bribery"), ("inquiry", "law")),
        ("arrested Otto Lind", "prosecutor Wanda Roe"),
    ),
    "02-charge.txt": Paper(
        "Coast Bulletin",
        "2021-05-20",
        "Two charged in Operation Silt\n\nThe prosecutor Wanda Roe charged Otto Lind and Pia Sund with bribery in\n"
        "Marhaven.\n",
        (("bribery", "bribery"),),
        ("charged Otto Lind", "charged Pia Sund", "prosecutor Wanda Roe"),
        called="Operation Silt",
    ),
    "03-verdict.txt": Paper(
        "Marhaven Echo",
        "2022-01-12",
        "Lind guilty, Sund free\n\nA court in Marhaven convicted Otto Lind of bribery. Pia Sund was acquitted.\n",
        (("bribery", "bribery"),),
        ("convicted Otto Lind", "acquitted Pia Sund"),
    ),
    "04-jewels.txt": Paper(
        "Marhaven Echo",
        "2021-03-09",
        "Jewels gone\n\nMasked men robbed Halden Jewels in Marhaven. It was the first robbery of the year.\n",
        (("robbery", "theft"),),
        ("victim Halden Jewels",),
    ),
    "sub/05-clerk.txt": Paper(
        "",
        "2021-06-01",
        "Clerk held\n\nA clerk, Otto Lind, was arrested over bribery in Port Calder. The inquiry goes on.\n",
        (("bribery", "bribery"), ("inquiry", "law")),
        ("arrested Otto Lind",),
        "Port Calder",
    ),
}


def sketch(paper: Paper) -> Sketch:
    """The article with its mentions and claims; without the links of its case mentions."""
    made = Sketch(paper.text, paper.outlet, paper.published, paper.text.partition("\n")[0])
    found = {name: made.name(name, kind) for name, kind in NAMES.items() if name in paper.text}
    first = len(made.mentions)
    for word, kind in paper.told:
        made.name(word, "case", form="nominal")
        made.mentions[-1] = replace(made.mentions[-1], kind=kind)
    if paper.called:
        made.name(paper.called, "case")
    case = Ref(made.key, first)
    for party in paper.parties:
        role, name = party.split(" ", 1)
        made.says("party_to", found[name], case, _sentence(paper.text, name), role=role)
    made.says("located_in", case, found[paper.place], _sentence(paper.text, paper.place))
    return made


def _sentence(text: str, words: str) -> str:
    body = text.partition("\n\n")[2]
    at = body.index(words)
    begin = body.rfind(". ", 0, at) + 1
    return body[begin : body.index(".", at) + 1].strip()


def quayside(folder: Path, edited: Mapping[str, str] | None = None) -> Path:
    """Write the corpus and its store into `folder`, and return the folder of the store; `edited` are new texts of
    articles by path, "" for one that is gone."""
    corpus, output = folder / "corpus", folder / "output"
    now = edited or {}
    papers = {p: replace(paper, text=now.get(p, paper.text)) for p, paper in PAPERS.items() if now.get(p, paper.text)}
    sketches = {path: sketch(paper) for path, paper in papers.items()}
    for path in PAPERS:
        (corpus / path).parent.mkdir(parents=True, exist_ok=True)
        (corpus / path).unlink(missing_ok=True)
    for path, paper in papers.items():
        (corpus / path).write_bytes(paper.text.encode())
    documents = [document(path, one.key, one.key.removeprefix("txt-")) for path, one in sketches.items()]
    about = About("graphcase 0.0.0", str(corpus), "invented")
    with Store.create(output, about.fingerprint) as draft:
        for one in sketches.values():
            article, findings = one.facts
            draft.add(article, replace(findings, links=tuple(_links(findings.mentions))))
        draft.publish(derive(draft, about, documents, (), judgements.read(corpus)))
    return output


def _links(mentions: tuple[Mention, ...]) -> list[Link]:
    told = [index for index, mention in enumerate(mentions) if mention.type == "case"]
    return [Link(index, told[0], "words for one affair in one article") for index in told[1:]]
