"""The dossier of one entity: complete, word for word, the same each time, and safe whatever articles are called."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from brae import brae
from graphcase import export
from graphcase.cli import commands
from graphcase.errors import NotFound, UsageError
from graphcase.explore.ties import evidence
from graphcase.explore.view import Filter, View
from graphcase.export._dossier import html, markdown
from graphcase.export._dossier.content import Chapter, Content, Dispute, Place, Quote, Statement, Version, content
from graphcase.export._dossier.harmless import harmless, web
from graphcase.model import CO_MENTIONED, Document, Entity
from graphcase.store import Store
from invented import Sketch, publish


def quotes(told: Content) -> list[Quote]:
    stated = [quote for chapter in told.chapters for one in chapter.statements for quote in one.quotes]
    disputes = [one for chapter in told.chapters for one in chapter.disputes]
    return stated + [quote for one in disputes for version in one.versions for quote in version.quotes]


def lines(told: Content, title: str) -> tuple[str, ...]:
    return next(chapter.lines for chapter in told.chapters if chapter.title == title)


@pytest.mark.parametrize("name", ["p-ivo", "p-lena", "o-group", "c-tender", "l-town", "p-judge"])
def test_every_claim_stands_there_with_its_place(affair: Store, name: str) -> None:
    told = content(View(affair, Filter(entity=name)))
    said = {(quote.words[1:-1], place.says) for quote in quotes(told) for place in quote.places}
    claims = [one for r in affair.relations_of(name) if r.type != CO_MENTIONED for one in evidence(affair, r.id)]
    assert claims
    for claim in claims:
        assert [
            words
            for words, where in said
            if words == claim.quote and f"{claim.path}, characters {claim.start} to {claim.end}" in where
        ]


def test_who_why_and_what_rests_on_what(affair: Store) -> None:
    told = content(View(affair, Filter(entity="p-ivo")))
    assert (told.name, told.kind) == ("Ivo Marren", "person, p-ivo")
    assert "does not say that any of it is true" in told.notes[0]
    assert told.notes[2] == "Made by graphcase 0.0.0 from the corpus “corpus”: 4 documents."
    assert lines(told, "Who or what this is")[0] == "also called: Marren; Mr. Marren"
    assert "the same name in two articles (score 0.97" in lines(told, "Why these names are one")[0]
    assert any(
        line.endswith("a copy of articles/01-harbour.txt") for line in lines(told, "Sources, and what rests on what")
    )
    (leads,) = [one for chapter in told.chapters for one in chapter.statements if one.says == "leads Tidewater Group"]
    assert leads.doubt == "alleged, disputed"
    assert [quote.held for quote in leads.quotes] == [
        "alleged, according to Prosecutors, by the word “say”",
        "negated, according to Tomas Brandt, by the word “never”",
    ]
    assert [len(quote.places) for quote in leads.quotes] == [2, 1]  # a copy has the same words
    assert [" a copy of articles/01-harbour.txt" in place.says for place in leads.quotes[0].places] == [False, True]


def test_a_case_names_its_parties_and_where_sources_disagree(quarrel_store: Store) -> None:
    told = content(View(quarrel_store, Filter(entity="c-toll")))
    assert lines(told, "Parties in short") == ("arrested: Mira Kessel",)
    (settled,) = [one for chapter in told.chapters for one in chapter.disputes if one.settled]
    assert [version.value for version in settled.versions] == ["treasurer", "bookkeeper", "no treasurer"]
    assert settled.settled.startswith("treasurer is right: Mara Quill")
    assert settled.versions[0].support.endswith("held to be right")


def test_a_date_says_who_denies_it(tmp_path: Path) -> None:
    with Store.open(brae(tmp_path)) as store:
        for shared in (False, True):
            dated = lines(content(View(store, Filter(entity="p-ada")), shared), "Dates")
            (held,) = [line for line in dated if line.startswith("7 May 2021: ")]
            assert "; but denied" in held
            assert (".txt" in held) is not shared


def test_filters_leave_relations_out_and_say_so(affair: Store) -> None:
    told = content(View(affair, Filter(entity="p-ivo", statuses=("alleged",), min_sources=1)))
    assert [one.says for chapter in told.chapters for one in chapter.statements] == ["leads Tidewater Group"]
    assert told.notes[-1].endswith("left out, as asked for: only alleged.")


@pytest.mark.parametrize("fixture", ["affair", "quarrel_store", "rumours"])
def test_what_is_shared_tells_all_but_where_files_lie_and_who_judged(
    request: pytest.FixtureRequest, fixture: str
) -> None:
    store: Store = request.getfixturevalue(fixture)
    secret = {*(document.path for document in store.documents()), "Mara Quill", "register", "“corpus”"}
    for entity in store.entities():
        view = View(store, Filter(entity=entity.id))
        kept, handed = content(view), content(view, shared=True)
        out = io.BytesIO()
        markdown.write(handed, out)
        assert not [one for one in secret if markdown.safe(one) in out.getvalue().decode()]
        assert [quote.words for quote in quotes(handed)] == [quote.words for quote in quotes(kept)]
        assert [len(quote.places) for quote in quotes(handed)] == [len(quote.places) for quote in quotes(kept)]


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_a_dossier_is_the_same_each_time_and_has_a_name_of_its_own(
    veldhaven_folder: Path, tmp_path: Path, name: str
) -> None:
    given = {"GRAPHCASE_OUTPUT": str(veldhaven_folder)}
    to = str(tmp_path / "told")
    first = CliRunner().invoke(commands, ["export", name, "--entity", "lena", "--to", to], env=given)
    assert first.exit_code == 0, first.stderr
    again = CliRunner().invoke(commands, ["export", name, "--entity", "Léna Oduya", "--to", "-"], env=given)
    assert again.stdout_bytes == (tmp_path / "told").read_bytes()
    with Store.open(veldhaven_folder) as store:
        about = export.slug(store, "lena")
    assert export.default_path(name, Path("o"), about=about) == Path(
        f"o/dossier-lena-oduya{'.md' if name == 'markdown' else '.html'}"
    )


def test_the_page_stays_the_page() -> None:
    assert export.default_path("html", Path("o")) == Path("o/graph.html")
    assert export.default_path("page", Path("o"), about="lena-oduya") == Path("o/graph.html")
    assert export.default_path("graphml", Path("o"), about="lena-oduya") == Path("o/graph.graphml")


def test_a_part_in_the_place_of_the_whole_says_so(elmport_folder: Path, tmp_path: Path) -> None:
    output = elmport_folder / "output" if (elmport_folder / "output").is_dir() else elmport_folder
    with Store.open(output) as store:
        place = export.default_path("json", output)
        wanted = Filter(types=("person",))
        (remark,) = export.export(store, "json", place, wanted)
        assert re.fullmatch(r"a part: \d+ of \d+ entities; the whole again: graphcase export json", remark)
        assert export.export(store, "json", tmp_path / "part.json", wanted) == ()
        assert export.export(store, "json", place) == ()


def test_a_dossier_is_of_one_entity(affair: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a dossier is of one entity") as error:
        export.export(affair, "markdown", tmp_path / "x.md")
    assert "--entity" in error.value.hint
    assert not list(tmp_path.iterdir())
    with pytest.raises(UsageError, match="fits 2 entities"):
        export.slug(affair, "marren")
    with pytest.raises(NotFound):
        export.slug(affair, "nobody of that name")


def test_namesakes_and_names_of_other_scripts_have_files_of_their_own(tmp_path: Path) -> None:
    sketch = Sketch("One Ann Lee met another Ann Lee. Κώστας ../../etc saw 山田.\n")
    ann = [sketch.name("Ann Lee", "person", n) for n in range(2)]
    others = [sketch.name(words, "person") for words in ("Κώστας ../../etc", "山田")]
    nodes = [
        Entity("p-1", "person", "Ann Lee", (), (ann[0],)),
        Entity("p-2", "person", "Ann Lee", (), (ann[1],)),
        Entity("p-3", "person", "Κώστας ../../etc", (), (others[0],)),
        Entity("p-4", "person", "山田", (), (others[1],)),
        Entity("p-5", "person", "…", (), ()),
        Entity("p-6", "person", "Very " * 40, (), ()),
    ]
    folder = publish(tmp_path, [sketch], [Document("d", "a.txt", sketch.key, "")], nodes)
    with Store.open(folder) as store:
        slugs = [export.slug(store, node.id) for node in nodes]
    assert slugs[:5] == ["ann-lee-p-1", "ann-lee-p-2", "κωστασ-etc", "山田", "p-5"]
    assert len(slugs[5]) <= 60


# Whatever is written in an article or typed by a person.

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "](javascript:alert(1)) [x](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "# heading",
    "1. list",
    "- list",
    "+ list",
    "=====",
    "> quote",
    "    code",
    "```\ncode\n```",
    "`code` **bold** _it_ ~~gone~~",
    "a | b\n--|--\n1 | 2",
    "&lt;b&gt; &amp; &copy; &#60;",
    "line one\n\n# line two\r\u2028three",
    "\\*not\\* \\",
    "{{ 7 * 7 }} {% raw %}",
    "[^1] [x]: http://evil.example",
    "$\\href{javascript:alert(1)}{x}$",
    "\x00\x1b[31mred\x07",
    "\u202eevil\u202c \u2066x",
    "שלום (2016) עולם",
    "-->",
    "</blockquote></main>",
    "x" * 10_000,
]


def hostile(words: str, url: str = "") -> Content:
    """A dossier in which every word is the stranger's."""
    quote = Quote(words, words, words, (Place(words, url),))
    statement, dispute = (
        Statement(words, words, words, (quote,)),
        Dispute(words, words, (Version(words, words, (quote,)),), words),
    )
    return Content(words, words, words, (words,), (Chapter(words, (words,), (statement,), (dispute,)),))


