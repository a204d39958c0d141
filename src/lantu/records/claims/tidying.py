"""Takes out of a whole indicator how, by whom and since when a thing is done: ``data/tidying.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.words import alternatives


class TidyingRule(NamedTuple):
    """A rule that takes words out of a name."""

    name: str
    #: It is asked where one of these stands in the name.
    hints: tuple[str, ...]
    find: re.Pattern[str]
    #: What stands instead, as ``re.sub`` takes it.
    put: str


@cache
def tidying_rules() -> tuple[TidyingRule, ...]:
    """Return the rules in the order in which they are applied, read and compiled once."""
    phrase = load_vocabulary("claims", "lantu.records")["phrase"]
    lists: dict[str, list[str]] = {name: phrase[name.lower()] for name in ("MANNERS", "DONE_SO", "TAKEN_UP")}
    rules = []
    for rule in load_vocabulary("tidying", "lantu.records")["rule"]:
        find = rule["find"].replace("DEEDS", claim_lexicon().deed.pattern)
        for name, words in lists.items():
            find = find.replace(name, alternatives(words))
        hints = tuple(word for hint in rule["hints"] for word in lists.get(hint, [hint]))
        rules.append(TidyingRule(rule["name"], hints, re.compile(find), rule.get("put", "")))
    return tuple(rules)


def tidy(words: str) -> str:
    """Take out of a name how, by whom, since when and for what a thing is done.

    Parameters
    ----------
    words : str
        An indicator, trimmed at both ends.

    Examples
    --------
    >>> tidy("三、全力抓好重点任务"), tidy("加快建设基地")
    ('重点任务', '建设基地')
    >>> tidy("江南东部、华南中西部等地的部分地区气温")
    '气温'
    """
    for rule in tidying_rules():
        for hint in rule.hints:
            if hint in words:
                words = rule.find.sub(rule.put, words)
                break
    return words
