"""A judgement is written down, and the network follows: to the byte what a build makes of it, without reading again."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from presses import FERRY, FILES, Unwatched, exports, lay, run

from graphcase import judgements
from graphcase.errors import GraphcaseError, StoreMissing, UsageError
from graphcase.model import Entity, Judgement, Side, Verdict
from graphcase.pipeline.judge import Judged, judge
from graphcase.store import MentionView, Store
from graphcase.store.write import Draft

AT = "2026-11-22T04:00:00Z"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built corpus; tests take copies."""
    folder = tmp_path_factory.mktemp("finished")
    run(lay(folder / "corpus"), folder / "output")
    return folder


@pytest.fixture
def bench(finished: Path, tmp_path: Path) -> Path:
    """A corpus and its build, to be judged; the store knows the folder of this copy."""
    shutil.copytree(finished, tmp_path, dirs_exist_ok=True)
    run(tmp_path / "corpus", tmp_path / "output")
    return tmp_path


def entity(bench: Path, name: str) -> Entity | None:
    """The entity of that name."""
    with Store.open(bench / "output") as store:
        return next((one for one in store.entities() if one.name == name), None)


def side(bench: Path, name: str, nth: int = 0) -> Side:
    """The entity of that name, by its nth mention."""
    with Store.open(bench / "output") as store:
        whom = next(one for one in store.entities() if one.name == name)
        mention: MentionView = list(store.mentions(whom.id))[nth]
        return Side(name, whom.type, mention.ref.key, mention.path, mention.start, mention.end, mention.text)


def decide(bench: Path, verdict: Verdict, left: Side, right: Side | None = None, value: str = "") -> Judged:
    """Judge, unwatched."""
    judgement = Judgement("", verdict, left, right, value, "Mara Quill", AT, "")
    return judge(bench / "output", [judgement], Unwatched())


def content(output: Path) -> list[object]:
    """All that a store holds beside the facts."""
    with Store.open(output) as store:
        said: list[object] = [store.about(), store.counts(), *store.suggestions(), *store.judgements()]
        return [*said, *store.documents(), *store.skipped(), *store.entities(), *store.relations()]


def test_a_judgement_gives_what_a_build_gives(bench: Path) -> None:
    before = content(bench / "output")
    tveit, aune = side(bench, "Magnus Tveit"), side(bench, "Sigrid Aune")
    done = decide(bench, "same", tveit, aune)
    decide(bench, "rename", tveit, value="Magnus Tveit-Aune")
    decide(bench, "retype", side(bench, "Halvik"), value="organisation")
    decide(bench, "hide", side(bench, "Peder Lund"))
    judged, made = content(bench / "output"), exports(bench / "output")
    assert judged != before
    assert run(bench / "corpus", bench / "output").extracted == 0
    assert content(bench / "output") == judged
    assert exports(bench / "output") == made
    run(bench / "corpus", bench / "fresh")
    assert exports(bench / "fresh") == made
    assert entity(bench, "Magnus Tveit-Aune").aliases[0] in ("Magnus Tveit", "Sigrid Aune")
    assert entity(bench, "Halvik").type == "organisation"
    assert entity(bench, "Peder Lund") is None
    (ruling,) = done.rulings
    assert (ruling.effect, ruling.reason) == ("applied", "")
    assert done.after.people == done.before.people - 1
    assert [node.type for node in done.nodes] == ["person"]
    assert {file.name for file in done.files} == {"graph.db", "graph.html", "graph.graphml"}


def test_undo_restores_the_very_same_exports(bench: Path) -> None:
    straight = exports(bench / "output")
    done = decide(bench, "same", side(bench, "Magnus Tveit"), side(bench, "Sigrid Aune"))
    assert exports(bench / "output") != straight
    undo = judgements.undo(judgements.read(bench / "corpus"), "", "Odd Fenwick", AT)
    back = judge(bench / "output", [undo], Unwatched())
    assert exports(bench / "output") == straight
    assert back.after.judgements == 0
    with Store.open(bench / "output") as store:
        assert [ruling.effect for ruling in store.judgements()] == ["undone", "applied"]
    assert done.rulings[0].judgement.id == undo.value


def test_documents_skipped_files_and_the_build_stay_as_they_were(bench: Path) -> None:
    with Store.open(bench / "output") as store:
        before = [store.about(), *store.documents(), *store.skipped()]
    decide(bench, "hide", side(bench, "Halvik"))
    with Store.open(bench / "output") as store:
        assert [store.about(), *store.documents(), *store.skipped()] == before


