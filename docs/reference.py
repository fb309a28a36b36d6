"""Write docs/cli.md, the reference of the command line, from its --help: `make docs`. A test says when it is stale."""

from __future__ import annotations

from pathlib import Path

from graphcase.cli import commands

PAGE = Path(__file__).with_name("cli.md")
WIDTH = 100
INTRODUCTION = """# The command line

<!-- Written by `make docs` from --help. -->

Exit codes: 0 done or found; 1 not found, no article could be read, or `verify` found a quote that no longer stands;
2 wrong use, or no store there.
"""


def page() -> str:
    """The text of docs/cli.md."""
    root = commands.make_context("graphcase", [], resilient_parsing=True, terminal_width=WIDTH)
    parts = [INTRODUCTION, f"```text\n{root.get_help()}\n```\n"]
    for name in commands.list_commands(root):
        command = commands.get_command(root, name)
        assert command
        context = command.make_context(name, [], root, resilient_parsing=True, terminal_width=WIDTH)
        parts.append(f"## graphcase {name}\n\n```text\n{context.get_help()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
