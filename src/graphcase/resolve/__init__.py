"""Who is who: mentions of many articles become entities, and every merge says why."""

from .entities import entities
from .judged.chosen import cases

__all__ = ["cases", "entities"]
