"""PDFs that are damaged, locked, without words, or made to do harm: what is said of them, and what they cost."""

from __future__ import annotations

import io
import resource
import time
from collections.abc import Callable
from contextlib import suppress

import pypdf
import pytest

from graphcase.read.formats.pdf import draft
from graphcase.read.reader import Broken
from press import PLAIN, Press, Sheet, column, pdf, shown

LONG = "The council of the harbour town met on Tuesday and heard what its clerk"
WHOLE = pdf([column([LONG, "had to say."]), column(["The mayor left."])])
PICTURE = "/Resources << /XObject << /I << /Subtype /Image >> >> >>"


def locked(password: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(WHOLE))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def dumb(words: str, encoding: str) -> bytes:
    """A file whose font has numbers of glyphs for codes, and does not say what they mean."""
    child = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 >>"
    font = f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /{encoding} /DescendantFonts [{child}] >>"
    content = f"BT /F3 10 Tf 72 700 Td <{words.encode('utf-16-be').hex()}> Tj ET"
    return pdf([content], fonts={"F3": font})


def ciphered() -> str:
    """Words of which each letter is drawn by the code of another."""
    return column(["".join(chr((ord(c) - 94) % 26 + 97) if c.islower() else c for c in LONG)] * 6)


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "nothing": (lambda: b"", "damaged", "viewer"),
    "no PDF": (lambda: b"%PDF-1.7\nhello", "damaged", "viewer"),
    "noise": (lambda: b"%PDF-1.4\n" + bytes(range(256)) * 40, "damaged", "viewer"),
    "a scan": (lambda: pdf([Sheet("q 595 0 0 842 0 0 cm /I Do Q", PICTURE)]), "a scan: no text in it", "ocrmypdf"),
    "blank pages": (lambda: pdf(["", ""]), "there is no text in it", "remove it"),
    "glyphs without letters": (
        lambda: dumb("\x03\x04\x05 \x06\x07" * 9, "Identity-H"),
        "fonts do not tell",
        "ocrmypdf",
    ),
    "letters for others": (lambda: pdf([ciphered()]), "fonts do not tell", "ocrmypdf"),
    "a password, RC4": (lambda: locked("secret", "RC4-128"), "protected by a password", "without the password"),
    "a password, AES": (lambda: locked("secret", "AES-256"), "protected by a password", "without the password"),
}


@pytest.mark.parametrize(("make", "reason", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_told_in_plain_words(make: Callable[[], bytes], reason: str, hint: str) -> None:
    with pytest.raises(Broken) as raised:
        draft(make())
    assert reason in raised.value.reason
    assert hint in raised.value.hint


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_an_empty_password_is_none(algorithm: str) -> None:
    assert draft(locked("", algorithm)).text == draft(WHOLE).text


def circle() -> bytes:
    """A form that shows itself, twice."""
    press = Press()
    font = press.add(PLAIN)
    form = len(press.objects) + 1
    resources = f"/Resources << /Font << /F1 {font} 0 R >> /XObject << /X {form} 0 R >> >>"
    press.stream(shown(72, 700, "The mayor left.") + "/X Do /X Do", f"/Type /XObject /Subtype /Form {resources}")
    content = press.stream("/X Do")
    tree = len(press.objects) + 2
    one = press.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 9 9] /Contents {content} 0 R {resources} >>")
    press.add(f"<< /Type /Pages /Count 1 /Kids [{one} 0 R] >>")
    return press.file(press.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))


def tangle() -> bytes:
    """Ten forms, each of which shows the next ten times."""
    press = Press()
    font = f"/Resources << /Font << /F1 {press.add(PLAIN)} 0 R >> >>"
    below = press.stream(shown(72, 700, "The mayor left."), f"/Type /XObject /Subtype /Form {font}")
    for _ in range(10):
        resources = f"/Resources << /XObject << /X {below} 0 R >> >>"
        below = press.stream("/X Do " * 10, f"/Type /XObject /Subtype /Form {resources}")
    content = press.stream("/X Do")
    tree = len(press.objects) + 2
    resources = f"/Resources << /XObject << /X {below} 0 R >> >>"
    one = press.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 9 9] /Contents {content} 0 R {resources} >>")
    press.add(f"<< /Type /Pages /Count 1 /Kids [{one} 0 R] >>")
    return press.file(press.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))


def harm() -> bytes:
    """A file that would run a script, open an address, read a file of its reader's, and hand over an attachment."""
    action = (
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /O << /S /URI /URI (http://127.0.0.1:9/) >> >>"
    )
    outside = "/Contents << /F (/etc/passwd) /Length 0 >>"
    return pdf([Sheet(column([LONG]), action), Sheet("", outside)])


HOSTILE: dict[str, Callable[[], bytes]] = {
    "itself within itself": circle,
    "forms by the power of ten": tangle,
    "scripts and addresses": harm,
    "a stream of 70 megabytes in 70 kilobytes": lambda: pdf([column([LONG]), b"BT " + b"0 0 Td " * 9_000_000]),
    "a million brackets": lambda: pdf([column([LONG]), "[" * 1_000_000]),
    "half of a file": lambda: WHOLE[: len(WHOLE) // 2],
    "no table of objects": lambda: WHOLE[: WHOLE.rindex(b"xref\n0")],
    "a table that lies": lambda: WHOLE.replace(b"0000000", b"0000009"),
    "operators without operands": lambda: pdf([column([LONG]) + "BT Tf Td Tj TJ Tm ' \" Do BDC EMC EMC Q Q ET"]),
    "numbers without end": lambda: pdf([column([LONG]) + f"BT /F1 {'9' * 400} Tf 1e999 nan Td (x) Tj ET"]),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_harm_costs_little_and_raises_nothing_else(make: Callable[[], bytes]) -> None:
    data = make()
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with suppress(Broken):
        assert "root:" not in draft(data).text
    assert time.process_time() - begun < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 600_000  # KiB
