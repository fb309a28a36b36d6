"""What the claims say together: copies of articles, sources, cases, relations between entities."""

from .cases import cases
from .conflicts import conflicts
from .copies import copies
from .relations import relations
from .sources import Sources, sourced

__all__ = ["Sources", "cases", "conflicts", "copies", "relations", "sourced"]
