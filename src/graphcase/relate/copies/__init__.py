"""Which documents are copies of which: reprints, cut and rewritten texts, found before sources are counted.

Each article becomes a `Text` in which a word is one character (texts.py). Texts that share runs of words which few
others have are candidates (sketches.py); of two of them, each sentence of the shorter looks for its counterpart in the
longer (likeness.py), what is a phrase of the whole corpus says little (phrases.py), and other facts in the same words
speak against it (facts.py). originals.py says which of two is the copy.
"""

from .originals import Copies, copies

__all__ = ["Copies", "copies"]
