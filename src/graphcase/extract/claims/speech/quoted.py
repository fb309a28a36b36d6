"""Who speaks the words between quotation marks, where the clause around them does not govern what they say.

What stands closest tells it: the verb that has the quotation for its clause, the words right behind it ("...,"
shrugged the mayor), those that announce it (The mayor:), any verb of saying of its sentences, then the sentences before
and behind it, and the paragraphs before and behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.quotations import Quotation
from ...parsing.tokens import Span, Token
from ...syntax.tree import SUBJECTS, children, is_verb
from ..scene import Scene
from .sayers import sayers, saying
from .voices import voice

_SHORT = 8  # tokens of a sentence that only names the speaker of the quotation before it
_GOES_ON = frozenset({",", "?", "!", "-", "–", "—", "..."})
"""What ends a quotation whose sentence goes on behind it."""


def quoted_by(quote: Quotation, scene: Scene) -> str:
    """Return the words that name who speaks a quotation, "" where nothing tells."""
    for found in _told(quote, scene):
        return voice(found, scene)
    before = _before(quote, scene)
    if before is not None:
        return quoted_by(before, scene)
    if quote.continued and scene.after is not None and scene.after.segment.quotes:
        return quoted_by(scene.after.segment.quotes[0], scene.after)
    return _earlier(scene) if quote.start <= 1 else ""


def _before(quote: Quotation, scene: Scene) -> Quotation | None:
    """The quotation in the sentence before, which the same person speaks."""
    starts = [s.start for s in scene.doc.sents if s.end <= quote.start]
    return next((q for q in reversed(scene.segment.quotes) if starts and starts[-1] < q.end < quote.start), None)


def _told(quote: Quotation, scene: Scene) -> Iterator[Token]:
    """Yield the heads of who may be its speaker, the likeliest first."""
    sents = [s for s in scene.doc.sents if s.start < quote.end and quote.start < s.end]
    yield from _governing(quote, sents, scene)
    yield from _behind(quote, scene)
    yield from _announcing(quote, scene)
    for sent in sents:
        yield from _sayers(sent, quote, scene)
    if any(is_verb(t) for t in scene.doc[quote.start : quote.end]):
        yield from _around(quote, scene)


def _outside(token: Token, quote: Quotation, scene: Scene) -> bool:
    """True for a token of the text in which the quotation stands, itself a quotation or none."""
    around = [q for q in scene.quotes_around(quote.start) if q.start < quote.start or q.end > quote.end]
    return scene.quote_around(token.i) == (around[0] if around else None)


def _governing(quote: Quotation, sents: list[Span], scene: Scene) -> Iterator[Token]:
    """The subject of a verb that has a clause of the quotation for its own."""
    for sent in sents:
        for verb in sent:
            if is_verb(verb) and _outside(verb, quote, scene):
                held = [c for c in children(verb, "ccomp", "parataxis") if c.i in quote]
                if held or (verb.dep_ in ("parataxis", "ccomp") and verb.head.i in quote and saying(verb, scene)):
                    yield from (t for t in sayers(verb, scene) if _outside(t, quote, scene))


def _behind(quote: Quotation, scene: Scene) -> Iterator[Token]:
    """ "...," shrugged the mayor; "...," the mayor shrugged: what follows a quotation that a stop does not end."""
    doc, at = scene.doc, quote.end + 1
    if at < len(doc) and doc[at].text == ",":
        at += 1
    elif doc[quote.end - 1].text not in _GOES_ON:
        return
    if at >= len(doc):
        return
    chunks = {chunk.start: chunk for chunk in doc.noun_chunks}
    if doc[at].tag_ in ("VBD", "VBZ", "VBP") and at + 1 in chunks:
        yield chunks[at + 1].root
    elif at in chunks:
        end, root = chunks[at].end, chunks[at].root
        apposed = end < len(doc) and doc[end].text == ","  # "...", Ana, a clerk in Lima, said
        after = [t for t in doc[end + 1 : root.sent.end] if apposed and doc[t.i - 1].text == "," and saying(t, scene)]
        verbs = [root.head] if is_verb(root.head) and root.dep_ in SUBJECTS else [*doc[end : end + 1], *after]
        if any(t.tag_ in ("VBD", "VBZ") and t.i not in quote for t in verbs):
            yield root


def _announcing(quote: Quotation, scene: Scene) -> Iterator[Token]:
    """The mayor said: "..."; The mayor: "..."; To quote the mayor: "..."."""
    doc, mark = scene.doc, quote.start - 2
    if mark < 1 or doc[mark].text not in (":", ","):
        return
    start = doc[mark].sent.start if doc[mark].sent.start < mark else max(0, mark - 1)
    before = [t for t in doc[start:mark] if _outside(t, quote, scene)]
    verbs = [t for t in before if is_verb(t)]
    told = [s for verb in verbs if saying(verb, scene) for s in sayers(verb, scene) if s.i < mark]
    told = told or [o for verb in verbs if saying(verb, scene) for o in children(verb, "dobj") if o.i in scene.names]
    if doc[mark].text == ":":
        told = told or [s for verb in verbs for s in children(verb, *SUBJECTS)]
        told = told or ([doc[mark - 1]] if not verbs and mark - 1 in scene.names else [])
    yield from told


def _sayers(sent: Span, quote: Quotation, scene: Scene) -> Iterator[Token]:
    """The subjects of the verbs of saying of a sentence."""
    for verb in sent:
        if is_verb(verb) and saying(verb, scene) and _outside(verb, quote, scene):
            yield from (t for t in sayers(verb, scene) if _outside(t, quote, scene))


def _around(quote: Quotation, scene: Scene) -> Iterator[Token]:
    """Who speaks in the sentence before, over sentences of nothing but quotation; in a short one behind; and whom the
    sentence before is about, where a whole sentence is quoted."""
    before = [s for s in scene.doc.sents if s.end <= quote.start]
    while before and all(scene.quote_around(t.i) is not None or t.is_punct for t in before[-1]):
        before.pop()
    behind = next((s for s in scene.doc.sents if s.start >= quote.end), None)
    if before:
        yield from _sayers(before[-1], quote, scene)
    if behind is not None and len(behind) <= _SHORT:
        yield from _sayers(behind, quote, scene)
    if before and (scene.doc[quote.start].is_sent_start or scene.doc[quote.start - 1].is_sent_start):
        yield from (s for s in _about(before[-1:], scene) if _outside(s, quote, scene))


def _about(sents: list[Span], scene: Scene) -> Iterator[Token]:
    """The person who is the subject of a sentence."""
    for sent in sents:
        for subject in children(sent.root, "nsubj"):
            mention = scene.mention_at(subject)
            if mention is not None and scene.mentions[mention].type == "person":
                yield subject


def _earlier(scene: Scene) -> str:
    """Return the last speaker of the paragraph before, over paragraphs that are nothing but quotation."""
    before = scene.before
    while before is not None and before.segment.kind == "body":
        for sent in reversed(list(before.doc.sents)):
            for verb in sent:
                if is_verb(verb) and saying(verb, scene) and before.quote_around(verb.i) is None:
                    for teller in sayers(verb, before):
                        if before.quote_around(teller.i) is None:
                            return voice(teller, before)
        if not before.segment.quotes or before.segment.quotes[0].start > 1:
            return ""
        before = before.before
    return ""
