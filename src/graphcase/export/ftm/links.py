"""What documents say of two, as links of FollowTheMoney, or as notes where it is not said to be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...explore.reading import said, title
from ...explore.ties import stands
from ...model import AFFIRMS
from .entity import Entity, dataset, string, text, url

if TYPE_CHECKING:
    from ...explore.records import Direction, Evidence
    from ...model import Relation
    from ...store import ClaimView
    from ...vocabulary import RelationType
    from .things import End

_LEGAL_ENTITY = frozenset({"Person", "Organization", "Company"})
_ORGANIZATION = frozenset({"Organization", "Company"})
_PERSON = frozenset({"Person"})
_ANYTHING = _LEGAL_ENTITY | {"Address", "CourtCase", "Event"}


@dataclass(frozen=True, slots=True)
class Schema:
    """A link: the properties for the relation's source and target, the schemata that may stand there, and the property
    that is drawn as its label, "" where there is none."""

    source: str
    target: str
    sources: frozenset[str]
    targets: frozenset[str]
    label: str = "role"

    def fits(self, source: End, target: End) -> bool:
        """True if the link may tie these two."""
        return source.schema in self.sources and target.schema in self.targets and source.id != target.id


_UNKNOWN = Schema("subject", "object", _ANYTHING, _ANYTHING)
SCHEMATA = {
    "Associate": Schema("person", "associate", _PERSON, _PERSON, "relationship"),
    "CourtCaseParty": Schema("party", "case", _ANYTHING, frozenset({"CourtCase"})),
    "Debt": Schema("debtor", "creditor", _LEGAL_ENTITY, _LEGAL_ENTITY, ""),
    "Directorship": Schema("director", "organization", _LEGAL_ENTITY, _ORGANIZATION),
    "Employment": Schema("employee", "employer", _PERSON, _ORGANIZATION),
    "Family": Schema("relative", "person", _PERSON, _PERSON, "relationship"),  # the role is what the source is
    "Membership": Schema("member", "organization", _LEGAL_ENTITY, _ORGANIZATION),
    "Ownership": Schema("owner", "asset", _LEGAL_ENTITY, frozenset({"Company"})),
    "Payment": Schema("payer", "beneficiary", _LEGAL_ENTITY, _LEGAL_ENTITY, "purpose"),
    "Representation": Schema("agent", "client", _LEGAL_ENTITY, _LEGAL_ENTITY),
    "Succession": Schema("successor", "predecessor", _LEGAL_ENTITY, _LEGAL_ENTITY),
    "UnknownLink": _UNKNOWN,
}
"""The schemata that a relation may have."""
_OF_INTEREST = frozenset(SCHEMATA) - {"Associate", "Debt", "Family", "Payment"}  # these have no `status`


@dataclass(frozen=True, slots=True)
class Claims:
    """Makes entities of claims, between `ends` by id."""

    ends: Mapping[str, End]
    vocabulary: Mapping[str, RelationType]

    def entity(self, relation: Relation, id_: str, seen: ClaimView) -> Entity:
        """Return the claim as a link if its document affirms it, else as a note."""
        make = self._link if seen.claim.status in AFFIRMS else self._note
        return make(id_, relation, seen)

    def _link(self, id_: str, relation: Relation, seen: ClaimView) -> Entity:
        source, target = self.ends[relation.source], self.ends[relation.target]
        name, schema = self._schema(relation, source, target)
        claim = seen.claim
        properties = (
            (schema.source, (source.id,)),
            (schema.target, (target.id,)),
            (schema.label, string(self._label(name, relation, stands(seen)))),
            ("status", string(claim.status if name in _OF_INTEREST else "")),
            ("amount", ("" if claim.amount is None or name not in ("Debt", "Payment") else f"{claim.amount:.2f}",)),
            ("currency", (claim.currency if name in ("Debt", "Payment") else "",)),
            ("date", (claim.when,)),
            ("startDate", (claim.since,)),
            ("endDate", (claim.until,)),
            ("summary", text(self._sentence(relation, stands(seen)))),
            ("description", text(claim.quote)),
            ("recordId", (relation.id,)),
            *_source(seen),
        )
        return Entity(id_, name, (dataset(seen.document.id),), tuple(one for one in properties if one[0]))

    def _note(self, id_: str, relation: Relation, seen: ClaimView) -> Entity:
        sentence = self._sentence(relation, stands(seen))
        properties = (
            ("name", string(sentence)),
            ("description", text(f"{sentence}: “{seen.claim.quote}”")),
            ("entity", (relation.source, relation.target)),
            ("keywords", string(seen.claim.status)),
            *_source(seen),
        )
        return Entity(id_, "Note", (dataset(seen.document.id),), properties)

    def _schema(self, relation: Relation, source: End, target: End) -> tuple[str, Schema]:
        """The schema of the relation, or UnknownLink if that does not take the two."""
        kind = self.vocabulary.get(relation.type)
        name = kind.schema if kind else ""
        schema = SCHEMATA.get(name)
        return (name, schema) if schema and schema.fits(source, target) else ("UnknownLink", _UNKNOWN)

    def _label(self, name: str, relation: Relation, one: Evidence) -> str:
        """What is drawn at the line: "director", "arrested (alleged)", "leads (alleged, disputed)"."""
        kind = self.vocabulary.get(relation.type)
        says = kind.says if kind else relation.type.replace("_", " ")
        words = says if relation.symmetric else title(one) or ("" if name == "Payment" else says)
        held = (one.status if one.status != "asserted" else "", "disputed" if relation.disputed else "")
        marks = ", ".join(filter(None, held))
        return f"{words} ({marks})".strip() if marks else words

    def _sentence(self, relation: Relation, one: Evidence) -> str:
        """What is said, after how and by whom: "alleged, according to police: Ivo Marren: leads Tidewater Group"."""
        via = f" (via {', '.join(one.attributed_via)})" if one.attributed_via else ""
        speaker = f"according to {one.attributed_to}{via}" if one.attributed_to else ""
        held = filter(None, (one.status, "disputed" if relation.disputed else "", speaker))
        source, target = self.ends[relation.source], self.ends[relation.target]
        direction: Direction = "both" if relation.symmetric else "out"
        words = said(relation.type, direction, target.name, [replace(one, status="asserted")], self.vocabulary)
        return f"{', '.join(held)}: {source.name}: {words}"


def _source(seen: ClaimView) -> tuple[tuple[str, Iterable[str]], ...]:
    document = seen.document
    return (
        ("proof", (document.id,)),
        ("publisher", string(document.outlet)),
        ("sourceUrl", url(document.url)),
    )
