"""The true quantities of a made-up region."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

YEARS = range(2012, 2025)
PROVINCES = ("P1", "P2", "P3")
WHOLE = "R"


@dataclass(frozen=True, slots=True)
class Made:
    """An indicator of the made-up catalogue."""

    id: str
    name: str
    unit: str
    dimension: str
    over_places: bool
    over_time: bool
    typical: float
    growth: float
    real_growth: bool = False
    revised: bool = False


INDICATORS = (
    Made("invest", "完成投资", "元", "currency", True, True, 4e10, 0.09),
    Made("contracts", "合同成交额", "元", "currency", True, True, 2e10, 0.13),
    Made("visits", "接待人次", "人次", "count", True, True, 3e7, 0.06),
    Made("residents", "常住人口", "人", "count", True, False, 4e6, 0.01),
    Made("firms", "企业数量", "家", "count", True, False, 2e4, 0.08),
    Made("dust", "颗粒物浓度", "微克/立方米", "concentration", False, False, 80.0, -0.07),
    Made("cover", "森林覆盖率", "%", "share", False, False, 30.0, 0.012),
    Made("output", "生产总值", "元", "currency", True, True, 5e11, 0.06, real_growth=True),
)
PARTS = ("part_a", "part_b", "part_c", "part_d", "part_e")
INDEX = "index"


@dataclass(slots=True)
class Truth:
    """Values by indicator, place and year, and what lies where.

    Attributes
    ----------
    of : dict
        (indicator, place, year) to value.
    parts : dict
        A place to the places that make it up.
    outside : dict
        (indicator, place) to the part of it that the narrow scope leaves out, a place.
    revised : dict
        (release year, indicator, year) to the index value of that release.
    """

    of: dict[tuple[str, str, int], float] = field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    outside: dict[str, str] = field(default_factory=dict)
    revised: dict[tuple[int, str, int], float] = field(default_factory=dict)

    def places(self) -> list[str]:
        """Return all places, the whole first."""
        return [WHOLE, *PROVINCES, *(part for province in PROVINCES for part in self.parts[province])]


def make_truth(rng: random.Random, cities: int = 5) -> Truth:
    """Draw a region: three provinces of some cities, thirteen years, an index that is revised."""
    truth = Truth()
    truth.parts[WHOLE] = PROVINCES
    for province in PROVINCES:
        truth.parts[province] = tuple(f"{province}C{number}" for number in range(1, cities + 1))
        truth.outside[province] = truth.parts[province][-1]
    for made in INDICATORS:
        _draw(truth, rng, made)
    _draw_index(truth, rng)
    return truth


def _draw(truth: Truth, rng: random.Random, made: Made) -> None:
    leaves = [part for province in PROVINCES for part in truth.parts[province]]
    drawn = leaves if made.over_places else truth.places()
    for place in drawn:
        level = (
            made.typical * rng.uniform(0.3, 2.5) if made.over_places else made.typical * rng.uniform(0.7, 1.4)
        )
        for year in YEARS:
            noise = 0.3 * abs(made.growth) + 0.002
            level *= 1 + rng.gauss(made.growth, noise)
            if made.dimension == "count":
                level = float(round(level))
            truth.of[made.id, place, year] = level
    if made.over_places:
        for year in YEARS:
            for place in (*PROVINCES, WHOLE):
                truth.of[made.id, place, year] = sum(
                    truth.of[made.id, part, year] for part in truth.parts[place]
                )


def _draw_index(truth: Truth, rng: random.Random) -> None:
    """Every release works the whole series out anew."""
    base = {part: [100 * (1 + rng.uniform(0.01, 0.06)) ** n for n in range(len(YEARS))] for part in PARTS}
    for release in range(2016, 2026):
        for place, year in enumerate(YEARS):
            if release - 3 <= year < release:
                for part in PARTS:
                    value = base[part][place] * (1 + 0.004 * rng.uniform(-1, 1) * (release - 2015))
                    truth.revised[release, part, year] = value
                total = sum(truth.revised[release, part, year] for part in PARTS) / len(PARTS)
                truth.revised[release, INDEX, year] = total
