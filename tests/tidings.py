"""A folder of short invented articles that come, change and go, and its store as builds and judgements make it.

Every name of NAMES is a mention wherever it stands, and a sentence like "Ada Morn met Odo Vey." a claim, "Ada Morn was
arrested over the depot fire." one of a case: so an article is edited by writing it otherwise, and what is derived is
derived by the product, in a moment and without a pipeline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from graphcase import judgements
from graphcase.explore import decisions
from graphcase.explore.changes import Change, Changes, Wanted, changes
from graphcase.explore.records import Ambiguous
from graphcase.model import EntityType, Judgement, Ref, Status
from graphcase.pipeline.derive import derive, document
from graphcase.pipeline.judge import judge
from graphcase.pipeline.publish import Watch
from graphcase.store import About, Since, Store
from invented import Sketch

NAMES: dict[str, EntityType] = {
    "Ada Morn": "person",
    "A. Morn": "person",
    "Odo Vey": "person",
    "Odo Marius Vey": "person",
    "Petra Lund": "person",
    "P. Lund": "person",
    "Ines Castellar": "person",
    "Kelder Group": "organisation",
    "Sandbank Ltd": "organisation",
    "Ravensmouth": "place",
}
_NAME = "|".join(map(re.escape, sorted(NAMES, key=len, reverse=True)))
_TOLD = re.compile(
    rf"(?P<a>{_NAME}) (?P<how>never |is said to have |)(?P<verb>met|owned|led|killed|lived in) (?P<b>{_NAME})[^.]*\."
)
_PART = re.compile(
    rf"(?P<a>{_NAME}) was (?P<how>never |)(?P<role>arrested|charged|convicted) over (?P<case>the [a-z]+ fire)"
)
_RELATIONS = {"met": "met", "owned": "owns", "led": "leads", "killed": "killed", "lived in": "lives_in"}
_HELD: dict[str, Status] = {"": "asserted", "never ": "negated", "is said to have ": "alleged"}

START = {
    "01-deal.txt": "Ada Morn met Odo Vey. Odo Vey is said to have led Kelder Group. Ada Morn lived in Ravensmouth.",
    "02-bank.txt": "Petra Lund owned Sandbank Ltd. P. Lund said nothing. Ada Morn never led Kelder Group.",
    "03-port.txt": "Ines Castellar lived in Ravensmouth. Ines Castellar met Petra Lund on Friday.",
}
OUTLETS = {"01-deal.txt": "The Ravensmouth Bell", "02-bank.txt": "Coast Ledger", "03-port.txt": "Harbour Radio"}
AT = "2026-11-22T04:00:00Z"


class Unwatched:
    """Nobody looks."""

    def stage(self, name: str) -> None: ...

    def expect(self, articles: int) -> None: ...

    def done(self) -> None: ...

    def remark(self, text: str) -> None: ...
    def failed(self, skipped: object, trace: str) -> None: ...


UNWATCHED: Watch = Unwatched()


def sketch(path: str, text: str) -> Sketch:
    """The article with its mentions, in the order of the text, and its claims."""
    made = Sketch(text, OUTLETS.get(path, "The Weekly Gull"), title=f"News of {path}")
    found: dict[int, Ref] = {}
    seen: dict[str, int] = {}
    for match in re.finditer(_NAME, text):
        nth = seen[match.group()] = seen.get(match.group(), -1) + 1
        found[match.start()] = made.name(match.group(), NAMES[match.group()], nth)
    for told in _TOLD.finditer(text):
        relation, status = _RELATIONS[told["verb"]], _HELD[told["how"]]
        made.says(relation, found[told.start("a")], found[told.start("b")], told.group(), status=status)
    for part in _PART.finditer(text):
        case = made.name(part["case"], "case", text[: part.start("case")].count(part["case"]), form="nominal")
        made.says("party_to", found[part.start("a")], case, part.group(), status=_HELD[part["how"]], role=part["role"])
    return made


@dataclass
class Desk:
    """A corpus folder and its store."""

    folder: Path
    texts: dict[str, str] = field(default_factory=lambda: dict(START))
    rules: str = "invented"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def build(self, **edits: str | None) -> Since:
        """Write, edit (`deal="..."` for 01-deal.txt) or remove (None) articles, and build."""
        for name, text in edits.items():
            path = next((one for one in self.texts if name in one), f"{name}.txt")
            if text is None:
                del self.texts[path]
            else:
                self.texts[path] = text
        corpus = self.folder / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        sketches = {path: sketch(path, text) for path, text in self.texts.items()}
        documents = [document(path, one.key, one.key.removeprefix("txt-")) for path, one in sketches.items()]
        about = About("graphcase 0.0.0", str(corpus), self.rules, "no pipeline")
        with Store.create(self.output, self.rules) as draft:
            for one in sketches.values():
                draft.add(*one.facts)
            return draft.publish(derive(draft, about, documents, (), judgements.read(corpus)))

    def decide(self, verdict: str, *words: str, note: str = "") -> None:
        """Judge as the command of that name does; "undo" takes the last judgement back."""
        hand = decisions.Hand("Mara Quill", AT, note)
        if verdict == "undo":
            made: Judgement | Ambiguous = judgements.undo(
                judgements.read(self.folder / "corpus"), "", hand.user, AT, note
            )
        else:
            with Store.open(self.output) as store:
                made = getattr(decisions, verdict)(store, *(_meant(store, word) for word in words), hand)
        assert isinstance(made, Judgement), made
        judge(self.output, [made], UNWATCHED)

    def news(self, other: Path | None = None) -> Changes:
        """All that `graphcase diff` has to tell."""
        with Store.compared(self.output, other) if other else Store.open(self.output) as store:
            return changes(store, Wanted(), str(other or ""))


def _meant(store: Store, word: str) -> str:
    """The id of the one who is called so, whatever case is named after them too; other words as they are."""
    found = [one.id for one in store.entities() if one.name == word and one.type != "case"]
    return found[0] if len(found) == 1 else word


def told(found: Changes) -> set[str]:
    """The changes in short: "gone person P. Lund (merged)", "changed relation Ada Morn: met Odo Vey (status)"; without
    conflicts, which are found by rules of their own."""
    return {_told(change) for change in found.changes if change.kind != "conflict"}


def _told(change: Change) -> str:
    why = [change.why.cause] if change.why else []
    fields = [one.field for one in change.alterations]
    claims = [*("came" for _ in change.came), *("went" for _ in change.went)]
    name = f"{change.name}: {change.says}" if change.kind == "relation" else change.name
    said = ", ".join((*fields, *claims, *why))
    return f"{change.what} {change.kind} {name}" + (f" ({said})" if said else "")
