import csv
from pathlib import Path
from typing import get_args

from lantu.documents.document import Authority
from lantu.facts import Operator
from lantu.language.mention import Role
from lantu.records.claim import Direction, Kind, Modality, PlaceMode, Stage
from lantu.records.programme import Form, LinkStatus, Sort, Status
from lantu.region.place import Level

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.csv"


def rows():
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_word_that_a_record_can_hold_is_in_the_glossary():
    """A value of a vocabulary is explained in the glossary."""
    known = {row["identifier"] for row in rows()}
    kinds = (Operator, Role, Kind, Direction, Modality, PlaceMode, Stage, Status, Form, LinkStatus, Sort)
    used = {value for kind in (*kinds, Authority, Level) for value in get_args(kind)}
    assert used - known == set()


def test_no_row_of_the_glossary_is_empty_or_doubled():
    """Each row names a term once, in both languages, with a definition."""
    every = [(row["chinese"], row["identifier"]) for row in rows()]
    assert len(every) == len(set(every))
    assert all(row["chinese"] and row["identifier"] and row["definition"] for row in rows())
