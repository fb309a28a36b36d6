"""The syntax layer: sentences, and the frames that they hold.

A row of VERBS reads "verb: subjects > objects; place tokens": logical subjects and objects, "-" for none, then what
stands at other places. A row of NOUNS reads "noun: place tokens; place tokens". Tokens are heads, in text order; what a
row names is what the frame must hold there, no more and no less.
"""

from __future__ import annotations

import pytest
from frames import Row, row, shown_active, shown_noun, shown_reading, shown_verb, table

VERBS = {
    "active": [
        row("Police arrested Marta Ruiz in Lima.", "arrest: Police > Ruiz; in Lima"),
        row("The firm paid Marta Ruiz two million dollars.", "pay: firm > Ruiz,dollars; dative Ruiz"),
        row("The firm paid two million dollars to Marta Ruiz.", "pay: firm > dollars; to Ruiz"),
        row(
            "The firm transferred the money to Marta Ruiz through a bank in Panama.", "transfer: firm > money; to Ruiz"
        ),
        row("On Monday, police in Quito raided the offices of Vantor.", "raid: police > offices; of Vantor"),
        row("Agents searched Vantor's warehouse.", "search: Agents > warehouse; object owner Vantor"),
        row("Marta Ruiz met with Jon Bell at a hotel in Lima.", "meet: Ruiz > -; with Bell"),
        row("Who paid Marta Ruiz?", "pay: Who > Ruiz"),
        row("Did Marta Ruiz pay Jon Bell?", "pay: Ruiz > Bell"),
        row("Marta Ruiz did not pay Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz has never met Jon Bell.", "meet: Ruiz > Bell"),
        row("Marta Ruiz, a lawyer from Lima, represents Jon Bell.", "represent: Ruiz > Bell"),
        row("Marta Ruiz (Vantor) beat Jon Bell.", "beat: Ruiz > Bell"),
        row("In 2014 Marta Ruiz founded Vantor with Jon Bell.", "found: Ruiz > Vantor; with Bell"),
        row("Vantor, based in Lima, bought Ostrel for $3 million.", "buy: Vantor > Ostrel"),
    ],
    "passive": [
        row("Marta Ruiz was arrested by police in Lima.", "arrest: police > Ruiz; in Lima"),
        row("Marta Ruiz was arrested.", "arrest: - > Ruiz"),
        row("Marta Ruiz got arrested on Friday.", "arrest: - > Ruiz"),
        row("Marta Ruiz has been charged with fraud by prosecutors.", "charge: prosecutors > Ruiz; with fraud"),
        row("Vantor was founded in 1987 by Jon Bell.", "found: Bell > Vantor; in 1987"),
        row("Vantor was bought last year by Ostrel.", "buy: Ostrel > Vantor"),
        row("Marta Ruiz was paid $30,000 by Vantor.", "pay: Vantor > Ruiz,30,000"),
        row("Marta Ruiz was succeeded as director by Jon Bell.", "succeed: Bell > Ruiz; as director"),
        row("Marta Ruiz was appointed to the board by Jon Bell.", "appoint: Bell > Ruiz; to board"),
        row("Marta Ruiz is being held by the army in Lima.", "hold: army > Ruiz"),
        row("Two million dollars were paid to Marta Ruiz by Vantor.", "pay: Vantor > dollars; to Ruiz"),
        row("Marta Ruiz was shot dead by gunmen outside her home.", "shoot: gunmen > Ruiz"),
        row("By whom was Marta Ruiz paid?", "pay: whom > Ruiz"),
        row("Marta Ruiz was questioned for hours by investigators from Lima.", "question: investigators > Ruiz"),
        row("The company is owned by Marta Ruiz and Jon Bell.", "own: Ruiz,Bell > company"),
        row("Marta Ruiz was released by police on Friday.", "release: police > Ruiz"),
    ],
    "relative clauses": [
        row("The man who killed Jon Bell fled.", "kill: man > Bell"),
        row("Jon Bell, who was killed by rebels, was a judge.", "kill: rebels > Bell"),
        row("The man whom police arrested is Jon Bell.", "arrest: police > man"),
        row("The man police arrested on Friday is Jon Bell.", "arrest: police > man", weak="read as a police of men"),
        row("Vantor, which Marta Ruiz founded, is in Lima.", "found: Ruiz > Vantor"),
        row("The company that Marta Ruiz bought is in Lima.", "buy: Ruiz > company"),
        row("Marta Ruiz, to whom Vantor paid $2 million, fled.", "pay: Vantor > million; to Ruiz"),
        row("The company she works for is Vantor.", "work: she > -; for company"),
        row("Marta Ruiz, whom Jon Bell accused of fraud, fled.", "accuse: Bell > Ruiz; of fraud"),
        row("Jon Bell is the man that robbed Marta Ruiz.", "rob: man > Ruiz"),
        row("Marta Ruiz, whose firm paid Jon Bell, fled.", "pay: firm > Bell"),
        row("Marta Ruiz and Jon Bell, who own Vantor, fled.", "own: Ruiz,Bell > Vantor"),
        row("The editor of the paper, who met Jon Bell, fled.", "meet: editor > Bell"),
        row("It was Marta Ruiz who founded Vantor.", "found: Ruiz > Vantor"),
        row("The day Marta Ruiz died was a Friday.", "die: Ruiz > -", weak="an adverbial gap looks like an object"),
    ],
    "participles": [
        row("The man arrested by police on Friday is Jon Bell.", "arrest: police > man"),
        row("Marta Ruiz, arrested on Monday by police, denies it.", "arrest: police > Ruiz"),
        row("Arrested on Monday, Marta Ruiz denies it.", "arrest: - > Ruiz"),
        row("Vantor, founded by Marta Ruiz, is in Lima.", "found: Ruiz > Vantor"),
        row("A firm owned by Marta Ruiz won the contract.", "own: Ruiz > firm"),
        row("A company run by Jon Bell paid Marta Ruiz.", "run: Bell > company"),
        row("A company run by Jon Bell paid Marta Ruiz.", "pay: company > Ruiz"),
        row("Police raided the house, arresting Jon Bell.", "arrest: Police > Bell"),
        row("A group representing Marta Ruiz sued Vantor.", "represent: group > Ruiz"),
        row("A group representing Marta Ruiz sued Vantor.", "sue: group > Vantor"),
        row("Two men suspected of killing Jon Bell were held.", "kill: men > Bell"),
        row("Having met Jon Bell, Marta Ruiz left Lima.", "meet: Ruiz > Bell"),
        row("After meeting Jon Bell, Marta Ruiz left Lima.", "meet: Ruiz > Bell"),
        row("Marta Ruiz left Lima after meeting Jon Bell.", "meet: Ruiz > Bell"),
        row("Police arrested Marta Ruiz after raiding Vantor.", "raid: Police > Vantor"),
        row("Police arrested Marta Ruiz for robbing Jon Bell.", "rob: Ruiz > Bell"),
        row("Jon Bell was found murdered in Lima.", "murder: - > Bell"),
        row("Convicted of fraud, Jon Bell was sentenced to six years.", "convict: - > Bell; of fraud"),
    ],
    "infinitives and control": [
        row("Marta Ruiz wants to buy Vantor.", "buy: Ruiz > Vantor"),
        row("Marta Ruiz plans to pay Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz refused to pay Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz asked Jon Bell to pay Vantor.", "pay: Bell > Vantor"),
        row("Jon Bell was asked by Marta Ruiz to pay Vantor.", "pay: Bell > Vantor"),
        row("The judge ordered Vantor to pay Jon Bell.", "pay: Vantor > Bell"),
        row("Marta Ruiz is said to own Vantor.", "own: Ruiz > Vantor"),
        row("Marta Ruiz is accused of paying Jon Bell.", "pay: Ruiz > Bell"),
        row("Prosecutors accused Marta Ruiz of paying Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz was charged with bribing Jon Bell.", "bribe: Ruiz > Bell"),
        row("Marta Ruiz faces charges of bribing Jon Bell.", "bribe: Ruiz > Bell"),
        row("Marta Ruiz admitted paying Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz denied having paid Jon Bell.", "pay: Ruiz > Bell"),
        row("Marta Ruiz helped Jon Bell buy Vantor.", "buy: Bell > Vantor"),
        row("Marta Ruiz hired Jon Bell to run Vantor.", "run: Bell > Vantor"),
        row("Marta Ruiz travelled to Lima to meet Jon Bell.", "meet: Ruiz > Bell"),
        row("Marta Ruiz's plan to buy Vantor failed.", "buy: Ruiz > Vantor"),
        row("The decision by Ostrel to buy Vantor failed.", "buy: Ostrel > Vantor"),
        row("Marta Ruiz was suspected of having ordered rebels to kill Jon Bell.", "kill: rebels > Bell"),
        row("Marta Ruiz is likely to succeed Jon Bell.", "succeed: Ruiz > Bell"),
        row("Marta Ruiz agreed to be questioned by police.", "question: police > Ruiz"),
        row("Marta Ruiz continued to work for Vantor.", "work: Ruiz > -; for Vantor"),
        row("The court convicted Marta Ruiz of defrauding Jon Bell.", "defraud: Ruiz > Bell"),
        row("The court barred Marta Ruiz from meeting Jon Bell.", "meet: Ruiz > Bell"),
        row("Police said they had arrested Jon Bell.", "arrest: they > Bell"),
        row("Marta Ruiz said that Vantor had paid Jon Bell.", "pay: Vantor > Bell"),
        row("Vantor paid Jon Bell, Marta Ruiz said.", "pay: Vantor > Bell"),
    ],
    "coordination": [
        row("Marta Ruiz and Jon Bell founded Vantor.", "found: Ruiz,Bell > Vantor"),
        row(
            "Marta Ruiz, Jon Bell and Ada Holm own Vantor.", "own: Ruiz,Bell,Holm > Vantor", weak="tagged an adjective"
        ),
        row("Marta Ruiz, Jon Bell and Ada Holm founded Vantor.", "found: Ruiz,Bell,Holm > Vantor"),
        row("Marta Ruiz founded Vantor and Ostrel.", "found: Ruiz > Vantor,Ostrel"),
        row("Police arrested and charged Marta Ruiz.", "arrest: Police > Ruiz"),
        row("Police arrested and charged Marta Ruiz.", "charge: Police > Ruiz"),
        row("Marta Ruiz was arrested and charged by police.", "arrest: police > Ruiz"),
        row("Marta Ruiz was arrested and charged by police.", "charge: police > Ruiz"),
        row("Marta Ruiz founded Vantor and later sold it to Ostrel.", "sell: Ruiz > it; to Ostrel"),
        row("Rebels kidnapped Jon Bell and killed Ada Holm.", "kill: Rebels > Holm"),
        row("Rebels kidnapped, tortured and killed Jon Bell.", "kidnap: Rebels > Bell"),
        row("Rebels kidnapped, tortured and killed Jon Bell.", "torture: Rebels > Bell"),
        row("Rebels kidnapped, tortured and killed Jon Bell.", "kill: Rebels > Bell"),
        row("Both Marta Ruiz and Jon Bell were arrested.", "arrest: - > Ruiz,Bell"),
        row("Neither Marta Ruiz nor Jon Bell was charged.", "charge: - > Ruiz,Bell"),
        row("Vantor paid Marta Ruiz and Jon Bell.", "pay: Vantor > Ruiz,Bell"),
        row("Vantor and its director, Marta Ruiz, paid Jon Bell.", "pay: Vantor,director > Bell"),
        row("Vantor paid money to Marta Ruiz and to Jon Bell.", "pay: Vantor > money; to Ruiz,Bell"),
        row("Marta Ruiz, but not Jon Bell, was arrested.", "arrest: - > Ruiz"),
        row("Police arrested Marta Ruiz and seized her car.", "seize: Police > car"),
        row("Marta Ruiz was arrested and her car was seized.", "seize: - > car"),
    ],
    "frames beside each other": [
        row("Marta Ruiz met Jon Bell, and Vantor paid Ada Holm.", "pay: Vantor > Holm"),
        row("While Jon Bell slept, rebels attacked Lima.", "attack: rebels > Lima"),
        row("Marta Ruiz, police said, robbed Jon Bell.", "rob: Ruiz > Bell"),
        row("Marta Ruiz — according to Jon Bell — robbed Vantor.", "rob: Ruiz > Vantor"),
        row('"We arrested Marta Ruiz," Jon Bell said.', "arrest: We > Ruiz"),
        row("If Vantor buys Ostrel, Jon Bell will leave.", "buy: Vantor > Ostrel"),
        row("Jon Bell will leave unless Vantor buys Ostrel.", "buy: Vantor > Ostrel"),
    ],
    "times and amounts are no objects": [
        row("Marta Ruiz met Jon Bell last Tuesday.", "meet: Ruiz > Bell"),
        row("Police arrested Jon Bell Monday.", "arrest: Police > Bell"),
        row("Vantor was raided Tuesday.", "raid: - > Vantor"),
        row("Rebels attacked twice this week.", "attack: Rebels > -"),
        row("Vantor paid Tuesday.", "pay: Vantor > -"),
    ],
    "phrases that belong to the verb": [
        row("Vantor paid a bribe of $2 million to Jon Bell.", "pay: Vantor > bribe; to Bell"),
        row("Vantor transferred $2 million from Lima to Jon Bell.", "transfer: Vantor > million; to Bell; from Lima"),
        row("Jon Bell received $2 million from Vantor.", "receive: Bell > million; from Vantor"),
        row("Jon Bell accepted a payment from Vantor.", "accept: Bell > payment; from Vantor"),
        row("Jon Bell was born on 4 May 1950 in Lima.", "bear: - > Bell; in Lima"),
        row("Marta Ruiz studied law at the University of Lima.", "study: Ruiz > law; at University"),
        row("Vantor sold Ostrel to Jon Bell in 2011.", "sell: Vantor > Ostrel; to Bell"),
        row("Police took Jon Bell into custody.", "take: Police > Bell; into custody"),
        row("Vantor replaced Marta Ruiz with Jon Bell.", "replace: Vantor > Ruiz; with Bell"),
        row("Marta Ruiz took over from Jon Bell as director.", "take: Ruiz > -; from Bell; as director"),
        row("Jon Bell was named director of Vantor by Marta Ruiz.", "name: Ruiz > Bell"),
    ],
    "small clauses and offices": [
        row("The court found Jon Bell guilty of fraud.", "find: court > Bell; complement guilty"),
        row("The court found Jon Bell guilty of killing Ada Holm.", "kill: Bell > Holm"),
        row("Jon Bell was found guilty by the court.", "find: court > Bell; complement guilty"),
        row("Vantor named Marta Ruiz director.", "name: Vantor > Ruiz; complement director"),
        row("The board made Marta Ruiz chairwoman.", "make: board > Ruiz; complement chairwoman"),
        row("Police met Ruiz aide Jon Bell.", "meet: Police > Bell"),
    ],
    "what holds an act, and who does it": [
        row("Jon Bell denied the charge of killing Ada Holm.", "kill: Bell > Holm"),
        row("Jon Bell admitted one count of robbing Ada Holm.", "rob: Bell > Holm"),
        row("Jon Bell is awaiting trial for robbing Ada Holm.", "rob: Bell > Holm"),
        row("Marta Ruiz accused the government of bombing Lima.", "bomb: government > Lima"),
        row("Marta Ruiz accused the minister, Jon Bell, of having robbed Vantor.", "rob: minister > Vantor"),
        row("Marta Ruiz threatened to kill Jon Bell.", "threaten: Ruiz > -; goal Bell"),
        row("Marta Ruiz left Lima to found Vantor.", "found: Ruiz > Vantor"),
        row("Jon Bell took $2 million in bribes from Vantor.", "take: Bell > million; from Vantor"),
        row("Police held Jon Bell, an agent of the FBI, who robbed Ada Holm.", "rob: agent > Holm"),
    ],
    "headlines": [
        row("Police arrest Jon Bell in Lima", "arrest: Police > Bell; in Lima"),
        row("Jon Bell arrested in Lima", "arrest: - > Bell; in Lima"),
        row("Jon Bell to buy Vantor", "buy: Bell > Vantor"),
        row("Vantor director accused of bribing Jon Bell", "bribe: director > Bell"),
        row("Marta Ruiz charged with fraud by prosecutors", "charge: prosecutors > Ruiz"),
    ],
}

