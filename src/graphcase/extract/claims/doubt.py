"""How surely a proposal is held: what its words say (status.py), and what follows from who tells it of whom.

What nothing in the sentence speaks against may still be an allegation only: a wrong that a source tells of (but for the
ruling of a court), a place in a criminal group, a meeting or a payment of which an accuser tells, what an indictment
says, or what one stands accused of. That somebody was killed is no allegation, where only the killer is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...names import tokens
from ..parsing.tokens import Token
from ..syntax.arguments import subjects
from ..syntax.tree import children, is_verb
from ..syntax.voice import passive
from .proposal import PartProposal, Proposal
from .scene import Scene
from .speech.asides import asides
from .speech.speaker import Speaker
from .stance.force import complements, force, likened
from .stance.reach import Governor, governors, key
from .stance.status import ASSERTED, Stance, aside, negation, own, stance

_ACTS_OF_LAW = frozenset(
    {
        "accused",
        "acquitted",
        "arrested",
        "charged",
        "convicted",
        "investigated",
        "prosecuted",
        "raided",
        "sentenced",
    }
)
"""Acts of the law: a document that accuses tells of them as facts."""
_PLACES_IN_GROUPS = frozenset({"leads", "member_of", "founded", "works_for", "associate_of", "role_at"})
_APPOINTED = "appointed"
SUSPECT = "suspect"
"""Who is one is no more than alleged to have done it, by whatever act of the law."""
_DEALINGS = frozenset({"met", "paid", "associate_of"})
_VIOLENCE = frozenset({"attacked", "kidnapped", "killed"})
"""Acts of which there is a victim, whoever did it."""
_KILLED = "killed"


def held(proposal: Proposal | PartProposal, said: Speaker, scene: Scene, criminal: frozenset[int]) -> Stance:
    """Return how the article holds `proposal`, of which `said` tells; `criminal` are the criminal groups' mentions."""
    predicate, cues = proposal.predicate, scene.words.cues
    if beside(proposal):
        found = _beside(predicate, scene)
        return found if found != ASSERTED else _doubted(proposal, said, scene, criminal)
    chain = list(governors(predicate, cues))
    if isinstance(proposal, PartProposal) and _victim(proposal, chain, scene):
        return ASSERTED
    found = stance(predicate, cues)
    inside = found.cue.lower() not in cues.wrongly  # "he falsely claimed" is the text's own word
    if found.status == "negated" and inside and (_own_words(proposal, said, scene) or _untrue(chain, said, scene)):
        return Stance("denied", found.cue)
    if found == ASSERTED:
        said_of = _called(proposal, scene) or _set_aside(proposal, scene) or _hearsay(chain, scene)
        found = said_of or _alleged_beside(predicate, chain, scene)
    return found if found != ASSERTED else _doubted(proposal, said, scene, criminal)


def beside(proposal: Proposal | PartProposal) -> bool:
    """True for a role or a place that stands beside a name instead of being predicated of it."""
    return proposal.rule.startswith(("role", "nearby", "party")) and not is_verb(proposal.predicate)


def _beside(noun: Token, scene: Scene) -> Stance:
    """How a role beside a name is held: as its own words say, or the verb that calls or makes its holder so."""
    naming, cues = _naming(noun, scene), scene.words.cues
    if naming is not None:
        return stance(naming, cues)
    called = noun.dep_ == "pobj" and noun.head.lower_ in cues.role_marks and noun.head.head.base in cues.calling
    return stance(noun, cues) if called else aside(noun, cues)


def _called(proposal: Proposal | PartProposal, scene: Scene) -> Stance | None:
    """ "whom the paper had described as the boss of Y": somebody's word, and no appointment."""
    verb = proposal.predicate
    puts = any(t.relation == _APPOINTED for t in scene.words.verbs.get(verb.base, ()))
    said = proposal.rule == "role:as" and verb.base in scene.words.cues.calling and not puts
    return Stance("alleged", verb.text) if said else None


def _naming(title: Token, scene: Scene) -> Token | None:
    """Return the verb by which somebody is put into a post, where the parser hung its title on the name: "would name
    his aide, X, ambassador to Y"."""
    holder = title.head
    if title.dep_ != "appos" or children(title, "det", "poss"):
        return None
    while holder.dep_ == "appos":
        holder = holder.head
    puts = any(t.relation == _APPOINTED for t in scene.words.verbs.get(holder.head.base, ()))
    return holder.head if holder.dep_ in ("dobj", "nsubjpass") and puts else None


