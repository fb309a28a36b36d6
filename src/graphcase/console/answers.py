"""The other answers as text: lists of entities, connections, and the grounds of an entity, a merge or a relation."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ..explore.plain import plain
from ..explore.reading import lasting, title
from ..explore.telling import NOTE, brief, count, cue, paged, reported, support
from ..model import AFFIRMS
from .text import date, faint, quoted, strong, warning, width, wrapped
from .words import issue, judged, source, spot, status, tie

if TYPE_CHECKING:
    from ..explore.chain import Chain
    from ..explore.paths import Connection, Way
    from ..explore.places import Place
    from ..explore.records import Ambiguous, Evidence, Node
    from ..explore.top import Ranking
    from ..explore.why import Between, Ground, Grounds


def ambiguous(answer: Ambiguous) -> str:
    """Return the entities that a name may mean, and how to ask for one."""
    lines = [*wrapped(f"“{answer.asked}” may mean {count(len(answer.nodes), 'entity', 'entities')}:"), ""]
    lines += [line for node in answer.nodes for line in _listed(node)]
    how = "Ask again with a full name, with the id at the end of a line, or with a mention (graphcase why ID)."
    return "\n".join([*lines, "", *wrapped(how)])


def _listed(node: Node) -> list[str]:
    return wrapped(f"{node.name} · {node.type} · {brief(node)} · {node.id}", "  ", "      ")


def ranking(answer: Ranking) -> str:
    """Return the main entities as a table."""
    if not answer.nodes:
        return "There are no such entities in this case."
    columns = max(20, width() - 43)
    lines = [strong(f"{'':{columns}} {'type':12} {'relations':>9} {'documents':>9} {'mentions':>9}")]
    for node in answer.nodes:
        name = plain(node.name)
        name = name if len(name) <= columns else name[: columns - 1] + "…"
        lines.append(f"{name:{columns}} {node.type:12} {node.relations:>9} {node.documents:>9} {node.mentions:>9}")
    return "\n".join(lines)


def connection(answer: Connection) -> str:
    """Return the ways between two entities, each step with its words."""
    steps = len(answer.ways[0].steps)
    head = f"{answer.a.name} and {answer.b.name} connect in {count(steps, 'step')}."
    lines = [strong(line) for line in wrapped(head)]
    if answer.co_mentions:
        lines += wrapped("Some of these steps are only names in one sentence, with no relation stated.")
    for number, way in enumerate(answer.ways, 1):
        lines += ["", *(strong(line) for line in _trail(number, way))]
        if any(all(relation.status not in AFFIRMS for relation in step) for step in way.steps):
            said = "This way needs a claim that is denied, negated or only supposed. Read the words."
            lines += [warning(line) for line in wrapped(said, "   ")]
        for (one, _), step in zip(pairwise(way.nodes), way.steps, strict=True):
            for relation in step:
                lines += ["", *tie(relation, subject=f"{one.name}: ")]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))])


def _trail(number: int, way: Way) -> list[str]:
    return wrapped(f"{number}. " + " → ".join(node.name for node in way.nodes), "", "   ")


def grounds(answer: Grounds) -> str:
    """Return every mention of an entity, by document, and why mentions were taken for one entity."""
    node = answer.node
    lines = [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}", *wrapped(reported(node))]
    for _, found in groupby(answer.places, key=lambda place: place.document):
        places = list(found)
        lines += ["", *(strong(line) for line in wrapped(issue(places[0])))]
        for place in places:
            at = ", ".join(filter(None, (f"{place.path}:{place.start}", paged(place.page))))
            lines += wrapped(f"“{place.text}” ({place.form}) · {at}", "  ", "    ")
            lines += [faint(line) for line in wrapped(place.sentence, "    ")]
    if answer.merges:
        lines += ["", strong("WHY THESE ARE ONE")]
    for merge, times in Counter(answer.merges).items():
        lines += wrapped(f"“{merge.left}” ({merge.left_path}) and “{merge.right}” ({merge.right_path}):", "  ", "    ")
        often = f", {times} times" if times > 1 else ""
        lines += wrapped(f"{merge.reason} (score {merge.score:.2f}{often})", "    ")
    return "\n".join(lines)


def chain(answer: Chain) -> str:
    """Return how two mentions came to be one: mention, reason, mention ..., each with its place and its words."""
    node, ends = answer.node, (answer.begin, answer.steps[-1].to if answer.steps else answer.begin)
    lines = [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}"]
    if not answer.steps:
        lines += [*wrapped(f"Both are the mention at {ends[0].path}:{ends[0].start}."), "", *_stop(ends[0])]
        return "\n".join(lines)
    merges = count(len(answer.steps), "step")
    lines += [*wrapped(f"How “{ends[0].text}” and “{ends[1].text}” came to be one, in {merges}:"), ""]
    lines += _stop(answer.begin)
    for step in answer.steps:
        often = f", {step.merges} times" if step.merges > 1 else ""
        lines += wrapped(f"↓ {step.reason} (score {step.score:.2f}{often})", "    ", "      ")
        lines += _stop(step.to)
    return "\n".join(lines)


def _stop(place: Place) -> list[str]:
    where = wrapped(f"“{place.text}” · {spot(place)}", "  ", "    ")
    return [*where, *(faint(line) for line in wrapped(place.sentence, "      "))]


def between(answer: Between) -> str:
    """Return every claim between two entities: its words and place, speaker, status, and the rule that found it.

    Before them, whether people hold the two to be two, or should look whether they are one.
    """
    lines = [line for one in answer.decided for line in wrapped(f"judged: {judged(one)}", "", "  ")]
    if answer.maybe:
        likely = f"They may be one (score {answer.maybe.score:.2f}): {answer.maybe.reason}. Decide: graphcase review"
        lines += [warning(line) for line in wrapped(likely, "", "  ")]
    if lines and answer.relations:
        lines += [""]
    if not answer.relations:
        return "\n".join([*lines, *wrapped("No sentence names the two together.")])
    for relation in answer.relations:
        lines += [*_relation(relation), ""]
        for one in relation.evidence:
            lines += [*_claim(one), ""]
    return "\n".join([*lines, *(faint(line) for line in wrapped(NOTE))])


def _relation(relation: Ground) -> list[str]:
    held = f"{relation.status} · {support(relation.documents, relation.independent_sources)}"
    lines = [strong(line) for line in wrapped(f"{relation.source.name}: {relation.says}", "", "  ")]
    if relation.disputed:
        return [*lines, *(warning(line) for line in wrapped(f"disputed; {held} · {relation.id}", "", "  "))]
    return [*lines, *wrapped(f"{held} · {relation.id}", "", "  ")]


def _claim(one: Evidence) -> list[str]:
    said = [plain(title(one)), date(one.when), lasting(one.since, one.until)]
    found = "; ".join(part for part in (*said, f"rule {one.rule}", f"characters {one.start} to {one.end}") if part)
    return [
        *wrapped(f"{status(one)}{cue(one)}", "  ", "    "),
        *quoted(one.quote, "    "),
        *source(one, "    "),
        *(faint(line) for line in wrapped(found, "      ")),
    ]
