"""Web pages as people keep them: whose they are, from when and from where; what stands around the article is left."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graphcase import read
from graphcase.model import Article, Source
from graphcase.read.formats._page import original

TITLE = "Former Mayor of Trujillo Charged With Bribery"
BODY = (
    "Prosecutors in Trujillo charged the former mayor Ernesto Salas with taking bribes, the court said on Monday.",
    "Mr. Salas, who ran the city from 2011 to 2014, denied the accusations in a letter to the newspaper on Tuesday.",
    "His brother-in-law, Hugo Paz, was arrested at the airport with four passports, according to two officials there.",
)
PROSE = "".join(f"<p>{words}</p>" for words in BODY)
TEXT = "\n\n".join((TITLE, *BODY))
URL = "https://echo.example/salas"
OUTLET = '<meta property="og:site_name" content="Valley Echo">'
PUBLISHED = '<meta property="article:published_time" content="2019-05-03T10:00:00Z">'
LINKED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    f'"headline": "{TITLE}", "datePublished": "2019-05-03T10:00:00Z", "dateModified": "2021-01-02", "url": "{URL}", '
    '"author": {"@type": "Person", "name": "Ana Ruiz"}, "publisher": {"@type": "Organization", "name": "Valley Echo"}}'
    "</script>"
)


def canonical(url: str) -> str:
    return f'<link rel="canonical" href="{url}">'


def page(head: str = "", before: str = "", prose: str = PROSE, after: str = "", top: str = "") -> str:
    return (
        f'{top}<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Valley Echo</title>{head}'
        f"</head><body>{before}<article><h1>{TITLE}</h1>{prose}</article>{after}</body></html>"
    )


def article(data: str | bytes, suffix: str = ".html") -> Article:
    return read.article(Source("a" + suffix, suffix, data.encode() if isinstance(data, str) else data))


@dataclass(frozen=True, slots=True)
class Told:
    """What a page must say of itself; its text is always the article's alone."""

    url: str = URL
    published: str = "2019-05-03"
    outlet: str = "Valley Echo"
    author: str = ""


