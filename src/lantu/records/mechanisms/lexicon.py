"""The vocabulary of co-operation, read from ``data/mechanisms.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.mechanisms.issuers import Issuers
from lantu.records.mechanisms.organs import OrganWords
from lantu.records.programme import Form
from lantu.records.words import alternatives


class ProvinceWords(NamedTuple):
    """What stands around provinces by a character each; ``[party]`` says what each list decides."""

    provinces_behind: tuple[str, ...]
    provinces_do: tuple[str, ...]
    provinces_with: tuple[str, ...]
    common_forms: tuple[str, ...]

    @classmethod
    def of(cls, party: dict[str, list[str]]) -> ProvinceWords:
        """Return the lists as the vocabulary gives them."""
        return cls(*(tuple(party[field]) for field in cls._fields))


class MechanismLexicon:
    """Compiled vocabulary; see ``data/mechanisms.toml`` for what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("mechanisms", "lantu.records")
        cue, party, status = words["cue"], words["party"], words["status"]
        after = tuple(words["not_a_link"]["after"])
        meetings = [aim + word for aim in cue["aims"] for word in after if len(word) > 1]
        achieved = [aim + of + word for aim in cue["aims"] for of in ("", "战略") for word in cue["achieved"]]
        self.cues = Cues(
            dict.fromkeys([*cue["together"], *cue["regional"], *achieved], True),
            kept=[*cue["kept"], *meetings],
        )
        self.housed = frozenset(cue["housed"])
        self.regional = re.compile(alternatives(cue["regional"]))
        self.inherits = re.compile(alternatives(cue["inherits"]))
        self.begun = re.compile(rf"共同(?!{alternatives(cue['comes_of'])})")
        self.called = re.compile(alternatives(cue["called"]))
        self.weak, self.idle, self.severally, self.adjoining, self.reaching, self.leading = (
            frozenset(cue[sort]) for sort in ("weak", "idle", "severally", "adjoining", "reaching", "leading")
        )
        self.aims = re.compile(alternatives(cue["aims"]))
        self.journeys = tuple(party["journeys"])
        verbs = load_vocabulary("mood", "lantu.records")["verbs"]
        deeds = [*verbs["words"], *verbs["adverbs"], *party["deeds"]]
        self.deeds = Cues(dict.fromkeys((word for word in deeds if len(word) > 1), True))
        self.own, self.own_ends = tuple(party["own"]), tuple(party["own_ends"])
        self.with_nouns = tuple(word for word in party["with"] if len(word) == 1 and word != "赴")
        self.jointly = tuple(cue["jointly"])
        self.pushes, self.pushed, self.moves = (
            re.compile(alternatives(cue[sort])) for sort in ("pushes", "pushed", "moves")
        )
        self.some_of, self.asides = tuple(party["some_of"]), tuple(words["not_a_link"]["asides"])
        self.with_words, self.doers_with = tuple(party["with"]), tuple(party["doers_with"])
        self.towards = re.compile(alternatives(party["towards"]))
        self.unnamed = Cues(dict.fromkeys([*party["unnamed"], *party["peoples"]], True))
        self.peoples, self.all_do = tuple(party["peoples"]), _all_do(party)
        self.provinces = ProvinceWords.of(party)
        self.three = frozenset(party["three"])
        self.goes_on = re.compile(alternatives(party["goes_on"]))
        self.elliptic = re.compile(f"(?:{alternatives(party['elliptic'])})(?=$|[，、；。”])")
        self.passing = re.compile(alternatives(words["not_a_link"]["passing"]))
        self.event = re.compile(party["events"])
        self.flow = re.compile(alternatives(party["flow"]))
        self.foreign = re.compile(alternatives(party["foreign"]))
        self.two = frozenset(party["two"])
        self.two_words = re.compile(alternatives(party["two"]))
        self.levels = {word: frozenset(levels) for word, levels in party["levels"].items()}
        self.given = tuple(party["owned"])
        self.gains = re.compile(alternatives(party["gains"]))
        self.organs = OrganWords(party)
        self.issuers = Issuers(party)
        self.light = tuple(sorted(words["phrase"]["light"], key=len, reverse=True))
        self.forms: tuple[tuple[Form, re.Pattern[str]], ...] = tuple(
            (form["name"], re.compile(alternatives(form["words"]))) for form in words["form"]
        )
        self.signed, self.ended, self.going_on = (
            re.compile(alternatives(status[sort])) for sort in ("signed", "ended", "going_on")
        )
        self.unified = re.compile(words["functions"]["unified"])
        self.named_unified = re.compile(words["functions"]["named_unified"])
        self.listed_unified = re.compile(words["functions"]["listed_unified"])
        self.listed = re.compile(words["functions"]["listed"])
        self.function_end = tuple(words["functions"]["ends"])
        self.not_a_link = after

    def form_of(self, words: str) -> Form:
        """Return the first form that the words of a clause name; a vision where they name none."""
        return next((form for form, pattern in self.forms if pattern.search(words)), "vision")


def _all_do(party: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of a group that does all of what follows together (甲乙丙三地累计…)."""
    groups, adverbs = alternatives(party["all_of"]), alternatives(party["all_of_when"])
    return re.compile(rf"[一-龥]{{2,6}}?(?:{groups})(?:{adverbs})*")


@cache
def mechanism_lexicon() -> MechanismLexicon:
    """Return the vocabulary, read and compiled once."""
    return MechanismLexicon()
