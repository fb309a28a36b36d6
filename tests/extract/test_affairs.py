"""Affairs of one article: how many it tells of, where each happened, when, and who stands in it."""

from __future__ import annotations

import pytest
from affair import Affair, Row, read, row

from graphcase.extract import Extractor

PLACES = [
    row(
        "Marc Ribas was shot dead near the town of Olbena on Monday. The murder shook the valley.",
        Affair("murder", ("Olbena",), ("victim Marc Ribas",), "2021-05-17"),
    ),
    row(  # a distance is no place of the deed
        "A bomb killed Marc Ribas in Olbena, 40 km west of Girona, on Sunday. The bombing shook the valley.",
        Affair("bombing", ("Olbena",), ("victim Marc Ribas",)),
    ),
    row(  # where a source sits, where the accused lives
        "Police in Madrid said that Marc Ribas was murdered in Cusco. Nina Castell, who lives in Zurich, was charged.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas", "charged Nina Castell")),
    ),
    row(  # the inner place is the place
        "The attack on Marc Ribas took place in the Harlem neighborhood in New York. He was stabbed twice.",
        Affair("attack", ("Harlem",), ("victim Marc Ribas",)),
    ),
    row(  # the arrest of a suspect abroad says nothing of the place
        "The fraud was uncovered in Lisbon. Nina Castell was charged with fraud. She was arrested in Vienna.",
        Affair("fraud", ("Lisbon",), ("charged Nina Castell", "arrested Nina Castell")),
    ),
    row(
        "Officers searched offices in Porto on Tuesday. Nina Castell was charged with bribery.",
        Affair("bribery", ("Porto",), ("charged Nina Castell",)),
    ),
    row(  # an operation in several towns is one affair with several places
        "Police arrested nine people for human trafficking. The raids took place in Cusco, Lima and Puno.",
        Affair("trafficking", ("Cusco", "Lima", "Puno")),
    ),
    row(
        "Marc Ribas was last seen on Sunday outside a guest house in Cusco. He vanished without a trace.",
        Affair("disappearance", ("Cusco",), (), "2021-05-16"),
    ),
]

