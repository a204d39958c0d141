"""Documents of a made-up region: bulletins, newspapers, copies, each printing what is true."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bench.worlds.line import Line, round_to, write
from bench.worlds.truth import INDEX, INDICATORS, PARTS, PROVINCES, WHOLE, YEARS, Made, Truth

PUBLISHERS = (
    ("统计局", "primary", "-02-28", 1.0),
    ("日报", "press", "-03-05", 0.5),
    ("网站", "secondary", "-04-11", 0.25),
)
START = 2014
"""Running totals and multiples go back to it."""


class Press:
    """Prints a world.

    Parameters
    ----------
    truth : Truth
    rng : random.Random
    density : float
        0..1, how much of what could be printed is.
    """

    def __init__(self, truth: Truth, rng: random.Random, density: float = 1.0) -> None:
        self.truth, self.rng, self.density = truth, rng, density
        self._number = 0

    def lines(self) -> Iterator[Line]:
        """Yield all lines, year by year."""
        for year in YEARS:
            for publisher, authority, day, share in PUBLISHERS:
                for place in self.truth.places():
                    document = f"{publisher}-{place}-{year + 1}"
                    about = (document, f"{publisher}{place}", f"{year + 1}{day}", authority)
                    for made in INDICATORS:
                        if self.rng.random() < share * self.density:
                            yield from self._report(made, place, year, about)
            yield from self._index(year + 1)

    def _id(self) -> str:
        self._number += 1
        return f"s{self._number}"

    def _report(self, made: Made, place: str, year: int, about: tuple[str, str, str, str]) -> Iterator[Line]:
        rng, value = self.rng, self.truth.of[made.id, place, year]
        step = _step(made, value, rng)
        level = self._line(made, place, str(year), str(year), "level", value, step, about)
        yield level if rng.random() < 0.85 else self._hedged(level, value)
        if year > YEARS[0]:
            before = self.truth.of[made.id, place, year - 1]
            if rng.random() < 0.6 and not made.real_growth:
                yield self._growth(made, place, year, value / before - 1, about)
            if made.real_growth and rng.random() < 0.6:
                yield self._growth(made, place, year, value / before - 1 - _prices(place, year), about)
            if rng.random() < 0.15:
                yield self._change(made, place, year, value - before, step, about)
        if year > START and rng.random() < 0.15 and made.dimension != "share":
            multiple = value / self.truth.of[made.id, place, START]
            if multiple > 1.2:
                yield self._line(
                    made,
                    place,
                    str(year),
                    str(year),
                    "ratio",
                    multiple,
                    Decimal("0.1"),
                    about,
                    unit="倍",
                    against=str(START),
                )
        if made.over_time and year > START and rng.random() < 0.2:
            total = sum(self.truth.of[made.id, place, one] for one in range(START, year + 1))
            yield self._line(made, place, str(START), str(year), "cumulative", total, step, about)
        if made.over_places and place in PROVINCES and rng.random() < 0.1:
            left_out = self.truth.of[made.id, self.truth.outside[place], year]
            scope = f"不含{self.truth.outside[place]}"
            yield self._line(
                made, place, str(year), str(year), "level", value - left_out, step, about, scope=scope
            )
        if rng.random() < 0.05:
            wish = value * rng.uniform(1.1, 1.6)
            yield self._line(
                made, place, str(year + 5), str(year + 5), "level", wish, step, about, modality="target"
            )

    def _line(  # noqa: PLR0913  a line has as many columns
        self,
        made: Made,
        place: str,
        start: str | None,
        end: str | None,
        kind: str,
        value: float,
        step: Decimal | None,
        about: tuple[str, str, str, str],
        *,
        unit: str | None = None,
        against: str = "",
        scope: str | None = None,
        modality: str = "reported",
        direction: str | None = None,
    ) -> Line:
        document, publisher, date, authority = about
        printed = Decimal(round(value)) if step is None else round_to(value, step)
        unit = made.unit if unit is None else unit
        written = write(printed, step, unit)
        return Line(
            id=self._id(), indicator=made.id, place=place, start=start, end=end, kind=kind, value=printed,
            step=step, unit=unit, document=document, publisher=publisher, date=date, authority=authority,
            direction=direction, against=against, lineage=document, scope=scope, modality=modality,
            wording=made.name, written=written,
            quote=f"{place}{made.name}{'（' + scope + '）' if scope else ''}{written}",
            truth=(made.id, place, start or "", end or ""),
        )  # fmt: skip

    def _growth(
        self, made: Made, place: str, year: int, growth: float, about: tuple[str, str, str, str]
    ) -> Line:
        way = "up" if growth >= 0 else "down"
        part = abs(growth) * 100
        return self._line(
            made,
            place,
            str(year),
            str(year),
            "growth",
            part,
            Decimal("0.1"),
            about,
            unit="%",
            against="同比",
            direction=way,
        )

    def _change(
        self,
        made: Made,
        place: str,
        year: int,
        change: float,
        step: Decimal | None,
        about: tuple[str, str, str, str],
    ) -> Line:
        unit = "个百分点" if made.unit == "%" else made.unit
        way = "up" if change >= 0 else "down"
        return self._line(
            made,
            place,
            str(year),
            str(year),
            "change",
            abs(change),
            step,
            about,
            unit=unit,
            against=str(year - 1),
            direction=way,
        )

    def _hedged(self, line: Line, value: float) -> Line:
        """Print a rounder number with a word that bounds it."""
        digits = len(str(int(value))) if value >= 1 else 1
        coarse = Decimal(10) ** (digits - 2)
        word = self.rng.choice((">", "<~", "~"))
        below = round_to(value, coarse, down=True)
        number = below if word == ">" else below + coarse if word == "<~" else round_to(value, coarse)
        return replace(line, op=word, value=number, step=coarse, written=write(number, coarse, line.unit))

    def _index(self, release: int) -> Iterator[Line]:
        if (release, INDEX, release - 1) not in self.truth.revised:
            return
        about = (f"指数-{release}", "指数办", f"{release}-12-28", "primary")
        step = Decimal("0.1")
        for part in (INDEX, *PARTS):
            made = Made(
                part, "指数" if part == INDEX else f"分指数{part[-1]}", "点", "index", False, False, 100, 0
            )
            if part == PARTS[-1] and self.rng.random() < 0.5:
                continue
            now = self.truth.revised[release, part, release - 1]
            before = self.truth.revised[release, part, release - 2]
            year = str(release - 1)
            yield self._line(made, WHOLE, year, year, "level", now, step, about)
            if self.rng.random() < 0.7:
                way = "up" if now >= before else "down"
                yield self._line(
                    made,
                    WHOLE,
                    year,
                    year,
                    "change",
                    abs(now - before),
                    step,
                    about,
                    against=str(release - 2),
                    direction=way,
                )


def _prices(place: str, year: int) -> float:
    """Return by how much prices rose: every paper tells the same growth at constant prices."""
    return random.Random(f"{place} {year}").uniform(0.01, 0.04)


def _step(made: Made, value: float, rng: random.Random) -> Decimal | None:
    if made.dimension == "count" and rng.random() < 0.4:
        return None
    digits = rng.choice((3, 4, 4, 5))
    return Decimal(10) ** (len(str(int(value))) - digits) if value >= 1 else Decimal("0.01")
