"""What must be known with an outcome, in both languages."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """Something that was left out, or that rests on an estimate.

    Attributes
    ----------
    chinese, english : str

    Examples
    --------
    >>> str(Note("人口按2020年普查", "people are those of the census of 2020"))
    'people are those of the census of 2020'
    """

    chinese: str
    english: str

    def __str__(self) -> str:
        """Return the note as files have it, whose words are English."""
        return self.english
