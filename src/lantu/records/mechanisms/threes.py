"""Three places named one by one: whom 三地 means from then on."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.mechanisms.parties import Found
from lantu.records.passage import Passage

_THREE = 3


def are_called_three(passage: Passage, start: int, found: Found, lexicon: MechanismLexicon) -> bool:
    """Tell whether three places named one by one are called 三地 (甲区、乙区、丙县三地…)."""
    text = passage.sentence.text
    return _are_listed(found) and any(
        text.startswith(tuple(lexicon.three), mention.end)
        for mention, codes in passage.sentence.places
        if start <= mention.start < found.end and len(codes) == 1
    )


def are_three_others(found: Found, members: Iterable[str]) -> bool:
    """Tell whether three places named one by one have none of the region's own members among them."""
    codes = {code for _, code in found.parties if code}
    return _are_listed(found) and len(codes) == _THREE and codes.isdisjoint(members)


def is_region(found: Found, members: Iterable[str]) -> bool:
    """Tell whether a clause names the programme's region: its members are the parties."""
    return found.rule == "named" and {code for _, code in found.parties} == set(members)


def _are_listed(found: Found) -> bool:
    return len(found.parties) == _THREE and found.separate and found.rule == "named"
