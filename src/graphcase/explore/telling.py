"""What an answer says beside the quotes, in the same words wherever it is shown: how sure, who speaks, where, how many.

The words of strangers in it are as they stand in the articles: whoever shows them makes them harmless.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dates import spoken
from .reading import lasting

if TYPE_CHECKING:
    from ..model import Judgement, Side
    from ..store import Standing
    from .conflicts import Disagreement, Words
    from .events import Event
    from .lineup import Place as Party
    from .places import Place
    from .records import Evidence, Node
    from .sources import Rest
    from .view import Filter

NOTE = "Each line is what the source named under it says, not what graphcase holds to be true."
_NEARLY = 0.8
"""A document that tells such a share of its statements as one outlet's report has little of its own."""
_ROUND = 0.01
"""A smaller share would be told as 0%."""
_MARKS = '"“”'
_QUOTE = 12
"""So many words of a quote stand beside what it shows."""


def count(number: int, one: str, many: str = "") -> str:
    """Say a number of things: "1 document", "2 documents"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def kept(wanted: Filter) -> str:
    """What a filter keeps, near whomever: "person; alleged; reported since 2018; at least 2 independent sources"."""
    since = f"reported since {spoken(wanted.since)}" if wanted.since else ""
    least = f"at least {count(wanted.min_sources, 'independent source')}" if wanted.min_sources > 1 else ""
    return "; ".join(filter(None, (", ".join(wanted.types), ", ".join(wanted.statuses), since, least)))


def quoted(quote: str) -> str:
    """Put a quote in quotation marks: “…”, or «…» where it has double marks of its own. No word of it changes."""
    left, right = "«»" if any(mark in quote for mark in _MARKS) else "“”"
    return f"{left}{quote}{right}"


def held(one: Evidence) -> str:
    """How a claim is held, and who speaks: "alleged, according to prosecutors (via the BBC)"."""
    speaker = f", according to {one.attributed_to}" if one.attributed_to else ""
    via = f" (via {', '.join(one.attributed_via)})" if one.attributed_via else ""
    return f"{one.status}{speaker}{via}"


def cue(one: Evidence) -> str:
    """Which words decided the status; a speaker's name does so by being there."""
    if not one.cue:
        return ""
    if one.cue == one.attributed_to:
        return f", because a source is named: {one.cue}"
    return f", by the word{'s' if ' ' in one.cue else ''} “{one.cue}”"


def support(documents: int, sources: int) -> str:
    """How much stands behind a relation: "3 documents, 2 independent sources"."""
    independent = f", {count(sources, 'independent source')}" if documents > 1 else ""
    return count(documents, "document") + independent


def issue(one: Evidence | Place | Words) -> str:
    """Which article it is: "El Diario, 7 Nov 2018, articles/03.txt"; without an outlet with the article's title."""
    title = f"“{one.title}”" if one.title and not one.outlet else ""
    return ", ".join(part for part in (one.outlet, title, spoken(one.published), one.path) if part)


def origin(one: Evidence | Place | Words) -> str:
    """Whose words, when and where: "El Diario, 7 Nov 2018, report.pdf, p. 3"."""
    return ", ".join(filter(None, (issue(one), paged(one.page))))


def spot(one: Place) -> str:
    """The same to the character, as commands take it: "El Diario, 7 Nov 2018, report.pdf:5210, p. 3"."""
    return ", ".join(filter(None, (f"{issue(one)}:{one.start}", paged(one.page))))


def paged(page: int | None) -> str:
    """The page on which words stand: "p. 3"; "" where there are none."""
    return f"p. {page}" if page else ""


def brief(node: Node | Standing) -> str:
    """An entity's weight in a list: "7 mentions in 3 documents"."""
    return f"{count(node.mentions, 'mention')} in {count(node.documents, 'document')}"


def reported(node: Node) -> str:
    """How well an entity is reported: "7 mentions in 3 documents, 2 independent sources"."""
    return f"{count(node.mentions, 'mention')} in {support(node.documents, node.independent_sources)}"


def judged(one: Judgement) -> str:
    """A judgement in one sentence: "Ivo Marren and I. Marren are the same: ana, 7 Nov 2026 (“her lawyer says so”)"."""
    by = signed(one)
    return f"{_verdict(one)}{': ' if by else ''}{by}"


