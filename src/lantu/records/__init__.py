"""Mentions in their sentences become records: claims, project events, mechanisms and commitments."""

from lantu.records.claim import Baseline, Basis, Claim
from lantu.records.programme import Commitment, Mechanism, ProjectEvent

__all__ = ["Baseline", "Basis", "Claim", "Commitment", "Mechanism", "ProjectEvent"]
