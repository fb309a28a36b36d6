"""Role nouns ("director", "wife", "chief of staff") and who holds them.

The holder is the name that follows the noun ("director X"), its apposition ("X, director of Y"; "director of Y, X"),
the subject of a copula ("X was named director of Y"), what "as" belongs to ("X served as director"; "her resignation as
director"), one of those whom the noun includes ("members of Y including X"), or the mention that the noun heads. A noun
in the singular has one holder, the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ..syntax.frames import verb_frame
from ..syntax.phrases import prepositions
from ..syntax.tree import SUBJECTS, children, coordinated, first, is_verb, lemma, relative
from ..syntax.voice import passive
from ..words.rolewords import rolewords
from .possessives import possessors
from .scene import Scene

_LONGEST = 5  # tokens of the longest role noun in the lexicon
_NOUNISH = ("NOUN", "PROPN", "ADJ")
_PLURAL = ("NNS", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in the text: its head token, its first and last token, the lexicon's word for it and the classes of
    that. `head` stands behind `last` in "mayor-elect". `top` is the head of the whole phrase ("one of her lawyers")."""

    head: Token
    first: int
    last: int
    word: str
    classes: tuple[str, ...]
    top: Token
    plural: bool


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a role, by which rule that was read, and the word whose negation or doubt would fall on it.

    `former` is true for who gave it up to another ("X replaced Y as director")."""

    rule: str
    holder: int
    predicate: Token
    former: bool = False


# --- the noun --------------------------------------------------------------------------------------------------------


def role_noun(token: Token, scene: Scene, table: Mapping[str, tuple[str, ...]]) -> Role | None:
    """Return the longest word of `table` (role noun -> classes) that ends in `token`, or None."""
    misread = token.tag_ == "VBZ" and bool(children(token, "poss"))  # "her accomplices", taken for a verb
    if not (token.pos_ in _NOUNISH or misread) or token.i in scene.names or _suffix(token, scene) is not None:
        return None
    last = _suffixed(token, scene)
    for length in range(min(_LONGEST, last - token.sent.start + 1), 0, -1):
        span = scene.doc[last - length + 1 : last + 1]
        if _inside_name(span.start, scene):
            continue
        for word in _forms(span):
            if word in table:
                plural = misread or any(t.tag_ in _PLURAL for t in span)
                top = _top(token, scene)
                several = plural and top.lower_ not in rolewords(scene.language).single
                return Role(token, span.start, last, word, table[word], top, several)
    return None


def _inside_name(start: int, scene: Scene) -> bool:
    """True for the "Party" of "the Green Party leader"."""
    mention = scene.names.get(start)
    return mention is not None and scene.spans[mention][0] < start


def _forms(span: Span) -> Iterator[str]:
    """The words of a span as a lexicon may hold them: the last, or the first ("brothers-in-law"), in the singular."""
    words = [t.lower_ for t in span]
    forms = [[*words[:-1], lemma(span[-1])], words]
    if len(words) > 1:
        forms.append([lemma(span[0]), *words[1:]])
    yield from dict.fromkeys(" ".join(form).replace(" - ", "-") for form in forms)


def _suffix(token: Token, scene: Scene) -> Token | None:
    """The word behind a noun that says that it is yet to come: the "elect" of "mayor-elect", "director designate"."""
    doc, coming = scene.doc, rolewords(scene.language).coming
    behind = token.i + (2 if token.i + 1 < len(doc) and doc[token.i + 1].text == "-" else 1)
    if behind >= len(doc) or doc[behind].lower_ not in coming:
        return None
    return doc[behind] if behind == token.i + 2 or token.head == doc[behind] else None


def _suffixed(token: Token, scene: Scene) -> int:
    """Return the token to which `token` is such a word, or `token` itself."""
    before = token.i - (2 if token.i > 1 and scene.doc[token.i - 1].text == "-" else 1)
    found = before >= 0 and _suffix(scene.doc[before], scene)
    return before if found else token.i


def _top(token: Token, scene: Scene) -> Token:
    """Return the head of the whole phrase: the first of coordinated nouns, the "one" of "one of her lawyers"."""
    while True:
        if token.dep_ == "conj" and _same_phrase(token, scene):
            token = token.head
        elif token.dep_ == "pobj" and token.head.lower_ in scene.words.cues.genitive and _part(token.head.head, scene):
            token = token.head.head
        else:
            return token


def _same_phrase(conjunct: Token, scene: Scene) -> bool:
    """True if a conjunct has the holder of the noun before it: not "the leader and [his deputy]"."""
    head, possessive = conjunct.head, rolewords(scene.language).possessive
    owned = any(c.lower_ in possessive for c in children(conjunct, "poss")) and not children(head, "poss")
    return not owned and (head.pos_ == "NOUN" or (head.pos_ in _NOUNISH and lemma(head) in scene.words.roles))


def _part(token: Token, scene: Scene) -> bool:
    return token.lower_ in rolewords(scene.language).single or token.pos_ == "NUM"


# --- who holds it ----------------------------------------------------------------------------------------------------


def holders(role: Role, scene: Scene) -> Iterator[Held]:
    """Yield who holds the role, each once."""
    seen: set[int] = set()
    for held in _candidates(role, scene):
        if scene.meant(held.holder) not in seen and _can_hold(role, held.holder, scene):
            seen.add(scene.meant(held.holder))
            yield held


def _can_hold(role: Role, mention: int, scene: Scene) -> bool:
    kind = scene.mentions[mention].type
    return kind == "person" or (kind == "organisation" and not scene.words.corporate.isdisjoint(role.classes))


def _candidates(role: Role, scene: Scene) -> Iterator[Held]:
    following = _following(role, scene)
    if following:
        yield from (Held("title", mention, role.head) for mention in following)
        return
    beside = _beside(role, scene) or _behind_phrase(role, scene) or _included(role, scene)
    yield from beside
    predicated = list(_predicated(role, scene))
    yield from predicated
    if role.head.i in scene.heads and not (beside and not role.plural):
        yield Held("nominal", scene.heads[role.head.i], role.head)


def top(token: Token, scene: Scene) -> Token:
    """Return the head token of the name that `token` belongs to."""
    mention = scene.names.get(token.i)
    while token.head != token and scene.names.get(token.head.i) == mention:
        token = token.head
    return token


def _following(role: Role, scene: Scene) -> list[int]:
    """The name right behind the role noun ("prosecutor Rosa Díaz"); of a plural, all that it is coordinated with."""
    nxt = role.head.i + 1
    mention = scene.names.get(nxt)
    if mention is None or scene.mentions[mention].type != "person" or scene.spans[mention][0] != nxt:
        return []
    if not role.plural:
        return [mention]
    more = [m for t in coordinated(top(scene.doc[nxt], scene))[1:] for m in scene.typed(t, "person")]
    return list(dict.fromkeys([mention, *more]))


def _beside(role: Role, scene: Scene) -> list[Held]:
    """Who stands beside the role's phrase, parted from it by a comma."""
    before = [m for m in _before(role, scene) if _can_hold(role, m, scene)]
    after = [m for m in _after(role, scene) if _can_hold(role, m, scene)]
    found = _nearest(role, before, scene) or _nearest(role, after, scene)
    return [Held("apposition", mention, role.head) for mention in found]


