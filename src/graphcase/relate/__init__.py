"""What the claims say together: copies of articles, relations between entities."""

from .copies import copies
from .relations import relations

__all__ = ["copies", "relations"]
