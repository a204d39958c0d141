"""What is a name of a thing, in lists and alone."""

import pytest

CASES = [
    # lists share their last item's head
    ("京唐、京滨、津兴城际铁路加快建设。", ["京唐城际铁路", "京滨城际铁路", "津兴城际铁路"]),
    ("京昆、京台等6条高速公路建成。", ["京昆高速公路", "京台高速公路"]),
    ("石衡沧港、雄商两条高铁开工建设。", ["石衡沧港高铁", "雄商高铁"]),
    # what a list's end calls them makes its items names
    ("加快建设云州水乡、青芦湾码头等重点项目。", ["云州水乡", "青芦湾码头"]),
    # quoted words belong to the name
    ("加快建设“蓝湾”智慧物流园。", ["“蓝湾”智慧物流园"]),
    # frames and stages belong to the name
    ("石家庄国际机场改扩建工程开工。", ["石家庄国际机场改扩建工程"]),
    ("北京地铁22号线全面提速。", ["北京地铁22号线"]),
    # papers
    ("省政府印发《河北省湿地保护规划》。", ["河北省湿地保护规划"]),
    # the second item completes the first
    ("大力开展官厅水库生态修复与污染治理。", ["官厅水库生态修复与污染治理"]),
    # a place and what is counted in it
    ("容东片区500多栋安置住宅封顶。", ["容东片区安置住宅"]),
]
NONE = [
    "加快建设智慧园区。",
    "高速公路建设提速。",
    "打造国际一流的创新中心。",
    "推动“三区一基地”建设。",
    "实施重大水利工程12项。",
    "建设一批重点实验室。",
    "推动共建“一带一路”走深走实。",
    "农村公路改造完成。",
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names_are_as_full_as_the_text_allows(read, text, names):
    """Each thing named is one record, under its whole name."""
    _, records = read(text)
    assert [event.name for event in records.projects] == names


@pytest.mark.parametrize("text", NONE)
def test_common_nouns_are_no_names(read, text):
    """What has no name of its own is no project."""
    _, records = read(text)
    assert [event.name for event in records.projects] == []


def test_a_bare_head_means_the_thing_named_before(read):
    """机场 and 该园区 stand for the airport and the park that the passage named."""
    text = "大兴国际机场展翅腾飞。机场建设全面提速。"
    assert [event.name for event in read(text, place="北京市")[1].projects] == ["北京大兴国际机场"]


def test_a_strategy_is_told_by_what_it_is_called(read):
    """…是重大国家战略 names a strategy."""
    _, records = read("推动京津冀协同发展，是重大国家战略。", place="京津冀")
    assert [(event.name, event.status) for event in records.projects] == [("京津冀协同发展战略", "issued")]
