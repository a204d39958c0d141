"""Faults planted in the lines of a made-up world: one reason each, chosen without looking at any solver."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.worlds.line import Line, round_to
from bench.worlds.truth import INDICATORS, Truth

REASONS = ("misprint", "scale slip", "rounding", "scope", "vintage", "base", "definition", "contradiction")


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault.

    Attributes
    ----------
    reason : str
    line : Line
        The line as it is now.
    was : Line
        The line as it should be.
    """

    reason: str
    line: Line
    was: Line


Key = tuple[str, str, str, str]


def plant(
    lines: Sequence[Line], truth: Truth, rng: random.Random, each: int, reasons: Sequence[str] = REASONS
) -> tuple[list[Line], list[Planted]]:
    """Plant some faults of each reason, never two on one indicator and place.

    A fault goes where another document speaks of the same quantity, so that it can be found at all:
    that is decided by what is printed, not by what a solver makes of it.
    """
    changed = {line.id: line for line in lines}
    added: list[Line] = []
    planted: list[Planted] = []
    taken: set[tuple[str, str]] = set()
    said: dict[Key, list[Line]] = defaultdict(list)
    for line in lines:
        if _is_plain(line):
            said[_key(line)].append(line)
    levels = [here for here in said.values() if len({line.document for line in here}) > 1]
    relations = [[line] for line in lines if _is_checked(line, said)]
    for reason in reasons:
        done = 0
        for here in _mixed(levels, relations if reason in OF_RELATIONS else [], rng):
            if done == each:
                break
            if (here[0].indicator, here[0].place) in taken:
                continue
            is_relation = here[0].kind != "level"
            made = (OF_RELATIONS if is_relation else MAKERS)[reason](here, truth, rng, lines)
            if made is None:
                continue
            line, was = made
            taken.add((line.indicator, line.place))
            done += 1
            planted.append(Planted(reason, line, was))
            if line.id in changed:
                changed[line.id] = line
            else:
                added.append(line)
    return [*(changed[line.id] for line in lines), *added], planted


def _mixed(
    levels: list[list[Line]], relations: list[list[Line]], rng: random.Random
) -> Iterator[Sequence[Line]]:
    """Yield places for a fault in any order: two of levels for one of growth or of a running total."""
    first, second = rng.sample(levels, len(levels)), rng.sample(relations, len(relations))
    while first or second:
        yield second.pop() if second and (not first or rng.random() < 1 / 3) else first.pop()


def _is_checked(line: Line, said: dict[Key, list[Line]]) -> bool:
    """Tell whether all levels that a growth or a running total rests on are printed, and finely."""
    if line.op != "=" or line.modality != "reported" or line.scope or line.indicator == "output":
        return False
    end = int(line.end or 0)
    if line.kind == "growth":
        years: Sequence[int] = (end - 1, end)
    elif line.kind == "cumulative":
        years = range(int(line.start or 0), end + 1)
    else:
        return False
    return all(
        any(
            len(_digits(other)) > 3
            for other in said.get((line.indicator, line.place, str(year), str(year)), [])
        )
        for year in years
    )


def _is_plain(line: Line) -> bool:
    plain = line.kind == "level" and line.op == "=" and line.scope is None and line.modality == "reported"
    return plain and not line.indicator.startswith(("part", "index"))


def _key(line: Line) -> Key:
    return line.indicator, line.place, line.start or "", line.end or ""


def _digits(line: Line) -> str:
    step = line.step if line.step is not None else Decimal(1)
    return str(abs(int(line.value / step)))


def _apart(one: Line, value: Decimal, step: Decimal | None, others: Sequence[Line], times: Decimal) -> bool:
    """Tell whether a number lies further from all others than so many of their last places."""
    own = step if step is not None else Decimal(1)
    for other in others:
        if other.id == one.id:
            continue
        theirs = other.step if other.step is not None else Decimal(1)
        round_slack = abs(value) * Decimal("0.05") if int(_digits(other)) % 100 == 0 else Decimal(0)
        if abs(value - other.value) <= times * (own + theirs) + round_slack:
            return False
    return True


Made = tuple[Line, Line] | None


