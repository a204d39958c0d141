"""``lantu try``: run what-if scenarios beside their baseline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.options import JsonOption
from lantu.cli.shell import Shell, shell_of
from lantu.errors import ExportError

if TYPE_CHECKING:
    from lantu.scenarios import AccessModel, CircleOutcome, Ensemble, Result


def try_(
    context: typer.Context,
    scenarios: Annotated[
        list[Path], typer.Argument(help="try.scenarios", metavar="SCENARIO.toml", show_default=False)
    ],
    save: Annotated[
        Path | None, typer.Option("--save", help="try.save", metavar="FOLDER", show_default=False)
    ] = None,
    members: Annotated[
        int | None, typer.Option("--ensemble", help="try.ensemble", metavar="N", show_default=False)
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="try.seed", metavar="N")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Run scenarios and say what they change."""
    from lantu.scenarios import load_model, read_scenario, run_ensemble, run_scenario  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    # All files are read before the first is run: a fault in the last one costs no waiting.
    read = [read_scenario(path) for path in scenarios]
    models: dict[object, AccessModel] = {}
    results = []
    for scenario in read:
        key = (scenario.region, tuple(sorted(scenario.terms.items())))
        models[key] = models.get(key) or load_model(scenario)
        results.append((run_scenario(scenario, models[key]), models[key]))
    ensembles = (
        []
        if members is None
        else [run_ensemble(result.scenario, model, members=members, seed=seed) for result, model in results]
    )
    if save is not None:
        try:
            save.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(shell.text("try.no_folder", folder=save, reason=error.strerror)) from error
        for path, (result, _) in zip(scenarios, results, strict=True):
            result.save(save / f"{path.stem}.json")
    if as_json:
        told = {"schema": "lantu.tries/1", "results": [result.as_dict() for result, _ in results]}
        shell.data({**told, "ensembles": [ensemble.as_dict() for ensemble in ensembles]})
        return
    for number, (result, model) in enumerate(results):
        _show(shell, result, model)
        if ensembles:
            _show_ensemble(shell, ensembles[number], model)


def _show(shell: Shell, result: Result, model: AccessModel) -> None:
    text, before, after = shell.text, result.baseline, result.outcome
    shell.say(f"{result.scenario.name} ({result.scenario.date})", "bold")
    if result.scenario.question:
        shell.say(f"  {result.scenario.question}")
    pairs = list(zip(before.circles, after.circles, strict=True))
    for old, new in pairs:
        if old.places != new.places:
            _show_circle(shell, old, new, model)
    same = sum(1 for old, new in pairs if old.places == new.places)
    shell.say(f"  {text('try.same', same=same, count=len(pairs))}")
    for centre, minutes in before.mean_minutes.items():
        then = after.mean_minutes[centre]
        if minutes is not None and then is not None:
            shell.say(f"  {text('try.mean', centre=centre, before=f'{minutes:.1f}', after=f'{then:.1f}')}")
    growth = f"{100 * (after.market_access / before.market_access - 1):+.2f}"
    ginis = f"{before.market_access_gini:.4f}", f"{after.market_access_gini:.4f}"
    shell.say(f"  {text('try.market', growth=growth, before=ginis[0], after=ginis[1])}")
    for move in after.moves:
        people = f"{move.people_before:,.0f}", f"{move.people_after:,.0f}", f"{move.people_both:,.0f}"
        told = text(
            "try.move", institution=move.institution, before=people[0], after=people[1], both=people[2]
        )
        shell.say(f"  {told}")
    for note in result.notes:
        shell.say(f"  {text('try.note', note=note)}", "dim")


def _show_circle(shell: Shell, old: CircleOutcome, new: CircleOutcome, model: AccessModel) -> None:
    told = shell.text(
        f"try.{new.view}",
        centre=new.centre,
        minutes=f"{new.minutes:g}",
        before=f"{old.people:,.0f}",
        after=f"{new.people:,.0f}",
        likely=f"{new.likely_people - old.likely_people:+,.0f}",
    )
    shell.say(f"  {told}")
    for key, codes in (
        ("gained", set(new.places) - set(old.places)),
        ("lost", set(old.places) - set(new.places)),
    ):
        if codes:
            names = "、".join(model.region.place(code).name for code in sorted(codes))
            shell.say(f"    {shell.text(f'try.{key}', places=names)}", "dim")


def _show_ensemble(shell: Shell, ensemble: Ensemble, model: AccessModel) -> None:
    shell.say(f"  {shell.text('try.drawn', members=ensemble.members, count=len(ensemble.drawn))}", "bold")
    for measured in ensemble.measured:
        if measured.first_order is None:
            continue
        most = max(measured.first_order, key=measured.first_order.__getitem__)
        told = shell.text(
            "try.band",
            measure=measured.measure,
            low=f"{measured.low:,.4g}",
            median=f"{measured.median:,.4g}",
            high=f"{measured.high:,.4g}",
            most=f"{most} {model.terms.terms[most].name}",
            share=f"{measured.first_order[most]:.2f}",
        )
        shell.say(f"    {told}")
