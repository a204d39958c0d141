"""What a mechanism does, as the words around it list it."""

from __future__ import annotations

import re

from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.sentence import Sentence
from lantu.records.wording import balance

_LIST = re.compile(r"、|和|及|与|，")
_LENGTHS = range(2, 15)


def unities_of(sentence: Sentence, start: int, lexicon: MechanismLexicon) -> tuple[str, ...]:
    """Return what is unified, told in front (按照统一规划的要求) or behind (即规划统一、标准统一)."""
    before, behind = sentence.text[sentence.start : start], sentence.text[start : sentence.end]
    told = [match["what"] for match in lexicon.unified.finditer(before)]
    named = [match["what"] for match in lexicon.named_unified.finditer(behind)]
    listed = lexicon.listed_unified.search(behind)
    told += named if len(named) > 1 else listed["list"].split("、") if listed else []
    return tuple(dict.fromkeys(f"统一{what}" for what in told))


def functions_of(phrase: str, lexicon: MechanismLexicon) -> tuple[str, ...]:
    """Return the functions that a phrase lists; empty where it lists fewer than two things."""
    items = [balance(item) for item in _LIST.split(phrase.split("等", maxsplit=1)[0]) if item]
    if len(items) < 2:
        return ()
    return tuple(item for item in items if item.endswith(lexicon.function_end) and len(item) in _LENGTHS)
