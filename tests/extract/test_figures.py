"""Numbers, amounts of money, and what is counted."""

from __future__ import annotations

import pytest
from told import extract

from graphcase.extract import Extractor
from graphcase.extract.figures.money import money
from graphcase.extract.figures.numbers import numbers
from graphcase.model import Mention

MONEY = [
    ("a bribe of $1.2 million", [("$1.2 million", 1_200_000, "exact", "USD")]),
    ("more than S/. 3,000 a month", [("more than S/. 3,000", 3_000, "at_least", "PEN")]),
    ("S./100,000, or $30,000 USD", [("S./100,000", 100_000, "exact", "PEN"), ("$30,000 USD", 30_000, "exact", "USD")]),
    ("500,000 Nepalese rupees", [("500,000 Nepalese rupees", 500_000, "exact", "NPR")]),
    ("up to 5,000 Mexican pesos", [("up to 5,000 Mexican pesos", 5_000, "at_most", "MXN")]),
    ("about €80,000", [("about €80,000", 80_000, "about", "EUR")]),
    ("the equivalent of around $1,200", [("the equivalent of around $1,200", 1_200, "about", "USD")]),
    ("2.3 million reais and 400,000 lei",
     [("2.3 million reais", 2_300_000, "exact", "BRL"), ("400,000 lei", 400_000, "exact", "RON")]),
    ("half a million dollars", [("half a million dollars", 500_000, "exact", "USD")]),
    ("USD 5m and £3bn", [("USD 5m", 5_000_000, "exact", "USD"), ("£3bn", 3_000_000_000, "exact", "GBP")]),
    ("an HK$20 million yacht", [("HK$20 million", 20_000_000, "exact", "HKD")]),
    ("one million shillings", [("one million shillings", 1_000_000, "exact", "")]),
    ("three crore rupees", [("three crore rupees", 30_000_000, "exact", "")]),
    ("250 Swiss francs", [("250 Swiss francs", 250, "exact", "CHF")]),
    ("between 4,500 and 5,000 euros each",
     [("between 4,500 and 5,000 euros", 4_500, "at_least", "EUR")]),
    ("$3,000 to $5,000, or $10-15 million",
     [("$3,000 to $5,000", 3_000, "at_least", "USD"), ("$10-15 million", 10_000_000, "at_least", "USD")]),
    ("from $40m to $50 million", [("from $40m to $50 million", 50_000_000, "exact", "USD")]),
    ("up to €40 or €50", [("up to €40 or €50", 50, "at_most", "EUR")]),
    ("R23 million and N4.5m on the R500, by P2",
     [("R23 million", 23_000_000, "exact", "ZAR"), ("N4.5m", 4_500_000, "exact", "NGN")]),
    ("300 dollars to 20 families", [("300 dollars", 300, "exact", "USD")]),
    ("Freight, Fr 20 and 400 Czech crowns", [("Fr 20", 20, "exact", "CHF"), ("400 Czech crowns", 400, "exact", "CZK")]),
    ("12 kilos, 40 people, 5 m", []),
    ("in 2018 and 2019", []),
]  # fmt: skip


HUGE = ["9" * 400, "$" + "9" * 400, "one " + "trillion " * 60, "$5 " + "billion " * 60, "hundred\u017f"]


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_what_no_number_holds_is_none(text: str) -> None:
    assert not [*numbers(text, "en"), *money(text, "en")]


