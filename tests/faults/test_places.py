"""Where a build writes to and reads from: closed, taken, full, in the corpus, or open to everybody."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from ordeal import GRAPHCASE, Ended, answer, ended, graphcase, lay, litter, made, posix

is_root = hasattr(os, "geteuid") and os.geteuid() == 0
pytestmark = [posix, pytest.mark.skipif(is_root and not shutil.which("setpriv"), reason="root, and no setpriv")]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a corpus and its store."""
    folder = tmp_path_factory.mktemp("places")
    assert graphcase("build", lay(folder / "corpus", range(6)), "-o", folder / "output", "-q").code == 0
    return folder


@pytest.fixture
def place(good: Path) -> Iterator[Path]:
    """A copy of its own beside it, from which six articles have been taken that are the store's."""
    folder = good / "tried"
    shutil.copytree(good / "output", folder)
    yield folder
    subprocess.run(["chmod", "-R", "u+rwX", folder], check=True)
    shutil.rmtree(folder)


def bound(*words: object) -> Ended:
    """Run a command as somebody whom permissions bind: root is not, unless it gives up the right to pass over them."""
    if not is_root:
        return graphcase(*words)
    given_up = "-dac_override,-dac_read_search"
    command = ["setpriv", f"--bounding-set={given_up}", f"--inh-caps={given_up}", *GRAPHCASE, *map(str, words)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return ended(run.returncode, run.stdout, run.stderr)


@contextmanager
def rights(path: Path, mode: int) -> Iterator[None]:
    before = stat.S_IMODE(path.stat().st_mode)
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "mode", "said"),
    [("", 0o500, "cannot write into"), ("graph.db", 0o400, "cannot open or write"), ("", 0o000, "is not readable")],
)
def test_a_folder_or_a_store_that_cannot_be_written(good: Path, place: Path, name: str, mode: int, said: str) -> None:
    before = answer(place)
    with rights(place / name, mode):
        build = bound("build", good / "corpus", "-o", place, "-q")
        asked = bound("top", "-o", place)
    assert build.code == 2
    assert said in build.complaint
    assert asked.code == (2 if mode == 0 else 0)  # what is only to be read can be read
    assert answer(place) == before
    assert graphcase("build", good / "corpus", "-o", place, "-q").code == 0
    assert (answer(place), made(place)) == (before, made(good / "output"))


@pytest.mark.slow
def test_an_export_that_cannot_be_replaced_costs_only_itself(good: Path, place: Path) -> None:
    (place / "graph.html").unlink()
    (place / "graph.html").mkdir()
    build = graphcase("build", good / "corpus", "-o", place, "-q")
    assert build.code == 1
    assert "graph.html is a folder" in build.complaint
    assert "the store is finished" in build.complaint
    assert "may be of an earlier build" in graphcase("verify", "-o", place).said
    (place / "graph.html").rmdir()
    assert graphcase("build", good / "corpus", "-o", place, "-q").code == 0
    assert made(place) == made(good / "output")
    assert "earlier build" not in graphcase("verify", "-o", place).said


@pytest.mark.slow
def test_a_corpus_with_closed_files_and_folders(good: Path) -> None:
    """What cannot be opened is skipped and told; verify says it of what could be opened before."""
    folder = good / "closed"
    corpus, output = lay(folder / "corpus", range(3)), folder / "output"
    (corpus / "more").mkdir()
    shutil.copy(good / "corpus" / "0004.txt", corpus / "more" / "a.txt")
    with rights(corpus / "more", 0o000), rights(corpus / "0001.txt", 0o000):
        build = bound("build", corpus, "-o", output)
        told = bound("info", "-o", output).said
    assert "2 articles, 2 new" in build.said
    assert "0001.txt: cannot be read: Permission denied" in told
    assert "more: cannot open the folder: Permission denied" in told
    assert "4 articles, 2 new" in bound("build", corpus, "-o", output).said
    with rights(corpus / "more", 0o000):
        checked = bound("verify", "-o", output)
    assert checked.code == 1
    assert "more/a.txt: cannot open the folder: Permission denied" in " ".join(checked.said.split())
    shutil.rmtree(folder)


@pytest.mark.slow
def test_output_in_the_corpus_and_the_corpus_as_output(tmp_path: Path) -> None:
    """No export is ever read as an article."""
    corpus = lay(tmp_path / "corpus", range(3))
    for output in (corpus / "output", corpus):
        for known in ("3 new", "none new"):
            build = graphcase("build", corpus, "-o", output)
            assert build.said.startswith(f"3 articles, {known}"), build
        assert graphcase("export", "csv", "-o", output).code == 0
        assert graphcase("build", corpus, "-o", output).said.startswith("3 articles, none new")
        assert not [line for line in graphcase("info", "-o", output).said.splitlines() if "Skipped" in line]
    taken = graphcase("build", corpus, "-o", corpus / "0000.txt")
    assert (taken.code, taken.complaint.splitlines()[1]) == (2, "  name another with -o")


