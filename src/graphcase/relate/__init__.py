"""What the claims say together: copies of articles, cases, relations between entities."""

from .cases import cases
from .copies import copies
from .relations import relations

__all__ = ["cases", "copies", "relations"]
