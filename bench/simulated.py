"""Articles together with what extraction would find in them, drawn from a seed: what a build costs besides the language
model can be measured on a hundred thousand of them.

Texts are articles.py's, told by an event's people and by a town's regulars: statements are added, each of which makes
a claim of two of them, and one article in thirty is a copy (rewriting.py). What is found is found by looking for the
names in the text, so that every quote stands there. By article there are about as many names, mentions, claims,
figures and affairs as in the articles of corpus/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations, islice

from articles import NAMED, WORDS, Made, Press, Sentence
from networks import OUTLETS, VOCABULARY
from rewriting import changes

from graphcase.model import (
    CO_MENTIONED,
    LAW,
    STATUSES,
    Article,
    Claim,
    EntityType,
    Figure,
    Findings,
    Link,
    Mention,
    Status,
    Weights,
    Zone,
)

AT_ONCE = 1000
COPIED = 30
STATEMENTS = 10
REGULARS: tuple[EntityType, ...] = ("person", "person", "person", "person", "organisation", "organisation")
"""Who is in an article besides the people of its event: often the same."""
SLOTS: dict[str, EntityType] = {
    **dict.fromkeys(("person", "other", "third", "fourth"), "person"),
    **dict.fromkeys(("town", "town2", "town3"), "place"),
    "body": "organisation",
}
WEIGHTS = {"person": Weights(person=3.0), "organisation": Weights(organisation=2.0), "place": Weights(place=4.0)}
OFFENCES = {word: word for word in ("bribery", "arson", "extortion")} | {"kidnapping": "abduction", "robbery": "theft"}
"""The classes of some offences; the others are fraud."""
ACTS = ("charges", "hearing", "indictment", "inquiry", "investigation", "trial", "warrant")
SPEAKERS = ("officials", "police", "prosecutors", "The Harbour Post", "Coast Daily", None, None, None)

MOST_NEAR = 3
"""Co-mentions of a sentence."""
Span = tuple[int, int]

_MONEY = re.compile(r"\$[\d,]+\d")
_COUNT = re.compile(r"\b(\d+) (people|names|entries|invoices|receipts|homes|houses)\b")
_SENTENCE = re.compile(r"\S[^\n]*?[.?!”](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that claims something of two: the one it begins with, and one further on."""

    text: str
    relation: str
    target: int  # where in the sentence it begins
    pronoun: int  # of how many letters it is that stands for the first of the two; 0: it is named
    status: Status
    speaker: str | None
    when: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be, with what is known of it: whom it names, and its statements in their order."""

    made: Made
    cast: Mapping[str, EntityType]
    statements: tuple[Statement, ...]


def told(count: int, of: int = 0, seed: int = 0) -> Iterator[tuple[str, Article, Findings]]:
    """So many articles under their paths, with what is found in them: the first of a corpus of so many, or of `count`.

    The same arguments give the same articles.
    """
    for number, story in enumerate(islice(stories(of or count, seed), count)):
        article = _article(story.made, number)
        yield f"{number // AT_ONCE:03}/{number:06}.txt", article, found(article, story)


def stories(count: int, seed: int) -> Iterator[Story]:
    """The stories of a corpus of about so many articles, which has twice as many names; they do not end."""
    press = Press(seed, max(NAMED, 2 * count))
    ways = changes(press)
    while True:
        for number, made in enumerate(press.corpus(AT_ONCE)):
            yield (story := _story(made, press))
            if number % COPIED == 0:
                way = ways[number // COPIED % len(ways)]
                yield Story(way.make(story.made), story.cast, story.statements)


def _story(made: Made, press: Press) -> Story:
    cast: dict[str, EntityType] = {made.slots[slot]: type_ for slot, type_ in SLOTS.items()}
    for regular in REGULARS if made.kind != "form" else ():
        listed = press.named[regular]
        cast[listed[int(len(listed) * press.draw.random() ** 4)]] = regular
    statements = tuple(_statements(list(cast.items()), press)) if made.kind != "form" else ()
    told_too = (Sentence(statement.text) for statement in statements)
    return Story(Made(made.kind, made.title, (*made.sentences, *told_too), made.slots), cast, statements)


def _statements(cast: Sequence[tuple[str, EntityType]], press: Press) -> Iterator[Statement]:
    draw, before = press.draw, ""
    for _ in range(STATEMENTS):
        (one, kind), (other, kind2) = draw.sample(cast, 2)
        fitting = [name for name, type_ in VOCABULARY.items() if type_.fits(kind, kind2) and name != CO_MENTIONED]
        if not fitting or "party_to" in fitting:
            continue
        pronoun = kind == "person" and one == before
        subject = "He" if pronoun else one.split()[-1] if kind == "person" and draw.random() < 0.4 else one
        relation, speaker, when = draw.choice(fitting), draw.choice(SPEAKERS), draw.choice(("", "", "2018-03", "2021"))
        opening = f"{subject} {VOCABULARY[relation].says} "
        tail = f" {draw.choice(WORDS['reason'])}" + (f", {speaker} said." if speaker else ".")
        status = draw.choices(STATUSES, (60, 25, 6, 4, 5))[0]
        yield Statement(opening + other + tail, relation, len(opening), 2 if pronoun else 0, status, speaker, when)
        before = one


def _article(made: Made, number: int) -> Article:
    text = f"{made.title}\n\n{made.body}\n"
    zones = [Zone("headline", 0, len(made.title))]
    for paragraph in made.body.split("\n\n"):
        start = text.index(paragraph, zones[-1].end)
        zones.append(Zone("body", start, start + len(paragraph)))
    day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
    key = f"txt-{sha256(text.encode()).hexdigest()}"
    return Article(key, text, tuple(zones), made.title, OUTLETS[number % len(OUTLETS)], published=day)


def found(article: Article, story: Story) -> Findings:
    """What there is of the story in the text of an article that tells it, wholly or in part."""
    text = article.text
    stated = {at: one for one in story.statements if (at := text.find(one.text)) >= 0}
    named = [*_names(text, story.cast), *_pronouns(stated)]
    named.sort(key=lambda mention: mention.start)
    affair = list(_affair(text, story.made.slots["offence"], article.published))
    mentions = (*named, *affair)
    sentences = [(hit.start(), hit.end()) for hit in _SENTENCE.finditer(text)]
    claims = [*_stated(mentions, stated), *_near(named, sentences, text)]
    if affair:
        claims += _parts(mentions, len(named), sentences, text)
    figures = _figures(text, sentences, len(named) if affair else -1)
    return Findings(
        article.key, mentions, tuple(_links(mentions)), tuple(claims), len(text.split()), tuple(figures)
    ).check(text)


def _names(text: str, cast: Mapping[str, EntityType]) -> Iterator[Mention]:
    """Where the cast is named; persons by their last name too."""
    known = {name.split()[-1]: type_ for name, type_ in cast.items() if type_ == "person"} | dict(cast)
    longest = sorted(known, key=lambda name: (-len(name), name))
    for hit in re.finditer(rf"\b(?:{'|'.join(map(re.escape, longest))})(?!\w)", text):
        type_ = known[hit[0]]
        yield Mention(hit.start(), hit.end(), hit[0], "name", type_, WEIGHTS[type_])


def _affair(text: str, offence: str, day: str) -> Iterator[Mention]:
    """The words for the deed, and for what the law does about it; of an article that tells of no deed, none."""
    if offence in text:
        kinds = {offence: OFFENCES.get(offence, "fraud"), **dict.fromkeys(ACTS, LAW)}
        for hit in re.finditer(rf"\b(?:{'|'.join(map(re.escape, kinds))})\b", text):
            yield Mention(hit.start(), hit.end(), hit[0], "nominal", "case", kind=kinds[hit[0]], when=day)


def _pronouns(stated: Mapping[int, Statement]) -> Iterator[Mention]:
    for at, one in stated.items():
        if one.pronoun:
            yield Mention(at, at + one.pronoun, one.text[: one.pronoun], "pronoun", "person", gender="m")


def _links(mentions: Sequence[Mention]) -> Iterator[Link]:
    """Each pronoun to the last person before it; each word for the affair to the first one."""
    person = case = -1
    for index, mention in enumerate(mentions):
        if mention.form == "pronoun" and person >= 0:
            yield Link(index, person, "“He”: the only person meant so nearby")
        elif mention.type == "person":
            person = index
        elif mention.type == "case" and case < 0:
            case = index
        elif mention.type == "case":
            yield Link(index, case, "words for one affair in one article")


def _stated(mentions: Sequence[Mention], stated: Mapping[int, Statement]) -> Iterator[Claim]:
    at = {mention.start: index for index, mention in enumerate(mentions) if mention.type != "case"}
    for start, one in stated.items():
        source, target = at.get(start), at.get(start + one.target)
        if source is not None and target is not None:
            span = (start, start + len(one.text), one.text)
            yield Claim(
                one.relation, source, target, *span, one.status, "made", "", one.speaker, (), "director", when=one.when
            )


def _near(named: Sequence[Mention], sentences: Sequence[Span], text: str) -> Iterator[Claim]:
    """Two names in one sentence: co-mentions."""
    for start, end in sentences:
        inside = [i for i, m in enumerate(named) if start <= m.start and m.end <= end and m.form == "name"]
        for one, other in islice(combinations(inside, 2), MOST_NEAR):
            yield Claim(CO_MENTIONED, one, other, start, end, text[start:end], "asserted", "near")


def _parts(mentions: Sequence[Mention], case: int, sentences: Sequence[Span], text: str) -> Iterator[Claim]:
    """Who stands in the affair, and where it happened: whoever its own sentence names."""
    at = mentions[case].start
    start, end = next(((s, e) for s, e in sentences if s <= at < e), (at, mentions[case].end))
    for index, mention in enumerate(mentions[:case]):
        if start <= mention.start and mention.end <= end:
            span = (start, end, text[start:end])
            if mention.type == "place":
                yield Claim("located_in", case, index, *span, "asserted", "affair:place")
            else:
                yield Claim("party_to", index, case, *span, "alleged", "made", "suspicion", role="suspect")


def _figures(text: str, sentences: Sequence[Span], case: int) -> Iterator[Figure]:
    """The sums, and some of the counts."""
    for start, end in sentences:
        quote = text[start:end]
        said = (start, end, quote)
        for hit in _MONEY.finditer(quote):
            value = float(hit[0][1:].replace(",", ""))
            yield Figure(*said, hit[0], value, "exact", "USD", "", "missing", "asserted", None, "", case)
        for hit in _COUNT.finditer(quote):
            yield Figure(*said, hit[0], float(hit[1]), "exact", "", hit[2], "questioned", "asserted", None, "", case)
