"""Quotation marks: what stands between them, whatever their shape, and what is no mark at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import models

from graphcase.extract.parsing.quotations import Quotation, marked, quotations
from graphcase.extract.parsing.segments import clean
from graphcase.extract.parsing.tokens import Doc

PAIRS = ['""', "“”", "„“", "„”", "‟”", "””", "«»", "»«", "''", "‘’", "‚‘", '“"', '"”']

READ = [
    ('He said "no" and left.', ["no"]),
    ('"Yes," he said, "of course."', ["Yes,", "of course."]),
    ("“Yes,” he said. “Of course.”", ["Yes,", "Of course."]),
    ("« Oui », dit-il.", ["Oui"]),
    ("``Yes,'' he said.", ["Yes,"]),
    ("''Yes,'' he said.", ["Yes,"]),
    ("“He told me: ‘Never again,’” she said.", ["He told me: ‘Never again,’", "Never again,"]),
    ("\"He told me: 'Never again,'\" she said.", ["He told me: 'Never again,'", "Never again,"]),
    ('("So it is," she said.)', ["So it is,"]),
    ('The so-called "friend"—"a fool", he said—left.', ["friend", "a fool"]),
    ("The 'open door' policy of the 1990s.", ["open door"]),
    ("'The workers' rights matter,' he said of the unions' plan.", ["The workers' rights matter,"]),
    ("‘I know the workers’ pay,’ he said.", ["I know the workers’ pay,"]),
    ('"It is a 6" pipe," he said.', ['It is a 6" pipe,']),
    ('"He is 6", she said. "I know."', ["He is 6", "I know."]),
    ('"Why?" "Because."', ["Why?", "Because."]),
    ("“”“Yes,” he said.", ["Yes,"]),
]

NONE = [
    "No marks at all.",
    'The 12" pipe and the 6\' 2" man.',
    "Don't; it's O'Neill's, the workers' and the bosses'.",
    "The music of the '90s and the '00s.",
    "’Twas the workers’ pay, ’em all.",
    "5′ 10″ tall.",
    'A stray mark." And on it goes.',
    "A stray mark.” And on it goes.",
    '""',
    "“ ”",
    "",
]

NEVER_CLOSED = [
    ('"We know the firm. It is sound.', "We know the firm. It is sound."),
    ('He said: "We know the firm. It is sound.', "We know the firm. It is sound."),
    ('"We know the firm, the mayor said. It is sound.', "We know the firm,"),
    ('"We know the firm, said the mayor. It is sound.', "We know the firm,"),
    ('The "open door policy has failed. The firm is sound.', "open door policy has failed."),
    ('The "open door policy has failed. "We know it," he said.', "open door policy has failed."),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_what_stands_between_marks(text: str, wanted: list[str]) -> None:
    found = marked(text)
    assert [text[m.start : m.end].strip() for m in found] == wanted
    assert all(m.closed for m in found)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_quotation(text: str) -> None:
    assert marked(text) == ()


@pytest.mark.parametrize(("text", "wanted"), NEVER_CLOSED)
def test_a_quotation_that_is_never_closed_ends_where_its_words_do(text: str, wanted: str) -> None:
    doc = Doc(models().parser(clean(text)))
    first = quotations(doc, text)[0]
    assert doc[first.start : first.end].text == wanted


def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    text = '"We know the firm, he thinks. It is sound.'
    doc = Doc(models().parser(text))
    assert quotations(doc, text, '"It pays its bills."') == (Quotation(1, len(doc), continued=True),)
    assert not quotations(doc, text, "It pays its bills.")[0].continued
    assert not quotations(doc, text + '"', '"It pays its bills."')[0].continued


@pytest.mark.parametrize("pair", PAIRS)
@given(words=st.text(alphabet="ab ,.?é-", min_size=1), around=st.tuples(st.text("xy ."), st.text("xy .")))
def test_every_pair_quotes_what_it_holds(pair: str, words: str, around: tuple[str, str]) -> None:
    inside = f"w{words}w."
    before, after = around[0] + " ", " " + around[1]
    text = f"{before}{pair[0]}{inside}{pair[1]}{after}"
    assert [(text[m.start : m.end], m.closed) for m in marked(text)] == [(inside, True)]


@given(st.text(alphabet="abs \"“”„«»'‘’,.6(—`"))
def test_quotations_lie_in_their_text_and_never_cross(text: str) -> None:
    found = marked(text)
    assert all(0 < m.start < m.end <= len(text) and text[m.start : m.end].strip() for m in found)
    assert list(found) == sorted(found, key=lambda m: (m.start, -m.end))
    for left in found:
        for right in found:
            apart = left.end <= right.start or right.end <= left.start
            inside = (left.start <= right.start and right.end <= left.end) or (
                right.start <= left.start and left.end <= right.end
            )
            assert apart or inside


@given(st.text(alphabet="abs ,.6'’"), st.sampled_from(["a", "7"]), st.sampled_from(["b", "8"]))
def test_a_mark_inside_a_word_changes_nothing(text: str, left: str, right: str) -> None:
    assert marked(f'{text} {left}"{right}') == marked(f"{text} {left}x{right}")


@pytest.mark.parametrize("unit", ['"', "'", '"a ', "'a ", "‘a ", "“‘a ", "a' "])
def test_reading_grows_with_the_marks_and_no_faster(unit: str) -> None:
    """Were it the square of their number, a row would take minutes."""
    text = unit * (60_000 // len(unit))
    assert all(0 <= m.start < m.end <= len(text) for m in marked(text))
