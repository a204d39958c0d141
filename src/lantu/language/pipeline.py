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
_SENTENCE = re.compile(r"(?:[^。！？!?…\n]++[。！？!?…]*+|[。！？!?…]++)(?:(?<=[。！？!?…])[”’』」）)]*+)?")


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
        places=finder.find(text, anchor),
    )


def split_sentences(text: str) -> list[tuple[int, int]]:
    r"""Cut a text into sentences.

    Examples
    --------
    >>> text = "“蓝图已绘就。”他说。\n下一步"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“蓝图已绘就。”', '他说。', '下一步']
    """
    spans = [match.span() for match in _SENTENCE.finditer(text)]
    return [span for span in spans if not text[span[0]].isspace() or text[slice(*span)].strip()]
