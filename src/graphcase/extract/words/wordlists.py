"""The words of one language by which names are told, as a typed record (lexicon/LANGUAGE/mentions.toml, roles.toml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ...vocabulary import NOTHING, STATE_OFFICES, Additions

_ROLE_LISTS = ("offices", "occupations", "leaders", "members", "founders", "owners", "associates", "representatives")

_RELATED = ("kin", "partners")

_GRAMMAR = (
    "articles",
    "definite",
    "joints",
    "particles",
    "patronymics",
    "binding",
    "conjunctions",
    "who",
    "where",
    "such",
    "instances",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists in lower case. `roles` are whole role nouns; `titles` single words that may stand before a name."""

    language: str
    articles: frozenset[str]
    definite: frozenset[str]
    joints: frozenset[str]
    particles: frozenset[str]
    patronymics: frozenset[str]
    binding: frozenset[str]
    conjunctions: frozenset[str]
    who: frozenset[str]
    where: frozenset[str]
    such: frozenset[str]
    instances: frozenset[str]
    honorifics: Mapping[str, str]
    roles: frozenset[str]
    members: frozenset[str]
    titles: frozenset[str]
    former: frozenset[str]
    relations: Mapping[str, str]  # kin and partner nouns with their gender
    organisation_heads: frozenset[str]
    trades: frozenset[str]
    foreign_heads: frozenset[str]
    determiners: frozenset[str]
    institutions: frozenset[str]
    authorities: frozenset[str]
    brotherhoods: frozenset[str]
    sees: frozenset[str]
    known: frozenset[str]
    suffixes: frozenset[str]
    descriptions: frozenset[str]
    organisation_kinds: frozenset[str]
    companies: frozenset[str]
    media: frozenset[str]
    gangs: frozenset[str]
    criminal: frozenset[str]
    place_heads: frozenset[str]
    place_openings: frozenset[str]
    place_offices: frozenset[str]
    place_kinds: frozenset[str]
    ways: frozenset[str]
    inside: frozenset[str]
    seated: frozenset[str]
    compass: frozenset[str]
    other_heads: frozenset[str]
    other_openings: frozenset[str]
    other_kinds: frozenset[str]
    never: frozenset[str]
    small: frozenset[str]
    naming: frozenset[str]
    copulas: frozenset[str]
    appointing: frozenset[str]
    serving: frozenset[str]
    behalf: frozenset[str]
    personal: frozenset[str]
    suffered: frozenset[str]
    deeds: frozenset[str]
    speaking: frozenset[str]
    attributing: frozenset[str]
    people: Mapping[str, str]  # nouns for people, with their gender
    pronouns: Mapping[str, str]
    pointing: frozenset[str]
    completing: frozenset[str]
    qua: frozenset[str]
    demonyms: Mapping[str, str]
    languages: frozenset[str]


@cache
def words(language: str, added: Additions = NOTHING) -> Words:
    """The word lists of `language`, with the role nouns that a user adds.

    Raises FileNotFoundError if there is no lexicon for it.
    """
    rows, roles = lexicon.load(language, "mentions"), lexicon.load(language, "roles")
    role_nouns = frozenset(noun for name in _ROLE_LISTS for noun in roles[name]) | frozenset(_personal(added))
    former = frozenset(roles["former"]) | frozenset(roles["acting"])
    organisations, places, verbs = rows["organisations"], rows["places"], rows["verbs"]
    relations = {noun: row.get("gender", "") for part in _RELATED for noun, row in roles[part].items()}
    relations |= {noun.word: noun.gender for noun in added.role_nouns if noun.group in _RELATED}
    return Words(
        language=language,
        **{name: frozenset(rows["grammar"][name]) for name in _GRAMMAR},
        honorifics=rows["honorifics"],
        roles=role_nouns,
        members=frozenset(roles["members"]) | frozenset(roles["founders"]),
        titles=(_single(role_nouns) - frozenset(rows["never"]["words"])) | frozenset(rows["honorifics"]) | former,
        former=former,
        relations=relations,
        organisation_heads=_single(organisations["heads"]),
        trades=frozenset(organisations["trades"]),
        foreign_heads=frozenset(organisations["foreign"]),
        determiners=frozenset(organisations["determiners"]),
        institutions=frozenset(organisations["institutions"]),
        authorities=frozenset(organisations["authorities"]),
        brotherhoods=frozenset(organisations["brotherhoods"]),
        sees=frozenset(organisations["sees"]),
        known=frozenset(organisations["known"]),
        suffixes=frozenset(organisations["suffixes"]),
        descriptions=frozenset(organisations["descriptions"]),
        organisation_kinds=frozenset(organisations["descriptions"]) | frozenset(organisations["kinds"]),
        companies=frozenset(organisations["companies"]),
        media=frozenset(organisations["media"]),
        gangs=frozenset(organisations["gangs"]),
        criminal=frozenset(lexicon.load(language, "stance")["criminal_words"]),
        place_heads=frozenset(places["heads"]),
        place_openings=frozenset(places["openings"]),
        place_offices=frozenset(places["offices"]),
        place_kinds=frozenset(places["kinds"]),
        ways=frozenset(places["ways"]),
        inside=frozenset(places["inside"]),
        seated=frozenset(places["seated"]),
        compass=frozenset(places["compass"]),
        other_heads=frozenset(rows["others"]["heads"]),
        other_openings=frozenset(rows["others"]["openings"]),
        other_kinds=frozenset(rows["others"]["kinds"]),
        never=frozenset(rows["never"]["words"]),
        small=frozenset(rows["never"]["small"]),
        naming=frozenset(rows["aliases"]["naming"]),
        copulas=frozenset(verbs["copulas"]),
        appointing=frozenset(verbs["appointing"]),
        serving=frozenset(verbs["serving"]),
        behalf=frozenset(lexicon.load(language, "cues")["behalf"]),
        personal=frozenset(verbs["personal"]),
        suffered=frozenset(verbs["suffered"]),
        deeds=frozenset(verbs["deeds"]),
        speaking=frozenset(lexicon.load(language, "cues")["reporting"]),
        attributing=frozenset(lexicon.load(language, "cues")["attributing"]),
        people=rows["people"],
        pronouns=rows["pronouns"],
        pointing=frozenset(rows["descriptions"]["definite"]),
        completing=frozenset(rows["descriptions"]["of"]),
        qua=frozenset(rows["descriptions"]["qua"]),
        demonyms=rows["demonyms"],
        languages=frozenset(rows["languages"]["names"]) | rows["demonyms"].keys(),
    )


def _personal(added: Additions) -> Iterator[str]:
    """The user's words for people, in a class of graphcase's or in one of the user's own."""
    own = {group for relation in added.relations if "person" in relation.sources for group in relation.role_nouns}
    for noun in added.role_nouns:
        if noun.group in own or noun.group in (*_ROLE_LISTS, STATE_OFFICES):
            yield noun.word


def _single(phrases: Iterable[str]) -> frozenset[str]:
    """The words of one-word phrases, and the last word of the others."""
    return frozenset(phrase.split()[-1] for phrase in phrases)
