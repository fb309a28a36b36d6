"""Who is speaking: every order of words in which news names its sources, and where a speaker's words end.

The first four tables were written before the rules, the others after; both before they were first run. Of 69 rows the
rules as they were then had 43 right; of the 65 others the rules as they now are had 63.
"""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

OWNS = ("owns", "Rafe Ostrom", "Calder Mills", ANY)
MET = ("met", "Rafe Ostrom", "Lena Varga", ANY)
PAID = ("paid", "Rafe Ostrom", "Lena Varga", ANY)


def owns(text: str, speaker: str | None, *via: str, weak: str = "") -> Row:
    """A text that says that Rafe Ostrom owns Calder Mills."""
    return row(text, Says(*OWNS, speaker, via), weak=weak)


def met(text: str, speaker: str | None, *via: str, weak: str = "") -> Row:
    """A text that says that Rafe Ostrom met Lena Varga."""
    return row(text, Says(*MET, speaker, via), weak=weak)


def paid(text: str, speaker: str | None, *via: str, weak: str = "") -> Row:
    """A text that says that Rafe Ostrom paid Lena Varga."""
    return row(text, Says(*PAID, speaker, via), weak=weak)


QUOTED = [
    owns('"Rafe Ostrom owns Calder Mills," shrugged Ingrid Solheim, who once kept its books.', "Ingrid Solheim"),
    owns(
        '"I was there," Ingrid Solheim recalled. "I kept the books. Rafe Ostrom owns Calder Mills."', "Ingrid Solheim"
    ),
    owns('"The books are clear." Ingrid Solheim added: "Rafe Ostrom owns Calder Mills."', "Ingrid Solheim"),
    owns(
        'Ingrid Solheim kept the books for years. "Everybody knows it," she said. "Rafe Ostrom owns Calder Mills."',
        "Ingrid Solheim",
    ),
    owns("'Rafe Ostrom owns Calder Mills,' Ingrid Solheim told the inquiry.", "Ingrid Solheim"),
    owns("‘Rafe Ostrom owns Calder Mills,’ Ingrid Solheim told the inquiry.", "Ingrid Solheim"),
    owns("«Rafe Ostrom owns Calder Mills», Ingrid Solheim told the inquiry.", "Ingrid Solheim"),
    owns("« Rafe Ostrom owns Calder Mills », Ingrid Solheim told the inquiry.", "Ingrid Solheim"),
    owns("„Rafe Ostrom owns Calder Mills“, Ingrid Solheim told the inquiry.", "Ingrid Solheim"),
    owns(
        "“My father told me: ‘Rafe Ostrom owns Calder Mills,’” Ingrid Solheim said.",
        "My father",
        "Ingrid Solheim",
    ),
    met('"Rafe Ostrom met Lena Varga here," said the barman, wiping a glass.', "barman"),
    met(
        '"It rained all night," the barman said. Rafe Ostrom met Lena Varga the next morning.',
        None,
    ),
    met(
        'Rafe Ostrom met Lena Varga in March.\n\n"It rained all night," the barman said.',
        None,
    ),
    met(
        'Rafe Ostrom calls himself "the last honest man in Brandt Street". Rafe Ostrom met Lena Varga in March.',
        None,
    ),
    met(
        'The barman remembers the night.\n\n"It rained.\n\n"Then Rafe Ostrom met Lena Varga," he said.',
        "barman",
        weak="coreference: a pronoun for somebody unnamed",
    ),
    met(
        'Ingrid Solheim was not surprised. "Rafe Ostrom met Lena Varga every Friday."\n\nThe court adjourned.',
        "Ingrid Solheim",
    ),
    met(
        'The 12" pipe burst on Friday. Rafe Ostrom met Lena Varga beside it, the plumber said.',
        "plumber",
    ),
    met(
        'The 12" pipe burst on Friday. Rafe Ostrom met Lena Varga beside it. "A mess," the plumber said.',
        None,
    ),
    met(
        '"It rained all night, the barman said. Rafe Ostrom met Lena Varga the next morning.',
        None,
    ),
    met(
        'The firm\'s "open door policy is a joke. Rafe Ostrom met Lena Varga in March.\n\n"Enough," the barman said.',
        None,
    ),
    met(
        'Asked about March, the barman laughed. "Rafe Ostrom met Lena Varga, yes."',
        "barman",
        weak="lexicon: that a barman is a person",
    ),
    met(
        '"Rafe Ostrom met Lena Varga." That is how Ingrid Solheim puts it.',
        "Ingrid Solheim",
        weak="no rule: a sentence that points back at a quotation",
    ),
    met('To quote Ingrid Solheim: "Rafe Ostrom met Lena Varga twice."', "Ingrid Solheim"),
    met('Ingrid Solheim: "Rafe Ostrom met Lena Varga twice."', "Ingrid Solheim"),
    met('"So Rafe Ostrom met Lena Varga?" Ingrid Solheim asked. Nobody answered.', "Ingrid Solheim"),
]

