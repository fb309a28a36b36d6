"""Fit src/graphcase/extract/weights.toml to annotated texts: multinomial logistic regression, L2, Adam.

    python tools/fit_names.py GOLD.jsonl [GOLD.jsonl ...]

One document a line: {"text", "entities": [{"type": "PERSON" | "ORG" | "PLACE" | other, "mentions": [[start, end,
words]]}], "eval_spans", "ner_exhaustive"}. Where the annotation is not exhaustive, only candidates that touch a mention
are learnt from. The fewer names a file holds, the more each counts, up to three times. Nothing of the texts is kept but
weights.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graphcase.extract import spans
from graphcase.extract.candidates import Candidate, candidates
from graphcase.extract.evidence import Observations, observe
from graphcase.extract.models import load
from graphcase.extract.segments import Segment, parse
from graphcase.extract.words import Words, words
from graphcase.model import Article, Zone
from graphcase.settings import Settings

CLASSES = ("PERSON", "ORG", "PLACE", "none")
PENALTY, STEPS, SMALLEST = 5.0, 200, 0.03
OUT = Path(__file__).parents[1] / "src" / "graphcase" / "extract" / "weights.toml"


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate: what was observed, the number of its class, and how much it counts."""

    seen: Observations
    label: int
    weight: float


def main(paths: list[str]) -> None:
    """Read the gold files, fit, and write weights.toml."""
    files = [[json.loads(line) for line in Path(p).read_text(encoding="utf-8").splitlines() if line] for p in paths]
    sizes = [sum(len(mentions(doc)) for doc in docs) for docs in files]
    shares = [min(3.0, (max(sizes) / size) ** 0.5) for size in sizes]
    found = [e for docs, share in zip(files, shares, strict=True) for e in examples(docs, share)]
    names, weights = fit(found)
    rows = [
        "# What each observation (evidence.py, surroundings.py) adds to the log-odds of [person, organisation, place]",
        "# against no name. Fitted, not written: tools/fit_names.py, docs/models.md.",
    ]
    for name, row in zip(names, weights, strict=True):
        if max(abs(row[:3])) >= SMALLEST:
            numbers = ", ".join(f"{x + 0.0:.2f}".replace("-0.00", "0.00") for x in row[:3])
            rows.append(f"{json.dumps(name, ensure_ascii=False)} = [{numbers}]")
    OUT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(found)} candidates, {len(rows) - 2} weights")


def examples(docs: list[dict], weight: float) -> Iterator[Example]:
    """The candidates of one gold file as examples."""
    lexicon, articles = words("en"), [article(doc) for doc in docs]
    for doc, segments in zip(docs, parse(articles, load(Settings())), strict=True):
        rows = candidates(segments, lexicon)
        gold = titles_cut(mentions(doc), rows, segments, lexicon)
        for row, seen in zip(rows, observe(rows, segments, lexicon), strict=True):
            start, end = place(row, segments)
            if row.key in lexicon.demonyms:
                continue  # decided by a rule
            if (start, end) in gold:
                yield Example(seen, CLASSES.index(gold[start, end]), weight)
            elif any(start < e and s < end for s, e in gold) or (
                doc.get("ner_exhaustive", True) and inside(start, end, doc)
            ):
                yield Example(seen, 3, weight)


def article(doc: dict) -> Article:
    """The text with a body zone a paragraph; a short first line without a full stop is a headline."""
    zones = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", doc["text"]):
        short = not zones and len(match.group()) < 130 and match.end() < len(doc["text"]) - 100
        headline = short and not match.group().rstrip().endswith((".", '"', "”", "?"))
        zones.append(Zone("headline" if headline else "body", match.start(), match.end()))
    return Article(key="gold", text=doc["text"], zones=tuple(zones))


def mentions(doc: dict) -> dict[tuple[int, int], str]:
    """The type of each annotated name."""
    known = [e for e in doc["entities"] if e["type"] in CLASSES and not e.get("type_unknown")]
    return {(m[0], m[1]): e["type"] for e in known for m in e["mentions"]}


def titles_cut(
    gold: dict[tuple[int, int], str], rows: tuple[Candidate, ...], segments: tuple[Segment, ...], lexicon: Words
) -> dict[tuple[int, int], str]:
    """`gold` with people's titles cut off: whether they belong to the name is each corpus' own custom."""
    cut = dict(gold)
    for row in rows:
        span, segment = place(row, segments), segments[row.segment]
        first = spans.untitled(segment.doc, row.start, row.end, lexicon)
        if gold.get(span) == "PERSON" and first != row.start:
            del cut[span]
            cut[segment.start + segment.doc[first].idx, span[1]] = "PERSON"
    return cut


def place(row: Candidate, segments: tuple[Segment, ...]) -> tuple[int, int]:
    """Article offsets of a candidate."""
    segment = segments[row.segment]
    span = segment.doc[row.start : row.end]
    return segment.start + span.start_char, segment.start + span.end_char


def inside(start: int, end: int, doc: dict) -> bool:
    """True if that stretch was annotated."""
    return not doc.get("eval_spans") or any(s <= start and end <= e for s, e in doc["eval_spans"])


def fit(found: list[Example]) -> tuple[list[str], np.ndarray]:
    """Names of the observations, and a row of weights for each, against the last class."""
    names = sorted({name for example in found for name in example.seen})
    index = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(found), len(names)), np.float32)
    for i, example in enumerate(found):
        for name, strength in example.seen.items():
            x[i, index[name]] = strength
    target = np.eye(len(CLASSES))[[example.label for example in found]]
    counts = np.array([example.weight for example in found])[:, None]
    penalty = np.full((len(names), 1), PENALTY)
    penalty[index["bias"]] = 0
    w = np.zeros((len(names), len(CLASSES)))
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):
        scores = x @ w
        odds = np.exp(scores - scores.max(1, keepdims=True))
        slope = (x.T @ ((odds / odds.sum(1, keepdims=True) - target) * counts) + penalty * w) / counts.sum()
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.1 if step < STEPS / 2 else 0.03
        w -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return names, w - w[:, -1:]


if __name__ == "__main__":
    main(sys.argv[1:])
