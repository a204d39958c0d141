"""Assess what a ledger holds: targets, carrying out, accounts, indices and the network of co-operation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from lantu.assess import (
    Account,
    ProjectHistory,
    Register,
    Rule,
    Silence,
    TargetProgress,
    Tie,
    WordingChange,
    assess_targets,
    compare_wordings,
    find_silences,
    find_slippage,
    make_index_forms,
    make_register,
)
from lantu.errors import AssessError
from lantu.facts.statement import Statement
from lantu.ledger import Ledger, Statement as Kept
from lantu.reconcile import Solution, make_identities, solve
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.linking import IndicatorLinker
from lantu.region.region import Region
from lantu.workbench.assessing.accounts import accounts_of, ties_of
from lantu.workbench.assessing.indices import Indices
from lantu.workbench.assessing.names import Names
from lantu.workbench.assessing.plain import codes, said_of
from lantu.workbench.assessing.records import Records
from lantu.workbench.check import catalogue_of, statements_of
from lantu.workbench.pack import places_inside, tables_of


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a reader wants to see alone; None for everything.

    Attributes
    ----------
    organ : str or None
        A part of the name of an organ.
    place : str or None
        A place; everything inside it counts.
    theme : str or None
        A field: transport, environment, ...
    words : str or None
        Words that must stand in the sentence.
    """

    organ: str | None = None
    place: str | None = None
    theme: str | None = None
    words: str | None = None


