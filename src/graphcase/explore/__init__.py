"""What the reading commands ask of a store, and the records that answer them."""

from .lookup import find
from .view import UNFILTERED, Filter, View

__all__ = ["UNFILTERED", "Filter", "View", "find"]
