"""Every comparison, one after the other: ``make bench``, or ``python -m bench NAME ...`` for some of them.

    python -m bench                      # all
    python -m bench mentions reconcile   # these two: their sections of the results are replaced

What each prints is shown, and kept in ``bench/RESULTS.md``. All together take about an hour and ask for a
machine that does nothing else; what needs ten million statements or a gigabyte is run here on less.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.results import keep_section

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
RESULTS = Path(__file__).with_name("RESULTS.md")
BENCHES: dict[str, tuple[str, ...]] = {
    "claims": (),
    "programme": (),
    "numbers": (str(CORPUS),),
    "periods": (str(CORPUS),),
    "mentions": (str(CORPUS),),
    "reconcile": (),
    "assess": (),
    "access": (),
    "ledger": ("200000",),
    "scale": ("30",),
}
"""Name of the module and its arguments; each prints what it measures, its spread and a hash of its input."""


def main() -> int:
    """Run the benches that are named, or all; return how many failed."""
    wanted = sys.argv[1:] or list(BENCHES)
    unknown = [name for name in wanted if name not in BENCHES]
    if unknown:
        print(f"no bench is called {', '.join(unknown)}; there are {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    return sum(not _run(name) for name in wanted)


def _run(name: str) -> bool:
    """Run one bench, showing what it prints as it comes, and keep that if it ended well."""
    print(f"\n# {name}\n", flush=True)
    lines = []
    command = [sys.executable, "-m", f"bench.{name}", *BENCHES[name]]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            lines.append(line)
    if process.returncode == 0:
        keep_section(RESULTS, name, "".join(lines), tuple(BENCHES))
    return process.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
