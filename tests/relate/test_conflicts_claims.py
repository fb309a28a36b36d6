"""Dates, names, posts, places and standings that sources give differently, and those that only look it."""

from __future__ import annotations

import pytest
from disagreeing import ADA, BO, Paper, told

A, B = "The Post", "Tidewire"
MARCH, APRIL, AUTUMN = "2021-03-09", "2021-04-09", "2021-10-09"

APART = [
    # dates
    ("day of a step", Paper(A).part(ADA, "arrested", when="2021-03-02"),
     Paper(B).part(ADA, "arrested", when="2021-03-03"),
     ("date", "day of the arrest", ["2021-03-02", "2021-03-03"])),
    ("month of a step", Paper(A).part(ADA, "charged", when="2021-03-02"),
     Paper(B).part(ADA, "charged", when="2021-04-02"),
     ("date", "day of the charge", ["2021-03-02", "2021-04-02"])),
    ("day of the deed", Paper(A).deed("2021-03-02"), Paper(B).deed("2021-03-01"),
     ("date", "day of the deed", ["2021-03-02", "2021-03-01"])),
    ("day of the deed, told less precisely, too", Paper(A).deed("2021-03-02"),
     Paper(B).deed("2021-03-01").deed("2021"), ("date", "day of the deed", ["2021-03-02", "2021-03-01"])),
    ("day on which a victim died", Paper(A).deed("2021-03-02"), Paper(B).part(ADA, "victim", when="2021-03-01"),
     ("date", "day of the deed", ["2021-03-02", "2021-03-01"])),
    # names
    ("a letter of the surname", Paper(A).spells(ADA, "Ada Quintero"), Paper(B).spells(ADA, "Ada Quintera"),
     ("spelling", "name", ["Ada Quintero", "Ada Quintera"])),
    ("a letter of the given name", Paper(A).spells(ADA, "Cinthia Quint"), Paper(B).spells(ADA, "Cintia Quint"),
     ("spelling", "name", ["Cinthia Quint", "Cintia Quint"])),
    ("two who are called nearly alike", Paper(A).part("Ines Parlov", "charged").part(BO, "charged"),
     Paper(B).part("Ines Perlov", "charged").part(BO, "charged"), ("spelling", "name", ["Ines Parlov", "Ines Perlov"])),
    # posts, ranks, kin
    ("a deputy here", Paper(A, MARCH).post(ADA, "the director of the port"),
     Paper(B, MARCH).post(ADA, "the deputy director of the port"),
     ("role", "post: director", ["director", "deputy director"])),
    ("a deputy later", Paper(A, MARCH).post(ADA, "the mayor"), Paper(B, AUTUMN).post(ADA, "the town's vice mayor"),
     ("role", "post: mayor", ["mayor", "vice mayor"])),
    ("a mayor at the time", Paper(A, "2016-08-22").post(ADA, "the vice mayor"),
     Paper(B, "2018-11-27").post(ADA, "then the mayor of Osk"), ("role", "post: mayor", ["vice mayor", "mayor"])),
    ("of two fields", Paper(A).post(ADA, "the hospital's economic director"),
     Paper(B).post(ADA, "The procurement director"),
     ("role", "post: director", ["economic director", "procurement director"])),
    ("of two fields behind the noun", Paper(A).post(ADA, "the minister of transport"),
     Paper(B).post(ADA, "minister of public works"),
     ("role", "post: minister", ["minister of transport", "minister of works"])),
    ("two ranks", Paper(A, MARCH).rank(ADA, "Lieutenant"), Paper(B, MARCH).rank(ADA, "Capt."),
     ("role", "rank", ["lieutenant", "captain"])),
    ("a rank beside the name", Paper(A).post(ADA, "a corporal of the border guard"), Paper(B).rank(ADA, "Sergeant"),
     ("role", "rank", ["corporal", "sergeant"])),
    ("kin", Paper(A).says("family_of", ADA, BO, role="sibling"), Paper(B).says("family_of", ADA, BO, role="cousin"),
     ("role", "kinship", ["sibling", "cousin"])),
    # places
    ("where the deed was", Paper(A).says("located_in", "Silt affair", "Vardemar"),
     Paper(B).says("located_in", "Silt affair", "Osk"), ("place", "place of the deed", ["Vardemar", "Osk"])),
    ("where somebody was born", Paper(A).says("born_in", ADA, "Vardemar"), Paper(B).says("born_in", ADA, "Osk"),
     ("place", "place of birth", ["Vardemar", "Osk"])),
    ("where somebody was arrested", Paper(A).arrest(ADA, "Vardemar"), Paper(B).arrest(ADA, "Osk"),
     ("place", "place of the arrest", ["Vardemar", "Osk"])),
    ("where nobody knows of", Paper(A).arrest(ADA, "Port Hale"), Paper(B).arrest(ADA, "Old Mill"),
     ("place", "place of the arrest", ["Port Hale", "Old Mill"])),
    # standing
    ("arrested or not", Paper(A, MARCH).part(ADA, "arrested"), Paper(B, APRIL).part(ADA, "arrested", "negated"),
     ("status", "whether arrested", ["arrested", "not arrested"])),
    ("said by a lawyer", Paper(A, MARCH).part(ADA, "arrested"),
     Paper(B, APRIL).part(ADA, "arrested", "negated", by="his lawyer"),
     ("status", "whether arrested", ["arrested", "not arrested"])),
    ("charged before it was said that she was not", Paper(A, APRIL).part(ADA, "charged", when="2021-03-01"),
     Paper(B, MARCH).part(ADA, "charged", "negated"), ("status", "whether charged", ["not charged", "charged"])),
    ("a relation", Paper(A).says("met", ADA, BO), Paper(B).says("met", ADA, BO, status="negated"),
     ("status", "whether met", ["met", "not met"])),
    ("a verdict of the time", Paper(A, MARCH).part(ADA, "acquitted"),
     Paper(B, AUTUMN).part(ADA, "convicted", when="2021-03"), ("status", "verdict", ["acquitted", "convicted"])),
    ("convicted or acquitted", Paper(A, MARCH).part(ADA, "convicted"), Paper(B, "2021-03-11").part(ADA, "acquitted"),
     ("status", "verdict", ["convicted", "acquitted"])),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "wanted"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_apart(left: Paper, right: Paper, wanted: tuple[str, str, list[str]]) -> None:
    kind, matter, values = wanted
    seen = [(k, m, sorted(v)) for k, m, compatible, v in told(left, right) if not compatible]
    assert seen == [(kind, matter, sorted(values))]


COMPATIBLE = [
    ("a month and its day", Paper(A).part(ADA, "arrested", when="2021-03"),
     Paper(B).part(ADA, "arrested", when="2021-03-03")),
    ("a town and its outskirts", Paper(A).says("located_in", "Silt affair", "Vardemar"),
     Paper(B).says("located_in", "Silt affair", "Vardemar-on-Sea")),
    ("a town and its country", Paper(A).says("born_in", ADA, "Vardemar"), Paper(B).says("born_in", ADA, "Kessia")),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in COMPATIBLE], ids=[row[0] for row in COMPATIBLE])
