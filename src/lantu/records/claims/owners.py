"""The words that tell whose a measure or a deed is, in forms that are quick to ask."""

from __future__ import annotations

import re
from typing import Any

from lantu.records.words import alternatives

Words = dict[str, Any]
"""One table of the vocabulary."""


class OwnerWords:
    """What has measures of its own, and what lends them, of ``phrase`` in ``data/claims.toml``."""

    deed: re.Pattern[str]

    def _read_borne(self, phrase: Words) -> None:
        """Read what lines and crossings carry, and how they are named."""
        self.borne = re.compile(phrase["borne"])
        self.bearer = re.compile(phrase["bearer"])
        self._read_lending(phrase)

    def _read_lending(self, phrase: Words) -> None:
        """Read what clauses in front lend a phrase that is only half told."""
        self.doers = re.compile(
            f"(?P<who>[^的、]{{0,12}}(?:{alternatives(phrase['doers'])}))(?:已|共|累计)*(?=参与|参加|组织|审结|执结|缴纳|创造|{self.deed.pattern})"
        )
        self.shared_by = re.compile(phrase["shared_by"])
        self.carriers = re.compile(phrase["carriers"])
        self.carried = re.compile(phrase["carried"])
        self.handles = re.compile(phrase["handles"])
        self.facility = re.compile(phrase["facility"])
        self.is_so = re.compile(phrase["is_so"])
        self.has_reached = re.compile(phrase["has_reached"])
        self.spares = re.compile(phrase["spares"])
        self.handled_alike = re.compile(phrase["handled_alike"])
        self.results = re.compile(phrase["results"])
        self.makes = re.compile(phrase["makes"])
        self.publishes = re.compile(phrase["publishes"])
        self.trade_measures = frozenset(phrase["trade_measures"])
        self.trades_with = re.compile(phrase["trades_with"])
        self.money_done = re.compile(phrase["money_done"])
        self.wants_owner = re.compile(phrase["wants_owner"])
        self.opened_by = re.compile(phrase["opened_by"])
        self.opened_measures = re.compile(phrase["opened_measures"])
        nouns = alternatives(
            [*phrase["chain_nouns"], *phrase["called"], *phrase["topics"], *phrase["events"]]
        )
        self.chain_subject = re.compile(
            f"(?P<who>[^，。；：、]{{0,28}}?(?:{nouns})(?:[A-Z][A-Z0-9-]{{0,8}}|（[^（）]{{1,8}}）|”)?)"
            f"(?={phrase['chain_behind']})"
        )
        self.headed_by = re.compile(phrase["headed_by"])
        self.of_title = re.compile(phrase["of_title"])
        self.paid_for = re.compile(phrase["paid_for"])
        self.paid = re.compile(phrase["paid"])

    def _read_owners(self, phrase: Words) -> None:
        """Read what has measures of its own and what has none."""
        self.said_of_part = re.compile(phrase["said_of_part"])
        self.said_of_them = re.compile(phrase["said_of_them"])
        self.people: dict[str, str] = dict(phrase["people"])
        self.points_back = re.compile(phrase["points_back"])
        self.by_part = re.compile(phrase["by_part"])
        self.parts = tuple(phrase["parts"])
        self.announced = re.compile(phrase["announced"])
        self.kinds_alone = tuple(phrase["kinds_alone"])
        self.contributes = re.compile(phrase["contributes"])
        self.rates = tuple(phrase["rates"])
        self.of_counted = tuple(sorted(phrase["of_counted"], key=len, reverse=True))
        self.staff = tuple(phrase["staff"])
        self.firms = tuple(phrase["firms"])
        self.body = re.compile(
            f"[^，。；：、的0-9]{{0,14}}?(?:{alternatives(phrase['bodies'])})(?=[^，。；]*)"
        )
        self.rates_alone = frozenset(phrase["rates_alone"])
        self.of_wholes = frozenset([*phrase["of_firms"], *phrase["work_measures"], *phrase["sums"]])
        self.has_parts = re.compile(phrase["has_parts"])
        self.takes_in = re.compile(phrase["takes_in"])
        self.parts_of_firms = tuple(phrase["parts_of_firms"])
        self.lines = tuple(phrase["lines"])
        self.lengths = tuple(phrase["lengths"])
        self.stand_for_works = frozenset(phrase["stand_for_works"])
        self._read_called(phrase)
        self.of_schools = frozenset(phrase["of_schools"])
        self.school = re.compile(phrase["school"])
        self.effect = re.compile(phrase["effect"])
        self.fosters = re.compile(phrase["fosters"])
        self.of_parks = frozenset(phrase["of_parks"])
        self.of_firms = frozenset(phrase["of_firms"])
        self.halves = tuple(tuple(halves) for halves in phrase["halves"])
        self.named_twins = tuple(tuple(twins) for twins in phrase["named_twins"])
        self.every_twin = tuple(twin for twins in self.named_twins for twin in twins)
        self.half_words = frozenset(half for halves in self.halves for half in halves)
        self.scope = re.compile(phrase["scope"])
        self.scoped = re.compile(phrase["scoped"])
        self.owned = frozenset(phrase["owned"])
        self.owner_end = re.compile(phrase["owner_end"])
        self.trade = re.compile(phrase["trade"])
        self.trade_lent = re.compile(phrase["trade_lent"])
        self.no_trade = tuple(phrase["no_trade"])
        self.for_each = frozenset(phrase["for_each"])
        self._read_listed(phrase)

    def _read_listed(self, phrase: Words) -> None:
        """Read what the members of a list, and the clauses in front of one, share."""
        self.for_unit = re.compile(phrase["for_unit"])
        self.used_for = frozenset(phrase["used_for"])
        self.rates_of_one = tuple(phrase["rates_of_one"])
        self.long_rates = tuple(phrase["long_rates"])
        self.amounts = re.compile(phrase["amounts"])
        self.of_homes = re.compile(phrase["of_homes"])
        self.changed_for = re.compile(phrase["changed_for"])
        self.priced = re.compile(phrase["priced"])
        self.done_listed = re.compile(phrase["done_listed"])
        self.does_listed = re.compile(phrase["does_listed"])
        self.not_done = tuple(phrase["not_done"])
        self.found_to_be = re.compile(phrase["found_to_be"])
        self.two_in_one = {both: tuple(each) for both, each in phrase["two_in_one"].items()}

    def _read_called(self, phrase: Words) -> None:
        """Read what stands for a work or a meeting that has been named."""
        nouns = alternatives(phrase["called"])
        self.called_bare = frozenset(phrase["called_bare"])
        self.called = re.compile(f"(?P<noun>{nouns})(?!{phrase['called_not']})")
        self.called_any = frozenset(phrase["called_any"])
        self.events = tuple(phrase["events"])
        self.called_events = frozenset(phrase["called_events"])
        self.event_measures = re.compile(phrase["event_measures"])
        self.called_so = tuple(dict.fromkeys([*phrase["called"], *phrase["topics"]]))
        points = (
            "该|本[届次]|此次?|整个|这(?:一|个|座|条|项|次|届|场|艘|架|台|款|种|颗|枚|所|处|部|辆|栋|口|套)?"
        )
        many = "(?:这|该|上述|此|首)批|这些|上述"
        self.calls = re.compile(
            f"(?:目前|据了解|其中)?，?(?P<points>{points}|(?P<many>{many}))?(?P<noun>{nouns})"
        )
        self.classes = tuple(phrase["classes"])
        kinds = alternatives(phrase["classes"])
        self.of_class = re.compile(f"(?P<kind>[一-龥]{{2,14}}?)(?P<noun>{kinds})(?={phrase['class_behind']})")
        self.class_leads = re.compile(f"(?:{phrase['class_leads']}|[，、 ])*")
        self.when_done = re.compile(phrase["when_done"])
        self.yields_done = re.compile(phrase["yields_done"])
