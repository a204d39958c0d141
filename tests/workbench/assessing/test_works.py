"""Works, who asks and what answers, out of records that are written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from lantu.assess import Item, Mention, Step, Trace
from lantu.facts import Period, PlaceName, Quantity
from lantu.facts.period import NOWHEN
from lantu.ledger import Ledger
from lantu.records import Mechanism, ProjectEvent
from lantu.region import Region
from lantu.workbench.assessing.accounts import events_of, ties_of
from lantu.workbench.assessing.records import Records, core_of
from lantu.workbench.assessing.works import _OF_NO_NAME

from ...atlas.world import find
from ..made import Paper, claim, event, ledger_of, paper, promise

ORGAN = "北京市交通委"
BEIJING, HEBEI = PlaceName("北京市", "110000"), PlaceName("河北省", "130000")


def works() -> Paper:
    """Return a text on a line that is being built and promised, and on a plan."""
    text = (
        "甲乙高速铁路正在建设。甲乙高速铁路力争2026年建成通车。丙丁快速路2023年已通车。"
        "协同发展规划已印发。力争2027年底投入使用。子丑快速路将于今日通车。"
        "在寅卯枢纽工地，千名工人正在作业，预计2028年底投用。今年将持续推进辰巳廊道建设。"
    )
    document = paper("works.txt", text, "2024-05-01")
    return document, [
        event(document, "甲乙高速铁路正在建设", "under_construction", "2024", start="2024",
              name="甲乙高速铁路"),
        event(document, "甲乙高速铁路力争2026年建成通车", "under_construction", "2026", start="2026",
              name="甲乙高速铁路", places=(HEBEI,)),
        event(document, "丙丁快速路2023年已通车", "operating", "2023", start="2023", name="丙丁快速路",
              category="road"),
        event(document, "协同发展规划已印发", "issued", None, name="协同发展规划", category="plan"),
        event(document, "子丑快速路将于今日通车", "operating", "2024-05-01", name="子丑快速路",
              category="road"),
        promise(document, "力争2027年底投入使用", deadline="2027-12"),
        promise(document, "预计2028年底投用", deadline="2028-12"),
        event(document, "今年将持续推进辰巳廊道建设", "under_construction", "2024-12", name="辰巳廊道"),
    ]  # fmt: skip


def asking() -> Paper:
    """Return a text in which a meeting asks, an organ answers, and a report tells of a figure."""
    text = (
        "会议要求，北京市交通委加快建设戊己城际铁路。北京市交通委表示，将建成3座车站。"
        "2023年，河北省森林覆盖率达到36%。两地建立会商机制。双方将携手并进。"
    )
    document = paper("asking.txt", text, "2024-06-01")
    meeting, answer = "加快建设戊己城际铁路", "将建成3座车站"
    return document, [
        promise(document, meeting, actors=(ORGAN,), speaker="会议", sort="deliverable", domain="transport"),
        promise(document, answer, actors=(ORGAN,), speaker=ORGAN, sort="figure", domain="transport"),
        promise(document, "双方将携手并进", actors=("双方",), speaker="双方"),
        claim(document, "36%", "河北省森林覆盖率达到36%", Quantity("=", 36, None, "%"),
              indicator="森林覆盖率", indicator_id="forest_cover", places=(HEBEI,),
              period=Period("2023", "2023")),
        claim(document, "3座", answer, Quantity("=", 3, None, "座"), indicator="车站", modality="plan"),
        Mechanism("m" * 16, find(text, "两地建立会商机制"), (BEIJING, HEBEI), "environment", "会商机制",
                  form="mechanism", status="operating"),
        Mechanism("v" * 16, find(text, "双方将携手并进"), (BEIJING, HEBEI), "other", "携手", form="vision"),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of the two texts."""
    with ledger_of(tmp_path_factory.mktemp("works") / "x.ledger", works(), asking()) as opened:
        yield opened


@pytest.fixture(scope="module")
def records(ledger: Ledger) -> Records:
    """Give its records as assessments take them."""
    return Records(ledger, Region.load("jingjinji"))


def steps(records: Records, label: str) -> list[Step]:
    """Return the states of one work."""
    return [step for step in records.works.steps() if step.label == label]


def test_what_is_ahead_and_told_so_is_a_promise(records: Records) -> None:
    """Under way in the text's own year is a state; 力争2026年建成通车 promises the furthest that it names."""
    now, promised = steps(records, "甲乙高速铁路")
    assert (now.status, now.is_promise, now.period) == ("under_construction", False, Period("2024", "2024"))
    assert (promised.status, promised.is_promise, promised.places) == ("operating", True, ("130000",))
    assert now.rank < promised.rank
    assert now.project == promised.project
    assert [step.is_promise for step in steps(records, "子丑快速路")] == [False], (
        "of the day of the text itself"
    )


def test_a_promise_without_a_name_is_of_the_work_before(records: Records) -> None:
    """力争2027年底投入使用 names nothing: it is of the work that the text named last."""
    found = [step for step in records.works.steps() if step.period.end == "2027-12"]
    assert [(step.is_promise, step.status) for step in found] == [(True, "operating")]
    assert found[0].label == "丙丁快速路"


def test_a_promise_whose_sentence_names_another_thing_is_not_of_the_work_before(records: Records) -> None:
    """在寅卯枢纽工地，…预计2028年底投用 is of the hub, of which no record tells."""
    assert [step.label for step in records.works.steps() if step.period.end == "2028-12"] == []


