"""Which time a sentence gives to what it says: in 2018, since 2018, from 2018 to 2020, or none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from told import Says, article, claims_of

from graphcase.extract import Extractor
from graphcase.extract.claims.dates.expressions import expressions
from graphcase.model import Claim, Findings

ARREST = ("arrested", "Federal Police", "Oren Tafel")
MEETING = ("met", "Oren Tafel", "Dalia Brenner")
FOUNDING = ("founded", "Dalia Brenner", "Tatra Steel")
LEAD = ("leads", "Dalia Brenner", "Tatra Steel")
POST = ("role_at", "Oren Tafel", "Tatra Steel")
WEDDING = ("partner_of", "Oren Tafel", "Dalia Brenner")
BIRTH = ("born_in", "Dalia Brenner", "Haifa")
DEATH = ("died_in", "Dalia Brenner", "Haifa")
VERDICT = ("convicted", "Haifa District Court", "Oren Tafel")
KILLING = ("killed", "Oren Tafel", "Dalia Brenner")
CHARGE = ("charged", "Federal Police", "Oren Tafel")
SUCCESSION = ("succeeded", "Oren Tafel", "Dalia Brenner")

OWNING = ("owns", "Oren Tafel", "Tatra Steel")
REPLACED = ("role_at", "Dalia Brenner", "Tatra Steel")
SITE = ("located_in", "Haifa", "Israel")
CITIZEN = ("citizen_of", "Oren Tafel", "Israeli")

Told = tuple[str, str, str]
"""A relation and its two ends."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A text of 19 May 2021, a Wednesday, and the time that it gives to a relation; `weak` as in told.row."""

    text: str
    told: Told
    time: str
    weak: str = ""


