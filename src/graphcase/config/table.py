"""A table of the user's file, asked key by key; what it does not hold as it should, it says where and how to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..errors import UsageError

_LONGEST = 60  # characters of a value that are shown
_LONGEST_TEXT = 200
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_KINDS = {bool: "true or false", str: "a text", list: "a list", dict: "a table", int: "a number", float: "a number"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table, where it stands ("relations", "lobbied"), and the number among its like, 0 if there is but one."""

    file: str
    keys: tuple[str, ...]
    rows: Mapping[str, Any]
    number: int = 0

    def error(self, what: str, hint: str) -> UsageError:
        """Return the error that says what is wrong in this table."""
        return UsageError(f"{self.file}: {self._where()}{what}", hint)

    def _where(self) -> str:
        name = ".".join(key if _BARE.fullmatch(key) else shown(key) for key in self.keys)
        if self.number:
            return f"[[{name}]] number {self.number}: "
        return f"[{name}]: " if name else ""

    def only(self, known: Sequence[str]) -> None:
        """Raise UsageError for a key that is not one of `known`."""
        for key in self.rows:
            if key not in known:
                raise self.error(f"unknown key {shown(key)}", suggestion(key, known))

    def text(self, key: str) -> str:
        """The text under `key`, white space made single. Raises UsageError if there is none, or something else."""
        return self._text(key, self._of(key, str, f'{key} = "..."'))

    def texts(self, key: str, example: str = "...") -> tuple[str, ...]:
        """The list of texts under `key`, each once. Raises UsageError if it is missing, empty, or something else."""
        example = f'{key} = ["{example}"]'
        found = self._of(key, list, example)
        if not found:
            raise self.error(f"{shown(key)} is empty", f"write {example}")
        for one in found:
            if not isinstance(one, str):
                raise self.error(f"{shown(one)} in {shown(key)} is {_kind(one)}, not a text", f"write {example}")
        return tuple(dict.fromkeys(self._text(key, one) for one in found))

    def flag(self, key: str) -> bool:
        """The truth value under `key`; False if it is missing."""
        return key in self.rows and bool(self._of(key, bool, f"{key} = true"))

    def one_of(self, key: str, known: Sequence[str]) -> str:
        """The text under `key`, as one of `known` is written; case does not matter."""
        return self._known(key, self.text(key), known)

    def some_of(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """The texts under `key`, as those of `known` are written; case does not matter."""
        return tuple(dict.fromkeys(self._known(key, one, known) for one in self.texts(key, known[0])))

    def table(self, key: str) -> Table:
        """The table under `key`; an empty one if it is missing."""
        rows = self._of(key, dict, f"a table [{'.'.join((*self.keys, key))}]") if key in self.rows else {}
        return Table(self.file, (*self.keys, key), rows)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of the list under `key`; none if it is missing."""
        keys = (*self.keys, key)
        example = f"[[{'.'.join(keys)}]]"
        for number, rows in enumerate(self._of(key, list, example) if key in self.rows else (), 1):
            if not isinstance(rows, dict):
                raise self.error(f"{shown(key)} holds {_kind(rows)}, not tables", f"write {example} above each")
            yield Table(self.file, keys, rows, number)

    def _of(self, key: str, kind: type, example: str) -> Any:
        if key not in self.rows:
            raise self.error(f"{shown(key)} is missing", f"write {example}")
        value = self.rows[key]
        if not isinstance(value, kind):
            raise self.error(f"{shown(key)} is {_kind(value)}, not {_KINDS[kind]}", f"write {example}")
        return value

    def _text(self, key: str, value: str) -> str:
        text = " ".join(value.split())
        if not text.isprintable():
            raise self.error(f"{shown(key)} holds a character that nobody sees: {shown(value)}", "type it anew")
        if not text:
            raise self.error(f"{shown(key)} holds an empty text", "write something between the quotation marks")
        if len(text) > _LONGEST_TEXT:
            raise self.error(f"{shown(key)} holds a text of {len(text)} characters", f"{_LONGEST_TEXT} are enough")
        return text

    def _known(self, key: str, value: str, known: Sequence[str]) -> str:
        found = {one.casefold(): one for one in known}.get(value.casefold())
        if found is None:
            raise self.error(f"{shown(key)} cannot be {shown(value)}", suggestion(value, known))
        return found


def shown(value: object) -> str:
    """Return a value for a message, cut where it is long."""
    text = repr(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def suggestion(given: str, known: Iterable[str]) -> str:
    """Say which one of `known` was likely meant, and which there are."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(given.casefold()[:_LONGEST], names, n=1)
    listed = f"there {'is' if len(names) == 1 else 'are'}: {', '.join(names.values())}"
    return f"did you mean {names[near[0]]!r}? ({listed})" if near else listed


def _kind(value: object) -> str:
    return next((name for kind, name in _KINDS.items() if isinstance(value, kind)), "a date or a time")
