"""Words that give a name a part in a case, sentence by sentence; each stands in an article about a killing."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row

from graphcase.extract import Extractor

MURDER = " The murder of Rosa Quiroga in Cusco shook Peru."


def party(sentence: str, name: str, role: str, status: str = "asserted") -> Row:
    return row(sentence + MURDER, Says("party_to", name, "", status, ANY, role=role))


ROWS = [
    party("Prosecutor Marc Ribas spoke to reporters.", "Marc Ribas", "prosecutor"),
    party("Marc Ribas, the lawyer of the family, spoke to reporters.", "Marc Ribas", "lawyer"),
    party("Among the four arrested are a nurse and Marc Ribas.", "Marc Ribas", "arrested"),
    party(
        "Among the four arrested are a nurse, and Spain's former chief of police Marc Ribas.", "Marc Ribas", "arrested"
    ),
    party("Police arrested four men. The group included a nurse and Marc Ribas.", "Marc Ribas", "arrested"),
    party("The dead included a nurse and Marc Ribas.", "Marc Ribas", "victim"),
    party("Marc Ribas was among the victims.", "Marc Ribas", "victim"),
    party("Police suspect that Marc Ribas hid the knife.", "Marc Ribas", "suspect", "alleged"),
    party("Three Northern Front gunmen attacked a bus.", "Northern Front", "perpetrator"),
    party("A bus was attacked by rebels of the Northern Front.", "Northern Front", "perpetrator"),
    party("A Northern Front attack on a bus followed.", "Northern Front", "perpetrator"),
    party("Robbers attacked the house of Marc Ribas.", "Marc Ribas", "victim"),
    party("Marc Ribas is accused of the murder.", "Marc Ribas", "suspect", "alleged"),
    party("Officers searched the home of Marc Ribas.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas's office was raided on Monday.", "Marc Ribas", "suspect", "alleged"),
    party("Police are looking for Marc Ribas.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas is wanted in Spain.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas rejected the accusation.", "Marc Ribas", "suspect", "denied"),
    party("The lawyer of Marc Ribas, Lea Font, rejected the accusation.", "Marc Ribas", "suspect", "denied"),
    party("Police arrested Marc Ribas. His lawyer, Lea Font, denied the charge.", "Marc Ribas", "suspect", "denied"),
    party("Prosecutors say that Marc Ribas took bribes.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas laundered the money for years.", "Marc Ribas", "perpetrator"),
    party("Police said Marc Ribas smuggled the guns.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas was arrested. He denied taking bribes.", "Marc Ribas", "suspect", "denied"),
    party("Marc Ribas was arrested. He denied that he had been in the house.", "Marc Ribas", "suspect", "denied"),
    party("Marc Ribas was arrested. His lawyer, Lea Font, insists he is innocent.", "Marc Ribas", "suspect", "denied"),
    party("Marc Ribas maintains his innocence.", "Marc Ribas", "suspect", "denied"),
    row(
        "Prosecutors accuse Marc Ribas of theft, which he denies." + MURDER,
        Says("party_to", "Marc Ribas", "", "alleged", ANY, role="suspect"),
        Says("party_to", "Marc Ribas", "", "denied", ANY, role="suspect"),
    ),
    row(
        "Marc Ribas is accused of theft. He calls it a lie." + MURDER,
        Says("party_to", "Marc Ribas", "", "alleged", ANY, role="suspect"),
        Says("party_to", "Marc Ribas", "", "denied", ANY, role="suspect"),
    ),
    row(
        "Marc Ribas was investigated, but the case against him was dropped." + MURDER,
        Says("party_to", "Marc Ribas", "", "alleged", ANY, role="suspect"),
        Says("party_to", "Marc Ribas", "", "negated", ANY, role="suspect"),
    ),
    row(
        "Marc Ribas was arrested. His lawyer, Lea Font, said her client was innocent." + MURDER,
        Says("party_to", "Marc Ribas", "", "denied", "Lea Font", role="suspect"),
    ),
    row(
        "Marc Ribas was arrested. His lawyer, Lea Font, said that Ribas had done nothing wrong." + MURDER,
        Says("party_to", "Ribas", "", "denied", "Lea Font", role="suspect"),
    ),
    party("Marc Ribas ordered the murder.", "Marc Ribas", "perpetrator"),
    party("Rebels say that Marc Ribas ordered the murder.", "Marc Ribas", "suspect", "alleged"),
    party("The murder was attributed to mercenaries of the Northern Front.", "Northern Front", "suspect", "alleged"),
    party("Marc Ribas told the court that he had seen a van.", "Marc Ribas", "witness"),
    party("Marc Ribas, who represents two of the defendants, spoke to reporters.", "Marc Ribas", "lawyer"),
    party("The body of Marc Ribas was found in a quarry.", "Marc Ribas", "victim"),
    party("Marc Ribas was last seen near a bridge.", "Marc Ribas", "victim"),
    party("The slain reporter Marc Ribas wrote for a daily.", "Marc Ribas", "victim"),
    party("Jailed banker Marc Ribas wrote to a daily.", "Marc Ribas", "convicted"),
    party("The killers of Marc Ribas fled.", "Marc Ribas", "victim"),
    party("Marc Ribas's kidnapper fled.", "Marc Ribas", "victim"),
    party("Rebels set fire to the house of Marc Ribas.", "Marc Ribas", "victim"),
    party("The shop of Marc Ribas was looted.", "Marc Ribas", "victim"),
    party("A nurse was questioned over the death of Marc Ribas.", "Marc Ribas", "victim"),
    party("Marc Ribas, who led the investigation, spoke to reporters.", "Marc Ribas", "investigator"),
    party("Marc Ribas presided over the trial.", "Marc Ribas", "judge"),
    party("Marc Ribas was sentenced to 12 years.", "Marc Ribas", "convicted"),
    party("Marc Ribas was sentenced to death.", "Marc Ribas", "convicted"),
    party("Marc Ribas gave evidence on Monday.", "Marc Ribas", "witness"),
    party("Marc Ribas was released without charge.", "Marc Ribas", "charged", "negated"),
    party("Police have a warrant for the arrest of Marc Ribas.", "Marc Ribas", "suspect", "alleged"),
    party("The witnesses, Lena Vogt and Marc Ribas, spoke to reporters.", "Marc Ribas", "witness"),
    party("Marc Ribas was cleared of murdering Jon Vogt.", "Marc Ribas", "acquitted"),
    party("Marc Ribas was cleared of murdering Jon Vogt.", "Jon Vogt", "victim"),
    party("Prosecutors say that Marc Ribas killed her.", "Marc Ribas", "suspect", "alleged"),
    party("Marc Ribas was on Monday sentenced to life for the murder.", "Marc Ribas", "convicted"),
    party("Marc Ribas received a life sentence.", "Marc Ribas", "convicted"),
    party("Marc Ribas has been in prison for two months.", "Marc Ribas", "arrested"),
    party("Marc Ribas is being held in a prison near Lima.", "Marc Ribas", "arrested"),
    party("Marc Ribas gave himself up on Monday.", "Marc Ribas", "arrested"),
    party("Marc Ribas surrendered to police.", "Marc Ribas", "arrested"),
    party("Captain Marc Ribas has been heard as a witness.", "Marc Ribas", "witness"),
    party("The accused, Lena Vogt and Marc Ribas, wept.", "Marc Ribas", "charged"),
    party("A second accused, Marc Ribas, has never been caught.", "Marc Ribas", "charged"),
    party("The deceased, Marc Ribas, was a nurse.", "Marc Ribas", "victim"),
    party("The examining magistrate, Marc Ribas, spoke to reporters.", "Marc Ribas", "investigator"),
    party(
        "Lena Vogt, a prosecutor, spoke. Marc Ribas opened an inquiry.",
        "Marc Ribas",
        "investigator",
    ),
    party("Marc Ribas died in the attack.", "Marc Ribas", "victim"),
    party("Marc Ribas was taken by force from his office.", "Marc Ribas", "victim"),
    party("Marc Ribas was picked up by police in Lima.", "Marc Ribas", "arrested"),
    party("The two, Lena Vogt and Marc Ribas, were picked up by the police.", "Marc Ribas", "arrested"),
    party("Officers led Marc Ribas away.", "Marc Ribas", "arrested"),
    party("The attorney general, Marc Ribas, spoke to reporters.", "Marc Ribas", "prosecutor"),
    party("Marc Ribas, the driver of Vogt Freight, who was arrested on Monday, wept.", "Marc Ribas", "arrested"),
    party("The gunman was named as Marc Ribas.", "Marc Ribas", "perpetrator"),
    party("The victim was identified by police as Marc Ribas, 22.", "Marc Ribas", "victim"),
    party("Police identified the suspects as Lena Vogt and Marc Ribas.", "Marc Ribas", "suspect", "alleged"),
    party("Two of the dead were named as Lena Vogt and Marc Ribas.", "Marc Ribas", "victim"),
    party("Those arrested include Marc Ribas and a nurse.", "Marc Ribas", "arrested"),
    party("One of the dead, Marc Ribas, was a nurse.", "Marc Ribas", "victim"),
    party("Marc Ribas was brought before a judge.", "Marc Ribas", "charged"),
    party("Marc Ribas was named in the indictment.", "Marc Ribas", "charged"),
    party("A warrant was issued for Marc Ribas.", "Marc Ribas", "suspect", "alleged"),
    party("At no point was Iker Solano arrested.", "Iker Solano", "arrested", "negated"),
    party("Marc Ribas had his conviction quashed.", "Marc Ribas", "convicted", "negated"),
    party("Marc Ribas had his conviction read out.", "Marc Ribas", "convicted"),
    party("Marc Ribas was never a suspect.", "Marc Ribas", "suspect", "negated"),
    row(
        "Lena Vogt accused Marc Ribas of the murder." + MURDER,
        Says("party_to", "Marc Ribas", "", "alleged", "Lena Vogt", role="suspect"),
    ),
    row(
        "Marc Ribas was charged with the murder. Ribas pleaded not guilty." + MURDER,
        Says("party_to", "Ribas", "", "denied", "Ribas", role="suspect"),
    ),
    row(
        "Marc Ribas denied the charges." + MURDER,
        Says("party_to", "Marc Ribas", "", "denied", "Marc Ribas", role="suspect"),
    ),
]

NO_PARTY = [
    ("Police are searching for Marc Ribas, a nurse who was last seen on Monday.", "Marc Ribas"),
    ("According to Marc Ribas, Vogt Freight transferred 2 million euros to a broker.", "Marc Ribas"),
    ("Marc Ribas: driver arrested on suspicion of theft", "Marc Ribas"),
    ("Marc Ribas denied that he had eaten the cake.", "Marc Ribas"),
    ("Lena Vogt was arrested. Marc Ribas denied that he had seen her.", "Marc Ribas"),
    ("A daily wrote that Marc Ribas would resign. He denied it.", "Marc Ribas"),
    ("Police killed three Northern Front gunmen.", "Northern Front"),
    ("Members of the Northern Front praised a song.", "Northern Front"),
    ("Police suspect that Marc Ribas drowned.", "Marc Ribas"),
    ("Police suspect that it rained. Marc Ribas agrees.", "Marc Ribas"),
    ("Robbers fled past the house of Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas was among the guests.", "Marc Ribas"),
    ("Lena Vogt sued Marc Ribas for defamation.", "Marc Ribas"),
    ("Lena Vogt accused Marc Ribas of incompetence.", "Marc Ribas"),
    ("Four men sang. The group included a nurse and Marc Ribas.", "Marc Ribas"),
    ("Police arrested four men. The guests included a nurse and Marc Ribas.", "Marc Ribas"),
    ("Among the four arrested are friends of Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas, a Supreme Court judge, said that courts are slow.", "Marc Ribas"),
    ("Marc Ribas, a former prosecutor, spoke to reporters.", "Marc Ribas"),
    ("Lawyer Marc Ribas, who has no part in the case, spoke to reporters.", "Marc Ribas"),
    ("A nurse testified against Judge Marc Ribas.", "Marc Ribas"),
    ("Gunmen searched the home of Marc Ribas.", "Marc Ribas"),
    ("Officers searched the valley with Marc Ribas.", "Marc Ribas"),
    ("The club is looking for Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas ordered a review.", "Marc Ribas"),
    ("The death of Marc Ribas, aged 90, was mourned.", "Marc Ribas"),
    ("Marc Ribas led the choir.", "Marc Ribas"),
    ("Marc Ribas is no longer a suspect.", "Marc Ribas"),
    ("Marc Ribas was picked up by a bus. He picked up a stone.", "Marc Ribas"),
    ("Marc Ribas was picked up at the airport.", "Marc Ribas"),
    ("She spoke of Marc Ribas, a lawyer for the family said.", "Marc Ribas"),
    ("The minister was named as Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas identified the gunman as Lena Vogt.", "Marc Ribas"),
    ("Police identified the van of the gunman as that of Marc Ribas.", "Marc Ribas"),
    ("Those invited include Marc Ribas and a nurse.", "Marc Ribas"),
    ("Marc Ribas was one of three men who sang.", "Marc Ribas"),
    ("Marc Ribas brought the matter before a friend.", "Marc Ribas"),
    ("Marc Ribas got three years of funding.", "Marc Ribas"),
    ("Marc Ribas received a letter. He gave himself a day off.", "Marc Ribas"),
    ("Marc Ribas taught in a prison for two months.", "Marc Ribas"),
    ("Marc Ribas surrendered the title.", "Marc Ribas"),
    ("Marc Ribas has been heard as a soloist.", "Marc Ribas"),
    ("The accused drove to the house of a friend, Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas was on Monday elected to the council.", "Marc Ribas"),
    ("Marc Ribas took charge of the school. He was taken by surprise.", "Marc Ribas"),
    ("Marc Ribas was sentenced to a winter of rain.", "Marc Ribas"),
    ("The friends of Marc Ribas fled.", "Marc Ribas"),
    ("The shop of Marc Ribas was painted.", "Marc Ribas"),
    ("The tired reporter Marc Ribas wrote for a daily.", "Marc Ribas"),
    ("Marc Ribas told his sister that he had seen a van.", "Marc Ribas"),
    ("Marc Ribas, who represents two of the clubs, spoke to reporters.", "Marc Ribas"),
    ("The book of Marc Ribas was found in a quarry.", "Marc Ribas"),
]


ONE_PART = [
    ("Marc Ribas, who was charged with her murder in 2021, was cleared.", "Marc Ribas", {"charged", "acquitted"}),
    ("Jon Vogt was arrested on suspicion of murdering Marc Ribas, who vanished in May.", "Jon Vogt", {"arrested"}),
    ("Marc Ribas was convicted of murdering Jon Vogt.", "Marc Ribas", {"convicted"}),
    ("The murder of Judge Marc Ribas shook Cusco.", "Marc Ribas", {"victim"}),
    ("The prosecutor, Marc Ribas, told the court that the van was stolen.", "Marc Ribas", {"prosecutor"}),
    ("Marc Ribas, who had shot Jon Vogt, was convicted.", "Marc Ribas", {"convicted", "perpetrator"}),
    ("Jon Vogt's lawyer, Marc Ribas, rejected the accusation.", "Marc Ribas", {"lawyer"}),
    ("The wife of Jon Vogt, Marta Ribas, denied the charge.", "Marta Ribas", set()),
]
"""One act makes one party of a person."""


@pytest.mark.parametrize(("sentence", "name", "roles"), ONE_PART)
def test_one_part(sentence: str, name: str, roles: set[str], extractor: Extractor) -> None:
    found = extract(extractor, sentence + MURDER)
    parts = [c for c in found.claims if c.relation == "party_to" and found.mentions[c.source].text.endswith(name)]
    assert {c.role for c in parts} == roles


@pytest.mark.parametrize("told", ROWS, ids=str)
def test_parties(told: Row, extractor: Extractor) -> None:
    assert not faults(told, extract(extractor, told.text))


@pytest.mark.parametrize(("sentence", "name"), NO_PARTY)
def test_no_parties(sentence: str, name: str, extractor: Extractor) -> None:
    found = extract(extractor, sentence + MURDER)
    assert not [
        c.role for c in found.claims if c.relation == "party_to" and found.mentions[c.source].text.endswith(name)
    ]


def test_the_topic_of_a_heading_is_not_its_doer(extractor: Extractor) -> None:
    body = "Police arrested a fisherman on Tuesday on suspicion of murdering the student Marc Ribas."
    heading = "Marc Ribas: fisherman arrested on suspicion of murder"
    found = extract(extractor, f"{heading}\n\n{body}", headline=True)
    assert {c.role for c in found.claims if c.relation == "party_to"} == {"victim"}
