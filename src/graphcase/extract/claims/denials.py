"""Denials of what was just said: "Prosecutors say X paid Y. Ruiz, his lawyer, calls it a lie."

A rejection (rejections.py) gives the claims before it, told of him who rejects or for whom he speaks, once more:
denied, with the denier as the speaker and the rejection's sentence as the evidence. Precision first: claims of the same
sentence, else of the one before; none where it is not clear whom the denial concerns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import CO_MENTIONED, Claim
from ...names import tokens
from ..parsing.tokens import Span, Token
from ..syntax.phrases import prepositions
from ..syntax.tree import children, coordinated, is_verb
from .scene import Scene
from .speech.speaker import speaker
from .speech.voices import authors, voice
from .stance.force import force
from .stance.reach import governors
from .stance.rejections import Rejection, rejection_words, rejections

_CONTESTABLE = frozenset(
    {"associate_of", "founded", "leads", "member_of", "met", "owns", "paid", "partner_of", "role_at", "works_for"}
)
"""What may be denied where a source has told it as a fact; an allegation may be, whatever it says."""
_DEALINGS = frozenset({"associate_of", "leads", "member_of", "met", "paid", "works_for"})
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, the number of its scene, the word that states it, and whether that is a wrong."""

    claim: Claim
    scene: int
    predicate: Token
    wrong: bool = False

    @property
    def place(self) -> _Place:
        """The sentence: its scene, and where it starts there."""
        return self.scene, self.predicate.sent.start


def denials(told: Sequence[Told], scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Yield a denied claim for each claim of `told` that the next words reject, in text order."""
    stated: defaultdict[_Place, list[Told]] = defaultdict(list)
    for one in told:
        if one.claim.relation != CO_MENTIONED:
            stated[one.place].append(one)
    before: _Place | None = None
    for number, scene in enumerate(scenes):
        if scene.segment.kind != "body":
            continue
        for sent in scene.doc.sents:
            here = (number, sent.start)
            for rejection in rejections(sent, scene.words.cues, scene.language):
                yield from _denied(rejection, sent, (here, before), stated, scenes)
            before = here


def accusations(told: Sequence[Told], scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Yield what a denied claim of `told` rejects as another's allegation: "X denied Y's claim that he had paid Z"."""
    for one in told:
        scene = scenes[one.scene]
        for governor in governors(one.predicate, scene.words.cues) if one.claim.status == "denied" else ():
            if is_verb(governor.word) or force(governor, scene.words.cues) != "alleges":
                continue
            for author in authors(governor.word, scene):
                name = voice(author, scene)
                if name and not _same(name, one.claim.attributed_to or ""):
                    cue = governor.word.text
                    yield replace(one.claim, status="alleged", cue=cue, attributed_to=name, attributed_via=())


def _denied(
    rejection: Rejection,
    sent: Span,
    places: tuple[_Place, _Place | None],
    stated: Mapping[_Place, list[Told]],
    scenes: Sequence[Scene],
) -> Iterator[Claim]:
    here, before = places
    scene = scenes[here[0]]
    said = stated.get(here, [])
    same = [t for t in said if t.predicate.i < rejection.verb.i or rejection.what == "guilt"]
    earlier = stated.get(before, []) if before is not None else []
    rejected = {_ends(t.claim, scene) for t in stated.get(here, ()) if t.claim.status in ("denied", "negated")}
    denier = _denier(rejection, scene)
    if denier is None:
        return
    for group in (same, earlier):
        found = [t.claim for t in group if _deniable(t, rejection, scene) and denier.concerns(t.claim, scene)]
        fresh = [c for c in found if _ends(c, scene) not in rejected]
        if found:
            start, end = scene.sentence(sent.root)
            for claim in dict.fromkeys(fresh):
                yield replace(
                    claim,
                    start=start,
                    end=end,
                    quote=scene.text[start:end],
                    status="denied",
                    cue=rejection.verb.text,
                    rule=f"denial:{claim.rule}",
                    attributed_to=denier.name or scene.mentions[scene.meant(claim.source)].text,
                    attributed_via=(),
                    when="",
                    since="",
                    until="",
                )
            return


def _ends(claim: Claim, scene: Scene) -> tuple[str, int, int]:
    return claim.relation, scene.meant(claim.source), scene.meant(claim.target)


def _deniable(told: Told, rejection: Rejection, scene: Scene) -> bool:
    """True if a claim is one that this kind of rejection may concern."""
    claim = told.claim
    contestable = told.wrong or claim.relation in _CONTESTABLE
    if claim.status == "asserted":
        if claim.attributed_to is None or claim.relation not in _CONTESTABLE or rejection.what == "guilt":
            return False
    elif claim.status != "alleged":
        return False
    match rejection.what:
        case "guilt":
            return contestable
        case "deed":
            return claim.relation in {t.relation for t in scene.words.nouns.get(rejection.deed, ())}
        case "dealings":
            return claim.relation in _DEALINGS
        case "conduct":
            return False  # the clause says what is denied
    return True


@dataclass(frozen=True, slots=True)
class _Denier:
    """Who rejects, as the text names him, and the names of those for whom he does; None: of all that are spoken of."""

    name: str
    behalf: frozenset[str] | None

    def concerns(self, claim: Claim, scene: Scene) -> bool:
        """True if the claim is told of one of them, and somebody else has told it."""
        ends = [scene.mentions[scene.meant(end)].text for end in (claim.source, claim.target)]
        if claim.attributed_to is not None and self.name and _same(claim.attributed_to, self.name):
            return False
        return self.behalf is None or any(_same(name, end) for name in self.behalf for end in ends)


def _denier(rejection: Rejection, scene: Scene) -> _Denier | None:
    """Return who rejects; None where it cannot be known."""
    words = rejection_words(scene.language)
    if not rejection.deniers:
        name = speaker(rejection.verb, scene).name
        return _Denier(name, frozenset({name})) if name else None
    heads = [one for token in rejection.deniers for one in coordinated(token)]
    if all(t.base in words.both and scene.mention_at(t) is None for t in heads):
        return _Denier("", None)
    names = [name for t in heads for name in _behalf(t, scene)]
    return _Denier(voice(rejection.deniers[0], scene) or names[0], frozenset(names)) if names else None


def _behalf(denier: Token, scene: Scene) -> Iterator[str]:
    """Yield the names of him who rejects, and of those for whom he speaks ("her lawyer", "a spokesman for Y")."""
    words = rejection_words(scene.language)
    titles = [t for t in (denier, *children(denier, "appos", "compound", "nmod")) if t.base in words.mouthpieces]
    own = scene.referents(denier)
    spoken = [o for t in (denier, *titles) for o in children(t, "poss") if titles]
    spoken += [o for t in titles for name, o in prepositions(t) if name in words.behalf]
    spoken += [o for t in titles for o in children(t, "compound") if t == denier]
    for mention in [*own, *(m for o in spoken for m in scene.referents(o))]:
        yield scene.mentions[scene.meant(mention)].text


def _same(one: str, other: str) -> bool:
    """True if one name is a part of the other ("Garuda", "the Garuda Column")."""
    left, right = set(tokens(one)), set(tokens(other))
    return bool(left and right) and (left <= right or right <= left)
