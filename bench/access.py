"""Measure the access model: CPU time beside scipy (and networkit where installed), and E2SFCA beside PySAL.

    python -m bench.access [--origins 25] [--pysal]

The network is generated: a grid of 447 x 447 nodes at 1 km, three classes of road, a tenth of the links left
out, 301 stations. Peers live in environments of their own; one that is not there is left out, and said so.
"""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from lantu.access import Band, TravelTimes, compute_catchment, graph_from_arrays
from lantu.access.graph import Graph
from lantu.access.search import search_rows
from lantu.scenarios import load_model, read_scenario, run_scenario

SIDE, STATIONS, SEED = 447, 301, 20260901
EXAMPLES = Path(__file__).parents[1] / "examples" / "jingjinji" / "scenarios"


def make_network() -> Graph:
    random = np.random.default_rng(SEED)
    cells = np.arange(SIDE * SIDE).reshape(SIDE, SIDE)
    tail = np.r_[cells[:, :-1].ravel(), cells[:-1].ravel()]
    head = np.r_[cells[:, 1:].ravel(), cells[1:].ravel()]
    speed = np.array([35.0, 60.0, 95.0])[random.choice(3, tail.size, p=[0.7, 0.22, 0.08])]
    minutes = 60 / speed * random.uniform(1.0, 1.3, tail.size)
    kept = random.random(tail.size) > 0.1
    at = random.choice(SIDE * SIDE, STATIONS, replace=False)
    stations = SIDE * SIDE + np.arange(STATIONS)
    tail = np.r_[tail[kept], at]
    head = np.r_[head[kept], stations]
    minutes = np.r_[minutes[kept], np.full(STATIONS, 5.0)]
    nodes = [str(node) for node in range(SIDE * SIDE + STATIONS)]
    return graph_from_arrays(nodes, np.r_[tail, head], np.r_[head, tail], np.r_[minutes, minutes])


def cpu(work: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.process_time()
    found = work()
    return time.process_time() - begin, found


def compare_search(count: int) -> None:
    graph = make_network()
    origins = np.random.default_rng(1).choice(len(graph.nodes), count, replace=False).astype(np.int64)
    search_rows(graph, origins[:1])
    matrix = csr_array((graph.minutes, graph.target, graph.start), shape=(len(graph.nodes),) * 2)
    own, peer = [], []
    for _ in range(3):
        spent, found = cpu(lambda: search_rows(graph, origins))
        own.append(spent)
        spent, expected = cpu(lambda: dijkstra(matrix, indices=origins))
        peer.append(spent)
    finite = np.isfinite(expected)
    worst = float(np.abs(found[finite] - expected[finite]).max())
    print(f"{len(graph.nodes)} nodes, {len(graph.minutes)} edges, {count} origins to all nodes, best of 3")
    print(f"  lantu  {min(own):.3f} CPU s   scipy {min(peer):.3f} CPU s   ratio {min(own) / min(peer):.2f}")
    same = bool((np.isinf(found) != finite).all())
    print(f"  largest difference {worst:.1e} minutes; the same nodes reached: {same}")
    compare_networkit(graph, origins, expected)
    rounds = [cpu(lambda: search_rows(graph, origins[:1], 60.0))[0] for _ in range(20)]
    print(f"  one isochrone of 60 minutes: median {np.median(rounds) * 1e3:.1f} CPU ms")


def compare_networkit(graph: Graph, origins: np.ndarray, expected: np.ndarray) -> None:
    try:
        networkit = importlib.import_module("networkit")
    except ImportError:
        print("  networkit is not installed in this environment: left out")
        return
    networkit.setNumberOfThreads(1)
    peer = networkit.Graph(len(graph.nodes), True, True)
    for node in range(len(graph.nodes)):
        for edge in range(graph.start[node], graph.start[node + 1]):
            peer.addEdge(node, int(graph.target[edge]), float(graph.minutes[edge]))
    run = networkit.distance.SPSP(peer, [int(node) for node in origins])
    spent, _ = cpu(run.run)
    rows = np.array(run.getDistances())
    finite = np.isfinite(expected)
    worst = float(np.abs(rows[finite] - expected[finite]).max())
    print(f"  networkit {spent:.3f} CPU s, largest difference {worst:.1e} minutes")


def measure_scenarios() -> None:
    scenario = read_scenario(EXAMPLES / "03-xiong-shang.toml")
    model = load_model(scenario)
    run_scenario(scenario, model)
    spent = [cpu(lambda: run_scenario(scenario, model))[0] for _ in range(40)]
    network = model.network(scenario.date)
    matrix = [cpu(lambda: model.door_times(network))[0] for _ in range(40)]
    percentile = np.percentile(spent, [50, 95]) * 1e3
    print(
        f"scenario with its baseline, {len(model.places)} counties: median {percentile[0]:.0f}, p95", end=" "
    )
    print(f"{percentile[1]:.0f} CPU ms; matrix after an edit {np.median(matrix) * 1e3:.0f} CPU ms")


def compare_pysal() -> None:
    """Set E2SFCA beside that of PySAL's access, on random tables."""
    pandas, access = importlib.import_module("pandas"), importlib.import_module("access")
    random = np.random.default_rng(5)
    minutes, people = random.uniform(0, 60, (200, 80)), random.integers(100, 90_000, 200)
    supply = random.integers(10, 900, 80)
    bands = [Band(10, 1.0), Band(20, 0.68), Band(30, 0.22)]
    places, sites = [f"p{n}" for n in range(200)], [f"s{n}" for n in range(80)]
    times = TravelTimes(tuple(places), tuple(sites), minutes)
    own = compute_catchment(
        times,
        dict(zip(places, people.tolist(), strict=True)),
        dict(zip(sites, supply.tolist(), strict=True)),
        bands,
    )
    cost = [(p, s, minutes[i, j]) for i, p in enumerate(places) for j, s in enumerate(sites)]
    found = access.Access(
        demand_df=pandas.DataFrame({"geoid": places, "people": people}), demand_index="geoid",
        demand_value="people", supply_df=pandas.DataFrame({"geoid": sites, "beds": supply}),
        supply_index="geoid", supply_value="beds", cost_df=pandas.DataFrame(cost, columns=["o", "d", "cost"]),
        cost_origin="o", cost_dest="d", cost_name="cost",
    ).enhanced_two_stage_fca(
        name="e", cost="cost", max_cost=30, weight_fn=access.weights.step_fn({10: 1.0, 20: 0.68, 30: 0.22})
    )  # fmt: skip
    peer = found["e_beds"].reindex(places).fillna(0.0).to_numpy()
    worst = float(np.abs(peer - np.array([own.access[place] for place in places])).max())
    print(f"E2SFCA beside PySAL access: largest difference {worst:.1e} of a mean of {peer.mean():.1e}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the access model.")
    parser.add_argument("--origins", type=int, default=25)
    parser.add_argument("--pysal", action="store_true", help="compare E2SFCA with PySAL's access as well")
    given = parser.parse_args()
    compare_search(given.origins)
    measure_scenarios()
    if given.pysal:
        compare_pysal()


if __name__ == "__main__":
    main()
