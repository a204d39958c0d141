"""What the words around names tell of the things named."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lantu.records.programme import Status


@dataclass(frozen=True, slots=True)
class Verb:
    """What a word tells of the things named around it.

    Attributes
    ----------
    before, after : tuple of Status
        The states that it can give a thing named behind it, and one named in front of it.
    push : bool
        It says only that work goes on.
    drives : bool
        It says that a drive named behind it goes on, and nothing of other things (深化…行动).
    use_before, use_after : bool
        It says that the thing named behind it, or in front of it, is used.
    joins, lists : bool
        It joins items of a list (和); it ends a list (等).
    is_plain : bool
        It tells nothing of things, and only cuts a clause.
    """

    before: tuple[Status, ...] = ()
    after: tuple[Status, ...] = ()
    push: bool = False
    use_before: bool = False
    use_after: bool = False
    joins: bool = False
    lists: bool = False
    drives: bool = False
    is_plain: bool = field(init=False)

    def __post_init__(self) -> None:
        tells = self.before or self.after or self.push or self.use_before or self.use_after or self.drives
        object.__setattr__(self, "is_plain", not tells)


def verbs_of(words: dict[str, Any]) -> dict[str, Verb]:
    """Return each word of the vocabulary that cuts a clause, with what it tells."""
    before: dict[str, list[Status]] = {}
    after: dict[str, list[Status]] = {}
    for state in words["state"]:
        for word in state["before"]:
            before.setdefault(word, []).append(state["status"])
        for word in state["after"]:
            after.setdefault(word, []).append(state["status"])
    push, use = set(words["push"]["before"]), words["use"]
    drives = set(words["push"]["drives"])
    every = {*before, *after, *push, *drives, *use["before"], *use["after"], *words["cut"]["words"]}
    every |= {*words["cut"]["better"]}
    verbs = {
        word: Verb(
            tuple(before.get(word, ())), tuple(after.get(word, ())), word in push,
            word in use["before"], word in use["after"], drives=word in drives,
        )
        for word in every
    }  # fmt: skip
    verbs |= {word: Verb(joins=True) for word in words["cut"]["joiners"]}
    verbs["等"] = Verb(lists=True)
    return verbs
