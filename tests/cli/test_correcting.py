"""merge, split, rename, retype, hide, undo, judgements: what they change, what they say, and what they refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from elmport import PRIZE, TEXTS, elmport
from graphcase import export, judgements
from graphcase.cli import commands
from graphcase.judgements import FILE_NAME
from graphcase.model import Ref
from graphcase.store import Store

Graphcase = Callable[..., Result]


@pytest.fixture
def graphcase(elmport_folder: Path) -> Graphcase:
    """Run a command over the invented town."""

    def run(*words: str, **environment: str | None) -> Result:
        given = {"GRAPHCASE_OUTPUT": str(elmport_folder), "GRAPHCASE_USER": "Mara Quill", **environment}
        return CliRunner().invoke(commands, words, env=given)

    return run


def names(output: Path) -> set[str]:
    with Store.open(output) as store:
        return {entity.name for entity in store.entities()}


def file(output: Path) -> Path:
    return output.parent / "corpus" / FILE_NAME


def bytes_of(output: Path) -> dict[str, bytes]:
    """The exports, but for the page."""
    written = {}
    with Store.open(output) as store:
        for name in ("graphml", "json", "nomenklatura"):
            export.export(store, name, output / "now")
            written[name] = (output / "now").read_bytes()
    return written


DONE = [
    (["merge", "P. Sandoval", "Pilar Sandoval"], "P. Sandoval and Pilar Sandoval are the same", -1),
    (["merge", "sub/06-letter.txt:54", "sub/07-ferry.txt:11"], "O. Fenwick", -1),
    (["split", "Hanna Bergstrom", "Hana Bergstrom"], "Hanna Bergstrom and Hana Bergstrom are two", 1),
    (["split", "03-market.txt:12", "sub/04-court.txt:25"], "Hanna Bergstrom and Hana Bergstrom are two", 1),
    (["split", "Pilar Sandoval", "P. Sandoval"], "They were two already, and stay two for ever", 0),
    (["rename", "Dana Whitlock", "Dana M. Whitlock"], "Dana Whitlock is called Dana M. Whitlock", 0),
    (["retype", "brightwater", "place"], "Brightwater Ltd is of type place", 0),
    (["hide", "Brightwater Ltd"], "Brightwater Ltd is hidden", -1),
]
each_command = pytest.mark.parametrize("words", [words for words, *_ in DONE], ids=" ".join)


@pytest.mark.parametrize(("words", "says", "more"), DONE, ids=[" ".join(words) for words, *_ in DONE])
def test_a_judgement_changes_the_network_and_says_how(
    graphcase: Graphcase, elmport_folder: Path, words: list[str], says: str, more: int
) -> None:
    before = names(elmport_folder)
    result = graphcase(*words, "--note", "said at the harbour")
    assert (result.exit_code, result.stderr) == (0, "")
    told = " ".join(result.stdout.split())
    assert says in told
    assert "(“said at the harbour”)" in told
    assert "graphcase undo " in told
    now = len(before) + more
    assert (f"{now} entities; before, {len(before)}." if more else f"{now} entities, as many as before.") in told
    assert len(names(elmport_folder)) == now
    (line,) = file(elmport_folder).read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["user"], json.loads(line)["note"]) == ("Mara Quill", "said at the harbour")


@each_command
def test_undo_leads_back_to_the_same_bytes(graphcase: Graphcase, elmport_folder: Path, words: list[str]) -> None:
    before = bytes_of(elmport_folder)
    graphcase(*words)
    judged = bytes_of(elmport_folder)
    assert judged != before
    undone = graphcase("undo")
    assert undone.exit_code == 0
    assert "Taken back: " in undone.stdout
    assert bytes_of(elmport_folder) == before
    again = graphcase("undo", undone.stdout.split("graphcase undo ")[1].split()[0])
    assert again.exit_code == 0
    assert bytes_of(elmport_folder)["json"] == judged["json"]
    assert len(file(elmport_folder).read_bytes().splitlines()) == 3


@each_command
def test_a_build_of_the_same_articles_would_give_the_same(
    graphcase: Graphcase, elmport_folder: Path, words: list[str]
) -> None:
    graphcase(*words)
    with Store.open(elmport_folder) as store:
        followed = list(store.entities()), list(store.relations()), list(store.suggestions()), list(store.judgements())
    elmport(elmport_folder.parent)  # derives everything from the corpus, judgements with it
    with Store.open(elmport_folder) as store:
        assert followed == (
            list(store.entities()),
            list(store.relations()),
            list(store.suggestions()),
            list(store.judgements()),
        )


def test_that_two_are_two_leaves_all_others_as_they_were(tmp_path: Path) -> None:
    output = elmport(tmp_path, PRIZE)

    def members() -> set[tuple[Ref, ...]]:
        with Store.open(output) as store:
            return {entity.members for entity in store.entities()}

    before = members()
    command = ["split", "Hanna Bergstrom", "H. Bergstrom", "-o", str(output)]
    told = CliRunner().invoke(commands, command).stdout
    assert told.startswith("They were two already")
    assert members() == before


REFUSED = [
    (["merge", "Whitlock", "Dana Whitlock"], 2, "they are one already: Dana Whitlock (person"),
    (["merge", "Dana Whitlock", "Zebulon Quux"], 1, "no entity is named 'Zebulon Quux'"),
    (["merge", "Dana Whitlock", "01-harbour.txt:2"], 1, "no mention begins at 01-harbour.txt:2"),
    (["merge", "Dana Whitlock", "harbour.txt:27"], 1, "no document 'harbour.txt'"),
    (["split", "Whitlock", "Whitlock"], 2, "one mention cannot be two"),
    (["rename", "Dana Whitlock", "  "], 2, "the new name is empty"),
    (["rename", "whitlock", "Dana Whitlock"], 2, "has this name already"),
    (["retype", "Elmport", "place"], 2, "is of this type already"),
    (["hide", "Zebulon Quux"], 1, "no entity is named"),
    (["hide", "\udcff.txt:2"], 1, "no document '.txt'"),
    (["merge", "\udcff", "Dana Whitlock"], 1, "no entity is named ''"),
    (["undo"], 1, "there is no judgement to undo"),
    (["undo", "5f0c9a7e21"], 1, "there is no judgement 5f0c9a7e21"),
    (["hide", "Elmport", "-o", "/nowhere"], 2, "there is no store in /nowhere"),
    (["judgements", "-o", "/nowhere"], 2, "there is no store in /nowhere"),
    (["review", "-o", "/nowhere"], 2, "there is no store in /nowhere"),
]


@pytest.mark.parametrize(("words", "code", "says"), REFUSED, ids=str)
def test_what_makes_no_sense_is_refused_in_one_line_and_nothing_is_written(
    graphcase: Graphcase, elmport_folder: Path, words: list[str], code: int, says: str
) -> None:
    result = graphcase(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    lines = result.stderr.splitlines()
    assert lines[0].startswith("graphcase: ")
    assert says in lines[0]
    assert len(lines) <= 2
    assert not file(elmport_folder).exists()


@pytest.mark.parametrize(
    "words",
    [["merge", "x"], ["split", "x"], ["rename", "x"], ["retype", "x", "case"], ["retype", "x", "planet"], ["hide"]],
    ids=" ".join,
)
def test_wrong_use_of_a_judgement(graphcase: Graphcase, words: list[str]) -> None:
    result = graphcase(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: " in result.stderr


@pytest.mark.parametrize("words", [["merge", "Sandoval", "Dana Whitlock"], ["split", "Dana Whitlock", "Sandoval"]])
def test_a_name_that_fits_several_is_answered_with_their_list(
    graphcase: Graphcase, elmport_folder: Path, words: list[str]
) -> None:
    result = graphcase(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "“Sandoval” may mean 2 entities:" in result.stderr
    assert result.stderr.count("Sandoval · person · ") == 2
    assert not file(elmport_folder).exists()


OF_CASES = [
    (["split", "c-tender", "Ivo Marren"], "they are two already: Tender inquiry"),
    (["split", "Ivo Marren", "c-tender"], "they are two already: Ivo Marren"),
    (["retype", "c-tender", "place"], "a case cannot be retyped: Tender inquiry"),
    (["merge", "c-tender", "Ivo Marren"], "a case is one with no other thing: Tender inquiry"),
]


@pytest.mark.parametrize(("words", "says"), OF_CASES, ids=str)
def test_what_no_case_can_be(veldhaven_folder: Path, words: list[str], says: str) -> None:
    result = CliRunner().invoke(commands, [*words, "-o", str(veldhaven_folder)])
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_corpus_that_is_gone_is_said_and_nothing_is_lost(graphcase: Graphcase, elmport_folder: Path) -> None:
    before = bytes_of(elmport_folder)
    (elmport_folder.parent / "corpus").rename(elmport_folder.parent / "elsewhere")
    for words in (["hide", "Elmport"], ["undo"]):
        result = graphcase(*words)
        assert result.exit_code == 2
        assert "the corpus is gone" in result.stderr
    assert bytes_of(elmport_folder) == before


USERS = [
    (["--user", "Rolf Egge"], {}, "Rolf Egge"),
    ([], {"GRAPHCASE_USER": "Mara Quill"}, "Mara Quill"),
    (["--user", "Rolf Egge"], {"GRAPHCASE_USER": "Mara Quill"}, "Rolf Egge"),
    ([], {"GRAPHCASE_USER": None, "LOGNAME": "pilar"}, "pilar"),
]


@pytest.mark.parametrize(("options", "environment", "who"), USERS)
def test_who_decided(
    graphcase: Graphcase, elmport_folder: Path, options: list[str], environment: dict[str, str | None], who: str
) -> None:
    graphcase("hide", "Elmport", *options, **environment)
    (ruling,) = judgements.read(elmport_folder.parent / "corpus").rulings
    assert ruling.judgement.user == who


def test_nothing_that_a_terminal_obeys_comes_back(graphcase: Graphcase, elmport_folder: Path) -> None:
    evil = "\x1b[31mRed\x07\u202e"
    said = [graphcase("rename", "Dana Whitlock", evil, "--note", evil, "--user", evil).stdout]
    assert "[31mRed" in names(elmport_folder)
    said += [graphcase(*words).stdout for words in (["judgements"], ["query", "whitlock"], ["judgements", "--json"])]
    assert [text for text in said if set(text) & {"\x1b", "\x07", "\u202e"}] == []
    assert graphcase("rename", "Elmport", "\x1b\u202e").exit_code == 2


def test_the_list_tells_what_became_of_each(graphcase: Graphcase, elmport_folder: Path) -> None:
    assert "Nobody has decided anything yet." in graphcase("judgements").stdout
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    graphcase("rename", "Dana Whitlock", "Dana M. Whitlock", "--user", "Rolf Egge")
    graphcase("undo")
    with file(elmport_folder).open("a", encoding="utf-8") as out:
        out.write("no judgement\n")
    told = graphcase("judgements").stdout
    assert "Dana Whitlock is called Dana M. Whitlock: Rolf Egge" in told
    assert "taken back: undone by Mara Quill" in told
    assert "P. Sandoval and Pilar Sandoval are the same: Mara Quill" in told
    assert f"{FILE_NAME}#L4: not a line of JSON" in told
    found = json.loads(graphcase("judgements", "--json").stdout)
    assert found["answer"] == "decisions"
    assert [ruling["effect"] for ruling in found["rulings"]] == ["applied", "undone", "applied"]
    assert [ruling["judgement"]["verdict"] for ruling in found["rulings"]] == ["same", "rename", "undo"]
    assert [skipped["path"] for skipped in found["skipped"]] == [f"{FILE_NAME}#L4"]


def test_lines_of_a_colleague_wait_for_the_next_build_and_are_in_effect_then(
    graphcase: Graphcase, elmport_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = elmport(tmp_path_factory.mktemp("colleague"))
    CliRunner().invoke(commands, ["merge", "P. Sandoval", "Pilar Sandoval", "--user", "Rolf Egge", "-o", str(other)])
    graphcase("split", "Hanna Bergstrom", "Hana Bergstrom")
    ours = file(elmport_folder).read_bytes()
    file(elmport_folder).write_bytes(file(other).read_bytes() + ours)  # as git merges two branches that added lines
    listed = graphcase("judgements").stdout
    assert listed.count("in effect") == 1
    assert listed.count("waits for the next build") == 1
    graphcase("hide", "Elmport")
    assert graphcase("judgements").stdout.count("in effect") == 3
    assert {"Hanna Bergstrom", "Hana Bergstrom", "Pilar Sandoval"} <= names(elmport_folder)
    assert "P. Sandoval" not in names(elmport_folder)


def test_what_has_vanished_is_reported_and_not_dropped(graphcase: Graphcase, elmport_folder: Path) -> None:
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    line = json.loads(file(elmport_folder).read_text(encoding="utf-8"))
    line["left"] |= {"name": "Quentin Ash", "key": "txt-gone", "path": "gone.txt"}
    file(elmport_folder).write_text(json.dumps(line) + "\n", encoding="utf-8")
    told = graphcase("rename", "Dana Whitlock", "Dana M. Whitlock").stdout
    assert "1 other judgement without effect" in told
    assert "does nothing" in graphcase("judgements").stdout
    info = graphcase("info")
    assert "A judgement does nothing: Quentin Ash and Pilar Sandoval are the same" in " ".join(info.stdout.split())
    found = json.loads(graphcase("info", "--json").stdout)
    assert [ruling["judgement"]["left"]["name"] for ruling in found["idle"]] == ["Quentin Ash"]


def test_a_judgement_that_cannot_be_applied_is_said_at_once(graphcase: Graphcase, elmport_folder: Path) -> None:
    graphcase("split", "P. Sandoval", "O. Fenwick")
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    result = graphcase("merge", "sub/04-court.txt:98", "sub/06-letter.txt:54")
    assert result.exit_code == 0
    assert result.stdout.startswith("Written down, but it does nothing: ")
    assert "O. Fenwick" in names(elmport_folder)


def test_a_dossier_shows_what_shaped_it_and_who_else_it_may_be(graphcase: Graphcase) -> None:
    told = graphcase("query", "P. Sandoval").stdout
    assert "may also be: Pilar Sandoval (graphcase review)" in told
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    told = graphcase("query", "P. Sandoval").stdout
    assert "may also be" not in told
    assert "judged: P. Sandoval and Pilar Sandoval are the same: Mara Quill" in told
    assert [one["verdict"] for one in json.loads(graphcase("query", "Sandoval", "--json").stdout)["decided"]] == [
        "same"
    ]


def test_a_name_may_look_like_a_reference(graphcase: Graphcase, elmport_folder: Path) -> None:
    graphcase("rename", "Dana Whitlock", "Case 4:12")
    assert graphcase("query", "case 4:12").stdout.startswith("Case 4:12")
    assert "are the same" in graphcase("merge", "Case 4:12", "Jorge Ruiz").stdout
    assert graphcase("undo").exit_code == 0
    assert graphcase("rename", "Case 4:12", "Dana Whitlock").exit_code == 0
    assert "Dana Whitlock" in names(elmport_folder)


def test_a_judgement_shows_when_its_article_has_been_edited(
    graphcase: Graphcase, elmport_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graphcase("split", "Hanna Bergstrom", "Hana Bergstrom")
    graphcase("rename", "Hana Bergstrom", "Hana B.")
    monkeypatch.setitem(TEXTS, "sub/04-court.txt", TEXTS["sub/04-court.txt"].replace("The judge", "Her judge"))
    elmport(elmport_folder.parent)
    assert "Hana Bergstrom are two: Mara Quill" in " ".join(graphcase("query", "Hanna Bergstrom").stdout.split())
    assert "is called Hana B.: Mara Quill" in " ".join(graphcase("query", "Hana B.").stdout.split())
    assert '"negative"' in graphcase("export", "nomenklatura", "--to", "-").stdout


def test_what_is_said_of_one_is_not_said_of_another_of_its_name(graphcase: Graphcase) -> None:
    judge, singer = "sub/04-court.txt:98", "sub/05-choir.txt:17"
    graphcase("split", judge, singer)
    graphcase("hide", singer)
    told = graphcase("query", judge).stdout
    assert "are two: Mara Quill" in told
    assert "is hidden" not in told


def test_what_is_hidden_is_said_to_be(graphcase: Graphcase) -> None:
    graphcase("hide", "Elmport")
    result = graphcase("query", "elmport")
    assert result.exit_code == 1
    assert "'elmport' is hidden by Mara Quill (" in result.stderr
    assert "to show it again: graphcase undo " in result.stderr


def test_why_two_may_be_one_or_are_held_to_be_two(graphcase: Graphcase) -> None:
    assert "They may be one (score 0." in graphcase("why", "P. Sandoval", "Pilar Sandoval").stdout
    graphcase("split", "P. Sandoval", "Pilar Sandoval")
    told = graphcase("why", "P. Sandoval", "Pilar Sandoval").stdout
    assert "judged: P. Sandoval and Pilar Sandoval are two: Mara Quill" in told
    assert "No sentence names the two together." in told
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    told = graphcase("why", "P. Sandoval", "Pilar Sandoval").stdout
    assert "↓ Mara Quill judged them the same" in told


def test_all_of_it_fits_into_80_columns(graphcase: Graphcase, elmport_folder: Path) -> None:
    long = "a note that goes on and on, as notes do " * 4
    said = [graphcase(*words, "--note", long).stdout for words, *_ in DONE]
    said += [graphcase(*words).stdout for words in (["judgements"], ["why", "03-market.txt:12"], ["query", "whitlock"])]
    lines = [line for text in said for line in text.splitlines()]
    assert [line for line in lines if len(line) > 80 and str(elmport_folder) not in line] == []  # a path is as it is


def test_a_merge_tells_what_the_articles_hold_against_it(graphcase: Graphcase) -> None:
    told = " ".join(graphcase("merge", "Jorge Ruiz", "Dana Whitlock").stdout.split())
    assert told.startswith("Done: Jorge Ruiz and Dana Whitlock are the same")
    assert "note: 01-harbour.txt says of Jorge Ruiz: " in told
    assert "that relation is no longer shown" in told
    assert "note: their names speak against it: different given names" in told
    assert "note:" not in graphcase("merge", "P. Sandoval", "Pilar Sandoval").stdout


def test_a_merge_of_two_types_tells_which_it_is_and_how_to_change_it(graphcase: Graphcase) -> None:
    told = " ".join(graphcase("merge", "Elmport", "Brightwater Ltd").stdout.split())
    assert "is of type place now; to change it: graphcase retype p" in told
    assert told.count("note: ") == 1
    told = graphcase("retype", "Brightwater Ltd", "organization").stdout
    assert told.startswith("Done: ")
    assert " · organisation · " in told


def test_a_split_tells_which_documents_each_side_has(graphcase: Graphcase) -> None:
    told = graphcase("split", "sub/04-court.txt:98", "sub/05-choir.txt:17").stdout
    assert told.startswith("Done: Pilar Sandoval (person, ")
    assert [line.strip() for line in told.splitlines() if line.startswith("    ")] == [
        "sub/04-court.txt",
        "sub/05-choir.txt",
    ]


def test_what_overrules_an_earlier_judgement_says_so(graphcase: Graphcase) -> None:
    graphcase("split", "O. Fenwick", "Odd Fenwick")
    told = " ".join(graphcase("merge", "O. Fenwick", "Odd Fenwick").stdout.split())
    assert "This overrules what was said before: O. Fenwick and Odd Fenwick are two: Mara Quill" in told
