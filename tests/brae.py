"""An arrest as four articles date it: two alike, one otherwise, one not at all; the first is there twice."""

from __future__ import annotations

from pathlib import Path

from graphcase.model import Entity
from invented import Sketch, document, publish

HELD = "Police arrested Ada Morn on Friday. Ada Morn led Kelder Group from 2010 to 2014."
AGAIN = "Ada Morn was held by police on 7 May. Ada Morn met Odo Vey in 2015. Police deny that they arrested her."
LATER = "Police arrested Ada Morn on 8 May 2021. Odo Vey was born in Brae in 1970. Odo Vey met Ada Morn in May 2015."
QUIET = "Odo Vey owns Kelder Group. Ada Morn met Odo Vey. Odo Vey was seen with Ada Morn. Odo Vey was charged in June."


def brae(output: Path) -> Path:
    """The store of these articles."""
    one, two = Sketch(HELD, "Brae Post", "2021-05-09"), Sketch(AGAIN, "Echo", "2021-05-10")
    three, four = Sketch(LATER, "Coast Daily", "2021-05-12"), Sketch(QUIET, "", "2021-04-01")
    ada = [sketch.name("Ada Morn", "person") for sketch in (one, two, three, four)]
    odo = [sketch.name("Odo Vey", "person") for sketch in (two, three, four)]
    police = [
        one.name("Police", "organisation"),
        two.name("police", "organisation"),
        three.name("Police", "organisation"),
    ]
    group = [one.name("Kelder Group", "organisation"), four.name("Kelder Group", "organisation")]
    brae, case = three.name("Brae", "place"), one.name("arrested", "case", form="nominal")
    first = HELD.partition(". ")[0] + "."
    one.says("arrested", police[0], ada[0], first, when="2021-05-07")
    one.says("party_to", ada[0], case, first, role="arrested", when="2021-05-07")
    one.says("leads", ada[0], group[0], "Ada Morn led Kelder Group from 2010 to 2014.", since="2010", until="2014")
    two.says("arrested", police[1], ada[1], "Ada Morn was held by police on 7 May.", when="2021-05-07")
    two.says(
        "arrested", police[1], ada[1], "Police deny that they arrested her.", status="denied", attributed_to="Police"
    )
    two.says("met", ada[1], odo[0], "Ada Morn met Odo Vey in 2015.", when="2015", status="alleged")
    three.says("arrested", police[2], ada[2], "Police arrested Ada Morn on 8 May 2021.", when="2021-05-08")
    three.says("born_in", odo[1], brae, "Odo Vey was born in Brae in 1970.", when="1970")
    three.says("met", odo[1], ada[2], "Odo Vey met Ada Morn in May 2015.", when="2015-05")
    four.says("owns", odo[2], group[1], "Odo Vey owns Kelder Group.")
    charge = four.name("charged", "case", form="nominal")
    four.says("party_to", odo[2], charge, "Odo Vey was charged in June.", role="charged", when="2020-06")
    four.says("met", ada[3], odo[2], "Ada Morn met Odo Vey.")
    four.says("co_mentioned", odo[2], ada[3], "Odo Vey was seen with Ada Morn.")
    entities = [
        Entity("p-ada", "person", "Ada Morn", (), tuple(ada)),
        Entity("p-odo", "person", "Odo Vey", (), tuple(odo)),
        Entity("o-police", "organisation", "police", (), tuple(police)),
        Entity("o-group", "organisation", "Kelder Group", (), tuple(group)),
        Entity("l-brae", "place", "Brae", (), (brae,)),
        Entity("c-morn", "case", "Fraud, Brae (2021)", (), (case, charge), (), (("date", "2021-05-07"),)),
    ]
    original = document("1.txt", one)
    documents = [original, document("1b.txt", one, original.id), document("2.txt", two)]
    documents += [document("3.txt", three), document("4.txt", four)]
    return publish(output, [one, two, three, four], documents, entities)
