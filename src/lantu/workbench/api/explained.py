"""Where a record comes from: its sentence, how each of its fields was found, and what rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from lantu.errors import NotFoundError
from lantu.facts import Period, PlaceName, Span
from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.pipeline import find_mentions
from lantu.language.places import place_finder
from lantu.ledger import Ledger, Record, Statement
from lantu.ledger.judgements import Judgement
from lantu.ledger.sorts import BY_NAME
from lantu.reconcile import Solution
from lantu.region.region import Region
from lantu.workbench.api.tables import html_table
from lantu.workbench.explain import Seen, see_mentions, sentence_at

How = Literal["sentence", "elsewhere", "document", "catalogue", "rule", "corrected"]
"""``sentence``: words of the record's sentence say it; ``elsewhere``: words of the document in front of it;
``document``: the document's date or place; ``catalogue``: the pack's name for the words; ``rule``: concluded
from the form of the sentence; ``corrected``: a person said so."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a record says, and how it was found.

    Attributes
    ----------
    name : str
        As in the export ``records``.
    value : object
        As in the export ``records``.
    how : How
    words : str or None
        The words of the text that say it; None where no words of their own do.
    span : Span or None
        Where they stand in the document.
    rule : str or None
        Which rule read the words; None where they were taken as they stand.
    """

    name: str
    value: Any
    how: How
    words: str | None = None
    span: Span | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A value that a record is part of.

    Attributes
    ----------
    value : Value
    series : tuple of Value
        Values of the same quantity at other times, in time, this one included.
    """

    value: Value
    series: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """All that is known of one record.

    Attributes
    ----------
    statement : Statement
        The record with its document.
    sentence : str
        The whole sentence that it stands in.
    rule : str
        Which rule made the record.
    fields : tuple of Field
    values : tuple of Placed
        Values that rest on it, each in its series; empty for records that are no figures.
    conflicts : tuple of Conflict
        Those that it is part of, or says the same as a part of.
    judgements : tuple of Judgement
        What people decided about it, oldest first, withdrawn ones included.
    """

    statement: Statement[Record]
    sentence: str
    rule: str
    fields: tuple[Field, ...]
    values: tuple[Placed, ...]
    conflicts: tuple[Conflict, ...]
    judgements: tuple[Judgement, ...]

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the sentence, and how each field was found."""
        one = self.statement
        source = " · ".join(filter(None, (one.document.name, one.document.date, one.reader, self.rule)))
        rows = [{"field": f.name, "value": f.value, "found": f.how, "words": f.words} for f in self.fields]
        told = [*(one.chinese for one in self.conflicts)]
        told += [f"{one.act}: {one.who}, {one.made:%Y-%m-%d}: {one.why}" for one in self.judgements]
        lines = "".join(f"<li>{escape(line)}</li>" for line in told)
        quoted = f"<blockquote>{escape(self.sentence)}</blockquote><p>{escape(source)}</p>"
        return f"{quoted}{html_table(('field', 'value', 'found', 'words'), rows)}<ul>{lines}</ul>"


def explain_record(
    ledger: Ledger, region: Region, solution: Solution, statement: Statement[Record]
) -> Explained:
    """Return what is known of a record.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with.
    solution : Solution
        What `lantu.workbench.check.check` made of the ledger.
    statement : Statement
        Of the same ledger.
    """
    record = statement.record
    text = ledger.text_of(statement)
    document = ledger.document(statement.document.id)
    fields: tuple[Field, ...]
    if document.text == text:
        mentions = find_mentions(document, place_finder(region))
        sentence = sentence_at(mentions, record.span.start)
        fields = tuple(_Finder(statement, text, sentence, see_mentions(mentions), region).fields())
    else:
        # A superseded record may stand in an edition whose structure is no longer kept.
        start = text.find(statement.quote)
        sentence = Span(start, start + len(statement.quote))
        fields = tuple(_Finder(statement, text, sentence, (), region).fields())
    return Explained(
        statement,
        " ".join(sentence.of(text).split()),
        record.rule,
        fields,
        tuple(_placed(solution, record.id)),
        tuple(one for one in solution.conflicts if record.id in (*one.records, *one.supporters)),
        tuple(_judgements_on(ledger, statement)),
    )


class _Finder:
    """Finds for each field of one record the words that say it."""

    def __init__(
        self, statement: Statement[Record], text: str, sentence: Span, seen: Iterable[Seen], region: Region
    ) -> None:
        self._statement, self._text, self._sentence = statement, text, sentence
        # What stands nearest in front of the record's end is meant before what stands further off.
        self._seen = sorted(
            (one for one in seen if one.span.start < sentence.end), key=lambda one: -one.span.start
        )
        self._region = region

    def fields(self) -> Iterator[Field]:
        statement = self._statement
        exported = BY_NAME[statement.type].to_export(statement.record, statement.number)
        before = statement.as_read
        as_read = exported if before is None else BY_NAME[statement.type].to_export(before, statement.number)
        for name, value in exported.items():
            if as_read.get(name) != value:
                yield Field(name, value, "corrected")
            elif value not in (None, [], ""):
                yield from self._field(name, value)

    def _field(self, name: str, value: Any) -> Iterator[Field]:
        record: Any = self._statement.record
        if name in {"value", "value2", "op", "unit", "number", "text"} and hasattr(record, "quantity"):
            yield self._quantity(name, value)
        elif name == "indicator_id":
            yield Field(name, value, "catalogue", self._region.indicator(value).name)
        elif isinstance(value, list) and value and isinstance(value[0], dict) and "code" in value[0]:
            for place in value:
                yield self._place(name, PlaceName(place["name"], place["code"]))
        elif name == "time":
            if any(value.values()):
                yield self._time(name, record.period)
        elif isinstance(value, str):
            yield self._words(name, value)
        else:
            yield Field(name, value, "rule")

    def _quantity(self, name: str, value: Any) -> Field:
        span = self._statement.record.span
        rule = next(
            (
                s.mention.rule
                for s in self._seen
                if isinstance(s.mention, QuantityMention) and s.span.overlaps(span)
            ),
            None,
        )
        return Field(name, value, "sentence", span.of(self._text), span, rule)

    def _place(self, name: str, place: PlaceName) -> Field:
        value = f"{place.name} {place.code}" if place.code else place.name

        def names_it(seen: Seen) -> bool:
            mention = seen.mention
            return isinstance(mention, PlaceMention) and (
                place.code in (*mention.codes, *mention.candidates)
                or (not place.code and seen.span.of(self._text) == place.name)
            )

        return self._by_mention(name, value, names_it)

    def _time(self, name: str, period: Period) -> Field:
        def names_it(seen: Seen) -> bool:
            return isinstance(seen.mention, PeriodMention) and seen.mention.period == period

        return self._by_mention(name, period.edtf(), names_it)

    def _by_mention(self, name: str, value: Any, names_it: Callable[[Seen], bool]) -> Field:
        found = next((one for one in self._seen if names_it(one)), None)
        if found is None:
            return Field(name, value, "document" if self._from_document(value) else "rule")
        inside = found.span.overlaps(self._sentence)
        words = found.span.of(self._text)
        return Field(
            name, value, "sentence" if inside else "elsewhere", words, found.span, found.mention.rule
        )

    def _from_document(self, value: str) -> bool:
        """Tell whether the document's own date or place says a value."""
        head = self._statement.document
        return any(said and (said in value or value in said) for said in (head.date, head.place, head.title))

    def _words(self, name: str, value: str) -> Field:
        start = self._text.find(value, self._sentence.start, self._sentence.end)
        if start >= 0:
            return Field(name, value, "sentence", value, Span(start, start + len(value)))
        start = self._text.rfind(value, 0, self._sentence.start)
        if start >= 0:
            return Field(name, value, "elsewhere", value, Span(start, start + len(value)))
        return Field(name, value, "rule")


def _placed(solution: Solution, record: str) -> Iterator[Placed]:
    for value in solution.values:
        if record in value.records:
            same = _quantity_of(value)
            series = sorted(
                (one for one in solution.values if _quantity_of(one) == same),
                key=lambda one: one.subject.period.end or "",
            )
            yield Placed(value, tuple(series))


def _quantity_of(value: Value) -> tuple[Any, ...]:
    """Return what the values of one series have in common: everything but the time."""
    one = value.subject
    return (
        one.indicator, one.places, one.measure, one.unit, one.scope, one.stage, one.net, one.origin,
        one.destination, one.basis,
    )  # fmt: skip


def _judgements_on(ledger: Ledger, statement: Statement[Record]) -> Iterator[Judgement]:
    try:
        own = ledger.bind(statement)
    except NotFoundError:
        # Judgements bind to what is current: a superseded record has none.
        return
    about: set[str] = set()
    for one in ledger.judgements():
        if own in (*one.targets, *one.dropped) or (one.act == "undo" and one.about in about):
            about.add(one.id)
            yield one
