"""Which mentions of people are one person by name, and whether the article takes them for a man or a woman.

For reading this article (pronouns, descriptions); resolve/ decides on its own who is who, but is told whose a name is
that several people of the article bear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..words.wordlists import Words
from .anaphora import Anaphora
from .bearers import Bearers
from .signs import Signs, winner

SHARED = "of several so named"
"""How the reason begins by which a name that several people of the article bear is taken for one's."""


class Persons:
    """The people whom an article names: the same number is the same person, as far as names tell.

    A name that several bear is, of those whom titles and pronouns leave, the one of whom the same paragraph has just
    told something by the full name (but for kin brought in: "his brother, Ivo Berg"), else the one whom the article
    names first (but for kin).
    """

    def __init__(
        self, names: Sequence[Draft], segments: Sequence[Segment], words: Words, hints: Anaphora, told: Sequence[Same]
    ) -> None:
        """Count the people among `names`; `told` says of a short name which full one it is ("the elder Salas")."""
        people = sorted(draft for draft in names if draft.type == "person" and draft.form == "name")
        self._signs = Signs(people, segments, words)
        self._kin = {draft for draft in people if self._signs.kin(draft)}
        ages = hints.elder | hints.younger
        self._aged = {d for d in people if d.start and segments[d.segment].doc[d.start - 1].lower_ in ages}
        self._bearers = Bearers(dict.fromkeys(d.key for d in people), {draft.key for draft in self._kin}, hints)
        self._own = {
            draft: self._signs.at(draft) + self._signs.given(draft)
            if self._bearers.full(draft.key)[0] == draft.key
            else self._signs.at(draft)
            for draft in people
        }
        self._in_full: defaultdict[str, list[Draft]] = defaultdict(list)
        for draft in people:
            self._in_full[draft.key].append(draft)
        self._told = {same.mention: same.antecedent for same in told}
        self._likeliest: dict[str, str] = {}
        self._before: Draft | None = None  # who was named last
        self._unsure: set[Draft] = set()
        self._young: dict[str, str] = {}  # names of children who are called as a parent is
        self._two: set[str] = set()  # names of people whom the article tells from another by gender
        self._shared: list[Same] = []
        self._names: dict[Draft, str] = {}
        for draft in people:
            self._names[draft] = self._name(draft)
            self._before = draft
        self._numbers = {name: number for number, name in enumerate(dict.fromkeys(self._names.values()))}
        self._gender = self._genders()

    def of(self, draft: Draft) -> int | None:
        """The number of the person whom `draft` names, or None."""
        return self._numbers[self._names[draft]] if draft in self._names else None

    def gender(self, draft: Draft) -> str:
        """ "m", "f", or "" if the article does not tell, or if a shared surname could be a man's or a woman's."""
        if draft not in self._names:
            return ""
        if draft not in self._unsure:
            return self._gender.get(self._names[draft], "")
        genders = {self._gender.get(name, "") for name in self._bearers.full(draft.key)}
        return genders.pop() if len(genders) == 1 else winner(self._own[draft])

    def shared(self) -> Sequence[Same]:
        """Return whose each name is that several people bear."""
        return self._shared

    def _name(self, draft: Draft) -> str:
        full = self._bearers.full(draft.key)
        if draft in self._told:
            return self._bearers.full(self._told[draft].key)[0]
        if draft.key in self._young:
            return self._young[draft.key]
        if full[0] == draft.key:
            return draft.key
        if self._namesake(draft, full):
            return self._young.setdefault(draft.key, f"{draft.key}, kin")
        gender = winner(self._own[draft])
        fitting = [name for name in full if not gender or self._likely(name) in ("", gender)]
        if not fitting:
            self._two.update(full)
            return f"{draft.key}, {gender}"
        return self._bearer(draft, fitting) if len(full) > 1 else full[0]

    def _bearer(self, draft: Draft, fitting: Sequence[str]) -> str:
        """Whose a name is of which the article has several bearers; those are left whom its title fits."""
        gender = winner(self._own[draft] + self._signs.behind(draft))
        fitting = [name for name in fitting if not gender or self._likely(name) in ("", gender)] or fitting
        fitting = self._bearers.likeliest(draft.key, fitting)
        told = [one for name in fitting for one in self._in_full[name] if one not in self._kin]
        here = [one for one in told if self._signs.near(draft, one)]
        first = [self._in_full[name][0] for name in fitting]
        last = max(here) if here else next((one for one in first if one not in self._kin), first[0])
        if not here and len(fitting) > 1:
            self._unsure.add(draft)
        why = (
            "of whom the paragraph has just told" if here else "the first so named" if len(fitting) > 1 else "who fits"
        )
        if draft not in self._aged:  # "the elder Salas", and nothing tells which of the two is that
            self._shared.append(Same(draft, last, f"{SHARED}, {why}"))
        return last.key

    def _namesake(self, draft: Draft, full: Sequence[str]) -> bool:
        """True for the Otto of "Otto Berg and his son Otto"."""
        before = self._before
        if draft not in self._kin or before is None or before.segment != draft.segment:
            return False
        name = self._names[before]
        return name in full and self._bearers.called_by_given_name(draft.key, name)

    def _likely(self, name: str) -> str:
        """The gender of a person, by what is told where the name stands in full, and by the pronouns there."""
        if name not in self._likeliest:
            signs: Counter[str] = Counter()
            for draft in self._in_full[name]:
                signs += self._own[draft] + self._signs.behind(draft)
            self._likeliest[name] = winner(signs)
        return self._likeliest[name]

    def _genders(self) -> Mapping[str, str]:
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for draft, name in self._names.items():
            if len(self._bearers.full(draft.key)) == 1:
                votes[name].update(self._own[draft])
        found = {name: winner(signs) for name, signs in votes.items()}
        return found | {name: self._likely(name) for name in sorted(self._two) if not found.get(name)}