ROWS = [
    Dated("The Federal Police arrested Oren Tafel last Tuesday.", ARREST, "2021-05-18"),
    Dated("The Federal Police arrested Oren Tafel Tuesday night.", ARREST, "2021-05-18"),
    Dated("It was on Tuesday that the Federal Police arrested Oren Tafel.", ARREST, "2021-05-18"),
    Dated("It was clear on Tuesday that the Federal Police arrested Oren Tafel.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel yesterday.", ARREST, "2021-05-18"),
    Dated("The Federal Police arrested Oren Tafel earlier this month.", ARREST, "2021-05"),
    Dated("The Federal Police arrested Oren Tafel last month.", ARREST, "2021-04"),
    Dated("The Federal Police arrested Oren Tafel in April.", ARREST, "2021-04"),
    Dated("The Federal Police arrested Oren Tafel in late April.", ARREST, "2021-04"),
    Dated("The Federal Police arrested Oren Tafel in May.", ARREST, "2021-05"),
    Dated("The Federal Police arrested Oren Tafel in November.", ARREST, "2020-11"),
    Dated("The Federal Police arrested Oren Tafel last year.", ARREST, "2020"),
    Dated("The Federal Police arrested Oren Tafel two years ago.", ARREST, "2019"),
    Dated("The Federal Police arrested Oren Tafel three days ago.", ARREST, "2021-05-16"),
    Dated("The Federal Police arrested Oren Tafel more than two years ago.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel several months ago.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel a few days ago.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel on the night of 3 April.", ARREST, "2021-04-03"),
    Dated("The Federal Police arrested Oren Tafel in the early hours of Sunday.", ARREST, "2021-05-16"),
    Dated("The Federal Police arrested Oren Tafel on March 3.", ARREST, "2021-03-03"),
    Dated("The Federal Police arrested Oren Tafel on 3/4/2019.", ARREST, "2019"),
    Dated("The Federal Police arrested Oren Tafel on 25/4/2019.", ARREST, "2019-04-25"),
    Dated("The Federal Police arrested Oren Tafel on 2019-03-04.", ARREST, "2019-03-04"),
    Dated("The Federal Police arrested Oren Tafel on 4 March 2019.", ARREST, "2019-03-04"),
    Dated("The Federal Police arrested Oren Tafel on March 4, 2019, in Haifa.", ARREST, "2019-03-04"),
    Dated("The Federal Police arrested Oren Tafel on Monday, March 4, 2019.", ARREST, "2019-03-04"),
    Dated("The Federal Police arrested Oren Tafel on the 4th of March 2019.", ARREST, "2019-03-04"),
    Dated("The Federal Police arrested Oren Tafel in mid-2019.", ARREST, "2019"),
    Dated("The Federal Police arrested Oren Tafel in the third quarter of 2019.", ARREST, "2019"),
    Dated("The Federal Police arrested Oren Tafel in the spring of 2019.", ARREST, "2019"),
    Dated("The Federal Police arrested Oren Tafel in the early 2000s.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel in the 1990s.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel in March last year.", ARREST, "2020-03"),
    Dated("The Federal Police arrested Oren Tafel on 2 March this year.", ARREST, "2021-03-02"),
    Dated("The Federal Police arrested Oren Tafel before dawn on Tuesday.", ARREST, "2021-05-18"),
    Dated("The Federal Police arrested Oren Tafel last week.", ARREST, "2021-05"),
    Dated("The Federal Police arrested Oren Tafel at the weekend.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel this week.", ARREST, "2021-05"),
    Dated("The Federal Police arrested Oren Tafel before 2010.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel by 2010.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel on a Tuesday in 2018.", ARREST, "2018"),
    Dated("The Federal Police arrested Oren Tafel at 5:30 a.m. on Friday.", ARREST, "2021-05-14"),
    Dated("The Federal Police arrested Oren Tafel, 45, in room 2010 of a hotel.", ARREST, ""),
    # it opens the sentence
    Dated("On Tuesday, the Federal Police arrested Oren Tafel.", ARREST, "2021-05-18"),
    Dated("In 2018, Oren Tafel, who lives in Haifa, met Dalia Brenner.", MEETING, "2018"),
    Dated("Last month, Oren Tafel met Dalia Brenner, who was born in Haifa in 1971.", MEETING, "2021-04"),
    Dated("Last month, Oren Tafel met Dalia Brenner, who was born in Haifa in 1971.", BIRTH, "1971"),
    Dated("In 2019 Dalia Brenner, then 48, founded Tatra Steel.", FOUNDING, "2019"),
    Dated("Early on Friday, Oren Tafel was arrested by the Federal Police.", ARREST, "2021-05-14"),
    Dated("Three years ago, Dalia Brenner founded Tatra Steel.", FOUNDING, "2018"),
    Dated("In May 2016 Oren Tafel married Dalia Brenner.", WEDDING, "2016-05"),
    Dated("Yesterday the Federal Police arrested Oren Tafel.", ARREST, "2021-05-18"),
    Dated("The Federal Police arrested Oren Tafel at a hotel in Haifa, Israel, on Friday.", SITE, ""),
    Dated("Israeli banker Oren Tafel met Dalia Brenner in 2018.", CITIZEN, ""),
    # the neighbour's date is not it
    Dated(
        "The Federal Police arrested Oren Tafel on Friday, a day after Marta Kowalczyk resigned.", ARREST, "2021-05-14"
    ),
    Dated("The Federal Police arrested Oren Tafel, who met Dalia Brenner in 2018.", ARREST, ""),
    Dated("The Federal Police arrested Oren Tafel, who met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("Oren Tafel, arrested by the Federal Police in March, met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("Oren Tafel, arrested by the Federal Police in March, met Dalia Brenner in 2018.", ARREST, "2021-03"),
    Dated("Oren Tafel met Dalia Brenner in 2018 and was arrested by the Federal Police in March.", MEETING, "2018"),
    Dated("Oren Tafel met Dalia Brenner in 2018 and was arrested by the Federal Police in March.", ARREST, "2021-03"),
    Dated("When the Federal Police arrested Oren Tafel in 2019, Dalia Brenner founded Tatra Steel.", ARREST, "2019"),
    Dated("Oren Tafel met Dalia Brenner before he was arrested by the Federal Police in 2019.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner before he was arrested by the Federal Police in 2019.", ARREST, "2019"),
    Dated("Oren Tafel met Dalia Brenner after the 2018 election.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner after Tuesday's vote.", MEETING, ""),
    Dated(
        "The Haifa District Court convicted Oren Tafel on Monday of killing Dalia Brenner in 2015.",
        VERDICT,
        "2021-05-17",
    ),
    Dated("The Haifa District Court convicted Oren Tafel on Monday of killing Dalia Brenner in 2015.", KILLING, "2015"),
    Dated("The Haifa District Court convicted Oren Tafel of the 2015 murder of Dalia Brenner.", VERDICT, ""),
    Dated("Dalia Brenner founded Tatra Steel, which was sold in 2015.", FOUNDING, ""),
    Dated("Dalia Brenner, who founded Tatra Steel in 2009, died in Haifa in 2015.", FOUNDING, "2009"),
    Dated("Dalia Brenner, who founded Tatra Steel in 2009, died in Haifa in 2015.", DEATH, "2015"),
    Dated("Since the election of 2018, Oren Tafel has met Dalia Brenner in Haifa.", MEETING, "since 2018"),
    Dated("Oren Tafel attacked a mill on Monday, killing Dalia Brenner.", KILLING, "2021-05-17"),
    Dated("Oren Tafel sold a mill on Monday and later married Dalia Brenner.", WEDDING, ""),
    Dated("The Federal Police raided a mill in 2010 and arrested Oren Tafel years later.", ARREST, ""),
    Dated("On Monday Oren Tafel left the court and met Dalia Brenner.", MEETING, "2021-05-17"),
    Dated("Oren Tafel sold a mill before 2010, meeting Dalia Brenner in Haifa.", MEETING, ""),
    Dated("Oren Tafel sold a mill on Monday and owns Tatra Steel.", OWNING, ""),
    # who says so said it at another time
    Dated("The Federal Police said on Tuesday that Oren Tafel met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("The Federal Police said on Tuesday that Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated("The Federal Police said Tuesday that Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner in 2018, the Federal Police said on Tuesday.", MEETING, "2018"),
    Dated("Oren Tafel met Dalia Brenner, the Federal Police said on Tuesday.", MEETING, ""),
    Dated("The ministry said Oren Tafel met Dalia Brenner on Tuesday.", MEETING, "2021-05-18"),
    Dated("According to a report published in 2020, Oren Tafel met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("According to a report published in 2020, Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated("In a statement on Friday, Haifa confirmed that Oren Tafel met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("The Haifa Post reported last week that Oren Tafel had married Dalia Brenner in 2018.", WEDDING, "2018"),
    # births, deaths, ages
    Dated("Dalia Brenner (born 3 May 1970 in Haifa) founded Tatra Steel.", FOUNDING, ""),
    Dated("Dalia Brenner was born in Haifa on 3 May 1970.", BIRTH, "1970-05-03"),
    Dated("Dalia Brenner was born on 3 May 1970 in Haifa and founded Tatra Steel in 1999.", BIRTH, "1970-05-03"),
    Dated("Dalia Brenner was born on 3 May 1970 in Haifa and founded Tatra Steel in 1999.", FOUNDING, "1999"),
    Dated("Dalia Brenner died in Haifa on Friday at the age of 71.", DEATH, "2021-05-14"),
    Dated("Dalia Brenner died in Haifa in 2003, aged 71.", DEATH, "2003"),
    Dated("Born in Haifa in 1971, Dalia Brenner founded Tatra Steel in 1999.", BIRTH, "1971"),
    Dated("Born in Haifa in 1971, Dalia Brenner founded Tatra Steel in 1999.", FOUNDING, "1999"),
    # nouns of action
    Dated("The arrest of Oren Tafel by the Federal Police on Tuesday surprised Haifa.", ARREST, "2021-05-18"),
    Dated("Tuesday's arrest of Oren Tafel by the Federal Police surprised Haifa.", ARREST, "2021-05-18"),
    Dated("Last year's arrest of Oren Tafel by the Federal Police surprised Haifa.", ARREST, "2020"),
    Dated("Haifa was surprised on Friday by the arrest of Oren Tafel by the Federal Police.", ARREST, ""),
    # still to come
    Dated("Oren Tafel will meet Dalia Brenner in June.", MEETING, "2021-06"),
    Dated("Oren Tafel will meet Dalia Brenner on 30 May.", MEETING, "2021-05-30"),
    Dated("Oren Tafel plans to meet Dalia Brenner on Friday.", MEETING, "2021-05-21"),
    Dated("Oren Tafel is to meet Dalia Brenner on Friday.", MEETING, "2021-05-21"),
    Dated("Oren Tafel is meeting Dalia Brenner on Friday.", MEETING, "2021-05-21"),
    Dated("Oren Tafel met Dalia Brenner on Friday.", MEETING, "2021-05-14"),
    Dated("Oren Tafel will meet Dalia Brenner next month.", MEETING, "2021-06"),
    Dated("Oren Tafel will meet Dalia Brenner next year.", MEETING, "2022"),
    Dated("Oren Tafel is expected to meet Dalia Brenner on Sunday.", MEETING, "2021-05-23"),
    Dated("Dalia Brenner has been leading Tatra Steel since Friday.", LEAD, "since 2021-05-14"),
    # leaning on another date
    Dated(
        "Dalia Brenner moved to Haifa in 2009. Two years later, Dalia Brenner founded Tatra Steel.", FOUNDING, "2011"
    ),
    Dated(
        "Dalia Brenner sold a mill on 3 May 2019. The same day, Oren Tafel met Dalia Brenner.", MEETING, "2019-05-03"
    ),
    Dated(
        "Dalia Brenner sold a mill on 3 May 2019. The following day, Oren Tafel met Dalia Brenner.",
        MEETING,
        "2019-05-04",
    ),
    Dated("Dalia Brenner sold a mill in May 2019. The following day, Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated(
        "Dalia Brenner sold a mill in May 2019. The following month, Oren Tafel met Dalia Brenner.", MEETING, "2019-06"
    ),
    Dated("Dalia Brenner sold a mill in May 2019. Oren Tafel met Dalia Brenner later that year.", MEETING, "2019"),
    Dated("Dalia Brenner sold a mill. Three days later, Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated(
        "Dalia Brenner sold a mill in 2009 and bought it back in 2012. A year later, Oren Tafel met Dalia Brenner.",
        MEETING,
        "",
    ),
    Dated("Oren Tafel met Dalia Brenner three days before the fire of 9 June 2019.", MEETING, "2019-06-06"),
    Dated("Oren Tafel met Dalia Brenner three days before the fire.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner in Haifa in 1999 and married her two years later.", WEDDING, "2001"),
    Dated(
        "Oren Tafel met Dalia Brenner on 1 June 2019, a year before the Federal Police arrested him.", ARREST, "2020"
    ),
    # since and until
    Dated("Dalia Brenner has led Tatra Steel since 2016.", LEAD, "since 2016"),
    Dated("Dalia Brenner led Tatra Steel between 2010 and 2014.", LEAD, "2010 to 2014"),
    Dated("Dalia Brenner led Tatra Steel from 2010 to 2014.", LEAD, "2010 to 2014"),
    Dated("Dalia Brenner led Tatra Steel from May to July 2019.", LEAD, "2019-05 to 2019-07"),
    Dated("Dalia Brenner led Tatra Steel until last year.", LEAD, "until 2020"),
    Dated("Dalia Brenner led Tatra Steel from 2010 until her death.", LEAD, "since 2010"),
    Dated("Dalia Brenner has led Tatra Steel since March.", LEAD, "since 2021-03"),
    Dated("Dalia Brenner led Tatra Steel for ten years.", LEAD, ""),
    Dated("Haifa thanked Dalia Brenner, who led Tatra Steel between 2010 and 2014.", LEAD, "2010 to 2014"),
    Dated("Oren Tafel, director of Tatra Steel since 2014, met Dalia Brenner on Sunday.", POST, "since 2014"),
    Dated("Oren Tafel, director of Tatra Steel from 2010 to 2014, met Dalia Brenner on Sunday.", POST, "2010 to 2014"),
    Dated("Oren Tafel, director of Tatra Steel until 2014, met Dalia Brenner.", POST, "until 2014"),
    Dated("Oren Tafel, the director of Tatra Steel, met Dalia Brenner in 2014.", POST, ""),
    Dated("Oren Tafel was the director of Tatra Steel from 2010 to 2014.", POST, "2010 to 2014"),
    Dated("Oren Tafel was director of Tatra Steel in 2012.", POST, "2012"),
    Dated("Oren Tafel has been the director of Tatra Steel since May 2016.", POST, "since 2016-05"),
    Dated("Oren Tafel became director of Tatra Steel in 2016.", POST, "since 2016"),
    Dated("Oren Tafel was appointed director of Tatra Steel in March.", POST, "since 2021-03"),
    Dated("Oren Tafel served as director of Tatra Steel from 2010 to 2014.", POST, "2010 to 2014"),
    Dated("Oren Tafel resigned as director of Tatra Steel on Monday.", POST, "until 2021-05-17"),
    Dated("Oren Tafel (director of Tatra Steel, 2010-2014) met Dalia Brenner.", POST, "2010 to 2014"),
    Dated("Former Tatra Steel director Oren Tafel met Dalia Brenner in 2018.", POST, ""),
    Dated("Tatra Steel's director, Oren Tafel, was arrested by the Federal Police on Friday.", POST, ""),
    Dated("Tatra Steel's director, Oren Tafel, was arrested by the Federal Police on Friday.", ARREST, "2021-05-14"),
    Dated("In 2016 Oren Tafel, the director of Tatra Steel, met Dalia Brenner.", POST, ""),
    Dated("Elected in 2015 as director of Tatra Steel, Oren Tafel met Dalia Brenner.", POST, "since 2015"),
    # mixed
    Dated("Police in Haifa said that on Monday night Oren Tafel met Dalia Brenner.", MEETING, "2021-05-17"),
    Dated("Federal Police arrested Oren Tafel on Monday, his lawyer told reporters on Tuesday.", ARREST, "2021-05-17"),
    Dated(
        "Oren Tafel was arrested by the Federal Police on Monday and is due to appear in court on Friday.",
        ARREST,
        "2021-05-17",
    ),
    Dated(
        "Oren Tafel, who will be tried in June, was arrested by the Federal Police in March 2019.", ARREST, "2019-03"
    ),
    Dated(
        "Oren Tafel and Dalia Brenner met in Haifa in 2017, when both lived there, and again in 2019.", MEETING, "2017"
    ),
    Dated("Dalia Brenner founded Tatra Steel in 1998, the year her father died.", FOUNDING, "1998"),
    Dated("Dalia Brenner, 52, founded Tatra Steel with a loan of $2010.", FOUNDING, ""),
    Dated("Dalia Brenner founded Tatra Steel with 2010 workers.", FOUNDING, ""),
    Dated("Dalia Brenner founded Tatra Steel, a maker of 1950s cars.", FOUNDING, ""),
    Dated("In the summer of 2018, Dalia Brenner founded Tatra Steel, which went bankrupt in 2020.", FOUNDING, "2018"),
    Dated("Two weeks after his release in March 2019, Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated("Oren Tafel was charged by the Federal Police on Friday over a fire in 2016.", CHARGE, "2021-05-14"),
    Dated(
        "Oren Tafel was charged by the Federal Police over a fire in 2016.",
        CHARGE,
        "",
        weak="the parser hangs the date of the fire on the charge",
    ),
    Dated("On 12 March 2018, shortly after leaving his hotel, Oren Tafel met Dalia Brenner.", MEETING, "2018-03-12"),
    Dated(
        "Oren Tafel, whom Dalia Brenner met in 2018, was arrested by the Federal Police on Sunday.",
        ARREST,
        "2021-05-16",
    ),
    Dated("Oren Tafel, whom Dalia Brenner met in 2018, was arrested by the Federal Police on Sunday.", MEETING, "2018"),
    Dated("It was in 2018 that Oren Tafel met Dalia Brenner.", MEETING, "2018"),
    Dated("Theresa May said Oren Tafel met Dalia Brenner.", MEETING, ""),
    Dated("Oren Tafel may have met Dalia Brenner in March.", MEETING, "2021-03"),
    Dated("Oren Tafel met Dalia Brenner in a hotel on Black Friday.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner, the Sunday Times reported.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner every Monday.", MEETING, ""),
    Dated(
        "Oren Tafel and Dalia Brenner married on June 5, 2010, in Haifa; they divorced in 2015.", WEDDING, "2010-06-05"
    ),
    Dated("From 2010 to 2014 Dalia Brenner led Tatra Steel.", LEAD, "2010 to 2014"),
    Dated("Dalia Brenner, who has led Tatra Steel since 2016, met Oren Tafel on Monday.", LEAD, "since 2016"),
    Dated("Dalia Brenner, who has led Tatra Steel since 2016, met Oren Tafel on Monday.", MEETING, "2021-05-17"),
    Dated(
        "Dalia Brenner led Tatra Steel from its founding in 1998.",
        LEAD,
        "since 1998",
        weak="the parser hangs the date of the founding on the verb",
    ),
    Dated("Dalia Brenner led Tatra Steel until her arrest in 2018.", LEAD, "until 2018"),
    Dated("Dalia Brenner led Tatra Steel through 2018.", LEAD, "until 2018"),
    Dated("Since January, Oren Tafel has been director of Tatra Steel.", POST, "since 2021-01"),
    Dated("Oren Tafel, then the director of Tatra Steel, met Dalia Brenner in 2012.", POST, ""),
    Dated("Oren Tafel, who was director of Tatra Steel until 2014, met Dalia Brenner in 2018.", POST, "until 2014"),
    Dated("Oren Tafel, who was director of Tatra Steel until 2014, met Dalia Brenner in 2018.", MEETING, "2018"),
    Dated("Oren Tafel succeeded Dalia Brenner as director of Tatra Steel in 2014.", SUCCESSION, "2014"),
    Dated("Dalia Brenner died in Haifa overnight.", DEATH, ""),
    Dated("Dalia Brenner died in Haifa on the morning of 4 May.", DEATH, "2021-05-04"),
    Dated("Dalia Brenner died in Haifa on Christmas Day.", DEATH, ""),
    Dated("Dalia Brenner died in Haifa a week ago.", DEATH, "2021-05"),
    Dated("Dalia Brenner died in Haifa nearly ten years ago.", DEATH, ""),
    Dated("Dalia Brenner died in Haifa in 2003, four years after Oren Tafel married her.", WEDDING, "1999"),
    Dated("Oren Tafel was arrested by the Federal Police in Haifa late on Thursday evening.", ARREST, "2021-05-13"),
    Dated("Oren Tafel was arrested by the Federal Police on Thursday and charged on Friday.", ARREST, "2021-05-13"),
    Dated("After meeting Dalia Brenner in 2018, Oren Tafel was arrested by the Federal Police.", ARREST, ""),
    Dated("Federal Police arrest Oren Tafel on Tuesday", ARREST, "2021-05-18"),
    Dated("Oren Tafel was arrested by the Federal Police on Sept. 11, 2019.", ARREST, "2019-09-11"),
    Dated(
        "Oren Tafel was arrested by the Federal Police on the evening of September 11th, 2019.", ARREST, "2019-09-11"
    ),
    Dated("Oren Tafel was arrested by the Federal Police in Haifa (4 March 2019).", ARREST, ""),
    Dated("Oren Tafel (5 June 1931 - 3 May 2018) was the director of Tatra Steel.", POST, ""),
    Dated("Oren Tafel (1931-2018) met Dalia Brenner.", MEETING, ""),
    Dated("Oren Tafel (1931-2018) met Dalia Brenner in 1999.", MEETING, "1999"),
    Dated("In 2019 Oren Tafel replaced Dalia Brenner as director of Tatra Steel.", POST, "since 2019"),
    Dated("In 2019 Oren Tafel replaced Dalia Brenner as director of Tatra Steel.", REPLACED, "until 2019"),
    Dated(
        "Dalia Brenner sold a mill in 2009. Six months prior to the sale, Oren Tafel met Dalia Brenner.", MEETING, ""
    ),
    Dated("The Haifa District Court convicted Oren Tafel of the June 20, 2005 murder of Dalia Brenner.", VERDICT, ""),
    Dated("Oren Tafel was arrested by the Federal Police on 4 and 9 March 2019.", ARREST, "2019-03"),
    Dated(
        "Oren Tafel, arrested by the Federal Police in 2015 and freed in 2017, met Dalia Brenner last year.",
        ARREST,
        "2015",
    ),
    Dated(
        "Oren Tafel, arrested by the Federal Police in 2015 and freed in 2017, met Dalia Brenner last year.",
        MEETING,
        "2020",
    ),
    Dated(
        "The Haifa District Court sentenced Oren Tafel in 2019 for the killing of Dalia Brenner in 2015.",
        KILLING,
        "2015",
    ),
    Dated("Oren Tafel killed Dalia Brenner in 2015, a court ruled on Monday.", KILLING, "2015"),
    Dated("Prosecutors allege that in March 2015 Oren Tafel killed Dalia Brenner.", KILLING, "2015-03"),
    Dated("Prosecutors on Thursday accused Oren Tafel of killing Dalia Brenner.", KILLING, ""),
    Dated("Oren Tafel was acquitted on Monday of killing Dalia Brenner.", KILLING, ""),
    Dated("A trial will begin on Monday against Oren Tafel, who killed Dalia Brenner in 2015.", KILLING, "2015"),
    Dated("Oren Tafel bought the mill in 2019 from Dalia Brenner, whom he met in 2012.", MEETING, "2012"),
    Dated("Oren Tafel met Dalia Brenner for the first time in 2012.", MEETING, "2012"),
    Dated("Oren Tafel met Dalia Brenner four times in 2012.", MEETING, "2012"),
    Dated("Oren Tafel met Dalia Brenner at least four times between 2012 and 2015.", MEETING, "2012 to 2015"),
    Dated("Oren Tafel met Dalia Brenner in the first week of March 2019.", MEETING, "2019-03"),
    Dated("Oren Tafel met Dalia Brenner at the end of last year.", MEETING, "2020"),
    Dated("Oren Tafel met Dalia Brenner at the beginning of this month.", MEETING, "2021-05"),
    Dated("Oren Tafel met Dalia Brenner 10 days ago.", MEETING, "2021-05-09"),
    Dated("Oren Tafel met Dalia Brenner in late 2018 or early 2019.", MEETING, ""),
    Dated("Oren Tafel met Dalia Brenner in 2018 or 2019.", MEETING, ""),
]


def time(claim: Claim) -> str:
    """A claim's time as the table writes it."""
    if claim.since and claim.until:
        return f"{claim.since} to {claim.until}"
    return claim.when or (claim.since and f"since {claim.since}") or (claim.until and f"until {claim.until}")


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> dict[str, Findings]:
    """What is found in each text; all are read at once, which is faster."""
    texts = list(dict.fromkeys(row.text for row in ROWS))
    return dict(zip(texts, extractor.findings([article(text) for text in texts]), strict=True))


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, marks=[pytest.mark.xfail(strict=True, reason=row.weak)] if row.weak else []) for row in ROWS],
    ids=lambda row: f"{row.told[0]} {row.text[:60]}",
)
def test_the_time_of_a_claim(row: Dated, found: dict[str, Findings]) -> None:
    claims = claims_of(Says(*row.told, "*"), found[row.text])
    assert {time(claim) for claim in claims} == {row.time}


@pytest.mark.parametrize("unit", ["Monday ", "Monday, ", "May ", "- ", "of the ", "late ", "2010 to ", "since ", "3 "])
def test_reading_grows_with_the_words_of_time_and_no_faster(unit: str) -> None:
    """Were it the square of their number, a row would take minutes; nor may a row of days exhaust the stack."""
    text = unit * (30_000 // len(unit))
    assert all(0 <= e.start < e.end <= len(text) for e in expressions(text, "en"))
