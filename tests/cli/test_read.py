"""``lantu read`` reads what can be read and says in one line what cannot."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from lantu.ledger import open_ledger

from .conftest import TEXTS
from .terminal import run


def export(ledger: Path) -> str:
    """Return everything that a ledger exports."""
    return run("export", "records", "--ledger", ledger).out


def test_reads_a_folder(folder: Path, tmp_path: Path) -> None:
    """A folder is read whole, with what the table beside the files says of them."""
    done = run("read", folder, "--ledger", tmp_path / "x.ledger")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("3 documents read, 0 unchanged, 0 failed")
    with open_ledger(tmp_path / "x.ledger") as ledger:
        heads = {head.name: head for head in ledger.documents()}
    assert set(heads) == set(TEXTS)
    assert (heads["投资.txt"].date, heads["投资.txt"].title) == ("2022-10-08", "投资进展")


def test_reading_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """The second reading finds nothing to do and leaves every record as it was."""
    ledger = tmp_path / "x.ledger"
    run("read", folder, "--ledger", ledger)
    before = export(ledger)
    again = run("read", folder, "--ledger", ledger)
    assert again.out.startswith("0 documents read, 3 unchanged, 0 failed")
    assert export(ledger) == before != ""


def test_what_could_not_be_bound_is_listed(tmp_path: Path) -> None:
    """A quantity that no claim takes is counted, and listed with its sentence and the reason."""
    text, ledger = tmp_path / "brief.txt", tmp_path / "x.ledger"
    text.write_text("2024年，北京市新建学校3所。\n（1.5小时）\n", encoding="utf-8")
    assert "lantu export unbound" in run("read", text, "--ledger", ledger).out
    (row,) = [json.loads(line) for line in run("export", "unbound", "--ledger", ledger).out.splitlines()]
    assert (row["document"], row["number"], row["quote"]) == ("brief.txt", "1.5小时", "（1.5小时）")
    assert row["reason"] == "no word of its sentence says what is measured or counted"


def test_json_report(folder: Path, tmp_path: Path) -> None:
    """With --json the report is one object, failures in it, and a status that tells the same."""
    done = run("read", folder, folder / "absent.txt", "--ledger", tmp_path / "x.ledger", "--json")
    report = done.json()
    assert done.status == 1
    assert (report["read"], report["unchanged"], report["schema"]) == (3, 0, "lantu.reading/1")
    assert [Path(failure["file"]).name for failure in report["failures"]] == ["absent.txt"]
    assert report["records"]["claim"] >= 4


def test_copies_count_once(folder: Path, tmp_path: Path) -> None:
    """A file with the content of another one is named and not counted again."""
    copy = tmp_path / "copy.txt"
    copy.write_bytes((folder / "投资.txt").read_bytes())
    done = run("read", folder / "投资.txt", copy, "--ledger", tmp_path / "x.ledger")
    assert (done.status, done.out.startswith("1 document read")) == (0, True)
    assert "copy.txt: the same content as" in done.err


def test_settings_are_used(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger comes from the flag, else the environment, else lantu.toml."""
    (tmp_path / "lantu.toml").write_text('ledger = "file.ledger"\n')
    run("read", folder / "投资.txt")
    monkeypatch.setenv("LANTU_LEDGER", "environment.ledger")
    run("read", folder / "投资.txt")
    run("read", folder / "投资.txt", "--ledger", "flag.ledger")
    made = {path.name for path in tmp_path.glob("*.ledger")}
    assert made == {"file.ledger", "environment.ledger", "flag.ledger"}


def test_unknown_setting(tmp_path: Path, folder: Path) -> None:
    """A misspelt setting stops the command with the name that was meant."""
    (tmp_path / "lantu.toml").write_text("procesess = 2\n")
    done = run("read", folder)
    assert (done.status, "did you mean 'processes'?" in done.err) == (2, True)


def pdf(path: Path, *, password: str | None = None, scanned: bool = False) -> Path:
    """Make a pdf of one page: with a password, or as a picture without any text."""
    document = FPDF()
    document.add_page()
    if scanned:
        picture = path.with_suffix(".png")
        Image.new("L", (200, 200), 128).save(picture)
        document.image(str(picture))
        picture.unlink()
    else:
        document.set_font("helvetica")
        document.cell(text="Investment reached 350 million yuan in 2022.")
    if password:
        document.set_encryption(owner_password=password, user_password=password)
    document.output(str(path))
    return path


