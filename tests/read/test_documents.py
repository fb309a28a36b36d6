"""Documents of office programs and e-books: which of their words are read, in which order, and what they say."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase import read
from graphcase.model import Article, Skipped, Source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TITLE = "Former Mayor of Trujillo Charged With Bribery"
CHARGED = "Prosecutors charged the former mayor Ernesto Salas with taking bribes from a road builder on Monday."
DENIED = "Mr. Salas, who ran the city from 2011 to 2014, denied the accusations in a letter to the newspaper."


def packed(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def article(suffix: str, data: bytes) -> Article:
    return read.article(Source("a" + suffix, suffix, data))


def refused(suffix: str, data: bytes) -> Skipped:
    with pytest.raises(read.Unreadable) as error:
        article(suffix, data)
    return error.value.skipped


def word(body: str, **parts: str) -> bytes:
    """A Word document of the XML of its body."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "".join(
        f'<Relationship Id="r{n}" Type="{office}/{kind}" Target="{kind}.xml"/>' for n, kind in enumerate(parts)
    )
    return packed(
        {
            "_rels/.rels": f'<Relationships><Relationship Id="m" Type="{office}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f"<Relationships>{kinds}</Relationships>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **{f"word/{kind}.xml": xml for kind, xml in parts.items()},
        }
    )


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def field(instruction: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{result}{end}"


STYLES = f"""<w:styles {W}>
<w:style w:styleId="Ttl"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="B"><w:name w:val="Bullets"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"""
BOX = "<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>"

WORD = {
    "runs are one paragraph": (paragraph(run("The may"), run("or, "), run("he said.")), "The mayor, he said."),
    "insertions stay, deletions go": (
        paragraph(
            run("He "),
            f"<w:ins>{run('denied ')}</w:ins>",
            "<w:del><w:r><w:delText>admitted </w:delText></w:r></w:del>",
            f"<w:moveFrom>{run('gladly ')}</w:moveFrom>",
            f"<w:moveTo>{run('it ')}</w:moveTo>",
            run("all."),
        ),
        "He denied it all.",
    ),
    "a paragraph whose mark was deleted runs on": (
        paragraph(run("He denied "), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("it.")),
        "He denied it.",
    ),
    "hidden words": (
        paragraph(
            run("Seen"),
            run(" unseen", "<w:vanish/>"),
            run(" not", '<w:rStyle w:val="Ghost"/>'),
            run(" again.", '<w:vanish w:val="0"/>'),
        ),
        "Seen again.",
    ),
    "fields show their result": (
        paragraph(run("See "), field(f" HYPERLINK {field(' REF x ', run('hidden'))} ", run("the report")), run(".")),
        "See the report.",
    ),
    "a field without an end swallows no more than its paragraph": (
        paragraph(run("One."), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("code")) + paragraph(run("Two.")),
        "One.\n\nTwo.",
    ),
    "a text box stands behind its paragraph, and once": (
        paragraph(
            run("The mayor "),
            "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>"
            + BOX.format(paragraph(run("A box.")))
            + "</mc:Choice><mc:Fallback>"
            + BOX.format(paragraph(run("A box.")))
            + "</mc:Fallback></mc:AlternateContent></w:r>",
            run("denied it."),
        ),
        "The mayor denied it.\n\nA box.",
    ),
    "a table has a line a row": (
        f"<w:tbl><w:tr>{cell(paragraph(run('Name')))}{cell(paragraph(run('Post')))}</w:tr>"
        f"<w:tr>{cell(paragraph(run('Hugo')), paragraph(run('Paz')))}{cell(paragraph())}{cell(paragraph(run('x')))}"
        "</w:tr></w:tbl>",
        "Name | Post\nHugo Paz | | x",
    ),
    "a table that lays out a page is paragraphs": (
        f"<w:tbl><w:tr>{cell(paragraph(run(CHARGED)), paragraph(run(DENIED)))}{cell(paragraph())}</w:tr></w:tbl>",
        f"{CHARGED}\n\n{DENIED}",
    ),
    "lists": (
        paragraph(run("One"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + paragraph(run("Two"), properties='<w:pStyle w:val="B"/>')
        + paragraph(run("Three"), properties='<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        "- One\n\n- Two\n\nThree",
    ),
    "hyphens, tabs, breaks": (
        paragraph(
            run("accu\u00adsations\u200b"),
            "<w:r><w:softHyphen/><w:noBreakHyphen/><w:t>A\u00a0B</w:t><w:tab/><w:t>C\u2011D</w:t><w:br/><w:t>E</w:t></w:r>",
            properties="<w:tabs><w:tab/></w:tabs>",
        ),
        "accusations-A B\tC-D\nE",
    ),
    "a large first letter": (
        paragraph(run("T"), properties='<w:framePr w:dropCap="drop"/>') + paragraph(run("he mayor denied it.")),
        "The mayor denied it.",
    ),
    "contents and placeholders are not read": (
        paragraph(run("Chapter 1 ... 7"), properties='<w:pStyle w:val="T1"/>')
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        + f"<w:sdtContent>{paragraph(run('Click here'))}</w:sdtContent></w:sdt>"
        + f"<w:sdt><w:sdtContent>{paragraph(run('Filled in.'))}</w:sdtContent></w:sdt>",
        "Filled in.",
    ),
    "ruby": (
        paragraph(f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('東京')}</w:rubyBase></w:ruby></w:r>"),
        "東京",
    ),
}


@pytest.mark.parametrize("what", WORD)
def test_word(what: str) -> None:
    body, text = WORD[what]
    assert article(".docx", word(body, styles=STYLES)).text == text


def test_words_notes_stand_at_the_end() -> None:
    notes = "".join(f'<w:footnote w:id="{n}">{paragraph(run(f"Note {n}."))}</w:footnote>' for n in (1, 2, 3))
    cited = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (2, 1))
    body = paragraph(run("The mayor"), cited, run(" denied it.")) + paragraph(run("He left."))
    found = article(".docx", word(body, footnotes=f"<w:footnotes {W}>{notes}</w:footnotes>"))
    assert found.text == "The mayor denied it.\n\nHe left.\n\nNote 2.\n\nNote 1."


@pytest.mark.parametrize("style", ["Ttl", "H1", "Own"])
def test_the_title_has_a_style(style: str) -> None:
    body = paragraph(run("CIVIC WATCH")) + paragraph(run(TITLE), properties=f'<w:pStyle w:val="{style}"/>')
    found = article(".docx", word(body + paragraph(run(CHARGED)) + paragraph(run(DENIED)), styles=STYLES))
    assert found.title == TITLE
    assert {found.text[zone.start : zone.end]: zone.kind for zone in found.zones}[TITLE] == "headline"


def by_python_docx(title: str, author: str, paragraphs: Iterable[str]) -> bytes:
    document: Any = docx.Document()
    document.core_properties.title, document.core_properties.author = title, author
    for words in paragraphs:
        document.add_paragraph(words)
    document.sections[0].header.paragraphs[0].text = "Header"
    document.sections[0].footer.paragraphs[0].text = "Footer"
    document.paragraphs[0]._p.append(parse_xml(f"<w:commentReference {W} w:id='1'/>"))
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("creator", "byline", "author"),
    [
        ("Ana Ruiz", "", "Ana Ruiz"),
        ("Ana Ruiz", "By Hugo Sol", "Hugo Sol"),
        ("python-docx", "", ""),
        ("Microsoft Office User", "", ""),
        ("aruiz", "", ""),
        ("María del Carmen Núñez-Soto", "", "María del Carmen Núñez-Soto"),
    ],
)
def test_who_made_a_file_is_its_author_where_the_text_names_none(creator: str, byline: str, author: str) -> None:
    top = [TITLE, byline] if byline else [TITLE]
    found = article(".docx", by_python_docx("A template", creator, [*top, CHARGED, DENIED]))
    assert found.text == "\n\n".join([*top, CHARGED, DENIED])
    assert (found.title, found.author, found.published) == (TITLE, author, "")


def test_a_title_of_the_properties_counts_where_the_document_begins_with_it() -> None:
    found = article(".docx", by_python_docx(TITLE, "", ["CIVIC WATCH", "A QUARTERLY OF THE COAST", TITLE, CHARGED]))
    assert found.title == TITLE


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:d" '
    'xmlns:dc="urn:dc" xmlns:svg="urn:svg" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="urn:m" xmlns:style="urn:s"'
)
ODF_STYLES = (
    '<office:automatic-styles><style:style style:name="Ghost"><style:text-properties text:display="none"/>'
    "</style:style>"
    '<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
)
META = (
    f"<office:meta {ODF}><meta:initial-creator>Ana Ruiz</meta:initial-creator><dc:creator>IT</dc:creator></office:meta>"
)

OPEN_DOCUMENT = {
    "white space": (
        "<text:p>\n The  mayor<text:s text:c='3'/>of<text:tab/>Lima<text:line-break/>left. </text:p>",
        "The mayor of\tLima\nleft.",
    ),
    "spans": ("<text:p>The may<text:span>or, </text:span>he <text:a>said</text:a>.</text:p>", "The mayor, he said."),
    "a title and a heading": (
        f'<text:p text:style-name="P1">{TITLE}</text:p><text:h>The ledger</text:h>',
        f"{TITLE}\n\nThe ledger",
    ),
    "lists": (
        "<text:list><text:list-header><text:p>Three:</text:p></text:list-header><text:list-item><text:p>One</text:p>"
        "<text:p>of them</text:p></text:list-item><text:list-item><text:list><text:list-item><text:p>Two</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>",
        "Three:\n\n- One\n\nof them\n\n- Two",
    ),
    "notes, comments, boxes": (
        "<text:p>He<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note> denied<office:annotation><dc:creator>x</dc:creator><text:p>really?</text:p>"
        "</office:annotation><draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box><svg:desc>A picture"
        "</svg:desc></draw:frame> it.</text:p><text:p>End.</text:p>",
        "He denied it.\n\nA box.\n\nEnd.\n\nA note.",
    ),
    "tables": (
        "<table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell>"
        "<text:p>Post</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell/>"
        "<table:table-cell><text:p>Mayor</text:p></table:table-cell></table:table-row></table:table>",
        "Name | Post\n\nMayor",
    ),
    "hidden words": (
        '<text:p>Seen<text:span text:style-name="Ghost"> unseen</text:span>.</text:p>'
        '<text:section text:display="none"><text:p>No.</text:p></text:section>',
        "Seen.",
    ),
    "changes": (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>gone</text:p></text:deletion>'
        '</text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
        '</text:tracked-changes><text:p>He <text:change-start text:change-id="c1"/>shown but deleted '
        '<text:change-end text:change-id="c1"/><text:change-start text:change-id="c2"/>denied'
        '<text:change-end text:change-id="c2"/> it.</text:p>',
        "He denied it.",
    ),
    "contents and fields": (
        "<text:table-of-content><text:index-body><text:p>1 ... 7</text:p></text:index-body></text:table-of-content>"
        "<text:p>As <text:title>the report</text:title> says.</text:p>",
        "As the report says.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", OPEN_DOCUMENT)
@pytest.mark.parametrize("suffix", [".odt", ".fodt"])
def test_open_document(what: str, suffix: str) -> None:
    body, text = OPEN_DOCUMENT[what]
    document = f"{ODF_STYLES}<office:body><office:text>{body}</office:text></office:body>"
    if suffix == ".odt":
        content = f"<office:document-content {ODF}>{document}</office:document-content>"
        data = packed({"content.xml": content, "meta.xml": META})
    else:
        data = f"\ufeff<office:document {ODF}>{META}{document}</office:document>".encode()
    found = article(suffix, data)
    assert found.text == text
    assert found.author == "Ana Ruiz"


FONTS = r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset238 Arial CE;}{\f2\fcharset128 MS;}}"
RICH = {
    "paragraphs": (r"One\par Two.\line Three\par", "One\n\nTwo.\nThree"),
    "line ends of the file mean nothing": ("Tru\r\njillo\\par", "Trujillo"),
    "code pages": (r"\f0 Mu\'f1oz \f1 Wa\'b3\'easa \f2 \'93\'8c\'8b\'9e", "Muñoz Wałęsa 東京"),
    "unicode": (r"\uc1 Pe\u241?a \u-10179?\u-8704?{\uc0\u233}t\u233 e", "Peña 😀étée"[:-1]),
    "signs": (r"\lquote a\rquote  \ldblquote b\rdblquote\emdash c\~d\_e\-f\{g\}\\", "‘a’ “b”—c d-ef{g}\\"),
    "hidden and deleted": (r"He {\v said }{\deleted admitted }{\revised denied} \v it\v0 all.", "He denied all."),
    "fields": (r'{\field{\*\fldinst HYPERLINK "http://x.example/{a}"}{\fldrslt the report}} says', "the report says"),
    "notes": (r"He{\footnote \chftn  A note.\par} denied it.\par End.\par", "He denied it.\n\nEnd.\n\nA note."),
    "boxes": (r"He {\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt A box.\par}}}denied it.\par", "He denied it.\n\nA box."),
    "tables": (
        r"\trowd\pard\intbl Name\cell Post\cell\row\trowd\intbl Hugo\par Paz\cell\cell\row\pard After.\par",
        "Name | Post\n\nHugo\n\nPaz\n\nAfter.",
    ),
    "lists": (r"{\listtext\bullet\tab}One\par {\pntext 2.\tab}Two\par Three\par", "- One\n\n- Two\n\nThree"),
    "headers, comments, pictures": (
        r"{\header Top}{\footer\pard 7}{\pict\bin4 }}{{x}{\*\annotation No.}{\*\unknown word}The text.\par",
        "The text.",
    ),
    "an unclosed group": (r"{\b The mayor {\i denied it.", "The mayor denied it."),
}  # fmt: skip


