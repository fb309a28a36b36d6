"""An invented affair, small enough to read: four documents (two of them equal files), in a store as a build writes it.

`Sketch` writes one article's findings by quoting it: mentions and claims are found by their words, so that no test
counts characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from graphcase.model import (
    Article,
    Claim,
    Conflict,
    Dependence,
    Document,
    Entity,
    EntityType,
    Findings,
    Form,
    Match,
    Mention,
    Ref,
    Zone,
)
from graphcase.picture import positions
from graphcase.relate import Sources, relations, sourced
from graphcase.store import About, Published, Store

HARBOUR = """Port chief held in tender inquiry

Police arrested Ivo Marren, the former director of the Veldhaven Port Authority, on Tuesday. Prosecutors say \
Mr. Marren led the Tidewater Group, a ring accused of rigging tenders. His wife, Léna Oduya, owns Saltline Ltd.

The raid took place in Veldhaven. Oduya was seen near the Tidewater Group office.
"""
DENIAL = """Lawyer rejects claims about port chief

“Ivo Marren never led the Tidewater Group,” his lawyer, Tomas Brandt, said. Brandt & Sons represents Marren.

Brandt may have met the judge Ilse Vrees.
"""
TEACHER = """Ana Marren, a teacher, met Tomas Brandt in Veldhaven.
"""


@dataclass
class Sketch:
    """One article being written down: its text and what is found in it."""

    text: str
    outlet: str = ""
    published: str = ""
    title: str = ""
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def key(self) -> str:
        return "txt-" + sha256(self.text.encode()).hexdigest()

    def name(self, words: str, type_: EntityType, nth: int = 0, form: Form = "name") -> Ref:
        """Note the nth place where `words` stand as a mention."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        self.mentions.append(Mention(start, start + len(words), words, form, type_))
        return Ref(self.key, len(self.mentions) - 1)

    def says(self, relation: str, source: Ref, target: Ref, quote: str, **more: object) -> None:
        """Note a claim that stands on `quote`."""
        start = self.text.index(quote)
        claim = Claim(relation, source.index, target.index, start, start + len(quote), quote, "asserted", "invented")
        self.claims.append(replace(claim, **more))  # type: ignore[arg-type]

    @property
    def facts(self) -> tuple[Article, Findings]:
        headline = self.text.find("\n")
        zones = (Zone("headline", 0, headline), Zone("body", headline, len(self.text)))
        article = Article(self.key, self.text, zones, self.title, self.outlet, published=self.published)
        findings = Findings(self.key, tuple(self.mentions), (), tuple(self.claims), len(self.text.split()))
        return article, findings.check(self.text)


def document(path: str, sketch: Sketch, copy_of: str = "") -> Document:
    return Document("d-" + Path(path).stem, path, sketch.key, sha256(sketch.text.encode()).hexdigest(), copy_of)


def publish(
    output: Path,
    sketches: list[Sketch],
    documents: list[Document],
    entities: list[Entity],
    conflicts: Sequence[Conflict] = (),
) -> Path:
    """Write a store as a build would, and return its folder."""
    facts = [sketch.facts for sketch in sketches]
    entities = sorted(entities, key=lambda entity: entity.id)
    about = About("graphcase 0.0.0", "/corpus", "invented")
    with Store.create(output, "invented") as draft:
        for article, findings in facts:
            draft.add(article, findings)
        sources = Sources(documents, facts)
        nodes = sourced(entities, facts, sources)
        edges = relations(facts, nodes, sources)
        files = sorted(documents, key=lambda d: d.path)
        copies = tuple(Dependence(d.id, "copy", d.copy_of, "", "the same text") for d in files if d.copy_of)
        rest = (*copies, *sources.dependences)
        told = Published(about, files, (), nodes, edges, positions(nodes, edges), conflicts=conflicts, dependences=rest)
        draft.publish(told)
    return output


