"""Quantities in their sentences become claims: what each figure is a figure of."""

from lantu.records.claims.bind import ClaimBinder

__all__ = ["ClaimBinder"]
