"""Reading what people should look at, and what they decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model import Ref, Suggestion
from . import rows
from .records import SuggestionView
from .snapshot import Snapshot

if TYPE_CHECKING:
    from ..model import Judgement, Ruling


class Decisions(Snapshot):
    """Suggestions, and the lines of the judgements file."""

    def suggestions(self, entity: str = "") -> Iterator[SuggestionView]:
        """Pairs of entities that are likely one but not safely, likeliest first; none that a judgement has settled.

        Given an entity's id, only those that it stands in.
        """
        return (
            SuggestionView(row[0], row[1], Suggestion(Ref(*row[2:4]), Ref(*row[4:6]), *row[6:]))
            for row in self._rows(
                "SELECT le.id, re.id, l.key, s.left_mention, r.key, s.right_mention, s.score, s.reason"
                " FROM suggestion s"
                " JOIN entity le ON le.num = s.left_entity JOIN entity re ON re.num = s.right_entity"
                " JOIN article l ON l.num = s.left_article JOIN article r ON r.num = s.right_article"
                " WHERE ?1 IN ('', le.id, re.id) ORDER BY s.position",
                entity,
            )
        )

    def judgements(self) -> Iterator[Ruling]:
        """All lines of the judgements file as the build read them, in order, with what became of each."""
        return self._rulings("ORDER BY position")

    def judgement(self, id_: str) -> Judgement | None:
        """The line of that id, or None."""
        return next((ruling.judgement for ruling in self._rulings("WHERE id = ?", id_)), None)

    def unapplied(self) -> Iterator[Ruling]:
        """The judgements that stand and do nothing in this build, in their order."""
        return (ruling for ruling in self.judgements() if ruling.effect == "unapplied")

    def _rulings(self, which: str, *values: object) -> Iterator[Ruling]:
        sides = (
            "SELECT name, type, key, path, start_at, end_at, text FROM judgement_side"
            " WHERE judgement = ? ORDER BY position"
        )
        return (
            rows.ruling(row[1:], self._rows(sides, row[0]))
            for row in self._rows(
                f"SELECT position, id, verdict, value, user, at, note, matter, effect, reason FROM judgement {which}",
                *values,
            )
        )
