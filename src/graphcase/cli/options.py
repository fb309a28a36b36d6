"""What several commands share: their options, how they answer, and how they decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .ending import tidily

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from ..explore.records import Ambiguous
    from ..model import Judgement
    from ..store import Store

Command = TypeVar("Command", bound=Callable[..., Any])
Record = TypeVar("Record", bound="DataclassInstance")
_USER = "Who decides.  [default: the name that you log in with]"


def output_folder(command: Command) -> Command:
    """Give a command the option that names the folder of the store."""
    return click.option(
        "-o", "--output", type=click.Path(path_type=Path), default="output", envvar="GRAPHCASE_OUTPUT",
        show_default=True, show_envvar=True, help="The folder that holds the store.",
    )(command)  # fmt: skip


def json_option(command: Command) -> Command:
    """Give a command the option to print JSON."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(command)


def answer(output: Path, as_json: bool, ask: Callable[[Store], Record], show: Callable[[Record], str]) -> Record:
    """Ask the store in `output`, print the answer as text or as JSON, and return it."""
    from ..console import as_json as dump
    from ..store import Store

    with Store.open(output) as store:
        answer = ask(store)
    click.echo(dump(answer) if as_json else show(answer))
    return answer


def deciding(command: Command) -> Command:
    """Give a command the options of who decides, and why."""
    note = click.option("--note", default="", help="Why, for those who read the judgement.")
    user = click.option("--user", envvar="GRAPHCASE_USER", show_envvar=True, help=_USER)
    return note(user(output_folder(command)))


def decide(output: Path, ask: Callable[[Store], Judgement | Ambiguous]) -> None:
    """Write down what is decided, and follow it; or list what a name may mean, and end with 2."""
    from ..console import show
    from ..console.judging import notes
    from ..model import Judgement
    from ..store import Store

    with Store.open(output) as store:
        decided = ask(store)
        said = notes(store, decided) if isinstance(decided, Judgement) else ()
    if not isinstance(decided, Judgement):
        click.echo(show(decided), err=True)
        click.get_current_context().exit(2)
    follow(output, [decided], said)


def follow(output: Path, decided: Sequence[Judgement], notes: Sequence[str] = ()) -> None:
    """Write these judgements down, let the network follow all that are written, and say what has changed; `notes` are
    what the articles said against it."""
    from ..console.judging import done
    from ..console.progress import Progress
    from ..pipeline.judge import judge

    with tidily(), Progress(click.get_current_context().find_root().params["debug"], quiet=False) as progress:
        judged = judge(output, decided, progress)
    click.echo(done(judged, output, notes))
