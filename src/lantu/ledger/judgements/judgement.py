"""One decision of a person: who, when, why, and the words that it is about."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

import msgspec

from lantu.errors import LedgerError
from lantu.ledger.statement import RecordType

Act = Literal["confirm", "correct", "reject", "merge", "split", "settle", "comment", "undo"]
ACTS: tuple[Act, ...] = get_args(Act)
SCHEMA = "lantu.judgement/1"


@dataclass(frozen=True, slots=True)
class Binding:
    """The words that a judgement is about, by which the record is found again after another reading.

    Attributes
    ----------
    type : RecordType
    document : str
        sha256 of the source.
    name : str
        The document's file name, for people.
    quote : str
        The record's clause.
    number : str or None
        For a claim the number with its unit as written.
    nth : int
        Which one of the records with these words in the document, from 0.
    """

    type: RecordType
    document: str
    name: str
    quote: str
    number: str | None = None
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about records, a conflict, or another judgement.

    Attributes
    ----------
    id : str
        Hash of all the rest.
    made : datetime
        UTC.
    who, why : str
        Neither may be empty.
    act : Act
    targets : tuple of Binding
        What it is about; for ``settle`` the records that hold.
    dropped : tuple of Binding
        For ``settle`` the records that do not hold.
    fields : mapping of str to str
        For ``correct`` what is right, by field.
    about : str or None
        Id of the conflict that is settled or commented on, or of the judgement that is undone.
    """

    id: str
    made: datetime.datetime
    who: str
    why: str
    act: Act
    targets: tuple[Binding, ...] = ()
    dropped: tuple[Binding, ...] = ()
    fields: Mapping[str, str] = msgspec.field(default_factory=dict)
    about: str | None = None


def make_judgement(
    act: Act,
    targets: tuple[Binding, ...] = (),
    *,
    who: str,
    why: str,
    made: datetime.datetime,
    dropped: tuple[Binding, ...] = (),
    fields: Mapping[str, str] | None = None,
    about: str | None = None,
) -> Judgement:
    """Return a judgement with its id.

    Raises
    ------
    LedgerError
        When it says nothing, or not who and why.

    Examples
    --------
    >>> at = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    >>> words = Binding("claim", "0" * 64, "a.txt", "新增造林10万亩", "10万亩")
    >>> one = make_judgement("confirm", (words,), who="reader", why="as printed", made=at)
    >>> decode_judgement(encode_judgement(one)) == one
    True
    """
    content = {
        "made": made.astimezone(datetime.UTC).isoformat(),
        "who": who.strip(),
        "why": why.strip(),
        "act": act,
        "targets": [asdict(one) for one in targets],
        "dropped": [asdict(one) for one in dropped],
        "fields": dict(sorted((fields or {}).items())),
        "about": about,
    }
    return _decode({"id": _identify(content), **content})


def encode_judgement(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as one JSON object."""
    encoded: dict[str, Any] = msgspec.to_builtins(judgement)
    return {"schema": SCHEMA, **encoded, "made": judgement.made.isoformat()}


def decode_judgement(written: Mapping[str, Any]) -> Judgement:
    """Return the judgement of a JSON object.

    Raises
    ------
    LedgerError
        When it is none, or was changed after it was made.
    """
    content = dict(written)
    schema = content.pop("schema", None)
    if schema != SCHEMA:
        raise LedgerError(f"no judgement: its schema is {schema!r}, expected {SCHEMA!r}")
    stated = content.pop("id", None)
    found = _decode({"id": stated, **content})
    if _identify(content) != stated:
        raise LedgerError(
            f"judgement {stated} was changed after it was made: undo it and judge anew instead of editing it"
        )
    return found


def _decode(content: Mapping[str, Any]) -> Judgement:
    try:
        judgement = msgspec.convert(content, Judgement)
    except msgspec.ValidationError as error:
        raise LedgerError(f"no judgement ({error}): {str(content)[:80]}") from error
    _check(judgement)
    return judgement


def _check(judgement: Judgement) -> None:
    if not judgement.who or not judgement.why:
        raise LedgerError("a judgement says who judges and why: give both")
    if judgement.act in {"settle", "undo"} and not judgement.about:
        what = "conflict" if judgement.act == "settle" else "judgement"
        raise LedgerError(f"{judgement.act} needs the id of a {what}")
    if judgement.act == "comment" and not (judgement.targets or judgement.about):
        raise LedgerError("comment needs the id of a record or of a conflict")
    if judgement.act not in {"settle", "comment", "undo"} and not judgement.targets:
        raise LedgerError(f"{judgement.act} needs the id of a record")
    if judgement.act == "merge" and len(set(judgement.targets)) < 2:
        raise LedgerError("merge needs two different records at least")
    kinds = sorted({one.type for one in judgement.targets})
    if judgement.act == "merge" and len(kinds) > 1:
        raise LedgerError(f"records of types {', '.join(kinds)} are not one thing: merge records of one type")
    if (judgement.act == "correct") != bool(judgement.fields):
        raise LedgerError("correct, and nothing else, needs what is right: a value, unit, period or the like")


def _identify(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()[:16]
