"""query: the command that is asked most, in a file that loads at once."""

from __future__ import annotations

from pathlib import Path

import click

from .completing import names
from .options import answer, json_option, output_folder


@click.command()
@click.argument("name", shell_complete=names)
@output_folder
@json_option
def query(name: str, output: Path, as_json: bool) -> None:
    """Say who or what NAME is, with quotes and sources.

    Aliases, roles and relations, each with its status, speaker, clearest words and where they stand.

    Accents, case and small misspellings do not matter, and a part of the name will do. A name that fits several
    entities is answered with the list of them.

    \b
    graphcase query "Ivo Marren"
    graphcase query marren --json
    """
    from ..console import show
    from ..explore.dossier import dossier

    answer(output, as_json, lambda store: dossier(store, name), show)
