"""Several affairs in one article: what the text tells apart stays apart, with its parties and figures, and what it does
not is one."""

from __future__ import annotations

import pytest
from affair import Affair, Row, fitting, read, row

from graphcase.extract import Extractor

BY_WORDS = [
    row(
        "Marc Ribas testified on Monday in the trial of Nina Castell, who is charged with bribery. "
        "Ribas has pleaded guilty to perjury in another case.",
        Affair("bribery", parties=("charged Nina Castell", "witness Marc Ribas")),
        Affair("obstruction", parties=("convicted Marc Ribas",)),
    ),
    row(
        "Nina Castell was charged with bribery on Monday. Castell is a banker.\n\n"
        "In a separate case, Marc Ribas was arrested for fraud in Porto.",
        Affair("bribery", parties=("charged Nina Castell",)),
        Affair("fraud", ("Porto",), ("arrested Marc Ribas",)),
    ),
    row(  # of one class
        "Nina Castell was charged with fraud in Olbena on Monday. Castell is a banker.\n\n"
        "Separately, Marc Ribas was arrested for fraud in Porto. He owned a bakery.",
        Affair("fraud", ("Olbena",), ("charged Nina Castell",)),
        Affair("fraud", ("Porto",), ("arrested Marc Ribas",)),
    ),
    row(
        "Nina Castell was charged with bribery on Monday. Castell is a banker.\n\n"
        "Marc Ribas, her cousin, was arrested in an unrelated case of smuggling.",
        Affair("bribery", parties=("charged Nina Castell",)),
        Affair("smuggling", parties=("arrested Marc Ribas",)),
    ),
    row(
        "Nina Castell was stabbed in Olbena on Sunday. The stabbing shook the valley.\n\n"
        "Another killing is still unsolved: Marc Ribas was strangled in 2011. His murderer was never found.",
        Affair("attack", ("Olbena",), ("victim Nina Castell",)),
        Affair("murder", parties=("victim Marc Ribas",)),
    ),
    row(  # what a clause says of whom a neighbour works for is his own affair
        "Nina Castell was charged with extortion on Monday. Her cousin, Ada Holm, drove a car for Marc Ribas, the "
        "banker who was arrested in January.",
        Affair("extortion", parties=("charged Nina Castell",)),
        Affair("law", parties=("arrested Marc Ribas",)),
    ),
    row(
        "Nina Castell was arrested for extortion on Monday. Ada Holm, a witness in the case against Marc Ribas, was "
        "not among those arrested.",
        Affair("extortion", parties=("arrested Nina Castell", "negated arrested Ada Holm")),
        Affair("law", parties=("suspect Marc Ribas", "witness Ada Holm")),
    ),
    row(
        "Nina Castell was charged with fraud in Olbena on Monday. Castell is a banker.\n\n"
        "In other news, officers at the port found 40 kg of cocaine. The owner, Marc Ribas, is in custody.",
        Affair("fraud", ("Olbena",), ("charged Nina Castell",)),
        Affair("law", parties=("arrested Marc Ribas",)),
    ),
    row(  # nobody's: no party, no place
        "Police arrested 11 people in Olbena on Monday for extortion. Nina Castell was arrested.\n\n"
        "An earlier raid in 2019 had led to 40 arrests.",
        Affair("extortion", ("Olbena",), ("arrested Nina Castell",), figures=("11 people",)),
    ),
]

BY_DATES = [
    row(
        "A bomb killed nine people in Olbena on Monday. Marc Ribas was arrested for the bombing.\n\n"
        "It was the worst bombing since August 2014, when 22 people were killed in Girona.",
        Affair("bombing", ("Olbena",), ("arrested Marc Ribas",), figures=("nine people",)),
        Affair("bombing", ("Girona",), figures=("22 people",)),
    ),
    row(  # two victims of other days
        "Marc Ribas was shot dead on 4 March. Nina Castell was charged with the murder of Ribas.\n\n"
        "On Sunday gunmen killed Ada Holm, a neighbour.",
        Affair("murder", parties=("victim Marc Ribas", "charged Nina Castell")),
        Affair("murder", parties=("victim Ada Holm",)),
    ),
    row(
        "Marc Ribas was shot dead in Olbena on Monday. Police suspect that Nina Castell shot him.\n\n"
        "In 2015 Nina Castell was acquitted of fraud.",
        Affair("murder", ("Olbena",), ("victim Marc Ribas", "suspect Nina Castell")),
        Affair("fraud", parties=("acquitted Nina Castell",)),
    ),
    row(  # the same class: what came after a verdict is not what it ended
        "Nina Castell was arrested for fraud in Porto on Monday. In 2012 Castell was convicted of fraud.",
        Affair("fraud", ("Porto",), ("arrested Nina Castell",)),
        Affair("fraud", parties=("convicted Nina Castell",)),
    ),
    row(
        "Nina Castell is charged with bribery. Her aide, Ada Holm, was convicted of fraud in 2009 and pardoned later.",
        Affair("bribery", parties=("charged Nina Castell",)),
        Affair("fraud", parties=("convicted Ada Holm",)),
    ),
    row(
        "Nina Castell is charged with murder in Olbena. Castell has twice been acquitted of assault.",
        Affair("murder", ("Olbena",), ("charged Nina Castell",)),
        Affair("attack", parties=("acquitted Nina Castell",)),
    ),
    row(  # what follows goes with it
        "Nina Castell was charged with negligence on Friday. The roof of her hall had fallen in.\n\n"
        "In 2008 a dam burst near Sarvik and 41 people drowned. An inspector, Marc Ribas, was sentenced to six years "
        "for taking a bribe.",
        Affair("negligence", parties=("charged Nina Castell",)),
        Affair("bribery", parties=("convicted Marc Ribas",)),
    ),
]

