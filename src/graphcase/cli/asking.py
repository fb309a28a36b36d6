"""The commands that answer a question, besides query: search, path, why, cases, timeline, conflicts, sources, top."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..model import CONFLICT_KINDS, ENTITY_TYPES, STAGES, STATUSES, EntityType
from .completing import names
from .options import answer, json_option, output_folder


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--set-aside", is_flag=True, help="Also where nothing is read for names: menus, captions, related pieces."
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many articles.")
@output_folder
@json_option
def search(words: tuple[str, ...], output: Path, as_json: bool, **wanted: Any) -> None:
    """Find WORDS in the articles, and who is named where they stand.

    All of the words, with accents or without; those of one argument in quotation marks stand side by side, and * is any
    ending. Each article with its passages, the entities named there, and what the passage says of two of them.

    \b
    graphcase search tender bribe*
    graphcase search '"tender fraud" Veldhaven'
    """
    from ..console import show
    from ..explore.search import PASSAGES, Wanted
    from ..explore.search import search as find

    wanted["passages"] = None if as_json else PASSAGES
    answer(output, as_json, lambda store: find(store, " ".join(words), Wanted(**wanted)), show)


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("b", shell_complete=names)
@click.option("--co-mentions", is_flag=True, help="Also walk over names that merely stand in one sentence.")
@output_folder
@json_option
def path(a: str, b: str, co_mentions: bool, output: Path, as_json: bool) -> None:
    """Show how A and B connect, every step quoted.

    \b
    graphcase path "Ivo Marren" "Saltline Ltd"
    """
    from ..console import show
    from ..explore.paths import path as connect

    answer(output, as_json, lambda store: connect(store, a, b, co_mentions), show)


@click.command()
@click.argument("a", shell_complete=names)
@click.argument("b", required=False, shell_complete=names)
@output_folder
@json_option
def why(a: str, b: str | None, output: Path, as_json: bool) -> None:
    """Show what stands behind A, or between A and B.

    For A alone: every mention, and why they are taken for one. For two entities: every claim between them, with its
    rule. For two names or mentions of one entity: how they came to be one, step by step.

    A and B are names or ids; or mentions, PATH:START, as `why NAME` prints them. Every command takes them so.

    \b
    graphcase why "Ivo Marren"
    graphcase why "Ivo Marren" "Saltline Ltd"
    graphcase why "I. Marren" articles/03.txt:120
    """
    from ..console import show
    from ..explore.why import why as grounds

    answer(output, as_json, lambda store: grounds(store, a, b), show)


@click.command()
@click.option("--kind", default="", metavar="TEXT", help="Only cases of a kind, by its name or a word for it: fraud.")
@click.option("--stage", type=click.Choice(STAGES), help="Only cases that have got just so far.")
@click.option("--place", default="", metavar="TEXT", help="Only cases in this town, region or country.")
@click.option("--since", default="", help="Only what was done or reported since this date (2018, 2018-11, 2018-11-23).")
@click.option("--until", default="", help="Only what was done or reported until this date.")
@click.option("--limit", type=click.IntRange(1), help="So many cases, the most reported.")
@output_folder
@json_option
def cases(output: Path, as_json: bool, **wanted: Any) -> None:
    """List the affairs that the articles tell of.

    Crimes, investigations, trials, attacks, scandals, the most reported first: each with its kind, place, dates, how
    far it has got, who has which part in it, how many documents and independent sources tell of it, and in how much
    they disagree. What stands behind one: query, why, timeline.

    \b
    graphcase cases
    graphcase cases --place Veldhaven --stage convicted
    """
    from ..console import show
    from ..explore.cases import Wanted, cases

    answer(output, as_json, lambda store: cases(store, Wanted(**wanted)), show)


@click.command()
@click.argument("name", required=False, default="", shell_complete=names)
@click.option("--since", default="", help="Only what may have been since this date (2018, 2018-11, 2018-11-23).")
@click.option("--until", default="", help="Only what may have been until this date.")
@click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only this; may be repeated.")
@click.option("--undated", is_flag=True, help="Also what no article dates, as of the first that reports it.")
@click.option("--limit", type=click.IntRange(1), help="So many events, the oldest.")
@output_folder
@json_option
def timeline(name: str, output: Path, as_json: bool, **wanted: Any) -> None:
    """Tell what happened when: to NAME, in the case NAME, or to all.

    What articles date, oldest first, each with its status, speaker, words and source, and with a date as precise as
    the words are. What several articles tell of one time is told once; where they disagree about the time, both say so.

    Of a case: what its articles say of its parties. Names that only stand in one sentence are left out.

    \b
    graphcase timeline "Ivo Marren"
    graphcase timeline --since 2018-11 --status alleged
    """
    from ..console import show
    from ..explore.timeline import Wanted
    from ..explore.timeline import timeline as tell

    answer(output, as_json, lambda store: tell(store, name, Wanted(**wanted)), show)


@click.command()
@click.argument("name", required=False, default="", shell_complete=names)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(CONFLICT_KINDS), help="Only this; may be repeated.")
@click.option("--compatible", is_flag=True, help="Also values that differ only in precision.")
@click.option("--open", "open_", is_flag=True, help="Only what nobody has settled.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many, those that matter most.")
@output_folder
@json_option
def conflicts(name: str, output: Path, as_json: bool, **wanted: Any) -> None:
    """Show where sources disagree: about NAME, or about all.

    Dates, amounts, counts, spellings, roles, places, and what one asserts and another denies: each value with its words
    and sources. Copies of one text, and what papers have from one another, are one source. What `settle` decided comes
    last.

    NAME may be the id of one disagreement, which is shown with all its quotes.

    \b
    graphcase conflicts
    graphcase conflicts "Ivo Marren" --kind date --kind count
    """
    from ..console import show
    from ..explore.conflicts import Wanted
    from ..explore.conflicts import conflicts as disagreements

    answer(output, as_json, lambda store: disagreements(store, name, Wanted(**wanted)), show)


@click.command()
@click.argument("name", required=False, default="", shell_complete=names)
@output_folder
@json_option
def sources(name: str, output: Path, as_json: bool) -> None:
    """Show which articles are one source, and why.

    All articles, or those that speak of NAME; where NAME is the path of an article, what it rests on, and what rests on
    it. Copies of one text are one source; so are an agency's dispatches, all articles of one outlet, and what several
    papers have from one that they quote. Each source with its documents, and the words that show what they rest on.

    An article that names no outlet counts as a source of its own; a line "Outlet: NAME" above it mends that.

    \b
    graphcase sources
    graphcase sources "Ivo Marren"
    graphcase sources articles/03.txt
    """
    from ..console import show
    from ..explore.sources import sources as rests

    answer(output, as_json, lambda store: rests(store, name), show)


@click.command()
@click.option("--type", "type_", type=click.Choice(ENTITY_TYPES), help="Only entities of this type.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@output_folder
@json_option
def top(type_: EntityType | None, limit: int, output: Path, as_json: bool) -> None:
    """List the entities of most relations and documents.

    \b
    graphcase top --type person
    """
    from ..console import show
    from ..explore.top import top as rank

    answer(output, as_json, lambda store: rank(store, type_, limit), show)
