"""The ledger's questions as tools of a language model: each answer has its words, document and offsets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

import msgspec
from pydantic import Field

from lantu.atlas.api.conflicts import make_conflicts
from lantu.atlas.api.convert import to_document_row
from lantu.atlas.api.documents import known_head, make_records, make_window
from lantu.atlas.api.filters import ClaimSelection, ConflictSelection, Date, SearchChoice, SeriesChoice, Words
from lantu.atlas.api.lists import make_page
from lantu.atlas.api.records import make_record
from lantu.atlas.api.search import make_search
from lantu.atlas.api.series import make_series
from lantu.atlas.api.shapes import ClaimPage
from lantu.atlas.around import code_of
from lantu.atlas.opened import OpenedLedger
from lantu.atlas.reconciled import reconciled_or_none

Answer = dict[str, Any]
Length = Annotated[int, Field(ge=1, le=50, description="the most that is given at once")]
Next = Annotated[str, Field(max_length=100, description="`next` of the answer before")]
Kind = Literal["claim", "project", "link", "commitment"]
Size = Annotated[int, Field(ge=1000, le=20_000, description="the longest part")]

MOST_PLACES = 20
"""Places that travel with a series; an indicator may be reported of every county."""


class Tools:
    """Questions to a ledger, each answered from what is published at that moment; none writes.

    Offsets are code points into the document's text, ends exclusive. Numbers are exact decimal text. What
    the text does not say is None. Each method raises `NotFoundError` where nothing has the id or indicator,
    and `QueryError` where words or cursor cannot be understood; `RegionError` where no place,
    or more than one, is called so.

    Parameters
    ----------
    ledger : OpenedLedger
    """

    def __init__(self, ledger: OpenedLedger) -> None:
        self._ledger = ledger

    def all(self) -> tuple[Callable[..., Answer], ...]:
        """Return every tool."""
        return self.search, self.figures, self.series, self.conflicts, self.document, self.record

    def search(
        self,
        words: Words,
        type: Kind | None = None,  # noqa: A002  the name in the protocol
        place: Words | None = None,
        document: Words | None = None,
        limit: Length = 10,
        cursor: Next | None = None,
    ) -> Answer:
        """Find sentences that hold all the words, to the letter, with the records that stand in them.

        What stands in double quotes is one word. `place` is a code or name, `document` an id or file
        name. Each hit has the sentence, its document and its offsets.
        """
        snapshot = self._ledger.now()
        asked = {"q": words, "type": type, "place": code_of(snapshot, place), "document": document}
        choice = SearchChoice.model_validate(asked | {"limit": limit, "cursor": cursor})
        return _plain(make_search(snapshot, choice))

    def figures(
        self,
        indicator: Words | None = None,
        words: Words | None = None,
        place: Words | None = None,
        since: Date | None = None,
        until: Date | None = None,
        modality: Literal["reported", "target", "plan"] | None = None,
        limit: Length = 20,
        cursor: Next | None = None,
    ) -> Answer:
        """List figures, newest first: value, unit, indicator, places, time, clause, document and offsets.

        `indicator` is a catalogue id or the indicator's exact words; `words` stand in the indicator or in the
        clause. Use it first to learn which `indicator_id` a quantity has.
        """
        snapshot = self._ledger.now()
        asked = {"indicator": indicator, "q": words, "since": since, "until": until}
        choice = ClaimSelection.model_validate(
            asked
            | {"place": code_of(snapshot, place), "modality": modality, "limit": limit, "cursor": cursor}
        )
        return _plain(make_page(snapshot, "claim", choice, ClaimPage))

    def series(self, indicator: Words, place: Words | None = None) -> Answer:
        """Give every figure of an indicator at one place, apart by what must not be joined.

        Each point has its clause, document, offsets, bounds and the conflicts it is in. Implied values, which
        no sentence states, are told apart and name the figures they rest on. The most reported place is taken
        where none is given.
        """
        snapshot = self._ledger.now()
        choice = SeriesChoice(indicator=indicator, place=code_of(snapshot, place))
        made = make_series(snapshot, choice, reconciled_or_none(snapshot))
        return _plain(msgspec.structs.replace(made, places=made.places[:MOST_PLACES]))

    def conflicts(
        self,
        indicator: Words | None = None,
        place: Words | None = None,
        record: Words | None = None,
        limit: Length = 5,
        cursor: Next | None = None,
    ) -> Answer:
        """List figures that cannot all be true: each side's clause, document and offsets, and the arithmetic.

        `record` is the id of a figure: the conflicts that it is in or supports.
        """
        snapshot = self._ledger.now()
        asked = {"indicator": indicator, "place": code_of(snapshot, place), "record": record}
        choice = ConflictSelection.model_validate(asked | {"limit": limit, "cursor": cursor})
        return _plain(make_conflicts(snapshot, choice))

    def document(
        self,
        id: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="id of the document")],  # noqa: A002
        at: Annotated[int, Field(ge=0, description="an offset that the part contains")] = 0,
        size: Size = 4000,
    ) -> Answer:
        """Give what is known of a document, the part of its text at an offset, and the records in it."""
        snapshot = self._ledger.now()
        window = make_window(snapshot, id, at, size)
        records = make_records(snapshot, id).items
        return {
            "document": _plain(to_document_row(known_head(snapshot, id))),
            "window": _plain(window),
            "records": [_plain(r) for r in records if window.start <= r.start < window.end],
        }

    def record(
        self,
        id: Annotated[  # noqa: A002
            str, Field(pattern="^[0-9A-Za-z_:.-]{6,80}$", description="id, or its beginning")
        ],
    ) -> Answer:
        """Give one record of any type, with the sentence that says it, its offsets and what repeats it."""
        return _plain(make_record(self._ledger.now(), id))


def _plain(answer: msgspec.Struct) -> Answer:
    built: Answer = msgspec.to_builtins(answer)
    return built
