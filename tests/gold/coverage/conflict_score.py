"""Conflicts of the export against those of the gold; what agrees, or differs only in precision, is to be left alone."""

from __future__ import annotations

from corpora import COMPATIBLE, CONFLICT, Corpus, Matter, Value
from exported import Reported, Saying, Told
from sheets import Sheet


def score_conflicts(corpus: Corpus, told: Told, sheet: Sheet) -> None:
    """Count the conflicts found, those reported rightly, and the matters that were rightly left alone."""
    fights = [matter for matter in corpus.matters if matter.verdict == CONFLICT]
    loud = [reported for reported in told.conflicts if not reported.compatible]
    false = [reported for reported in loud if not any(covers(reported, matter) for matter in fights)]
    mild = [reported for reported in told.conflicts if reported.compatible]
    for matter in fights:
        found = any(covers(reported, matter) for reported in loud)
        aside = " (told as compatible)" if any(covers(reported, matter) for reported in mild) else ""
        sheet.add("conflicts found", found, _line(corpus, matter) + aside, matter.kind)
    for reported in loud:
        sheet.add("conflicts true", reported not in false, f"{corpus.name}: {_shown(reported)}", reported.kind)
    for matter in corpus.matters:
        if matter.verdict != CONFLICT:
            alarm = next((reported for reported in false if covers(reported, matter)), None)
            line = f"{_line(corpus, matter)} <- {_shown(alarm) if alarm else ''}"
            sheet.add("left alone", alarm is None, f"{line} ({matter.verdict})", matter.kind)
        if matter.verdict == COMPATIBLE:
            apart = any(covers(reported, matter) for reported in mild)
            sheet.add("compatible told", apart, _line(corpus, matter), matter.kind)


def covers(reported: Reported, matter: Matter) -> bool:
    """True if two values that differ, in the export as in the gold, stand in the same words of the same articles."""
    if reported.kind != matter.kind:
        return False
    held = [(saying, value) for saying in reported.values for value in matter.values if _meet(saying, value)]
    return any(one.value != other.value and a.side != b.side for one, a in held for other, b in held)


def _meet(saying: Saying, value: Value) -> bool:
    return saying.article == value.article and saying.start < value.end and value.start < saying.end


def _line(corpus: Corpus, matter: Matter) -> str:
    texts = {article.id: article.text for article in corpus.articles}
    said = " | ".join(f"{v.article}: {texts[v.article][v.start : v.end]}" for v in matter.values)
    return f"{corpus.name}: {matter.matter} [{said}]"


def _shown(reported: Reported) -> str:
    said = " | ".join(f"{v.article}: {v.value} ({v.quote})" for v in reported.values)
    return f"{reported.kind} of {reported.about} [{said}]"
