"""What of a crawl is worth reading: language, and words and places of the region."""

from __future__ import annotations

from collections.abc import Iterator

import ahocorasick_rs
import opencc

from lantu.documents import Document
from lantu.region.place import Place
from lantu.region.region import Region

RELEVANT = 2
"""Weight of what a document must name: one word of the programme, or two places of the region."""
_WORD = "word "
_ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
_TEXTUAL = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".shtml", ".xhtml")
# Pages that write characters as numbers are unpacked before they are judged.
_ESCAPED = (b"&#", b"\\u")


class Triage:
    """Tells which documents speak of a region's programme.

    Parameters
    ----------
    region : Region
        Its places, and the words that its pack declares as ``relevance``.
    """

    def __init__(self, region: Region) -> None:
        forms = dict(_words(region)) | {
            name: place.code for place in _places(region) for name in _names(place)
        }
        traditional = opencc.OpenCC("s2t")
        forms |= {traditional.convert(form): meant for form, meant in forms.items()}
        self._meant = list(forms.values())
        self._in_text = ahocorasick_rs.AhoCorasick(
            list(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        written = {form.encode(encoding, "ignore") for form in forms for encoding in _ENCODINGS}
        self._in_bytes = ahocorasick_rs.BytesAhoCorasick(
            sorted(form for form in written if len(form) >= 4),
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def reject_bytes(self, name: str, data: bytes) -> tuple[str, str] | None:
        """Tell why a text or page is not worth unpacking, by its bytes alone; None where it may be.

        Returns
        -------
        (str, str) or None
            The sort of reason, and a line on it.
        """
        if not data or not name.lower().endswith(_TEXTUAL) or any(sign in data for sign in _ESCAPED):
            return None
        if self._in_bytes.find_matches_as_indexes(data):
            return None
        return "irrelevant", "names nothing of the region"

    def reject(self, document: Document) -> tuple[str, str] | None:
        """Tell why a document is not worth reading; None where it is."""
        if document.language is not None and document.language.value == "en":
            return "language", "is written in English"
        text = document.text
        found = {self._meant[index] for index, _, _ in self._in_text.find_matches_as_indexes(text)}
        weight = sum(RELEVANT if meant.startswith(_WORD) else 1 for meant in found)
        if weight >= RELEVANT:
            return None
        return "irrelevant", f"names {len(found)} of the region's places and no word of its programme"


def _words(region: Region) -> Iterator[tuple[str, str]]:
    for declaration in region.declarations("vocabularies"):
        if declaration.table == "relevance":
            yield from ((word, f"{_WORD}{word}") for word in declaration.entry["words"])


def _places(region: Region) -> Iterator[Place]:
    starts = tuple(code[:2] for code in region.scope)
    return (place for place in region.places if place.code.startswith(starts) and place.code[:6].isdigit())


def _names(place: Place) -> Iterator[str]:
    """Yield the forms that tell the place by themselves: a county's short name is often a word."""
    short = () if place.level == "county" else (*place.short_names, *place.aliases)
    for name in (place.name, place.full_name, *short):
        if len(name) > 1 and name not in place.risky_names:
            yield name
