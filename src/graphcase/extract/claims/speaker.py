"""Who says it: the speaker of a predicate, and the outer speakers of a chain ("the BBC reported that police said").

Three ways are followed: the subject of a verb of saying, alleging or denying that governs the predicate; "according
to", "in the words of", "citing" and an attribution at the end of the same sentence; and, for words inside quotation
marks, the verb of saying outside of them in the same or a neighbouring sentence, or in the paragraph before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ..parsing.quotations import Quotation
from ..syntax.arguments import subjects
from ..syntax.tree import SUBJECTS, children, clause, coordinated, is_verb, lemma
from ..syntax.voice import passive
from .reach import Governor, attributions, governors, holds, infinitive, teller
from .scene import Scene

_SHORT = 8  # tokens of a sentence that only names the speaker of the quotation before it


@dataclass(frozen=True, slots=True)
class Speaker:
    """The innermost speaker as it stands in the text (None: the article itself), and the outer ones, inner to outer."""

    name: str | None = None
    via: tuple[str, ...] = ()


def speaker(predicate: Token, scene: Scene) -> Speaker:
    """Return who is said to say what `predicate` states."""
    tellers = list(_tellers(predicate, scene))
    found = [phrase(token, scene) for token in tellers]
    quote = scene.quote_around(predicate.i)
    if quote is not None and all(token.i in quote for token in tellers):
        found.append(_quoted(predicate, quote, scene))
    names = [name for name in dict.fromkeys(found) if name]
    return Speaker(names[0], tuple(names[1:])) if names else Speaker()


# --- in the sentence -------------------------------------------------------------------------------------------------


def _tellers(predicate: Token, scene: Scene) -> Iterator[Token]:
    """Yield the head tokens of the speakers that the sentence names, the innermost first."""
    cues = scene.words.cues
    chain = list(governors(predicate, cues))
    yield from _by_preposition(predicate, predicate, scene)
    for governor in chain:
        yield from _governing(governor, predicate, scene)
        yield from _by_preposition(governor.word, predicate, scene)
    yield from _beyond(chain[-1].word if chain else predicate, predicate, scene)
    for verb in attributions(predicate.sent, cues):
        told = teller(verb)
        if told is not None and not _contains(verb, predicate) and not _contains(told, predicate):
            yield told


def _governing(governor: Governor, predicate: Token, scene: Scene) -> Iterator[Token]:
    """Yield who says what a governor governs: the subject of the verb, the owner or author of the claim."""
    cues = scene.words.cues
    word, held, way = governor.word, governor.held, governor.way
    if not is_verb(word):
        if holds(word, cues) and way in ("clause", "thing"):
            yield from _authors(word, scene)
        return
    key = " ".join([lemma(word), *(c.lower_ for c in children(word, "prt"))])
    saying = key in cues.reporting
    doubting = key in cues.alleging or key in cues.denying or key in cues.negating or key in cues.annulling
    match way:
        case "clause" | "gerund":
            tells = saying or doubting
        case "infinitive":
            tells = key in cues.professing and not passive(word)
        case "thing":
            tells = doubting or (saying and (holds(held, cues) or is_verb(held)))
        case "adjunct":
            tells = saying and held.dep_ == "advcl" and not children(held, "mark") and not infinitive(held)
        case _:
            tells = False
    if tells:
        yield from _subject(word, predicate, scene)


def _beyond(top: Token, predicate: Token, scene: Scene) -> Iterator[Token]:
    """Yield who reports the whole in which the predicate's clause is only an aside ("X, who owns Y, police said")."""
    token = top
    while token.head != token:
        head = token.head
        if token.dep_ in ("ccomp", "parataxis") and is_verb(head) and lemma(head) in scene.words.cues.reporting:
            yield from _subject(head, predicate, scene)
        if is_verb(head):
            yield from _by_preposition(head, predicate, scene)
        token = head


def _subject(verb: Token, predicate: Token, scene: Scene) -> Iterator[Token]:
    """Yield whom a verb of saying cites, and its subject; of a passive one, its agent."""
    cues = scene.words.cues
    for aside in verb.sent:
        if aside.tag_ == "VBG" and lemma(aside) in cues.citing and not _contains(aside, predicate):
            yield from children(aside, "dobj")
    held = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ in cues.role_marks else None
    if held is not None and is_verb(held):  # "quoted a witness as saying"
        yield from children(held, "dobj")
        if lemma(held) in cues.citing:
            yield from subjects(held)
        return
    if passive(verb):
        tokens = [p for agent in children(verb, "agent") for p in children(agent, "pobj")]
    else:
        tokens = subjects(verb)
    yield from (t for t in tokens if t.dep_ != "expl" and not (_contains(t, predicate) and t.dep_ in SUBJECTS))


