"""Prints PDFs for tests, in the raw syntax of ISO 32000: words at places, in the standard fonts or one of our own."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

PLAIN = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
FIXED = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"


def shown(x: float, y: float, words: str, size: float = 10, font: str = "F1") -> str:
    """The operators that show words at a place, in the letters of windows-1252."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def column(lines: Iterable[str], x: float = 72, top: float = 720, size: float = 10, leading: float = 12) -> str:
    """The operators that show lines one under another; an empty one leaves a gap."""
    return "".join(shown(x, top - leading * at, line, size) for at, line in enumerate(lines) if line)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: what it shows, and the entries of its dictionary that it has beside the usual."""

    content: str | bytes
    more: str = ""


@dataclass(slots=True)
class Press:
    """Numbers the objects of a file, and writes it."""

    objects: list[bytes] = field(default_factory=list)

    def add(self, body: str | bytes) -> int:
        """Add an object, and return its number."""
        self.objects.append(body.encode("cp1252") if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, content: str | bytes, entries: str = "", packed: bool = False) -> int:
        """Add a stream, and return its number."""
        data = content.encode("cp1252") if isinstance(content, str) else content
        if packed:
            data, entries = zlib.compress(data), f"{entries} /Filter /FlateDecode"
        return self.add(f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")

    def file(self, root: int, trailer: str = "") -> bytes:
        """The file, with its table of objects."""
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self.objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        size = len(self.objects) + 1
        end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root {root} 0 R {trailer} >>\n"
        return bytes(out) + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def pdf(
    sheets: Sequence[Sheet | str], about: Mapping[str, str] | None = None, fonts: Mapping[str, str] | None = None
) -> bytes:
    """A file of these pages; `about` are its properties, `fonts` more fonts than F1 (Helvetica) and F2 (Courier)."""
    press = Press()
    known = {"F1": PLAIN, "F2": FIXED, **(fonts or {})}
    named = " ".join(f"/{name} {press.add(body)} 0 R" for name, body in known.items())
    tree = len(press.objects) + 2 * len(sheets) + 1
    kids = []
    for sheet in sheets:
        one = sheet if isinstance(sheet, Sheet) else Sheet(sheet)
        body = press.stream(one.content, packed=True)
        usual = f"/Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {body} 0 R"
        resources = "" if "/Resources" in one.more else f"/Resources << /Font << {named} >> >>"
        kids.append(press.add(f"<< {usual} {resources} {one.more} >>"))
    assert press.add(f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>") == tree
    root = press.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
    entries = " ".join(f"/{key} ({value})" for key, value in (about or {}).items())
    return press.file(root, f"/Info {press.add(f'<< {entries} >>')} 0 R" if entries else "")
