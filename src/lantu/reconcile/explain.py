"""What does not fit in a conflict, with the arithmetic, in Chinese and English."""

from __future__ import annotations

from math import inf, isfinite

from lantu.facts import Statement
from lantu.reconcile.case import Case
from lantu.reconcile.comparison import comparison_of
from lantu.reconcile.figures import as_printed, bound, factor, percent, written_like
from lantu.reconcile.rows import ALWAYS, Bound, Link, Row, Sum
from lantu.reconcile.texts import Both, join, say
from lantu.reconcile.trail import Trail, owners_of


def explain(case: Case, suspect: int | None) -> Both:
    """Return the arithmetic that shows that a set cannot be true as a whole.

    The suspect, or the last figure printed, is held against what the others leave for it.
    """
    target = suspect if suspect is not None and suspect in case.owners else _latest(case)
    text = _product(case) or _same_times(case) or _against_room(case, target)
    structure = _structure(case)
    return text + say("by", names=join(structure, "；", "; ")) if structure else text


def _latest(case: Case) -> int:
    def order(owner: int) -> tuple[bool, str, int]:
        rows = case.own_rows[owner]
        return (len(rows) == 1, case.statement(owner).printed.date or "", owner)

    return max(case.suspects, key=order)


def _product(case: Case) -> Both | None:
    """Level times factor against level: the commonest case, in the figures as printed."""
    links = [(owner, row) for owner in case.owners for row in case.own_rows[owner] if type(row) is Link]
    levels = {
        row.unknown: owner for owner in case.owners for row in case.own_rows[owner] if type(row) is Bound
    }
    if len(case.owners) != 3 or len(links) != 1 or len(levels) != 2:
        return None
    owner, link = links[0]
    if link.unknown not in levels or link.other not in levels:
        return None
    now, then = case.statement(levels[link.unknown]), case.statement(levels[link.other])
    compared = case.statement(owner)
    form = None if compared.quantity is None else comparison_of(compared, compared.quantity)
    if form is None or form.shift or now.quantity is None or then.quantity is None:
        return None
    base, result = float(then.quantity.value), float(now.quantity.value)
    quotient = result / base if base else 0.0
    return say(
        "product",
        then=as_printed(then),
        factor=as_printed(compared) if compared.kind == "share" else factor(form.near),
        product=written_like(now, base * form.near),
        now=as_printed(now),
        quotient=_quotient(compared, quotient),
        said=as_printed(compared),
    )


def _quotient(compared: Statement, quotient: float) -> str:
    """Write what two levels give, as the text writes what it compares."""
    if compared.kind == "growth":
        return percent(quotient - 1)
    return percent(quotient).removeprefix("+") if compared.kind == "share" else factor(quotient)


def _against_room(case: Case, target: int) -> Both:
    statement = case.statement(target)
    rest = [
        row for row in case.rows if row.owner == ALWAYS or (row.owner in case.owners and row.owner != target)
    ]
    trail = Trail(rest)
    own = case.own_rows[target]
    row = own[0] if own else None
    if type(row) is Bound and trail.clash is None:
        others = "、".join(as_printed(case.statement(owner)) for owner in case.owners if owner != target)
        within = _range(statement, trail.low.get(row.unknown, -inf), trail.high.get(row.unknown, inf))
        printed = as_printed(statement)
        if not others:
            return say("against_limit", what=_what(case, row), range=within, printed=printed)
        return say("against_room", others=others, what=_what(case, row), range=within, printed=printed)
    shown = "、".join(as_printed(case.statement(owner)) for owner in case.owners)
    return say("cannot", shown=shown)


def _same_times(case: Case) -> Both | None:
    """Tell which figures compare the same two times, where no more than these are at odds.

    A level besides only shows that there is something to compare.
    """
    by_times: dict[tuple[int, int], list[int]] = {}
    for owner in case.owners:
        for row in case.own_rows[owner][:1]:
            if type(row) is Link:
                by_times.setdefault((row.unknown, row.other), []).append(owner)
    owners = next(iter(by_times.values()), [])
    if len(by_times) != 1 or len(owners) < max(2, len(case.owners) - 1):
        return None
    return say("same_times", shown="、".join(as_printed(case.statement(owner)) for owner in owners))


def _what(case: Case, row: Row) -> str:
    assert type(row) is Bound
    key = case.system.keys[row.unknown]
    rule = case.catalogue.indicators.get(key.family.indicator)
    name = getattr(rule, "name", "") or key.family.indicator
    when = key.stretch.period().edtf().replace("../", "≤")
    name += "增速" if key.family.measure == "growth" else ""
    return f"{case.catalogue.name_places(key.places)} {when} {name} "


def _range(statement: Statement, low: float, high: float) -> Both:
    unit = "" if statement.quantity is None else statement.quantity.unit
    if isfinite(low) and isfinite(high):
        places = None if statement.written else 0
        bottom, top = written_like(statement, low, places), written_like(statement, high, places)
        if bottom == top == statement.written:
            # Written like the figure that it is held against, the range would be that figure.
            bottom, top = bound(low, unit), bound(high, unit)
        return say("exactly", low=bottom) if bottom == top else say("between", low=bottom, high=top)
    return say("at_least", low=bound(low, unit)) if isfinite(low) else say("at_most", high=bound(high, unit))


def _structure(case: Case) -> list[Both]:
    """Name the equations that the proof needs besides the statements."""
    proof = Trail([row for row in case.rows if row.owner == ALWAYS or row.owner in case.owners]).clash or ()
    if set(owners_of(proof)) != set(case.owners):
        return []
    whys = dict.fromkeys(row.why for row in proof if isinstance(row, Link | Sum) and row.why >= 0)
    structures = dict.fromkeys(case.system.structures[why] for why in whys)
    return [_name(case, structure.kind, structure.name) for structure in structures]


def _name(case: Case, kind: str, name: str) -> Both:
    if kind == "identity":
        identity = next(one for one in case.catalogue.identities if one.id == name)
        return Both(identity.name, identity.english)
    return say("by_" + kind.replace(" ", "_"), place=case.catalogue.name_places((name,)))
