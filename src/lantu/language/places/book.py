"""Every form to look for, as an automaton, and what each means in a document's year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

import ahocorasick_rs

from lantu.language.places.forms import Bearer, bearers_of_forms, meaning_in
from lantu.language.places.names import Name
from lantu.region.place import Place

_LONGEST_INNER = 4
_SCALES = "百千万亿"
_DIGITS = "0123456789"


class NameBook:
    """The forms of all places and of the words that only look like places.

    Parameters
    ----------
    places : sequence of Place
        The pack's places, all years.
    single : dict of str to str
        One-character forms and their codes.
    vocabulary : dict
        ``places.toml``.

    Notes
    -----
    The automaton reads UTF-8: its offsets are bytes, and only those of the few forms that are mentions have
    to be counted in characters. A table from each byte to its character, as the library makes for text, is
    eight times the text and drives everything else out of the processor's cache.
    """

    def __init__(self, places: Sequence[Place], single: dict[str, str], vocabulary: dict[str, Any]) -> None:
        self._letters = single.keys() - set(vocabulary["single"]["everyday"])
        self._bearers = bearers_of_forms(places, self._letters)
        names = self._collect(places, vocabulary)
        self._today = tuple(names.values())
        places_of_forms = {form: index for index, form in enumerate(names)}
        self._dated = [
            (places_of_forms[form], form)
            for form, bearers in self._bearers.items()
            if any(bearer.place.valid_to is not None for bearer in bearers)
        ]
        self._turns = _turns(places)
        self._by_turn: dict[int, tuple[Name, ...]] = {}
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [form.encode() for form in names],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            # A tenth of the memory of the table that the library would choose: it stays in the cache.
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
        )

    def look_up(self, encoded: bytes) -> list[tuple[int, int, int]]:
        """Return the forms in a text as (index, first byte, byte behind the last), leftmost longest."""
        return self._automaton.find_matches_as_indexes(encoded)

    def names(self, date: str | None) -> tuple[Name, ...]:
        """Return by index what the forms mean in documents of a date; of today where it is None."""
        if date is None:
            return self._today
        year = int(date[:4])
        turn = bisect_right(self._turns, year)
        if turn == len(self._turns):
            return self._today
        names = self._by_turn.get(turn)
        if names is None:
            names = self._by_turn[turn] = self._of_year(year)
        return names

    def _of_year(self, year: int) -> tuple[Name, ...]:
        names = list(self._today)
        for index, form in self._dated:
            name = self._name(form, self._bearers[form], year)
            if name is not None:
                name.yields += [one for one in names[index].yields if one[0] == _OUTPUT]
                names[index] = name
        return tuple(names)

    def _name(self, form: str, bearers: list[Bearer], year: int | None) -> Name | None:
        meaning = meaning_in(bearers, year)
        return None if meaning is None else Name(form, *meaning, compound_at=self._compound_at(form))

    def _compound_at(self, form: str) -> int | None:
        return 0 if self._letters >= set(form) else None

    def _collect(self, places: Sequence[Place], vocabulary: dict[str, Any]) -> dict[str, Name]:
        """Return every form with its meaning today, words that only look like places among them."""
        found: dict[str, Name] = {}
        for form, bearers in self._bearers.items():
            name = self._name(form, bearers, None)
            if name is not None:
                found[form] = name
        for level, words in vocabulary["reference"].items():
            for word in words:
                found.setdefault(word, Name(word, (), f"place.reference.{level}"))
        friends = dict.fromkeys(word for place in places for word in place.false_friends)
        self._add_lookalikes(found, friends, vocabulary)
        past = [form for form in self._bearers if form not in found]
        for form in past:
            found[form] = Name(form, (), "", compound_at=self._compound_at(form))
        joining = [form for form in found if form[0] in vocabulary["across"]["joining"]]
        _note_yields(found, [*friends, *past, *joining])
        for form, name in found.items():
            stem = found.get(form.removesuffix(_REGION)) if form.endswith(_REGION) else None
            if stem is not None and stem.by_role[""][0]:
                # 沧州地区生产总值 is the 地区生产总值 of 沧州, not of a prefecture of old.
                name.yields.append((_OUTPUT, 0, stem))
        return found

    def _add_lookalikes(
        self, found: dict[str, Name], friends: Iterable[str], vocabulary: dict[str, Any]
    ) -> None:
        across = vocabulary["across"]
        pair = re.compile(f"[{''.join(sorted(self._letters))}]{{2}}") if self._letters else None
        for word in (*friends, *vocabulary["not_places"]["words"], *across["words"], *across["behind"]):
            compound = pair.search(word) if pair else None
            found.setdefault(word, Name(word, (), "", compound_at=compound.start() if compound else None))
        for character in self._letters:
            found.setdefault(character, Name(character, (), "", compound_at=0))
        for form in [form for form in found if form[0] in _SCALES]:
            # 500万全月地图 has no 万全 in it.
            for figure in (digit + form for digit in _DIGITS):
                found[figure] = Name(figure, (), "")


# What belongs to the name of a measure where the measure follows: 京津冀地区生产总值.
_REGION, _OUTPUT = "地区", "生产总值"


def _note_yields(found: dict[str, Name], words: Iterable[str]) -> None:
    """Tell the words that give way to a full name that begins in them: 和平 (谷区), 确保定 (兴县)."""
    starts: dict[str, list[str]] = {}
    for form, name in found.items():
        if len(form) <= _LONGEST_INNER and name.by_role[""][2] == "place.full":
            for size in range(1, len(form) - 1):
                starts.setdefault(form[:size], []).append(form)
    for word in words:
        for at in range(1, len(word)):
            for form in starts.get(word[at:], ()):
                found[word].yields.append((form[len(word) - at :], at, found[form]))


def _turns(places: Iterable[Place]) -> list[int]:
    """Return the years from which on a unit that has ended was in force, and from which on it was not."""
    turns: set[int] = set()
    for place in places:
        if place.valid_to is not None:
            turns |= {place.valid_from or place.valid_to, place.valid_to, place.valid_to + 1}
    return sorted(turns)