@pytest.mark.parametrize("what", RICH)
def test_rich_text(what: str) -> None:
    body, text = RICH[what]
    data = rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS} {body}}}".encode()
    assert article(".rtf", data).text == text


def test_rich_texts_title_and_author() -> None:
    top = r"{\stylesheet{\s0 Normal;}{\s5 Title;}}{\info{\title Template}{\author Ana Ruiz}{\creatim\yr2019}}"
    found = article(".rtf", rf"{{\rtf1{top}WATCH\par\pard\s5 {TITLE}\par\pard {CHARGED}\par {DENIED}\par}}".encode())
    assert (found.title, found.author, found.published) == (TITLE, "Ana Ruiz", "")
    assert found.text == f"WATCH\n\n{TITLE}\n\n{CHARGED}\n\n{DENIED}"


def book(
    chapters: dict[str, str], meta: str = "", spine: str = "", more: dict[str, str | bytes] | None = None
) -> bytes:
    items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in chapters)
    row = spine or "".join(f'<itemref idref="{n}"/>' for n in chapters)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{meta}</metadata><manifest>{items}'
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>'
        f"<spine>{row}</spine></package>"
    )
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O%20/b.opf"/></rootfiles></container>'
            .replace("O%20", "O"),
            "O/b.opf": package,
            "O/nav.xhtml": "<html><body><p>Contents</p></body></html>",
            **{f"O/{name}.xhtml": page for name, page in chapters.items()},
            **(more or {}),
        }
    )  # fmt: skip


