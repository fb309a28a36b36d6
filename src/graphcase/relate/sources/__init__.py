"""What rests on what: which independent sources stand behind an article, and behind each thing that it tells.

A copy is its original. An agency's dispatch is the agency's, whoever prints it. An outlet speaks once, however often it
does. What is told only as another outlet's report is that outlet's: three papers that quote one are one source. An
article that names no outlet stands for itself. Two speakers in one article are one source: police, courts and
witnesses speak, outlets publish.

credits.py and quoting.py read an article, texts.py keeps what they found; outlets.py and meanings.py say which outlet a
name means, resting.py what each document rests on, and sources.py counts.
"""

from .sources import Backed, Said, Sources, said_of, sourced

__all__ = ["Backed", "Said", "Sources", "said_of", "sourced"]
