"""The words that name a speaker: from a token to the name, the group or the document that it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Token
from ...syntax.tree import SUBJECTS, children, clause, coordinated, is_verb
from ...words.speechwords import speechwords
from ...words.wordlists import words
from ..scene import Scene
from .sayers import agents

_PERSONAL = frozenset({"PRP", "PRP$"})
_RELATIVE = frozenset({"WDT", "WP"})
_PLURALS = frozenset({"NNS", "NNPS"})


def voice(token: Token, scene: Scene) -> str:
    """Return the words that name the speaker `token`: a name rather than the role that it holds ("the owner, X"), else
    the noun phrase without its determiner; "" where nobody in particular speaks ("some say", "neither").

    "a statement by the prosecutor's office" and "a police report" speak for their authors; "who" for whom it is said
    of, "he" for the name that it points to, or for whom the text spoke of without a name just before.
    """
    known = speechwords(scene.language)
    if token.tag_ in _RELATIVE and token.i not in scene.names:
        meant = _antecedent(token)
        return voice(meant, scene) if meant is not None else ""
    if token.i not in scene.names:
        if token.tag_ in _PERSONAL:
            return _pointed_at(token, scene)
        named = scene.antecedents.get(scene.heads.get(token.i, -1))
        if (
            named is not None and scene.mentions[named].form == "name"
        ):  # "the minister", of whom the text gives the name
            return scene.mentions[named].text
        if token.lower_ in known.nobody or token.pos_ in ("NUM", "DET", "PRON"):
            return ""
    if token.base in known.reports and token.base not in scene.words.cues.accusing_texts:
        author = _author(token, scene) or _author_before(token, scene)
        if author:
            return author
    parts = [_phrase(one, scene) for one in coordinated(token)]
    return scene.original(scene.doc[parts[0][0] : parts[-1][1]])


def _antecedent(pronoun: Token) -> Token | None:
    """Whom a relative pronoun stands for; in "it was the Post that said", the Post."""
    head = clause(pronoun).head
    if not is_verb(head):
        return head if head.i < pronoun.i else None
    return next((attr for attr in children(head, "attr") if attr.i < pronoun.i), None)


def authors(noun: Token, scene: Scene) -> Iterator[Token]:
    """Yield who made a claim, a report, a statement: its owner, or the object of "by" or "of"."""
    yield from children(noun, "poss")
    behind = [t for t in noun.doc[noun.i + 1 : noun.i + 2] if t.dep_ == "prep" and t.head == noun.head]
    for prep in [*children(noun, "prep", "agent"), *behind]:  # "published a report by", hung on the verb
        if prep.lower_ in speechwords(scene.language).authors:
            yield from children(prep, "pobj")


def _author(report: Token, scene: Scene) -> str:
    """Who speaks where a report does, or "" for a report of its own standing."""
    made = [c for c in children(report, "acl") if c.base in speechwords(scene.language).making]
    named = [*authors(report, scene), *(a for verb in made for a in agents(verb))]
    for author in named:
        if author.pos_ != "PRON" and (author.i in scene.names or author.ent_type_ not in ("DATE", "GPE")):
            return voice(author, scene)
    for before in children(report, "compound", "nmod", "amod"):
        if before.i in scene.names and scene.mentions[scene.names[before.i]].type == "organisation":
            return scene.original(scene.doc[slice(*scene.spans[scene.names[before.i]])])
        if before.lower_ in speechwords(scene.language).bodies:
            start = before.i
            while start > 0 and scene.doc[start - 1].ent_type_ == "NORP":
                start -= 1
            return scene.original(scene.doc[start : before.i + 1])
    return ""


def _author_before(report: Token, scene: Scene) -> str:
    """Whose report "the report" is: the last that had an author, or the last outlet that the text went by ("per X")."""
    if not any("Definite=Def" in c.morph for c in children(report, "det")):
        return ""
    here: Scene | None = scene
    before = scene.doc[: report.i]
    while here is not None:
        for token in reversed(list(before)):
            author = _author(token, here) if token.base == report.base else _outlet(token, here)
            if author:
                return author
        here = here.before
        before = here.doc[:] if here is not None else before
    return ""


def _outlet(preposition: Token, scene: Scene) -> str:
    """The organisation that "per" or "according to" names, or ""."""
    if preposition.lower_ not in scene.words.cues.attributing:
        return ""
    held = [o for p in (preposition, *children(preposition, "prep")) for o in children(p, "pobj")]
    named = [m for token in held if token.i in scene.names for m in scene.typed(token, "organisation")]
    return scene.mentions[named[0]].text if named else ""


# --- pronouns --------------------------------------------------------------------------------------------------------


def _pointed_at(pronoun: Token, scene: Scene) -> str:
    """The name behind a pronoun; nobody introduces himself inside of the words that "he said" cites."""
    mention = scene.mention_at(pronoun)
    antecedent = scene.antecedents.get(mention) if mention is not None else None
    if antecedent is None or scene.mentions[antecedent].form != "name":
        return _unnamed(pronoun, scene)
    start, end = scene.spans.get(antecedent, (-1, -1))
    if start >= 0 and scene.quote_around(start) is not None and scene.quote_around(pronoun.i) is None:
        return ""
    if end == pronoun.i - 1:  # "Ruiz, he said, ...": somebody else
        others = _before(pronoun, scene)
        return voice(others[0], scene) if len(others) == 1 else ""
    return scene.mentions[antecedent].text


def _unnamed(pronoun: Token, scene: Scene) -> str:
    """Whom the clause or sentence before spoke of as its only subject, where he has no name: "the guard"."""
    if "Person=3" not in pronoun.morph or scene.quote_around(pronoun.i) is not None:
        return ""
    found = _subjects(scene, pronoun.sent.start, pronoun.i) or _before(pronoun, scene)
    neuter = "Gender=Neut" in pronoun.morph
    rivals = [t for t in found if _agree(t, pronoun, scene) or (t.i in scene.names and not neuter)]
    return voice(rivals[0], scene) if len(rivals) == 1 and rivals[0].i not in scene.names else ""


def _agree(noun: Token, pronoun: Token, scene: Scene) -> bool:
    """True if a pronoun can point to a noun without a name: "he" to a guard, "it" to a ministry, "they" to guards."""
    known, spoken, own = words(scene.language), speechwords(scene.language), noun.base
    if "Gender=Neut" in pronoun.morph:
        return noun.tag_ not in _PLURALS and own in spoken.bodies | spoken.reports
    plural = "Number=Plur" in pronoun.morph
    person = own in known.people or own in known.roles or own in known.relations
    return person and plural == (noun.tag_ in _PLURALS)


def _before(token: Token, scene: Scene) -> list[Token]:
    """The subjects of the sentence before."""
    before = [s for s in scene.doc.sents if s.start < token.sent.start][-1:]
    return [t for s in before for t in _subjects(scene, s.start, s.end)]


def _subjects(scene: Scene, start: int, end: int) -> list[Token]:
    """The nouns between two tokens that are subjects of a verb outside of quotations."""
    return [
        t
        for t in scene.doc[start:end]
        if t.dep_ in SUBJECTS and t.pos_ in ("NOUN", "PROPN") and is_verb(t.head) and scene.quote_around(t.i) is None
    ]


# --- phrases ---------------------------------------------------------------------------------------------------------


def _phrase(token: Token, scene: Scene) -> tuple[int, int]:
    """Return the tokens of a name, of the name that stands beside a role, or of a noun with what stands before it and
    its "of" or "for" phrase."""
    mention = scene.names.get(token.i)
    if mention is not None:
        return scene.spans[mention]
    for apposed in children(token, "appos"):
        mention = scene.names.get(apposed.i)
        if mention is not None and scene.mentions[mention].type != "place" and not scene.cited(apposed):
            return scene.spans[mention]
        if mention is None and apposed.pos_ == "PROPN" and apposed.left_edge.i == token.i + 1:
            return token.i + 1, apposed.i + 1  # "the news site Fjord Watch", a name that no node bears
    kept = [t.i for t in token.subtree if t.i <= token.i and _in_phrase(t, token)]
    start, end = min(kept), token.i + 1
    while start < token.i and scene.doc[start].pos_ in ("DET", "PUNCT", "CCONJ", "SPACE", "ADV", "ADP"):
        start += 1
    for follower in children(token, "prep"):
        if follower.lower_ in scene.words.cues.genitive | scene.words.cues.behalf:
            ends = [_phrase(o, scene)[1] for o in children(follower, "pobj") if o.i > token.i]
            return start, max([end, *ends])
    return start, end


def _in_phrase(inner: Token, head: Token) -> bool:
    """True for the words left of a noun that belong to its own phrase (no clause, no apposition)."""
    token = inner
    while token != head:
        if token.dep_ in ("relcl", "acl", "appos", "punct", "conj", "cc", "ccomp", "advcl"):
            return False
        token = token.head
    return True
