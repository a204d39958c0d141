"""Running the command line in this process, as a terminal or a pipe would see it."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from lantu.cli import main


class Outcome(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """Return the output as JSON."""
        return json.loads(self.out)

    def lines(self) -> list[dict[str, Any]]:
        """Return the output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments: str | Path) -> Outcome:
    """Run ``lantu`` with these arguments and return its status and what it wrote."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    out.flush()
    err.flush()
    code = end.value.code
    written = [stream.buffer.getvalue().decode() for stream in (out, err)]  # type: ignore[attr-defined]
    return Outcome(code if isinstance(code, int) else int(bool(code)), *written)
