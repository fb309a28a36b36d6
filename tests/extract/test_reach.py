"""How far a word of doubt reaches: coordination, control, double negation, asides, questions, charges."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

COORDINATION = [
    row(
        "Edda Jonsson did not pay or meet Pavel Brandt.",
        Says("paid", "Edda Jonsson", "Pavel Brandt", "negated", ANY),
        Says("met", "Edda Jonsson", "Pavel Brandt", "negated", ANY),
    ),
    row(
        "Edda Jonsson denied paying Pavel Brandt but admitted meeting him in Graz.",
        Says("paid", "Edda Jonsson", "Pavel Brandt", "denied", ANY),
        Says("met", "Edda Jonsson", "Pavel Brandt", "asserted", ANY),
    ),
    row(
        "Edda Jonsson denied paying Pavel Brandt or owning Silberfeld Holdings.",
        Says("paid", "Edda Jonsson", "Pavel Brandt", "denied", ANY),
        Says("owns", "Edda Jonsson", "Silberfeld Holdings", "denied", ANY),
    ),
    row(
        "Edda Jonsson denied that she had bribed Pavel Brandt and that she owned Silberfeld Holdings.",
        Says("paid", "Edda Jonsson", "Pavel Brandt", "denied", ANY),
        Says("owns", "Edda Jonsson", "Silberfeld Holdings", "denied", ANY),
    ),
    row(
        "Prosecutors say Edda Jonsson founded Silberfeld Holdings and bribed Pavel Brandt.",
        Says("founded", "Edda Jonsson", "Silberfeld Holdings", "asserted", ANY),
        Says("paid", "Edda Jonsson", "Pavel Brandt", "alleged", ANY),
    ),
]

DOUBLE = [
    row(
        "No one doubts that Milan Horak owns Tatra Cement.", Says("owns", "Milan Horak", "Tatra Cement", "alleged", ANY)
    ),
    row("Milan Horak denied failing to pay Zuzana Benko.", Says("paid", "Milan Horak", "Zuzana Benko", "alleged", ANY)),
    row("Milan Horak never stopped paying Zuzana Benko.", Says("paid", "Milan Horak", "Zuzana Benko", "asserted", ANY)),
    row(
        "Milan Horak does not dispute that he met Zuzana Benko.",
        Says("met", "Milan Horak", "Zuzana Benko", "alleged", ANY),
    ),
    row(
        "The Federal Police did not fail to arrest Milan Horak.",
        Says("arrested", "Federal Police", "Milan Horak", "asserted", ANY),
    ),
    row(
        "The charge that Milan Horak bribed Zuzana Benko was withdrawn.",
        Says("paid", "Milan Horak", "Zuzana Benko", "negated", ANY),
    ),
    row(
        "It is beyond dispute that Milan Horak owns Tatra Cement.",
        Says("owns", "Milan Horak", "Tatra Cement", "asserted", ANY),
    ),
]

CONTROL = [
    row(
        "Ines Barroso asked Tito Falcao to pay Rui Madeira, which he refused.",
        Says("paid", "Tito Falcao", "Rui Madeira", "negated", ANY),
    ),
    row(
        "Ines Barroso asked Tito Falcao to pay Rui Madeira, but he refused.",
        Says("paid", "Tito Falcao", "Rui Madeira", "negated", ANY),
    ),
    row("Ines Barroso refused to meet Rui Madeira.", Says("met", "Ines Barroso", "Rui Madeira", "negated", ANY)),
    row(
        "Ines Barroso stopped short of accusing Rui Madeira.",
        Says("accused", "Ines Barroso", "Rui Madeira", "negated", ANY),
    ),
    row(
        "Ines Barroso ordered Tito Falcao to kill Rui Madeira.",
        Says("killed", "Tito Falcao", "Rui Madeira", "hypothetical", ANY),
    ),
    row(
        "Ines Barroso persuaded Tito Falcao to pay Rui Madeira.",
        Says("paid", "Tito Falcao", "Rui Madeira", "asserted", ANY),
    ),
    row(
        "Ines Barroso was prevented from meeting Rui Madeira.",
        Says("met", "Ines Barroso", "Rui Madeira", "negated", ANY),
    ),
    row(
        "Ines Barroso promised to pay Rui Madeira but never did.",
        Says("paid", "Ines Barroso", "Rui Madeira", "negated", ANY),
    ),
]

MODAL = [
    row(
        "Solveig Dahl will join the Harbour Commission in June.",
        Says("member_of", "Solveig Dahl", "Harbour Commission", "hypothetical", ANY),
    ),
    row(
        "Solveig Dahl is going to marry Anders Moe.",
        Says("partner_of", "Solveig Dahl", "Anders Moe", "hypothetical", ANY),
    ),
    row(
        "Who can say that Solveig Dahl did not pay Anders Moe?",
        Says("paid", "Solveig Dahl", "Anders Moe", "hypothetical", ANY),
        weak="status: a negation inside a question",
    ),
    row("Why did Solveig Dahl pay Anders Moe?", Says("paid", "Solveig Dahl", "Anders Moe", "asserted", ANY)),
    row(
        "Solveig Dahl is to meet Anders Moe on Thursday.",
        Says("met", "Solveig Dahl", "Anders Moe", "hypothetical", ANY),
    ),
    row(
        "Solveig Dahl was due to meet Anders Moe on Thursday.",
        Says("met", "Solveig Dahl", "Anders Moe", "hypothetical", ANY),
    ),
    row(
        "Solveig Dahl, who is expected to succeed Anders Moe, lives in Bergen.",
        Says("succeeded", "Solveig Dahl", "Anders Moe", "hypothetical", ANY),
        Says("lives_in", "Solveig Dahl", "Bergen", "asserted", ANY),
    ),
    row(
        "It remains to be seen whether Solveig Dahl will buy Fjell Energy.",
        Says("owns", "Solveig Dahl", "Fjell Energy", "hypothetical", ANY),
    ),
    row(
        "Should Nadia Ferri marry Paolo Sarti, her father will sell Sarti Wines.",
        Says("partner_of", "Nadia Ferri", "Paolo Sarti", "hypothetical", ANY),
    ),
    row(
        "Nadia Ferri hopes that Paolo Sarti will buy Lido Hotels.",
        Says("owns", "Paolo Sarti", "Lido Hotels", "hypothetical", ANY),
    ),
    row("Has Nadia Ferri ever met Paolo Sarti?", Says("met", "Nadia Ferri", "Paolo Sarti", "hypothetical", ANY)),
    row(
        "Nadia Ferri would later marry Paolo Sarti.", Says("partner_of", "Nadia Ferri", "Paolo Sarti", "asserted", ANY)
    ),
    row(
        "Nadia Ferri is being urged to join the Lido Council.",
        Says("member_of", "Nadia Ferri", "Lido Council", "hypothetical", ANY),
    ),
    row(
        "Nadia Ferri, who will head Lido Hotels from May, lives in Rimini.",
        Says("leads", "Nadia Ferri", "Lido Hotels", "hypothetical", ANY),
        Says("lives_in", "Nadia Ferri", "Rimini", "asserted", ANY),
    ),
    row(
        "Nadia Ferri has been asked to lead Lido Hotels.",
        Says("leads", "Nadia Ferri", "Lido Hotels", "hypothetical", ANY),
    ),
    row("Perhaps Nadia Ferri met Paolo Sarti in Rimini.", Says("met", "Nadia Ferri", "Paolo Sarti", "alleged", ANY)),
    row("Nadia Ferri supposedly owns Lido Hotels.", Says("owns", "Nadia Ferri", "Lido Hotels", "alleged", ANY)),
]

MODIFIERS = [
    row(
        "The so-called leader of the Marsh Brotherhood, Igor Lesny, lives in Brno.",
        Says("leads", "Igor Lesny", "Marsh Brotherhood", "alleged", ANY),
        Says("lives_in", "Igor Lesny", "Brno", "asserted", ANY),
    ),
    row(
        "Igor Lesny, the suspected killer of Vera Kolar, was born in Brno.",
        Says("born_in", "Igor Lesny", "Brno", "asserted", ANY),
    ),
    row(
        "Igor Lesny's alleged payment to Vera Kolar came to light in May.",
        Says("paid", "Igor Lesny", "Vera Kolar", "alleged", ANY),
    ),
]

EVIDENCE = [
    row(
        "There is nothing to suggest that Dina Falk paid Oskar Ranta.",
        Says("paid", "Dina Falk", "Oskar Ranta", "negated", ANY),
    ),
    row(
        "There was no evidence that Dina Falk had bribed Oskar Ranta.",
        Says("paid", "Dina Falk", "Oskar Ranta", "negated", ANY),
    ),
    row(
        "The claim that Dina Falk owns Suomi Pulp is a lie, her lawyer said.",
        Says("owns", "Dina Falk", "Suomi Pulp", "denied", ANY),
    ),
    row(
        "It is simply not the case that Dina Falk met Oskar Ranta.",
        Says("met", "Dina Falk", "Oskar Ranta", "negated", ANY),
    ),
    row(
        "Auditors found no sign that Dina Falk owned Suomi Pulp.",
        Says("owns", "Dina Falk", "Suomi Pulp", "negated", ANY),
    ),
    row(
        "The committee did not suggest that Dina Falk had paid Oskar Ranta.",
        Says("paid", "Dina Falk", "Oskar Ranta", "negated", ANY),
    ),
    row(
        "The newspaper wrongly reported that Dina Falk owned Suomi Pulp.",
        Says("owns", "Dina Falk", "Suomi Pulp", "negated", ANY),
    ),
    row(
        "Contrary to reports, Dina Falk does not own Suomi Pulp.",
        Says("owns", "Dina Falk", "Suomi Pulp", "negated", ANY),
    ),
]

WRONGS = [
    row(
        "The murder of Lotte Brandes has been blamed on Jan Thoma.",
        Says("party_to", "Jan Thoma", "", "alleged", ANY, role="suspect"),
    ),
    row(
        "Jan Thoma has been linked to the murder of Lotte Brandes.",
        Says("killed", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row(
        "Jan Thoma is implicated in the kidnapping of Lotte Brandes.",
        Says("kidnapped", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row(
        "Jan Thoma was detained on suspicion of defrauding Lotte Brandes.",
        Says("exploited", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row(
        "In his column Uwe Stamm writes that Jan Thoma bribed Lotte Brandes.",
        Says("paid", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row(
        "Jan Thoma pleaded guilty to killing Lotte Brandes.",
        Says("killed", "Jan Thoma", "Lotte Brandes", "asserted", ANY),
    ),
    row(
        "Jan Thoma was jailed for nine years for kidnapping Lotte Brandes.",
        Says("kidnapped", "Jan Thoma", "Lotte Brandes", "asserted", ANY),
    ),
    row(
        "Jan Thoma was remanded in custody, accused of kidnapping Lotte Brandes.",
        Says("kidnapped", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row(
        "Jan Thoma, the leader of the Kiel Gang, was arrested, police said.",
        Says("leads", "Jan Thoma", "Kiel Gang", "alleged", ANY),
    ),
    row(
        "Jan Thoma, the leader of the Kiel Liberal Club, was arrested, police said.",
        Says("leads", "Jan Thoma", "Kiel Liberal Club", "asserted", ANY),
    ),
    row(
        "A witness testified that Jan Thoma had killed Lotte Brandes.",
        Says("killed", "Jan Thoma", "Lotte Brandes", "alleged", ANY),
    ),
    row("Jan Thoma confessed to killing Lotte Brandes.", Says("killed", "Jan Thoma", "Lotte Brandes", "alleged", ANY)),
    row(
        "Detectives now think it was Lukas Brandt who shot Mira Voss.",
        Says("attacked", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row("It was not Lukas Brandt who shot Mira Voss.", Says("attacked", "Lukas Brandt", "Mira Voss", "negated", ANY)),
    row(
        "Lukas Brandt, the man accused of shooting Mira Voss, is a cousin of Emil Roth.",
        Says("attacked", "Lukas Brandt", "Mira Voss", "alleged", ANY),
        Says("family_of", "Lukas Brandt", "Emil Roth", "asserted", ANY),
    ),
    row(
        "A neighbour claimed to have seen Lukas Brandt attack Mira Voss.",
        Says("attacked", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row(
        "Lukas Brandt boasted that he had robbed Mira Voss.",
        Says("exploited", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row(
        "Lukas Brandt is facing trial over the murder of Mira Voss.",
        Says("killed", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row(
        "Lukas Brandt, it is said, threatened Mira Voss.",
        Says("threatened", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row(
        "He said that Lukas Brandt had kidnapped Mira Voss.",
        Says("kidnapped", "Lukas Brandt", "Mira Voss", "alleged", ANY),
    ),
    row("Lukas Brandt admitted killing Mira Voss.", Says("killed", "Lukas Brandt", "Mira Voss", "alleged", ANY)),
    row(
        "Lukas Brandt was sentenced to life for the murder of Mira Voss.",
        Says("killed", "Lukas Brandt", "Mira Voss", "asserted", ANY),
    ),
    row(
        "Lukas Brandt was not convicted of killing Mira Voss.",
        Says("killed", "Lukas Brandt", "Mira Voss", "negated", ANY),
    ),
    row(
        "Lukas Brandt was questioned by the Federal Police about the death of Mira Voss.",
        Says("investigated", "Federal Police", "Lukas Brandt", "asserted", ANY),
        Says("party_to", "Lukas Brandt", "", "alleged", ANY, role="suspect"),
    ),
]

NEGATION = [
    row("Arvid Berg has neither met nor paid Signe Holt.", Says("paid", "Arvid Berg", "Signe Holt", "negated", ANY)),
    row(
        "Arvid Berg was never a member of the Harbour Union.",
        Says("member_of", "Arvid Berg", "Harbour Union", "negated", ANY),
    ),
    row("At no point did Arvid Berg meet Signe Holt.", Says("met", "Arvid Berg", "Signe Holt", "negated", ANY)),
    row(
        "Rather than meet Signe Holt, Arvid Berg flew to Oslo.", Says("met", "Arvid Berg", "Signe Holt", "negated", ANY)
    ),
    row(
        "Arvid Berg is no longer married to Signe Holt.",
        Says("partner_of", "Arvid Berg", "Signe Holt", "asserted", ANY),
    ),
    row("Arvid Berg forgot to pay Signe Holt.", Says("paid", "Arvid Berg", "Signe Holt", "negated", ANY)),
    row("Arvid Berg never managed to buy Fjord Foods.", Says("owns", "Arvid Berg", "Fjord Foods", "negated", ANY)),
    row("Arvid Berg abandoned a plan to buy Fjord Foods.", Says("owns", "Arvid Berg", "Fjord Foods", "negated", ANY)),
    row(
        "The regulator blocked Arvid Berg from buying Fjord Foods.",
        Says("owns", "Arvid Berg", "Fjord Foods", "negated", ANY),
    ),
    row("Arvid Berg was too ill to meet Signe Holt.", Says("met", "Arvid Berg", "Signe Holt", "negated", ANY)),
    row(
        "The ministry declined to confirm that Arvid Berg had met Signe Holt.",
        Says("met", "Arvid Berg", "Signe Holt", "alleged", ANY),
    ),
    row("Few doubted that Arvid Berg had bribed Signe Holt.", Says("paid", "Arvid Berg", "Signe Holt", "alleged", ANY)),
]

PLAIN = [
    row(
        "Freya Lindt, who has denied wrongdoing, lives in Basel.",
        Says("lives_in", "Freya Lindt", "Basel", "asserted", ANY),
    ),
    row(
        "Freya Lindt, accused of bribing Kuno Amsler, is the director of Rheinhafen Bank.",
        Says("role_at", "Freya Lindt", "Rheinhafen Bank", "asserted", ANY),
        Says("paid", "Freya Lindt", "Kuno Amsler", "alleged", ANY),
    ),
    row(
        "Freya Lindt, director of Rheinhafen Bank, said that she had not paid her brother, Kuno Lindt.",
        Says("role_at", "Freya Lindt", "Rheinhafen Bank", "asserted", ANY),
        Says("family_of", "Kuno Lindt", "Freya Lindt", "asserted", ANY),
        Says("paid", "Freya Lindt", "Kuno Lindt", "denied", ANY),
    ),
    row(
        "Not only did Freya Lindt meet Kuno Amsler, she married him.",
        Says("met", "Freya Lindt", "Kuno Amsler", "asserted", ANY),
    ),
    row(
        "Freya Lindt married Kuno Amsler without telling her mother.",
        Says("partner_of", "Freya Lindt", "Kuno Amsler", "asserted", ANY),
    ),
    row(
        "Freya Lindt could not be reached, but her lawyer, Kuno Amsler, works for Rheinhafen Bank.",
        Says("works_for", "Kuno Amsler", "Rheinhafen Bank", "asserted", ANY),
    ),
    row(
        "If convicted, Freya Lindt, the wife of Kuno Amsler, faces ten years.",
        Says("partner_of", "Freya Lindt", "Kuno Amsler", "asserted", ANY),
    ),
    row(
        "Freya Lindt was arrested by the Federal Police while trying to leave Basel.",
        Says("arrested", "Federal Police", "Freya Lindt", "asserted", ANY),
    ),
    row(
        "The Federal Police arrested Freya Lindt before she could meet Kuno Amsler.",
        Says("arrested", "Federal Police", "Freya Lindt", "asserted", ANY),
        Says("met", "Freya Lindt", "Kuno Amsler", "hypothetical", ANY),
    ),
    row("Nobody but Freya Lindt met Kuno Amsler.", Says("met", "Freya Lindt", "Kuno Amsler", "asserted", ANY)),
    row(
        "The Federal Police have raided Rheinhafen Bank, which denies owing money.",
        Says("raided", "Federal Police", "Rheinhafen Bank", "asserted", ANY),
    ),
    row(
        "Greta Ohm, the director of Elbe Bank, may have been paid by Karl Sievers, the owner of Nord Reederei.",
        Says("role_at", "Greta Ohm", "Elbe Bank", "asserted", ANY),
        Says("paid", "Karl Sievers", "Greta Ohm", "hypothetical", ANY),
        Says("owns", "Karl Sievers", "Nord Reederei", "asserted", ANY),
    ),
    row(
        "Greta Ohm, who has never been charged, founded Elbe Bank.",
        Says("founded", "Greta Ohm", "Elbe Bank", "asserted", ANY),
    ),
    row(
        "Greta Ohm does not regret marrying Karl Sievers.",
        Says("partner_of", "Greta Ohm", "Karl Sievers", "asserted", ANY),
    ),
    row(
        "Greta Ohm did not know that Karl Sievers owned Elbe Bank.",
        Says("owns", "Karl Sievers", "Elbe Bank", "asserted", ANY),
    ),
    row(
        "Although Greta Ohm denied the charges, she was convicted of defrauding Elbe Bank.",
        Says("exploited", "Greta Ohm", "Elbe Bank", "asserted", ANY),
    ),
    row(
        "Greta Ohm works for Elbe Bank, and her husband, Karl Sievers, could be arrested.",
        Says("works_for", "Greta Ohm", "Elbe Bank", "asserted", ANY),
        Says("partner_of", "Karl Sievers", "Greta Ohm", "asserted", ANY),
    ),
    row(
        "Greta Ohm could not say when she had met Karl Sievers.",
        Says("met", "Greta Ohm", "Karl Sievers", "asserted", ANY),
    ),
    row(
        "Not long after, Greta Ohm married Karl Sievers.",
        Says("partner_of", "Greta Ohm", "Karl Sievers", "asserted", ANY),
    ),
    row(
        "No sooner had Greta Ohm joined the Elbe Council than she left Hamburg.",
        Says("member_of", "Greta Ohm", "Elbe Council", "asserted", ANY),
    ),
    row(
        "Greta Ohm was arrested, charged and released without bail by the Federal Police.",
        Says("arrested", "Federal Police", "Greta Ohm", "asserted", ANY),
    ),
    row(
        "If there is one thing that everyone knows, it is that Greta Ohm owns Elbe Bank.",
        Says("owns", "Greta Ohm", "Elbe Bank", "asserted", ANY),
    ),
    row(
        "Greta Ohm said that her cousin, Karl Sievers, was not the owner of Elbe Bank.",
        Says("family_of", "Karl Sievers", "Greta Ohm", "asserted", ANY),
        Says("owns", "Karl Sievers", "Elbe Bank", "negated", ANY),
    ),
    row(
        "Police arrested Greta Ohm, a cousin of Karl Sievers, on suspicion of defrauding Elbe Bank.",
        Says("family_of", "Greta Ohm", "Karl Sievers", "asserted", ANY),
        Says("exploited", "Greta Ohm", "Elbe Bank", "alleged", ANY),
    ),
]

MIXED = [
    row(
        "Nobody at the inquest suggested that Petra Kolb had paid Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "negated", ANY),
    ),
    row(
        "Petra Kolb has always maintained that she never met Anton Rieger.",
        Says("met", "Petra Kolb", "Anton Rieger", "denied", ANY),
    ),
    row(
        "Leaked emails suggest that Petra Kolb paid Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "alleged", ANY),
    ),
    row(
        "It has long been rumoured that Petra Kolb owns Donau Media.",
        Says("owns", "Petra Kolb", "Donau Media", "alleged", ANY),
    ),
    row(
        "The lawsuit says Petra Kolb defrauded Donau Media.",
        Says("exploited", "Petra Kolb", "Donau Media", "alleged", ANY),
    ),
    row(
        "Anton Rieger wrote in his diary that Petra Kolb had threatened him.",
        Says("threatened", "Petra Kolb", "Anton Rieger", "alleged", ANY),
    ),
    row(
        "Petra Kolb was extradited to face charges of murdering Anton Rieger.",
        Says("killed", "Petra Kolb", "Anton Rieger", "alleged", ANY),
    ),
    row(
        "Petra Kolb intends neither to buy Donau Media nor to meet Anton Rieger.",
        Says("owns", "Petra Kolb", "Donau Media", "negated", ANY),
    ),
    row("Petra Kolb is barred from meeting Anton Rieger.", Says("met", "Petra Kolb", "Anton Rieger", "negated", ANY)),
    row(
        "Petra Kolb wondered whether Anton Rieger had joined the Linz Party.",
        Says("member_of", "Anton Rieger", "Linz Party", "hypothetical", ANY),
    ),
    row(
        "Petra Kolb was asked if she had ever met Anton Rieger.",
        Says("met", "Petra Kolb", "Anton Rieger", "hypothetical", ANY),
    ),
    row(
        "Even if Petra Kolb owned Donau Media, she did not run it.",
        Says("owns", "Petra Kolb", "Donau Media", "hypothetical", ANY),
    ),
    row(
        "Petra Kolb falsely claimed to be a member of the Linz Party.",
        Says("member_of", "Petra Kolb", "Linz Party", "negated", ANY),
    ),
    row(
        "Petra Kolb was mistakenly described as the owner of Donau Media.",
        Says("owns", "Petra Kolb", "Donau Media", "negated", ANY),
    ),
    row(
        "The newspaper retracted its claim that Petra Kolb had bribed Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "negated", ANY),
    ),
    row(
        "Prosecutors failed to prove that Petra Kolb had bribed Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "negated", ANY),
    ),
    row(
        "Petra Kolb insisted that she had not bribed Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "denied", ANY),
    ),
    row(
        "Petra Kolb rejected a suggestion that she had bribed Anton Rieger.",
        Says("paid", "Petra Kolb", "Anton Rieger", "denied", ANY),
    ),
    row(
        "Petra Kolb, wrongly accused of murdering Anton Rieger, returned to Linz.",
        Says("killed", "Petra Kolb", "Anton Rieger", "negated", ANY),
    ),
    row(
        "Petra Kolb allegedly founded the Black Lotus gang and lives in Linz.",
        Says("lives_in", "Petra Kolb", "Linz", "asserted", ANY),
    ),
    row(
        "The Federal Police allege that Petra Kolb heads the Black Lotus gang.",
        Says("leads", "Petra Kolb", "Black Lotus", "alleged", ANY),
    ),
    row(
        "The gang leader Petra Kolb was arrested by the Federal Police.",
        Says("arrested", "Federal Police", "Petra Kolb", "asserted", ANY),
    ),
    row(
        "Petra Kolb and Anton Rieger, who have never been married, live in Linz.",
        Says("lives_in", "Petra Kolb", "Linz", "asserted", ANY),
    ),
    row(
        "Petra Kolb resigned as director of Donau Media after it emerged that she had paid Anton Rieger.",
        Says("role_at", "Petra Kolb", "Donau Media", "asserted", ANY),
        Says("paid", "Petra Kolb", "Anton Rieger", ANY, ANY),
    ),
    row(
        "There were fears that Petra Kolb would buy Donau Media.",
        Says("owns", "Petra Kolb", "Donau Media", "hypothetical", ANY),
    ),
    row(
        "Petra Kolb is tipped to succeed Anton Rieger.",
        Says("succeeded", "Petra Kolb", "Anton Rieger", "hypothetical", ANY),
    ),
    row(
        "Petra Kolb is likely to succeed Anton Rieger.",
        Says("succeeded", "Petra Kolb", "Anton Rieger", "hypothetical", ANY),
    ),
    row("Donau Media is in talks to buy Inn Radio.", Says("owns", "Donau Media", "Inn Radio", "hypothetical", ANY)),
    row("Donau Media has agreed to buy Inn Radio.", Says("owns", "Donau Media", "Inn Radio", "hypothetical", ANY)),
    row(
        "Donau Media, which bought Inn Radio in 2010, is suing Petra Kolb.",
        Says("owns", "Donau Media", "Inn Radio", "asserted", ANY),
    ),
    row("Petra Kolb kept paying Anton Rieger.", Says("paid", "Petra Kolb", "Anton Rieger", "asserted", ANY)),
    row(
        "Petra Kolb ended up marrying Anton Rieger.", Says("partner_of", "Petra Kolb", "Anton Rieger", "asserted", ANY)
    ),
    row("Petra Kolb went on to lead Donau Media.", Says("leads", "Petra Kolb", "Donau Media", "asserted", ANY)),
    row("Petra Kolb happens to own Donau Media.", Says("owns", "Petra Kolb", "Donau Media", "asserted", ANY)),
    row("Petra Kolb is proud to lead Donau Media.", Says("leads", "Petra Kolb", "Donau Media", "asserted", ANY)),
]

TABLES = (COORDINATION, DOUBLE, CONTROL, MODAL, MODIFIERS, EVIDENCE, WRONGS, NEGATION, PLAIN, MIXED)


COLON = [
    row(
        "The allegations are these: Edda Jonsson bribed Pavel Brandt.",
        Says("paid", "Edda Jonsson", "Pavel Brandt", "alleged", ANY),
        weak="the noun that holds them does not stand at the colon",
    ),
    row(
        "The claim against him: Milan Horak met Zuzana Benko.",
        Says("met", "Milan Horak", "Zuzana Benko", "alleged", ANY),
        weak="the noun that holds it does not stand at the colon",
    ),
    row("The allegation: Milan Horak met Zuzana Benko.", Says("met", "Milan Horak", "Zuzana Benko", "alleged", ANY)),
    row(
        "According to the latest claim: Milan Horak met Zuzana Benko.",
        Says("met", "Milan Horak", "Zuzana Benko", "alleged", ANY),
    ),
]


@pytest.mark.parametrize("told", table(*TABLES, COLON))
def test_reach(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
