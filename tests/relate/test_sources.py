"""Independent sources: what rests on whose report, and how many sources are left."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from graphcase.model import Article, Claim, Document, Entity, Findings, Mention, Ref, Zone, ZoneKind
from graphcase.outlets import agency, built, key, spoken, titled
from graphcase.relate import Sources, sourced
from graphcase.relate.sources import Backed, Said, said_of

NAMES = "Ada Quint Bo Ferrand"
TAIL = "Neither could be reached."


@dataclass(frozen=True, slots=True)
class Paper:
    """One article: its lines by zone, its outlet, and who tells each of its claims, the innermost first."""

    id: str
    outlet: str = ""
    told_by: tuple[tuple[str, ...], ...] = ((),)
    body: str = ""
    dateline: str = ""
    byline: str = ""
    last: str = ""
    published: str = ""
    copy_of: str = ""
    people: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[Article, Findings]:
        lines: list[tuple[ZoneKind, str]] = [("byline", self.byline), ("dateline", self.dateline)]
        lines += [("body", f"{NAMES}. {self.body} {' '.join(self.people)} {TAIL}"), ("references", self.last)]
        text, zones = "", []
        for kind, line in lines:
            if line:
                zones.append(Zone(kind, len(text), len(text) + len(line)))
                text += line + "\n"
        start = text.index(NAMES)
        mentions = [Mention(start, start + 9, "Ada Quint", "name", "person")]
        mentions += [Mention(start + 10, start + 20, "Bo Ferrand", "name", "person")]
        for name in self.people:
            mentions.append(Mention(text.index(name), text.index(name) + len(name), name, "name", "person"))
        claims = [
            Claim("met", 0, 1, start, start + 20, NAMES, "asserted", "test", "", told[0] if told else None, told[1:])
            for told in self.told_by
        ]
        findings = Findings(self.id, tuple(mentions), (), tuple(claims)).check(text)
        return Article(self.id, text, tuple(zones), outlet=self.outlet, published=self.published), findings


def sources(*papers: Paper) -> Sources:
    documents = [Document(p.id, f"{p.id}.txt", p.id, "", p.copy_of) for p in papers]
    return Sources(documents, [p.facts for p in papers])


def count(*papers: Paper) -> int:
    """How many sources stand behind all the claims of these papers."""
    found = sources(*papers)
    said = [Said(p.id, told[0] if told else None, told[1:]) for p in papers for told in p.told_by]
    return found.count(Backed(one.key, found.behind(*one)) for one in said)


COUNTS = {
    "three papers": ([Paper("a", "Kysten"), Paper("b", "Open Quays"), Paper("c", "The Narrows")], 3),
    "one paper, three times": ([Paper("a", "Kysten"), Paper("b", "KYSTEN"), Paper("c", "kysten.com")], 1),
    "a paper and its address": ([Paper("a", "The Halvora Post"), Paper("b", "https://www.halvorapost.co.uk")], 1),
    "a qualifier": ([Paper("a", "Halvora Post"), Paper("b", "Halvora Post Online")], 1),
    "a broadcaster's names": (
        [Paper("a", "BBC"), Paper("b", "BBC News"), Paper("c", "British Broadcasting Corporation")],
        1,
    ),
    "no outlet": ([Paper("a"), Paper("b")], 2),
    "a copy": ([Paper("a", "Kysten"), Paper("b", "Open Quays", copy_of="a")], 1),
    "a dispatch in two papers": (
        [
            Paper("a", "Kysten", dateline="HALVORA (Reuters) -"),
            Paper("b", "Open Quays", dateline="HALVORA (Reuters) -"),
        ],
        1,
    ),
    "a dispatch and its agency": (
        [Paper("a", "Kysten", dateline="HALVORA, May 3 (Coast Line) -"), Paper("b", "Coast Line")],
        1,
    ),
    "a source line": ([Paper("a", "Kysten", last="Source: EFE"), Paper("b", "Open Quays", last="Source: EFE")], 1),
    "a signature": ([Paper("a", "Kysten", last="(AFP)"), Paper("b", "Open Quays", byline="By AFP | 3 May 2019")], 1),
    "a copy that credits what its original does not": (
        [Paper("a", "Kysten"), Paper("b", "Open Quays", last="Source: Reuters", copy_of="a"), Paper("c", "Reuters")],
        1,
    ),
    "an agency that only helped": (
        [
            Paper("a", "Kysten", last="With reporting by AP"),
            Paper("b", "Open Quays", last="AP contributed to this report."),
        ],
        2,
    ),
    "three papers quote one": (
        [
            Paper("a", "Kysten", (("Halvora Post",),)),
            Paper("b", "Open Quays", (("Halvora Post",),)),
            Paper("c", "The Narrows", (("the Halvora Post report",),)),
        ],
        1,
    ),
    "and that one itself": ([Paper("a", "Kysten", (("Halvora Post",),)), Paper("b", "The Halvora Post")], 1),
    "one that has it from an agency": (
        [Paper("a", "Kysten", (("Halvora Post",),)), Paper("b", "Halvora Post", last="Source: EFE"), Paper("c", "EFE")],
        1,
    ),
    "one that has something from an agency": (
        [
            Paper("a", "Kysten", (("Halvora Post",),)),
            Paper("b", "Halvora Post", last="Source: EFE"),
            Paper("c", "Halvora Post"),
        ],
        2,
    ),
    "police whom an outlet quotes": (
        [Paper("a", "Kysten", (("police", "BBC"),)), Paper("b", "Open Quays", (("prosecutors", "the BBC"),))],
        1,
    ),
    "the innermost outlet": (
        [Paper("a", "Kysten", (("Reuters", "BBC"),)), Paper("b", "Open Quays", (("Reuters",),))],
        1,
    ),
    "two speakers in one article": ([Paper("a", "Kysten", (("police",), ("Ada Quint",)))], 1),
    "an article vouches once": ([Paper("a", "Kysten", (("BBC and Reuters",),))], 1),
    "its own voice needs no witness": ([Paper("a", "Kysten", ((), ("BBC",)))], 1),
    "two outlets that two papers quote": (
        [Paper("a", "Kysten", (("BBC",), ("Reuters",))), Paper("b", "Open Quays", (("BBC",), ("Reuters",)))],
        2,
    ),
    "police, a ministry, a court": (
        [Paper("a", "Kysten", (("police",),)), Paper("b", "Open Quays", (("Ministry of Ports",),))],
        2,
    ),
    "a group whose report is in the corpus": (
        [
            Paper("a", "Kysten", (("Open Quays",),)),
            Paper("b", "Open Quays"),
            Paper("c", "The Narrows", (("Open Quays",),)),
        ],
        1,
    ),
    "a group whose report is not": (
        [Paper("a", "Kysten", (("Open Quays",),)), Paper("b", "Narrows", (("Open Quays",),))],
        2,
    ),
    "a person who is called like a paper": (
        [
            Paper("a", "Kysten", (("Karl Post",),), people=("Karl Post",)),
            Paper("b", "The Narrows", (("Karl Post",),), people=("Karl Post",)),
        ],
        2,
    ),
    "a post office": ([Paper("a", "Kysten", (("post",),)), Paper("b", "The Narrows", (("post",),))], 2),
}


@pytest.mark.parametrize(("papers", "expected"), COUNTS.values(), ids=COUNTS)
def test_how_many_sources(papers: list[Paper], expected: int) -> None:
    assert count(*papers) == expected
    assert count(*papers[::-1]) == expected


MEANT = {
    "in full": (Paper("a", "Kysten", (("Halvora Post",),)), "outlet halvorapost"),
    "for short, as the corpus knows only one": (Paper("a", "Kysten", (("Post",),)), "outlet halvorapost"),
    "for short, of itself": (Paper("a", "The Kysten Post", (("Post",),)), "outlet kystenpost"),
    "for short, as the article named it": (
        Paper("a", "Kysten", (("Times",),), body="The Eastern Times reported it first."),
        "outlet easterntimes",
    ),
    "by initials": (Paper("a", "Kysten", (("OSN",),)), "outlet outerskerriesnews"),
    "the newspaper": (
        Paper("a", "Kysten", (("newspaper",),), body="According to the Halvora Post, they met."),
        "outlet halvorapost",
    ),
    "this newspaper": (
        Paper(
            "a",
            "Kysten",
            (("newspaper",),),
            body="According to the Halvora Post, they met. They told this newspaper so.",
        ),
        "outlet kysten",
    ),
    "as the article calls it": (
        Paper("a", "Kysten", (("Strandnytt",),), body="The newspaper Strandnytt wrote so."),
        "outlet strandnytt",
    ),
    "as another article calls it": (Paper("a", "Kysten", (("Fjordbladet",),)), "outlet fjordbladet"),
    "nobody's": (Paper("a", "Kysten", (("Svane",),)), "outlet kysten"),
    "an agency that is none of news": (Paper("a", "Kysten", (("Harbour Agency",),)), "outlet kysten"),
    "a part of two names": (Paper("a", "Kysten", (("Wire",),)), "outlet kysten"),
}


@pytest.mark.parametrize(("paper", "expected"), MEANT.values(), ids=MEANT)
def test_which_outlet_is_meant(paper: Paper, expected: str) -> None:
    others = (
        Paper("x", "The Halvora Post", body="Fjordbladet, a local daily, was first to tell it."),
        Paper("y", "Outer Skerries News"),
        Paper("z", "Sound Wire"),
        Paper("w", "Strait Wire"),
    )
    (told,) = paper.told_by
    assert sources(paper, *others).behind("a", told[0], told[1:]) == {expected}


DEPENDENCES = {
    "dateline": (Paper("a", "Kysten", dateline="HALVORA (Coast Line) -"), ("wire", "Coast Line", 1.0, "(Coast Line)")),
    "byline": (Paper("a", "Kysten", byline="By Ida Lund, Reuters"), ("wire", "Reuters", 1.0, "By Ida Lund, Reuters")),
    "help": (
        Paper("a", "Kysten", last="Additional reporting by Ida Lund and AP in Halvora."),
        ("wire", "Associated Press", 0.0, "Additional reporting by Ida Lund and AP in Halvora."),
    ),
    "reprint": (
        Paper("a", "Kysten", last="This article first appeared in the Halvora Post."),
        ("credit", "Halvora Post", 1.0, "This article first appeared in the Halvora Post."),
    ),
    "quoted": (
        Paper("a", "Kysten", body="They met, the Halvora Post reported."),
        ("quoted", "Halvora Post", 0.0, "They met, the Halvora Post reported."),
    ),
    "quoted by a claim alone": (
        Paper("a", "Kysten", ((), ("Halvora Post",))),
        ("quoted", "Halvora Post", 0.5, NAMES),
    ),
    "told": (
        Paper("a", "Kysten", body="Bo Ferrand told Reuters on Monday that he had met her."),
        ("quoted", "Reuters", 0.0, "Bo Ferrand told Reuters on Monday that he had met her."),
    ),
}


@pytest.mark.parametrize(("paper", "expected"), DEPENDENCES.values(), ids=DEPENDENCES)
def test_what_a_document_rests_on(paper: Paper, expected: tuple[str, str, float, str]) -> None:
    (found,) = sources(paper, Paper("x", "The Narrows")).dependences
    text = paper.facts[0].text
    assert (found.document, found.kind, found.outlet, found.share, found.quote) == ("a", *expected)
    assert text[found.start : found.end] == found.quote


NOTHING = {
    "the line in which a reader wrote its outlet": Paper("a", "Coast Daily", byline="Outlet: Coast Daily"),
    "one of several names": Paper("a", "Reuters, Sund", byline="Outlet: Reuters, Sund"),
    "its own agency": Paper("a", "Coast Line", dateline="HALVORA (Coast Line) -"),
    "the line that says whose it is": Paper("a", "The Halvora Post", byline="Outlet: The Halvora Post"),
    "its own name": Paper(
        "a", "The Halvora Post", body="They told the Post so. It is the Halvora Post that reported it."
    ),
    "people who help": Paper("a", "Kysten", last="With reporting by Ida Lund and Per Holm"),
    "people who speak": Paper(
        "a", "Kysten", body="According to Per Holm, they met. Ida Lund reported it to the police."
    ),
    "an editor": Paper("a", "Kysten", body="The editor of Reuters News House said nothing. Police in Halvora said no."),
    "related content": Paper("a", "Kysten", last="More from the Halvora Post"),
    "a reference": Paper("a", "Kysten", last='4. Lund, I. "Ferries", Halvora Post, accessed 3 May 2019.'),
    "a copyright of its own": Paper("a", "Kysten", last="© 2019 Kysten"),
    "where a dispatch was heard": Paper("a", "Kysten", dateline="HALVORA (Kysten), 3 May (Kysten) -"),
    "a day beside a noun": Paper("a", "Kysten", body="They told the newspaper Monday that they had met."),
}


@pytest.mark.parametrize("paper", NOTHING.values(), ids=NOTHING)
def test_what_rests_on_nobody(paper: Paper) -> None:
    assert sources(paper, Paper("x", "The Narrows")).dependences == ()


SENTENCES = {
    # The sentence, who tells its claim, and what that rests on.
    "told": ("Per Holm told Reuters that Ada Quint Bo Ferrand.", "Per Holm", "outlet reuters"),
    "told, the name last": ("Ada Quint Bo Ferrand, Per Holm told the Halvora Post.", "Per Holm", "outlet halvorapost"),
    "an interview": ("In an interview with Reuters, he said Ada Quint Bo Ferrand.", "Per Holm", "outlet reuters"),
    "obtained": ("Papers obtained by Reuters name Ada Quint Bo Ferrand.", "Papers", "outlet reuters"),
    "the sentence begins with it": ("As reported by Reuters, Ada Quint Bo Ferrand met.", "", "outlet reuters"),
    "the sentence ends with it": ("Ada Quint Bo Ferrand met, the Halvora Post reported.", "", "outlet halvorapost"),
    "a reference": ("Ada Quint Bo Ferrand met (Reuters).", "", "outlet reuters"),
    "a report that": (
        "He left after a report by the Halvora Post that Ada Quint Bo Ferrand met.",
        "",
        "outlet halvorapost",
    ),
    "it reported that": ("The Halvora Post reported that Ada Quint Bo Ferrand met.", "", "outlet halvorapost"),
    "late in the sentence": ("Ada Quint Bo Ferrand met, and Reuters reported that it rained.", "", "outlet kysten"),
    "in another sentence": ("Per Holm told Reuters so. Ada Quint Bo Ferrand met.", "", "outlet kysten"),
    "beside the matter": ("Ada Quint Bo Ferrand, who told Reuters nothing, met in the end.", "", "outlet kysten"),
    "an editor": ("Per Holm told Reuters's editor that Ada Quint Bo Ferrand met.", "Per Holm", "outlet kysten"),
    "of whom it is said": (
        "Per Holm said Reuters paid him when Ada Quint Bo Ferrand met.",
        "Per Holm",
        "outlet kysten",
    ),
}


@pytest.mark.parametrize(("sentence", "told_by", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_words_that_name_an_outlet_beside_their_speaker(sentence: str, told_by: str, expected: str) -> None:
    text = f"{sentence} It rained."
    quote = next(part for part in sentence.split(". ") if NAMES in part)
    start = text.index(quote)
    names = text.index(NAMES)
    mentions = (
        Mention(names, names + 9, "Ada Quint", "name", "person"),
        Mention(names + 10, names + 20, "Bo Ferrand", "name", "person"),
    )
    claim = Claim("met", 0, 1, start, start + len(quote), quote, "asserted", "test", "", told_by or None)
    article = Article("a", text, (Zone("body", 0, len(text)),), outlet="Kysten")
    findings = Findings("a", mentions, (), (claim,)).check(text)
    found = Sources([Document("a", "a.txt", "a", "")], [(article, findings)])
    assert found.behind(*said_of("a", claim)) == {expected}


def test_an_outlet_speaks_with_its_first_article() -> None:
    found = sources(
        Paper("a", "Kysten", published="2019-05-04"),
        Paper("b", "Kysten", published="2019-05-03"),
        Paper("c", "Kysten", last="Source: Reuters"),
        Paper("d", "Kysten", copy_of="b"),
        Paper("e", "Reuters", (("Kysten",),), published="2019-05-09"),
    ).dependences
    assert [(one.document, one.kind, one.on) for one in found] == [
        ("a", "repeat", "b"),
        ("e", "quoted", "a"),  # the last before it
        ("c", "wire", ""),
    ]


def test_the_order_of_the_files_does_not_matter() -> None:
    papers = [paper for case in COUNTS.values() for paper in case[0]]
    papers = [replace(paper, id=f"{number}", copy_of="") for number, paper in enumerate(papers)]
    assert sources(*papers).dependences == sources(*papers[::-1]).dependences


def test_entities() -> None:
    """An article that only names somebody counts as itself; one that tells of somebody by others' reports as these."""
    papers = [
        Paper("a", "Kysten", (("BBC",),)),
        Paper("b", "Open Quays", (("BBC",),)),
        Paper("c", "The Narrows", ()),
    ]
    entity = Entity("e", "person", "Ada Quint", (), tuple(Ref(paper.id, 0) for paper in papers))
    facts = [paper.facts for paper in papers]
    (found,) = sourced([entity], facts, sources(*papers))
    assert found.independent_sources == 2


