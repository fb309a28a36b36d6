"""The commands that make the store, check it and hand it on: build, export, verify, info."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import QuotesChanged
from ..model import STATUSES
from ..settings import ENGINES
from .completing import formats, names, types
from .ending import tidily
from .options import answer, json_option, output_folder
from .selecting import selecting, selection


class Formats(click.Command):
    """A command whose help lists the formats that lie in export/."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write the list."""
        from ..export import described

        with formatter.section("Formats"):
            formatter.write_dl(list(described()))


@click.command()
@click.argument("corpus", type=click.Path(path_type=Path))
@output_folder
@selecting
@click.option("--model", default="", help="A spaCy pipeline to use in place of the best that is installed.")
@click.option("--workers", type=click.IntRange(0), default=0, help="Processes that extract; 0 is one a core.")
@click.option(
    "--batch", type=click.IntRange(1), default=16, show_default=True, help="Articles a process has in memory."
)
@click.option(
    "--time-limit",
    type=click.IntRange(0, 1_000_000),
    default=300,
    show_default=True,
    metavar="SECONDS",
    help="How long one article may be read; 0 is no limit.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="Who extracts: processes of this machine, this process, or a Dask cluster.",
)
@click.option("--scheduler", default="", metavar="ADDRESS", help="Where the Dask cluster is: tcp://HOST:8786.")
@click.option("--shared-corpus", is_flag=True, help="The cluster sees CORPUS at the same path: send it no articles.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing.")
@click.pass_context
def build(ctx: click.Context, /, corpus: Path, output: Path, quiet: bool, **knobs: Any) -> None:
    """Read the articles of CORPUS and build the network.

    What has not changed since the last build is not extracted again. Engine, workers and batch change speed and memory,
    never a result.

    \b
    graphcase build corpus
    graphcase build leaks/2024 -o leaks-2024 --workers 2
    graphcase build leaks --exclude "*.html" --metadata outlets.csv
    graphcase build leaks --engine dask --scheduler tcp://10.0.0.5:8786
    """
    from ..console.accounts import built
    from ..console.progress import Progress
    from ..pipeline.build import build as run
    from ..settings import Limits, Settings

    limits = Limits(bytes=knobs.pop("max_size"), seconds=knobs.pop("time_limit"))
    chosen = selection(knobs)
    settings = Settings(limits=limits, **knobs)
    with tidily(), Progress(ctx.find_root().params["debug"], quiet) as progress:
        report = run(corpus, output, settings, progress, chosen)
    if not quiet:
        click.echo(built(report, output))


@click.command(cls=Formats)
@click.argument("format_", metavar="FORMAT", shell_complete=formats)
@click.option(
    "--to",
    type=click.Path(),
    help="The file to write, or - for standard output.  [default: output/graph.*]",
)
@click.option("--entity", default="", shell_complete=names, help="Only what lies near the entity of this name.")
@click.option("--hops", type=click.IntRange(0), default=1, show_default=True, help="How near: so many relations.")
@click.option(
    "--type",
    "types",
    multiple=True,
    shell_complete=types,
    help="Only this type of entity or relation; may be repeated.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(STATUSES),
    help="Only relations of this status; may be repeated.",
)
@click.option("--since", default="", help="Only relations reported since this date (2018, 2018-11, 2018-11-23).")
@click.option(
    "--min-sources", type=click.IntRange(0), default=0, help="Only relations with so many independent sources."
)
@click.option("--co-mentions", is_flag=True, help="Also names that merely stand in one sentence.")
@click.option("--share", is_flag=True, help="Write it so that it can be handed on (page, html, markdown, svg, png).")
@output_folder
def export(format_: str, to: str | None, output: Path, share: bool, **wanted: Any) -> None:
    """Write the network, or a part of it, in FORMAT.

    With --share nothing is in it that is yours alone: no path of a file, no whole article (only the quotes), and not
    who judged what, when and why. Outlets, titles, authors, dates and addresses on the web stay.

    \b
    graphcase export graphml
    graphcase export json --to - --entity "Ivo Marren" --hops 2
    graphcase export page --share
    """
    from ..explore.view import Filter
    from ..export import default_path, slug
    from ..export import export as write
    from ..store import Store

    with Store.open(output) as store:
        about = slug(store, wanted["entity"])
        target = None if to == "-" else Path(to) if to else default_path(format_, output, share, about)
        remarks = write(store, format_, target, Filter(**wanted), share)
    if target:
        click.echo(target)
    for remark in remarks:
        click.echo(remark, err=True)


@click.command()
@output_folder
@json_option
def verify(output: Path, as_json: bool) -> None:
    """Check that every quote still stands in its file.

    Every file is read again; every quote and every mention must stand there word for word. Exit code 1 if one does not.

    \b
    graphcase verify && echo publish
    """
    from ..console.accounts import verdict
    from ..pipeline.verify import verify as check

    found = answer(output, as_json, check, verdict)
    if found.lost:
        hint = f"build again: graphcase build CORPUS -o {output}"
        raise QuotesChanged("the store no longer agrees with the files", hint)


@click.command()
@output_folder
@json_option
def info(output: Path, as_json: bool) -> None:
    """Tell what the store holds, and what was left out.

    Counts, versions, what of the articles was set aside, and which files were skipped and why.

    \b
    graphcase info
    graphcase info --json
    """
    from ..console.accounts import information, told

    answer(output, as_json, information, told)