TIMES = 21
"""So often do the words stand in it."""


def parsed(text: str) -> list[Token]:
    """What a reader of Markdown makes of it, raw HTML and tables among it: all that it finds, flat."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [child for token in reader.parse(text) for child in (token, *(token.children or ()))]


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_makes_nothing_of_the_words(words: str) -> None:
    out = io.BytesIO()
    markdown.write(hostile(words), out)
    tokens = parsed(out.getvalue().decode())
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {
        "heading", "inline", "text", "text_special", "softbreak", "hardbreak", "paragraph", "blockquote", "bullet_list",
        "list_item", "strong",
    }  # fmt: skip
    headings = [token for token in tokens if token.type == "heading_open"]
    assert [token.tag for token in headings] == ["h1", "h2", "h3", "h3"]
    told = "".join(token.content if token.type in ("text", "text_special") else "\n" for token in tokens)
    assert told.count(harmless(words)) >= (TIMES if len(words) > 3 else 1) or not harmless(words)


@given(words=st.text())
def test_markdown_of_any_words_is_these_words(words: str) -> None:
    tokens = parsed(f"- {markdown.safe(words)}")
    told = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    assert told == harmless(words)
    assert {token.type for token in tokens} <= {
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "paragraph_open",
        "paragraph_close", "inline", "text", "text_special",
    }  # fmt: skip


class Read(HTMLParser):
    """What a browser sees in a page: elements with their attributes, and texts."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(told: Content) -> Read:
    out = io.BytesIO()
    html.write(told, out)
    reader = Read()
    reader.feed(out.getvalue().decode())
    return reader


