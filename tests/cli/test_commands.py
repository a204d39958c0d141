"""Every command says what it does and does what it says."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path
from string import Formatter

import openpyxl
import pyarrow.parquet as pq
import pytest
import typer

from lantu.cli.main import build_app
from lantu.messages import Messages, load_catalogue

from .conftest import TEXTS
from .terminal import run

COMMANDS = ("read", "show", "diff", "search", "explain", "export", "atlas", "demo", "judge", "review")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("language", "example"), [("en", "Example: lantu"), ("zh", "示例：lantu")])
def test_help(command: str, language: str, example: str) -> None:
    """Every command has a help in both languages, with an example and no catalogue key in it."""
    done = run(command, "--help", "--language", language)
    assert done.status == 0
    assert f"{example} {command}" in done.out
    assert not [key for key in load_catalogue(language) if key.count(".") and f" {key}\n" in done.out]


def test_commands_are_documented() -> None:
    """docs/commands.md describes every command."""
    page = Path(__file__).parents[2].joinpath("docs/commands.md").read_text("utf-8")
    commands = typer.main.get_command(build_app()).commands  # type: ignore[attr-defined]
    assert set(COMMANDS) <= set(commands)
    assert [command for command in commands if f"## lantu {command}" not in page] == []


def _filled_in(text: str) -> set[str]:
    """Return the values that a text shows; one that chooses between two words is not shown."""
    return {name for _, name, form, _ in Formatter().parse(text) if name and "|" not in (form or "")}


def test_catalogues_agree() -> None:
    """Both languages have the same keys, and the same values to fill in."""
    english, chinese = load_catalogue("en"), load_catalogue("zh")
    assert english.keys() == chinese.keys()
    for key, text in chinese.items():
        assert _filled_in(text) == _filled_in(english[key]), key


def test_language_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Chinese locale is spoken to in Chinese, unless a setting says otherwise."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "用法" in run("--help").out
    monkeypatch.setenv("LANTU_LANGUAGE", "en")
    assert "Usage" in run("--help").out
    assert "用法" in run("--help", "--language", "zh").out
    assert Messages("zh")("help.usage", command="lantu") == "用法：lantu"


def test_unknown_language() -> None:
    """A language that there is none of is refused with those that there are."""
    done = run("--language", "fr", "read", "--help")
    assert (done.status, "expected zh or en" in done.err) == (2, True)


def test_version() -> None:
    """--version tells the version and nothing else."""
    assert run("--version").out.startswith("lantu 0.")


def test_help_loads_nothing_heavy() -> None:
    """Help answers at once, because what reads, stores and serves is not loaded for it."""
    code = (
        "import sys, contextlib, io\n"
        "from lantu.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): main(['--help'])\n"
        "print([m for m in ('duckdb', 'pyarrow', 'fastapi', 'opencc', 'openpyxl') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "command",
    [
        ("show", "abcdef"),
        ("search", "投资"),
        ("export", "records"),
        ("atlas",),
        ("explain", "absent.txt:3"),
    ],
)
def test_unknown_ledger(command: tuple[str, ...], tmp_path: Path) -> None:
    """Without a ledger a command says so in one line, with the command that makes one."""
    done = run(*command, "--ledger", tmp_path / "none.ledger")
    assert (done.status, done.out) == (2, "")
    assert "none.ledger" in done.err
    assert len(done.err.splitlines()) == 1


def test_empty_ledger(tmp_path: Path) -> None:
    """A ledger in which nothing could be read answers without an error."""
    path = tmp_path / "x.ledger"
    run("read", tmp_path / "absent.txt", "--ledger", path)
    assert run("search", "投资", "--ledger", path).status == 0
    assert run("export", "records", "--ledger", path) == (0, "", "")
    assert run("show", "abcdef", "--ledger", path).status == 2


def claim(ledger: Path, number: str) -> dict[str, object]:
    """Return the exported claim with this number."""
    records = run("export", "records", "--ledger", ledger).lines()
    return next(record for record in records if record.get("number") == number)


def test_show_a_claim(ledger: Path) -> None:
    """A claim is shown with its fields, its sentence with the number marked, document, date and rule."""
    found = claim(ledger, "3500亿元")
    done = run("show", str(found["id"])[:8], "--ledger", ledger)
    assert done.status == 0
    for part in (
        "【3500亿元】",
        "雄安新区累计完成投资",
        "350000000000 元",
        "投资.txt",
        "2022-10-08",
        str(found["rule"]),
    ):
        assert part in done.out, part


def test_show_as_json(ledger: Path) -> None:
    """A claim as JSON has the export's keys and says when it was seen."""
    found = claim(ledger, "3500亿元")
    shown = run("show", str(found["id"]), "--ledger", ledger, "--json").json()
    assert {key: shown[key] for key in found} == found
    assert {"reader", "first_seen", "last_seen", "rank"} <= shown.keys()


