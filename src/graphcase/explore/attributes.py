"""What is known of an entity besides the words of articles, one line a fact; what a gazetteer knows in one line."""

from __future__ import annotations

from collections.abc import Iterable

from .dates import spoken

_CALLED = {"since": "reported since", "until": "reported until"}
_DATES = frozenset({"date", "since", "until"})
_IN_ONE_LINE = ("region", "country", "country_code", "latitude", "longitude", "geonames")


def facts(attributes: Iterable[tuple[str, str]]) -> list[str]:
    """Return attributes as a reader wants them: "where: Arequipa, Peru (GeoNames 3947322; -16.40, -71.53)"."""
    known = dict(attributes)
    where = [_where(known)] if any(name in known for name in _IN_ONE_LINE) else []
    others = [(name, value) for name, value in known.items() if name not in _IN_ONE_LINE]
    others.sort(key=lambda fact: fact[0] in _CALLED)  # of a case first what it is, then since when it is reported
    return where + [_fact(name, value) for name, value in others]


def _fact(name: str, value: str) -> str:
    said = spoken(value) if name in _DATES else value
    return f"{name} {said}" if name == "identified" else f"{_CALLED.get(name, name)}: {said}"


def _where(known: dict[str, str]) -> str:
    names = ", ".join(known[name] for name in ("region", "country") if name in known)
    notes = [f"GeoNames {known['geonames']}"] if "geonames" in known else []
    notes += [f"{known['latitude']}, {known['longitude']}"] if {"latitude", "longitude"} <= known.keys() else []
    return f"where: {f'{names} ' if names else ''}({'; '.join(notes)})" if notes else f"where: {names}"
