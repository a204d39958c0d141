"""The catalogue's names of indicators and places, in both languages."""

from __future__ import annotations

from typing import NamedTuple

from lantu.region import Indicator, Place, Region


class Names(NamedTuple):
    """What something is called; a name that the region pack does not have is None."""

    name: str | None
    english: str | None


NAMELESS = Names(None, None)


def find_indicator(region: Region | None, key: str) -> Indicator | None:
    """Return the catalogue's indicator with that id; None where it has none."""
    if region is None:
        return None
    return next((indicator for indicator in region.indicators if indicator.id == key), None)


def find_place(region: Region | None, code: str) -> Place | None:
    """Return the pack's place with that code, one in force before one that has ended; None for none."""
    if region is None:
        return None
    found = [place for place in region.places if place.code == code]
    return min(found, key=lambda place: place.valid_to is not None, default=None)


def name_indicator(region: Region | None, key: str) -> Names:
    """Return the names of an indicator given by its catalogue id."""
    found = find_indicator(region, key)
    return NAMELESS if found is None else Names(found.name, found.english)


def name_place(region: Region | None, code: str) -> Names:
    """Return the names of a place given by its code."""
    found = find_place(region, code)
    return NAMELESS if found is None else Names(found.full_name, found.english or None)


def is_called(words: str, *names: str | None) -> bool:
    """Tell whether words, in whatever case, stand in one of some names; a name that is not there has none.

    Examples
    --------
    >>> is_called("mean pm", "PM2.5年均浓度", "annual mean PM2.5"), is_called("none", "总投资", None)
    (True, False)
    """
    wanted = words.casefold()
    return any(wanted in name.casefold() for name in names if name is not None)


NARROWS = ":"
"""Stands between a catalogue id and the words that narrow it (``line_length:京唐城际铁路``)."""


def name_narrowed(region: Region | None, key: str) -> Names:
    """Return the names of an indicator whose key may be narrowed by words of the text.

    Examples
    --------
    >>> name_narrowed(None, "line_length:京唐城际铁路")
    Names(name=None, english=None)
    """
    wide, _, words = key.partition(NARROWS)
    name, english = name_indicator(region, wide)
    if not words or name is None:
        return Names(name, english)
    return Names(f"{name}（{words}）", english and f"{english} ({words})")