def test_show_a_document(ledger: Path) -> None:
    """A document is shown with its metadata and its records."""
    done = run("show", "投资.txt", "--ledger", ledger)
    assert (done.status, "3500亿元" in done.out, "投资进展" in done.out) == (0, True, True)
    assert run("show", "投资.txt", "--ledger", ledger, "--json").json()["records"]


@pytest.mark.parametrize("reference", ["ffffffffffff", "absent.txt", "a"])
def test_show_what_is_not_there(ledger: Path, reference: str) -> None:
    """An id that nothing has is told in one line, with status 2."""
    done = run("show", reference, "--ledger", ledger)
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert reference in done.err


def test_search(ledger: Path) -> None:
    """A search shows sentences with their place and the records in them."""
    done = run("search", "雄安新区", "投资", "--ledger", ledger)
    assert done.status == 0
    assert "累计完成投资3500亿元" in done.out
    assert str(claim(ledger, "3500亿元")["id"]) in done.out


def test_search_as_json(ledger: Path) -> None:
    """Hits as JSON carry offsets into the document's text."""
    page = run("search", "造林", "--type", "claim", "--ledger", ledger, "--json").json()
    (hit,) = page["hits"]
    assert (page["total"], page["more"], hit["document"]) == (1, False, "造林.html")
    assert hit["text"][hit["marks"][0][0] - hit["start"] :].startswith("造林")


def test_search_without_hits(ledger: Path) -> None:
    """Nothing found is said, and is no error."""
    done = run("search", "冰川", "--ledger", ledger)
    assert (done.status, done.out, "no sentence has 冰川" in done.err) == (0, "", True)


def test_explain(folder: Path) -> None:
    """A place of a file is explained by the rules that read the number, the time and the place there."""
    offset = TEXTS["投资.txt"].index("3500")
    done = run("explain", f"{folder / '投资.txt'}:{offset}")
    assert done.status == 0
    for part in ("3500亿元", "number.", "period.", "place.", "claim."):
        assert part in done.out, part


def test_explain_out_of_the_ledger(ledger: Path) -> None:
    """A document of the ledger is explained by its name."""
    offset = TEXTS["投资.txt"].index("3500")
    told = run("explain", f"投资.txt:{offset}", "--ledger", ledger, "--json").json()
    assert claim(ledger, "3500亿元")["id"] in [record["id"] for record in told["records"]]


@pytest.mark.parametrize(("at", "why"), [("投资.txt", "FILE:OFFSET"), ("投资.txt:99999", "outside")])
def test_explain_nowhere(folder: Path, monkeypatch: pytest.MonkeyPatch, at: str, why: str) -> None:
    """A place that is none is refused with what is expected."""
    monkeypatch.chdir(folder)
    done = run("explain", at)
    assert (done.status, why in done.err) == (2, True)


def test_export_is_the_contract(ledger: Path) -> None:
    """Each line is a record with the keys of the contract, grounded in the file's own text."""
    records = run("export", "records", "--ledger", ledger, "--format", "jsonl").lines()
    common = {"schema", "type", "id", "document", "start", "end", "quote", "repeat_of", "confidence", "rule"}
    keys = common | {
        "number", "op", "value", "value2", "unit", "indicator", "indicator_id", "places", "time", "kind",
        "direction", "baseline", "modality", "speaker", "from", "to", "place_mode", "stage", "net", "basis",
    }  # fmt: skip
    claims = [record for record in records if record["type"] == "claim"]
    assert len(claims) >= 4
    for record in claims:
        text = TEXTS.get(record["document"])
        assert record.keys() == keys
        if record["document"].endswith((".txt", ".md")):
            assert text is not None
            assert text[record["start"] : record["end"]] == record["number"]
            assert record["quote"] in text
        assert record["number"] in record["quote"]


