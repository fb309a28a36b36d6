"""Role nouns: who holds a post where, who leads, founded or owns what, who is whose kin, partner or lawyer.

A role noun ("director", "wife", "founder") has a *holder* and an *other side*. The holder is the name that follows it
("director X"), its apposition ("X, director of Y"; "the director of Y, X"), the subject of a copula ("X is/was named
director of Y"), what "as" belongs to ("X served as director"), or the mention that the noun itself is. The other side is
its possessor ("Y's director"), a noun or demonym before it ("Y director"), or the object of a preposition ("director of Y").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from spacy.tokens import Token

from ..vocabulary import relations
from .grammar import children, clause, coordinated, is_verb, lemma, objects, passive, prepositions, subjects
from .proposal import Proposal
from .scene import Scene
from .status import over

_LONGEST = 3  # words of the longest role noun in the lexicon
_NOUNISH = ("NOUN", "PROPN", "ADJ")
_RELATIONS: dict[str, tuple[str, ...]] = {
    "partners": ("partner_of",),
    "kin": ("family_of",),
    "associates": ("associate_of",),
    "representatives": ("represents",),
    "founders": ("founded",),
    "owners": ("owns",),
    "leaders": ("leads", "role_at"),
    "members": ("member_of",),
    "students": ("studied_at",),
    "residents": ("lives_in",),
    "citizens": ("citizen_of",),
    "units": ("part_of",),
    "employees": ("works_for",),
    "offices": ("role_at", "works_for"),
    "occupations": ("role_at",),
}
"""The relations that a class of role noun states, tried in order until one fits the types of both ends."""
_PERSONAL = frozenset({"kin", "partners", "associates"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in the text: its head token, its first token, the lexicon's word for it and the classes of that."""

    head: Token
    first: int
    word: str
    classes: tuple[str, ...]


def roles(scene: Scene) -> Iterator[Proposal]:
    """Yield what the role nouns of a segment state, in text order."""
    for token in scene.doc:
        role = role_noun(token, scene, scene.words.roles)
        if role is not None:
            found = list(holders(role, scene))
            taken = {scene.meant(holder) for _, holder, _ in found}
            for rule, holder, predicate in found:
                yield from _stated(role, rule, holder, predicate, taken, scene)
            yield from _plural(role, scene)
    yield from _couples(scene)


def role_noun(token: Token, scene: Scene, table: Mapping[str, tuple[str, ...]]) -> Role | None:
    """Return the longest word of `table` (role noun -> classes) that ends in `token`, or None."""
    if token.pos_ not in _NOUNISH or token.i in scene.names:
        return None
    for length in range(min(_LONGEST, token.i - token.sent.start + 1), 0, -1):
        first = token.i - length + 1
        words = [t.lower_ for t in token.doc[first : token.i]]
        for last in dict.fromkeys((lemma(token), token.lower_)):
            word = " ".join([*words, last]).replace(" - ", "-")
            if word in table:
                return Role(token, first, word, table[word])
    return None


# --- the holder ----------------------------------------------------------------------------------------------------


def holders(role: Role, scene: Scene) -> Iterator[tuple[str, int, Token]]:
    """Yield (rule, holder, predicate): the predicate is the word whose negation or doubt would fall on the role."""
    seen: set[int] = set()
    for rule, mentions, predicate in _candidates(role, scene):
        for mention in mentions:
            if scene.meant(mention) not in seen and scene.mentions[mention].type in ("person", "organisation"):
                seen.add(scene.meant(mention))
                yield rule, mention, predicate


