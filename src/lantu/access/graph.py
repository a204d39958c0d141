"""A directed network of labelled nodes, kept as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lantu.access.times import Floats, check_labels
from lantu.errors import AccessError

Indices = NDArray[np.int64]
Numbers = NDArray[np.uint32]
"""Unsigned: the compiled loops need not ask whether an index counts from the end."""
MOST_BUCKETS = 1 << 15


@dataclass(frozen=True)
class Graph:
    """A directed network; made by `build_graph` or `graph_from_arrays`.

    Attributes
    ----------
    nodes : tuple of str
        Labels.
    start : array of int, (node + 1)
        The edges out of node ``i`` are those from ``start[i]`` to ``start[i + 1]``.
    target : array of int, (edge)
        Node that the edge leads to.
    minutes : array of float, (edge)
        At least 0 and finite.
    """

    nodes: tuple[str, ...]
    start: Numbers
    target: Numbers
    minutes: Floats

    @cached_property
    def index(self) -> dict[str, int]:
        """Label of a node -> its number."""
        return {label: number for number, label in enumerate(self.nodes)}

    @cached_property
    def buckets(self) -> tuple[float, int]:
        """Minutes that a bucket of the search is wide, and how many buckets: a power of 2.

        Buckets are as wide as short edges: wider ones correct more, narrower ones are mostly empty.
        """
        longest = float(self.minutes.max(initial=0.0))
        positive = self.minutes[self.minutes > 0]
        shortest = float(np.quantile(positive, 0.1)) if positive.size else 1.0
        width = max(shortest, longest / MOST_BUCKETS)
        return width, 1 << int(longest / width + 3).bit_length()

    def find(self, labels: Iterable[str]) -> Indices:
        """Return the numbers of nodes.

        Raises
        ------
        AccessError
            With the first label that is no node.
        """
        found = []
        for label in labels:
            if label not in self.index:
                raise AccessError(f"the network has no node {label!r}: it has {len(self.nodes)} others")
            found.append(self.index[label])
        return np.array(found, dtype=np.int64)

    def isolated(self) -> tuple[str, ...]:
        """Return the nodes that no edge leaves and none enters."""
        touched = np.diff(self.start) > 0
        touched[self.target] = True
        return tuple(self.nodes[int(node)] for node in np.flatnonzero(~touched))


def build_graph(
    nodes: Sequence[str], edges: Iterable[tuple[str, str, float]], *, both_ways: bool = False
) -> Graph:
    """Build a network from labelled edges.

    Parameters
    ----------
    nodes : sequence of str
        Labels, none twice.
    edges : iterable of (origin, destination, minutes)
    both_ways : bool
        Whether every edge also leads back with the same minutes.

    Raises
    ------
    AccessError
        If an edge names an unknown node, or its minutes are negative or not finite.

    Examples
    --------
    >>> graph = build_graph(["a", "b", "c"], [("a", "b", 4.0)], both_ways=True)
    >>> graph.minutes.tolist(), graph.isolated()
    ([4.0, 4.0], ('c',))
    """
    check_labels(nodes, "node")
    index = {label: number for number, label in enumerate(nodes)}
    origins, targets, minutes = [], [], []
    for origin, destination, time in edges:
        for label in (origin, destination):
            if label not in index:
                raise AccessError(
                    f"the edge {origin} to {destination} names the unknown node {label!r}: add it"
                )
        origins.append(index[origin])
        targets.append(index[destination])
        minutes.append(time)
    tail, head, times = (
        np.array(origins, np.int64),
        np.array(targets, np.int64),
        np.array(minutes, np.float64),
    )
    if both_ways:
        tail, head, times = np.r_[tail, head], np.r_[head, tail], np.r_[times, times]
    return graph_from_arrays(nodes, tail, head, times)


def graph_from_arrays(nodes: Sequence[str], origin: Indices, target: Indices, minutes: Floats) -> Graph:
    """Build a network from numbered edges: for networks of 100,000 nodes and more.

    Parameters
    ----------
    nodes : sequence of str
    origin, target : array of int, (edge)
        Numbers of nodes.
    minutes : array of float, (edge)

    Raises
    ------
    AccessError
        If the arrays differ in length, a number is no node, or minutes are negative or not finite.
    """
    if not len(origin) == len(target) == len(minutes):
        raise AccessError(
            f"{len(origin)} origins, {len(target)} targets, {len(minutes)} minutes: make them fit"
        )
    outside = np.flatnonzero((origin < 0) | (target < 0) | (origin >= len(nodes)) | (target >= len(nodes)))
    if outside.size:
        edge = int(outside[0])
        told = f"edge {edge} leads from {origin[edge]} to {target[edge]}"
        raise AccessError(f"{told}: nodes are numbered from 0 to {len(nodes) - 1}")
    wrong = np.flatnonzero(~((minutes >= 0) & np.isfinite(minutes)))
    if wrong.size:
        edge = int(wrong[0])
        told = (
            f"the edge {nodes[int(origin[edge])]} to {nodes[int(target[edge])]} takes {minutes[edge]} minutes"
        )
        raise AccessError(f"{told}: write 0 or more, and leave out what cannot be used")
    order = np.argsort(origin, kind="stable")
    start = np.zeros(len(nodes) + 1, dtype=np.int64)
    np.cumsum(np.bincount(origin, minlength=len(nodes)), out=start[1:])
    return Graph(
        tuple(nodes),
        start.astype(np.uint32),
        target[order].astype(np.uint32),
        minutes[order].astype(np.float64),
    )