SEVERAL = [
    row(  # one kind of deed, two places, parties of their own
        "Gunmen killed Marc Ribas in Cusco on Monday.\n\n"
        "In the town of Olbena, Nina Castell was shot by robbers on Sunday.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas",), "2021-05-17"),
        Affair("attack", ("Olbena",), ("victim Nina Castell",), "2021-05-16"),
    ),
    row(  # two kinds, nobody in common
        "Nina Castell was charged with embezzlement in Porto.\n\nMarc Ribas was kidnapped in Cusco on Sunday.",
        Affair("fraud", ("Porto",), ("charged Nina Castell",)),
        Affair("abduction", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(  # two kinds in one sentence, each with a person of its own
        "Nina Castell was charged with fraud, and Marc Ribas was kidnapped in Cusco on Sunday.",
        Affair("fraud", (), ("charged Nina Castell",)),
        Affair("abduction", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(  # two kinds in one sentence, one victim
        "Marc Ribas was kidnapped in Cusco, and his murder shook Peru.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(  # two kinds, one victim
        "Marc Ribas was kidnapped in Cusco in March. Marc Ribas was murdered, police said. The murder shook Peru.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(  # the same deed at one place stays one
        "Marc Ribas was kidnapped in Cusco on Sunday. Nina Castell was kidnapped with him in Cusco.",
        Affair("abduction", ("Cusco",), ("victim Marc Ribas", "victim Nina Castell")),
    ),
    row(  # a paragraph about another country is left out
        "Nina Castell was arrested for human trafficking in Cusco. The trafficking ring in Cusco sold women.\n\n"
        "A similar trafficking ring was uncovered in Indonesia.",
        Affair("trafficking", ("Cusco",), ("arrested Nina Castell",)),
    ),
]

NONE = [
    row("Nina Castell opened a bakery in Lleida. Marc Ribas bought the first loaf."),
    row("Reports of human trafficking in Peru rose from 300 to 900."),
    row("Bomb attack in Lima\n\nNina Castell opened a bakery in Lleida.", headline=True),
    row("The ring vanished in Lleida. It was last seen in a drawer."),
    row("Marc Ribas was killed in a fall near Cusco."),
    row("Marc Ribas fell to his death on Monday. The body of Ribas was found near Cusco."),
    row("Marc Ribas died of a heart attack in Cusco. His wife had a panic attack."),
    row("Marc Ribas, a heavyweight, bombed Ivo Berg with a right jab in Cusco on Monday."),
    row("The attacks of the Northern Front have grown bolder, an officer said."),
    row("Nina Castell denied that any bribe had been paid. The mayor thanked her."),
    row("Nina Castell denied the claims of her rivals."),
    row("The Northern Front has repeated its attacks, an officer said."),
    row("Nina Castell paid Marc Ribas 300 euros, a cousin said."),
    row("Judge Nina Castell opened a bakery in Lleida."),
    row("Nina Castell exploited the failure of the show."),
]

PARTIES = [
    row(
        "Two Northern Front guerrillas killed Marc Ribas in Cusco on Monday. The killing shook Peru.",
        Affair("murder", ("Cusco",), ("perpetrator Northern Front", "victim Marc Ribas")),
    ),
    row(
        "Marc Ribas was murdered in Cusco by members of the Northern Front.",
        Affair("murder", ("Cusco",), ("perpetrator Northern Front", "victim Marc Ribas")),
    ),
    row(
        "A bomb was hurled at the home of Marc Ribas in Cusco. The bombing hurt nobody.",
        Affair("bombing", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(
        "Police broke up a child trafficking ring in Cusco. Among the nine arrested are a nurse and Nina Castell.",
        Affair("child_trafficking", ("Cusco",), ("arrested Nina Castell",)),
    ),
    row(
        "A human trafficking ring was uncovered in Cusco. Police suspect that Nina Castell was its banker.",
        Affair("trafficking", ("Cusco",), ("suspect Nina Castell",)),
    ),
]

BY_LAW = [
    row(  # no word for an offence: the act of the law is the affair
        "A court in Porto acquitted Nina Castell on Monday, but convicted Marc Ribas.",
        Affair("law", ("Porto",), ("acquitted Nina Castell", "convicted Marc Ribas")),
    ),
    row(  # what somebody is cleared of names the affair
        "Nina Castell was acquitted of defrauding her customers.",
        Affair("fraud", (), ("acquitted Nina Castell",)),
    ),
    row(  # it is one affair, whatever acts there are
        "Nina Castell was charged in May. Marc Ribas was arrested a week later. Castell was convicted in June.",
        Affair("law", (), ("charged Nina Castell", "arrested Marc Ribas")),
    ),
    row("Nina Castell was never charged.", Affair("law")),
    row("Nina Castell could be indicted.", Affair("law", (), ("hypothetical charged Nina Castell",))),
    row(  # an offence without a party, and parties told apart from it
        "Police arrested nine people for human trafficking. The group included Nina Castell.",
        Affair("trafficking", (), ("arrested Nina Castell",)),
    ),
    row(
        "Prosecutors say that Nina Castell robbed Marc Ribas.",
        Affair("theft", (), ("suspect Nina Castell", "victim Marc Ribas")),
    ),
    row(
        "The lawyer, Marc Ribas, told the court that he needed more time.",
        Affair("law", (), ("lawyer Marc Ribas",)),
    ),
]
"""An affair that no class of offence tells of."""

STRANGERS = [
    (  # what she denies is another matter
        "Nina Castell was arrested for human trafficking in Cusco. The trafficking ring sold women.\n\n"
        "She once resigned over claims of sexual harassment. Nina Castell denied the claims.",
        "suspect Nina Castell",
    ),
    ("Marc Ribas was murdered in Cusco on Monday. Nina Castell, a neighbour, heard the shots.", "Nina Castell"),
    ("Marc Ribas was murdered in Cusco, said Nina Castell of the city council.", "Nina Castell"),
]
"""A bystander or a speaker is no party."""


@pytest.mark.parametrize("told", [*PLACES, *SEVERAL, *NONE, *PARTIES, *BY_LAW], ids=str)
def test_affairs(told: Row, extractor: Extractor) -> None:
    found = read(extractor, told)
    assert len(found) == len(told.affairs), [(a.kind, a.places, a.parties) for a in found]
    for wanted in told.affairs:
        (match,) = [a for a in found if wanted.kind in a.kind.split()]
        assert match.places == wanted.places
        assert set(wanted.parties) <= set(match.parties)
        assert wanted.when in ("", match.when)


@pytest.mark.parametrize(("text", "name"), STRANGERS)
def test_bystanders(text: str, name: str, extractor: Extractor) -> None:
    (found,) = read(extractor, Row(text, ()))
    assert not [party for party in found.parties if party.endswith(name)]
