"""What goes in comes out: facts, derived rows, joined records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetings import FINGERPRINT, build, dump, fact, published

from graphcase.model import (
    ENTITY_TYPES,
    Article,
    Claim,
    Findings,
    Judgement,
    Mention,
    Ref,
    Ruling,
    Side,
    Suggestion,
    Zone,
)
from graphcase.store import Counts, Store, ZoneCount

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def facts(draw: st.DrawFn) -> tuple[Article, Findings]:
    """Any article over any text, with mentions and claims that quote it."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=4, max_size=60))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 2), st.integers(1, len(text))), max_size=4))
    spans = [(start, max(start + 1, end)) for start, end in spans]
    mentions = tuple(Mention(s, e, text[s:e], "name", "person", title=draw(words), when=draw(words)) for s, e in spans)
    said = st.tuples(st.none() | words, st.lists(words, max_size=3).map(tuple))
    held = st.tuples(st.booleans(), words, words, words, st.booleans())
    claims = []
    if mentions:
        end = st.integers(0, len(mentions) - 1)
        for start, stop in spans:
            speaker, via = draw(said)
            ends = ("met", draw(end), draw(end), start, stop, text[start:stop])
            claims.append(Claim(*ends, "denied", draw(words), draw(words), speaker, via, draw(words), *draw(held)))
    article = Article("txt-1", text, (Zone("body", 0, len(text)),), draw(words), draw(words))
    return article, Findings("txt-1", mentions, (), tuple(claims), 3).check(text)


@settings(max_examples=25, deadline=None)
@given(facts())
def test_facts_come_back_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory, fact: tuple[Article, Findings]
) -> None:
    with Store.create(tmp_path_factory.mktemp("store"), FINGERPRINT) as draft:
        draft.add(*fact)
        assert list(draft.facts(["txt-1"])) == [fact]


def test_derived_records_come_back_in_id_order(tmp_path: Path) -> None:
    build(tmp_path, [3, 1, 2])
    made = published([3, 1, 2])
    with Store.open(tmp_path) as store:
        assert list(store.entities()) == sorted(made.entities, key=lambda e: e.id)
        assert list(store.relations()) == sorted(made.relations, key=lambda r: r.id)
        assert [d.path for d in store.documents()] == sorted(d.path for d in made.documents)
        assert [s.path for s in store.skipped()] == ["aa.pdf", "zz.txt"]
        assert store.about() == made.about
        assert store.entity("q2") in made.entities
        assert (store.entity("none"), store.document("none")) == (None, None)
        assert store.article(fact(2)[0].key) == fact(2)[0]
        assert store.article("none") is None


side = st.builds(Side, words, st.sampled_from(ENTITY_TYPES), words, words, st.integers(0, 9), st.integers(10, 1 << 53))
rulings = st.builds(
    Ruling,
    st.builds(
        Judgement, words, st.sampled_from(["same", "hide", "undo"]), st.none() | side, st.none(), *[words] * 4
    ).flatmap(lambda made: st.just(made) | st.builds(replace, st.just(made), right=side, left=side)),
    st.sampled_from(["applied", "unapplied", "overruled", "undone"]),
    words,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(rulings, max_size=4, unique_by=lambda ruling: ruling.judgement.id))
def test_judgements_come_back_in_order_with_what_became_of_them(
    tmp_path_factory: pytest.TempPathFactory, made: list[Ruling]
) -> None:
    output = tmp_path_factory.mktemp("store")
    with Store.create(output, FINGERPRINT) as draft:
        draft.add(*fact(1))
        draft.publish(replace(published([1]), rulings=made))
    with Store.open(output) as store:
        assert list(store.judgements()) == made
        applied = [one for one in made if one.effect == "applied" and one.judgement.verdict != "undo"]
        assert store.counts().judgements == len(applied)
        assert store.counts().unapplied == sum(one.effect == "unapplied" for one in made)