def test_broken_lines_are_told_once_and_in_both_ways(bench: Path) -> None:
    file = judgements.path(bench / "corpus")
    file.write_text("<<<<<<< HEAD\n{\n", encoding="utf-8")
    for _ in range(2):
        decide(bench, "hide", side(bench, "Halvik" if entity(bench, "Halvik") else "Peder Lund"))
        judged = content(bench / "output")
        with Store.open(bench / "output") as store:
            paths = [one.path for one in store.skipped() if "judgements" in one.path]
        assert paths == ["graphcase.judgements.jsonl#L1", "graphcase.judgements.jsonl#L2"]
        run(bench / "corpus", bench / "output")
        assert content(bench / "output") == judged


def test_a_rebuild_keeps_a_judgement_whose_article_moved(bench: Path) -> None:
    decide(bench, "rename", side(bench, "Karin Dahl"), value="Karin Dahl Moe")
    (bench / "corpus" / "moved").mkdir()
    for name in ("2021/ferry.txt", "2021/copy.txt"):
        shutil.move(bench / "corpus" / name, bench / "corpus" / "moved" / Path(name).name)
    assert not run(bench / "corpus", bench / "output").idle
    assert entity(bench, "Karin Dahl Moe")


def test_a_line_on_top_of_an_article_switches_no_judgement_off(bench: Path) -> None:
    decide(bench, "different", side(bench, "Magnus Tveit", 1), side(bench, "Magnus Tveit", 0))
    decide(bench, "same", side(bench, "Sigrid Aune"), side(bench, "Karin Dahl"))
    decide(bench, "retype", side(bench, "Nordlys Ferries"), value="place")
    decide(bench, "hide", side(bench, "Peder Lund"))

    def told() -> set[tuple[str, str, int]]:
        with Store.open(bench / "output") as store:
            assert [ruling.effect for ruling in store.judgements()] == ["applied"] * 4
            return {(one.name, one.type, len(one.members)) for one in store.entities() if one.type != "case"}

    before = told()
    for name in ("2021/ferry.txt", "2021/copy.txt"):
        (bench / "corpus" / name).write_text(f"\n{FERRY}", encoding="utf-8")
    assert not run(bench / "corpus", bench / "output").idle
    assert told() == before
    with Store.open(bench / "output") as store:
        lines = {ruling.judgement.id for ruling in store.judgements()}
        bound = [ruling.judgement.left for ruling in store.judgements()]
        assert {one.key for one in bound if one} <= {document.key for document in store.documents()}
    assert lines == {ruling.judgement.id for ruling in judgements.read(bench / "corpus").rulings}


def test_in_an_edited_article_the_name_is_found(bench: Path) -> None:
    decide(bench, "rename", side(bench, "Karin Dahl"), value="Karin Dahl Moe")
    for name in ("2021/ferry.txt", "2021/copy.txt"):
        (bench / "corpus" / name).write_text(FERRY.replace("on Tuesday", "early on Tuesday"), encoding="utf-8")
    assert not run(bench / "corpus", bench / "output").idle
    assert entity(bench, "Karin Dahl Moe")


def test_what_has_vanished_is_told_and_comes_back(bench: Path) -> None:
    lund = side(bench, "Peder Lund")
    decide(bench, "rename", lund, value="P. Lund")
    straight = exports(bench / "output")
    for name in ("2021/mayor.md", "page.html"):
        (bench / "corpus" / name).unlink()
    (idle,) = run(bench / "corpus", bench / "output").idle
    assert (idle.judgement.left, idle.reason) == (lund, "no article names “Peder Lund” (person) any more")
    with Store.open(bench / "output") as store:
        assert (store.counts().judgements, store.counts().unapplied) == (0, 1)
    assert not run(lay(bench / "corpus"), bench / "output").idle
    assert exports(bench / "output") == straight


def test_cases_are_renamed_joined_and_hidden(bench: Path) -> None:
    with Store.open(bench / "output") as store:
        case = next(one for one in store.entities() if one.type == "case" and one.members)
    decide(bench, "rename", side(bench, case.name), value="The licence affair")
    renamed = entity(bench, "The licence affair")
    assert (renamed.id, renamed.type, renamed.aliases[0]) == (case.id, "case", case.name)
    told = decide(bench, "different", side(bench, "The licence affair"), side(bench, "Halvik"))
    assert [ruling.effect for ruling in told.rulings] == ["unapplied"]
    assert "a case is of no other type, and one with no other thing" in told.rulings[0].reason
    decide(bench, "hide", side(bench, "The licence affair"))
    made = exports(bench / "output")
    assert entity(bench, "The licence affair") is None
    run(bench / "corpus", bench / "output")
    assert exports(bench / "output") == made


