"""What a unit is: its name, its dimension, and its exact size in the dimension's base unit."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit or a classifier, under the name that quantities carry.

    Attributes
    ----------
    name : str
        Canonical Chinese name: ``公里``, ``微克/立方米``, ``%``, ``家``.
    dimension : str
        What it measures: ``length``, ``currency:CNY``, ``mass/volume``; ``count:<name>`` for a
        classifier, which converts to nothing but itself.
    factor : Fraction or None
        Size in the dimension's base unit (metre, square metre, kilogram, second, yuan ...); None where
        it has no fixed size.
    offset : Fraction
        Added after the factor: 273.15 for 摄氏度, 0 for nearly all others.
    qudt : str or None
        Code in the QUDT unit vocabulary (``http://qudt.org/vocab/unit/``); None where it has none.
    source : str
        Where the factor is laid down; empty for classifiers.
    """

    name: str
    dimension: str
    factor: Fraction | None
    offset: Fraction
    qudt: str | None
    source: str
