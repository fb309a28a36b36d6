"""Facts of one article made small: its names grouped by their folded words, and the links that extraction found.

Only strings and numbers are kept, so that a corpus of any size can be gathered before it is resolved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from ..model import Article, Findings, Link, Mention, Weights
from ..names import clean, fold, words
from .forms import Form, parse, title_gender
from .lexemes import offices, organisation_words, person_words, place_words, walks

POSTS = frozenset({"role_at", "works_for", "leads", "represents"})
"""The relations whose role says what their source is."""
BETWEEN_TWO = frozenset({"family_of", "partner_of"})
"""Relations that nobody has to himself: whom a claim of one names are two."""

SURELY = 3.0
"""What a place weighs that its own sentence tells to be one."""

_T = TypeVar("_T", bound=Hashable)
_VOTE = {"person": Weights(1, 0, 0), "organisation": Weights(0, 1, 0), "place": Weights(0, 0, 1)}


class Group(NamedTuple):
    """The mentions of one article that are the same words. `forms`, `starts` and `genders` go with `members`."""

    key: str
    members: tuple[int, ...]
    forms: tuple[Form, ...]
    starts: tuple[int, ...]
    genders: tuple[str, ...]
    weights: Weights
    votes: Weights  # how many mentions extraction gave each type
    setting: bool = False  # a place by the sentences that name it, in an article that has a person of its name


class Pointer(NamedTuple):
    """A nominal or pronoun, what it was linked to, and the name at the end of its links (indexes of mentions)."""

    mention: int
    antecedent: int
    name: int
    reason: str


class Post(NamedTuple):
    """A mention, and what its title or a claim says that it is ("prosecutor")."""

    mention: int
    role: str


class Gathered(NamedTuple):
    """One article's names: groups in order of first mention, links between names, and what points at a name."""

    key: str
    groups: tuple[Group, ...]
    same: tuple[Link, ...]  # both ends are names
    pointers: tuple[Pointer, ...]
    posts: tuple[Post, ...] = ()
    listed: tuple[tuple[int, int], ...] = ()  # mentions that "A and B", "his son B" and "A Jr." hold to be two


def gather(article: Article, findings: Findings) -> Gathered:
    """Return the names of `article`. Mentions of type "case" are left out, and so is what points at no name."""
    mentions = findings.mentions
    forms = {
        index: parse(mention.text, mention.type)
        for index, mention in enumerate(mentions)
        if mention.form == "name" and mention.type != "case"
    }
    if len(forms) == 1 and not findings.links:  # one name has nothing beside it
        ((index, form),) = forms.items()
        alone = _group(group_key(form), (index,), mentions, forms)
        return Gathered(findings.key, (alone,), (), (), _posts(findings, ()))
    by_key: dict[str, list[int]] = defaultdict(list)
    ordered = sorted(forms, key=lambda i: (mentions[i].start, i))
    for index in ordered:
        by_key[group_key(forms[index])].append(index)
    groups = [
        _group(key, tuple(part), mentions, forms)._replace(setting=setting)
        for key, found in by_key.items()
        for part, setting in _settings(found, mentions)
    ]
    groups.sort(key=lambda group: (group.starts[0], group.key))
    links = sorted(findings.links)
    same = [link for link in links if link.mention in forms and link.antecedent in forms]
    same += _bracketed(article.text, mentions, ordered)
    pointers = tuple(_pointers(links, mentions, forms))
    return Gathered(
        key=findings.key,
        groups=tuple(groups),
        same=tuple(same),
        pointers=pointers,
        posts=_posts(findings, pointers),
        listed=(
            *_listed(article.text, mentions, ordered),
            *_related(findings, pointers, forms),
            *_juniors(article, mentions, forms, ordered),
        ),
    )


def _settings(found: list[int], mentions: tuple[Mention, ...]) -> Iterator[tuple[list[int], bool]]:
    """Part the mentions of one word that their own sentences tell to be a place ("the town of Holm") from those of a
    person so named."""
    weights = {i: mentions[i].weights for i in found if len(found) > 1 and mentions[i].type == "place"}
    places = [i for i, weight in weights.items() if weight.place >= SURELY and weight.place == sum(weight)]
    others = [i for i in found if i not in places]
    if not places or not all(mentions[i].type == "person" for i in others) or not others:
        yield found, False
    else:
        yield from ((others, False), (places, True))


def group_key(form: Form) -> str:
    """Return what mentions of the same words share: folded, without title, dots and possessive.

    Taken from the words, not from the parse as a place or an organisation, because the type may yet change.
    """
    if form.type == "person":
        return f"{form.key} {form.generation}" if form.generation else form.key
    folded = fold(form.shown).replace(".", "")
    first, _, rest = folded.partition(" ")
    return rest if rest and first in place_words().articles else folded


def _group(key: str, members: tuple[int, ...], mentions: tuple[Mention, ...], forms: dict[int, Form]) -> Group:
    if len(members) == 1:
        mention, form = mentions[members[0]], forms[members[0]]
        start, gender = _alone(mention.start), _alone(_gender(mention, form))
        return Group(key, _alone(members[0]), (form,), start, gender, mention.weights, _VOTE[mention.type])
    types = [mentions[i].type for i in members]
    return Group(
        key=key,
        members=members,
        forms=tuple(forms[i] for i in members),
        starts=tuple(mentions[i].start for i in members),
        genders=tuple(_gender(mentions[i], forms[i]) for i in members),
        weights=Weights(*map(sum, zip(*(mentions[i].weights for i in members), strict=True))),
        votes=Weights(types.count("person"), types.count("organisation"), types.count("place")),
    )


@lru_cache(maxsize=1 << 10)
def _alone(value: _T) -> tuple[_T]:
    """A tuple of one value: a million articles whose first mention is at the same place need no tuple each."""
    return (value,)


