"""Who wrote it, when, and for whom: bylines, date lines and what an outlet says of itself in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .. import outlets
from ..names import fold
from . import dates, rules

_SEPARATOR = re.compile(r"[|/•·]|\s[–—-]+\s")  # the parts are to be stripped: a run of blanks would take long
_TOKEN = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*", re.UNICODE)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\s?\d{2}(?::\d{2})?")
_SET_OFF = re.compile(r"[,|–—-]\s*$")
_HOST = re.compile(r"https?://(?:www\.)?(?P<host>[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})(?=[:/?#]|$)", re.IGNORECASE)
_YEAR = re.compile(r"\s(?:19|20)\d\d\s*$")
_LINE = 20  # words: a longer paragraph is no byline
_PERSON = (2, 4)  # words of an author's name
_PART = 5  # words: a longer part of a line is no section's name


@dataclass(frozen=True, slots=True)
class Credit:
    """What a byline or a date line says; `place` is true for "Trujillo, 3 May 2019", which says where it was."""

    author: str = ""
    published: str = ""
    place: bool = False
    outlet: str = ""


def credit(line: str) -> Credit | None:
    """What `line` (a whole paragraph) tells as a byline or date line, or None if it is neither."""
    if len(line.split()) > _LINE:
        return None
    found = dates.find(line)
    rest = f"{line[: found.start]} | {line[found.end :]}" if found else line
    parts = [part.strip(" ,;:()[]*_–—-") for part in _SEPARATOR.split(_CLOCK.sub(" ", rest))]
    parts = [part for part in parts if part]
    published = found.iso if found else ""
    if name := given(rest):
        return Credit("", published, outlet=name)
    bylines = [said for part in parts if (said := _byline(part) or _signed(part))]
    if bylines:
        return Credit(bylines[0].author, published, outlet=bylines[0].outlet or _titled(parts))
    if field := _field(rest):
        return Credit("", published, outlet=field)
    named = _titled(parts) if found else ""
    left = [part for part in parts if not all(map(beside, part.split(", ")))]
    pieces = [piece for part in left for piece in part.split(", ")]
    if named and all(_outlet(piece) == named or _label(piece) or beside(piece) for piece in pieces):
        return Credit("", published, outlet=named)
    if found is None:
        return None
    if not left:
        return Credit("", published)
    listed = bool(re.search(r"[|/•·]", line)) and not line.endswith((".", "?", "!"))
    if listed and all(map(_label, left)):
        return Credit("", published)
    before = line[: found.start]
    placed = len(left) == 1 and before.rstrip().endswith(",") and len(left[0].split()) <= 4 and _capitalised(left[0])
    return Credit("", published, place=True) if placed else None


def given(line: str) -> str:
    """The outlet that a reader wrote above the text, "Outlet: NAME", whatever it is called; else ""."""
    found = rules.pattern("outlet", "given").fullmatch(line.strip(" |,;:*_"))
    return found["outlet"].strip() if found else ""


def beside(piece: str) -> bool:
    """True for what stands beside a date and says no more: a weekday, "front page", "Vol. 112", nothing."""
    printed = rules.pattern("date", "printed").fullmatch(piece.strip())
    return bool(printed) or all(word in _company() or word.isdigit() for word in _words(piece))


def host(url: str) -> str:
    """The outlet of an address ("harbourpost.com"), "" where everybody writes or where copies are kept."""
    found = _HOST.match(url)
    name = found["host"].lower() if found else ""
    ends = tuple(f".{one}" for one in rules.words("outlet", "hosts"))
    return "" if f".{name}".endswith(ends) else name


def closing(title: str) -> str:
    """The outlet that ends a title, as it does in a browser: "Ferries raided | The Valley Echo"; "" if none does."""
    _, *parts = _SEPARATOR.split(title)
    last = parts[-1].strip() if parts else ""
    return last if outlets.built(last) else ""


def ending(line: str) -> str:
    """The date that ends a title ("Human rights in brief, 3 May 2019"), "" if none does."""
    found = dates.find(line)
    return found.iso if found and found.end == len(line) and _SET_OFF.search(line[: found.start]) else ""


def outlet(line: str) -> str:
    """The outlet that a line outside of the article names as its own ("© 2020 The Valley Echo"), or ""."""
    for pattern in rules.patterns("outlet", "patterns"):
        found = pattern.search(line)
        if found and (name := _outlet(found["outlet"])):
            return name
    return ""


def hint(line: str) -> str:
    """The outlet that a button or a caption names by the way ("Valley Echo archive"): no agency, whose pictures all
    print, and only what is named as outlets are; else ""."""
    names = (_outlet(found["outlet"]) for found in rules.pattern("outlet", "hint").finditer(line))
    return next((one for one in names if outlets.built(one) and outlets.key(one) not in outlets.words().known), "")


def source(line: str) -> str:
    """The outlet of a last line "Source: X", or ""."""
    found = rules.pattern("outlet", "source").match(line)
    return _outlet(found["outlet"]) if found else ""


def _outlet(name: str) -> str:
    """An outlet's name without what stands around it, "" for what is known to be none."""
    name = _YEAR.sub("", name).strip(" .,;:-–|")
    if opened := rules.pattern("outlet", "before").match(name):
        name = name[opened.end() :]
    return "" if fold(name) in rules.words("outlet", "never") or not any(map(str.isalpha, name)) else name


