"""Builds with a graphcase.toml: what it adds is found, kept and said, and leaves with it."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import presses
import pytest

from graphcase import config, lexicon
from graphcase.errors import UsageError
from graphcase.explore.view import Filter, View
from graphcase.model import CO_MENTIONED, Judgement, Side, Source
from graphcase.pipeline.judge import judge
from graphcase.pipeline.work import Extracted, Extraction
from graphcase.read import loaded, scan
from graphcase.settings import Settings
from graphcase.store import Store
from graphcase.vocabulary import STATE_OFFICES

ARTICLES = {
    "harbour.txt": """Harbour tender

Dunmore Shipping lobbied the senator, Aldo Ferrand, in May. Carla Menz, who was lobbying Ferrand for weeks, was \
lobbied by Dunmore Shipping herself.

Police said that Greta Lindqvist buttered Aldo Ferrand. Tomas Ferrand, a compadre of Petra Osk, was never charged.
""",
    "wharf.txt": """Wharf sold

Ilse Marrow, the chief minder of Aldo Ferrand, met Petra Osk on Monday. Wharf Warden Jonas Hult resigned. The \
baksheesh from Dunmore Shipping to Carla Menz was paid in June, prosecutors alleged.
""",
}
TOML = """
[relations.lobbied]
from = ["person", "organisation"]
to = ["person", "organisation"]
says = "lobbied"
inverse = "lobbied by"
[[relations.lobbied.verbs]]
words = ["Lobbied"]
from = ["subject"]
to = ["object"]

[relations.minds]
from = ["person"]
to = ["person"]
says = "minds"
role_nouns = ["minders"]
titled = true

[[relations.paid.verbs]]
words = ["butter"]
from = ["subject"]
to = ["object"]
wrong = true
[[relations.paid.nouns]]
words = ["baksheesh"]
from = ["from"]
to = ["to"]

[role_nouns]
offices = ["wharf warden"]
minders = ["minder"]
kin.compadre = { role = "co-parent", gender = "m" }
"""

Edge = tuple[str, str, str, str]


def toml(value: object) -> str:
    """A value as TOML; of texts, JSON has the same marks."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + " }"
    return "[" + ", ".join(map(toml, value)) + "]" if isinstance(value, list) else json.dumps(value, ensure_ascii=False)


def corpus(folder: Path, toml: str = TOML) -> Path:
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    if toml:
        (folder / config.FILE_NAME).write_text(toml, encoding="utf-8")
    return folder


def edges(output: Path) -> set[Edge]:
    """Source, relation, target and status of all relations but co-mentions."""
    with Store.open(output) as store:
        names = {entity.id: entity.name for entity in store.entities()}
        return {(names[r.source], r.type, names[r.target], r.status) for r in View(store).relations()}


def graphcase(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "graphcase", *map(str, words)], capture_output=True, text=True, check=False
    )


OWN = {
    ("Dunmore Shipping", "lobbied", "Aldo Ferrand", "asserted"),
    ("Carla Menz", "lobbied", "Aldo Ferrand", "asserted"),
    ("Dunmore Shipping", "lobbied", "Carla Menz", "asserted"),
    ("Ilse Marrow", "minds", "Aldo Ferrand", "asserted"),
    ("Greta Lindqvist", "paid", "Aldo Ferrand", "alleged"),
    ("Dunmore Shipping", "paid", "Carla Menz", "alleged"),
    ("Tomas Ferrand", "family_of", "Petra Osk", "asserted"),
}


