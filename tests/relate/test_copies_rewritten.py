"""Copies that were rewritten: what editors do to a text hides it no more than a cut does, and like texts stay apart."""

from __future__ import annotations

import random
from hashlib import sha256

import pytest
from copies import corpus, measured
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.model import Article, Dependence, Document, Zone
from graphcase.relate import copies

WEIR = [
    "The weir at Oltrana held for ninety years until a barge loaded with gravel struck its middle gate in October.",
    "Within an hour the meadows behind the tannery stood a metre deep in brown water, and the road to Fennick was cut.",
    "Nobody drowned, but sixty head of cattle did, and the farmers have been sending their bills to the canal office.",
    "Ruta Selvay, who has run that office since the spring, keeps the letters in a biscuit tin on her windowsill.",
    "She says the skipper had been told by radio that the lock was closed and sailed on all the same.",
    "The skipper, Jannik Orme, tells it otherwise: his radio was broken and he had reported it twice to the harbour.",
    "A copy of one such report, dated 14 September, was found last week behind a cabinet by a clerk clearing the room.",
    "It bears a stamp, a signature that no one can read, and the remark that the matter could wait until the new year.",
    "Insurers have offered the farmers a third of what they ask, which their spokesman called a poor joke.",
    "Divers who looked at the gate on Friday brought up bolts so rusted that they crumbled between their fingers.",
    "The ministry had set aside 2,400,000 crowns for repairs four years ago, yet the money went to a bridge elsewhere.",
    "Selvay wants an inquiry to begin before the frost, while Orme has sold his barge and moved in with his sister.",
    "Until the gate is mended the upper canal stays dry, and herons walk where the gravel boats used to pass.",
]
INDEPENDENT = [
    "It took one careless minute to empty the upper canal, and it may take years to agree on who should pay for it.",
    "Jannik Orme, a bargeman from Fennick, rammed the old barrier at Oltrana in the autumn with 300 tonnes on board.",
    "“My radio was broken and I had reported it twice to the harbour,” he told this newspaper in his sister's kitchen.",
    "In the canal office they do not believe a word of that, and Ruta Selvay, its director, has engaged two lawyers.",
    "What speaks for the bargeman is a sheet of paper from 14 September that turned up when a room was being tidied.",
    "What speaks against him are three colleagues who heard the warning over their own sets, loud and clear.",
    "Cattle were lost in numbers that the village had not seen since the war, though man, woman and child got away.",
    "For the herds the underwriters would give a third of the sum demanded, and they call this generous.",
    "Engineers are less surprised than the rest of us, since the iron had been eaten away for a long time.",
    "There were 2,400,000 crowns for this very purpose once, before somebody in the capital preferred a bridge.",
    "An inquiry has been promised for the winter by people who will no longer be in office by then.",
]
FILLER = [
    *("amber", "basket", "candle", "dusty", "engine", "fable", "garden", "hollow", "island", "jacket", "kettle"),
    *("ladder", "meadow", "needle", "orchard", "pepper", "quiver", "ribbon", "saddle", "timber", "umber", "velvet"),
    *("walnut", "yonder", "zephyr", "brisk", "clumsy", "dreary", "eager", "flimsy", "gentle", "hasty"),
]


def found(*texts: str) -> list[Dependence]:
    """What the copies among documents "0", "1" ... of these texts rest on."""
    documents, articles = [], {}
    for number, text in enumerate(texts):
        key = sha256(text.encode()).hexdigest()
        documents.append(Document(f"{number}", f"{number}.txt", key, key))
        articles[key] = Article(key, text, (Zone("body", 0, len(text)),))
    return list(copies(documents, list(articles.values())).dependences)


def edited(
    sentences: list[str], share: float, draw: random.Random, ways: tuple[str, ...] = ("other", "more", "none")
) -> list[str]:
    """Each word by a chance of `share` another one, one more, or none."""
    made = []
    for sentence in sentences:
        words: list[str] = []
        for word in sentence.split():
            way = draw.choice(ways) if draw.random() < share else ""
            words += [word] if way in ("", "more") else []
            words += [draw.choice(FILLER)] if way in ("other", "more") else []
        made.append(" ".join(words))
    return made


def rewritten(sentences: list[str], share: float, draw: random.Random) -> list[str]:
    """A share of the sentences told anew."""
    made = list(sentences)
    for place in draw.sample(range(len(made)), round(share * len(made))):
        made[place] = " ".join(draw.choices(FILLER, k=len(made[place].split()))) + "."
    return made


