"""Measure graphcase against what it stands on, all in one run, and print one table: `make bench`.

Each figure is a ratio of two things measured on one machine in one run, in turns, so that it can be compared across
machines. docs/bench.md says what each means. `python bench/run.py 2000` takes more articles than 500.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import metered
import networks
import psutil

from graphcase import read
from graphcase.engine import cores
from graphcase.extract.parsing import models
from graphcase.model import READ_ZONES, Article, Source
from graphcase.settings import Settings
from graphcase.store import Store

CORPUS = Path(__file__).parent.parent / "corpus"
GRAPHCASE = [str(Path(sys.executable).with_name("graphcase"))]
IMPORTS = [sys.executable, "-c", "import click, sqlite3"]
PARAGRAPHS = 5  # of each of the two articles that a made one is drawn from
NO_NAMES = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
ROUNDS = 3
STARTS, COLD_STARTS = 21, 7
MILLION = (140_000, 690_000)
"""Entities and relations of a case of a million claims."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command: its wall time, the most MB that it and any one process under it held, what it printed, and where
    graphcase's CPU seconds went."""

    seconds: float
    main: float
    worker: float
    printed: str
    spent: Mapping[str, float] = field(default_factory=dict)


def articles(folder: Path) -> list[Article]:
    """All readable articles of a folder."""
    return [read.article(one) for one in read.sources(folder) if isinstance(one, Source)]


def synthesise(count: int, folder: Path) -> None:
    """Write `count` distinct articles, each of the openings and some later paragraphs of two articles of corpus/.

    The openings, because full names stand there. The same articles every time, and the first of more are those of
    fewer.
    """
    folder.mkdir(exist_ok=True)
    made = [(a.title, [a.text[z.start : z.end] for z in a.zones if z.kind == "body"]) for a in articles(CORPUS)]
    long = [(title, body) for title, body in made if title and len(body) > PARAGRAPHS]
    texts: dict[str, None] = {}
    draw = random.Random(0)
    while len(texts) < count:
        picked = draw.sample(long, 2)
        texts["\n\n".join([picked[0][0], *(p for _, body in picked for p in _some(body, draw))])] = None
    for number, text in enumerate(texts):
        (folder / f"{number:05}.txt").write_text(text + "\n", encoding="utf-8")


def _some(paragraphs: list[str], draw: random.Random) -> list[str]:
    later = draw.sample(range(1, len(paragraphs)), PARAGRAPHS - 1)
    return [paragraphs[0], *(paragraphs[i] for i in sorted(later))]


def bare(folder: Path) -> None:
    """Parse what graphcase parses with the pipelines that it loads, as spaCy has them, by nlp.pipe on all cores; keep
    nothing. The second one only finds names."""
    import spacy

    warnings.filterwarnings("ignore", message=r"\[W095\]")
    names = [told.split()[0] for told in models.fingerprint(Settings()).split(" + ")]
    zones = [[a.text[z.start : z.end] for z in a.zones if z.kind in READ_ZONES] for a in articles(folder)]
    texts = [" ".join(of_article) for of_article in zones]
    for name in names:
        pipeline = spacy.load(name, exclude=[] if name == names[0] else NO_NAMES)
        tokens = sum(len(doc) for doc in pipeline.pipe(texts, batch_size=Settings().batch, n_process=cores()))
    print(tokens)


def watched(command: list[str]) -> Run:
    """Run a command to its end and watch its memory."""
    began = time.perf_counter()
    main = psutil.Popen(command, stdout=subprocess.PIPE, text=True)
    peak: dict[int, float] = {}
    while main.poll() is None:
        for process in [main, *main.children(recursive=True)]:
            try:
                peak[process.pid] = max(peak.get(process.pid, 0.0), process.memory_info().rss / 1e6)
            except psutil.Error:  # it ended between the two calls
                continue
        time.sleep(0.05)
    if main.returncode:
        sys.exit(f"{' '.join(command)} ended with {main.returncode}")
    workers = [most for pid, most in peak.items() if pid != main.pid]
    seconds = time.perf_counter() - began
    return Run(seconds, peak.get(main.pid, 0.0), max(workers, default=0.0), main.stdout.read())


def built(folder: Path, output: Path, workers: int) -> Run:
    """Build with so many worker processes."""
    told = output.with_suffix(".json")
    words = ["build", str(folder), "-o", str(output), "--workers", str(workers)]
    run = watched([sys.executable, metered.__file__, str(told), *words])
    return Run(run.seconds, run.main, run.worker, run.printed, json.loads(told.read_text(encoding="utf-8")))


def wall(runs: int, before: Callable[[], None], *commands: list[str]) -> list[float]:
    """The median wall time of each command in ms, run in turns so that the machine's moods fall on all alike.

    Python may keep its bytecode, as it does for who uses graphcase, even where the environment forbids it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(runs):
        for command, kept in zip(commands, times, strict=True):
            before()
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            kept.append((time.perf_counter() - began) * 1000)
    return [statistics.median(kept) for kept in times]


def warm() -> None:
    """Leave the disk's cache as it is."""


