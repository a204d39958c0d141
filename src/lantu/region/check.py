"""A whole pack is checked: what breaks its rules, and what it covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lantu.region.check_network import check_network
from lantu.region.check_outlines import check_areas, check_outlines, counties_in_force
from lantu.region.load import LoadedPack, read_whole
from lantu.region.outlines import Outline
from lantu.region.read_declarations import Declaration, read_declarations
from lantu.region.read_network import read_network
from lantu.region.read_outlines import read_outlines
from lantu.region.read_statistics import read_figures, read_groups, read_zone_hosts
from lantu.region.table import Problem

_SHOWN = 10
"""Of a list of names no more are shown."""

Validator = Callable[[LoadedPack, Sequence[Declaration]], Iterable[tuple[str, str, str]]]
"""What the owner of a kind of declaration says against those of a pack: (file, what is wrong, what to do)."""


@dataclass(slots=True)
class Report:
    """What a check found.

    Attributes
    ----------
    pack, title : str
    problems : list of Problem
        Empty for a pack that can be used.
    coverage : list of str
        What the pack has, one line each.
    """

    pack: str
    title: str
    problems: list[Problem] = field(default_factory=list)
    coverage: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Tell whether nothing breaks the rules."""
        return not self.problems


def check_pack(pack: str | Path, validators: Mapping[str, Validator] | None = None) -> Report:
    """Check every table of a pack and of those that it builds on.

    Parameters
    ----------
    pack : str or Path
        Name of a pack that Lantu ships, or directory of a user's own.
    validators : mapping of kind to validator, optional
        Checks of the packages that own ``identities``, ``indices`` and ``vocabularies``.

    Returns
    -------
    Report

    Raises
    ------
    RegionError
        If there is no such pack or its manifest is no TOML.

    Examples
    --------
    >>> report = check_pack("changsanjiao")
    >>> report.passed
    True
    """
    loaded = read_whole(pack)
    report = Report(loaded.pack.name, loaded.pack.title, loaded.problems)
    report.coverage += _places_and_indicators(loaded)
    outlines = _check_outlines(loaded, report)
    _check_network(loaded, outlines, report)
    _check_statistics(loaded, report)
    _check_declarations(loaded, validators or {}, report)
    return report


def _places_and_indicators(loaded: LoadedPack) -> list[str]:
    starts = tuple(code[:2] for code in loaded.pack.scope)
    current = [place for place in loaded.places if place.valid_to is None]
    everywhere = Counter[str](place.level for place in current)
    levels = Counter[str](place.level for place in current if starts and place.code.startswith(starts))
    told = [f"in force in the region: {_counts(levels)}"]
    told.append(f"beside them: {_counts(everywhere - levels)}")
    told.append(f"no longer in force: {sum(1 for place in loaded.places if place.valid_to is not None)}")
    pointless = [
        place.name for place in counties_in_force(loaded.places, loaded.pack.scope) if place.longitude is None
    ]
    told.append(f"counties without a point: {_some(pointless)}")
    parts = Counter(indicator.part for indicator in loaded.indicators)
    return [*told, f"indicators: {len(loaded.indicators)} ({_counts(parts)})"]


def _counts(counted: Mapping[str, int]) -> str:
    return ", ".join(f"{what} {count}" for what, count in counted.items()) or "none"


def _some(names: Sequence[str]) -> str:
    """Write names on one line, of many the first alone and how many they are."""
    more = f" (+{len(names) - _SHOWN})" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more if names else "none"


def _check_outlines(loaded: LoadedPack, report: Report) -> list[Outline]:
    pack, finest = loaded.pack, list[Outline]()
    for file in pack.files("boundaries"):
        outlines, _ = read_outlines(pack.root, file, report.problems)
        shown = f"{pack.root.name}/{file}"
        check_outlines(shown, outlines, loaded.places, pack.scope, report.problems)
        report.coverage.append(f"{shown}: {len(outlines)} outlines")
        if sum(map(_points, outlines)) > sum(map(_points, finest)):
            finest = outlines
    for file in pack.files("areas"):
        report.coverage += check_areas(pack.root, file, finest, loaded.places, report.problems)
    return finest


def _points(outline: Outline) -> int:
    return sum(len(ring) for polygon in outline.polygons for ring in polygon)


def _check_network(loaded: LoadedPack, outlines: Sequence[Outline], report: Report) -> None:
    problems: list[Problem] = []
    network, rows = read_network(loaded.pack, problems)
    if network.stations or network.lines or problems:
        report.coverage += check_network(network, rows, loaded.places, outlines, problems)
    report.problems += problems


def _check_statistics(loaded: LoadedPack, report: Report) -> None:
    pack = loaded.pack
    places = {place.code for place in loaded.places}
    indicators = {indicator.id for indicator in loaded.indicators}
    counted: Counter[str] = Counter()
    for file in pack.files("statistics"):
        figures = read_figures(pack.root, file, places, indicators, report.problems)
        counted.update(f"{figure.indicator} ({figure.quality})" for figure in figures)
    for file in pack.files("zone_hosts"):
        read_zone_hosts(pack.root, file, places, report.problems)
    for file in pack.files("comparable_groups"):
        read_groups(pack.root, file, report.problems)
    if counted:
        report.coverage.append(f"figures: {_counts(counted)}")


def _check_declarations(loaded: LoadedPack, validators: Mapping[str, Validator], report: Report) -> None:
    counts: Counter[str] = Counter()
    for kind in ("identities", "indices", "accounts", "vocabularies"):
        declared = [
            declaration
            for pack in (*loaded.bases, loaded.pack)
            for declaration in read_declarations(pack, kind, report.problems)
        ]
        counts[kind] = len(declared)
        if kind in validators:
            report.problems += [
                Problem(file, None, said, remedy) for file, said, remedy in validators[kind](loaded, declared)
            ]
    report.coverage.append(f"declared: {_counts(+counts)}")
