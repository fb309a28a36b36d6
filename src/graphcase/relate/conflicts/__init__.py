"""Where independent sources disagree: one file a kind of disagreement, one that gathers, one that compares, one that
ranks."""

from .gathering import conflicts

__all__ = ["conflicts"]
