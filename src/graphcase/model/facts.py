"""What was read and extracted, by the content that it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .words import Bound, EntityType, Form, Status, ZoneKind


class QuoteError(ValueError):
    """A span does not hold the words that it claims to hold: a bug, never the user's fault."""


class Given(NamedTuple):
    """What the user, or the container that a file lies in, says of it; it stands over what the file says of itself.

    A field that is "" says nothing. `published` is an ISO date.
    """

    outlet: str = ""
    published: str = ""
    url: str = ""
    title: str = ""
    author: str = ""


UNTOLD = Given()
"""Nothing is said of the file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One readable item of the corpus as a scan sees it, without its bytes; the fields are those of Source."""

    path: str
    suffix: str
    sha256: str
    given: Given = UNTOLD

    @property
    def key(self) -> str:
        """What names the content and what is given of it: equal keys are equal articles."""
        return _key(self)


@dataclass(frozen=True, slots=True)
class Source:
    """One readable item of the corpus: a file, or an item within one.

    `path` is relative to the corpus, with forward slashes; an item within a file adds `#` and its name there
    ("wire.jsonl#L3", "leak.zip#mails/box.mbox#M3#annex.pdf"). `suffix` is that of the format that reads it.
    """

    path: str
    suffix: str
    data: bytes = field(repr=False)
    sha256: str = ""
    given: Given = UNTOLD

    @property
    def key(self) -> str:
        """What names the content and what is given of it: equal keys are equal articles."""
        return _key(self)

    @property
    def entry(self) -> Entry:
        """The same without the bytes."""
        return Entry(self.path, self.suffix, self.sha256, self.given)


def _key(item: Entry | Source) -> str:
    """`suffix` and `sha256`, with a digest of what is given where anything is."""
    from hashlib import sha256  # loads OpenSSL, which who only asks a name does not need

    key = f"{item.suffix.lstrip('.')}-{item.sha256}"
    return f"{key}-{sha256(repr(tuple(item.given)).encode()).hexdigest()[:16]}" if any(item.given) else key


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

    `published` is an ISO date of the precision that the source gives ("2018-11-23", "2018-11", "2018") or "". `pages`
    are the offsets at which page 1, 2, 3 ... begin, none where the format has no pages.
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
    pages: tuple[int, ...] = ()


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
