"""What happened when: the timeline of an entity, of a case and of all, and the times that it is told by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brae import brae
from graphcase.errors import NotFound, UsageError
from graphcase.explore.moments import Moment, agree, apart, gathered, within
from graphcase.explore.records import Ambiguous
from graphcase.explore.timeline import Timeline, Wanted, timeline
from graphcase.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(brae(tmp_path)) as opened:
        yield opened


def told(answer: Timeline | Ambiguous) -> list[tuple[str, str]]:
    assert isinstance(answer, Timeline)
    return [(event.date, event.says) for event in answer.events]


def test_all_events_oldest_first(store: Store) -> None:
    assert told(timeline(store, "", Wanted())) == [
        ("1970", "Odo Vey: born in Brae"),
        ("2010", "Ada Morn: leads Kelder Group"),
        ("2015-05", "Ada Morn: met Odo Vey"),
        ("2020-06", "Odo Vey, charged"),
        ("2021-05-07", "police: arrested Ada Morn"),
        ("2021-05-08", "police: arrested Ada Morn"),
    ]


def test_an_entity_reads_its_own_events(store: Store) -> None:
    answer = timeline(store, "morn", Wanted())
    assert told(answer) == [
        ("2010", "leads Kelder Group"),
        ("2015-05", "met Odo Vey"),
        ("2021-05-07", "arrested by police"),
        ("2021-05-08", "arrested by police"),
    ]
    assert isinstance(answer, Timeline)
    assert answer.node is not None
    assert (answer.node.id, answer.undated) == ("p-ada", 0)
    lead, met, held, again = answer.events
    assert (lead.when, lead.since, lead.until) == ("", "2010", "2014")
    # told by two articles in two precisions: one event, held as surely as the surest says
    assert (met.dates, met.documents, met.status) == (("2015-05", "2015"), 2, "asserted")
    assert [claim.status for claim in met.claims] == ["asserted", "alleged"]
    # the part in the case is the same event, and so is what the second article says; the first is there twice
    assert (held.documents, held.copies, [case.name for case in held.cases]) == (3, 1, ["Fraud, Brae (2021)"])
    # who denies it without a date denies it whenever it was; two days for what is likely one arrest disagree
    assert held.against is not None
    assert held.against.quote == "Police deny that they arrested her."
    assert (held.elsewhere, again.elsewhere) == (("2021-05-08",), ("2021-05-07",))
    assert not met.elsewhere


def test_a_case_tells_of_its_parties_what_its_own_sentences_say(store: Store) -> None:
    answer = timeline(store, "fraud", Wanted())
    assert told(answer) == [
        ("2015-05", "Ada Morn: met Odo Vey"),  # both are parties; what else they did is not of the case
        ("2020-06", "Odo Vey, charged"),
        ("2021-05-07", "police: arrested Ada Morn"),
    ]
    assert isinstance(answer, Timeline)
    assert not any(event.cases for event in answer.events)
    assert answer.attributes == (("date", "2021-05-07"),)


@pytest.mark.parametrize(
    ("wanted", "dates"),
    [
        (Wanted(since="2015-06"), ["2020-06", "2021-05-07", "2021-05-08"]),
        (Wanted(since="2015"), ["2015-05", "2020-06", "2021-05-07", "2021-05-08"]),
        (Wanted(until="2010-06"), ["1970", "2010"]),
        (Wanted(since="2012", until="2013"), ["2010"]),  # it was so from 2010 to 2014
        (Wanted(since="2021-05-08"), ["2021-05-08"]),
        (Wanted(statuses=("denied",)), []),
        (Wanted(statuses=("asserted",), limit=2), ["1970", "2010"]),
        (Wanted(undated=True), ["1970", "2010", "2015-05", "2020-06", "2021-04-01", "2021-05-07", "2021-05-08"]),
        (Wanted(undated=True, since="2021-05"), ["2021-05-07", "2021-05-08"]),
    ],
    ids=repr,
)
def test_what_is_wanted(store: Store, wanted: Wanted, dates: list[str]) -> None:
    assert [date for date, _ in told(timeline(store, "", wanted))] == dates


def test_what_nobody_dates_stands_under_the_first_report(store: Store) -> None:
    answer = timeline(store, "odo", Wanted(undated=True))
    assert isinstance(answer, Timeline)
    (reported,) = (event for event in answer.events if event.reported)
    assert (reported.says, reported.date, reported.when) == ("owns Kelder Group", "2021-04-01", "")
    assert answer.undated == 1
    assert all(event.type != "co_mentioned" for event in answer.events)


def test_the_number_left_out_is_told(store: Store) -> None:
    answer = timeline(store, "", Wanted(limit=2))
    assert isinstance(answer, Timeline)
    assert answer.more == 4


@pytest.mark.parametrize(("since", "until"), [("2020", "2019"), ("2018-11", "2018-10-31")])
def test_no_time_ends_before_it_begins(since: str, until: str, store: Store) -> None:
    with pytest.raises(UsageError, match="is after"):
        timeline(store, "", Wanted(since=since, until=until))


def test_who_is_nobody_and_what_is_no_date(store: Store) -> None:
    with pytest.raises(NotFound):
        timeline(store, "Zzyzx Quarry", Wanted())
    with pytest.raises(UsageError):
        timeline(store, "", Wanted(since="last week"))


# -- times

dates = st.dates().map(lambda d: d.isoformat()).flatmap(lambda d: st.sampled_from([d, d[:7], d[:4], ""]))
moments = st.builds(Moment, dates, dates, dates)


@pytest.mark.parametrize(
    ("given_", "groups"),
    [
        (["2018", "2018-11", "2018-11-07"], 1),
        (["2018-11-07", "2018-11-08"], 2),
        (["2018", "2018-11", "2018-12"], 3),  # which of the two is 2018?
        (["2018-11", "2018-11-07", "2019"], 2),
    ],
)
def test_dates_of_one_event(given_: list[str], groups: int) -> None:
    assert len(set(gathered(Moment(when) for when in given_).values())) == groups


def test_bounds_of_one_state() -> None:
    assert gathered([Moment(since="2016"), Moment(since="2016-05", until="2019")]) == {
        moment: Moment(since="2016-05", until="2019")
        for moment in (Moment(since="2016"), Moment(since="2016-05", until="2019"))
    }
    assert not agree(Moment(since="2016"), Moment(until="2016"))
    assert not agree(Moment(since="2016"), Moment("2016"))


@given(st.lists(moments, max_size=6))
def test_gathering_keeps_every_time_and_knows_no_order(times: list[Moment]) -> None:
    found = gathered(times)
    assert set(found) == set(times)
    assert gathered(reversed(times)) == found
    assert all(one == meant or agree(one, meant) for one, meant in found.items())


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2018-11-07", "2018-11-09", 2), ("2018", "2018-11-09", 0), ("2018-12", "2019-01", 1), ("2018", "2020", 366)],
)
def test_how_far_apart(one: str, other: str, days: int) -> None:
    assert apart(one, other) == apart(other, one) == days


@given(dates, dates)
def test_what_may_lie_within(when: str, day: str) -> None:
    assert within(Moment(when), "", "")
    assert within(Moment(when), day, "") or within(Moment(when), "", day)
    assert within(Moment(when), when, when)
