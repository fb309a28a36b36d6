"""Back to the words: what an entity stands on, and everything that is said between two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..model import STATUSES, Entity, Match, Ref
from .lookup import node, settle
from .records import Ambiguous, Between, Grounds, Merge, Place
from .ties import CO_MENTIONED, ground

if TYPE_CHECKING:
    from ..store import MentionView, Store

AROUND = 120
"""So many characters are shown on either side of a mention, within its paragraph."""


def why(store: Store, a: str, b: str | None = None) -> Grounds | Between | Ambiguous:
    """Return what `a` stands on: mentions and merges; or, given `b`, every claim between the two.

    A name that means several entities is answered with their list. Raises NotFound if a name means nobody, or if no
    article says anything of the two together.
    """
    ends = [settle(store, name) for name in (a, b) if name is not None]
    for _, several in ends:
        if several:
            return several
    first, *rest = (found.nodes[0].id for found, _ in ends)
    return _between(store, first, rest[0]) if rest else _grounds(store, first)


def _between(store: Store, a: str, b: str) -> Between:
    found = [r for r in store.relations_of(a) if {r.source, r.target} == {a, b}]
    if not found:
        one, other = node(store, a).name, node(store, b).name
        hint = f'they may connect through others: graphcase path "{one}" "{other}"'
        raise NotFound(f"no sentence names {one} and {other} together", hint)
    found.sort(key=lambda r: (r.type == CO_MENTIONED, STATUSES.index(r.status), -r.documents, r.type, r.id))
    return Between(node(store, a), node(store, b), tuple(ground(store, relation) for relation in found))


def _grounds(store: Store, entity_id: str) -> Grounds:
    entity = store.entity(entity_id)
    assert entity is not None  # it was found in this very snapshot
    mentions = list(store.mentions(entity_id))
    first = {mention.ref: mention for mention in reversed(mentions)}  # of equal documents, the first by path
    documents = {document.id: document for document in store.documents()}
    texts = _Texts(store)
    places = []
    for mention in mentions:
        document = documents[mention.document]
        places.append(
            Place(
                document=document.id,
                path=document.path,
                outlet=document.outlet,
                published=document.published,
                start=mention.start,
                end=mention.end,
                text=mention.text,
                form=mention.form,
                sentence=around(texts.of(mention.ref.key), mention.start, mention.end),
            )
        )
    return Grounds(node(store, entity_id), tuple(places), _merges(entity, first))


class _Texts:
    """The text of the article last asked for: mentions come document by document."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._key = ""
        self._text = ""

    def of(self, key: str) -> str:
        if key != self._key:
            article = self._store.article(key)
            self._key, self._text = key, article.text if article else ""
        return self._text


def around(text: str, start: int, end: int) -> str:
    """Return the words around a span, within its paragraph and cut at spaces: "… said Ivo Marren led the group …"."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + AROUND)
    cut_left = left > 0 and text[left - 1] != "\n"
    cut_right = right < len(text) and text[right] != "\n"
    before, after = text[left:start], text[end:right]
    if cut_left:
        before = "… " + before.partition(" ")[2]
    if cut_right:
        after = after.rpartition(" ")[0] + " …"
    return f"{before}{text[start:end]}{after}".strip()


def _merges(entity: Entity, first: Mapping[Ref, MentionView]) -> tuple[Merge, ...]:
    return tuple(_merge(match, first) for match in entity.matches if match.left in first and match.right in first)


def _merge(match: Match, first: Mapping[Ref, MentionView]) -> Merge:
    left, right = first[match.left], first[match.right]
    return Merge(left.text, left.path, right.text, right.path, match.score, match.reason)