WITHOUT_OBJECT = {
    "read as passives": [
        row("Rebels had Jon Bell seized and killed.", "kill: - > Bell"),
        row("Marta Ruiz tried to have Jon Bell killed.", "kill: - > Bell"),
        row("Marta Ruiz was arrested in Lima and questioned in Cusco.", "question: - > Ruiz; in Cusco"),
        row("Marta Ruiz was arrested, charged with fraud and jailed in Lima.", "jail: - > Ruiz; in Lima"),
        row("Two judges kidnapped in Lima", "kidnap: - > judges; in Lima"),
        row("Vantor founder jailed for fraud", "jail: - > founder"),
    ],
    "left alone": [
        row("Marta Ruiz was born in Cusco and studied in Lima.", "study: - > Ruiz; in Lima"),
        row("Rebels attacked twice.", "attack: Rebels > -"),
        row("Marta Ruiz said Jon Bell attacked first.", "attack: Bell > -"),
        row("Marta Ruiz was arrested and police searched her car.", "search: police > car"),
        row("Rebels entered Lima and attacked at dawn.", "attack: Rebels > -"),
        row("Police arrest Jon Bell", "arrest: Police > Bell"),
        row("Marta Ruiz wanted to pay.", "pay: Ruiz > -"),
    ],
}