BY_PLACES = [
    row(  # no person, and no place of a deed: background
        "Police in Peru arrested Nina Castell for child trafficking in Cusco. Nine people were held.\n\n"
        "A similar case was reported from Indonesia, where 4 people were arrested for selling babies. "
        "In Nigeria police saved 162 children from a trafficking ring.",
        Affair("child_trafficking", ("Cusco",), ("arrested Nina Castell",), figures=("Nine people",)),
    ),
    row(  # somebody who is named
        "Prosecutors in Peru charged Nina Castell with fraud over masks. She sold masks in Cusco.\n\n"
        "In Slovenia, the trader Marc Ribas was charged with defrauding a hospital.",
        Affair("fraud", ("Peru",), ("charged Nina Castell",)),
        Affair("fraud", ("Slovenia",), ("charged Marc Ribas",)),
    ),
    row(  # a place and a deed
        "Gunmen killed Nina Castell in Cusco, Peru, on Monday. The killing shook the town.\n\n"
        "In 2012 a bomb killed nine people in Medan, Indonesia.",
        Affair("murder", ("Cusco",), ("victim Nina Castell",)),
        Affair("bombing", ("Medan",), figures=("nine people",)),
    ),
]

CHARGES = [
    row(  # of two families, before one court, of two people
        "Nina Castell was convicted of bribery on Monday. Marc Ribas was acquitted of extortion in a separate trial.",
        Affair("bribery", parties=("convicted Nina Castell",)),
        Affair("extortion", parties=("acquitted Marc Ribas",)),
    ),
    row(  # one is drunk at a time
        "Nina Castell was arrested for drunk driving on Monday. Marc Ribas was arrested for a hit-and-run on Sunday.",
        Affair("driving", parties=("arrested Nina Castell",)),
        Affair("driving", parties=("arrested Marc Ribas",)),
    ),
    row(  # a threat is no killing
        "Nina Castell is charged with bribery. The trial opened on Monday.\n\n"
        "Marc Ribas was said to have threatened to kill Ada Holm.",
        Affair("bribery", parties=("charged Nina Castell",)),
    ),
    row(  # an accident neither
        "Police searched a church in Olbena on Monday. Nina Castell was arrested for smuggling.\n\n"
        "Marc Ribas was killed in a car crash in March. Police said that it was not murder.",
        Affair("smuggling", ("Olbena",), ("arrested Nina Castell",)),
    ),
    row(  # nor is a lie an offence
        "Nina Castell was charged with bribery. Ada Holm accused Marc Ribas of lying.",
        Affair("bribery", parties=("charged Nina Castell",)),
    ),
    row(  # a charge told by a verb
        "The court in Olbena convicted Nina Castell of stealing icons.",
        Affair("theft", (), ("convicted Nina Castell",)),
    ),
]

ONE = [
    row(  # two deeds of one evening
        "Marc Ribas was taken by force near Olbena on Monday. His driver, Ada Holm, was stabbed.",
        Affair("abduction", ("Olbena",), ("victim Marc Ribas", "victim Ada Holm")),
    ),
    row(  # a retrial, an appeal, an old deed
        "Marc Ribas was murdered in Olbena in 2014. Nina Castell was convicted of the murder in 2016. "
        "On Monday Castell was acquitted of murder on appeal.",
        Affair("murder", ("Olbena",), ("victim Marc Ribas", "convicted Nina Castell", "acquitted Nina Castell")),
    ),
    row(  # tried separately, for one affair
        "Nina Castell is on trial for bribery. Marc Ribas, who is charged with bribery, will be tried separately.",
        Affair("bribery", parties=("charged Nina Castell", "charged Marc Ribas")),
    ),
    row(
        "Nina Castell was convicted of bribery on Monday. Marc Ribas, who was convicted with her, will appeal.",
        Affair("bribery", parties=("convicted Nina Castell", "convicted Marc Ribas")),
    ),
    row(
        "Nina Castell was charged with fraud. Castell was also charged with robbery. She denies both.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # arrested abroad, over what happened at home
        "Prosecutors in Peru charged Nina Castell with fraud in Cusco. Her partner Marc Ribas was arrested in Austria.",
        Affair("fraud", ("Cusco",), ("charged Nina Castell", "arrested Marc Ribas")),
    ),
    row(  # an old deed of an indictment of today
        "Nina Castell was charged with bribery in Olbena on Monday. According to the indictment, Castell bribed Marc "
        "Ribas in 2014.",
        Affair("bribery", ("Olbena",), ("charged Nina Castell", "suspect Marc Ribas")),
    ),
]
"""What looks like two, and is one."""


@pytest.mark.parametrize("told", [*BY_WORDS, *BY_DATES, *BY_PLACES, *CHARGES, *ONE], ids=str)
def test_affairs_apart(told: Row, extractor: Extractor) -> None:
    found = read(extractor, told)
    assert len(found) == len(told.affairs), found
    for wanted in told.affairs:
        match = fitting(wanted, found)
        assert match is not None, found
        assert match.places == wanted.places


@pytest.mark.parametrize("told", [*BY_WORDS, *BY_DATES, *BY_PLACES, *CHARGES], ids=str)
def test_nobody_is_in_the_wrong_one(told: Row, extractor: Extractor) -> None:
    for wanted in told.affairs:
        match = fitting(wanted, read(extractor, told))
        others = {party for other in told.affairs if other != wanted for party in other.parties}
        assert match is not None
        assert others.isdisjoint(match.parties)
