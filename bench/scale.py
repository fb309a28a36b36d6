"""Measure what a build costs besides the language model: `python bench/scale.py`, also run by `make bench`.

1,000, 10,000 and 100,000 articles whose findings are drawn (simulated.py) go the way of a build in a process of its
own, which is handed them by another as by a worker: kept, derived, published, exported. Of 10,000, the folder is built
again with nothing new in it, and with one article more. `python bench/scale.py 5000` takes that size alone.
docs/bench.md says what is measured.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import simulated

from graphcase import picture, relate, resolve
from graphcase.judgements import Judgements
from graphcase.model import Article, Findings
from graphcase.pipeline.derive import derive, document
from graphcase.pipeline.publish import write
from graphcase.store import About
from graphcase.store.write import Draft

SIZES = (1_000, 10_000, 100_000)
MORE = 10_000
"""To so many articles one more is added."""
EXTRACTED = 100
"""Articles that are extracted, to hold the rest against it."""
FINGERPRINT = "simulated"
STAGES: dict[str, tuple[Any, str]] = {
    "copies": (relate, "finding copies"),
    "entities": (resolve, "who is who"),
    "cases": (relate, "cases"),
    "Sources": (relate, "sources"),
    "sourced": (relate, "sources"),
    "relations": (relate, "relations"),
    "conflicts": (relate, "conflicts"),
    "positions": (picture, "places in the picture"),
}
"""The functions by which a build derives, where they stand, and what a reader calls the stage."""


@dataclass
class Meter:
    """Takes note of what the stages take, one after another: CPU seconds, and the most MB that this process held.

    It watches the build, too, which tells it which export is written.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    peaks: dict[str, float] = field(default_factory=dict)
    _now: str = ""
    _began: float = 0.0

    def stage(self, name: str) -> None:
        """End the stage before, and begin another or go on with it."""
        if self._now:
            spent = time.process_time() - self._began
            self.seconds[self._now] = self.seconds.get(self._now, 0.0) + spent
            self.peaks[self._now] = max(self.peaks.get(self._now, 0.0), _peak())
        Path("/proc/self/clear_refs").write_text("5")  # sets the peak back: proc(5)
        self._now, self._began = name, time.process_time()

    def over(self, room: Any, function: str, name: str) -> None:
        """Make a stage of each call of a function."""
        of_room = getattr(room, function)

        def measured(*given: Any) -> Any:
            before = self._now
            self.stage(name)
            made = of_room(*given)
            self.stage(before)
            return made

        setattr(room, function, measured)

    def remark(self, text: str) -> None:
        """What an export leaves out is no figure."""


def _peak() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1e3


def handed(count: int, of: int) -> Iterator[tuple[str, Article, Findings]]:
    """The articles, the first of a corpus of so many, from a process that makes them."""
    with subprocess.Popen([sys.executable, __file__, "make", str(count), str(of)], stdout=subprocess.PIPE) as maker:
        assert maker.stdout
        for _ in range(count):
            yield pickle.load(maker.stdout)


