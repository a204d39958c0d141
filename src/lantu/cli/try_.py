"""``lantu try``: run what-if scenarios beside their baseline, each other, and what documents state."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.options import JsonOption
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, shell_of
from lantu.errors import ExportError, ScenarioError

if TYPE_CHECKING:
    from lantu.workbench.trying import Trial


def try_(  # noqa: PLR0913, PLR0917  each is an option of the command
    context: typer.Context,
    scenarios: Annotated[
        list[Path], typer.Argument(help="try.scenarios", metavar="SCENARIO.toml", show_default=False)
    ],
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", "-l", help="try.ledger", metavar="FOLDER", show_default=False),
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", help="try.save", metavar="FOLDER", show_default=False)
    ] = None,
    through: Annotated[
        str | None, typer.Option("--through", help="try.through", metavar="YEARS", show_default=False)
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="try.why")] = False,
    members: Annotated[
        int | None, typer.Option("--ensemble", help="try.ensemble", metavar="N", show_default=False)
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="try.seed", metavar="N")] = 0,
    processes: Annotated[
        int, typer.Option("--processes", min=0, help="try.processes", metavar="N", show_default="0")
    ] = 0,
    as_json: JsonOption = False,
) -> None:
    """Run scenarios and say what they change."""
    _check_files(scenarios)
    from lantu.cli.tried import show_ensemble, show_trial, show_trials, show_why, show_years  # noqa: PLC0415
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.scenarios import read_scenario  # noqa: PLC0415
    from lantu.workbench.trying import (  # noqa: PLC0415
        run_members,
        through_years,
        trial_export,
        years_export,
    )
    from lantu.workbench.work.trying import try_job  # noqa: PLC0415

    shell = shell_of(context)
    # All files are read before the first is run: a fault in the last one costs no waiting.
    read = [read_scenario(path) for path in scenarios]
    with ExitStack() as stack:
        opened = None if ledger is None else stack.enter_context(open_ledger(ledger))
        stopped = shell.text("job.stopped")
        trials = run_job(shell, try_job(read, opened), quiet=as_json, stopped=stopped)
        ensembles = (
            []
            if members is None
            else [
                run_members(scenario, members=members, seed=seed, processes=processes, ledger=opened)
                for scenario in read
            ]
        )
        dates = [date.strip() for date in through.split(",")] if through is not None else []
        years = through_years(read[0], dates, opened) if dates else None
    if save is not None:
        _save(shell, save, scenarios, trials)
    if as_json:
        told = {"schema": "lantu.tries/1", "results": [trial_export(trial) for trial in trials]}
        told["ensembles"] = [ensemble.as_dict() for ensemble in ensembles]
        shell.data({**told, "years": years_export(years) if years else None})
        return
    for number, trial in enumerate(trials):
        show_trial(shell, trial)
        if why:
            show_why(shell, trial.result, trial.model)
        if ensembles:
            show_ensemble(shell, ensembles[number], trial.model)
    if len(trials) > 1:
        show_trials(shell, trials)
    if years is not None:
        show_years(shell, years, dates)


def _check_files(paths: list[Path]) -> None:
    """Refuse a file that is not there before the models are loaded, which takes seconds."""
    for path in paths:
        try:
            path.open("rb").close()
        except OSError as error:
            raise ScenarioError(f"{path}: cannot be read: {error.strerror}") from error


def _save(shell: Shell, folder: Path, files: list[Path], trials: list[Trial]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(shell.text("try.no_folder", folder=folder, reason=error.strerror)) from error
    for path, trial in zip(files, trials, strict=True):
        trial.result.save(folder / f"{path.stem}.json")
