"""Measure the access model: CPU time beside scipy and other peers, isochrones, scenarios, ensembles.

    python -m bench.access [--origins 500] [--peer networkit=PYTHON] [--peer pandana=PYTHON] [--pysal]

The network is generated: a grid of 447 x 447 nodes at 1 km, three classes of road, a tenth of the links left
out, 301 stations. Each peer runs in an environment of its own, with the Python that is given for it; pandana
is AGPL and never a dependency.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import tempfile
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
from lantu.access.shape import draw_isochrone
from lantu.scenarios import load_model, read_scenario, run_ensemble, run_scenario

SIDE, STATIONS, SEED = 447, 301, 20260901
BATCH = 25
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


def compare_search(count: int, peers: list[str]) -> None:
    graph = make_network()
    origins = np.random.default_rng(1).choice(len(graph.nodes), count, replace=False).astype(np.int64)
    search_rows(graph, origins[:1])
    matrix = csr_array((graph.minutes, graph.target, graph.start), shape=(len(graph.nodes),) * 2)
    own = peer = worst = 0.0
    same = True
    for first in range(0, count, BATCH):
        batch = origins[first : first + BATCH]
        spent, found = cpu(lambda batch=batch: search_rows(graph, batch))
        own += spent
        spent, expected = cpu(lambda batch=batch: dijkstra(matrix, indices=batch))
        peer += spent
        finite = np.isfinite(expected)
        worst = max(worst, float(np.abs(found[finite] - expected[finite]).max()))
        same = same and bool((np.isinf(found) != finite).all())
    print(f"{len(graph.nodes)} nodes, {len(graph.minutes)} edges, {count} origins to all nodes")
    print(f"  lantu  {own:.2f} CPU s   scipy {peer:.2f} CPU s   ratio {own / peer:.2f}")
    print(f"  largest difference {worst:.1e} minutes; the same nodes reached: {same}")
    for given in peers:
        compare_peer(given, graph, origins)
    draw(graph, origins)


def compare_peer(given: str, graph: Graph, origins: np.ndarray) -> None:
    """Run a peer in its own environment, over a file of arrays, and set its minutes beside ours."""
    name, _, python = given.partition("=")
    with tempfile.TemporaryDirectory() as folder:
        task, answer = Path(folder, "task.npz"), Path(folder, "answer.npz")
        few = origins[:BATCH]
        arrays = {"start": graph.start, "target": graph.target, "minutes": graph.minutes, "origins": few}
        np.savez(task, **arrays)
        script = str(Path(__file__).with_name("access_peer.py"))
        subprocess.run([python, "-P", script, name, str(task), str(answer)], check=True)
        with np.load(answer) as told:
            spent, rows, note = float(told["spent"]), told["rows"], str(told["note"])
    ours, expected = cpu(lambda: search_rows(graph, few))
    expected = expected[: len(rows)]
    known = np.isfinite(expected) & np.isfinite(rows)
    worst = float(np.abs(rows[known] - expected[known]).max())
    missing = int((np.isfinite(expected) != np.isfinite(rows)).sum())
    print(f"  {name} {spent:.2f} CPU s for {len(few)} origins (lantu {ours:.2f}); {note}")
    print(f"    largest difference {worst:.1e} minutes, {missing} nodes of which but one has a time")


def draw(graph: Graph, origins: np.ndarray) -> None:
    rounds = [cpu(lambda: search_rows(graph, origins[:1], 60.0))[0] for _ in range(20)]
    print(f"  one isochrone of 60 minutes: median {np.median(rounds) * 1e3:.1f} CPU ms, exactly the nodes")
    place = np.arange(SIDE * SIDE)
    points = np.c_[112 + place % SIDE / 85, 36 + place // SIDE / 111]
    minutes = search_rows(graph, origins[:1])[0, : SIDE * SIDE]
    for cell in (2.0, 5.0):
        spent, shape = cpu(lambda cell=cell: draw_isochrone(points, minutes, 60, cell_km=cell))
        share = f"{shape.misclassified:.1%} of nodes on the wrong side"
        print(f"    as polygons of {cell:g} km: {spent * 1e3:.0f} CPU ms, {share}")


def measure_ensemble(members: int) -> None:
    scenario = read_scenario(EXAMPLES / "03-xiong-shang.toml")
    model = load_model(scenario)
    run_ensemble(scenario, model, members=1)
    spent, ensemble = cpu(lambda: run_ensemble(scenario, model, members=members))
    each = spent / ensemble.members
    print(f"ensemble: {each * 1e3:.1f} CPU ms a member, so 10^4 in {each * 1e4 / 2:.0f} s on 2 idle cores")


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
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PYTHON")
    parser.add_argument("--members", type=int, default=100)
    parser.add_argument("--pysal", action="store_true", help="compare E2SFCA with PySAL's access as well")
    given = parser.parse_args()
    compare_search(given.origins, given.peer)
    measure_scenarios()
    measure_ensemble(given.members)
    if given.pysal:
        compare_pysal()


if __name__ == "__main__":
    main()
