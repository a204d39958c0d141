"""The things that a ledger's project events are of, with the judgements that hold."""

from __future__ import annotations

from collections.abc import Mapping

from lantu.ledger.identity.evidence import Mention
from lantu.ledger.identity.group import Identity, group_events
from lantu.ledger.identity.name import Namer
from lantu.ledger.judgements.effects import identities, in_force
from lantu.ledger.judgements.judgement import Binding, Judgement
from lantu.ledger.ledger import Ledger
from lantu.ledger.statement import Statement
from lantu.records import ProjectEvent


def find_identities(ledger: Ledger, letters: Mapping[str, str] | None = None) -> tuple[Identity, ...]:
    """Return the projects of a ledger, each with the statements that are of it.

    Parameters
    ----------
    ledger : Ledger
    letters : mapping of str to str, optional
        One-character forms of places by their names, as the region pack has them.

    Returns
    -------
    tuple of Identity
        Rejected statements are left out; merges and splits that hold go before what the names say.
    """
    namer = Namer(letters)
    statements = [one for one in ledger.projects if one.rank != "deprecated"]
    judged = [one for one in in_force(ledger.judgements()) if one.act in {"merge", "split"}]
    numbers = _numbers(ledger, statements, judged)
    merged = [
        frozenset(numbers[one] for one in group if one in numbers)
        for group in identities(ledger.judgements())
    ]
    joined = frozenset().union(*merged)
    split = {numbers[one] for each in judged if each.act == "split" for one in each.targets if one in numbers}
    return group_events((_mention(one, namer) for one in statements), merges=merged, splits=split - joined)


def _mention(statement: Statement[ProjectEvent], namer: Namer) -> Mention:
    event = statement.record
    return Mention(
        statement.no, event.name, namer.core_of(event.name), event.category, event.status, event.places,
        event.period, statement.document.date,
    )  # fmt: skip


def _numbers(
    ledger: Ledger, statements: list[Statement[ProjectEvent]], judged: list[Judgement]
) -> dict[Binding, int]:
    """Return the statements that judgements are about, by the words that these know."""
    wanted = {one for each in judged for one in each.targets}
    documents = {one.document for one in wanted}
    return {
        binding: one.no
        for one in statements
        if one.document.id in documents and (binding := ledger.bind(one)) in wanted
    }
