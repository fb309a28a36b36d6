"""graphcase, with what its own process spent on the store, on deriving and on exports told at its end:
`python bench/metered.py FILE build corpus -o output` writes that into FILE as JSON, in CPU seconds.

The processes that extract import this file, too, and so it imports nothing before it runs.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any


def main(told: str) -> None:
    """Run the command line, its words being those of sys.argv."""
    import json
    import resource
    import time
    from pathlib import Path

    from graphcase.cli import main as graphcase
    from graphcase.pipeline import build, derive
    from graphcase.store.write import Draft

    spent: Counter[str] = Counter()

    def meter(room: Any, function: str, name: str) -> None:
        of_room = getattr(room, function)

        def metered(*given: Any, **more: Any) -> Any:
            began = time.process_time()
            try:
                return of_room(*given, **more)
            finally:
                spent[name] += time.process_time() - began

        setattr(room, function, metered)

    meter(Draft, "add", "storing")
    meter(Draft, "publish", "storing")
    meter(build, "derive", "deriving")
    meter(derive.resolve, "entities", "resolving")
    meter(build, "write", "exporting")
    try:
        graphcase()
    finally:
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
            used = resource.getrusage(who)
            spent["all"] += used.ru_utime + used.ru_stime
        Path(told).write_text(json.dumps(spent), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv.pop(1))
