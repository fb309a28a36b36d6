"""Role nouns ("director", "wife", "chief of staff") and who holds them.

The holder is the name that follows the noun ("director X"), its apposition ("X, director of Y"; "director of Y, X"),
the subject of a copula ("X was named director of Y"), what "as" belongs to ("X served as director"; "her resignation as
director"), one of those whom the noun includes ("members of Y including X"), or the mention that the noun heads. A noun
in the singular has one holder, the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import SUBJECTS, children, coordinated, first, is_verb
from ...words.rolewords import rolewords
from ...words.wordlists import words
from ..scene import Scene
from .predicates import Held, predicated
from .rolenouns import Role, role_noun

_FINITE = ("VBD", "VBZ", "VBP", "MD")


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
    beside = _beside(role, scene) or _behind_phrase(role, scene) or _included(role, scene) or _others(role, scene)
    yield from beside
    yield from predicated(role, scene)
    described = scene.heads.get(role.head.i)
    if described is not None and (role.plural or not beside) and not _outer(role, described, scene):
        yield Held("nominal", described, role.head)


def top(token: Token, scene: Scene) -> Token:
    """Return the head token of the name that `token` belongs to."""
    mention = scene.names.get(token.i)
    while token.head != token and scene.names.get(token.head.i) == mention:
        token = token.head
    return token


def _outer(role: Role, described: int, scene: Scene) -> bool:
    """True if the name behind the phrase belongs to a role noun that this one completes: "the wife of the director of
    Y, X"; but "a friend of the judge, X" is no X."""
    prep, meant = role.top.head, scene.meant(described)
    if role.top.dep_ != "pobj" or prep.lower_ not in scene.words.cues.genitive or meant not in scene.spans:
        return False
    outer = role_noun(prep.head, scene, scene.words.roles)
    definite = words(scene.language).definite
    whose = outer is not None and any(c.dep_ == "poss" or c.lower_ in definite for c in prep.head.children)
    return whose and scene.spans[meant][0] > role.head.i


def _following(role: Role, scene: Scene) -> list[int]:
    """The name right behind the role noun ("prosecutor Rosa Díaz"); of a plural, all that it is coordinated with."""
    nxt = role.end
    mention = scene.names.get(nxt)
    if mention is None or scene.mentions[mention].type != "person" or scene.spans[mention][0] != nxt:
        return []
    if not role.plural:
        return [mention]
    head = top(scene.doc[nxt], scene)
    head = head.head if head.dep_ in ("nmod", "compound") and head.head.i in scene.names else head  # "Ada and Ivo Rusk"
    more = [m for t in coordinated(head) for m in scene.typed(t, "person")]
    return list(dict.fromkeys([mention, *more]))


def _beside(role: Role, scene: Scene) -> list[Held]:
    """Who stands beside the role's phrase, parted from it by a comma."""
    before = [m for m in _before(role, scene) if _can_hold(role, m, scene)] if not _tells(role, scene) else []
    after = [m for m in _after(role, scene) if _can_hold(role, m, scene)]
    found = (
        _nearest(role, before, scene) or _nearest(role, after, scene) or _fronted(role, scene) or _across(role, scene)
    )
    return [Held("apposition", mention, role.head) for mention in found]


def _tells(role: Role, scene: Scene) -> bool:
    """True for "(the murder of X,) a lawyer for the family said": an aside, and nobody beside it has the role."""
    behind = role.top.right_edge.i + 1
    if behind >= role.top.sent.end:
        return False
    verb = scene.doc[behind]
    said = verb.tag_ in _FINITE and verb.base in scene.words.cues.reporting
    return said and role.top.head not in children(verb, *SUBJECTS)


def _before(role: Role, scene: Scene) -> list[int]:
    """ "X, director of Y", where the parser sees the apposition, or where nothing but a comma stands between."""
    adjacent = _adjacent(role, scene)
    if role.top.dep_ != "appos" or role.top.head.i > role.top.i:
        return adjacent if role.top.dep_ in ("conj", "npadvmod", "dep", "attr") else []
    heads = coordinated(first(role.top.head)) if role.plural else [role.top.head]
    found = [m for head in heads for m in scene.typed(head, "person", "organisation")]
    found = [m for m in dict.fromkeys(found) if m not in scene.spans or scene.spans[m][1] <= role.top.i]
    if any(t.text in ('"', ";") for t in scene.doc[role.top.head.i : role.top.i]):
        return []
    return found if role.plural or not adjacent or adjacent[0] in found else adjacent


def _adjacent(role: Role, scene: Scene) -> list[int]:
    """The person named right before the comma before the role's phrase, also with an age ("X, 41, director of Y")."""
    doc, at = scene.doc, role.top.left_edge.i - 1
    if role.top.left_edge.i > role.first or at < 1 or doc[at].text != ",":
        return []
    at = _aged(_homed(at - 1, scene), scene)
    mention = scene.names.get(at)
    return [mention] if mention is not None and scene.mentions[mention].type == "person" else []


def _aged(at: int, scene: Scene) -> int:
    """The token before an age ("X, 41,")."""
    return at - 2 if scene.doc[at].like_num and scene.doc[at - 1].text == "," else at


def _homed(at: int, scene: Scene) -> int:
    """The token before a home ("X, from Lima,", "X of Lima,")."""
    cues, mention = scene.words.cues, scene.names.get(at)
    if mention is None or scene.mentions[mention].type != "place":
        return at
    mark = scene.spans[mention][0] - 1
    if mark < 1 or scene.doc[mark].lower_ not in cues.origin | cues.genitive:
        return at
    return mark - 2 if scene.doc[mark - 1].text == "," else mark - 1


