# ruff: noqa: E501  # markup that is wider than a page
"""A file of each format that asks for all that the format can ask for, somewhere else: what no reader must fetch.

They are whole and can be read; the fuzzer starts from them, too.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packing import packed, tarred, zipped

from press import PLAIN, Press, Sheet, pdf, shown

TITLE = "Former mayor of Velmar charged"
WORDS = (
    "Police arrested Irena Kovarova, the former mayor of Velmar, on Monday, and she denied the accusations in court."
)
MORE = "Tomas Hrubes, a builder, was said to have paid her two million euros, according to the Velmar Post."
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_RELATED}"'
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0" xmlns:draw="{_OPEN}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'


@dataclass(frozen=True, slots=True)
class Samples:
    """Files that ask for `web`, an address, and for `file`, the address of a file that is none of theirs."""

    web: str = "http://graphcase.invalid/x"
    file: str = "file:///nowhere/secret"

    def files(self) -> Mapping[str, bytes]:
        """By name; those whose name begins with "entities" define some of their own as well."""
        return dict(self._files())

    def _files(self) -> Iterator[tuple[str, bytes]]:
        yield "a.txt", self._text.encode()
        yield "a.md", self._marked.encode()
        yield "a.html", self.page().encode()
        yield "entities.html", self.page(self.entities).encode()
        yield "a.rtf", self._rich.encode()
        yield "a.pdf", self._portable
        yield "a.eml", self._mail
        yield (
            "a.mbox",
            b"".join(b"From a@example.org Tue May  7 10:14:05 2019\n" + self._mail + b"\n\n" for _ in range(2)),
        )
        yield "a.mhtml", self._saved.encode()
        yield (
            "a.csv",
            "\r\n".join((",".join(self._row), ",".join(f'"{value}"' for value in self._row.values()))).encode(),
        )
        yield "a.tsv", "\n".join(("\t".join(self._row), "\t".join(self._row.values()))).encode()
        yield "a.jsonl", (json.dumps(self._row) + "\n" + json.dumps({**self._row, "text": MORE}) + "\n").encode()
        yield "a.warc", self._crawl
        yield "a.warc.gz", packed(self._crawl)
        yield "a.txt.gz", packed(self._text)
        yield "a.tar", tarred([("a.txt", self._text), ("b/c.html", self.page())])
        yield "a.tar.gz", gzip.compress(tarred([("a.eml", self._mail)]), mtime=0)
        for name, own in (("a", ""), ("entities", self.entities)):
            yield f"{name}.docx", self._word(own)
            yield (
                f"{name}.odt",
                zipped(
                    [
                        ("mimetype", "application/vnd.oasis.opendocument.text"),
                        ("content.xml", self._open(own)),
                        ("styles.xml", self._open(own)),
                    ]
                ),
            )
            yield f"{name}.fodt", self._open(own).encode()
            yield f"{name}.epub", self._book(own)
        inner = [
            ("a/a.html", self.page()),
            ("b.docx", self._word("")),
            ("../c.txt", self._text),
            ("d.tar", tarred([("d.txt", self._text)])),
        ]
        yield "a.zip", zipped(inner)

    @property
    def entities(self) -> str:
        """A document type that defines entities: from elsewhere, and one that grows."""
        return f'<!DOCTYPE x PUBLIC "-//x" "{self.web}.dtd" [<!ENTITY e SYSTEM "{self.file}"><!ENTITY % p SYSTEM "{self.web}.ent"> %p; <!ENTITY a "a&e;"><!ENTITY b "&a;&a;&a;&a;">]>'

    def page(self, own: str = "") -> str:
        """A web page."""
        web, file = self.web, self.file
        return f"""{own or "<!DOCTYPE html>"}<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{web}"><meta http-equiv="refresh" content="0;url={web}">