def make(count: int, of: int) -> None:
    """Hand the articles on."""
    for one in simulated.told(count, of):
        pickle.dump(one, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


def build(count: int, of: int, output: Path) -> None:
    """Build, and print what the stages took."""
    meter = Meter()
    for function, (room, name) in STAGES.items():
        meter.over(room, function, name)
    meter.stage("keeping facts")
    documents = []
    with Draft(output, FINGERPRINT) as draft:
        known = draft.known()
        for path, article, findings in handed(count, of):
            documents.append(document(path, article.key, article.key.partition("-")[2]))
            if article.key not in known:
                draft.add(article, findings)
        meter.stage("the rest of deriving")
        published = derive(draft, About("graphcase 0", str(output), FINGERPRINT), documents, (), Judgements())
        meter.stage("publishing")
        draft.publish(published)
        del published
    write(output, meter)  # type: ignore[arg-type]
    meter.stage("")
    size = (output / "graph.db").stat().st_size
    print(json.dumps([meter.seconds, meter.peaks, size / count]))


def extract() -> None:
    """Extract some of the articles; print CPU seconds an article, the pipelines being loaded."""
    from graphcase.extract import Extractor
    from graphcase.settings import Settings

    articles = [article for _, article, _ in simulated.told(EXTRACTED)]
    extractor = Extractor(Settings())
    list(extractor.findings(articles[:1]))
    began = time.process_time()
    list(extractor.findings(articles))
    print((time.process_time() - began) / EXTRACTED)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one build took, by stage; and the bytes of the store by article."""

    articles: int
    seconds: dict[str, float]
    peaks: dict[str, float]
    size: float

    @property
    def total(self) -> float:
        """All CPU seconds."""
        return sum(self.seconds.values())


def measured(count: int, of: int, output: Path) -> Figures:
    """Build the first articles of a corpus in a process of its own."""
    return Figures(count, *json.loads(fresh("build", str(count), str(of), str(output))))


def fresh(*words: str) -> str:
    """What this file prints in a process of its own."""
    return subprocess.run([sys.executable, __file__, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


def tell(sizes: Sequence[Figures], extraction: float) -> None:
    """Print a table of all sizes."""
    heads = (f"{one.articles:,}: CPU s | ms an article | peak MB" for one in sizes)
    print(f"\n| stage | {' | '.join(heads)} |\n|{' --- |' * (1 + 3 * len(sizes))}")
    for stage in sizes[0].seconds:
        line((stage, *(cell for one in sizes for cell in cells(one.seconds[stage], one.peaks[stage], one.articles))))
    whole = (cell for one in sizes for cell in cells(one.total, max(one.peaks.values()), one.articles))
    line(("all", *whole))
    print(f"\nextraction of the same articles, one process: {1000 * extraction:.0f} ms of CPU an article")
    for one in sizes:
        stored = one.seconds["keeping facts"] + one.seconds["publishing"]
        share = stored / (one.total + extraction * one.articles)
        told = f"store {one.size / 1e3:.1f} KB an article; writing it takes {share:.2%} of a build's CPU"
        print(f"{one.articles:,} articles: {told}")


def cells(seconds: float, peak: float, articles: int) -> Iterable[str]:
    """Three columns of the table."""
    return f"{seconds:.1f}", f"{1000 * seconds / articles:.2f}", f"{peak:.0f}"


def line(row: Iterable[str]) -> None:
    """Print one line of a table."""
    print("|", " | ".join(row), "|", flush=True)


def tell_more(first: Figures, again: Figures, more: Figures, extraction: float) -> None:
    """Print what the same folder takes again, and with one article more."""
    full = first.total + extraction * first.articles
    print(f"\n| {first.articles:,} articles | CPU s | of it who is who | the rest, of the full build |")
    print("| --- | --- | --- | --- |")
    for name, one in (("nothing new", again), ("one article more", more)):
        who = one.seconds["who is who"]
        line((name, f"{one.total:.1f}", f"{who:.1f}", f"{(one.total - who) / full:.2%}"))


def main(sizes: Sequence[int]) -> None:
    """Measure and print."""
    extraction = float(fresh("extract"))
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            found.append(measured(size, size, Path(scratch, str(size))))
            print(f"{size:,} articles: {found[-1].total:.0f} CPU s", file=sys.stderr)
        tell(found, extraction)
        for one in found:
            if one.articles == MORE:
                output = Path(scratch, str(MORE))
                tell_more(one, measured(MORE, MORE, output), measured(MORE + 1, MORE, output), extraction)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", count, of]:
            make(int(count), int(of))
        case ["build", count, of, folder]:
            build(int(count), int(of), Path(folder))
        case ["extract"]:
            extract()
        case sizes:
            main([int(size) for size in sizes] or SIZES)
