"""Words of a sentence that mark what its figure covers: its scope, its base or its definition."""

from __future__ import annotations

import re
from functools import cache

from lantu.facts import Statement
from lantu.reconcile.vocabulary import load_table


@cache
def marks() -> dict[str, re.Pattern[str]]:
    """Return the words that mark a scope, a base or a definition, read once."""
    table = load_table("marks.toml")
    return {
        sort: re.compile("|".join(re.escape(word) for word in sorted(entry["words"], key=len, reverse=True)))
        for sort, entry in table.items()
    }


def marked_words(statement: Statement, sort: str) -> tuple[str, ...]:
    """Return the words of one sort that mark a statement, in sentence, name or label; sorted.

    The clause of a growth (同比增长16.2%) is marked by the name of what grows, which stands in front of it.
    """
    label = {"scope": statement.scope, "base": statement.base_year}.get(sort)
    found = marks()[sort].findall(f"{statement.quote}\n{statement.wording}")
    return tuple(sorted({*found, *([label] if label else [])}))
