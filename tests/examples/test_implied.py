"""What the examples imply though no sentence states it."""

import lantu
from lantu.region.region import Region
from lantu.workbench.check import check


def test_the_part_that_a_release_leaves_out_is_implied(folder, tmp_path):
    """An index of five parts, told with four of them, implies the fifth within the rounding of all."""
    with lantu.read(folder / "2023-12-28-index-2022.txt", ledger=tmp_path / "x.ledger") as ledger:
        solution = check(ledger, Region.load("jingjinji"))
    found = [value for value in solution.implied() if value.subject.indicator == "jjj_index_opening"]
    opening = next(value for value in found if value.subject.period.end == "2022")
    # Five times 145.0 less 176.7, 165.1, 132.8 and 131.3.
    assert abs(float(opening.estimate) - 119.1) < 0.05
    assert 118.6 <= float(opening.low) <= float(opening.high) <= 119.6
    assert len(opening.records) == 5
