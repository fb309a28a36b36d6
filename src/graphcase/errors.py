"""What can go wrong, as one tree. The command line prints `message` and `hint`, and exits with `code`.

GraphcaseError            1
+- NothingRead            1   no article in the corpus could be read
+- NotFound               1   no entity of that name (suggestions in `hint`)
+- QuotesChanged          1   verify found a quote that no longer stands
+- ClusterError           1   the Dask cluster is not there, went away, or is not like this machine
+- UsageError             2   wrong use: a missing folder, an unknown format, a bad setting
|  +- CorpusGone          2   the folder that the store was built from is not there
+- StoreMissing           2   no store in the output folder, or not one of ours
+- ModelMissing           2   no language pipeline is installed
"""

from __future__ import annotations


class GraphcaseError(Exception):
    """Base of all errors that a user may see: what is wrong and where, and a line that mends it."""

    code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NothingRead(GraphcaseError):
    """No article in the corpus could be read."""


class NotFound(GraphcaseError):
    """No entity of that name."""


class QuotesChanged(GraphcaseError):
    """`verify` found a quote that no longer stands in its file."""


class ClusterError(GraphcaseError):
    """The Dask cluster cannot be reached, went away, or would not find what this machine finds."""


class UsageError(GraphcaseError):
    """Wrong use of a command, or a setting that makes no sense."""

    code = 2


class CorpusGone(UsageError):
    """The folder, or the file, that the store was built from is not there any more."""

    def __init__(self, corpus: str) -> None:
        super().__init__(f"the corpus is gone: {corpus}", "put it back, or build again from where it is now")


class StoreMissing(GraphcaseError):
    """There is no store where one was expected, or the file is not one of ours."""

    code = 2


class ModelMissing(GraphcaseError):
    """No language pipeline is installed for the articles' language."""

    code = 2