ARCHIVE = "https://web.archive.org/web/20190601000000/https://echo.example/salas"
BAR = f'<div id="wm-ipp-base"><p>The Wayback Machine - {ARCHIVE}</p><p>12 captures, 9 Jul 2022</p></div>'
PAGES = {
    "linked data": (page(LINKED), Told(author="Ana Ruiz")),
    "tags": (page(OUTLET + PUBLISHED + canonical(URL)), Told()),
    "when it was changed is not when it was published": (
        page(OUTLET + canonical(URL) + '<meta property="article:modified_time" content="2021-01-02T10:00:00Z">'),
        Told(published=""),
    ),
    "both dates": (
        page('<meta property="article:modified_time" content="2021-01-02">' + OUTLET + PUBLISHED + canonical(URL)),
        Told(),
    ),
    "a date beside the byline": (
        page(OUTLET + canonical(URL), prose=f'<p><time datetime="2019-05-03">May 3, 2019</time></p>{PROSE}'),
        Told(),
    ),
    "dates of others": (
        page(
            OUTLET + canonical(URL),
            after='<aside><p><a href="/2022/11/25/port">Port chief quits</a> <time datetime="2022-11-25">25 Nov 2022'
            '</time></p></aside><footer class="related"><span class="date">2023-01-01</span></footer>',
        ),
        Told(published=""),
    ),
    "menus, banners, teasers, pleas, comments": (
        page(
            OUTLET + PUBLISHED + canonical(URL),
            before='<div class="cookie-banner"><p>We use cookies to make this site work for you and our partners.</p>'
            '</div><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>',
            after='<div class="donate"><p>Please donate.</p></div><aside class="related"><h3>Related</h3>'
            '<a href="/x">Diego Lara resigns in Callao</a></aside><div id="comments"><h3>2 comments</h3>'
            '<div class="comment"><p>Marta Solis is the real thief here, everybody in town knows that.</p></div></div>',
        ),
        Told(),
    ),
    "a mobile copy": (
        f"<!doctype html><html amp><head><title>{TITLE}</title>{LINKED}<style amp-boilerplate>body{{}}</style></head>"
        f"<body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><h1>{TITLE}</h1>{PROSE}<amp-ad></amp-ad>"
        "</article></body></html>",
        Told(author="Ana Ruiz"),
    ),
    "hidden words": (
        page(OUTLET + PUBLISHED + canonical(URL), prose=f"{PROSE}<p hidden>Marta Solis is a thief.</p>"),
        Told(),
    ),
    "an article that is hidden until a script shows it": (
        page(OUTLET + PUBLISHED + canonical(URL)).replace(
            "<article>", f'<script>var x = "{"x" * 5000}"</script><article><div hidden id="S:0">'
        ),
        Told(),
    ),
    "the Wayback Machine": (page(OUTLET + PUBLISHED + canonical(ARCHIVE), before=BAR), Told()),
    "saved by a browser": (page(OUTLET + PUBLISHED, top=f"<!-- saved from url=(0026){URL} -->\n"), Told()),
    "saved by SingleFile": (
        page(OUTLET + PUBLISHED, top=f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Fri Jun 07\n-->"),
        Told(),
    ),
    "an address on somebody's disk": (page(OUTLET + PUBLISHED + canonical("file:///C:/a.html")), Told(url="")),
    "a relative canonical address": (page(OUTLET + PUBLISHED + canonical("/salas")), Told(url="")),
    "a relative one, and its base": (
        page(OUTLET + PUBLISHED + '<base href="https://echo.example/x/">' + canonical("/salas")),
        Told(),
    ),
    "a relative one, and where it was saved from": (
        page(OUTLET + PUBLISHED + canonical("/salas"), top="<!-- saved from url=(0022)https://echo.example/x -->"),
        Told(),
    ),
    "signs that are not seen": (
        page(OUTLET + PUBLISHED + canonical(URL), prose=PROSE.replace("Ernesto Salas", "Er&shy;nesto&nbsp;Salas")),
        Told(),
    ),
    "broken linked data": (
        page(f'<script type="application/ld+json">{{"@type": </script>{OUTLET}{PUBLISHED}{canonical(URL)}'),
        Told(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", PAGES)
def test_saved_pages(what: str) -> None:
    data, told = PAGES[what]
    found = article(data)
    assert found.text == TEXT
    assert Told(found.url, found.published, found.outlet, found.author) == told
    assert found.title == TITLE


def test_tables_and_lists() -> None:
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in (("Name", "Post"), ("Hugo Paz", "Driver")))
    prose = f"<p>{BODY[0]}</p><table>{rows}</table><ul><li>Luisa Vega, notary</li><li>Ana Sol</li></ul><p>{BODY[1]}</p>"
    found = article(page(prose=prose + f"<p>{BODY[2]}</p>"))
    table = "Name | Post\nHugo Paz | Driver"
    assert found.text == "\n\n".join((TITLE, BODY[0], table, "- Luisa Vega, notary", "- Ana Sol", *BODY[1:]))


def test_strict_markup() -> None:
    declaration = '<?xml version="1.0" encoding="iso-8859-2"?>'
    data = page(OUTLET, top=declaration).replace('<meta charset="utf-8">', "").replace("Hugo Paz", "Hugo Półć")
    assert "Hugo Półć" in article(data.encode("iso-8859-2"), ".xhtml").text


@pytest.mark.parametrize(
    ("url", "own"),
    [
        (URL, URL),
        (ARCHIVE, URL),
        ("https://web.archive.org/web/2019id_/https:/echo.example/salas", URL),
        ("https://archive.ph/20190601/https://echo.example/salas", URL),
        ("https://echo-example.cdn.ampproject.org/c/s/echo.example/salas", URL),
        ("HTTP://echo.example/a", "http://echo.example/a"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("http://localhost/a", ""),
        ("https://ana:secret@echo.example/a", ""),
        ("//echo.example/a", ""),
        ("http://[::1/a.b", ""),
        ("", ""),
    ],
)
def test_addresses(url: str, own: str) -> None:
    assert original(url) == own


def saved(content: bytes, parts: str = "", head: str = "") -> bytes:
    """What a browser writes when it saves a page as one file."""
    before = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://echo.example/salas\r\nSubject: x\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"{head}\r\n\r\n{parts}'
        "--b\r\nContent-Type: text/html; charset=windows-1250\r\nContent-ID: <root>\r\n"
        "Content-Transfer-Encoding: 8bit\r\nContent-Location: https://echo.example/other\r\n\r\n"
    )
    picture = b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
    return before.encode() + content + picture


@pytest.mark.parametrize("suffix", [".mhtml", ".mht"])
def test_a_page_in_one_file(suffix: str) -> None:
    found = article(saved(page(OUTLET + PUBLISHED).replace("Hugo Paz", "Hugo Wałęsa").encode("cp1250")), suffix)
    assert found.text == TEXT.replace("Hugo Paz", "Hugo Wałęsa")
    assert (found.url, found.outlet, found.published) == (URL, "Valley Echo", "2019-05-03")


def test_the_root_is_the_page_that_is_named() -> None:
    frame = "--b\r\nContent-Type: text/html\r\nContent-ID: <frame>\r\n\r\n<p>An advertisement.</p>\r\n"
    found = article(saved(page(OUTLET).encode(), frame, '; start="<root>"'), ".mhtml")
    assert found.text == TEXT


@pytest.mark.parametrize("data", [b"Subject: x\r\n\r\nWords.", b"From: a\r\nContent-Type: text/html\r\n\r\n", b"\0"])
def test_a_file_without_a_page(data: bytes) -> None:
    with pytest.raises(read.Unreadable) as error:
        article(data, ".mhtml")
    assert error.value.skipped.hint


def test_a_time_zone_that_nobody_knows() -> None:
    head = OUTLET + '<meta property="article:published_time" content="2019-05-03T10:00:00 XQZ">'
    assert article(page(head)).published == "2019-05-03"
