"""One parsed segment with its mentions: from a token to the mentions that it stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...model import Article, Mention
from ...names import fold
from ..mentions import Found
from ..parsing.quotations import Quotation
from ..parsing.segments import Segment
from ..parsing.tokens import Doc, Span, Token
from ..syntax.arguments import subjects
from ..syntax.lists import listed
from ..syntax.phrases import prepositions
from ..syntax.tree import antecedents, children, coordinated, relative
from ..words.gazetteer import places
from ..words.lexemes import Lexemes
from ..words.wordlists import words
from .plurals import several

_DEPTH = 6
_RANKS = {"town": 0, "city": 0, "division": 1, "country": 2}


@dataclass(frozen=True, slots=True)
class Scene:
    """A segment, the article's mentions, and where in the segment each stands.

    `text` is the article's. `antecedents` leads from a nominal or pronoun to the mention that it points to.
    `names` maps every token of a name to its mention, `heads` the head token of a nominal or pronoun, `spans` a mention
    to its tokens; `scenes` are those of the whole article, of which this is number `number`.
    """

    segment: Segment
    text: str
    mentions: tuple[Mention, ...]
    words: Lexemes
    language: str
    antecedents: Mapping[int, int]
    scenes: Sequence[Scene] = field(repr=False, compare=False)
    number: int
    names: dict[int, int] = field(default_factory=dict)
    heads: dict[int, int] = field(default_factory=dict)
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)

    @property
    def doc(self) -> Doc:
        """The parsed segment."""
        return self.segment.doc

    @property
    def before(self) -> Scene | None:
        """The segment before."""
        return self.scenes[self.number - 1] if self.number else None

    @property
    def after(self) -> Scene | None:
        """The segment behind."""
        return self.scenes[self.number + 1] if self.number + 1 < len(self.scenes) else None

    def typed(self, token: Token, *types: str) -> list[int]:
        """Return the mentions that `token` stands for and that have one of `types`."""
        return [m for m in self.referents(token) if self.mentions[m].type in types]

    def _predicated(self, token: Token, depth: int) -> list[int]:
        """ "X is a company based in Lima": from "company" to X."""
        if token.dep_ != "attr" or token.head.lemma_ not in self.words.cues.being:
            return []
        return [m for s in children(token.head, "nsubj") for m in self.referents(s, depth + 1)]

    def meant(self, mention: int) -> int:
        """Return the mention that a nominal or pronoun points to; a name is meant itself."""
        return self.antecedents.get(mention, mention)

    def mention_at(self, token: Token) -> int | None:
        """Return the mention that `token` itself belongs to, a name before a nominal."""
        found = self.names.get(token.i)
        return self.heads.get(token.i) if found is None else found

    def referents(self, token: Token, depth: int = 0) -> list[int]:
        """Return the mentions that `token` stands for, in text order: its own, its conjuncts', its apposition's,
        the antecedent of a relative pronoun, the other side of "one of them is X"."""
        found: list[int] = []
        for one in coordinated(token):
            for mention in self._single(one, depth):
                found.extend(m for m in (*self._namesakes(mention), mention) if m not in found)
        return found

    def _namesakes(self, mention: int) -> list[int]:
        """ "Ada and Ivo Rusk": Ada, whom the parser takes for a part of Ivo's name."""
        start = self.spans[mention][0] if mention in self.spans else 0
        first = self.names.get(start - 2) if start > 1 and self.doc[start - 1].pos_ == "CCONJ" else None
        if (
            first is None
            or self.mentions[mention].form != "name"
            or self.doc[start - 2].dep_ not in ("nmod", "compound")
        ):
            return []
        inside = self.names.get(self.doc[start - 2].head.i) == mention
        return [first] if inside and self.mentions[first].type == self.mentions[mention].type == "person" else []

    def _single(self, token: Token, depth: int) -> list[int]:
        mention = self.mention_at(token)
        if mention is not None:
            return [mention]
        if depth > _DEPTH:
            return []
        if relative(token):
            return list(dict.fromkeys(m for t in antecedents(token) for m in self.referents(t, depth + 1)))
        named = [a for a in children(token, "appos") if self.mention_at(a) is not None and not self.cited(a)]
        if named:
            return [m for a in named for m in self.referents(a, depth + 1)]
        if token.dep_ == "appos" and token.head.i < token.i:
            if any(t.text == ":" for t in self.doc[token.head.i : token.i]):  # "X: fisherman held"
                return []
            mention = self.mention_at(token.head)
            return [] if mention is None else [mention]
        found = self._called(token) or self.second_name(token) or self._included(token, depth)
        found = found or self._one_of(token, depth) or self._predicated(token, depth) or self._inside(token, depth)
        found = found or [m for t in listed(token, self.words.cues.inclusion) for m in self._single(t, depth + 1)]
        return found or several(token, self)

    def cited(self, token: Token) -> bool:
        """True for a name that opens a parenthesis: "162 children (BBC News)" names a source and no children."""
        start = self.spans[self.names[token.i]][0] if token.i in self.names else token.i
        return start > 0 and self.doc[start - 1].text in ("(", "[")

    def _called(self, token: Token) -> list[int]:
        """ "The kidnapping of the student X", "owner of the club X": from the noun to X, which hangs elsewhere."""
        after = self.names.get(token.i + 1)
        if token.pos_ != "NOUN" or after is None or self.spans[after][0] != token.i + 1:
            return []
        start, end = self.spans[after]
        apposed = self.doc[start:end].root.dep_ == "appos"
        kind = "organisation" if token.base in words(self.language).descriptions else "person"
        return [after] if apposed and self.mentions[after].type == kind else []

    def second_name(self, token: Token) -> list[int]:
        """ "The widow of X, Y, left": Y, whom the parser takes for another name of X; nobody is named twice."""
        people = [t for name, t in prepositions(token) if name in self.words.cues.genitive | self.words.cues.behalf]
        people += [a for t in people for a in children(t, "appos")]
        named = [t for t in people if t.i in self.names and self.mentions[self.names[t.i]].type == "person"]
        after = [a for t in named for a in children(t, "appos") if a.i in self.names and not children(a, "conj")]
        found = [self.names[a.i] for a in after if self.doc[self.spans[self.names[a.i]][0] - 1].text == ","]
        return [m for m in found if self.mentions[m].type == "person"][:1]

    def _inside(self, token: Token, depth: int) -> list[int]:
        """ "The X gang", "the village of X", "a man named X": from the noun to the name in its phrase."""
        noun, known = token.base, words(self.language)
        brought = [t for name, t in prepositions(token) if name in self.words.cues.genitive]
        if noun in known.descriptions:
            kind, inside = "organisation", children(token, "compound", "nmod")
        elif noun in known.place_kinds:
            kind, inside = "place", brought
        elif brought and token.pos_ in ("NUM", "PRON", "DET") and token.dep_ not in ("det", "nummod"):
            kind, inside = "person", [t for t in (*brought, *children(token, "appos")) if t.tag_ in ("NNS", "NNPS")]
        else:
            kind, inside = "", [c for v in children(token, "acl") if v.tag_ == "VBN" for c in children(v, "oprd")]
            inside = [c for c in inside if c.i in self.names]
        found = [m for t in inside for m in self.referents(t, depth)]
        return [m for m in found if kind in ("", self.mentions[m].type)]

    def _included(self, token: Token, depth: int) -> list[int]:
        """ "14 people, including X and Y": X and Y."""
        return [
            m
            for prep in children(token, "prep")
            if prep.lower_ in self.words.cues.inclusion
            for pobj in children(prep, "pobj")
            for m in self.referents(pobj, depth + 1)
        ] or [
            m
            for verb in children(token, "relcl", "acl")
            if verb.base in self.words.cues.including_verbs
            for member in children(verb, "dobj")
            for m in self.referents(member, depth + 1)
        ]

    def _one_of(self, token: Token, depth: int) -> list[int]:
        """ "One of the men arrested is X": from "men" to X."""
        if token.dep_ != "pobj" or token.head.lower_ not in self.words.cues.genitive:
            return []
        one = token.head.head
        verb = one.head
        if one.pos_ not in ("NUM", "PRON", "DET") or one.dep_ != "nsubj" or verb.lemma_ not in self.words.cues.being:
            return []
        return [m for attr in children(verb, "attr") for m in self.referents(attr, depth + 1)]

    def wider(self, mention: int) -> list[int]:
        """Return the place and the places that the text names right behind it: "Lowell, Massachusetts" gives two."""
        found = [mention]
        while True:
            _, end = self.spans[found[-1]]
            after = self.names.get(end + 1) if end + 1 < len(self.doc) and self.doc[end].text == "," else None
            if after is None or self.spans[after][0] != end + 1 or self.mentions[after].type != "place":
                return found
            if self.listed(found[-1], after):
                return found
            found.append(after)

    def listed(self, left: int, right: int) -> bool:
        """True if the comma between two names of one type only separates items of a list ("Lima, Cusco and Puno")."""
        kind, (start, _), (_, end) = self.mentions[left].type, self.spans[left], self.spans[right]
        if self._chained(left, right):
            return False
        nxt = end + 1 if end < len(self.doc) and self.doc[end].text == "," else end
        while nxt < len(self.doc) and self.doc[nxt].pos_ in ("CCONJ", "DET"):
            nxt += 1
        following = self.names.get(nxt) if nxt > end else None
        before = self.names.get(start - 2) if start >= 2 and self.doc[start - 1].text == "," else None
        if following is not None and self.mentions[following].type == kind:
            return True
        return before is not None and self.mentions[before].type == kind

    def _chained(self, left: int, right: int) -> bool:
        """True where each place holds the one before it, as in "Lowell, Massachusetts, United States"."""
        end = self.spans[right][1]
        coordinated = any(t.pos_ == "CCONJ" for t in self.doc[end : end + 2])
        behind = self.names.get(end + 1) if end < len(self.doc) and self.doc[end].text == "," else None
        row = [left, right] if behind is None or self.mentions[behind].type != "place" else [left, right, behind]
        known = places(self.language)
        ranks = [_RANKS.get(known.get(fold(self.mentions[m].text), "town"), 0) for m in row]
        return not coordinated and all(a < b for a, b in pairwise(ranks))

    def who(self, verb: Token) -> list[int]:
        """Return the mentions that are the surface subject of `verb`."""
        return [m for s in subjects(verb) for m in self.referents(s)]

    def original(self, span: Span) -> str:
        """Return the words of `span` as they stand in the article (the parser saw a cleaned copy)."""
        return self.text[self.segment.start + span.start_char : self.segment.start + span.end_char]

    def quote_around(self, index: int) -> Quotation | None:
        """Return the innermost quotation that token `index` stands in, or None."""
        return next(iter(self.quotes_around(index)), None)

    def quotes_around(self, index: int) -> list[Quotation]:
        """Return the quotations that token `index` stands in, the innermost first."""
        return [quote for quote in reversed(self.segment.quotes) if index in quote]

    def sentence(self, token: Token) -> tuple[int, int]:
        """Return the article offsets of the sentence around `token`, without outer space."""
        sent: Span = token.sent
        text = sent.text
        start = self.segment.start + sent.start_char + len(text) - len(text.lstrip())
        return start, self.segment.start + sent.start_char + len(text.rstrip())


def scenes(article: Article, segments: Sequence[Segment], found: Found, words: Lexemes) -> list[Scene]:
    """Return a Scene for each segment of `article`, in order."""
    antecedents = _antecedents(found)
    made: list[Scene] = []
    for number, segment in enumerate(segments):
        told = (segment, article.text, found.mentions, words, article.language, antecedents)
        made.append(Scene(*told, scenes=made, number=number))
    for index, (mention, anchor) in enumerate(zip(found.mentions, found.anchors, strict=True)):
        scene = made[anchor.segment]
        scene.spans[index] = (anchor.start, anchor.end)
        if mention.form == "name":
            scene.names.update(dict.fromkeys(range(anchor.start, anchor.end), index))
        else:
            scene.heads.setdefault(scene.doc[anchor.start : anchor.end].root.i, index)
    return made


def _antecedents(found: Found) -> dict[int, int]:
    """Follow the links of nominals and pronouns to a name."""
    direct = {link.mention: link.antecedent for link in found.links if found.mentions[link.mention].form != "name"}
    ends = {}
    for mention in direct:
        seen = {mention}
        end = direct[mention]
        while end in direct and end not in seen:
            seen.add(end)
            end = direct[end]
        ends[mention] = end
    return ends
