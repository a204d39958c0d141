"""How many faults, put into the program one at a time, the tests notice.

Run from the project's root: ``python -m bench.mutation [PACKAGE ...] [--sample N]``. Works on a clone of the
last commit in a temporary folder, with cosmic-ray in an environment of its own. Of all mutants N are drawn
with a seed; annotations are left alone, because nothing evaluates them. Prints the share that the tests kill
and the mutants that live, for reading: some change nothing that can be seen.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bench.peers.environment import DEFAULT_CACHE, build_environment

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("language/numbers", "reconcile", "access")
SEED = 20261121
PATIENCE = 600
"""Seconds by the clock after which a mutant that makes the tests run on counts as noticed."""


def measure(package: str, sample: int, folder: Path) -> None:
    """Draw mutants of a package, run its tests on each, and print what became of them."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    if (ROOT.parent / "shared").is_dir():
        (folder / "shared").symlink_to((ROOT.parent / "shared").resolve())
    python = build_environment(DEFAULT_CACHE, Path(__file__).with_name("peers") / "mutation.txt")
    settings, session = folder / "settings.toml", folder / "session.sqlite"
    source = f"src/lantu/{package}"
    tests = (
        f"{sys.executable} -m pytest -x -q -n 0 -m 'not slow' -p no:cacheprovider tests/{package} {source}"
    )
    settings.write_text(
        f'[cosmic-ray]\nmodule-path = "{source}"\ntimeout = {PATIENCE}.0\nexcluded-modules = []\n'
        f'test-command = "{tests}"\n[cosmic-ray.distributor]\nname = "local"\n',
        encoding="utf-8",
    )
    environment = os.environ | {"PYTHONPATH": str(clone / "src")}
    ray = [str(python), "-m", "cosmic_ray.cli"]
    for command in ("init", "exec"):
        if command == "exec":
            total = _keep_sample(session, clone, sample)
        subprocess.run([*ray, command, str(settings), str(session)], cwd=clone, env=environment, check=True)
    _report(package, session, total)


def _keep_sample(session: Path, clone: Path, sample: int) -> int:
    """Leave only a sample of the mutants in the session; return how many there were."""
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT job_id, module_path, start_pos_row FROM mutation_specs "
            "ORDER BY module_path, operator_name, occurrence"
        ).fetchall()
        real = [job for job, path, row in rows if row not in _annotated(clone / path)]
        kept = set(random.Random(SEED).sample(real, min(sample, len(real))))
        for job, _, _ in rows:
            if job not in kept:
                for table in ("mutation_specs", "work_items"):
                    opened.execute(f"DELETE FROM {table} WHERE job_id = ?", [job])
    return len(real)


@cache
def _annotated(path: Path) -> frozenset[int]:
    """Return the lines of a module that hold annotations of signatures and of fields."""
    return frozenset(_annotation_lines(ast.parse(path.read_text(encoding="utf-8"))))


def _annotation_lines(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            for one in (node.returns, *(argument.annotation for argument in arguments)):
                if one is not None:
                    yield from range(one.lineno, (one.end_lineno or one.lineno) + 1)
        elif isinstance(node, ast.AnnAssign) and node.value is None:
            yield node.lineno


def _report(package: str, session: Path, total: int) -> None:
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT s.module_path, s.start_pos_row, s.operator_name, r.test_outcome, r.diff "
            "FROM mutation_specs s JOIN work_results r USING (job_id) ORDER BY 1, 2"
        ).fetchall()
    alive = [row for row in rows if row[3] == "SURVIVED"]
    killed = 1 - len(alive) / len(rows)
    print(f"\n## {package}: {len(rows)} of {total} mutants, {killed:.0%} killed\n", flush=True)
    for path, line, operator, _, diff in alive:
        changed = [
            text[1:].strip() for text in diff.splitlines() if text[:1] in "+-" and text[:3] not in "+++---"
        ]
        print(f"- {path}:{line} {operator}: {' => '.join(changed)}")


def main() -> None:
    """Measure the packages that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", default=PACKAGES)
    parser.add_argument("--sample", type=int, default=100)
    arguments = parser.parse_args()
    for package in arguments.packages:
        with tempfile.TemporaryDirectory() as folder:
            measure(package, arguments.sample, Path(folder))


if __name__ == "__main__":
    main()
