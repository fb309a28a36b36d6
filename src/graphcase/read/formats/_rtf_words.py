"""The control words of RTF that mean something for the words of a text."""

from __future__ import annotations

PAGES = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""The code page of a font, by the number of its character set."""
SIGNS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
"""Characters that have a word."""
SYMBOLS = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
"""Characters that have a symbol. Where a word may be divided (\\-) is no character."""
ENDS = frozenset({"par", "sect", "page"})
"""What ends a paragraph."""
READ = frozenset({"shpinst"})
"""Destinations for newer readers, in which the document's words stand."""
UNREAD = frozenset(
    {
        *("fonttbl", "colortbl", "info", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr"),
        *("footerf", "pict", "object", "objdata", "annotation", "atnid", "atnauthor", "atndate", "fldinst", "sp"),
        *("pntext", "listtext", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "rxe"),
        *("listtable", "listoverridetable", "revtbl", "rsidtbl", "filetbl", "formfield", "bkmkstart", "bkmkend"),
        *("nonshppict", "do", "pn", "private", "themedata", "datastore", "latentstyles", "xmlnstbl", "template"),
        *("shprslt", "mmathpict", "generator", "txe"),
    }
)
"""Destinations in which nothing of the document's words stands."""
