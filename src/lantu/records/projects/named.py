"""A thing that a clause names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lantu.records.instructions import NUMBERED

if TYPE_CHECKING:
    from lantu.records.projects.lexicon import HeadKind


class Named(NamedTuple):
    """A thing that a clause names.

    Attributes
    ----------
    start, end : int
        Where its words stand.
    name, category : str
    kind : HeadKind
    placed : bool
        The region pack knows it as a zone or a facility.
    lodged : (int, int) or None
        Where the words stand that say where it is, if they stand behind a list.
    """

    start: int
    end: int
    name: str
    category: str
    kind: HeadKind
    placed: bool = False
    lodged: tuple[int, int] | None = None


def without_number(name: str) -> str:
    """Leave out the number of the point that a name opens.

    Examples
    --------
    >>> without_number("（二）京哈高速拓宽工程"), without_number("一期工程")
    ('京哈高速拓宽工程', '一期工程')
    """
    number = NUMBERED.match(name)
    return name[number.end() :] if number is not None else name