def bad_inputs(folder: Path) -> dict[str, Path]:
    """Make one file of every sort that cannot be read."""
    made = {name: folder / name for name in ("empty.txt", "noise.bin", "cut.pdf", "plain.docx", "huge.txt")}
    made["empty.txt"].touch()
    made["noise.bin"].write_bytes(bytes(range(256)) * 40)
    made["cut.pdf"].write_bytes(pdf(folder / "whole.pdf").read_bytes()[:300])
    (folder / "whole.pdf").unlink()
    made["plain.docx"].write_text("this is no zip archive")
    with made["huge.txt"].open("wb") as file:
        file.truncate(300_000_000)
    made["locked.pdf"] = pdf(folder / "locked.pdf", password="secret")
    made["scanned.pdf"] = pdf(folder / "scanned.pdf", scanned=True)
    made["missing.txt"] = folder / "missing.txt"
    made["nothing"] = folder / "nothing"
    made["nothing"].mkdir()
    if os.geteuid() != 0:
        made["secret.txt"] = folder / "secret.txt"
        made["secret.txt"].write_text("text")
        made["secret.txt"].chmod(0)
    return made


def test_bad_input(folder: Path, tmp_path: Path) -> None:
    """Each bad file gets one line that names it, the good one is read, and the status is 1."""
    bad = bad_inputs(tmp_path)
    ledger = tmp_path / "x.ledger"
    done = run("read", *bad.values(), folder / "空气.md", "--ledger", ledger)
    lines = done.err.splitlines()
    assert done.status == 1
    assert len(lines) == len(bad)
    for name in bad:
        assert sum(name in line for line in lines) == 1, name
    assert all(line.startswith("lantu: error: ") and len(line) < 300 for line in lines)
    with open_ledger(ledger) as opened:
        assert [head.name for head in opened.documents()] == ["空气.md"]
        assert opened.claims.count() >= 1


def test_nothing_could_be_read(tmp_path: Path) -> None:
    """Where every file is bad the status is 2, and the ledger is there and empty."""
    bad = {name: tmp_path / name for name in ("empty.txt", "noise.bin", "missing.txt")}
    bad["empty.txt"].touch()
    bad["noise.bin"].write_bytes(bytes(range(256)) * 40)
    ledger = tmp_path / "x.ledger"
    done = run("read", *bad.values(), "--ledger", ledger)
    assert done.status == 2
    assert "none of the" in done.err
    with open_ledger(ledger) as opened:
        assert opened.documents() == []


def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    """A file whose name is no UTF-8 is read, and its name comes out as escapes everywhere."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8.txt"))
    path.write_text("2023年，河北省完成投资12亿元。", "utf-8")
    ledger = tmp_path / "x.ledger"
    assert run("read", path, "--ledger", ledger).status == 0
    records = run("export", "records", "--ledger", ledger).lines()
    assert {record["document"] for record in records} == {"\\xb1\\xa8.txt"}


def test_ledger_that_is_something_else(folder: Path, tmp_path: Path) -> None:
    """A path that holds other files is not made a ledger, and nothing there is touched."""
    other = tmp_path / "mine"
    other.mkdir()
    (other / "letter.txt").write_text("keep me")
    done = run("read", folder, "--ledger", other)
    assert (done.status, "other files" in done.err) == (2, True)
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


@pytest.mark.slow
def test_full_disk(tmp_path: Path) -> None:
    """Where the ledger can grow no more, one line says so, and with room the same command goes on."""
    documents = tmp_path / "documents"
    documents.mkdir()
    for number in range(8):
        text = "".join(f"{chr(0x4E00 + (number * 7919 + i * 31) % 20000)}" for i in range(60_000))
        (documents / f"{number}.txt").write_text(f"{text}。2023年，河北省完成投资{number + 1}亿元。", "utf-8")
    ledger = tmp_path / "x.ledger"
    assert run("read", documents / "0.txt", "--ledger", ledger).status == 0
    code = (
        "import resource, sys; from lantu.cli import main; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY)); main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", code, "read", str(documents), "--ledger", str(ledger)]
    full = subprocess.run(command, capture_output=True, text=True, check=False)
    assert full.returncode == 2, full.stderr
    assert "cannot be written" in full.stderr
    assert len(full.stderr.splitlines()) == 1, full.stderr
    with open_ledger(ledger) as opened:
        assert len(opened.documents()) >= 1
    done = run("read", documents, "--ledger", ledger, "--json").json()
    assert done["read"] + done["unchanged"] == 8


@pytest.mark.slow
def test_stopped_reading_goes_on(tmp_path: Path) -> None:
    """Ctrl-C leaves a ledger that opens, and the same command reads the rest."""
    documents = tmp_path / "many"
    documents.mkdir()
    for number in range(400):
        text = f"{2000 + number % 25}年，河北省第{number}个项目完成投资{number + 1}亿元。\n" * 20
        (documents / f"{number:03}.txt").write_text(text, "utf-8")
    ledger = tmp_path / "x.ledger"
    command = [sys.executable, "-m", "lantu", "read", str(documents), "--ledger", str(ledger)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not (ledger / "work").exists() and process.poll() is None:
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130, errors
    assert "stopped" in errors
    with open_ledger(ledger) as opened:
        kept = len(opened.documents())
    done = run("read", documents, "--ledger", ledger, "--json").json()
    assert (done["unchanged"], done["read"] + done["unchanged"]) == (kept, 400)
