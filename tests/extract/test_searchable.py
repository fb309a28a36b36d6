"""The user's words come into the forms in which articles are searched for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphcase.extract.forms import searchable
from graphcase.extract.parsing import models
from graphcase.settings import Settings
from graphcase.vocabulary import NOTHING, Additions, Kind, RoleNoun, Trigger

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return models.load(Settings()).parser


def verbs(*words: str, kind: Kind = "verbs") -> Additions:
    return Additions(triggers=(Trigger("paid", kind, words, ("subject",), ("object",)),))


@pytest.mark.parametrize(
    ("given", "searched"),
    [
        ("lobby", ["lobby"]),
        ("lobbied", ["lobby", "lobbied"]),
        ("lobbies", ["lobby", "lobbies"]),
        ("lobbying", ["lobby", "lobbying"]),
        ("bought", ["buy", "bought"]),
        ("took over", ["take over", "took over"]),
        ("acquired stakes", ["acquire stake", "acquired stakes"]),
        ("took into custody", ["take into custody", "took into custody"]),
        ("hoped", ["hope", "hoped"]),
        ("served as members", ["serve as member", "served as members"]),
        # a base form stays what it is, even where it is a form of another word, too
        ("found", ["found"]),
        ("wound", ["wound"]),
        ("grease", ["grease"]),
        ("bless", ["bless"]),
        ("hold stake", ["hold stake"]),
        ("zorbulate", ["zorbulate"]),
    ],
)
def test_verbs(pipeline: Language, given: str, searched: list[str]) -> None:
    (trigger,) = searchable(verbs(given), pipeline).triggers
    assert list(trigger.words) == searched


@pytest.mark.parametrize(
    ("given", "searched"),
    [
        ("sweetener", ["sweetener"]),
        ("sweeteners", ["sweetener", "sweeteners"]),
        ("bribery", ["bribery"]),
        ("lobbying", ["lobbying"]),
        ("talks", ["talk", "talks"]),
        ("actress", ["actress"]),
    ],
)
def test_nouns_of_action(pipeline: Language, given: str, searched: list[str]) -> None:
    (trigger,) = searchable(verbs(given, kind="nouns"), pipeline).triggers
    assert list(trigger.words) == searched


def test_role_nouns(pipeline: Language) -> None:
    given = Additions(
        role_nouns=(RoleNoun("land commissioners", "offices"), RoleNoun("godson", "kin", "godchild", "m"))
    )
    assert searchable(given, pipeline).role_nouns == (
        RoleNoun("land commissioner", "offices"),
        RoleNoun("land commissioners", "offices"),
        RoleNoun("godson", "kin", "godchild", "m"),
    )


def test_nothing_stays_nothing(pipeline: Language) -> None:
    assert searchable(NOTHING, pipeline) == NOTHING


def test_a_pipeline_without_a_lemmatizer_leaves_words_as_they_are() -> None:
    import spacy

    assert searchable(verbs("lobbied"), spacy.blank("en")) == verbs("lobbied")
