"""Linear programs in rational arithmetic: slow, and right."""

from __future__ import annotations

from fractions import Fraction
from math import inf

from lantu.reconcile.rows import Bound, Link, Sum

Vector = list[Fraction]


def inequalities(rows, unknowns):
    """Write rows as ``a x <= b``, each number taken for exactly what its float is."""
    place = {unknown: number for number, unknown in enumerate(unknowns)}
    found = []

    def add(terms, low, high):
        vector = [Fraction(0)] * len(unknowns)
        for unknown, factor in terms:
            vector[place[unknown]] += Fraction(factor)
        if high != inf:
            found.append((vector, Fraction(high)))
        if low != -inf:
            found.append(([-value for value in vector], -Fraction(low)))

    for row in rows:
        if isinstance(row, Bound):
            add([(row.unknown, 1)], row.low, row.high)
        elif isinstance(row, Sum):
            add(zip(row.unknowns, row.factors, strict=True), row.low, row.high)
        elif isinstance(row, Link):
            if row.low_shift != -inf:
                add([(row.unknown, 1), (row.other, -Fraction(row.low_factor))], row.low_shift, inf)
            if row.high_shift != inf:
                add([(row.unknown, 1), (row.other, -Fraction(row.high_factor))], -inf, row.high_shift)
    return found


def greatest(rows, unknowns, unknown):
    """Return the greatest value of an unknown; inf where open, None where the rows contradict."""
    objective = [Fraction(int(other == unknown)) for other in unknowns]
    return solve(objective, inequalities(rows, unknowns))


def least(rows, unknowns, unknown):
    """Return the least value of an unknown; -inf where open, None where the rows contradict."""
    objective = [-Fraction(int(other == unknown)) for other in unknowns]
    value = solve(objective, inequalities(rows, unknowns))
    return None if value is None else -value


def solve(objective: Vector, rows):
    """Maximise by the two-phase simplex with Bland's rule; free variables are split in two."""
    width = len(objective)
    split = [[*vector, *(-value for value in vector)] for vector, _ in rows]
    count = len(rows)
    table = []
    artificial = [number for number, (_, right) in enumerate(rows) if right < 0]
    for number, (vector, (_, right)) in enumerate(zip(split, rows, strict=True)):
        slack = [Fraction(int(number == other)) for other in range(count)]
        extra = [Fraction(-int(number == other)) for other in artificial]
        line = [*vector, *slack, *extra, right]
        table.append([-value for value in line] if right < 0 else line)
    columns = 2 * width + count + len(artificial)
    first_extra = 2 * width + count
    basis = [2 * width + number for number in range(count)]
    for place, number in enumerate(artificial):
        basis[number] = first_extra + place
    if artificial:
        cost = [Fraction(0)] * first_extra + [Fraction(-1)] * len(artificial)
        if run(table, basis, cost, columns) != 0:
            return None
        for number, column in enumerate(basis):
            if column >= first_extra:
                pivot_out(table, basis, number, first_extra)
    cost = [*objective, *(-value for value in objective)] + [Fraction(0)] * (count + len(artificial))
    return run(table, basis, cost, first_extra)


def pivot_out(table, basis, number, columns):
    for column in range(columns):
        if table[number][column] != 0:
            pivot(table, basis, number, column)
            return


def run(table, basis, cost, columns):
    while True:
        entering = None
        for column in range(columns):
            gain = cost[column] - sum(
                (cost[basic] * table[number][column] for number, basic in enumerate(basis) if cost[basic]),
                Fraction(0),
            )
            if gain > 0 and column not in basis:
                entering = column
                break
        if entering is None:
            return sum(
                (cost[basic] * table[number][-1] for number, basic in enumerate(basis) if cost[basic]),
                Fraction(0),
            )
        ratios = [
            (table[number][-1] / table[number][entering], basis[number], number)
            for number in range(len(table))
            if table[number][entering] > 0
        ]
        if not ratios:
            return inf
        pivot(table, basis, min(ratios)[2], entering)


def pivot(table, basis, number, column):
    value = table[number][column]
    table[number] = [one / value for one in table[number]]
    for other, line in enumerate(table):
        if other != number and line[column] != 0:
            factor = line[column]
            table[other] = [one - factor * two for one, two in zip(line, table[number], strict=True)]
    basis[number] = column
