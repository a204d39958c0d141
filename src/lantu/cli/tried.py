"""What was tried, for the terminal: outcomes, comparisons, bands, years and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lantu.cli.shell import Shell, printable
from lantu.messages import Messages, write_number
from lantu.scenarios.ensemble import measure_difference

if TYPE_CHECKING:
    from lantu.scenarios import AccessModel, CircleOutcome, Compared, Ensemble, Result
    from lantu.workbench.trying import Trial, Years

ESTIMATED = " ≈"


def show_trial(shell: Shell, trial: Trial) -> None:
    """Show one scenario beside its baseline and what documents state."""
    result, model = trial.result, trial.model
    text, before, after = shell.text, result.baseline, result.outcome
    shell.say(f"{result.scenario.name} ({result.scenario.date})", "bold")
    if result.scenario.question:
        shell.say(f"  {text.own_part(result.scenario.question)}")
    marks = {outcome: ESTIMATED if rests else "" for outcome, rests in result.estimated.items()}
    pairs = list(zip(before.circles, after.circles, strict=True))
    for old, new in pairs:
        if old.places != new.places:
            _show_circle(shell, old, new, model, marks[new.view])
    same = sum(1 for old, new in pairs if old.places == new.places)
    shell.say(f"  {text('try.same', same=same, count=len(pairs))}")
    for centre, minutes in before.mean_minutes.items():
        then = after.mean_minutes[centre]
        if minutes is not None and then is not None:
            told = text("try.mean", centre=centre, before=f"{minutes:.1f}", after=f"{then:.1f}")
            shell.say(f"  {told}{marks['door']}")
    growth = f"{100 * (after.market_access / before.market_access - 1):+.2f}"
    ginis = f"{before.market_access_gini:.4f}", f"{after.market_access_gini:.4f}"
    told = text("try.market", growth=growth, before=ginis[0], after=ginis[1])
    shell.say(f"  {told}{marks['market_access']}")
    for move in after.moves:
        people = f"{move.people_before:,.0f}", f"{move.people_after:,.0f}", f"{move.people_both:,.0f}"
        told = text(
            "try.move", institution=move.institution, before=people[0], after=people[1], both=people[2]
        )
        shell.say(f"  {told}{marks['door']}")
    _show_stated(shell, trial.before, trial.after)
    notes = [note.chinese if text.language == "zh" else note.english for note in result.notes]
    for told in (*notes, *([text("try.estimated")] if any(marks.values()) else [])):
        shell.say(f"  {text('try.note', note=told)}", "dim")


def show_why(shell: Shell, result: Result, model: AccessModel) -> None:
    """Show what every change, every parameter and the numbers of people rest on."""
    for change in result.scenario.changes:
        kind = shell.text(f"try.change_{type(change).__name__}")
        shell.say(f"  {kind}: {change.source or shell.text('try.no_source')}", wrap=True)
    for stretch in result.changed:
        minutes = "–" if stretch.minutes is None else f"{stretch.minutes:.1f}"
        told = f"{stretch.line} {stretch.origin}–{stretch.destination}: {minutes} min ({stretch.quality})"
        trains = f"; {stretch.trains_per_day} / d, {stretch.trains_source}" if stretch.trains_per_day else ""
        shell.say(f"    {told}, {stretch.source}{trains}", "dim")
    for term in result.terms:
        told = f"{term.name} ({term.id}) {term.value:g} [{term.low:g}–{term.high:g}] {term.unit}"
        shell.say(f"    {told}, {term.quality}: {term.source}", "dim")
    for source in model.people_sources():
        shell.say(f"    {shell.text('try.people', year=model.people_year, source=source)}", "dim")


def show_trials(shell: Shell, trials: Sequence[Trial]) -> None:
    """Show what several scenarios change, side by side; what none of them moves is left out."""
    moved = [measure_difference(trial.result.baseline, trial.result.outcome) for trial in trials]
    measures = list(dict.fromkeys(measure for differences in moved for measure in differences))
    rows = []
    for measure in measures:
        values = [differences.get(measure) for differences in moved]
        if any(values):
            rows.append(
                [
                    describe_measure(shell.text, measure),
                    *("–" if value is None else _written(shell, value) for value in values),
                ]
            )
    shell.say(shell.text("try.compared"), "bold")
    _show_table(shell, ["", *(trial.result.scenario.name for trial in trials)], rows)


def show_ensemble(shell: Shell, ensemble: Ensemble, model: AccessModel) -> None:
    """Show bands, and the parameter that explains most of each."""
    shell.say(f"  {shell.text('try.drawn', members=ensemble.members, count=len(ensemble.drawn))}", "bold")
    for measured in ensemble.measured:
        if measured.first_order is None:
            continue
        most = max(measured.first_order, key=measured.first_order.__getitem__)
        share = measured.first_order[most]
        told = shell.text(
            "try.band" if share <= 1 else "try.band_unsure",
            measure=describe_measure(shell.text, measured.measure),
            low=_written(shell, measured.low),
            median=_written(shell, measured.median),
            high=_written(shell, measured.high),
            most=f"{most} {model.terms.terms[most].name}",
            share=f"{share:.2f}",
        )
        shell.say(f"    {told}")


def _written(shell: Shell, change: float) -> str:
    """Write a difference with four digits that count, and its sign."""
    return write_number(float(f"{change:.4g}"), shell.text.language, signed=True)


def describe_measure(text: Messages, measure: str) -> str:
    """Return what was measured in words, with its minutes and its centre.

    Examples
    --------
    >>> describe_measure(Messages("en"), "people door 30 雄安")
    '雄安, 30 min door to door'
    """
    match measure.split(" ", 3):
        case ["people", view, minutes, centre]:
            return text(f"try.people_{view}", centre=centre, minutes=minutes)
        case ["mean_minutes", *centre]:
            return text("try.mean_minutes", centre=" ".join(centre))
    return text(f"try.{measure}")


def show_years(shell: Shell, years: Years, dates: Sequence[str]) -> None:
    """Show circles through the years, what documents state beside them, and when lines opened."""
    shell.say(shell.text("try.years"), "bold")
    rows: dict[tuple[str, str, float], list[str]] = {}
    for dated in years.circles:
        circle = dated.circle
        held = f"{circle.people:,.0f} ({len(circle.places)})"
        rows.setdefault((circle.centre, circle.view, circle.minutes), []).append(held)
    table = [
        [shell.text(f"try.people_{view}", centre=centre, minutes=f"{minutes:g}"), *held]
        for (centre, view, minutes), held in rows.items()
    ]
    _show_table(shell, ["", *dates], table)
    if years.compared:
        shell.say(shell.text("try.stated"), "bold")
        _show_compared(shell, years.compared, dates)
    for opening in years.openings:
        part = f" {'–'.join(opening.ends)}" if opening.ends else ""
        told = shell.text(
            "try.opening",
            line=opening.line + part,
            pack=opening.pack or "–",
            ledger=opening.open_by,
            verdict=shell.text(f"try.opening_{opening.verdict.replace(' ', '_')}"),
            document=opening.document,
        )
        shell.say(f"  {told}")


def _show_circle(shell: Shell, old: CircleOutcome, new: CircleOutcome, model: AccessModel, mark: str) -> None:
    told = shell.text(
        f"try.{new.view}",
        centre=new.centre,
        minutes=f"{new.minutes:g}",
        before=f"{old.people:,.0f}",
        after=f"{new.people:,.0f}",
        likely=f"{new.likely_people - old.likely_people:+,.0f}",
    )
    shell.say(f"  {told}{mark}")
    for key, codes in (
        ("gained", set(new.places) - set(old.places)),
        ("lost", set(old.places) - set(new.places)),
    ):
        if codes:
            names = "、".join(model.region.place(code).name for code in sorted(codes))
            shell.say(f"    {shell.text(f'try.{key}', places=names)}", "dim")


def _show_stated(shell: Shell, before: Sequence[Compared], after: Sequence[Compared]) -> None:
    """Show the stated minutes whose computed ones the scenario moves, and how many it leaves."""
    moved = [(old, new) for old, new in zip(before, after, strict=True) if _rounded(old) != _rounded(new)]
    if not before:
        return
    told = shell.text("try.beside", moved=len(moved), count=len(before))
    shell.say(f"  {told}")
    for old, new in moved:
        verdict = shell.text(f"try.verdict_{new.verdict.replace(' ', '_')}")
        told = shell.text(
            "try.target",
            pair=f"{new.origin}–{new.destination}",
            stated=f"{new.stated.at_most_minutes:g}",
            before=_rounded(old),
            after=_rounded(new),
            verdict=verdict,
            document=new.stated.source,
        )
        shell.say(f"    {told}")


def _show_compared(shell: Shell, compared: Iterable[Compared], dates: Sequence[str]) -> None:
    rows: dict[tuple[str, str, str], list[str]] = {}
    heads: dict[str, str] = {}
    for one in compared:
        stated = one.stated
        also = f" +{stated.also}" if stated.also else ""
        heads[stated.record] = f"{stated.date} {stated.source}{also}: {stated.statement}"
        verdict = shell.text(f"try.verdict_{one.verdict.replace(' ', '_')}")
        cells = rows.setdefault(
            (stated.record, f"{one.origin}–{one.destination}", f"≤{stated.at_most_minutes:g}"), []
        )
        cells.append(f"{_rounded(one)} {verdict}")
    for record, head in heads.items():
        shell.say(f"  {head}", wrap=True)
        table = [[pair, most, *cells] for (own, pair, most), cells in rows.items() if own == record]
        _show_table(shell, ["", "", *dates], table)


def _rounded(compared: Compared) -> str:
    return "–" if compared.minutes is None else f"{compared.minutes:.0f}"


def _show_table(shell: Shell, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.table import Table  # noqa: PLC0415  not needed for --json

    table = Table(box=None, pad_edge=True)
    for number, head in enumerate(heads):
        table.add_column(printable(head), justify="left" if number == 0 else "right", overflow="fold")
    for row in rows:
        table.add_row(*(printable(cell) for cell in row))
    shell.out.print(table)
