"""Which outlet a name means in a corpus: "BBC News" is the BBC, and to The Harbour Post "the Post" is itself.

What an outlet is called is known in three ways: an article of the corpus is its, it is known all over the world
(outlets.toml), or its name is built as outlets' names are ("Radio Zaltan").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ...names import fold
from ...outlets import ends, key, marks, shortens, words


class Outlets:
    """The outlets that a corpus knows: those of its articles, those that it speaks of, and those of the whole world."""

    def __init__(self, own: Iterable[str], called: Iterable[str] = ()) -> None:
        """`own`: the outlet of each article as it stands there, once an article; `called`: what articles call one."""
        self._same = {one: key(shown) for one, shown in words().known.items()}
        self._shown = {key(shown): shown for shown in words().known.values()}
        self._own = self._taken(own)
        self._taken(name for name in called if not self.known(name))
        self._marked: defaultdict[str, list[str]] = defaultdict(list)
        for one in self._own:
            for mark in marks(self.shown(one)):
                self._marked[mark].append(one)

    def known(self, name: str) -> str:
        """The key of the outlet that bears this name, with or without a qualifier ("online"), "" if none does."""
        return self.exact(name) or self._base(name)

    def exact(self, name: str) -> str:
        """The key of the outlet that bears this very name, "" if none does."""
        return self._same.get(key(name), "")

    def sure(self, name: str) -> str:
        """The same, only of the outlets of the corpus' articles and of the whole world: not of what is called one."""
        found = self.exact(name)
        return found if found in self._own or key(name) in words().known else ""

    def shown(self, outlet: str) -> str:
        """The name of the outlet of that key, as a reader knows it; the key itself of one that was never met."""
        return self._shown.get(outlet, outlet)

    def short(self, name: str, among: Iterable[str] = ()) -> str:
        """The one outlet whose name begins or ends with `name`, or has it for an acronym, "" if none or several do.

        It is looked for among the outlets of the keys `among`, else among those of the corpus' articles.
        """
        found = [one for one in dict.fromkeys(among or self._like(name)) if shortens(name, self.shown(one))]
        return found[0] if len(found) == 1 else ""

    def _like(self, name: str) -> Iterator[str]:
        """The outlets of the corpus' articles that `name` may shorten: there may be thousands, and few are like it."""
        return (one for end in ends(name) for one in self._marked.get(end, ()))

    def _taken(self, names: Iterable[str]) -> tuple[str, ...]:
        """Know these outlets, each by its most frequent spelling that is not all capitals, and return their keys."""
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if key(name):
                spellings[key(name)][name] += 1
        for one in sorted(spellings, key=lambda k: (len(k), k)):
            best = min(spellings[one].items(), key=lambda item: (item[0].isupper(), -item[1], item[0]))[0]
            base = self.known(best)
            self._same[one] = base or one
            if not base:
                self._shown[one] = best
        return tuple(sorted({self._same[one] for one in spellings}))

    def _base(self, name: str) -> str:
        """The outlet whose name is `name` without a qualifier."""
        folded = fold(name)
        for word in words().qualifiers:
            if folded.endswith(f" {word}") and (found := self.exact(folded.removesuffix(word))):
                return found
        return ""
