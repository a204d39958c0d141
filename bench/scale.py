"""How fast a large pile is read, on one and two processes and on a cluster of two nodes.

Run from the project's root: ``python -m bench.scale [MEGABYTES [PART]]`` (needs ``../shared/corpus``; 1000
and 60 by default, which takes an hour). The ratio of two workers to one is measured on the part; the whole is
read by two processes and on a cluster, and their records are compared. The last line is the rate at which
pages of other matters are passed over.
"""

from __future__ import annotations

import hashlib
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq

from bench.grow import grow, write_archives
from lantu.documents import Limits
from lantu.engine import Runner, run_in_processes, run_on_ray
from lantu.region.region import Region
from lantu.workbench.crawl import Budget, Work, read_shards
from lantu.workbench.crawl.triage import Triage

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEED = 20261121


def main() -> int:
    """Print the rates."""
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 1000) * 1e6)
    part = int(float(sys.argv[2] if len(sys.argv) > 2 else 60) * 1e6)
    texts = [path.read_text("utf-8") for path in sorted((SHARED / "corpus").rglob("*.txt"))]
    if not texts:
        print("../shared/corpus is absent: nothing to grow")
        return 1
    with tempfile.TemporaryDirectory() as name:
        _compare(Path(name), texts, min(size, part))
    with tempfile.TemporaryDirectory() as name:
        _read_whole(Path(name), texts, size)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"memory of this process at most {memory:,.0f} MB")
    _prefilter(texts)
    return 0


def _compare(folder: Path, texts: list[str], size: int) -> None:
    """Print what a second worker brings, on a part of the pile: it asks for an idle machine."""
    _grow(folder, texts, size)
    one = _measure(folder, "one process", partial(run_in_processes, processes=1))
    two = _measure(folder, "two processes", partial(run_in_processes, processes=2))
    print(f"two against one: {one[0] / two[0]:.2f} times", flush=True)


def _read_whole(folder: Path, texts: list[str], size: int) -> None:
    """Print how processes and a cluster read the whole pile, and whether the records are the same."""
    _grow(folder, texts, size)
    local = _measure(folder, "two processes", partial(run_in_processes, processes=2))
    with _cluster():
        away = _measure(folder, "cluster of two nodes", run_on_ray)
    print(f"the same records: {local[1] == away[1]} ({local[1]}, {away[1]})", flush=True)


def _grow(folder: Path, texts: list[str], size: int) -> None:
    total = write_archives(folder / "in", grow(texts, size, SEED), max(1_000_000, size // 40))
    print(f"input: {total / 1e6:,.0f} MB in {len(list((folder / 'in').iterdir()))} archives, seed {SEED}")
    first = (folder / "in" / "00000.jsonl.zst").read_bytes()
    print(f"sha256 of the first archive: {hashlib.sha256(first).hexdigest()[:16]}", flush=True)


def _measure(folder: Path, name: str, run: Runner) -> tuple[float, str]:
    out = folder / name.replace(" ", "_")
    work = Work("jingjinji", Limits(), Budget(), everything=True, apart=True)
    report = read_shards([str(folder / "in")], out, work=work, run=run)
    print(
        f"{name}: {report.read:,} of {report.documents:,} documents, {report.records:,} records, "
        f"{report.seconds:,.0f} s, {report.bytes / report.seconds / 1e6:.2f} MB/s",
        flush=True,
    )
    return report.seconds, _fingerprint(out)


def _fingerprint(folder: Path) -> str:
    """Hash what was read, whatever the order of the parts."""
    digests = []
    for path in (folder / "parts").iterdir():
        table = pq.read_table(path, columns=["address", "status", "document", "content"])
        digests += [hashlib.sha256(repr(sorted(row.items())).encode()).digest() for row in table.to_pylist()]
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()[:16]


@contextmanager
def _cluster() -> Iterator[None]:
    import ray  # noqa: PLC0415  not needed for the rest
    from ray.cluster_utils import Cluster  # noqa: PLC0415

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False, configure_logging=False)
    try:
        yield
    finally:
        ray.shutdown()
        cluster.shutdown()


def _prefilter(texts: list[str]) -> None:
    """Time the look at bytes on pages that name nothing of the region."""
    triage = Triage(Region.load("jingjinji"))
    other = [text.encode() for text in texts if triage.reject_bytes("a.txt", text.encode())]
    data = other * max(1, 20_000_000 // max(1, sum(map(len, other))))
    began = time.process_time()
    for one in data:
        triage.reject_bytes("a.txt", one)
    spent = time.process_time() - began
    print(f"passing over other matters: {sum(map(len, data)) / spent / 1e6:,.0f} MB/s on one core")


if __name__ == "__main__":
    sys.exit(main())