REPORTED = [
    met(
        "Rafe Ostrom, said the barman, met Lena Varga in March.",
        "barman",
        weak="parser: takes the barman for who met her",
    ),
    met("Rafe Ostrom, the barman says, met Lena Varga in March.", "barman"),
    met("For Ingrid Solheim, Rafe Ostrom met Lena Varga by chance.", ANY),
    met("Ingrid Solheim's version is that Rafe Ostrom met Lena Varga by chance.", "Ingrid Solheim"),
    met("The police's theory is that Rafe Ostrom met Lena Varga in March.", "police"),
    met("By Ingrid Solheim's account, Rafe Ostrom met Lena Varga in March.", "Ingrid Solheim"),
    met("In a letter to the court, Ingrid Solheim wrote that Rafe Ostrom met Lena Varga in March.", "Ingrid Solheim"),
    met("The indictment says Rafe Ostrom met Lena Varga in March.", "indictment"),
    met("Rafe Ostrom met Lena Varga in March, a police report says.", "police"),
    met("Rafe Ostrom met Lena Varga in March, according to the indictment.", "indictment"),
    met("The defence maintains that Rafe Ostrom met Lena Varga by chance.", "defence"),
    met("Ingrid Solheim, a former bookkeeper, told the BBC that Rafe Ostrom met Lena Varga.", "Ingrid Solheim"),
    met("Rafe Ostrom met Lena Varga, Ingrid Solheim told the BBC.", "Ingrid Solheim"),
    met("Rafe Ostrom met Lena Varga in March, two people who were in the room told Reuters.", "two people"),
    met("Rafe Ostrom's lawyer, Tove Lind, said Rafe Ostrom met Lena Varga by chance.", "Tove Lind"),
    met("The deputy minister of trade, Tove Lind, said Rafe Ostrom met Lena Varga by chance.", "Tove Lind"),
    met("The news site Fjord Watch wrote that Rafe Ostrom met Lena Varga.", "Fjord Watch"),
    met("His sister Tove Lind confirmed that Rafe Ostrom met Lena Varga.", "Tove Lind"),
    met("Speaking in Oslo, Tove Lind conceded that Rafe Ostrom met Lena Varga.", "Tove Lind"),
    met("Tove Lind did not say where Rafe Ostrom met Lena Varga.", ANY),
    met("Nobody said that Rafe Ostrom met Lena Varga.", None),
    paid("Rafe Ostrom has denied paying Lena Varga.", "Rafe Ostrom"),
    paid("Rafe Ostrom, whose lawyer Tove Lind denied that he paid Lena Varga, left the country.", "Tove Lind"),
    paid("Prosecutors in Bergen accuse Rafe Ostrom of paying Lena Varga.", "Prosecutors"),
]

CHAINED = [
    met(
        "Fjord Watch reported that, according to a retired judge, Rafe Ostrom met Lena Varga.",
        "retired judge",
        "Fjord Watch",
    ),
    met("Fjord Watch quoted Tove Lind as saying Rafe Ostrom met Lena Varga.", "Tove Lind", "Fjord Watch"),
    met(
        "Fjord Watch quoted the harbour master, Tove Lind, as telling a court that Rafe Ostrom met Lena Varga.",
        "Tove Lind",
        "Fjord Watch",
    ),
    met("Police, quoted by Fjord Watch, said Rafe Ostrom met Lena Varga.", "Police", "Fjord Watch"),
    met('"A guard told me that Rafe Ostrom met Lena Varga," Tove Lind said.', "guard", "Tove Lind"),
    met("Tove Lind said a guard had told her that Rafe Ostrom met Lena Varga.", "guard", "Tove Lind"),
    met("Rafe Ostrom met Lena Varga, Fjord Watch reported, citing two guards.", "two guards", "Fjord Watch"),
]

