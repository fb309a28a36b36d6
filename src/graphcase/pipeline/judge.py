"""judge(): what people decide is written down, and the network follows at once, without reading an article again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import judgements as decided
from ..errors import CorpusGone, GraphcaseError
from ..model import Judgement, Ruling, Skipped
from ..store import Counts, Standing, Store
from .derive import derive, document
from .publish import Watch, ahead, write


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of judgements: they with their ids and effect, what they are about (themselves; for an undo the line
    that it takes back), whether their two sides were one before, earlier ones that are overruled now, all that do
    nothing now, the nodes that they speak of, each with its documents' paths, the store's counts before and after, the
    file of the judgements, and the store's files."""

    rulings: tuple[Ruling, ...]
    about: tuple[Judgement, ...]
    were_one: tuple[bool, ...]
    overruled: tuple[Judgement, ...]
    idle: tuple[Ruling, ...]
    nodes: tuple[Standing, ...]
    paths: tuple[tuple[str, ...], ...]
    before: Counts
    after: Counts
    written: Path
    files: tuple[Path, ...]


def judge(output: Path, judgements: Sequence[Judgement], watch: Watch) -> Judged:
    """Add `judgements` to the file of the corpus that the store in `output` was built from, and derive all anew.

    The result is what a build of the same articles would give. Raises CorpusGone, or UsageError if it cannot be
    written to (nothing has happened then), GraphcaseError if the lines are written and deriving failed, and what Store
    and Draft raise.
    """
    with Store.open(output) as store:
        about = store.about()
    corpus = Path(about.corpus)
    if not corpus.exists():
        raise CorpusGone(str(corpus))
    with Store.create(output, about.fingerprint, about.readers) as draft:
        with Store.open(output) as store:  # now that no build can replace what it holds
            if store.about() != about:
                raise GraphcaseError(f"another build has just ended in {output}", "decide again")
            before = _before(store, judgements)
            documents = [document(seen.path, seen.key, seen.sha256) for seen in store.documents()]
            skipped = [one for one in store.skipped() if not _is_line(one)]
        made = decided.append(corpus, judgements)
        try:
            watch.stage("Resolving names and relations")
            derived = derive(draft, about, documents, skipped, decided.read(corpus))
            with ahead(output):
                draft.publish(derived)
                files = write(output, watch)
        except Exception as error:  # whatever it is, the reader is told that the judgement is not lost
            said = error.message if isinstance(error, GraphcaseError) else f"{type(error).__name__}: {error}"
            reason = f"written to {decided.path(corpus)}, but the network could not be made anew: {said}"
            raise GraphcaseError(reason, f"graphcase build {corpus} -o {output} applies it") from error
    with Store.open(output) as store:
        return _judged(store, made, before, files)


@dataclass(frozen=True, slots=True)
class _Before:
    """What has to be known of the store that is to be replaced."""

    counts: Counts
    were_one: tuple[bool, ...]
    in_effect: frozenset[str]


def _before(store: Store, judgements: Sequence[Judgement]) -> _Before:
    in_effect = frozenset(ruling.judgement.id for ruling in store.judgements() if ruling.effect == "applied")
    return _Before(store.counts(), tuple(_is_one(store, judgement) for judgement in judgements), in_effect)


def _is_one(store: Store, judgement: Judgement) -> bool:
    """True if both sides of a judgement are of one entity."""
    ends = [store.meant(side) for side in (judgement.left, judgement.right) if side]
    return len(ends) == 2 and ends[0] == ends[1] is not None


def _is_line(skipped: Skipped) -> bool:
    return skipped.path.startswith(f"{decided.FILE_NAME}#L")


def _judged(store: Store, made: Sequence[Judgement], before: _Before, files: tuple[Path, ...]) -> Judged:
    ids = {judgement.id for judgement in made}
    rulings = tuple(store.judgements())
    lines = {ruling.judgement.id: ruling.judgement for ruling in rulings}
    about = tuple(
        lines.get(judgement.value, judgement) if judgement.verdict == "undo" else judgement for judgement in made
    )
    sides = [side for judgement in about for side in (judgement.left, judgement.right) if side]
    nodes = dict.fromkeys(entity for side in sides if (entity := store.meant(side)))
    return Judged(
        rulings=tuple(ruling for ruling in rulings if ruling.judgement.id in ids),
        about=about,
        were_one=before.were_one,
        overruled=tuple(r.judgement for r in rulings if r.effect == "overruled" and r.judgement.id in before.in_effect),
        idle=tuple(store.unapplied()),
        nodes=tuple(standing for entity in nodes if (standing := store.standing(entity))),
        paths=tuple(tuple(dict.fromkeys(mention.path for mention in store.mentions(entity))) for entity in nodes),
        before=before.counts,
        after=store.counts(),
        written=decided.path(Path(store.about().corpus)),
        files=files,
    )
