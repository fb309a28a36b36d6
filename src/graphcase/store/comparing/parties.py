"""Who has which part in a case, and how surely, before and now: noted as one change of the case.

Both states are noted whole, so that further judgements change the second and leave the first, in which parties go by
the ids that they had. Where only ids differ it is noted as 'stood', which is told nobody: an undo finds what there was.
"""

from __future__ import annotations

from ..changes import AFFIRMED, REJECTED


def _state(schema: str, case: str, id_: str) -> str:
    """The state of the case of that number in one of the two stores, as a JSON list of lists."""
    return f"""(
        SELECT json_group_array(json_array(id, role, affirmed, rejected)) FROM (
            SELECT {id_} AS id, c.role AS role, {AFFIRMED} AS affirmed, {REJECTED} AS rejected
            FROM {schema}.relation r JOIN {schema}.entity e ON e.num = r.source
            JOIN {schema}.relation_claim rc ON rc.relation = r.num
            JOIN {schema}.claim c ON c.article = rc.article AND c.position = rc.claim
            WHERE r.target = {case} AND r.type = 'party_to'
            GROUP BY 1, 2 ORDER BY 1, 2))"""


_HEIR = "coalesce((SELECT h.id FROM became b JOIN main.entity h ON h.num = b.now WHERE b.was = e.num), e.id)"


def noted(cases: str) -> str:
    """Note what differs of the parties of these `cases`, a table of numbers (`was`, `now`)."""
    return f"""INSERT INTO change (kind, what, type, id, was, field, before, after, weight)
        WITH state AS MATERIALIZED (
            SELECT n.id, o.id AS was, n.documents, n.num, {_state("old", "o.num", "e.id")} AS before,
                {_state("old", "o.num", _HEIR)} AS heirs, {_state("main", "n.num", "e.id")} AS after
            FROM {cases} x JOIN old.entity o ON o.num = x.was JOIN main.entity n ON n.num = x.now
            WHERE n.type = 'case')
        SELECT 'entity', iif(heirs = after, 'stood', 'changed'), 'case', id, was, 'parties', before, after, documents
        FROM state WHERE before != after ORDER BY num"""


STEPS = (
    # Of most cases no relation has come or gone, and none has other claims or another party.
    """CREATE TEMP TABLE concerned AS
        SELECT was, now FROM became WHERE how = 'same' AND (
            now IN (SELECT r.target FROM touched t JOIN main.relation r ON r.num = t.now WHERE r.type = 'party_to'
                UNION SELECT r.target FROM followed f JOIN main.relation r ON r.num = f.now
                WHERE f.called AND r.type = 'party_to'
                UNION SELECT r.target FROM change c JOIN main.relation r ON r.id = c.id
                WHERE c.kind = 'relation' AND c.what = 'new' AND c.type = 'party_to')
            OR was IN (SELECT r.target FROM change c JOIN old.relation r ON r.id = c.was
                WHERE c.kind = 'relation' AND c.what = 'gone' AND c.type = 'party_to'))""",
    noted("concerned"),
)

CARRY = f"""UPDATE made SET after = {_state("main", "(SELECT num FROM main.entity WHERE id = made.id)", "e.id")}
    WHERE field = 'parties'"""
"""Whatever it was meanwhile, it is what it is by now."""
