"""Who is who: mentions of many articles become entities, and every merge says why."""

from .chosen import cases
from .entities import entities

__all__ = ["cases", "entities"]
