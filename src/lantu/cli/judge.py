"""``lantu judge``: a person's decisions, one at a time or as a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.flow import flow
from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.shell import Shell, shell_of, use_utf8, user_name
from lantu.errors import LedgerError, SettingsError

if TYPE_CHECKING:
    from lantu.ledger.judgements import Act, Judgement, Lost

app = typer.Typer(no_args_is_help=True, help="judge.help", rich_markup_mode=None)

Ids = Annotated[list[str], typer.Argument(help="judge.ids", metavar="ID", show_default=False)]
Why = Annotated[str, typer.Option("--why", help="judge.why", metavar="TEXT", show_default=False)]
Who = Annotated[str | None, typer.Option("--who", help="judge.who", metavar="NAME", show_default=False)]


@app.callback()
def _group() -> None:
    """Hold the commands on judgements together."""


def person(who: str | None) -> str:
    """Return who judges: what was given, else the name that the user is logged in by."""
    found = who or user_name()
    if found is None:
        raise LedgerError("it cannot be told who judges: give a name with --who")
    return found


def _command(act: Act) -> Callable[..., None]:
    """Return the command of an act that needs nothing but records and a reason."""

    def command(
        context: typer.Context,
        ids: Ids,
        *,
        why: Why,
        who: Who = None,
        ledger: LedgerOption = None,
        as_json: JsonOption = False,
    ) -> None:
        _judge(shell_of(context), act, ids, ledger, who, why=why, as_json=as_json)

    return command


_PLAIN: tuple[Act, ...] = ("confirm", "reject", "merge", "split")
for _act in _PLAIN:
    app.command(_act, help=f"judge.{_act}.help")(_command(_act))


@app.command(help="judge.correct.help")
def correct(  # noqa: PLR0913  a command's options are its parameters
    context: typer.Context,
    ids: Ids,
    *,
    why: Why,
    value: Annotated[
        str | None, typer.Option("--value", help="judge.correct.value", metavar="TEXT", show_default=False)
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", help="judge.correct.unit", metavar="TEXT", show_default=False)
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", help="judge.correct.period", metavar="TEXT", show_default=False)
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", help="judge.correct.place", metavar="TEXT", show_default=False)
    ] = None,
    indicator: Annotated[
        str | None,
        typer.Option("--indicator", help="judge.correct.indicator", metavar="TEXT", show_default=False),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="judge.correct.name", metavar="TEXT", show_default=False)
    ] = None,
    who: Who = None,
    region: RegionOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put fields of records right."""
    from lantu.workbench.judging import corrected_fields  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    given = {
        "value": value, "unit": unit, "period": period, "place": place, "indicator": indicator, "name": name,
    }  # fmt: skip
    fields = corrected_fields(given, shell.settings(region=region).region)
    _judge(shell, "correct", ids, ledger, who, why=why, fields=fields, as_json=as_json)


