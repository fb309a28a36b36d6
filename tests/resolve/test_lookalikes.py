# ruff: noqa: E501  # tables that are wider than a page
"""Names that look the same: those that are one to Unicode are one, those of several alphabets are told, never joined."""

from __future__ import annotations

import unicodedata

import pytest
from newsroom import fact

from graphcase import resolve
from graphcase.names import clean, fold
from graphcase.resolve import lookalikes

NAME = "Irena Kovářová"
ONE = {
    "decomposed": unicodedata.normalize("NFD", NAME), "zero width": "Ire\u200bna Kovářová", "soft hyphen": "Irena Ková\u00adřová",
    "embedded": "\u202aIrena Kovářová\u202c", "overridden": "Irena\u202e Kovářová", "isolated": "\u2068Irena\u2069 Kovářová",
    "variation": "Irena\ufe0f Kovářová", "tags": "Irena\U000e0041 Kovářová", "full width": "Ｉｒｅｎａ Kovářová",
    "mathematical": "𝐈𝐫𝐞𝐧𝐚 Kovářová", "hard space": "Irena\u00a0Kovářová", "joined": "Ire\u200dna Kovářová", "filler": "Irena\u3164 Kovářová",
    "word joiner": "Irena\u2060 Kovářová", "marks": "I\u0335\u0321\u0353re\u034fna Kovářová", "byte order": "\ufeffIrena Kovářová",
    "capitals": "IRENA KOVÁŘOVÁ", "line": "Irena\u2028Kovářová",
}  # fmt: skip
TWO = {
    "Irеna Kovářová": "cyrillic small letter ie",
    "Irena Kovářovа": "cyrillic small letter a",
    "Ιrena Kovářová": "greek capital letter iota",
    "Irena Коvářová": "cyrillic capital letter ka, cyrillic small letter o",
}


@pytest.mark.parametrize("kind", ["p", "o"])
@pytest.mark.parametrize("written", ONE)
def test_what_unicode_holds_to_be_one_is_one_entity(written: str, kind: str) -> None:
    found = resolve.entities([fact("a1", f"{kind}:{NAME}"), fact("a2", f"{kind}:{ONE[written]}")])
    assert len(found.entities) == 1
    assert not any(mark in found.entities[0].name for mark in "\u200b\u00ad\u202a\u202e\u2068\ufe0f\u2060\ufeff")


@pytest.mark.parametrize("apart", [True, False], ids=["two articles", "one article"])
@pytest.mark.parametrize("kind", ["p", "o", "l"])
@pytest.mark.parametrize("written", TWO)
def test_what_looks_the_same_is_suggested_and_told(written: str, kind: str, apart: bool) -> None:
    names = (f"{kind}:{NAME}", f"{kind}:{written}")
    facts = [fact("a1", names[0], "l:Tarma"), fact("a2", names[1], "l:Tarma")] if apart else [fact("a1", *names)]
    found = resolve.entities(facts)
    assert {entity.name for entity in found.entities} >= {NAME, written}
    told = f"“{written}” looks like “{NAME}” and contains letters of another alphabet ({TWO[written]})"
    assert [one.reason for one in found.suggestions if "alphabet" in one.reason] == [told]


@pytest.mark.parametrize("company", ["l:Tarma", "p:Hugo Paz"])
def test_a_disguised_name_is_not_joined_to_one_that_is_merely_like_it(company: str) -> None:
    found = resolve.entities([fact("a1", "p:Irena Kovářová", company), fact("a2", "p:Irena Kоvářov", company)])
    assert len(found.entities) == 3


@pytest.mark.parametrize(
    "name", ["Ирина Петрова", "Γιώργος Παπανδρέου", "Արմեն Սարգսյան", "محمد علی", "李 小龍", "Jürgen Müller"]
)
def test_a_name_of_one_alphabet_is_no_disguise(name: str) -> None:
    assert not lookalikes.mixed(name)
    assert not lookalikes.disguised(name, "Irena Novák")
    assert len(resolve.entities([fact("a1", f"p:{name}"), fact("a2", f"p:{name}")]).entities) == 1


def test_what_joins_letters_stays_where_it_does() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("Ana\u200d Ruiz") == "Ana Ruiz"
    assert fold("می\u200cخواهم") == fold("میخواهم")


@pytest.mark.parametrize(
    "name", ["\u200b", "\u202e\u202c", "\ufeff", "\U000e0041", "...", "-", "\u0301", "🏴‍☠️", "İ", "ß", "ſ", "\ue000"]
)
def test_a_name_of_nothing_that_names_is_no_fault(name: str) -> None:
    assert clean(name)
    resolve.entities([fact("a1", f"p:{name}", f"o:{name}"), fact("a2", f"p:{name}", "p:Ana Ruiz")])


def test_names_of_any_length_end() -> None:
    long = ["A" * 10_000, "Ana " * 2_500, "a-" * 5_000, "A." * 5_000, "(" * 10_000, "“" * 10_000, "a\u0301" * 5_000]
    facts = [fact(f"a{number}", f"p:{name} x", f"o:{name}") for number, name in enumerate(long * 2)]
    assert resolve.entities(facts).entities
