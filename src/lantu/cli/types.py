"""The types of records by the names that users give."""

from __future__ import annotations

from enum import StrEnum


class TypeName(StrEnum):
    """Types of records."""

    CLAIM = "claim"
    PROJECT = "project"
    LINK = "link"
    COMMITMENT = "commitment"
    VISIT = "visit"
    CHAIN = "chain"
    FAMILY = "family"
    QUALITATIVE = "qualitative"
