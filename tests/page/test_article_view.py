# ruff: noqa: E501  # tables that are wider than a page
"""The whole article: every name and every claim marked in it, the asked-for words in sight, what was set aside said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import made_cases
import pytest

from graphcase.model import Zone

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser
PORT, _, MONEY, COURT = (row[0] for row in made_cases.ARTICLES[:4])


def opened(show: Show, path: str, start: int, case: made_cases.Made | None = None, **more: Any) -> Seen:
    at = "" if start < 0 else f"/{start}"
    seen = show(case or made_cases.small(), f"#article/{quote(path, safe='')}{at}", **more)
    seen.page.wait_for_selector("#panel .text, #panel .notice")
    return seen


def texts(seen: Seen, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in seen.page.locator(selector).all_inner_texts()]


def written(
    text: str,
    *zones: tuple[str, int, int],
    mentions: tuple[tuple[str, int, int], ...] = (),
    claims: tuple[tuple[int, int, str], ...] = (),
) -> made_cases.Made:
    """A case of one article: its zones; mentions of a and of b; claims that they met, with their status."""
    document = {"id": "a.txt", "path": "a.txt", "title": "Told", "outlet": "The Post", "author": "Ana Roe", "published": "2021-03",
                "language": "en", "sha256": "0" * 64, "copy_of": None}  # fmt: skip
    nodes = [
        {"id": name, "type": "person", "name": name.upper(), "aliases": [],
         "mentions": [{"document": "a.txt", "start": start, "end": end, "text": text[start:end], "form": "name"} for who, start, end in mentions if who == name]}
        for name in ("a", "b")
    ]  # fmt: skip
    edges = [
        {"id": f"r{number}", "source": "a", "target": "b", "type": kind, "symmetric": True, "status": status, "disputed": False,
         "documents": 1, "independent_sources": 1,
         "claims": [{"document": "a.txt", "start": start, "end": end, "quote": text[start:end], "status": status, "attributed_to": None,
                     "attributed_via": [], "role": "", "when": "", "rule": "made"}]}
        for number, ((start, end, status), kind) in enumerate(zip(claims, ("met", "associate_of", "partner_of"), strict=False))
    ]  # fmt: skip
    zones_ = {"a.txt": tuple(Zone(*zone) for zone in zones or (("body", 0, len(text)),))}
    return made_cases.Made(
        {"documents": [document], "nodes": nodes, "edges": edges, "conflicts": [], "dependences": [], "texts": {"a.txt": text}, "zones": zones_}
    )  # fmt: skip


def test_a_quote_leads_to_itself_in_the_article(show: Show) -> None:
    seen = opened(show, PORT, 0)
    seen.go("#link/n-dredge/n-irena")
    seen.page.get_by_role("link", name="Read in the article").first.click()
    seen.page.wait_for_selector("#panel mark.now")
    assert "".join(seen.page.locator("#panel mark.now").all_inner_texts()) == (
        "She is accused of taking bribes from Nordkai Dredging, prosecutors said."
    )
    assert texts(seen, ".reader .steps [role=status]") == ["Claim 2 of 4"]
    read = texts(seen, ".reader .read li")
    assert any(line.startswith("Read as: Nordkai Dredging – paid Irena Kovářová alleged") for line in read)


def test_the_first_sentence_can_be_asked_for_too(show: Show) -> None:
    seen = opened(show, PORT, 0)
    seen.page.get_by_text("Claim 1 of 4").wait_for()
    assert seen.page.locator("#panel mark.now").first.inner_text().startswith("Velmar police")


def test_the_head_says_whose_article_it_is_and_what_it_rests_on(show: Show) -> None:
    case = made_cases.small()
    case.rows["dependences"].append({"document": MONEY, "kind": "quoted", "on": "", "outlet": "The Herald", "reason": "its report", "quote": "The Herald said so.", "share": 0.4})  # fmt: skip
    seen = opened(show, MONEY, 0, case)
    assert seen.text("#panel h2") == "The money went through a heron"
    assert texts(seen, "#panel .counts")[0] == "Ostrova Review · 11 April 2021"
    assert "40% of what it tells is the report of The Herald" in texts(seen, "#panel .rest")


def test_names_lead_to_whom_they_were_read_as(show: Show) -> None:
    seen = opened(show, PORT, 0)
    she = seen.page.locator("#panel .text a", has_text="She")
    assert she.get_attribute("title") == "Person: Irena Kovářová"
    assert "person" in str(she.get_attribute("class"))
    she.click()
    seen.page.get_by_role("heading", name="Irena Kovářová", exact=True).wait_for()


def test_claims_show_how_they_are_held(show: Show) -> None:
    seen = opened(show, COURT, 0)
    marks = seen.page.locator("#panel mark.said")
    by_status = {mark.get_attribute("title"): str(mark.get_attribute("class")) for mark in marks.all()}
    assert set(by_status) == {"asserted", "alleged", "negated"}
    assert all(status in classes for status, classes in by_status.items())


def test_previous_and_next_go_round_all_claims(show: Show) -> None:
    seen = opened(show, PORT, -1)
    status = seen.page.locator(".reader .steps [role=status]")
    assert status.inner_text() == "4 claims are marked in the text."
    for button, at in (("Next", 1), ("Next", 2), ("Previous", 1), ("Previous", 4), ("Next", 1)):
        seen.page.get_by_role("button", name=f"{button} claim").click()
        seen.page.get_by_text(f"Claim {at} of 4").wait_for()
        seen.page.wait_for_selector("#panel mark.now")
    assert seen.page.locator("#panel mark.now").first.inner_text().startswith("Velmar police")


def test_what_was_set_aside_is_shown_greyed_and_labelled(show: Show) -> None:
    text = "HEAD LINE\nAnna met Bert.\nSee also\nMore news\nAbout the author"
    zones = (
        ("headline", 0, 9),
        ("body", 10, 24),
        ("boilerplate", 25, 33),
        ("boilerplate", 34, 43),
        ("author_note", 44, 60),
    )
    seen = opened(show, "a.txt", 0, written(text, *zones))
    assert texts(seen, "#panel .text > *") == [
        "HEAD LINE", "Anna met Bert.",
        "Menu, related content or appeal: set aside, not read for names or claims See also More news",
        "About the author: set aside, not read for names or claims About the author",
    ]  # fmt: skip
    assert seen.page.locator("#panel .text h3").inner_text() == "HEAD LINE"
    assert texts(seen, "#panel .counts")[0] == "The Post · by Ana Roe · March 2021"


@pytest.mark.parametrize(
    ("mentions", "claims", "pieces"),
    [
        # a name within a name: the inner one leads its own way
        ((("a", 0, 9), ("b", 5, 9)), (), [("Anna ", "a", ""), ("Bert", "b", "")]),
        # two claims that overlap: each piece is of the shorter
        (
            (),
            ((0, 9, "asserted"), (5, 21, "alleged")),
            [("Anna Bert", "", "asserted"), (" and friends", "", "alleged")],
        ),
        # a name that reaches out of a claim
        ((("a", 5, 13),), ((0, 9, "denied"),), [("Anna ", "", "denied"), ("Bert", "a", "denied"), (" and", "a", "")]),
        # the same words: the gravest status is shown
        ((), ((0, 9, "asserted"), (0, 9, "denied")), [("Anna Bert", "", "denied")]),
    ],
)
def test_overlapping_spans_are_cut_so_that_no_word_is_lost(
    show: Show,
    mentions: tuple[tuple[str, int, int], ...],
    claims: tuple[tuple[int, int, str], ...],
    pieces: list[tuple[str, str, str]],
) -> None:
    text = "Anna Bert and friends met in the hall."
    seen = opened(show, "a.txt", 0, written(text, mentions=mentions, claims=claims))
    found = seen.page.evaluate("""() => {
        const walker = document.createTreeWalker(document.querySelector('#panel .text p'), NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const link = node.parentElement.closest('a');
            const mark = node.parentElement.closest('mark');
            const last = found[found.length - 1];
            const piece = [node.data, link ? link.getAttribute('href').split('/')[1] : '', mark ? mark.title : ''];
            if (last && last[1] === piece[1] && last[2] === piece[2]) last[0] += piece[0];
            else found.push(piece);
        }
        return found;
    }""")
    assert "".join(piece for piece, _, _ in found) == text
    assert [tuple(piece) for piece in found[: len(pieces)]] == pieces


def test_a_claim_over_two_paragraphs_is_one_and_counts_once(show: Show) -> None:
    text = "Anna met\n\nBert there. Then they left."
    case = written(text, ("body", 0, 8), ("body", 10, 38), claims=((0, 21, "alleged"),))
    seen = opened(show, "a.txt", 0, case)
    seen.page.get_by_role("button", name="Next claim").click()
    seen.page.get_by_text("Claim 1 of 1").wait_for()
    seen.page.wait_for_selector("#panel mark.now")
    assert texts(seen, "#panel mark.now") == ["Anna met", "Bert there."]


def test_offsets_hold_after_characters_beyond_the_first_plane(show: Show) -> None:
    text = "😀𝒳 Anna met Bert. Anna left."
    case = written(text, mentions=(("a", 3, 7), ("b", 12, 16)), claims=((3, 17, "alleged"), (18, 28, "asserted")))
    seen = opened(show, "a.txt", 18, case)
    seen.page.wait_for_selector("#panel mark.now")
    assert texts(seen, "#panel mark.now") == ["Anna left."]
    assert texts(seen, "#panel .text a") == ["Anna", "Bert"]


def test_a_page_without_the_article_says_so(show: Show) -> None:
    case = made_cases.small()
    seen = opened(show, PORT, 0, made_cases.Made({**case.rows, "texts": {}}))
    assert seen.text("#panel .notice") == "This page does not hold the whole article, only the quotes."


def test_words_meant_ill_stay_words(show: Show) -> None:
    ill = "<img src=x onerror='window.ran=1'> <script>window.ran=2</script>"
    case = written(ill, mentions=(("a", 0, 33),), claims=((0, len(ill), "alleged"),))
    seen = opened(show, "a.txt", 0, case)
    assert seen.text("#panel .text") == ill
    assert seen.page.evaluate("window.ran") is None
    assert (seen.console, seen.requests) == ([], [])


@pytest.mark.slow
def test_an_article_of_100_000_characters_opens_without_a_long_task(show: Show) -> None:
    sentence = "Anna said that she had met Bert at the harbour before. "
    paragraph = sentence * 8 + "\n"
    text = paragraph * 225
    zones = tuple(("body", at, at + len(paragraph) - 1) for at in range(0, len(text), len(paragraph)))
    starts = [at + n * len(sentence) for at in range(0, len(text), len(paragraph)) for n in range(8)]
    mentions = tuple(row for at in starts for row in (("a", at, at + 4), ("b", at + 27, at + 31)))
    case = written(text, *zones, mentions=mentions)
    case.rows["edges"] = [
        {"id": "r0", "source": "a", "target": "b", "type": "met", "symmetric": True, "status": "alleged", "disputed": False,
         "documents": 1, "independent_sources": 1,
         "claims": [{"document": "a.txt", "start": at, "end": at + len(sentence) - 1, "quote": sentence[:-1], "status": "alleged",
                     "attributed_to": None, "attributed_via": [], "role": "", "when": "", "rule": "made"} for at in starts]}
    ]  # fmt: skip
    seen = opened(show, "a.txt", 0, case)
    seen.go("#entity/a")
    seen.page.evaluate("""() => { window.long = [];
        new PerformanceObserver((list) => window.long.push(...list.getEntries().map((task) => task.duration))).observe({ entryTypes: ["longtask"] }); }""")
    worst = []
    for _ in range(4):  # a machine that does other things too may be late once
        seen.page.evaluate("window.long = []")
        seen.go(f"#article/a.txt/{starts[900]}")
        seen.page.wait_for_selector("#panel mark.now")
        seen.page.wait_for_function(f"document.querySelectorAll('#panel .text a').length === {len(mentions)}")
        worst.append(seen.page.evaluate("Math.max(0, ...window.long)"))
        seen.go("#entity/a")
        seen.page.wait_for_selector("#panel .sheet")
    assert min(worst) < 200, worst
    seen.go(f"#article/a.txt/{starts[900]}")
    seen.page.wait_for_selector("#panel mark.now")
    box = seen.page.locator("#panel mark.now").first.bounding_box()
    assert box
    assert 0 < box["y"] < 800