def _byline(part: str) -> Credit | None:
    """The author of "By Ana Ruiz in Quito", proper case, and whom he writes for ("By Ana Ruiz, The Valley Echo").

    None for a headline that begins so ("By Monday, ...").
    """
    found = _by().match(part)
    if not found:
        return None
    words, paper = _employer(part[found.end() :])
    if " ".join(words) == paper:
        return Credit(_proper(words), outlet=paper) if paper else None
    words = words[:12]
    length = next((i for i, word in enumerate(words) if _closes(words, i, word)), len(words))
    kept = words[:length]
    while kept and _bare(kept[-1]) in _joiners() | _particles() | rules.words("byline", "languages"):
        kept.pop()
    rest = words[length:]
    if not kept or not kept[0][0].isupper() or _bare(kept[0]) in _company() | rules.months().keys():
        return None
    return Credit(_proper(kept), outlet=paper or _newsroom(kept, rest)) if _ended(kept, rest) else None


def _signed(part: str) -> Credit | None:
    """ "Ana Ruiz, The Valley Echo": an author without a "by", where what follows is built as outlets' names are."""
    author, _, name = part.partition(", ")
    person = _PERSON[0] <= len(author.split()) <= _PERSON[1] and _capitalised(author) and not outlets.titled(author)
    return Credit(author, outlet=name) if person and _capitalised(name) and outlets.built(name) else None


def _employer(words: str) -> tuple[list[str], str]:
    """What stands before the outlet behind an author's name, and the outlet; it may be the author itself."""
    whole = words.strip(" ,.;:")
    if outlets.titled(whole) and _capitalised(whole):
        return whole.split(), whole
    for found in _for().finditer(words):
        name = _outlet(words[found.end() :])
        the = any(name.lower().startswith(f"{word} ") for word in rules.words("outlet", "the"))
        works = found[0].strip() in rules.words("byline", "for") and len(name.split()) > 1
        if name and _capitalised(name) and (the or works or outlets.titled(name)):
            return words[: found.start()].split(), name
    return words.split(), ""


def _newsroom(kept: list[str], rest: list[str]) -> str:
    """The outlet of "By Valley Echo staff" and "Por Redacción El Faro", "" where the author is a person."""
    newsrooms = rules.words("byline", "newsrooms")
    if len(rest) == 1 and _bare(rest[0]) in newsrooms and not kept[-1].endswith(","):
        return " ".join(kept)
    return " ".join(kept[1:]) if _bare(kept[0]) in newsrooms else ""


def _field(line: str) -> str:
    """The outlet of a line "Outlet: The Valley Echo", or ""."""
    found = rules.pattern("outlet", "field").fullmatch(line.strip(" |,;:"))
    return _outlet(found["outlet"]) if found else ""


def _label(part: str) -> bool:
    return len(part.split()) <= _PART and _capitalised(part)


def _titled(parts: list[str]) -> str:
    """The part of a line that is an outlet's name."""
    pieces = (piece for part in parts for piece in part.split(", "))
    return next(
        (named for piece in pieces if outlets.titled(piece) and _capitalised(piece) and (named := _outlet(piece))), ""
    )


def _closes(words: list[str], index: int, word: str) -> bool:
    """True if the author's name is over before `word`."""
    if _bare(word) in _joiners() | _particles():
        return False
    if _bare(word) in _after() or not word[0].isupper():
        return True
    if index < 2 or not words[index - 1].endswith(","):
        return False
    # After a comma another author stands ("A. Ruiz, B. Paz and C. Sol"), or a role ("Staff Writer").
    following = words[index + 1 : index + 2]
    return not following or not following[0][0].isupper() or _bare(following[0]) in _after()


def _ended(name: list[str], rest: list[str]) -> bool:
    """True if what follows the name may follow an author's: nothing, a role, or where and for whom he wrote."""
    if not rest or all(_bare(word) in _after() for word in rest):
        return True
    return (_bare(rest[0]) in _after() and len(name) > 1) or (name[-1].endswith(",") and rest[0][0].isupper())


def _bare(word: str) -> str:
    return word.strip(",.;:&").lower()


def _proper(words: list[str]) -> str:
    """ "ANA DE LA PAZ and H. Sol" as "Ana de la Paz and H. Sol": initials and mixed case are kept."""
    proper = []
    for index, word in enumerate(words):
        if _bare(word) in _joiners() or (_bare(word) in _particles() and index and word.isupper()):
            proper.append(word.lower())
        else:
            proper.append(word.title() if word.isupper() and len(_bare(word).replace(".", "")) > 2 else word)
    return " ".join(proper).strip(" ,.;:")


def _words(part: str) -> list[str]:
    return [word.lower().strip(".") for word in _TOKEN.findall(part)]


def _capitalised(part: str) -> bool:
    small = _particles() | _joiners() | rules.words("name_joiners")
    return all(word[:1].isupper() or word.lower() in small for word in part.split())


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{rules.pattern('byline', 'by').pattern}):? +(?=[^\W\d_])", re.IGNORECASE)


@cache
def _for() -> re.Pattern[str]:
    return re.compile(rf",\s+|\s+(?:{rules.either('byline', 'for')}|{rules.either('byline', 'of')})\s+", re.IGNORECASE)


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
