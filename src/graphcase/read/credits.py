"""Who wrote it, when, and for whom: bylines, date lines and what an outlet says of itself in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..names import fold
from . import dates, rules

_SEPARATOR = re.compile(r"\s*[|/•·]\s*|\s+[–—-]+\s+")
_TOKEN = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*", re.UNICODE)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\s?\d{2}(?::\d{2})?")
_LINE = 20  # words: a longer paragraph is no byline


@dataclass(frozen=True, slots=True)
class Credit:
    """What a byline or a date line says; `place` is true for "Trujillo, 3 May 2019", which says where it was."""

    author: str = ""
    published: str = ""
    place: bool = False


def credit(line: str) -> Credit | None:
    """What `line` (a whole paragraph) tells as a byline or date line, or None if it is neither."""
    if len(line.split()) > _LINE:
        return None
    found = dates.find(line)
    rest = f"{line[: found.start]} | {line[found.end :]}" if found else line
    parts = [part.strip(" ,;:()[]*_") for part in _SEPARATOR.split(_CLOCK.sub(" ", rest))]
    parts = [part for part in parts if part]
    published = found.iso if found else ""
    author = next((name for part in parts if (name := _author(part))), "")
    if author:
        return Credit(author, published)
    if found is None:
        return None
    left = [part for part in parts if any(word not in _company() and not word.isdigit() for word in _words(part))]
    if not left:
        return Credit("", published)
    listed = bool(re.search(r"[|/•·]", line)) and not line.endswith((".", "?", "!"))
    if listed and all(len(part.split()) <= 5 for part in left):
        return Credit("", published)
    before = line[: found.start]
    placed = len(left) == 1 and before.rstrip().endswith(",") and len(left[0].split()) <= 4 and _capitalised(left[0])
    return Credit("", published, place=True) if placed else None


def outlet(line: str) -> str:
    """The outlet that a line outside of the article names as its own ("© 2020 The Valley Echo"), or ""."""
    for pattern in rules.patterns("outlet", "patterns"):
        found = pattern.search(line)
        if found and (name := _outlet(found["outlet"])):
            return name
    return ""


def source(line: str) -> str:
    """The outlet of a last line "Source: X", or ""."""
    found = rules.pattern("outlet", "source").match(line)
    return _outlet(found["outlet"]) if found else ""


def _outlet(name: str) -> str:
    name = name.strip(" .,;:-–|")
    return "" if fold(name) in rules.words("outlet", "never") or not any(map(str.isalpha, name)) else name


def _author(part: str) -> str:
    """The author of "By Ana Ruiz in Quito", proper case, or ""."""
    found = _by().match(part)
    if not found:
        return ""
    kept: list[str] = []
    for word in part[found.end() :].split()[:12]:
        bare = word.strip(",.;:").lower()
        if bare in _joiners() or bare in _particles():
            kept.append(word)
        elif bare in _after() or not (word[:1].isupper() or word[:1] == "&"):
            break
        else:
            kept.append(word)
            if word.endswith(",") and len(kept) > 1 and not _more(part, word):
                break
    while kept and (
        kept[-1].lower() in _joiners() | _particles() | rules.words("byline", "languages") or kept[-1] == "&"
    ):
        kept.pop()
    return _proper(" ".join(kept).strip(" ,.;:"))


def _more(part: str, word: str) -> bool:
    """True if a comma after `word` lists another author rather than a role: "By A. Ruiz, B. Paz and C. Sol"."""
    rest = part.partition(word)[2].split()
    return (
        len(rest) >= 2
        and rest[0][:1].isupper()
        and rest[1][:1].isupper()
        and rest[0].strip(",.").lower() not in _after()
    )


def _proper(name: str) -> str:
    """ "ANA DE LA PAZ" as "Ana de la Paz"; a name that is not all capitals as it stands."""
    if not name.isupper() or len(name) < 4:
        return name
    lowered = [word.lower() if word.lower() in _particles() else word.title() for word in name.split()]
    return " ".join([lowered[0].title(), *lowered[1:]])


def _words(part: str) -> list[str]:
    return [word.lower().strip(".") for word in _TOKEN.findall(part)]


def _capitalised(part: str) -> bool:
    return all(word[:1].isupper() or word.lower() in _particles() for word in part.split())


@cache
def _by() -> re.Pattern[str]:
    words = sorted(rules.words("byline", "by"), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))}):? +(?=[^\W\d_])", re.IGNORECASE)


@cache
def _company() -> frozenset[str]:
    return rules.words("date", "company")


@cache
def _particles() -> frozenset[str]:
    return rules.words("byline", "particles")


@cache
def _joiners() -> frozenset[str]:
    return rules.words("byline", "joiners")


@cache
def _after() -> frozenset[str]:
    return rules.words("byline", "after") - _joiners()
