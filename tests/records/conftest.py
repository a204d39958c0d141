import hashlib

import pytest

from lantu.documents.document import Document, Field
from lantu.records.reader import RecordReader
from lantu.region.region import Region
from lantu.testing import describe_claim


@pytest.fixture(scope="session")
def reader():
    return RecordReader(Region.load("jingjinji"))


@pytest.fixture
def read(reader):
    """Read a text as a document of a date and a place."""

    def read_text(text, date="2024-06-18", place="河北省", title=None):
        document = Document(
            id=hashlib.sha256(text.encode()).hexdigest(),
            name="text.txt",
            media_type="text/plain",
            text=text,
            extractor="test",
            title=Field(title, "test") if title else None,
            date=Field(date, "test") if date else None,
            place=Field(place, "test") if place else None,
        )
        return document, reader.read(document)

    return read_text


@pytest.fixture
def figures(read):
    """Read a text and return its figures in the keys that are asked for, in text order.

    The keys are those of ``describe_claim``, with short forms for tables: ``when`` is ``2023`` for a year,
    ``..2023-12`` for up to then, ``2021..2025`` for a span and ``?`` for no time; ``where`` joins the places
    with 、; ``against`` is the time or value of the baseline. One key gives bare values, more give tuples.
    """

    def tell(text, *keys, **context):
        document, records = read(text, **context)
        rows = []
        for claim in records.claims:
            row = describe_claim(document, claim)
            start, end = claim.period
            row["when"] = (
                "?" if start == end is None else end if start == end else f"{start or ''}..{end or ''}"
            )
            row["where"] = "、".join(row["places"])
            row["against"] = next(iter(row["baseline"].values())) if row["baseline"] else None
            rows.append(row[keys[0]] if len(keys) == 1 else tuple([row[key] for key in keys]))
        return rows

    return tell


@pytest.fixture
def places(read):
    """Return the places of each figure of a text, of the news unless a title says otherwise."""

    def read_places(text, place=None, title="今日要闻"):
        claims = read(text, date="2025-11-20", place=place, title=title)[1].claims
        return [[one.name for one in claim.places] for claim in claims]

    return read_places
