"""On what occasion a figure stands: what it is an anniversary of, and what a place was won in."""

from __future__ import annotations

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim


def remembered(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what a number of years is an anniversary of: 向新中国成立75周年致敬."""
    words = segment.left_text
    begins = [match.end() for match in lexicon.commemorating.finditer(words)]
    candidates = (trim(words[at:], lexicon) for at in reversed([0, *begins]))
    return next((found for found in candidates if len(found) >= SHORTEST), "")


def contest(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what a place was won in: 在接力比赛中，获得第四名; empty where nothing tells."""
    before = segment.clause_before
    words = masked_words(segment.sentence, before, []) if before is not None else ""
    return trim(words[:-1], lexicon) if words.endswith(("中", "上", "里")) else ""
