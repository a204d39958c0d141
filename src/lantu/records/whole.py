"""What place a document as a whole is about: by its metadata, or by its title."""

from __future__ import annotations

import re

from lantu.documents.document import Document
from lantu.documents.head import DATELINE, VENUE
from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.national import tells_for_country
from lantu.records.resolving import PlaceResolver
from lantu.records.sentence import COUNTRY_CODE_LENGTH

_TITLE = 40
"""A title has no more characters than this."""

# 在甲区第十三届人民代表大会第六次会议上: whose congress hears a report.
_CONGRESS = re.compile(r"\s*第?[一二三四五六七八九十百0-9]{1,4}届(?:人民代表大会|人大|政协)")


class DocumentPlaces:
    """Tells where documents are about.

    Parameters
    ----------
    finder : PlaceFinder
    home : str or None
        Code of the region's group: a title that names it is about it, whatever else it names.
    places : PlaceResolver
    """

    def __init__(self, finder: PlaceFinder, home: str | None, places: PlaceResolver) -> None:
        self._finder = finder
        self._home = home
        self._places = places

    def given(self, document: Document, text: str, opening: list[PlaceMention]) -> tuple[str, ...]:
        """Return the one place that a document's metadata gives; empty where it gives none or several.

        Where a report was written (新华社北京电) is not where it is about. A report read to the congress of
        a place inside that of the metadata is about that: tables file a county's under its province.

        Parameters
        ----------
        document : Document
        text : str
            As it was searched for places.
        opening : list of PlaceMention
            Those of the first lines: where they name other places alone, the metadata are no more than a tag.
        """
        if document.place is None or document.place.found in {DATELINE, VENUE}:
            return ()
        codes: list[str] = []
        date = document.date.value if document.date else None
        for mention in self._finder.find(document.place.value, date):
            codes += mention.codes or mention.candidates[:1]
        # Several places are tags of what the document touches, not where it is about.
        if len(set(codes)) != 1:
            return ()
        heard = self._heard(text, opening)
        if heard is not None and self._finder.lies_in(heard, codes[0]):
            return (heard,)
        return (codes[0],) if self._is_told(codes[0], opening) else ()

    def titled(self, document: Document, heading: str) -> tuple[str, ...]:
        """Return the one place that a title is about; the region where it names that beside others.

        Parameters
        ----------
        document : Document
            Its title is read where it has one.
        heading : str
            The first line of the text, read where the document has no title.
        """
        if document.title is None and ("。" in heading or len(heading) > _TITLE):
            return ()
        title = document.title.value if document.title else heading
        if tells_for_country(title, claim_lexicon()):
            return ()
        date = document.date.value if document.date else None
        found = self._finder.find(title, date)
        codes = {
            code
            for mention in found
            if not claim_lexicon().meets_for_country(title, 0, mention)
            for code in mention.codes
            if len(code) > COUNTRY_CODE_LENGTH
        }
        if self._home is not None and self._home in codes:
            return (self._home,)
        return self._places.to_hosts(tuple(codes)) if len(codes) == 1 else ()

    def narrowed(self, document: Document, heading: str, places: tuple[str, ...]) -> tuple[str, ...]:
        """Return the one port or zone of a title that lies in the place of a document, else that place.

        沧州市推动黄骅港绿色发展实施方案 is about the port, whoever issued it.
        """
        title = document.title.value if document.title else heading
        if len(places) != 1 or len(title) > _TITLE or "。" in title:
            return places
        found = {code for mention in self._finder.find(title) for code in mention.codes}
        inside = [
            code
            for code in found
            if self._finder.by_code[code].level in {"facility", "zone"}
            and self._finder.lies_in(code, places[0])
        ]
        others = found - {places[0], *inside}
        return (inside[0],) if len(inside) == 1 and not others else places

    def holds(self, wider: tuple[str, ...], codes: tuple[str, ...]) -> bool:
        """Tell whether some places lie in those that a document is about, or it is about none."""
        finder = self._finder
        return not wider or all(
            any(
                finder.lies_in(code, member) or code == member
                for place in wider
                for member in (place, *finder.by_code[place].members)
            )
            for code in codes
        )

    def parts(self, title: list[PlaceMention], code: str) -> bool:
        """Tell whether a title's parts are about several provinces: 甲加速转化 乙深度融合."""
        own = self._places.ascend(code, "province")
        others = {self._places.ascend(mention.codes[0], "province") for mention in title if mention.codes}
        return len(others - {None}) > 1 and own in others

    @staticmethod
    def _heard(text: str, opening: list[PlaceMention]) -> str | None:
        """Return the place whose congress the first lines say a text was read to, if any."""
        for mention in opening:
            if mention.codes and _CONGRESS.match(text, mention.end):
                return mention.codes[0]
        return None

    def _is_told(self, code: str, opening: list[PlaceMention]) -> bool:
        """Tell whether a text opens with a place, or with none; else the metadata tell what it touches."""
        told = {other for mention in opening for other in mention.codes or mention.candidates}
        members = self._finder.by_code[code].members
        if not told:
            # A group is told by its name; a text that opens with no place is only tagged with it.
            return self._finder.by_code[code].level != "group" or not opening
        return any(
            other == code
            or self._finder.lies_in(other, code)
            or (self._finder.lies_in(code, other) and self._finder.by_code[other].level != "country")
            or other in members
            for other in told
        )
