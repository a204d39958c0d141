"""What records say is put into words of both languages."""

from decimal import Decimal
from typing import get_args

import pytest

from lantu.cli.describe import describe_value
from lantu.facts import Quantity
from lantu.language.mention import Role
from lantu.messages import Messages
from lantu.records.claim import Direction, Kind, Modality
from lantu.records.programme import Form, LinkStatus, Sort, Status
from lantu.records.qualitative.statement import QualitativeSort, Value

VOCABULARIES = {
    "direction": Direction,
    "explain.role": Role,
    "form": Form,
    "kind": Kind,
    "modality": Modality,
    "outcome": Value,
    "sort": Sort | QualitativeSort,
    "status": Status | LinkStatus,
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_value_has_a_word(vocabulary: str, language: str) -> None:
    """No value that readers can write is shown as its code for want of a word."""
    messages, told = Messages(language), VOCABULARIES[vocabulary]
    values = {value for part in get_args(told) for value in get_args(part) or [part]}
    assert {value for value in values if f"{vocabulary}.{value}" not in messages} == set()


def test_over_is_said_once() -> None:
    """A number that says itself that it is exceeded gets no word for it in Chinese."""
    over = Quantity(">", Decimal(5600), None, "家")
    assert describe_value(Messages("zh"), over, "5600多家") == "5600多家"
    assert describe_value(Messages("zh"), over, "5600家") == "超5600家"
    assert describe_value(Messages("en"), over, "5600多家") == "over 5600多家"
