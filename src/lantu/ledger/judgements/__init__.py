"""What people decide about records: kept for ever, bound to the words, applied again after each reading."""

from lantu.ledger.judgements.effects import identities, in_force
from lantu.ledger.judgements.judgement import ACTS, Act, Binding, Judgement
from lantu.ledger.judgements.resolve import Lost

__all__ = ["ACTS", "Act", "Binding", "Judgement", "Lost", "identities", "in_force"]
