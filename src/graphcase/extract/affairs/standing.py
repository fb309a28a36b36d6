"""What the parts that an article gives to people come to: one act makes one party of each.

A person is a perpetrator in the article's own voice alone: by allegation, denial or supposition he is a suspect. Of a
wrong for which the law holds him ("convicted of kidnapping X") the law's word is his part. Whoever did it, its victim
stays one. And a murdered judge is no judge of the murder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model import AFFIRMS, REJECTS
from ...vocabulary import Trigger
from ..claims.parts.pleas import DISCLAIMED, PLEAS, RETORTED
from ..claims.parts.suspects import SOUGHT
from ..claims.scene import Scene
from ..claims.stated import Part
from ..parsing.tokens import Token
from ..syntax.phrases import prepositions
from ..syntax.tree import SUBJECTS, children, is_verb
from ..syntax.voice import passive
from .offences import HELD_BY_LAW, blameless, by_chance, chargeable, punishment
from .people import People

DONE_OR_SUFFERED = frozenset({"perpetrator", "victim"})
_OFFICES = frozenset({"judge", "lawyer", "prosecutor", "investigator"})
_TITLE = "party:title"
_ASIDE = frozenset({"relcl", "ccomp", "parataxis"})
_ACCUSING, _SENTENCING, _INVESTIGATED = "accused", "sentenced", "investigated"
_MORTAL = "killed"
"""The relation whose victim is one whatever becomes of the accused."""


def entries(part: Part, scene: Scene) -> tuple[Trigger, ...]:
    """Return the entries of the vocabulary by which `part` was found, none for a rule of grammar."""
    return scene.words.rules.get(part.rule, ())


def standing(parts: Sequence[Part], scenes: Sequence[Scene], people: People) -> tuple[Part, ...]:
    """Return the parts that hold, each as it holds, in their order; of equal ones the first."""
    together: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        together[part.evidence.start].append(part)
    kept: dict[tuple[int, str, int, int, bool], Part] = {}
    clear = _unsuspected(parts, scenes, people)
    blamed = _blamed(parts, scenes, people)
    harmed = {people.who(p.mention, scenes[p.segment]) for p in parts if p.role == "victim"}
    starts = [scene.sentence(sent[0])[0] for scene in scenes for sent in scene.doc.sents]
    sentences = {start: number for number, start in enumerate(starts)}
    for part in parts:
        scene = scenes[part.segment]
        if people.who(part.mention, scene) in clear and _questioned(part, scene):
            continue
        if part.rule == SOUGHT and people.who(part.mention, scene) in harmed:
            continue
        if not _answers(part, blamed.get(people.who(part.mention, scene), frozenset()), sentences):
            continue
        held = _held(part, together[part.evidence.start], scene)
        if held is not None:
            rejects = held.evidence.status in REJECTS
            kept.setdefault((scene.meant(held.mention), held.role, held.segment, held.token, rejects), held)
    return tuple(kept.values())


def _unsuspected(parts: Sequence[Part], scenes: Sequence[Scene], people: People) -> frozenset[int]:
    """Of whom the article says that they are no suspects; whose case was dropped had one."""
    told = (
        p for p in parts if p.role == "suspect" and p.evidence.status == "negated" and not entries(p, scenes[p.segment])
    )
    return frozenset(people.who(p.mention, scenes[p.segment]) for p in told)


def _blamed(parts: Sequence[Part], scenes: Sequence[Scene], people: People) -> Mapping[int, frozenset[int]]:
    """Whom the article holds to be accused of something, in whatever way, and where the sentences start that do."""
    found: dict[int, frozenset[int]] = {}
    for part in parts:
        if part.role in HELD_BY_LAW | {"perpetrator"} and part.evidence.status in AFFIRMS:
            who = people.who(part.mention, scenes[part.segment])
            found[who] = found.get(who, frozenset()) | {part.evidence.start}
    return found


def _answers(part: Part, blamed: frozenset[int], sentences: Mapping[int, int]) -> bool:
    """True for what is no denial, and for one by somebody accused (in the sentences that start at `blamed`).

    "He denied it" rejects what its own sentence says, or the one before.
    """
    if part.rule == DISCLAIMED:
        return bool(blamed)
    here = sentences.get(part.evidence.start, -1)
    return part.rule != RETORTED or any(here - sentences.get(start, here) in (0, 1) for start in blamed)


def _questioned(part: Part, scene: Scene) -> bool:
    """True for a suspect who is none but that the law looks at him."""
    looked = any(entry.relation == _INVESTIGATED for entry in entries(part, scene))
    return looked and part.role == "suspect" and part.evidence.status in AFFIRMS


def _held(part: Part, sentence: Sequence[Part], scene: Scene) -> Part | None:
    """Return a part as it holds beside the others of its sentence, None if it does not."""
    beside = [p for p in sentence if p is not part]
    own = [p for p in beside if scene.meant(p.mention) == scene.meant(part.mention)]
    if _figurative(part, scene) or (part.role in DONE_OR_SUFFERED and by_chance(scene.doc[part.token], scene)):
        return None
    match part.role:
        case "suspect" if any(p.role == "witness" and p.evidence.status == "asserted" for p in own):
            return None  # "was questioned as a witness"
        case "perpetrator" | "suspect":
            if any(_governs(p, part, scene) for p in own) or _political(part, scene) or _intended(part, own):
                return None
            return part if part.evidence.status == "asserted" else replace(part, role="suspect")
        case "arrested" if part.evidence.status == "alleged" and not is_verb(scene.doc[part.token]):
            return replace(part, role="suspect")  # "a warrant for the arrest of X"
        case "victim" if any(_governs(p, part, scene) for p in own):
            return None  # "X, who was charged with her murder": she is not X
        case "victim" if _suffered(part, beside, scene):
            return replace(part, evidence=replace(part.evidence, status="asserted", cue=""))
        case "judge" | "lawyer" | "prosecutor" | "investigator" if part.rule.startswith(_TITLE):
            return None if any(p.role in HELD_BY_LAW | DONE_OR_SUFFERED for p in own) else part
        case "witness":
            return None if any(p.role in _OFFICES for p in own) else part
    return part


def _figurative(part: Part, scene: Scene) -> bool:
    """True for what is no punishment: "sentenced to a chorus of whistles"."""
    if not any(entry.relation == _SENTENCING for entry in entries(part, scene)):
        return False
    to = [held for name, held in prepositions(scene.doc[part.token]) if name in scene.words.cues.toward]
    return bool(to) and not any(punishment(held, scene) for held in to)


def accused(part: Part, scene: Scene) -> bool:
    """True if `part` comes from an accusation that says of what: "accused X of bribery"."""
    return bool(_charges(part, scene)) and part.evidence.status in AFFIRMS


def _charges(part: Part, scene: Scene) -> list[Token]:
    """What somebody is accused of."""
    if not any(entry.relation == _ACCUSING for entry in entries(part, scene)):
        return []
    return [held for name, held in prepositions(scene.doc[part.token]) if name in scene.words.cues.genitive]


def _political(part: Part, scene: Scene) -> bool:
    """True for what is no matter of the law: "accused the government of incompetence", "accused the mayor of lying"."""
    if part.evidence.status not in AFFIRMS:
        return False
    charges = _charges(part, scene)
    if charges:
        return not any(chargeable(held, scene) for held in charges)
    if not any(entry.relation == _ACCUSING for entry in entries(part, scene)):
        return False
    of = (p for p in children(scene.doc[part.token], "prep") if p.lower_ in scene.words.cues.genitive)
    gerunds = [gerund for prep in of for gerund in children(prep, "pcomp")]
    return bool(gerunds) and all(blameless(gerund, scene) for gerund in gerunds)


def _governs(act: Part, deed: Part, scene: Scene) -> bool:
    """True if `act` is an act of the law for `deed`: "convicted of [killing]", not "convicted, who had killed"."""
    if act.role not in HELD_BY_LAW or act.rule in PLEAS or act.token == deed.token:
        return False
    word: Token = scene.doc[deed.token]
    while word.head != word and word.dep_ not in _ASIDE and not _clause(word):
        word = word.head
        if word.i == act.token:
            return True
    return False


def _intended(part: Part, own: Sequence[Part]) -> bool:
    """True for what somebody only threatened, or tried, to do, who is a party already: "threatened to [kill] her"."""
    return part.evidence.status == "hypothetical" and any(p.evidence.status in AFFIRMS for p in own)


def _clause(word: Token) -> bool:
    """True for a second clause beside another: "was investigated, but [the case was dropped]"."""
    return word.dep_ == "conj" and is_verb(word) and bool(children(word, *SUBJECTS))


def _suffered(part: Part, beside: Sequence[Part], scene: Scene) -> bool:
    """True for the victim of a killing for which somebody stands before the law, or that somebody denies; and of a
    wrong that a source tells of and blames on nobody."""
    evidence, word = part.evidence, scene.doc[part.token]
    told = evidence.status == "alleged" and evidence.cue == evidence.attributed_to
    doers = (p for p in beside if p.token == part.token and p.role in ("perpetrator", "suspect"))
    if told and (not is_verb(word) or passive(word)) and not any(doers):
        return True
    if not any(entry.relation == _MORTAL for entry in entries(part, scene)):
        return False
    tried = any(_governs(p, part, scene) for p in beside)
    return tried or (evidence.status not in AFFIRMS and not is_verb(word))