CHANGES = {
    "words replaced": lambda draw, share: edited(WEIR, share, draw, ("other",)),
    "words edited": lambda draw, share: edited(WEIR, share, draw),
    "sentences told anew": lambda draw, share: rewritten(WEIR, share, draw),
    "both": lambda draw, share: rewritten(edited(WEIR, share / 2, draw), share / 2, draw),
    "edited and reordered": lambda draw, share: draw.sample(edited(WEIR, share, draw), len(WEIR)),
    "edited, cut to two thirds": lambda draw, share: edited(WEIR, share, draw)[: 2 * len(WEIR) // 3],
}


@pytest.mark.parametrize("share", [0.1, 0.2, 0.3, 0.4])
@pytest.mark.parametrize("change", CHANGES)
def test_a_rewritten_text_is_a_copy(change: str, share: float) -> None:
    """All but one in twenty are found, whichever of the two stands first, and nothing else is."""
    missed = 0
    for seed in range(20):
        texts = [" ".join(CHANGES[change](random.Random(seed), share)), " ".join(WEIR)]
        pairs = [{one.document, one.on} for one in found(*texts[:: (-1) ** seed], " ".join(INDEPENDENT))]
        missed += not pairs
        assert pairs in ([], [{"0", "1"}])
    assert missed <= 1


@given(seed=st.integers(0, 999), repeated=st.integers(0, 3))
@settings(deadline=None, max_examples=40)
def test_an_independent_report_is_none_with_a_paragraph_of_the_other(seed: int, repeated: int) -> None:
    """The same people, places and figures, a quotation, and up to three sentences on what went before."""
    draw = random.Random(seed)
    start = draw.randrange(len(WEIR) - repeated)
    report = [*draw.sample(INDEPENDENT, len(INDEPENDENT)), *WEIR[start : start + repeated]]
    assert found(" ".join(WEIR), " ".join(report)) == []


def forecast(town: str, region: str, seed: int) -> str:
    draw = random.Random(seed)
    low, high, wind, rain = (draw.randint(100, 999) for _ in range(4))
    return (
        f"The day in {town} begins with fog that lifts by noon, and the gauge at the pier reads {low} at dawn. "
        f"In the afternoon it rises to {high} while the wind blows from the sea at {wind} over the hills of {region}. "
        f"Towards evening showers of up to {rain} drops a yard are likely, and walkers should take a coat with them. "
        f"The outlook for the rest of the week remains unsettled in {region} with a risk of hail on higher ground."
    )


def test_texts_of_one_form_are_no_copies() -> None:
    towns = ["Vallmora", "Fennick", "Oltrana", "Sabelline", "Tarrow", "Quillon"]
    texts = [forecast(town, region, n) for n, (town, region) in enumerate(zip(towns, towns[::-1], strict=True))]
    assert found(*texts) == []
    assert len(found(*texts, texts[2] + " Sent by a reader.")) == 1


REASONS = [
    ("the same text", WEIR, 1.0),
    ("nearly the same text", [*WEIR[:5], "She says so often.", *WEIR[5:]], 0.9),
    ("a part of the text", WEIR[:6], 1.0),
    ("the text, rewritten in part", rewritten(WEIR, 0.3, random.Random(2)), 0.6),
    ("a part of the text, rewritten", edited(WEIR[:8], 0.3, random.Random(2)), 0.7),
]


@pytest.mark.parametrize(("reason", "sentences", "least"), REASONS, ids=[row[0] for row in REASONS])
def test_what_a_copy_rests_on(reason: str, sentences: list[str], least: float) -> None:
    (one,) = found(" ".join(WEIR), " ".join(sentences))
    assert (one.document, one.kind, one.on, one.outlet, one.reason) == ("1", "copy", "0", "", reason)
    assert least <= one.share <= 1


def test_two_rewritings_meet_in_their_original_wherever_it_stands() -> None:
    """They share few words with each other, and no date says which was first."""
    draw = random.Random(3)
    ways = [" ".join(edited(WEIR, 0.4, draw, ("other",))) for _ in range(2)]
    assert {one.on for one in found(*ways, " ".join(WEIR))} == {"0"}


def test_a_story_that_all_print_is_found_in_all() -> None:
    """What very many texts have is a phrase only if these are not copies of each other."""
    draw = random.Random(4)
    versions = [" ".join(edited(WEIR, 0.15, draw)) for _ in range(60)]
    assert len(found(" ".join(WEIR), *versions)) == len(versions)


def test_the_bench_finds_what_it_made() -> None:
    score = measured(corpus(400, 100, seed=5))
    assert score.met.total() >= 0.95 * score.asked.total() == 95
    assert score.wrong.total() <= 2
