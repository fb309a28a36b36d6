"""Facts that differ speak against a copy: in a brief two make it a report of its own, in a long text they do not."""

from __future__ import annotations

from hashlib import sha256

import pytest

from graphcase.model import Article, Document, Zone
from graphcase.relate import copies

BRIEF = (
    "Customs officers at Sallowmere seized 340 kilos of amber on Friday and arrested seven people, the harbour court "
    "said. The amber was hidden in a lorry that Corin Vastell had hired in March for 2,100 crowns. His brother Emeric "
    "was acquitted of smuggling last year. Judge Halina Prow ordered that Vastell be held for twelve days. "
    "The lorry's owner was told of the hire by telephone and has spoken to the officers since."
)
LONG = BRIEF + (
    " Amber is washed up along this coast after every storm, and whoever finds a piece must hand it in at the mouth of "
    "the river. Few do. In the taverns behind the quay a lump as big as a fist buys a winter's firewood, and nobody "
    "asks where it came from. The officers, who share one boat and a dog, say that they find a tenth of what leaves. "
    "They had waited for it since the ferry company wrote to them about a driver who paid twice and had never slept. "
    "What was under the crates of turnips shone so brightly in the torchlight that one of them laughed aloud. It is to "
    "be shown in the town hall until the trial, behind glass, and schoolchildren are to be let in free. The ministry "
    "would rather have it in the capital, as it would all things that shine, a councillor said to loud applause."
)
OTHER_FACTS = [
    ("figures", {"340": "430", "2,100": "1,200"}),
    ("numbers in words", {"seven": "nine", "twelve": "twenty"}),
    ("a figure for a number in words", {"seven": "9", "twelve": "20"}),
    ("days and months", {"Friday": "Thursday", "March": "April"}),
    ("names", {"Vastell": "Westel", "Emeric": "Aurel"}),
    ("what became of them", {"acquitted": "convicted", "340": "430"}),
    ("what is denied", {"has spoken": "has not spoken", "be held": "not be held", "seven": "nine"}),
]
SAME_FACTS = [
    ("numbers written otherwise", {"seven": "7", "twelve": "12", "2,100": "2100"}),
    ("other words", {"seized": "confiscated", "hidden in a": "found inside a", "ordered that": "ruled that"}),
    ("facts left out", {" on Friday": "", " in March for 2,100 crowns": "", "Corin Vastell": "Vastell"}),
    ("facts added", {"on Friday": "on Friday at 4.15", "Emeric": "Emeric Vastell, 51,", "crowns": "crowns in Hob"}),
    ("one figure", {"340": "430"}),
    ("one name, wherever it stands", {"Vastell": "Vastel"}),
    ("one act in another word", {"arrested": "detained"}),
    ("one denial", {"has spoken": "has not spoken"}),
]


def altered(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def is_copy(first: str, second: str, language: str = "en") -> bool:
    documents, articles = [], []
    for name, text in (("a", first), ("b", second)):
        key = sha256(text.encode()).hexdigest()
        documents.append(Document(name, f"{name}.txt", key, key))
        articles.append(Article(key, text, (Zone("body", 0, len(text)),), language=language))
    return bool(copies(documents, articles).dependences)


@pytest.mark.parametrize("changes", [row[1] for row in OTHER_FACTS], ids=[row[0] for row in OTHER_FACTS])
def test_a_brief_with_other_facts_is_no_copy(changes: dict[str, str]) -> None:
    assert not is_copy(BRIEF, altered(BRIEF, changes))
    assert not is_copy(altered(BRIEF, changes), BRIEF)


@pytest.mark.parametrize("changes", [row[1] for row in SAME_FACTS], ids=[row[0] for row in SAME_FACTS])
def test_a_brief_with_the_same_facts_is_one(changes: dict[str, str]) -> None:
    assert is_copy(BRIEF, altered(BRIEF, changes))
    assert is_copy(altered(BRIEF, changes), BRIEF)


@pytest.mark.parametrize("changes", [row[1] for row in OTHER_FACTS], ids=[row[0] for row in OTHER_FACTS])
def test_a_long_text_of_which_some_facts_were_corrected_is_one(changes: dict[str, str]) -> None:
    assert is_copy(LONG, altered(LONG, changes))


def test_one_fact_is_enough_where_only_half_of_a_brief_is_alike() -> None:
    own = " The lorry came over the pass at night without lights, a miller told us, and he had never seen one so clean."
    half = BRIEF[: BRIEF.index("Judge")]
    assert is_copy(BRIEF, half + own)
    assert not is_copy(BRIEF, altered(half, {"340": "430"}) + own)


def test_a_text_in_capitals_is_no_list_of_names() -> None:
    edited = altered(
        BRIEF, {"seized": "took", "hidden in": "under", "lorry": "van", "owner": "keeper", "told": "informed"}
    )
    assert is_copy(BRIEF, edited.upper())
    assert is_copy(BRIEF.upper(), edited.upper())


def test_figures_are_compared_in_a_language_without_a_lexicon() -> None:
    assert not is_copy(BRIEF, altered(BRIEF, {"340": "430", "2,100": "1,200"}), "cy")