def _gender(mention: Mention, form: Form) -> str:
    """The gender that extraction or the mention's own title tells, "m", "f" or ""."""
    return mention.gender or form.gender or (title_gender(mention.title) if mention.title else "")


def _bracketed(text: str, mentions: tuple[Mention, ...], ordered: list[int]) -> list[Link]:
    """Names that stand as "Full Name (FN)" or "FN (Full Name)", where one abbreviates the other."""
    found = []
    for left, right in pairwise(ordered):
        a, b = mentions[left], mentions[right]
        between = text[a.end : b.start]
        if between.strip(" \"“‘'") != "(" or text[b.end : b.end + 2].strip(" \"”’'")[:1] not in (")", ",", ";"):
            continue
        short, long = sorted((clean(a.text), clean(b.text)), key=len)
        if not (short.isupper() and " " not in short and 1 < len(short) < 8):
            continue
        bodies = a.type == b.type == "organisation"
        if abbreviates(short, long) or (bodies and _shares_initials(short, long)):
            found.append(Link(right, left, f"“{a.text} ({b.text})” in the text"))
    return found


def _posts(findings: Findings, pointers: Iterable[Pointer]) -> tuple[Post, ...]:
    """The posts that claims and descriptions tell of a mention, and titles that are more than a form of address."""
    found = {
        Post(claim.source, fold(claim.role)) for claim in findings.claims if claim.role and claim.relation in POSTS
    }
    for index, mention in enumerate(findings.mentions):
        if mention.title and "".join(words(mention.title)) not in person_words().address:
            found.add(Post(index, fold(mention.title)))
    for pointer in pointers:
        described = findings.mentions[pointer.mention]
        head = head_noun(described.text) if described.form == "nominal" else ""
        if head in offices() or head in walks():
            found.add(Post(pointer.name, head))
    return tuple(sorted(found))


def head_noun(description: str) -> str:
    """Return the noun of a description: "judge" in "a judge of the High Court", "striker" in "the Peruvian striker"."""
    found, small = words(description), organisation_words().small
    end = next((place for place, word in enumerate(found) if place and word in small), len(found))
    return found[end - 1] if found else ""


def _listed(text: str, mentions: tuple[Mention, ...], ordered: list[int]) -> tuple[tuple[int, int], ...]:
    """Neighbouring names of one type with nothing but "and" between them: a text that lists two means two."""
    found = []
    for left, right in pairwise(ordered):
        a, b = mentions[left], mentions[right]
        if a.type == b.type and _joins(text[a.end : b.start]):
            found.append((left, right))
    return tuple(found)


def _joins(between: str) -> bool:
    """True for "and"; longer texts are not looked at closely, nor remembered as names are."""
    return len(between.split(None, 1)) == 1 and fold(between) in organisation_words().conjunctions


def _related(findings: Findings, pointers: Iterable[Pointer], forms: dict[int, Form]) -> Iterator[tuple[int, int]]:
    """Whom the article calls kin or partners: "Otto Berg and his son Otto"."""
    name = {pointer.mention: pointer.name for pointer in pointers}
    for claim in findings.claims:
        left, right = name.get(claim.source, claim.source), name.get(claim.target, claim.target)
        if claim.relation in BETWEEN_TWO and left in forms and right in forms and left != right:
            yield left, right


def _juniors(
    article: Article, mentions: tuple[Mention, ...], forms: dict[int, Form], ordered: list[int]
) -> Iterator[tuple[int, int]]:
    """ "Otto Berg" and "Otto Berg Jr." behind him: who is brought in by it alone is called so the first time, and then
    without. Where the article has the "Sr." too, the name without is not the younger's."""
    headlines = [zone for zone in article.zones if zone.kind == "headline"]
    younger = [i for i in ordered if forms[i].generation in person_words().younger]
    for junior in younger:
        plain = [i for i in ordered if i not in younger and forms[i].full and forms[i].key == forms[junior].key]
        told = any(forms[i].generation for i in plain)
        for other in plain:
            at = mentions[other].start
            before = at < mentions[junior].start and not any(zone.start <= at < zone.end for zone in headlines)
            if told or before:
                yield other, junior


def abbreviates(short: str, long: str) -> bool:
    """True if `short` is an abbreviation of `long`: its letters occur in order, and the first opens a word.

    Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
    """
    letters = [c for c in fold(short) if c.isalnum()]
    folded = fold(long)
    place = len(folded)
    for number in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and not (
            folded[place] == letters[number] and (number > 0 or place == 0 or not folded[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return False
    return len(letters) > 1


def _shares_initials(short: str, long: str) -> bool:
    """True if half of an acronym's letters are initials of the name: what is left when the name was translated."""
    opening = {word[0] for word in words(long)}
    letters = set(fold(short))
    return len(words(long)) > 1 and 2 * len(letters & opening) >= len(letters)


def _pointers(links: list[Link], mentions: tuple[Mention, ...], named: Container[int]) -> list[Pointer]:
    """Follow each nominal and pronoun to a name. Only its first link counts, so that none ties two names together."""
    step: dict[int, tuple[int, str]] = {}
    for link in links:
        if mentions[link.mention].form != "name":
            step.setdefault(link.mention, (link.antecedent, link.reason))
    for link in links:
        if link.mention in named and mentions[link.antecedent].form != "name":
            step.setdefault(link.antecedent, (link.mention, link.reason))
    found = []
    for index, (first, reason) in sorted(step.items()):
        seen, target = {index}, first
        while target not in named and target in step and target not in seen:
            seen.add(target)
            target = step[target][0]
        if target in named:
            found.append(Pointer(index, first, target, reason))
    return found
