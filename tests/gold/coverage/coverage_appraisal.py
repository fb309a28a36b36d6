"""Prints how graphcase reads the coverage gold: coverage_appraisal.py [--half] [--only] [--show WHAT] [--of WORD]

WHAT: a figure ("affairs whole", "sources true" ...), a part (affairs, parties, pairs, sources, conflicts), or missed
(conflicts not found), false (conflicts that are none), alarms (agreements taken for conflicts): each fault in a line;
with --of WORD only those that hold it. Several WHATs go with commas.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator

from corpora import load
from coverage_score import FIGURES, PARTS, reached
from sheets import Sheet

SHORT = {"missed": ("conflicts found",), "false": ("conflicts true",), "alarms": ("left alone",)}


def figures(sheet: Sheet) -> Iterator[str]:
    """The figures, a line each, with their kinds."""
    for name in FIGURES:
        total = sheet.total(name)
        kinds = "  ".join(f"{kind} {row.right}/{row.of}" for kind, row in sheet.kinds(name).items())
        yield f"{name:24} {total.value:.3f} ({total.right}/{total.of})  {kinds}".rstrip()


def line(sheet: Sheet) -> str:
    """The figures that sum up, in one line."""
    whole, told, alone = (sheet.total(name) for name in ("affairs whole", "conflicts true", "left alone"))
    wrong = {name: sheet.total(name).wrong for name in FIGURES}
    return (
        f"affairs whole {whole.right}/{whole.of} (missed {wrong['affairs found']}, split {wrong['affairs unsplit']}, "
        f"nodes mixed {wrong['nodes unmixed']}, for nothing {wrong['nodes true']})  "
        f"pairs F {sheet.f('pairs found', 'pairs true'):.2f}  "
        f"parties F {sheet.f('parties found', 'parties true'):.2f}  "
        f"sources F {sheet.f('sources found', 'sources true'):.2f}  "
        f"conflicts R {sheet.total('conflicts found').value:.2f} P {told.value:.2f}  "
        f"false alarms {alone.wrong}/{alone.of}"
    )


def faults(sheet: Sheet, what: str) -> Iterator[str]:
    """The faults of a figure, or of all figures of a part. Raises KeyError for a name that is none."""
    names = SHORT.get(what) or PARTS.get(what) or (what,)
    for name in names:
        if name not in FIGURES:
            raise KeyError(what)
        yield from (f"{name}: {fault}" for fault in sheet.total(name).faults)


def floors(half: str, sheet: Sheet) -> Iterator[str]:
    """The table of one half in floors.toml as it would be now, rounded down; a figure of nothing has no floor."""
    yield f"[{half}]"
    for name in FIGURES:
        total = sheet.total(name)
        if total.of and not (name == "left alone" and not sheet.total("conflicts true").of):
            yield f'"{name}" = {math.floor(100 * total.value + 1e-9) / 100:.2f}'


def main() -> None:
    """Build, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("open", "kept"), default="open")
    parser.add_argument("--only", default="", metavar="NAME", help="only files whose names begin so")
    parser.add_argument("--show", default="", metavar="WHAT")
    parser.add_argument("--of", default="", metavar="WORD")
    parser.add_argument("--floors", action="store_true", help="print the half's table of floors.toml")
    options = parser.parse_args()
    corpora = load(options.half, options.only)
    sheet = reached(corpora)
    if options.floors:
        print(*floors(options.half, sheet), sep="\n")
        return
    print(f"{len(corpora)} corpora, {sum(len(c.articles) for c in corpora)} articles", *figures(sheet), sep="\n")
    for what in filter(None, options.show.split(",")):
        print(f"\n{what}:", *(f"  - {fault}" for fault in faults(sheet, what) if options.of in fault), sep="\n")
    print(line(sheet))


if __name__ == "__main__":
    main()