<link rel="stylesheet" href="{web}.css"><link rel="canonical" href="{web}"><link rel="preload" href="{web}"><style>@import "{web}";</style>
<meta property="og:image" content="{web}.png"><meta name="author" content="Ana Ruiz"><title>{TITLE}</title><script src="{web}.js"></script></head>
<body><article><h1>{TITLE}</h1><p>{WORDS} {"&e;&b;" if own else ""}</p><img src="{web}.png" srcset="{web} 2x"><iframe src="{file}"></iframe><xi:include href="{file}"/>
<object data="{web}"></object><embed src="{web}"><video poster="{web}"><source src="{web}"></video><svg><image href="{web}"/><use href="{file}#x"/></svg>
<form action="{web}"><input type="image" src="{web}"></form><p style="background:url({web})">{MORE}</p></article></body></html>"""

    @property
    def _text(self) -> str:
        return f"{TITLE}\n\nBy Ana Ruiz\n\n7 May 2019\n\nVELMAR, Czech Republic (CTK) — {WORDS}\n\n{MORE} {self.web} {self.file}\n"

    @property
    def _marked(self) -> str:
        return f"---\ntitle: {TITLE}\nurl: {self.web}\n---\n\n# {TITLE}\n\n![x]({self.web})\n\n{WORDS}\n\n[{MORE}]({self.file})\n"

    @property
    def _row(self) -> dict[str, str]:
        return {
            "text": f"{WORDS} {MORE}",
            "title": TITLE,
            "url": self.web,
            "published": "2019-05-07",
            "outlet": "Velmar Post",
        }

    @property
    def _rich(self) -> str:
        return (
            rf'{{\rtf1\ansi{{\*\template {self.web}}}{{\field{{\*\fldinst INCLUDEPICTURE "{self.web}"}}{{\fldrslt {TITLE}}}}}\par {WORDS}\par '
            rf"{{\object\objautlink\objupdate{{\*\objdata 0105}}{{\result {MORE}}}}}\par}}"
        )

    @property
    def _portable(self) -> bytes:
        press = Press()
        press.add(PLAIN)
        acts = (
            f"/S /URI /URI ({self.web})",
            f"/S /GoToR /F ({self.file}) /D [0 /Fit]",
            "/S /Launch /F (cmd.exe)",
            f"/S /SubmitForm /F ({self.web})",
            "/S /JavaScript /JS (app.launchURL\\('x'\\))",
        )
        links = " ".join(f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << {act} >> >>" for act in acts)
        lines = "".join(
            shown(72, 700 - 14 * at, line)
            for at, line in enumerate((TITLE, WORDS[:60], WORDS[60:], MORE[:60], MORE[60:]))
        )
        remote = f"/Group << /F << /FS /URL /F ({self.web}) >> >>"
        return pdf(
            [Sheet(lines, f"/AA << /O << {acts[0]} >> >> /Annots [{links}]"), Sheet(shown(72, 700, MORE), remote)],
            {"Title": TITLE},
        )

    @property
    def _mail(self) -> bytes:
        attached = base64.encodebytes(self._word("")).decode()
        return (
            f"Subject: {TITLE}\nFrom: Ana Ruiz <ana@example.org>\nTo: b@example.org\nDate: Tue, 7 May 2019 10:14:05 -0500\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: multipart/alternative; boundary="a"\n\n--a\n\n{WORDS}\n\n{MORE}\n'
            f"--a\nContent-Type: text/html; charset=utf-8\n\n{self.page()}\n--a--\n--m\nContent-Type: application/msword\nContent-Transfer-Encoding: base64\n"
            f'Content-Disposition: attachment; filename="../../a.docx"\n\n{attached}\n--m\nContent-Type: message/external-body; access-type=URL; '
            f'URL="{self.web}"\n\nContent-Type: text/html\n\n--m\nContent-Type: message/rfc822\n\nSubject: {TITLE} again\n\n{MORE}\n--m--\n'
        ).encode()

    @property
    def _saved(self) -> str:
        return (
            f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {self.web}\r\nSubject: {TITLE}\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
            f"Content-Location: {self.web}\r\n\r\n{self.page()}\r\n--b--\r\n"
        )

    @property
    def _crawl(self) -> bytes:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nLocation: {self.web}\r\n\r\n{self.page()}".encode()
        return (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {self.web}\r\nWARC-Date: 2019-05-07T10:14:05Z\r\n"
            "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode() + answer + b"\r\n\r\n"  # fmt: skip

    def _word(self, own: str) -> bytes:
        field = "".join(
            f"<w:r>{part}</w:r>"
            for part in (
                '<w:fldChar w:fldCharType="begin"/>',
                f'<w:instrText>INCLUDETEXT "{self.web}" DDEAUTO c cmd</w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                f"<w:t>{MORE}</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            )
        )
        body = f'<w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p><w:p>{field}</w:p><w:altChunk r:id="a"/><w:attachedTemplate r:id="t"/>'
        away = (
            ("a", "aFChunk", self.file),
            ("t", "attachedTemplate", self.web),
            ("i", "image", self.web),
            ("f", "footnotes", self.file),
            ("o", "oleObject", "\\\\graphcase.invalid\\share"),
        )
        rows = [
            f'<Relationship Id="{i}" Type="{_RELATED}/{kind}" TargetMode="External" Target="{to}"/>'
            for i, kind, to in away
        ]
        rows.append(f'<Relationship Id="s" Type="{_RELATED}/styles" Target="../../../../etc/hostname"/>')
        return zipped([
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", f'<Relationships><Relationship Id="m" Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>'),
            ("word/_rels/document.xml.rels", f"<Relationships>{''.join(rows)}</Relationships>"),
            ("word/document.xml", f"{own}<w:document {_WORD}><w:body>{body}</w:body></w:document>"),
        ])  # fmt: skip

    def _open(self, own: str) -> str:
        return f'{own}<office:document {_NAMES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:section><text:section-source xlink:href="{self.web}"/><text:p>{TITLE}</text:p><text:p>{WORDS}</text:p></text:section><draw:frame><draw:image xlink:href="{self.web}.png"/><draw:object xlink:href="{self.file}"/></draw:frame><text:p>{MORE}</text:p></office:text></office:body></office:document>'

    def _book(self, own: str) -> bytes:
        rows = "".join(
            f'<item id="{name}" href="{to}" media-type="application/xhtml+xml"/>'
            for name, to in (("c", "c.xhtml"), ("r", self.web), ("f", "../../../../etc/hostname"))
        )
        spine = "".join(f'<itemref idref="{name}"/>' for name in "crf")
        return zipped([
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>'),
            ("O/b.opf", f'{own}<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>{rows}</manifest><spine>{spine}</spine></package>'),
            ("O/c.xhtml", f'<?xml version="1.0"?>{self.page(own)}'),
        ])  # fmt: skip
