"""What the files in an archive are called: names are a stranger's words, and never lead anywhere."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from ..reader import Refused
from ..walk import left_behind

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:(?:/|$)")
_OUTSIDE = ("its name leads out of the archive", "unpack it by hand, if you trust who sent it")
_LONGEST = 1000  # characters of a path that anybody reads


class Names:
    """The names in one archive: each once, on one line, below the archive and nowhere else."""

    def __init__(self, sent: bool = False) -> None:
        """`sent` is true where somebody sent every single one."""
        self._sent = sent
        self._taken: Counter[str] = Counter()

    def label(self, name: str) -> str | Refused | None:
        """What a file is called by in its archive: None for what no person put there, Refused for what leads out."""
        shown = _CONTROL.sub(_escaped, name.replace("\\", "/"))[:_LONGEST]
        path = PurePosixPath(shown)
        if path.is_absolute() or ".." in path.parts or _DRIVE.match(shown):
            return Refused(self.once(shown.strip("/")), *_OUTSIDE)
        if not path.parts or (not self._sent and any(map(left_behind, path.parts))):
            return None
        return self.once(str(path))

    def once(self, label: str) -> str:
        """`label`, with ~2 and so on where it has been given before."""
        self._taken[label] += 1
        count = self._taken[label]
        return label if count == 1 else self.once(f"{label}~{count}")


def base(name: str) -> str:
    """A file's own name, by which its format is known."""
    return PurePosixPath(name.replace("\\", "/")).name


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
