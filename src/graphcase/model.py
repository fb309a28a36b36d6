"""The records that cross graphcase's walls: frozen, slotted, complete when made.

    Source -> Article -> Findings(Mention, Link, Claim) -> Entity(Match) -> Relation

Facts (Article, Mention, Link, Claim) are keyed by the content they were read from, so that an unchanged file is never
read by the language model twice. Derived records (Document, Entity, Relation) are rebuilt from facts at every build.
Offsets count Unicode code points in `Article.text`; `start` is the first, `end` is one past the last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

EntityType = Literal["person", "organisation", "place", "case"]
Form = Literal["name", "nominal", "pronoun"]
Status = Literal["asserted", "alleged", "denied", "negated", "hypothetical"]
ZoneKind = Literal[
    "headline",  # the title, and headings between paragraphs
    "dateline",  # "LIMA, Peru —", before the first sentence of the body
    "body",
    "byline",  # author and date lines
    "caption",  # picture captions and credits
    "boilerplate",  # menus, donation lines, related content, share buttons
    "references",
    "author_note",
    "foreign",  # prose in a language for which nothing is installed
]

Bound = Literal["exact", "at_least", "at_most", "about"]
Verdict = Literal["same", "different", "rename", "retype", "hide", "undo"]
Effect = Literal["applied", "unapplied", "overruled", "undone"]

ENTITY_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place", "case")
NAMED_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
"""What a name can be; a case is an affair that articles tell of."""
STATUSES: tuple[Status, ...] = ("asserted", "alleged", "denied", "negated", "hypothetical")
AFFIRMS: frozenset[Status] = frozenset({"asserted", "alleged"})
REJECTS: frozenset[Status] = frozenset({"denied", "negated"})
LAW = "law"
"""The kind of a mention of type "case" that tells of an act of the law, and of no class of offence."""
CO_MENTIONED = "co_mentioned"
"""The relation of two that one sentence names, where nothing better is known of them."""
READ_ZONES: frozenset[ZoneKind] = frozenset({"headline", "dateline", "body"})
"""The zones whose mentions become nodes; all the others are kept and counted, and never read for names."""


class QuoteError(ValueError):
    """A span does not hold the words that it claims to hold: a bug, never the user's fault."""


