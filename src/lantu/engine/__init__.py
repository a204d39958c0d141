"""Where work runs: in this process, in several, on a cluster; it knows nothing of what the work is."""

from lantu.engine.cluster import run_on_ray
from lantu.engine.here import run_here
from lantu.engine.parts import MANIFEST, Part, Parts
from lantu.engine.processes import Died, run_in_processes
from lantu.engine.shards import Kernel, Lost, Runner, Shard, map_shards

__all__ = [
    "MANIFEST",
    "Died",
    "Kernel",
    "Lost",
    "Part",
    "Parts",
    "Runner",
    "Shard",
    "map_shards",
    "run_here",
    "run_in_processes",
    "run_on_ray",
]
