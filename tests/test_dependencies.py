"""What facts follow from is found by the imports, not by anybody's memory."""

from __future__ import annotations

import ast
from importlib import metadata
from pathlib import Path

from graphcase import dependencies, extract, read
from graphcase.read.formats import readers

HOUSE = Path(dependencies.__file__).parent


def files(*modules: str) -> set[str]:
    return {file.relative_to(HOUSE).as_posix() for file in dependencies.of(*modules).files}


def test_findings_rest_on_every_file_of_the_extractor() -> None:
    """But for those that hold a docstring, and nothing else."""
    speaking = {
        file.relative_to(HOUSE).as_posix()
        for file in (HOUSE / "extract").rglob("*.py")
        if len(ast.parse(file.read_bytes()).body) > 1
    }
    assert speaking <= files("graphcase.extract")


def test_a_format_is_read_by_its_own_files_and_what_all_share() -> None:
    text, pdf = (files("graphcase.read.reading", f"graphcase.read.formats.{name}") for name in ("text", "pdf"))
    shared = {"read/reading.py", "read/zones.py", "read/mastheads.py", "names.py", "outlets.py"}
    assert shared < text & pdf
    assert {"read/formats/pdf.py", "read/flow.py"} <= pdf - text
    assert not {"read/walk.py", "read/scan.py", "read/opening.py", "read/__init__.py"} & (text | pdf)


def test_every_package_that_is_named_has_a_version() -> None:
    told = [extract.packages(), *(read.fingerprint(suffix) for suffix in readers())]
    assert not any("missing" in one for one in told)
    assert f"spacy {metadata.version('spacy')}" in told[0]
    assert f"faker {metadata.version('faker')}" in told[0]


def test_the_fingerprint_of_a_format_tells_its_packages() -> None:
    assert "trafilatura" in read.fingerprint(".html")
    assert "trafilatura" not in read.fingerprint(".txt")
    assert read.fingerprint(".md") != read.fingerprint(".txt")
    assert read.fingerprint(".html") == read.fingerprint(".htm")


def test_a_digest_follows_bytes_and_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"ab")
    other.write_bytes(b"c")
    first = dependencies.digest([one, other])
    assert first != dependencies.digest([other, one])
    one.write_bytes(b"a")
    other.write_bytes(b"bc")
    assert first != dependencies.digest([one, other])
