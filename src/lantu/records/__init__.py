"""Mentions in their sentences become records: claims, project events, mechanisms, commitments, qualities."""

from lantu.records.claim import Baseline, Basis, Claim
from lantu.records.programme import Commitment, Mechanism, ProjectEvent
from lantu.records.qualitative import QualitativeStatement

__all__ = ["Baseline", "Basis", "Claim", "Commitment", "Mechanism", "ProjectEvent", "QualitativeStatement"]
