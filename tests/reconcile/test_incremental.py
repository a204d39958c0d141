import random

import pytest

from lantu.reconcile import Reconciler, solve, split


@pytest.fixture
def world(worlds):
    """A small region with faults."""
    rng = random.Random(7)
    truth = worlds.make_truth(rng, cities=2)
    lines = list(worlds.Press(truth, rng, density=0.4).lines())
    lines, _ = worlds.plant(lines, truth, rng, 1)
    return worlds.to_statements(lines), worlds.to_catalogue(truth)


def told(solution):
    """What a solution says, in an order of its own."""
    values = {value.subject: (value.low, value.high, value.status) for value in solution.values}
    return values, {conflict.id: conflict.reason for conflict in solution.conflicts}


def near(first, second):
    """Tell whether two sets of values are the same but for the noise of floats."""
    assert first.keys() == second.keys()
    for subject, (low, high, status) in first.items():
        assert second[subject][2] == status
        for mine, other in zip((low, high), second[subject], strict=False):
            assert other == (None if mine is None else pytest.approx(mine, rel=1e-6))


def test_added_one_by_one_is_the_same(world):
    """Statements that come later give what they give when all are there at once."""
    statements, catalogue = world
    late = random.Random(3).sample(statements, 25)
    late_ids = {statement.id for statement in late}
    kept = Reconciler(catalogue, [one for one in statements if one.id not in late_ids])
    for statement in late:
        kept.add([statement])
    values, conflicts = told(kept.solution())
    whole_values, whole_conflicts = told(solve(statements, catalogue))
    near(values, whole_values)
    assert conflicts == whole_conflicts


def test_removed_again_leaves_no_trace(world):
    """What a statement changed goes when it goes."""
    statements, catalogue = world
    kept = Reconciler(catalogue, statements)
    before = told(kept.solution())
    gone = statements[5:9]
    kept.remove([one.id for one in gone])
    without = told(solve([one for one in statements if one not in gone], catalogue))
    near(told(kept.solution())[0], without[0])
    kept.add(gone)
    near(told(kept.solution())[0], before[0])
    assert told(kept.solution())[1] == before[1]


def test_only_what_hangs_together_is_solved_again(world):
    """The answer to a new statement holds its own component and no more."""
    statements, catalogue = world
    kept = Reconciler(catalogue, statements)
    dust = next(one for one in statements if one.indicator == "dust")
    answer = kept.add([dust])
    assert {value.subject.indicator for value in answer.values} == {"dust"}
    assert {value.subject.places for value in answer.values} == {dust.places}


def test_a_statement_replaces_one_with_its_id(world):
    """Adding an id again takes the place of the first."""
    statements, catalogue = world
    kept = Reconciler(catalogue, statements)
    kept.add([statements[0]])
    near(told(kept.solution())[0], told(solve(statements, catalogue))[0])


@pytest.mark.parametrize("parts", [1, 2, 5])
def test_parts_together_are_the_whole(world, parts):
    """Work that is divided finds the same values and conflicts as work that is not."""
    statements, catalogue = world
    divided = split(statements, catalogue, parts)
    assert sorted(one.id for part in divided for one in part) == sorted(one.id for one in statements)
    values, conflicts = {}, {}
    for part in divided:
        more_values, more_conflicts = told(solve(part, catalogue))
        values |= more_values
        conflicts |= more_conflicts
    whole_values, whole_conflicts = told(solve(statements, catalogue))
    near(values, whole_values)
    assert conflicts == whole_conflicts


def test_order_does_not_matter(world):
    """Statements in any order give the same."""
    statements, catalogue = world
    shuffled = random.Random(1).sample(statements, len(statements))
    first, second = told(solve(statements, catalogue)), told(solve(shuffled, catalogue))
    near(first[0], second[0])
    assert first[1] == second[1]
