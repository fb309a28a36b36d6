"""How a name as people type it finds the entity that it means: (query, how, ids)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from graphcase.explore.fitting import Named, fit
from graphcase.names import words

ENTITIES = [
    ("p-raul", "person", "Raúl Domenech Ibarra", ("Raúl Domenech", "Domenech")),
    ("p-ana", "person", "Ana Domenech", ()),
    ("p-oyelaran", "person", "Folasade Oyelaran-Smith", ("Mrs. Oyelaran",)),
    ("p-duc", "person", "Nguyễn Văn Đức", ()),
    ("p-oconnor", "person", "Siobhán O’Connor", ()),
    ("o-fbn", "organisation", "Federal Bureau of Narcotics", ("FBN",)),
    ("o-police", "organisation", "National Police of Andoria", ()),
    ("o-brandt", "organisation", "Brandt & Sons", ()),
    ("o-ring", "organisation", "Silent Harvest Ring", ()),
    ("l-andoria", "place", "Andoria", ()),
    ("l-us", "place", "U.S.", ("United States",)),
]
EVERYONE = [Named(i, t, words(n), tuple(map(words, aliases))) for i, t, n, aliases in ENTITIES]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "how", "ids"),
    [
        ("Raúl Domenech Ibarra", "exact", ["p-raul"]),
        ("raul domenech ibarra", "exact", ["p-raul"]),
        ("RAUL DOMENECH", "exact", ["p-raul"]),
        ("p-raul", "exact", ["p-raul"]),
        ("Domenech", "exact", ["p-raul", "p-ana"]),  # an alias of one, the surname of both
        ("Domenech, Raul", "words", ["p-raul"]),
        ("Ibarra Raúl", "words", ["p-raul"]),
        ("Ibarra", "words", ["p-raul"]),
        ("smith", "words", ["p-oyelaran"]),
        ("oyelaran smith", "words", ["p-oyelaran"]),
        ("Nguyen Van Duc", "exact", ["p-duc"]),
        ("O'Connor", "words", ["p-oconnor"]),
        ("OConnor", "words", ["p-oconnor"]),
        ("brandt and sons", "exact", ["o-brandt"]),
        ("fbn", "exact", ["o-fbn"]),
        ("F.B.N.", "exact", ["o-fbn"]),
        ("US", "exact", ["l-us"]),
        ("andoria", "exact", ["l-andoria"]),  # not the police of it
        ("police", "words", ["o-police"]),
        ("R. Domen", "beginning", ["p-raul"]),
        ("fola oye", "beginning", ["p-oyelaran"]),
        ("General Raúl Domenech", "contained", ["p-raul"]),
        ("the Silent Harvest Ring", "contained", ["o-ring"]),
        ("Raul Domenec Ibara", "similar", ["p-raul"]),
        ("Domenetch", "similar", ["p-raul", "p-ana"]),
        ("Ana Domenetch", "similar", ["p-ana"]),
        ("Siobhan OConor", "similar", ["p-oconnor"]),
        ("Silint Harvist", "similar", ["o-ring"]),
    ],
)
def test_fits(query: str, how: str, ids: list[str]) -> None:
    found = fit(query, EVERYONE)
    assert (found.how, list(found.ids)) == (how, ids)


@pytest.mark.parametrize("query", ["Karl Domenech", "Xyzzy", "Alana", "Ring of Dust", "", "  ", "—", "D"])
def test_does_not_answer_for_somebody_else(query: str) -> None:
    assert fit(query, EVERYONE).how == "none"


def test_suggests_at_most_five_and_the_best_first() -> None:
    assert fit("Karl Domenech", EVERYONE).ids[:2] == ("p-raul", "p-ana")
    crowd = [Named(f"p{n}", "person", words(f"Marta Quist{n}")) for n in range(9)]
    assert len(fit("Berta Quast", crowd).ids) == 5


def test_a_right_spelling_does_not_pay_for_a_wrong_one() -> None:
    code = "import sys; from graphcase.explore import fitting; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
