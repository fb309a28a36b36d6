"""What a shell offers when a person presses the tabulator: formats, types, and names of the store."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, add_completion_class

from ..errors import GraphcaseError
from ..model import ENTITY_TYPES

if TYPE_CHECKING:
    from ..store import Store

Answer = TypeVar("Answer")
_SPECIAL = re.compile(r"""[\s"'\\$`!&;()<>|*?\[\]{}#~:=^]""")
_IN_QUOTES = re.compile(r'["\\$`!]')


def names(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Entities whose name may be meant, each with its type."""
    from ..explore.completing import completions
    from ..explore.plain import plain

    found = _of_store(ctx, lambda store: completions(store, incomplete))
    return [CompletionItem(plain(one.name), help=one.type) for one in found]


def types(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Types of entities, and of the relations that the store knows."""
    relations = _of_store(ctx, lambda store: store.vocabulary)
    return _beginning(incomplete, map(CompletionItem, (*ENTITY_TYPES, *relations)))


def formats(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Formats of export, each with what it is."""
    from ..export import described

    return _beginning(incomplete, [CompletionItem(name, help=what) for name, what in described()])


def _beginning(incomplete: str, items: Iterable[CompletionItem[str]]) -> list[CompletionItem[str]]:
    return [item for item in items if item.value.startswith(incomplete)]


def _of_store(ctx: click.Context, ask: Callable[[Store], Iterable[Answer]]) -> list[Answer]:
    """What the store answers; where there is none, nothing: a person who is typing wants no message."""
    from ..store import Store

    try:
        with Store.open(Path(ctx.params.get("output") or "output")) as store:
            return list(ask(store))
    except GraphcaseError:
        return []


class Bash(BashComplete):
    """click's completion for bash, with names of several words in quotation marks or escaped, as they were begun."""

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return an item as click's script reads it, which takes one level of backslashes away."""
        words, place = os.environ["COMP_WORDS"].split("\n"), int(os.environ["COMP_CWORD"])
        begun = words[place] if place < len(words) else ""
        value = item.value if item.type != "plain" else _quoted(item.value, begun[:1])
        return f"{item.type},{value}".replace("\\", r"\\")


def _quoted(value: str, mark: str) -> str:
    """A value for a word of bash that begins with that quotation mark, or with none."""
    if mark == "'":
        return value.replace("'", r"'\''")
    return (_IN_QUOTES if mark == '"' else _SPECIAL).sub(r"\\\g<0>", value)


class Fish(FishComplete):
    """click's completion for fish, for names with commas."""

    source_template: ClassVar[str] = FishComplete.source_template.replace('string split ","', 'string split -m 1 ","')


def register() -> None:
    """Let these classes answer shells that ask."""
    for one in (Bash, Fish):
        add_completion_class(one)
