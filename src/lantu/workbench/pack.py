"""Check a region pack with everything that uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from lantu.assess.accounts import check_account_forms
from lantu.assess.index import check_index_forms
from lantu.reconcile import check_identities
from lantu.reconcile.identities import Tables
from lantu.region.check import Report, Validator, check_pack
from lantu.region.load import LoadedPack
from lantu.region.place import Place
from lantu.region.read_declarations import Declaration
from lantu.region.region import Region


def check_region(pack: str | Path) -> Report:
    """Check every table of a pack, and its declarations as the packages read them that use them.

    Parameters
    ----------
    pack : str or Path
        Name of a pack that Lantu ships, or directory of a user's own.

    Raises
    ------
    RegionError
        If there is no such pack or its manifest is no TOML.

    Examples
    --------
    >>> check_region("jingjinji").passed
    True
    """
    validators: dict[str, Validator] = {
        "identities": _check_identities,
        "indices": _check_indices,
        "accounts": _check_accounts,
    }
    return check_pack(pack, validators)


def tables_of(declarations: Iterable[Declaration]) -> Tables:
    """Return the entries of declarations by the name of their table."""
    tables: dict[str, list[dict[str, object]]] = {}
    for declaration in declarations:
        tables.setdefault(declaration.table, []).append(declaration.entry)
    return tables


def places_inside(region: Region, name: str) -> list[Place]:
    """Return a place with all places inside it.

    Parameters
    ----------
    region : Region
    name : str
        Name or code of the place.

    Raises
    ------
    RegionError
        When the name means no place, or several.

    Examples
    --------
    >>> [place.name for place in places_inside(Region.load("jingjinji"), "雄安新区")][:2]
    ['雄安新区', '容城县']
    """
    found = {one.code: one for one in [region.place(name)]}
    todo = list(found.values())
    while todo:
        children = [one for one in region.children(todo.pop()) if one.code not in found]
        found |= {one.code: one for one in children}
        todo += children
    return list(found.values())


def letters_of(region: Region) -> dict[str, str]:
    """Return the one-character forms of a region's places by their short names (唐山 to 唐)."""
    return {
        name: place.compound_forms[0]
        for place in region.places
        if place.compound_forms
        for name in place.short_names
    }


def _check_identities(
    loaded: LoadedPack, declarations: Sequence[Declaration]
) -> Iterator[tuple[str, str, str]]:
    indicators = {indicator.id for indicator in loaded.indicators}
    places = {place.code for place in loaded.places}
    for file, entries in groupby(declarations, key=lambda declaration: declaration.file):
        for fault in check_identities(tables_of(entries), indicators, set(loaded.units), places):
            yield file, f"{fault.entry} {fault.message}", fault.remedy


def _check_indices(loaded: LoadedPack, declarations: Sequence[Declaration]) -> Iterator[tuple[str, str, str]]:
    indicators = {indicator.id for indicator in loaded.indicators}
    for file, entries in groupby(declarations, key=lambda declaration: declaration.file):
        for fault in check_index_forms(tables_of(entries).get("index", []), indicators):
            yield file, f"{fault.entry} {fault.message}", fault.remedy


def _check_accounts(
    loaded: LoadedPack, declarations: Sequence[Declaration]
) -> Iterator[tuple[str, str, str]]:
    indicators = {indicator.id for indicator in loaded.indicators}
    for file, entries in groupby(declarations, key=lambda declaration: declaration.file):
        for fault in check_account_forms(tables_of(entries), indicators):
            yield file, f"{fault.entry} {fault.message}", fault.remedy


def names_of(place: Place) -> Iterator[str]:
    """Yield everything that a place is called without a doubt."""
    yield from (place.name, place.full_name, *place.short_names, *place.aliases)
