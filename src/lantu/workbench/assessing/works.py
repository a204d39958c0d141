"""Works over all documents: which statements are of one, what state each tells, and what was promised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lantu.assess import Step
from lantu.assess.times import end_time
from lantu.facts import Span
from lantu.facts.period import NOWHEN, Period
from lantu.ledger import Statement as Kept
from lantu.ledger.identity import Identity
from lantu.records import Commitment, ProjectEvent
from lantu.records.cues import Cues
from lantu.records.projects.lexicon import project_lexicon
from lantu.workbench.assessing.plain import codes, said_of

_RANKS = {
    "proposed": 0, "planned": 1, "signed": 1, "under_construction": 2, "relocating": 2,
    "completed": 3, "relocated": 3, "issued": 3, "operating": 4,
}  # fmt: skip
_STANDS = _RANKS["completed"]
SHORTEST_NAME = 4
"""Characters: a shorter name would stand in too many sentences."""
_NEAR = 300  # characters that a text goes on speaking of what it named
# 预计今年年底建成投运, 北京段力争2025年6月通车: when and what, and of nothing by name.
_OF_NO_NAME = re.compile(
    "(?:[一-龥]{0,4}(?:段|线|工程|项目|大桥|隧道))?"
    "(?:预计|计划|力争|争取|确保|有望|将|拟|可|于|在|到|今年|明年|后年|年内|年|上半年|下半年|[一二三四]季度|"
    "[0-9〇一二三四五六七八九十]+(?:年|月|日)|底|前|初|末|中旬|上旬|下旬|全面|全线|全部|基本|正式|如期|按期|早日|"
    "具备|实现|条件|建设|开工|动工|建成|完工|竣工|通车|通水|投用|投入|使用|运营|运行|投运|开通|投产|交付|验收|"
    "贯通|启用|试运行|并网|发电|实施期限|并|、)+"
)
# Every plant has a first set and a main body: such a name tells no work of another text.
_PART = re.compile("首|主体|全线|其中|[一二三四五六七八九十]期")
# What comes about on a day, begun or done; all else (持续推进, 加快建设, 共建) goes on.
_SENTENCE_END = re.compile("[。！？；\n]")
_COMES_ABOUT = re.compile("开工|动工|启动|开建|奠基|破土|新建|完成|实现|开园|开业|开放|开馆|试运行")
# Papers are issued and not built; what nothing tells apart has no name to follow it by.
_NO_WORKS = frozenset({"other", "plan", "policy", "agreement"})


class Works:
    """The works of a ledger, each by the identity that the ledger gives it.

    Parameters
    ----------
    projects : sequence of Statement
    commitments : sequence of Statement
        They promise states of works too.
    identities : sequence of Identity
        Of the same ledger: statements of one work under its several names, as names and people tell.
    status_words : mapping of str to tuple of str
        The words by which each state is told.
    ahead : tuple of str
        Words that tell of what is to come.
    text_of : callable
        Returns the text of a record's document.
    """

    def __init__(
        self,
        projects: Sequence[Kept[ProjectEvent]],
        commitments: Sequence[Kept[Commitment]],
        identities: Sequence[Identity],
        status_words: Mapping[str, tuple[str, ...]],
        ahead: tuple[str, ...],
        text_of: Callable[[Kept[Any]], str],
    ) -> None:
        self._projects, self._commitments, self._text_of = projects, commitments, text_of
        self._status_words, self._ahead = status_words, ahead
        self._lexicon = project_lexicon()
        self._identity = {number: one.id for one in identities for number in one.members}

    def key_of(self, kept: Kept[ProjectEvent]) -> str:
        """Return the id of the work that a statement is of: the same as in the register of projects."""
        return self._identity[kept.no]

    def steps(self) -> Iterator[Step]:
        """Yield every state of a work that a text tells, dated promises marked as such."""
        for kept in self._projects:
            event = kept.record
            if event.category in _NO_WORKS:
                continue
            ahead = self.is_promise(kept)
            status = self._promised_status(kept) if ahead else event.status
            rank = _RANKS.get(status, 0)
            # 今年将持续推进甲园建设 promises no day on which anything will stand.
            goes_on = ahead and rank < _STANDS and _COMES_ABOUT.search(kept.quote) is None
            when = NOWHEN if goes_on else _dated(event.period, kept.document.date)
            yield Step(
                self.key_of(kept), event.name, status, rank, when, ahead, codes(event.places), said_of(kept)
            )
        yield from self._promised_in_commitments()

    def is_promise(self, kept: Kept[ProjectEvent]) -> bool:
        """Tell whether a state is dated later than the document, and told as one that is to come."""
        until, date = end_time(kept.record.period), kept.document.date
        said = end_time(Period(None, date)) if date else None
        ahead = until is not None and said is not None and until > said
        return ahead and any(word in kept.quote for word in self._ahead)

    def _promised_status(self, kept: Kept[ProjectEvent]) -> str:
        """Return the furthest state that a promise names: 力争年内投用 is in use, not under way."""
        named = self._statuses_in(kept.quote)
        return max((kept.record.status, *named), key=lambda status: _RANKS.get(status, 0))

    def _promised_in_commitments(self) -> Iterator[Step]:
        """Yield dated promises that name nothing themselves, for the work that their text named last.

        A promise of something else (实施50个更新项目) is none of the work in front of it.
        """
        works = {
            one.record.name: one
            for one in self._projects
            if one.record.category not in _NO_WORKS
            and len(one.record.name) >= SHORTEST_NAME
            and _PART.match(one.record.name) is None
        }
        named = Cues(works)
        told: dict[str, list[Span]] = {}
        for project in self._projects:
            told.setdefault(project.document.id, []).append(project.record.span)
        for kept in self._commitments:
            statuses = self._statuses_in(kept.quote)
            own = any(kept.record.span.overlaps(span) for span in told.get(kept.document.id, ()))
            bare = _OF_NO_NAME.fullmatch(kept.quote.partition("，")[0]) is not None
            if kept.record.deadline is None or not statuses or own or not bare:
                continue
            end = kept.record.span.start + len(kept.quote)
            near = self._text_of(kept)[max(0, end - _NEAR) : end]
            before = named.find(near)
            if before and not self._names_another(near[before[-1][1] :].removesuffix(kept.quote)):
                work = before[-1][2]
                event = work.record
                status = max(statuses, key=lambda one: _RANKS[one])
                due = Period(kept.record.deadline, kept.record.deadline)
                yield Step(
                    self.key_of(work), event.name, status, _RANKS[status], due, True, codes(event.places),
                    said_of(kept),
                )  # fmt: skip

    def _names_another(self, words: str) -> bool:
        """Tell whether a promise's own sentence names another thing (在甲枢纽工地，…，预计年底通车)."""
        return bool(self._lexicon.inner_heads.find(_SENTENCE_END.split(words)[-1]))

    def _statuses_in(self, quote: str) -> list[str]:
        """Return the states of works that the words of a clause name."""
        return [
            status
            for status, words in self._status_words.items()
            if status in _RANKS and any(word in quote for word in words)
        ]


def _dated(period: Period, date: str | None) -> Period:
    """Return the period of a state; the document's date where the text gives none."""
    return period if period.end is not None else Period(None, date)
