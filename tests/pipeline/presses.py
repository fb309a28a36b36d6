"""A folder of invented articles in every format that is read, and builds of it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from graphcase import export
from graphcase.explore.view import View
from graphcase.model import Skipped
from graphcase.pipeline.build import Report, build
from graphcase.settings import Settings
from graphcase.store import Store

FERRY = """Ferry company director arrested

By Anna Holt
March 3, 2021

HALVIK — Police arrested Magnus Tveit, the director of Nordlys Ferries, on Tuesday. Prosecutors accused Mr. Tveit of \
paying the mayor, Sigrid Aune, for a licence.

Tveit denied the accusations. His wife, Karin Dahl, founded Nordlys Ferries in 2009.
"""
MAYOR = """Mayor steps down

Sigrid Aune, the mayor of Halvik, resigned on Friday. Aune met Magnus Tveit twice last year, according to her lawyer, \
Peder Lund.

Nordlys Ferries is based in Halvik.
"""
PAGE = """<!doctype html><html><head><title>Court hears of ferry payments</title></head><body><article>
<h1>Court hears of ferry payments</h1>
<p>The Halvik District Court heard on Monday that Magnus Tveit led Nordlys Ferries for eleven years, and that he met
Sigrid Aune in Bergen, where the two spoke of the licence, the court was told.</p>
<p>Peder Lund, who represents Sigrid Aune, said that the mayor was never charged. The trial goes on next week, and the
prosecutor Liv Moen will call three witnesses.</p></article></body></html>
"""
WIRE = {
    "title": "Licence inquiry widens",
    "text": "Liv Moen, a prosecutor in Halvik, is investigating Nordlys Ferries. Karin Dahl was heard on Thursday.",
    "outlet": "Coast Wire",
    "published": "2021-03-09",
}
FILES: dict[str, bytes] = {
    "2021/ferry.txt": FERRY.encode(),
    "2021/copy.txt": FERRY.encode(),
    "2021/mayor.md": MAYOR.encode(),
    "page.html": PAGE.encode(),
    "wire.jsonl": (json.dumps(WIRE) + "\n" + "{broken\n").encode(),
    "photo.txt": bytes(range(256)) * 8,
}


class Unwatched:
    """Nobody looks; what was given up is kept."""

    def __init__(self) -> None:
        self.expected = self.finished = 0
        self.traces: list[str] = []

    def stage(self, name: str) -> None: ...

    def expect(self, articles: int) -> None:
        self.expected += articles

    def done(self) -> None:
        self.finished += 1

    def remark(self, text: str) -> None: ...

    def failed(self, skipped: Skipped, trace: str) -> None:
        self.traces.append(f"{skipped.path}: {trace}")


OWN = {".db", ".html"}
"""What differs by rights: the store's pages, and where a page says that the articles lie."""


def lay(folder: Path, names: Iterable[str] = tuple(FILES)) -> Path:
    """Write these files of FILES, in this order."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name])
    return folder


def run(corpus: Path, output: Path, settings: Settings = Settings(engine="here")) -> Report:  # noqa: B008 - frozen
    """Build, unwatched."""
    return build(corpus, output, settings, Unwatched())


def exports(output: Path) -> dict[str, bytes]:
    """All exports of a store, and the files that the build left.

    The page is taken as it is written into a pipe: the one in a file says where the articles lie as seen from there.
    """
    made = {path.name: path.read_bytes() for path in sorted(output.glob("graph.*")) if path.suffix not in OWN}
    with Store.open(output) as store:
        for name in sorted({*export.formats()} - {"markdown", "png"}):  # of one entity only; the drawing of svg
            module = import_module(f"{export.__name__}.{name}")
            view = View(store, co_mentions=getattr(module, "CO_MENTIONS", False))
            for file, write in getattr(module, "FILES", {"": getattr(module, "write", None)}).items():
                written = io.BytesIO()
                write(view, written)
                made[f"{name}/{file}"] = written.getvalue()
    return made
