"""Accounts and the network of co-operation, from a ledger and its pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lantu.assess import Account, Event, Tie, make_account_forms, make_accounts
from lantu.facts.statement import Statement
from lantu.region.region import Region
from lantu.workbench.assessing.plain import codes, said_of
from lantu.workbench.assessing.records import Records
from lantu.workbench.pack import tables_of


def accounts_of(region: Region, statements: Sequence[Statement], records: Records) -> tuple[Account, ...]:
    """Fill the accounts that a pack declares.

    Raises
    ------
    AssessError
        When a declaration cannot be used.
    """
    forms = make_account_forms(tables_of(region.declarations("accounts")))
    return make_accounts(
        forms,
        statements,
        list(events_of(records)),
        within={place.code: place.parent for place in region.places if place.parent},
        additive={one.id for one in region.indicators if one.additive_over_places},
        names={place.code: place.full_name for place in region.places},
    )


def events_of(records: Records) -> Iterable[Event]:
    """Yield works and mechanisms as accounts take them."""
    for project in records.projects:
        event = project.record
        if not records.works.is_promise(project):
            yield Event(
                "project", event.category, records.works.key_of(project), event.name, event.status,
                codes(event.places), event.period, said_of(project),
            )  # fmt: skip
    for link in records.mechanisms:
        tie = link.record
        yield Event(
            "link",
            tie.form or "",
            f"{tie.mechanism}|{tie.parties}",
            tie.mechanism,
            tie.status,
            codes(tie.parties),
            tie.period,
            said_of(link),
        )


def ties_of(records: Records) -> list[Tie]:
    """Return mechanisms as the network takes them, in the year of the evidence or else of the document."""
    found = []
    for link in records.mechanisms:
        tie = link.record
        end = tie.period.end or tie.period.start or link.document.date
        year = int(end[:4]) if end else None
        found.append(
            Tie(
                tie.id,
                tie.mechanism,
                codes(tie.parties),
                tie.domain,
                tie.form,
                tie.status,
                year,
                said_of(link),
            )
        )
    return found
