"""The group of commands: what becomes of errors, and the order of the list."""

from __future__ import annotations

from typing import Any, NoReturn

import click

from ..errors import GraphcaseError


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
        """In the order in which they were added, which is that of use."""
        return list(self.commands)


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
