"""The vocabulary of commitments, read from ``data/commitments.toml``."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.mood import Openings
from lantu.records.words import alternatives


class CommitmentLexicon:
    """Compiled vocabulary; see ``data/commitments.toml`` for what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("commitments", "lantu.records")
        clause, passage, sort = words["clause"], words["passage"], words["sort"]
        self.means = tuple(clause["means"])
        self.effects_of = tuple(clause["effects_of"])
        self.asides = tuple(clause["asides"])
        self.attained = re.compile(alternatives(clause["attained"]))
        self.announcing = tuple(clause["announcing"])
        self.announcing_not = tuple(clause["announcing_not"])
        self.preamble = re.compile(passage["preamble"])
        self.lists = re.compile(f"{passage['lists']}|{passage['preamble']}")
        self.bids = tuple(passage["bids"])
        self.plans = re.compile(alternatives(passage["plans"]))
        self.charged = re.compile(words["charge"]["bracket"])
        self.strives, self.reached = tuple(clause["strives"]), re.compile(alternatives(clause["reached"]))
        self.says = re.compile(clause["says"])
        self.planned = re.compile(clause["planned"])
        self.plans_it = tuple(clause["plans_it"])
        self.attached = tuple(clause["attached"])
        self.begins, self.comes = tuple(clause["begins"]), tuple(clause["comes"])
        self.outcomes = tuple(clause["outcomes"])
        self.outcome_firsts = frozenset(word[0] for word in self.outcomes)
        self.aimed_outcomes = tuple(clause["aimed_outcomes"])
        self.ensures = tuple(clause["ensures"])
        self.results = tuple(clause["results"])
        self.prepositions = tuple(clause["prepositions"])
        self.effects = re.compile(alternatives(clause["effects"]))
        self.sections = tuple(passage["sections"])
        self.offices = re.compile(
            alternatives(load_vocabulary("speakers", "lantu.records")["titles"]["words"])
        )
        self.deliverable = re.compile(
            f"(?:{alternatives(sort['pushes'])}){{0,2}}(?:{alternatives(sort['deliverable'])})"
        )
        self.never = tuple(clause["never"])
        self.is_kept = re.compile(f"(?:{alternatives(clause['is_kept'])})")
        self.deliverable_ends = re.compile(f"(?:{alternatives(sort['deliverable_ends'])})")
        verbs = load_vocabulary("mood", "lantu.records")["verbs"]["words"]
        verbs = [*verbs, *clause["verbs"]]
        self.verbs = Cues(dict.fromkeys((word for word in verbs if len(word) > 1), True))
        self.openings = Openings(clause["verbs"], clause["adverbs"])
        self.manner = re.compile(clause["manner"])


@cache
def commitment_lexicon() -> CommitmentLexicon:
    """Return the vocabulary, read and compiled once."""
    return CommitmentLexicon()
