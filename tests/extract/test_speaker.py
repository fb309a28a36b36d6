"""Speakers: who says it, in which words, and through whom."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

OWNS = ("owns", "Adaeze Obi", "Harmattan Holdings", "asserted")

PREPOSITIONS = [
    row(
        "According to prosecutors, Samira Haddad led the Cedar Cartel.",
        Says("leads", "Samira Haddad", "Cedar Cartel", "alleged", "prosecutors"),
    ),
    row("Per the Harbour Times, Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Harbour Times")),
    row("Adaeze Obi, according to two former employees, owns Harmattan Holdings.", Says(*OWNS, "two former employees")),
    row("Adaeze Obi owns Harmattan Holdings, according to the Harbour Times.", Says(*OWNS, "Harbour Times")),
    row("Adaeze Obi owns Harmattan Holdings, as the Harbour Times first reported.", Says(*OWNS, "Harbour Times")),
    row(
        "Adaeze Obi owns Harmattan Holdings, according to a report by Clearwater Watch.",
        Says(*OWNS, "Clearwater Watch"),
    ),
    row("In the words of Chidi Eze, Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Chidi Eze")),
    row(
        "Kano police arrested Adaeze Obi on Friday on suspicion of fraud over a bridge.",
        Says("arrested", "Kano police", "Adaeze Obi", "asserted"),
    ),
]

DIRECT = [
    row('"Adaeze Obi owns Harmattan Holdings," Chidi Eze said.', Says(*OWNS, "Chidi Eze")),
    row("“Adaeze Obi owns Harmattan Holdings,” Chidi Eze said.", Says(*OWNS, "Chidi Eze")),
    row('"Adaeze Obi owns Harmattan Holdings," said Chidi Eze, a lawyer in Kano.', Says(*OWNS, "Chidi Eze")),
    row('Chidi Eze said: "Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row('Chidi Eze told reporters: "Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row(
        '"Adaeze Obi," said Chidi Eze, "owns Harmattan Holdings."',
        Says(*OWNS, "Chidi Eze"),
        weak="parser: does not join the halves of an interrupted clause",
    ),
    row('"As you know," Chidi Eze said, "Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row('Chidi Eze spoke to reporters on Friday. "Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row('"Adaeze Obi owns Harmattan Holdings. It is her firm," Chidi Eze said.', Says(*OWNS, "Chidi Eze")),
    row('"It is her firm," Chidi Eze said. "Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row(
        'Chidi Eze was blunt on Friday.\n\n"Adaeze Obi owns Harmattan Holdings," he said.',
        Says(*OWNS, "Chidi Eze"),
    ),
    row('"We know the firm," Chidi Eze said.\n\n"Adaeze Obi owns Harmattan Holdings."', Says(*OWNS, "Chidi Eze")),
    row(
        'Chidi Eze spoke at length.\n\n"We know the firm.\n\n"Adaeze Obi owns Harmattan Holdings."',
        Says(*OWNS, "Chidi Eze"),
    ),
    row('"Adaeze Obi owns Harmattan Holdings, Chidi Eze said.', Says(*OWNS, "Chidi Eze")),
    row('"The court is open. Adaeze Obi owns Harmattan Holdings.\n\nChidi Eze slept in Kano.', Says(*OWNS)),
    row(
        '"Adaeze Obi led the Delta Vipers gang," Chidi Eze said.',
        Says("leads", "Adaeze Obi", "Delta Vipers", "alleged", "Chidi Eze"),
    ),
    row(
        '"Adaeze Obi never paid Tunde Bello," said Chidi Eze.',
        Says("paid", "Adaeze Obi", "Tunde Bello", "negated", "Chidi Eze"),
    ),
    row(
        'Adaeze Obi owns Harmattan Holdings. "The firm is sound," Chidi Eze said.',
        Says(*OWNS),
    ),
    row('Adaeze Obi, known as "the Heron", owns Harmattan Holdings. Chidi Eze said nothing.', Says(*OWNS)),
]

INDIRECT = [
    row("Chidi Eze said that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Chidi Eze")),
    row("Police said Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Police")),
    row(
        "The public prosecutor's office said Adaeze Obi owns Harmattan Holdings.",
        Says(*OWNS, "public prosecutor's office"),
    ),
    row("Local news reports said Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Local news reports")),
    row(
        "A spokesman for the Interior Ministry said Adaeze Obi owns Harmattan Holdings.",
        Says(*OWNS, "spokesman for the Interior Ministry"),
    ),
    row("Three people familiar with the firm said Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Three people")),
    row("Police chief Musa Garba said Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Musa Garba")),
    row(
        "In an interview with the Kano Mail, Chidi Eze said that Adaeze Obi owns Harmattan Holdings.",
        Says(*OWNS, "Chidi Eze"),
    ),
    row(
        "A statement by the tax office said that Adaeze Obi owns Harmattan Holdings.",
        Says(*OWNS, "tax office"),
    ),
    row(
        "Prosecutor Dewi Lestari spoke on Monday. She said Adaeze Obi owns Harmattan Holdings.",
        Says(*OWNS, "Dewi Lestari"),
    ),
    row("Chidi Eze, a lawyer in Kano, added that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Chidi Eze")),
    row("Reuters reported on Tuesday that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Reuters")),
    row("The Kano Mail has learned that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Kano Mail")),
    row("It was reported by the Kano Mail that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, "Kano Mail")),
    row("Documents seen by the Kano Mail show that Adaeze Obi owns Harmattan Holdings.", Says(*OWNS, ANY)),
    row(
        "Witnesses told police that Budi Santoso killed Agus Wijaya.",
        Says("killed", "Budi Santoso", "Agus Wijaya", "alleged", "Witnesses"),
    ),
    row(
        "The court heard that Budi Santoso killed Agus Wijaya.",
        Says("killed", "Budi Santoso", "Agus Wijaya", "alleged", "court"),
    ),
    row(
        "The mayor's wife and two ministers said Budi Santoso met Agus Wijaya.",
        Says("met", "Budi Santoso", "Agus Wijaya", "asserted", "mayor's wife and two ministers"),
    ),
    row(
        "Budi Santoso killed Agus Wijaya, investigators believe.",
        Says("killed", "Budi Santoso", "Agus Wijaya", "alleged", "investigators"),
    ),
    row(
        "Oren Tafel met his partner, Laura Tell, a trader who is accused of fraud.",
        Says("met", "Oren Tafel", "Laura Tell", "asserted"),
        Says("partner_of", "Oren Tafel", "Laura Tell", "asserted"),
    ),
    row(
        "Chidi Eze, who met Adaeze Obi in Kano, said the firm was sound.",
        Says("met", "Chidi Eze", "Adaeze Obi", "asserted"),
    ),
    row(
        "Chidi Eze said the firm was sound, and Adaeze Obi lives in Kano.",
        Says("lives_in", "Adaeze Obi", "Kano", "asserted", ANY),
    ),
]

CHAINS = [
    row(
        "The Jakarta Ledger reported that police said Budi Santoso led the Garuda Cartel.",
        Says("leads", "Budi Santoso", "Garuda Cartel", "alleged", "police", ("Jakarta Ledger",)),
    ),
    row(
        "Police said Budi Santoso led the Garuda Cartel, the Jakarta Ledger reported.",
        Says("leads", "Budi Santoso", "Garuda Cartel", "alleged", "Police", ("Jakarta Ledger",)),
    ),
    row(
        "According to the Jakarta Ledger, prosecutors believe that Budi Santoso paid Agus Wijaya.",
        Says("paid", "Budi Santoso", "Agus Wijaya", "alleged", "prosecutors", ("Jakarta Ledger",)),
    ),
    row(
        "Budi Santoso owned Garuda Holdings, prosecutors said, according to the Jakarta Ledger.",
        Says("owns", "Budi Santoso", "Garuda Holdings", "asserted", "prosecutors", ("Jakarta Ledger",)),
    ),
    row(
        "A spokesman said the Federal Police had arrested Budi Santoso, the Jakarta Ledger reported.",
        Says("arrested", "Federal Police", "Budi Santoso", "asserted", "spokesman", ("Jakarta Ledger",)),
    ),
    row(
        "The Jakarta Ledger reported that Budi Santoso denied paying Agus Wijaya.",
        Says("paid", "Budi Santoso", "Agus Wijaya", "denied", "Budi Santoso", ("Jakarta Ledger",)),
    ),
    row(
        "The Jakarta Ledger quoted a witness as saying that Budi Santoso met Agus Wijaya.",
        Says("met", "Budi Santoso", "Agus Wijaya", "alleged", "witness", ("Jakarta Ledger",)),
    ),
    row(
        '"Pedro Campos met Agus Wijaya," Dewi Lestari said, according to the Jakarta Ledger.',
        Says("met", "Pedro Campos", "Agus Wijaya", "asserted", "Dewi Lestari", ("Jakarta Ledger",)),
    ),
    row(
        "Dewi Lestari told the Jakarta Ledger that Budi Santoso met Agus Wijaya.",
        Says("met", "Budi Santoso", "Agus Wijaya", "asserted", "Dewi Lestari"),
    ),
    row(
        "Citing police, the Jakarta Ledger reported that Budi Santoso met Agus Wijaya.",
        Says("met", "Budi Santoso", "Agus Wijaya", "asserted", "police", ("Jakarta Ledger",)),
    ),
    row(
        "The Jakarta Ledger, citing court papers, reported that Budi Santoso owned Garuda Holdings.",
        Says("owns", "Budi Santoso", "Garuda Holdings", "asserted", "court papers", ("Jakarta Ledger",)),
    ),
]


@pytest.mark.parametrize("told", table(PREPOSITIONS, DIRECT, INDIRECT, CHAINS))
def test_speaker(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
