"""What documents say of two, as links of FollowTheMoney, or as notes where it is not said to be so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...explore.reading import said as in_words
from ...explore.reading import title
from ...explore.ties import stands
from ...model import AFFIRMS, REJECTS
from .entity import Entity, dataset, string, text, url
from .schemata import SCHEMATA, UNKNOWN, WITH_AMOUNT, WITH_STATUS, Schema

if TYPE_CHECKING:
    from ...explore.records import Direction, Evidence
    from ...model import Relation
    from ...store import ClaimView
    from ...vocabulary import RelationType
    from .things import End


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim on its way out: what it says, in which document, and whether another document rejects the same."""

    id: str
    relation: Relation
    seen: ClaimView
    one: Evidence
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class Claims:
    """Makes entities of claims, between `ends` by id."""

    ends: Mapping[str, End]
    vocabulary: Mapping[str, RelationType]

    def of(self, relation: Relation, evidence: Mapping[str, ClaimView]) -> Iterator[Entity]:
        """Yield each claim of the relation as a link if its document affirms it, else as a note."""
        rejected = {seen.claim.role for seen in evidence.values() if seen.claim.status in REJECTS}
        for id_, seen in evidence.items():
            role = seen.claim.role
            is_rejected = bool(rejected) and (not role or bool({role, ""} & rejected))
            said = _Said(id_, relation, seen, stands(seen), relation.disputed and is_rejected)
            yield self._link(said) if seen.claim.status in AFFIRMS else self._note(said)

    def _link(self, said: _Said) -> Entity:
        source, target = self.ends[said.relation.source], self.ends[said.relation.target]
        name, schema = self._schema(said.relation, source, target)
        one, has_amount = said.one, name in WITH_AMOUNT and said.one.amount is not None
        properties = (
            (schema.source, (source.id,)),
            (schema.target, (target.id,)),
            (schema.label, string(self._label(name, said))),
            ("status", string(one.status if name in WITH_STATUS else "")),
            ("amount", (f"{one.amount:.2f}" if has_amount else "",)),
            ("currency", (one.currency if has_amount else "",)),
            ("date", (one.when,)),
            ("startDate", (one.since,)),
            ("endDate", (one.until,)),
            ("summary", text(self._sentence(said))),
            ("description", text(one.quote)),
            ("recordId", (said.relation.id,)),
            *_source(said.seen),
        )
        return Entity(said.id, name, (dataset(one.document),), tuple(row for row in properties if row[0]))

    def _note(self, said: _Said) -> Entity:
        sentence = self._sentence(said)
        properties = (
            ("name", string(sentence)),
            ("description", text(f"{sentence}: “{said.one.quote}”")),
            ("entity", (said.relation.source, said.relation.target)),
            ("keywords", string(said.one.status)),
            *_source(said.seen),
        )
        return Entity(said.id, "Note", (dataset(said.one.document),), properties)

    def _schema(self, relation: Relation, source: End, target: End) -> tuple[str, Schema]:
        """The schema of the relation, or UnknownLink if that does not take the two."""
        kind = self.vocabulary.get(relation.type)
        name = kind.schema if kind else ""
        schema = SCHEMATA.get(name)
        return (name, schema) if schema and schema.fits(source, target) else ("UnknownLink", UNKNOWN)

    def _label(self, name: str, said: _Said) -> str:
        """What is drawn at the line: "director", "arrested (alleged)", "leads (alleged, disputed)"."""
        relation, status = said.relation, said.one.status
        kind = self.vocabulary.get(relation.type)
        says = kind.says if kind else relation.type.replace("_", " ")
        words = says if relation.symmetric else title(said.one) or ("" if name == "Payment" else says)
        held = ", ".join(filter(None, (status if status != "asserted" else "", _disputed(said))))
        return f"{words} ({held})".strip() if held else words

    def _sentence(self, said: _Said) -> str:
        """What is said, after how and by whom: "alleged, according to police: Ivo Marren: leads Tidewater Group"."""
        one, relation = said.one, said.relation
        via = f" (via {', '.join(one.attributed_via)})" if one.attributed_via else ""
        speaker = f"according to {one.attributed_to}{via}" if one.attributed_to else ""
        held = ", ".join(filter(None, (one.status, _disputed(said), speaker)))
        source, target = self.ends[relation.source], self.ends[relation.target]
        direction: Direction = "both" if relation.symmetric else "out"
        affirmed = replace(one, status="asserted")  # what a rejected claim says is said in full; `held` rejects it
        return f"{held}: {source.name}: {in_words(relation.type, direction, target.name, [affirmed], self.vocabulary)}"


def _disputed(said: _Said) -> str:
    return "disputed" if said.is_disputed and said.one.status in AFFIRMS else ""


def _source(seen: ClaimView) -> tuple[tuple[str, Iterable[str]], ...]:
    document = seen.document
    return (
        ("proof", (document.id,)),
        ("publisher", string(document.outlet)),
        ("sourceUrl", url(document.url)),
    )
