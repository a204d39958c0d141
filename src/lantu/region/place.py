"""A place that the pack knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["country", "province", "prefecture", "county", "zone", "group", "feature", "facility"]
"""``zone``: new areas and development zones; ``group``: named sets of places; ``facility``: airports, ports."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its codes, names and the years in which they hold.

    Attributes
    ----------
    code : str
        GB/T 2260 code for administrative units; the pack's own (``JJJ-...``) for all others.
    name : str
        Full official name of the place alone: ``怀来县``.
    full_name : str
        Canonical name from the province down: ``河北省张家口市怀来县``; groups and most features their name alone.
    english : str
    level : Level
    parent : str or None
        Code of the place that it lies in; None for countries and groups.
    short_names : tuple of str
        Names without the generic part (``怀来``) that documents use alone.
    aliases : tuple of str
        Other names (``副中心``), former names, traditional writings are folded elsewhere.
    compound_forms : tuple of str
        One-character forms that count in compounds only (``京``, ``冀``).
    members : tuple of str
        Codes of a group's members; empty for all others.
    valid_from, valid_to : int or None
        First and last year in force; None where open.
    successor : tuple of str
        Codes that took over.
    longitude, latitude : float or None
        Centroid or point in WGS-84 degrees; None where unknown.
    """

    code: str
    name: str
    full_name: str
    english: str
    level: Level
    parent: str | None = None
    short_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    compound_forms: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    valid_from: int | None = None
    valid_to: int | None = None
    successor: tuple[str, ...] = ()
    longitude: float | None = None
    latitude: float | None = None
    note: str | None = None
