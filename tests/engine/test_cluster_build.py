"""Whole builds on real machines: the same bytes as a build on one, whoever dies; and what the user is told."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from machines import Machines

from graphcase.errors import ClusterError
from graphcase.model import Skipped
from graphcase.pipeline.build import build
from graphcase.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default::ResourceWarning")]  # Dask leaves its sockets
ARTICLES = 60
GIVEN = ["Ragna", "Odd", "Marit", "Sten", "Lena", "Ivo", "Petra", "Anders", "Mila", "Jonas"]
FAMILY = ["Foss", "Lie", "Brandt", "Holm", "Quist", "Vik", "Strand", "Berg", "Dahl", "Moe"]
TOWNS = ["Halvik", "Fosswick", "Ostervik", "Tveit"]


def article(number: int) -> str:
    """An article that is like no other and speaks of people whom others speak of."""
    draw = random.Random(number)
    mayor, owner, agent = (f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}" for _ in range(3))
    town, day, paid = draw.choice(TOWNS), draw.randint(1, 28), draw.randint(2, 90)
    told = [
        f"{mayor}, the mayor of {town}, met {owner} of {draw.choice(TOWNS)} Shipping on {day} March 2019.",
        f"Police said that {agent} had paid {owner} {paid},000 euros for contract number {number}.",
        f'"I have done nothing wrong," {owner} said. {agent} was arrested in {draw.choice(TOWNS)} and charged.',
        f"{mayor} denied the accusations. {agent} will stand trial in {draw.choice(TOWNS)} in June.",
    ]
    draw.shuffle(told)
    return f"{town} affair, part {number}\n\n" + "\n\n".join(told) + "\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("leak") / "corpus"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:02}.txt").write_text(article(number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def local(corpus: Path) -> dict[str, bytes]:
    """What a build in this process makes of the corpus."""
    output = corpus.parent / "local"
    build(corpus, output, Settings(engine="here"), Watching())
    return exports(output)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """A scheduler with two workers."""
    with Machines(tmp_path) as started:
        started.worker()
        started.worker()
        yield started


class Watching:
    """Does something when so many articles are done."""

    def __init__(self, many: int = 0, do: Callable[[], object] = lambda: None) -> None:
        self.left, self.do = many, do
        self.done_with = 0
        self.told: list[str] = []

    def stage(self, name: str) -> None: ...

    def expect(self, articles: int) -> None: ...

    def done(self) -> None:
        self.done_with += 1
        if self.done_with == self.left:
            self.do()

    def remark(self, text: str) -> None:
        self.told.append(text)

    def failed(self, skipped: Skipped, trace: str) -> None: ...


def exports(output: Path) -> dict[str, bytes]:
    """The exports that the issue of a build is judged by."""
    command = [sys.executable, "-m", "graphcase", "export", "-o", str(output), "--to", "-"]
    written = {
        name: subprocess.run([*command, name], capture_output=True, check=True).stdout for name in ("json", "html")
    }
    return {**written, "graphml": (output / "graph.graphml").read_bytes()}


def on(machines: Machines, batch: int = 4, **knobs: bool) -> Settings:
    return Settings(engine="dask", scheduler=machines.address, batch=batch, **knobs)  # type: ignore[arg-type]


def test_the_same_bytes_when_a_machine_dies_half_way(
    machines: Machines, corpus: Path, tmp_path: Path, local: dict[str, bytes]
) -> None:
    watch = Watching(ARTICLES // 2, lambda: machines.kill(machines.workers[0]))
    report = build(corpus, tmp_path / "output", on(machines), watch)
    assert machines.workers[0].poll() is not None
    assert (report.extracted, watch.done_with) == (ARTICLES, ARTICLES)
    assert exports(tmp_path / "output") == local


def test_the_same_bytes_from_shared_storage_when_all_machines_die_and_another_comes(
    machines: Machines, corpus: Path, tmp_path: Path, local: dict[str, bytes]
) -> None:
    def replace() -> None:
        for worker in machines.workers[:]:
            machines.kill(worker)
        machines.worker()

    report = build(corpus, tmp_path / "output", on(machines, shared_corpus=True), Watching(ARTICLES // 4, replace))
    assert (report.extracted, len(machines.workers)) == (ARTICLES, 3)
    assert exports(tmp_path / "output") == local


def test_a_scheduler_that_dies_leaves_what_was_extracted(
    machines: Machines, corpus: Path, tmp_path: Path, local: dict[str, bytes]
) -> None:
    watch = Watching(ARTICLES // 3, lambda: machines.kill(machines.scheduler))
    with pytest.raises(ClusterError, match=f"the Dask scheduler at {machines.address} is gone") as raised:
        build(corpus, tmp_path / "output", on(machines), watch)
    assert raised.value.hint == "build again when it is back: what was extracted is kept"
    report = build(corpus, tmp_path / "output", Settings(engine="here"), Watching())
    assert 0 < report.extracted <= ARTICLES - watch.done_with
    assert exports(tmp_path / "output") == local


def test_tls(tmp_path: Path) -> None:
    """Dask's own configuration is passed on: here by the environment, as a user would."""
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "cert.pem")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=graphcase"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    tls = ("--tls-ca-file", certificate, "--tls-cert", certificate, "--tls-key", key)
    told = {
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": certificate,
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT": certificate,
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY": key,
    }
    with Machines(tmp_path, "--protocol", "tls", *tls) as machines:
        machines.worker()
        assert machines.address.startswith("tls://")
        (tmp_path / "a.txt").write_text(article(1), encoding="utf-8")
        words = ["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "output"), "--engine", "dask"]
        run = subprocess.run(
            [sys.executable, "-m", "graphcase", *words, "--scheduler", str(machines.file)],
            capture_output=True, text=True, env={**os.environ, **told}, check=False,
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith("1 article, 1 new")
