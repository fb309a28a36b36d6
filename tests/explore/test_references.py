"""PATH:START wherever a name is asked for, and how two mentions came to be one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elmport import TEXTS
from graphcase.console import as_json, show
from graphcase.errors import NotFound, UsageError
from graphcase.explore.chain import Chain
from graphcase.explore.lookup import find
from graphcase.explore.references import pointed, reference
from graphcase.explore.representative import Representative, _meant, representative
from graphcase.explore.why import Between, Grounds, why
from graphcase.model import Entity, Match, Ref
from graphcase.store import Store
from invented import DENIAL, HARBOUR, Sketch, document, publish


@pytest.fixture
def elmport(elmport_folder: Path) -> Iterator[Store]:
    with Store.open(elmport_folder) as store:
        yield store


MARREN = HARBOUR.index("Mr. Marren") + 4
POINTED = [
    (f"articles/01-harbour.txt:{HARBOUR.index('Ivo')}", "Ivo Marren"),
    (f"articles/01-harbour.txt:{MARREN}", "Ivo Marren"),
    (f"articles/03-copy.txt:{MARREN}", "Ivo Marren"),
    (f"  articles/01-harbour.txt:{HARBOUR.index('wife')} ", "Léna Oduya"),
    (f"articles/02-denial.txt:{DENIAL.index('Brandt & Sons')}", "Brandt & Sons"),
    (f"articles/01-harbour.txt:{HARBOUR.index('raid')}", "Tender inquiry, Veldhaven, March 2021"),
]


@pytest.mark.parametrize(("text", "name"), POINTED)
def test_a_reference_means_the_entity_of_that_mention(affair: Store, text: str, name: str) -> None:
    (found,) = find(affair, text).nodes
    assert found.name == name


def test_a_reference_leads_back_to_each_mention(elmport: Store) -> None:
    for entity in elmport.entities():
        for mention in elmport.mentions(entity.id):
            found = pointed(elmport, reference(mention.path, mention.start))
            assert found is not None
            assert (found.mention, found.entity) == (mention, entity.id)


NOWHERE = [
    ("articles/01-harbour.txt:0", "no mention begins at articles/01-harbour.txt:0", "(“Police”)"),
    (f"articles/01-harbour.txt:{MARREN + 2}", "no mention begins at", f"articles/01-harbour.txt:{MARREN} (“Marren”)"),
    ("articles/01-harbour.txt:99999", "no mention begins at", "did you mean: "),
    ("01-harbour.txt:5", "no document '01-harbour.txt'", "did you mean: articles/01-harbour.txt:5"),
    ("nowhere.txt:5", "no document 'nowhere.txt'", "graphcase why NAME"),
]


@pytest.mark.parametrize(("text", "says", "hint"), NOWHERE)
def test_a_reference_that_leads_nowhere(affair: Store, text: str, says: str, hint: str) -> None:
    with pytest.raises(NotFound) as error:
        find(affair, text)
    assert says in error.value.message
    assert hint in error.value.hint


@given(text=st.text() | st.from_regex(r".+:\d+", fullmatch=True))
def test_any_text_is_a_name_or_a_reference(veldhaven_folder: Path, text: str) -> None:
    with Store.open(veldhaven_folder) as store:
        try:
            assert pointed(store, text) is None
        except NotFound:
            assert ":" in text


ANCHORED = [
    ("Marren", "p-ivo", "Marren", "articles/01-harbour.txt"),
    ("ivo marren", "p-ivo", "Ivo Marren", "articles/01-harbour.txt"),
    ("p-ivo", "p-ivo", "Ivo Marren", "articles/01-harbour.txt"),
    ("Oduya", "p-lena", "Oduya", "articles/01-harbour.txt"),
    ("lena", "p-lena", "Léna Oduya", "articles/01-harbour.txt"),
    (f"articles/02-denial.txt:{DENIAL.index('Ivo')}", "p-ivo", "Ivo Marren", "articles/02-denial.txt"),
]


@pytest.mark.parametrize(("asked", "entity", "text", "path"), ANCHORED)
def test_a_name_stands_for_the_mention_that_bears_it(
    affair: Store, asked: str, entity: str, text: str, path: str
) -> None:
    if asked == "Marren":
        asked = f"articles/01-harbour.txt:{MARREN}"
    found = representative(affair, asked)
    assert isinstance(found, Representative)
    assert (found.node.id, found.mention.text, found.mention.path) == (entity, text, path)


def test_a_spelling_leads_to_the_mention_that_is_written_so(affair: Store) -> None:
    first = next(iter(affair.mentions("p-ivo")))
    spelt = [replace(first, text=text) for text in ("Ívo Marren", "IVO MARREN", "Marren", "Ivo Marren")]
    for asked in ("IVO MARREN", "Ivo Marren", "Ívo Marren", "Marren"):
        assert _meant(asked, "Ívo Marren", spelt).text == asked
    assert _meant("ivo marren", "Ívo Marren", spelt).text == "Ívo Marren"


def test_why_prints_references_that_can_be_pasted(affair: Store) -> None:
    found = why(affair, "Ivo Marren")
    assert isinstance(found, Grounds)
    told = show(found)
    for place in found.places:
        assert f"{place.path}:{place.start}" in told
        assert place.sentence[place.at :].startswith(place.text)


def chain(store: Store, a: str, b: str) -> Chain:
    found = why(store, a, b)
    assert isinstance(found, Chain)
    return found


def test_two_mentions_of_one_come_with_the_merges_between_them(affair: Store) -> None:
    found = chain(affair, f"articles/02-denial.txt:{DENIAL.index('Ivo')}", f"articles/01-harbour.txt:{MARREN}")
    assert found.begin.text == "Ivo Marren"
    assert [(step.to.path, step.to.text, step.reason, step.score) for step in found.steps] == [
        ("articles/01-harbour.txt", "Ivo Marren", "the same name in two articles", 0.97),
        ("articles/01-harbour.txt", "Marren", "a surname after the full name", 0.9),
    ]
    told = show(found)
    assert "came to be one, in 2 steps:" in told
    assert "↓ the same name in two articles (score 0.97)" in told
    assert json.loads(as_json(found))["answer"] == "chain"


def test_the_way_back_is_the_same_way(elmport: Store) -> None:
    there, back = chain(elmport, "J. Ruiz", "Jorge Ruiz"), chain(elmport, "Jorge Ruiz", "J. Ruiz")
    assert there.begin == back.steps[-1].to
    assert back.begin == there.steps[-1].to
    assert [step.reason for step in there.steps] == [step.reason for step in reversed(back.steps)]
    assert "initial for a given name" in there.steps[0].reason


def test_every_mention_of_an_entity_is_reached_from_every_other(elmport: Store) -> None:
    for entity in elmport.entities():
        mentions = [reference(mention.path, mention.start) for mention in elmport.mentions(entity.id)]
        for one in mentions:
            for other in mentions:
                found = chain(elmport, one, other)
                end = found.steps[-1].to if found.steps else found.begin
                assert reference(end.path, end.start) == other


def test_the_same_reason_again_and_again_is_one_step(elmport: Store) -> None:
    text = TEXTS["01-harbour.txt"]
    found = chain(elmport, f"01-harbour.txt:{text.index('Dana')}", f"01-harbour.txt:{text.rindex('Whitlock')}")
    assert len(found.steps) == 1


def test_one_mention_is_not_joined_to_itself(affair: Store) -> None:
    found = chain(affair, "Ivo Marren", "p-ivo")
    assert found.steps == ()
    assert "Both are the mention at articles/01-harbour.txt:" in show(found)


def test_two_words_of_a_case_are_one_affair(tmp_path: Path) -> None:
    paper, wire = Sketch("The raid came first.\nThe trial followed, then the appeal.\n"), Sketch("A raid.\nOf it.\n")
    raid, trial, appeal = (paper.name(word, "case", form="nominal") for word in ("raid", "trial", "appeal"))
    other = wire.name("raid", "case", form="nominal")
    merges = (Match(raid, other, 0.95, "the same victim"),)
    case = Entity("c-raid", "case", "The raid", (), tuple(sorted((raid, trial, appeal, other))), merges)
    documents = [document("paper.txt", paper), document("wire.txt", wire)]
    with Store.open(publish(tmp_path / "output", [paper, wire], documents, [case])) as store:
        found = chain(store, f"paper.txt:{paper.text.index('appeal')}", f"paper.txt:{paper.text.index('trial')}")
        assert [step.to.text for step in found.steps] == ["trial"]
        assert {step.reason for step in found.steps} == {"the article tells of one affair"}
        found = chain(store, f"paper.txt:{paper.text.index('appeal')}", "wire.txt:2")
        assert [step.reason for step in found.steps] == ["the article tells of one affair", "the same victim"]


def test_two_entities_are_answered_with_what_is_said_of_them(affair: Store) -> None:
    harbour = f"articles/01-harbour.txt:{MARREN}"
    assert isinstance(why(affair, harbour, "Tidewater Group"), Between)


def test_an_entity_without_a_mention_has_no_representative(affair: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "mentions", lambda *_: iter(()))
    with pytest.raises(UsageError, match="no words of an article name Tender inquiry"):
        representative(affair, "c-tender")


def test_a_shorter_way_is_taken_where_there_are_two() -> None:
    from graphcase.explore.chain import _way

    a, b, c, d = (Ref("x", n) for n in range(4))
    matches = [Match(a, b, 1, "ab"), Match(b, c, 1, "bc"), Match(c, d, 1, "cd"), Match(d, a, 1, "da")]
    assert [match.reason for match in _way(a, d, matches)] == ["da"]
    assert [(match.left, match.right) for match in _way(d, a, matches)] == [(d, a)]
    assert len(list(_way(a, c, matches))) == 2
    assert list(_way(a, a, matches)) == []
    assert list(_way(a, Ref("y", 0), matches)) == []
