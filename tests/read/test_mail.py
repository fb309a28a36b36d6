"""Mails: who wrote what to whom, and when; what they quote is not their own, and what is attached is read."""

from __future__ import annotations

from email.message import EmailMessage
from itertools import permutations
from pathlib import Path

import pytest
from packing import WORDS, found, zipped

from graphcase import read
from graphcase.model import Article, Source
from graphcase.read.quoting import aside

HEAD = "From: Ana Ruiz <ana@echo.example>\nTo: Ivo Marren <ivo@marren.example>\nSubject: The harbour office\n"
DATE = "Date: Tue, 7 May 2019 23:14:05 -0500\n"
OWN = "The mayor of Trujillo was charged on Monday, and two others were held."


def mail(text: str | bytes) -> Article:
    return read.article(Source("a.eml", ".eml", text.encode() if isinstance(text, str) else text))


def zone(article: Article, *kinds: str) -> list[str]:
    return [article.text[zone.start : zone.end] for zone in article.zones if zone.kind in kinds]


def made(subject: str = "Papers", words: str = OWN) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ana Ruiz <ana@echo.example>", subject
    message.set_content(words)
    return message


def test_who_wrote_what_to_whom_and_when() -> None:
    article = mail(f"{HEAD}{DATE}Cc: Rosa Paz <rosa@paz.example>\n\n{OWN}\n")
    assert (article.title, article.author, article.published) == ("The harbour office", "Ana Ruiz", "2019-05-07")
    assert article.outlet == ""
    assert zone(article, "boilerplate") == [
        "From: Ana Ruiz <ana@echo.example>\nTo: Ivo Marren <ivo@marren.example>\n"
        "Cc: Rosa Paz <rosa@paz.example>\nDate: Tue, 7 May 2019 23:14:05 -0500"
    ]
    assert zone(article, "headline") == ["The harbour office"]
    assert zone(article, "body") == [OWN]


@pytest.mark.parametrize(
    ("header", "title", "author", "published"),
    [
        ("Subject: =?utf-8?q?Pagos_a_la_alcald=C3=ADa?=", "Pagos a la alcaldía", "", ""),
        ("Subject: =?iso-8859-1?q?Pe=F1a?= =?iso-8859-1?q?_held?=", "Peña held", "", ""),
        ("Subject: =?x-unknown?q?Pe=C3=B1a?=", "Peña", "", ""),
        ("Subject: =?utf-8?b?!!!?= held", "held", "", ""),
        ("Subject: two\n lines", "two lines", "", ""),
        ("Subject: first\nSubject: second", "first", "", ""),
        ('From: "Ruiz, Ana" <ana@echo.example>', "", "Ruiz, Ana", ""),
        ("From: ana@echo.example", "", "ana@echo.example", ""),
        ("From: =?utf-8?q?=C3=81lvaro_Sol?= <a@b.example>", "", "Álvaro Sol", ""),
        ("From: Álvaro Sol <a@b.example>", "", "Álvaro Sol", ""),
        ("Subject: Peña’s =?utf-8?q?caf=C3=A9?=", "Peña’s café", "", ""),
        ("From: ", "", "", ""),
        ("Date: Wed, 08 May 2019 00:30:00 +0300", "", "", "2019-05-08"),
        ("Date: 8 May 2019 00:30:00", "", "", "2019-05-08"),
        ("Date: Wed, 32 May 2019 00:30:00 +0300", "", "", ""),
        ("Date: Thu, 01 Jan 1970 00:00:00 +0000", "", "", ""),
        ("Date: yesterday", "", "", ""),
        ("Date: Wed, 08 May 99999 00:30:00 +0300", "", "", ""),
    ],
)
def test_headers(header: str, title: str, author: str, published: str) -> None:
    article = mail(f"{header}\n\n{OWN}\n")
    assert (article.title, article.author, article.published) == (title, author, published)
    assert OWN in zone(article, "body")


def test_what_is_not_its_own() -> None:
    quoted = "> Did you see that Rosa Paz was arrested?\n>\n> Ivo"
    announced = "On Mon, 6 May 2019 at 10:00, Ivo Marren <ivo@marren.example>\nwrote:"
    article = mail(f"{HEAD}\nIvo,\n\n{quoted}\n\n{OWN}\n\n-- \nAna Ruiz\nEcho\n\n{announced}\n\n{quoted}\n")
    assert zone(article, "boilerplate")[1:] == [quoted, "-- \nAna Ruiz\nEcho", f"{announced}\n\n{quoted}"]
    assert "Rosa Paz" not in " ".join(zone(article, "body", "headline"))
    assert OWN in zone(article, "body")