REACH = [
    row(
        "Tove Lind said Rafe Ostrom, the owner of Calder Mills, met Lena Varga.",
        Says("met", "Rafe Ostrom", "Lena Varga", ANY, "Tove Lind"),
        Says("owns", "Rafe Ostrom", "Calder Mills", ANY, "Tove Lind"),
    ),
    row(
        "Tove Lind, the director of Calder Mills, said Rafe Ostrom met Lena Varga.",
        Says("met", "Rafe Ostrom", "Lena Varga", ANY, "Tove Lind"),
        Says("role_at", "Tove Lind", "Calder Mills", ANY, None),
    ),
    row(
        "Rafe Ostrom met Lena Varga, said Tove Lind, the director of Calder Mills.",
        Says("met", "Rafe Ostrom", "Lena Varga", ANY, "Tove Lind"),
        Says("role_at", "Tove Lind", "Calder Mills", ANY, None),
    ),
    row(
        '"Rafe Ostrom met Lena Varga," said Tove Lind, who was born in Drammen.',
        Says("met", "Rafe Ostrom", "Lena Varga", ANY, "Tove Lind"),
        Says("born_in", "Tove Lind", "Drammen", ANY, None),
    ),
    row(
        "Police said the bridge was closed. Rafe Ostrom was arrested in Drammen. Tove Lind lives in Drammen.",
        Says("lives_in", "Tove Lind", "Drammen", "asserted", None),
    ),
    row(
        "Tove Lind said nothing. She lives in Drammen.",
        Says("lives_in", "Tove Lind", "Drammen", "asserted", None),
    ),
    row(
        "A court in Drammen acquitted Rafe Ostrom of killing Lena Varga.",
        Says("killed", "Rafe Ostrom", "Lena Varga", "negated", None),
    ),
    row(
        "A court in Drammen convicted Rafe Ostrom of killing Lena Varga.",
        Says("killed", "Rafe Ostrom", "Lena Varga", "asserted", None),
    ),
    row(
        "Calder Mills, whose founder, Tove Lind, denied paying Lena Varga, is bankrupt.",
        Says("paid", "Tove Lind", "Lena Varga", "denied", "Tove Lind"),
    ),
    row(
        "Rafe Ostrom met Lena Varga in March; the mayor says the bridge is safe.",
        Says("met", "Rafe Ostrom", "Lena Varga", "asserted", None),
    ),
    row(
        "Although police say the bridge is safe, Rafe Ostrom met Lena Varga in Drammen.",
        Says("met", "Rafe Ostrom", "Lena Varga", "asserted", None),
    ),
    row(
        "Rafe Ostrom, who police say is Swedish, met Lena Varga in Drammen.",
        Says("met", "Rafe Ostrom", "Lena Varga", "asserted", None),
    ),
    row(
        "Rafe Ostrom met Lena Varga in Drammen, where neighbours complained of noise.",
        Says("met", "Rafe Ostrom", "Lena Varga", "asserted", None),
    ),
]


