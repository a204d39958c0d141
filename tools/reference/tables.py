"""Markdown for tables whose cells may hold anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Write a table.

    Examples
    --------
    >>> print(table(["a", "b"], [[1, "x|y"]]))
    | a | b |
    | --- | --- |
    | 1 | x\\|y |
    """
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell(one) for one in line)} |" for line in lines)


def cell(value: object) -> str:
    """Write what fits into a cell: one line, no bar, no markup of its own."""
    text = " ".join(str("" if value is None else value).split())
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