def _before(role: Role, scene: Scene) -> list[int]:
    """ "X, director of Y", where the parser sees the apposition, or where nothing but a comma stands between."""
    adjacent = _adjacent(role, scene)
    if role.top.dep_ != "appos" or role.top.head.i > role.top.i:
        return adjacent if role.top.dep_ in ("conj", "npadvmod", "dep", "attr") else []
    heads = coordinated(first(role.top.head)) if role.plural else [role.top.head]
    found = [m for head in heads for m in scene.typed(head, "person", "organisation")]
    found = [m for m in dict.fromkeys(found) if m not in scene.spans or scene.spans[m][1] <= role.top.i]
    if any(t.text == '"' for t in scene.doc[role.top.head.i : role.top.i]):
        return []
    return found if role.plural or not adjacent or adjacent[0] in found else adjacent


def _adjacent(role: Role, scene: Scene) -> list[int]:
    """The person named right before the comma before the role's phrase, also with an age ("X, 41, director of Y")."""
    doc, at = scene.doc, role.top.left_edge.i - 1
    if role.top.left_edge.i > role.first or at < 1 or doc[at].text != ",":
        return []
    at -= 1
    if doc[at].like_num and doc[at - 1].text == ",":
        at -= 2
    mention = scene.names.get(at)
    return [mention] if mention is not None and scene.mentions[mention].type == "person" else []


