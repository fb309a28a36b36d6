"""Whose a surname is that two people of an article bear, once it is known what is said of each.

"Ana Ruiz, the wife of the jailed mayor Ivo Ruiz, ... Ruiz was sentenced": by place alone it might be either. What would
make somebody a suspect or a convict goes to the one whom the article calls so by the full name, and never to one of
whom it says that she is not, as long as there is the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..model import AFFIRMS, REJECTS, Findings, Link
from ..names import tokens
from .coref.persons import SHARED

_ACCUSING = frozenset({"suspect", "arrested", "charged", "convicted", "perpetrator"})


@dataclass(slots=True)
class _Bearer:
    """One of those who bear a name: the first mention in full, and what the article says of him in full."""

    first: int
    accused: bool = False
    cleared: bool = False


@dataclass(slots=True)
class _Shared:
    """A surname that several bear: who they are, and the links by which its mentions were taken for one of them."""

    bearers: dict[str, _Bearer] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)


def borne(findings: Findings) -> Findings:
    """Return `findings` with each shared surname that is accused linked to the bearer who is, if that can be told."""
    links = [link for link in findings.links if link.reason.startswith(SHARED)]
    if not links:
        return findings
    accusing = {c.source for c in findings.claims if c.role in _ACCUSING and c.status in AFFIRMS}
    moved: dict[Link, Link] = {}
    for shared in _surnames(findings, links).values():
        moved.update(_moved(shared, accusing, findings))
    return replace(findings, links=tuple(sorted(moved.get(link, link) for link in findings.links)))


def _surnames(findings: Findings, links: Sequence[Link]) -> dict[str, _Shared]:
    found: defaultdict[str, _Shared] = defaultdict(_Shared)
    for link in links:
        found[_key(findings, link.mention)].links.append(link)
    for index, mention in enumerate(findings.mentions):
        if mention.type == "person" and mention.form == "name":
            key = _key(findings, index)
            for short, shared in found.items():
                if set(short.split()) < set(key.split()):
                    shared.bearers.setdefault(key, _Bearer(index))
    meant = {link.mention: link.antecedent for link in findings.links if link not in set(links)}
    for claim in findings.claims:
        if claim.role in _ACCUSING:
            whom = _key(findings, meant.get(claim.source, claim.source))
            for shared in found.values():
                if whom in shared.bearers:
                    shared.bearers[whom].accused |= claim.status in AFFIRMS
                    shared.bearers[whom].cleared |= claim.status in REJECTS
    return found


def _moved(shared: _Shared, accusing: set[int], findings: Findings) -> dict[Link, Link]:
    """The links of a surname that go to another bearer than they did."""
    guilty = [one for one in shared.bearers.values() if one.accused]
    open_ones = [one for one in shared.bearers.values() if not one.cleared]
    moved = {}
    for link in shared.links:
        told = link.mention in accusing
        chosen = shared.bearers.get(_key(findings, link.antecedent))
        if chosen is None or chosen.accused or not any(other.mention in accusing for other in shared.links):
            continue
        if len(guilty) == 1 and (told or chosen.cleared):
            moved[link] = link._replace(antecedent=guilty[0].first, reason=f"{SHARED}, the one who is accused")
        elif told and chosen.cleared and len(open_ones) == 1:
            moved[link] = link._replace(
                antecedent=open_ones[0].first, reason=f"{SHARED}, and the others are not accused"
            )
    return moved


def _key(findings: Findings, index: int) -> str:
    return " ".join(tokens(findings.mentions[index].text))
