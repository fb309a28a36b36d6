"""Which words of an article name a person, an organisation or a place, and which describe or point to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Article, Link, Mention
from ..vocabulary import NOTHING, Additions
from .coref.coref import Resolved, resolve
from .names import spans
from .names.bodies import bodies
from .names.candidates import candidates
from .names.decide import choose
from .names.draft import Draft
from .names.evidence import observe
from .names.institutions import institutions
from .parsing.segments import Segment
from .words.wordlists import Words, words

if TYPE_CHECKING:
    from .parsing.tokens import Doc


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mention stands among tokens: offsets within the Doc of segment number `segment`."""

    segment: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """The mentions of an article in order of their start, an anchor for each, and which of them are the same."""

    mentions: tuple[Mention, ...]
    anchors: tuple[Anchor, ...]
    links: tuple[Link, ...]


def find(article: Article, segments: Sequence[Segment], added: Additions = NOTHING) -> Found:
    """Return the mentions of `article`, whose zones are parsed as `segments`; `added` are the user's words.

    Raises FileNotFoundError if there is no lexicon for the article's language.
    """
    lexicon = words(article.language, added)
    resolved = resolve(_names(segments, lexicon), segments, lexicon)
    at = {draft: number for number, draft in enumerate(resolved.drafts)}
    return Found(
        mentions=tuple(_mention(draft, article, segments, resolved) for draft in resolved.drafts),
        anchors=tuple(Anchor(d.segment, d.start, d.end) for d in resolved.drafts),
        links=tuple(sorted(Link(at[s.mention], at[s.antecedent], s.reason) for s in resolved.links)),
    )


def _names(segments: Sequence[Segment], lexicon: Words) -> list[Draft]:
    rows = candidates(segments, lexicon)
    found = []
    for name in choose(rows, observe(rows, segments, lexicon), lexicon):
        at = name.candidate
        title = _title(segments[at.segment].doc, at.start, lexicon) if name.type == "person" else ""
        found.append(Draft(at.segment, at.start, at.end, "name", name.type, at.key, name.weights, title))
    return sorted(bodies([*found, *institutions(found, segments, lexicon)], segments, lexicon))


def _mention(draft: Draft, article: Article, segments: Sequence[Segment], resolved: Resolved) -> Mention:
    span = draft.span(segments)
    offset = segments[draft.segment].start
    start, end = offset + span.start_char, offset + span.end_char
    return Mention(
        start=start,
        end=end,
        text=article.text[start:end],
        form=draft.form,
        type=draft.type,
        weights=draft.weights,
        title=draft.title,
        gender=resolved.persons.gender(draft),
    )


def _title(doc: Doc, start: int, lexicon: Words) -> str:
    """The honorific, rank or capitalised office before a person's name."""
    first = start
    while first and (word := doc[first - 1].lower_) in lexicon.titles:
        if word not in lexicon.honorifics and not spans.capital(doc[first - 1]):
            break
        first -= 1
    return doc[first:start].text
