"""``lantu doctor``: what the program, the machine and the ledger are like."""

from __future__ import annotations

from dataclasses import asdict

import typer

from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.shell import shell_of

BROKEN = 1
_STYLES = {"good": None, "note": "yellow", "bad": "red"}


def doctor(
    context: typer.Context,
    ledger: LedgerOption = None,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what the program, the machine and the ledger are like."""
    from lantu.workbench.doctor import examine  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    findings = examine(settings.ledger, settings.region)
    if as_json:
        shell.data({"schema": "lantu.doctor/1", "findings": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            mark = shell.text(f"doctor.{finding.state}")
            subject = shell.text(f"doctor.{finding.subject}")
            shell.say(
                shell.text("doctor.line", mark=mark, subject=subject, said=shell.translate(finding.said)),
                _STYLES[finding.state],
            )
    if any(finding.state == "bad" for finding in findings):
        raise typer.Exit(BROKEN)
