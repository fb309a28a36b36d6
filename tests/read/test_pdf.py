"""PDF: what its pages show, as running text; where each page begins; what is passed over, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.model import page
from graphcase.read.formats.pdf import draft
from graphcase.read.reader import Draft
from press import Sheet, column, pdf, shown

LONG = "The council of the harbour town met on Tuesday and heard what its clerk"
"""A line that fills the width of the page's text."""


def told(*sheets: Sheet | str, **about: str) -> Draft:
    return draft(pdf(sheets, about))


def paragraphs(found: Draft) -> list[str]:
    return found.text[found.preamble :].strip().split("\n\n")


FLOWS = {
    "lines run on": (
        [LONG, "had to say of the tender. Nobody asked."],
        [f"{LONG} had to say of the tender. Nobody asked."],
    ),
    "a gap parts": ([LONG, "had to say.", "", "The mayor left."], [f"{LONG} had to say.", "The mayor left."]),
    "a short line parts": (
        [LONG, "had to say.", "The mayor left before the vote."],
        [f"{LONG} had to say.", "The mayor left before the vote."],
    ),
    "a list": (
        [LONG, "\u2022 one thing that it said", "\u2022 and another"],
        [LONG, "\u2022 one thing that it said", "\u2022 and another"],
    ),
    "a typesetter's hyphen": (
        ["The council of the harbour town met on Tuesday, and its presi-", "dent spoke for an hour of the tender."],
        ["The council of the harbour town met on Tuesday, and its president spoke for an hour of the tender."],
    ),
    "a name's hyphen": (
        ["The council of the harbour town met with the delegates of Franco-", "German firms."],
        ["The council of the harbour town met with the delegates of Franco-German firms."],
    ),
    "a word's own hyphen": (
        ["Its vice-president spoke. The council of the town heard the vice-", "president again."],
        ["Its vice-president spoke. The council of the town heard the vice-president again."],
    ),
    "two words of the text": (
        ["It was a long war and a term. The council met on Tuesday for long-", "term plans."],
        ["It was a long war and a term. The council met on Tuesday for long-term plans."],
    ),
    "a prefix": (
        ["The mayor spoke. The council of the harbour town heard also the ex-", "mayor of it."],
        ["The mayor spoke. The council of the harbour town heard also the ex-mayor of it."],
    ),
    "years": (
        ["The council of the harbour town met on Tuesday for the plan of 2016-", "17 and paid."],
        ["The council of the harbour town met on Tuesday for the plan of 2016-17 and paid."],
    ),
    "a soft hyphen is one": (
        ["The council of the harbour town met on Tuesday, and its presi\xad", "dent spoke of a vice\xadmayor."],
        ["The council of the harbour town met on Tuesday, and its president spoke of a vice-mayor."],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), FLOWS.values(), ids=FLOWS)
def test_lines_to_paragraphs(lines: list[str], expected: list[str]) -> None:
    assert paragraphs(told(column(lines))) == expected


def test_a_first_line_that_stands_in_is_not_a_centred_one() -> None:
    first = shown(92, 720, LONG)
    found = told(first + column([f"Marren, {LONG}"], top=708) + shown(72, 696, "It was late."))
    assert len(paragraphs(found)) == 1


def test_first_lines_that_stand_in_part_paragraphs() -> None:
    second = shown(84, 696, "The mayor, who had been asked to come, did not, and the clerk spoke for")
    found = told(column([LONG, "had to say of the tender, and of all that came of it, for an hour."]) + second)
    assert len(paragraphs(found)) == 2


def test_a_paragraph_runs_over_the_page_and_the_notes_at_its_foot_come_before() -> None:
    foot = shown(72, 60, "1 See the minutes of the council, page 12.", size=7)
    body = column([LONG, "had to say of the tender.", "", LONG])
    found = told(body + foot, column(["had to hide. That was all."]))
    assert paragraphs(found) == [
        f"{LONG} had to say of the tender.",
        "1 See the minutes of the council, page 12.",
        f"{LONG} had to hide. That was all.",
    ]
    assert found.text[found.pages[1] :].startswith("had to hide")


