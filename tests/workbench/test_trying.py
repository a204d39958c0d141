"""Scenarios beside what a ledger holds: projects, openings, stated minutes; ensembles on processes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import lantu
from lantu.errors import ScenarioError
from lantu.ledger import Ledger
from lantu.region import Region
from lantu.scenarios import Scenario, parse_scenario, run_ensemble
from lantu.workbench.openings import find_openings, open_lines
from lantu.workbench.stated import find_stated
from lantu.workbench.trying import run_members, through_years, trial_export, try_scenarios

HEAD = """
schema = "lantu.scenario/1"
name = "test"
region = "jingjinji"
date = "2025"
[[centre]]
name = "雄安"
door = ["容城县"]
train = ["雄安"]
"""
DOCUMENTS = {
    "2023.txt": ("2023-12-18", "津兴城际铁路12月18日开通运营。从北京到唐山最快63分钟。"),
    "2024.txt": ("2024-02-26", "京津雄核心区实现半小时通达。北京城区开车到雄安新区只需1小时。"),
    "2025.txt": ("2025-02-21", "雄忻高铁加快建设。京滨城际已开行列车。"),
    "2026.txt": ("2026-09-28", "雄商高铁9月28日开通运营。石雄铁路力争2028年通车。"),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of four short documents with their dates."""
    folder = tmp_path_factory.mktemp("documents")
    rows = ["file,date", *(f"{name},{date}" for name, (date, _) in DOCUMENTS.items())]
    (folder / "documents.csv").write_text("\n".join(rows), "utf-8")
    for name, (_, text) in DOCUMENTS.items():
        (folder / name).write_text(text, "utf-8")
    with lantu.read(folder, ledger=folder / "x.ledger") as opened:
        yield opened


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region."""
    return Region.load("jingjinji")


def _scenario(body: str = "", head: str = HEAD) -> Scenario:
    return parse_scenario((head + body).encode())


def test_openings_stand_beside_the_pack(ledger: Ledger, region: Region) -> None:
    """A day that agrees, a line that only the ledger opens, and a name that can mean two parts."""
    found = {opening.line: opening for opening in find_openings(ledger, region.network())}
    assert (found["津兴城际铁路"].open_by, found["津兴城际铁路"].verdict) == ("2023-12-18", "same day")
    assert (found["雄商高速铁路"].open_by, found["雄商高速铁路"].verdict) == (
        "2026-09-28",
        "only in the ledger",
    )
    assert found["京滨城际铁路 北辰至滨海新区段"].verdict == "part unknown"
    assert found["雄商高速铁路"].quote in DOCUMENTS["2026.txt"][1]
    assert "石雄高速铁路" not in found


def test_what_documents_say_is_open_is_open(ledger: Ledger, region: Region) -> None:
    """雄商 opens on the day that a document names; a part that is unknown stays as the pack has it."""
    network = region.network()
    opened = open_lines(network, find_openings(ledger, network))
    assert "雄商高速铁路" not in {line.name for line in network.at("2026-10").lines}
    assert "雄商高速铁路" in {line.name for line in opened.at("2026-10").lines}
    assert "雄商高速铁路" not in {line.name for line in opened.at("2026-09-27").lines}
    assert "京滨城际铁路 北辰至滨海新区段" not in {line.name for line in opened.at("2026").lines}


def test_stated_minutes_are_those_by_train(ledger: Ledger, region: Region) -> None:
    """A time between two places and one of a circle count; one of driving does not."""
    found = {(stated.at_most_minutes, stated.pairs) for stated in find_stated(ledger, region)}
    trio = (("北京市", "天津市"), ("北京市", "雄安新区"), ("天津市", "雄安新区"))
    assert found == {(63.0, (("北京市", "唐山市"),)), (30.0, trio)}


def test_a_project_of_the_ledger_carries_its_change(ledger: Ledger) -> None:
    """A project that is named opens its line, and the change says with which sentence."""
    named = _scenario('[[change]]\ndo = "project"\nproject = "雄忻高铁"\n')
    drawn = _scenario('[[change]]\ndo = "open"\nline = "雄忻高速铁路"\n')
    one, other = try_scenarios([named, drawn], ledger)
    assert one.result.outcome == other.result.outcome != one.result.baseline
    (change,) = one.result.scenario.changes
    assert change.source.startswith("2025.txt: 雄忻高铁加快建设")
    assert len(one.before) == len(one.after) == 4
    verdicts = {(c.origin, c.destination): c.verdict for c in one.after if c.stated.at_most_minutes == 30}
    assert verdicts["北京市", "雄安新区"] == "does not hold"
    json.dumps(trial_export(one), allow_nan=False)


def test_the_example_names_a_project(ledger: Ledger) -> None:
    """The example scenario that names a project runs with a ledger that holds it."""
    file = Path(__file__).parents[2] / "examples" / "jingjinji" / "scenarios" / "ledger-project.toml"
    (trial,) = try_scenarios([Scenario.load(file)], ledger)
    assert trial.result.outcome != trial.result.baseline


@pytest.mark.parametrize(
    ("project", "with_ledger", "told"),
    [
        ("雄忻高铁", False, "give the ledger that holds it"),
        ("雄忻铁路线", True, "no project '雄忻铁路线'.*雄忻高铁"),
        ("津兴城际铁路", True, "means no line of jingjinji that opens after 2025"),
    ],
)
def test_projects_that_carry_nothing_are_refused(
    ledger: Ledger, project: str, told: str, *, with_ledger: bool
) -> None:
    """A project without a ledger, one that it does not hold, and one that is open already are named."""
    scenario = _scenario(f'[[change]]\ndo = "project"\nproject = "{project}"\n')
    with pytest.raises(ScenarioError, match=told):
        try_scenarios([scenario], ledger if with_ledger else None)


def test_circles_through_the_years_follow_the_ledger(ledger: Ledger) -> None:
    """With the ledger the circle of 2026 holds what 雄商 brings; without it, it does not; plans hold more."""
    with_ledger, without = (
        through_years(_scenario(), ["2025", "2026", "plans"], one) for one in (ledger, None)
    )
    hours = [
        {
            dated.date: dated.circle.people
            for dated in years.circles
            if dated.circle.view == "train" and dated.circle.minutes == 60
        }
        for years in (with_ledger, without)
    ]
    assert hours[0]["2026"] > hours[1]["2026"] == hours[1]["2025"] == hours[0]["2025"]
    assert hours[0]["plans"] == hours[1]["plans"] > hours[0]["2026"]
    assert len(with_ledger.compared) == 3 * 4
    assert without.compared == without.openings == ()


@pytest.mark.slow
def test_the_same_bits_whatever_the_processes(ledger: Ledger) -> None:
    """One seed gives the same numbers here, in one process and in two."""
    scenario = _scenario('[[change]]\ndo = "open"\nline = "雄忻高速铁路"\n')
    one, two = (run_members(scenario, members=100, seed=5, processes=count) for count in (1, 2))
    model = try_scenarios([scenario])[0].model
    assert one == two == run_ensemble(scenario, model, members=100, seed=5)


def test_scenarios_from_the_top(tmp_path: Path) -> None:
    """``lantu.Scenario.load`` and ``lantu.try_scenarios`` are what scripts begin with."""
    file = tmp_path / "mine.toml"
    file.write_text(HEAD, "utf-8")
    (trial,) = lantu.try_scenarios([lantu.Scenario.load(file)])
    assert trial.result.baseline == trial.result.outcome
