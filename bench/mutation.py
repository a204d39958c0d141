"""How many faults, put into the program one at a time, the tests notice.

Run from the project's root: ``python -m bench.mutation [PACKAGE ...] [--sample N] [--seed N]``. Works on
a clone of the last commit in a temporary folder, with cosmic-ray in an environment of its own. Of all
mutants N are drawn with a seed; annotations are left alone, because nothing evaluates them. The files of
tests run quickest first: a mutant costs little where they notice it. Prints the share that the tests kill
and the mutants that live, for reading: some change nothing that can be seen.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bench.peers.environment import DEFAULT_CACHE, build_environment

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("language/numbers", "reconcile", "access")
SEED = 20261121
PATIENCE, LEAST_SECONDS = 5, 60
"""A mutant counts as noticed when its tests take so many times as long as those of the source as it is, and
at least so many seconds by the clock: one that loops would else hold a core."""

Place = tuple[int, int]
"""Line from 1 and column from 0, as the parser counts them."""


def measure(package: str, sample: int, seed: int, folder: Path) -> None:
    """Draw mutants of a package, run its tests on each, and print what became of them."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    if (ROOT.parent / "shared").is_dir():
        (folder / "shared").symlink_to((ROOT.parent / "shared").resolve())
    python = build_environment(DEFAULT_CACHE, Path(__file__).with_name("peers") / "mutation.txt")
    settings, session = folder / "settings.toml", folder / "session.sqlite"
    source = f"src/lantu/{package}"
    environment = os.environ | {"PYTHONPATH": str(clone / "src")}
    pytest = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        "-m",
        "not slow",
    ]
    began = time.monotonic()
    files = _quickest_first(pytest, package, clone, environment)
    timeout = max(LEAST_SECONDS, PATIENCE * (time.monotonic() - began))
    tests = shlex.join([*pytest, *files, source])
    settings.write_text(
        f'[cosmic-ray]\nmodule-path = "{source}"\ntimeout = {timeout:.1f}\nexcluded-modules = []\n'
        f'test-command = "{tests}"\n[cosmic-ray.distributor]\nname = "local"\n',
        encoding="utf-8",
    )
    ray = [str(python), "-m", "cosmic_ray.cli"]
    for command in ("init", "exec"):
        if command == "exec":
            total = _keep_sample(session, clone, sample, seed)
        subprocess.run([*ray, command, str(settings), str(session)], cwd=clone, env=environment, check=True)
    _report(package, session, total)


def _quickest_first(
    pytest: list[str], package: str, clone: Path, environment: Mapping[str, str]
) -> list[str]:
    """Run the tests as they are, which have to pass; return their files, the quickest first."""
    folder = _nearest_tests(package, clone)
    timed = [*pytest, "--durations=0", "-vv", folder]
    told = subprocess.run(
        timed, cwd=clone, env=environment, check=True, capture_output=True, text=True
    ).stdout
    seconds = {
        path.relative_to(clone).as_posix(): 0.0 for path in sorted((clone / folder).rglob("test_*.py"))
    }
    for spent, path in re.findall(r"^([0-9.]+)s (?:call|setup|teardown) +([^:]+)::", told, re.MULTILINE):
        seconds[path] += float(spent)
    return sorted(seconds, key=lambda path: seconds[path])


def _nearest_tests(package: str, clone: Path) -> str:
    """Return the folder of a package's tests, or the nearest above it: language/places has one file there."""
    above = Path("tests", package)
    return next(folder for folder in (above, *above.parents) if (clone / folder).is_dir()).as_posix()


def _keep_sample(session: Path, clone: Path, sample: int, seed: int) -> int:
    """Leave only a sample of the mutants in the session; return how many there were."""
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT job_id, module_path, start_pos_row, start_pos_col FROM mutation_specs "
            "ORDER BY module_path, operator_name, occurrence"
        ).fetchall()
        real = [job for job, path, *at in rows if not _is_annotation(clone / path, *at)]
        kept = set(random.Random(seed).sample(real, min(sample, len(real))))
        for job, *_ in rows:
            if job not in kept:
                for table in ("mutation_specs", "work_items"):
                    opened.execute(f"DELETE FROM {table} WHERE job_id = ?", [job])
    return len(real)


def _is_annotation(module: Path, row: int, column: int) -> bool:
    return any(first <= (row, column) < last for first, last in _annotations(module))


@cache
def _annotations(module: Path) -> tuple[tuple[Place, Place], ...]:
    """Return where the annotations of signatures and of variables stand: from, and up to, line and column."""
    found: list[ast.expr | None] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            found += [node.returns, *(argument.annotation for argument in arguments)]
        elif isinstance(node, ast.AnnAssign):
            found.append(node.annotation)
    return tuple(
        ((one.lineno, one.col_offset), (one.end_lineno or one.lineno, one.end_col_offset or one.col_offset))
        for one in found
        if one is not None
    )


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
    parser.add_argument("--seed", type=int, default=SEED, help="another draws other mutants")
    arguments = parser.parse_args()
    for package in arguments.packages:
        with tempfile.TemporaryDirectory() as folder:
            measure(package, arguments.sample, arguments.seed, Path(folder))


if __name__ == "__main__":
    main()
