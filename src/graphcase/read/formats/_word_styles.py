"""Word's styles: which of them are titles, headings, lists, tables of contents, or hidden. Their names are English in
every Word, whatever language it shows them in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_OFF = frozenset({"0", "false", "off"})
_CHAIN = 20  # styles that may be based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """What a style makes of a paragraph or a run."""

    title: bool = False
    heading: bool = False
    item: bool = False
    contents: bool = False  # an entry of a table of contents
    hidden: bool = False


PLAIN = Style()


def off(value: str) -> bool:
    """True if a property's value switches off what its name says."""
    return value in _OFF


@dataclass(slots=True)
class _Said:
    """What styles.xml says of one style."""

    name: str = ""
    parent: str = ""
    outline: bool = False
    numbered: bool = False
    hidden: bool = False


class Styles:
    """Listens to styles.xml."""

    def __init__(self) -> None:
        self._said: dict[str, _Said] = {}
        self._style = _Said()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A style, or one of its properties."""
        value = attributes.get("val", "")
        if name == "style":
            self._style = self._said.setdefault(attributes.get("styleId", ""), _Said())
        elif name == "name":
            self._style.name = value.lower()
        elif name == "basedOn":
            self._style.parent = value
        elif name == "outlineLvl":
            self._style.outline = value != "9"
        elif name == "numId":
            self._style.numbered = value != "0"
        elif name == "vanish":
            self._style.hidden = not off(value)

    def end(self, name: str) -> None:
        """What follows is of no style until the next begins: defaults and lists of exceptions."""
        if name == "style":
            self._style = _Said()

    def data(self, words: str) -> None:
        """No words are said here."""

    def by_id(self) -> dict[str, Style]:
        """Every style, with what it takes from those that it is based on."""
        return {style: self._resolved(style) for style in self._said}

    def _resolved(self, style: str) -> Style:
        chain: list[_Said] = []
        while style in self._said and len(chain) < _CHAIN:
            chain.append(self._said[style])
            style = chain[-1].parent
        contents = any(said.name.startswith("toc ") for said in chain)
        return Style(
            title=any(said.name == "title" for said in chain),
            heading=not contents and any(said.outline or said.name.startswith("heading ") for said in chain),
            item=any(said.numbered for said in chain),
            contents=contents,
            hidden=any(said.hidden for said in chain),
        )
