"""What a pack has beside places and indicators, read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from lantu.errors import RegionError
from lantu.region.figure import Figure
from lantu.region.load import LoadedPack, refuse
from lantu.region.network import Network
from lantu.region.outlines import Outlines
from lantu.region.place import Level
from lantu.region.read_declarations import Declaration, read_declarations
from lantu.region.read_network import read_network
from lantu.region.read_outlines import read_outlines
from lantu.region.read_statistics import ComparableGroup, read_figures, read_groups, read_zone_hosts
from lantu.region.table import Problem

T = TypeVar("T")


class PackData:
    """The files of a loaded pack; a file that breaks its rules is refused when it is read."""

    def __init__(self, loaded: LoadedPack) -> None:
        self.loaded = loaded
        self.pack = loaded.pack
        self.places = {place.code for place in loaded.places}
        self.indicators = {indicator.id for indicator in loaded.indicators}

    def outlines(self, level: Level, resolution: str) -> Outlines:
        """Read the outlines of one level at one resolution."""
        files = {Path(file).stem: file for file in self.pack.files("boundaries")}
        if resolution not in files:
            has = ", ".join(files) or "none"
            raise RegionError(f"the region {self.pack.name} has no outlines {resolution!r}: it has {has}")
        outlines, sources = self._read(
            lambda problems: read_outlines(self.pack.root, files[resolution], problems)
        )
        found = tuple(outline for outline in outlines if outline.level == level)
        if not found:
            levels = ", ".join(sorted({outline.level for outline in outlines}))
            message = (
                f"the outlines {resolution} of {self.pack.name} have no level {level!r}: they have {levels}"
            )
            raise RegionError(message)
        return Outlines(level, resolution, found, sources)

    @cached_property
    def network(self) -> Network:
        """The whole network, read once."""
        return self._read(lambda problems: read_network(self.pack, problems)[0])

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, read once."""

        def read(problems: list[Problem]) -> list[Figure]:
            return [
                figure
                for file in self.pack.files("statistics")
                for figure in read_figures(self.pack.root, file, self.places, self.indicators, problems)
            ]

        return tuple(self._read(read))

    def zone_hosts(self) -> dict[str, str]:
        """Read which county each zone's people are added to."""

        def read(problems: list[Problem]) -> dict[str, str]:
            hosts: dict[str, str] = {}
            for file in self.pack.files("zone_hosts"):
                hosts |= read_zone_hosts(self.pack.root, file, self.places, problems)
            return hosts

        return self._read(read)

    def comparable_groups(self) -> tuple[ComparableGroup, ...]:
        """Read the sets of units that cover the same ground in two census years."""

        def read(problems: list[Problem]) -> list[ComparableGroup]:
            return [
                group
                for file in self.pack.files("comparable_groups")
                for group in read_groups(self.pack.root, file, problems)
            ]

        return tuple(self._read(read))

    def declarations(self, kind: str) -> tuple[Declaration, ...]:
        """Read the TOML tables of one kind, those of the packs below first."""

        def read(problems: list[Problem]) -> list[Declaration]:
            return [
                declaration
                for pack in (*self.loaded.bases, self.pack)
                for declaration in read_declarations(pack, kind, problems)
            ]

        return tuple(self._read(read))

    def _read(self, read: Callable[[list[Problem]], T]) -> T:
        problems: list[Problem] = []
        found = read(problems)
        if problems:
            raise refuse(self.pack, problems)
        return found
