"""Places of what is told further of a part of a line, and the ends of a way."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.records.claims.segment import Segment
from lantu.records.routes import routes

# Between the ends of a way, and what tells behind them that it is one: 甲到乙的高铁, 甲到乙车程.
_TO = re.compile("(?:[东西南北]?站|机场|市区|城区)?到")
_WAY_BEHIND = re.compile(
    "[东西南北]?站?(?:之?间)?的?[^，。；]{0,6}?(?:高铁|铁路|城际|动车|列车|高速|公路|航线|路程|里程|[车航旅行]程|时间|距离|通勤|直达|最[快短]|[只仅]需)"
)


def stretch_before(segment: Segment) -> tuple[str, ...]:
    """Return the place of the part of a line that clauses in front tell of: 高速甲段全长75公里，桥隧比83%.

    Empty where another place has been named since, or a semicolon parts them.
    """
    sentence, at = segment.sentence, segment.clause[0]
    if sentence.settled or not sentence.places or "段" not in sentence.text[sentence.start : at]:
        return ()
    first = sentence.part_of(at)
    items = [one for one in sentence.places if first <= one[0].start < segment.quantity.start]
    return routes().section_in(sentence, items[-1:], at)


def is_way(text: str, first: PlaceMention, second: PlaceMention, until: int) -> bool:
    """Tell whether two places are the ends of a way: 甲到乙的车程 flows from none to the other."""
    between = _TO.fullmatch(text, first.end, second.start)
    return between is not None and _WAY_BEHIND.match(text, second.end, until) is not None