ORIGINAL = (
    "-----Original Message-----\nFrom: Ivo Marren\nSent: Monday\nTo: Ana Ruiz\nSubject: Rosa\n\nRosa Paz was held."
)
BARE = "From: Ivo Marren\nSent: Monday\nTo: Ana Ruiz\nSubject: Rosa\n\nRosa Paz was held."
FORWARDED = "---------- Forwarded message ---------\nFrom: Ivo\nDate: Mon\nTo: Ana\n\nRosa Paz was held."


@pytest.mark.parametrize(
    ("subject", "words", "read_on"),
    [
        ("Re: Rosa", f"{OWN}\n\n{ORIGINAL}", False),
        ("Re: Rosa", f"{OWN}\n\n{BARE}", False),
        ("Fwd: Rosa", f"{OWN}\n\n{ORIGINAL}", True),
        ("FW: Rosa", f"{OWN}\n\n{BARE}", True),
        ("Rosa", f"{OWN}\n\n{FORWARDED}", True),
        ("Re: Rosa", f"{OWN}\n\n________________________________\n{BARE}", False),
        ("Rosa", ORIGINAL, True),  # nothing else is in the mail
        ("Rosa", "> Rosa Paz was held.\n", True),
        ("Rosa", f"{OWN}\n\nOn Monday the clerk wrote:\n\nRosa Paz was held.", True),  # no program writes so
        ("Rosa", f"{OWN}\n\nOn 6 May 2019, Ivo wrote:\n\nRosa Paz was held.", False),
        ("Rosa", f"{OWN}\n\nFrom: the harbour\nTo: the town\n\nRosa Paz was held.", True),  # two lines are no headers
    ],
)
def test_answers_and_what_is_passed_on(subject: str, words: str, read_on: bool) -> None:
    article = mail(bytes(made(subject, words)))
    body = " ".join(zone(article, "body"))
    assert ("Rosa Paz was held." in body) == read_on
    assert "Sent: Monday" not in body
    assert (OWN in body) == (OWN in words)
    assert "____" not in body


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_set_aside_is_whole_lines_in_order(end: str) -> None:
    pieces = (OWN, "> quoted", ORIGINAL, "-- ", "On 6 May 2019, Ivo wrote:", "", FORWARDED)
    for order in permutations(pieces, 4):
        text = end.join("\n".join(order).split("\n"))
        for forwarded in (True, False):
            spans = aside(text, 0, forwarded)
            edges = [edge for span in spans for edge in span]
            assert edges == sorted(set(edges))
            assert all(start == 0 or text[start - 1] == "\n" for start, _ in spans)
            assert all(stop == len(text) or text[stop] == "\n" for _, stop in spans)
            assert not text.strip() or "".join(_left(text, spans)).strip() or not spans


def _left(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    starts = [0, *(stop for _, stop in spans)]
    return [text[start:stop] for start, stop in zip(starts, [*(start for start, _ in spans), len(text)], strict=True)]


def test_a_page_with_what_it_quotes() -> None:
    page = (
        "<html><head><style>p {color: red}</style></head><body><p>The judge freed <b>Ivo Marren</b> on Friday.</p>"
        "<div class=gmail_quote><div>On Mon, 6 May 2019 at 10:00, Ivo &lt;ivo@marren.example&gt; wrote:</div>"
        "<blockquote class=gmail_quote><p>Rosa Paz was held.</p></blockquote></div>"
        '<blockquote><p>"A quotation of the letter itself."</p></blockquote><img src="http://x.example/a.png"></body>'
    )
    message = EmailMessage()
    message["Subject"] = "Freed"
    message.set_content(page, subtype="html")
    article = mail(bytes(message))
    body = " ".join(zone(article, "body"))
    assert "The judge freed Ivo Marren on Friday." in body
    assert '"A quotation of the letter itself."' in body
    assert "Rosa Paz" not in body
    assert "> Rosa Paz was held." in article.text


def test_a_page_laid_out_by_tables() -> None:
    page = f"<table><tr><td><h2>Mayor charged</h2><p>{OWN}</p></td><td><p>Unsubscribe</p></td></tr></table>"
    message = made()
    message.set_content(page, subtype="html")
    assert OWN in zone(mail(bytes(message)), "body")


def test_the_plainest_of_several_forms() -> None:
    message = made()
    message.add_alternative("<p>The page of it.</p>", subtype="html")
    assert "The page of it" not in mail(bytes(message)).text
    empty = made(words=" ")
    empty.add_alternative(f"<p>{OWN}</p>", subtype="html")
    assert zone(mail(bytes(empty)), "body") == [OWN]


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("iso-8859-1", "Peña fue detenido en Trujillo.".encode("latin-1")),
        ("us-ascii", "Peña fue detenido en Trujillo.".encode()),
        ("iso-8859-1", "Peña fue detenido en Trujillo.".encode()),
        ("x-unknown", "Peña fue detenido en Trujillo.".encode()),
        ("utf-8", "El señor Peña fue detenido ayer en Trujillo por la policía.".encode("cp1252")),
        ("base64", "Peña fue detenido en Trujillo.".encode()),
    ],
)
def test_charsets(charset: str, data: bytes) -> None:
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert "Peña fue detenido" in mail(head.encode() + data).text


