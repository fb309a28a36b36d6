"""Words between commas that only say who tells the sentence: "X, police say, paid Y"; "..., the Post reported"; "...,
said the mayor"; "according to prosecutors, ...".

The parser hangs them anywhere, so they are read by their surface: a stop, a short noun phrase and a verb of saying, in
either order, and a stop again. They speak for their sentence as far as the next semicolon; or, where they are set
into a clause ("who, police say, paid"), for that clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...parsing.tokens import Span, Token
from ...syntax.tree import SUBJECTS, children, clause, is_verb
from ...words.speechwords import speechwords
from ..scene import Scene
from .sayers import sayers, saying
from .voices import authors

_STOPS = frozenset({",", "-", "--", "–", "—", "(", ")", ".", ";"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_WALL = ";"
_GOVERNING = frozenset({"prep", "advmod", "pcomp"})


@dataclass(frozen=True, slots=True)
class Aside:
    """Who tells it, the innermost first, by which word, and the tokens that they tell; `embedded` in a clause."""

    tellers: tuple[Token, ...]
    word: Token
    reach: frozenset[int]
    embedded: bool


def asides(sent: Span, scene: Scene) -> Iterator[Aside]:
    """Yield the asides of a sentence, in text order."""
    chunks = tuple(sent.noun_chunks)
    for token in sent:
        if scene.quote_around(token.i) is None:
            if _says(token, scene):
                found = _told(token, chunks, scene)
            else:
                found = _in_brackets(token, scene) or _by_preposition(token, scene)
            if found is not None and found.tellers:
                yield found


def _says(token: Token, scene: Scene) -> bool:
    """True for a finite verb of saying, also where the tagger took it for a noun ("prosecutors allege")."""
    if not saying(token, scene):
        return False
    perfect = token.tag_ == "VBN" and children(token, "aux")
    return (
        bool(perfect)
        or token.tag_ in _FINITE
        or (token.tag_ in ("NN", "NNS") and token.is_lower and token.dep_ in ("appos", "conj"))
    )


def _told(verb: Token, chunks: tuple[Span, ...], scene: Scene) -> Aside | None:
    """ ", the Post reported" or ", said the mayor": the aside of one verb."""
    first, doc = verb.i, scene.doc
    while first > verb.sent.start and doc[first - 1].dep_ in ("aux", "advmod"):
        first -= 1
    start, subject = _subject(verb, first, chunks)
    if subject is not None:
        if not (_opened(start, verb.sent, scene) and _closed(verb, scene)):
            return None
        citing = speechwords(scene.language).citing
        cited = [t for t in sayers(verb, scene) if t.head != verb and t.head.base in citing]
        return _aside((*cited, subject), start, verb, scene)
    after = next((c for c in chunks if c.start == verb.i + 1), None)
    if after is None or first != verb.i or not _inverted(verb, after, scene):
        return None
    return _aside((after.root,), verb.i, verb, scene)


def _subject(verb: Token, first: int, chunks: tuple[Span, ...]) -> tuple[int, Token | None]:
    """The subject before a verb whose words begin at `first`, and where its phrase begins."""
    own = next((s for s in children(verb, *SUBJECTS) if s.i < first), None)
    if own is not None and (own.right_edge.i == first - 1 or verb.doc[first - 1].text == ","):
        return own.left_edge.i, own  # ", a court in Lima found"; ", his wife, Ana, said"
    chunk = next((c for c in chunks if c.end == first), None)
    while chunk is not None and verb.doc[chunk.start - 1].pos_ == "ADP":  # "a court in Lima found", read as one name
        outer = next((c for c in chunks if c.end == chunk.start - 1), None)
        if outer is None:
            break
        chunk = outer
    if chunk is not None:
        return chunk.start, chunk.root
    if own is None and verb.dep_ == "appos":  # "prosecutors allege", read as one name
        parts = children(verb, "compound", "nmod")
        return (parts[0].left_edge.i, parts[-1]) if parts else (first, None)
    return first, None


def _opened(start: int, sent: Span, scene: Scene) -> bool:
    """True if a stop stands before token `start`, or a stop and "as"."""
    if start > sent.start and scene.doc[start - 1].lower_ in scene.words.cues.role_marks:
        return start - 1 == sent.start or scene.doc[start - 2].text in _STOPS
    if start > sent.start and any(q.end == start - 1 and q.start - 1 > sent.start for q in scene.segment.quotes):
        return True  # X "was never a member," Y wrote
    return start > sent.start and scene.doc[start - 1].text in _STOPS


def _closed(verb: Token, scene: Scene) -> bool:
    """True if nothing that is said stands behind a verb of saying: at most whom it is said to, when and where."""
    known, tail = speechwords(scene.language), list(_tail(verb))
    if tail and tail[0].text in (":", '"'):
        return False
    if any(t.tag_.startswith("W") or t.dep_ == "mark" or (is_verb(t) and children(t, *SUBJECTS)) for t in tail):
        return False
    if children(verb, "ccomp", "xcomp") and any(c in tail for c in children(verb, "ccomp", "xcomp")):
        return False
    told = [t for t in tail if t.dep_ in ("dobj", "dative") and t.head == verb and t.ent_type_ not in ("DATE", "TIME")]
    return not told or verb.base in known.addressing


def _tail(verb: Token) -> Iterator[Token]:
    """The tokens behind a verb up to the next stop."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.text in _STOPS:
            return
        yield token