def test_without_the_corpus_nothing_is_judged(bench: Path) -> None:
    halvik = side(bench, "Halvik")
    (bench / "corpus").rename(bench / "elsewhere")
    with pytest.raises(UsageError, match=r"the corpus is gone: .*corpus"):
        decide(bench, "hide", halvik)
    with pytest.raises(StoreMissing):
        judge(bench / "nowhere", [], Unwatched())


def test_a_folder_that_cannot_be_written_leaves_the_store_as_it_was(bench: Path) -> None:
    before = content(bench / "output")
    halvik = side(bench, "Halvik")
    judgements.path(bench / "corpus").mkdir()
    with pytest.raises(UsageError, match=r"cannot write .*jsonl"):
        decide(bench, "hide", halvik)
    assert content(bench / "output") == before


def test_while_a_build_is_at_work_nothing_is_written(bench: Path) -> None:
    halvik = side(bench, "Halvik")
    with Store.open(bench / "output") as store:
        fingerprint = store.about().fingerprint
    with Store.create(bench / "output", fingerprint):
        with pytest.raises(GraphcaseError, match="another build is writing"):
            decide(bench, "hide", halvik)
        assert not judgements.path(bench / "corpus").exists()
    assert decide(bench, "hide", halvik).rulings[0].effect == "applied"


def test_a_build_that_ends_in_between_is_not_taken_back(bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    halvik, create = side(bench, "Halvik"), Store.create

    def after_a_build(output: Path, *how: Any) -> Draft:
        monkeypatch.setattr(Store, "create", create)
        (bench / "corpus" / "late.txt").write_text("Odd Fenwick met Sigrid Aune in Bergen.\n", encoding="utf-8")
        run(bench / "corpus", output)
        return create(output, *how)

    monkeypatch.setattr(Store, "create", after_a_build)
    decide(bench, "hide", halvik)
    made = exports(bench / "output")
    assert entity(bench, "Halvik") is None
    assert run(bench / "corpus", bench / "output").extracted == 0
    assert exports(bench / "output") == made


def test_when_deriving_fails_the_line_is_kept_and_said_to_be(bench: Path) -> None:
    halvik = side(bench, "Halvik")
    (bench / "output" / "graph.html").unlink()
    (bench / "output" / "graph.html").mkdir()  # the page cannot be written
    with pytest.raises(GraphcaseError, match=r"written to .*jsonl, but the network") as raised:
        decide(bench, "hide", halvik)
    assert raised.value.hint.startswith(f"graphcase build {bench / 'corpus'}")
    assert [one.verdict for one in judgements.read(bench / "corpus").in_effect] == ["hide"]


JUDGE = """
import json, sys
from pathlib import Path
from typing import Any
from graphcase.model import Judgement, Side
from graphcase.pipeline.judge import judge
class Unwatched:
    def stage(self, name): ...
side = Side(*json.loads(sys.argv[2]))
judge(Path(sys.argv[1]), [Judgement("", "hide", side, None, "", "Mara", "2026-11-22", "")], Unwatched())
print([name for name in ("spacy", "thinc", "torch", "graphcase.extract") if name in sys.modules])
"""


def test_no_language_model_is_loaded(bench: Path) -> None:
    one = side(bench, "Halvik")
    fields = json.dumps([one.name, one.type, one.key, one.path, one.start, one.end])
    done = subprocess.run(
        [sys.executable, "-c", JUDGE, str(bench / "output"), fields], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert entity(bench, "Halvik") is None


def test_a_corpus_of_one_file(tmp_path: Path) -> None:
    article = lay(tmp_path, ["2021/mayor.md"]) / "2021" / "mayor.md"
    run(article, tmp_path / "output")
    decide(tmp_path, "rename", side(tmp_path, "Sigrid Aune"), value="S. Aune")
    assert (tmp_path / "2021" / judgements.FILE_NAME).is_file()
    judged = exports(tmp_path / "output")
    run(article, tmp_path / "output")
    assert exports(tmp_path / "output") == judged
    assert entity(tmp_path, "S. Aune")


def test_the_judgements_are_never_read_as_an_article(bench: Path) -> None:
    decide(bench, "hide", side(bench, "Halvik"))
    report = run(bench / "corpus", bench / "output")
    assert report.counts.documents == len(FILES) - 1
