"""The page answers as the reading commands do: the same headings, the same words in the same order, the same events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graphcase.explore.cases import Wanted as WantedCases
from graphcase.explore.cases import cases
from graphcase.explore.dossier import Dossier, dossier
from graphcase.explore.lineup import lineup
from graphcase.explore.sources import Sources, sources
from graphcase.explore.timeline import Timeline, Wanted, timeline
from graphcase.explore.view import View

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]
    from graphcase.model import Entity
    from graphcase.store import Store

pytestmark = pytest.mark.browser

GROUPS = """() => [...document.querySelectorAll('#panel .sheet > h3')].map((heading) => [
    heading.innerText.replace(/ \\([\\d,]+\\)$/, ''),
    [...heading.nextElementSibling.querySelectorAll('li.relation')].map((one) => [
        one.querySelector('.says').textContent, one.querySelector('blockquote').textContent.trim()]),
])"""
EVENTS = """() => [...document.querySelectorAll('#panel .timeline .happening')].map((one) => [
    one.querySelector('.says').textContent, one.classList[1]])"""


@pytest.fixture(params=["affair", "quarrel_store"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


def turned(seen: Seen, entity: Entity, tab: str) -> None:
    """Go to a tab of an entity, and wait until it is there."""
    seen.go(f"#entity/{entity.id}?tab={tab}")
    there = "([name, tab]) => document.querySelector('#panel h2')?.innerText.startsWith(name) && document.querySelector(`#tab-${tab}[aria-selected=true]`)"  # noqa: E501
    seen.page.wait_for_function(there, arg=[entity.name[:40], tab])


def test_relations_are_grouped_ordered_and_said_as_query_does(show: Show, store: Store) -> None:
    seen = show(View(store, co_mentions=True))
    for entity in store.entities():
        turned(seen, entity, "relations")
        answer = dossier(store, entity.id)
        assert isinstance(answer, Dossier)
        wanted = [[group.title, [[one.says, one.best.quote.strip()] for one in group.ties]] for group in answer.groups]
        shown: list[Any] = seen.page.evaluate(GROUPS)
        assert shown == wanted, entity.name


def test_the_timeline_of_each_entity_has_the_events_of_the_command(show: Show, affair: Store) -> None:
    seen = show(View(affair, co_mentions=True))
    events = 0
    for entity in affair.entities():
        turned(seen, entity, "timeline")
        answer = timeline(affair, entity.id, Wanted())
        assert isinstance(answer, Timeline)
        shown: list[list[str]] = seen.page.evaluate(EVENTS)
        dated = shown[: len(answer.events)]
        events += len(dated)
        assert sorted(status for _, status in dated) == sorted(event.status for event in answer.events), entity.name
        if entity.type != "case":
            assert sorted(says for says, _ in dated) == sorted(event.says for event in answer.events)
    assert events


def test_parties_stand_as_cases_lists_them(show: Show, store: Store) -> None:
    seen = show(View(store, co_mentions=True), "#?tab=cases")
    seen.page.wait_for_selector("#panel .cards li")
    shown: dict[str, list[str]] = seen.page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('#panel .cards li')].map((card) => "
        "[card.querySelector('a').textContent, [...card.querySelectorAll('dt')].map((term) => term.textContent)]))"
    )
    for case in cases(store, WantedCases()).cases:
        found = lineup(case.parties)
        assert shown[case.name] == [*found.roles, *(["Cleared, or said not to be"] if found.cleared else [])]


def test_sources_are_counted_and_grouped_as_the_command_does(show: Show, rumours: Store) -> None:
    seen = show(View(rumours, co_mentions=True), "#?tab=sources")
    seen.page.wait_for_selector(".origins")
    answer = sources(rumours)
    assert isinstance(answer, Sources)
    told = f"{answer.documents} articles, {answer.independent_sources} independent sources"
    assert told in seen.text("#panel .sheet > .counts")
    headings = seen.page.locator(".origins h3").all_inner_texts()
    assert sorted(headings) == sorted(origin.outlet for origin in answer.origins if origin.outlet)
