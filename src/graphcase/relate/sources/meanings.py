"""Which outlets the words of an article mean: its speakers, its credits, "the Post", "the newspaper"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ... import outlets
from ...names import fold
from .credits import Credit
from .outlets import Outlets
from .quoting import Told
from .texts import Text

Span = tuple[int, int]
"""Where words stand in an article: the first character, and one past the last."""


class Meanings:
    """What names of outlets mean in each article of a corpus."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        """`texts` by their keys: whose articles they are tells which outlets there are."""
        ordered = [texts[key] for key in sorted(texts)]
        own = {outlets.key(text.outlet) for text in ordered}
        spelled = (one.name for text in ordered for one in text.told if outlets.key(one.name) in own)
        names = (*(text.outlet for text in ordered), *spelled)
        self.outlets = Outlets(names, (name for text in ordered for name in _called(text)))
        self._dispatching = {
            self.outlets.known(name)
            for text in ordered
            for credit in text.credits
            if credit.dispatch
            for name in credit.names
        }
        self._own = {text.key: self.outlets.known(text.outlet) for text in ordered}
        # Most articles tell nothing from an outlet: what is kept of them is what there is.
        self._people = {text.key: text.people for text in ordered if text.people}
        self._ours = frozenset(text.key for text in ordered if text.ours)
        self._at, self._meant = "", dict[str, str]()
        self._others = {text.key: others for text in ordered if (others := self._named(text))}
        self._told = {text.key: told for text in ordered if (told := self._telling(text))}

    def own(self, key: str) -> str:
        """The key of the outlet whose article it is, "" if the article names none."""
        return self._own[key]

    def agency(self, outlet: str) -> bool:
        """True if the outlet of that key sends its texts to others, by its name or by datelines that name it."""
        return outlet in self._dispatching or outlets.agency(self.outlets.shown(outlet))

    def outlet(self, key: str, name: str) -> str:
        """The key of the outlet that `name` means in an article, "" if it means none."""
        if key != self._at:  # one article is asked for after another
            self._at, self._meant = key, {}
        if name not in self._meant:
            self._meant[name] = self._full(key, name) or self._short(key, name)
        return self._meant[name]

    def credited(self, key: str, credit: Credit) -> tuple[str, ...]:
        """The outlets that a credit names, other than the article's own."""
        found = (self.outlet(key, name) for name in credit.names)
        return tuple(one for one in dict.fromkeys(found) if one not in ("", self.own(key)))

    def speaking(self, key: str, speakers: Iterable[str], span: Span = (0, 0)) -> frozenset[str]:
        """The outlets on whose report rests what `speakers` tell, the innermost first, in the words of `span`.

        The first speaker who is an outlet decides; where none is, the outlet that the words themselves name as theirs
        ("..., he told the Post"). "" stands for the article itself, beside outlets or alone.
        """
        told = tuple(speakers)
        for speaker in told:
            named = [self.outlet(key, name) for name in outlets.spoken(speaker)]
            if any(named):
                return frozenset("" if one == self.own(key) else one for one in named)
        for one, outlet in self.told(key):
            if span[0] <= one.start < span[1] and outlet != self.own(key) and (one.whole or (one.passed_on and told)):
                return frozenset({outlet})
        return frozenset({""})

    def told(self, key: str) -> tuple[tuple[Told, str], ...]:
        """What the article tells from outlets, its own among them, in text order: each with the outlet's key."""
        return self._told.get(key, ())

    def _telling(self, text: Text) -> tuple[tuple[Told, str], ...]:
        found: list[tuple[Told, str]] = []
        for one in text.told:
            after = not found or one.end > found[-1][0].end
            if one.quote and after and (outlet := self.outlet(text.key, one.name)):
                found.append((one, outlet))
        return tuple(found)

    def _named(self, text: Text) -> tuple[str, ...]:
        """The outlets that an article names in full where it tells something from them."""
        speakers = (name for said in text.said for one in said.speakers for name in outlets.spoken(one))
        names = (*(one.name for one in text.told), *speakers)
        return tuple(dict.fromkeys(one for name in names if (one := self._full(text.key, name))))

    def _full(self, key: str, name: str) -> str:
        """By the whole of its name; not where it is a part of the name of the article's outlet, or of a person."""
        if name.islower() and not outlets.built(name):
            return ""
        if (mine := self.own(key)) and self.outlets.short(name, [mine]):
            return mine
        if fold(name) in self._people.get(key, ()):
            return self.outlets.sure(name)
        return self.outlets.known(name)

    def _short(self, key: str, name: str) -> str:
        """By a part of the name of an outlet that the article, else the corpus, names; or as "the newspaper"."""
        if fold(name) in self._people.get(key, ()):
            return ""
        others = [one for one in self._others.get(key, ()) if one != self.own(key)]
        if name.islower():
            called = fold(name).endswith(tuple(outlets.words().nouns | outlets.words().generic))
            return others[0] if called and len(others) == 1 and key not in self._ours else ""
        return (others and self.outlets.short(name, others)) or self.outlets.short(name)


def _called(text: Text) -> Iterator[str]:
    """Names that the article calls outlets, or puts where agencies stand; and those that are built as outlets' are."""
    for credit in text.credits:
        yield from (name for name in credit.names if credit.dispatch or outlets.built(name))
    speakers = (name for said in text.said for one in said.speakers for name in outlets.spoken(one))
    for name in (*speakers, *(one.name for one in text.told)):
        if outlets.built(name) and fold(name) not in text.people:
            yield name
    for one in text.told:
        name = fold(one.name)
        if one.introduced and name not in text.people and not name[0].isdigit():
            yield one.name
