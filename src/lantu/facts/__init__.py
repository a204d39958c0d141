"""The nouns that every package shares: frozen, exact, and free of any behaviour of one package."""

from lantu.facts.period import Period
from lantu.facts.place import PlaceName
from lantu.facts.quantity import Operator, Quantity
from lantu.facts.span import Span

__all__ = ["Operator", "Period", "PlaceName", "Quantity", "Span"]
