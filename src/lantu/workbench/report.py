"""How far a reading is, and what it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lantu.ledger.statement import TYPES
from lantu.workbench.failures import Failure


class Progress(NamedTuple):
    """How far a reading is.

    Attributes
    ----------
    done, total : int
        Files.
    done_bytes, total_bytes : int
    name : str
        The file that was dealt with last.
    """

    done: int
    total: int
    done_bytes: int
    total_bytes: int
    name: str


@dataclass(slots=True)
class Report:
    """What a reading did.

    Attributes
    ----------
    read : int
        Documents that were read.
    unchanged : int
        Documents that the same reader had read before.
    copies : list of (str, str)
        Files whose content another file of this run or of the ledger has: the file, the other one.
    failures : list of Failure
    notes : list of (str, str)
        What a user should know of a document: its name, the note.
    records : dict of str to int
        Records found in the documents that were read, by type.
    unbound : int
        Quantities in them that no rule could bind.
    skipped : list of str
        Files of folders that are no documents and were left alone.
    replaced : int
        Documents whose files hold another text now: they stay in the ledger, and count no longer.
    """

    read: int = 0
    unchanged: int = 0
    copies: list[tuple[str, str]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    records: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TYPES, 0))
    unbound: int = 0
    skipped: list[str] = field(default_factory=list)
    replaced: int = 0

    @property
    def files(self) -> int:
        """Files that were looked at as documents."""
        return self.read + self.unchanged + len(self.copies) + len(self.failures)

    def data(self) -> dict[str, Any]:
        """Return the report as plain values (schema ``lantu.reading/1``)."""
        return {
            "schema": "lantu.reading/1",
            "read": self.read,
            "unchanged": self.unchanged,
            "copies": [{"file": file, "same_as": other} for file, other in self.copies],
            "failures": [{"file": failure.path, "problem": failure.problem} for failure in self.failures],
            "skipped": self.skipped,
            "notes": [{"file": file, "note": note} for file, note in self.notes],
            "records": self.records,
            "unbound": self.unbound,
            "replaced": self.replaced,
        }

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Report:
        """Return the report that `data` made plain values of.

        Examples
        --------
        >>> Report.of(Report(read=2, notes=[("a.pdf", "no text")]).data()).notes
        [('a.pdf', 'no text')]
        """
        return cls(
            data["read"],
            data["unchanged"],
            [(one["file"], one["same_as"]) for one in data["copies"]],
            [Failure(one["file"], one["problem"]) for one in data["failures"]],
            [(one["file"], one["note"]) for one in data["notes"]],
            dict(data["records"]),
            data["unbound"],
            list(data.get("skipped", ())),
            data.get("replaced", 0),
        )
