"""What the names of two persons say against their being one."""

from __future__ import annotations

import pytest

from graphcase.resolve.against import against

SPEAKS = [
    (["Ivo Marren Jr."], ["Ivo Marren Sr."], "jr and sr"),
    (["Marren", "Ivo Marren", "Ivo Marren Jr."], ["Ivo Marren Sr."], "jr and sr"),
    (["Mr. Robin Sol"], ["Robin Sol", "Mrs. Robin Sol"], "a man's title and a woman's"),
    (["Ana Ruiz"], ["Luis Ruiz"], "different given names"),
]
SILENT = [
    (["Ana Ruiz"], ["Ana Ruiz Paz"]),
    (["A. Ruiz"], ["Ana Ruiz"]),
    (["Ruiz"], ["Ana Ruiz"]),
    (["La Reina"], ["Reina"]),
    ([], ["Ana Ruiz"]),
]


@pytest.mark.parametrize(("left", "right", "says"), SPEAKS)
def test_what_speaks_against_it(left: list[str], right: list[str], says: str) -> None:
    assert against(left, right) == against(right, left) == says


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_says_nothing(left: list[str], right: list[str]) -> None:
    assert against(left, right) == against(right, left) == ""
