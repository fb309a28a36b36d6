from __future__ import annotations

import pytest

from graphcase.explore.attributes import facts

TOWN = (
    ("country", "Peru"),
    ("country_code", "PE"),
    ("region", "Arequipa"),
    ("latitude", "-16.40"),
    ("longitude", "-71.53"),
    ("geonames", "3947322"),
    ("identified", "as Arequipa, Peru: the article speaks of Peru"),
)


@pytest.mark.parametrize(
    ("attributes", "lines"),
    [
        (
            TOWN,
            [
                "where: Arequipa, Peru (GeoNames 3947322; -16.40, -71.53)",
                "identified as Arequipa, Peru: the article speaks of Peru",
            ],
        ),
        ((("latitude", "30"), ("longitude", "89"), ("geonames", "6255147")), ["where: (GeoNames 6255147; 30, 89)"]),
        ((("country", "Peru"), ("country_code", "PE")), ["where: Peru"]),
        ((("date", "2019"), ("kind", "bribery")), ["date: 2019", "kind: bribery"]),
        ((), []),
    ],
)
def test_what_a_gazetteer_knows_is_one_line(attributes: tuple[tuple[str, str], ...], lines: list[str]) -> None:
    assert facts(attributes) == lines
