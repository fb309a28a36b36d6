"""The affairs that an article tells of: crimes, investigations, trials, scandals.

Words of a class of offence ("kidnapping", "bribed") are the triggers. Classes that are sides of one affair share a family;
an article has an affair of a family if its words carry weight there and something concrete happened: a named party, or
an act with a place. A word that tells of the affair becomes a mention of type "case"; what sentences say of parties and
places becomes its claims. Across articles the mentions meet in relate/cases.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from .. import lexicon
from ..model import Article, Claim, Link, Mention, Weights
from ..names import fold, tokens
from .claims import Part, Stated
from .gazetteer import places
from .grammar import lemma
from .scene import Scene
from .status import stance
from .when import when

_LONGEST = 3  # words of the longest trigger in the lexicon
_MOST_MENTIONS = 12  # an affair's words beyond these tell a reader nothing new
_ENOUGH = 3.0  # weight from which an article is about a family
_MOST_PLACES = 3  # places told equally often are all places of the affair
_PROMINENT = 2  # a trigger in the headline or the first paragraph counts so many times
_LAW = "law"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of an affair: where it stands, its class and family, and the weight of its place in the article."""

    scene: int
    token: Token
    sentence: int
    kind: str
    family: str
    weight: int


@dataclass(frozen=True, slots=True)
class Affairs:
    """What is added to an article's findings: mentions of type "case", links among them, claims on them."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]


def affairs(article: Article, scenes: Sequence[Scene], stated: Stated, first: int) -> Affairs:
    """Return the affairs of `article`; `first` is the index that the first new mention will have."""
    triggers = list(_triggers(article, scenes))
    families = _families(triggers, stated.parts, scenes)
    mentions: list[Mention] = []
    links: list[Link] = []
    claims: list[Claim] = []
    for number, (family, parts) in enumerate(families):
        own = [t for t in triggers if t.family == family or (number == 0 and t.family == _LAW)]
        base = first + len(mentions)
        at = {}
        for trigger in _spread(own):
            at[trigger.sentence] = first + len(mentions)
            mentions.append(_mention(article, scenes, trigger, _kind(own)))
        links += [Link(i, base, "words for one affair in one article") for i in range(base + 1, first + len(mentions))]
        claims += [_party(part, at.get(_sentence(part, scenes), base)) for part in parts]
        claims += _places(own, scenes, at)
    return Affairs(tuple(mentions), tuple(links), tuple(claims))


@cache
def _words(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return trigger word -> class, and class -> family."""
    data = lexicon.load(language, "affairs")
    words = dict.fromkeys(data["law"]["words"], _LAW)
    words |= {word: kind for kind, row in data["kinds"].items() for word in row["words"]}
    return words, {_LAW: _LAW} | {kind: row["family"] for kind, row in data["kinds"].items()}


def _triggers(article: Article, scenes: Sequence[Scene]) -> Iterator[Trigger]:
    words, families = _words(article.language)
    body = 0
    for number, scene in enumerate(scenes):
        body += scene.segment.kind == "body"
        prominent = scene.segment.kind == "headline" or body == 1
        taken = -1
        for token in scene.doc:
            kind = _longest(token, words) if token.i not in scene.names and token.pos_ != "AUX" else None
            if kind is None or token.i <= taken:
                continue
            if stance(token, scene.words.cues).status not in ("negated", "hypothetical"):
                taken = token.i
                sentence = scene.sentence(token)[0]
                yield Trigger(number, token, sentence, kind, families[kind], _PROMINENT if prominent else 1)


def _longest(token: Token, words: Mapping[str, str]) -> str | None:
    """Return the class of the longest trigger that ends in `token`, or None."""
    for length in range(min(_LONGEST, token.i + 1), 0, -1):
        before = [t.lower_ for t in token.doc[token.i - length + 1 : token.i]]
        for last in (lemma(token), token.lower_):
            kind = words.get(" ".join([*before, last]).replace(" - ", "-"))
            if kind is not None:
                return kind
    return None


def _families(
    triggers: Sequence[Trigger], parts: Sequence[Part], scenes: Sequence[Scene]
) -> list[tuple[str, list[Part]]]:
    """Return the families that the article has an affair of, the main one first, each with its parts."""
    score: Counter[str] = Counter()
    for trigger in triggers:
        score[trigger.family] += trigger.weight
    by_sentence: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        by_sentence[trigger.sentence].append(trigger)
    own: dict[str, list[Part]] = defaultdict(list)
    loose: list[Part] = []
    for part in parts:
        family = _nearest(part, by_sentence.get(_sentence(part, scenes), []))
        if family is None:
            loose.append(part)
        else:
            own[family].append(part)
            score[family] += _PROMINENT
    _unite(own, score, scenes)
    named = [f for f in score if f != _LAW and score[f] >= _ENOUGH and (own[f] or _happened(f, triggers, scenes))]
    named.sort(key=lambda f: (-score[f], f))
    if not named:
        certain = any(p.role in ("arrested", "charged", "convicted", "acquitted", "suspect") for p in loose)
        return [(_LAW, loose)] if certain and any(t.family == _LAW for t in triggers) else []
    return [
        (f, sorted(own[f] + (loose if f == named[0] else []), key=_order)) for f in named if own[f] or f == named[0]
    ]


