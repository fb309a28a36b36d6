"""An invented town with names that need people: a corpus folder, and its store as a build makes it, without a pipeline.

The mentions are written down, and what is derived from them is derived by the product; so that a judgement has all to
work on that it has after a real build, in a moment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from graphcase import judgements
from graphcase.model import EntityType, Mention, Ref
from graphcase.pipeline.derive import derive, document
from graphcase.store import About, Store
from invented import Sketch

TEXTS = {
    "01-harbour.txt": """Harbour deal under review

Jorge Ruiz, the mayor of Elmport, sold the old harbour to Brightwater Ltd in May. Ruiz denied any wrongdoing.
The buyer, Dana Whitlock, is a cousin of his. “I paid what it is worth,” Whitlock said.
""",
    "02-bridge.txt": """A bridge for Elmport

J. Ruiz opened the bridge on Friday. Dana Whitlock of Brightwater Ltd had paid for it.
""",
    "03-market.txt": """Market day

Hanna Bergstrom sells fish in Elmport. She is a sister of Dana Whitlock, and owns Brightwater Ltd.
""",
    "sub/04-court.txt": """Court hears fish trader

Hana Bergstrom told the court that she never owned a company. The judge, Pilar Sandoval, did not believe her.
""",
    "sub/05-choir.txt": """The choir sings

Pilar Sandoval sang. Elmport listened.
""",
    "sub/06-letter.txt": """A letter

P. Sandoval writes that the trams are late. O. Fenwick writes that they are early.
""",
    "sub/07-ferry.txt": """The ferry

Odd Fenwick sails the ferry. It is blue.
""",
}
PRIZE = {"sub/08-prize.txt": "A prize\n\nH. Bergstrom won a prize for a boat.\n"}
"""One more article: a name that fits an entity of two spellings."""
NAMES: dict[str, EntityType] = {
    "Jorge Ruiz": "person",
    "J. Ruiz": "person",
    "Ruiz": "person",
    "Dana Whitlock": "person",
    "Whitlock": "person",
    "Hanna Bergstrom": "person",
    "O. Fenwick": "person",
    "Odd Fenwick": "person",
    "Hana Bergstrom": "person",
    "H. Bergstrom": "person",
    "Pilar Sandoval": "person",
    "Brightwater Ltd": "organisation",
    "P. Sandoval": "person",
    "Elmport": "place",
}
SAID = {
    "01-harbour.txt": [
        ("role_at", "Jorge Ruiz", "Elmport", "mayor"),
        ("family_of", "Dana Whitlock", "Jorge Ruiz", "cousin"),
    ],
    "03-market.txt": [("owns", "Hanna Bergstrom", "Brightwater Ltd", "")],
    "sub/04-court.txt": [("met", "Pilar Sandoval", "Hana Bergstrom", "")],
}


def sketch(path: str, text: str) -> Sketch:
    """The article of that path with its mentions, in the order of the text, and its claims."""
    made = Sketch(text, "The Elmport Echo")
    found: dict[str, Ref] = {}
    for match in re.finditer("|".join(map(re.escape, NAMES)), made.text):
        made.mentions.append(Mention(match.start(), match.end(), match.group(), "name", NAMES[match.group()]))
        found.setdefault(match.group(), Ref(made.key, len(made.mentions) - 1))
    for relation, source, target, role in SAID.get(path, []):
        quote = next(line for line in made.text.splitlines()[2:] if source in line or target in line)
        made.says(relation, found[source], found[target], quote, role=role)
    return made


def elmport(folder: Path, more: Mapping[str, str] | None = None) -> Path:
    """Write the corpus (with `more` texts by path) and its store into `folder`, and return the folder of the store."""
    texts = {**TEXTS, **(more or {})}
    corpus, output = folder / "corpus", folder / "output"
    sketches = {path: sketch(path, text) for path, text in texts.items()}
    for path, text in texts.items():
        (corpus / path).parent.mkdir(parents=True, exist_ok=True)
        (corpus / path).write_bytes(text.encode())
    documents = [document(path, one.key, one.key.removeprefix("txt-")) for path, one in sketches.items()]
    about = About("graphcase 0.0.0", str(corpus), "invented")
    with Store.create(output, about.fingerprint) as draft:
        for one in sketches.values():
            draft.add(*one.facts)
        draft.publish(derive(draft, about, documents, (), judgements.read(corpus)))
    return output
