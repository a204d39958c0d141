"""A document's sentences to visits: who went where, when, what was seen, who took part and what was said."""

from lantu.records.visits.bind import VisitBinder

__all__ = ["VisitBinder"]
