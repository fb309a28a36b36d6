"""Measure how long the page is busy with what a reader does: `python bench/drawing.py`.

Made cases of 100, 300 and 1,000 entities, all of them drawn, in Debian's Chromium without a graphics card. For opening
and for each thing that a reader does: how long the page's thread worked in all, and in its longest task, while it
answers nothing. Processor time, so that other work on the machine does not count. `python bench/drawing.py 300` takes
that size alone.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "page"))
import made_cases

from graphcase.export.html.page import Imprint, page

SIZES = (100, 300, 1000)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
TASK = "ThreadControllerImpl::RunTask"


def actions(tab: Page) -> Iterator[tuple[str, Callable[[], None]]]:
    """What a reader does, by name."""
    frame = tab.locator("#canvas").bounding_box()
    assert frame
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2

    def wheel(way: int) -> None:
        tab.mouse.move(x, y)
        for _ in range(8):
            tab.mouse.wheel(0, way * 120)
            tab.wait_for_timeout(150)

    def pull(left: float, top: float) -> None:
        tab.mouse.move(left, top)
        tab.mouse.down()
        tab.mouse.move(left + 90, top + 60, steps=8)
        tab.mouse.up()

    def rest() -> None:
        for step in range(16):
            tab.mouse.move(x - 150 + 20 * step, y - 120 + 15 * step)
            tab.wait_for_timeout(120)

    def press(*keys: str) -> None:
        tab.focus("#drawn")
        for key in keys:
            tab.keyboard.press(key)

    yield "zoom in", lambda: wheel(-1)
    yield "zoom out", lambda: wheel(1)
    yield "pan", lambda: pull(frame["x"] + 4, frame["y"] + 4)
    yield "rest on nodes and lines", rest
    yield "move by keys", lambda: press("ArrowRight", "ArrowDown", "ArrowLeft")
    yield "select", lambda: press("Enter")
    yield "expand", lambda: press("Home", "e")
    yield "filter", lambda: tab.locator("#filters input[type=checkbox]").nth(5).click()
    yield "theme", lambda: tab.click("#theme")
    yield "fit", lambda: tab.click("#fit")
    yield "drag", lambda: pull(x, y)


def traced(browser: Browser, tab: Page, act: Callable[[], None]) -> tuple[float, float]:
    """Do something; return the milliseconds of the page's own thread, in all and in the longest task."""
    browser.start_tracing(page=tab, categories=["toplevel"])
    act()
    tab.wait_for_timeout(2500)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    pages = {
        (e["pid"], e["tid"]) for e in events if e["name"] == "thread_name" and e["args"]["name"] == "CrRendererMain"
    }
    tasks = [e.get("tdur", 0) / 1000 for e in events if e["name"] == TASK and (e["pid"], e["tid"]) in pages]
    return sum(tasks), max(tasks, default=0)


def measure(browser: Browser, file: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield what is done, and how long that takes."""
    tab = browser.new_page(viewport={"width": 1400, "height": 900})

    def opened() -> None:
        tab.goto(file.as_uri() + "#?main=99")
        tab.wait_for_selector("html[data-ready]")

    yield "open and draw", traced(browser, tab, opened)
    for name, act in actions(tab):
        yield name, traced(browser, tab, act)
    tab.close()


def main() -> None:
    """Print the table."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        print(f"{'':34}{'in all':>12}{'longest task':>15}")
        for size in sizes:
            file = Path(folder) / f"{size}.html"
            file.write_bytes(b"".join(page(made_cases.large(size), Imprint("graphcase"))))
            for name, (whole, longest) in measure(browser, file):
                print(f"{size:6,}  {name:26}{whole:9.0f} ms{longest:12.0f} ms", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
