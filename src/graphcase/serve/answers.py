"""What is answered to a request: only to this machine's own browser, only what a page is made of, only to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from ..errors import GraphcaseError
from ..export.html import policy
from .case import ADDRESS, Outdated, Served

METHODS = ("GET", "HEAD")
HTTP = 80  # the port that no browser names
PAGE, TEXT, DATA = "text/html; charset=utf-8", "text/plain; charset=utf-8", "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Request:
    """A request: its method, its path as it was sent, and the headers that matter ("" where there are none)."""

    method: str
    path: str
    host: str
    site: str = ""  # Sec-Fetch-Site: whose page asks


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, kind and bytes of an answer, and headers of its own."""

    status: HTTPStatus
    kind: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def always() -> Mapping[str, str]:
    """Return the headers of every answer: nothing in it is run, framed, sniffed, kept or handed on."""
    return {
        "Content-Security-Policy": f"{policy(served=True)}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-store",
    }


def answer(request: Request, served: Served, port: int) -> Answer:
    """Return what is answered to a request that reached `port`."""
    refused = _refusal(request, port)
    if refused:
        return refused
    try:
        return _found(request.path.partition("?")[0], served)
    except Outdated:
        return _told(HTTPStatus.GONE, "the case was built anew: load the page again")
    except GraphcaseError as error:  # the store has gone, or is in use
        return _told(HTTPStatus.SERVICE_UNAVAILABLE, error.message)


def _refusal(request: Request, port: int) -> Answer | None:
    """A page of the web may make a browser ask us, under a name that it resolves to this machine (DNS rebinding): so
    the host must be ours, and whose page asks too, where the browser says so."""
    names = ("127.0.0.1", "localhost")
    if request.host not in (*(f"{name}:{port}" for name in names), *(names if port == HTTP else ())):
        return _told(HTTPStatus.MISDIRECTED_REQUEST, "this is for the browser of this machine only")
    if request.site not in ("", "same-origin", "none"):
        return _told(HTTPStatus.FORBIDDEN, "this is for its own page only")
    if request.method not in METHODS:
        allowed = {"Allow": ", ".join(METHODS)}
        return Answer(HTTPStatus.METHOD_NOT_ALLOWED, TEXT, b"this can only be read\n", allowed)
    return None


def _found(path: str, served: Served) -> Answer:
    """The page at "/", a block at "/case/STAMP/NAME"; there is nothing else."""
    if path == "/":
        return Answer(HTTPStatus.OK, PAGE, served.edition().shell)
    place, _, name = path.rpartition("/")
    folder, _, stamp = place.rpartition("/")
    block = served.block(stamp, name) if folder == ADDRESS else None
    if block is None:
        return _told(HTTPStatus.NOT_FOUND, "there is nothing here")
    return Answer(HTTPStatus.OK, DATA, block)


def _told(status: HTTPStatus, words: str) -> Answer:
    return Answer(status, TEXT, f"{words}\n".encode())
