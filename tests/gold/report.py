"""Prints how well a build of corpus/ agrees with the gold: python tests/gold/report.py OUT

OUT is the output folder of a build of corpus/ (default: output), or a JSON export of it.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from annotation import load
from prediction import Prediction, parse
from score import Report, score


def read(output: Path) -> Prediction:
    """Return what the store in `output`, or the JSON export `output`, says. Raises graphcase's StoreMissing."""
    if output.is_file():
        return parse(json.loads(output.read_text(encoding="utf-8")))
    from graphcase.explore.view import View
    from graphcase.export import json as node_link
    from graphcase.store import Store

    with Store.open(output) as store:
        written = io.BytesIO()
        node_link.write(View(store), written)
    return parse(json.loads(written.getvalue()))


def render(report: Report) -> str:
    """Return the report as text: all figures, then what was wrong under each."""
    lines = [f"{figure.value:6.3f}  {figure.right:4} of {figure.of:4}  {figure.name}" for figure in report.figures]
    for name, wrong in report.wrong:
        if wrong:
            lines += ["", f"{name}: wrong or missing", *(f"  - {line}" for line in wrong)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(render(score(load(), read(Path(sys.argv[1] if len(sys.argv) > 1 else "output")))))