def test_what_only_goes_on_promises_no_day(records: Records) -> None:
    """今年将持续推进辰巳廊道建设 is told ahead, yet nothing will stand by the end of the year."""
    (step,) = steps(records, "辰巳廊道")
    assert (step.is_promise, step.period) == (True, NOWHEN)


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("力争2027年底投入使用", True),
        ("北段预计今年年底建成投运", True),
        ("大桥预计明年上半年具备通车条件", True),
        ("实施期限到2028年底", True),
        ("实施50个更新项目", False),
        ("年内建成蔬菜大棚1050亩", False),
        ("确保主力店年内正式运营", False),
        ("加快建设现代化产业体系", False),
    ],
)
def test_only_words_of_when_and_what_name_nothing(words: str, bare: bool) -> None:
    """A promise of something else is none of the work in front of it."""
    assert (_OF_NO_NAME.fullmatch(words) is not None) == bare


def test_papers_are_no_works(records: Records) -> None:
    """A plan is issued and not built."""
    assert steps(records, "协同发展规划") == []
    assert {step.status for step in steps(records, "丙丁快速路")} == {"operating"}


def items(records: Records) -> dict[str, Item]:
    """Return what is to be done, by its words."""
    return {item.words: item for item in records.items()}


def test_who_asks_is_not_who_does(records: Records) -> None:
    """The meeting asks the organ; what the organ binds itself to is an item of its own, and no demand."""
    asked, bound = items(records)["加快建设戊己城际铁路"], items(records)["将建成3座车站"]
    assert (asked.is_demand, asked.asked_by, asked.organs) == (True, "会议", ("北京市交通委",))
    assert (bound.is_demand, bound.sort, bound.theme) == (False, "figure", "transport")
    assert "双方将携手并进" not in items(records), "nothing that could be checked"


def traces(records: Records) -> dict[str, list[Trace]]:
    """Return what may answer, by its sort."""
    found: dict[str, list[Trace]] = {}
    for trace in records.traces():
        found.setdefault(trace.sort, []).append(trace)
    return found


def test_what_may_answer(records: Records) -> None:
    """Promises of organs, works with their names, mechanisms and reported figures; no demand, no plan."""
    found = traces(records)
    assert "加快建设戊己城际铁路" not in [trace.words for trace in found["commitment"]]
    assert "将建成3座车站" in [trace.words for trace in found["commitment"]]
    assert [(trace.words, trace.places) for trace in found["claim"]] == [("森林覆盖率", ("130000",))]
    done = {trace.said.quote: trace.is_done for trace in found["project"]}
    assert done["丙丁快速路2023年已通车"] and not done["甲乙高速铁路力争2026年建成通车"]
    line = next(trace for trace in found["project"] if trace.words == "甲乙高速铁路")
    assert (line.names, line.short_names, line.is_unique) == (("甲乙高速铁路",), ("甲乙",), True)


def test_what_is_mentioned_again_and_again(records: Records) -> None:
    """Indicators with their places, mechanisms that are no visions, and works; what stands is final."""
    mentions: dict[str, list[Mention]] = {}
    for mention in records.mentions():
        mentions.setdefault(mention.sort, []).append(mention)
    (indicator,) = mentions["indicator"]
    assert (indicator.label, indicator.subject) == ("森林覆盖率（河北省）", "forest_cover|130000")
    assert [mention.label for mention in mentions["mechanism"]] == ["会商机制"]
    final = {mention.label: mention.is_final for mention in mentions["project"]}
    stands = {"丙丁快速路": True, "协同发展规划": True, "子丑快速路": True}
    assert final == stands | {"甲乙高速铁路": False, "辰巳廊道": False}


def test_events_for_accounts(records: Records) -> None:
    """What is only promised is no event; works have the key of their register, mechanisms their parties."""
    found = list(events_of(records))
    assert "甲乙高速铁路力争2026年建成通车" not in [one.said.quote for one in found]
    link = next(one for one in found if one.label == "会商机制")
    assert (link.sort, link.kind, link.places) == ("link", "mechanism", ("110000", "130000"))
    road = next(one for one in found if one.label == "丙丁快速路")
    assert road.subject == steps(records, "丙丁快速路")[0].project


def test_ties_have_the_year_of_their_paper(records: Records) -> None:
    """A mechanism whose own time nobody tells is of the year in which it is told."""
    assert {tie.label: (tie.year, tie.form, tie.parties) for tie in ties_of(records)} == {
        "会商机制": (2024, "mechanism", ("110000", "130000")),
        "携手": (2024, "vision", ("110000", "130000")),
    }


@pytest.mark.parametrize(
    ("name", "core"),
    [("京唐城际铁路", "京唐"), ("京唐高铁", "京唐"), ("京唐城际铁路一期", None), ("某产业园", "某产业园")],
)
def test_the_core_of_a_name(name: str, core: str | None) -> None:
    """A line is called by what stands before the word for its kind; other works by their whole names."""
    found = core_of(ProjectEvent("x", find(name, name), name, "rail", "planned"))
    assert found == core if core else found.startswith("京唐") and found != "京唐"


@pytest.mark.parametrize("codes", [["110000"], ["110000", "某地"], []])
def test_places_as_readers_call_them(records: Records, codes: list[Any]) -> None:
    """Codes become names, what is no code stays."""
    assert records.place_names(codes) == "、".join("北京市" if code == "110000" else code for code in codes)