class Assessment:
    """Everything that can be judged from one ledger on one day; each part is worked out when it is asked for.

    Parameters
    ----------
    ledger : Ledger
        Stays open as long as the assessment is used.
    region : Region
        The pack that the ledger was read with.
    today : datetime.date
        The day on which deadlines have passed or not, and from which silence is counted.
    solution : Solution, optional
        What `lantu.workbench.check.check` made of the same ledger, where it is there already.
    """

    def __init__(
        self, ledger: Ledger, region: Region, *, today: datetime.date, solution: Solution | None = None
    ) -> None:
        self.ledger, self.region, self.today = ledger, region, today
        self._solution = solution

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The current claims as plain statements."""
        return tuple(statements_of(self.ledger, IndicatorLinker(self.region.indicators)))

    @cached_property
    def solution(self) -> Solution:
        """The reconciled statements."""
        if self._solution is not None:
            return self._solution
        keys = {statement.indicator for statement in self.statements}
        return solve(list(self.statements), catalogue_of(self.region, keys))

    @cached_property
    def names(self) -> Names:
        """What readers call places and indicators."""
        return Names(self.region)

    @cached_property
    def records(self) -> Records:
        """Projects, mechanisms and commitments as plain records."""
        return Records(self.ledger, self.region)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """What the catalogue says of each indicator."""
        said = make_identities(tables_of(self.region.declarations("identities")))
        return {
            one.id: Rule(one.better, one.additive_over_time, one.id in said.real_growth, one.part)
            for one in self.region.indicators
        }

    @cached_property
    def targets(self) -> tuple[TargetProgress, ...]:
        """The target board; the weather to come is nobody's target."""
        vocabulary = tables_of(self.region.declarations("vocabularies")).get("weather", [])
        weather = tuple(word for entry in vocabulary for word in cast("list[str]", entry["words"]))
        told = [
            one
            for one in self.statements
            if one.modality == "reported" or not any(word in one.wording for word in weather)
        ]
        return assess_targets(told, self.solution.values, self.rules, today=self.today)

    @cached_property
    def register(self) -> Register:
        """The register of carrying out."""
        within = {place.code: place.parent for place in self.region.places if place.parent}
        members = {place.code: place.members for place in self.region.places}
        traces = [*self.records.traces(), *self.records.kept(self.targets)]
        return make_register(self.records.items(), traces, today=self.today, within=within, members=members)

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """What was reported once and is no longer."""
        return find_silences(self.records.mentions(), today=self.today)

    @cached_property
    def slippage(self) -> tuple[ProjectHistory, ...]:
        """The history of works, with how their dated promises fared."""
        return find_slippage(self.records.works.steps(), today=self.today)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts of the programme's parts."""
        return accounts_of(self.region, self.statements, self.records)

    @cached_property
    def indices(self) -> Indices:
        """The indices that the pack declares."""
        forms = make_index_forms(tables_of(self.region.declarations("indices")).get("index", []))
        return Indices(self.region, forms, self.solution.values)

    @cached_property
    def ties(self) -> list[Tie]:
        """Mechanisms as ties of a network: `lantu.assess.make_network` joins them."""
        return ties_of(self.records)

    def board(self, narrowed: Narrowed) -> tuple[TargetProgress, ...]:
        """Return the targets that fit a narrowing: by place, by words of their sentences."""
        places = self._places(narrowed)
        return tuple(
            one
            for one in self.targets
            if (places is None or places & set(one.target.places))
            and _has_words(narrowed, (said.quote for said in one.target.said))
        )

    def tasks(self, narrowed: Narrowed) -> Register:
        """Return the register narrowed by organ, place, theme and words."""
        found = self.register.of(organ=narrowed.organ, places=self._places(narrowed), theme=narrowed.theme)
        rows = tuple(row for row in found.rows if _has_words(narrowed, (row.item.said.quote,)))
        return Register(rows, found.today)

    def silent(self, narrowed: Narrowed) -> tuple[Silence, ...]:
        """Return what has fallen silent, narrowed by place and words."""
        places = self._places(narrowed)
        return tuple(
            one
            for one in self.silences
            if (places is None or places & set(one.places))
            and _has_words(narrowed, (one.label, one.last.quote))
        )

    def slips(self, narrowed: Narrowed) -> tuple[ProjectHistory, ...]:
        """Return works with dated promises, narrowed by place and by words of their names."""
        places = self._places(narrowed)
        return tuple(
            one
            for one in self.slippage
            if (one.slips or narrowed.words)
            and (places is None or any(places & set(step.places) for step in one.steps))
            and _has_words(narrowed, (step.label for step in one.steps))
        )

    def _places(self, narrowed: Narrowed) -> frozenset[str] | None:
        return None if narrowed.place is None else self.places_in(narrowed.place)

    def wordings(self, words: str, place: str | None = None) -> tuple[WordingChange, ...]:
        """Compare from document to document what is said of a thing.

        Parameters
        ----------
        words : str
            Words that must all stand in the sentence, white space between them.
        place : str, optional
            Only what is said of a place and of what lies in it.

        Raises
        ------
        AssessError
            When no words are given, or fewer than two dated documents have them.
        """
        wanted = words.split()
        if not wanted:
            raise AssessError("no words are given: name the theme or the target whose wording is compared")
        places = None if place is None else self.places_in(place)
        found = {
            (one.document.id, one.quote): said_of(one)
            for some in self._sentences()
            for one in some
            if all(word in one.quote for word in wanted)
            and (places is None or not places.isdisjoint(_places_of(one.record)))
        }
        changes = compare_wordings(list(found.values()))
        if not changes:
            count = len({key[0] for key in found})
            raise AssessError(
                f"comparing needs like sentences of two days, and {words!r} has none (documents with it: "
                f"{count}): give fewer or other words"
            )
        return changes

    def places_in(self, name: str) -> frozenset[str]:
        """Return a place with all places inside it, as codes.

        Raises
        ------
        RegionError
            When the name means no place, or several.
        """
        return frozenset(one.code for one in places_inside(self.region, name))

    def _sentences(self) -> tuple[list[Kept[Any]], ...]:
        records = self.records
        return records.commitments, records.claims, records.projects, records.mechanisms


def _places_of(record: Commitment | Claim | ProjectEvent | Mechanism) -> tuple[str, ...]:
    return codes(record.parties if isinstance(record, Mechanism) else record.places)


def _has_words(narrowed: Narrowed, texts: Iterable[str]) -> bool:
    wanted = (narrowed.words or "").split()
    return not wanted or any(all(word in text for word in wanted) for text in texts)
