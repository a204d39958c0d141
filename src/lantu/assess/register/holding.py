"""Which places lie in which: what tells that one organ cannot answer for another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


class Holding:
    """Places, what each lies in, and what groups of them are made of.

    Parameters
    ----------
    within : mapping of str to str
        The place that a place lies in.
    members : mapping of str to collection of str
        The places that a group is made of.

    Examples
    --------
    >>> places = Holding({"13": "CN", "37": "CN", "1301": "13"}, {"JJJ": ["11", "12", "13"]})
    >>> places.are_apart(["JJJ"], ["37"]), places.are_apart(["JJJ"], ["1301"])
    (True, False)
    >>> places.are_apart(["13"], ["somewhere"])
    False
    """

    def __init__(self, within: Mapping[str, str], members: Mapping[str, Collection[str]]) -> None:
        self._within, self._members = within, {group: made for group, made in members.items() if made}
        self._known = {*within, *within.values(), *self._members}

    def are_apart(self, some: Collection[str], others: Collection[str]) -> bool:
        """Tell whether no place of two lists lies in one of the other; an unknown place may hold any."""
        if not some or not others or not self._known.issuperset((*some, *others)):
            return False
        first, second = self._parts(some), self._parts(others)
        return self.around(first).isdisjoint(second) and self.around(second).isdisjoint(first)

    def lie_in(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Tell whether a place of one list is or lies in one of the other; groups are what they are made of.

        Examples
        --------
        >>> places = Holding({"13": "CN", "1301": "13"}, {"JJJ": ["11", "12", "13"]})
        >>> places.lie_in(["1301"], ["JJJ"]), places.lie_in(["JJJ"], ["13"]), places.lie_in(["13"], ["1301"])
        (True, True, False)
        """
        return not self.around(self._parts(some)).isdisjoint(self._parts(others))

    def around(self, places: Iterable[str]) -> set[str]:
        """Return places with all that they lie in."""
        found = set[str]()
        for place in places:
            at: str | None = place
            while at is not None and at not in found:
                found.add(at)
                at = self._within.get(at)
        return found

    def _parts(self, places: Iterable[str]) -> set[str]:
        """Return places with the places that their groups are made of."""
        found = set(places)
        open_ = list(found)
        while open_:
            inner = set(self._members.get(open_.pop(), ())) - found
            found |= inner
            open_ += inner
        return found
