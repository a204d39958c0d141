"""A reader that is used for many documents."""

from __future__ import annotations

import pytest

from lantu.documents import read_bytes, source_of
from lantu.records.reader import RecordReader
from lantu.region import Region

TEXTS = (
    "对接京津\n河北",
    "互联互通。三地",
    "与人民大学合作共建。发展大会今天在河北举行。",
    "三地签署合作协议。京津冀协同发展。市长张三表示，要加快建设。\n一是推进机场建设。",
    "我们将做好以下工作。\n一是加快北京大兴国际机场二期建设。\n二是新建产业园。",
)


@pytest.fixture(scope="module")
def reader() -> RecordReader:
    """Return a reader of the shipped pack."""
    return RecordReader(Region.load("jingjinji"))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("before", TEXTS)
def test_no_document_is_context_of_another(reader: RecordReader, before: str, text: str) -> None:
    """The records of a document are the same whatever was read before it, itself included."""
    other, document = (read_bytes(source_of("a.txt", each.encode())) for each in (before, text))
    alone = RecordReader(Region.load("jingjinji")).read(document)
    reader.read(other)
    assert reader.read(document) == alone
    assert reader.read(document) == alone
