"""The judgements of a published ledger with the records that have their words now."""

from __future__ import annotations

from lantu.atlas.api.shapes import JudgementShape, JudgementTarget
from lantu.atlas.opened import Snapshot
from lantu.ledger import RecordType
from lantu.ledger.judgements import Binding, Judgement, in_force

_Key = tuple[str, str, str | None]


def judged(snapshot: Snapshot) -> list[JudgementShape]:
    """Return every judgement ever made, the newest first; worked out once for each snapshot."""
    return snapshot.once("judged", lambda: _shapes(snapshot))


def touched(snapshot: Snapshot) -> dict[str, RecordType]:
    """Return the records that judgements in force are about, by their ids, with their types."""
    return snapshot.once("touched", lambda: _touched(snapshot))


def _touched(snapshot: Snapshot) -> dict[str, RecordType]:
    holding = {one.id for one in judged(snapshot) if one.holds}
    finder = _Finder(snapshot)
    found = {
        finder.target(binding).record: binding.type
        for one in snapshot.ledger.judgements()
        if one.id in holding
        for binding in (*one.targets, *one.dropped)
    }
    return {record: kind for record, kind in found.items() if record is not None}


def _shapes(snapshot: Snapshot) -> list[JudgementShape]:
    every = snapshot.ledger.judgements()
    holding = {one.id for one in in_force(every)}
    lost: dict[str, list[str]] = {}
    for judgement, _, reason in snapshot.ledger.lost_judgements() if every else ():
        lost.setdefault(judgement.id, []).append(reason)
    finder = _Finder(snapshot)
    # A taking back holds as long as what it took back does not.
    holding |= {one.id for one in every if one.act == "undo" and one.about not in holding}
    made = [_shape(one, finder, one.id in holding, lost.get(one.id, [])) for one in every]
    return sorted(made, key=lambda one: (one.made, one.id), reverse=True)


def _shape(one: Judgement, finder: _Finder, holds: bool, lost: list[str]) -> JudgementShape:
    return JudgementShape(
        id=one.id,
        made=one.made.isoformat(),
        who=one.who,
        why=one.why,
        act=one.act,
        targets=[finder.target(binding) for binding in one.targets],
        dropped=[finder.target(binding) for binding in one.dropped],
        fields=dict(one.fields),
        about=one.about,
        holds=holds,
        lost=lost,
    )


class _Finder:
    """Finds records by the words of judgements, reading each document once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._known: dict[str, dict[_Key, list[str]]] = {}

    def target(self, binding: Binding) -> JudgementTarget:
        worded = self._of(binding.document).get((binding.type, binding.quote, binding.number), [])
        record = worded[binding.nth] if binding.nth < len(worded) else None
        return JudgementTarget(binding.document, binding.name, binding.quote, binding.number, record)

    def _of(self, document: str) -> dict[_Key, list[str]]:
        if document not in self._known:
            worded: dict[_Key, list[str]] = {}
            for kept in self._snapshot.ledger.records_of(document):
                worded.setdefault((kept.type, kept.quote, kept.number), []).append(kept.id)
            self._known[document] = worded
        return self._known[document]
