"""The vocabulary of visits, read from ``data/visits.toml``."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.words import alternatives


class VisitLexicon:
    """Compiled vocabulary; see ``data/visits.toml`` for what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("visits", "lantu.records")
        titles = load_vocabulary("speakers", "lantu.records")["titles"]
        delegation, stop = words["delegation"], words["stop"]
        bodies, leads = alternatives(delegation["bodies"]), alternatives(delegation["leads"])
        went, purposes = alternatives(delegation["went"]), alternatives(delegation["purposes"])
        posts = alternatives(titles["words"])
        name = rf"[{titles['surnames']}][一-龥]{{1,2}}?"
        self.surnames = frozenset(titles["surnames"])
        self.purposes = Cues(dict.fromkeys(delegation["purposes"], True))
        self.journey = re.compile(
            rf"(?:^|(?<=[，、。：]))(?P<who>[^，。；：“”]{{2,30}}?(?:{bodies})|[^，。；：“”]{{2,24}}?(?:{posts})(?:{name})?(?:{leads})?)"
            rf"(?:一行)?(?:先后|再次)?(?P<went>{went})(?P<where>[^。；：“”]{{2,60}}?)(?:开展|进行)?(?:{purposes})(?!团|组|队|会)"
        )
        self.stop = re.compile(rf"(?:{alternatives(stop['verbs'])})(?P<what>[^，。；：]{{2,60}})")
        self.stop_cut = re.compile(alternatives(stop["cut"]))
        self.bodies = re.compile(f"{bodies}|{leads}")
        self.sums = re.compile(alternatives(delegation["sums"]))
        self.told_of = re.compile(alternatives(delegation["told_of"]))
        self.stop_end = tuple(stop["ends"])
        self.never_stop = tuple(stop["never"])
        self.took_part = tuple(words["officials"]["took_part"])
        anyone = "[一-龥]{2,3}"
        self.official = re.compile(
            rf"(?P<post>[^，。；]{{0,24}}?(?:{posts}|领导))(?P<names>{anyone}(?:、{anyone})*)(?=[，。；]|$)"
        )
        self.wish = re.compile(rf"(?:{alternatives(words['topic']['wishes'])})(?P<words>[^。；]{{4,80}})")


@cache
def visit_lexicon() -> VisitLexicon:
    """Return the vocabulary, read and compiled once."""
    return VisitLexicon()