def test_words_divided_by_the_end_of_a_page_are_one_word() -> None:
    first = "The council of the harbour town met on Tuesday, and its presi-"
    found = told(column([LONG, first]), column(["dent spoke for an hour."]))
    assert "its president spoke" in found.text
    assert found.text[found.pages[1] :] == "dent spoke for an hour."


LEFT = [
    "The council of the harbour town met",
    "on Tuesday and heard what its clerk",
    "had to say of the tender that came",
]
RIGHT = ["to nothing. The mayor was not there,", "and neither was the contractor, who", "is said to be abroad."]


def test_columns_are_read_one_after_the_other() -> None:
    rows = "".join(
        shown(72, 700 - 12 * at, a) + shown(320, 700 - 12 * at, b)
        for at, (a, b) in enumerate(zip(LEFT, RIGHT, strict=True))
    )
    title = shown(72, 740, "Council hears of a tender that came to nothing in the harbour", size=18)
    notice = shown(72, 640, "This notice runs over the whole width of the page, below the two columns.")
    found = paragraphs(told(title + rows + notice))
    assert found[1] == " ".join([*LEFT, *RIGHT])
    assert found[2].startswith("This notice")


def test_the_rows_of_a_table_are_read_one_after_the_other() -> None:
    rows = [("Name", "Post"), ("Ada Brae", "clerk"), ("Ivo Marren", "mayor"), ("Otto Vance", "treasurer")]
    content = "".join(shown(72, 700 - 20 * at, a) + shown(320, 700 - 20 * at, b) for at, (a, b) in enumerate(rows))
    assert paragraphs(told(content)) == [f"{a} {b}" for a, b in rows]


def running(number: int, of: int) -> str:
    head = shown(72, 800, "Harbour Observatory: report on tenders") + shown(500, 800, f"{number} / {of}")
    return (
        head
        + column([LONG, f"had to say of tender number {number} in the year {2010 + 3 * number}."])
        + shown(290, 40, str(number))
    )


def test_running_lines_stand_once_before_the_text_and_are_not_of_it() -> None:
    found = told(*(running(number, 4) for number in range(1, 5)))
    assert found.text[: found.preamble] == "Harbour Observatory: report on tenders"
    assert len(paragraphs(found)) == 4
    assert all(one.startswith(LONG) for one in paragraphs(found))
    assert "tender number 3 in the year 2019" in found.text


def test_what_the_file_marks_as_a_footer_is_one_even_on_one_page() -> None:
    mark = "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n" + shown(72, 40, "For the press only") + "EMC\n"
    found = told(column([LONG, "had to say."]) + mark)
    assert (found.text[: found.preamble], paragraphs(found)) == ("For the press only", [f"{LONG} had to say."])


def test_the_address_of_a_printed_page_is_the_articles() -> None:
    foot = "/Artifact << /Type /Pagination >> BDC\n" + shown(24, 20, "https://velmar.example/port.html") + "EMC\n"
    assert told(column([LONG]) + foot).url == "https://velmar.example/port.html"


SIGNS = {
    "kerning is no space": ("BT /F1 10 Tf 72 700 Td [(The ma) 20 (yor, V) 70 (ance)] TJ ET", "The mayor, Vance"),
    "a gap is a space": ("BT /F1 10 Tf 72 700 Td [(The) -280 (mayor) -280 (left)] TJ ET", "The mayor left"),
    "bold by showing twice": (
        shown(72, 700, "The mayor left.") + shown(72.3, 700, "The mayor left."),
        "The mayor left.",
    ),
    "a note's mark goes": (
        shown(72, 700, "The mayor left") + shown(140, 704, "12", 6) + shown(148, 700, "on Tuesday."),
        "The mayor left on Tuesday.",
    ),
    "a power stays": (
        shown(72, 700, "It holds 10") + shown(118.3, 704, "6", 6) + shown(129, 700, "tons."),
        "It holds 10⁶ tons.",
    ),
    "a bullet of its own kind": (
        "/Span << /ActualText <FEFFF0B7> >> BDC\n" + shown(72, 700, "*") + "EMC\n" + shown(80, 700, "One"),
        "• One",
    ),
    "ActualText": (
        "/Span << /ActualText <FEFF00660069> >> BDC\n" + shown(72, 700, "?") + "EMC\n" + shown(78, 700, "nance"),
        "finance",
    ),
    "turned text": ("BT /F1 10 Tf 0 1 -1 0 300 100 Tm (The mayor left the town.) Tj ET", "The mayor left the town."),
    "a stamp is not read": (
        shown(72, 700, "The mayor left.") + "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET",
        "The mayor left.",
    ),
    "no words but space": (shown(72, 700, "The\xa0mayor"), "The mayor"),
}


