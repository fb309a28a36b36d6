"""Texts that do not say how they are encoded: read where only one reading is text, refused else refused."""

from __future__ import annotations

import pytest

from graphcase import read
from graphcase.model import Article, Source
from graphcase.read.encodings import guess, named

NEWS = (
    "Prosecutors in {} charged {} with taking bribes, the court said on Monday. “He took nothing,” his lawyer said, "
    "and the man’s wife didn’t answer — as in 2011–2014."
)
ENGLISH = {
    "cp1252": [
        ("Peru", "Hugo Paz"),
        ("Peru’s San Martín", "José Peña Núñez"),
        ("São Paulo", "João Magalhães"),
        ("Besançon", "François Châtillon"),
        ("Zürich", "Jürgen Großmann"),
        ("Tromsø", "Søren Ångström"),
        ("Côte d’Ivoire", "Moussa O’Brien"),
    ],
    "cp1250": [
        ("Łódź", "Lech Wałęsa"),
        ("Čačak", "Slobodan Milošević"),
        ("Brno", "Jiří Dvořák"),
        ("Brăila", "Traian Băsescu"),
    ],
    "cp1257": [("Šiauliai", "Kęstutis Šimkūnas"), ("Liepāja", "Jānis Bērziņš")],
    "cp1251": [("Kiev (Киев)", "Pyotr (Пётр Иванов)")],
    "koi8-r": [("Moscow (Москва)", "Pyotr (Пётр Иванов)")],
}
OTHERS = {
    "es": (
        "La fiscalía acusó al exalcalde José Peña de haber recibido sobornos de una empresa constructora durante tres "
        "años. La señora Núñez negó las acusaciones y pidió una investigación.",
        ["cp1252", "iso8859-1", "iso8859-15"],
    ),
    "pl": (
        "Były burmistrz Łodzi Lech Wałęsa został oskarżony o przyjęcie łapówek od firmy budowlanej, powiedział w "
        "poniedziałek sąd; były burmistrz zaprzecza tym oskarżeniom.",
        ["cp1250", "iso8859-2"],
    ),
    "hu": (
        "Győr egykori polgármesterét kenőpénz elfogadásával vádolják, közölte hétfőn a bíróság; ő tagadja a vádakat, "
        "és fellebbezett a döntés ellen a fővárosban.",
        ["cp1250", "iso8859-2"],
    ),
    "tr": (
        "Eski belediye başkanı Recep Erdoğan bir inşaat şirketinden rüşvet almakla suçlandı, mahkeme pazartesi günü "
        "söyledi.",
        ["cp1254"],
    ),
    "ru": (
        "Бывший мэр города Пётр Иванов обвиняется в получении взяток от строительной компании, сообщил суд.",
        ["cp1251", "koi8-r"],
    ),
    "el": (
        "Ο πρώην δήμαρχος της πόλης Γιώργος Παπαδόπουλος κατηγορείται ότι πήρε χρήματα από έναν κατασκευαστή.",
        ["cp1253"],
    ),
    "ja": (
        "検察は月曜日、建設会社から賄賂を受け取ったとして元市長の田中太郎を起訴したと裁判所が発表した。"
        "田中さんは容疑を否認している。",
        ["cp932", "euc-jp"],
    ),
    "ko": (
        "검찰은 월요일 건설 회사로부터 뇌물을 받은 혐의로 전 시장 김철수를 기소했다고 법원이 밝혔다. "
        "그는 혐의를 부인했다.",
        ["cp949"],
    ),
    "zh": ("检察官周一指控前市长王伟收受一家建筑公司的贿赂，法院表示。他在给报纸的信中否认了这些指控。", ["gb18030"]),
    "zh-tw": ("檢察官週一指控前市長王偉收受一家建築公司的賄賂，法院表示。他在給報紙的信中否認了這些指控。", ["big5"]),
}
TEXTS = [
    *((NEWS.format(*names), encoding) for encoding, all_names in ENGLISH.items() for names in all_names),
    *((text, encoding) for text, encodings in OTHERS.values() for encoding in encodings),
    *((NEWS.format("Lima", "José Peña"), encoding) for encoding in ("utf-16-le", "utf-16-be")),
]
UNSURE = [
    *((NEWS.format("Peru’s San Martín", "José Peña Núñez"), one) for one in ("mac_roman", "cp850", "cp437")),
    *((NEWS.format("Göteborg", "Jürgen Möller"), one) for one in ("mac_roman", "cp850", "cp437")),
    (NEWS.format("Reykjavík", "Guðni Sigurðsson"), "cp1252"),  # or Guđni, Guğni
    (NEWS.format("Győr", "Viktor Kövér"), "cp1250"),  # or Gyõr
    (NEWS.format("Ankara", "Recep Erdoğan"), "cp1254"),  # or Erdoðan
    ("The café in Lima", "cp1252"),  # too short to tell
]


def encoded(text: str, encoding: str) -> bytes:
    """`text` with plain quotes and dashes where the encoding has no others."""
    for sign, plain in {"“": '"', "”": '"', "’": "'", "—": "-", "–": "-"}.items():
        if sign.encode(encoding, "ignore") == b"":
            text = text.replace(sign, plain)
    return text.encode(encoding)


def article(data: bytes, suffix: str = ".txt") -> Article:
    return read.article(Source("a" + suffix, suffix, data))


@pytest.mark.parametrize(("text", "encoding"), TEXTS)
@pytest.mark.parametrize("times", [1, 30])
def test_names_come_out_right(text: str, encoding: str, times: int) -> None:
    data = encoded("\r\n\r\n".join([text] * times), encoding)
    assert article(data).text == data.decode(encoding)


@pytest.mark.parametrize(("text", "encoding"), UNSURE)
def test_where_names_may_come_out_wrong_nothing_is_read(text: str, encoding: str) -> None:
    with pytest.raises(read.Unreadable) as error:
        article(encoded(text, encoding))
    assert error.value.skipped.reason.startswith("not UTF-8: byte 0x")
    assert "iconv" in error.value.skipped.hint


def test_one_byte_that_fits_nowhere_is_not_passed_over_in_a_long_text() -> None:
    text = NEWS.format("Lima", "José Peña").encode("cp1252")
    assert guess(text + b"\r\n" * 10 + text) == "cp1252"
    with pytest.raises(read.Unreadable):
        article(b"\n".join([text] * 2000) + b"\n\x81\n")


def test_words_that_were_spoilt_before_stay_as_they_are() -> None:
    spoilt = "The former mayor JosÃ© PeÃ±a denied it in a letter to the newspaper."
    assert article(spoilt.encode()).text == spoilt


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("UTF-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        (" Windows-1251 ", "cp1251"),
        ("gb2312", "gb18030"),
        ("shift_jis", "cp932"),
        ("nonsense", ""),
        ("rot13", ""),
        ("zlib", ""),
        ("unicode_escape", ""),
        ("utf-7", ""),
        ("", ""),
    ],
)
def test_what_pages_call_an_encoding(label: str, name: str) -> None:
    assert named(label) == name


PAGE = "<html><head>{}<title>x</title></head><body><article><p>{}</p><p>{}</p></article></body></html>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ('<meta charset="utf-8">', "cp1252"),  # it lies
        ("", "cp1250"),
        ('<meta charset="zlib">', "cp1252"),
    ],
)
def test_pages_are_read_as_they_declare_or_as_they_must(declared: str, encoding: str) -> None:
    name = "Lech Wałęsa" if encoding == "cp1250" else "José Peña"
    text = NEWS.format("Lima", name)
    assert name in article(PAGE.format(declared, text, text).encode(encoding), ".html").text
