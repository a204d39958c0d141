"""Made-up worlds whose every quantity is known."""

import random
from collections import Counter

import pytest

from lantu.reconcile import solve


def contains(value, truth):
    """Tell whether the bounds of a level hold the truth; None where the truth is not kept."""
    subject = value.subject
    if subject.scope or subject.measure != "level" or subject.basis.release:
        return None
    years = range(int(subject.period.start), int(subject.period.end) + 1)
    keys = [(subject.indicator, subject.places[0], year) for year in years]
    if not all(key in truth.of for key in keys):
        return None
    true = sum(truth.of[key] for key in keys)
    return (value.low is None or value.low <= true) and (value.high is None or true <= value.high)


def print_world(worlds, seed, cities=3, density=1.0, each=0):
    rng = random.Random(seed)
    truth = worlds.make_truth(rng, cities=cities)
    lines = list(worlds.Press(truth, rng, density=density).lines())
    lines, planted = worlds.plant(lines, truth, rng, each) if each else (lines, [])
    return truth, worlds.to_statements(lines), planted, worlds.to_catalogue(truth)


def judge(solution, planted):
    """Count what was found, with which reason first, and conflicts that nobody planted."""
    found, right, culprits = Counter(), Counter(), {one.line.id for one in planted}
    conflicts = solution.contradictions()
    for one in planted:
        hits = [conflict for conflict in conflicts if one.line.id in conflict.records]
        hits += [conflict for conflict in conflicts if any(one.line.id in other for other in conflict.others)]
        found[one.reason] += bool(hits)
        right[one.reason] += bool(hits) and hits[0].reason == one.reason
    false = [
        c for c in conflicts if not culprits & {*c.records, *(one for other in c.others for one in other)}
    ]
    return found, right, false


def test_a_consistent_world_has_no_conflict(worlds):
    """What is all true, rounded and hedged and in three papers, contradicts nowhere."""
    truth, statements, _, catalogue = print_world(worlds, 1, density=0.5)
    solution = solve(statements, catalogue)
    assert solution.contradictions() == []
    assert {conflict.reason for conflict in solution.conflicts} <= {"vintage", "scope"}
    assert all(contains(value, truth) is not False for value in solution.values)
    assert sum(1 for _ in solution.implied()) > 10


def test_planted_faults_are_found_with_their_reason(worlds):
    """One fault of each reason is found, with the right reason first for nearly all, and nothing else."""
    truth, statements, planted, catalogue = print_world(worlds, 3, each=1)
    solution = solve(statements, catalogue)
    found, right, false = judge(solution, planted)
    assert sum(found.values()) == len(planted) == 8
    assert sum(right.values()) >= 7
    assert false == []
    assert all(contains(value, truth) is not False for value in solution.values)


@pytest.mark.slow
def test_a_large_consistent_world_has_no_conflict(worlds):
    """Ten thousand true statements contradict nowhere, and their bounds hold the truth."""
    truth, statements, _, catalogue = print_world(worlds, 11, cities=9)
    assert len(statements) > 10_000
    solution = solve(statements, catalogue)
    assert solution.contradictions() == []
    assert all(contains(value, truth) is not False for value in solution.values)


@pytest.mark.slow
def test_many_planted_faults(worlds):
    """Of many faults of each reason at least 95% are found, and 90% with the right reason first."""
    found, right, total, false, wrong = Counter(), Counter(), Counter(), 0, 0
    for seed in range(100, 108):
        truth, statements, planted, catalogue = print_world(worlds, seed, cities=4, each=5)
        solution = solve(statements, catalogue)
        more_found, more_right, more_false = judge(solution, planted)
        found, right = found + more_found, right + more_right
        total += Counter(one.reason for one in planted)
        false += len(more_false)
        wrong += sum(contains(value, truth) is False for value in solution.values)
    assert sum(found.values()) >= 0.95 * sum(total.values())
    assert sum(right.values()) >= 0.9 * sum(total.values())
    assert (false, wrong) == (0, 0)


def test_large_worlds_come_in_the_shares_they_promise(worlds):
    """The world for speed is 60% single unknowns, and its faults are found."""
    scale = worlds.Scale(random.Random(2))
    lines = list(scale.lines(2000))
    assert 2000 <= len(lines) < 2200
    solution = solve(worlds.to_statements(lines), worlds.scale_catalogue(scale.truth))
    assert 2 <= len(solution.conflicts) <= 30
