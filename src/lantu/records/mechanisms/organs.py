"""The words that organs are known by, from ``[party]`` of ``data/mechanisms.toml``."""

from __future__ import annotations

import re

from lantu.records.words import alternatives


class OrganWords:
    """How organs are named, and what stands around their names.

    Attributes
    ----------
    behind, opening, end : re.Pattern
        Organs behind 与 as ``list``, those that open a clause in front of it, and how their names end.
    deeds : re.Pattern
        What no name of an organ holds: it stands between two.
    owned, one : frozenset of str
        Behind a place these are many organs (北京企业); of them, those that a county has one of.
    sorts, none : tuple of str
        Many organs, or none, begin so.
    bare : frozenset of str
        Without a name of its own one of these is none.
    """

    def __init__(self, party: dict[str, list[str]]) -> None:
        self.behind, self.opening, self.end = _patterns(party)
        self.owned, self.one, self.bare = (
            frozenset(party[key]) for key in ("owned", "one_organ", "bare_organs")
        )
        self.deeds = re.compile(alternatives(party["between_organs"]))
        self.sorts, self.none = tuple(party["sorts_of_organs"]), tuple(party["no_organs"])


def _patterns(party: dict[str, list[str]]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of organs behind 与, of those in front of it, and of how their names end."""
    organs, with_ = alternatives(party["organs"]), alternatives(party["joins_organs"])
    sure, bound = alternatives(party["takes_organs"]), alternatives(party["binds_organs"])
    before = alternatives(party["before_with"])
    return (
        re.compile(
            rf"(?:(?P<sure>(?:{sure})的?)|(?P<loose>和)|{with_})(?P<list>[^，。；：的]{{0,40}}?(?:{organs}))"
            rf"(?(loose)(?={bound})|(?={alternatives(party['behind_organs'])}"
            "|(?(sure)(?:[，；。）]|[0-9一两二三四五六七八九十]+余?多?年|$)|(?!))))"
        ),
        re.compile(
            rf"(?:^|(?<=[，。；：由《\s]))(?P<list>[^，。；：与和同的等由《]{{0,40}}?(?:{organs}))"
            rf"(?=(?:{before})?(?:{with_}|共|签|续签|组建|成立|合作)|和[^，。；]{{2,20}}?(?:{bound}))"
        ),
        re.compile(rf"(?:{organs})$"),
    )
