"""Whatever words a user adds, extraction ends, quotes stand, and relations lead between the types that they take."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.extract import Extractor
from graphcase.extract.forms import searchable
from graphcase.extract.parsing import models
from graphcase.model import NAMED_TYPES, Article, Zone
from graphcase.settings import Settings
from graphcase.vocabulary import KINDS, NOTHING, PLACES, Additions, RelationType, RoleNoun, Trigger, relations

TEXT = (
    "Petra Osk, the warden of Elmport, greased the palm of Aldo Ferrand on Monday, and Dunmore Shipping was not shown "
    'the door by its patron, Carla Menz. "We never courted Osk," said Jonas Hult, a foster cousin of Ferrand. '
    "Hult and Menz courted each other for years; the courtship of Menz by Hult ended in Halvik, where Hult's grip on "
    "Dunmore Shipping, police allege, was broken."
)
ARTICLE = Article(key="k", text=TEXT, zones=(Zone("body", 0, len(TEXT)),))
VERBS = ("grease", "show", "court", "say", "end", "allege", "break", "grease palm", "show door", "end in")
NOUNS = ("courtship", "grip", "palm", "door", "police", "year")
ROLES = ("warden", "patron", "cousin", "foster cousin", "palm", "police", "and", "was", "osk", "shipping")
PREPOSITIONS = ("of", "by", "on", "for", "in")

_types = st.just(frozenset(NAMED_TYPES)) | st.sets(st.sampled_from(NAMED_TYPES), min_size=1).map(frozenset)
_role = st.sampled_from(["", "suspect", "victim"])
_relation = st.builds(
    RelationType,
    name=st.just("courted"),
    sources=_types,
    targets=_types,
    says=st.just("courted"),
    symmetric=st.booleans(),
    role_nouns=st.sampled_from([(), ("own",), ("offices", "own")]),
)


@st.composite
def _triggers(draw: st.DrawFn) -> Trigger:
    kind = draw(st.sampled_from(KINDS))
    places = st.lists(st.sampled_from([*PLACES[kind], *PREPOSITIONS]), min_size=1, max_size=3).map(tuple)
    return Trigger(
        relation=draw(st.sampled_from(["courted", "paid", "located_in", "met", "party_to"])),
        kind=kind,
        words=tuple(draw(st.lists(st.sampled_from(VERBS if kind == "verbs" else NOUNS), min_size=1, max_size=4))),
        sources=draw(places),
        targets=draw(places),
        source_part=draw(_role),
        target_part=draw(_role),
        wrong=draw(st.booleans()),
        doubt_part=draw(_role),
    )


_nouns = st.builds(
    RoleNoun, word=st.sampled_from(ROLES), group=st.sampled_from(["offices", "owners", "own", "members", "units"])
)
_additions = st.builds(
    Additions,
    relations=st.tuples(_relation),
    triggers=st.lists(_triggers(), min_size=1, max_size=6).map(tuple),
    role_nouns=st.lists(_nouns, max_size=5).map(tuple),
)


@settings(max_examples=25, deadline=None)
@given(added=_additions)
def test_whatever_words_a_user_adds(added: Additions) -> None:
    kinds = relations(added)
    (found,) = Extractor(Settings(additions=added)).findings([ARTICLE])
    for claim in found.claims:
        ends = found.mentions[claim.source].type, found.mentions[claim.target].type
        assert kinds[claim.relation].fits(*ends) or kinds[claim.relation].symmetric
        assert TEXT[claim.start : claim.end] == claim.quote


def test_words_that_are_not_in_the_article_change_nothing() -> None:
    other = Additions(
        relations=(RelationType("courted", frozenset({"person"}), frozenset({"person"}), "courted"),),
        triggers=(Trigger("courted", "verbs", ("fete",), ("subject",), ("object",)),),
        role_nouns=(RoleNoun("harbour bishop", "offices"),),
    )
    (plain,), (found,) = (list(Extractor(Settings(additions=one)).findings([ARTICLE])) for one in (NOTHING, other))
    assert found == plain


@pytest.mark.parametrize("written", ["court", "courted", "Courting", "courts"])
def test_a_verb_is_found_in_every_form(written: str) -> None:
    text = (
        "Ana Marren courted Ivo Rusk. Ivo Rusk is courting Lena Holt. Tom Hale courts Lena Holt. "
        "Lena Holt was courted by Jon Bell. Jon Bell wants to court Ana Marren."
    )
    people = frozenset({"person"})
    added = Additions(
        relations=(RelationType("courted", people, people, "courted"),),
        triggers=(Trigger("courted", "verbs", (written.lower(),), ("subject",), ("object",)),),
    )
    article = replace(ARTICLE, text=text, zones=(Zone("body", 0, len(text)),))
    (found,) = Extractor(Settings(additions=added)).findings([article])
    told = [
        (found.mentions[c.source].text, found.mentions[c.target].text, c.status)
        for c in found.claims
        if c.relation == "courted"
    ]
    assert told == [
        ("Ana Marren", "Ivo Rusk", "asserted"),
        ("Ivo Rusk", "Lena Holt", "asserted"),
        ("Tom Hale", "Lena Holt", "asserted"),
        ("Jon Bell", "Lena Holt", "asserted"),
        ("Jon Bell", "Ana Marren", "hypothetical"),
    ]
    assert "court" in searchable(added, models.load(Settings()).parser).triggers[0].words
