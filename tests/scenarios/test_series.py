"""The network through time, and what documents state beside what is computed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.errors import ScenarioError
from lantu.scenarios import AccessModel, Centre, compare_stated, compute_series, read_stated

STATED = Path(__file__).parents[2] / "examples" / "jingjinji" / "scenarios" / "stated.toml"


def test_circles_grow_with_the_network(model: AccessModel) -> None:
    """No circle shrinks while lines open, and that of a station that did not exist yet is empty."""
    centres = [Centre("雄安", ("容城县",), ("雄安",)), Centre("北京", ("东城区",), ("北京南", "北京西"))]
    series = compute_series(model, centres, ("2014", "2018", "2022", "2025"))
    by_circle: dict[tuple[str, str, float], list[float]] = {}
    for dated in series:
        circle = dated.circle
        by_circle.setdefault((circle.centre, circle.view, circle.minutes), []).append(circle.people)
    assert all(people == sorted(people) for people in by_circle.values())
    assert by_circle["雄安", "train", 60.0][0] == 0.0 < by_circle["雄安", "train", 60.0][-1]


def test_train_minutes_agree_with_observed_pairs(model: AccessModel) -> None:
    """The minutes of the well-known pairs of the pack are within a fifth of the fastest or typical train."""
    times = model.rail_times(model.network("2025"), waiting=False)
    known = [pair for pair in model.region.network().minutes if pair.well_known]
    assert len(known) >= 20
    for pair in known:
        computed = times.between(pair.origin, pair.destination)
        seen = [minutes for minutes in (pair.fastest, pair.typical) if minutes is not None]
        assert min(seen) * 0.8 <= computed <= max(seen) * 1.2, pair


def test_stated_beside_computed(model: AccessModel) -> None:
    """A pair without a line has no minutes; of others the minutes, and their error, decide."""
    stated = read_stated(STATED)
    compared = compare_stated(model, stated, ("2014", "2025"))
    by_pair = {(c.origin, c.destination, c.date): c for c in compared}
    assert by_pair["北京", "雄安", "2014"].minutes is None
    assert by_pair["北京", "雄安", "2014"].verdict == "no way"
    for one in compared:
        if one.minutes is not None:
            low, high = one.stated.at_most_minutes, one.stated.at_most_minutes * 1.15
            expected = "holds" if one.minutes <= low else "open" if one.minutes <= high else "does not hold"
            assert expected == one.verdict
    assert by_pair["北京", "保定", "2025"].verdict == "holds"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no .*stated"),
        ("stated = 3", "no .*stated"),
        ('[[stated]]\nstatement = "x"', "write exactly"),
        ('[[stated]]\nstatement = "x"\nsource = "y"\nat_most_minutes = 0\npairs = [["a", "b"]]', "above 0"),
        ('[[stated]]\nstatement = "x"\nsource = "y"\nat_most_minutes = 9\npairs = [["a"]]', "list of pairs"),
        (
            '[[stated]]\nstatement = "x"\nsource = "y"\nat_most_minutes = 9\npairs = [["a", "b"]]',
            "no stations .*'a'",
        ),
        ("[stations]\na = 3", "lists of stations"),
    ],
)
def test_faults_of_statements_are_named(tmp_path: Path, text: str, told: str) -> None:
    """A file of statements that cannot be used is refused with what is wrong."""
    file = tmp_path / "stated.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ScenarioError, match=told):
        read_stated(file)