@pytest.mark.parametrize(("content", "expected"), SIGNS.values(), ids=SIGNS)
def test_what_is_shown(content: str, expected: str) -> None:
    assert told(content).text == expected


def test_letters_by_the_fonts_own_map() -> None:
    """A subset font with codes of its own, two bytes each, as Chromium and Word write them; with a ligature."""
    from press import Press

    press = Press()
    chars = "<0001> <0041> <0002> <00660069> <0003> <00E9>"
    cmap = f"1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar {chars} endbfchar"
    to_unicode = press.stream(f"/CIDInit /ProcSet findresource begin begincmap {cmap} endcmap")
    descriptor = press.add("<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] >>")
    child = press.add(f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /FontDescriptor {descriptor} 0 R >>")
    entries = f"/Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [{child} 0 R]"
    font = press.add(f"<< {entries} /ToUnicode {to_unicode} 0 R >>")
    content = press.stream("BT /F 10 Tf 72 700 Td <000100020003> Tj ET")
    tree = len(press.objects) + 2
    resources = f"/Resources << /Font << /F {font} 0 R >> >>"
    one = press.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R {resources} >>")
    press.add(f"<< /Type /Pages /Count 1 /Kids [{one} 0 R] >>")
    assert draft(press.file(press.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))).text == "Afié"


TITLES = {
    "shown": ({"Title": "Council hears clerk"}, "Council hears clerk\n", "Council hears clerk"),
    "real, though not shown": ({"Title": "A report on the harbour"}, "", "A report on the harbour"),
    "of a word processor": ({"Title": "Microsoft Word - final2.doc"}, "", ""),
    "a file's name": ({"Title": "harbour report.docx"}, "", ""),
    "untitled": ({"Title": "Untitled document"}, "", ""),
}


@pytest.mark.parametrize(("about", "head", "expected"), TITLES.values(), ids=TITLES)
def test_titles(about: dict[str, str], head: str, expected: str) -> None:
    found = told(shown(72, 760, head.strip(), 18) + column([LONG]) if head else column([LONG]), **about)
    assert found.title == expected
    assert found.text == f"{head}\n{LONG}".strip()  # nothing is put into the text that the page does not show


def test_properties_name_who_made_it_and_never_when_it_was_published() -> None:
    found = told(column([LONG]), Author="Ada Brae", CreationDate="D:20190304120000Z")
    assert (found.creator, found.author, found.published) == ("Ada Brae", "", "")
    assert told(column([LONG]), Author="abrae").creator == ""


def test_pages_without_words_begin_where_the_next_does() -> None:
    found = told(column([LONG, "had to say."]), "", column(["The mayor left.", "", "Nobody asked him why."]), "")
    at = found.text.index("The mayor left")
    assert found.pages == (0, at, at, len(found.text))
    assert [page(found.pages, offset) for offset in (0, at - 1, at)] == [1, 1, 3]


@given(st.lists(st.integers(0, 50), max_size=8).map(sorted), st.integers(0, 60))
def test_the_page_of_an_offset_is_the_last_that_begins_before_it(begins: list[int], offset: int) -> None:
    starts = (0, *begins)
    number = page(starts, offset)
    assert number is not None
    assert starts[number - 1] <= offset
    assert all(begin > offset for begin in starts[number:])
    assert page((), offset) is None