def test_compatible(left: Paper, right: Paper) -> None:
    assert [compatible for _, _, compatible, _ in told(left, right)] == [True]


ALONE = [
    ("two steps", Paper(A).part(ADA, "arrested", when="2021-03-02"), Paper(B).part(ADA, "charged", when="2021-03-05")),
    ("two arrests", Paper(A).part(ADA, "arrested", when="2021-03-02"),
     Paper(B).part(ADA, "arrested", when="2021-06-05")),
    ("two arrests in one article", Paper(A).part(ADA, "arrested", when="2021-03-02"),
     Paper(B).part(ADA, "arrested", when="2021-03-05").part(ADA, "arrested", when="2021-03-02")),
    ("Tuesday of which week", Paper(A).part(ADA, "arrested", when="2021-03-02"),
     Paper(B).part(ADA, "arrested", when="2021-03-09")),
    ("steps of two people", Paper(A).part(ADA, "arrested", when="2021-03-02"),
     Paper(B).part(BO, "arrested", when="2021-03-03")),
    ("accents", Paper(A).spells(ADA, "Dražen Vukmanić"), Paper(B).spells(ADA, "Drazen Vukmanic")),
    ("initials", Paper(A).spells(ADA, "Ada M. Quint"), Paper(B).spells(ADA, "A. Quint")),
    ("a surname alone", Paper(A).spells(ADA, "Ada Quint"), Paper(B).spells(ADA, "Quint")),
    ("a second surname", Paper(A).spells(ADA, "Ada Quint"), Paper(B).spells(ADA, "Ada Quint Ruiz")),
    ("a short form", Paper(A).spells(ADA, "Ada Quint"), Paper(B).spells(ADA, "Adelheid Quint")),
    ("brothers in one article", Paper(A).part("Nabil Zerrouk", "charged").part(BO, "charged"),
     Paper(B).part("Nabal Zerrouk", "charged").part("Nabil Zerrouk", "charged").part(BO, "charged")),
    ("a man and a woman", Paper(A).part("Marion Ruiz", "charged").part(BO, "charged"),
     Paper(B).part("Mariona Ruiz", "charged").part(BO, "charged")),
    ("a promotion", Paper(A, MARCH).post(ADA, "the deputy director"), Paper(B, AUTUMN).post(ADA, "the director")),
    ("a former post", Paper(A).post(ADA, "the former deputy director"), Paper(B).post(ADA, "the director")),
    ("posts at two bodies", Paper(A).says("role_at", ADA, BO, role="deputy director"),
     Paper(B).says("role_at", ADA, "Cay Dorn", role="director")),
    ("two nouns for one post", Paper(A).post(ADA, "the chief accountant"), Paper(B).post(ADA, "head of accounts")),
    ("no post at all", Paper(A).post(ADA, "the woman"), Paper(B).post(ADA, "his deputy")),
    ("a rank in short", Paper(A).rank(ADA, "Lieutenant Colonel"), Paper(B).rank(ADA, "Col.")),
    ("a rank in later years", Paper(A, "2016-08-22").rank(ADA, "Captain"), Paper(B, "2018-11-27").rank(ADA, "Major")),
    ("places of what lasts", Paper(A, kind="fraud").says("located_in", "Silt affair", "Vardemar"),
     Paper(B, kind="fraud").says("located_in", "Silt affair", "Osk")),
    ("arrested in a quarter of it", Paper(A).arrest(ADA, "Port Hale"), Paper(B).arrest(ADA, "Port Hale North")),
    ("arrested in a place of another", Paper(A).arrest(ADA, "Port Hale"),
     Paper(B).arrest(ADA, "Old Mill").says("located_in", "Old Mill", "Port Hale")),
    ("arrested where only one is known", Paper(A).arrest(ADA, "Vardemar"), Paper(B).arrest(ADA, "Old Mill")),
    ("not yet charged", Paper(A, MARCH).part(ADA, "charged", "negated"), Paper(B, APRIL).part(ADA, "charged")),
    ("charges dropped later", Paper(A, MARCH).part(ADA, "charged"), Paper(B, AUTUMN).part(ADA, "charged", "negated")),
    ("denied by the man", Paper(A).part(ADA, "suspect", "alleged"), Paper(B).part(ADA, "suspect", "denied", by=ADA)),
    ("a relation that somebody denies", Paper(A).says("met", ADA, BO), Paper(B).says("met", ADA, BO, status="denied")),
    ("both told in one article", Paper(A).part(ADA, "arrested"),
     Paper(B).part(ADA, "arrested", "negated").part(ADA, "arrested")),
    ("an appeal", Paper(A, MARCH).part(ADA, "convicted"), Paper(B, AUTUMN).part(ADA, "acquitted")),
    ("what could be", Paper(A).part(ADA, "charged"), Paper(B).part(ADA, "charged", "hypothetical")),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in ALONE], ids=[row[0] for row in ALONE])
def test_left_alone(left: Paper, right: Paper) -> None:
    assert told(left, right) == []
