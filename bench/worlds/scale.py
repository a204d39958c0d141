"""A large made-up world of many small components, for measuring speed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from bench.worlds.line import Line, round_to, write
from bench.worlds.truth import Made, Truth

SERIES = Made("series", "序列", "亿元", "currency", True, False, 100, 0.05)
PARTS = 3


class Scale:
    """Prints a world of singles, trees and loops.

    Parameters
    ----------
    rng : random.Random
    wrong : float
        Part of the components in which one figure is printed wrongly.

    Attributes
    ----------
    truth : Truth
        Which places make up which.
    """

    def __init__(self, rng: random.Random, wrong: float = 0.01) -> None:
        self.rng, self.wrong = rng, wrong
        self.truth = Truth()
        self._number = 0
        self._place = 0

    def lines(self, count: int) -> Iterator[Line]:
        """Yield so many lines: 60% in single unknowns, 30% in trees of 3 to 8, 10% in loops of 10 to 40."""
        for share, make in ((0.6, self._single), (0.3, self._tree), (0.1, self._loop)):
            left = int(count * share)
            while left > 0:
                lines = make()
                if self.rng.random() < self.wrong * 2:
                    lines = self._spoil(lines)
                left -= len(lines)
                yield from lines

    def _spoil(self, lines: list[Line]) -> list[Line]:
        """Print one level, of those that others speak of, too high by a quarter."""
        levels = [place for place, line in enumerate(lines) if line.kind == "level"]
        place = self.rng.choice(levels)
        line = lines[place]
        wrong = line.printed_as(round_to(float(line.value) * 1.25, line.step or Decimal(1)), line.step)
        return [*lines[:place], wrong, *lines[place + 1 :]]

    def _new_place(self) -> str:
        self._place += 1
        return f"W{self._place}"

    def _line(self, place: str, year: int, kind: str, value: float, step: str, **more: object) -> Line:
        self._number += 1
        number = self._number
        unit = {"growth": "%", "ratio": "倍"}.get(kind, "亿元")
        printed = round_to(value, Decimal(step))
        return Line(
            id=f"z{number}", indicator="series", place=place, start=str(year), end=str(year), kind=kind,
            value=printed, step=Decimal(step), unit=unit, document=f"d{number}", publisher="统计局",
            date=f"{year + 1}-03-01", authority="primary", lineage=f"d{number}",
            written=write(printed, Decimal(step), unit), **more,  # type: ignore[arg-type]
        )  # fmt: skip

    def _single(self) -> list[Line]:
        place, value = self._new_place(), self.rng.uniform(50, 5000)
        steps = self.rng.choice((("0.1",), ("0.1", "1"), ("0.01", "0.1", "1")))
        return [self._line(place, 2020, "level", value, step) for step in steps]

    def _series(self, years: int) -> list[float]:
        level = self.rng.uniform(50, 5000)
        values = []
        for _ in range(years):
            values.append(level)
            level *= 1 + self.rng.gauss(0.06, 0.05)
        return values

    def _compare(self, place: str, values: list[float], now: int, then: int) -> Line:
        """Say how one year compares with another, in one of three ways."""
        way = self.rng.random()
        before, after = values[then], values[now]
        direction = "up" if after >= before else "down"
        year, against = 2010 + now, str(2010 + then)
        if way < 0.6:
            part = abs(after / before - 1) * 100
            return self._line(place, year, "growth", part, "0.1", against=against, direction=direction)
        if way < 0.8:
            return self._line(
                place, year, "change", abs(after - before), "0.1", against=against, direction=direction
            )
        return self._line(place, year, "ratio", after / before, "0.01", against=against)

    def _tree(self) -> list[Line]:
        place, years = self._new_place(), self.rng.randint(3, 8)
        values = self._series(years)
        lines = [self._compare(place, values, year, self.rng.randrange(year)) for year in range(1, years)]
        stated = self.rng.sample(range(years), max(2, years // 2))
        return lines + [self._line(place, 2010 + year, "level", values[year], "0.1") for year in stated]

    def _loop(self) -> list[Line]:
        return self._chain_loop() if self.rng.random() < 0.5 else self._grid_loop()

    def _chain_loop(self) -> list[Line]:
        place, years = self._new_place(), self.rng.randint(10, 40)
        values = self._series(years)
        lines = [self._compare(place, values, year, year - 1) for year in range(1, years)]
        lines += [self._compare(place, values, year, year - 3) for year in range(3, years, 3)]
        stated = self.rng.sample(range(years), years // 3)
        return lines + [self._line(place, 2010 + year, "level", values[year], "0.1") for year in stated]

    def _grid_loop(self) -> list[Line]:
        return self.grid(PARTS, self.rng.randint(3, 10))

    def grid(self, count: int, years: int) -> list[Line]:
        """Print so many parts and their whole over some years: sums across, comparisons along."""
        whole = self._new_place()
        parts = tuple(f"{whole}p{number}" for number in range(count))
        self.truth.parts[whole] = parts
        values = {part: self._series(years) for part in parts}
        values[whole] = [sum(values[part][year] for part in parts) for year in range(years)]
        lines = []
        for place, series in values.items():
            lines += [
                self._compare(place, series, year, year - 1)
                for year in range(1, years)
                if self.rng.random() < 0.8
            ]
            for year in range(years):
                if self.rng.random() < 0.6:
                    lines.append(self._line(place, 2010 + year, "level", series[year], "0.1"))
        return lines
