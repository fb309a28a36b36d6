"""Who has which part in a case, and how surely, before and now: noted as one change of the case.

Both states are noted whole, so that further judgements change the second and leave the first. Parties go by the ids
that they have now, where they have one.
"""

from __future__ import annotations

from ...model import AFFIRMS, REJECTS

_STATE = """(
    SELECT json_group_array(json_array(id, role, affirmed, rejected)) FROM (
        SELECT {id} AS id, {role} AS role, max({affirmed}) AS affirmed, max({rejected}) AS rejected
        FROM {claims} GROUP BY 1, 2 ORDER BY 1, 2))"""
"""A JSON list of lists. What is surer comes later in the alphabet, too: '', alleged, asserted; '', denied, negated."""


def _words(statuses: frozenset[str]) -> str:
    return ", ".join(f"'{status}'" for status in sorted(statuses))


def _state(schema: str, case: str, id_: str) -> str:
    """The state of the case of that number in one of the two stores."""
    return _STATE.format(
        id=id_,
        role="c.role",
        affirmed=f"iif(c.status IN ({_words(AFFIRMS)}), c.status, '')",
        rejected=f"iif(c.status IN ({_words(REJECTS)}), c.status, '')",
        claims=f"""{schema}.relation r JOIN {schema}.entity e ON e.num = r.source
            JOIN {schema}.relation_claim rc ON rc.relation = r.num
            JOIN {schema}.claim c ON c.article = rc.article AND c.position = rc.claim
            WHERE r.target = {case} AND r.type = 'party_to'""",
    )


_HEIR = "coalesce((SELECT h.id FROM became b JOIN main.entity h ON h.num = b.now WHERE b.was = e.num), e.id)"


def noted(cases: str) -> str:
    """Note what changed of the parties of these `cases`, a table of numbers (`was`, `now`)."""
    return f"""INSERT INTO change (kind, what, type, id, was, field, before, after, weight)
        SELECT 'entity', 'changed', 'case', id, was, 'parties', before, after, documents FROM (
            SELECT n.id, o.id AS was, n.documents, n.num,
                {_state("old", "o.num", _HEIR)} AS before, {_state("main", "n.num", "e.id")} AS after
            FROM {cases} x JOIN old.entity o ON o.num = x.was JOIN main.entity n ON n.num = x.now
            WHERE n.type = 'case')
        WHERE before != after ORDER BY num"""


STEPS = (
    # Of most cases no relation has come or gone, and none has other claims.
    """CREATE TEMP TABLE concerned AS
        SELECT was, now FROM became WHERE how = 'same' AND (
            now IN (SELECT r.target FROM touched t JOIN main.relation r ON r.num = t.now WHERE r.type = 'party_to'
                UNION SELECT r.target FROM change c JOIN main.relation r ON r.id = c.id
                WHERE c.kind = 'relation' AND c.what = 'new' AND c.type = 'party_to')
            OR was IN (SELECT r.target FROM change c JOIN old.relation r ON r.id = c.was
                WHERE c.kind = 'relation' AND c.what = 'gone' AND c.type = 'party_to'))""",
    noted("concerned"),
)

_CARRIED = _STATE.format(
    id="coalesce(c.now, j.value ->> 0)",
    role="j.value ->> 1",
    affirmed="j.value ->> 2",
    rejected="j.value ->> 3",
    claims="json_each(made.before) j LEFT JOIN carry c ON c.kind = 'entity' AND c.was = j.value ->> 0",
)

NOTED = """SELECT j.value ->> 0 FROM old.change c, json_each(iif(c.field = 'parties', c.before, '[]')) j"""
"""The ids of those that noted changes name."""

CARRY = (
    f"UPDATE made SET before = {_CARRIED} WHERE field = 'parties'",
    f"""UPDATE made SET after = {_state("main", "(SELECT num FROM main.entity WHERE id = made.id)", "e.id")}
        WHERE field = 'parties'""",
)
"""Follow the parties that are another, or one, by what was decided since."""