@pytest.mark.parametrize("unit", ["1 ", "1,", "$1 ", "two ", "at least ", "million ", "- ", "1 euro "])
def test_reading_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Were it the square of the text, a row would take minutes."""
    text = unit * (60_000 // len(unit))
    assert all(n.start < n.end for n in (*numbers(text, "en"), *money(text, "en")))


@pytest.mark.parametrize(("text", "wanted"), MONEY, ids=[text for text, _ in MONEY])
def test_amounts_have_their_currency(text: str, wanted: list[tuple[str, float, str, str]]) -> None:
    found = [(text[m.start : m.end], m.value, m.bound, m.currency) for m in money(text, "en")]
    assert found == wanted


@pytest.mark.parametrize(
    ("named", "currency"),
    [
        (["Kathmandu"], "NPR"), (["India", "Delhi", "Nepal"], "INR"), (["Nepal", "India", "Nepalese"], "NPR"),
        (["France"], ""), ([], ""),
    ],
)  # fmt: skip
def test_a_shared_currency_is_that_of_the_country_named_most(named: list[str], currency: str) -> None:
    mentions = tuple(Mention(n, n + len(name), name, "name", "place") for n, name in enumerate(named))
    assert [m.currency for m in money("60,000 rupees", "en", mentions)] == [currency]


NUMBERS = [
    ("at least 17 people", [("at least 17", 17, "at_least")]),
    ("some 40 others", [("some 40", 40, "about")]),
    ("no fewer than 9 prisoners", [("no fewer than 9", 9, "at_least")]),
    ("dozens of villagers", [("dozens", 12, "at_least")]),
    ("twenty-one men and two dozen women", [("twenty-one", 21, "exact"), ("two dozen", 24, "about")]),
    (
        "a hundred and ten men, two thousand five hundred women",
        [("a hundred and ten", 110, "exact"), ("two thousand five hundred", 2_500, "exact")],
    ),
    ("two hundred and fifty thousand people", [("two hundred and fifty thousand", 250_000, "exact")]),
    ("a hundred, and two others", [("a hundred", 100, "exact"), ("two", 2, "exact")]),
    ("one hundred two-storey houses", [("one hundred", 100, "exact")]),
    ("several hundred villagers, a few dozen", [("several hundred", 100, "at_least"), ("a few dozen", 12, "at_least")]),
    (
        "40 to 50 people, 30-40 dogs, two or three cats",
        [("40 to 50", 40, "at_least"), ("30-40", 30, "at_least"), ("two or three", 2, "at_least")],
    ),
    (
        "between 40 and 50 people, 4 and 5 dogs",
        [("between 40 and 50", 40, "at_least"), ("4", 4, "exact"), ("5", 5, "exact")],
    ),
    ("rose from 12 to 17", [("from 12 to 17", 17, "exact")]),
    (
        "at the very least six, well under 40",
        [("at the very least six", 6, "at_least"), ("well under 40", 40, "at_most")],
    ),
    ("12kg and 1.5kg of gold, 3x and 7th", [("12", 12, "exact"), ("1.5", 1.5, "exact")]),
    ("a million-year-old rock, won 5-4, in 2016-17", []),
    ("1,200 files", [("1,200", 1_200, "exact")]),
    ("a 45-year-old, 12% and 5 per cent, at 10:30 on 4/5/2019, version 3.1.2", []),
]


@pytest.mark.parametrize(("text", "wanted"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers_and_their_bounds(text: str, wanted: list[tuple[str, float, str]]) -> None:
    assert [(text[n.start : n.end], n.value, n.bound) for n in numbers(text, "en")] == wanted


PAID = [
    ("Prosecutors say Marta Quiroga paid the judge Iker Solano $250,000 in 2018.", 250_000, "USD"),
    ("Marta Quiroga received 40,000 euros from Halvard Shipping, which has a $3 million yacht.", 40_000, "EUR"),
    ("Marta Quiroga made a $2m payment to Iker Solano.", 2_000_000, "USD"),
    ("Marta Quiroga paid Iker Solano after selling a flat for 90,000 euros.", None, ""),
    ("Marta Quiroga paid Iker Solano twice.", None, ""),
]


@pytest.mark.parametrize(("text", "amount", "currency"), PAID, ids=[row[0] for row in PAID])
def test_a_payment_says_how_much(extractor: Extractor, text: str, amount: float | None, currency: str) -> None:
    claims = [claim for claim in extract(extractor, text).claims if claim.relation == "paid"]
    assert [(claim.amount, claim.currency) for claim in claims] == [(amount, currency)]


COUNTED = [
    ("Fighters attacked Doumbela on Monday, killing at least 17 people and injuring some 40 others.",
     [("at least 17 people", "people", "killing", "asserted"), ("some 40 others", "others", "injuring", "asserted")]),
    ("Police arrested 14 people and seized nearly $30,000 in cash and two vehicles.",
     [("14 people", "people", "arrested", "asserted"), ("nearly $30,000", "", "seized", "asserted"),
      ("two vehicles", "vehicles", "seized", "asserted")]),
    ("The raid left eight dead and dozens wounded, the army said.",
     [("eight", "", "dead", "asserted"), ("dozens", "", "wounded", "asserted")]),
    ("The deaths of 31 peasants were never investigated.", [("31 peasants", "peasants", "deaths", "asserted")]),
    ("Police deny that 60 villagers were killed; 14 arrests were made.",
     [("60 villagers", "villagers", "killed", "denied"), ("14 arrests", "arrests", "arrests", "asserted")]),
    ("More than 500 officers took part in the raids.", [("More than 500 officers", "officers", "took", "asserted")]),
    ("Hundreds of villagers fled.", [("Hundreds of villagers", "villagers", "fled", "asserted")]),
    ("A group of 11 men was arrested in Velora.", [("11 men", "men", "arrested", "asserted")]),
    ("Three gunmen killed two guards.",
     [("Three gunmen", "gunmen", "gunmen", "asserted"), ("two guards", "guards", "killed", "asserted")]),
    ("Three officers arrested a man. Twelve people were killed by 20 soldiers in 14 villages.",
     [("Twelve people", "people", "killed", "asserted")]),
    ("Officers searched nine houses and found 12 kilos of gold.",
     [("nine houses", "houses", "searched", "asserted"), ("12 kilos of gold", "kilos of gold", "found", "asserted")]),
    ("At least 65 people were on board; 38 people survived and 20 are missing.",
     [("At least 65 people", "people", "board", "asserted"), ("38 people", "people", "survived", "asserted"),
      ("20", "", "missing", "asserted")]),
    ("14 held in raids on smuggling ring", [("14", "", "held", "asserted")]),
    ("The mayor was shot four times. The ledgers record 41 payments.",
     [("four times", "times", "shot", "asserted"), ("41 payments", "payments", "payments", "asserted")]),
    ("He was sentenced to twelve years. His brother was given six months.",
     [("twelve years", "years", "sentenced", "asserted"), ("six months", "months", "given", "asserted")]),
    ("The death toll rose from 12 to 17. The number of injured rose to 30.",
     [("from 12 to 17", "", "toll", "asserted"), ("30", "", "injured", "asserted")]),
    ("No fewer than 40 houses were burned. Four panels are missing, not three.",
     [("No fewer than 40 houses", "houses", "burned", "asserted"), ("Four panels", "panels", "missing", "asserted"),
      ("three", "", "missing", "negated")]),
    ("The seizure in May of 45 crates was a surprise.", [("45 crates", "crates", "seizure", "asserted")]),
    ("Two men who killed a guard were arrested. Two men who were killed were miners.",
     [("Two men", "men", "arrested", "asserted"), ("Two men", "men", "killed", "asserted")]),
    ("The bribe was 30,000 euros, and the firm spent $2m.",
     [("30,000 euros", "", "was", "asserted"), ("$2m", "", "spent", "asserted")]),
    ("One arrest was made. One raid was carried out. Nine raid homes in Velora.",
     [("One arrest", "arrest", "arrest", "asserted"), ("One raid", "raid", "raid", "asserted")]),
    ("Halvard Freight paid 2.3 million crowns.", [("2.3 million crowns", "", "paid", "asserted")]),
    ("Marta Quiroga, 58, was arrested. Room 12 of the inn was searched. The 2014 attack was never solved.", []),
    ("He owns six hotels and ran for 20 minutes. He is 34, and was 30 when he was arrested.", []),
    ("One of the men was arrested. He has three children and 12 dogs, and 300 employees.", []),
    ("The firm grew by 12% in 2018 and has a 45-year-old owner.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED, ids=[row[0] for row in COUNTED])
def test_what_is_counted(extractor: Extractor, text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    found = extract(extractor, text).figures
    assert [(f.text, f.counted, f.act, f.status) for f in found] == wanted
    assert all(f.text in f.quote and text[f.start : f.end] == f.quote for f in found)


def test_a_figure_belongs_to_the_affair_of_its_sentence(extractor: Extractor) -> None:
    found = extract(extractor, "The bombing of the bank in Velora killed 12 people. Two hotels were opened.")
    assert [(f.text, found.mentions[f.case].type) for f in found.figures] == [("12 people", "case")]
