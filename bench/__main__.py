"""Every comparison, one after the other: ``make bench``, or ``python -m bench NAME`` for one of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"
BENCHES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("claims", ()),
    ("programme", ()),
    ("numbers", (str(CORPUS),)),
    ("periods", (str(CORPUS),)),
    ("mentions", (str(CORPUS),)),
    ("access", ()),
    ("assess", ()),
    ("scale", ("100",)),
)
"""Name of the module and its arguments; each prints what it measures, its spread and a hash of its input."""


def main() -> int:
    """Run the benches that are named, or all; return how many failed."""
    wanted = sys.argv[1:]
    failed = 0
    for name, arguments in BENCHES:
        if wanted and name not in wanted:
            continue
        print(f"\n# {name}\n", flush=True)
        failed += (
            subprocess.run([sys.executable, "-m", f"bench.{name}", *arguments], check=False).returncode != 0
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
