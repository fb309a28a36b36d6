"""What people decided, as nomenklatura's resolver loads it.

Edge.to_line there writes [target, source, judgement, score, user, created_at] with the greater identifier as target;
a canonical one ("NK-...") is greater than any other, and get_canonical takes no other for the id of a group.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from elmport import elmport
from graphcase.cli import commands
from graphcase.names import ident
from graphcase.store import Store

Line = list[str | None]


@pytest.fixture
def graphcase(elmport_folder: Path) -> Callable[..., str]:
    def run(*words: str) -> str:
        result = CliRunner().invoke(commands, [*words, "-o", str(elmport_folder)], env={"GRAPHCASE_USER": "Mara Quill"})
        assert result.exit_code == 0
        return result.stdout

    return run


@pytest.fixture
def lines(graphcase: Callable[..., str]) -> Callable[..., list[Line]]:
    def run(*options: str) -> list[Line]:
        written = graphcase("export", "nomenklatura", "--to", "-", *options)
        return [json.loads(line) for line in written.splitlines()]

    return run


def canonical(lines: list[Line]) -> dict[str, str]:
    """What the resolver makes of the lines: each id's canonical id, as it finds it by walking over positive ones."""
    near: dict[str, set[str]] = {}
    for target, source, judgement, *_ in lines:
        if judgement == "positive":
            near.setdefault(str(target), set()).add(str(source))
            near.setdefault(str(source), set()).add(str(target))
    found = {}
    for start in near:
        group, waiting = {start}, [start]
        while waiting:
            more = near[waiting.pop()] - group
            group |= more
            waiting += more
        best = max(group, key=lambda one: (one.startswith("NK-"), one))
        found[start] = best if best.startswith("NK-") else start
    return found


def test_nobody_decided_nothing_is_written(lines: Callable[..., list[Line]]) -> None:
    assert lines() == []


def test_a_line_has_the_resolvers_form(graphcase: Callable[..., str], lines: Callable[..., list[Line]]) -> None:
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    graphcase("split", "O. Fenwick", "Odd Fenwick")
    for target, source, judgement, score, user, at in lines():
        assert judgement in ("positive", "negative")
        assert isinstance(target, str)
        assert isinstance(source, str)
        assert (target.startswith("NK-"), target) > (source.startswith("NK-"), source)
        assert score is None
        assert user == "Mara Quill"
        assert str(at).startswith("20")


def test_the_same_have_one_canonical_id_under_every_id_of_theirs(
    graphcase: Callable[..., str], lines: Callable[..., list[Line]], elmport_folder: Path
) -> None:
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    with Store.open(elmport_folder) as store:
        (now,) = (one.entity for one in store.standings("person") if "Sandoval" in one.name)
    found = canonical(lines())
    ids = {ident("person", "P. Sandoval"), ident("person", "Pilar Sandoval"), now}
    assert ids <= found.keys()
    assert len({found[one] for one in ids}) == 1
    assert found[now].startswith("NK-")


def test_who_is_one_with_a_third_is_in_its_group(
    graphcase: Callable[..., str], lines: Callable[..., list[Line]]
) -> None:
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    graphcase("merge", "O. Fenwick", "Odd Fenwick")
    assert len(set(canonical(lines()).values())) == 2
    graphcase("merge", "Odd Fenwick", "Pilar Sandoval")
    assert len(set(canonical(lines()).values())) == 1
    assert len({line[0] for line in lines()}) == 1


def test_the_different_are_the_nodes_that_they_are(
    graphcase: Callable[..., str], lines: Callable[..., list[Line]], elmport_folder: Path
) -> None:
    graphcase("split", "Hanna Bergstrom", "Hana Bergstrom")
    (line,) = lines()
    with Store.open(elmport_folder) as store:
        nodes = {one.entity for one in store.standings("person") if "Bergstrom" in one.name}
    assert {line[0], line[1]} == nodes
    assert line[2] == "negative"


def test_what_is_taken_back_is_not_written(graphcase: Callable[..., str], lines: Callable[..., list[Line]]) -> None:
    graphcase("merge", "P. Sandoval", "Pilar Sandoval")
    graphcase("rename", "Dana Whitlock", "Dana M. Whitlock")
    assert lines()
    graphcase("undo")
    graphcase("undo")
    assert lines() == []


def test_a_filter_keeps_the_judgements_of_what_it_keeps(
    graphcase: Callable[..., str], lines: Callable[..., list[Line]]
) -> None:
    graphcase("split", "P. Sandoval", "Pilar Sandoval")
    assert lines("--entity", "P. Sandoval", "--hops", "0")
    assert lines("--type", "place") == []


WHO = ["Jorge Ruiz", "J. Ruiz", "Dana Whitlock", "Hanna Bergstrom", "Hana Bergstrom", "Odd Fenwick", "O. Fenwick"]
SAID = st.lists(st.tuples(st.booleans(), st.sampled_from(WHO), st.sampled_from(WHO)), min_size=1, max_size=7)


@settings(max_examples=25, deadline=None)
@given(SAID)
def test_no_line_contradicts_another(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[bool, str, str]]
) -> None:
    output = elmport(tmp_path_factory.mktemp("elmport"))
    run = CliRunner()
    for same, left, right in said:
        run.invoke(commands, ["merge" if same else "split", left, right, "-o", str(output), "--user", "Mara Quill"])
    written = run.invoke(commands, ["export", "nomenklatura", "--to", "-", "-o", str(output)]).stdout
    lines: list[Line] = [json.loads(line) for line in written.splitlines()]
    pairs = [frozenset(line[:2]) for line in lines]
    assert len(pairs) == len(set(pairs))
    group = canonical(lines)
    with Store.open(output) as store:
        nodes = {one.entity for one in store.standings()}
    for target, source, judgement, *_ in lines:
        if judgement == "negative":
            assert group.get(str(target), target) != group.get(str(source), source)
    theirs = [group[one] for one in nodes & group.keys()]
    assert len(theirs) == len(set(theirs)), "two nodes of one canonical id"
