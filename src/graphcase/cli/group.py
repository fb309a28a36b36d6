"""The group of commands: what becomes of errors, and the order of the list."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn, TypeGuard

import click

from ..errors import GraphcaseError
from .ending import Ended

_WHERE = "see where: graphcase --debug {} ...; whether the store is damaged: graphcase verify"
_KEPT = "what stood before still stands, and the same command goes on from here"
_ASKED = "see that it is what was meant, and that it may be opened"
_PIPE_CLOSED = 141
"""As a shell has it of a program that wrote where nobody reads any more: 128 and the number of SIGPIPE."""


class Commands(click.Group):
    """A group that turns our errors, and those that nobody foresaw, into one line and an exit code; a command is
    imported when it is asked for."""

    def __init__(self, modules: Mapping[str, str], **extra: Any) -> None:
        """`modules` are those of this folder that have the commands, by name and in the order of the list."""
        super().__init__(**extra)
        self._modules = modules

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; help that cannot be printed is one line, too."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            if not _is_of_output(error):
                raise
            _let_go()
            click.echo(f"graphcase: {_unwritten(error).message}", err=True)
            sys.exit(1)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the options before the command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise _plain(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _plain(error) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _let_go()
            ctx.exit(_PIPE_CLOSED)
        except Ended as error:
            _fail(ctx, GraphcaseError("interrupted", _KEPT), 128 + error.number)
        except KeyboardInterrupt:
            _fail(ctx, GraphcaseError("interrupted"), 130)
        except GraphcaseError as error:
            _fail(ctx, error, error.code)
        except Exception as error:
            if _is_of_output(error):
                _let_go()
                _fail(ctx, _unwritten(error), 1)
            if isinstance(error, OSError) and error.filename is not None:
                _fail(ctx, GraphcaseError(f"{error.filename}: {error.strerror}", _ASKED), 1)
            said = f"this should not have happened: {type(error).__name__}: {error}"
            _fail(ctx, GraphcaseError(said, _WHERE.format(ctx.invoked_subcommand)), 1)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All commands, in the order of use."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, None if there is none."""
        if cmd_name not in self._modules:
            return None
        command: click.Command = getattr(import_module(f".{self._modules[cmd_name]}", __package__), cmd_name)
        return command


def _plain(error: click.UsageError) -> click.UsageError:
    """The error without what a terminal would obey: it repeats words that may have been copied from an article."""
    from ..explore.plain import plain

    return click.UsageError("\n  ".join(map(plain, error.format_message().splitlines())), error.ctx)


def _is_of_output(error: Exception) -> TypeGuard[OSError]:
    """True for what only writing to an open stream raises: an error about a file names it."""
    return isinstance(error, OSError) and error.filename is None and error.errno is not None


def _unwritten(error: OSError) -> GraphcaseError:
    return GraphcaseError(f"standard output cannot be written: {error.strerror}", "make room, or write elsewhere")


def _let_go() -> None:
    """Let what is still to be flushed go nowhere, since nobody reads it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(ctx: click.Context, error: GraphcaseError, code: int) -> NoReturn:
    """End with one line, and one that mends it, on standard error; with --debug the traceback before them."""
    import traceback

    from ..explore.plain import plain

    if ctx.params["debug"]:
        traceback.print_exc()
    click.echo(f"graphcase: {plain(error.message)}", err=True)
    if error.hint:
        click.echo(f"  {plain(error.hint)}", err=True)
    ctx.exit(code)