def _candidates(role: Role, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    head = _lead(role.head)
    following = _following(role, scene)
    if following is not None:
        named = scene.doc[scene.spans[following][0]]
        yield (
            "title",
            [following, *(m for t in coordinated(_top(named, scene))[1:] for m in scene.referents(t))],
            role.head,
        )
        return
    if head.dep_ == "appos":
        yield "apposition", scene.typed(head.head, "person", "organisation"), role.head
    yield "apposition", [m for a in children(head, "appos") for m in scene.referents(a)], role.head
    yield from _behind_phrase(role, scene)
    yield from _copular(head, scene)
    if role.head.i in scene.heads:
        yield "nominal", [scene.heads[role.head.i]], role.head


def _behind_phrase(role: Role, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    """The name after a role's own phrase, where the parser hangs it inside: "director of the police, X"; "chief of police X"."""
    held = [token for _, token in prepositions(role.head)]
    while held:
        token = held.pop(0)
        mention = scene.names.get(token.i)
        if mention is None:
            apposed = [m for a in children(token, "appos") for m in scene.typed(a, "person")]
            yield "apposition", apposed, role.head
            held += [inner for _, inner in prepositions(token)]
        elif scene.mentions[mention].type == "person":
            before = scene.doc[scene.spans[mention][0] - 1]
            if before.pos_ in ("NOUN", "PROPN") and before.head == token:
                yield "title", [mention], role.head


def _lead(head: Token) -> Token:
    """Return the first of coordinated role nouns ("founder and director"): the others share its holder."""
    token = head
    while token.dep_ == "conj" and token.head.pos_ in _NOUNISH:
        token = token.head
    return token


def _following(role: Role, scene: Scene) -> int | None:
    """Return the name that directly follows the role noun ("prosecutor Rosa Díaz"), or None."""
    nxt = role.head.i + 1
    if nxt < len(scene.doc) and scene.doc[nxt].pos_ == "PUNCT" and scene.doc[nxt].text in ("-", '"'):
        return None
    mention = scene.names.get(nxt)
    if mention is None or scene.mentions[mention].type != "person":
        return None
    return mention if scene.spans[mention][0] == nxt else None


def _top(token: Token, scene: Scene) -> Token:
    """Return the head token of the name that `token` belongs to."""
    mention = scene.names.get(token.i)
    while token.head != token and scene.names.get(token.head.i) == mention:
        token = token.head
    return token


def _copular(head: Token, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    verb = head.head
    if head.dep_ in ("attr", "oprd", "acomp") and is_verb(verb):
        yield "copula", _subject_or_object(verb, head, scene), verb
    elif head.dep_ == "pobj" and verb.lower_ in scene.words.cues.role_marks:
        governor = verb.head
        if is_verb(governor) and lemma(governor) in scene.words.cues.succession:
            yield "as", scene.who(governor), governor
        elif is_verb(governor) and lemma(governor) in scene.words.cues.copulas:
            yield "as", _subject_or_object(governor, head, scene), governor
    elif head.dep_ in ("dobj", "ccomp", "nsubj") and is_verb(verb) and lemma(verb) in scene.words.cues.copulas:
        if head.dep_ == "dobj" and head.i in {o.i for o in objects(verb)} and len(children(verb, "dobj")) == 1:
            yield "named", scene.who(verb) if passive(verb) or verb.lemma_ == "become" else [], verb


def _subject_or_object(verb: Token, head: Token, scene: Scene) -> list[int]:
    """Who gets the role: the object of an active "appointed X director", else the subject."""
    if not passive(verb):
        named = [m for o in children(verb, "dobj") if o != head for m in scene.typed(o, "person")]
        if named:
            return named
    return scene.who(verb)


# --- the other side --------------------------------------------------------------------------------------------------


def _stated(
    role: Role, rule: str, holder: int, predicate: Token, taken: set[int], scene: Scene
) -> Iterator[Proposal]:
    former = _former(role, predicate, scene)
    for way, other in _others(role, holder, taken, scene):
        found = _relation(role, holder, other, way, scene)
        if found is None:
            continue
        relation, title = found
        yield Proposal(relation, holder, other, predicate, f"role:{rule}", role=title, former=former)


def _relation(role: Role, holder: int, other: int, way: str, scene: Scene) -> tuple[str, str] | None:
    """Return the relation and its role for these two ends, or None if no class of the noun fits them."""
    cues, ends = scene.words.cues, (scene.mentions[holder].type, scene.mentions[other].type)
    for name in role.classes:
        if name == "occupations" and ends == ("person", "place"):
            if way in cues.place_person:
                return "lives_in", ""
            return ("citizen_of", "") if way == "demonym" else None
        if name == "representatives" and way not in cues.behalf | cues.genitive | {"owner"}:
            continue
        for relation in _RELATIONS[name]:
            if relations()[relation].fits(*ends):
                if name == "kin":
                    return relation, scene.words.kin[role.word]
                titled = relation in ("role_at", "works_for", "leads", "represents")
                return relation, _title(role, scene) if titled else ""
    return None


def _others(role: Role, holder: int, taken: set[int], scene: Scene) -> Iterator[tuple[str, int]]:
    """Yield (way, mention) for the other side of a role; the ways are "owner", "noun", "demonym" and prepositions.

    `taken` are the holders, whom a misread apposition may bring here again.
    """
    seen = set(taken)
    for way, mention in _sides(role, holder, taken, scene):
        if scene.meant(mention) not in seen:
            seen.add(scene.meant(mention))
            yield way, mention


def _sides(role: Role, holder: int, taken: set[int], scene: Scene) -> Iterator[tuple[str, int]]:
    heads = [role.head]
    if scene.mentions[holder].form == "name" and holder in scene.spans:
        top = _top(scene.doc[scene.spans[holder][0]], scene)
        if top.i > role.head.i and role.head.head.i == top.i:
            heads.append(top)
    for head in heads:
        for owner in children(head, "poss"):
            for mention in scene.referents(owner):
                yield "owner", mention
        for modifier in head.children:
            named = scene.names.get(modifier.i)
            if named is not None and modifier.i < role.first and modifier.dep_ in ("compound", "nmod", "amod"):
                yield ("demonym" if modifier.pos_ == "ADJ" else "noun"), named
    before = scene.names.get(_left_edge(role, scene) - 1)
    if before is not None:
        yield ("demonym" if scene.doc[role.first - 1].pos_ == "ADJ" else "noun"), before
    for head in (*_sharers(role, scene), *heads[1:]):
        for name, token in prepositions(head):
            yield from ((name, m) for m in _object(token, taken, scene))


def _sharers(role: Role, scene: Scene) -> list[Token]:
    """The role noun, and the last of those coordinated with it if it has no phrase of its own: "founder and head of Y"."""
    last = coordinated(_lead(role.head))[-1]
    shared = (
        role_noun(last, scene, scene.words.roles) if last != role.head and not children(role.head, "prep") else None
    )
    if shared is None or _PERSONAL.isdisjoint(shared.classes) != _PERSONAL.isdisjoint(role.classes):
        return [role.head]
    return [role.head, last]


def _left_edge(role: Role, scene: Scene) -> int:
    """Return the index of the first plain modifier before the role noun ("Acme [chief financial officer]")."""
    edge = role.first
    while edge > role.head.sent.start and edge - 1 not in scene.names and _modifies(scene.doc[edge - 1]):
        edge -= 1
    return edge


def _modifies(token: Token) -> bool:
    return (token.pos_ in ("ADJ", "NOUN", "PROPN") and token.dep_ in ("amod", "compound", "nmod")) or token.lower_ in (
        "-",
    )


def _object(token: Token, taken: set[int], scene: Scene) -> list[int]:
    """The mentions of a prepositional object; of an unnamed one ("of Peru's police") its possessor or modifier."""
    found = [m for m in scene.referents(token) if scene.meant(m) not in taken]
    if found:
        return found
    inner = [
        m for c in children(token, "poss", "compound", "amod", "nmod") for m in scene.typed(c, "organisation", "place")
    ]
    if inner:
        return inner[:1]
    return [
        m
        for name, o in prepositions(token)
        if name in scene.words.cues.genitive
        for m in scene.typed(o, "organisation", "place")
    ]


# --- plural and couples ----------------------------------------------------------------------------------------------


def _plural(role: Role, scene: Scene) -> Iterator[Proposal]:
    """ "X and Y are brothers": each of two or more subjects with the others."""
    head = role.head
    if head.tag_ not in ("NNS", "NNPS") or head.dep_ != "attr" or children(head, "poss"):
        return
    for name in role.classes:
        if name not in ("kin", "partners", "associates"):
            continue
        people = [m for s in subjects(head.head) for m in scene.typed(s, "person")]
        for left, right in combinations(dict.fromkeys(people), 2):
            kin = scene.words.kin.get(role.word, "")
            yield Proposal(_RELATIONS[name][0], left, right, head.head, "role:plural", role=kin)


def _couples(scene: Scene) -> Iterator[Proposal]:
    """ "X is married to Y", "X and Y are engaged"."""
    for token in scene.doc:
        if token.lower_ not in scene.words.cues.couple_adjectives or token.dep_ not in (
            "acomp",
            "ROOT",
            "attr",
            "relcl",
            "conj",
        ):
            continue
        verb = token if children(token, "nsubj", "nsubjpass") else clause(token)
        people = list(dict.fromkeys(m for s in subjects(verb) for m in scene.typed(s, "person")))
        others = [
            m for name, o in prepositions(token) if name in scene.words.cues.toward for m in scene.typed(o, "person")
        ]
        pairs = [(p, o) for p in people for o in others if p != o] or list(combinations(people, 2))
        for left, right in pairs:
            yield Proposal("partner_of", left, right, verb, "role:couple")


# --- the title ---------------------------------------------------------------------------------------------------------


def _title(role: Role, scene: Scene) -> str:
    """Return the words of the post: the role noun with its own modifiers, without "former", names or doubts."""
    cues = scene.words.cues
    start = _left_edge(role, scene)
    dropped = cues.former | cues.alleging_adjectives
    while start < role.first and (scene.doc[start].lower_ in dropped or scene.doc[start].text == "-"):
        start += 1
    span = scene.doc[start : role.head.i + 1]
    return " ".join(scene.original(span).split())


def _former(role: Role, predicate: Token, scene: Scene) -> bool:
    cues = scene.words.cues
    before = scene.doc[max(_left_edge(role, scene) - 2, role.head.sent.start) : role.first]
    if any(t.lower_ in cues.former or t.lower_.rstrip("-") in cues.former for t in before):
        return True
    if not is_verb(predicate):
        return False
    ended = any(name in cues.until for name, _ in prepositions(predicate))
    return ended or over(predicate, cues) or lemma(predicate) in cues.ending
