"""What the accused, and those who speak for them, say of it: "he denied that he had taken any money", "his lawyer said
that he was innocent".

A denial of guilt makes a suspect, denied. So does a denial of an act of one's own that the vocabulary has no word for,
where the article tells that the denier is accused, and of what was just said ("he denies it"), where that is the
accusation (affairs/standing.py knows both).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Span, Token
from ...syntax.arguments import subjects
from ...syntax.tree import SUBJECTS, children, is_verb
from ..deeds.rejecting import accused
from ..deeds.senses import triggers
from ..proposal import PartProposal
from ..scene import Scene
from ..stance.reach import key
from ..stance.rejections import Rejection, rejection_words, rejections

PLEA = "party:plea"
"""The rule of a part whose predicate rejects guilt by its own negation, too: "had done nothing wrong"."""
DISCLAIMED = "party:disclaimed"
"""The rule of a part that stands only where its bearer is accused."""
RETORTED = "party:retorted"
"""The rule of a part that stands only where its bearer was accused just before."""
PLEAS = frozenset({PLEA, DISCLAIMED, RETORTED})


def pleas(sent: Span, scene: Scene) -> Iterator[PartProposal]:
    """Yield whom a sentence has deny guilt, or acts of their own, in text order."""
    for rejection in rejections(sent, scene.words.cues, scene.language):
        deniers = [m for token in rejection.deniers for m in scene.referents(token)]
        match rejection.what:
            case "guilt":
                yield from _guiltless(rejection, deniers, scene)
            case "conduct":
                yield from _disclaimed(rejection, deniers, scene)
            case "claim":
                for mention in accused(deniers, scene):
                    if scene.mentions[mention].type in ("person", "organisation"):
                        yield PartProposal(mention, "suspect", rejection.verb, RETORTED, status="denied", by=deniers[0])


def _guiltless(rejection: Rejection, deniers: list[int], scene: Scene) -> Iterator[PartProposal]:
    said_of = [t for t in children(rejection.verb, *SUBJECTS) if t not in rejection.deniers]  # "said X was innocent"
    named = [m for token in said_of for m in scene.typed(token, "person", "organisation")]
    rule = RETORTED if key(rejection.verb) in scene.words.cues.denying else PLEA  # "denied the report"
    for mention in named or accused(deniers, scene):
        if deniers and scene.mentions[mention].type in ("person", "organisation"):
            yield PartProposal(mention, "suspect", rejection.verb, rule, status="denied", by=deniers[0])


def _disclaimed(rejection: Rejection, deniers: list[int], scene: Scene) -> Iterator[PartProposal]:
    """Of what is no wrong the vocabulary has words of its own: "denied owning the firm" is another claim, denied."""
    verb = rejection.verb
    for clause in (c for c in children(verb, "ccomp", "xcomp") if c.i > verb.i and is_verb(c)):
        if any(not (t.wrong or t.doubt_part) for t in triggers(clause, scene)):
            continue
        for mention in accused(deniers, scene):
            if scene.mentions[mention].type == "person" and _own(clause, mention, deniers, scene):
                yield PartProposal(mention, "suspect", clause, DISCLAIMED, status="denied", by=deniers[0])


def _own(clause: Token, mention: int, deniers: list[int], scene: Scene) -> bool:
    """True if what the clause tells is an act of `mention`: "denied that he had taken it", "denied taking it"."""
    doers = subjects(clause) if children(clause, *SUBJECTS) else []
    if not doers:
        return clause.tag_ == "VBG" and mention in deniers
    meant = scene.meant(mention)
    clients = rejection_words(scene.language).clients
    return any(doer.base in clients or any(scene.meant(m) == meant for m in scene.referents(doer)) for doer in doers)
