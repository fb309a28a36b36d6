"""The command line. A command parses, makes one call, prints; what it needs is imported when it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

import click

from . import __version__
from .errors import GraphcaseError, QuotesChanged
from .model import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from .store import Store

Command = TypeVar("Command", bound=Callable[..., Any])
Record = TypeVar("Record", bound="DataclassInstance")


class Commands(click.Group):
    """A group that turns our errors, and those that nobody foresaw, into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            _fail(ctx, GraphcaseError("interrupted"), 130)
        except GraphcaseError as error:
            _fail(ctx, error, error.code)
        except Exception as error:
            said = f"this should not have happened: {type(error).__name__}: {error}"
            _fail(ctx, GraphcaseError(said, f"see where: graphcase --debug {ctx.invoked_subcommand} ..."), 1)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order of this file, which is that of use."""
        return list(self.commands)


def _fail(ctx: click.Context, error: GraphcaseError, code: int) -> NoReturn:
    """End with one line, and one that mends it, on standard error; with --debug the traceback before them."""
    import traceback

    from .console.text import plain

    if ctx.params["debug"]:
        traceback.print_exc()
    click.echo(f"graphcase: {plain(error.message)}", err=True)
    if error.hint:
        click.echo(f"  {plain(error.hint)}", err=True)
    ctx.exit(code)


class Formats(click.Command):
    """A command whose help lists the formats that lie in export/."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write the list."""
        from .export import described

        with formatter.section("Formats"):
            formatter.write_dl(list(described()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="graphcase")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
def commands(debug: bool) -> None:
    """Turn a folder of articles into a network in which every line shows the words it stands on.

    \b
    graphcase build corpus          read the articles; writes output/graph.db, graph.html, graph.graphml
    graphcase query "Ivo Marren"    who that is, by the words of the articles
    """


def main() -> None:
    """Run the command line; the entry point of the package."""
    _speak_utf8(sys.stdout, sys.stderr)
    commands(prog_name="graphcase")


def _speak_utf8(*streams: TextIO) -> None:
    """Write UTF-8 into pipes and files whatever the locale, and never fail on a character that a terminal lacks."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _output(command: Command) -> Command:
    return click.option(
        "-o", "--output", type=click.Path(path_type=Path), default="output", envvar="GRAPHCASE_OUTPUT",
        show_default=True, show_envvar=True, help="The folder that holds the store.",
    )(command)  # fmt: skip


def _json(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(command)


def _answer(output: Path, as_json: bool, ask: Callable[[Store], Record], show: Callable[[Record], str]) -> Record:
    """Ask the store in `output`, print the answer as text or as JSON, and return it."""
    from .console import as_json as dump
    from .store import Store

    with Store.open(output) as store:
        answer = ask(store)
    click.echo(dump(answer) if as_json else show(answer))
    return answer


@commands.command()
@click.argument("corpus", type=click.Path(path_type=Path))
@_output
@click.option("--model", default="", help="A spaCy pipeline to use in place of the best that is installed.")
@click.option("--workers", type=click.IntRange(0), default=0, help="Processes that extract; 0 is one a core.")
@click.option(
    "--batch", type=click.IntRange(1), default=16, show_default=True, help="Articles a process has in memory."
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing.")
@click.pass_context
def build(ctx: click.Context, /, corpus: Path, output: Path, quiet: bool, **knobs: Any) -> None:
    """Read the articles of CORPUS and build the network.

    What has not changed since the last build is not extracted again. Workers and batch change speed and memory, never a
    result.

    \b
    graphcase build corpus
    graphcase build leaks/2024 -o leaks-2024 --workers 2
    """
    from .console.accounts import built
    from .console.progress import Progress
    from .pipeline.build import build as run
    from .settings import Settings

    with Progress(ctx.find_root().params["debug"], quiet) as progress:
        report = run(corpus, output, Settings(**knobs), progress)
    if not quiet:
        click.echo(built(report, output))


@commands.command()
@click.argument("name")
@_output
@_json
def query(name: str, output: Path, as_json: bool) -> None:
    """Say who or what NAME is, with quotes and sources.

    Aliases, roles and relations, each with its status, speaker, clearest words and where they stand.

    Accents, case and small misspellings do not matter, and a part of the name will do. A name that fits several
    entities is answered with the list of them.

    \b
    graphcase query "Ivo Marren"
    graphcase query marren --json
    """
    from .console import show
    from .explore.dossier import dossier

    _answer(output, as_json, lambda store: dossier(store, name), show)


@commands.command()
@click.argument("a")
@click.argument("b")
@click.option("--co-mentions", is_flag=True, help="Also walk over names that merely stand in one sentence.")
@_output
@_json
def path(a: str, b: str, co_mentions: bool, output: Path, as_json: bool) -> None:
    """Show how A and B connect, every step quoted.

    \b
    graphcase path "Ivo Marren" "Saltline Ltd"
    """
    from .console import show
    from .explore.paths import path as connect

    _answer(output, as_json, lambda store: connect(store, a, b, co_mentions), show)


@commands.command()
@click.argument("a")
@click.argument("b", required=False)
@_output
@_json
def why(a: str, b: str | None, output: Path, as_json: bool) -> None:
    """Show what stands behind A, or between A and B.

    For A alone: every mention, and why they are taken for one. For two: every claim between them, with its rule.

    \b
    graphcase why "Ivo Marren"
    graphcase why "Ivo Marren" "Saltline Ltd"
    """
    from .console import show
    from .explore.why import why as grounds

    _answer(output, as_json, lambda store: grounds(store, a, b), show)


@commands.command()
@click.option("--type", "type_", type=click.Choice(ENTITY_TYPES), help="Only entities of this type.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@_output
@_json
def top(type_: EntityType | None, limit: int, output: Path, as_json: bool) -> None:
    """List the entities of most relations and documents.

    \b
    graphcase top --type person
    """
    from .console import show
    from .explore.top import top as rank

    _answer(output, as_json, lambda store: rank(store, type_, limit), show)


@commands.command(cls=Formats)
@click.argument("format_", metavar="FORMAT")
@click.option("--to", type=click.Path(), help="The file to write, or - for standard output.  [default: output/graph.*]")
@click.option("--entity", default="", help="Only what lies near the entity of this name.")
@click.option("--hops", type=click.IntRange(0), default=1, show_default=True, help="How near: so many relations.")
@click.option("--type", "types", multiple=True, help="Only this type of entity or relation; may be repeated.")
@click.option("--status", "statuses", multiple=True, help="Only relations of this status; may be repeated.")
@click.option("--since", default="", help="Only relations reported since this date (2018, 2018-11, 2018-11-23).")
@click.option(
    "--min-sources", type=click.IntRange(0), default=0, help="Only relations with so many independent sources."
)
@click.option("--co-mentions", is_flag=True, help="Also names that merely stand in one sentence.")
@_output
def export(format_: str, to: str | None, output: Path, **wanted: Any) -> None:
    """Write the network, or a part of it, in FORMAT.

    \b
    graphcase export graphml
    graphcase export json --to - --entity "Ivo Marren" --hops 2
    """
    from .explore.view import Filter
    from .export import default_path
    from .export import export as write
    from .store import Store

    target = None if to == "-" else Path(to) if to else default_path(format_, output)
    with Store.open(output) as store:
        write(store, format_, target, Filter(**wanted))
    if target:
        click.echo(target)


@commands.command()
@_output
@_json
def verify(output: Path, as_json: bool) -> None:
    """Check that every quote still stands in its file.

    Every file is read again; every quote and every mention must stand there word for word. Exit code 1 if one does not.

    \b
    graphcase verify && echo publish
    """
    from .console.accounts import verdict
    from .pipeline.verify import verify as check

    found = _answer(output, as_json, check, verdict)
    if found.lost:
        hint = f"build again: graphcase build CORPUS -o {output}"
        raise QuotesChanged("the store no longer agrees with the files", hint)


@commands.command()
@_output
@_json
def info(output: Path, as_json: bool) -> None:
    """Tell what the store holds, and what was left out.

    Counts, versions, what of the articles was set aside, and which files were skipped and why.

    \b
    graphcase info
    graphcase info --json
    """
    from .console.accounts import information, told

    _answer(output, as_json, information, told)
