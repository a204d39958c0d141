"""Sentences to commitments: who is to do what, where and by when."""

from lantu.records.commitments.bind import CommitmentBinder

__all__ = ["CommitmentBinder"]