def signed(one: Judgement) -> str:
    """Who decided, when and why: "ana, 7 Nov 2026 (“her lawyer says so”)"."""
    who = ", ".join(part for part in (one.user, spoken(one.at[:10])) if part)
    note = f"(“{one.note}”)" if one.note else ""
    return " ".join(part for part in (who, note) if part)


def _verdict(one: Judgement) -> str:
    is_of_types = one.verdict != "settle" and bool(one.left and one.right and one.left.type != one.right.type)
    tell_apart = is_of_types or bool(one.left and one.right and one.left.name == one.right.name)
    left, right = (_side(side, tell_apart) for side in (one.left, one.right))
    return {
        "same": f"{left} and {right} are the same",
        "different": f"{left} and {right} are two",
        "rename": f"{left} is called {one.value}",
        "retype": f"{left} is of type {one.value}",
        "hide": f"{left} is hidden",
        "settle": _settled(one, left, right),
        "undo": f"{one.value} is taken back",
    }[one.verdict]


def _settled(one: Judgement, left: str, right: str) -> str:
    """ "2018-11-07 is right for day of the arrest (Ivo Marren)"."""
    _, _, matter = one.matter.partition(": ")
    whom = f"{matter} ({left}{' – ' if right else ''}{right})"
    return f"{spoken(one.value)} is right for {whom}" if one.value else f"the sources are left to disagree on {whom}"


def _side(side: Side | None, tell_apart: bool) -> str:
    """Whom a judgement means; where the names do not tell the two apart, with the type and where it is named."""
    if side is None:
        return ""
    return f"{side.name} ({side.type}, {side.path}:{side.start})" if tell_apart else side.name


def party(place: Party) -> str:
    """A party of a case, marked where that is not asserted: "Ivo Marren (alleged)", "(disputed as suspect)"."""
    part = place.part
    status = "maybe" if part.status == "hypothetical" else part.status
    doubt = "disputed" if part.disputed else f"disputed as {', '.join(place.disputed_as)}" * bool(place.disputed_as)
    marks = [mark for mark in (status if status != "asserted" else "", doubt) if mark]
    return f"{part.name} ({', '.join(marks)})" if marks else part.name


def time(event: Event) -> str:
    """The time of an event: "7 Nov 2018", "2010 to 2014", "reported 7 Nov 2018"."""
    if event.reported:
        return f"reported {spoken(event.date)}" if event.date else "reported, no date known"
    return spoken(event.when) or lasting(event.since, event.until)


def value(given: str, one: Disagreement) -> str:
    """A value of a disagreement as a reader says it."""
    return spoken(given) if one.kind == "date" else given


def settled(one: Disagreement) -> str:
    """How people settled a disagreement: "14 is right: ana, 7 Nov 2026"; "" while it is open."""
    if one.settled is None:
        return ""
    by = signed(one.settled)
    held_right = f"{value(one.settled.value, one)} is right" if one.settled.value else "left as it is"
    return f"{held_right}{': ' if by else ''}{by}"


def is_right(given: str, one: Disagreement) -> bool:
    """True for the value that people hold to be right."""
    return one.settled is not None and one.settled.value == " ".join(given.split())


def rest(one: Rest) -> str:
    """What a document rests on: "a copy of a.txt, 92% of its text", "tells 3 of its 7 statements as ..."."""
    page = f" ({paged(one.page)})" if one.page else ""
    quote = f": “{_cut(one.quote)}”{page}" if one.quote else ""
    if one.kind == "copy":
        return f"a copy of {one.on}" + (f", {one.share:.0%} of its text" if _ROUND <= one.share < 1 else "")
    if one.kind == "repeat":
        return f"of the same outlet as {one.on}"
    if one.kind == "quoted":
        return f"{_quoted(one)}{quote}"
    return f"{one.outlet}’s text, as it says{quote}" if one.whole else f"with the help of {one.outlet}{quote}"


def _quoted(one: Rest) -> str:
    """How much of a document is another outlet's report; one that is only spoken of is quoted so many times."""
    if not one.told:
        return f"quotes {one.outlet}" + (f" {one.times} times" if one.times > 1 else "")
    all_ = count(one.statements, "statement")
    if one.told == one.statements:
        told = f"everything ({all_})"
    elif one.told >= _NEARLY * one.statements:
        told = f"nearly everything ({one.told} of its {all_})"
    else:
        told = f"{one.told} of its {all_}"
    return f"tells {told} as the report of {one.outlet}"


def _cut(quote: str) -> str:
    words = quote.split()
    return " ".join(words[:_QUOTE]) + (" …" if len(words) > _QUOTE else "")
