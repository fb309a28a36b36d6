"""One loaded pipeline for all tests of extraction: loading it takes seconds."""

from __future__ import annotations

import pytest

from graphcase.extract import Extractor
from graphcase.settings import Settings


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(Settings())
