"""What graphcase brings: every relation is whole, and the user's file takes each of them as its own file has it."""

from __future__ import annotations

import pickle
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graphcase import config, lexicon
from graphcase.config.relations import OWN, TRIGGER
from graphcase.config.role_nouns import classes
from graphcase.extract.words.lexemes import lexemes
from graphcase.extract.words.wordlists import words
from graphcase.model import CO_MENTIONED, ENTITY_TYPES, NAMED_TYPES, STATUSES
from graphcase.settings import Settings
from graphcase.vocabulary import KINDS, NOTHING, PLACES, SCHEMATA, Additions, additions, relations, triggers

LANGUAGES = lexicon.languages()
ROWS: list[tuple[str, str, dict[str, Any]]] = [
    (language, name, row) for language in LANGUAGES for name, row in lexicon.load(language, "relations").items()
]
each_relation = pytest.mark.parametrize(("language", "name", "row"), ROWS, ids=[f"{r[0]} {r[1]}" for r in ROWS])

DESIGNED = {
    "partner_of", "associate_of", "met", "family_of", "role_at", "works_for", "member_of", "leads", "founded", "owns",
    "studied_at", "part_of", "located_in", "lives_in", "born_in", "died_in", "citizen_of", "appointed", "succeeded",
    "represents", "paid", "accused", "investigated", "raided", "arrested", "charged", "prosecuted", "convicted",
    "sentenced", "acquitted", "attacked", "killed", "kidnapped", "threatened", "exploited", "party_to", "co_mentioned",
}  # fmt: skip
PARTS = relations(NOTHING)["party_to"].roles


def test_the_relations_are_those_of_the_contract() -> None:
    """Other programs read these names: more may come, none goes."""
    assert relations(NOTHING).keys() >= DESIGNED


@each_relation
def test_a_relation_is_whole(language: str, name: str, row: dict[str, Any]) -> None:
    assert language in LANGUAGES
    assert row.keys() <= {*OWN, *KINDS}
    assert row.keys() >= {"from", "to", "schema", "says", "description"}
    assert ("inverse" in row) != row.get("symmetric", False)
    assert row["schema"] in SCHEMATA
    assert set(row["from"]) | set(row["to"]) <= set(ENTITY_TYPES)
    assert not row.get("symmetric") or set(row["from"]) == set(row["to"])
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name)
    assert name not in ENTITY_TYPES
    assert row["description"].endswith(".")
    assert name == CO_MENTIONED or row.keys() & {"verbs", "nouns", "role_nouns"}


