"""Text to mentions: the steps in the order in which they run."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.documents.document import Document
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.numbers import find_quantities
from lantu.language.periods import find_periods
from lantu.language.places import PlaceFinder
from lantu.language.view import View

# A semicolon divides what one sentence says in parallel: its parts share subject, time and mood.
# A sentence ends at its mark with the quotation marks and brackets that close behind it, or at a line's end.
# Possessive: a character that has been passed is not looked at again.
# 第一条　甲方出资…: the number of an article stands in front of its first sentence.
_SENTENCE = re.compile(
    r"^[ \u3000]*第[一二三四五六七八九十百]+条[ \u3000]+"
    r"|(?:[^。！？!?…\n]++[。！？!?…]*+|[。！？!?…]++)(?:(?<=[。！？!?…])[”’』」）)]*+)?",
    re.MULTILINE,
)


# 甲方：某市人民政府, on a line of its own in front of what an agreement says.
_PARTY = re.compile(
    "^[ \u3000]*(?P<who>[甲乙丙丁]方)[ \u3000]*(?:[（(][^）)\\n]{1,10}[）)])?[ \u3000]*[:：][ \u3000]*",
    re.MULTILINE,
)
_WHO = re.compile("(?:甲乙)?双方|[甲乙丙丁]方")
_PARTIES = 2


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a document mentions, in its matching text.

    Attributes
    ----------
    view : View
        The matching text and the way back to the source; all offsets below are offsets into ``view.text``.
    quantities, periods, places : list
        In text order. A period never lies inside a quantity.
    """

    view: View
    quantities: list[QuantityMention]
    periods: list[PeriodMention]
    places: list[PlaceMention]

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open spans in text order that together hold all text but line ends; cut at each call."""
        return split_sentences(self.view.text)


def find_mentions(document: Document, finder: PlaceFinder) -> Mentions:
    """Run every finder over one document.

    Parameters
    ----------
    document : Document
        Its date anchors relative periods; a document without one leaves them absent.
    finder : PlaceFinder
        Built once for a region and used for all documents.
    """
    view = View(document.text, document.breaks)
    text = view.text
    anchor = document.date.value if document.date else None
    return Mentions(
        view=view,
        quantities=find_quantities(text),
        periods=find_periods(text, anchor),
        places=_with_parties(text, finder.find(text, anchor)),
    )


def _with_parties(text: str, places: list[PlaceMention]) -> list[PlaceMention]:
    r"""Add where 甲方, 乙方 and 双方 stand for the places whose organs an agreement names them.

    Examples
    --------
    >>> named = [PlaceMention(3, 6, ("1",), (), "place.full"), PlaceMention(13, 16, ("2",), (), "place.full")]
    >>> [place.codes for place in _with_parties("甲方：甲市人民政府\n乙方：乙市人民政府\n乙方出资。", named)]
    [('1',), ('2',), ('2',)]
    """
    opens = {place.start: place.codes for place in places if place.codes}
    heads = [head for head in _PARTY.finditer(text) if head.end() in opens]
    codes = {head["who"]: opens[head.end()] for head in heads}
    if len(codes) < _PARTIES:
        return places
    if len(codes) == _PARTIES:
        both = tuple(dict.fromkeys(code for ours in codes.values() for code in ours))
        codes |= {"双方": both, "甲乙双方": both}
    told = {head.start("who") for head in _PARTY.finditer(text)}
    more = [
        PlaceMention(at.start(), at.end(), codes[at.group()], (), "place.party")
        for at in _WHO.finditer(text)
        if at.group() in codes and at.start() not in told
    ]
    return sorted([*places, *more])


def split_sentences(text: str) -> list[tuple[int, int]]:
    r"""Cut a text into sentences.

    Examples
    --------
    >>> text = "“蓝图已绘就。”他说。\n下一步"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“蓝图已绘就。”', '他说。', '下一步']
    >>> [text[start:end] for text in ("第二条 双方出资。",) for start, end in split_sentences(text)]
    ['第二条 ', '双方出资。']
    """
    spans = [match.span() for match in _SENTENCE.finditer(text)]
    return [span for span in spans if not text[span[0]].isspace() or text[slice(*span)].strip()]
