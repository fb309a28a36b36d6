"""Measure graph.html in Chromium, from a hundred entities to a hundred thousand, beside stock pyvis where that opens.

`python bench/page.py` prints the tables of docs/bench.md; `python bench/page.py 100 1000` measures these sizes only.
Each store is made by networks.py, with five relations for each entity. Times are those of the page's own clock, medians
of RUNS; the browser draws in software (no GPU), as on a borrowed laptop. Needs Chromium on the PATH, and playwright.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import networks
import psutil
from playwright.sync_api import TimeoutError, sync_playwright

from graphcase.explore.view import View
from graphcase.export import export
from graphcase.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = (100, 1_000, 10_000, 100_000)
STOCK = 1_000  # entities beyond which stock pyvis is not asked
RUNS = 5
PATIENCE = 120  # seconds for a page
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--no-first-run")

UNTIL = """() => {
  window.until = async (met) => {
    const begun = performance.now();
    while (!met() && performance.now() - begun < 60000) await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  };
}"""
SEARCH = """async (text) => {
  const box = document.getElementById("search");
  const type = (words) => ((box.value = words), box.dispatchEvent(new Event("input", {bubbles: true})));
  const hit = () => document.querySelector("#results:not([hidden]) li b");
  type(text);
  const took = await until(hit);
  type("");
  await until(() => !hit());
  return took;
}"""
LOOK = """async ([fragment, name]) => {
  location.hash = fragment;
  const words = () => document.querySelector("#panel blockquote");
  return until(() => document.querySelector("#panel h2").textContent === name && words());
}"""
WATCH = """(() => {
  const watch = () => {
    if (!window.network?.body) return requestAnimationFrame(watch);
    network.once("afterDrawing", () => (window.drawn = performance.now()));
    network.once("stabilized", () => (window.settled = performance.now()));
  };
  watch();
})();"""


@dataclass(frozen=True, slots=True)
class Written:
    """A page as it was written: its size in MB, how long that took and how much more memory than before."""

    size: float
    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as it was used: milliseconds until the first picture, to find a name, a misspelt one, to look at an
    entity (its picture and its claims), and MB of JavaScript's heap after all that."""

    first: float
    search: float
    misspelt: float
    look: float
    heap: float


ACTS = ("first picture", "search", "misspelt", "look at one")
Row = tuple[int, Written, list[float]]
Other = tuple[int, float, tuple[float, float, float]]


@contextmanager
def opened(browser: Browser, file: Path, before: str = "") -> Iterator[Page]:
    """The page in a context of its own, without a network; the script `before` runs before its own do."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    try:
        context.add_init_script(before)
        page = context.new_page()
        page.goto(file.as_uri(), wait_until="commit")
        yield page
    finally:
        context.close()


def write(store: Store, file: Path) -> Written:
    """Write the page of a store."""
    before, begun = psutil.Process().memory_info().rss, time.perf_counter()
    export(store, "page", file)
    seconds, memory = time.perf_counter() - begun, psutil.Process().memory_info().rss - before
    return Written(file.stat().st_size / 1e6, seconds, memory / 1e6)


def use(browser: Browser, file: Path, names: dict[str, str]) -> Opened:
    """Open our page and do with it what a reader does; `names` are those of its main entities, by id."""
    with opened(browser, file) as page:
        page.wait_for_selector("html[data-ready]", state="attached", timeout=PATIENCE * 1000)
        first = page.evaluate("performance.now()")
        page.evaluate(UNTIL)
        name = list(names.values())[len(names) // 2]
        search = page.evaluate(SEARCH, name[:7])
        misspelt = page.evaluate(SEARCH, name[0] + name[2] + name[1] + name[3:])
        looks = [page.evaluate(LOOK, [f"#entity/{id_}", text]) for id_, text in names.items()]
        return Opened(first, search, misspelt, statistics.median(looks), heap(page))


def heap(page: Page) -> float:
    """MB of JavaScript's heap, garbage apart."""
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    return float(page.evaluate("performance.memory.usedJSHeapSize")) / 1e6


def stock(view: View, file: Path) -> None:
    """Write the same network as who uses pyvis would: names, types as groups, relations as titles."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for entity in view.entities():
        network.add_node(entity.id, label=entity.name, group=entity.type)
    for relation in view.relations():
        network.add_edge(relation.source, relation.target, title=relation.type)
    file.write_text(network.generate_html(), encoding="utf-8")


def stock_opened(browser: Browser, file: Path) -> tuple[float, float, float]:
    """Milliseconds until stock pyvis has drawn, and until it stands still; MB of heap. Infinite: not in PATIENCE."""
    with opened(browser, file, WATCH) as page, suppress(TimeoutError):
        page.wait_for_function("() => window.drawn", timeout=PATIENCE * 1000)
        with suppress(TimeoutError):
            page.wait_for_function("() => window.settled", timeout=PATIENCE * 1000)
        drawn, settled = page.evaluate("[window.drawn, window.settled || Infinity]")
        return drawn, settled, heap(page)
    return inf, inf, inf


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    rows: list[Row] = []
    others: list[Other] = []
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(FLAGS))
        for size in sizes:
            say(f"{size} entities ...")
            folder = networks.write(Path(scratch, str(size)), size, 5 * size)
            with Store.open(folder) as store:
                written = write(store, folder / "graph.html")
                names = main_names(store)
                if size <= STOCK:
                    stock(View(store), folder / "stock.html")
            runs = [use(browser, folder / "graph.html", names) for _ in range(RUNS)]
            rows.append((size, written, [median(runs, lambda run, field=field: getattr(run, field))
                                         for field in Opened.__dataclass_fields__]))  # fmt: skip
            if size <= STOCK:
                others.append((size, folder.joinpath("stock.html").stat().st_size / 1e6,
                               stock_opened(browser, folder / "stock.html")))  # fmt: skip
        browser.close()
    table(rows, others)


def main_names(store: Store) -> dict[str, str]:
    """Entities that a reader looks at: of ranks from the first to the hundredth."""
    ranked = sorted(store.positions(), key=lambda place: place.rank)[:100:12]
    return {entity.id: entity.name for entity in store.entities([place.entity for place in ranked])}


def median(runs: list[Opened], of: Callable[[Opened], float]) -> float:
    """The median of a figure of these runs."""
    return statistics.median(map(of, runs))


def table(rows: list[Row], others: list[Other]) -> None:
    """Print what was measured."""
    line("entities", "file, MB", "written, s", "memory, MB", *(f"{what}, ms" for what in ACTS), "heap, MB")
    line(*["---"] * (5 + len(ACTS)))
    for size, written, used in rows:
        line(
            f"{size:,}", f"{written.size:.1f}", f"{written.seconds:.1f}", *(f"{n:.0f}" for n in (written.memory, *used))
        )
    line("")
    line("stock pyvis, entities", "file, MB", "first drawing, ms", "settled, ms", "heap, MB")
    line(*["---"] * 5)
    for size, file, told in others:
        line(f"{size:,}", f"{file:.1f}", *(f"{n:.0f}" for n in told))


def line(*cells: str) -> None:
    """Print one line of a table."""
    print(f"| {' | '.join(cells)} |" if cells[0] else "")


def say(line: str) -> None:
    """Tell whoever waits what is going on."""
    print(line, file=sys.stderr)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