def _inverted(verb: Token, after: Span, scene: Scene) -> bool:
    """True for ", said the mayor": a stop, a verb that takes no person for its object, a subject and a stop."""
    known, sent = speechwords(scene.language), verb.sent
    if verb.i == sent.start or scene.doc[verb.i - 1].text not in _STOPS:
        return False
    if verb.base in known.addressing | known.of_people:
        return False
    following = scene.doc[after.end] if after.end < sent.end else None
    return following is None or following.text in _STOPS or following.pos_ in ("ADP", "PRON", "SCONJ")


def _by_preposition(prep: Token, scene: Scene) -> Aside | None:
    """ "according to X", "in the words of X", "by X's account", "for X, ...": who is named by a preposition."""
    if prep.dep_ not in _GOVERNING:
        return None
    cues, known, sent = scene.words.cues, speechwords(scene.language), prep.sent
    opened = prep.i == sent.start or scene.doc[prep.i - 1].text in _STOPS
    if prep.lower_ in cues.attributing:
        inner = [o for p in children(prep, "prep", "pcomp", "pobj") for o in (children(p, "pobj") or [p])]
    elif prep.dep_ == "prep" and (opened or is_verb(prep.head)):
        nouns = children(prep, "pobj")
        told = [noun for noun in nouns if noun.base in known.accounts]
        inner = [
            a for noun in told for a in (children(noun, "poss") if noun.base in known.matters else authors(noun, scene))
        ]
        inner += [n for n in nouns if prep.i == sent.start and prep.lower_ in cues.behalf and _person(n, scene)]
    else:
        return None
    if opened:
        return _aside(tuple(inner), prep.i, prep, scene)
    return Aside(tuple(inner), prep, _own(clause(prep.head)) - _own(prep), True)


def _in_brackets(opening: Token, scene: Scene) -> Aside | None:
    """ "... on Friday (Kano Mail).": an organisation in brackets at the end of a sentence, unless a name stands right
    before that it may be another name of."""
    if opening.text not in ("(", "["):
        return None
    doc, sent = scene.doc, opening.sent
    if opening.i + 1 >= sent.end or opening.i - 1 in scene.names:
        return None
    mention = scene.names.get(opening.i + 1)
    if mention is None or scene.mentions[mention].type != "organisation":
        return None
    start, end = scene.spans[mention]
    if start != opening.i + 1 or any(not t.is_punct for t in doc[end : sent.end]):
        return None
    return _aside((doc[start:end].root,), start, opening, scene)


def _person(token: Token, scene: Scene) -> bool:
    """True for a name of a person that a comma follows."""
    mention = scene.names.get(token.i)
    end = token.i + 1
    closed = end < len(scene.doc) and scene.doc[end].text == ","
    return mention is not None and scene.mentions[mention].type == "person" and closed


# --- how far it reaches ----------------------------------------------------------------------------------------------


def _aside(tellers: tuple[Token, ...], start: int, word: Token, scene: Scene) -> Aside:
    own = frozenset(range(start, word.i + 1)) if is_verb(word) else _own(word)
    own |= {t.i for teller in tellers for t in teller.subtree if t.i <= teller.i or teller.i > word.i}
    inside = _inside(start, word, scene)
    reach = _own(inside) if inside is not None else _between(start, word, scene)
    return Aside(tellers, word, reach - own, inside is not None)


def _own(word: Token) -> frozenset[int]:
    return frozenset(t.i for t in word.subtree)


def _inside(start: int, word: Token, scene: Scene) -> Token | None:
    """The verb of the clause into which an aside is set: "who, police say, paid"; "..., as the Post reported"."""
    doc, sent = scene.doc, word.sent
    if start > sent.start and doc[start - 1].lower_ in scene.words.cues.role_marks:
        return word.head if is_verb(word.head) and word.head != word else None
    opener = doc[start - 2] if start - 2 >= sent.start and doc[start - 1].text in _STOPS else None
    if opener is None or not (opener.tag_.startswith("W") or opener.dep_ == "mark"):
        return None
    behind = (t for t in doc[word.i + 1 : sent.end] if is_verb(t) and t.dep_ not in ("aux", "auxpass"))
    verb = clause(opener)
    return verb if verb != word else next(behind, None)


def _between(start: int, word: Token, scene: Scene) -> frozenset[int]:
    """The sentence around an aside between its semicolons, without a clause of its own that is added behind it
    ("X met Y, police said, though Z denies it")."""
    walls = [t.i for t in word.sent if t.text == _WALL]
    left = max((i for i in walls if i < start), default=word.sent.start - 1)
    right = min((i for i in walls if i > word.i), default=word.sent.end)
    for token in scene.doc[word.i + 1 : right - 1]:
        nxt = token.nbor()
        if token.text == "," and (nxt.dep_ == "mark" or (nxt.dep_ == "cc" and _own_clause(nxt, right))):
            right = token.i
            break
    return frozenset(range(left + 1, right))


def _own_clause(conjunction: Token, end: int) -> bool:
    """True if a clause with a subject of its own follows "and" or "but"."""
    behind = [t for t in conjunction.doc[conjunction.i + 1 : end] if is_verb(t) and t.dep_ not in ("aux", "auxpass")]
    own = children(behind[0], *SUBJECTS) if behind else []
    return any(conjunction.i < s.i and not s.tag_.startswith("W") for s in own)
