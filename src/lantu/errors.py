"""Every error that Lantu raises on purpose, in one tree.

::

    LantuError
    ├── SettingsError      a setting is unknown or has a value that cannot be used
    ├── DocumentError      a file cannot be read as a document
    ├── RegionError        a region pack breaks its own rules
    ├── ParseError         a span of text is not what a parser was told it is
    ├── LedgerError        a ledger cannot be opened, written or trusted
    │   ├── LedgerOwnedError   another process owns the ledger for writing
    │   └── LedgerRoomError    a ledger's disk or its budget cannot take what is to be published
    ├── NotFoundError      nothing in the ledger has that identifier
    ├── QueryError         a question to a ledger cannot be understood
    ├── ExportError        a format or a destination cannot be used
    ├── AccessError        a network or a table of minutes cannot be computed with
    ├── ScenarioError      a scenario cannot be read, applied or run
    ├── AssessError        figures cannot be assessed the way that was asked for
    ├── BusyError          too much is under way to begin another piece of work
    └── StoppedError       somebody stopped a piece of work that was under way

A message says what is wrong, the value, where, what was expected and what to do.
"""


class LantuError(Exception):
    """Root of every error that Lantu raises on purpose."""


class SettingsError(LantuError):
    """A setting is unknown or its value cannot be used."""


class DocumentError(LantuError):
    """A file cannot be read as a document; the message, always one line, names the file and the remedy."""

    def __init__(self, message: str) -> None:
        # What a library says of a damaged file may have several lines.
        super().__init__(" ".join(message.splitlines()))


class RegionError(LantuError):
    """A region pack breaks its own rules; the message names file, line and remedy."""


class ParseError(LantuError):
    """A span of text is not what a parser was told it is; the message quotes it."""


class LedgerError(LantuError):
    """A ledger cannot be opened, written or trusted."""


class LedgerOwnedError(LedgerError):
    """Another process owns the ledger for writing; the message names it."""


class LedgerRoomError(LedgerError):
    """A ledger's disk, or its budget for snapshots, cannot take what is to be published."""


class NotFoundError(LantuError):
    """Nothing in the ledger has the identifier that was asked for."""


class QueryError(LantuError):
    """A question to a ledger cannot be understood; the message says how to ask it."""


class ExportError(LantuError):
    """A format or a destination of an export cannot be used."""


class AccessError(LantuError):
    """A network, timetable or table of minutes cannot be computed with; the message names the part."""


class ScenarioError(LantuError):
    """A scenario cannot be read, applied or run; the message names the change and the remedy."""


class AssessError(LantuError):
    """Figures cannot be assessed as asked; the message names the figure, place or key and the remedy."""


class BusyError(LantuError):
    """Too much is under way to begin another piece of work; the message says when to try again."""


class StoppedError(LantuError):
    """Somebody stopped a piece of work; the message says what of it stays."""
