"""What an article counts, and the sums that it tells of: "at least 17 people were killed", "$30,000 was seized".

Only numbers of acts that an editor compares are kept: harm, flight, rescue, seizure, trade, and acts of the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Article, Figure, Status
from ..claims.dates.when import Teller, time
from ..claims.deeds.amounts import sums
from ..claims.scene import Scene
from ..claims.speech.speaker import speaker
from ..claims.stance.status import aside, stance
from ..figures.money import Money
from ..figures.numbers import Number, numbers
from ..parsing.tokens import Span, Token
from ..syntax.tree import children, is_verb
from ..words.figurewords import figurewords
from .affairs import Ground
from .counted import act, bearer, counted


@dataclass(frozen=True, slots=True)
class _Page:
    """A segment of an article, and what the article's words for affairs are told of."""

    article: Article
    scene: Scene
    grounds: Sequence[Ground]


def figures(article: Article, scenes: Sequence[Scene], grounds: Sequence[Ground]) -> tuple[Figure, ...]:
    """Return the figures of `article`, in text order; `grounds` are its words for affairs, in text order, too."""
    pages = [_Page(article, scene, grounds) for scene in scenes]
    found = dict.fromkeys(figure for page in pages for sent in page.scene.doc.sents for figure in _told(sent, page))
    return tuple(sorted(found, key=lambda f: (f.start, f.quote.index(f.text), f.text)))


def _told(sent: Span, page: _Page) -> Iterator[Figure]:
    scene = page.scene
    paid = list(sums(sent, scene))
    spent = {token.i for held, _ in paid for token in held}
    for held, sum_ in paid:
        told = bearer(held.root)
        if told is not None:
            yield _figure(sum_, held, held[-1], told, page)
    for number in numbers(sent.text, scene.language):
        start = sent.start_char + number.start
        span = scene.doc.char_span(start, start + number.end - number.start)
        if span is None or any(token.i in spent for token in span) or _some(span, number, scene):
            continue
        what = counted(span, scene)
        done = act(what, span, scene)
        if done is not None:
            yield _figure(number, span, what.last, done, page)


def _some(span: Span, number: Number, scene: Scene) -> bool:
    """True for "one of the men" and "no one": they pick somebody out, and count nobody."""
    picks = [prep for prep in children(span[-1], "prep") if prep.lower_ in scene.words.cues.genitive]
    if number.value == 1 and span.start and scene.doc[span.start - 1].lower_ in figurewords(scene.language).denying:
        return True
    return bool(picks) and not any(t.is_digit for t in span) and span[-1].tag_ == "CD"


def _figure(number: Number | Money, held: Span, thing: Token, act: Token, page: _Page) -> Figure:
    scene, article = page.scene, page.article
    start, end = scene.sentence(act)
    last = max(held[-1].i, thing.i)
    text = scene.original(scene.doc[held.start : last + 1])
    if last < held.end:  # "$2m." is one token
        text = text[: number.end - number.start]
    first = held.end + (1 if held.end <= last and scene.doc[held.end].pos_ == "ADP" else 0)  # "hundreds of villagers"
    return Figure(
        start=start,
        end=end,
        quote=article.text[start:end],
        text=text,
        value=float(number.value),
        bound=number.bound,
        currency=number.currency if isinstance(number, Money) else "",
        counted=scene.doc[first : last + 1].text if first <= last else "",
        act=act.lower_,
        status=_status(act, held, scene),
        attributed_to=speaker(act, scene).name,
        when=time(act, Teller(article.published, article.language)).when,
        case=_case(act, page),
    )


def _status(act: Token, held: Span, scene: Scene) -> Status:
    """How an act is held. What is negated behind its number, or before a colon, is not the number ("4, not 3")."""
    if held.start and scene.doc[held.start - 1].dep_ == "neg":
        return "negated"
    status = (stance if is_verb(act) else aside)(act, scene.words.cues).status
    if status == "negated" and held[0].lower_ in figurewords(scene.language).denying:
        return "asserted"  # "no fewer than 40"
    if status == "negated":
        words = (act, *act.children) if is_verb(act) else (act, act.head)
        negations = [negation for word in words for negation in children(word, "neg")]
        if negations and not any(n.i < held.end and _joined(n, held) for n in negations):
            return "asserted"
    return status


def _joined(negation: Token, held: Span) -> bool:
    """True if no colon stands between a negation and a number."""
    return not any(token.text == ":" for token in held.doc[negation.i : held.start])


def _case(act: Token, page: _Page) -> int:
    """The affair of a sentence: that of the word for one that stands nearest, else of the last before it in its
    paragraph; where there is none, the article's only one; -1 if there is none or several."""
    start, end = page.scene.sentence(act)
    at = page.scene.segment.start + act.idx
    inside = [g for g in page.grounds if start <= g.start < end]
    if inside:
        return min(inside, key=lambda g: (abs(g.start - at), g.start)).case
    before = [g for g in page.grounds if page.scene.segment.start <= g.start < start]
    if before:
        return before[-1].case
    only = {g.affair: g.case for g in page.grounds if g.affair >= 0}
    return next(iter(only.values())) if len(only) == 1 else -1
