"""A source to an article: its text, the zones of the text, and what it says of itself. A pure function of the bytes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from .. import dependencies, lexicon
from ..model import READ_ZONES, Article, Skipped, Source, Zone
from . import captions, credits, dates
from .credits import Credit
from .datelines import Dateline, dateline
from .decode import scalar
from .formats import readers
from .language import identify
from .marks import Part, mark
from .paragraphs import Paragraph, paragraphs
from .reader import Broken, Draft, Unreadable
from .zones import Layout, layout

_LEAD = 2  # paragraphs of prose that may stand above an article's date
_UNSURE = "en"  # of a text too short to tell
_SAID = ("title", "outlet", "author", "creator", "published", "url")
_OPENING = 3  # paragraphs of body of which one may begin with the dateline


def article(source: Source) -> Article:
    """Read one source. Raises Unreadable. Equal keys give equal articles, whatever the path.

    What is given of it stands over what it says itself; its text is its own.
    """
    try:
        draft = readers()[source.suffix].draft(source.data)
    except Broken as error:
        raise Unreadable(Skipped(source.path, error.reason, error.hint)) from None
    given = {name: said for name, said in source.given._asdict().items() if said}
    published = given.pop("published", "")
    made = _assemble(source.key, _plain(replace(draft, **given)))
    return made if made.published.startswith(published) else replace(made, published=published)  # its own may say more


def _plain(draft: Draft) -> Draft:
    """What is said of an article, each in one line that can be kept: a page may hide half a surrogate in its url."""
    said: dict[str, Any] = {name: " ".join(scalar(getattr(draft, name)).replace("\0", " ").split()) for name in _SAID}
    return replace(draft, **said)


@cache
def fingerprint(suffix: str) -> str:
    """Changes when the same bytes of a format may be read in another way: with the files that reading them rests on,
    the lexicons, or the versions of other packages. Whoever changes one need not remember to say so.
    """
    used = dependencies.of(__name__, readers()[suffix].draft.__module__)
    words = [lexicon.path(language, matter) for language in lexicon.languages() for matter in ("zones", "outlets")]
    tables = sorted(Path(__file__).parent.glob("*.toml"))
    return f"{dependencies.digest([*used.files, *words, *tables])} {used.versions()}".strip()


def _assemble(key: str, draft: Draft) -> Article:
    found = paragraphs(draft.text, draft.preamble, draft.aside)
    parts = tuple(Part(paragraph, mark(paragraph)) for paragraph in found)
    page = layout(parts, draft.title, draft.outlet, _outlet(parts))
    line = _dateline(draft.text, found, page)
    languages = _languages(draft.text, found)
    title = draft.title or (found[page.title].head.strip("*_ ") if page.title >= 0 else "")
    return Article(
        key=key,
        text=draft.text,
        zones=tuple(
            sorted((*_aside(draft), *_zones(draft, found, page, line, languages)), key=lambda zone: zone.start)
        ),
        title=title,
        outlet=page.outlet or (line[1].agency if line else "") or credits.closing(title) or credits.host(draft.url),
        author=draft.author or _first(credit.author for credit in _credits(page)) or draft.creator,
        published=dates.iso(draft.published)
        or _first(credit.published for credit in _credits(page, _LEAD))
        or (line[1].published if line else "")
        or (credits.ending(found[page.title].head) if page.title >= 0 else ""),
        url=draft.url,
        language=_main(found, languages),
        pages=draft.pages,
    )


def _first(values: Iterator[str]) -> str:
    return next((value for value in values if value), "")


def _credits(page: Layout, lead: int = sys.maxsize) -> Iterator[Credit]:
    """The bylines and date lines of the article itself, before the body has more than `lead` paragraphs of prose."""
    prose = 0
    for part, kind in zip(page.parts, page.kinds, strict=True):
        prose += kind == "body" and part.paragraph.prose
        if prose <= lead and kind in {"byline", "dateline"} and part.mark.credit:
            yield part.mark.credit


def _outlet(parts: Sequence[Part]) -> str:
    """Whose page it is, by what stands around the article; the article's own words are never asked."""
    around = [part.paragraph.head for part in parts if part.mark.name in {"junk", "plea", "origin"}]
    pictures = [part.paragraph.head for part in parts if part.mark.name == "caption"]
    return (
        _first(map(credits.outlet, around))
        or _first(map(credits.source, around))
        or _first(map(credits.hint, (*around, *pictures)))
    )


def _dateline(text: str, found: Sequence[Paragraph], page: Layout) -> tuple[int, Dateline] | None:
    """The dateline and the index of its paragraph, which is among the first of the body."""
    body = [index for index, kind in enumerate(page.kinds) if kind == "body"][:_OPENING]
    lines = ((index, dateline(text[found[index].start : found[index].end])) for index in body)
    return next(((index, line) for index, line in lines if line), None)


def _languages(text: str, found: Sequence[Paragraph]) -> tuple[str, ...]:
    """The language of each paragraph, "" where it is short or nothing is sure.

    Where most of the article is in a language without a lexicon, its headlines are taken to be in it, too.
    """
    own = [identify(text[p.start : p.end]) if p.prose else "" for p in found]
    main = _main(found, own)
    if main in lexicon.languages():
        return tuple(_headings(text, found, own))
    return tuple(its or identify(text[p.start : p.end], main) for p, its in zip(found, own, strict=True))


def _headings(text: str, found: Sequence[Paragraph], languages: list[str]) -> list[str]:
    """A heading of a paragraph that is set aside for its language is in that language, if it can be."""
    for index, (paragraph, after) in enumerate(zip(found, languages[1:], strict=False)):
        if after and after not in lexicon.languages() and not languages[index] and not paragraph.prose:
            languages[index] = identify(text[paragraph.start : paragraph.end], after)
    return languages


def _main(found: Sequence[Paragraph], languages: Sequence[str]) -> str:
    """The language of most words."""
    counts: Counter[str] = Counter()
    for paragraph, language in zip(found, languages, strict=True):
        counts[language] += paragraph.words
    del counts[""]
    return min(counts, key=lambda language: (-counts[language], language), default=_UNSURE)


def _aside(draft: Draft) -> Iterator[Zone]:
    """What the format sets aside, without outer space."""
    for start, end in ((0, draft.preamble), *draft.aside):
        if words := draft.text[start:end].strip():
            begun = draft.text.index(words, start)
            yield Zone("boilerplate", begun, begun + len(words))


def _zones(
    draft: Draft, found: Sequence[Paragraph], page: Layout, line: tuple[int, Dateline] | None, languages: Sequence[str]
) -> Iterator[Zone]:
    for index, (paragraph, kind, language) in enumerate(zip(found, page.kinds, languages, strict=True)):
        start, end = paragraph.start, paragraph.end
        if kind in READ_ZONES and language and language not in lexicon.languages():
            yield Zone("foreign", start, end, language)
        elif line and line[0] == index:
            yield Zone("dateline", start, start + line[1].length)
            yield Zone("body", start + line[1].body, end)
        elif (
            kind in {"body", "headline"} and index != page.title and (picture := captions.credit(draft.text[start:end]))
        ):
            if picture[0]:
                yield Zone("body", start, start + picture[0])
            yield Zone("caption", start + picture[1], end)
        else:
            yield Zone(kind, start, end)
