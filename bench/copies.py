"""Measure how copies are found among independent articles: `python bench/copies.py`, also run by `make bench`.

4,000 articles of which none copies another (articles.py) and 1,000 copies of them (rewriting.py): recall by what was
done to the copy, precision, and articles a second against graphcase's own extraction, one process each, in one run.
`python bench/copies.py 100000` measures time and memory at that size instead.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from articles import Made, Press, Sentence
from rewriting import changes

from graphcase import relate
from graphcase.model import Article, Document, Zone
from graphcase.settings import Settings

ARTICLES, COPIES, EXTRACTED = 4000, 1000, 50
LEAST = 100
"""Words of an article that is copied, at least."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document's truth: the number of the article that it is, or is a copy of, and what was done to it."""

    made: Made
    family: int
    change: str = ""


def corpus(articles: int, copies: int, seed: int = 0) -> list[Known]:
    """Articles, and copies of some of them; none has a date, and paths are drawn, so that any may come first."""
    press = Press(seed)
    found = [Known(made, number) for number, made in enumerate(press.corpus(articles))]
    long = [one for one in found if one.made.kind == "report" and len(one.made.body.split()) >= LEAST]
    ways = changes(press)
    for number in range(copies):
        original, way = press.draw.choice(long), ways[number % len(ways)]
        name = f"{way.name} {way.strength:.0%}" if way.strength else way.name
        found.append(Known(way.make(original.made), original.family, name))
    return press.draw.sample(found, len(found))


def article(made: Made) -> Article:
    """The article as a reader hands it over."""
    text = f"{made.title}\n\n{made.body}\n"
    zones = [Zone("headline", 0, len(made.title))]
    for paragraph in made.body.split("\n\n"):
        start = text.index(paragraph, zones[-1].end)
        zones.append(Zone("body", start, start + len(paragraph)))
    return Article(sha256(text.encode()).hexdigest(), text, tuple(zones), made.title)


def document(number: int, key: str) -> Document:
    """The document under a path that tells its place in the list."""
    return Document(f"d{number:07}", f"{number:07}.txt", key, key)


@dataclass(frozen=True, slots=True)
class Score:
    """What came of a search: the copies by what was done to them, and the wrong finds by what the article is."""

    asked: Counter[str]
    met: Counter[str]
    found: int
    wrong: Counter[str]
    seconds: float


def measured(known: list[Known]) -> Score:
    """Search, and compare with the truth. A copy is met if it is brought together with its original."""
    articles = [article(one.made) for one in known]
    documents = [document(number, one.key) for number, one in enumerate(articles)]
    began = time.process_time()
    found = relate.copies(documents, articles).documents
    seconds = time.process_time() - began
    root = [int((one.copy_of or one.id)[1:]) for one in found]
    original = {one.family: root[number] for number, one in enumerate(known) if not one.change}
    copies = [(one, root[number]) for number, one in enumerate(known) if one.change]
    named = [(known[number], known[root[number]]) for number, one in enumerate(found) if one.copy_of]
    return Score(
        Counter(one.change for one, _ in copies),
        Counter(one.change for one, ours in copies if ours == original[one.family]),
        len(named),
        Counter(one.made.kind for one, other in named if one.family != other.family),
        seconds,
    )


def main() -> None:
    """Measure quality and speed, and print both."""
    known = corpus(ARTICLES, COPIES)
    score = measured(known)
    print(f"{ARTICLES} articles, {COPIES} copies of them\n\n| what was done | copies | found |\n| --- | --- | --- |")
    for change, asked in sorted(score.asked.items()):
        print(f"| {change} | {asked} | {score.met[change] / asked:.3f} |")
    print(f"| all | {COPIES} | {score.met.total() / COPIES:.3f} |")
    print(f"\nprecision {1 - score.wrong.total() / score.found:.4f} of {score.found} found; wrong: {dict(score.wrong)}")
    ours = len(known) / score.seconds
    theirs = extraction([article(one.made) for one in known if len(one.made.body.split()) >= LEAST][:EXTRACTED])
    print(f"{ours:.0f} articles a second; extraction {theirs:.2f}; ratio {ours / theirs:.0f}")


def extraction(articles: list[Article]) -> float:
    """Articles a second of the language model and what reads its parses, once loaded."""
    from graphcase.extract import Extractor

    extractor = Extractor(Settings())
    list(extractor.findings(articles[:2]))
    began = time.process_time()
    list(extractor.findings(articles))
    return len(articles) / (time.process_time() - began)


def write(path: Path, count: int) -> None:
    """Articles of which a fifth are copies, one a line."""
    with path.open("w", encoding="utf-8") as file:
        for one in corpus(count * 4 // 5, count // 5):
            file.write(json.dumps([one.made.title, one.made.body]) + "\n")


def read(path: Path) -> Iterator[Article]:
    """The articles that `write` wrote, one at a time: what they weigh is not what finding copies takes."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            title, body = json.loads(line)
            yield article(Made("", title, tuple(map(Sentence, body.split("\n\n"))), {}))


def large(path: Path) -> None:
    """Time and memory of the search, in a process of its own."""
    documents = [document(number, one.key) for number, one in enumerate(read(path))]
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3, time.process_time()
    found = relate.copies(documents, read(path))
    seconds, peak = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    copied = sum(bool(one.copy_of) for one in found.documents)
    print(f"{len(documents)} articles, {copied} copies: {seconds:.1f} CPU s, {before:.0f} to {peak:.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["large"]:
        large(Path(sys.argv[2]))
    elif sys.argv[1:]:
        for size in map(int, sys.argv[1:]):
            with tempfile.TemporaryDirectory() as scratch:
                write(Path(scratch, "articles"), size)
                subprocess.run([sys.executable, __file__, "large", Path(scratch, "articles")], check=True)
    else:
        main()
