"""Judging a ledger wherever its writer is: here, or in the atlas that serves it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from lantu.ledger import open_ledger
from lantu.ledger.judgements import Act, Judgement
from lantu.ledger.judgements.judgement import decode_judgement
from lantu.workbench.handing.knock import Entrance, find_entrance, hand_over
from lantu.workbench.handing.tasks import taken_of
from lantu.workbench.jobs.job import Tracker
from lantu.workbench.judging import Judge, Taken, read_file


class HandedJudge:
    """A person at work on a ledger that an atlas serves: it keeps each judgement, and shows it at once.

    The methods are those of `lantu.workbench.judging.Judge`.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    who : str
        Under whose name judgements are made unless another is given with one of them.
    entrance : Entrance
        Where the atlas takes them.
    """

    def __init__(self, path: Path, who: str, entrance: Entrance) -> None:
        self.ledger = open_ledger(path)
        self._path, self._who, self._entrance = path, who, entrance

    def judge(
        self,
        act: Act,
        records: Sequence[str],
        *,
        why: str,
        dropped: Sequence[str] = (),
        fields: Mapping[str, str] | None = None,
        about: str | None = None,
        who: str | None = None,
    ) -> Judgement:
        """Judge records, as `Judge.judge` does."""
        request = {
            "kind": "judge",
            "act": act,
            "records": list(records),
            "why": why,
            "dropped": list(dropped),
            "fields": None if fields is None else dict(fields),
            "about": about,
        }
        return decode_judgement(self._hand_over(request, who))

    def undo(self, reference: str, *, why: str, who: str | None = None) -> Judgement:
        """Take a judgement back, as `Judge.undo` does."""
        return decode_judgement(self._hand_over({"kind": "undo", "reference": reference, "why": why}, who))

    def take_in(self, stream: TextIO, name: str) -> Taken:
        """Take in a file of judgements, as `Judge.take_in` does."""
        return taken_of(
            self._hand_over({"kind": "take in", "lines": read_file(stream, name), "name": name}, None)
        )

    def close(self) -> None:
        """Let the ledger go; what was judged is seen already."""
        self.ledger.close()

    def __enter__(self) -> HandedJudge:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _hand_over(self, request: Mapping[str, Any], who: str | None) -> Any:
        never = Tracker(lambda **told: None, threading.Event())
        return hand_over(self._entrance, self._path, {**request, "who": who or self._who}, never)


def open_judge(path: Path, who: str, *, owner: str = "lantu review") -> Judge | HandedJudge:
    """Return a judge of a ledger: at work in the atlas that serves it, else in this process.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    who : str
        Under whose name judgements are made.
    owner : str
        What others are told who want to write meanwhile.

    Raises
    ------
    LedgerOwnedError
        When another process that is no atlas writes the ledger.
    LedgerError
        When there is no ledger.
    """
    entrance = find_entrance(path)
    return Judge(path, who, owner=owner) if entrance is None else HandedJudge(path, who, entrance)
