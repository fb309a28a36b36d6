"""A Chromium to look at pages with: Debian's, driven by Playwright. Without one, the tests say so and are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import made_cases
import pytest

from graphcase.export.html import Imprint, page
from graphcase.export.html.sharing import Shared

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Seen:
    """A page in the browser, what its console said, and every request that it made for anything but itself."""

    page: Page
    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def go(self, fragment: str) -> None:
        self.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        self.page.wait_for_timeout(150)


Show = Callable[..., Seen]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of the session, in a new profile."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the python package playwright")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("needs Chromium on the PATH (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Open a made case at a fragment, or one made to hand on; width, height and color_scheme may be given."""
    contexts = []

    def opened(case: made_cases.Made, fragment: str = "", width: int = 1280, height: int = 800, **more: Any) -> Seen:
        file = tmp_path / "graph.html"
        shared = more.pop("shared", False)
        file.write_bytes(b"".join(page(Shared(case) if shared else case, Imprint("graphcase 0", shared=shared))))
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        seen = Seen(context.new_page())
        seen.page.on("console", lambda message: seen.console.append(message.text))
        seen.page.on("pageerror", lambda error: seen.console.append(str(error)))
        seen.page.on("dialog", lambda dialog: (seen.console.append("dialog"), dialog.dismiss()))
        context.on("request", lambda request: seen.requests.append(request.url))
        seen.page.goto(file.as_uri() + fragment)
        seen.page.wait_for_selector("html[data-ready]", timeout=20_000)
        seen.requests = [url for url in seen.requests if url != file.as_uri() and not url.startswith("data:")]
        return seen

    yield opened
    for context in contexts:
        context.close()
