"""Records of many documents to the things that they are about: one project under its several names.

Nothing is changed by it: an identity is computed from the statements and the judgements that hold, carries
the evidence of every join, and is undone by a `split`, or made by a `merge`, of a person.
"""

from lantu.ledger.identity.evidence import Join, Reason, weigh
from lantu.ledger.identity.group import Identity, group_events
from lantu.ledger.identity.judged import find_identities
from lantu.ledger.identity.name import Core, Namer

__all__ = ["Core", "Identity", "Join", "Namer", "Reason", "find_identities", "group_events", "weigh"]
