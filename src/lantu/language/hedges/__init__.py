"""Words around a figure that bound it become an operator and a wider span."""

from lantu.language.hedges.hedge import Hedge, HedgeBook, hedge_book

__all__ = ["Hedge", "HedgeBook", "hedge_book"]
