"""ISO dates of any precision ("2018-11-07", "2018-11", "2018"): checked, and read aloud."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # in any locale


def is_date(text: str) -> bool:
    """True for an ISO date that the calendar has, or the beginning of one."""
    found = _ISO.fullmatch(text)
    try:
        return bool(found and date(*(int(part or 1) for part in found.groups())))
    except ValueError:
        return False


def spoken(iso: str) -> str:
    """Say an ISO date: "7 Nov 2018", "Nov 2018", "2018"; other text as it is."""
    if not is_date(iso):
        return iso
    year, *rest = iso.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])
