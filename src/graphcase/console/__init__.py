"""What a reader sees in a terminal: the records of explore as text, or as JSON. Print it with click.echo."""

from .show import as_json, show

__all__ = ["as_json", "show"]
