"""Quantities in their sentences become claims: what each figure is a figure of.

Its rules share a few names: ``segment`` is the figure in its clause, ``left`` the words in front of it that
remain, ``counted`` what stands behind as the thing counted, ``phrase`` the indicator so far, ``heads`` what
the figures in front were of, and ``lexicon`` the vocabulary.
"""

from lantu.records.claims.bind import ClaimBinder

__all__ = ["ClaimBinder"]