def test_export_csv(ledger: Path) -> None:
    """csv has a header and as many rows as jsonl has lines."""
    rows = list(csv.DictReader(io.StringIO(run("export", "records", "-f", "csv", "--ledger", ledger).out)))
    records = run("export", "records", "--ledger", ledger).lines()
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    assert {row["places"] for row in rows if row["number"] == "3500亿元"} == {"雄安新区"}


def test_mechanisms_are_the_links(ledger: Path) -> None:
    """They are the records of that type, in the contract of all records."""
    links = run("export", "records", "--type", "link", "--ledger", ledger).lines()
    assert run("export", "mechanisms", "--ledger", ledger).lines() == links
    refused = run("export", "mechanisms", "--type", "claim", "--ledger", ledger)
    assert (refused.status, "--type narrows records" in refused.err) == (2, True)


def test_export_files(ledger: Path, tmp_path: Path) -> None:
    """xlsx and parquet files hold the same values."""
    for form in ("xlsx", "parquet"):
        done = run("export", "records", "-f", form, "-o", f"out.{form}", "--ledger", ledger)
        assert (done.status, done.out) == (0, "")
    expected = [
        record["value"] for record in run("export", "records", "--type", "claim", "--ledger", ledger).lines()
    ]
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.metadata[b"schema"] == b"lantu.records/1"
    values = [row["value"] for row in table.to_pylist() if row["type"] == "claim"]
    assert values == pytest.approx(expected)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["claim"]
    header, *rows = sheet.iter_rows(values_only=True)
    assert [row[header.index("value")] for row in rows] == pytest.approx(expected)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.parquet", "out.xlsx"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("-f", "xlsx"), "--output"),
        (("-o", "no/such/folder/x.csv"), "there is no folder no/such/folder for x.csv"),
        (("-o", "."), "directory"),
    ],
)
def test_export_refused(ledger: Path, options: tuple[str, ...], why: str) -> None:
    """An export that cannot be written is refused with what to do."""
    done = run("export", "records", *options, "--ledger", ledger)
    assert (done.status, done.out, why in done.err) == (2, "", True)


def test_log_messages_as_json(ledger: Path) -> None:
    """Global options may stand behind the command, and results stay as they are."""
    assert run("search", "投资", "--ledger", ledger, "--log-json", "--verbose").status == 0


def test_atlas_port_that_is_taken(ledger: Path) -> None:
    """A port that is in use is told in one line before anything is served."""
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("atlas", "--ledger", ledger, "--port", str(port))
    assert (done.status, str(port) in done.err, "--port" in done.err) == (2, True, True)


def test_terminals_are_not_steered(tmp_path: Path) -> None:
    """Control characters of a document are not sent to the terminal."""
    harmful = tmp_path / "harmful.txt"
    harmful.write_text("2023年，河北省\x1b[31m完成投资12亿元。", "utf-8")
    ledger = tmp_path / "x.ledger"
    run("read", harmful, "--ledger", ledger)
    outputs = [
        run("search", "投资", "--ledger", ledger).out,
        run("show", "harmful.txt", "--ledger", ledger).out,
    ]
    assert [output for output in outputs if "\x1b" in output] == []
    assert all("投资" in output for output in outputs)


