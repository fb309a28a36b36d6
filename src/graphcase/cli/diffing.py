"""The command that tells what is new: diff."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import UsageError
from .options import json_option, output_folder

_KINDS = ("document", "case", "person", "organisation", "place", "relation", "conflict")
_SHORT = 5


@click.command()
@click.argument("other", required=False, type=click.Path(path_type=Path))
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Only this; may be repeated.")
@click.option(
    "--only", multiple=True, type=click.Choice(("new", "changed", "gone")), help="Only these; may be repeated."
)
@click.option("--limit", type=click.IntRange(1), help=f"So many of each.  [default: {_SHORT}; with --json all]")
@click.option("--forget", is_flag=True, help="Forget all that was before, with the words of what was removed.")
@output_folder
@json_option
def diff(other: Path | None, limit: int | None, forget: bool, output: Path, as_json: bool, **wanted: Any) -> None:
    """Tell what is new, what has changed and what has gone, and why.

    Against the store as it stood before the last build that found other articles (or was made by another graphcase):
    what people have decided since then is in it, and building the same articles again forgets nothing. Or against
    OTHER, the folder of another store or its file.

    Cases and who has which part in them come first, the gravest before others; then articles, disagreements,
    relations, people, organisations and places, each with its clearest words and their source, those that matter most
    first. Names that only stand in one sentence are left out.

    Words of an article that you removed stay in the store, to be told here, until --forget, which also clears what the
    file holds of it in pages no longer used.

    \b
    graphcase diff
    graphcase diff --only new --kind person --kind relation
    graphcase diff ../last-month/output --json
    graphcase diff --forget
    """
    from ..console import as_json as dump
    from ..console import show
    from ..explore.changes import Wanted, changes
    from ..store import Store

    if forget:
        if other or limit or as_json or any(wanted.values()):
            raise UsageError("--forget tells nothing, and goes with -o only", "leave the other words away")
        Store.forget(output)
        click.echo("Forgotten: the store no longer holds what was before its last build.")
        return
    limit = limit or (None if as_json else _SHORT)
    with Store.compared(output, other) if other else Store.open(output) as store:
        found = changes(store, Wanted(**wanted, limit=limit), str(other or ""))
    click.echo(dump(found) if as_json else show(found))
