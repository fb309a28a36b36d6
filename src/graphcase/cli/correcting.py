"""The commands by which people say who is who: review, merge, split, rename, retype, hide, settle, undo, judgements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..model import NAMED_TYPES, EntityType
from .completing import names
from .options import answer, decide, deciding, follow, json_option, output_folder

_AMERICAN: dict[str, EntityType] = {"organization": "organisation"}


@click.command()
@click.option("--type", "type_", type=click.Choice(NAMED_TYPES), help="Only entities of this type.")
@click.option("--limit", type=click.IntRange(1), help="Only so many, the likeliest.")
@deciding
@json_option
def review(type_: EntityType | None, limit: int | None, output: Path, as_json: bool, **by: Any) -> None:
    """Go through pairs of names that may be one, likeliest first.

    Shows both sides of each pair, and asks: same, different, or later. Every answer is written to
    graphcase.judgements.jsonl in the corpus folder at once; the network follows when you quit.

    \b
    graphcase review
    graphcase review --json
    """
    from ..console.review import review as walk
    from ..explore.review import suggestions

    if as_json:
        answer(output, as_json, lambda store: suggestions(store, type_, limit), str)
    elif walk(output, type_, limit, **by):
        follow(output, [])


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("b", shell_complete=names)
@deciding
def merge(a: str, b: str, output: Path, **by: Any) -> None:
    """Decide that A and B are one.

    \b
    graphcase merge "Ivo Marren" "I. Marren" --note "her lawyer says so"
    """
    from ..console.judging import hand
    from ..explore.decisions import merge as one

    decide(output, lambda store: one(store, a, b, hand(**by)))


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("b", shell_complete=names)
@deciding
def split(a: str, b: str, output: Path, **by: Any) -> None:
    """Decide that A and B are two, now and for ever.

    For two names, or two mentions, of one entity: A is taken out of B. With A goes what clearly is A's (what its
    article ties to it; elsewhere its generation, its fuller name, its post, its company); the rest stays with B. For
    two entities: nothing will ever join them.

    Of a case B, A is an article (its path) or the words at PATH:START that tell of another affair.

    \b
    graphcase split "Ivo Marren" "I. Marren"
    graphcase split articles/01.txt:48 articles/03.txt:120
    graphcase split articles/07.txt "Bribery, Veldhaven (2021)"
    """
    from ..console.judging import hand
    from ..explore.decisions import split as two

    decide(output, lambda store: two(store, a, b, hand(**by)))


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("name")
@deciding
def rename(a: str, name: str, output: Path, **by: Any) -> None:
    """Decide that A is called NAME.

    \b
    graphcase rename "Ivo Marren" "Ivo Marren Sr."
    """
    from ..console.judging import hand
    from ..explore.decisions import rename as called

    decide(output, lambda store: called(store, a, name, hand(**by)))


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("type_", metavar="TYPE", type=click.Choice((*NAMED_TYPES, *_AMERICAN)))
@deciding
def retype(a: str, type_: Any, output: Path, **by: Any) -> None:
    """Decide what A is: TYPE is person, organisation or place.

    \b
    graphcase retype Veldhaven place
    """
    from ..console.judging import hand
    from ..explore.decisions import retype as typed

    decide(output, lambda store: typed(store, a, _AMERICAN.get(type_, type_), hand(**by)))


@click.command()
@click.argument("a", shell_complete=names)
@deciding
def hide(a: str, output: Path, **by: Any) -> None:
    """Decide that A is nothing that belongs into the network.

    \b
    graphcase hide "Read More"
    """
    from ..console.judging import hand
    from ..explore.decisions import hide as hidden

    decide(output, lambda store: hidden(store, a, hand(**by)))


@click.command()
@click.argument("conflict")
@click.argument("value", default="")
@deciding
def settle(conflict: str, value: str, output: Path, **by: Any) -> None:
    """Decide which VALUE is right where sources disagree.

    CONFLICT is an id that `conflicts` prints, and VALUE one of its values. Without VALUE the disagreement is left as it
    is, and counted as settled. It stays visible with all quotes, and with who settled it and why.

    \b
    graphcase settle x5f0c9a7e21 14 --note "the indictment lists 14 names"
    """
    from ..console.judging import hand
    from ..explore.decisions import settle as right

    decide(output, lambda store: right(store, conflict, value, hand(**by)))


@click.command()
@click.argument("judgement", default="")
@deciding
def undo(judgement: str, output: Path, **by: Any) -> None:
    """Take a JUDGEMENT (an id) back, or the last one.

    \b
    graphcase undo
    graphcase undo 5f0c9a7e21
    """
    from ..console.judging import hand, taken_back

    decide(output, lambda store: taken_back(store, judgement, hand(**by)))


@click.command()
@output_folder
@json_option
def judgements(output: Path, as_json: bool) -> None:
    """List what people decided, with what became of it.

    In the order of graphcase.judgements.jsonl: in effect, taken back, or without effect and why.

    \b
    graphcase judgements
    """
    from ..console.judging import decisions, listed

    answer(output, as_json, decisions, listed)
