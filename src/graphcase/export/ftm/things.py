"""What documents are and whom and what they name, as entities of FollowTheMoney."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ...model import STAGES
from .entity import Entity, address, dataset, datasets, names, string, text, url

if TYPE_CHECKING:
    from ... import model
    from ...store import DocumentView, MentionView

_IN_COURT = frozenset(STAGES) & {"charged", "tried", "acquitted", "convicted"}
_COMPANY_FORM = re.compile(  # after ISO 20275, without those that are also a word, or a club's
    "inc|incorporated|corp|corporation|ltd|limited|llc|llp|plc|pllc|pty|pte|sac|srl|sarl|sas|spa|ltda|eirl|gmbh|mbh|bv|nv|"
    "oy|oyj|aps|asa|oao|ooo|zao|pao|pjsc|ojsc|jsc|bhd|sdn|tbk|kft|zrt|doo|sro|spzoo|sadecv|sapidecv|sderldecv|snc|eurl|"
    "sasu|eood|ood|ead|dooel|bvba|sprl|cvba|pvt|wll|fzco|fzllc|lda|eireli|uab|sia"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class End:
    """What a link must know of what it ties."""

    id: str
    schema: str
    name: str


def end(node: model.Entity) -> End:
    """The node as an end of links."""
    return End(node.id, _schema(node), node.name)


def article(document: DocumentView, copied: str) -> Entity:
    """A document; `copied` is the path of what it copies, or ""."""
    notes = f"A copy of {copied}: no source of its own." if copied else ""
    file = PurePosixPath(document.path).name
    properties = (
        ("name", names((document.title, file), document.id)[:1]),
        ("title", string(document.title)),
        ("fileName", string(file)),
        ("summary", text(document.path)),
        ("author", string(document.author)),
        ("publisher", string(document.outlet)),
        ("publishedAt", (document.published,)),
        ("sourceUrl", url(document.url)),
        ("notes", text(notes)),
    )
    return Entity(document.id, "Article", (dataset(document.id),), properties)


def thing(node: model.Entity, seen: tuple[MentionView, ...]) -> Entity:
    """A person, an organisation, a place or a case, with the documents that name it as its proof."""
    documents = tuple(dict.fromkeys(one.document for one in seen))
    schema, facts = _schema(node), dict(node.attributes)
    full, weak = _aliases(node)
    properties = (
        ("name", names((node.name,), node.id)),
        ("alias", names(full)),
        ("weakAlias", names(weak)),
        ("country", (facts.get("country_code", "").casefold(),)),
        *_own(schema, node.name, facts),
        ("notes", text(f"Taken {facts['identified']}." if "identified" in facts else "")),
        ("proof", documents),
    )
    return Entity(node.id, schema, datasets(documents), properties)


def mentions(node: model.Entity, seen: Iterable[MentionView]) -> Iterator[Entity]:
    """Yield a Mention for each document, with the names that it gives a person or an organisation."""
    schema = _schema(node)
    if node.type not in ("person", "organisation"):
        return
    named = sorted((one for one in seen if one.form == "name"), key=attrgetter("document", "start"))
    for document, found in groupby(named, key=attrgetter("document")):
        properties = (
            ("name", names((mention.text for mention in found), node.id)),
            ("document", (document,)),
            ("resolved", (node.id,)),
            ("detectedSchema", (schema,)),
        )
        id_ = sha256(f"{node.id} {document}".encode()).hexdigest()[:20]
        yield Entity(f"m{id_}", "Mention", (dataset(document),), properties)


def _schema(node: model.Entity) -> str:
    if node.type == "organisation":
        return "Company" if any(map(_is_company, (node.name, *node.aliases))) else "Organization"
    if node.type == "case":
        return "CourtCase" if dict(node.attributes).get("stage") in _IN_COURT else "Event"
    return {"person": "Person", "place": "Address"}[node.type]


def _is_company(name: str) -> bool:
    found = _WORD.findall(name.casefold().replace(".", ""))
    return len(found) > 1 and any(_COMPANY_FORM.fullmatch("".join(found[-length:])) for length in (1, 2, 3))


def _aliases(node: model.Entity) -> tuple[list[str], list[str]]:
    """The other names, and those too short to be compared with strangers' names: "Marren", "VPA"."""
    weak = [name for name in node.aliases if node.type != "place" and len(name.split()) < 2]
    return [name for name in node.aliases if name not in weak], weak


def _own(schema: str, name: str, facts: dict[str, str]) -> tuple[tuple[str, Iterable[str]], ...]:
    """The properties that only things of this schema have."""
    region, kind = facts.get("region", ""), facts.get("kind", "")
    if schema == "Address":
        return (
            ("full", address(name, region, facts.get("country", ""))),
            ("region", string(region)),
            ("latitude", (facts.get("latitude", ""),)),
            ("longitude", (facts.get("longitude", ""),)),
        )
    if schema == "CourtCase":
        status = string(facts.get("stage", ""))
        return (
            ("category", string(kind)),
            ("status", status),
            ("address", _where(facts)),
            ("summary", _reported(facts)),
        )
    if schema == "Event":
        date = (facts.get("date", ""),)
        return (("keywords", string(kind)), ("date", date), ("location", _where(facts)), ("summary", _reported(facts)))
    return ()


def _where(facts: dict[str, str]) -> tuple[str]:
    return address(*(facts.get(part, "") for part in ("place", "region", "country")))


def _reported(facts: dict[str, str]) -> tuple[str]:
    """In a line: "Child trafficking, 2018-11-06; arrests; reported from 2018-11-07 to 2018-11-24"."""
    what = ", ".join(filter(None, (facts.get("kind"), facts.get("date"))))
    reported = f"reported from {facts['since']} to {facts['until']}" if {"since", "until"} <= facts.keys() else ""
    return text("; ".join(filter(None, (what, facts.get("stage"), reported))))
