"""The names of one year, as an automaton and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ahocorasick_rs

from lantu.language.places.names import Name, written_names
from lantu.region.place import Place


class NameBook:
    """Every form to look for in documents of one year.

    Parameters
    ----------
    places, single, vocabulary, year
        As for :func:`~lantu.language.places.names.written_names`.

    Notes
    -----
    The automaton reads UTF-8: its offsets are bytes, and only those of the few forms that are mentions have
    to be counted in characters. A table from each byte to its character, as the library makes for text, is
    eight times the text and drives everything else out of the processor's cache.
    """

    __slots__ = ("_automaton", "names")

    def __init__(
        self, places: Sequence[Place], single: dict[str, str], vocabulary: dict[str, Any], year: int | None
    ) -> None:
        forms = written_names(places, single, vocabulary, year)
        self.names: tuple[Name, ...] = tuple(forms.values())
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [form.encode() for form in forms],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            # A tenth of the memory of the table that the library would choose: it stays in the cache.
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
        )

    def look_up(self, encoded: bytes) -> list[tuple[int, int, int]]:
        """Return the forms in a text as (index into ``names``, first byte, byte behind), leftmost longest."""
        return self._automaton.find_matches_as_indexes(encoded)