def _unite(own: dict[str, list[Part]], score: Counter[str], scenes: Sequence[Scene]) -> None:
    """Families that share a named party are one affair ("the kidnapping and murder of X"): the weightier takes the other."""
    ranked = sorted((f for f in own if f != _LAW), key=lambda f: (-score[f], f))
    for place, stronger in enumerate(ranked):
        for weaker in ranked[place + 1 :]:
            if stronger in own and weaker in own and _named(own[stronger], scenes) & _named(own[weaker], scenes):
                own[stronger] += own.pop(weaker, [])
                score[stronger] += score.pop(weaker, 0)


def _named(parts: Sequence[Part], scenes: Sequence[Scene]) -> set[str]:
    return {
        tokens(scenes[p.segment].mentions[p.mention].text)[-1:][0]
        for p in parts
        if tokens(scenes[p.segment].mentions[p.mention].text)
    }


def _order(part: Part) -> tuple[int, int, str]:
    return (part.evidence.start, part.mention, part.role)


def _nearest(part: Part, triggers: Sequence[Trigger]) -> str | None:
    """Return the family of the class word nearest to the part's predicate in its sentence."""
    classed = [t for t in triggers if t.family != _LAW]
    return min(classed, key=lambda t: (abs(t.token.i - part.token), t.token.i)).family if classed else None


def _happened(family: str, triggers: Sequence[Trigger], scenes: Sequence[Scene]) -> bool:
    """True if some sentence ties the family, or an act of the law in the article, to a place: an event, not a topic."""
    placed = [t for t in triggers if t.family in (family, _LAW) and _places_of(t, scenes[t.scene])]
    return any(t.family == family for t in placed) and (len(placed) > 1 or any(t.weight > 1 for t in placed))


def _spread(triggers: Sequence[Trigger]) -> list[Trigger]:
    """One trigger a sentence, class words before acts of the law, at most so many, in text order."""
    best: dict[int, Trigger] = {}
    for trigger in triggers:
        held = best.get(trigger.sentence)
        if held is None or (held.family == _LAW and trigger.family != _LAW):
            best[trigger.sentence] = trigger
    chosen = sorted(best.values(), key=lambda t: (t.family == _LAW, -t.weight, t.sentence))[:_MOST_MENTIONS]
    return sorted(chosen, key=lambda t: (t.sentence, t.token.i))


def _kind(triggers: Sequence[Trigger]) -> str:
    """The class that names the affair: the weightiest of the family's, the first in case of a tie."""
    score: Counter[str] = Counter()
    for trigger in triggers:
        if trigger.kind != _LAW:
            score[trigger.kind] += trigger.weight
    return min(score, key=lambda k: (-score[k], k)) if score else _LAW


def _mention(article: Article, scenes: Sequence[Scene], trigger: Trigger, kind: str) -> Mention:
    scene, token = scenes[trigger.scene], trigger.token
    start = scene.segment.start + token.idx
    return Mention(
        start=start,
        end=start + len(token.text),
        text=article.text[start : start + len(token.text)],
        form="nominal",
        type="case",
        weights=Weights(),
        kind=kind,
        when=when(token, article.published, article.language),
    )


def _sentence(part: Part, scenes: Sequence[Scene]) -> int:
    scene = scenes[part.segment]
    return scene.sentence(scene.doc[part.token])[0]


def _party(part: Part, case: int) -> Claim:
    evidence = part.evidence
    return Claim(
        relation="party_to",
        source=part.mention,
        target=case,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        status=evidence.status,
        rule=part.rule,
        cue=evidence.cue,
        attributed_to=evidence.attributed_to,
        attributed_via=evidence.attributed_via,
        role=part.role,
        when=evidence.when,
    )


def _places_of(trigger: Trigger, scene: Scene) -> list[int]:
    """The places that a trigger's sentence says something happened in: objects of a preposition, not mere adjectives."""
    sent = trigger.token.sent
    return [
        m
        for m, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1])
        if sent.start <= start < sent.end
        and scene.mentions[m].type == "place"
        and scene.mentions[m].form == "name"
        and scene.doc[start:end].root.dep_ in ("pobj", "appos", "npadvmod", "conj")
    ]


def _places(triggers: Sequence[Trigger], scenes: Sequence[Scene], at: Mapping[int, int]) -> Iterator[Claim]:
    """Yield where the affair took place: the most told places of its sentences, towns before countries; each a claim."""
    count: Counter[str] = Counter()
    where: dict[str, list[tuple[Trigger, int]]] = defaultdict(list)
    for trigger in triggers:
        if trigger.sentence in at:
            for mention in _places_of(trigger, scenes[trigger.scene]):
                name = scenes[trigger.scene].mentions[mention].text
                count[name] += trigger.weight
                where[name].append((trigger, mention))
    if not count:
        return
    countries = {n for n in count if places(scenes[0].language).get(fold(n)) == "country"}
    first = {n: (where[n][0][0].sentence, where[n][0][1]) for n in count}
    ranked = sorted(count, key=lambda n: (n in countries, -count[n], first[n]))
    equals = [n for n in ranked if (n in countries, count[n]) == (ranked[0] in countries, count[ranked[0]])]
    seen = set()
    for trigger, mention in (found for name in equals[:_MOST_PLACES] for found in where[name]):
        if (trigger.sentence, scenes[trigger.scene].mentions[mention].text) not in seen:
            seen.add((trigger.sentence, scenes[trigger.scene].mentions[mention].text))
            start, end = scenes[trigger.scene].sentence(trigger.token)
            quote = scenes[trigger.scene].text[start:end]
            yield Claim("located_in", at[trigger.sentence], mention, start, end, quote, "asserted", "affair:place")