def chapter(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://x.example/x.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    )


BOOK = {
    "paragraphs": ("<h1>The\nledger</h1><p>He did.</p><div>He<br/>left.</div>", "The ledger\n\nHe did.\n\nHe\nleft."),
    "entities": ("<p>Pe&ntilde;a&nbsp;&amp; S&#246;n &hellip;</p>", "Peña & Sön …"),
    "lists": ("<ul><li>One</li><li><p>Two</p><p>more</p></li></ul>", "- One\n\n- Two\n\nmore"),
    "tables": (
        "<table><tr><th>Name</th><th>Post</th></tr><tr><td>Paz</td><td>x</td></tr></table>",
        "Name | Post\nPaz | x",
    ),
    "notes": (
        '<p>He<a epub:type="noteref" href="#n">1</a> left<sup><a href="#m">2</a></sup> 10<sup>2</sup> men.</p>'
        '<aside epub:type="footnote" id="n"><p>A note.</p></aside><p>End.</p>',
        "He left 102 men.\n\nEnd.\n\nA note.",
    ),
    "what is not read": (
        '<nav><p>x</p></nav><script>x</script><p hidden="hidden">x</p><p style="display: none">x</p>'
        '<p>One<span epub:type="pagebreak" title="7">7</span> two.</p>',
        "One two.",
    ),
    "careless markup": ("<p>One<p>Two <b>and</p></div><script src='x'/><p>three", "One\n\nTwo and\n\nthree"),
}  # fmt: skip


@pytest.mark.parametrize("what", BOOK)
def test_books(what: str) -> None:
    body, text = BOOK[what]
    assert article(".epub", book({"one": chapter(body)})).text == text


def test_a_book_is_one_article_in_the_order_of_its_spine() -> None:
    meta = (
        f"<dc:title>{TITLE}</dc:title><dc:creator opf:role='aut'>Ana Ruiz</dc:creator><dc:creator>Hugo Sol</dc:creator>"
        "<dc:creator opf:role='ill'>Luz Paz</dc:creator><dc:publisher>Coast Watch</dc:publisher>"
        "<dc:date opf:event='modification'>2021-01-01</dc:date><dc:date>2019-05-03T00:00:00Z</dc:date>"
        "<dc:source>https://watch.example/r</dc:source>"
    )
    chapters = {name: chapter(f"<p>{words}</p>") for name, words in {"b": CHARGED, "a": DENIED, "c": "Aside."}.items()}
    row = "".join(f'<itemref idref="{name}"/>' for name in ("nav", "b", "a", "nowhere"))
    spine = f'<itemref idref="c" linear="no"/>{row}'
    found = article(".epub", book(chapters, meta, spine))
    assert found.text == f"{TITLE}\n\n{CHARGED}\n\n{DENIED}\n\nAside."
    assert (found.title, found.author, found.outlet) == (TITLE, "Ana Ruiz, Hugo Sol", "Coast Watch")
    assert (found.published, found.url) == ("2019-05-03", "https://watch.example/r")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DTD = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
LOCKED = '<encryption><CipherReference URI="O/one.xhtml"/></encryption>'
WHOLE = word(paragraph(run(CHARGED)) * 50)
REFUSED = {
    "a locked document": (".docx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "an old one": (".docx", OLE, "a document of the old Office under a new name"),
    "half of one": (".docx", WHOLE[: len(WHOLE) // 2], "damaged: it cannot be unpacked"),
    "another thing": (".docx", packed({"xl/workbook.xml": "<x/>"}), "not a Word document: there is no text part in it"),
    "no words": (".docx", word(paragraph()), "no text in the document"),
    "broken markup": (".docx", word("<w:p>"), "damaged: its XML cannot be read"),
    "entities": (
        ".docx",
        packed({"word/document.xml": f"{DTD}<w:document {W}>&b;</w:document>"}),
        "refused: it defines entities of its own (a DTD)",
    ),
    "nested too deep": (
        ".docx",
        word("<w:tbl>" * 2000 + "</w:tbl>" * 2000),
        "not readable: its elements are nested more than 1000 deep",
    ),
    "a bomb": (
        ".docx",
        word("<w:p>" + " " * 30_000_000 + "</w:p>"),
        "too large: it unpacks to more than 200 times its size",
    ),
    "a locked text": (
        ".odt",
        packed({"content.xml": b"\1\2", "META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "protected by a password",
    ),
    "no text part": (".odt", packed({"a": "b"}), "not an OpenDocument text: there is no text part in it"),
    "flat entities": (".fodt", f"{DTD}<a>&b;</a>".encode(), "refused: it defines entities of its own (a DTD)"),
    "no rich text": (".rtf", b"Plain words.", "not RTF: it does not begin with {\\rtf"),
    "groups in groups": (".rtf", b"{\\rtf1" + b"{" * 5000, "not readable: its groups are nested more than 1000 deep"),
    "a locked book": (
        ".epub",
        book({"one": chapter("x")}, more={"META-INF/encryption.xml": LOCKED}),
        "protected against copying (DRM)",
    ),
    "no book": (".epub", packed({"a": "b"}), "not an EPUB: it does not say which chapters it has"),
    "pictures": (".epub", book({"one": chapter("<img src='a.png'/>")}), "no text in the book"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_says_why(what: str) -> None:
    suffix, data, reason = REFUSED[what]
    skipped = refused(suffix, data)
    assert skipped.reason == reason
    assert skipped.hint


def test_nothing_outside_of_the_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET")
    outside = (tmp_path / "secret.txt").as_uri()
    body = f'<w:altChunk r:id="c" xmlns:r="r"/>{paragraph(run("Words."))}'
    relations = f'<Relationships><Relationship Id="c" Type="t/aFChunk" TargetMode="External" Target="{outside}"/>'
    document = packed(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'{relations}<Relationship Type="t/styles" Target="../x"/></Relationships>',
        }
    )  # fmt: skip
    assert article(".docx", document).text == "Words."
    page = chapter(f'<p>Words.</p><iframe src="{outside}"></iframe>')
    assert article(".epub", book({"one": page}, spine='<itemref idref="one"/>')).text == "Words."


SPOILT = {
    ".docx": lambda xml: packed({"word/document.xml": xml}),
    ".fodt": lambda xml: xml,
    ".rtf": lambda rtf: b"{\\rtf1" + rtf,
    ".epub": lambda page: book({"one": page.decode("latin-1")}),
}
WHOLE_ONES = {
    ".docx": "".join(body for body, _ in WORD.values()),
    ".fodt": "".join(body for body, _ in OPEN_DOCUMENT.values()),
    ".rtf": "".join(body for body, _ in RICH.values()),
    ".epub": "".join(body for body, _ in BOOK.values()),
}
PIECES = st.sampled_from(
    [b"<w:tc>", b"</w:p>", b"<td>", b"\\cell ", b"{", b"}", b"\\footnote ", b"\\u-1 ", b"&x;", b"\0"]
)


@pytest.mark.parametrize("suffix", SPOILT)
@given(cuts=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 60), PIECES), min_size=1, max_size=5))
@settings(deadline=None, max_examples=40)
def test_a_spoilt_document_is_read_or_refused(suffix: str, cuts: list[tuple[int, int, bytes]]) -> None:
    data = f"<w:document {W} {ODF}>{WHOLE_ONES[suffix]}</w:document>".encode()
    for start, length, piece in cuts:
        data = data[:start] + piece + data[start + length :]
    with contextlib.suppress(read.Unreadable):  # any other error fails
        assert article(suffix, SPOILT[suffix](data)).text.strip()
