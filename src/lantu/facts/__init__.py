"""The nouns that every package shares: frozen, exact, and free of any behaviour of one package."""

from lantu.facts.conflict import Cause, Conflict, Reason
from lantu.facts.period import Period
from lantu.facts.place import PlaceName
from lantu.facts.quantity import Operator, Quantity
from lantu.facts.span import Span
from lantu.facts.statement import Against, Part, Printed, Statement
from lantu.facts.value import Subject, Value

__all__ = [
    "Against",
    "Cause",
    "Conflict",
    "Operator",
    "Part",
    "Period",
    "PlaceName",
    "Printed",
    "Quantity",
    "Reason",
    "Span",
    "Statement",
    "Subject",
    "Value",
]
