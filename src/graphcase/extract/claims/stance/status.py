"""How an article holds what a predicate says: asserted, alleged, denied, negated or hypothetical, and by which word.

The predicate's own modifiers give the first answer (a negation, a modal, an adverb). Then each word that governs it
turns that answer into its own (force.py), from the innermost to the wall of the clause (reach.py): "pay" is asserted,
"failed to pay" negated, "denied failing to pay" alleged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model import Status
from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import SUBJECTS, children, is_verb
from ...words.lexemes import Cues
from .force import Force, force, turned
from .reach import Governor, governors, infinitive, key

_GRAVITY: tuple[Status, ...] = ("denied", "negated", "hypothetical", "alleged")
_AS: dict[Status, Force] = {"alleged": "alleges", "hypothetical": "supposes", "negated": "refuses"}


@dataclass(frozen=True, slots=True)
class Stance:
    """A status, and the word of the text that decided it ("" where nothing spoke against assertion)."""

    status: Status
    cue: str = ""


ASSERTED = Stance("asserted")


def stance(predicate: Token, cues: Cues) -> Stance:
    """Return how the text holds `predicate` (a verb or a noun of action)."""
    chain = list(governors(predicate, cues))
    held = _gravest(own(predicate, cues))
    passed: set[int] = set()  # the governors that only undo the one before them
    quoted = False  # within the words of a verb of saying
    spent = {negation(predicate, cues)}  # the words of negation that have had their say
    for place, governor in enumerate(chain):
        for shared in _shared(governor, cues):
            if shared.status != "negated" or negation(governor.word, cues) not in spent:
                held = _turn(held, _AS[shared.status], shared.cue)
        here = force(governor, cues)
        if here is None or place in passed:
            continue
        undone = negation(governor.word, cues) or _no_thing(governor.word, cues)
        if undone is None and here == "denies":
            undone = _hardly(governor.word, cues)
        if undone is None and place + 1 < len(chain) and _undoes(chain[place + 1], cues):
            undone = chain[place + 1].word
            passed.add(place + 1)
        negated = undone is not None and undone not in spent
        spent.add(undone)
        if here == "supposes" and quoted:  # "wants her to say that he paid": the saying is wanted
            here = "alleges"
        if here == "alleges" and held.cue.lower() in cues.modals and _perfect(predicate):
            held = Stance("alleged", governor.word.text)  # "believe that he may have paid"
        held = _turn(held, here, (undone or governor.word).text, negated=negated)
        held = _qualified(held, governor, here, cues)
        quoted |= here == "tells" and governor.way == "clause" and is_verb(governor.word)
    return _unfulfilled(held, predicate, chain, cues)


def aside(noun: Token, cues: Cues) -> Stance:
    """Return how the text holds a role that stands beside a name ("X, the alleged leader"): only its own words count,
    because what is told of X elsewhere in the sentence does not touch who X is."""
    negated = negation(noun, cues)
    joined = negated is not None and negated.dep_ in ("cc", "preconj")  # "neither the mayor, X, nor his deputy, Y"
    return _gravest(v for v in own(noun, cues) if v.status != "negated" or not joined)


def _gravest(votes: Iterator[Stance]) -> Stance:
    found = list(votes)
    return next((v for status in _GRAVITY for v in found if v.status == status), ASSERTED)


def _turn(held: Stance, by: Force, cue: str, negated: bool = False) -> Stance:
    status = turned(by, held.status, negated)
    return held if status == held.status else Stance(status, cue if status != "asserted" else "")


# --- the predicate's own words -------------------------------------------------------------------------------------


def negation(token: Token, cues: Cues) -> Token | None:
    """Return the word that negates `token` ("not", "never", "nor", "no" of its subject or object), or None."""
    for child in token.children:
        if child.lower_ in cues.negating_words and _negates(child, token, cues):
            return child
        if child.dep_ in (*SUBJECTS, "dobj", "attr", "dative") and is_verb(token):
            for inner in children(child, "det", "preconj", "neg"):
                before = inner.i < child.i  # "X, not Y, paid" says so of Y alone
                if before and inner.lower_ in cues.negating_words and not _excepted(child, cues):
                    return inner
        if child.dep_ == "prep":  # "at no time"
            for noun in (n for n in children(child, "pobj") if n.base in cues.no_way):
                for inner in children(noun, "det"):
                    if inner.lower_ in cues.negating_words:
                        return inner
    return _nor(token, cues) or _fronted(token, cues)


def _fronted(verb: Token, cues: Cues) -> Token | None:
    """The "none" of "in none of these years did X pay Y": a negative phrase before an auxiliary before the subject."""
    auxiliaries = children(verb, "aux", "auxpass")
    helps = min([c.i for c in auxiliaries] or [verb.i])
    clauses = (verb, *children(verb, "ccomp"))  # the parser may give the subject to the verb behind "did"
    if not any(helps < subject.i for one in clauses for subject in children(one, *SUBJECTS)):
        return None
    for prep in (c for word in (verb, *auxiliaries) for c in children(word, "prep") if c.i < helps):
        for noun in children(prep, "pobj"):
            for word in (noun, *children(noun, "det")):
                if word.lower_ in cues.negating_words:
                    return word
    return None


def _negates(word: Token, token: Token, cues: Cues) -> bool:
    """True for a word of negation that bears on `token`; not for "not only", nor for "nobody but X"."""
    following = token.doc[word.i + 1] if word.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in cues.only:
        return False
    if word.dep_ == "cc":  # "paid nor met" negates the second; its head is negated by a word of its own
        return False
    if word.dep_ in (*SUBJECTS, "dobj", "dative", "attr"):
        return not _excepted(word, cues)
    if word.i and token.doc[word.i - 1].dep_ == "cc":  # "was born in X and not in Y", "whether or not he paid"
        return token.i > word.i and token.doc[max(word.i - 2, 0)].dep_ != "mark"
    return word.dep_ in ("neg", "det", "preconj", "advmod", "npadvmod")


def _excepted(noun: Token, cues: Cues) -> bool:
    """True for "nobody but X", "no one except X": it was X."""
    return any(c.lower_ in cues.excepting for c in children(noun, "cc", "prep", "advmod"))


def _nor(token: Token, cues: Cues) -> Token | None:
    """The "nor" before a conjunct."""
    if token.dep_ != "conj":
        return None
    links = [c for c in children(token.head, "cc") if token.head.i < c.i < token.i]
    return links[-1] if links and links[-1].lower_ in cues.negating_words | cues.preferring else None


def _no_thing(verb: Token, cues: Cues) -> Token | None:
    """ "There is nothing to suggest", "no evidence to show": the noun on which the infinitive hangs is negated."""
    if verb.dep_ not in ("relcl", "acl", "advcl", "xcomp") or not infinitive(verb):
        return None
    nouns = [verb.head, *children(verb.head, "attr", "dobj")] if is_verb(verb.head) else [verb.head]
    if verb.dep_ in ("advcl", "xcomp") and not any(n.dep_ in ("attr", "dobj") for n in nouns):
        return None
    for noun in nouns:
        if not is_verb(noun):
            for word in (noun, *children(noun, "det")):
                if word.lower_ in cues.negating_words:
                    return word
    return None


def _hardly(verb: Token, cues: Cues) -> Token | None:
    """The word that makes a denial rare: "few deny", "hardly anyone doubts"."""
    beside = [*children(verb, *SUBJECTS, "advmod"), *(d for s in children(verb, *SUBJECTS) for d in s.children)]
    return next((word for word in beside if word.lower_ in cues.hardly), None)


def over(token: Token, cues: Cues) -> bool:
    """True if `token` is said to be so "no longer", or "not ... anymore": that ends a state and does not negate it."""
    return any(
        c.lower_ in cues.no_longer and (children(c, "neg", "det", "advmod") or children(token, "neg"))
        for c in children(token, "advmod")
    )


def own(token: Token, cues: Cues) -> Iterator[Stance]:
    """Yield what the modifiers of one word say of it."""
    negated = None if over(token, cues) else negation(token, cues)
    if negated is not None:
        yield Stance("negated", negated.text)
    for child in token.children:
        modal = child.dep_ == "aux" and (child.lower_ in cues.modals or child.lemma_.lower() in cues.modals)
        if child.dep_ == "mark" and child.lower_ in cues.preferring and token.tag_ == "VB":  # "rather than pay"
            yield Stance("negated", child.text)
        if (modal and not _hindsight(token, cues)) or (child.dep_ == "mark" and child.lower_ in cues.conditional_marks):
            yield Stance("hypothetical", child.text)
        elif (child.lower_ in cues.almost and child.dep_ == "advmod" and is_verb(token)) or (
            child.lower_ in cues.wrongly and token.base in cues.calling
        ):
            yield Stance("negated", child.text)
        elif child.dep_ in ("advmod", "amod", "acomp", "compound", "nmod"):
            yield from _modified(child, cues)
    yield from _accounts(token, cues)
    if _asked(token):
        yield Stance("hypothetical", "?")
    for aux in children(token, "aux"):  # "Had X paid Y, ...", also where the parser makes it the main clause
        unreal = token.dep_ != "ROOT" or any(t.lower_ in cues.modals for t in token.sent)
        if unreal and aux.i == token.left_edge.i and any(s.i > aux.i for s in children(token, *SUBJECTS)):
            yield Stance("hypothetical", aux.text)


def _accounts(token: Token, cues: Cues) -> Iterator[Stance]:
    """ "By all accounts", "in her telling", "as far as anyone knows", "to hear them tell it"."""
    for prep in children(token, "prep"):
        aside = prep.i < token.i or token.doc[prep.i - 1].is_punct
        for noun in children(prep, "pobj") if aside else ():
            if noun.base in cues.reckonings and children(noun, "det", "poss", "amod"):
                yield Stance("alleged", noun.text)
    for far in children(token, "advmod", "advcl"):
        words = {far.base, *(c.base for c in children(far, "advcl", "ccomp"))}
        if words >= cues.hearing or (far.base in cues.extent and words & cues.knowing):
            yield Stance("alleged", far.text)


def _modified(modifier: Token, cues: Cues) -> Iterator[Stance]:
    """ "allegedly", "so-called", "planned"."""
    whole = "".join(t.lower_ for t in modifier.subtree)  # "so-called" is three tokens
    for word in (modifier.lower_, whole):
        if word in cues.alleging_adverbs or word in cues.alleging_adjectives:
            yield Stance("alleged", modifier.text)
        elif word in cues.hypothetical_modifiers and modifier.dep_ != "advmod":
            yield Stance("hypothetical", modifier.text)


def _hindsight(verb: Token, cues: Cues) -> bool:
    """True for "would later marry", which looks back from a later day."""
    return any(c.lower_ in cues.hindsight for c in children(verb, "advmod")) and not children(verb, "advcl")


def _asked(token: Token) -> bool:
    """True for "Did X pay Y?"; "Who paid Y?" takes for granted that somebody did."""
    return any(c.text == "?" for c in children(token, "punct")) and not any(
        t.tag_.startswith("W") for c in token.children if c.i < token.i for t in c.subtree
    )


# --- what governs it -----------------------------------------------------------------------------------------------


def _undoes(outer: Governor, cues: Cues) -> bool:
    """True if a governor turns the one before it into its opposite ("failed to deny"), and does no more."""
    against = outer.way in ("infinitive", "gerund", "thing") and is_verb(outer.held)
    return against and force(outer, cues) in ("fails", "refuses") and negation(outer.word, cues) is None


def _perfect(verb: Token) -> bool:
    """True for "may have paid"."""
    return verb.tag_ == "VBN" and len(children(verb, "aux")) > 1


def _shared(governor: Governor, cues: Cues) -> Iterator[Stance]:
    """What the modifiers of a word say of what only stands under it: a copula, a conjunct, the verb of an adjunct."""
    word, held, way = governor.word, governor.held, governor.way
    match way:
        case "copula":
            yield from own(word, cues)
        case "conj" if not children(held, *SUBJECTS):
            votes = list(own(word, cues))
            joined = not is_verb(held) or (held.tag_ == word.tag_ and not children(held, "aux", "neg"))
            whole = joined and held.tag_ in ("VB", "VBN", "VBG", "NN", "NNS")
            but = any(c.lower_ in cues.contrasting and c.i < held.i for c in children(word, "cc"))
            tense = not is_verb(held) or held.tag_ == word.tag_ or "VBD" not in (held.tag_, word.tag_)
            for vote in votes:
                if (vote.status == "alleged" and tense) or (whole and not (but and vote.status == "negated")):
                    yield vote
        case "adjunct":
            yield from (v for v in own(word, cues) if v.status == "alleged")


def _qualified(held: Stance, governor: Governor, here: Force, cues: Cues) -> Stance:
    """What the modifiers of a governing word add: "could be accused of", "unconfirmed reports that", "wrongly said"."""
    word = governor.word
    if here == "knows":
        return held
    for adverb in children(word, "advmod") if here in ("tells", "alleges") else ():
        if adverb.lower_ in cues.wrongly:
            held = _turn(held, "refuses", adverb.text)
    for vote in own(word, cues):
        telling = governor.way == "clause" and is_verb(word) and vote.cue.lower() in cues.telling_modals
        if vote.status in ("hypothetical", "alleged") and not telling:
            held = _turn(held, _AS[vote.status], vote.cue)
    return held


def _unfulfilled(held: Stance, predicate: Token, chain: Sequence[Governor], cues: Cues) -> Stance:
    """An order, an offer or a promise that comes to nothing: "asked her to pay, which she refused", "but never did"."""
    if held.status != "hypothetical":
        return held
    after = [c for word in (predicate, *(g.word for g in chain)) for c in children(word, "conj", "relcl")]
    after += [t for t in predicate.subtree if t.dep_ == "relcl" and t.i > predicate.i]
    for verb in after:
        if is_verb(verb) and verb.i > predicate.i and _turns_down(verb, cues):
            return Stance("negated", verb.text)
    return held


def _turns_down(verb: Token, cues: Cues) -> bool:
    """True for a refusal without a content of its own: "he refused", "which she declined to do", "but never did"."""
    whole = [c for c in children(verb, "xcomp", "ccomp", "dobj") if c.pos_ != "PRON" and c.base not in cues.pro_verbs]
    if whole:
        return False
    if key(verb) in cues.refusing:
        about = verb.dep_ != "relcl" or any(t.tag_ == "WDT" for t in verb.subtree)
        return about and negation(verb, cues) is None and not any(prepositions(verb))
    return verb.base in cues.pro_verbs and negation(verb, cues) is not None
