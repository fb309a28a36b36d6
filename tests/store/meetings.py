"""Small invented articles with findings made by hand, as many as wanted, and what a build would publish of them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from graphcase.model import (
    Article,
    Claim,
    Document,
    Entity,
    Findings,
    Link,
    Match,
    Mention,
    Position,
    Ref,
    Relation,
    Skipped,
    Weights,
    Zone,
)
from graphcase.store import About, Published, Store

FINGERPRINT = "rules-1"


def fact(number: int) -> tuple[Article, Findings]:
    """An article in which the treasurer of a year met a builder, and a warden came."""
    one, other = f"Mara Quill{number}", f"Odd Fenwick{number}"
    quote = f"{one} met {other} in Brae."
    text = f"Meeting {number} 🏗\n\n{quote} Ms. Quill{number} had no comment."
    at = text.index
    mentions = (
        Mention(at(one), at(one) + len(one), one, "name", "person", Weights(1.25, 0.5)),
        Mention(at(other), at(other) + len(other), other, "name", "person", gender="m"),
        Mention(at("Brae"), at("Brae") + 4, "Brae", "name", "place", Weights(place=2.0)),
        Mention(at("Ms."), at(" had"), f"Ms. Quill{number}", "name", "person", title="Ms."),
    )
    start = at(quote)
    end = start + len(quote)
    claims = (
        Claim(
            "met", 0, 1, start, end, quote, "alleged", "verb", "met", "police", ("the Echo", "radio"), "", True, "2020"
        ),
        Claim("lives_in", 0, 2, start, end, quote, "asserted", "in", attributed_to=None, role="resident"),
    )
    key = "txt-" + sha256(text.encode()).hexdigest()
    zones = (Zone("headline", 0, at("\n")), Zone("body", start, len(text)), Zone("foreign", 0, 3, "es"))
    article = Article(key, text, zones, f"Meeting {number}", "The Echo", "A. Writer", "2020-05", "https://x.test", "en")
    return article, Findings(key, mentions, (Link(3, 0, "surname"),), claims, 17).check(text)


def published(numbers: list[int], generator: str = "graphcase 0") -> Published:
    """What a build of the articles of these numbers would publish; the first is there twice, under two paths."""
    keys = {number: fact(number)[0].key for number in numbers}
    documents = [Document(f"d{n}", f"{n:06}.txt", keys[n], keys[n][4:]) for n in numbers]
    documents.append(Document("copy", "copy.txt", keys[numbers[0]], keys[numbers[0]][4:], documents[0].id))
    entities, relations = [], []
    for number in numbers:
        key = keys[number]
        match = Match(Ref(key, 0), Ref(key, 3), 0.9, "surname after the full name")
        members = (Ref(key, 0), Ref(key, 3))
        entities.append(Entity(f"q{number}", "person", f"Mara Quill{number}", (f"Quíll{number}",), members, (match,)))
        entities.append(Entity(f"f{number}", "person", f"Odd Fenwick{number}", (), (Ref(key, 1),)))
        ends = (f"f{number}", f"q{number}", "met", True)
        relations.append(Relation(f"r{number}", *ends, "alleged", False, 1, 1, (Ref(key, 0),)))
    place = tuple(sorted(Ref(keys[number], 2) for number in numbers))
    entities.append(Entity("brae", "place", "Brae", (), place, (), (("country", "Norway"), ("kind", "town"))))
    skipped = [Skipped("zz.txt", "broken", "mend it"), Skipped("aa.pdf", "no reader")]
    about = About(generator, "/corpus", FINGERPRINT, "model 1")
    positions = [Position(entity.id, place, -place, 2 * place) for place, entity in enumerate(entities)]
    return Published(about, documents, skipped, entities, relations, positions)


def build(output: Path, numbers: list[int], generator: str = "graphcase 0") -> None:
    """Write a finished build, extracting only what is not known."""
    with Store.create(output, FINGERPRINT) as draft:
        known = draft.known()
        for number in numbers:
            article, findings = fact(number)
            if article.key not in known:
                draft.add(article, findings)
        draft.publish(published(numbers, generator))


def dump(output: Path) -> list[object]:
    """Everything that a reader can ask."""
    with Store.open(output) as store:
        entities, relations = list(store.entities()), list(store.relations())
        everything: list[object] = [store.about(), store.counts(), entities, relations]
        everything += [*store.documents(), *store.skipped(), *store.zones(), *store.names(), *store.standings()]
        everything += [mention for entity in entities for mention in store.mentions(entity.id)]
        everything += [claim for relation in relations for claim in store.claims(relation.id)]
        everything += [store.article(document.key) for document in store.documents()]
        return everything + [span for document in store.documents() for span in store.spans(document.key)]
