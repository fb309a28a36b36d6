"""The page on which words stand: kept with the article, and told wherever the words are cited."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphcase.cli import commands
from graphcase.model import Article, Entity, Findings
from graphcase.store import Store
from invented import Sketch, document, publish

TEXT = "Council hears of a tender\n\nIvo Marren leads the Tidewater Group.\n\nIvo Marren met Léna Oduya."
SECOND = TEXT.rindex("Ivo Marren")
LED, MET = "Ivo Marren leads the Tidewater Group.", "Ivo Marren met Léna Oduya."


class Printed(Sketch):
    """An article of three pages; the second has no words."""

    @property
    def facts(self) -> tuple[Article, Findings]:
        article, findings = super().facts
        pages = (0, SECOND, SECOND)
        return Article(article.key, article.text, article.zones, "Council hears of a tender", pages=pages), findings


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of a printed report, and of a text without pages."""
    report, note = Printed(TEXT), Sketch("A note\n\nIvo Marren left.", "Harbour Post")
    ivo = [report.name("Ivo Marren", "person", at) for at in range(2)]
    group, lena = report.name("Tidewater Group", "organisation"), report.name("Léna Oduya", "person")
    report.says("leads", ivo[0], group, LED)
    report.says("met", ivo[1], lena, MET)
    entities = [
        Entity("p-ivo", "person", "Ivo Marren", (), (*ivo, note.name("Ivo Marren", "person"))),
        Entity("p-lena", "person", "Léna Oduya", (), (lena,)),
        Entity("o-group", "organisation", "Tidewater Group", (), (group,)),
    ]
    documents = [document("report.pdf", report), document("note.txt", note)]
    return publish(tmp_path_factory.mktemp("printed"), [report, note], documents, entities)


def said(folder: Path, *words: str) -> str:
    done = CliRunner().invoke(commands, [*words, "-o", str(folder)])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_store_keeps_pages_with_the_article(printed: Path) -> None:
    with Store.open(printed) as store:
        note, report = store.documents()
        article = store.article(report.key)
        assert article is not None
        assert (article.pages, report.pages, note.pages) == ((0, SECOND, SECOND), (0, SECOND, SECOND), ())
        assert [report.page(at) for at in (0, SECOND - 1, SECOND)] == [1, 1, 3]
        assert note.page(0) is None
        assert list(store.wordless()) == [("report.pdf", 3, 1)]


TOLD = {
    "query": (("query", "Marren"), "report.pdf, p. 3"),
    "why one": (("why", "Oduya"), f"report.pdf:{TEXT.index('Léna')}, p. 3"),
    "why two": (("why", "Marren", "Oduya"), "report.pdf, p. 3"),
    "path": (("path", "Oduya", "Tidewater Group"), "report.pdf, p. 1"),
    "search": (("search", "tender"), "report.pdf"),
    "timeline": (("timeline", "Marren", "--undated"), "report.pdf, p. 3"),
    "info": (("info",), "report.pdf: 1 of 3 pages"),
    "dossier": (("export", "markdown", "--entity", "p-ivo", "--to", "-"), "report.pdf, p. 3"),
}


@pytest.mark.parametrize(("words", "expected"), TOLD.values(), ids=TOLD)
def test_the_page_stands_wherever_words_are_cited(printed: Path, words: tuple[str, ...], expected: str) -> None:
    assert expected in " ".join(said(printed, *words).split())


def test_no_page_is_told_of_what_has_none(printed: Path) -> None:
    assert "note.txt:8 " in said(printed, "why", "Marren").replace("\n", " ")


def test_json_tells_the_page_of_what_has_pages(printed: Path) -> None:
    told = json.loads(said(printed, "export", "json", "--to", "-"))
    pages = {document["path"]: document.get("pages") for document in told["graph"]["documents"]}
    assert pages == {"note.txt": None, "report.pdf": [0, SECOND, SECOND]}
    claims = {claim["quote"]: claim["page"] for edge in told["edges"] for claim in edge["claims"]}
    assert claims == {LED: 1, MET: 3}
    (ivo,) = (node for node in told["nodes"] if node["name"] == "Ivo Marren")
    assert sorted(str(mention.get("page")) for mention in ivo["mentions"]) == ["1", "3", "None"]


def test_csv_and_sql_have_a_column_of_pages(printed: Path, tmp_path: Path) -> None:
    said(printed, "export", "csv", "--to", str(tmp_path / "tables"))
    table = (tmp_path / "tables" / "claims.csv").read_text(encoding="utf-8-sig")
    assert {row["quote"]: row["page"] for row in csv.DictReader(io.StringIO(table))} == {LED: "1", MET: "3"}
    with closing(sqlite3.connect(printed / "graph.db")) as store:
        assert dict(store.execute("SELECT quote, page FROM claims")) == {LED: 1, MET: 3}
