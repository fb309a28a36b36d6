"""graph.html: one file that shows the whole case, offline, with every line's words beside it.

    importance.order    which entities come first
    network.drawn       a pyvis Network: options, and where the first entities stand
    island.data         the case as columns, escaped (and packed when large) for a <script> of data
    template.html, page.css, js/*.js, strings.toml      what the reader sees

The only room that knows pyvis and jinja2. Nothing in the page asks a network for anything, and a policy forbids it.
"""

from __future__ import annotations

from .page import page

__all__ = ["page"]
