"""Visits, plan families, lists of prohibitions, services and pairings over several documents."""

from pathlib import Path

import pytest

from lantu.documents import read_document
from lantu.documents.files import read_metadata_table
from lantu.records.reader import RecordReader
from lantu.region.region import Region
from lantu.workbench.programme import (
    Told,
    approvals_register,
    coverage_series,
    follow_visits,
    homes_of,
    pairing_list,
    plan_families,
    service_of,
)

EXAMPLES = Path(__file__).parents[3] / "examples" / "jingjinji"


class Shelf:
    """Documents, read: their records with their sentences, by sort."""

    def __init__(self, reader):
        self._reader = reader
        self.told = {
            sort: [] for sort in ("claims", "projects", "mechanisms", "commitments", "visits", "families")
        }

    def add(self, document):
        """Read one document."""
        records = self._reader.read(document)
        for sort, some in self.told.items():
            some += [tell(document, record) for record in getattr(records, sort)]

    def __getattr__(self, sort):
        return self.told[sort]


def tell(document, record):
    span = getattr(record, "quote", record.span)  # a claim's own span is that of its number
    quote = " ".join(span.of(document.text).split())
    date, title = document.date, document.title
    return Told(
        record.id,
        record,
        quote,
        document.name,
        document.id,
        date and date.value,
        title.value if title else "",
    )


@pytest.fixture(scope="module")
def region():
    return Region.load("jingjinji")


@pytest.fixture(scope="module")
def reader(region):
    return RecordReader(region)


@pytest.fixture(scope="module")
def example(reader):
    shelf = Shelf(reader)
    table = read_metadata_table(EXAMPLES)
    for path in sorted(EXAMPLES.iterdir()):
        if path.suffix in {".txt", ".md", ".html", ".docx"}:
            shelf.add(read_document(path, metadata=table.get(path.name)))
    return shelf


@pytest.fixture
def shelve(reader, tmp_path):
    def read(*texts):
        shelf = Shelf(reader)
        for at, (date, title, text) in enumerate(texts):
            path = tmp_path / f"{at}.txt"
            path.write_text(text, "utf-8")
            row = {"title": title, "date": date, "place": "京津冀"}
            shelf.add(read_document(path, metadata=row))
        return shelf

    return read


@pytest.fixture(scope="module")
def home_of(region):
    return homes_of(region)


VISIT = "5月8日至9日，海淀区代表团赴保定市涞水县考察，学习生态治理经验。代表团实地参观了白山林场。"


def test_the_visit_of_an_example_is_one_record_with_its_stops(example):
    """The document of 2024-04-13 tells one journey of a delegation: who, where, when, stops in order."""
    (visit,) = [told.record for told in example.visits if told.document.startswith("2024-04-13")]
    assert visit.visitors.endswith("代表团")
    assert len(visit.hosts) > 1
    assert len(visit.stops) > 3
    assert visit.period.start is not None and visit.period.start < (visit.period.end or "")


def test_what_followed_a_visit_is_between_the_same_places_and_later(shelve, home_of):
    """A later agreement of the two places follows; an earlier one, and one with others, do not."""
    shelf = shelve(
        ("2024-05-12", "考察", VISIT),
        ("2024-09-01", "签约", "海淀区与涞水县签署生态合作协议。"),
        ("2023-09-01", "从前", "海淀区与涞水县建立会商机制。"),
        ("2024-10-01", "他处", "天津市武清区与涞水县签署合作协议。"),
    )
    (row,) = follow_visits(shelf.visits, shelf.mechanisms, home_of=home_of)
    assert [each.link.quote for each in row.followed] == ["海淀区与涞水县签署生态合作协议"]
    assert row.followed[0].reasons[0] == "same_places"
    assert row.followed[0].days == 115


def test_a_part_of_a_place_is_less_sure(shelve, home_of):
    """What the city does with the county may have to do with the district's visit, at a lower score."""
    shelf = shelve(("2024-05-12", "考察", VISIT), ("2024-09-01", "签约", "北京市与涞水县签署合作协议。"))
    (row,) = follow_visits(shelf.visits, shelf.mechanisms, home_of=home_of)
    assert [each.reasons for each in row.followed] == [("within_places",)]
    assert row.followed[0].score < 0.5


def test_a_plan_has_its_parts_from_several_documents(shelve):
    """Papers that several documents derive from a plan stand under it, with what they ask for."""
    shelf = shelve(
        ("2020-01-10", "印发", "《云海新城规划纲要》印发后，《云海新城总体规划》相继获批。"),
        ("2021-01-10", "再报", "《云海新城规划纲要》印发后，《白山湖保护规划》出台。"),
        ("2021-06-01", "白山湖保护规划", "到2025年，白山湖水质达到Ⅲ类。要加快建设白山污水处理厂。"),
    )
    papers = {paper.name: paper for paper in plan_families(shelf.families, shelf.projects, shelf.commitments)}
    outline = papers["云海新城规划纲要"]
    assert [(part.part, part.family.date) for part in outline.parts] == [
        ("云海新城总体规划", "2020-01-10"),
        ("白山湖保护规划", "2021-01-10"),
    ]
    lake = papers["白山湖保护规划"]
    assert lake.parents == ("云海新城规划纲要",)
    assert [state.record.status for state in lake.states] == ["issued"]
    assert [item.document for item in lake.items] == ["2.txt"] * len(lake.items) != []


