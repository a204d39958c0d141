"""The programme's records beside the reference annotations, where these are at hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lantu.documents import read_document, read_metadata_table

SHARED = Path(__file__).resolve().parents[3] / "shared"
LEAST = {"project": 0.70, "link": 0.60, "commitment": 0.65}
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the reference annotations are absent")


def rows(document, records):
    for type_, found in (
        ("project", records.projects),
        ("link", records.mechanisms),
        ("commitment", records.commitments),
    ):
        for record in found:
            row = {
                "type": type_,
                "document": document.name,
                "start": record.span.start,
                "end": record.span.end,
            }
            row["quote"] = record.span.of(document.text)
            if type_ == "project":
                row |= {"name": record.name, "status": record.status}
            elif type_ == "link":
                row |= {"parties": [{"name": p.name} for p in record.parties], "domain": record.domain}
            else:
                row |= {"action": record.action, "deadline": record.deadline}
            yield row


@pytest.fixture(scope="module")
def report(reader, tmp_path_factory):
    """Score what is read out of the seed documents."""
    table = read_metadata_table(SHARED / "seeds")
    path = tmp_path_factory.mktemp("reference") / "records.jsonl"
    with path.open("w", encoding="utf-8") as handle:
        for file in sorted((SHARED / "seeds").glob("*.txt")):
            document = read_document(file, metadata=table.get(file.name))
            for row in rows(document, reader.read(document)):
                handle.write(json.dumps(row, ensure_ascii=False) + "\n")
    command = [sys.executable, str(SHARED / "eval" / "score.py"), "--json", "--pred", str(path)]
    command += ["--gold", str(SHARED / "gold"), "--texts", str(SHARED / "seeds")]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_every_record_is_grounded(report):
    """Every quotation is the text at its span, and short enough."""
    assert report["ungrounded records (must be 0)"] == 0


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_enough_is_found_and_little_else(report, kind, least):
    """Precision and recall together reach what is asked."""
    assert report[f"{kind} found: precision, recall, F1"][2] >= least


def test_the_states_of_projects_are_right(report):
    """Found projects have the state that the reference gives."""
    assert report["project status F1"] >= 0.60