@pytest.fixture(scope="module")
def with_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A corpus with the file, and the folder into which the command has built it."""
    folder = tmp_path_factory.mktemp("with")
    made = corpus(folder / "corpus")
    run = graphcase("build", made, "-o", folder / "output", "--engine", "here")
    assert run.returncode == 0, run.stderr
    return made, folder / "output"


@pytest.fixture(scope="module")
def without_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("without")
    presses.run(corpus(folder / "corpus", ""), folder / "output")
    return folder / "output"


def test_what_is_added_is_found(with_file: tuple[Path, Path], without_file: Path) -> None:
    assert edges(with_file[1]) >= OWN
    assert not edges(without_file) & OWN


def test_the_file_takes_nothing_away(with_file: tuple[Path, Path], without_file: Path) -> None:
    assert ("Ilse Marrow", "met", "Petra Osk", "asserted") in edges(without_file)
    assert edges(without_file) <= edges(with_file[1])


def test_a_title_of_the_users_is_no_part_of_a_name(with_file: tuple[Path, Path]) -> None:
    with Store.open(with_file[1]) as store:
        assert "Jonas Hult" in {entity.name for entity in store.entities() if entity.type == "person"}
        assert not [entity.name for entity in store.entities() if "Warden" in entity.name]


def test_build_and_info_tell_what_was_added(with_file: tuple[Path, Path], without_file: Path) -> None:
    told = "2 relations, 2 verbs, 1 noun, 3 role nouns from graphcase.toml"
    assert f"\nLooked also for {told}.\n" in graphcase("build", with_file[0], "-o", with_file[1]).stdout
    assert f"added      {told}\n" in graphcase("info", "-o", with_file[1]).stdout
    assert "added" not in graphcase("info", "-o", without_file).stdout
    as_json = json.loads(graphcase("info", "-o", with_file[1], "--json").stdout)
    assert [one["name"] for one in as_json["about"]["additions"]["relations"]] == ["lobbied", "minds"]


def test_commands_say_the_relation_as_the_user_does(with_file: tuple[Path, Path]) -> None:
    told = graphcase("query", "aldo ferrand", "-o", with_file[1]).stdout
    assert "lobbied by Dunmore Shipping" in told
    assert "← minds: Ilse Marrow" in told
    assert "lobbied Aldo Ferrand" in graphcase("query", "dunmore", "-o", with_file[1]).stdout
    assert "lobbied Carla Menz" in graphcase("path", "dunmore", "carla menz", "-o", with_file[1]).stdout
    assert "lobbied Carla Menz" in graphcase("why", "dunmore", "carla menz", "-o", with_file[1]).stdout


def exported(output: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(graphcase("export", "json", "--to", "-", "-o", output, *words).stdout)
    return found


def test_filters_and_exports_know_the_relation(with_file: tuple[Path, Path], without_file: Path) -> None:
    found = exported(with_file[1], "--type", "lobbied")
    assert {edge["type"] for edge in found["edges"]} == {"lobbied"}
    assert len(found["edges"]) == 3
    page, drawn = ((with_file[1] / f"graph.{suffix}").read_text(encoding="utf-8") for suffix in ("html", "graphml"))
    assert '"lobbied":{"out":"lobbied","in":"lobbied by"}' in page
    assert '"minds":{"out":"minds","in":""}' in page
    assert ">lobbied<" in drawn
    refused = graphcase("export", "json", "--to", "-", "--type", "lobbied", "-o", without_file)
    assert refused.returncode == 2
    assert "no type is called 'lobbied'" in refused.stderr


def test_a_filter_knows_the_users_relation_only_where_it_was_added(with_file: tuple[Path, Path], affair: Store) -> None:
    with Store.open(with_file[1]) as store:
        assert len(list(View(store, Filter(types=("minds",))).relations())) == 1
    with pytest.raises(UsageError, match="no type is called 'minds'"):
        View(affair, Filter(types=("minds",)))


def test_a_title_is_the_role(with_file: tuple[Path, Path]) -> None:
    with Store.open(with_file[1]) as store:
        (relation,) = View(store, Filter(types=("minds",))).relations()
        assert [seen.claim.role for seen in store.claims(relation.id)] == ["chief minder"]


def test_quotes_stand(with_file: tuple[Path, Path]) -> None:
    assert graphcase("verify", "-o", with_file[1]).returncode == 0


@pytest.mark.slow
def test_the_same_bytes_whatever_the_workers(with_file: tuple[Path, Path], tmp_path: Path) -> None:
    made, output = with_file
    run = graphcase("build", made, "-o", tmp_path, "--workers", "2", "--batch", "1")
    assert run.returncode == 0, run.stderr
    assert presses.exports(tmp_path) == presses.exports(output)


def test_settings_with_additions_reach_any_executor(with_file: tuple[Path, Path]) -> None:
    """What is handed to a worker is a function, a record and files, all of which can be pickled."""
    settings = config.read(with_file[0], Settings())
    sources = [one for one in loaded(with_file[0], scan(with_file[0]).entries) if isinstance(one, Source)]
    extraction = Extraction(settings, with_file[0])
    here = extraction.work(sources)
    there = pickle.loads(pickle.dumps((extraction.work, sources)))
    assert there[0](*there[1:]) == here
    assert any(
        claim.relation == "lobbied" for one in here if isinstance(one, Extracted) for claim in one.findings.claims
    )


def test_the_file_comes_and_goes(with_file: tuple[Path, Path], without_file: Path, tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", "")
    output = tmp_path / "output"
    file = made / config.FILE_NAME
    assert presses.run(made, output).extracted == 2
    before = presses.exports(output)
    file.write_text(TOML, encoding="utf-8")
    assert presses.run(made, output).extracted == 2
    assert edges(output) == edges(with_file[1])
    assert presses.run(made, output).extracted == 0
    file.write_text(f"# what we look for\n{TOML}\n", encoding="utf-8")
    assert presses.run(made, output).extracted == 0, "a comment adds nothing"
    file.unlink()
    assert presses.run(made, output).extracted == 2
    assert presses.exports(output) == before == presses.exports(without_file)


def test_what_graphcase_brings_said_again_changes_nothing(without_file: Path, tmp_path: Path) -> None:
    rows, roles = lexicon.load("en", "relations"), lexicon.load("en", "roles")
    again = {f"relations.{name}": row for name, row in rows.items() if name != CO_MENTIONED}
    again |= {f"role_nouns.{name}": roles[name] for name in (*roles["classes"], STATE_OFFICES)}
    made = corpus(tmp_path / "corpus", "".join(f"{name} = {toml(row)}\n" for name, row in again.items()))
    assert len(presses.run(made, tmp_path / "output").added.triggers) > 50
    assert presses.exports(tmp_path / "output") == presses.exports(without_file)


def test_a_judgement_keeps_what_was_added(tmp_path: Path) -> None:
    made, output = corpus(tmp_path / "corpus"), tmp_path / "output"
    presses.run(made, output)
    with Store.open(output) as store:
        before, about = edges(output), store.about()
        (ferrand,) = (entity for entity in store.entities() if entity.name == "Aldo Ferrand")
        seen = next(store.mentions(ferrand.id))
    (made / config.FILE_NAME).unlink()  # the store knows what was added when its articles were read
    side = Side(seen.text, "person", seen.ref.key, seen.path, seen.start, seen.end, seen.text)
    judge(
        output,
        [Judgement("", "rename", side, None, "Alejandro Ferrand", "ana", "2024-01-01T00:00:00Z", "")],
        presses.Unwatched(),
    )
    with Store.open(output) as store:
        assert store.about() == about
    renamed = {tuple(part.replace("Aldo Ferrand", "Alejandro Ferrand") for part in edge) for edge in before}
    assert edges(output) == renamed


def test_a_bad_file_stops_a_build_before_it_begins(tmp_path: Path) -> None:
    made, output = corpus(tmp_path / "corpus"), tmp_path / "output"
    presses.run(made, output)
    before = presses.exports(output)
    (made / config.FILE_NAME).write_text("[relation]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="unknown key 'relation'"):
        presses.run(made, output)
    assert presses.exports(output) == before


def test_a_corpus_of_one_file_takes_the_file_beside_it(with_file: tuple[Path, Path], tmp_path: Path) -> None:
    presses.run(with_file[0] / "wharf.txt", tmp_path)
    assert ("Ilse Marrow", "minds", "Aldo Ferrand", "asserted") in edges(tmp_path)
