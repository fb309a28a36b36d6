"""A case whose every string means ill: each of hostile.WORDS is a name, a title, a path, a quote, a role ..."""

from __future__ import annotations

from typing import Any

import made_cases

from hostile import WORDS

_TYPES = ("person", "organisation", "place", "case")
_RELATIONS = (
    "met",
    "owns",
    "__proto__",
    "constructor",
    "<img src=x onerror=window.ran=1>",
    "toString",
    "paid",
    "co_mentioned",
)
_STATUSES = ("asserted", "alleged", "denied", "negated", "hypothetical")


def _word(number: int) -> str:
    return WORDS[number % len(WORDS)]


def case() -> made_cases.Made:
    """As many entities, articles and relations as there are hostile words; each word in every field once at least."""
    numbers = range(len(WORDS))
    texts = {f"d{n}": "\n".join((_word(n), _word(n + 1), _word(n + 2))) for n in numbers}
    return made_cases.Made(
        {
            "documents": [_document(n) for n in numbers],
            "nodes": [_node(n) for n in numbers],
            "edges": [_edge(n) for n in numbers] + [_part(n) for n in numbers if n % 4 == 3],
            "conflicts": [_conflict(n) for n in numbers],
            "dependences": [_dependence(n) for n in numbers],
            "texts": texts,
        }
    )


def _document(n: int) -> dict[str, Any]:
    published = _word(n + 11) if n % 3 == 0 else f"20{10 + n % 14}-0{1 + n % 9}-1{n % 10}"
    return {"id": f"d{n}", "path": f"{_word(n)}{'' if n else '/x.txt'}", "title": _word(n + 2), "outlet": _word(n + 3),
            "author": _word(n + 4), "published": published, "url": _word(n + 5), "language": _word(n + 6),
            "sha256": f"{n:064x}", "copy_of": f"d{n - 1}" if n % 9 == 8 else None}  # fmt: skip


def _node(n: int) -> dict[str, Any]:
    mentions = [{"document": f"d{n}", "start": 0, "end": len(_word(n)), "text": _word(n), "form": "name"},
                {"document": f"d{n}", "start": len(_word(n)) + 1, "end": len(_word(n)) + 1 + len(_word(n + 1)),
                 "text": _word(n + 1), "form": "name"}]  # fmt: skip
    return {"id": f"n{n}", "type": _TYPES[n % 4], "name": _word(n), "aliases": [_word(n + 7), _word(n + 8)],
            "mentions": mentions, "attributes": {_word(n + 9): _word(n + 10), "stage": _word(n), "place": _word(n + 1)},
            "independent_sources": n % 5}  # fmt: skip


def _claim(n: int, start: int, quote: str) -> dict[str, Any]:
    return {"document": f"d{n}", "start": start, "end": start + len(quote), "quote": quote,
            "status": _STATUSES[n % 5], "attributed_to": _word(n + 12), "attributed_via": [_word(n + 13)],
            "role": _word(n + 14), "when": _word(n + 15), "rule": _word(n + 16)}  # fmt: skip


def _edge(n: int) -> dict[str, Any]:
    claims = [_claim(n, 0, _word(n)), _claim(n, len(_word(n)) + 1, _word(n + 1))]
    kind = _RELATIONS[n % len(_RELATIONS)]
    return {"source": f"n{n}", "target": f"n{(n + 1) % len(WORDS)}", "key": kind, "id": f"r{n}", "type": kind,
            "symmetric": n % 3 == 0, "status": _STATUSES[n % 5], "disputed": n % 4 == 0, "documents": 1,
            "independent_sources": 1, "claims": claims}  # fmt: skip


def _part(n: int) -> dict[str, Any]:
    return {**_edge(n), "source": f"n{(n + 6) % len(WORDS) // 4 * 4}", "target": f"n{n}", "key": "party_to",
            "id": f"p{n}", "type": "party_to", "symmetric": False}  # fmt: skip


def _conflict(n: int) -> dict[str, Any]:
    values = [{"value": _word(n + k), "independent_sources": 1, "document": f"d{n}", "start": 0, "end": len(_word(n)),
               "quote": _word(n), "attributed_to": _word(n + 17)} for k in (1, 2)]  # fmt: skip
    return {"id": f"x{n}", "kind": "count", "matter": _word(n), "about": f"n{n}", "relation": f"r{n}" if n % 2 else "",
            "compatible": n % 5 == 0, "settled": _word(n + 1) if n % 3 == 0 else None, "user": _word(n + 2),
            "note": _word(n + 3), "values": values}  # fmt: skip


def _dependence(n: int) -> dict[str, Any]:
    return {"document": f"d{n}", "kind": "quoted", "on": f"d{n - 1}" if n % 2 else "", "outlet": _word(n + 4),
            "reason": _word(n + 5), "quote": _word(n), "share": 0.5}  # fmt: skip
