"""What may come of any file: articles that hold, or plain words why there are none; soon, and in little memory."""

from __future__ import annotations

import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from packing import found

from graphcase import read
from graphcase.model import Article, Source
from graphcase.settings import Limits

LIMITS = Limits(bytes=5_000_000)
SOON = 3.0
"""Seconds of CPU for a small file: what takes longer, takes too long."""
MUCH = 300_000
"""Kilobytes that the process may grow by."""


def check(article: Article) -> None:
    """The text is words that UTF-8 can hold; zones and pages are in order and in it, zones begin and end on a sign."""
    article.text.encode()
    assert "\0" not in article.text
    for said in (article.title, article.outlet, article.author, article.published, article.url):
        said.encode()
    assert list(article.pages) == sorted(article.pages)
    assert not article.pages or (article.pages[0] == 0 and article.pages[-1] <= len(article.text))
    end = 0
    for zone in article.zones:
        assert end <= zone.start < zone.end <= len(article.text)
        words = article.text[zone.start : zone.end]
        assert words == words.strip()
        assert bool(zone.language) == (zone.kind == "foreign")
        end = zone.end


def outcome(name: str, data: bytes) -> Counter[str]:
    """Read a folder that holds this file; how many articles came of it, and of what not. Any other error is raised."""
    begun, before = time.process_time(), _largest()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        sources, skipped = found(Path(folder), LIMITS)
        counts["skipped"] = len(skipped)
        for source in sources.values():
            counts[_read(source)] += 1
    assert time.process_time() - begun < SOON, "slow"
    assert _largest() - before < MUCH, "much memory"
    return counts


def _read(source: Source) -> str:
    try:
        article = read.article(source)
    except read.Unreadable as error:
        told = error
    else:
        check(article)
        return "articles"
    assert told.skipped.reason
    assert told.skipped.hint
    assert "\n" not in told.message + told.hint
    return "unreadable"


def _largest() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
