"""Credits at the end of a picture's caption. The caption's own sentence is the outlet's word, and stays body."""

from __future__ import annotations

from . import rules

_SEEN = 120  # characters from the end
_CAPTION = 60  # words: a longer paragraph is not under a picture
_BARE = 3  # words: a shorter caption says nothing but who or what is to be seen


def credit(paragraph: str) -> tuple[int, int] | None:
    """Where the sentence of a caption ends and its credit begins, as offsets; None if there is no credit.

    Both are 0 where the caption is too short to say anything.
    """
    if len(paragraph) > _CAPTION * 12 or len(paragraph.split()) > _CAPTION:
        return None
    begun = max(0, len(paragraph) - _SEEN)
    for found in rules.pattern("caption", "ends").finditer(paragraph, begun):
        if found.end() == len(paragraph) and (found.start() == 0 or not paragraph[found.start() - 1].isalnum()):
            before = paragraph[: found.start()].rstrip()
            return (len(before), found.start()) if len(before.split()) > _BARE else (0, 0)
    return None