NOUNS = {
    "nouns of action": [
        row("The arrest of Marta Ruiz by police shocked Lima.", "arrest: of Ruiz; by police"),
        row("Marta Ruiz's arrest shocked Lima.", "arrest: owner Ruiz"),
        row("Police announced the arrest of Marta Ruiz.", "arrest: of Ruiz"),
        row("Vantor's payments to Jon Bell went unseen.", "payment: owner Vantor; to Bell"),
        row("Payments from Vantor to Jon Bell went unseen.", "payment: from Vantor; to Bell"),
        row("Jon Bell took a bribe from Vantor.", "bribe: from Vantor"),
        row("A meeting between Marta Ruiz and Jon Bell was held in Lima.", "meeting: between Ruiz,Bell"),
        row("Marta Ruiz's meeting with Jon Bell was short.", "meeting: owner Ruiz; with Bell"),
        row("Police launched an inquiry into Vantor.", "inquiry: into Vantor; doer Police"),
        row("An inquiry into Vantor was opened by prosecutors.", "inquiry: into Vantor; doer prosecutors"),
        row("Rebels carried out an attack on Lima.", "attack: on Lima; doer Rebels"),
        row("An attack by rebels on Lima killed two.", "attack: on Lima; by rebels"),
        row("The murder of Jon Bell in Lima was planned.", "murder: of Bell; in Lima"),
        row("Ostrel announced its acquisition of Vantor.", "acquisition: owner its; of Vantor"),
        row("The purchase of Vantor by Ostrel was approved.", "purchase: of Vantor; by Ostrel"),
        row("Marta Ruiz's and Jon Bell's arrest shocked Lima.", "arrest: owner Ruiz,Bell"),
        row("The appointment of Marta Ruiz and Jon Bell was announced.", "appointment: of Ruiz,Bell"),
        row("Marta Ruiz owns a stake in Vantor.", "stake: in Vantor; doer -"),
        row("Jon Bell survived an attack by rebels.", "attack: by rebels; undergoer Bell; doer -"),
        row("Jon Bell faces an inquiry by prosecutors.", "inquiry: by prosecutors; undergoer Bell"),
        row("Jon Bell ordered the murder of Ada Holm.", "murder: of Holm; doer Bell"),
        row("Jon Bell foiled an attack on Lima.", "attack: on Lima; doer -; undergoer -"),
    ],
    "posts": [
        row("Marta Ruiz, former director of Vantor, fled.", "director: of Vantor; apposed to Ruiz"),
        row("Vantor's director, Marta Ruiz, fled.", "director: owner Vantor; apposed by Ruiz"),
        row("The director of Vantor, Marta Ruiz, fled.", "director: of Vantor; apposed by Ruiz"),
        row("Marta Ruiz, Vantor's director, fled.", "director: owner Vantor; apposed to Ruiz"),
        row("Marta Ruiz is the director of Vantor.", "director: of Vantor; said of Ruiz"),
        row("Marta Ruiz was named director of Vantor.", "director: of Vantor; said of Ruiz"),
        row("Vantor named Marta Ruiz director.", "director: said of Ruiz"),
        row("Marta Ruiz became director of Vantor in 2014.", "director: of Vantor; said of Ruiz"),
        row("Marta Ruiz, the director and owner of Vantor, fled.", "director: of Vantor; apposed to Ruiz"),
        row("Marta Ruiz, the director and owner of Vantor, fled.", "owner: of Vantor; apposed to Ruiz"),
        row("Marta Ruiz and Jon Bell are directors of Vantor.", "director: of Vantor; said of Ruiz,Bell"),
        row("Marta Ruiz, a lawyer, and Jon Bell, a banker, fled.", "lawyer: apposed to Ruiz"),
        row("Marta Ruiz, a lawyer, and Jon Bell, a banker, fled.", "banker: apposed to Bell"),
        row("The judge, Marta Ruiz, freed the banker, Jon Bell.", "judge: apposed by Ruiz"),
        row("The judge, Marta Ruiz, freed the banker, Jon Bell.", "banker: apposed by Bell"),
        row("Marta Ruiz, 54, a lawyer from Lima, fled.", "lawyer: from Lima; apposed to Ruiz"),
        row("Marta Ruiz, who is a lawyer in Lima, fled.", "lawyer: in Lima; said of Ruiz"),
        row("She was a director of Vantor and Ostrel.", "director: of Vantor,Ostrel; said of She"),
        row("A director at Vantor in Lima fled.", "director: at Vantor"),
        row("The Vantor director fled.", "director: modifier Vantor"),
    ],
}


@pytest.mark.parametrize("wanted", table(VERBS))
def test_verb_frames(wanted: Row) -> None:
    assert shown_verb(wanted) == wanted.frame


@pytest.mark.parametrize("wanted", table(WITHOUT_OBJECT))
def test_passives_without_an_auxiliary(wanted: Row) -> None:
    assert shown_reading(wanted) == wanted.frame


def test_an_active_that_leans_on_a_passive() -> None:
    sentence = row("Marta Ruiz was born in Cusco and studied in Lima.", "study: Ruiz > -; in Lima")
    assert shown_active(sentence) == sentence.frame


@pytest.mark.parametrize("wanted", table(NOUNS))
def test_noun_frames(wanted: Row) -> None:
    assert shown_noun(wanted) == wanted.frame
