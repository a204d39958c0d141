"""``lantu review``: one record after the other, the doubtful and important ones first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.judge import Who, person
from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, shell_of
from lantu.cli.types import TypeName
from lantu.errors import LantuError

if TYPE_CHECKING:
    from lantu.ledger import Ledger, Record, Statement
    from lantu.ledger.judgements import Act, Judgement
    from lantu.workbench.handing import HandedJudge
    from lantu.workbench.judging import Judge

_ACTS: dict[str, Act] = {"y": "confirm", "n": "reject", "c": "correct"}
_KEYS = {*_ACTS, "s", "u", "q"}


def review(
    context: typer.Context,
    *,
    ledger: LedgerOption = None,
    who: Who = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="review.limit", metavar="N")] = 50,
    kinds: Annotated[
        list[TypeName] | None,
        typer.Option("--type", help="review.type", metavar="TYPE", show_default=False),
    ] = None,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Look at records and judge them."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.ledger.export.records import record_export  # noqa: PLC0415
    from lantu.ledger.statement import TYPES  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.handing import open_judge  # noqa: PLC0415
    from lantu.workbench.work.reviewing import review_job  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    pack = default_region(settings.region)
    types = [kind for kind in TYPES if not kinds or kind in kinds]

    def find_queue(opened: Ledger) -> list[Statement[Record]]:
        job = review_job(opened, pack, limit=limit, types=types)
        return run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))

    if as_json:
        # The records that would be asked about, in their order: nothing is judged.
        with open_ledger(settings.ledger) as opened:
            shell.data([record_export(one) for one in find_queue(opened)])
        return
    with open_judge(settings.ledger, person(who)) as judge:
        queue = find_queue(judge.ledger)
        if not queue:
            shell.notice(shell.text("review.nothing"))
            return
        made = Review(shell, judge, settings.region).go_through(queue)
    shell.notice(shell.text("review.done", count=made))


class Review:
    """A conversation over a queue of records.

    Parameters
    ----------
    shell : Shell
    judge : Judge or HandedJudge
    region : str
        The pack in whose words corrections are given.
    """

    def __init__(self, shell: Shell, judge: Judge | HandedJudge, region: str) -> None:
        self._shell = shell
        self._judge = judge
        self._region = region
        self._made: list[tuple[int, Judgement]] = []

    def go_through(self, queue: list[Statement[Record]]) -> int:
        """Ask about each record until the queue or the input ends; return how many were judged."""
        at = 0
        while at < len(queue):
            self._show(queue[at], at + 1, len(queue))
            key = self._ask("review.keys")
            while key is not None and key not in _KEYS:
                self._shell.notice(self._shell.text("review.what", answer=key))
                key = self._ask("review.keys")
            if key is None or key == "q":
                break
            at = self._step(key, queue[at], at)
        return len(self._made)

    def _step(self, key: str, statement: Statement[Record], at: int) -> int:
        """Do what a key says; return which record comes next."""
        if key == "s":
            return at + 1
        if key == "u":
            return self._take_back(at)
        try:
            judgement = self._judge_one(_ACTS[key], statement)
        except LantuError as error:
            # A mistyped correction is no reason to lose one's place.
            self._shell.fail(str(error))
            return at
        self._made.append((at, judgement))
        return at + 1

    def _judge_one(self, act: Act, statement: Statement[Record]) -> Judgement:
        from lantu.workbench.judging import corrected_fields  # noqa: PLC0415  slow to import

        fields = None
        if act == "correct":
            given = self._ask("review.fields") or ""
            pairs = (part.partition("=") for part in given.split(",") if part.strip())
            fields = corrected_fields({name.strip(): value.strip() for name, _, value in pairs}, self._region)
        why = (self._ask("review.why") if act != "confirm" else None) or self._shell.text(f"review.{act}")
        return self._judge.judge(act, [statement.id], why=why, fields=fields)

    def _take_back(self, at: int) -> int:
        if not self._made:
            self._shell.notice(self._shell.text("review.no_undo"))
            return at
        back, judgement = self._made.pop()
        self._judge.undo(judgement.id, why=self._shell.text("review.undo"))
        return back

    def _ask(self, key: str) -> str | None:
        """Return the next line that was typed or piped in; None where there is no more."""
        self._shell.notice(self._shell.text(key))
        line = sys.stdin.readline()
        return line.strip() if line else None

    def _show(self, statement: Statement[Record], number: int, total: int) -> None:
        from lantu.cli.show import show_statement  # noqa: PLC0415  loads what draws

        self._shell.say(f"[{number}/{total}]", "bold")
        show_statement(self._shell, self._judge.ledger, statement)