@each_relation
def test_words_name_places_and_parts_that_exist(language: str, name: str, row: dict[str, Any]) -> None:
    prepositions = set(lexicon.load(language, "cues")["prepositions"])
    for kind in KINDS:
        for entry in row.get(kind, ()):
            assert entry.keys() <= set(TRIGGER)
            assert entry["words"]
            assert len(set(entry["words"])) == len(entry["words"]), entry["words"]
            assert all(word == " ".join(word.lower().split()) for word in entry["words"])
            assert {*entry["from"], *entry["to"], *entry.get("needs", ())} <= {*PLACES[kind], *prepositions}
            assert all(word == " ".join(word.lower().split()) for word in entry.get("unless", ()))
            assert entry["from"] != entry["to"] or name == "party_to" or row.get("symmetric")
            assert {entry[key] for key in ("from_part", "to_part", "doubt_part") if key in entry} <= set(PARTS)
            assert entry.get("status", "denied") in STATUSES
            assert entry.get("only", "schools") in ("schools", "money")


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_agree_on_everything_but_words(language: str) -> None:
    ends = ("from", "to", "symmetric", "schema", "roles", "role_nouns", "titled")
    first, other = ({n: {k: r.get(k) for k in ends} for n, r in lexicon.load(one, "relations").items()}
                    for one in (LANGUAGES[0], language))  # fmt: skip
    assert first == other
    assert list(first) == list(other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_role_noun_states_a_relation(language: str) -> None:
    roles, known = lexicon.load(language, "roles"), lexemes(language)
    assert set(known.stated) == set(roles["classes"])
    assert known.corporate <= set(known.stated)
    assert known.personal == {"kin", "partners", "associates"}
    assert all(kind for kind in known.roles.values())
    assert set(roles["kin"]) == set(known.kin)
    assert known.state_offices <= {*roles["offices"], *roles["leaders"]}


def test_the_first_relation_that_fits_is_meant() -> None:
    assert lexemes("en").stated["leaders"] == ("leads", "role_at")


# --- the same shape in the user's file -------------------------------------------------------------------------------


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else '"' + str(value).replace('"', '\\"') + '"'


def added(folder: Path, text: str) -> Additions:
    (folder / config.FILE_NAME).write_text(text, encoding="utf-8")
    return config.read(folder, Settings()).additions


@each_relation
def test_the_users_file_takes_what_ours_has(tmp_path: Path, language: str, name: str, row: dict[str, Any]) -> None:
    """A relation of graphcase's, renamed, is a relation of the user's with the same words, and says the same."""
    if (
        name == CO_MENTIONED
        or "case" in (*row["from"], *row["to"])
        or not row.keys() & {"verbs", "nouns", "role_nouns"}
    ):
        pytest.skip("is made of no word, or of cases")
    found = added(tmp_path, f"relations.own_{name} = {toml(row)}")
    assert found.relations == (replace(relations(NOTHING)[name], name=f"own_{name}"),)
    ours = [replace(one, relation=f"own_{name}") for one in triggers(language) if one.relation == name]
    assert list(found.triggers) == ours


@each_relation
def test_the_users_file_may_repeat_what_ours_has(tmp_path: Path, language: str, name: str, row: dict[str, Any]) -> None:
    if name == CO_MENTIONED:
        pytest.skip("takes no words")
    found = added(tmp_path, f"relations.{name} = {toml(row)}")
    assert found.relations == ()
    assert list(found.triggers) == [one for one in triggers(language) if one.relation == name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_users_file_takes_all_role_nouns(tmp_path: Path, language: str) -> None:
    rows = {name: lexicon.load(language, "roles")[name] for name in classes()}
    found = added(tmp_path, "".join(f"role_nouns.{name} = {toml(row)}\n" for name, row in rows.items()))
    assert {noun.group for noun in found.role_nouns} == set(classes())
    ours, theirs = lexemes(language), lexemes(language, found)
    assert theirs.kin == ours.kin
    assert theirs.state_offices == ours.state_offices
    assert theirs.roles == {**ours.roles, "leader": ("leaders", "offices")}  # an office of a state is an office
    plain = words(language)
    assert words(language, found) == replace(plain, roles=plain.roles | {"leader"}, titles=plain.titles)


# --- what a user may write -------------------------------------------------------------------------------------------

LOBBIED = """
[relations.lobbied]
from = ["Person", "ORGANISATION"]
to = ["person"]
says = "  lobbied \\n for months "
inverse = "lobbied by"
schema = "unknownlink"
"""


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ('words = ["lobby"]', ("lobby",)),
        ('words = ["Lobby", "LOBBY", "lobby "]', ("lobby",)),
        ('words = ["take  Aside", "co-opt", "double-cross"]', ("take aside", "co-opt", "double-cross")),
        ('words = ["cortejó", "cortejo\\u0301"]', ("cortejó",)),
        ('words = ["l’assigner"]', ("l'assigner",)),
        ('words = ["take to court"]', ("take to court",)),
    ],
)
def test_words_as_people_write_them(tmp_path: Path, given: str, taken: tuple[str, ...]) -> None:
    verbs = f'[[relations.lobbied.verbs]]\n{given}\nfrom = ["Subject"]\nto = ["Object", "object owner", "with"]\n'
    found = added(tmp_path, LOBBIED + verbs)
    assert found.triggers[0].words == taken
    assert found.triggers[0].sources == ("subject",)
    assert found.triggers[0].targets == ("object", "object owner", "with")
    relation = found.relations[0]
    assert relation.says == "lobbied for months"
    assert relation.sources == {"person", "organisation"}
    assert relation.schema == "UnknownLink"


@pytest.mark.parametrize(
    "text",
    ["", "# nothing yet\n", "\ufeff[settings]\r\n", "[relations]\n[role_nouns]\n", "relations.paid = {}\n"],
)
def test_a_file_that_adds_nothing_is_none(tmp_path: Path, text: str) -> None:
    assert added(tmp_path, text) == NOTHING
    assert config.read(tmp_path, Settings()) == Settings()


def test_no_file_is_nothing(tmp_path: Path) -> None:
    assert config.read(tmp_path, Settings(workers=3)) == Settings(workers=3)
    assert config.read(tmp_path / "gone", Settings()) == Settings()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_file_elsewhere_is_followed(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('[settings]\nmodel = "en_big"\n', encoding="utf-8")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / config.FILE_NAME).symlink_to(tmp_path / "ours.toml")
    assert config.read(tmp_path / "corpus", Settings()).model == "en_big"


