"""Search a network with a peer, in an environment that has it and numpy: NAME TASK.npz ANSWER.npz."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

Found = tuple[float, Any, str]


def run_networkit(task: Any) -> Found:
    networkit = importlib.import_module("networkit")
    networkit.setNumberOfThreads(1)
    graph = networkit.Graph(len(task["start"]) - 1, True, True)
    tails = np.repeat(np.arange(len(task["start"]) - 1), np.diff(task["start"].astype(np.int64)))
    for tail, head, minutes in zip(
        tails.tolist(), task["target"].tolist(), task["minutes"].tolist(), strict=True
    ):
        graph.addEdge(tail, head, minutes)
    run = networkit.distance.SPSP(graph, task["origins"].tolist())
    begin = time.process_time()
    run.run()
    spent = time.process_time() - begin
    rows = np.array(run.getDistances())
    return spent, np.where(rows > 1e300, np.inf, rows), f"networkit {networkit.__version__}, one thread"


def run_pandana(task: Any) -> Found:
    """Ask for the nodes within reach; pandana's one search from a node to all others."""
    pandas, pandana = importlib.import_module("pandas"), importlib.import_module("pandana")
    count = len(task["start"]) - 1
    tails = np.repeat(np.arange(count), np.diff(task["start"].astype(np.int64)))
    places = pandas.Series(np.arange(count, dtype=float))
    edges = pandas.DataFrame({"minutes": task["minutes"]})
    network = pandana.Network(
        places,
        places,
        pandas.Series(tails),
        pandas.Series(task["target"].astype(np.int64)),
        edges,
        twoway=False,
    )
    furthest = 1e5
    begin = time.process_time()
    found = network.nodes_in_range(task["origins"].tolist(), furthest)
    spent = time.process_time() - begin
    rows = np.full((len(task["origins"]), count), np.inf)
    row = {int(origin): number for number, origin in enumerate(task["origins"])}
    rows[found["source"].map(row), found["destination"]] = found["minutes"]
    version = getattr(pandana, "__version__", "")
    return spent, rows, f"pandana {version}, nodes_in_range, all its threads"


PEERS: dict[str, Callable[[Any], Found]] = {"networkit": run_networkit, "pandana": run_pandana}


def main() -> None:
    name, task, answer = sys.argv[1:]
    with np.load(task) as arrays:
        spent, rows, note = PEERS[name](dict(arrays))
    np.savez(answer, spent=spent, rows=rows, note=note)


if __name__ == "__main__":
    main()
