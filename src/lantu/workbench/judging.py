"""People judge records: one judgement, a file of them, and the order in which to look."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TextIO

from lantu.errors import LedgerError, NotFoundError, ParseError
from lantu.language.units.written import read_unit
from lantu.ledger import LedgerWriter, open_ledger
from lantu.ledger.judgements import Act, Judgement, Lost, in_force
from lantu.ledger.judgements.judgement import decode_judgement, encode_judgement, make_judgement
from lantu.region.region import Region


class Taken(NamedTuple):
    """What became of a file of judgements: how many were new, or known before, and which do not apply."""

    new: int
    known: int
    lost: tuple[Lost, ...]


class Judge:
    """A person at work on a ledger, which is theirs for writing until they leave.

    Each judgement is safe at once; others see them when the judge leaves.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    who : str
        Under whose name judgements are made unless another is given with one of them.
    owner : str
        What others are told who want to write meanwhile.
    clock : callable, optional
        Gives the present moment with its time zone.

    Raises
    ------
    LedgerOwnedError
        When another process writes the ledger.
    LedgerError
        When there is no ledger.

    Examples
    --------
    >>> import lantu, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("2023年，河北省森林覆盖率达到36%。", "utf-8")
    ...     path = Path(folder, "x.ledger")
    ...     with lantu.read(folder, ledger=path) as ledger:
    ...         (found,) = ledger.claims
    ...     with Judge(path, "reader") as judge:
    ...         _ = judge.judge("confirm", [found.id], why="as printed")
    ...     with lantu.open(path) as ledger:
    ...         [(claim.rank, claim.reason) for claim in ledger.claims]
    [('preferred', 'confirmed by reader: as printed')]
    """

    def __init__(
        self,
        path: Path,
        who: str,
        *,
        owner: str = "lantu review",
        clock: Callable[[], datetime.datetime] | None = None,
    ) -> None:
        self.ledger = open_ledger(path)
        self._who = who
        self._clock = clock or (lambda: datetime.datetime.now(datetime.UTC))
        try:
            self._writer = LedgerWriter(path, owner=owner)
        except BaseException:
            self.ledger.close()
            raise

    def judge(
        self,
        act: Act,
        records: Sequence[str],
        *,
        why: str,
        dropped: Sequence[str] = (),
        fields: Mapping[str, str] | None = None,
        about: str | None = None,
        who: str | None = None,
    ) -> Judgement:
        """Judge records, by their ids as they were when the judge came.

        Raises
        ------
        NotFoundError
            When a record is not there, or no longer current.
        LedgerError
            When the judgement says nothing, or a correction does not fit.
        """
        targets, others = (
            tuple(self.ledger.bind(self.ledger.statement(one)) for one in some) for some in (records, dropped)
        )
        judgement = make_judgement(
            act,
            targets,
            who=who or self._who,
            why=why,
            made=self._clock(),
            dropped=others,
            fields=fields,
            about=about,
        )
        self._writer.judge([judgement])
        return judgement

    def undo(self, reference: str, *, why: str, who: str | None = None) -> Judgement:
        """Take a judgement back, by its id or the beginning of it.

        Raises
        ------
        NotFoundError
            When there is none, or several begin so.
        LedgerError
            When it is taken back already.
        """
        found = [one for one in self._writer.judgements if one.id.startswith(reference)]
        if len(found) != 1 or len(reference) < _SHORTEST_ID:
            raise NotFoundError(
                f"{len(found)} judgements have an id that begins with {reference!r}: "
                f"give {_SHORTEST_ID} characters or more; `lantu judge list` shows them"
            )
        undoing = _undoing(found[0], self._writer.judgements)
        if undoing is not None:
            raise LedgerError(
                f"judgement {found[0].id} is taken back already: undo {undoing} to let it hold again"
            )
        return self.judge("undo", [], why=why, about=found[0].id, who=who)

    def take_in(self, stream: TextIO, name: str) -> Taken:
        """Take in a file of judgements, all or none.

        Raises
        ------
        LedgerError
            When a line is no judgement; the message says which.
        """
        judgements = list(_read_lines(read_file(stream, name), name))
        new = self._writer.judge(judgements)
        lost = self._writer.lost_judgements()
        ids = {one.id for one in judgements}
        mine = tuple(one for one in lost if one.judgement.id in ids)
        return Taken(new, len(ids) - new, mine)

    def close(self) -> None:
        """Let others see what was judged; doing so twice is harmless."""
        self.ledger.close()
        self._writer.close()

    def __enter__(self) -> Judge:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


_SHORTEST_ID = 6


def _undoing(judgement: Judgement, every: Sequence[Judgement]) -> str | None:
    """Return the id of the judgement that took one back; None while it holds."""
    holding = {one.id for one in in_force(every)}
    # A taking back holds as long as what it took back does not.
    holds = judgement.about not in holding if judgement.act == "undo" else judgement.id in holding
    undoing = [one for one in every if one.act == "undo" and one.about == judgement.id]
    return None if holds or not undoing else max(undoing, key=lambda one: (one.made, one.id)).id


def write_judgements(judgements: Sequence[Judgement], stream: TextIO) -> int:
    """Write judgements as JSON lines, oldest first, keys in order, so that versions compare line by line."""
    for one in sorted(judgements, key=lambda judgement: (judgement.made, judgement.id)):
        stream.write(json.dumps(encode_judgement(one), ensure_ascii=False, sort_keys=True) + "\n")
    return len(judgements)


def read_file(stream: TextIO, name: str) -> str:
    """Return the text of a file of judgements.

    Raises
    ------
    LedgerError
        When the file is no text.
    """
    try:
        return stream.read()
    except UnicodeDecodeError as error:
        raise LedgerError(f"{name}: is no UTF-8 text; give a file that `lantu judge export` wrote") from error


def _read_lines(text: str, name: str) -> Iterator[Judgement]:
    # Only a line's end parts lines: a sentence that is quoted may hold other separators.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield decode_judgement(_as_object(line))
        except (ValueError, LedgerError) as error:
            raise LedgerError(f"{name}, line {number}: {error}") from error


def _as_object(line: str) -> Mapping[str, object]:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise LedgerError(f"no judgement: {line[:40].strip()}")
    return found


def corrected_fields(given: Mapping[str, str | None], region: str) -> dict[str, str]:
    """Return what a user gave in the words of the region: places with codes, indicators by their ids.

    Parameters
    ----------
    given : mapping of str to str or None
        As ``lantu judge correct`` takes it; None for what is right already.
    region : str
        Name or path of the region pack.

    Raises
    ------
    LedgerError
        When the unit is none that the reader knows.
    RegionError
        When the pack does not know a place, or several by that name: ``name:code``, or ``name:`` alone,
        is taken as it is.
    """
    fields = {name: value for name, value in given.items() if value is not None}
    if fields.get("unit"):
        fields["unit"] = _base_unit(fields["unit"].strip())
    if not {"place", "indicator"} & fields.keys():
        return fields
    pack = Region.load(region)
    if "place" in fields:
        names = [part.strip() for part in fields["place"].replace(";", "；").split("；") if part.strip()]
        fields["place"] = "；".join(_with_code(name, pack) for name in names)
    if "indicator" in fields:
        known = {one.id for one in pack.indicators}
        # Words of the text's own say nothing of the catalogue: what was linked before would be wrong.
        is_known = fields["indicator"] in known
        fields["indicator_id"] = fields["indicator"] if is_known else ""
        if is_known:
            del fields["indicator"]
    return fields


def _base_unit(written: str) -> str:
    """Return the name that the reader gives a unit: km is 公里."""
    try:
        return read_unit(written).name
    except ParseError as error:
        raise LedgerError(
            f"{written!r} is no base unit: write one such as 元, 家, 公里 or 微克/立方米; "
            "万 and 亿 go into the value"
        ) from error


def _with_code(name: str, pack: Region) -> str:
    if ":" in name:
        # The user says which code; nothing behind the colon means a place that the pack does not know.
        return name
    place = pack.place(name)
    return f"{place.full_name}:{place.code}"
