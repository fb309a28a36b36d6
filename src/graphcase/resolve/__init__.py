"""Who is who: mentions of many articles become entities, and every merge says why."""

from .entities import entities
from .judged.chosen import cases
from .judged.settling import Disagreed, settled

__all__ = ["Disagreed", "cases", "entities", "settled"]
