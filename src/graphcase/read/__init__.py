"""A folder's files to articles: the words of each, and which of them are the article and not the page around it.

walk.py       the folder: sources, and what is skipped and why
formats/      one file = one format; a new one needs no second place
reading.py    a source to an article, from what the rooms below find
paragraphs.py marks.py zones.py      paragraphs, what each is by its own words, what its place makes of it
credits.py datelines.py captions.py dates.py language.py titles.py decode.py rules.py
"""

from .reader import Unreadable
from .reading import article, fingerprint
from .walk import Scan, scan

__all__ = ["Scan", "Unreadable", "article", "fingerprint", "scan"]
