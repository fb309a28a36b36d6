"""The schemata of FollowTheMoney that tie two entities, and what may stand at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .things import End

_LEGAL_ENTITY = frozenset({"Person", "Organization", "Company"})
_ORGANIZATION = frozenset({"Organization", "Company"})
_PERSON = frozenset({"Person"})
ANYTHING = _LEGAL_ENTITY | {"Address", "CourtCase", "Event"}


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


UNKNOWN = Schema("subject", "object", ANYTHING, ANYTHING)
SCHEMATA = {
    "Associate": Schema("person", "associate", _PERSON, _PERSON, "relationship"),
    "CourtCaseParty": Schema("party", "case", ANYTHING, frozenset({"CourtCase"})),
    "Debt": Schema("debtor", "creditor", _LEGAL_ENTITY, _LEGAL_ENTITY, ""),
    "Directorship": Schema("director", "organization", _LEGAL_ENTITY, _ORGANIZATION),
    "Employment": Schema("employee", "employer", _PERSON, _ORGANIZATION),
    "Family": Schema("relative", "person", _PERSON, _PERSON, "relationship"),  # the role is what the source is
    "Membership": Schema("member", "organization", _LEGAL_ENTITY, _ORGANIZATION),
    "Ownership": Schema("owner", "asset", _LEGAL_ENTITY, frozenset({"Company"})),
    "Payment": Schema("payer", "beneficiary", _LEGAL_ENTITY, _LEGAL_ENTITY, "purpose"),
    "Representation": Schema("agent", "client", _LEGAL_ENTITY, _LEGAL_ENTITY),
    "Succession": Schema("successor", "predecessor", _LEGAL_ENTITY, _LEGAL_ENTITY),
    "UnknownLink": UNKNOWN,
}
"""The schemata that a relation may have."""
WITH_STATUS = frozenset(SCHEMATA) - {"Associate", "Debt", "Family", "Payment"}
WITH_AMOUNT = frozenset({"Debt", "Payment"})
