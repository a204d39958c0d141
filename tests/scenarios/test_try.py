"""``lantu try`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lantu.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "jingjinji" / "scenarios"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Speak English, and find no settings but those of the test."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANTU_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


def test_two_scenarios_are_shown_and_saved(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Each scenario is shown with the places that its circles gain, and kept with its hashes."""
    files = [EXAMPLES / "03-xiong-shang.toml", EXAMPLES / "10-closed-line.toml"]
    assert _run("try", *files, "--save", "kept") == 0
    shown = capsys.readouterr().out
    assert "任丘市" in shown and "lost:" in shown and "market access" in shown
    for file in files:
        saved = json.loads((tmp_path / "kept" / f"{file.stem}.json").read_text("utf-8"))
        assert saved["inputs"]["scenario"]


def test_json_holds_baseline_and_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    """For programs, each result holds its baseline and its outcome."""
    assert _run("try", EXAMPLES / "01-do-nothing.toml", "--json") == 0
    (result,) = json.loads(capsys.readouterr().out)["results"]
    assert result["baseline"] == result["outcome"]


def test_an_ensemble_shows_bands(capsys: pytest.CaptureFixture[str]) -> None:
    """Bands and the parameter that matters most are shown; a number of rounds that cannot be is refused."""
    assert _run("try", EXAMPLES / "05-jin-wei.toml", "--ensemble", 2, "--seed", 3) == 0
    assert "of the variance" in capsys.readouterr().out
    assert _run("try", EXAMPLES / "05-jin-wei.toml", "--ensemble", 0) == 2
    assert "above 0" in capsys.readouterr().err


def test_why_shows_what_numbers_rest_on(capsys: pytest.CaptureFixture[str]) -> None:
    """The source of the change, of the stretches that it opens, of parameters with ranges, and of people."""
    assert _run("try", EXAMPLES / "05-jin-wei.toml", "--why") == 0
    shown = capsys.readouterr().out
    assert "open a line: 区域包线路表：在建" in shown
    assert "津潍高速铁路 滨海–滨海东" in shown and "of design speed" in shown
    assert "(decay_minutes) 60 [30–90] minutes, estimated" in shown
    assert "people of 2020: " in shown
    assert "≈ rests on estimates" in shown


def test_years_are_shown_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Circles of every date stand side by side; a date that is none is refused."""
    assert _run("try", EXAMPLES / "01-do-nothing.toml", "--through", "2014,plans") == 0
    shown = capsys.readouterr().out
    assert "Circles through the years" in shown and "plans" in shown
    assert _run("try", EXAMPLES / "01-do-nothing.toml", "--through", "soon") == 2
    assert "'soon' is no date" in capsys.readouterr().err


def test_a_fault_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A missing file, a change that names nothing and a folder that cannot be made are named."""
    assert _run("try", "none.toml") == 2
    assert capsys.readouterr().err.count("\n") == 1
    bad = tmp_path / "bad.toml"
    text = (EXAMPLES / "03-xiong-shang.toml").read_text("utf-8")
    bad.write_text(text.replace("雄商高速铁路", "雄商高铁"), "utf-8")
    assert _run("try", bad) == 2
    assert "雄商高速铁路" in capsys.readouterr().err
    assert _run("try", EXAMPLES / "01-do-nothing.toml", "--save", bad) == 2
    assert "--save" in capsys.readouterr().err
