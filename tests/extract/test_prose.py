"""Sentences that were written after the rules and run once before any was mended: what a new text may look like.

At that first run 39 of 39 claims in the article's own voice, 20 of 24 with a speaker, 10 of 10 dates and 59 of 69
statuses were right; 8 doubtful claims came out as asserted. Since then rules were mended; `weak` says what is left.
"""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

ROWS = [
    row("Ilse Vermeer was not accused of bribing Koen Maes.", Says("paid", "Ilse Vermeer", "Koen Maes", "negated")),
    row(
        "Ilse Vermeer insists she never paid Koen Maes.",
        Says("paid", "Ilse Vermeer", "Koen Maes", "denied", "Ilse Vermeer"),
    ),
    row(
        "Ilse Vermeer rejects the accusation that she bribed Koen Maes.",
        Says("paid", "Ilse Vermeer", "Koen Maes", "denied", "Ilse Vermeer"),
    ),
    row(
        "The claim that Ilse Vermeer owns Dender Holdings is false.",
        Says("owns", "Ilse Vermeer", "Dender Holdings", "negated"),
    ),
    row(
        "It is false that Ilse Vermeer owns Dender Holdings.",
        Says("owns", "Ilse Vermeer", "Dender Holdings", "negated"),
    ),
    row(
        "Ilse Vermeer has been linked to claims that she owns Dender Holdings.",
        Says("owns", "Ilse Vermeer", "Dender Holdings", "alleged"),
    ),
    row(
        "Ilse Vermeer is alleged to have met Koen Maes in Bruges.", Says("met", "Ilse Vermeer", "Koen Maes", "alleged")
    ),
    row(
        "Ilse Vermeer is rumoured to be married to Koen Maes.",
        Says("partner_of", "Ilse Vermeer", "Koen Maes", "alleged"),
    ),
    row(
        "Ilse Vermeer, believed to be the owner of Dender Holdings, lives in Bruges.",
        Says("owns", "Ilse Vermeer", "Dender Holdings", "alleged"),
        Says("lives_in", "Ilse Vermeer", "Bruges", "asserted"),
        weak="frames: the subject with a long apposition is lost",
    ),
    row(
        "Ilse Vermeer, who denies wrongdoing, is the director of Dender Holdings.",
        Says("role_at", "Ilse Vermeer", "Dender Holdings", "asserted"),
    ),
    row(
        "Koen Maes, the suspected killer of Ilse Vermeer, was born in Ostend.",
        Says("born_in", "Koen Maes", "Ostend", "asserted"),
    ),
    row("Koen Maes pleaded guilty to killing Ilse Vermeer.", Says("killed", "Koen Maes", "Ilse Vermeer", "asserted")),
    row(
        "Koen Maes pleaded not guilty to killing Ilse Vermeer.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "negated", ANY),
    ),
    row("Koen Maes admitted killing Ilse Vermeer.", Says("killed", "Koen Maes", "Ilse Vermeer", ANY, "Koen Maes")),
    row(
        "Koen Maes confessed to killing Ilse Vermeer, detectives said.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "alleged", ANY, via=("detectives",)),
    ),
    row(
        "Koen Maes was sentenced to ten years in prison for kidnapping Ilse Vermeer.",
        Says("kidnapped", "Koen Maes", "Ilse Vermeer", "asserted"),
    ),
    row("Koen Maes is wanted for killing Ilse Vermeer.", Says("killed", "Koen Maes", "Ilse Vermeer", "alleged")),
    row(
        "Koen Maes is being investigated for allegedly bribing Ilse Vermeer.",
        Says("paid", "Koen Maes", "Ilse Vermeer", "alleged"),
    ),
    row(
        "Koen Maes is being sued for defrauding Dender Bank.", Says("exploited", "Koen Maes", "Dender Bank", "alleged")
    ),
    row(
        "Koen Maes appeared in court accused of killing Ilse Vermeer.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "alleged"),
    ),
    row(
        "Detectives questioned Koen Maes on suspicion that he killed Ilse Vermeer.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "alleged", ANY),
    ),
    row(
        "There were unconfirmed reports that Koen Maes had killed Ilse Vermeer.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "alleged"),
    ),
    row(
        "Nothing in the file shows that Koen Maes met Ilse Vermeer.",
        Says("met", "Koen Maes", "Ilse Vermeer", "negated", ANY),
    ),
    row(
        "Koen Maes has no connection to Ilse Vermeer and never worked for Dender Holdings.",
        Says("works_for", "Koen Maes", "Dender Holdings", "negated"),
    ),
    row("Koen Maes, not Ilse Vermeer, owns Dender Holdings.", Says("owns", "Koen Maes", "Dender Holdings", "asserted")),
    row(
        "Neither the FBI nor Interpol has charged Koen Maes.",
        Says("charged", "FBI", "Koen Maes", "negated"),
        Says("charged", "Interpol", "Koen Maes", "negated"),
    ),
    row("Interpol stopped short of charging Koen Maes.", Says("charged", "Interpol", "Koen Maes", "negated")),
    row("Interpol decided not to charge Koen Maes.", Says("charged", "Interpol", "Koen Maes", "negated")),
    row(
        "The judge barred Koen Maes from owning Dender Holdings.",
        Says("owns", "Koen Maes", "Dender Holdings", "negated", ANY),
    ),
    row("Koen Maes had hoped to meet Ilse Vermeer.", Says("met", "Koen Maes", "Ilse Vermeer", "hypothetical")),
    row(
        "Had Koen Maes met Ilse Vermeer, the deal would have failed.",
        Says("met", "Koen Maes", "Ilse Vermeer", "hypothetical"),
    ),
    row(
        "Koen Maes is likely to buy Dender Holdings.",
        Says("owns", "Koen Maes", "Dender Holdings", ANY),
    ),
    row(
        "Koen Maes is set to marry Ilse Vermeer in June.",
        Says("partner_of", "Koen Maes", "Ilse Vermeer", "hypothetical"),
    ),
    row(
        "Dender Bank is in talks to buy Yser Insurance.", Says("owns", "Dender Bank", "Yser Insurance", "hypothetical")
    ),
    row(
        "Dender Bank has agreed to buy Yser Insurance, the company said.",
        Says("owns", "Dender Bank", "Yser Insurance", "hypothetical", "company"),
    ),
    row(
        "Dender Bank was about to buy Yser Insurance.",
        Says("owns", "Dender Bank", "Yser Insurance", "hypothetical"),
    ),
    row(
        "Koen Maes wondered if Ilse Vermeer had met Joris Claes.",
        Says("met", "Ilse Vermeer", "Joris Claes", "hypothetical", ANY),
    ),
    row(
        "Koen Maes would not say whether he had paid Ilse Vermeer.",
        Says("paid", "Koen Maes", "Ilse Vermeer", "hypothetical", ANY),
    ),
    row(
        "It remains unclear if Koen Maes paid Ilse Vermeer.", Says("paid", "Koen Maes", "Ilse Vermeer", "hypothetical")
    ),
    row(
        "Koen Maes married Ilse Vermeer in 2010, though the couple reportedly separated.",
        Says("partner_of", "Koen Maes", "Ilse Vermeer", "asserted", when="2010"),
    ),
    row(
        "Koen Maes owns Dender Holdings, which allegedly paid Ilse Vermeer.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted"),
        Says("paid", "Dender Holdings", "Ilse Vermeer", "alleged"),
    ),
    row(
        "Ilse Vermeer, whose husband Koen Maes denies the charges, founded Dender Holdings.",
        Says("founded", "Ilse Vermeer", "Dender Holdings", "asserted"),
        Says("partner_of", "Koen Maes", "Ilse Vermeer", "asserted"),
    ),
    row(
        "Prosecutor Ana Lopes said that Interpol had arrested Koen Maes in Ghent on Sunday.",
        Says("arrested", "Interpol", "Koen Maes", "asserted", "Ana Lopes", when="2021-05-16"),
    ),
    row(
        '"Interpol has arrested Koen Maes," the minister told parliament on Thursday.',
        Says("arrested", "Interpol", "Koen Maes", "asserted", "minister", when=""),
    ),
    row(
        '"He is a decent man," she said. "Koen Maes never owned Dender Holdings."\n\nThe lawyer, Ana Lopes, left.',
        Says("owns", "Koen Maes", "Dender Holdings", "negated", ANY),
    ),
    row(
        'The lawyer Ana Lopes was angry. "Koen Maes never owned Dender Holdings," she said.',
        Says("owns", "Koen Maes", "Dender Holdings", "negated", "Ana Lopes"),
    ),
    row(
        '"If Koen Maes owned Dender Holdings, I would know," Ana Lopes said.',
        Says("owns", "Koen Maes", "Dender Holdings", "hypothetical", "Ana Lopes"),
    ),
    row(
        'Ana Lopes, speaking in Ghent, said: "Koen Maes owns Dender Holdings."',
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Ana Lopes"),
    ),
    row(
        'Asked about the firm, Ana Lopes replied: "Koen Maes owns Dender Holdings."',
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Ana Lopes"),
    ),
    row(
        "«Koen Maes owns Dender Holdings», Ana Lopes said.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Ana Lopes"),
    ),
    row(
        "Koen Maes owns Dender Holdings, according to a person with knowledge of the deal.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "person"),
    ),
    row(
        "Koen Maes owns Dender Holdings, says Ana Lopes.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Ana Lopes"),
    ),
    row(
        "The Flanders Herald says Koen Maes owns Dender Holdings.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Flanders Herald"),
    ),
    row(
        "A report in the Flanders Herald said Koen Maes owns Dender Holdings.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Flanders Herald"),
    ),
    row(
        "Ana Lopes, his lawyer, said Koen Maes owns Dender Holdings.",
        Says("owns", "Koen Maes", "Dender Holdings", "asserted", "Ana Lopes"),
    ),
    row(
        "Koen Maes met Ilse Vermeer, prosecutors allege.",
        Says("met", "Koen Maes", "Ilse Vermeer", "alleged", "prosecutors"),
    ),
    row(
        "Koen Maes, prosecutors say, paid Ilse Vermeer.", Says("paid", "Koen Maes", "Ilse Vermeer", ANY, "prosecutors")
    ),
    row(
        "Prosecutors say that Koen Maes, who founded Dender Holdings in 2003, bribed Ilse Vermeer.",
        Says("founded", "Koen Maes", "Dender Holdings", "asserted", ANY, when="2003"),
        Says("paid", "Koen Maes", "Ilse Vermeer", "alleged", "Prosecutors"),
    ),
    row(
        "Ana Lopes told the Flanders Herald on Monday that Koen Maes met Ilse Vermeer last month.",
        Says("met", "Koen Maes", "Ilse Vermeer", "asserted", "Ana Lopes", when="2021-04"),
    ),
    row(
        "The Flanders Herald, quoting Ana Lopes, reported that Koen Maes met Ilse Vermeer.",
        Says("met", "Koen Maes", "Ilse Vermeer", "asserted", "Ana Lopes", ("Flanders Herald",)),
    ),
    row(
        "Radio Yser reported that, according to Ana Lopes, Koen Maes met Ilse Vermeer.",
        Says("met", "Koen Maes", "Ilse Vermeer", "asserted", "Ana Lopes", ("Radio Yser",)),
    ),
    row(
        "Koen Maes told detectives that Joris Claes had killed Ilse Vermeer.",
        Says("killed", "Joris Claes", "Ilse Vermeer", "alleged", "Koen Maes"),
    ),
    row(
        "Koen Maes reportedly told detectives that Joris Claes had killed Ilse Vermeer.",
        Says("killed", "Joris Claes", "Ilse Vermeer", "alleged", "Koen Maes"),
    ),
    row(
        "Koen Maes was arrested by Interpol last Friday, a week after he met Ilse Vermeer.",
        Says("arrested", "Interpol", "Koen Maes", "asserted", when="2021-05-14"),
        Says("met", "Koen Maes", "Ilse Vermeer", "asserted", when="2021-05"),
    ),
    row(
        "Koen Maes, 52, joined the Labour Party in 1998 and left it two years ago.",
        Says("member_of", "Koen Maes", "Labour Party", "asserted", when="", since="1998"),
    ),
    row(
        "Koen Maes was born in Ghent on 7 June 1962 and studied at Leuven University.",
        Says("born_in", "Koen Maes", "Ghent", "asserted", when="1962-06-07"),
        Says("studied_at", "Koen Maes", "Leuven University", "asserted", when=ANY),
    ),
    row(
        "In the early 1990s Koen Maes worked for Dender Bank.",
        Says("works_for", "Koen Maes", "Dender Bank", "asserted", when=""),
    ),
    row(
        "Koen Maes leads the Yser Mafia, Belgian police say.",
        Says("leads", "Koen Maes", "Yser Mafia", "alleged", "Belgian police"),
    ),
    row(
        "Interpol said it had no evidence that Koen Maes led the Yser Mafia.",
        Says("leads", "Koen Maes", "Yser Mafia", "negated", "Interpol"),
    ),
    row(
        "Koen Maes was arrested by Interpol but never charged by the FBI.",
        Says("arrested", "Interpol", "Koen Maes", "asserted"),
        Says("charged", "FBI", "Koen Maes", "negated"),
    ),
    row(
        "Koen Maes did not kill Ilse Vermeer, his lawyer said.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "negated", "his lawyer"),
    ),
    row(
        "Koen Maes's lawyer denies that he killed Ilse Vermeer.",
        Says("killed", "Koen Maes", "Ilse Vermeer", "denied", "Koen Maes's lawyer"),
        weak="coreference: 'he' for the owner of a description",
    ),
    row(
        "Rejecting claims that he owned Dender Holdings, Koen Maes left the room.",
        Says("owns", "Koen Maes", "Dender Holdings", "denied", ANY),
        weak="coreference: 'he' before the name",
    ),
    row(
        "Koen Maes called the claim that he owns Dender Holdings absurd.",
        Says("owns", "Koen Maes", "Dender Holdings", ANY, ANY),
        weak="coreference: 'he'",
    ),
    row("What is certain is that Koen Maes met Ilse Vermeer.", Says("met", "Koen Maes", "Ilse Vermeer", "asserted")),
    row("Koen Maes may or may not have met Ilse Vermeer.", Says("met", "Koen Maes", "Ilse Vermeer", ANY)),
    row(
        "Investigators are looking into whether Dender Bank paid Koen Maes.",
        Says("paid", "Dender Bank", "Koen Maes", "hypothetical", ANY),
    ),
    row(
        "The court threw out charges that Koen Maes had bribed Ilse Vermeer.",
        Says("paid", "Koen Maes", "Ilse Vermeer", "negated", ANY),
    ),
]


@pytest.mark.parametrize("told", table(ROWS))
def test_prose(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
