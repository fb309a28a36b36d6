"""Reading what has changed since the baseline. Things come one by one, those that matter most first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice

from ..model import AFFIRMS, REJECTS, Ref
from . import rows
from .records import (
    Alteration,
    Baseline,
    ChangeKind,
    ChangeView,
    ClaimView,
    DocumentView,
    PartView,
    Reason,
    TallyView,
    What,
)
from .snapshot import Snapshot

AFFIRMED, REJECTED = (
    f"max(iif(c.status IN ({', '.join(map(repr, sorted(some)))}), c.status, ''))" for some in (AFFIRMS, REJECTS)
)
"""The surest status of claims `c`: it comes later in the alphabet, too: '', alleged, asserted; '', denied, negated."""
_HEIRS = """SELECT was, id FROM change WHERE kind = 'entity' AND what = 'called'
    UNION ALL SELECT was, other FROM change WHERE kind = 'entity' AND what = 'gone' AND cause = 'merged'"""
"""By which id entities go by now that went under another in the baseline."""
_CHANGE = (
    "c.kind, c.what, c.type, c.id, c.was, c.name, c.target, c.cause, c.other, c.more, c.note, c.field, c.before,"
    " c.after, c.article, c.claim, c.claims, c.words"
)
_PARTIES = "parties"
_THING = "iif(c.id != '', c.id, c.was)"
_TIES = "change c JOIN relation r ON r.id = c.id WHERE (c.kind = 'relation' AND c.what = 'changed' OR c.kind = 'claim')"

_GRAVITY = (
    "iif(coalesce(r.status, 'asserted') IN ('asserted', 'alleged'),"
    " coalesce((SELECT g.key FROM json_each({types}) g WHERE g.value = c.type), 99), 99),"
    " coalesce(r.status != 'asserted', 0)"
)


class Changes(Snapshot):
    """What has come, gone and changed since the baseline."""

    def baseline(self) -> Baseline | None:
        """What it is compared with; None after a first build."""
        told: dict[str, str] = dict(self._rows("SELECT name, value FROM baseline"))
        documents = int(told.pop("documents", 0))
        return Baseline(**told, documents=documents) if told else None

    def as_baseline(self) -> Baseline:
        """This store, as it would stand as the baseline of another."""
        told: dict[str, str] = dict(self._rows("SELECT name, value FROM meta"))
        (documents,) = next(self._rows("SELECT count(*) FROM document"))
        return Baseline(told["generator"], told["fingerprint"], told["model"], documents)

    def tallies(self) -> Iterator[TallyView]:
        """How many things of each kind and type have come, gone and changed; a claim counts with its relation.

        Of kind "claim" are those that came to, or went from, a relation that is not new and has not gone.
        """
        return (
            TallyView(*row)
            for row in self._rows(
                f"SELECT c.kind, c.what, c.type, count(DISTINCT {_THING}), sum(c.claims) FROM change c"
                " WHERE c.kind NOT IN ('relation', 'claim') AND c.what IN ('new', 'changed', 'gone')"
                " OR c.kind = 'relation' AND c.what IN ('new', 'gone')"
                " GROUP BY c.kind, c.what, c.type"
                " UNION ALL SELECT c.kind, c.what, c.type, count(*), count(*) FROM change c WHERE c.kind = 'claim'"
                " GROUP BY c.kind, c.what, c.type"
                f" UNION ALL SELECT 'relation', 'changed', c.type, count(DISTINCT c.id), 0 FROM {_TIES} GROUP BY c.type"
                " ORDER BY 1, 2, 3"
            )
        )

    def changes(
        self, kind: ChangeKind, what: What, type_: str = "", limit: int | None = None, gravest: Sequence[str] = ()
    ) -> Iterator[ChangeView]:
        """Yield the things of a kind (of one type, if given) that have come, gone or changed, and so many at most.

        Relations come in this order: those of the types `gravest` that are affirmed, as listed; what is asserted before
        what is not; the best founded. Of those that changed, first where it is held otherwise. Parties of cases last.
        """
        if (kind, what) == ("relation", "changed"):
            found = self._rows(
                f"SELECT {_CHANGE} FROM {_TIES} AND ?1 IN ('', c.type) ORDER BY c.type = 'party_to',"
                " max(c.field IN ('status', 'disputed')) OVER (PARTITION BY c.id) DESC,"
                f" {_GRAVITY.format(types='?2')}, r.independent_sources DESC, r.documents DESC, r.num, c.num",
                *(type_, json.dumps(gravest)),
            )
        else:
            found = self._rows(
                f"SELECT {_CHANGE} FROM change c LEFT JOIN relation r ON r.id = c.id AND c.kind = 'relation'"
                " WHERE c.kind = ?1 AND c.what = ?2 AND ?3 IN ('', c.type) ORDER BY c.type = 'party_to',"
                f" {_GRAVITY.format(types='?4')}, c.weight DESC, {'c.num' if what != 'changed' else 'c.id, c.num'}",
                *(kind, what, type_, json.dumps(gravest)),
            )
        things = groupby(found, key=lambda row: (row[3], row[4] if what == "gone" else ""))
        heirs: dict[str, str] = dict(self._rows(_HEIRS))
        return (_thing(list(group), heirs) for _, group in islice(things, limit))

    def parts(self, case: str) -> Iterator[PartView]:
        """Who has which part in the case of that id, by party and role."""
        return (
            PartView(*row)
            for row in self._rows(
                f"SELECT s.id, c.role, {AFFIRMED}, {REJECTED}"
                " FROM entity e JOIN relation r ON r.target = e.num JOIN entity s ON s.num = r.source"
                " JOIN relation_claim rc ON rc.relation = r.num"
                " JOIN claim c ON c.article = rc.article AND c.position = rc.claim"
                " WHERE e.id = ? AND r.type = 'party_to' GROUP BY 1, 2 ORDER BY 1, 2",
                case,
            )
        )


def _thing(found: list[rows.Row], heirs: Mapping[str, str]) -> ChangeView:
    """One thing, of all the rows that tell of it; `heirs` has the ids of those that had others."""
    kind, what, type_, id_, was, name, target, *_ = found[0]
    own = [row for row in found if row[0] != "claim"]
    document, words = _words(found[0])
    return ChangeView(
        kind="relation" if kind == "claim" else kind,
        what="changed" if kind == "claim" else what,
        type=type_,
        id=id_,
        was=own[0][4] if own else was,
        name=name,
        target=target,
        reason=_reason(found[0]) if own else Reason("", "", 0, ""),
        alterations=tuple(Alteration(*row[11:14]) for row in own if row[11] not in ("", _PARTIES)),
        document=document if own else None,
        words=words if own else None,
        came=tuple((Ref(row[14], row[15]), _reason(row)) for row in _of(found, "new")),
        went=tuple((gone, _reason(row)) for row in _of(found, "gone") if (gone := _words(row)[1])),
        claims=sum(row[16] for row in own),
        parts_before=_parts(own, 12, heirs),
        parts=_parts(own, 13, {}),
    )


def _parts(found: Iterable[rows.Row], column: int, heirs: Mapping[str, str]) -> tuple[PartView, ...]:
    """The parties of a case as one of the columns of their change has them; those that are one by now as one."""
    parts: dict[tuple[str, str], PartView] = {}
    for row in found:
        for party, role, *held in json.loads(row[column]) if row[11] == _PARTIES else ():
            part = PartView(heirs.get(party, party), role, *held)
            other = parts.get((part.party, role), part)
            surest = max(part.affirmed, other.affirmed), max(part.rejected, other.rejected)
            parts[part.party, role] = PartView(part.party, role, *surest)
    return tuple(parts.values())


def _of(found: Iterable[rows.Row], what: What) -> Iterator[rows.Row]:
    """The rows of claims that came, or went."""
    return (row for row in found if row[:2] == ("claim", what))


def _reason(row: rows.Row) -> Reason:
    return Reason(*row[7:11])


def _words(row: rows.Row) -> tuple[DocumentView | None, ClaimView | None]:
    """Where it was told, and by which claim; of a document, itself."""
    if row[17] is None:
        return None, None
    told = json.loads(row[17])
    if row[0] == "document":
        return rows.document_view(tuple(told)), None
    claim = rows.claim_view((row[4] if row[0] != "entity" else "", 0, *told))
    return claim.document, claim
