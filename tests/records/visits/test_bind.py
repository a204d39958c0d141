"""A journey is one record, however many sentences tell of it."""

JOURNEY = (
    "5月8日至9日，海淀区代表团赴保定市涞水县、雄安新区考察，学习生态治理经验。"
    "海淀区委书记王志远，区委副书记、区长李文清，涞水县委书记赵立民参加活动。\n"
    "在涞水县，代表团实地参观了野三坡展览馆、百里峡景区，了解文旅融合情况。"
    "代表团走进雄安规划展示中心，察看容东片区建设情况。\n"
    "王志远表示，希望两地在科技创新上加强合作。赵立民说，希望两地共同打造文旅线路。"
)


def visit(read, text=JOURNEY, date="2024-05-12"):
    return read(text, date=date, place="北京市海淀区")[1].visits


def test_a_journey_is_one_record(read):
    """Who went, where and when stand together."""
    (found,) = visit(read)
    assert found.visitors == "海淀区代表团"
    assert [place.name for place in found.hosts] == ["河北省保定市涞水县", "雄安新区"]
    assert tuple(found.period) == ("2024-05-08", "2024-05-09")


def test_stops_are_kept_in_the_order_of_the_text(read):
    """What was visited is listed, what was learnt there is not."""
    (found,) = visit(read)
    assert found.stops == ("野三坡展览馆", "百里峡景区", "雄安规划展示中心", "容东片区")


def test_those_who_took_part_have_their_posts(read):
    """Names and posts are those of the sentence that lists them."""
    (found,) = visit(read)
    assert [tuple(official) for official in found.officials] == [
        ("王志远", "海淀区委书记"),
        ("李文清", "区委副书记、区长"),
        ("赵立民", "涞水县委书记"),
    ]


def test_each_side_has_its_topics(read):
    """What a side wishes is kept with who wishes it."""
    (found,) = visit(read)
    assert [topic.side for topic in found.topics] == ["王志远", "赵立民"]


def test_an_instruction_to_learn_from_a_visit_is_none(read):
    """A journey that is only spoken of as the occasion of a speech is not told again."""
    text = "要学习贯彻习近平总书记在河北考察时的重要讲话精神。"
    assert visit(read, text) == ()


def test_a_meeting_is_no_visit(read):
    """Who speaks at a meeting has gone nowhere."""
    assert visit(read, "张明书记在推进北京发展座谈会上强调，要加快建设。") == ()


def test_what_sums_up_many_journeys_is_none(read):
    """一次次 and 多次 tell of no one journey."""
    assert visit(read, "多年来，张明书记一次次到雄安新区考察，指导工作。") == ()
    assert visit(read, "张明书记在雄安新区考察时，一次次走进工地。") == ()
