import pytest
from hypothesis import given, strategies as st

from lantu.language.view import View


def test_breaks_inside_a_sentence_do_not_hide_a_phrase():
    """A phrase that a line break cuts in two stands whole in the matching text."""
    view = View("水质断面比\n\n例从2013年的45.1%", [(5, 7)])
    assert view.text == "水质断面比例从2013年的45.1%"
    assert view.to_source(0, 6) == (0, 8)


def test_full_width_and_traditional_forms_are_folded():
    """２０２３ and 協 match as 2023 and 协, one character for one."""
    view = View("２０２３年協同發展，增長６．１％")
    assert view.text == "2023年协同发展，增长6.1%"
    assert view.to_source(0, 5) == (0, 5)


def test_characters_of_simplified_writing_are_never_folded():
    """著 in 显著 is simplified writing and stays, though OpenCC would make it 着."""
    assert View("成效显著，乾坤").text == "成效显著，乾坤"


def test_invisible_characters_are_left_out():
    """A zero-width space inside a number does not hide it."""
    view = View("投资12\u200b34亿元")
    assert view.text == "投资1234亿元"
    assert view.source[slice(*view.to_source(2, 8))] == "12\u200b34亿元"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("两大集群［3］占比", "两大集群占比"),
        ("“一圈三带”[12]建设", "“一圈三带”建设"),
        ("增长6%〔4〕，", "增长6%，"),
        # The note itself opens a line with its mark; a document's number and a span of years are none.
        ("说明\n［3］两大集群", "说明\n[3]两大集群"),
        ("某发〔84〕12号", "某发〔84〕12号"),
        ("某政发〔2026〕3号", "某政发〔2026〕3号"),
    ],
)
def test_marks_of_notes_are_left_out(source, text):
    """The mark of a note inside a sentence does not part the words around it."""
    assert View(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("增长5.3%,比上年加快;出口下降", "增长5.3%，比上年加快；出口下降"),
        ("数据显示:投资增长", "数据显示：投资增长"),
        ("为什么?因为增长!", "为什么？因为增长！"),
        # In numbers, times and foreign words they are what they are.
        ("产值3,890亿元", "产值3,890亿元"),
        ("占比5%,3,890家", "占比5%，3,890家"),
        ("10:16发布", "10:16发布"),
        ("Beijing, Tianjin; Hebei", "Beijing, Tianjin; Hebei"),
        ("https://a.b/c?d=1,2", "https://a.b/c?d=1,2"),
    ],
)
def test_half_width_marks_between_clauses_are_chinese_ones(source, text):
    """ASCII marks that part Chinese clauses match as Chinese ones; each is one character still."""
    view = View(source)
    assert view.text == text
    assert len(view.text) == len(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("重点任务\n  • 建设公园24处\n● 更新电梯", "重点任务\n  建设公园24处\n更新电梯"),
        ("★全省首个", "全省首个"),
        # Inside a line they are no marks of items.
        ("三星级★★★酒店", "三星级★★★酒店"),
        ("恢复供电。&nbsp;&nbsp; 受影响", "恢复供电。受影响"),
        ("A&B公司", "A&B公司"),
    ],
)
def test_marks_of_items_and_entities_are_left_out(source, text):
    """The mark of a list's item, and a blank written as an entity, are no part of what is told."""
    view = View(source)
    assert view.text == text
    at = text.index(text[-2:])
    assert view.source[slice(*view.to_source(at, at + 2))] == text[-2:]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("服务贸易(含港澳台)增长", "服务贸易（含港澳台）增长"),
        ("细颗粒物(PM2.5)浓度", "细颗粒物（PM2.5）浓度"),
        ("(一)交通", "（一）交通"),
        # Foreign words and formulas keep theirs, and what is not closed stays as it is.
        ("值为 f(x) 时", "值为 f(x) 时"),
        ("增长(见图", "增长(见图"),
    ],
)
def test_half_width_brackets_of_chinese_text_are_chinese_ones(source, text):
    """ASCII brackets behind or around Chinese words match as Chinese ones; each is one character still."""
    assert View(source).text == text


@pytest.mark.parametrize("note", ["（下同）", "(下同)", "（按可比价计算，下同）"])
def test_a_note_on_what_follows_is_left_out(note):
    """A remark that counts for later figures too parts no words from their figure."""
    view = View(f"较去年同期{note}增长5%")
    assert view.text == "较去年同期增长5%"
    assert view.source[slice(*view.to_source(5, 7))] == "增长"
    # What is said in brackets and does not follow on stays.
    assert View("服务业（含金融）增长").text == "服务业（含金融）增长"


def test_text_without_oddities_is_its_own_view():
    """Nothing is copied or shifted where nothing has to be."""
    source = "森林覆盖率达到34%。"
    view = View(source)
    assert view.text is source
    assert view.to_source(3, 7) == (3, 7)


@given(st.text(alphabet="京津冀12\n\u200b４％發展。[]［］,;", max_size=60), st.data())
def test_every_stretch_maps_to_source_that_reads_the_same(source, data):
    """What stands at the source span, viewed again, is the stretch of the view."""
    breaks = [(i, i + 1) for i, c in enumerate(source) if c == "\n" and data.draw(st.booleans())]
    view = View(source, breaks)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    first, last = view.to_source(start, end)
    inside = [(a - first, b - first) for a, b in breaks if first <= a and b <= last]
    # At the edge of a stretch nothing tells what a mark parts.
    alike = str.maketrans(",;", "，；")
    again = View(source[first:last], inside).text
    assert again.translate(alike) == view.text[start:end].translate(alike)
    assert view.from_source(first) == start