def test_what_is_attached(tmp_path: Path) -> None:
    inner = made("Inner", "The court of Lima sentenced Rosa Paz on Friday, it said.")
    inner.add_attachment(WORDS, filename="deep.txt")
    message = made()
    message.add_attachment(WORDS.encode(), maintype="text", subtype="plain", filename="páy ments.txt")
    message.add_attachment(zipped([("b.txt", WORDS)]), maintype="application", subtype="zip", filename="../../x.zip")
    message.add_attachment(b"{\\rtf1 x}", maintype="application", subtype="octet-stream")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="scan.png")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    message.add_attachment(b"x", maintype="application", subtype="pgp-signature", filename="signature.asc")
    message.add_attachment(inner)
    (tmp_path / "a.eml").write_bytes(bytes(message))
    sources, skipped = found(tmp_path)
    assert list(sources) == [
        "a.eml",
        "a.eml#páy ments.txt",
        "a.eml#x.zip#b.txt",
        "a.eml#part 4",
        "a.eml#part 6.eml",
        "a.eml#part 6.eml#deep.txt",
    ]
    assert sources["a.eml#part 4"].suffix == ".rtf"
    assert list(skipped) == ["a.eml#scan.png"]
    assert "Attachments: páy ments.txt, x.zip, part 4, scan.png, part 6.eml" in mail(bytes(message)).text
    assert read.article(sources["a.eml#part 6.eml"]).title == "Inner"


def test_a_mail_of_apple_mail(tmp_path: Path) -> None:
    message = bytes(made())
    (tmp_path / "1.emlx").write_bytes(b"%d        \n" % len(message) + message + b"<plist>x</plist>")
    sources, _ = found(tmp_path)
    article = read.article(sources["1.emlx"])
    assert (article.author, zone(article, "body")) == ("Ana Ruiz", [OWN])


def test_what_is_sealed(tmp_path: Path) -> None:
    message = made(words="See the file.")
    message.add_attachment(b"\x30\x80", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    (tmp_path / "a.eml").write_bytes(bytes(message))
    sources, skipped = found(tmp_path)
    assert list(sources) == ["a.eml"]
    assert skipped == {"a.eml#smime.p7m": "encrypted, or signed in one piece with its words"}


def test_a_mailbox(tmp_path: Path) -> None:
    second = made("Second", "From here on the harbour was closed.\n\nFrom the start, Rosa Paz was there.")
    second.add_attachment(WORDS, filename="deep.txt")
    between = b"From - Mon May  6 10:00:00 2019\n"
    body = bytes(second).replace(b"\nFrom the start", b"\n>From the start")
    (tmp_path / "box.mbox").write_bytes(b"\n" + between + bytes(made()) + b"\n" + between + body + b"\n")
    (tmp_path / "no.mbox").write_text(WORDS)
    sources, skipped = found(tmp_path)
    assert list(sources) == ["box.mbox#M1", "box.mbox#M2", "box.mbox#M2#deep.txt"]
    assert "From the start, Rosa Paz was there." in read.article(sources["box.mbox#M2"]).text
    assert ">From" not in read.article(sources["box.mbox#M2"]).text
    assert list(skipped) == ["no.mbox"]


def test_a_page_saved_in_one_file(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://echo.example/harbour"
    message.set_content(
        f"<html><head><title>Harbour</title></head><body><p>{OWN} Peña said so.</p></body></html>", "html"
    )
    message.add_related(b"\x89PNG", "image", "png", cid="<a@b>")
    (tmp_path / "page.mhtml").write_bytes(bytes(message))
    (tmp_path / "page.doc").write_bytes(bytes(message))
    sources, skipped = found(tmp_path)
    assert ([source.suffix for source in sources.values()], skipped) == ([".mhtml", ".mhtml"], {})
    article = read.article(sources["page.mhtml"])
    assert (article.url, article.outlet) == ("https://echo.example/harbour", "echo.example")
    assert "Peña said so" in article.text


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 40,
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 250,
        b"Content-Type: multipart/mixed\n\nno boundary",
        b"Content-Type: message/rfc822\n\n" * 150,
        b"Subject: " + b"=?utf-8?q?a?= " * 5000 + b"\n\nx",
        b"Content-Type: text/plain; charset*=x''%\n\nx",
        b"Content-Transfer-Encoding: base64\n\n!!!!",
        b"\x00\xff: \xfe\n\n\x00",
    ],
    ids=range(8),
)
def test_strange_mails(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(data)
    sources, skipped = found(tmp_path)
    for source in sources.values():
        try:
            read.article(source)
        except read.Unreadable as error:
            skipped[source.path] = error.skipped.reason
    assert sources or skipped