@pytest.mark.slow
def test_nobody_else_can_read_what_is_made(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", range(3))
    old = os.umask(0)
    try:
        graphcase("build", corpus, "-o", tmp_path / "output", "-q")
        for name in ("csv", "json", "ftm", "page"):
            graphcase("export", name, "-o", tmp_path / "output")
        graphcase("export", "page", "--share", "-o", tmp_path / "output")
    finally:
        os.umask(old)
    made_ = [tmp_path / "output", *(tmp_path / "output").rglob("*")]
    open_ = {path.name for path in made_ if path.stat().st_mode & 0o077}
    assert open_ == {"graph-share.html"}  # which is to be handed on
    assert len(made_) > 8


@pytest.mark.slow
def test_what_was_opened_to_others_stays_open_and_is_told(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", range(3)), tmp_path / "output"
    graphcase("build", corpus, "-o", output, "-q")
    output.chmod(0o755)
    for name in ("graph.db", "graph.graphml"):
        (output / name).chmod(0o644)
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    build = graphcase("build", corpus, "-o", output)
    assert build.complaint == (f"Everybody on this machine can read graph.db, graph.graphml: chmod -R go= {output}\n")
    assert {path.name for path in output.iterdir() if path.stat().st_mode & 0o077} == {"graph.db", "graph.graphml"}
    output.chmod(0o700)
    assert graphcase("build", corpus, "-o", output).complaint == ""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a corpus that has twelve articles, and its store."""
    folder = tmp_path_factory.mktemp("grown")
    assert graphcase("build", lay(folder / "corpus", range(12)), "-o", folder / "output", "-q").code == 0
    return folder


SIZES = [8_000, 200_000, 260_000, 320_000, 400_000, 700_000]


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_no_file_may_grow_beyond(grown: Path, place: Path, size: int) -> None:
    """As on a disk with a quota: the facts, the publishing, the page or the network do not fit."""
    before = answer(place)
    run = subprocess.run(
        [*GRAPHCASE, "build", grown / "corpus", "-o", place, "-q"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    end = ended(run.returncode, run.stdout, run.stderr)
    if end.code:
        assert len(end.complaint.splitlines()) == 2, end
        assert any(word in end.complaint for word in ("room", "Room"))
    assert answer(place) in (before, answer(grown / "output"))
    assert graphcase("build", grown / "corpus", "-o", place, "-q").code == 0
    assert answer(place) == answer(grown / "output")
    assert litter(place) == []


@pytest.mark.slow
@pytest.mark.skipif(not is_root, reason="needs to mount a small file system")
@pytest.mark.parametrize("kilobytes", [64, 400, 900])
def test_a_disk_that_is_full(grown: Path, tmp_path: Path, kilobytes: int) -> None:
    corpus = grown / "corpus"
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", disk]
    if subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        end = graphcase("build", corpus, "-o", disk / "output", "-q")
        assert end.code in (0, 1, 2)
        assert len(end.complaint.splitlines()) == (2 if end.code else 0)
        assert not end.code or "room" in end.complaint
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        assert graphcase("build", corpus, "-o", disk / "output", "-q").code == 0
        assert graphcase("verify", "-o", disk / "output").code == 0
        assert litter(disk / "output") == []
    finally:
        subprocess.run(["umount", disk], check=True)


LOCKLESS = """
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#define LOCKLESS(name) int name(int file, int command, ...) { \\
    va_list told; va_start(told, command); long with = va_arg(told, long); va_end(told); \\
    if (command == F_SETLK || command == F_SETLKW) { errno = atoi(getenv("REFUSED_WITH")); return -1; } \\
    return syscall(SYS_fcntl, file, command, with); }
LOCKLESS(fcntl)
LOCKLESS(fcntl64)
"""


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("cc") or not Path("/proc").exists(), reason="needs a C compiler, and Linux")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_file_system_that_cannot_lock(good: Path, place: Path, tmp_path: Path, number: int) -> None:
    """As some networks have them: nothing is written, and it is said where to write."""
    (tmp_path / "lockless.c").write_text(LOCKLESS, encoding="utf-8")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", tmp_path / "lockless.so", tmp_path / "lockless.c"], check=True)
    before = made(place)
    how = {**os.environ, "LD_PRELOAD": str(tmp_path / "lockless.so"), "REFUSED_WITH": str(number)}
    build = graphcase("build", good / "corpus", "-o", place, "-q", env=how)
    assert build.code in (1, 2)
    assert "on a disk of this machine" in build.complaint
    assert len(build.complaint.splitlines()) == 2
    assert made(place) == before
