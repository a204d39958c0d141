"""Releases compared: one quantity under labels that tell its figures apart, and what each release changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from lantu.facts.conflict import Cause, Conflict, Reason
from lantu.facts.value import Basis, Value
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.conflicts import conflict_id
from lantu.reconcile.figures import plain
from lantu.reconcile.keys import Family, Key
from lantu.reconcile.spans import Stretch
from lantu.reconcile.system import System
from lantu.reconcile.texts import Both, say

NEVER = Stretch("", "")
TELLING: tuple[tuple[str, Reason], ...] = (("release", "vintage"), ("scope", "scope"), ("base", "base"))


def compare_releases(system: System, catalogue: Catalogue, values: Mapping[int, Value]) -> list[Conflict]:
    """Return the quantities whose figures differ and are told apart by release, scope or base.

    Nobody is wrong in them; they are listed so that nobody joins them in one series.
    """
    bases = _base_years(system)
    found: list[Conflict] = []
    for label, reason in TELLING:
        groups: dict[Key, list[int]] = defaultdict(list)
        plain = _plain_families(system, values, label)
        for number in values:
            key = system.keys[number]
            if key.family in plain:
                groups[key._replace(family=plain[key.family])].append(number)
        if label == "scope":
            _join_undated(system, catalogue, groups)
        for members in groups.values():
            if len(members) > 1:
                found += _compare(system, catalogue, members, reason, values, bases)
    return found


def _join_undated(system: System, catalogue: Catalogue, groups: dict[Key, list[int]]) -> None:
    """Put a state without a date beside the nearest one with a date, as long as it stays comparable."""
    dated: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        dated[key._replace(stretch=NEVER)].append(key)
    for key, members in list(groups.items()):
        rule = catalogue.indicators.get(key.family.indicator)
        undated = [number for number in members if system.is_undated(number)]
        if rule is None or rule.additive_over_time or not undated or len(undated) < len(members):
            continue
        away = {
            other: min(system.months_between(undated[0], number) for number in groups[other])
            for other in dated[key._replace(stretch=NEVER)]
            if other != key and groups.get(other) and not any(map(system.is_undated, groups[other]))
        }
        nearest = min(away, key=lambda other: (away[other], other.stretch), default=None)
        if nearest is not None and away[nearest] <= rule.holds_for:
            groups[nearest] += members
            groups[key] = []


def _plain_families(system: System, values: Mapping[int, Value], label: str) -> dict[Family, Family]:
    """Return the families that a label tells apart from others, each without it."""
    without = {
        family: _without(family, label) for family in {system.keys[number].family for number in values}
    }
    counts = Counter(without.values())
    return {family: plain for family, plain in without.items() if counts[plain] > 1}


def _without(family: Family, label: str) -> Family:
    if label == "release":
        return family._replace(basis=family.basis._replace(release=""))
    if label == "scope":
        return family._replace(scope="")
    return family._replace(basis=Basis(release=family.basis.release))


def _base_years(system: System) -> dict[str, str]:
    """Return the base year that each release names, if it names just one."""
    said: dict[str, set[str]] = defaultdict(set)
    for number, owners in system.named.items():
        release = system.keys[number].family.basis.release
        if release:
            said[release].update(system.statements[owner].base_year or "" for owner in owners)
    named = {release: years - {""} for release, years in said.items()}
    return {release: next(iter(years)) for release, years in named.items() if len(years) == 1}


def _compare(
    system: System,
    catalogue: Catalogue,
    members: Sequence[int],
    reason: Reason,
    values: Mapping[int, Value],
    bases: Mapping[str, str],
) -> list[Conflict]:
    """One finding wherever a figure leaves the bounds of the one before it."""

    def order(number: int) -> tuple[str, str, int]:
        family = system.keys[number].family
        return family.basis.release or family.basis.base_year, family.scope, number

    whole = [
        number for number in members if values[number].low is not None and values[number].high is not None
    ]
    found = []
    for earlier, later in pairwise(sorted(whole, key=order)):
        first, second = values[earlier], values[later]
        assert first.low is not None and first.high is not None
        assert second.low is not None and second.high is not None
        slack = 1e-9 * abs(first.high)
        if first.low > second.high + slack or second.low > first.high + slack:
            years = tuple(
                bases.get(system.keys[number].family.basis.release, "") for number in (earlier, later)
            )
            rebased = reason == "vintage" and all(years) and years[0] != years[1]
            found.append(_finding(system, catalogue, (earlier, later), "base" if rebased else reason, values))
    return found


def _finding(
    system: System, catalogue: Catalogue, pair: tuple[int, int], reason: Reason, values: Mapping[int, Value]
) -> Conflict:
    first, second = (values[number] for number in pair)
    before, after = (system.keys[number].family for number in pair)
    key = system.keys[min(pair, key=system.is_undated)]
    rule = catalogue.indicators.get(before.indicator)
    name = getattr(rule, "name", "") or before.indicator
    shown = [
        "" if value.estimate is None else plain(value.estimate, before.unit) for value in (first, second)
    ]
    when = key.stretch.period().edtf().removeprefix("../")
    text = say(
        "told_apart",
        what=f"{catalogue.name_places(key.places)} {when} {name}",
        first=shown[0],
        second=shown[1],
        first_label=_label(before, reason),
        second_label=_label(after, reason),
    )
    ids = tuple(dict.fromkeys((*first.records, *second.records)))
    return Conflict(
        id=conflict_id(ids),
        subject=key.subject(),
        records=ids,
        causes=(Cause(reason, text.chinese, text.english),),
        chinese=text.chinese,
        english=text.english,
        importance=0.4 if before.indicator in catalogue.indicators else 0.2,
        told_apart=True,
    )


def _label(family: Family, reason: Reason) -> Both:
    basis = family.basis
    if reason == "scope":
        return _plainly(family.scope) if family.scope else say("no_scope")
    if reason == "vintage" or basis.release:
        return _plainly(basis.release) if basis.release else say("no_release")
    said = " ".join(part for part in (basis.base_year, basis.prices) if part)
    return _plainly(said) if said else say("current_prices")


def _plainly(text: str) -> Both:
    return Both(text, text)