def test_suggestions_come_back_in_order_with_their_entities(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    one, two = fact(1)[0].key, fact(2)[0].key
    made = [Suggestion(Ref(two, 3), Ref(one, 0), 0.7, "like names"), Suggestion(Ref(one, 1), Ref(two, 1), 0.6, "“x”")]
    with Store.create(tmp_path, FINGERPRINT) as draft:
        draft.publish(replace(published([1, 2]), suggestions=made))
    with Store.open(tmp_path) as store:
        found = list(store.suggestions())
        assert [view.suggestion for view in found] == made
        assert [(view.left, view.right) for view in found] == [("q2", "q1"), ("f1", "f2")]
        assert [view.suggestion for view in store.suggestions("q1")] == made[:1]
        assert [view.suggestion for view in store.suggestions("f1")] == made[1:]
        assert not list(store.suggestions("nobody"))
        assert store.counts().suggestions == 2
    build(tmp_path, [1, 2])
    with Store.open(tmp_path) as store:
        assert not list(store.suggestions())


def test_one_content_under_two_paths_is_mentioned_and_claimed_in_both(tmp_path: Path) -> None:
    build(tmp_path, [1])
    article, findings = fact(1)
    with Store.open(tmp_path) as store:
        mentions = list(store.mentions("q1"))
        assert [m.path for m in mentions] == ["000001.txt", "000001.txt", "copy.txt", "copy.txt"]
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        assert {m.ref for m in mentions} == {Ref(article.key, 0), Ref(article.key, 3)}
        claims = list(store.claims("r1"))
        assert [c.document.id for c in claims] == ["d1", "copy"]
        assert {c.claim for c in claims} == {findings.claims[0]}
        assert claims[1].document.copy_of == "d1"
        assert claims[1].document.outlet == "The Echo"


def test_counts_are_of_documents(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    with Store.open(tmp_path) as store:
        assert store.counts() == Counts(
            documents=3,
            copies=1,
            unnamed=0,
            skipped=2,
            tokens=51,
            mentions=12,
            claims=6,
            people=4,
            organisations=0,
            places=1,
            cases=0,
            relations=2,
            co_mentions=0,
            suggestions=0,
            conflicts=0,
            judgements=0,
            unapplied=0,
        )
        assert ZoneCount("foreign", "es", 3, 9) in set(store.zones())
        brae, *_ = store.standings()
        assert (brae.entity, brae.mentions, brae.documents, brae.relations) == ("brae", 3, 3, 0)
        assert {s.type for s in store.standings("person")} == {"person"}


def test_names_are_found_folded(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    with Store.open(tmp_path) as store:
        assert [(n.entity, n.is_alias) for n in store.named("quill2")] == [("q2", True)]
        assert [n.entity for n in store.named("mara quill1")] == ["q1"]
        folded = [n.folded for n in store.names()]
        assert folded == sorted(folded)


def test_relations_of_an_entity_are_those_at_either_end(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    with Store.open(tmp_path) as store:
        for end in ("q1", "f1"):
            assert [r.id for r in store.relations_of(end)] == ["r1"]
        assert not list(store.relations_of("brae"))


def test_spans_are_all_the_words_that_an_article_lends(tmp_path: Path) -> None:
    build(tmp_path, [1])
    article, findings = fact(1)
    with Store.open(tmp_path) as store:
        spans = list(store.spans(article.key))
    assert all(article.text[s.start : s.end] == s.words for s in spans)
    assert {s.words for s in spans if s.is_quote} == {c.quote for c in findings.claims}
    assert {s.words for s in spans if not s.is_quote} == {m.text for m in findings.mentions}


def test_co_mentions_are_counted_apart(tmp_path: Path) -> None:
    made = published([1])
    loose = replace(made.relations[0], id="r9", type="co_mentioned")
    with Store.create(tmp_path, FINGERPRINT) as draft:
        draft.add(*fact(1))
        draft.publish(replace(made, relations=[*made.relations, loose]))
    with Store.open(tmp_path) as store:
        assert (store.counts().relations, store.counts().co_mentions) == (1, 1)
        assert next(s.relations for s in store.standings() if s.entity == "q1") == 1


def test_the_order_of_what_is_published_does_not_matter(tmp_path: Path) -> None:
    build(tmp_path / "a", [1, 2, 3])
    with Store.create(tmp_path / "b", FINGERPRINT) as draft:
        for number in (3, 2, 1):
            draft.add(*fact(number))
        made = published([1, 2, 3])
        draft.publish(
            replace(
                made,
                documents=made.documents[::-1],
                skipped=made.skipped[::-1],
                entities=made.entities[::-1],
                relations=made.relations[::-1],
            )
        )
    assert dump(tmp_path / "a") == dump(tmp_path / "b")


def test_what_needs_facts_that_nobody_added_is_refused_whole(tmp_path: Path) -> None:
    build(tmp_path, [1])
    before = dump(tmp_path)
    with pytest.raises(KeyError), Store.create(tmp_path, FINGERPRINT) as draft:
        draft.publish(published([1, 2]))
    assert dump(tmp_path) == before


def test_dated_claims_come_oldest_first_and_of_one_entity_alone(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])  # every year's meeting is dated "2020"; the first article lies there twice
    with Store.open(tmp_path) as store:
        assert [(d.date, d.seen.relation, d.seen.document.path) for d in store.dated()] == [
            ("2020", "r1", "000001.txt"),
            ("2020", "r1", "copy.txt"),
            ("2020", "r2", "000002.txt"),
        ]
        assert [(d.source, d.target, d.symmetric, d.disputed) for d in store.dated("q2")] == [("f2", "q2", True, False)]
        assert [d.seen for d in store.dated("f2")] == list(store.claims("r2"))
        assert not list(store.dated("brae"))
        assert not list(store.undated())
