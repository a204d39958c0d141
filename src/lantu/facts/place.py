"""A place as a record names it."""

from __future__ import annotations

from typing import NamedTuple


class PlaceName(NamedTuple):
    """A place's canonical name and, where the region pack knows it, its code.

    Attributes
    ----------
    name : str
        Canonical full name from the province down: ``河北省张家口市怀来县``.
    code : str or None
        The pack's code (GB/T 2260 for administrative units); None where the text names a place
        that the pack does not have.
    """

    name: str
    code: str | None