@app.command(help="judge.settle.help")
def settle(  # noqa: PLR0913  a command's options are its parameters
    context: typer.Context,
    conflict: Annotated[str, typer.Argument(help="judge.settle.id", metavar="CONFLICT", show_default=False)],
    *,
    why: Why,
    keep: Annotated[
        list[str] | None,
        typer.Option("--keep", help="judge.settle.keep", metavar="ID", show_default=False),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option("--drop", help="judge.settle.drop", metavar="ID", show_default=False),
    ] = None,
    who: Who = None,
    region: RegionOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say which records of a conflict hold."""
    from lantu.workbench.check import default_region, find_conflict  # noqa: PLC0415  slow to import
    from lantu.workbench.handing import open_judge  # noqa: PLC0415

    shell = shell_of(context)
    if not keep and not drop:
        raise SettingsError(shell.text("judge.settle.nothing", conflict=conflict))
    settings = shell.settings(ledger=ledger, region=region)
    with open_judge(settings.ledger, person(who)) as judge:
        # What was settled once is no conflict any more, and may be settled otherwise.
        if conflict not in {one.about for one in judge.ledger.judgements()}:
            conflict = find_conflict(judge.ledger, default_region(settings.region), conflict).id
        made = judge.judge("settle", keep or [], why=why, dropped=drop or [], about=conflict)
    _show_made(shell, made, as_json=as_json)


@app.command(help="judge.undo.help")
def undo(
    context: typer.Context,
    judgement: Annotated[str, typer.Argument(help="judge.undo.id", metavar="ID", show_default=False)],
    *,
    why: Why,
    who: Who = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a judgement back."""
    from lantu.workbench.handing import open_judge  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    with open_judge(shell.settings(ledger=ledger).ledger, person(who)) as judge:
        _show_made(shell, judge.undo(judgement, why=why), as_json=as_json)


@app.command("list", help="judge.list.help")
def list_judgements(context: typer.Context, ledger: LedgerOption = None, as_json: JsonOption = False) -> None:
    """List every judgement, and those that no longer apply."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.ledger.judgements import in_force  # noqa: PLC0415
    from lantu.ledger.judgements.judgement import encode_judgement  # noqa: PLC0415

    shell = shell_of(context)
    with open_ledger(shell.settings(ledger=ledger).ledger) as opened:
        every, lost = opened.judgements(), opened.lost_judgements()
    holding = {one.id for one in in_force(every)}
    if as_json:
        reasons: dict[str, list[str]] = {}
        for judgement, _, reason in lost:
            reasons.setdefault(judgement.id, []).append(reason)
        shell.data(
            [
                encode_judgement(one) | {"holds": one.id in holding, "lost": reasons.get(one.id, [])}
                for one in every
            ]
        )
        return
    if not every:
        shell.notice(shell.text("judge.list.none"))
    for one in every:
        over = one.id not in holding and one.act != "undo"
        _show_line(shell, one, over=over)
    _show_lost(shell, lost)


@app.command("export", help="judge.export.help")
def export_judgements(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Argument(help="judge.export.file", metavar="FILE", show_default=False)
    ] = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write every judgement as a file fit for git."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.judging import write_judgements  # noqa: PLC0415
    from lantu.workbench.replacing import replacing  # noqa: PLC0415

    shell = shell_of(context)
    with open_ledger(shell.settings(ledger=ledger).ledger) as opened:
        every = opened.judgements()
    if output is None:
        use_utf8(sys.stdout)
        write_judgements(every, sys.stdout)
        return
    with replacing(output) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
        count = write_judgements(every, stream)
    shell.done("judge.export.done", as_json=as_json, count=count, output=output)


@app.command("import", help="judge.import.help")
def import_judgements(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="judge.import.file", metavar="FILE", show_default=False)],
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take in a file of judgements."""
    from lantu.workbench.handing import open_judge  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    try:
        stream = file.open(encoding="utf-8")
    except OSError as error:
        raise LedgerError(f"{file} cannot be read ({error.strerror}): give another file") from error
    with stream, open_judge(shell.settings(ledger=ledger).ledger, "lantu judge import") as judge:
        taken = judge.take_in(stream, str(file))
    if as_json:
        lost = [
            {"id": one.judgement.id, "document": one.binding.name, "reason": one.reason} for one in taken.lost
        ]
        counts = {"new": taken.new, "known": taken.known}
        shell.data({"schema": "lantu.judgements_taken/1", **counts, "lost": lost})
        return
    shell.notice(shell.text("judge.import.done", new=taken.new, known=taken.known))
    _show_lost(shell, taken.lost)


def _judge(  # noqa: PLR0913  what a judgement says
    shell: Shell,
    act: Act,
    ids: list[str],
    ledger: Path | None,
    who: str | None,
    *,
    why: str,
    dropped: list[str] | None = None,
    fields: dict[str, str] | None = None,
    as_json: bool = False,
) -> None:
    from lantu.workbench.handing import open_judge  # noqa: PLC0415  slow to import

    with open_judge(shell.settings(ledger=ledger).ledger, person(who)) as judge:
        made = judge.judge(act, ids, why=why, dropped=dropped or [], fields=fields)
    _show_made(shell, made, as_json=as_json)


def _show_made(shell: Shell, judgement: Judgement, *, as_json: bool) -> None:
    if as_json:
        from lantu.ledger.judgements.judgement import encode_judgement  # noqa: PLC0415  slow to import

        shell.data(encode_judgement(judgement))
        return
    shell.say(judgement.id)
    shell.notice(shell.text("judge.done", act=shell.text(f"act.{judgement.act}"), id=judgement.id))


def _show_line(shell: Shell, one: Judgement, *, over: bool) -> None:
    style = "dim" if over else None
    act = shell.text(f"act.{one.act}") + (shell.text("judge.list.over") if over else "")
    shell.say(f"{one.id}  {one.made:%Y-%m-%d %H:%M}  {act}  {one.who}: {one.why}", style)
    for binding in (*one.targets, *one.dropped):
        shell.say(f"    {binding.name}  {flow(binding.quote)}", style)
    fields = "  ".join(f"{name} = {value or '–'}" for name, value in one.fields.items())
    for detail in (fields, one.about):
        if detail:
            shell.say(f"    {detail}", style)


def _show_lost(shell: Shell, lost: list[Lost] | tuple[Lost, ...]) -> None:
    for one in lost:
        shell.notice(
            shell.text("judge.lost", id=one.judgement.id, name=one.binding.name, reason=one.reason), "yellow"
        )
