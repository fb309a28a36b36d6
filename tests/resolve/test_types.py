from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import entities, fact

from graphcase.model import EntityType, Weights
from graphcase.resolve.gather import gather
from graphcase.resolve.types import Consensus, decide


@pytest.mark.parametrize(
    ("weights", "votes", "kind"),
    [
        (Weights(1, 2, 0), Weights(), "organisation"),
        (Weights(1, 1, 0), Weights(0, 2, 0), "organisation"),
        (Weights(1, 1, 1), Weights(), "person"),
        (Weights(0, 1, 1), Weights(), "organisation"),
        (Weights(), Weights(0, 0, 1), "place"),
    ],
)
def test_the_most_weight_decides_and_ties_fall_to_votes(weights: Weights, votes: Weights, kind: EntityType) -> None:
    assert decide(weights, votes) == kind


@pytest.mark.parametrize(
    ("articles", "types"),
    [
        # a name of several words has one type everywhere
        ([["p:Ada Holm"], ["o:Ada Holm"], ["p:Ada Holm"]], [["person"], ["person"], ["person"]]),
        # a single word is what its own article mostly says
        ([["p:Holm"] * 5, ["l:Holm"] * 5], [["person"], ["place"]]),
        # ... unless it says it once, and the corpus otherwise
        ([["o:Tarma"], ["l:Tarma"] * 5], [["place"], ["place"]]),
        # ... or it is the surname of somebody there
        ([["p:Ada Holm", "o:Holm"]], [["person", "person"]]),
        ([["p:Ada Holm", "l:Holm", "l:Holm", "l:Holm"]], [["person", "place"]]),
    ],
)
def test_types_of_a_corpus(articles: list[list[str]], types: list[list[EntityType]]) -> None:
    gathered = [gather(*fact(f"a{number}", *names)) for number, names in enumerate(articles)]
    consensus = Consensus(gathered)
    assert [consensus.types_of(article) for article in gathered] == types


def test_a_word_may_be_a_surname_here_and_a_town_there_in_one_article() -> None:
    article, findings = fact("a", "p:Ada Holm", "p:Holm", "l:Holm", "p:Holm")
    told = [replace(m, weights=Weights(0, 0, 3)) if m.type == "place" else m for m in findings.mentions]
    made = entities([(article, replace(findings, mentions=tuple(told)))])
    assert sorted((entity.type, len(entity.members)) for entity in made) == [("person", 3), ("place", 1)]
