"""How far a case has got."""

from __future__ import annotations

import pytest
from told_affairs import Told, facts, gather

from graphcase import lexicon
from graphcase.model import STAGES, Status

ROLES = [
    (("victim Ada Quint",), "asserted", "reported"),
    (("suspect Ada Quint",), "alleged", "investigated"),
    (("investigator Dee Osei",), "asserted", "investigated"),
    (("acquitted Bo Ferrand", "prosecutor Dee Osei"), "asserted", "acquitted"),
    (("suspect Ada Quint", "arrested Bo Ferrand"), "asserted", "arrests"),
    (("charged Ada Quint",), "asserted", "charged"),
    (("charged Ada Quint",), "hypothetical", "reported"),
    (("convicted Ada Quint", "acquitted Bo Ferrand"), "asserted", "convicted"),
    (("charged Ada Quint", "acquitted Bo Ferrand"), "asserted", "charged"),
    (("suspect Ada Quint", "acquitted Bo Ferrand"), "asserted", "acquitted"),
    (("acquitted Bo Ferrand",), "asserted", "acquitted"),
    (("charged Bo Ferrand", "acquitted Bo Ferrand"), "asserted", "acquitted"),
]


@pytest.mark.parametrize(("parties", "status", "stage"), ROLES)
def test_by_the_parts_of_the_parties(parties: tuple[str, ...], status: Status, stage: str) -> None:
    (case,) = gather(facts("a", Told(("fraud",), parties, status=status)))
    assert dict(case.attributes)["stage"] == stage


LATER = [
    # what a later article says of the same party
    (Told(("fraud",), ("acquitted Bo Ferrand",)), "acquitted"),
    (Told(("fraud",), ("convicted Bo Ferrand",), status="negated", cue="overturned"), "charged"),
    (Told(("fraud",), ("convicted Bo Ferrand",), status="negated", cue="not"), "convicted"),
    (Told(("fraud",), ("suspect Bo Ferrand",)), "convicted"),
    (Told(("fraud",), ("charged Bo Ferrand",), status="negated", cue="dropped"), "closed"),
]


@pytest.mark.parametrize(("later", "stage"), LATER, ids=[f"{t.parties[0]} {t.cue} {s}" for t, s in LATER])
def test_by_a_later_article(later: Told, stage: str) -> None:
    first = Told(("fraud",), ("charged Bo Ferrand",))
    convicted = Told(("fraud",), ("convicted Bo Ferrand",))
    before = [first] if stage == "closed" else [first, convicted]
    given = [facts(f"a{n}", told, published=f"2021-0{n + 1}-01") for n, told in enumerate(before)]
    (case,) = gather(*given, facts("b", later, published="2021-09-01"))
    assert dict(case.attributes)["stage"] == stage


def test_charges_that_are_dropped_for_one_end_nothing_for_the_others() -> None:
    (case,) = gather(
        facts("a", Told(("fraud",), ("charged Bo Ferrand", "charged Cy Molnar"))),
        facts("b", Told(("fraud",), ("charged Cy Molnar",), status="negated", cue="dropped"), published="2021-09-01"),
    )
    assert dict(case.attributes)["stage"] == "charged"


def test_the_lexicon_has_the_stages_of_the_model_in_their_order() -> None:
    assert tuple(lexicon.load("en", "affairs")["stages"]) == STAGES