def veldhaven(output: Path) -> Path:
    """The store of the affair."""
    harbour = Sketch(HARBOUR, "The Harbour Post", "2021-03-04", "Port chief held in tender inquiry")
    police = harbour.name("Police", "organisation")
    ivo = [harbour.name("Ivo Marren", "person"), harbour.name("Marren", "person", 1)]
    port = harbour.name("Veldhaven Port Authority", "organisation")
    group = [harbour.name("Tidewater Group", "organisation", n) for n in range(2)]
    lena = [harbour.name("Léna Oduya", "person"), harbour.name("Oduya", "person", 1)]
    wife = harbour.name("wife", "person", form="nominal")
    saltline = harbour.name("Saltline Ltd", "organisation")
    town = harbour.name("Veldhaven", "place", 1)
    raid = harbour.name("raid", "case", form="nominal")
    held = HARBOUR[HARBOUR.index("Police") : HARBOUR.index(" Prosecutors")]
    led = HARBOUR[HARBOUR.index("Prosecutors") : HARBOUR.index(" His wife")]
    wed = "His wife, Léna Oduya, owns Saltline Ltd."
    took = "The raid took place in Veldhaven."
    harbour.says("arrested", police, ivo[0], held, when="2021-03-02")
    harbour.says("role_at", ivo[0], port, held, role="director", former=True)
    harbour.says("leads", ivo[1], group[0], led, status="alleged", cue="say", attributed_to="Prosecutors")
    harbour.says("partner_of", ivo[1], lena[0], wed, role="wife")
    harbour.says("owns", lena[0], saltline, wed)
    harbour.says("located_in", raid, town, took)
    harbour.says("party_to", ivo[0], raid, held, role="arrested")
    harbour.says("co_mentioned", lena[1], group[1], "Oduya was seen near the Tidewater Group office.")

    denial = Sketch(DENIAL, "Coast Daily", "2021-03-06")
    marren = [denial.name("Ivo Marren", "person"), denial.name("Marren", "person", 1)]
    ring = denial.name("Tidewater Group", "organisation")
    brandt = [denial.name("Tomas Brandt", "person"), denial.name("Brandt", "person", 2)]
    firm = denial.name("Brandt & Sons", "organisation")
    judge = denial.name("Ilse Vrees", "person")
    never = DENIAL[DENIAL.index("“Ivo") : DENIAL.index(" Brandt & Sons")]
    denial.says("leads", marren[0], ring, never, status="negated", cue="never", attributed_to="Tomas Brandt")
    denial.says("represents", brandt[0], marren[0], never)
    denial.says("represents", firm, marren[1], "Brandt & Sons represents Marren.")
    denial.says("met", brandt[1], judge, "Brandt may have met the judge Ilse Vrees.", status="hypothetical", cue="may")

    teacher = Sketch(TEACHER)
    ana, tomas = teacher.name("Ana Marren", "person"), teacher.name("Tomas Brandt", "person")
    place = teacher.name("Veldhaven", "place")
    teacher.says("met", ana, tomas, TEACHER.strip())
    teacher.says("lives_in", ana, place, TEACHER.strip(), status="hypothetical")

    same = Match(ivo[0], marren[0], 0.97, "the same name in two articles")
    short = Match(ivo[0], ivo[1], 0.9, "a surname after the full name")
    entities = [
        Entity("p-ivo", "person", "Ivo Marren", ("Marren", "Mr. Marren"), (*ivo, *marren), (same, short)),
        Entity("p-lena", "person", "Léna Oduya", ("Oduya",), (*lena, wife)),
        Entity("p-brandt", "person", "Tomas Brandt", ("Brandt",), (*brandt, tomas)),
        Entity("p-ana", "person", "Ana Marren", (), (ana,)),
        Entity("p-judge", "person", "Ilse Vrees", (), (judge,)),
        Entity("o-police", "organisation", "police", (), (police,)),
        Entity("o-port", "organisation", "Veldhaven Port Authority", ("VPA",), (port,)),
        Entity("o-group", "organisation", "Tidewater Group", (), (*group, ring)),
        Entity("o-saltline", "organisation", "Saltline Ltd", (), (saltline,)),
        Entity("o-firm", "organisation", "Brandt & Sons", (), (firm,)),
        Entity("l-town", "place", "Veldhaven", (), (town, place), attributes=(("country", "Netherlands"),)),
        Entity("c-tender", "case", "Tender inquiry, Veldhaven, March 2021", (), (raid,), (), (("kind", "fraud"),)),
    ]
    first = document("articles/01-harbour.txt", harbour)
    documents = [
        first,
        document("articles/02-denial.txt", denial),
        document("articles/03-copy.txt", harbour, first.id),
        document("articles/04-teacher.txt", teacher),
    ]
    return publish(output, [harbour, denial, teacher], documents, entities)
