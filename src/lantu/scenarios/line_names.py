"""What a text calls a railway becomes lines of the network, and the part of them that it means."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from lantu.region.rail import Line


@dataclass(frozen=True, slots=True)
class LineName:
    """A name of a railway, taken apart.

    Attributes
    ----------
    core : str
        What tells it from other lines: 京唐 of 京唐城际铁路燕郊至唐山段.
    ends : tuple of (str, str) or None
        The stations between which a part of it is meant; None for the whole, or a part named otherwise.
    """

    core: str
    ends: tuple[str, str] | None = None


def parse_line_name(name: str) -> LineName:
    """Take the name of a railway apart; one without a word for railways is all core.

    Examples
    --------
    >>> parse_line_name("京唐城际铁路燕郊至唐山段")
    LineName(core='京唐', ends=('燕郊', '唐山'))
    >>> parse_line_name("京津城际延长线")
    LineName(core='京津城际延长线', ends=None)
    """
    said = rail_words()
    words, between, end = said["kinds"]["words"], said["sections"]["between"], said["sections"]["end"]
    # Notes in brackets and blanks part what belongs together: 京滨城际铁路 宝坻至北辰段.
    plain = re.sub(r"\s+", "", re.sub(r"(?<!市域)[（(][^（）()]*[）)]", "", name))
    found = [(plain.find(word), -len(word), word) for word in words if word in plain]
    at, _, word = min(found, default=(0, 0, ""))
    core, rest = plain[:at], plain[at + len(word) :]
    if not core or (rest and not rest.endswith(end)):
        return LineName(plain)
    first, joined, last = rest.removesuffix(end).partition(between)
    return LineName(core, (first, last) if joined and first and last else None)


def match_lines(name: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that a name can mean; where it names a part, those that have both its stations."""
    said = parse_line_name(name)
    found = tuple(line for line in lines if parse_line_name(line.name).core == said.core)
    if said.ends is None:
        return found
    return tuple(line for line in found if set(said.ends) <= set(line.stations))


@cache
def rail_words() -> dict[str, dict[str, Any]]:
    """Return the words that texts on railways use, by what they tell."""
    text = resources.files("lantu.scenarios").joinpath("data/rail_words.toml").read_text("utf-8")
    return tomllib.loads(text)
