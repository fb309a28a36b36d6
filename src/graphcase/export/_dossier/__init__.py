"""The dossier of one entity, for somebody who checks each line of it: what it says, apart from how it is written.

content.py     the chapters: who, why these names are one, parties, what is said, where sources disagree, the sources
markdown.py    as Markdown in which nothing of the articles is markup
html.py        as one page to read and print, without a script

A folder that begins with an underscore is no format: `markdown` and `html` are.
"""
