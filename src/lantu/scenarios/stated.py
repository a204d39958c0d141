"""What documents state about minutes between places, beside the minutes that the network gives."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeGuard

from lantu.errors import ScenarioError
from lantu.region.network import Network
from lantu.scenarios.model import AccessModel
from lantu.scenarios.outcome import train_stations
from lantu.scenarios.run import read_network

Verdict = Literal["holds", "open", "does not hold", "no way"]
KEYS = {"statement", "source", "at_most_minutes", "pairs"}


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement that trains connect pairs of places within so many minutes.

    Attributes
    ----------
    statement, source : str
        What is stated, and where.
    at_most_minutes : float
    pairs : tuple of (name, name)
    stations : dict
        Name in a pair -> the stations that count for it.
    record, date, modality : str
        Of a statement of a ledger: id of the record, date of the document, reported, target or plan.
        Empty for one that was written by hand.
    also : int
        Other statements of the ledger that say the same of the same pairs.
    """

    statement: str
    source: str
    at_most_minutes: float
    pairs: tuple[tuple[str, str], ...]
    stations: dict[str, tuple[str, ...]]
    record: str = ""
    date: str = ""
    modality: str = ""
    also: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """One pair of a statement on one date.

    Attributes
    ----------
    stated : Stated
    origin, destination, date : str
    minutes : float or None
        By train alone, the fastest over the stations of both; None where no train with known minutes leads.
    verdict : Verdict
        Whether the minutes are within those stated; ``open`` where the error of the minutes decides.
    """

    stated: Stated
    origin: str
    destination: str
    date: str
    minutes: float | None
    verdict: Verdict


def read_stated(path: Path) -> tuple[Stated, ...]:
    """Read statements: a TOML file with ``[stations]`` by name of a place, and ``[[stated]]`` tables.

    Raises
    ------
    ScenarioError
        If the file cannot be read, or a table lacks or misuses a key.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ScenarioError(f"{path}: cannot be read: {error}") from error
    tables, named = content.get("stated", []), content.get("stations", {})
    if not isinstance(named, dict) or not all(_are_texts(names) for names in named.values()):
        raise ScenarioError(f"{path}: stations is {named!r}: write a table of lists of stations")
    stations = {name: tuple(names) for name, names in named.items()}
    if not isinstance(tables, list) or not tables:
        raise ScenarioError(f"{path}: no [[stated]]: add at least one")
    return tuple(
        _stated(f"{path}: statement {number}", table, stations)
        for number, table in enumerate(tables, start=1)
    )


def _stated(told: str, table: object, stations: dict[str, tuple[str, ...]]) -> Stated:
    if not isinstance(table, dict) or set(table) != KEYS:
        raise ScenarioError(f"{told}: write exactly {', '.join(sorted(KEYS))}")
    minutes, pairs = table["at_most_minutes"], table["pairs"]
    if isinstance(minutes, bool) or not isinstance(minutes, int | float) or not minutes > 0:
        raise ScenarioError(f"{told}: at_most_minutes is {minutes!r}: give a number above 0")
    if not isinstance(pairs, list) or not pairs or not all(_is_pair(pair) for pair in pairs):
        raise ScenarioError(f"{told}: pairs is {pairs!r}: write a list of pairs of places")
    ends = tuple((str(pair[0]), str(pair[1])) for pair in pairs)
    for name in (end for pair in ends for end in pair):
        if name not in stations:
            raise ScenarioError(f"{told}: no stations given for {name!r}: add them to [stations]")
    return Stated(str(table["statement"]), str(table["source"]), float(minutes), ends, stations)


def _is_pair(pair: object) -> bool:
    return _are_texts(pair) and len(pair) == 2


def _are_texts(found: object) -> TypeGuard[list[str]]:
    return isinstance(found, list) and bool(found) and all(isinstance(text, str) for text in found)


def compare_stated(
    model: AccessModel, stated: Sequence[Stated], dates: Sequence[str]
) -> tuple[Compared, ...]:
    """Set the minutes by train on several dates beside what is stated.

    Raises
    ------
    ScenarioError
        If the region has no such station.
    """
    return tuple(
        compared
        for date in dates
        for compared in compare_network(model, stated, read_network(model, date), date)
    )


def compare_network(
    model: AccessModel, stated: Sequence[Stated], network: Network, label: str
) -> tuple[Compared, ...]:
    """Set the minutes by train in one network beside what is stated.

    Parameters
    ----------
    model : AccessModel
    stated : sequence of Stated
    network : Network
        Of `AccessModel.network`, changed or not.
    label : str
        What stands for the date: a date, or the name of a scenario.

    Raises
    ------
    ScenarioError
        If the region has no such station.
    """
    times = model.rail_times(network, waiting=False)
    found = []
    for statement in stated:
        for pair in statement.pairs:
            ends = [train_stations(times, name, statement.stations[name]) for name in pair]
            least = float(times.select(*ends).minutes.min())
            minutes = least if least < float("inf") else None
            verdict = _judge(minutes, statement.at_most_minutes, model.terms["minutes_error"])
            found.append(Compared(statement, *pair, label, minutes, verdict))
    return tuple(found)


def _judge(minutes: float | None, stated: float, error: float) -> Verdict:
    if minutes is None:
        return "no way"
    if minutes <= stated:
        return "holds"
    return "open" if minutes <= stated * (1 + error) else "does not hold"
