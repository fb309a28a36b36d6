"""Who is who: mentions of many articles become entities, and every merge says why."""

from .entities import entities
from .judged.affairs import case_bonds, cases
from .judged.settling import Disagreed, settled

__all__ = ["Disagreed", "case_bonds", "cases", "entities", "settled"]
