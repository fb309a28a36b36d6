"""The command that shows the page over a store: serve."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from .options import output_folder


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes one that is free."
)
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@output_folder
@click.pass_context
def serve(ctx: click.Context, /, port: int, open_: bool, output: Path) -> None:
    """Show the page over the whole case, however large.

    The page graph.html in a browser of this machine, with all entities, claims and articles: each is read from the
    store when somebody looks. Nothing is written, and no other machine is asked or answered. When the case is built
    anew meanwhile, the page says so. Ctrl-C ends it.

    \b
    graphcase serve
    graphcase serve -o leaks-2024 --port 0 --open
    """
    from ..console.progress import Progress
    from ..serve import Server

    with Progress(ctx.find_root().params["debug"], quiet=False) as progress:
        progress.stage("Reading the case")
        served = Server(output, port)
    with served as server, suppress(KeyboardInterrupt):
        click.echo(f"{server.address}  (Ctrl-C ends it)")
        if open_:
            click.launch(server.address)
        server.run()
