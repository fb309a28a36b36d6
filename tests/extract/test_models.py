"""Pipelines: named without being loaded, and missing with a hint; texts are cleaned without moving a character."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.errors import ModelMissing
from graphcase.extract.parsing import models
from graphcase.extract.parsing.segments import clean
from graphcase.extract.words.gazetteer import given_names, is_place, places
from graphcase.settings import Settings


def test_a_missing_pipeline_names_the_command_that_installs_one() -> None:
    with pytest.raises(ModelMissing, match="no_such_pipeline") as caught:
        models.load(Settings(model="no_such_pipeline"))
    assert caught.value.hint.startswith("pip install ")


def test_the_fingerprint_loads_no_pipeline() -> None:
    code = (
        "import sys; from graphcase.settings import Settings; from graphcase.extract.parsing import models; "
        "assert models.fingerprint(Settings()); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(st.text())
def test_cleaning_moves_no_character(text: str) -> None:
    assert len(clean(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "kind"), [("Peru", "country"), ("Nairobi", "city"), ("Ontario", "division"), ("Latin America", "region")]
)
def test_places_have_kinds(name: str, kind: str) -> None:
    assert places("en")[name.casefold()] == kind


def test_accents_do_not_hide_a_place() -> None:
    assert is_place("Sao Paulo", "en")
    assert is_place("São Paulo", "en")


@pytest.mark.parametrize(("name", "gender"), [("jorge", "m"), ("lucia", "f"), ("ingrid", "f"), ("jean", "")])
def test_given_names_tell_a_gender_where_languages_agree(name: str, gender: str) -> None:
    assert given_names()[name] == gender


def test_a_worker_takes_one_core() -> None:
    from threadpoolctl import threadpool_info

    models.load(Settings())
    assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} == {1}