def _after(role: Role, scene: Scene) -> list[int]:
    """ "the director of Y, X"."""
    heads = dict.fromkeys((role.head, role.top, scene.doc[role.last]))  # "co-defendant, X": of two heads
    apposed = [a for head in heads for a in children(head, "appos") if not scene.cited(a) and a.i > role.head.i]
    if role.plural and not apposed:  # "their sons, X and Y", which the parser takes for a list
        apposed = [c for c in children(role.head, "conj") if c.i in scene.names and _behind_comma(c, role, scene)]
        apposed = apposed or [
            c for c in children(role.top.head, role.top.dep_) if c.i in scene.names and _behind_comma(c, role, scene)
        ]
    return [m for a in apposed for m in scene.referents(a) if not _interrupted(role.end, m, scene)]


def _fronted(role: Role, scene: Scene) -> list[int]:
    """ "A native of Y, X left": the subject, behind a phrase that opens the sentence."""
    verb, opening = role.top.head, role.top.left_edge.i == role.top.sent.start
    if role.plural or not opening or not is_verb(verb) or role.top.dep_ == "pobj" or _definite(role, scene):
        return []
    for subject in children(verb, *SUBJECTS):
        if subject.i > role.end and scene.doc[subject.left_edge.i - 1].text == ",":
            return scene.typed(subject, "person")[:1]
    return []


def _across(role: Role, scene: Scene) -> list[int]:
    """ "the judge in charge of the case, X,": the name behind a comma, where only a phrase without names parts them."""
    doc, at = scene.doc, role.end
    if role.plural or not _definite(role, scene):
        return []
    while at < role.head.sent.end and doc[at].pos_ in ("ADP", "DET", "ADJ", "NOUN") and at not in scene.names:
        at += 1
    mention = scene.names.get(at + 1) if role.end < at < len(doc) and doc[at].text == "," else None
    if mention is None or scene.spans[mention][0] != at + 1 or scene.mentions[mention].type != "person":
        return []
    end = scene.spans[mention][1]
    closed = end == len(doc) or doc[end].text in (",", ".", ";", ")") or doc[end].tag_ == "WP"
    return [mention] if closed and not _outer(role, mention, scene) else []


def _definite(role: Role, scene: Scene) -> bool:
    """True for "the director", "her director"."""
    definite = words(scene.language).definite
    return any(c.dep_ == "poss" or c.lower_ in definite for c in role.head.children)


def _behind_comma(conjunct: Token, role: Role, scene: Scene) -> bool:
    """True if nothing but a comma stands between a role noun and a name."""
    start = scene.spans[scene.names[conjunct.i]][0]
    return start == role.head.i + 2 and scene.doc[start - 1].text == ","


def _interrupted(start: int, mention: int, scene: Scene) -> bool:
    """True if a verb or another phrase's possessor parts the role from a name ("the leader, and his deputy, X"), or if
    the name opens a clause of its own ("the leader of Y, X said")."""
    if mention not in scene.spans:
        return False
    doc, (first_token, end) = scene.doc, scene.spans[mention]
    if doc[first_token - 1].text == "," and end < len(doc) and doc[end].tag_ in _FINITE:
        return True
    possessive, between = rolewords(scene.language).possessive, doc[start:first_token]
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
    second = scene.second_name(role.head)
    if second:
        return [Held("apposition", second[0], role.head)]
    held = [token for _, token in prepositions(role.head)]
    while held:
        token = held.pop(0)
        mention = scene.names.get(token.i)
        if mention is None or scene.mentions[mention].type != "person":
            apposed = [m for a in children(token, "appos") for m in scene.typed(a, "person")]
            apposed = [m for m in apposed if not _interrupted(role.end, m, scene) and not _outer(role, m, scene)]
            if apposed and not _personal(token, scene):
                return [Held("apposition", apposed[0], role.head)]
            held += [inner for _, inner in prepositions(token)]
        else:
            before = scene.doc[scene.spans[mention][0] - 1]
            plain = before.pos_ in ("NOUN", "PROPN") and before.base not in scene.words.roles
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


def _others(role: Role, scene: Scene) -> list[Held]:
    """ "X and two other members of Y": X is one."""
    others = rolewords(scene.language).others
    if not role.plural or role.head.dep_ != "conj" or not any(c.lower_ in others for c in children(role.head, "amod")):
        return []
    heads = [t for t in coordinated(first(role.head)) if t.i < role.first]
    return [Held("including", m, role.head) for t in heads for m in scene.typed(t, "person", "organisation")]


def _among(role: Role, scene: Scene) -> list[int]:
    """ "members of Y, among them X and Z"."""
    inclusion = scene.words.cues.inclusion
    for token in scene.doc[role.end : role.head.sent.end - 2]:
        if token.tag_ in _FINITE:
            return []
        if token.lower_ in inclusion and scene.doc[token.i + 1].pos_ == "PRON":
            member = next((t for t in scene.doc[token.i + 2 : role.head.sent.end] if t.i in scene.names), None)
            clear = member is not None and not any(t.pos_ == "PUNCT" for t in scene.doc[token.i : member.i])
            if member is None or not clear:
                return []
            return [m for t in coordinated(top(member, scene)) for m in scene.typed(t, "person", "organisation")]
    return []
