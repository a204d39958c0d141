"""Shards of whole numbers and a kernel that squares them, or dies of one; imported by worker processes."""

import os
import signal
import time
from pathlib import Path

import pyarrow as pa

OUT = pa.schema([pa.field("n", pa.int64()), pa.field("square", pa.int64()), pa.field("problem", pa.string())])


class Numbers:
    """A shard of tables of whole numbers."""

    def __init__(self, key, tables):
        self.key, self._tables = key, tables

    def tables(self):
        for numbers in self._tables:
            yield pa.table({"n": pa.array(numbers, pa.int64())})


class Unreadable:
    """A shard whose input is gone."""

    key = "gone"

    def tables(self):
        raise FileNotFoundError(2, "No such file or directory", "gone.warc")


class Square:
    """Squares numbers; a deadly one kills its process, a slow one waits for a file to appear."""

    schema = OUT

    def __init__(self, deadly=(), begun=None):
        self._deadly, self._begun = deadly, begun

    def __call__(self, table):
        numbers = table["n"].to_pylist()
        if set(numbers) & set(self._deadly):
            os.kill(os.getpid(), signal.SIGKILL)
        if self._begun is not None:
            (Path(self._begun) / f"{numbers[0]}.{os.getpid()}").touch()
            deadline = time.monotonic() + 60
            while not (Path(self._begun) / "go").exists() and time.monotonic() < deadline:
                time.sleep(0.02)
        return pa.table(
            {"n": numbers, "square": [n * n for n in numbers], "problem": [None] * len(numbers)}, OUT
        )

    def fail(self, table, problem):
        numbers = table["n"].to_pylist()
        return pa.table(
            {"n": numbers, "square": [None] * len(numbers), "problem": [problem] * len(numbers)}, OUT
        )
