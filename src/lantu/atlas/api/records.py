"""One record of any type, with the sentence that says it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_record
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import RecordDetail
from lantu.atlas.asked import find_record
from lantu.atlas.opened import Snapshot
from lantu.errors import NotFoundError
from lantu.ledger import Record, Statement
from lantu.ledger.atlas_queries import find_repeats
from lantu.ledger.document_queries import documents_by_number
from lantu.ledger.sentences import find_sentence

router = APIRouter(tags=["records"])
Identifier = Annotated[str, Path(pattern="^[0-9A-Za-z_:.-]{6,80}$", description="id, or its beginning")]


@router.get("/records/{id}", **returns(RecordDetail))
def show_record(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """One record, its sentence, and the records that repeat it."""
    return answer(request, lambda snapshot: make_record(snapshot, id))


def make_record(snapshot: Snapshot, identifier: str) -> RecordDetail:
    """Return one record by its id or the beginning of it.

    Raises
    ------
    NotFoundError
        When no record, or more than one, has such an id.
    """
    statement = _find(snapshot, identifier)
    number = statement.document.no
    document = documents_by_number(snapshot.ledger, (number,))[number]
    sentence = find_sentence(document.text, statement.record.span, document.breaks)
    repeats = find_repeats(snapshot.ledger, statement.id)
    return RecordDetail(to_record(statement), sentence.of(document.text), *sentence, repeats)


def _find(snapshot: Snapshot, identifier: str) -> Statement[Record]:
    try:
        return find_record(snapshot, identifier)
    except NotFoundError as error:
        # The ledger's own message names its path, which is nobody's business on the network.
        raise NotFoundError(
            f"no single record has an id that is or begins with {identifier!r}: /api/v1/search finds records"
        ) from error
