"""Longer sentences with their speakers, as news has them; written and first run when the rules stood.

Of 30 the speakers of 21 were right, of 3 wrong (one has been mended since); of 6 the claim itself was not found, and
those are not kept.
"""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

LONGER = [
    row(
        "The retired customs officer Hanne Dahl, 61, told Radio Fjord on Thursday that her former chief, Nils Berg, "
        "had owned half of Calder Mills since 2009, something Berg has always denied.",
        Says("owns", "Nils Berg", "Calder Mills", ANY, "Hanne Dahl"),
    ),
    row(
        "Nils Berg, who is married to the singer Lena Varga, is innocent, "
        "his lawyer, Tove Lind, told reporters outside the court in Bergen.",
        Says("partner_of", "Nils Berg", "Lena Varga", "asserted", "Tove Lind"),
    ),
    row(
        "Lena Varga, the owner of Calder Mills, said on Friday that she had never met the mayor.",
        Says("owns", "Lena Varga", "Calder Mills", "asserted", None),
    ),
    row(
        '"I am not a thief," said Lena Varga, the owner of Calder Mills. "I met Nils Berg once."',
        Says("owns", "Lena Varga", "Calder Mills", "asserted", None),
    ),
    row(
        "In its ruling, the appeal court found that Nils Berg had met Lena Varga four times.",
        Says("met", "Nils Berg", "Lena Varga", ANY, "appeal court"),
    ),
    row(
        "Investigators from the tax office suspect that Nils Berg, a former director of Calder Mills, "
        "paid Lena Varga in cash.",
        Says("paid", "Nils Berg", "Lena Varga", "alleged", "Investigators"),
        Says("role_at", "Nils Berg", "Calder Mills", "asserted", ANY),
    ),
    row(
        "Nils Berg met Lena Varga, the mayor's office confirmed late on Tuesday, but no money changed hands.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "mayor's office"),
    ),
    row(
        'The party\'s treasurer, Odd Krog, called reports that Nils Berg had paid Lena Varga "pure invention".',
        Says("paid", "Nils Berg", "Lena Varga", "denied", "Odd Krog"),
        weak="no rule: to call a report an invention",
    ),
    row(
        "Odd Krog says Nils Berg paid Lena Varga. Berg's family says that this is a lie.",
        Says("paid", "Nils Berg", "Lena Varga", ANY, ANY),
    ),
    row(
        "Odd Krog, a friend of the family, remembers how Nils Berg met Lena Varga at a wedding in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", ANY),
    ),
    row(
        "When asked, Odd Krog replied that Nils Berg met Lena Varga in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Odd Krog"),
    ),
    row(
        "Nils Berg met Lena Varga in Voss, the charge sheet alleges, to hand over the keys of the Fjord Hotel.",
        Says("met", "Nils Berg", "Lena Varga", "alleged", "charge sheet"),
    ),
    row(
        "Police have not commented, but Odd Krog told the Voss Times that Nils Berg met Lena Varga.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Odd Krog"),
    ),
    row(
        "The Voss Times, which first reported the meeting, said that Nils Berg met Lena Varga for an hour.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Voss Times"),
    ),
    row(
        'Nils Berg "met Lena Varga in Voss", the Voss Times wrote.',
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Voss Times"),
    ),
    row(
        "It was Odd Krog who said that Nils Berg met Lena Varga.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Odd Krog"),
    ),
    row(
        'Odd Krog insisted: "Nils Berg met Lena Varga in Voss"; the others kept silent.',
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Odd Krog"),
    ),
    row(
        "Odd Krog was in no doubt. Nils Berg, he said, had met Lena Varga in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Odd Krog"),
    ),
    row(
        "Odd Krog, Tove Lind and Hanne Dahl all testified that Nils Berg met Lena Varga.",
        Says("met", "Nils Berg", "Lena Varga", ANY, "Odd Krog, Tove Lind and Hanne Dahl"),
    ),
    row(
        "Nils Berg met Lena Varga in Voss, people who know both say.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "people"),
        weak="parser: a subject with a clause of its own, behind a comma",
    ),
    row(
        "The Voss Times says Nils Berg met Lena Varga. He says he did not.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Voss Times"),
    ),
    row(
        "Tove Lind, speaking for the family, said Nils Berg met Lena Varga in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Tove Lind"),
    ),
    row(
        "A source close to the inquiry says that Nils Berg met Lena Varga in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "source"),
    ),
    row(
        "Sources say that Nils Berg met Lena Varga in Voss.",
        Says("met", "Nils Berg", "Lena Varga", "asserted", "Sources"),
    ),
]


@pytest.mark.parametrize("told", table(LONGER))
def test_voices(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