MORE_QUOTED = [
    owns("“Rafe Ostrom owns Calder Mills”, said Ingrid Solheim.", "Ingrid Solheim"),
    owns(
        '"Rafe Ostrom owns Calder Mills," a spokeswoman for the land registry confirmed.',
        "spokeswoman for the land registry",
    ),
    owns(
        '"The mills," Ingrid Solheim wrote to the court, "are a shell. Rafe Ostrom owns Calder Mills."',
        "Ingrid Solheim",
    ),
    owns('Ingrid Solheim, his sister-in-law, was more direct: "Rafe Ostrom owns Calder Mills."', "Ingrid Solheim"),
    owns('"Rafe Ostrom owns Calder Mills," Ingrid Solheim said. The mills stand empty.', "Ingrid Solheim"),
    owns('The mills stand empty. "Rafe Ostrom owns Calder Mills," reads the plate on the gate.', ANY),
    owns('Rafe Ostrom owns Calder Mills. "A fine place," Ingrid Solheim said. "It was built in 1890."', None),
    owns('"It was built in 1890," Ingrid Solheim said of the mill. Rafe Ostrom owns Calder Mills.', None),
    owns(
        'According to Ingrid Solheim, "everybody in town knows that Rafe Ostrom owns Calder Mills".', "Ingrid Solheim"
    ),
    owns('Ingrid Solheim told the BBC: "I have said it before.\n\n"Rafe Ostrom owns Calder Mills."', "Ingrid Solheim"),
    owns('"I have said it before.\n\n"Rafe Ostrom owns Calder Mills," Ingrid Solheim said.', "Ingrid Solheim"),
    owns('"Rafe Ostrom owns Calder Mills.\n\n"I have said it before," Ingrid Solheim said.', "Ingrid Solheim"),
    owns(
        'Ingrid Solheim said: "Rafe Ostrom owns Calder Mills. The mayor knows.\n\nThe mayor did not answer.',
        "Ingrid Solheim",
    ),
    owns('The mayor shook hands with "friends. Rafe Ostrom owns Calder Mills.', None),
    owns(
        "Ingrid Solheim said the 'landlord' of the place was 'never seen', and that Rafe Ostrom owns Calder Mills.",
        "Ingrid Solheim",
    ),
    owns("The mill's workers' canteen is closed. Rafe Ostrom owns Calder Mills. 'Pity,' Ingrid Solheim said.", None),
]
MORE_REPORTED = [
    met("Tove Lind, a clerk at the harbour, has sworn that Rafe Ostrom met Lena Varga.", "Tove Lind"),
    met("It emerged on Monday that Rafe Ostrom met Lena Varga in March.", None),
    met("As Tove Lind tells it, Rafe Ostrom met Lena Varga in March.", "Tove Lind"),
    met("In Tove Lind's view, Rafe Ostrom met Lena Varga too often.", "Tove Lind"),
    met("In an email to staff, the harbour authority said that Rafe Ostrom met Lena Varga.", "harbour authority"),
    met("Rafe Ostrom met Lena Varga in March, Tove Lind, the harbour master, recalled.", "Tove Lind"),
    met("Rafe Ostrom met Lena Varga in March, the court was told.", ANY),
    met("Rafe Ostrom met Lena Varga in March, a fact that Tove Lind confirmed.", ANY),
    met("Several neighbours say they saw how Rafe Ostrom met Lena Varga.", "Several neighbours"),
    met("The ministry declined to comment. It said only that Rafe Ostrom met Lena Varga.", "ministry"),
    met("Prosecutors have opened a file. They say Rafe Ostrom met Lena Varga in March.", "Prosecutors"),
    met("Rafe Ostrom, it is said, met Lena Varga in March.", None),
    met("Rafe Ostrom met Lena Varga in March, and Tove Lind says the mill is for sale.", None),
    met("Tove Lind says the mill is for sale, but Rafe Ostrom met Lena Varga in March.", ANY),
    met("After Tove Lind had spoken, Rafe Ostrom met Lena Varga.", None),
    met("Rafe Ostrom met Lena Varga in the hall where Tove Lind had said her vows.", None),
    met("Tove Lind warned the council that Rafe Ostrom met Lena Varga every week.", "Tove Lind"),
    met("A video published by the harbour police shows that Rafe Ostrom met Lena Varga.", "harbour police"),
    met(
        "Court documents state that Rafe Ostrom met Lena Varga in March.",
        "Court documents",
        weak="parser: takes the verb for a noun",
    ),
    met("The judge, Tove Lind, noted in her ruling that Rafe Ostrom met Lena Varga.", "Tove Lind"),
    met("Calder Mills said in a statement that Rafe Ostrom met Lena Varga.", "Calder Mills"),
    met("Calder Mills, through its lawyers, said that Rafe Ostrom met Lena Varga.", "Calder Mills"),
    met("Tove Lind's lawyer says Rafe Ostrom met Lena Varga in March.", "Tove Lind's lawyer"),
    met("Rafe Ostrom met Lena Varga in March, says her brother Nils Varga.", "Nils Varga"),
    met("Both Tove Lind and Nils Berg said that Rafe Ostrom met Lena Varga.", "Tove Lind and Nils Berg"),
    met("Witnesses, among them Tove Lind, told the court that Rafe Ostrom met Lena Varga.", "Witnesses"),
    paid("Rafe Ostrom's lawyers dispute that he paid Lena Varga.", "Rafe Ostrom's lawyers"),
    paid("Rafe Ostrom was charged on Monday with paying Lena Varga.", None),
    paid("Police in Bergen arrested Rafe Ostrom for bribing Lena Varga.", None),
    paid("Tove Lind accused Rafe Ostrom of having paid Lena Varga.", "Tove Lind"),
    paid("Rafe Ostrom has been accused by Tove Lind of paying Lena Varga.", "Tove Lind"),
    paid("Rafe Ostrom is suspected of paying Lena Varga.", None),
    row(
        "Rafe Ostrom rejected Tove Lind's claim that he had paid Lena Varga.",
        Says("paid", "Rafe Ostrom", "Lena Varga", "denied", "Rafe Ostrom"),
        Says("paid", "Rafe Ostrom", "Lena Varga", "alleged", "Tove Lind"),
    ),
]
MORE_CHAINED = [
    met(
        "Radio Fjord published a report by Norvang Audit on Monday.\n\nRafe Ostrom met Lena Varga, the report says.",
        "Norvang Audit",
    ),
    met("A report is due in May. Rafe Ostrom met Lena Varga, the report will say.", ANY),
    met("The Norvang Audit sent a letter. Rafe Ostrom met Lena Varga, a report says.", "report"),
    met("Police say that Rafe Ostrom met Lena Varga on Friday (Radio Fjord).", "Police", "Radio Fjord"),
    met("Rafe Ostrom met Lena Varga on Friday (Radio Fjord).", "Radio Fjord"),
    met("Rafe Ostrom met Lena Varga of the Norvang Audit (Nordic Audit).", None),
    met("Rafe Ostrom (Norvang Audit) met Lena Varga on Friday.", None),
    met("The BBC, citing a police report, said Rafe Ostrom met Lena Varga.", "police", "BBC"),
    met(
        "According to Fjord Watch, Tove Lind told investigators that Rafe Ostrom met Lena Varga.",
        "Tove Lind",
        "Fjord Watch",
    ),
    met(
        "Fjord Watch says it has seen a letter in which Tove Lind writes that Rafe Ostrom met Lena Varga.",
        "Tove Lind",
        "Fjord Watch",
    ),
    met(
        "Rafe Ostrom met Lena Varga, Tove Lind was quoted by Fjord Watch as saying.",
        "Tove Lind",
        "Fjord Watch",
        weak="no rule: an aside in the passive",
    ),
    met('"My clerk says that Rafe Ostrom met Lena Varga," Tove Lind told Fjord Watch.', "My clerk", "Tove Lind"),
    met("Tove Lind said Nils Berg had denied that Rafe Ostrom met Lena Varga.", "Nils Berg", "Tove Lind"),
]
MORE_REACH = [
    row(
        "Police arrested Tove Lind, who lives in Drammen, her lawyer said.",
        Says("lives_in", "Tove Lind", "Drammen", ANY, "her lawyer"),
    ),
    row(
        '"It rained," said Tove Lind, who owns Calder Mills and lives in Drammen.',
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
    ),
    row(
        "Tove Lind, who police say is Swedish, owns Calder Mills.",
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
    ),
    row(
        "Tove Lind owns Calder Mills, which, the mayor said, is bankrupt.",
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
    ),
    row(
        "Tove Lind told Nils Berg, the owner of Calder Mills, that it was late.",
        Says("owns", "Nils Berg", "Calder Mills", "asserted", None),
    ),
    row(
        "Nils Berg denied that Tove Lind, the owner of Calder Mills, met Lena Varga.",
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
        Says("met", "Tove Lind", "Lena Varga", "denied", "Nils Berg"),
    ),
    row(
        "Prosecutors accuse Tove Lind, the owner of Calder Mills, of paying Lena Varga.",
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
        Says("paid", "Tove Lind", "Lena Varga", "alleged", "Prosecutors"),
    ),
    row(
        "Nils Berg says he is ill. Tove Lind owns Calder Mills.",
        Says("owns", "Tove Lind", "Calder Mills", "asserted", None),
    ),
]


@pytest.mark.parametrize(
    "told", table(QUOTED, REPORTED, CHAINED, REACH, MORE_QUOTED, MORE_REPORTED, MORE_CHAINED, MORE_REACH)
)
def test_speech(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