def _by_preposition(token: Token, predicate: Token, scene: Scene) -> Iterator[Token]:
    """Yield whom "according to", "per", "in the words of" name on `token`, or on a noun of its clause."""
    cues = scene.words.cues
    for prep in token.sent:
        if prep.lower_ in cues.attributing and prep.dep_ in ("prep", "advmod", "pcomp"):
            inner = [o for p in children(prep, "prep", "pcomp", "pobj") for o in (children(p, "pobj") or [p])]
        elif prep.dep_ == "prep" and is_verb(prep.head):
            nouns = [o for o in children(prep, "pobj") if o.lower_ in cues.account_nouns]
            inner = [a for noun in nouns for a in _authors(noun, scene)]
        else:
            continue
        if clause(prep.head) == token and not _contains(prep, predicate):
            yield from inner


def _authors(noun: Token, scene: Scene) -> Iterator[Token]:
    """Yield who made a claim, a report, a statement: its owner, or the object of "by" or "of"."""
    yield from children(noun, "poss")
    for prep in children(noun, "prep"):
        if prep.lower_ in scene.words.cues.authors:
            yield from children(prep, "pobj")


def _contains(token: Token, predicate: Token) -> bool:
    return token == predicate or token.is_ancestor(predicate)


# --- quotations ------------------------------------------------------------------------------------------------------


def _quoted(predicate: Token, quote: Quotation, scene: Scene) -> str:
    """Return the speaker of the quotation around the predicate: that of the nearest verb of saying outside of it."""
    sents = list(scene.doc.sents)
    first, here, last = (_number(i, sents) for i in (quote.start, predicate.i, quote.end - 1))
    for number in dict.fromkeys((here, last, *range(first, last), first - 1)):
        found = _teller_in(sents[number], scene) if number >= 0 else None
        if found is not None:
            return phrase(found, scene)
    if last + 1 < len(sents) and len(list(sents[last + 1])) <= _SHORT:  # "... !" she said.
        found = _teller_in(sents[last + 1], scene)
        if found is not None:
            return phrase(found, scene)
    return _earlier(scene) if quote.start <= 1 else ""


def _earlier(scene: Scene) -> str:
    """Return the last speaker of the paragraph before, over paragraphs that are nothing but quotation."""
    before = scene.before
    while before is not None and before.segment.kind == "body":
        for sent in reversed(list(before.doc.sents)):
            found = _teller_in(sent, before)
            if found is not None:
                return phrase(found, before)
        if not before.segment.quotes or before.segment.quotes[0].start > 1:
            return ""
        before = before.before
    return ""


def _number(index: int, sents: list[Span]) -> int:
    return next(n for n, sent in enumerate(sents) if index < sent.end)


def _teller_in(sent: Span, scene: Scene) -> Token | None:
    """Return the subject of a verb of saying of this sentence that stands outside of quotation marks, or None."""
    for token in sent:
        if is_verb(token) and lemma(token) in scene.words.cues.reporting and scene.quote_around(token.i) is None:
            found = teller(token)
            if found is not None:
                return found
    return None


# --- their words -----------------------------------------------------------------------------------------------------


def phrase(token: Token, scene: Scene) -> str:
    """Return the words that name a speaker: the name it stands for, else its noun phrase without a determiner.

    "a statement by the prosecutor's office" speaks for the office; "he" for the name that it points to.
    """
    cues = scene.words.cues
    if token.pos_ == "PRON" and token.i not in scene.names:
        return _pointed_at(token, scene)
    if lemma(token) in cues.report_nouns and lemma(token) not in cues.accusing_texts:
        authors = [a for a in _authors(token, scene) if a.pos_ != "PRON"]
        if authors:
            return phrase(authors[0], scene)
    spans = [_noun_phrase(t, scene) for t in coordinated(token)]
    return scene.original(scene.doc[spans[0][0] : spans[-1][1]])


def _pointed_at(pronoun: Token, scene: Scene) -> str:
    """The name behind a pronoun; nobody introduces himself inside of the words that "he said" cites."""
    mention = scene.mention_at(pronoun)
    antecedent = scene.antecedents.get(mention) if mention is not None else None
    if antecedent is None or scene.mentions[antecedent].form != "name":
        return ""
    start, _ = scene.spans.get(antecedent, (-1, -1))
    if start >= 0 and scene.quote_around(start) is not None and scene.quote_around(pronoun.i) is None:
        return ""
    return scene.mentions[antecedent].text


def _noun_phrase(token: Token, scene: Scene) -> tuple[int, int]:
    """Return the tokens of a name, or of a noun with what stands before it and its "of" or "for" phrase."""
    mention = scene.names.get(token.i)
    if mention is not None:
        return scene.spans[mention]
    kept = [t.i for t in token.subtree if t.i <= token.i and _in_phrase(t, token)]
    start, end = min(kept), token.i + 1
    while start < token.i and scene.doc[start].pos_ in ("DET", "PUNCT", "CCONJ", "SPACE"):
        start += 1
    for follower in children(token, "prep"):
        if follower.lower_ in scene.words.cues.genitive | scene.words.cues.behalf:
            ends = [_noun_phrase(o, scene)[1] for o in children(follower, "pobj") if o.i > token.i]
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
