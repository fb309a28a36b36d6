"""Measure graphcase against what it stands on, all in one run, and print one table: `make bench`.

Each figure is a ratio of two things measured on one machine in one run, so that it can be compared across machines.
docs/bench.md says what each means. `python bench/run.py 2000` takes more articles than 500.
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
from dataclasses import dataclass
from pathlib import Path

import psutil

from graphcase import engine, read
from graphcase.extract.parsing import models
from graphcase.model import READ_ZONES, Article, Source
from graphcase.settings import Settings

CORPUS = Path(__file__).parent.parent / "corpus"
GRAPHCASE = [str(Path(sys.executable).with_name("graphcase"))]
PARAGRAPHS = 5  # of each of the two articles that a made one is drawn from
RUNS = 15


@dataclass(frozen=True, slots=True)
class Run:
    """One command: its wall time, the most MB that it and any one process under it held, and what it printed."""

    seconds: float
    main: float
    worker: float
    printed: str


def articles(folder: Path) -> list[Article]:
    """All readable articles of a folder."""
    return [read.article(found) for found in read.sources(folder) if isinstance(found, Source)]


def synthesise(count: int, folder: Path) -> None:
    """Write `count` distinct articles, each of the openings and some later paragraphs of two articles of corpus/.

    The openings, because full names stand there. The same articles every time.
    """
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
    """Parse what graphcase parses with the pipelines that it loads, by nlp.pipe on all cores; keep nothing."""
    loaded = models.load(Settings())
    zones = [[a.text[z.start : z.end] for z in a.zones if z.kind in READ_ZONES] for a in articles(folder)]
    texts = [" ".join(of_article) for of_article in zones]
    pipelines = [loaded.parser] + ([loaded.voter] if loaded.voter else [])
    for pipeline in pipelines:
        tokens = sum(len(doc) for doc in pipeline.pipe(texts, batch_size=Settings().batch, n_process=engine.cores()))
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


def wall(*commands: list[str]) -> list[float]:
    """The median wall time of each command in ms, run in turns so that the machine's moods fall on all alike.

    Python may keep its bytecode, as it does for who uses graphcase, even where the environment forbids it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for command, kept in zip(commands, times, strict=True):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            kept.append((time.perf_counter() - began) * 1000)
    return [statistics.median(kept) for kept in times]


def most_mentioned(store: Path) -> str:
    """The name of the entity with the most mentions."""
    done = subprocess.run([*GRAPHCASE, "export", "json", "-o", store, "--to", "-"], check=True, stdout=subprocess.PIPE)
    return str(max(json.loads(done.stdout)["nodes"], key=lambda node: len(node["mentions"]))["name"])


def say(line: str) -> None:
    """Tell whoever waits what is going on."""
    print(line, file=sys.stderr)


def main(count: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, output = Path(scratch, "corpus"), Path(scratch, "output")
        folder.mkdir()
        say(f"{count} articles out of corpus/ ...")
        synthesise(count, folder)
        say("bare nlp.pipe ...")
        pipe = watched([sys.executable, __file__, "bare", str(folder)])
        say("graphcase build ...")
        build = watched([*GRAPHCASE, "build", str(folder), "-o", str(output)])
        again = watched([*GRAPHCASE, "build", str(folder), "-o", str(output)])
        say("graphcase query, --help ...")
        imports, query, helped = wall(
            [sys.executable, "-c", "import click, sqlite3"],
            [*GRAPHCASE, "query", most_mentioned(output), "-o", str(output)],
            [*GRAPHCASE, "--help"],
        )
    tokens = int(pipe.printed)
    print(f"{count} articles, {tokens} tokens, {engine.cores()} cores, Python {sys.version.split()[0]}\n")
    print("| what | graphcase | against | ratio |\n| --- | --- | --- | --- |")
    row("build, tokens/s", tokens / build.seconds, "nlp.pipe", tokens / pipe.seconds)
    row("build again, nothing changed, s", again.seconds, "first build", build.seconds)
    row("peak memory of a worker, MB", build.worker, "nlp.pipe's", pipe.worker)
    row("peak memory of the main process, MB", build.main, "nlp.pipe's", pipe.main)
    row("query, ms", query, "import click, sqlite3", imports)
    row("--help, ms", helped, "import click, sqlite3", imports)


def row(what: str, ours: float, against: str, theirs: float) -> None:
    """Print one line of the table."""
    print(f"| {what} | {ours:.4g} | {against} {theirs:.4g} | {ours / theirs:.2f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        bare(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 500)
