"""What people decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .words import Effect, EntityType, Verdict


@dataclass(frozen=True, slots=True)
class Side:
    """Whom a judgement means: a name of the entity with its type, and one mention of it.

    The mention is bound to the content of its article (`key`, `start`, `end`), so that a file that moves keeps it;
    `path` says where to look for its words (`text`; "" if they were not noted) once the file is edited. Where the
    mention is gone, the name and the type decide.
    """

    name: str
    type: EntityType
    key: str
    path: str
    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided. `id` is made from its content.

    `right` is None for all but same and different, `left` for undo; `value` is the new name of a rename, the new type
    of a retype, the id of the judgement that an undo takes back, the value that a settle finds right ("" for none of
    them). `matter` is what a settle settles, as kind and matter of the conflict ("count: people arrested"), else "".
    `at` is an ISO 8601 time in UTC.
    """

    id: str
    verdict: Verdict
    left: Side | None
    right: Side | None
    value: str
    user: str
    at: str
    note: str
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A judgement that did nothing in this build: whom it meant has vanished, or others contradict it. It is overruled
    where these others are later ones."""

    judgement: str
    reason: str
    effect: Effect = "unapplied"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One line of the judgements file and what becomes of it: `reason` says why it is not applied, and is else ""."""

    judgement: Judgement
    effect: Effect = "applied"
    reason: str = ""


_SIGNED = re.compile(r"\A.* judged them (the same|different)\b.*", re.DOTALL)


def signed(judgement: Judgement, said: str) -> str:
    """Return who judged two so ("the same", "different"), and when: "Ana Ruiz judged them the same on 2026-11-22: two
    spellings"."""
    when = f" on {judgement.at[:10]}" if judgement.at else ""
    note = f": {judgement.note}" if judgement.note else ""
    return f"{judgement.user or 'somebody'} judged them {said}{when}{note}"


def unsigned(reason: str) -> str:
    """Return a reason without who judged, when and why: "somebody judged them the same"; any other as it is."""
    return _SIGNED.sub(r"somebody judged them \1", reason, count=1)
