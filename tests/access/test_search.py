"""Shortest times agree with an independent computation and refuse what cannot be used."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from lantu.access import Reach, build_graph, compute_times, find_isochrone, graph_from_arrays
from lantu.access.search import search_rows
from lantu.errors import AccessError


def _random(seed: int, nodes: int, edges: int, longest: float):
    random = np.random.default_rng(seed)
    tail, head = random.integers(0, nodes, edges), random.integers(0, nodes, edges)
    pairs = np.unique(np.c_[tail, head], axis=0)
    minutes = random.gamma(0.5, longest, len(pairs)) + 1e-6
    return pairs[:, 0], pairs[:, 1], minutes


@pytest.mark.parametrize("seed", range(6))
def test_times_agree_with_scipy(seed: int) -> None:
    """Times on random networks are those of scipy's Dijkstra, and so is what is not reached."""
    nodes = 400
    tail, head, minutes = _random(seed, nodes, 150 * (seed + 2), 10.0)
    graph = graph_from_arrays([str(node) for node in range(nodes)], tail, head, minutes)
    expected = dijkstra(coo_array((minutes, (tail, head)), shape=(nodes, nodes)).tocsr())
    actual = search_rows(graph, np.arange(nodes))
    assert np.array_equal(np.isinf(expected), np.isinf(actual))
    assert np.allclose(expected[np.isfinite(expected)], actual[np.isfinite(actual)], atol=1e-9, rtol=0)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from([0.0, 1e-9, 0.25, 3.0, 700.0, 1e6])),
        max_size=40,
    )
)
def test_extreme_edges_agree_with_relaxation(edges: list[tuple[int, int, float]]) -> None:
    """Zero, tiny and huge edges in one network give what relaxing every edge again and again gives."""
    graph = build_graph("0123456789", [(str(a), str(b), time) for a, b, time in edges])
    expected = np.full((10, 10), np.inf)
    np.fill_diagonal(expected, 0.0)
    for _ in range(10):
        for a, b, time in edges:
            expected[:, b] = np.minimum(expected[:, b], expected[:, a] + time)
    actual = search_rows(graph, np.arange(10))
    assert np.array_equal(np.isinf(expected), np.isinf(actual))
    assert np.allclose(expected[np.isfinite(expected)], actual[np.isfinite(actual)], rtol=1e-12)


@pytest.mark.parametrize("limit", [0.0, 7.5, 40.0])
def test_isochrone_is_the_exact_node_set(limit: float) -> None:
    """An isochrone holds the nodes whose full time is within the limit, and no others."""
    tail, head, minutes = _random(9, 300, 1500, 10.0)
    graph = graph_from_arrays([str(node) for node in range(300)], tail, head, minutes)
    whole = compute_times(graph, ["5"]).minutes[0]
    expected = tuple(graph.nodes[int(node)] for node in np.flatnonzero(whole <= limit))
    assert expected == find_isochrone(graph, "5", limit)


def test_absence_has_its_reason() -> None:
    """A node that is not reached is infinitely far, and says whether a limit or the network is why."""
    graph = build_graph("abc", [("a", "b", 50.0)])
    assert compute_times(graph, "a").reach("a", "c") is Reach.NO_WAY
    assert compute_times(graph, "a", limit=10).reach("a", "b") is Reach.BEYOND_LIMIT
    assert compute_times(graph, "a", limit=50).reach("a", "b") is Reach.REACHED
    assert compute_times(graph, "a").unreached() == (("a", "c"),)
    assert graph.isolated() == ("c",)


@pytest.mark.parametrize(
    ("edge", "told"),
    [
        (("a", "x", 3.0), "unknown node 'x'"),
        (("a", "b", -1.0), "takes -1.0 minutes"),
        (("a", "b", float("nan")), "takes nan minutes"),
        (("a", "b", float("inf")), "takes inf minutes"),
    ],
)
def test_bad_edges_are_named(edge: tuple[str, str, float], told: str) -> None:
    """An edge that cannot be used is refused by name."""
    with pytest.raises(AccessError, match=told):
        build_graph("ab", [edge])


def test_bad_questions_are_named() -> None:
    """A node that is not there, a label given twice and a negative limit are refused."""
    graph = build_graph("ab", [("a", "b", 1.0)])
    with pytest.raises(AccessError, match="no node 'x'"):
        compute_times(graph, ["x"])
    with pytest.raises(AccessError, match="number 2"):
        search_rows(graph, np.array([0, 2]))
    with pytest.raises(AccessError, match="limit is -1"):
        compute_times(graph, ["a"], limit=-1)
    with pytest.raises(AccessError, match="'a' stands twice"):
        build_graph("aa", [])
    with pytest.raises(AccessError, match="'a' stands twice"):
        compute_times(graph, ["a", "a"])
