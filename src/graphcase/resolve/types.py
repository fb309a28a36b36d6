"""Which type a name has, by all the evidence of its article and of the corpus, never by one mention."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..model import EntityType, Weights
from .gather import Gathered, Group

_ORDER: tuple[EntityType, ...] = ("person", "organisation", "place")
_NONE = Weights()
WEAK = 1.5
"""Evidence of about one mention."""
SHARE = 0.3
"""What a person's part must be in the evidence for a surname."""


def add(left: Weights, right: Weights) -> Weights:
    """Return the sum of two pieces of evidence."""
    return Weights(left.person + right.person, left.organisation + right.organisation, left.place + right.place)


@lru_cache(maxsize=1 << 12)
def decide(weights: Weights, votes: Weights = _NONE) -> EntityType:
    """Return the type with the most weight; a tie falls to the votes, then to person, organisation, place."""
    best = max(range(3), key=lambda i: (round(weights[i], 9), votes[i], -i))
    return _ORDER[best]


class Consensus:
    """The evidence that a whole corpus has for each name key that several articles have: most names stand in one."""

    def __init__(self, articles: Iterable[Gathered]) -> None:
        """Sum up what every article says of its names."""
        self._weights: dict[str, Weights] = {}
        self._votes: dict[str, Weights] = {}
        first: dict[str, Group] = {}
        for article in articles:
            for group in article.groups:
                if group.setting:
                    continue
                known = first.setdefault(group.key, group)
                if known is not group:
                    self._weights[group.key] = add(self._weights.get(group.key, evidence(known)), evidence(group))
                    self._votes[group.key] = add(self._votes.get(group.key, known.votes), group.votes)

    def types_of(self, article: Gathered) -> list[EntityType]:
        """Return the types of an article's groups.

        A single word that closes the name of a person there is taken for the surname, unless what speaks for another
        type is strong and nothing speaks for a person: where Ada Holm is named, "Holm" is she and not the town.
        """
        types = [self.type_of(group) for group in article.groups]
        if len(types) == 1:
            return types
        persons = [group.forms[0] for group, kind in zip(article.groups, types, strict=True) if kind == "person"]
        surnames = {form.words[-1] for form in persons if form.full}
        return [
            "person" if group.key in surnames and not group.setting and _may_be_person(evidence(group)) else kind
            for group, kind in zip(article.groups, types, strict=True)
        ]

    def type_of(self, group: Group) -> EntityType:
        """Return the type of a name in its article.

        What extraction decided over an article stands where no other article has the name; else it counts as much as
        the evidence at the mentions. A name of several words means the same in every article, so all vote together. A
        single word may be a surname here and a town there: its own article counts as much as it has to say, and the
        corpus for the rest.
        """
        if group.setting or group.key not in self._weights:
            return decide(group.votes, evidence(group))
        votes = self._votes[group.key]
        whole = add(_scaled(self._weights[group.key], 1.0), _scaled(votes, 1.0))
        if " " in group.key:
            return decide(whole, votes)
        here = add(_trusted(evidence(group)), _trusted(group.votes))
        return decide(add(here, whole), group.votes)


def _trusted(weights: Weights) -> Weights:
    """Evidence as shares that add up to the more, the more there is of it; never quite to 1."""
    total = sum(weights)
    return _scaled(weights, total / (1.0 + total))


def _may_be_person(weights: Weights) -> bool:
    return sum(weights) < WEAK or weights.person >= SHARE * sum(weights)


def evidence(group: Group) -> Weights:
    """The weights of a group; where extraction gave none, its votes."""
    return group.weights if any(group.weights) else group.votes


def _scaled(weights: Weights, to: float) -> Weights:
    total = sum(weights)
    return Weights(*(to * value / total for value in weights)) if total > 0 else _NONE
