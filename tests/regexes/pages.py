"""The regular expressions in the scripts of the page, and a program for Node that says how long each takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import graphcase

FOLDER = Path(graphcase.__file__).parent / "export" / "html" / "js"
_LITERAL = re.compile(  # behind what no quotient stands behind; classes may hold a stroke
    r"(?:^|[=(,:!&|?{;\[]|=>)\s*/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+)/([a-z]*)", re.MULTILINE
)
_CLASSES = {r"\p{L}": "^\\W\\d_", r"\p{N}": r"\d", r"\p{M}": "\u0301", r"\p{Cs}": "\u0301"}

TIMING = """
const rows = JSON.parse(require("fs").readFileSync(0, "utf8")), slow = [];
for (const [source, flags, before, pump, after] of rows) {
  const took = (length) => {
    const text = before + pump.repeat(Math.ceil(length / pump.length)) + after, begun = process.cpuUsage().user;
    text.replace(new RegExp(source, flags.includes("g") ? flags : flags + "g"), "");
    return (process.cpuUsage().user - begun) / 1e6;
  };
  took(24);
  if (took(2000) > 0.002 && took(20000) > 0.2) slow.push([source, before, pump, after]);
}
console.log(JSON.stringify(slow));
"""


def literals() -> Iterator[tuple[str, str]]:
    """Each expression that is written in a script, with its flags."""
    for file in sorted(FOLDER.glob("*.js")):
        for found in _LITERAL.finditer(file.read_text(encoding="utf-8")):
            yield found[1], found[2]


def as_python(source: str) -> str:
    """An expression near enough to one of JavaScript to make strings of."""
    for name, like in _CLASSES.items():
        source = source.replace(f"[{name}]", f"[{like}]").replace(name, like if like[0] != "^" else "a-z")
    source = re.sub(r"\\p\{\w+\}", "\u200b", source)
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: f"\\u{found[1]}", source)