def test_refusals_stand_with_edition_year_and_place(shelve):
    """What was refused is listed by time, with the edition of the list where the sentence names it."""
    shelf = shelve(
        ("2021-02-26", "一", "北京市严格执行新增产业的禁止和限制目录，累计不予办理新设立登记业务2.3万件。"),
        ("2023-02-26", "二", "截至2022年底，北京市按照禁限目录（2022年版）不予办理登记业务2.5万件。"),
        ("2023-02-26", "三", "北京市印发《北京市新增产业的禁止和限制目录（2022年版）》。"),
    )
    found = approvals_register(shelf.projects, shelf.claims)
    assert [(one.edition, one.claim.record.quantity.value) for one in found.refusals] == [
        (None, 23000),
        ("2022", 25000),
    ]
    assert {place.name for one in found.refusals for place in one.claim.record.places} == {"北京市"}
    assert [one.edition for one in found.editions] == ["2022"]


def test_a_service_is_a_series_over_documents(example):
    """Recognised tests and settling hospitals of several years stand in one series each, oldest first."""
    series = {
        each.service: each for each in coverage_series(example.mechanisms, example.claims) if not each.origin
    }
    tests = series["clinical_test_recognition"]
    assert len(tests.points) > 1
    times = [point.at or point.link.date for point in tests.points]
    assert times == sorted(times)
    values = {claim.record.quantity.value for point in tests.points for claim in point.claims}
    assert 43 in values or 50 in values


def test_a_direction_makes_a_series_of_its_own(shelve):
    """Whose people are served where is told apart from what holds for all."""
    shelf = shelve(
        ("2023-05-13", "答复", "今年一季度实现了北京市参保人到河北省就医使用北京医保目录直接结算。")
    )
    (series,) = coverage_series(shelf.mechanisms, shelf.claims)
    assert (series.origin, series.destination) == (("北京市",), ("河北省",))
    assert series.points[0].at == "2023-03"


def test_what_is_only_proposed_reaches_nobody(shelve):
    """A service that is to be recognised is no point of a series."""
    shelf = shelve(("2023-05-13", "计划", "下一步，京津冀将实现检验结果互认。"))
    assert coverage_series(shelf.mechanisms, shelf.claims) == ()


def test_named_pairs_are_listed_and_others_are_not_guessed(shelve):
    """Each named pair is one; sides with counts are one row that is not stated."""
    shelf = shelve(
        ("2017-04-06", "一", "东丽区帮扶承德县。"),
        ("2020-04-06", "二", "天津市东丽区对口帮扶承德县。"),
        ("2021-02-26", "三", "京津19个区对河北省张家口、承德、保定28个县（区）实施帮扶项目757个。"),
    )
    pairs = pairing_list(shelf.mechanisms)
    assert [(pair.is_stated, [p.name for p in pair.helped], len(pair.links)) for pair in pairs] == [
        (True, ["河北省承德市承德县"], 2),
        (False, ["河北省张家口市", "河北省承德市", "河北省保定市"], 1),
    ]


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("临床检验结果互认项目50项", "clinical_test_recognition"),
        ("门诊费用直接结算的医院", "direct_settlement_outpatient"),
        ("政务服务“跨省通办”", "government_services"),
        ("联合举办书法展", None),
    ],
)
def test_services_are_told_by_their_words(words, service):
    """The most special service whose word stands there counts."""
    found = service_of(words)
    assert (found and found[0]) == service


def test_nothing_declaratory_can_be_checked_off(example):
    """What the default list shows is bound to a figure or a thing; slogans are kept and hidden."""
    sorts = {told.record.sort for told in example.commitments}
    shown = [told.record for told in example.commitments if told.record.sort != "declaratory"]
    assert sorts == {"figure", "deliverable", "declaratory"}
    assert all(one.claim for one in shown if one.sort == "figure")


UNITIES = {
    "2021-02-26-tongzhou.md": ("规划", "政策", "标准", "管控"),
    "2022-10-17-airport-zone.html": ("领导", "规划", "标准", "管控", "考核"),
}


@pytest.mark.parametrize("name", UNITIES)
def test_what_is_unified_is_a_mechanisms_functions(example, name):
    """四统一 and 五统一: each thing that is unified is a function of one operating mechanism."""
    links = [told.record for told in example.mechanisms if told.document == name]
    expected = tuple(f"统一{what}" for what in UNITIES[name])
    assert any(link.functions == expected and link.form == "mechanism" for link in links)
