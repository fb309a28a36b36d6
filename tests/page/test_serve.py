"""`graphcase serve`: a real process, real sockets, a real browser over it."""

from __future__ import annotations

import http.client
import re
import shutil
import signal
import socket
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graphcase.errors import StoreMissing, UsageError
from graphcase.serve import Server
from graphcase.serve.answers import Request, answer
from graphcase.serve.case import Outdated, Served
from graphcase.store import Store

GRAPHCASE = Path(sys.executable).with_name("graphcase")


@dataclass(frozen=True)
class Running:
    """A server at work: its process, and where it is."""

    process: subprocess.Popen[str]
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        """The answer to a request with these headers; the host is right unless given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        return connection.getresponse()

    @property
    def folder(self) -> str:
        """Where the blocks are: /case/STAMP."""
        found = re.search(r'data-served="([^"]+)"', self.ask("/").read().decode("utf-8"))
        assert found
        return found[1]


@contextmanager
def serving(output: Path) -> Iterator[Running]:
    command = [str(GRAPHCASE), "serve", "-o", str(output), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.match(r"http://127\.0\.0\.1:(\d+)/ ", line)
            assert found, line
            yield Running(process, int(found[1]))
        finally:
            process.kill()


@pytest.fixture(scope="module")
def running(veldhaven_folder: Path) -> Iterator[Running]:
    with serving(veldhaven_folder) as found:
        yield found


# -- what is answered


def test_the_page_and_its_blocks_come_with_headers_that_shut_everything_else_out(running: Running) -> None:
    page = running.ask("/")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    text = page.read().decode("utf-8")
    assert "block-core" not in text
    core = running.ask(f"{running.folder}/core")
    assert core.status == 200
    assert b"Ivo Marren" in zlib.decompress(core.read())
    assert zlib.decompress(running.ask(f"{running.folder}/claims-0").read())
    for answered in (page, core, running.ask("/nothing"), running.ask("/", "POST")):
        headers = answered.headers
        rules = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
        assert rules["default-src"] == rules["frame-ancestors"] == rules["form-action"] == "'none'"
        assert rules["connect-src"] == "'self'"
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert not [name for name in headers if name.lower().startswith("access-control-")]


def test_head_says_how_long_and_no_more(running: Running) -> None:
    asked = running.ask("/", "HEAD")
    assert asked.status == 200
    assert int(asked.headers["Content-Length"]) > 100_000
    assert asked.read() == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_it_can_only_be_read(running: Running, method: str) -> None:
    asked = running.ask("/", method)
    assert (asked.status, asked.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "host",
    ["evil.test", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.test:{port}", "localhost.:{port}", "[::1]:{port}", ""],
)  # fmt: skip
def test_only_this_machines_own_name_is_answered(running: Running, host: str) -> None:
    asked = running.ask("/", Host=host.format(port=running.port))
    assert asked.status == 421
    assert b"Marren" not in asked.read()


def test_localhost_is_a_name_of_this_machine(running: Running) -> None:
    assert running.ask("/", Host=f"localhost:{running.port}").status == 200


@pytest.mark.parametrize(
    ("site", "status"), [("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)]
)
def test_a_page_of_another_site_gets_nothing(running: Running, site: str, status: int) -> None:
    assert running.ask(f"{running.folder}/core", Sec_Fetch_Site=site).status == status


@pytest.mark.parametrize(
    "path",
    ["/graph.db", "/../graph.db", "/%2e%2e/graph.db", "//etc/passwd", "/case", "/case/", "{folder}", "{folder}/",
     "{folder}/../core", "{folder}/core/", "{folder}/claims-1", "{folder}/claims--1", "{folder}/nothing", "/core",
     "{folder}/claims-0%00", "{folder}/%63ore"],
)  # fmt: skip
def test_there_is_nothing_else(running: Running, path: str) -> None:
    asked = running.ask(path.format(folder=running.folder))
    assert asked.status in (404, 410)
    assert b"Marren" not in asked.read()


@pytest.mark.parametrize(
    "line", [b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"/" * 70_000]
)
def test_rubbish_does_no_harm(running: Running, line: bytes) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as connection:
        connection.sendall(line)
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass
    assert running.ask("/").status == 200


def test_who_hangs_up_or_says_nothing_is_in_nobodys_way(running: Running) -> None:
    silent = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(8)]
    assert running.ask("/").status == 200
    silent[0].sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % running.port)
    for connection in silent:
        connection.close()
    assert running.ask("/").status == 200
    assert running.process.poll() is None


def test_it_listens_on_the_loopback_address_alone(running: Running) -> None:
    listening = Path("/proc/net/tcp")
    if not listening.exists():
        pytest.skip("needs /proc")
    there = [row.split()[1] for row in listening.read_text().splitlines()[1:] if row.split()[3] == "0A"]
    assert [address for address in there if address.endswith(f":{running.port:04X}")] == [
        f"0100007F:{running.port:04X}"
    ]


# -- how it begins and ends


def test_ctrl_c_is_quiet(veldhaven_folder: Path) -> None:
    with serving(veldhaven_folder) as running:
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(20) == 0
        assert running.process.stderr
        assert running.process.stderr.read() == ""


def test_a_port_that_is_taken_is_told_in_one_line(veldhaven_folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port} cannot be had"):
            Server(veldhaven_folder, port)


def test_no_store_no_server(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Server(tmp_path, 0)


# -- one build at a time


def test_a_newer_build_is_noticed_and_never_mixed_with_the_old(elmport_folder: Path) -> None:
    served = Served(elmport_folder)
    before = served.edition()
    assert served.edition() is before
    assert served.block(before.stamp, "claims-0")
    _judge(elmport_folder)
    after = served.edition()
    assert after.stamp != before.stamp
    assert served.block(after.stamp, "core") == after.core != before.core
    with pytest.raises(Outdated):
        served.block(before.stamp, "claims-0")
    asked = Request("GET", f"/case/{before.stamp}/claims-0", "localhost:1")
    assert answer(asked, served, 1).status == 410


def test_a_build_that_ends_while_a_block_is_made_is_not_mixed_with_it(
    elmport_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = Served(elmport_folder)
    before = served.edition()
    opened = Store.open

    def meanwhile(output: Path) -> Store:
        monkeypatch.undo()
        _judge(elmport_folder)
        assert served.edition() is not before  # which another thread has asked for
        return opened(output)

    monkeypatch.setattr(Store, "open", meanwhile)
    with pytest.raises(Outdated):
        served.block(before.stamp, "claims-0")


@pytest.mark.parametrize(
    ("port", "host", "status"), [(80, "localhost", 200), (80, "evil", 421), (81, "localhost", 421)]
)
def test_a_browser_does_not_name_the_port_of_the_web(veldhaven_folder: Path, port: int, host: str, status: int) -> None:
    assert answer(Request("GET", "/", host), Served(veldhaven_folder), port).status == status


def test_what_changes_the_file_and_not_the_case_changes_nothing(veldhaven_folder: Path, tmp_path: Path) -> None:
    shutil.copy(veldhaven_folder / "graph.db", tmp_path)
    served = Served(tmp_path)
    before = served.edition()
    (tmp_path / "graph.db").touch()
    assert served.edition() is before
    assert served.block(before.stamp, "core") == before.core


def test_a_store_that_has_gone_is_told(veldhaven_folder: Path, tmp_path: Path) -> None:
    shutil.copy(veldhaven_folder / "graph.db", tmp_path)
    served = Served(tmp_path)
    (tmp_path / "graph.db").unlink()
    found = answer(Request("GET", "/", "localhost:1"), served, 1)
    assert (found.status, b"there is no store" in found.body) == (503, True)


def _judge(output: Path) -> None:
    done = subprocess.run(
        [GRAPHCASE, "rename", "Dana Whitlock", "Dana M. Whitlock", "-o", output, "--user", "x"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


# -- in the browser


@pytest.mark.browser
def test_the_page_reads_what_it_shows_and_asks_nobody_else(browser: Any, running: Running) -> None:
    context = browser.new_context()
    page, asked, said = context.new_page(), [], []
    context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    here = f"http://127.0.0.1:{running.port}"
    page.goto(f"{here}/")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.fill("#search", "marren")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel blockquote")
    assert page.inner_text("#panel h2") == "Ivo Marren"
    assert said == []
    assert all(url.startswith((f"{here}/", "data:")) for url in asked)
    assert len({url for url in asked if "/claims-" in url}) == 1
    context.close()


@pytest.mark.browser
def test_a_page_of_an_older_build_says_so(browser: Any, elmport_folder: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    with serving(elmport_folder) as running:
        page.goto(f"http://127.0.0.1:{running.port}/")
        page.wait_for_selector("html[data-ready]", state="attached")
        _judge(elmport_folder)
        page.fill("#search", "whitlock")
        page.keyboard.press("Enter")
        page.wait_for_selector("#panel .notice")
        assert "built anew" in page.inner_text("#panel .notice")
        page.reload()
        page.wait_for_selector("html[data-ready]", state="attached")
        page.fill("#search", "whitlock")
        page.keyboard.press("Enter")
        page.wait_for_selector("#panel blockquote")
        assert page.inner_text("#panel h2") == "Dana M. Whitlock"
    context.close()
