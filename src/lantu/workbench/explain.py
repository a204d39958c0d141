"""How the program reads what stands at one place of a text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lantu.documents import Document, Limits, read_document
from lantu.errors import NotFoundError, QueryError
from lantu.facts import Span
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.pipeline import Mentions, find_mentions
from lantu.language.places import place_finder
from lantu.ledger import Record, open_ledger
from lantu.ledger.intake import Unbound
from lantu.records.reader import RecordReader
from lantu.region.region import Region
from lantu.workbench.sources import MetadataTables

Mention = QuantityMention | PeriodMention | PlaceMention


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention, and where it stands in the document's own text."""

    span: Span
    mention: Mention


@dataclass(frozen=True, slots=True)
class Explanation:
    """What rules read at a place.

    Attributes
    ----------
    document : Document
    offset : int
    sentence : Span
        The sentence that holds the offset; empty between sentences.
    mentions : tuple of Seen
        What was found in the sentence, in text order.
    records : tuple of Record
        Records that stand at the offset; where there is none, those of the sentence.
    unbound : tuple of Unbound
        Quantities of the sentence that no rule could bind, with the reason.
    """

    document: Document
    offset: int
    sentence: Span
    mentions: tuple[Seen, ...]
    records: tuple[Record, ...]
    unbound: tuple[Unbound, ...]


def explain(document: Document, offset: int, *, region: str = "jingjinji") -> Explanation:
    """Read a document and return what rules made of the place.

    Raises
    ------
    QueryError
        When the offset is outside of the document.
    """
    if not 0 <= offset < len(document.text):
        raise QueryError(
            f"{document.name} has {len(document.text)} characters: offset {offset} is outside of it"
        )
    pack = Region.load(region)
    mentions = find_mentions(document, place_finder(pack))
    found = RecordReader(pack).read(document)
    sentence = sentence_at(mentions, offset)
    every: tuple[Record, ...] = found.every
    here = tuple(record for record in every if record.span.overlaps((offset, offset + 1)))
    near = tuple(record for record in every if record.span.overlaps(sentence))
    return Explanation(
        document,
        offset,
        sentence,
        tuple(one for one in see_mentions(mentions) if sentence.overlaps(one.span)),
        here or near,
        tuple(Unbound(u.span, u.reason) for u in found.unbound if u.span.overlaps(sentence)),
    )


def find_document(reference: str, ledger: Path, limits: Limits) -> Document:
    """Return the file of that path, read with the table beside it; else the ledger's document of that name.

    Raises
    ------
    DocumentError
        When the file cannot be read.
    NotFoundError
        When there is neither.
    """
    path = Path(reference)
    if path.exists():
        return read_document(path, metadata=MetadataTables().row(path), limits=limits)
    if not (ledger / "manifest.json").exists():
        raise NotFoundError(f"there is no file {reference!r}, and no ledger at {ledger} to look it up in")
    with open_ledger(ledger) as opened:
        return opened.document(reference)


def sentence_at(mentions: Mentions, offset: int) -> Span:
    """Return the sentence that holds an offset of the document's text; empty between sentences."""
    at = mentions.view.from_source(offset)
    for start, end in mentions.sentences:
        if start <= at < end:
            return Span(*mentions.view.to_source(start, end))
    return Span(offset, offset)


def see_mentions(mentions: Mentions) -> tuple[Seen, ...]:
    """Return every mention where it stands in the document's own text, in text order."""
    every: list[Mention] = [*mentions.quantities, *mentions.periods, *mentions.places]
    seen = (Seen(Span(*mentions.view.to_source(one.start, one.end)), one) for one in every)
    return tuple(sorted(seen, key=lambda one: one.span))
