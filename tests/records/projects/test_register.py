"""One railway over the years, as documents of three dates tell it."""

import pytest

TOLD = [
    ("2021-02-26", "加快建设京唐、京滨、津兴城际铁路等重大项目。", "under_construction"),
    ("2022-10-17", "京唐、京滨、津兴三条城际铁路通车在即。", "under_construction"),
    ("2023-05-15", "京唐城际铁路、京滨城际铁路、津兴城际铁路开通运营。", "operating"),
]


@pytest.mark.parametrize(("date", "text", "status"), TOLD)
def test_each_date_has_the_state_that_its_document_tells(read, date, text, status):
    """Three railways are named in each text, all in the state of its date."""
    document, records = read(text, date=date, place="京津冀")
    names = {event.name for event in records.projects}
    assert names == {"京唐城际铁路", "京滨城际铁路", "津兴城际铁路"}
    assert {event.status for event in records.projects} == {status}
    assert all(event.span.of(document.text) == text.rstrip("。") for event in records.projects)
