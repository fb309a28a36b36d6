"""A folder of articles that mean ill: each of the hostile words wherever a file can carry it, its name too."""

from __future__ import annotations

import json
import os
from pathlib import Path

from hostile import WORDS

HEADLINE = """{word}

By {word}
Outlet: {word}
2 March 2021

Police arrested Irena Kovarova, director of {word}, on Tuesday. "{word}", said Tomas Hrubes, the head of {word}.
Kovarova met {word} in Velmar, {word} said. Kovarova denied that she had paid {word} {number} euros.
"""

PAGE = """<html><head><title>{word}</title><meta name="author" content="{word}">
<link rel="canonical" href="{word}"></head>
<body><article><h1>{word}</h1><p>{body}</p></article></body></html>
"""


def whole(word: str) -> str:
    """The word as UTF-8 can hold it: without halves of surrogate pairs."""
    return word.encode("utf-8", "ignore").decode("utf-8")


def file_name(number: int, word: str) -> str:
    """As much of the word as a file may be called on this system."""
    kept = "".join(letter for letter in whole(word) if letter not in "/\\\0" and (os.name != "nt" or letter.isalnum()))
    return f"{number} {kept.encode()[:120].decode('utf-8', 'ignore')}"


def write(corpus: Path, every: int = 3) -> Path:
    """Write the folder, with every third of the words or so, and return it."""
    corpus.mkdir()
    lines = []
    for number, word in enumerate(map(whole, WORDS[::every])):
        told = HEADLINE.format(word=word[:300], number=1000 + number)
        if number % 3 == 0:
            (corpus / f"{file_name(number, word)}.txt").write_text(told, encoding="utf-8")
        elif number % 3 == 1:
            body = told.partition("2021")[2]
            (corpus / f"{file_name(number, word)}.html").write_text(PAGE.format(word=word, body=body), encoding="utf-8")
        else:
            lines.append({"title": word, "text": told, "url": word, "outlet": word, "author": word, "published": word})
    (corpus / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return corpus
