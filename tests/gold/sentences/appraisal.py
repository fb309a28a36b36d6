"""Prints how well graphcase reads the sentence gold: python tests/gold/sentences/appraisal.py [--half] [--show WHAT]

WHAT: missed, false, status, overstated, or a detail (speaker, when, title, kin, former, acting, since, until, amount):
each case with its text; with --of RELATION or --of ID only those. Several WHATs go with commas.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator

from agreement import Agreement, agreement
from holding import export, held
from passages import load


def figures(result: Agreement) -> Iterator[str]:
    """The figures, a line each."""
    found, true = result.found, result.true
    yield (
        f"relations  P {true.value:.3f} ({true.right}/{true.of})  R {found.value:.3f} ({found.right}/{found.of})  "
        f"F {result.f:.3f}"
    )
    yield f"status     {result.status:.3f}   " + "  ".join(
        f"{name} {tally.right}/{tally.of}" for name, tally in sorted(result.statuses.items())
    )
    over = result.overstated
    yield f"overstated {1 - over.value:.3f} ({over.of - over.right}/{over.of})"
    for name, tally in sorted(result.details.items()):
        yield f"{name:10} {tally.value:.3f} ({tally.right}/{tally.of})"


def by_relation(result: Agreement) -> Iterator[str]:
    """A line a relation: how many were wanted and found, said and true."""
    for name, row in sorted(result.relations.items(), key=lambda item: -item[1]["wanted"]):
        found, true = f"found {row['found']:3}/{row['wanted']:3}", f"true {row['true']:3}/{row['said']:3}"
        yield f"  {name:14} {found}   {true}   no node {row['unnamed']:3}"


def faults(result: Agreement, what: str) -> list[str]:
    """The faults of one kind."""
    match what:
        case "missed":
            return result.found.faults
        case "false":
            return result.true.faults
        case "overstated":
            return result.overstated.faults
        case "status":
            return [fault for tally in result.statuses.values() for fault in tally.faults]
    return result.details[what].faults


def floors() -> Iterator[str]:
    """floors.toml as it would be now, rounded down."""
    for half in ("open", "kept"):
        passages = load(half)
        result = agreement(passages, held(export(passages)))
        yield f"[{half}]\noverstated = {math.ceil(1000 * (1 - result.overstated.value)) / 1000}\n"
        tables = {"figures": result.figures(), **{part: result.shares(part) for part in ("found", "true", "status")}}
        for name, table in tables.items():
            yield f"[{half}.{name}]"
            yield from (f'"{key}" = {math.floor(100 * value + 1e-9) / 100:.2f}' for key, value in table.items())
            yield ""


def main() -> None:
    """Build, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("open", "kept"), default="open")
    parser.add_argument("--show", default="", metavar="WHAT")
    parser.add_argument("--of", default="", metavar="WORD")
    parser.add_argument("--floors", action="store_true", help="print floors.toml, from both halves")
    options = parser.parse_args()
    if options.floors:
        print(*floors(), sep="\n")
        return
    passages = load(options.half)
    result = agreement(passages, held(export(passages)))
    print(f"{len(passages)} passages", *figures(result), *by_relation(result), sep="\n")
    for what in filter(None, options.show.split(",")):
        print(f"\n{what}:", *(f"  - {line}" for line in faults(result, what) if options.of in line), sep="\n")


if __name__ == "__main__":
    main()
