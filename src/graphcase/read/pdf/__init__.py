"""A PDF's pages to running text.

operators.py  a content stream to its operators
showing.py    which words they show, and where (fonts.py: what the codes mean)
lines.py      words to lines, and lines to columns in the order of reading
margins.py    running headers and footers, page numbers
flowing.py    lines to paragraphs, over the ends of columns and pages (hyphens.py: words divided at a line's end)
"""
