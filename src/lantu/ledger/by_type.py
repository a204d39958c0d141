"""The records of a ledger by their type, whether of now or of a past moment."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from lantu.ledger.query import Query
from lantu.ledger.statement import Record, RecordType
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import IndustryChain, PlanFamily, Visit
from lantu.records.qualitative import QualitativeStatement


class ByType:
    """What can be asked for records of one type after another."""

    __slots__ = ()

    @abstractmethod
    def _query(self, kind: RecordType) -> Query[Any]:
        """Return every record of a type."""

    @property
    def claims(self) -> Query[Claim]:
        """Quantities said of the world."""
        return self._query("claim")

    @property
    def projects(self) -> Query[ProjectEvent]:
        """Named things in the state that a sentence gives them."""
        return self._query("project")

    @property
    def mechanisms(self) -> Query[Mechanism]:
        """Who works with whom, by what means."""
        return self._query("link")

    @property
    def commitments(self) -> Query[Commitment]:
        """Stated intentions, targets and instructions."""
        return self._query("commitment")

    @property
    def visits(self) -> Query[Visit]:
        """Who went where, when, to see what."""
        return self._query("visit")

    @property
    def chains(self) -> Query[IndustryChain]:
        """Stages of an industry chain that stand in different places."""
        return self._query("chain")

    @property
    def families(self) -> Query[PlanFamily]:
        """Plans with the papers that are derived from them."""
        return self._query("family")

    @property
    def qualitative(self) -> Query[QualitativeStatement]:
        """Attainments, trends and classes of indicators, said without a figure."""
        return self._query("qualitative")

    def records(self, kind: RecordType) -> Query[Record]:
        """Return the records of a type that is known at run time only."""
        return self._query(kind)
