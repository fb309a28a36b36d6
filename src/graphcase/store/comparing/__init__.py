"""What differs between two stores, found in SQL: the one at hand (`main`) and an earlier or another one (`old`).

    articles.py    which articles both have, and what became of the others
    entities.py    which entity became which, by id and by the mentions that they share; what came, went, changed
    relations.py   the same of relations, by their ends, and of the claims that both have
    parties.py     who has which part in a case, before and now
    conflicts.py   the same of conflicts, by what they are about
    carried.py     what a judgement does to the changes that the last build brought

`old` has the same schema. For a build it is the store's own file as its readers still see it, attached a second time
while the transaction that replaces everything is under way: nothing is copied, and nothing is kept twice. All is worked
out in temporary tables, row by row in SQLite, so that memory holds no network. Co-mentions are left out: they come and
go with every sentence, and state nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..records import Since
from . import articles, carried, conflicts, entities, parties, relations

_STEPS = (*articles.STEPS, *entities.STEPS, *relations.STEPS, *parties.STEPS, *conflicts.STEPS)
_KEPT = ("change", "baseline")


def attach(connection: sqlite3.Connection, path: Path) -> None:
    """Attach the store at `path`, for reading only, as `old`; outside of any transaction."""
    connection.execute("ATTACH ? AS old", (f"{path.absolute().as_uri()}?mode=ro",))


@contextmanager
def beside(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Have the store at `path` attached as `old` for the length of a transaction."""
    attach(connection, path)
    try:
        yield
    finally:
        if not connection.in_transaction:  # else whoever began it closes the connection
            connection.execute("DETACH old")


def compare(connection: sqlite3.Connection) -> None:
    """Fill the temporary tables `change` and `baseline`, which hide those of `main`: what differs from `old`."""
    for table in _KEPT:
        _temporary(connection, table, table)
    for step in _STEPS:
        connection.execute(step)


def keep(connection: sqlite3.Connection) -> Since:
    """Put down in the store what it has become since the last build that found other articles or another graphcase.

    To be called in the transaction that replaced everything, which `old` does not see. Return what `old` is: "nothing"
    where this is the first build, the "same" articles read by the same rules, or the "last" build, which has others.
    """
    if connection.execute("SELECT 1 FROM old.meta").fetchone() is None:
        return "nothing"
    compare(connection)
    is_news = connection.execute(carried.IS_NEWS).fetchone()[0]
    if not is_news:
        _temporary(connection, "change", "made")
        connection.execute("CREATE INDEX temp.change_id ON change (id)")
        connection.execute("CREATE INDEX temp.made_id ON made (id)")
        for step in carried.STEPS:
            connection.execute(step)
    for table in _KEPT:
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM temp.{table}")
    for (table,) in connection.execute("SELECT name FROM sqlite_temp_master WHERE type = 'table'").fetchall():
        connection.execute(f"DROP TABLE temp.{table}")
    return "last" if is_news else "same"


def _temporary(connection: sqlite3.Connection, table: str, name: str) -> None:
    """Make a temporary table like one of `main`."""
    (made,) = connection.execute("SELECT sql FROM main.sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.execute(str(made).replace(f"CREATE TABLE {table}", f"CREATE TEMP TABLE {name}", 1))
