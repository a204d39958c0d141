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
    outside = origins[(origins < 0) | (origins >= len(graph.nodes))]
    if outside.size:
        raise AccessError(f"no node has the number {outside[0]}: they go from 0 to {len(graph.nodes) - 1}")
    width, buckets = graph.buckets
    out = np.empty((len(origins), len(graph.nodes)))
    start, stop, sources = graph.start[:-1], graph.start[1:], origins.astype(np.uint32)
    _search(start, stop, graph.target, graph.minutes, sources, float(limit), 1 / width, buckets, out)
    return out


@compiled
def _search(  # noqa: PLR0913, PLR0917 - one compiled loop
    start: Numbers,
    stop: Numbers,
    target: Numbers,
    minutes: Floats,
    origins: Numbers,
    limit: float,
    inverse: float,
    buckets: int,
    out: Floats,
) -> None:
    """Fill the rows of ``out``; all numbers are unsigned, which halves the work of indexing."""
    nobody, mask = np.uint32(0xFFFFFFFF), np.uint64(buckets - 1)
    first = np.full(buckets, nobody, np.uint32)
    # What belongs to one node lies side by side: it is needed together, and memory is what takes the time.
    queue = np.full((start.size, 4), nobody, np.uint32)
    for row in range(origins.size):
        spent, source = out[row], origins[row]
        spent[:] = np.inf
        spent[source] = 0.0
        first[0] = source
        queue[source, HELD] = np.uint32(0)
        queue[source, AFTER] = queue[source, BEFORE] = nobody
        waiting, current = 1, np.uint64(0)
        while waiting > 0:
            bucket = current & mask
            here = first[bucket]
            while here != nobody:
                following = queue[here, AFTER]
                first[bucket] = following
                if following != nobody:
                    queue[following, BEFORE] = nobody
                queue[here, HELD] = nobody
                waiting -= 1
                so_far = spent[here]
                for edge in range(start[here], stop[here]):
                    there = target[edge]
                    time = so_far + minutes[edge]
                    if time >= spent[there] or time > limit:
                        continue
                    spent[there] = time
                    old, new = queue[there, HELD], np.uint32(np.uint64(time * inverse) & mask)
                    if old == new:
                        continue
                    if old == nobody:
                        waiting += 1
                    else:
                        before, after = queue[there, BEFORE], queue[there, AFTER]
                        if before == nobody:
                            first[old] = after
                        else:
                            queue[before, AFTER] = after
                        if after != nobody:
                            queue[after, BEFORE] = before
                    top = first[new]
                    queue[there, AFTER] = top
                    queue[there, BEFORE] = nobody
                    if top != nobody:
                        queue[top, BEFORE] = there
                    first[new] = there
                    queue[there, HELD] = new
                here = first[bucket]
            current += np.uint64(1)
