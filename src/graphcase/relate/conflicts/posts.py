"""What somebody is: posts, ranks and kinship, as articles tell them of one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ... import lexicon
from ...model import AFFIRMS, Claim, Entity, Mention
from ...names import fold
from .days import apart
from .told import Agreement, Matter, Page, Point, Told
from .words import ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]*)*")
_OWNER = ("'s", "s'")
_TITLE, _RANK = 60, 2  # characters and words of a rank
_TERM = 365  # days in which a post is taken to be the same
_RISE = 30  # days after which a higher post is a promotion


@dataclass(frozen=True, slots=True)
class Post:
    """A post: what makes it a lower one ("deputy"), its field ("finance"), and when an article says so, "" for one that
    somebody held at the time of what is told; `at` is the body where it is held, "" if unknown."""

    shown: str
    lower: frozenset[str]
    field: frozenset[str]
    former: bool
    published: str
    at: str = ""

    @property
    def vague(self) -> bool:
        """A post is one."""
        return False

    def against(self, other: Point) -> Agreement:
        """Two posts of one noun disagree if one alone is a deputy's, or if they are of two fields; of two bodies, none
        does."""
        if not isinstance(other, Post) or self.former != other.former or (self.at and other.at and self.at != other.at):
            return "unrelated"
        early, late = sorted((self, other), key=lambda post: post.published)
        if _promoted(early.published, late.published, bool(early.lower) and not late.lower):
            return "unrelated"
        if self.lower != other.lower:
            return "apart"
        return "apart" if self.field and other.field and self.field.isdisjoint(other.field) else "same"


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank: which ladder, which step of it, and when an article says so."""

    shown: str
    ladder: int
    step: int
    published: str

    @property
    def vague(self) -> bool:
        """A rank is one."""
        return False

    def against(self, other: Point) -> Agreement:
        """Two ranks of one ladder disagree, unless one is short for the other ("Colonel", of a lieutenant colonel)."""
        if not isinstance(other, Rank) or self.ladder != other.ladder:
            return "unrelated"
        short, long = sorted((self.shown, other.shown), key=len)
        if long.endswith(short):
            return "same"
        early, late = sorted((self, other), key=lambda rank: rank.published)
        return "unrelated" if _promoted(early.published, late.published, late.step > early.step) else "apart"


@dataclass(frozen=True, slots=True)
class Kin:
    """What somebody is to another."""

    shown: str
    vague: bool

    def against(self, other: Point) -> Agreement:
        """Two words for kin disagree, unless one says no more than that they are kin."""
        if not isinstance(other, Kin):
            return "unrelated"
        return "same" if self.shown == other.shown else "precision" if self.vague or other.vague else "apart"


def posts(page: Page) -> Iterator[Told]:
    """Yield the posts, ranks and kinships that an article tells of."""
    words, published = conflict_words(page.article.language), page.article.published
    held = {(person.id, post[0]) for person, post, _ in _claimed(page, words)}
    for index, mention in enumerate(page.findings.mentions):
        person = page.owner(index)
        if person is None or person.type != "person":
            continue
        if (
            mention.form == "nominal"
            and (post := _post(mention.text, False, page, words))
            and (person.id, post[0]) not in held
        ):
            yield page.named(_as(person, post[0], words), post[1], mention)
        if (title := _titled(mention, page, words)) and (rank := _rank(title, published, words)):
            yield page.named(Matter("role", person.id, words.matters["rank"]), rank, mention)
    for person, post, claim in _claimed(page, words):
        yield page.told(_as(person, post[0], words), post[1], claim)
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or not claim.role or claim.status not in AFFIRMS:
            continue
        if claim.relation == "family_of":
            relation = page.known.relation(claim.relation, source, target)
            matter = Matter("role", source.id, words.matters["kin"], relation)
            yield page.told(matter, Kin(claim.role, claim.role in words.vague_kin), claim)


def _claimed(page: Page, words: ConflictWords) -> Iterator[tuple[Entity, tuple[str, Post], Claim]]:
    """Who holds which post, by its noun, according to a claim; where, too."""
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or claim.relation != "role_at" or claim.status not in AFFIRMS:
            continue
        if claim.role and (post := _post(claim.role, claim.former, page, words)):
            yield source, (post[0], replace(post[1], at=target.id)), claim


def _as(person: Entity, noun: str, words: ConflictWords) -> Matter:
    return Matter("role", person.id, f"{words.matters['post']}: {noun}")


def _post(text: str, former: bool, page: Page, words: ConflictWords) -> tuple[str, Post] | None:
    """The noun of a post and what is said of it, None where `text` names no post."""
    title = _title(text, words)
    if not title or title[-1] not in _nouns(page.article.language):
        return None
    then = any(time in f" {fold(text)} " for time in words.then)
    kept = [word for word in title if word not in words.passing]
    field = frozenset(words.fields.intersection(title[:-1]))
    if behind := _field(text, title[-1], words):
        kept, field = [*kept, words.field_of, *sorted(behind)], behind
    post = Post(
        shown=" ".join(kept) or title[-1],
        lower=frozenset(words.lower.intersection(title[:-1])),
        field=field,
        former=former or not words.former.isdisjoint(title),
        published="" if then else page.article.published,
    )
    return title[-1], post


def _field(text: str, noun: str, words: ConflictWords) -> frozenset[str]:
    """The fields of "minister of public works", as they stand just behind the noun."""
    _, _, behind = f"{fold(text)} ".partition(f"{noun} {words.field_of} ")
    told = _WORD.findall(behind)[:_RANK]
    return words.fields.intersection(told)


def _title(text: str, words: ConflictWords) -> list[str]:
    """The words of a title: of "the port's deputy head of the town's roads", "deputy head"."""
    title: list[str] = []
    for word in _WORD.findall(fold(text)):
        if word in words.where:
            break
        title = [] if word.endswith(_OWNER) else [*title, *word.split("-")]
    return title


@cache
def _nouns(language: str) -> frozenset[str]:
    """The last words of offices."""
    roles = lexicon.load(language, "roles")
    return frozenset(word.split()[-1] for word in (*roles["offices"], *roles["leaders"]))


def _titled(mention: Mention, page: Page, words: ConflictWords) -> list[str]:
    """The words of a description, or those before a name that has a title."""
    if mention.form == "nominal":
        return _title(mention.text, words)
    return fold(page.article.text[max(0, mention.start - _TITLE) : mention.start]).split() if mention.title else []


def _rank(title: list[str], published: str, words: ConflictWords) -> Rank | None:
    """The longest rank that a title ends with ("Police Chief Superintendent", "a corporal")."""
    said = [words.short.get(word, word) for word in title[-_RANK:]]
    for start in range(len(said)):
        rank = " ".join(said[start:])
        if rank in words.ranks:
            return Rank(rank, *words.ranks[rank], published)
    return None


def _promoted(early: str, late: str, rise: bool) -> bool:
    """True if the time between two articles is enough for another post."""
    days = apart(early, late)
    if days is None:
        return bool(early and late) and early[:4] != late[:4]
    return days > (_RISE if rise else _TERM)
