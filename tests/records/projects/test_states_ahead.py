"""States that are still to come, what a thing itself has done, and lines that share a head."""

import pytest

CASES = [
    # the word in front of the state says that it is still to come
    pytest.param("青柏高铁计划开通运营。", [("青柏高铁", "under_construction")], id="planned-to-open"),
    pytest.param("青柏高铁有望年内通车。", [("青柏高铁", "under_construction")], id="hoped-to-open"),
    pytest.param("青柏高铁开通运营。", [("青柏高铁", "operating")], id="opened"),
    # what completes something else is not completed
    pytest.param("青柳大运河圆满完成补水任务。", [], id="a-task-done"),
    pytest.param("青柏铁路圆满完成建设。", [("青柏铁路", "completed")], id="itself-done"),
    # a line lends its head to those in front of it, though a station follows
    pytest.param(
        "青柳、柏川高铁和松江北站等重大工程开工建设。",
        [
            ("青柳高铁", "under_construction"),
            ("柏川高铁", "under_construction"),
            ("松江北站", "under_construction"),
        ],
        id="lines-and-a-station",
    ),
    # a verb inside an agreement's name
    pytest.param(
        "青柏快线委托运营协议在保定签约。", [("青柏快线委托运营协议", "signed")], id="agreement-on-running"
    ),
    # what has become something, or grown, is in use
    pytest.param("青柳国际机场成为全省最大的机场。", [("青柳国际机场", "operating")], id="has-become"),
    pytest.param(
        "青柳科技资源共享服务平台持续扩容。", [("青柳科技资源共享服务平台", "operating")], id="grows"
    ),
    pytest.param("支持水土保持项目。", [], id="a-sort-of-project"),
    # works of one name that are carried out, whatever they improve; and a declaration by its title
    pytest.param(
        "实施校园食堂质量提升工程。", [("校园食堂质量提升工程", "under_construction")], id="works-improve"
    ),
    pytest.param("校园食堂的质量提升工程量大。", [], id="no-works"),
    pytest.param(
        "论坛发布了《青柳合作论坛共同宣言》。", [("青柳合作论坛共同宣言", "issued")], id="declaration"
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_states_are_told_by_the_words_between(read, text, told):
    """Each thing is told with the state that the words around it leave it in."""
    events = read(text)[1].projects
    assert [(event.name, event.status) for event in events] == told
