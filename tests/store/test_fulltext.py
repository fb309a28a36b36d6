"""The words of the articles are found however they are spelt, follow their articles, and leave nothing behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.model import Article, Document, Findings, Zone
from graphcase.store import About, Published, Store
from graphcase.store.file import FILE_NAME
from tidings import Desk

TEXT = """Menu Subscribe Donate
Søren Łukaszewicz paid Léna O’Neil
El señor Müller-Straße, of Al-Masri & Sons, said: "ABC (NEAR) it: was AND not OR so".
Photo: Jane Kodak
La policía detuvo a catorce personas.
"""
KINDS = ("boilerplate", "headline", "body", "caption", "foreign")


def store(folder: Path, *articles: Article) -> Store:
    """A store of these articles and nothing else."""
    documents = [Document(f"d{n}", f"{n}.txt", article.key, "") for n, article in enumerate(articles)]
    with Store.create(folder, "by hand") as draft:
        for article in articles:
            draft.add(article, Findings(article.key, (), (), (), 1))
        draft.publish(Published(About("graphcase", "/corpus", "by hand"), documents, (), (), (), ()))
    return Store.open(folder)


def article(text: str, key: str = "a", title: str = "") -> Article:
    """An article whose lines are zones, as KINDS has them."""
    zones, start = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        zones.append(Zone(KINDS[number % len(KINDS)], start, start + len(line)))
        start += len(line)
    return Article(key, text, tuple(zones), title)


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return store(tmp_path_factory.mktemp("sheet"), article(TEXT, title="A sheet of paper"))


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("soren", ["Søren"]),
        ("SØREN", ["Søren"]),
        ("lukasz*", ["Łukaszewicz"]),
        ("łukaszewicz", ["Łukaszewicz"]),
        ("lena", ["Léna"]),
        ("le\u0301na o'neil", ["Léna O’Neil"]),
        ("muller-strasse", ["Müller-Straße"]),
        ("Müller Straße", ["Müller-Straße"]),
        ("senor", ["señor"]),
        ("al-masri & sons", ["Al-Masri & Sons"]),
        ("al-mas*", ["Al-Mas" + "ri"]),
        ("near", ["NEAR"]),
        ("NEAR(it", ["NEAR) it"]),
        ("and", ["AND"]),
        ("it: was", ["it: was"]),
        ('"was"', ["was"]),
        ("policia", ["policía"]),
        ("title:", []),
        ("soren lena", []),
        ("sor", []),
        ("menu", []),
        ("kodak", []),
    ],
)
def test_a_term_is_found_as_people_spell_it(sheet: Store, term: str, words: list[str]) -> None:
    assert [TEXT[start:end] for start, end in sheet.marks([term], "a").text] == words
    assert len(list(sheet.found([term]))) == bool(words)


def test_what_is_set_aside_is_found_if_asked(sheet: Store) -> None:
    assert not list(sheet.found(["menu", "kodak"]))
    assert list(sheet.found(["menu", "kodak"], set_aside=True))
    marks = sheet.marks(["donate", "kodak", "lena"], "a", set_aside=True)
    assert [TEXT[start:end] for start, end in marks.set_aside] == ["Donate", "Kodak"]
    assert [TEXT[start:end] for start, end in marks.text] == ["Léna"]


def test_the_title_is_found_and_counts_for_more(tmp_path: Path) -> None:
    filler = "word " * 30
    told = article(f"\n\n{filler} harbour\n", "a")
    titled = article(f"\n\n{filler} nothing\n", "b", title="The harbour")
    with store(tmp_path, told, titled) as found:
        assert [document.key for document in found.found(["harbour"])] == ["b", "a"]
        assert found.marks(["harbour"], "b").title == ((4, 11),)
        assert found.marks(["harbour"], "a").title == ()


def test_equal_files_are_both_found(tmp_path: Path) -> None:
    one = article(TEXT)
    with store(tmp_path, one, one) as found:
        assert [document.path for document in found.found(["lena"])] == ["0.txt", "1.txt"]


def test_equal_files_stand_in_a_row_among_others_that_have_as_much_of_it(tmp_path: Path) -> None:
    one, other = article("\n\nThe harbour.\n", "a"), article("\n\nThe harbour!\n", "b")
    with store(tmp_path, one, other, one, other) as found:
        assert [document.path for document in found.found(["harbour"])] == ["0.txt", "2.txt", "1.txt", "3.txt"]


@given(
    lines=st.lists(st.text("ab ø.ǅ\u0301\ufdd0\ufdd1日é\"'*", min_size=1, max_size=12), min_size=1, max_size=9),
    word=st.sampled_from(["a", "b", "ab", "aba", "ø", "é", "a b"]),
)
@settings(max_examples=60, deadline=None)
def test_marks_stand_where_the_words_are(lines: list[str], word: str) -> None:
    text = "\n".join(lines)
    with TemporaryDirectory() as folder, store(Path(folder), article(text)) as found:
        marks = found.marks([word], "a", set_aside=True)
        for start, end in (*marks.text, *marks.set_aside):
            said = text[start:end].casefold().replace("e\u0301", "é").replace("ø", "o")
            assert said[:1] == word[:1].replace("ø", "o") or not said[0].isascii()
            assert not text[max(0, start - 1) : start].isalnum()
            assert not text[end : end + 1].isalnum()


# What comes and goes.


def words(output: Path) -> bytes:
    return b"".join(path.read_bytes().lower() for path in sorted(output.iterdir()))


def is_sound(output: Path) -> bool:
    """The index agrees with the articles, and holds each published one once."""
    with sqlite3.connect(output / FILE_NAME) as connection:
        connection.execute("INSERT INTO sources_fts (sources_fts) VALUES ('integrity-check')")
        (indexed,), (published,) = (
            connection.execute(f"SELECT count(*) FROM {one}").fetchone()
            for one in ("sources_fts_docsize", "(SELECT DISTINCT article FROM document)")
        )
    connection.close()
    return bool(indexed == published)


def found(output: Path, term: str) -> list[str]:
    with Store.open(output) as opened:
        return [document.path for document in opened.found([term])]


def test_articles_come_go_and_change(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build(source="Ines Castellar met Petra Lund under the third crane.")
    assert found(desk.output, "third crane") == ["source.txt"]
    desk.build(source="Ines Castellar met Petra Lund on the ferry.")
    assert (found(desk.output, "crane"), found(desk.output, "ferry")) == ([], ["source.txt"])
    desk.build(source=None)
    assert found(desk.output, "ferry") == []
    desk.build(back="Ines Castellar met Petra Lund on the ferry.")
    assert found(desk.output, "ferry") == ["back.txt"]
    desk.decide("hide", "Kelder Group")
    assert found(desk.output, "ferry") == ["back.txt"]
    assert is_sound(desk.output)


def test_a_build_by_other_rules_has_every_word_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    before = found(desk.output, "friday")
    desk.rules = "others"
    desk.build()
    assert before == found(desk.output, "friday") == ["03-port.txt"]
    assert is_sound(desk.output)


def test_what_is_forgotten_leaves_no_word_in_the_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build(source="Ines Castellar met Petra Lund beside zyxomantic barrels.")
    desk.build(source=None)
    assert b"zyxomantic" in words(desk.output)
    Store.forget(desk.output)
    assert b"zyxomantic" not in words(desk.output)
    assert found(desk.output, "friday") == ["03-port.txt"]
    assert is_sound(desk.output)


def test_what_is_under_way_is_not_found(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    with Store.create(desk.output, "invented") as draft:
        draft.add(article("\n\nUnpublished words.\n", "new"), Findings("new", (), (), (), 1))
    assert found(desk.output, "unpublished") == []
