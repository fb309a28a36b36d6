"""What the reading commands ask of a store, and the records that answer them.

    find        which entities a name means: with accents or without, partial, reordered, an alias, misspelt
    dossier     who or what that is: relations grouped, each with status, speaker, best quote and source
    path        how two entities connect, every step quoted
    why         from an entity to its mentions and merges, or from two entities to every claim between them
    top         the main entities
    Filter, View    the part of a case that an export shows

A name that fits several entities is answered with an Ambiguous record, not with an error.
"""

from .dossier import dossier
from .lookup import find
from .paths import path
from .top import top
from .view import UNFILTERED, Filter, View
from .why import why

__all__ = ["UNFILTERED", "Filter", "View", "dossier", "find", "path", "top", "why"]
