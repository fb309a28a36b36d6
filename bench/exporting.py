"""Measure the exports against networkx.write_graphml_lxml on the same graph, in one run: `python bench/exporting.py`.

Of a made case (networks.py) of 10,000 entities and 50,000 relations and of one ten times as large, each export is
written in a process of its own: CPU seconds, and how much more memory it takes than the process did once it had opened
the store. networkx is handed the graph, so that what building it takes is not counted. `python bench/exporting.py 1000
5000` takes that size alone.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import networks

from graphcase.explore.view import Filter, View
from graphcase.store import Store

SIZES = ((10_000, 50_000), (100_000, 500_000))
THEIRS = "networkx.write_graphml_lxml"
OURS = ("graphml", "gexf", "json")
ALL = Filter(co_mentions=True)


def writer(name: str, view: View) -> Callable[[BinaryIO], None]:
    """What writes the view; all it needs is imported."""
    if name == THEIRS:
        import networkx

        from graphcase.graph import multidigraph

        graph = multidigraph(view)
        return lambda out: networkx.write_graphml_lxml(graph, out)
    module = import_module(f"graphcase.export.{name}")
    return lambda out: module.write(view, out)


def one(name: str, folder: Path) -> None:
    """Write one export and print its CPU seconds, MB above what the process held before, and the size of the file."""
    with Store.open(folder) as store, tempfile.TemporaryFile() as out:
        write = writer(name, View(store, ALL))
        idle, began = peak(), time.process_time()
        write(out)
        print(json.dumps([time.process_time() - began, peak() - idle, out.tell() / 1e6]))


def peak() -> float:
    """The most MB that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def measured(name: str, folder: Path) -> tuple[float, float, float]:
    """What `one` prints, from a process of its own."""
    done = subprocess.run([sys.executable, __file__, "one", name, folder], check=True, capture_output=True, text=True)
    seconds, memory, size = json.loads(done.stdout)
    return seconds, memory, size


def main(sizes: tuple[tuple[int, int], ...]) -> None:
    """Measure and print one table."""
    print("| entities, relations | export | CPU s | of networkx | MB above idle | file, MB |")
    print("| --- | --- | --- | --- | --- | --- |")
    for entities, relations in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            written = [sys.executable, networks.__file__, str(entities), str(relations), scratch]
            subprocess.run(written, check=True)
            theirs, *_ = figures = measured(THEIRS, Path(scratch))
            rows = [(THEIRS, figures), *((name, measured(name, Path(scratch))) for name in OURS)]
        for name, (seconds, memory, size) in rows:
            told = f"{seconds:.1f} | {seconds / theirs:.2f} | {memory:.0f} | {size:.0f}"
            print(f"| {entities:,}, {relations:,} | {name} | {told} |", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(((int(sys.argv[1]), int(sys.argv[2])),) if sys.argv[1:] else SIZES)
