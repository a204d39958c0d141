"""What ``lantu assess`` prints for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lantu.assess import make_network
from lantu.assess.accounts import AccountLine
from lantu.assess.register.silence import YEAR
from lantu.assess.said import Said
from lantu.assess.targets import Drift, Target
from lantu.cli.describe import describe_amount, domain_name
from lantu.cli.flow import flow
from lantu.cli.shell import Shell
from lantu.facts import Period
from lantu.messages import Messages, write_number, write_period, write_range
from lantu.workbench.assessing import Assessment, Narrowed


def show(shell: Shell, assessment: Assessment, part: str, narrowed: Narrowed, limit: int) -> None:
    """Print one part of an assessment, each row with its sentences."""
    printers = {
        "summary": _summary,
        "targets": _targets,
        "register": _register,
        "silences": _silences,
        "slippage": _slippage,
        "wordings": _wordings,
        "accounts": _accounts,
        "indices": _indices,
        "inequality": _inequality,
        "network": _network,
    }
    shown, total = printers[part](shell, assessment, narrowed, limit)
    if shown < total:
        shell.notice(shell.text("assess.some", shown=shown, total=total))
    if not total:
        needed = f"assess.none_{part}"
        shell.notice(shell.text(needed if needed in shell.text else "assess.none"))


def _summary(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    text = shell.text
    board = assessment.board(narrowed)
    rows = assessment.tasks(narrowed).rows
    counted = (
        ("targets", Counter(text(f"assess.status_{one.status}") for one in board)),
        ("register", Counter(text(f"assess.state_{row.state}") for row in rows)),
        (
            "slippage",
            Counter(
                text(f"assess.course_{slip.course}")
                for one in assessment.slips(narrowed)
                for slip in one.slips
            ),
        ),
    )
    for part, counts in counted:
        told = "  ".join(f"{name} {count}" for name, count in counts.most_common())
        shell.say(f"{text(f'assess.title_{part}')}  {told or '—'}")
    shell.say(f"{text('assess.title_silences')}  {len(assessment.silent(narrowed))}")
    shell.say(text("assess.more"))
    return 1, 1


def _targets(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    text, names, board = shell.text, assessment.names, assessment.board(narrowed)
    for one in board[:limit]:
        target = one.target
        head = (
            f"[{text(f'assess.status_{one.status}')}]",
            "、".join(names.places(target.places)),
            names.indicator(target.indicator, text.language),
            write_period(target.period, text),
        )
        shell.say(" ".join(filter(None, head)), "bold", wrap=True)
        shell.say("    " + text(
            "assess.target", wanted=_amount(text, target, target.wanted.low), unit=target.unit,
            status=" / ".join(text(f"assess.status_{status}") for status in one.possible),
        ), wrap=True)  # fmt: skip
        _sentences(shell, target.said)
        if one.latest is not None:
            at, bounds = write_period(one.latest.period, text), (one.latest.low, one.latest.high)
            value = _amount(text, target, one.latest.estimate, bounds)
            told = text("assess.latest", value=value, unit=target.unit, at=at)
            shell.say(f"    {told}", wrap=True)
            _sentences(shell, one.latest.said)
        if one.why:
            shell.say(f"    {text(f'assess.why_{one.why}')}", "dim", wrap=True)
        for line in _drifts(text, one.drift):
            shell.say(f"    {line}", "dim", wrap=True)
    return min(limit, len(board)), len(board)


def _amount(
    text: Messages,
    target: Target,
    value: float | None,
    bounds: tuple[float | None, float | None] = (None, None),
) -> str:
    return write_number(value, text.language, signed=target.measure == "growth", within=bounds)


def _drifts(text: Messages, drifts: Sequence[Drift]) -> Iterator[str]:
    """Yield a line for each later text, and one for all that no longer mention the promise."""
    silent = [one for one in drifts if one.change == "not_repeated"]
    for drift in drifts:
        if drift.change != "not_repeated":
            yield f"{text(f'assess.drift_{drift.change}')}  {_paper(drift)}"
    if len(silent) == 1:
        yield f"{text('assess.drift_not_repeated')}  {_paper(silent[0])}"
    elif silent:
        told = text("assess.not_repeated_in", count=len(silent))
        yield f"{told}  {_paper(silent[0])} … {_paper(silent[-1])}"


def _paper(drift: Drift) -> str:
    return " ".join(part for part in (drift.date, drift.document) if part)


def _register(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    text, rows = shell.text, assessment.tasks(narrowed).rows
    for row in rows[:limit]:
        item = row.item
        shell.say(f"[{text(f'assess.state_{row.state}')}] {item.words}", "bold", wrap=True)
        told = text(
            "assess.task", who="、".join(item.organs) or text("assess.nobody"),
            due=item.deadline or text("assess.no_deadline"), since=row.silent_since or "—",
        )  # fmt: skip
        shell.say(f"    {told}", wrap=True)
        _sentences(shell, (item.said,), item.asked_by)
        for heading, joins in (("assess.responses", row.responses), ("assess.evidence", row.evidence)):
            for join in joins[:3]:
                trace = join.trace
                who = trace.organ or "、".join(assessment.names.places(trace.places))
                what = "" if trace.words in trace.said.quote else trace.words
                shell.say(f"    {text(heading)}  {' '.join(filter(None, (who, what)))}", wrap=True)
                _sentences(shell, (trace.said,))
    return min(limit, len(rows)), len(rows)


def _silences(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    found = assessment.silent(narrowed)
    newest = max((document.date for document in assessment.ledger.documents() if document.date), default=None)
    last = Period(None, newest).last_day()
    if found and last is not None and (assessment.today - last).days > YEAR:
        shell.notice(shell.text("assess.silent_all", day=newest))
    for one in found[:limit]:
        told = shell.text("assess.silent", days=one.silent_days, times=one.times)
        shell.say(f"{shell.text(f'assess.sort_{one.sort}')}  {one.label}  {told}", "bold", wrap=True)
        _sentences(shell, (one.last,))
    return min(limit, len(found)), len(found)


def _slippage(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    text, found = shell.text, assessment.slips(narrowed)
    for one in found[:limit]:
        shell.say(one.label, "bold", wrap=True)
        for slip in one.slips:
            days = [f"{days:,}" for days in (slip.days_low, slip.days_high) if days is not None]
            told = text("assess.days", days=" … ".join(days)) if days else ""
            due = write_period(slip.promise.period, text)
            course = text(f"assess.course_{slip.course}")
            shell.say("  " + "  ".join(filter(None, (course, due, told))), wrap=True)
            _sentences(shell, (slip.promise.said, *((slip.then.said,) if slip.then else ())))
        if not one.slips:
            _sentences(shell, tuple(step.said for step in one.steps))
    return min(limit, len(found)), len(found)


def _wordings(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    found = assessment.wordings(narrowed.words or "", narrowed.place)
    for one in found[:limit]:
        shell.say(f"{one.before.printed.date} → {one.after.printed.date}", "bold")
        _sentences(shell, (one.before, one.after))
        shell.say(f"    - {' | '.join(one.dropped) or '—'}", "red", wrap=True)
        shell.say(f"    + {' | '.join(one.added) or '—'}", "green", wrap=True)
    return min(limit, len(found)), len(found)


def _accounts(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    chinese = shell.text.language == "zh"
    for account in assessment.accounts:
        shell.say(account.name if chinese else account.english, "bold")
        for side in account.sides:
            shell.say(f"  {side.name if chinese else side.english}")
            for line in side.lines:
                _line(shell, assessment, line, limit)
        for obstacle in account.obstacles:
            shell.say(f"  ! {obstacle.chinese if chinese else obstacle.english}", "yellow", wrap=True)
    return len(assessment.accounts), len(assessment.accounts)


def _line(shell: Shell, assessment: Assessment, line: AccountLine, limit: int) -> None:
    chinese = shell.text.language == "zh"
    for entry in line.entries[:limit]:
        told = (
            "、".join(assessment.names.places(entry.places)),
            entry.label,
            entry.value is not None and describe_amount(shell.text, entry.op or "=", entry.value, entry.unit),
            write_period(entry.period, shell.text),
        )
        shell.say("    " + "  ".join(part for part in told if part), wrap=True)
        _sentences(shell, entry.said[:1])
    if len(line.entries) > limit:
        some = shell.text("assess.some", shown=limit, total=len(line.entries))
        shell.say(f"    … {some}", "dim")
    for obstacle in line.obstacles:
        shell.say(f"    ! {obstacle.chinese if chinese else obstacle.english}", "yellow", wrap=True)


def _indices(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    rows = [*_published(shell, assessment), *_scored(shell, assessment)]
    heading = ""
    for name, told in rows[:limit]:
        if name != heading:
            shell.say(name, "bold")
        heading = name
        shell.say(f"  {told}", wrap=True)
    return min(limit, len(rows)), len(rows)


def _published(shell: Shell, assessment: Assessment) -> Iterator[tuple[str, str]]:
    """Yield name and line of each point of an index that documents print, checked against its own account."""
    for vintages in assessment.indices.vintages():
        name = vintages.form.name if shell.text.language == "zh" else vintages.form.english
        for release, points in vintages.series.items():
            for point in points:
                agrees = shell.text(f"assess.agrees_{str(point.agrees).lower()}")
                yield name, f"{release}  {point.period}  {_range(shell, point.low, point.high)}  {agrees}"


def _scored(shell: Shell, assessment: Assessment) -> Iterator[tuple[str, str]]:
    """Yield name and line of each score of a place in a period."""
    for result in assessment.indices.scored():
        name = result.form.name if shell.text.language == "zh" else result.form.english
        for at, period in enumerate(result.periods):
            for row, place in enumerate(result.places):
                low, high = float(result.low[row, at]), float(result.high[row, at])
                yield name, f"{period}  {assessment.names.places([place])[0]}  {_range(shell, low, high)}"


def _inequality(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    found = assessment.indices.spreads(within=narrowed.place)
    language, names = shell.text.language, assessment.names
    for one in found[:limit]:
        theil = "—" if one.theil is None else f"{one.theil:.4f}"
        told = shell.text(
            "assess.spread", variation=f"{one.variation:.4f}", gini=f"{one.gini:.4f}", theil=theil
        )
        shell.say(f"{names.indicator(one.indicator, language)}  {one.period}  {told}", wrap=True)
        pairs = sorted(zip(one.values, names.places(one.places), strict=True), reverse=True)
        values = (f"{name} {describe_amount(shell.text, '=', value, one.unit)}" for value, name in pairs)
        shell.say(f"    {'  '.join(values)}", wrap=True)
    return min(limit, len(found)), len(found)


def _network(shell: Shell, assessment: Assessment, narrowed: Narrowed, limit: int) -> tuple[int, int]:
    network = make_network(assessment.ties, domain=narrowed.theme)
    for edge in network.edges[:limit]:
        one, other = assessment.names.places(edge.parties)
        fields = "  ".join(
            f"{domain_name(shell.text, name)} {count}"
            for name, count in sorted(edge.domains.items(), key=lambda e: -e[1])
        )
        shell.say(f"{one} — {other}  {edge.weight}  {fields}", wrap=True)
    shell.say(shell.text("assess.left_out", count=network.left_out), "dim")
    return min(limit, len(network.edges)), len(network.edges)


def _sentences(shell: Shell, sentences: Iterable[Said], who: str | None = None) -> None:
    for said in sentences:
        head = " ".join(part for part in (who, said.printed.date, said.printed.name) if part)
        shell.say(f"      {flow(said.quote)}  ({head})", "dim", wrap=True)


def _range(shell: Shell, low: float | None, high: float | None) -> str:
    return write_range(low, high, shell.text.language)
