"""A pack and those that it builds on, read and checked for what every later step relies on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lantu.errors import RegionError
from lantu.region.check_indicators import check_indicators
from lantu.region.check_places import check_places
from lantu.region.indicator import Indicator
from lantu.region.pack import Pack, find_pack, read_pack
from lantu.region.place import Place
from lantu.region.read_indicators import read_indicators
from lantu.region.read_places import name_fully, read_places
from lantu.region.read_vocabulary import Part, read_parts, read_units
from lantu.region.table import Problem, Row


@dataclass(slots=True)
class LoadedPack:
    """What is read at once; boundaries, network and statistics are read when they are asked for.

    Attributes
    ----------
    pack : Pack
    bases : tuple of Pack
        The packs that it builds on, the deepest first.
    places : list of Place
    indicators : list of Indicator
    units : dict
        Dimension -> units that measure it.
    parts : list of Part
        Parts of a programme, in order.
    problems : list of Problem
    """

    pack: Pack
    bases: tuple[Pack, ...] = ()
    places: list[Place] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def load_pack(pack: str | Path) -> LoadedPack:
    """Load a pack and refuse it with every problem found.

    Raises
    ------
    RegionError
        If there is no such pack or it has problems.
    """
    loaded = read_whole(pack)
    if loaded.problems:
        raise refuse(loaded.pack, loaded.problems)
    return loaded


def refuse(pack: Pack, problems: list[Problem]) -> RegionError:
    """Return the error that refuses a pack, with the first twenty problems."""
    told = "\n".join(f"  {problem}" for problem in problems[:20])
    more = f"\n  and {len(problems) - 20} more" if len(problems) > 20 else ""
    return RegionError(f"the region pack {pack.name} breaks its rules:\n{told}{more}")


def read_whole(pack: str | Path) -> LoadedPack:
    """Read a pack with those that it builds on; what is wrong is listed, not raised."""
    problems: list[Problem] = []
    chain = _chain(find_pack(pack), problems)
    loaded = LoadedPack(chain[-1], tuple(chain[:-1]), problems=problems)
    places: list[tuple[Row, Place]] = []
    indicators: list[tuple[Row, Indicator]] = []
    units: dict[str, tuple[str, ...]] = {}
    parts: list[Part] = []
    for part in chain:
        units |= read_units(part.root, part.files("units"), problems)
        parts += read_parts(part.root, part.files("parts"), problems)
        places += read_places(part.root, part.files("places"), problems)
        indicators += read_indicators(part.root, part.files("indicators"), problems)
    named = name_fully([place for _, place in places])
    check_places(
        [(row, place) for (row, _), place in zip(places, named, strict=True)], loaded.pack.scope, problems
    )
    check_indicators(indicators, units, [part.id for part in parts], problems)
    loaded.places = named
    loaded.units, loaded.parts = units, parts
    loaded.indicators = [indicator for _, indicator in indicators]
    return loaded


def _chain(root: Path, problems: list[Problem], below: tuple[Path, ...] = ()) -> list[Pack]:
    if root.resolve() in below:
        raise RegionError(f"{root}: the pack builds on itself; take it off 'extends' in pack.toml")
    pack = read_pack(root, problems)
    chain: list[Pack] = []
    for base in pack.extends:
        for part in _chain(find_pack(base, beside=root), problems, (*below, root.resolve())):
            if part.root.resolve() not in {known.root.resolve() for known in chain}:
                chain.append(part)
    return [*chain, pack]
