"""What is found in the articles: how a question is read, the passages word for word, who and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from graphcase.cli import commands
from graphcase.errors import NotFound, UsageError
from graphcase.explore.search import PASSAGES, Search, Wanted, search, terms
from graphcase.names import fold
from graphcase.store import Store
from invented import HARBOUR


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("tender fraud", ("tender", "fraud")),
        ('"tender  fraud" mayor', ("tender fraud", "mayor")),
        ("“tender fraud” «the mayor»", ("tender fraud", "the mayor")),
        ('mayor "tender fraud', ("mayor", '"tender', "fraud")),
        ("bribe* 'al-masri'", ("bribe*", "'al-masri'")),
        ('"tender fra"*', ("tender fra*",)),
        ("tender AND NOT fraud OR NEAR(x, 3)", ("tender", "AND", "NOT", "fraud", "OR", "NEAR(x,", "3)")),
        ("mayor mayor - * () : ^", ("mayor",)),
        ("\t\n ", ()),
        ("", ()),
    ],
)
def test_how_a_question_is_read(asked: str, read: tuple[str, ...]) -> None:
    assert terms(asked) == read


def passages(found: Search) -> list[str]:
    return [passage.text for hit in found.hits for passage in hit.passages]


def test_an_article_is_told_with_its_passages_and_who_is_named_in_them(affair: Store) -> None:
    found = search(affair, "rigging", Wanted())
    (hit,) = found.hits
    assert (hit.path, hit.also, hit.outlet) == (
        "articles/01-harbour.txt",
        ("articles/03-copy.txt",),
        "The Harbour Post",
    )
    (passage,) = hit.passages
    assert [node.name for node in passage.entities] == [
        "Veldhaven Port Authority", "Ivo Marren", "Tidewater Group", "Léna Oduya", "Saltline Ltd",
    ]  # fmt: skip
    assert [(one.source.name, one.says, one.status) for one in passage.told] == [
        ("Ivo Marren", "leads Tidewater Group", "alleged")
    ]


def test_of_co_mentions_nothing_is_told(affair: Store) -> None:
    (passage,) = search(affair, '"was seen near"', Wanted()).hits[0].passages
    assert {node.name for node in passage.entities} >= {"Léna Oduya", "Tidewater Group"}
    assert not passage.told


WORDS = ["tidewater", "marren", "police arrested", "the", "in v*", "t*", '"the judge"', "oduya brandt", "LÉNA", "s"]


@pytest.mark.parametrize("asked", WORDS)
def test_every_passage_stands_word_for_word_and_marks_what_was_asked(affair: Store, asked: str) -> None:
    try:
        found = search(affair, asked, Wanted())
    except NotFound:
        pytest.skip("no article has it")
    begin = [fold(term).strip('"*').split()[0] for term in terms(asked)]
    assert found.hits
    for hit in found.hits:
        document = affair.document(hit.document)
        assert document
        article = affair.article(document.key)
        assert article
        assert len(hit.passages) <= PASSAGES
        for passage in hit.passages:
            assert article.text[passage.start : passage.end] == passage.text
            assert passage.marks
            for start, end in passage.marks:
                assert any(fold(passage.text[start:end]).startswith(one) for one in begin)


@given(asked=st.text("\"“”'*()^:-{}+~,.\\/ \n\tANDORNEARaé0\0\ud800\ufdd0", max_size=30))
def test_nothing_that_is_typed_has_a_meaning_beside_itself(veldhaven_folder: Path, asked: str) -> None:
    with Store.open(veldhaven_folder) as store:
        try:
            found = search(store, asked, Wanted(limit=2))
        except (NotFound, UsageError):  # and no other error
            return
        assert found.hits


def test_a_long_question_is_no_trouble(affair: Store) -> None:
    with pytest.raises(NotFound):
        search(affair, " ".join(f"word{number}" for number in range(3000)), Wanted())


def test_all_passages_if_asked_for(affair: Store) -> None:
    assert len(search(affair, "t*", Wanted(passages=1)).hits[0].passages) == 1
    every = search(affair, "t*", Wanted(passages=None)).hits
    assert max(len(hit.passages) for hit in every) > 1
    assert not any(hit.more for hit in every)


def test_the_limit_and_what_it_leaves_out(affair: Store) -> None:
    found = search(affair, "marren", Wanted(limit=1))
    assert (len(found.hits), found.more) == (1, 2)


@pytest.mark.parametrize(
    ("asked", "message", "hint"),
    [
        ("tendr", "no article has “tendr”", "did you mean: tender"),
        ("Ódua", "no article has “Ódua”", "did you mean: oduya"),
        ("wife judge", "no article has all of “wife”, “judge”", "“wife” in 1, “judge” in 1"),
        ('"marren ivo"', "no article has “marren ivo”", "need not"),
        ("qqqqqqqq", "no article has “qqqqqqqq”", "any ending"),
    ],
)
def test_nothing_found(affair: Store, asked: str, message: str, hint: str) -> None:
    with pytest.raises(NotFound) as error:
        search(affair, asked, Wanted())
    assert error.value.message == message
    assert hint in error.value.hint


@pytest.fixture
def graphcase(veldhaven_folder: Path) -> Callable[..., Result]:
    """Run a command over the invented affair."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(commands, words, env={"GRAPHCASE_OUTPUT": str(veldhaven_folder), "COLUMNS": "100"})

    return run


def test_what_is_printed(graphcase: Callable[..., Result]) -> None:
    said = graphcase("search", '"tidewater group"').stdout
    assert "\x1b" not in said
    assert f"articles/01-harbour.txt:{HARBOUR.index('Tidewater Group')}\n      named: Ivo Marren; " in said
    assert "alleged: Ivo Marren: leads Tidewater Group" in said
    assert "negated: Ivo Marren: leads Tidewater Group" in said


def test_the_words_are_marked_on_a_terminal_also_where_a_line_ends(veldhaven_folder: Path) -> None:
    given = {"GRAPHCASE_OUTPUT": str(veldhaven_folder), "COLUMNS": "50", "NO_COLOR": ""}
    said = CliRunner().invoke(commands, ["search", '"the veldhaven port authority, on tuesday"'], env=given, color=True)
    marked = [piece.partition("\x1b[0m")[0] for piece in said.stdout.split("\x1b[1m\x1b[4m")[1:]]
    assert "".join(marked).replace(" ", "") == "theVeldhavenPortAuthority,onTuesday"
    assert len(marked) == 2


@pytest.mark.parametrize(
    ("words", "code"), [(["marren"], 0), (["mar*", "--json"], 0), (["xyzzy"], 1), (["--", "-"], 2), ([], 2)]
)
def test_how_it_ends(graphcase: Callable[..., Result], words: list[str], code: int) -> None:
    assert graphcase("search", *words).exit_code == code
