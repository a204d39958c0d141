"""Shortest times over a network, from many origins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.access.compiled import compiled
from lantu.access.graph import Graph, Indices, Numbers
from lantu.access.times import Floats, TravelTimes
from lantu.errors import AccessError

AFTER, BEFORE, HELD = 0, 1, 2


def compute_times(
    graph: Graph, origins: Sequence[str], destinations: Sequence[str] | None = None, limit: float = np.inf
) -> TravelTimes:
    """Compute the minutes of the fastest ways.

    A bucket queue orders the nodes by whole multiples of a width; within a bucket a node is taken up again
    when a faster way to it turns up, so the minutes are exact whatever the width. The idea is Dial's (1969);
    the correction inside buckets is that of delta-stepping (Meyer and Sanders 2003).

    Parameters
    ----------
    graph : Graph
    origins : sequence of str
    destinations : sequence of str or None
        None for all nodes.
    limit : float
        Minutes at which the search stops; nodes beyond it count as not reached.

    Raises
    ------
    AccessError
        If an origin or destination is no node, or the limit is negative.

    Examples
    --------
    >>> from lantu.access.graph import build_graph
    >>> graph = build_graph(["a", "b", "c"], [("a", "b", 4), ("b", "c", 3), ("a", "c", 9)])
    >>> compute_times(graph, ["a"]).minutes.tolist()
    [[0.0, 4.0, 7.0]]
    """
    minutes = search_rows(graph, graph.find(origins), limit)
    if destinations is None:
        return TravelTimes(tuple(origins), graph.nodes, minutes, limit)
    columns = graph.find(destinations)
    return TravelTimes(tuple(origins), tuple(destinations), np.ascontiguousarray(minutes[:, columns]), limit)


def search_rows(graph: Graph, origins: Indices, limit: float = np.inf) -> Floats:
    """Return the minutes from numbered origins to all nodes; infinite where a node is not reached."""
    if not limit >= 0:
        raise AccessError(f"the limit is {limit} minutes: give 0 or more")
    width, buckets = graph.buckets
    out = np.empty((len(origins), len(graph.nodes)))
    _search(graph.start, graph.target, graph.minutes, origins, float(limit), 1 / width, buckets, out)
    return out


@compiled
def _search(
    start: Numbers,
    target: Numbers,
    minutes: Floats,
    origins: Indices,
    limit: float,
    inverse: float,
    buckets: int,
    out: Floats,
) -> None:
    nodes = start.size - 1
    mask = buckets - 1
    first = np.full(buckets, -1, np.int32)
    # What belongs to one node lies side by side: it is needed together, and memory is what takes the time.
    queue = np.full((nodes, 4), -1, np.int32)
    for row in range(origins.size):
        spent = out[row]
        spent[:] = np.inf
        spent[origins[row]] = 0.0
        first[0], queue[origins[row], HELD], waiting, current = origins[row], 0, 1, 0
        queue[origins[row], AFTER], queue[origins[row], BEFORE] = -1, -1
        while waiting > 0:
            bucket = current & mask
            while first[bucket] != -1:
                here = first[bucket]
                first[bucket] = queue[here, AFTER]
                if queue[here, AFTER] != -1:
                    queue[queue[here, AFTER], BEFORE] = -1
                queue[here, HELD] = -1
                waiting -= 1
                for edge in range(start[here], start[here + 1]):
                    there = target[edge]
                    time = spent[here] + minutes[edge]
                    if time >= spent[there] or time > limit:
                        continue
                    spent[there] = time
                    old, new = queue[there, HELD], int(time * inverse) & mask
                    if old == new:
                        continue
                    if old == -1:
                        waiting += 1
                    else:
                        if queue[there, BEFORE] == -1:
                            first[old] = queue[there, AFTER]
                        else:
                            queue[queue[there, BEFORE], AFTER] = queue[there, AFTER]
                        if queue[there, AFTER] != -1:
                            queue[queue[there, AFTER], BEFORE] = queue[there, BEFORE]
                    queue[there, AFTER], queue[there, BEFORE] = first[new], -1
                    if first[new] != -1:
                        queue[first[new], BEFORE] = there
                    first[new], queue[there, HELD] = there, new
            current += 1
