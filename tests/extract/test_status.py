"""Status: how a sentence holds what it says. An allegation never comes out as a fact."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

ASSERTED = [
    row(
        "The Federal Police arrested Oren Tafel on Monday, a spokesman said.",
        Says("arrested", "Federal Police", "Oren Tafel", "asserted", "spokesman"),
    ),
    row(
        "The Serious Fraud Office charged Dalia Brenner with fraud, the Lagos Courier reported.",
        Says("charged", "Serious Fraud Office", "Dalia Brenner", "asserted", "Lagos Courier"),
    ),
    row(
        "Marta Kowalczyk founded Brightwater Holdings in 2009, regulators said.",
        Says("founded", "Marta Kowalczyk", "Brightwater Holdings", "asserted", "regulators"),
    ),
    row(
        "Yusuf Demir is married to Leyla Aksoy, two neighbours said.",
        Says("partner_of", "Yusuf Demir", "Leyla Aksoy", "asserted", "two neighbours"),
    ),
    row(
        "Helena Moraes lives in Recife, according to property records.",
        Says("lives_in", "Helena Moraes", "Recife", "asserted", "property records"),
    ),
    row(
        "Kwame Boateng was born in Kumasi, the Accra Evening News reported.",
        Says("born_in", "Kwame Boateng", "Kumasi", "asserted", "Accra Evening News"),
    ),
    row(
        "The Federal Police in Oslo detained Henrik Aalto, the Nordic Post reported on Friday.",
        Says("arrested", "Federal Police", "Henrik Aalto", "asserted", "Nordic Post"),
    ),
    row(
        "Oren Tafel, the mayor of Haifa, met Dalia Brenner in April.",
        Says("role_at", "Oren Tafel", "Haifa", "asserted"),
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted"),
    ),
    row(
        "A court convicted Viktor Hale of killing Ines Prado.",
        Says("killed", "Viktor Hale", "Ines Prado", "asserted"),
    ),
    row(
        "Viktor Hale was found guilty of kidnapping Ines Prado.",
        Says("kidnapped", "Viktor Hale", "Ines Prado", "asserted"),
    ),
]

ALLEGED = [
    row(
        "Tomas Lindqvist led the Norrland Cartel, police said.",
        Says("leads", "Tomas Lindqvist", "Norrland Cartel", "alleged", "police"),
    ),
    row(
        "Oren Tafel was a member of the Red Falcon gang, the Herald reported.",
        Says("member_of", "Oren Tafel", "Red Falcon", "alleged", "Herald"),
    ),
    row(
        "Rashid Karimov killed Boris Petrov, prosecutors said.",
        Says("killed", "Rashid Karimov", "Boris Petrov", "alleged", "prosecutors"),
    ),
    row(
        "Silvana Ricci bribed Paolo Conti, the Milan Gazette reported.",
        Says("paid", "Silvana Ricci", "Paolo Conti", "alleged", "Milan Gazette"),
    ),
    row(
        "Jonas Okafor, a member of the Delta Vipers gang, was arrested by the Federal Police, the Guardian reported.",
        Says("member_of", "Jonas Okafor", "Delta Vipers", "alleged", ANY),
        Says("arrested", "Federal Police", "Jonas Okafor", "asserted", "Guardian"),
    ),
    row(
        "The Serious Fraud Office accuse Viktor Hale of leading the Sable Network.",
        Says("accused", "Serious Fraud Office", "Viktor Hale", "asserted"),
        Says("leads", "Viktor Hale", "Sable Network", "alleged", "Serious Fraud Office"),
    ),
    row("Viktor Hale is suspected of killing Ines Prado.", Says("killed", "Viktor Hale", "Ines Prado", "alleged")),
    row("Viktor Hale was charged with murdering Ines Prado.", Says("killed", "Viktor Hale", "Ines Prado", "alleged")),
    row(
        "Viktor Hale is believed to have founded Quartz Capital.",
        Says("founded", "Viktor Hale", "Quartz Capital", "alleged"),
    ),
    row(
        "Samira Haddad is thought to own Cedar Holdings.",
        Says("owns", "Samira Haddad", "Cedar Holdings", "alleged"),
    ),
    row("Samira Haddad allegedly paid Luis Ferrer.", Says("paid", "Samira Haddad", "Luis Ferrer", "alleged")),
    row("Samira Haddad reportedly owns Cedar Holdings.", Says("owns", "Samira Haddad", "Cedar Holdings", "alleged")),
    row("Samira Haddad is said to own Cedar Holdings.", Says("owns", "Samira Haddad", "Cedar Holdings", "alleged")),
    row(
        "Samira Haddad is reported to have married Luis Ferrer.",
        Says("partner_of", "Samira Haddad", "Luis Ferrer", "alleged"),
    ),
    row(
        "The Federal Police in Tripoli arrested Samira Haddad, the alleged leader of the Cedar Cartel.",
        Says("arrested", "Federal Police", "Samira Haddad", "asserted"),
        Says("leads", "Samira Haddad", "Cedar Cartel", "alleged"),
    ),
    row("Suspected trafficker Bilal Nasser met Greta Holm.", Says("met", "Bilal Nasser", "Greta Holm", "asserted")),
    row("Carlos Vega appears to own Tajo Capital.", Says("owns", "Carlos Vega", "Tajo Capital", "alleged")),
    row(
        "Investigators believe that Carlos Vega controls Tajo Capital.",
        Says("owns", "Carlos Vega", "Tajo Capital", "alleged", "Investigators"),
    ),
    row(
        "The Federal Police suspect Carlos Vega of kidnapping Nadia Orlova.",
        Says("accused", "Federal Police", "Carlos Vega", "asserted"),
        Says("kidnapped", "Carlos Vega", "Nadia Orlova", "alleged", "Federal Police"),
    ),
    row(
        "It is alleged that Carlos Vega paid Nadia Orlova.",
        Says("paid", "Carlos Vega", "Nadia Orlova", "alleged"),
    ),
    row(
        "Rumours that Carlos Vega owns Tajo Capital have spread in Cadiz.",
        Says("owns", "Carlos Vega", "Tajo Capital", "alleged"),
    ),
    row(
        "The allegation that Carlos Vega killed Nadia Orlova shook Cadiz.",
        Says("killed", "Carlos Vega", "Nadia Orlova", "alleged"),
    ),
    row(
        "An indictment alleges that Carlos Vega owned Tajo Capital.",
        Says("owns", "Carlos Vega", "Tajo Capital", "alleged", "indictment"),
    ),
    row(
        "Carlos Vega paid Nadia Orlova, an indictment says.",
        Says("paid", "Carlos Vega", "Nadia Orlova", "alleged", "indictment"),
    ),
    row(
        "The charge sheet says Carlos Vega met Nadia Orlova in Malaga.",
        Says("met", "Carlos Vega", "Nadia Orlova", "alleged", "charge sheet"),
    ),
    row(
        "Carlos Vega was arrested by the Federal Police on suspicion of killing Nadia Orlova.",
        Says("arrested", "Federal Police", "Carlos Vega", "asserted"),
        Says("killed", "Carlos Vega", "Nadia Orlova", "alleged", "Federal Police"),
    ),
    row(
        "Carlos Vega faces charges of defrauding Banco Levante.",
        Says("exploited", "Carlos Vega", "Banco Levante", "alleged"),
    ),
    row(
        "Carlos Vega is on trial for murdering Nadia Orlova.", Says("killed", "Carlos Vega", "Nadia Orlova", "alleged")
    ),
    row(
        "Carlos Vega was indicted for allegedly paying Nadia Orlova.",
        Says("paid", "Carlos Vega", "Nadia Orlova", "alleged"),
    ),
    row(
        "Carlos Vega, accused of killing Nadia Orlova, lives in Cadiz.",
        Says("killed", "Carlos Vega", "Nadia Orlova", "alleged"),
        Says("lives_in", "Carlos Vega", "Cadiz", "asserted"),
    ),
    row("Carlos Vega probably owns Tajo Capital.", Says("owns", "Carlos Vega", "Tajo Capital", "alleged")),
    row(
        "Carlos Vega, who is suspected of owning Tajo Capital, lives in Cadiz.",
        Says("owns", "Carlos Vega", "Tajo Capital", "alleged"),
        Says("lives_in", "Carlos Vega", "Cadiz", "asserted"),
    ),
]

DENIED = [
    row(
        "Pieter de Wit denied leading the Scheldt Group.",
        Says("leads", "Pieter de Wit", "Scheldt Group", "denied", "Pieter de Wit"),
    ),
    row(
        "Pieter de Wit denies that he owns Scheldt Shipping.",
        Says("owns", "Pieter de Wit", "Scheldt Shipping", "denied", "Pieter de Wit"),
    ),
    row(
        "The ministry rejected claims that Pieter de Wit owned Scheldt Shipping.",
        Says("owns", "Pieter de Wit", "Scheldt Shipping", "denied", "ministry"),
    ),
    row(
        "Anna Kuiper dismissed as false reports that Pieter de Wit owned Scheldt Shipping.",
        Says("owns", "Pieter de Wit", "Scheldt Shipping", "denied", "Anna Kuiper"),
    ),
    row(
        "Lawyers deny that Pieter de Wit paid Anna Kuiper.",
        Says("paid", "Pieter de Wit", "Anna Kuiper", "denied", "Lawyers"),
    ),
    row(
        "The ministry disputed that Pieter de Wit met Anna Kuiper.",
        Says("met", "Pieter de Wit", "Anna Kuiper", "denied", "ministry"),
    ),
    row(
        "Prosecutors say Pieter de Wit killed Anna Kuiper, which he denies.",
        Says("killed", "Pieter de Wit", "Anna Kuiper", "alleged", "Prosecutors"),
        Says("killed", "Pieter de Wit", "Anna Kuiper", "denied", "Pieter de Wit"),
    ),
    row(
        "Pieter de Wit denied accusations of killing Anna Kuiper.",
        Says("killed", "Pieter de Wit", "Anna Kuiper", "denied", "Pieter de Wit"),
    ),
    row(
        "Pieter de Wit denied any link to the Scheldt Group but met Anna Kuiper in Ghent.",
        Says("met", "Pieter de Wit", "Anna Kuiper", "asserted"),
    ),
    row(
        "Reports that Pieter de Wit owned Scheldt Shipping were dismissed by the ministry.",
        Says("owns", "Pieter de Wit", "Scheldt Shipping", "denied", ANY),
        weak="parser: takes 'owned' for an adjective",
    ),
    row(
        "The ministry denied reports that the Federal Police had arrested Pieter de Wit.",
        Says("arrested", "Federal Police", "Pieter de Wit", "denied", "ministry"),
    ),
]

CUSTODY = [
    row(
        "Lars Nordahl was jailed on remand on Monday.",
        Says("party_to", "Lars Nordahl", "", "asserted", role="arrested"),
    ),
    row("Lars Nordahl was jailed pending trial.", Says("party_to", "Lars Nordahl", "", "asserted", role="arrested")),
    row("Lars Nordahl was jailed for nine years.", Says("party_to", "Lars Nordahl", "", "asserted", role="convicted")),
]

NEGATED = [
    row(
        "Lars Nordahl was never charged by the Serious Fraud Office.",
        Says("charged", "Serious Fraud Office", "Lars Nordahl", "negated"),
    ),
    row(
        "The Federal Police did not arrest Lars Nordahl.", Says("arrested", "Federal Police", "Lars Nordahl", "negated")
    ),
    row(
        "Police did not suggest that Lars Nordahl led the Fjord Cartel.",
        Says("leads", "Lars Nordahl", "Fjord Cartel", "negated", "Police"),
    ),
    row(
        "There is no evidence that Lars Nordahl paid Kari Lund.",
        Says("paid", "Lars Nordahl", "Kari Lund", "negated"),
    ),
    row(
        "Prosecutors found no evidence that Lars Nordahl killed Kari Lund.",
        Says("killed", "Lars Nordahl", "Kari Lund", "negated", "Prosecutors"),
    ),
    row(
        "Lars Nordahl is not a member of the Fjord Party.",
        Says("member_of", "Lars Nordahl", "Fjord Party", "negated"),
    ),
    row(
        "Neither Lars Nordahl nor Kari Lund owns Fjord Shipping.",
        Says("owns", "Lars Nordahl", "Fjord Shipping", "negated"),
        Says("owns", "Kari Lund", "Fjord Shipping", "negated"),
    ),
    row(
        "Lars Nordahl left Bergen without meeting Kari Lund.",
        Says("met", "Lars Nordahl", "Kari Lund", "negated"),
    ),
    row("Lars Nordahl resigned without meeting Kari Lund.", Says("met", "Lars Nordahl", "Kari Lund", "negated")),
    row("Lars Nordahl never met Kari Lund.", Says("met", "Lars Nordahl", "Kari Lund", "negated")),
    row(
        "Lars Nordahl did not own Fjord Shipping, the registry said.",
        Says("owns", "Lars Nordahl", "Fjord Shipping", "negated", "registry"),
    ),
    row(
        "Lars Nordahl was not the director of Fjord Shipping.",
        Says("role_at", "Lars Nordahl", "Fjord Shipping", "negated"),
    ),
    row(
        "Lars Nordahl, who never married Anna Berg, lives in Bergen.",
        Says("partner_of", "Lars Nordahl", "Anna Berg", "negated"),
        Says("lives_in", "Lars Nordahl", "Bergen", "asserted"),
    ),
    row(
        "The Federal Police declined to arrest Lars Nordahl.",
        Says("arrested", "Federal Police", "Lars Nordahl", "negated"),
    ),
    row(
        "The Serious Fraud Office refused to charge Lars Nordahl.",
        Says("charged", "Serious Fraud Office", "Lars Nordahl", "negated"),
    ),
    row(
        "Police ruled out that Lars Nordahl had killed Kari Lund.",
        Says("killed", "Lars Nordahl", "Kari Lund", "negated", "Police"),
    ),
    row("Fjord Bank failed to acquire Oslo Savings.", Says("owns", "Fjord Bank", "Oslo Savings", "negated")),
    row(
        "Prosecutors do not believe that Lars Nordahl paid Kari Lund.",
        Says("paid", "Lars Nordahl", "Kari Lund", "negated", "Prosecutors"),
    ),
    row("It is not true that Lars Nordahl paid Kari Lund.", Says("paid", "Lars Nordahl", "Kari Lund", "negated")),
    row("Lars Nordahl has yet to meet Kari Lund.", Says("met", "Lars Nordahl", "Kari Lund", "negated")),
    row(
        "Nothing suggests that Lars Nordahl paid Kari Lund.", Says("paid", "Lars Nordahl", "Kari Lund", "negated", ANY)
    ),
    row("Lars Nordahl hardly ever met Kari Lund.", Says("met", "Lars Nordahl", "Kari Lund", "asserted")),
]

UNDONE = [
    row(
        "Lars Nordahl did not deny that he paid Kari Lund.",
        Says("paid", "Lars Nordahl", "Kari Lund", "alleged"),
    ),
    row(
        "Lars Nordahl failed to deny that he owned Fjord Shipping.",
        Says("owns", "Lars Nordahl", "Fjord Shipping", "alleged", "Lars Nordahl"),
    ),
    row(
        "A court cleared Lars Nordahl of killing Kari Lund.",
        Says("killed", "Lars Nordahl", "Kari Lund", "negated", ANY),
    ),
    row("Lars Nordahl was acquitted of murdering Kari Lund.", Says("killed", "Lars Nordahl", "Kari Lund", "negated")),
    row(
        "Lars Nordahl was not cleared of killing Kari Lund.",
        Says("killed", "Lars Nordahl", "Kari Lund", "alleged"),
    ),
    row(
        "The ministry did not rule out that Lars Nordahl owned Fjord Shipping.",
        Says("owns", "Lars Nordahl", "Fjord Shipping", "alleged", "ministry"),
    ),
    row(
        "Nobody denies that Lars Nordahl owns Fjord Shipping.",
        Says("owns", "Lars Nordahl", "Fjord Shipping", "alleged", ANY),
    ),
    row(
        "Prosecutors dropped charges that Lars Nordahl had bribed Kari Lund.",
        Says("paid", "Lars Nordahl", "Kari Lund", "negated", ANY),
    ),
    row(
        "Lars Nordahl never denied killing Kari Lund.",
        Says("killed", "Lars Nordahl", "Kari Lund", "alleged"),
    ),
    row(
        "Lars Nordahl refused to rule out that he had met Kari Lund.",
        Says("met", "Lars Nordahl", "Kari Lund", "alleged", "Lars Nordahl"),
    ),
    row(
        "The Federal Police have not stopped investigating Lars Nordahl.",
        Says("investigated", "Federal Police", "Lars Nordahl", "asserted", ANY),
    ),
]

HYPOTHETICAL = [
    row(
        "The Federal Police could arrest Ruta Kalnina.",
        Says("arrested", "Federal Police", "Ruta Kalnina", "hypothetical"),
    ),
    row(
        "The Federal Police may arrest Ruta Kalnina this week.",
        Says("arrested", "Federal Police", "Ruta Kalnina", "hypothetical"),
    ),
    row("Baltic Steel plans to acquire Riga Ports.", Says("owns", "Baltic Steel", "Riga Ports", "hypothetical")),
    row("Baltic Steel wants to buy Riga Ports.", Says("owns", "Baltic Steel", "Riga Ports", "hypothetical")),
    row("Baltic Steel seeks to acquire Riga Ports.", Says("owns", "Baltic Steel", "Riga Ports", "hypothetical")),
    row("Baltic Steel is expected to acquire Riga Ports.", Says("owns", "Baltic Steel", "Riga Ports", "hypothetical")),
    row(
        "It is unclear whether Ruta Kalnina owns Riga Ports.",
        Says("owns", "Ruta Kalnina", "Riga Ports", "hypothetical"),
    ),
    row(
        "If Ruta Kalnina marries Janis Ozols, the family will celebrate.",
        Says("partner_of", "Ruta Kalnina", "Janis Ozols", "hypothetical"),
    ),
    row(
        "Investigators asked whether Ruta Kalnina had paid Janis Ozols.",
        Says("paid", "Ruta Kalnina", "Janis Ozols", "hypothetical", ANY),
    ),
    row("Did Ruta Kalnina pay Janis Ozols?", Says("paid", "Ruta Kalnina", "Janis Ozols", "hypothetical")),
    row(
        "The Serious Fraud Office are preparing to charge Ruta Kalnina.",
        Says("charged", "Serious Fraud Office", "Ruta Kalnina", "hypothetical"),
    ),
    row("Ruta Kalnina threatened to kill Janis Ozols.", Says("killed", "Ruta Kalnina", "Janis Ozols", "hypothetical")),
    row("Ruta Kalnina tried to kill Janis Ozols.", Says("killed", "Ruta Kalnina", "Janis Ozols", "hypothetical")),
    row(
        "The Serious Fraud Office said they might charge Ruta Kalnina.",
        Says("charged", "Serious Fraud Office", "Ruta Kalnina", "hypothetical", "Serious Fraud Office"),
        weak="coreference: 'they' for an organisation",
    ),
    row(
        "Ruta Kalnina would own Riga Ports under the proposal.",
        Says("owns", "Ruta Kalnina", "Riga Ports", "hypothetical"),
    ),
    row("Ruta Kalnina agreed to pay Janis Ozols.", Says("paid", "Ruta Kalnina", "Janis Ozols", "hypothetical")),
    row(
        "A plan for Baltic Steel to acquire Riga Ports collapsed.",
        Says("owns", "Baltic Steel", "Riga Ports", "hypothetical"),
        weak="frames: 'a plan for X to do' has no subject",
    ),
    row(
        "Ruta Kalnina's bid to buy Riga Ports collapsed.",
        Says("owns", "Ruta Kalnina", "Riga Ports", "hypothetical"),
        weak="frames: 'X's bid to do' has no subject",
    ),
    row(
        "Whether Ruta Kalnina owns Riga Ports is a matter for the court.",
        Says("owns", "Ruta Kalnina", "Riga Ports", "hypothetical"),
    ),
    row(
        "The Federal Police managed to arrest Ruta Kalnina in Daugavpils.",
        Says("arrested", "Federal Police", "Ruta Kalnina", "asserted"),
    ),
    row(
        "The Federal Police could not arrest Ruta Kalnina.",
        Says("arrested", "Federal Police", "Ruta Kalnina", "negated"),
    ),
    row(
        "Ruta Kalnina should never have paid Janis Ozols.",
        Says("paid", "Ruta Kalnina", "Janis Ozols", ANY),
    ),
]

SCOPE = [
    row(
        "Bruno Salles, who lives in Porto Alegre, is accused of bribing Clara Neves.",
        Says("lives_in", "Bruno Salles", "Porto Alegre", "asserted"),
        Says("paid", "Bruno Salles", "Clara Neves", "alleged"),
    ),
    row(
        "Police believe that Bruno Salles, the director of Ponte Verde Holdings, paid Clara Neves.",
        Says("role_at", "Bruno Salles", "Ponte Verde Holdings", "asserted", ANY),
        Says("paid", "Bruno Salles", "Clara Neves", "alleged", "Police"),
    ),
    row(
        "Bruno Salles allegedly bribed Clara Neves, and Dario Pinto owns Ponte Verde Holdings.",
        Says("paid", "Bruno Salles", "Clara Neves", "alleged"),
        Says("owns", "Dario Pinto", "Ponte Verde Holdings", "asserted"),
    ),
    row(
        "The Federal Police arrested Bruno Salles and the Serious Fraud Office may charge Clara Neves.",
        Says("arrested", "Federal Police", "Bruno Salles", "asserted"),
        Says("charged", "Serious Fraud Office", "Clara Neves", "hypothetical"),
        weak="parser: joins the Office to Salles",
    ),
    row(
        "The Federal Police arrested Bruno Salles, and the Serious Fraud Office may charge Clara Neves.",
        Says("arrested", "Federal Police", "Bruno Salles", "asserted"),
        Says("charged", "Serious Fraud Office", "Clara Neves", "hypothetical"),
    ),
    row(
        "Bruno Salles denied paying Clara Neves but met Dario Pinto in Lisbon.",
        Says("paid", "Bruno Salles", "Clara Neves", "denied", "Bruno Salles"),
        Says("met", "Bruno Salles", "Dario Pinto", "asserted"),
    ),
    row(
        "Bruno Salles, a member of the Liberal Party, denies that he paid Clara Neves.",
        Says("member_of", "Bruno Salles", "Liberal Party", "asserted"),
        Says("paid", "Bruno Salles", "Clara Neves", "denied", "Bruno Salles"),
    ),
    row(
        "Bruno Salles met Clara Neves, who may own Ponte Verde Holdings.",
        Says("met", "Bruno Salles", "Clara Neves", "asserted"),
        Says("owns", "Clara Neves", "Ponte Verde Holdings", "hypothetical"),
    ),
    row(
        "Bruno Salles, the former head of Ponte Verde Holdings, was never charged by the Serious Fraud Office.",
        Says("role_at", "Bruno Salles", "Ponte Verde Holdings", "asserted", former=True),
        Says("charged", "Serious Fraud Office", "Bruno Salles", "negated"),
    ),
    row(
        "Bruno Salles founded Ponte Verde Holdings and was later accused of bribing Clara Neves.",
        Says("founded", "Bruno Salles", "Ponte Verde Holdings", "asserted"),
        Says("paid", "Bruno Salles", "Clara Neves", "alleged"),
    ),
    row(
        "Bruno Salles may have paid Clara Neves, the wife of Dario Pinto.",
        Says("paid", "Bruno Salles", "Clara Neves", "hypothetical"),
        Says("partner_of", "Clara Neves", "Dario Pinto", "asserted"),
    ),
    row(
        "The Federal Police arrested Bruno Salles after he allegedly killed Clara Neves.",
        Says("arrested", "Federal Police", "Bruno Salles", "asserted"),
        Says("killed", "Bruno Salles", "Clara Neves", "alleged"),
    ),
    row(
        "Bruno Salles did not pay Clara Neves but married Dario Pinto.",
        Says("paid", "Bruno Salles", "Clara Neves", "negated"),
        Says("partner_of", "Bruno Salles", "Dario Pinto", "asserted"),
    ),
    row(
        "Bruno Salles was never charged by the Serious Fraud Office and lives in Faro.",
        Says("charged", "Serious Fraud Office", "Bruno Salles", "negated"),
        Says("lives_in", "Bruno Salles", "Faro", "asserted"),
    ),
    row(
        "Bruno Salles allegedly paid Clara Neves and killed Dario Pinto.",
        Says("paid", "Bruno Salles", "Clara Neves", "alleged"),
        Says("killed", "Bruno Salles", "Dario Pinto", "alleged"),
    ),
    row(
        "Bruno Salles could be charged by the Serious Fraud Office, although he never met Clara Neves.",
        Says("charged", "Serious Fraud Office", "Bruno Salles", "hypothetical"),
        Says("met", "Bruno Salles", "Clara Neves", "negated"),
    ),
    row(
        "Bruno Salles lives in Faro, but it is not known whether he owns Ponte Verde Holdings.",
        Says("lives_in", "Bruno Salles", "Faro", "asserted"),
        Says("owns", "Bruno Salles", "Ponte Verde Holdings", "hypothetical"),
    ),
    row(
        "Police have accused Bruno Salles, who was born in Faro, of killing Clara Neves.",
        Says("born_in", "Bruno Salles", "Faro", "asserted"),
        Says("killed", "Bruno Salles", "Clara Neves", "alleged", "Police"),
    ),
    row(
        "Bruno Salles married Clara Neves in 2012, and is suspected of defrauding Banco Tejo.",
        Says("partner_of", "Bruno Salles", "Clara Neves", "asserted"),
        Says("exploited", "Bruno Salles", "Banco Tejo", "alleged"),
    ),
]


@pytest.mark.parametrize("told", table(ASSERTED, ALLEGED, CUSTODY, DENIED, NEGATED, UNDONE, HYPOTHETICAL, SCOPE))
def test_status(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