def _doubted(proposal: Proposal | PartProposal, said: Speaker, scene: Scene, criminal: frozenset[int]) -> Stance:
    """What is made of a proposal that its own sentence does not put in doubt."""
    cues, predicate = scene.words.cues, proposal.predicate
    if proposal.suspicion:
        return Stance("alleged", proposal.suspicion)
    if isinstance(proposal, Proposal) and proposal.coming:  # "the mayor-elect"
        return Stance("hypothetical", proposal.coming)
    if isinstance(proposal, PartProposal) and proposal.role == SUSPECT and proposal.act:
        return Stance("alleged", predicate.text)
    if isinstance(proposal, Proposal) and proposal.relation != _APPOINTED and predicate.base in cues.nominating:
        return Stance("hypothetical", predicate.text)
    if not sourced(predicate, said, scene) or _ruled(predicate, scene):
        return ASSERTED
    relation = proposal.relation if isinstance(proposal, Proposal) else ""
    speaker = set(tokens(said.name or ""))
    singular = speaker | {word.removesuffix("s") for word in speaker}
    if speaker & cues.accusing_texts and relation not in _ACTS_OF_LAW:
        return Stance("alleged", min(speaker & cues.accusing_texts))
    if singular & cues.accusers and relation in _DEALINGS:
        return Stance("alleged", min(singular & cues.accusers))
    wrong = proposal.wrong
    if isinstance(proposal, Proposal):
        wrong |= bool(proposal.doubt_part) or in_group(proposal, scene, criminal) or _accusing(proposal, scene)
    if wrong and not speaker & cues.rulings:
        return Stance("alleged", said.name or "")
    return ASSERTED


def sourced(predicate: Token, said: Speaker, scene: Scene) -> bool:
    """True if somebody tells what `predicate` states, named ("the mayor said") or not ("it is said", "he boasted")."""
    if said.name is not None or scene.quote_around(predicate.i) is not None:
        return True
    cues = scene.words.cues
    over = (g.word for g in governors(predicate, cues) if g.way == "clause" and is_verb(g.word))
    return any(verb.base not in cues.being for verb in over) or any(True for _ in _told_by(predicate, scene))


def _told_by(predicate: Token, scene: Scene) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Yield the words beside the sentence that tell it, and who does ("X, it is said, paid Y"; "police say")."""
    yield from ((verb, ()) for verb in children(predicate, "parataxis") if verb.lower_ != predicate.lower_)
    yield from ((a.word, a.tellers) for a in asides(predicate.sent, scene) if predicate.i in a.reach)


def _set_aside(proposal: Proposal | PartProposal, scene: Scene) -> Stance | None:
    """What is told of "not X": "it was Y, and not X, who led it", "Y met Z, not X"."""
    ends = (proposal.mention,) if isinstance(proposal, PartProposal) else (proposal.source, proposal.target)
    for start, end in (scene.spans[m] for m in ends if m in scene.spans):
        noun = scene.doc[start:end].root
        first = scene.doc[noun.left_edge.i]
        before = scene.doc[first.i - 1] if first.i else first
        for word in (first, before):
            if word.dep_ == "neg" and not is_verb(noun) and word.i < start:
                return Stance("negated", word.text)
    return None


def _hearsay(chain: Sequence[Governor], scene: Scene) -> Stance | None:
    """What "people say", "they will tell you": a rumour, where the words mean nobody of whom the text has spoken."""
    for governor in chain:
        for told in subjects(governor.word) if governor.way == "clause" and is_verb(governor.word) else ():
            mention = scene.mention_at(told)
            bare = not any(True for _ in told.children) and (mention is None or scene.meant(mention) == mention)
            if bare and told.lower_ in scene.words.cues.hearsay:
                return Stance("alleged", told.text)
    return None


def _alleged_beside(predicate: Token, chain: Sequence[Governor], scene: Scene) -> Stance:
    """An allegation by words set into the sentence: "X, prosecutors allege, paid Y"; what a relative clause tells
    beside is no part of it."""
    top = chain[-1].word if chain else predicate
    aside_of_its_own = top.dep_ in ("relcl", "acl", "appos")
    for word, _ in _told_by(predicate, scene):
        participle = word.tag_ == "VBN" and word.dep_ == "acl"  # "X, the man accused of it, lives in Y"
        if participle or (aside_of_its_own and word.head != predicate):
            continue
        if word.base in scene.words.cues.alleging:
            return Stance("alleged", word.text)
    return ASSERTED


def _ruled(predicate: Token, scene: Scene) -> bool:
    """True for what somebody was convicted of, or what a court found, whoever tells of it."""
    cues = scene.words.cues
    chain = [g for g in governors(predicate, cues) if is_verb(g.word)]
    if any(g.way == "thing" and key(g.word) in cues.asserting for g in chain):
        return True
    told = [(g.word, tuple(subjects(g.word))) for g in chain if g.way == "clause"] + list(_told_by(predicate, scene))
    return any(verb.base in cues.ruling and any(t.base in cues.courts for t in by) for verb, by in told)


def _own_words(proposal: Proposal | PartProposal, said: Speaker, scene: Scene) -> bool:
    """True if whom it is said of, or who speaks for him under his name, says it: his "I never did" is a denial,
    another's word is none."""
    told_of = proposal.mention if isinstance(proposal, PartProposal) else proposal.source
    name = tokens(scene.mentions[scene.meant(told_of)].text)
    return bool(name) and name[-1] in tokens(said.name or "")


