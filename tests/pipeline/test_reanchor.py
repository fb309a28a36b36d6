"""Judgements about an article that was edited mean the words that they were made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.model import Article, Document, Judgement, Side
from graphcase.pipeline.reanchor import reanchored, strayed

OLD = "Ana Holm met Odd Berg. Berg denied it.\nLater Holm and Berg left; Mrs. Holm wept."


def side(words: str, nth: int = 0, name: str = "", noted: bool = True) -> Side:
    """The nth place of `words` in the old text."""
    start = -1
    for _ in range(nth + 1):
        start = OLD.index(words, start + 1)
    return Side(name or words, "person", "old", "a.txt", start, start + len(words), words if noted else "")


def document(key: str, path: str = "a.txt") -> Document:
    return Document(f"d-{path}", path, key, key)


def moved(text: str, *sides: Side) -> list[tuple[int, str]]:
    """Where each side stands in the new text."""
    lines = [Judgement(f"j{number}", "hide", one, None, "", "", "", "") for number, one in enumerate(sides)]
    lost = strayed(lines, [document("new")])
    found = reanchored(lines, lost, [Article("new", text, ())])
    assert [one.id for one in found] == [one.id for one in lines]
    ends = [one.left for one in found if one.left]
    return [(end.start, text[end.start : end.end]) if end.key == "new" else (-1, "") for end in ends]


@pytest.mark.parametrize("lead", ["\n", "By Liv Dahl\n\n", "Berg and Holm. " * 3])
def test_words_on_top_move_all_alike(lead: str) -> None:
    sides = [side("Berg", 0), side("Berg", 1), side("Berg", 2), side("Holm", 2), side("Ana Holm")]
    assert moved(lead + OLD, *sides) == [(one.start + len(lead), one.text) for one in sides]


@given(st.integers(0, len(OLD)), st.text("xyz \n", max_size=6))
def test_a_name_that_stands_once_is_found_wherever_the_edit_was(at: int, inserted: str) -> None:
    one = side("Ana Holm")
    text = OLD[:at] + inserted + OLD[at:]
    words = " ".join(text.split())
    if "Ana Holm " in words and not inserted.strip():
        ((start, found),) = moved(text, one)
        assert " ".join(found.split()) == "Ana Holm"
        assert start in range(one.start, one.start + len(inserted) + 1)


def test_what_stands_before_an_edit_stays_and_what_stands_behind_it_moves() -> None:
    text = OLD.replace("Later", "Some days later")
    shift = len("Some days later") - len("Later")
    first, last = side("Odd Berg"), side("Berg", 2)
    assert moved(text, first, last) == [(first.start, "Odd Berg"), (last.start + shift, "Berg")]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (side("Berg", 1, "Odd Magnus Berg", noted=False), "Berg"),  # the word of the name that is as long
        (side("Ana Holm", 0, "Ana Holm", noted=False), "Ana Holm"),
        (side("Berg", 1, "The Bear"), "Berg"),  # an alias: its words were noted
        (side("it", 0, "Odd Berg", noted=False), "Odd Berg"),  # nothing but the name is left
        (side("it", 0, "The Bear", noted=False), ""),
        (side("Odd Berg", 0, "Odd Berg"), "Odd Berg"),
    ],
)
def test_words(one: Side, words: str) -> None:
    ((_, found),) = moved(f"\n{OLD}", one)
    assert found == words


def test_a_word_is_no_part_of_another() -> None:
    assert moved("Bergen and Holmberg. Berg.", side("Berg", 1)) == [(21, "Berg")]


def test_lines_that_are_broken_elsewhere_hold_the_same_words() -> None:
    assert moved(OLD.replace("Ana Holm", "Ana\nHolm"), side("Ana Holm")) == [(0, "Ana\nHolm")]


def test_only_what_has_no_document_any_more_strays() -> None:
    line = Judgement("j", "same", side("Odd Berg"), side("Ana Holm"), "", "", "", "")
    assert strayed([line], [document("new", "moved.txt"), document("old", "b.txt")]) == {}
    assert strayed([line], [document("new", "b.txt")]) == {}
    assert strayed([line], [document("new")]) == {side("Odd Berg"): "new", side("Ana Holm"): "new"}


def test_unrelated_lines_are_left_as_they_are() -> None:
    line = Judgement("j", "hide", side("Odd Berg"), None, "", "", "", "")
    assert reanchored([line], {}, []) == (line,)
