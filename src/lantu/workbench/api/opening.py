"""What scripts and notebooks begin with: ``lantu.open`` and ``lantu.read``."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from lantu.documents import Limits
from lantu.errors import DocumentError
from lantu.ledger import open_ledger
from lantu.workbench.api.workbook import Workbook
from lantu.workbench.reading import read_documents

_log = logging.getLogger(__name__)


def open(path: Path | str, *, region: str | Path = "jingjinji") -> Workbook:  # noqa: A001  as in lantu.open
    """Open a ledger for reading.

    Parameters
    ----------
    path : Path or str
        The ledger's directory.
    region : str or Path
        Name or path of the region pack that it was read with.

    Returns
    -------
    Workbook
        What was published last; it stays as it is whatever is written meanwhile.

    Raises
    ------
    LedgerError
        When there is no ledger, or it cannot be opened.
    """
    # What a broken run left is published first; then the snapshot that is there is opened.
    with open_ledger(path) as ledger:
        return Workbook(ledger.path, region=region)


def read(
    paths: Path | str | Iterable[Path | str],
    *,
    ledger: Path | str = "lantu.ledger",
    region: str = "jingjinji",
    processes: int = 1,
    limits: Limits | None = None,
) -> Workbook:
    """Read files and folders into a ledger, and open it.

    Parameters
    ----------
    paths : Path, str or iterable of them
        Files, and folders that are walked.
    ledger : Path or str
        The ledger's directory, which is made where it does not exist.
    region : str
        Name or path of the region pack.
    processes : int
        How many read; 0 for as many as there are cores. A script that asks for more than one must
        guard its main part by ``if __name__ == "__main__"``.
    limits : Limits, optional
        How much one file may cost.

    Returns
    -------
    Workbook
        Each file that could not be read is logged as a warning.

    Raises
    ------
    DocumentError
        When no file could be read.
    LedgerError
        When the ledger cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("2023年，河北省森林覆盖率达到36%。", "utf-8")
    ...     with read(folder, ledger=Path(folder, "x.ledger")) as ledger:
    ...         [(found.record.places[0].name, found.number) for found in ledger.claims]
    [('河北省', '36%')]
    """
    some = [paths] if isinstance(paths, Path | str) else list(paths)
    report = read_documents(some, Path(ledger), region=region, processes=processes, limits=limits)
    for failure in report.failures:
        _log.warning("%s", failure.problem)
    if report.files == len(report.failures):
        first = f"; the first: {report.failures[0].problem}" if report.failures else ""
        raise DocumentError(f"no file could be read in {', '.join(map(str, some))}{first}")
    return open(ledger, region=region)
