"""Headlines that tell news, whatever word they end with."""


def test_a_title_that_says_who_did_what_makes_no_plan_of_its_text(read):
    """两市部署…任务 is news: what its text tells has been done."""
    _, records = read("两市部署今年协同重点任务\n\n青柳大桥建成通车。", title="两市部署今年协同重点任务")
    assert [event.status for event in records.projects] == ["operating"]


def test_a_title_of_tasks_alone_is_a_plan(read):
    """青柳市2024年重点任务 lists what is to be done."""
    _, records = read(
        "青柳市2024年重点任务\n\n青柳大桥建成通车。", title="青柳市2024年重点任务", date="2024-02-01"
    )
    assert [event.status for event in records.projects] == ["under_construction"]
