"""The page over a store of any size, for a browser on this machine: `graphcase serve`.

    case.py      one build as it is served: the page's core, and its blocks read from the store when they are asked for
    answers.py   what is answered to a request: who may ask, what there is
    server.py    sockets: loopback only, one thread a connection

Nothing is written, nothing asks another machine for anything, and the store is held open for no longer than an answer
takes, so that a build or a judgement is never in the way of whoever reads, nor he in theirs.
"""

from .server import Server

__all__ = ["Server"]
