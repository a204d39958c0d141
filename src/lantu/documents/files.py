"""Which files of a folder are documents, and what the table beside them says of each."""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from lantu.documents.encodings import decode_text
from lantu.documents.source import name_of
from lantu.errors import DocumentError

TABLE_NAME = "documents.csv"
COLUMNS = ("file", "title", "date", "place", "publisher", "authority", "language")

OWN = ".toml"


def find_files(paths: Iterable[Path], *, on_error: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """Yield every file under the paths, folders walked in sorted order.

    Hidden files and folders (a leading dot), ``documents.csv`` and Lantu's own TOML files (settings,
    scenarios) are left out of folders. A path that is named outright is always yielded, even where it does
    not exist: reading it says what is wrong.

    Parameters
    ----------
    paths : iterable of Path
    on_error : callable, optional
        Told of each folder that cannot be opened (``filename`` says which); the others are walked on.
        Without it the first such folder raises.

    Raises
    ------
    OSError
        When a folder cannot be opened and nobody is told of it.

    Examples
    --------
    >>> [path.name for path in find_files([Path("no/such/file.txt")])]
    ['file.txt']
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path, on_error or _raise)
        else:
            yield path


def _walk(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    for directory, names, files in os.walk(folder, onerror=on_error):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name != TABLE_NAME and not name.endswith(OWN):
                yield Path(directory, name)


def _raise(error: OSError) -> None:
    raise error


def read_metadata_table(folder: Path) -> dict[str, Mapping[str, str]]:
    """Read ``documents.csv`` of a folder: file name to its row; empty where there is no such table.

    Columns are ``file`` and any of ``title``, ``date``, ``place``, ``publisher``, ``authority``,
    ``language``; empty cells are left out, further columns are kept.

    Raises
    ------
    DocumentError
        The table is no text or has no column ``file``.
    """
    path = folder / TABLE_NAME
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise DocumentError(
            f"{name_of(path)}: cannot be read ({error.strerror}); check the permissions"
        ) from error
    return parse_metadata_table(data, name_of(path))


def parse_metadata_table(data: bytes, name: str) -> dict[str, Mapping[str, str]]:
    """Parse the bytes of a ``documents.csv``: file name to its row; ``name`` stands in errors.

    Raises
    ------
    DocumentError
        The table is no text or no CSV, or has no column ``file``.
    """
    decoded = decode_text(data) if data else None
    if decoded is None:
        raise DocumentError(f"{name}: is no text table; write it as CSV in UTF-8")
    rows = csv.DictReader(io.StringIO(decoded.text.removeprefix("\ufeff"), newline=""))
    try:
        if "file" not in (rows.fieldnames or ()):
            raise DocumentError(f"{name}: has no column 'file'; its first line must be {','.join(COLUMNS)}")
        stated = [
            {key: value.strip() for key, value in row.items() if key and isinstance(value, str)}
            for row in rows
        ]
    except csv.Error as error:
        # A quotation mark that is never closed makes one cell of all that follows.
        raise DocumentError(f"{name}:{rows.line_num + 1}: is no CSV ({error}); mend its quotes") from error
    return {
        unicodedata.normalize("NFC", row["file"]): {key: value for key, value in row.items() if value}
        for row in stated
        if row.get("file")
    }