@pytest.mark.parametrize("words", HOSTILE)
def test_html_makes_nothing_of_the_words(words: str) -> None:
    page, plain = read(hostile(words)), read(hostile("words"))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    for (_, has), (_, usual) in zip(page.elements, plain.elements, strict=True):
        assert has.keys() == usual.keys()
    assert "script" not in {tag for tag, _ in page.elements}
    assert "".join(page.texts).count(harmless(words)) >= 23 or not harmless(words)


def test_a_policy_forbids_everything_but_its_style() -> None:
    ((policy, style),) = [
        (attributes["content"], re.search(r"'sha256-[^']+'", attributes["content"] or ""))
        for tag, attributes in read(hostile("words")).elements
        if tag == "meta" and attributes.get("http-equiv")
    ]
    assert style
    assert policy == f"default-src 'none'; style-src {style.group()}; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://paper.example/a?b=1&c=2#d", "https://paper.example/a?b=1&c=2#d"),
        ("HTTP://paper.example/ä <b>", "HTTP://paper.example/%C3%A4%20%3Cb%3E"),
        ("javascript:alert(1)", ""),
        (" \x01javascript:alert(1)//https://x", ""),
        ("data:text/html,x", ""),
        ("//paper.example", ""),
        ("https:///x", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_links_lead_to_the_web_alone(url: str, leads: str) -> None:
    assert web(url) == leads
    links = [attributes["href"] for tag, attributes in read(hostile("w", url)).elements if tag == "a"]
    assert [link for link in links if link and not link.startswith("#")] == ([leads] * 2 if leads else [])
    out = io.BytesIO()
    markdown.write(hostile("w", url), out)
    found = [token for token in parsed(out.getvalue().decode()) if token.type == "link_open"]
    assert len(found) == (2 if leads else 0)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("leads שלום (2016)", "leads \u2068שלום\u2069 (2016)"),
        ("שלום, עולם 3 ab", "\u2068שלום, עולם\u2069 3 ab"),
        ("محمد علي – Ali", "\u2068محمد علي\u2069 – Ali"),
        ("a\u202eb\u2067c", "abc"),
        ("plain", "plain"),
    ],
)
def test_words_from_right_to_left_turn_nothing_around(words: str, shown: str) -> None:
    assert harmless(words) == shown