def _untrue(chain: Sequence[Governor], said: Speaker, scene: Scene) -> bool:
    """True if somebody calls it untrue ("the claim is a lie, she said")."""
    cues = scene.words.cues
    over = [g for g in chain if is_verb(g.word)]
    if any(w.base in cues.untruthful for g in over for w in (*children(g.word, "oprd"), *likened(g.word, cues))):
        return True  # "called the claim a lie"
    if not any(w.base in cues.untruthful for g in over for w in complements(g)):
        return False
    told = any(force(g, cues) == "tells" and g.way == "clause" for g in chain)
    return told or said.name is not None or any(g.word.base in cues.reporting for g in over)


# --- victims ---------------------------------------------------------------------------------------------------------


def _victim(part: PartProposal, chain: Sequence[Governor], scene: Scene) -> bool:
    """True for a victim of violence that is taken for granted, whatever is said of who did it: "cleared of killing Y",
    "denied the murder of Y", "it was not X who shot Y"; or of which the text names nobody: "Y was killed, police say".
    """
    cues, predicate = scene.words.cues, part.predicate
    if part.role != "victim" or part.act not in _VIOLENCE or list(own(predicate, cues)):
        return False
    forces = [force(g, cues) for g in chain]
    if "supposes" in forces:
        return False
    if not is_verb(predicate):
        known = any(d.dep_ == "poss" or d.lower_ in cues.definite for d in children(predicate, "poss", "det"))
        return known and (part.act == _KILLED or not forces or (chain[0].way == "thing" and forces[0] == "alleges"))
    if not chain:
        return part.by is None and passive(predicate)
    first = chain[0]
    if first.way == "copula" and predicate.dep_ == "relcl":
        return True
    if first.way == "thing" and is_verb(first.word):
        return forces[0] in ("alleges", "tells") or key(first.word) in cues.clearing
    if first.way == "gerund":
        return forces[0] == "denies"
    untold = any(negation(governor.word, cues) for governor in chain)  # "does not say that Y was kidnapped"
    return part.by is None and passive(predicate) and set(forces) <= {"tells", "concedes", "knows", None} and not untold


# --- wrongs ----------------------------------------------------------------------------------------------------------


def in_group(proposal: Proposal, scene: Scene, criminal: frozenset[int]) -> bool:
    """True if somebody is said to lead, belong to or have founded one of the `criminal` groups."""
    return proposal.relation in _PLACES_IN_GROUPS and scene.meant(proposal.target) in criminal


def _accusing(proposal: Proposal, scene: Scene) -> bool:
    """True for a role that says what wrong its holder has done ("his accomplice", "the ringleader")."""
    words = {*tokens(proposal.role), proposal.predicate.base}
    return not scene.words.cues.accusing_roles.isdisjoint(words)
