"""The user's words in the forms in which articles are searched for them: "lobbied" finds "lobbies", too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..vocabulary import Additions
from .syntax.tree import lemma

if TYPE_CHECKING:
    from spacy.language import Language


def searchable(added: Additions, pipeline: Language) -> Additions:
    """Return `added` with the lemmas of its words, by the lemmatizer of `pipeline`, before the words as written.

    The first word of a verb ("acquired stakes") is one, all its others and the last word of a noun are nouns.
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
        return " ".join(_lemma(part, "NOUN" if index else "VERB", pipeline) for index, part in enumerate(parts))
    return " ".join([*parts[:-1], _lemma(parts[-1], "NOUN", pipeline)])


def _lemma(word: str, part_of_speech: str, pipeline: Language) -> str:
    """The lemma of a word. A verb in its base form stays as it is: "found" is not taken for a form of "find"."""
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

    lemmatizer = pipeline.get_pipe("lemmatizer") if "lemmatizer" in pipeline.pipe_names else None
    if not isinstance(lemmatizer, Lemmatizer) or not lemmatizer.lookups.has_table("lemma_index"):
        return word
    if part_of_speech == "VERB" and word in lemmatizer.lookups.get_table("lemma_index").get("verb", ()):
        return word
    doc = lemmatizer(Doc(pipeline.vocab, words=[word], pos=[part_of_speech]))
    return lemma(doc[0])
