"""The measure of Open SDG agrees with a hand-worked case and refuses what has no rate."""

import pytest

from lantu.assess import compute_progress
from lantu.errors import AssessError


def test_hand_worked() -> None:
    """PM2.5 from 106 to 38 in eight years, 32 in twelve."""
    found = compute_progress(start=106, value=38, target=32, years=8, years_to_target=12)
    assert found.observed == pytest.approx(-0.1203503861, abs=1e-10)
    assert found.required == pytest.approx(-0.0949893789, abs=1e-10)
    assert found.ratio == pytest.approx(1.2669878205, abs=1e-9)
    assert found.pace == "substantial"


@pytest.mark.parametrize(
    ("value", "pace"), [(200, "substantial"), (160, "moderate"), (110, "insufficient"), (90, "away")]
)
def test_paces(value: float, pace: str) -> None:
    """The limits are 0.95, 0.6 and 0 of the rate needed."""
    found = compute_progress(start=100, value=value, target=200, years=5, years_to_target=5)
    assert found.pace == pace


@pytest.mark.parametrize(
    ("field", "number", "said"),
    [
        ("start", 0, "start is 0"),
        ("value", -3, "value is -3"),
        ("years", 0, "years is 0"),
        ("target", 100, "began"),
    ],
)
def test_refusals(field: str, number: float, said: str) -> None:
    """What has no compound rate is refused by name."""
    given = {"start": 100, "value": 90, "target": 80, "years": 2, "years_to_target": 4} | {field: number}
    with pytest.raises(AssessError, match=said):
        compute_progress(**given)  # type: ignore[arg-type]
