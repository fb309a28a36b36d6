"""Sockets: the loopback address alone, a thread a connection, and no word about what goes wrong on one of them."""

from __future__ import annotations

from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ..errors import UsageError
from .answers import Request, always, answer
from .case import Served

LOOPBACK = "127.0.0.1"


class Server:
    """The page of a store at an address of this machine, until it is closed; use `with`."""

    def __init__(self, output: Path, port: int) -> None:
        """Serve the store in the folder `output` at a port; 0 takes one that is free.

        Raises UsageError for a port that is taken or not allowed, and what Store.open does.
        """
        served = Served(output)
        try:
            self._sockets = _Quiet((LOOPBACK, port), partial(_Handler, served, dict(always())))
        except OSError as error:
            hint = "choose another with --port, or let --port 0 take a free one"
            raise UsageError(f"port {port} cannot be had: {error.strerror}", hint) from error

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{LOOPBACK}:{self._sockets.server_port}/"

    def run(self) -> None:
        """Answer until interrupted, by a KeyboardInterrupt."""
        self._sockets.serve_forever()

    def __enter__(self) -> Server:
        """Return self."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the port."""
        self._sockets.server_close()


class _Quiet(ThreadingHTTPServer):
    """A server whose threads end with it, and that prints nothing when a browser hangs up."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: the page says what did not come."""


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    server_version, sys_version = "graphcase", ""
    timeout = 60  # seconds for a browser that has connected to ask

    def __init__(self, served: Served, headers: dict[str, str], *told: Any) -> None:
        self._served, self._always = served, headers
        super().__init__(*told)

    def handle_one_request(self) -> None:
        """Read one request of whatever method, and answer it."""
        self.raw_requestline = self.rfile.readline(65537)
        if len(self.raw_requestline) > 65536 or not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        told = self.headers
        asked = Request(self.command, self.path, told.get("Host", ""), told.get("Sec-Fetch-Site", ""))
        found = answer(asked, self._served, self.connection.getsockname()[1])
        self.send_response(found.status)
        for name, value in {**self._always, **found.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", found.kind)
        self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def log_message(self, *_: object) -> None:
        """Say nothing: who reads what is nobody's business."""
