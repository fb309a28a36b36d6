"""Papers that report on one invented affair, written statement by statement, and what they tell differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from graphcase.model import (
    Article,
    Bound,
    Claim,
    Conflict,
    Document,
    Entity,
    EntityType,
    Figure,
    Findings,
    Form,
    Mention,
    Ref,
    Status,
    Zone,
)
from graphcase.relate import Sources, conflicts, relations

CASE = "Silt affair"
UNKNOWN = ("Port Hale", "Old Mill", "Port Hale North")
PLACES = {
    "Vardemar": {"country": "Kessia", "region": "West", "latitude": "10.0", "longitude": "20.0"},
    "Osk": {"country": "Kessia", "region": "East", "latitude": "12.0", "longitude": "22.0"},
    "Vardemar-on-Sea": {"country": "Kessia", "region": "West", "latitude": "10.1", "longitude": "20.1"},
    "Kessia": {"country": "Kessia", "latitude": "11.0", "longitude": "21.0"},
}
ADA, BO = "Ada Quint", "Bo Ferrand"


@dataclass
class Paper:
    """One article: each statement adds a sentence, and what extraction would read in it."""

    outlet: str
    published: str = "2021-05-19"
    copy_of: str = ""
    case: str = CASE
    kind: str = "murder"
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    of: list[str] = field(default_factory=list)  # the entity of each mention

    def __post_init__(self) -> None:
        if self.case:
            self._mention(self._sentence(f"The deed was reported by {self.outlet or 'nobody'}."), "deed", self.case)

    def _sentence(self, words: str) -> int:
        start = len(self.text)
        self.text += words + " "
        return start

    def _mention(self, start: int, words: str, entity: str, form: Form = "name", **more: str) -> int:
        at = self.text.index(words, start)
        type_: EntityType = "case" if entity == self.case else "place" if entity in (*PLACES, *UNKNOWN) else "person"
        if type_ == "case":
            more.setdefault("kind", self.kind)
            form = "nominal"
        self.mentions.append(Mention(at, at + len(words), words, form, type_, **more))  # type: ignore[arg-type]
        self.of.append(entity)
        return len(self.mentions) - 1

    def counts(self, text: str, value: float, act: str, counted: str = "people", **more: object) -> Paper:
        """ "at least 17 people were killed": `more` are fields of the figure."""
        quote = f"{text} were {act} then."
        start = self._sentence(quote)
        figure = Figure(
            start, start + len(quote), quote, text, value, "exact", "", counted, act, "asserted", None, "", 0
        )
        self.figures.append(replace(figure, **more))  # type: ignore[arg-type]
        return self

    def sums(self, text: str, value: float, act: str, currency: str = "EUR", bound: Bound = "exact") -> Paper:
        """ "The bribe was 2 million euros" """
        quote = f"The {act} came to {text} then."
        start = self._sentence(quote)
        self.figures.append(
            Figure(start, start + len(quote), quote, text, value, bound, currency, "", act, "asserted", None, "", 0)
        )
        return self

    def part(self, name: str, role: str, status: Status = "asserted", when: str = "", by: str | None = None) -> Paper:
        """Somebody's part in the case."""
        return self.says("party_to", name, self.case, status=status, role=role, when=when, attributed_to=by)

    def says(self, relation: str, source: str, target: str, **more: object) -> Paper:
        """A claim between two entities."""
        quote = f"{source} {relation} {target} {more.get('role', '')} {more.get('when', '')}."
        start = self._sentence(quote)
        ends = self._mention(start, source, source), self._mention(start + len(source), target, target)
        claim = Claim(relation, *ends, start, start + len(quote), quote, "asserted", "test")
        self.claims.append(replace(claim, **more))  # type: ignore[arg-type]
        return self

    def arrest(self, name: str, place: str) -> Paper:
        """Somebody was arrested at a place."""
        quote = f"{name} was arrested in {place} then."
        start = self._sentence(quote)
        who = self._mention(start, name, name)
        self._mention(start, place, place)
        self.claims.append(
            Claim("party_to", who, 0, start, start + len(quote), quote, "asserted", "test", role="arrested")
        )
        return self

    def post(self, name: str, title: str) -> Paper:
        """A description beside a name."""
        start = self._sentence(f"{name}, {title}, spoke.")
        self._mention(start, name, name)
        self._mention(start, title, name, "nominal")
        return self

    def rank(self, name: str, title: str) -> Paper:
        """A title before a name."""
        start = self._sentence(f"{title} {name} spoke.")
        self._mention(start, name, name, title=title)
        return self

    def spells(self, entity: str, spelt: str) -> Paper:
        """A name as the paper has it."""
        self._mention(self._sentence(f"So said {spelt} there."), spelt, entity)
        return self

    def deed(self, when: str) -> Paper:
        """The deed with its day."""
        self._mention(self._sentence("It was a deed of that day."), "deed", self.case, when=when)
        return self

    @property
    def key(self) -> str:
        """What names the content."""
        return "txt-" + sha256(self.text.encode()).hexdigest()

    @property
    def facts(self) -> tuple[Article, Findings]:
        """The article and what was found in it, checked."""
        article = Article(self.key, self.text, (Zone("body", 0, len(self.text)),), "", self.outlet, "", self.published)
        found = Findings(self.key, tuple(self.mentions), (), tuple(self.claims), 0, tuple(self.figures))
        return article, found.check(self.text)


def entities(papers: Iterable[Paper]) -> list[Entity]:
    """All that the papers name, with every spelling of it."""
    members: defaultdict[str, list[Ref]] = defaultdict(list)
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    types: dict[str, EntityType] = {}
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for paper in {paper.key: paper for paper in papers}.values():
        for index, (mention, entity) in enumerate(zip(paper.mentions, paper.of, strict=True)):
            members[entity].append(Ref(paper.key, index))
            types[entity] = mention.type
            if mention.type == "case":
                known[entity] |= {"kind": "Killing"} | ({"date": mention.when} if mention.when else {})
            if mention.form == "name":
                names[entity][mention.text] = None
    return [
        Entity(
            f"{types[name][0]}-{name}",
            types[name],
            name,
            tuple(sorted(set(names[name]) - {name})),
            tuple(sorted(refs)),
            attributes=tuple(PLACES.get(name, known[name]).items()),
        )
        for name, refs in sorted(members.items())
    ]


def found(*papers: Paper) -> tuple[Conflict, ...]:
    """What the papers tell differently."""
    documents = [
        Document(f"d{n}", f"{n}.txt", paper.key, sha256(paper.text.encode()).hexdigest(), paper.copy_of)
        for n, paper in enumerate(papers)
    ]
    facts = list({paper.key: paper.facts for paper in papers}.values())
    sources = Sources(documents, facts)
    known = entities(papers)
    return conflicts(lambda: facts, known, relations(facts, known, sources), sources)


def values(conflict: Conflict) -> list[str]:
    """The values of a conflict, each once, in order."""
    return list(dict.fromkeys(value.value for value in conflict.values))


def told(*papers: Paper) -> list[tuple[str, str, bool, list[str]]]:
    """Kind, matter, whether compatible, and values of all conflicts."""
    return [(c.kind, c.matter, c.compatible, values(c)) for c in found(*papers)]