def test_articles_that_left_the_corpus() -> None:
    papers = [Paper("a", "Kysten"), Paper("b", "Kysten", (("BBC",),))]
    found = Sources([Document("a", "a.txt", "a", "")], [paper.facts for paper in papers])
    assert not found.carries("b")
    assert found.dependences == ()
    assert found.documents(["a", "b", "a"]) == 1


@pytest.mark.parametrize(
    ("name", "is_built", "is_titled", "is_agency"),
    [
        ("The Halvora Post", True, True, False),
        ("Radio Halvora", True, True, False),
        ("halvorapost.com", True, True, False),
        ("Halvora News Agency", True, True, True),
        ("Island Wire", True, True, True),
        ("Reuters", False, True, True),
        ("Coastal Graft Watch", False, True, False),
        ("Halvora-Bote", False, True, False),
        ("Port Agency", False, True, True),
        ("Post", False, False, False),
        ("U.S.", False, False, False),
        ("the post", False, False, False),
        ("Ida Lund, Halvora Post", False, False, False),
    ],
)
def test_names(name: str, is_built: bool, is_titled: bool, is_agency: bool) -> None:
    assert (built(name), titled(name), agency(name)) == (is_built, is_titled, is_agency)


def test_spellings() -> None:
    assert key("The Halvora-Post") == key("www.halvorapost.com") == key("HALVORA POST") == "halvorapost"
    assert list(spoken("the BBC report and Reuters' article")) == ["BBC", "Reuters'"]