def test_other_encodings(ledger: Path) -> None:
    """A terminal of another encoding gets what it can show, and programs get UTF-8."""
    command = [sys.executable, "-m", "lantu", "search", "投资", "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "LANG": "C.UTF-8"}
    shown = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "投资" in shown.stdout.decode("gbk")
    data = subprocess.run([*command, "--json"], capture_output=True, env=environment, check=True)
    assert "投资" in data.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("judge", "settle", "x"), "缺少选项 '--why'"),
        (("judge", "confirm", "--why", "x"), "缺少参数 'ID'"),
        (("xyz",), "没有命令 'xyz'"),
        (("check", "--nix"), "没有选项 --nix"),
        (("check", "--limi", "3"), "没有选项 --limi；可用的有 --limit"),
        (("check", "--limit"), "选项 '--limit' 需要一个值"),
        (("check", "--limit", "0"), "'--limit' / '-n' 的值不能用：应不小于 1"),
        (("check", "--limit", "x"), "的值不能用：不是整数"),
        (("check", "a", "b"), "多出的参数：a b"),
        (("export", "wrong"), "'wrong' 不在可选的值之内：'records'"),
        (("ledger", "check", "--ledger", "none"), "none 不存在：请给出账本的路径"),
    ],
    ids=" ".join,
)
def test_errors_in_chinese(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """What is wrong with a command is said in the user's language, with the help that tells more."""
    done = run(*arguments, "--language", "zh")
    assert done.status == 2
    assert said in done.err
    assert ("用法见：lantu" in done.err) == (arguments[0] != "ledger" and arguments[-1] != "--limit")


def test_a_scenario_that_is_not_there_loads_no_model(tmp_path: Path) -> None:
    """A mistyped scenario is told at once; loading the model takes seconds."""
    code = (
        "import sys, contextlib\n"
        "from lantu.cli import main\n"
        f"with contextlib.suppress(SystemExit): main(['try', {str(tmp_path / 'none.toml')!r}])\n"
        "print([m for m in ('numba', 'scipy', 'duckdb') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert "none.toml: cannot be read: No such file or directory" in done.stderr


def test_what_is_left_out_is_told_in_chinese() -> None:
    """An argument that is left out is named with what it may be."""
    assert "缺少参数 'WHAT'；可选的有 records, " in run("export", "--language", "zh").err


def test_a_setting_that_is_wrong_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong setting is told in the language of the others, by the name it has where it stands."""
    monkeypatch.setenv("LANTU_LANGUAGE", "zh")
    monkeypatch.setenv("LANTU_PORT", "x")
    assert run("assess").err == "lantu: 环境变量 中的 LANTU_PORT = 'x' 不能用：应为 端口号，1 至 65535\n"


def test_what_must_be_given() -> None:
    """The usage shows options that must be given as such, and in brackets what may be left out."""
    assert "lantu judge settle [OPTIONS] --why TEXT CONFLICT\n" in run("judge", "settle", "--help").out
    assert "lantu ledger budget [OPTIONS] [MB]\n" in run("ledger", "budget", "--help").out


@pytest.mark.parametrize(
    "arguments", [("-h",), ("help",), ("help", "judge", "settle"), ("judge", "settle", "-h")]
)
def test_help_however_it_is_asked_for(arguments: tuple[str, ...]) -> None:
    """The help answers to its short option, and to the word, as others' does."""
    path = [word for word in arguments if word not in {"-h", "help"}]
    assert run(*arguments).out == run(*path, "--help").out != ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", "林", "--type", "figure"), "'--type': 'figure' is not one of 'claim'"),
        (("search", "林", "--limit", "0"), "it must not be less than 1"),
        (("read", "x", "--processes", "many"), "it is no whole number"),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(arguments: tuple[str, ...], said: str) -> None:
    """What is wrong with a value is said in words, none of them a programmer's."""
    done = run(*arguments, "--language", "en")
    assert (done.status, said in done.err, "Input should" in done.err) == (2, True, False)


def test_an_export_takes_the_format_of_its_file(ledger: Path, tmp_path: Path) -> None:
    """The ending of the file says the format where no option does; a register has no shape of records."""
    run("export", "records", "--ledger", ledger, "--output", tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text("utf-8").startswith("schema,type,id")
    done = run(
        "export", "conflicts", "--ledger", ledger, "--output", tmp_path / "x.geojson", "--language", "en"
    )
    assert (done.status, "parquet, not as geojson: give one of these" in done.err) == (2, True)


def test_conditions_that_nothing_meets_are_told(ledger: Path) -> None:
    """A search that finds nothing for its conditions says how many sentences have the words."""
    done = run("search", "投资", "--place", "澳门", "--ledger", ledger, "--language", "en")
    assert (done.status, done.out) == (0, "")
    assert "meets every condition; without the conditions there" in done.err


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param("火星省", "knows no place '火星省'", id="unknown"),
        pytest.param("新华区", "can mean 河北省石家庄市新华区", id="several"),
    ],
)
def test_what_lies_in_no_one_place_is_not_looked_for(ledger: Path, place: str, said: str) -> None:
    """A search within a place that is unknown, or whose name several places bear, says so."""
    done = run("search", "投资", "--within", place, "--ledger", ledger, "--language", "en")
    assert (done.status, said in done.err) == (2, True)


def test_doctor_speaks_chinese(ledger: Path) -> None:
    """What the doctor finds is told in the user's language, figures and all."""
    lines = run("doctor", "--ledger", ledger, "--language", "zh").out.splitlines()
    assert [line for line in lines[2:] if "：" not in line or " the " in line or " here" in line] == []
    assert lines[-1].endswith("完好")