def test_a_corpus_of_one_file_has_it_beside(tmp_path: Path) -> None:
    (tmp_path / config.FILE_NAME).write_text('[settings]\nmodel = "en_big"\n', encoding="utf-8")
    (tmp_path / "a.txt").touch()
    assert config.read(tmp_path / "a.txt", Settings()).model == "en_big"


def test_what_the_command_names_goes_before_the_file(tmp_path: Path) -> None:
    (tmp_path / config.FILE_NAME).write_text('[settings]\nmodel = "en_big"\n', encoding="utf-8")
    assert config.read(tmp_path, Settings(model="en_small")).model == "en_small"


EVERYTHING = (
    LOBBIED
    + """
role_nouns = ["lobbyists"]
[[relations.lobbied.verbs]]
words = ["lobby"]
from = ["subject"]
to = ["object"]
wrong = true
doubt_part = "suspect"
[[relations.paid.nouns]]
words = ["sweetener"]
from = ["by", "from"]
to = ["to"]
[role_nouns]
lobbyists = ["fixer"]
offices = ["land commissioner"]
state_offices = ["Landdrost"]
kin.compadre = { role = "co-parent", gender = "M" }
partners.fella = { gender = "m" }
"""
)


def test_additions_travel(tmp_path: Path) -> None:
    found = added(tmp_path, EVERYTHING)
    assert additions(found.text()) == found
    assert hash(additions(found.text())) == hash(found)
    assert pickle.loads(pickle.dumps(found)) == found
    assert additions(found.text()).text() == found.text()
    assert additions(NOTHING.text()) == NOTHING


def test_additions_join_the_words_of_a_language(tmp_path: Path) -> None:
    found = added(tmp_path, EVERYTHING)
    known, names, plain = lexemes("en", found), words("en", found), lexemes("en")
    assert "fixer" in plain.roles
    assert known.roles["fixer"] == ("lobbyists", *plain.roles["fixer"])
    assert known.stated["lobbyists"] == ("lobbied",)
    assert "lobbyists" in known.corporate
    assert known.roles["landdrost"] == ("offices",)
    assert "landdrost" in known.state_offices
    assert known.kin["compadre"] == "co-parent"
    assert names.relations["compadre"] == names.relations["fella"] == "m"
    assert {"land commissioner", "landdrost", "fixer"} <= names.roles
    assert {"commissioner", "landdrost"} <= names.titles
    assert [one.relation for one in known.nouns["sweetener"]] == ["paid"]
    assert [one.wrong for one in known.verbs["lobby"] if one.relation == "lobbied"] == [True]
    assert known.relations["lobbied"].inverse == "lobbied by"


@pytest.mark.parametrize("group", ["former", "walks", "kin_of", "single"])
def test_a_class_of_the_users_may_be_named_as_any_table_of_ours(tmp_path: Path, group: str) -> None:
    verbs = f'role_nouns = ["{group}"]\n[role_nouns]\n{group} = ["muse"]\n'
    known = lexemes("en", added(tmp_path, LOBBIED + verbs))
    assert known.roles["muse"] == (group,)
    assert known.stated[group] == ("lobbied",)


def test_a_relation_of_the_users_takes_nothing_from_a_class_of_ours(tmp_path: Path) -> None:
    found = added(tmp_path, LOBBIED + 'role_nouns = ["partners", "occupations"]\n')
    known, plain = lexemes("en", found), lexemes("en")
    assert known.stated["partners"] == ("partner_of", "lobbied")
    assert (known.corporate, known.personal, known.roles) == (plain.corporate, plain.personal, plain.roles)


def test_nothing_remembers_what_another_file_added(tmp_path: Path) -> None:
    before = lexemes("en"), words("en"), dict(relations(NOTHING))
    found = added(tmp_path, EVERYTHING)
    lexemes("en", found), words("en", found), relations(found)
    assert (lexemes("en"), words("en"), dict(relations(NOTHING))) == before
    assert "lobbied" not in relations(NOTHING)
    assert set(NAMED_TYPES) <= set(ENTITY_TYPES)


def test_no_list_of_words_hides_another() -> None:
    """The cues are read from three files as one record: two lists of one name would be one."""
    names = [name for matter in ("cues", "stance", "roles") for name in lexicon.load("en", matter)]
    assert sorted(names) == sorted(set(names))
