"""What tests of several rooms share. Stands here so that every test can import the modules beside it, too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphcase.store import Store


@pytest.fixture(scope="session")
def veldhaven_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented affair's store."""
    from invented import veldhaven

    return veldhaven(tmp_path_factory.mktemp("veldhaven"))


@pytest.fixture(scope="session")
def built_corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which corpus/ was built into output/ by the command line, and what the terminal said."""
    import demonstration

    folder = tmp_path_factory.mktemp("demonstration")
    return folder, demonstration.build(folder)


@pytest.fixture
def affair(veldhaven_folder: Path) -> Iterator[Store]:
    """The invented affair, open for reading."""
    with Store.open(veldhaven_folder) as store:
        yield store


@pytest.fixture(scope="session")
def fernbrook_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store of an invented affair on which its papers disagree."""
    from quarrel import fernbrook

    return fernbrook(tmp_path_factory.mktemp("fernbrook"))


@pytest.fixture
def quarrel_store(fernbrook_folder: Path) -> Iterator[Store]:
    """The affair on which papers disagree, open for reading."""
    with Store.open(fernbrook_folder) as store:
        yield store


@pytest.fixture(scope="session")
def solvang_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store in which papers print, quote and repeat each other."""
    from solvang import solvang

    return solvang(tmp_path_factory.mktemp("solvang"))


@pytest.fixture
def rumours(solvang_folder: Path) -> Iterator[Store]:
    """The store in which papers print, quote and repeat each other, open for reading."""
    with Store.open(solvang_folder) as store:
        yield store


@pytest.fixture
def elmport_folder(tmp_path: Path) -> Path:
    """The folder of a store of the invented town, with its corpus beside it: a fresh one for each test."""
    from elmport import elmport

    return elmport(tmp_path)