def _after(role: Role, scene: Scene) -> list[int]:
    """ "the director of Y, X"."""
    heads = dict.fromkeys((role.head, role.top))
    apposed = [a for head in heads for a in children(head, "appos") if not scene.cited(a) and a.i > role.head.i]
    if role.plural and not apposed:  # "their sons, X and Y", which the parser takes for a list
        apposed = [c for c in children(role.head, "conj") if c.i in scene.names and _behind_comma(c, role, scene)]
    return [m for a in apposed for m in scene.referents(a) if not _interrupted(role.head.i + 1, m, scene)]


def _behind_comma(conjunct: Token, role: Role, scene: Scene) -> bool:
    """True if nothing but a comma stands between a role noun and a name."""
    start = scene.spans[scene.names[conjunct.i]][0]
    return start == role.head.i + 2 and scene.doc[start - 1].text == ","


def _interrupted(start: int, mention: int, scene: Scene) -> bool:
    """True if a verb or another phrase's possessor parts the role from a name: "the leader, and his deputy, X"."""
    if mention not in scene.spans:
        return False
    possessive = rolewords(scene.language).possessive
    between = scene.doc[start : scene.spans[mention][0]]
    return any(t.tag_ in _FINITE or t.text == '"' or (t.lower_ in possessive and t.dep_ == "poss") for t in between)


def _nearest(role: Role, found: list[int], scene: Scene) -> list[int]:
    """All of `found` for a plural, the nearest for a singular; a plural that has one holder only is misread."""
    if role.plural:
        return found if len({scene.meant(m) for m in found}) > 1 or _collective(found, scene) else []
    placed = [m for m in found if m in scene.spans]
    nearest = sorted(
        placed, key=lambda m: min(abs(scene.spans[m][0] - role.head.i), abs(scene.spans[m][1] - role.first))
    )
    return nearest[:1] or found[:1]


def _collective(found: list[int], scene: Scene) -> bool:
    """True for an organisation, which may be called by a plural ("Acme, owners of Y")."""
    return any(scene.mentions[m].type == "organisation" for m in found)


def _behind_phrase(role: Role, scene: Scene) -> list[Held]:
    """The name behind a role's phrase, which the parser hangs inside: "head of the police, X"; "chief of police X"."""
    if role.plural:
        return []
    held = [token for _, token in prepositions(role.head)]
    while held:
        token = held.pop(0)
        mention = scene.names.get(token.i)
        if mention is None:
            apposed = [m for a in children(token, "appos") for m in scene.typed(a, "person")]
            apposed = [m for m in apposed if not _interrupted(role.head.i + 1, m, scene)]
            if apposed and not _personal(token, scene):
                return [Held("apposition", apposed[0], role.head)]
            held += [inner for _, inner in prepositions(token)]
        elif scene.mentions[mention].type == "person":
            before = scene.doc[scene.spans[mention][0] - 1]
            plain = before.pos_ in ("NOUN", "PROPN") and lemma(before) not in scene.words.roles
            if plain and before.head == token and "offices" in role.classes:
                return [Held("title", mention, role.head)]
    return []


def _personal(token: Token, scene: Scene) -> bool:
    """True for a role noun itself: in "a friend of the judge, X", X is the judge."""
    return role_noun(token, scene, scene.words.roles) is not None


def _included(role: Role, scene: Scene) -> list[Held]:
    """ "members of Y including X", "three directors, among them X"."""
    if not role.plural:
        return []
    cues = scene.words.cues
    heads = [role.head, *(token for _, token in prepositions(role.head))]
    found = [
        m
        for head in heads
        for prep in children(head, "prep")
        if prep.lower_ in cues.inclusion
        for member in children(prep, "pobj")
        for m in scene.typed(member, "person", "organisation")
    ]
    found = found or _among(role, scene)
    return [Held("including", m, role.head) for m in found if scene.mentions[m].form == "name"]


