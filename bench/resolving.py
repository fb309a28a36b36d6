"""Measure who is who at scale: distinct names with known truth through `resolve.entities`, at several sizes.

`make bench` runs it at 10k, 100k and 1M names; `python bench/resolving.py 10000 50000` takes other sizes. Each name
stands alone in an article of its own, so that nothing but the names can decide. docs/bench.md says what is measured.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from itertools import combinations, pairwise
from pathlib import Path

from names import Name, names

from graphcase import resolve
from graphcase.model import Article, Findings, Mention, Weights
from graphcase.resolve import blocking
from graphcase.resolve.forms import parse

SIZES = (10_000, 100_000, 1_000_000)
CERTAIN = {"person": Weights(1, 0, 0), "organisation": Weights(0, 1, 0), "place": Weights(0, 0, 1)}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one size came to. Only CPU seconds and peak MB depend on the machine."""

    names: int
    seconds: float
    peak: float
    compared: float  # pairs of names that blocking proposes, for each name
    blocking: float
    precision: float
    recall: float


def facts(listed: Iterable[Name]) -> Iterator[tuple[Article, Findings]]:
    """Each name as the only mention of an article."""
    for number, name in enumerate(listed):
        key = f"{number:07}"
        mention = Mention(0, len(name.text), name.text, "name", name.kind, CERTAIN[name.kind])
        yield Article(key, name.text, ()), Findings(key, (mention,), (), ())


def pairs(groups: Iterable[Hashable]) -> int:
    """How many pairs share a group."""
    return sum(count * (count - 1) // 2 for count in Counter(groups).values())


def joined(listed: Path) -> tuple[float, float, float, float]:
    """Resolve the names: CPU seconds, peak MB, and which share of the joined and of the true pairs is both."""
    began = time.process_time()
    found = resolve.entities(facts(read(listed))).entities
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    entity = {int(ref.key): number for number, made in enumerate(found) for ref in made.members}
    groups = [(entity[number], name.entity) for number, name in enumerate(read(listed))]
    both, ours, true = pairs(groups), pairs(group[0] for group in groups), pairs(group[1] for group in groups)
    return seconds, peak, both / ours, both / true


def blocked(listed: Path) -> tuple[float, float]:
    """How many pairs blocking proposes for each name, and which share of the true pairs is among them."""
    of_entity: dict[int, list[int]] = {}
    forms = []
    for number, name in enumerate(read(listed)):
        of_entity.setdefault(name.entity, []).append(number)
        forms.append((number, parse(name.text, name.kind)))
    true = {pair for numbers in of_entity.values() for pair in combinations(numbers, 2)}
    proposed = hit = 0
    for pair in blocking.pairs(forms):
        proposed += 1
        hit += pair in true
    return proposed / len(forms), hit / len(true)


MEASURES: dict[str, Callable[[Path], tuple[float, ...]]] = {"joined": joined, "blocked": blocked}


def fresh(measure: str, listed: Path) -> list[float]:
    """Run one measure in a process of its own, so that its memory is its own."""
    done = subprocess.run([sys.executable, __file__, measure, listed], check=True, stdout=subprocess.PIPE, text=True)
    return [float(figure) for figure in done.stdout.split()]


def write(path: Path, listed: Iterable[Name]) -> None:
    """Write names for `read`."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, astuple(name))) + "\n" for name in listed)


def read(path: Path) -> Iterator[Name]:
    """The names that `write` wrote, one at a time: what they weigh is not what resolving them takes."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            text, kind, entity = line.rstrip("\n").split("\t")
            yield Name(text, kind, int(entity))  # type: ignore[arg-type]


def measured(size: int, scratch: Path) -> Figures:
    """Draw the names, and measure."""
    listed = scratch / f"{size}.tsv"
    write(listed, names(size))
    seconds, peak, precision, recall = fresh("joined", listed)
    compared, found = fresh("blocked", listed)
    return Figures(size, seconds, peak, compared, found, precision, recall)


def main(sizes: Iterable[int]) -> None:
    """Measure and print."""
    print("| names | CPU s | peak MB | pairs a name | blocking recall | pair precision | pair recall |")
    print("|" + " --- |" * len(fields(Figures)))
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            found.append(figures := measured(size, Path(scratch)))
            seconds, peak = f"{figures.seconds:.1f}", f"{figures.peak:.0f}"
            shares = (f"{share:.3f}" for share in (figures.blocking, figures.precision, figures.recall))
            print("|", " | ".join([f"{size:,}", seconds, peak, f"{figures.compared:.1f}", *shares]), "|", flush=True)
    for small, large in pairwise(found):
        times = large.names / small.names
        cpu, memory = large.seconds / small.seconds, large.peak / small.peak
        print(f"{times:.3g} times the names: {cpu:.3g} times the CPU seconds, {memory:.3g} times the memory")


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in MEASURES:
        print(*MEASURES[sys.argv[1]](Path(sys.argv[2])))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
