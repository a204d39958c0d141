"""When lines opened by what documents say, beside what the region pack says, and the network of both."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lantu.ledger import Ledger, Statement as Kept
from lantu.records import ProjectEvent
from lantu.region.network import Network
from lantu.region.rail import Stretch
from lantu.scenarios.line_names import match_lines, parse_line_name

Verdict = Literal["same day", "consistent", "differs", "only in the ledger", "part unknown"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a ledger says of the opening of a line, or of a part of it.

    Attributes
    ----------
    line : str
        Of the pack.
    ends : tuple of (str, str) or None
        The stations of the part; None for the whole line.
    open_by : str
        The first day, ISO 8601, on which a document says that it is open: it opened then or before.
    pack : str
        The day of the pack; empty where the pack has it under construction or planned.
    verdict : Verdict
    record, quote, document : str
        The statement: its id, its sentence and the name of its document.
    whole : bool
        False where the name can mean several lines of the pack: then it opens none of them.
    """

    line: str
    ends: tuple[str, str] | None
    open_by: str
    pack: str
    verdict: Verdict
    record: str
    quote: str
    document: str
    whole: bool


def find_openings(ledger: Ledger, network: Network) -> tuple[Opening, ...]:
    """Return the first statement that each line, or part of one, is open.

    Forecasts, and records that people rejected, are left out.

    Parameters
    ----------
    ledger : Ledger
    network : Network
        The whole network of the pack.
    """
    first: dict[tuple[str, tuple[str, str] | None], Opening] = {}
    for kept in ledger.projects:
        for opening in _read(kept, network):
            key = (opening.line, opening.ends)
            if key not in first or opening.open_by < first[key].open_by:
                first[key] = opening
    return tuple(sorted(first.values(), key=lambda opening: (opening.open_by, opening.line)))


def open_lines(network: Network, openings: Iterable[Opening]) -> Network:
    """Return the network in which lines that documents say are open are open from that day on.

    The pack's own opening days stay: a document often speaks of a line long after its opening.
    """
    stretches = list(network.stretches)
    for opening in openings:
        if opening.pack or not opening.whole:
            continue
        part = {id(stretch) for stretch in _part(network, opening.line, opening.ends)}
        for index, stretch in enumerate(network.stretches):
            # A part that opened before the whole line stays open from its own day.
            later = not _is_open(stretches[index]) or stretches[index].opened > opening.open_by
            if id(stretch) in part and later:
                stretches[index] = replace(stretch, status="operating", opened=opening.open_by)
    return replace(network, stretches=tuple(stretches))


def _read(kept: Kept[ProjectEvent], network: Network) -> Iterator[Opening]:
    event, day = kept.record, kept.record.period.last_day()
    known = kept.document.date or ""
    if kept.rank == "deprecated" or event.status != "operating" or event.category != "rail" or day is None:
        return
    if not _is_past(day, known):
        return
    lines, ends = match_lines(event.name, network.lines), parse_line_name(event.name).ends
    for line in lines:
        pack = min(
            (stretch.opened for stretch in _part(network, line.name, ends) if _is_open(stretch)), default=""
        )
        yield Opening(
            line=line.name,
            ends=ends,
            open_by=day.isoformat(),
            pack=pack,
            verdict=_judge(pack, day.isoformat(), whole=len(lines) == 1),
            record=kept.id,
            quote=" ".join(kept.quote.split()),
            document=kept.document.name,
            whole=len(lines) == 1,
        )


def _is_past(day: datetime.date, known: str) -> bool:
    """Tell whether a document says it of a day that had come: one without a date says it of none."""
    return bool(known) and day.isoformat()[: len(known)] <= known


def _is_open(stretch: Stretch) -> bool:
    return stretch.status == "operating"


def _judge(pack: str, open_by: str, *, whole: bool) -> Verdict:
    if not pack:
        return "only in the ledger" if whole else "part unknown"
    if pack == open_by:
        return "same day"
    return "consistent" if pack <= open_by[: len(pack)] else "differs"


def _part(network: Network, line: str, ends: tuple[str, str] | None) -> list[Stretch]:
    own = [stretch for stretch in network.stretches if stretch.line == line]
    if ends is None:
        return own
    stations = next(known for known in network.lines if known.name == line).stations
    low, high = sorted(stations.index(end) for end in ends)
    return own[low:high]
