"""Three outlets on one affair, read from files: what they tell differently is found, what they tell alike is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from presses import run

from graphcase.store import Store

ARTICLES = {
    "post.txt": """The Harbour Post
Port director among 14 held in Vardemar
By Ana Torm, 9 March 2021

Police arrested 14 people in Vardemar on Monday in an investigation into bribery at the port. Leopold Haskar, the \
director of the port, was charged with bribery on Tuesday. Prosecutors accuse him of taking a bribe of 1.8 million \
euros from a dredging firm, Silt & Sons.

The judge Mirela Osk ordered that he stay in custody. Iva Lenart, who kept the books, was arrested at her home.
""",
    "wire.txt": """VARDEMAR, 10 March 2021 (Tidewire) - Eleven suspects were arrested at the port of Vardemar on \
Monday, said Captain Bo Ferrand of the anti-corruption police.

The best known of them is Leopold Hascar, the deputy director of the port. He was charged with bribery on 9 March. \
According to the charge sheet the bribe came to 1.3 million euros.

Iva Lenart, the bookkeeper, has not been arrested. She left the country last week.
""",
    "echo.txt": """Vardemar Echo
12 March 2021

A town and its port

Nobody here speaks of anything else. Fourteen people are in custody over the bribery at the port, among them its \
director, Leopold Haskar, who was charged on Tuesday.

"He never took a cent," said his lawyer, Tomas Brandt. The bribe, 1.8m euros by all accounts, is said to \
have come from Silt & Sons.
""",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, frozenset[str]]]:
    """Kind, subject and values of the conflicts that are not compatible."""
    folder: Path = tmp_path_factory.mktemp("vardemar")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    run(folder, folder / "output")
    with Store.open(folder / "output") as store:
        names = {entity.id: entity.name for entity in store.entities()}
        seen = [view.conflict for view in store.conflicts()]
    return {
        (one.kind, names[one.about], frozenset(value.value for value in one.values))
        for one in seen
        if not one.compatible
    }


def test_what_is_told_differently(told: set[tuple[str, str, frozenset[str]]]) -> None:
    assert {(kind, values) for kind, _, values in told} == {
        ("count", frozenset({"14", "11"})),
        ("role", frozenset({"director", "deputy director"})),
        ("spelling", frozenset({"Leopold Haskar", "Leopold Hascar"})),
        ("amount", frozenset({"1,800,000 EUR", "1,300,000 EUR"})),
        ("status", frozenset({"arrested", "not arrested"})),
    }


def test_of_whom(told: set[tuple[str, str, frozenset[str]]]) -> None:
    assert {(kind, name) for kind, name, _ in told if kind in ("role", "status")} == {
        ("role", "Leopold Haskar"),
        ("status", "Iva Lenart"),
    }