def _misprint(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    line = rng.choice(list(here))
    digits = _digits(line)
    step = line.step if line.step is not None else Decimal(1)
    if len(digits) < 3:
        return None
    for _ in range(20):
        if rng.random() < 0.5:
            place = rng.randrange(len(digits) - 1)
            if digits[place] == digits[place + 1]:
                continue
            new = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        else:
            place = rng.randrange(len(digits))
            other = rng.choice([digit for digit in "0123456789" if digit != digits[place]])
            new = digits[:place] + other + digits[place + 1 :]
        value = int(new) * step
        if new[0] != "0" and _apart(line, value, line.step, here, Decimal(3)):
            return line.printed_as(value, line.step), line
    return None


def _scale(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    line = rng.choice(list(here))
    times = Decimal(10) ** rng.choice((1, -1, 4, -4) if line.unit != "%" else (1, -1))
    step = None if line.step is None else line.step * times
    if times < 1 and line.step is None:
        return None
    return line.printed_as(line.value * times, step), line


def _rounding(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """Cut a figure off where others print it finer: wrong by more than half of its last place."""
    finer = min(here, key=lambda line: line.step if line.step is not None else Decimal(1))
    value = truth.of[finer.indicator, finer.place, int(finer.end or 0)]
    for line in here:
        fine = finer.step if finer.step is not None else Decimal(1)
        step = fine * 10
        cut = round_to(value, step, down=True)
        if line.document != finer.document and float(cut) + float(step) * 0.6 < value and cut % (step * 100):
            return line.printed_as(cut, step), line
    return None


def _scope(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """Print the narrow figure under the wide name; the words stand in the sentence, or nowhere."""
    line = rng.choice(list(here))
    left_out = truth.outside.get(line.place)
    if left_out is None or not _additive(line.indicator):
        return None
    part = truth.of[line.indicator, left_out, int(line.end or 0)]
    own = truth.of[line.indicator, line.place, int(line.end or 0)]
    step = line.step
    value = Decimal(round(own - part)) if step is None else round_to(own - part, step)
    if not _apart(line, value, step, here, Decimal(3)):
        return None
    told = rng.random() < 0.6
    narrow = line.printed_as(value, step)
    quote = f"{line.place}{line.wording}（不含{left_out}）{narrow.written}" if told else line.quote
    if not told and not any(
        other.place == left_out
        and other.indicator == line.indicator
        and other.end == line.end
        and _is_plain(other)
        for other in lines
    ):
        return None
    return replace(narrow, quote=quote), line


def _vintage(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """The publisher of the first figure prints a revised one in a later year."""
    first = min(here, key=lambda line: line.date)
    years = rng.choice((1, 2))
    change = 1 + rng.choice((-1, 1)) * rng.uniform(0.004, 0.04)
    value = float(first.value) * change
    step = first.step
    printed = Decimal(round(value)) if step is None else round_to(value, step)
    if not _apart(first, printed, step, [*here, replace(first, id="")], Decimal(2)):
        return None
    year = int(first.date[:4]) + years
    document = f"{first.document}-修订{year}"
    late = replace(
        first.printed_as(printed, step),
        id=f"{first.id}v", document=document, lineage=document, date=f"{year}-07-15",
    )  # fmt: skip
    return late, first


def _base(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """A level at constant prices beside those at current prices; only the sentence tells."""
    line = rng.choice(list(here))
    if line.unit != "元":
        return None
    value = float(line.value) * (1 - rng.uniform(0.03, 0.2))
    printed = round_to(value, line.step or Decimal(1))
    if not _apart(line, printed, line.step, here, Decimal(3)):
        return None
    real = line.printed_as(printed, line.step)
    words = rng.choice(("按2015年不变价计算", "按可比价格计算"))
    return replace(real, quote=f"{words}，{line.place}{line.wording}{real.written}"), line


def _definition(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """Another definition under the same name, told by a word in the sentence, or under another name."""
    line = rng.choice(list(here))
    value = float(line.value) * rng.choice((rng.uniform(1.08, 1.5), rng.uniform(0.6, 0.92)))
    step = line.step
    printed = Decimal(round(value)) if step is None else round_to(value, step)
    if not _apart(line, printed, step, here, Decimal(3)):
        return None
    other = line.printed_as(printed, step)
    if rng.random() < 0.5:
        return replace(other, quote=f"按新口径，{line.place}{line.wording}{other.written}"), line
    name = {"完成投资": "固定资产投入", "企业数量": "经营主体", "常住人口": "户籍人数"}.get(line.wording)
    if name is None:
        return replace(other, quote=f"统计口径调整后，{line.place}{line.wording}{other.written}"), line
    return replace(other, wording=name, quote=f"{line.place}{name}{other.written}"), line


def _contradiction(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """A number that no slip explains: far off, no power of ten, no digit or swap away."""
    line = rng.choice(list(here))
    step = line.step if line.step is not None else Decimal(1)
    for _ in range(20):
        value = round_to(float(line.value) * rng.choice((rng.uniform(1.3, 3), rng.uniform(0.35, 0.75))), step)
        near = any(_one_slip(_digits(replace(line, value=value)), _digits(other)) for other in here)
        if not near and _apart(line, value, line.step, here, Decimal(3)):
            return line.printed_as(value, line.step), line
    return None


def _one_slip(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    unlike = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(unlike) < 2:
        return True
    swapped = len(unlike) == 2 and unlike[1] == unlike[0] + 1
    return swapped and first[unlike[0]] == second[unlike[1]] and first[unlike[1]] == second[unlike[0]]


def _additive(indicator: str) -> bool:
    return any(made.id == indicator and made.over_places for made in INDICATORS)


def _relation_misprint(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    line = here[0]
    digits, step = _digits(line), line.step or Decimal(1)
    slips = [
        digits[:i] + d + digits[i + 1 :] for i in range(len(digits)) for d in "0123456789" if d != digits[i]
    ]
    slips += [
        digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
        for i in range(len(digits) - 1)
        if digits[i] != digits[i + 1]
    ]
    far = [new for new in slips if new[0] != "0" and _is_far(line, int(new) * step)]
    return (
        (line.printed_as(int(rng.choice(far)) * step, line.step), line) if far and len(digits) > 1 else None
    )


def _relation_rounding(here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]) -> Made:
    """A growth cut off instead of rounded, where the levels are fine enough to show it."""
    line = here[0]
    if line.kind != "growth":
        return None
    year = int(line.end or 0)
    now, then = (truth.of[line.indicator, line.place, one] for one in (year, year - 1))
    exact = abs(now / then - 1) * 100
    cut = round_to(exact, Decimal("0.1"), down=True)
    fine = [
        other
        for other in lines
        if _is_plain(other) and (other.indicator, other.place) == (line.indicator, line.place)
        and other.end in {str(year), str(year - 1)} and len(_digits(other)) > 4
    ]  # fmt: skip
    shown = {other.end for other in fine}
    return (line.printed_as(cut, line.step), line) if exact - float(cut) > 0.09 and len(shown) == 2 else None


def _relation_contradiction(
    here: Sequence[Line], truth: Truth, rng: random.Random, lines: Sequence[Line]
) -> Made:
    line = here[0]
    for _ in range(20):
        factor = rng.choice((rng.uniform(1.6, 4), rng.uniform(0.1, 0.5)))
        value = round_to(float(line.value) * factor, line.step or Decimal(1))
        if (
            not _one_slip(_digits(replace(line, value=value)), _digits(line))
            and _is_far(line, value)
            and value
        ):
            return line.printed_as(value, line.step), line
    return None


def _is_far(line: Line, value: Decimal) -> bool:
    """Tell whether a relation would be off by more than the rounding of what it rests on."""
    if line.kind == "growth":
        return abs(value - line.value) >= 1
    return abs(value - line.value) > line.value * Decimal("0.01")


Maker = Callable[[Sequence[Line], Truth, random.Random, Sequence[Line]], Made]
OF_RELATIONS: dict[str, Maker] = {
    "misprint": _relation_misprint,
    "rounding": _relation_rounding,
    "contradiction": _relation_contradiction,
}
"""Faults of a growth or a running total, whose levels are printed."""
MAKERS: dict[str, Maker] = {
    "misprint": _misprint,
    "scale slip": _scale,
    "rounding": _rounding,
    "scope": _scope,
    "vintage": _vintage,
    "base": _base,
    "definition": _definition,
    "contradiction": _contradiction,
}
