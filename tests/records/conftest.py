import hashlib

import pytest

from lantu.documents.document import Document, Field
from lantu.records.reader import RecordReader
from lantu.region.region import Region


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
