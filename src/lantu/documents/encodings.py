"""Bytes of a text file to characters: which encoding, and how sure that is."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from lantu.documents.source import Source
from lantu.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
_CONTROL = bytes(range(9)) + bytes(range(0x0E, 0x1A)) + b"\x7f"
_CONTROLS_ALLOWED = 0.002
"""Share of control bytes above which a file is no text: stray ones occur, a picture has one in ten."""
_DAMAGE_ALLOWED = 0.002
_LEAST_SCORE = 0.6
_GB = re.compile(rb"([\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe])|[\x81-\xfe][\x30-\xfe]|[\x80-\xff]")
_BIG5 = re.compile(
    rb"([\xa4-\xc6][\x40-\x7e\xa1-\xfe]|[\xa1-\xa3][\x40-\x7e\xa1-\xfe])|[\x81-\xfe][\x40-\xfe]|[\x80-\xff]"
)
_WRITTEN = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2027\\s\x20-\x7e]")


class Decoded(NamedTuple):
    """Text of a file, the encoding it was read in, and how sure the choice is.

    Attributes
    ----------
    text : str
        The characters, byte-order mark and line ends kept.
    encoding : str
        Python's name of the encoding.
    certainty : float
        0..1; 1 where the bytes prove it.
    damaged : int
        How many stretches of bytes mean nothing in that encoding and stand as U+FFFD.
    """

    text: str
    encoding: str
    certainty: float
    damaged: int


def decode_text(data: bytes) -> Decoded | None:
    r"""Decode the bytes of a text file, byte-order mark and line ends kept; None where they are no text.

    A byte-order mark proves its encoding, and so, all but certainly, does valid UTF-8 with a character
    beyond ASCII. Else GB18030, Big5 and UTF-16 without a mark compete: each is scored by the share of
    its characters that are in everyday use there (the first level of GB 2312, the frequent block of
    Big5, written characters of Unicode). The certainty is one half where two are level and grows with
    the winner's lead and with the length of the text.

    Examples
    --------
    >>> decode_text("一张蓝图，干到底。".encode("gb18030"))[:2]
    ('一张蓝图，干到底。', 'gb18030')
    >>> decode_text(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR") is None
    True
    """
    if not data:
        return Decoded("", "utf-8", 1.0, 0)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding, 1.0)
    if _controls(data) > _CONTROLS_ALLOWED:
        return _guess_wide(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0 if data.isascii() else 0.99, 0)
    except UnicodeDecodeError:
        return _guess_damaged(data) or _guess_narrow(data)


def decode_source(source: Source) -> tuple[Decoded, list[str]]:
    """Decode a text file, with notes on what of it is damaged or a guess.

    Raises
    ------
    DocumentError
        The bytes are no text in UTF-8, GB18030, Big5 or UTF-16.
    """
    decoded = decode_text(source.data)
    if decoded is None:
        raise DocumentError(
            f"{source.name}: is no text in UTF-8, GB18030, Big5 or UTF-16 (binary data?); "
            "give the document as txt, md, html, pdf, docx or xlsx"
        )
    notes = []
    if decoded.damaged:
        notes.append(f"{decoded.damaged} stretches of bytes are no {decoded.encoding} and stand as U+FFFD")
    if decoded.certainty < 0.8:
        notes.append(f"the encoding is a guess: {decoded.encoding}, certainty {decoded.certainty:.2f}")
    return decoded, notes


def _decode(data: bytes, encoding: str, certainty: float) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, certainty, 0)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, certainty, text.count("\ufffd"))


def _controls(data: bytes) -> float:
    """Return the share of control bytes that no text file has; a NUL counts as too many."""
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return 1.0
    return (len(sample) - len(sample.translate(None, _CONTROL))) / len(sample)


def _guess_damaged(data: bytes) -> Decoded | None:
    """Read as UTF-8 what is UTF-8 but for a few bytes: a file cut in mid character, one bad block."""
    decoded = _decode(data, "utf-8", 0.9)
    beyond = sum(1 for character in decoded.text[:_SAMPLE] if character > "\x7f")
    bad = decoded.text[:_SAMPLE].count("\ufffd")
    return decoded if beyond > bad and bad <= max(1, beyond * _DAMAGE_ALLOWED) else None


def _guess_narrow(data: bytes) -> Decoded | None:
    """Choose between GB18030 and Big5 by the share of everyday characters."""
    scores = sorted(
        (
            (_everyday(data[:_SAMPLE], pattern), encoding)
            for pattern, encoding in ((_GB, "gb18030"), (_BIG5, "big5"))
        ),
        reverse=True,
    )
    (best, encoding), (second, _) = scores
    if best < _LEAST_SCORE:
        return None
    pairs = len(_GB.findall(data[:_SAMPLE]))
    return _decode(data, encoding, _certainty(best - second, pairs))


def _everyday(sample: bytes, pattern: re.Pattern[bytes]) -> float:
    found = pattern.findall(sample)
    return sum(1 for frequent in found if frequent) / len(found) if found else 0.0


def _certainty(lead: float, pairs: int) -> float:
    """One half at no lead; a lead of 0.4 or more over many characters is as good as certain."""
    return round(0.5 + min(0.49, lead * 1.25) * pairs / (pairs + 4), 3)


def _guess_wide(data: bytes) -> Decoded | None:
    """Read UTF-16 without a mark: the order of bytes under which nearly all characters are written ones."""
    best, chosen = 0.0, None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            sample = data[: _SAMPLE & ~1].decode(encoding)
        except UnicodeDecodeError:
            continue
        score = len(_WRITTEN.findall(sample)) / len(sample) if sample else 0.0
        if score > best:
            best, chosen = score, encoding
    return _decode(data, chosen, round(0.9 * best, 3)) if chosen and best > 0.9 else None
