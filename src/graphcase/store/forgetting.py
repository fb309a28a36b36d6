"""Forgetting what was before: words of articles that are no longer in the corpus leave the file for good."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from ..errors import GraphcaseError
from . import file, fulltext, lock, seal


def forget(output: Path, path: Path) -> None:
    """Forget what has changed in the store at `path`, in the folder `output`, and write the file anew.

    What the last build dropped still lies in pages that nothing uses any more: those go as well. In WAL mode the old
    pages are nowhere written a second time, as a rollback journal would. Raises GraphcaseError while another program
    builds into the folder, or reads from it, StoreMissing if the file is damaged.
    """
    with lock.held(output), file.plain_errors(path):
        with closing(file.connect(path)) as connection:
            file.check_ours(connection, path)
            file.check_whole(connection, path)
            seal.lift(path)
            file.keep_temporary(connection, output)
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM change")
            connection.execute("DELETE FROM baseline")
            fulltext.renew(connection)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            (is_read, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if is_read:
                raise GraphcaseError(
                    f"{path} is in use by another program: its file still holds what is to be forgotten",
                    "wait for it to end, and try again",
                )
            connection.execute("PRAGMA journal_mode = DELETE")
        seal.put(path)