@dataclass(frozen=True, slots=True)
class Source:
    """One readable item of the corpus: a file, or one line of a .jsonl file.

    `path` is relative to the corpus, with forward slashes; a line of a .jsonl file adds `#L` and its number (from 1).
    Equal bytes under one suffix have equal keys.
    """

    path: str
    suffix: str
    data: bytes = field(repr=False)
    sha256: str = ""

    @property
    def key(self) -> str:
        """What names the content: `suffix` and `sha256`."""
        return f"{self.suffix.lstrip('.')}-{self.sha256}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a line of one, that could not be read: where, why, and how to mend it, each one line."""

    path: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A run of paragraphs of one kind; of the body, one paragraph. An article's zones are in order, without overlap."""

    kind: ZoneKind
    start: int
    end: int
    language: str = ""  # ISO 639-1, only for "foreign"


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader made of one source. `text` is the decoded file unchanged for plain text, else the extracted text.

    `published` is an ISO date of the precision that the source gives ("2018-11-23", "2018-11", "2018") or "".
    """

    key: str
    text: str = field(repr=False)
    zones: tuple[Zone, ...] = field(repr=False)
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"


class Weights(NamedTuple):
    """How strongly the evidence around one mention speaks for each entity type (model votes, titles, gazetteers)."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name, describe or point to an entity.

    `type` is the best guess over the whole article; `weights` is this mention's own evidence, which the resolver sums
    over the corpus. `title` is the honorific or rank before a name ("General", "Mr."); `gender` is "m", "f" or "".
    A mention of type "case" is the word that tells of an affair ("the raid"): `kind` is its class of offence from the
    lexicon ("trafficking"), `when` an ISO date or "".
    """

    start: int
    end: int
    text: str
    form: Form
    type: EntityType
    weights: Weights = Weights()
    title: str = ""
    gender: str = ""
    kind: str = ""
    when: str = ""


class Link(NamedTuple):
    """Within one article, `mention` is the same as `antecedent` (indexes into Findings.mentions), for `reason`."""

    mention: int
    antecedent: int
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one stretch of an article says of two mentions (indexes into Findings.mentions).

    `cue` is the word that decided `status`; `attributed_to` is the innermost speaker as it stands in the text, None for
    the article's own voice, with outer speakers in `attributed_via`. `rule` names the rule that found it.
    `when` is the date of an event; `since` and `until` bound a state ("mayor from 2016 to 2019"). All three are ISO
    dates of the precision of the words, or "". `former` and `acting` are said of a role. `amount` is what was paid, in
    `currency` (ISO 4217, "" if the words do not tell), None where the words give none.
    """

    relation: str
    source: int
    target: int
    start: int
    end: int
    quote: str
    status: Status
    rule: str
    cue: str = ""
    attributed_to: str | None = None
    attributed_via: tuple[str, ...] = ()
    role: str = ""
    former: bool = False
    when: str = ""
    since: str = ""
    until: str = ""
    acting: bool = False
    amount: float | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, or how much money: `text` ("at least 17 people") as it stands in `quote`, the sentence at `start`.

    `act` is the word for what was done to, by or with them ("killed"), `counted` the noun that a count counts
    ("people"), `currency` the ISO 4217 code of money; each "" where the words give none. `case` is the index in
    Findings.mentions of the affair that it is told of, -1 if of none. The rest is as in Claim.
    """

    start: int
    end: int
    quote: str
    text: str
    value: float
    bound: Bound
    currency: str
    counted: str
    act: str
    status: Status
    attributed_to: str | None
    when: str
    case: int = -1


@dataclass(frozen=True, slots=True)
class Findings:
    """All that extraction found in one article; `check` holds it against the article's text."""

    key: str
    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]
    tokens: int = 0
    figures: tuple[Figure, ...] = ()

    def check(self, text: str) -> Findings:
        """Return self, or raise QuoteError if a span does not hold its words in `text`."""
        for mention in self.mentions:
            if text[mention.start : mention.end] != mention.text:
                raise QuoteError(f"{self.key}: {mention.start}-{mention.end} is not {mention.text!r}")
        quoted: tuple[Claim | Figure, ...] = (*self.claims, *self.figures)
        for said in quoted:
            if text[said.start : said.end] != said.quote or not said.quote:
                raise QuoteError(f"{self.key}: {said.start}-{said.end} is not {said.quote!r}")
        for figure in self.figures:
            if figure.text not in figure.quote:
                raise QuoteError(f"{self.key}: {figure.text!r} is not in {figure.quote!r}")
        return self


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at one mention or one claim: the article's key and the index in its Findings."""

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the corpus under its path. Equal or near-equal texts are two documents; the later path names the
    earlier in `copy_of` (a document id), and adds no independent source."""

    id: str
    path: str
    key: str
    sha256: str
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Why two mentions are one entity: the decision's score (0 to 1) and a reason that a reader understands."""

    left: Ref
    right: Ref
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that are likely one, but not safely: a mention of each; score and reason as in Match."""

    left: Ref
    right: Ref
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Side:
    """Whom a judgement means: a name of the entity with its type, and one mention of it.

    The mention is bound to the content of its article (`key`, `start`, `end`), so that a file that moves keeps it;
    `path` says where to look for its words (`text`; "" if they were not noted) once the file is edited. Where the
    mention is gone, the name and the type decide.
    """

    name: str
    type: EntityType
    key: str
    path: str
    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided. `id` is made from its content.

    `right` is None for all but same and different, `left` for undo; `value` is the new name of a rename, the new type
    of a retype, the id of the judgement that an undo takes back. `at` is an ISO 8601 time in UTC.
    """

    id: str
    verdict: Verdict
    left: Side | None
    right: Side | None
    value: str
    user: str
    at: str
    note: str


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A judgement that did nothing in this build: whom it meant has vanished, or others contradict it. It is overruled
    where these others are later ones."""

    judgement: str
    reason: str
    effect: Effect = "unapplied"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One line of the judgements file and what becomes of it: `reason` says why it is not applied, and is else ""."""

    judgement: Judgement
    effect: Effect = "applied"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. `members` are its mentions; `matches` the merges that brought them together (a spanning tree), and what
    people said of them.

    `attributes` are facts about a case or from a gazetteer ("place", "date", "kind", "country"), in key order.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    members: tuple[Ref, ...]
    matches: tuple[Match, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who in a corpus: the entities by id, what a person should look at (likeliest first), and what people
    decided in vain."""

    entities: tuple[Entity, ...]
    suggestions: tuple[Suggestion, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge between two entity ids with all its claims, strongest evidence first."""

    id: str
    source: str
    target: str
    type: str
    symmetric: bool
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    claims: tuple[Ref, ...]
