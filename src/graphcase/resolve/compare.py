"""Are two names one? A score, a reason that a reader understands, or a veto. No context here: only the words."""

from __future__ import annotations

from .bodies import compare_organisations, compare_places
from .comparison import Comparison
from .forms import Form
from .lookalikes import disguised
from .persons import compare_persons


def compare(left: Form, right: Form) -> Comparison:
    """Compare two names of one type. Symmetric."""
    if right.key < left.key or (right.key == left.key and right.shown < left.shown):
        left, right = right, left
    if left.type != right.type:
        return Comparison(0.0, "different types", veto=True)
    if not (left.key.isascii() and right.key.isascii()) and (told := disguised(left.shown, right.shown)):
        return Comparison(0.0, told, veto=True)
    if left.type == "person":
        return compare_persons(left, right)
    return compare_organisations(left, right) if left.type == "organisation" else compare_places(left, right)
