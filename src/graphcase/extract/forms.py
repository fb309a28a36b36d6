"""The user's words in the forms in which articles are searched for them: "lobbied" finds "lobbies", too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..vocabulary import Additions
from .parsing.lemmas import base

if TYPE_CHECKING:
    from spacy.language import Language


def searchable(added: Additions, pipeline: Language) -> Additions:
    """Return `added` with the lemmas of its words, by the lemmatizer of `pipeline`, before the words as written.

    The first word of a verb ("acquired stakes") is one, the last of several, or of a noun, a noun.
    """
    return replace(
        added,
        triggers=tuple(
            replace(trigger, words=_both(trigger.words, trigger.kind == "verbs", pipeline))
            for trigger in added.triggers
        ),
        role_nouns=tuple(
            replace(noun, word=word) for noun in added.role_nouns for word in _both([noun.word], False, pipeline)
        ),
    )


def _both(words: Iterable[str], verbs: bool, pipeline: Language) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for word in words for form in (_base(word, verbs, pipeline), word)))


def _base(word: str, verb: bool, pipeline: Language) -> str:
    parts = word.split()
    if verb:
        parts[0] = _lemma(parts[0], "VERB", pipeline)
    if parts[1:] or not verb:
        parts[-1] = _lemma(parts[-1], "NOUN", pipeline)
    return " ".join(parts)


def _lemma(word: str, part_of_speech: str, pipeline: Language) -> str:
    """The lemma of a word. What the lemmatizer knows as a base form stays ("found" is not taken for a form of "find"),
    but for a noun that may be another's plural ("stakes"; not "actress")."""
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

    lemmatizer = pipeline.get_pipe("lemmatizer") if "lemmatizer" in pipeline.pipe_names else None
    if not isinstance(lemmatizer, Lemmatizer) or not lemmatizer.lookups.has_table("lemma_index"):
        return word
    known = lemmatizer.lookups.get_table("lemma_index").get(part_of_speech.lower(), ())
    (token,) = lemmatizer(Doc(pipeline.vocab, words=[word], pos=[part_of_speech]))
    found = base(token.lower_, token.lemma_, token.tag_)
    return word if word in known and (part_of_speech == "VERB" or found not in known) else found
