"""What the names of two persons that people hold to be one say against it: to be told, never to be obeyed."""

from __future__ import annotations

from collections.abc import Iterable

from .compare import compare
from .forms import parse


def against(left: Iterable[str], right: Iterable[str]) -> str:
    """Return why two persons of these names, as they are written with their titles, would be two, or "".

    These are other generations ("jr and sr"), titles of a man and of a woman, or given names that differ.
    """
    forms, others = ([parse(name, "person") for name in dict.fromkeys(names)] for names in (left, right))
    found = (compare(form, other) for form in forms for other in others if form.full and other.full)
    return next((comparison.reason for comparison in found if comparison.veto), "")