def _among(role: Role, scene: Scene) -> list[int]:
    """ "members of Y, among them X and Z"."""
    inclusion = scene.words.cues.inclusion
    for token in scene.doc[role.head.i + 1 : role.head.sent.end - 2]:
        if token.tag_ in _FINITE:
            return []
        if token.lower_ in inclusion and scene.doc[token.i + 1].pos_ == "PRON":
            member = next((t for t in scene.doc[token.i + 2 : role.head.sent.end] if t.i in scene.names), None)
            clear = member is not None and not any(t.pos_ == "PUNCT" for t in scene.doc[token.i : member.i])
            if member is None or not clear:
                return []
            return [m for t in coordinated(top(member, scene)) for m in scene.typed(t, "person", "organisation")]
    return []


# --- predicates ------------------------------------------------------------------------------------------------------


def _predicated(role: Role, scene: Scene) -> Iterator[Held]:
    """Who is said to be, become or be made what the role noun says."""
    head, verb, cues = role.top, role.top.head, scene.words.cues
    if head.dep_ in ("attr", "oprd", "acomp") and is_verb(verb):
        yield from _each("copula", _subject_or_object(role, verb, scene), verb)
    elif head.dep_ == "nsubj" and verb.lemma_ in cues.being:  # "the key witness was X"
        yield from _each("copula", [scene.names[a.i] for a in children(verb, "attr") if a.i in scene.names], verb)
    elif head.dep_ == "dobj" and verb.lemma_ in cues.becoming:
        yield from _each("copula", scene.who(verb), verb)
    elif head.dep_ == "pobj" and head.head.lower_ in cues.inclusion and head.head.head.lemma_ in cues.being:
        yield from _each("copula", scene.who(head.head.head), head.head.head)  # "X is among the founders"
    elif head.dep_ == "pobj" and head.head.lower_ in cues.role_marks | cues.toward:
        yield from _capacity(role, head.head, scene)


def _each(rule: str, found: list[int], predicate: Token, former: bool = False) -> Iterator[Held]:
    yield from (Held(rule, mention, predicate, former) for mention in found)


def _subject_or_object(role: Role, verb: Token, scene: Scene) -> list[int]:
    """Who gets the role: the object of an active "appointed X director", else the subject."""
    if not passive(verb):
        named = [m for o in children(verb, "dobj") if o != role.top for m in scene.typed(o, "person")]
        if named:
            return named
    return _nearest_of(role, scene.who(verb), verb)


def _nearest_of(role: Role, found: list[int], verb: Token) -> list[int]:
    """Of "A and B, who is director": B."""
    if role.plural or not any(relative(s) for s in children(verb, *SUBJECTS)):
        return found
    return found[-1:]


def _capacity(role: Role, mark: Token, scene: Scene) -> Iterator[Held]:
    """ "served as", "promoted to", "as director, X ..."; "her years as director", "his resignation as director"."""
    cues, governor = scene.words.cues, mark.head
    keys = {lemma(governor), *(f"{lemma(governor)} {p.lower_}" for p in children(governor, "prt", "advmod"))}
    if not is_verb(governor):
        if mark.lower_ in cues.role_marks:
            yield from _tenure(governor, scene)
    elif mark.lower_ in cues.toward:
        if keys & rolewords(scene.language).promoting:
            yield from _each("as", _subject_or_object(role, governor, scene), governor)
    elif keys & cues.succession:
        frame = verb_frame(governor)
        for tokens, former in ((frame.subjects, False), (frame.objects, True)):
            yield from _each("as", [m for t in tokens for m in scene.typed(t, "person")], governor, former)
    elif keys & cues.copulas:
        yield from _each("as", _subject_or_object(role, governor, scene), governor)
    elif mark.i < governor.i or scene.doc[mark.i - 1].text == ",":  # "As director, X signed"; "X signed, as director"
        yield from _each("as", scene.who(governor), mark)


def _tenure(noun: Token, scene: Scene) -> Iterator[Held]:
    words = rolewords(scene.language)
    if lemma(noun) not in words.tenures | words.vacating:
        return
    over = lemma(noun) in words.vacating
    for owner in children(noun, "poss"):
        people = [m for m in possessors(owner, frozenset(), scene) if scene.mentions[m].type == "person"]
        yield from _each("as", people, noun, over)
