"""A folder's files to articles: the words of each, and which of them are the article and not the page around it.

scan.py       what a corpus holds, and the bytes of what is wanted
walk.py selection.py metadata.py    its files, which of them people ask for, and what they say of them
opening.py kinds.py bounds.py       what lies in a file, of which format it is, and how much may lie there
formats/      one file = one format; a new one needs no second place
lines.py tables.py unpack.py markup.py flow.py pdf/ encodings.py quoting.py      what several formats rest on
reading.py    a source to an article, from what the rooms below find
paragraphs.py marks.py zones.py      paragraphs, what each is by its own words, what its place makes of it
credits.py datelines.py captions.py dates.py language.py titles.py decode.py rules.py
"""

from .formats import told
from .opening import Excluded
from .reader import Unreadable
from .reading import article, fingerprint
from .scan import Scan, at, loaded, present, scan, sources
from .selection import ALL, Selection

__all__ = [
    "ALL",
    "Excluded",
    "Scan",
    "Selection",
    "Unreadable",
    "article",
    "at",
    "fingerprint",
    "loaded",
    "present",
    "scan",
    "sources",
    "told",
]
