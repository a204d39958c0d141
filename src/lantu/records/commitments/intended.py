"""A clause that says what is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["means", "main", "result", "effect", "figure"]


@dataclass(slots=True)
class Intended:
    """A clause that says what is to be done.

    Attributes
    ----------
    start, end : int
        The clause.
    action : int
        Where its verb begins.
    part : {"means", "main", "result", "effect", "figure"}
    cued : bool
        A word of intent stands in it.
    checked : bool
        It names a project or a figure: it is a commitment by itself.
    rule : str
    """

    start: int
    end: int
    action: int
    part: Part
    cued: bool
    checked: bool
    rule: str
