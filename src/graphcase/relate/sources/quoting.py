"""Names that an article tells something from: "according to the Post", "the newspaper Kysten reported".

Names are found by their capitals and what stands beside them; which of them are outlets' is decided later, when all of
the corpus is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import lexicon, outlets
from ...model import Article, ZoneKind
from ...names import named

_TELLING: frozenset[ZoneKind] = frozenset({"headline", "body"})
_BEFORE = 120  # characters in which the words before a name are looked for
_AFTER = 120
_WORDS = 60  # characters of the three words before it
_END = re.compile(r"[.!?][\"”’')]*(?=\s+[\"“‘(]?[^\W\d_a-z])|[.!?][\"”’')]*\s*\Z|\n")
_STOP = re.compile(r"(?<=\w{3})\.\s")
_GAP = re.compile(r" (?=[^\W_a-z])")
_CLOSED = re.compile(r"\)[.!?]?(?=\s|\Z)")
_EDGE = 2  # words that may stand beside whom a sentence is from: "As", "on Monday"
_LONGEST = 300  # characters of a quote


@dataclass(frozen=True, slots=True)
class Told:
    """A name that may be an outlet's and is told from: `name` at `start`, in the sentence `quote`, at `begin`.

    `introduced`: the text calls it an outlet ("the newspaper Kysten"). `whole`: it tells all of the sentence, which
    begins or ends with it ("Per the Post, ..."), or what it tells follows ("a report of the Post that ...").
    `passed_on`: it tells what others say ("he told the Post"). Of names that end at one place the first counts that is
    an outlet's.
    """

    name: str
    start: int
    begin: int
    quote: str
    introduced: bool = False
    whole: bool = False
    passed_on: bool = False

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.start + len(self.name)


def told(article: Article) -> tuple[Told, ...]:
    """The names that the headline and the body tell something from, in text order."""
    found: list[Told] = []
    for zone in article.zones:
        if zone.kind in _TELLING:
            found.extend(_told(article.text[zone.start : zone.end], zone.start))
    return tuple(found)


def _told(text: str, offset: int) -> Iterator[Told]:
    flat = text.replace("\n", " ")
    for first, last in _runs(flat):
        beside = _Beside(flat, last)
        for start in _begins(flat[first:last], first):
            before = flat[max(0, start - _BEFORE) : start]
            leads = _leads(before, start == first)
            introduced = start == first and (bool(leads and _noun().search(before)) or beside.called)
            cue = _cued(flat, start, last) if leads else None
            if cue is not None or beside.closes or (beside.tells and _droppable(flat[first:start])):
                begin, end = _sentence(text, start, last)
                opens = cue is not None and len(flat[begin:cue].split()) <= _EDGE
                leads_in = cue is not None or (beside.tells and len(flat[begin:start].split()) <= _EDGE)
                whole = opens or len(flat[beside.behind : end].split()) <= _EDGE or (leads_in and beside.goes_on)
                name = flat[start:last]
                yield Told(name, offset + start, offset + begin, text[begin:end], introduced, whole, cue is not None)
            elif introduced:
                yield Told(flat[start:last], offset + start, offset + start, "", True)


def _cued(flat: str, start: int, last: int) -> int | None:
    """Where the words begin by which a name is told from, None if there are none: not in "told the Post's editor", nor
    in "said the Post was wrong"."""
    found = _cue().search(flat, max(0, start - _BEFORE), start)
    if found is None or _owner().match(flat, last):
        return None
    return found.start() if not found["inverted"] or _over().match(flat, last) else None


def _leads(before: str, begins: bool) -> bool:
    """True if the words before a name need a closer look: they may end a cue, or with a noun for outlets if the name
    `begins` its run."""
    *_, far, near, word = ("", "", "", *before[-_WORDS:].lower().split())
    if word in outlets.words().determiners:
        near, word = far, near
    word = word.rstrip(",")
    if word in _nouns():
        return begins or word not in outlets.words().nouns
    return (near, word) in _cues() or ("", word) in _cues()


def _runs(flat: str) -> Iterator[tuple[int, int]]:
    """Where names begin and end.

    A full stop behind a word ends one ("per the BBC. Under ..."), and so does a day ("told Reuters Monday").
    """
    for run in _names().finditer(flat):
        start = run.start()
        for stop in _STOP.finditer(flat, run.start(), run.end()):
            yield start, stop.start()
            start = stop.end()
        words = flat[start : run.end()].split(" ")
        while words and words[-1].lower() in _days():
            words.pop()
        yield start, start + len(" ".join(words))


def _begins(run: str, first: int) -> Iterator[int]:
    """Where the names begin that end a run of names: with its first word, or with a later one; none with "As the"."""
    for start in (0, *(found.end() for found in _GAP.finditer(run))):
        if run and run[start:].split(" ", 1)[0].lower() not in _function_words():
            yield first + start


def _droppable(words: str) -> bool:
    """True if a name may begin behind `words` of its run: "As the", "Lima's", not "Editor of the"."""
    small = outlets.words().within - outlets.words().determiners
    return small.isdisjoint(words.lower().split())


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands behind a name that ends at `end`."""

    text: str
    end: int

    @property
    def tells(self) -> bool:
        """True for "the Post reported" and "the Post, a daily, wrote"."""
        return self.behind > self.end

    @property
    def behind(self) -> int:
        """Where the verb ends that tells it, the name if none does."""
        found = _tells().match(self.text, self.end, self.end + _AFTER)
        return found.end() if found else self.end

    @property
    def goes_on(self) -> bool:
        """True if what it tells follows: "the Post reported that"."""
        following = self.text[self.behind : self.behind + _AFTER].split(maxsplit=1)[:1]
        return any(word.lower() in outlets.listed("quoting", "clause") for word in following)

    @property
    def closes(self) -> bool:
        """True for "(Reuters)." at the end of a sentence."""
        return bool(_CLOSED.match(self.text, self.end))

    @property
    def called(self) -> bool:
        """True for "Kysten, a daily"."""
        return bool(_called().match(self.text, self.end, self.end + _AFTER))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a name, or as much of it as is needed to see it."""
    begin = max((found.end() for found in _END.finditer(text, max(0, start - _LONGEST), start)), default=0)
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    after = _END.search(text, end, end + _LONGEST)
    stop = after.end() if after else min(len(text), end + _LONGEST)
    return max(begin, start - _LONGEST), len(text[:stop].rstrip())


@cache
def _names() -> re.Pattern[str]:
    return re.compile(named(outlets.words().within))


@cache
def _days() -> frozenset[str]:
    """The names of days and months, which stand behind names by chance."""
    tables = [lexicon.load(language, "time") for language in lexicon.languages()]
    return frozenset(day for table in tables for name in ("weekdays", "months") for day in table[name])


@cache
def _function_words() -> frozenset[str]:
    """Words that begin a sentence and no name, but for the article of one."""
    found = {word for one in lexicon.languages() for word in lexicon.load(one, "zones")["function_words"]}
    return frozenset(found - outlets.words().determiners)


@cache
def _cues() -> frozenset[tuple[str, str]]:
    """The last two words of each cue, ("", its word) of those of one word."""
    names = ("before", "acts", "linking", "inverted")
    before, acts, linking, inverted = (outlets.listed("quoting", name) for name in names)
    ends = ((("", *words.split())[-2:]) for words in (*before, *inverted))
    return frozenset({(near, word) for near, word in ends} | {(act, link) for act in acts for link in linking})


@cache
def _nouns() -> frozenset[str]:
    """The last words of what an outlet or a group is called."""
    known = outlets.words()
    return frozenset(word.rpartition(" ")[2] for word in known.nouns | known.generic | known.groups)


@cache
def _cue() -> re.Pattern[str]:
    """ "according to the", "obtained by the newspaper"."""
    known = outlets.words()
    names = ("before", "acts", "linking", "inverted")
    before, acts, linking, inverted = (outlets.pattern("quoting", name).pattern for name in names)
    determiners, nouns = _one_of(known.determiners), _one_of(known.nouns | known.generic | known.groups)
    opens = rf"\b(?:(?:{before})|(?:{acts})\s(?:{linking})|(?P<inverted>{inverted}))\s"
    called = rf"(?:(?:{determiners})\s)?(?:(?:[\w'’-]+\s){{0,3}}(?:{nouns}),?\s)?"
    return re.compile(rf"{opens}{called}\Z", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    """ "'s editor", but not "'s report"."""
    return re.compile(rf"['’]s?\s(?!(?:{_one_of(outlets.words().works | outlets.words().nouns)})\b)", re.IGNORECASE)


@cache
def _over() -> re.Pattern[str]:
    """The end of what is said by an inverted verb: "reported the Post.", "wrote the group Kysten in its report"."""
    linking = outlets.pattern("quoting", "linking").pattern
    return re.compile(rf"['’]?\s?(?:[,.;:)\"”’]|\Z|(?:{linking})\b)", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    """ "the newspaper Kysten", "a local newspaper, Kysten": not "the newspaper, Ruiz said"."""
    nouns = _one_of(outlets.words().nouns)
    return re.compile(rf"\b(?:{nouns})\s\Z|\ban?\s(?:[\w'’-]+\s){{0,3}}(?:{nouns}),\s\Z", re.IGNORECASE)


@cache
def _tells() -> re.Pattern[str]:
    verbs = outlets.pattern("quoting", "after").pattern
    adverbs = outlets.pattern("quoting", "adverbs").pattern
    works = _one_of(outlets.words().works | outlets.words().nouns | outlets.words().generic)
    aside = r"(?:,\s[^,.;]{1,80},)?"
    return re.compile(rf"(?:['’]s?)?(?:\s(?:{works}))?{aside}(?:\s(?:{adverbs}|\w+ly))*\s(?:{verbs})\b", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    nouns = _one_of(outlets.words().nouns)
    return re.compile(rf",\s(?:an?|the)\s(?:[\w'’-]+\s){{0,3}}(?:{nouns})\b", re.IGNORECASE)


def _one_of(found: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))