def forgotten(folder: Path) -> Callable[[], None]:
    """What makes the machine forget what it has read: all of it where this process may, else the files of a folder."""

    def forget() -> None:
        os.sync()
        try:
            Path("/proc/sys/vm/drop_caches").write_text("3")
        except OSError:
            for path in folder.iterdir():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    return forget


def ranked(store: Path) -> list[str]:
    """The ids of the entities, the most important first."""
    with Store.open(store) as opened:
        return [one.entity for one in sorted(opened.positions(), key=lambda one: one.rank)]


def name_of(store: Path, entity: str) -> str:
    """What the entity is called."""
    with Store.open(store) as opened:
        found = opened.entity(entity)
        assert found
        return found.name


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    ours: float
    against: str
    theirs: float

    def __str__(self) -> str:
        """The line."""
        return f"| {self.what} | {self.ours:.4g} | {self.against} {self.theirs:.4g} | {self.ours / self.theirs:.3f} |"


def middle(runs: Sequence[Run], figure: Callable[[Run], float]) -> float:
    """The median of a figure over some runs."""
    return statistics.median(map(figure, runs))


def of_builds(count: int, scratch: Path) -> Iterator[Row]:
    """What a build takes: bare pipelines, a build with all cores, and one with one worker, in turns."""
    folder = scratch / "corpus"
    synthesise(count, folder)
    pipes, builds, alone = list[Run](), list[Run](), list[Run]()
    for number in range(ROUNDS):
        say(f"round {number + 1} of {ROUNDS}: nlp.pipe, build, build with one worker ...")
        pipes.append(watched([sys.executable, __file__, "bare", str(folder)]))
        builds.append(built(folder, scratch / f"all{number}", cores()))
        alone.append(built(folder, scratch / f"one{number}", 1))
    tokens = int(pipes[0].printed)
    say(f"{count} articles, {tokens} tokens, {cores()} cores, Python {sys.version.split()[0]}")
    again = built(folder, scratch / "all0", cores())
    synthesise(count + 1, folder)
    more = built(folder, scratch / "all0", cores())
    seconds = middle(builds, lambda run: run.seconds)
    cpu = middle(builds, lambda run: run.spent["all"])
    yield Row("build, tokens/s", tokens / seconds, "nlp.pipe", tokens / middle(pipes, lambda run: run.seconds))
    one = middle(alone, lambda run: run.seconds)
    yield Row(f"{cores()} workers, tokens/s", tokens / seconds, "one worker", tokens / one)
    for name, what in (("storing", "writing the store"), ("deriving", "deriving"), ("resolving", "of it who is who")):
        yield Row(f"{what}, CPU s", middle(builds, lambda run, name=name: run.spent[name]), "build", cpu)  # type: ignore[misc]
    yield Row("writing exports, CPU s", middle(builds, lambda run: run.spent["exporting"]), "build", cpu)
    yield Row("build again, nothing new, s", again.seconds, "build", seconds)
    yield Row("build with one article more, s", more.seconds, "build", seconds)
    piped = [middle(pipes, lambda run: run.worker), middle(pipes, lambda run: run.main)]
    yield Row("peak memory of a worker, MB", middle(builds, lambda run: run.worker), "nlp.pipe's", piped[0])
    yield Row("peak memory of the main process, MB", middle(builds, lambda run: run.main), "nlp.pipe's", piped[1])


def of_questions(scratch: Path) -> Iterator[Row]:
    """What a question takes of a store of a million claims."""
    say("a case of a million claims ...")
    store = scratch / "million"
    done = [sys.executable, networks.__file__, *map(str, MILLION), str(store)]
    subprocess.run(done, check=True)
    by_rank = ranked(store)
    first, middling = (name_of(store, by_rank[place]) for place in (0, len(by_rank) // 2))
    asked = {
        "query": ["query", middling],
        "query, the most important": ["query", first],
        "query, misspelt": ["query", f"{middling[:-2]}{middling[-1]}{middling[-2]}x"],
        "top": ["top"],
        "path": ["path", first, middling],
        "--help": ["--help"],
    }
    commands = [[*GRAPHCASE, *words, *(() if words == ["--help"] else ("-o", str(store)))] for words in asked.values()]
    for what, run in zip(asked, commands, strict=True):
        imports, ours = wall(STARTS, warm, IMPORTS, run)
        yield Row(f"{what}, ms", ours, "import click, sqlite3", imports)
    imports, ours = wall(COLD_STARTS, forgotten(store), IMPORTS, commands[0])
    yield Row("query, disk cache cold, ms", ours, "import click, sqlite3", imports)


def say(line: str) -> None:
    """Tell whoever waits what is going on."""
    print(line, file=sys.stderr)


def main(count: int) -> None:
    """Measure and print."""
    print("| what | graphcase | against | ratio |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as scratch:
        for row in of_builds(count, Path(scratch)):
            print(row, flush=True)
        for row in of_questions(Path(scratch)):
            print(row, flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        bare(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 500)
