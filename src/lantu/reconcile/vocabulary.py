"""The tables that the reconciler reads words from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Hedge:
    """What one operator allows and suggests.

    Attributes
    ----------
    low, high : float or None
        Factors on the value that bound the truth; None where open.
    near : float
        Factor on the value that the word suggests.
    weight : float
        How firmly, against 1 for a plain figure.
    """

    low: float | None
    high: float | None
    near: float
    weight: float


@dataclass(frozen=True, slots=True)
class Words:
    """``words.toml`` as read.

    Attributes
    ----------
    hedges : dict of str to Hedge
        By operator; ``=`` and ``range`` are not in it.
    round_zeros : int
        From how many zeros at its end a figure may be a round one.
    round_part : float
        How far off a round figure may be, as a part of it.
    exact_units : frozenset of str
        Units in which zeros are never rounding.
    units : dict of str to str
        Spelling of a unit to the one that is kept.
    average_a_year : tuple of str
        What marks a growth or change as the average of several years.
    empty : frozenset of str
        What in front of an indicator's name makes no narrower series of it.
    no_whole : tuple of str
        What a share of may be more than all.
    steadily : tuple of str
        What makes a trend hold from each year to the next.
    """

    hedges: dict[str, Hedge]
    round_zeros: int
    round_part: float
    exact_units: frozenset[str]
    units: dict[str, str]
    average_a_year: tuple[str, ...]
    empty: frozenset[str]
    no_whole: tuple[str, ...]
    steadily: tuple[str, ...]


def load_table(name: str) -> dict[str, Any]:
    """Read one of this package's tables."""
    return tomllib.loads(resources.files("lantu.reconcile").joinpath(name).read_text("utf-8"))


@cache
def words() -> Words:
    """Return ``words.toml``, read once.

    Examples
    --------
    >>> words().hedges[">"].high is None, words().units["个百分点"]
    (True, '%')
    """
    said = load_table("words.toml")
    return Words(
        hedges={
            row["op"]: Hedge(row.get("low"), row.get("high"), row["near"], row["weight"])
            for row in said["hedge"]
        },
        round_zeros=said["round"]["zeros"],
        round_part=said["round"]["part"],
        exact_units=frozenset(said["round"]["exact_units"]),
        units={other: row["unit"] for row in said["same_unit"] for other in row["others"]},
        average_a_year=tuple(said["average_a_year"]["words"]),
        empty=frozenset(said["empty"]["words"]),
        no_whole=tuple(said["no_whole"]["words"]),
        steadily=tuple(said["steadily"]["words"]),
    )
