"""What the notes of the collected line list say in words, as data: stages of opening, link lines, kinds."""
# ruff: noqa: E501  lists are easier to read on one line

from __future__ import annotations

STAGES: dict[str, dict[tuple[str, str], str]] = {
    "京唐城际铁路": {("北京通州", "燕郊"): "2025-12-30"},
    "市郊铁路城市副中心线": {
        ("良乡", "房山东"): "2020-06-30",
        ("房山东", "衙门口东"): "2020-06-30",
        ("衙门口东", "北京西"): "2020-06-30",
        ("中仓", "乔庄东"): "2019-06-20",
    },
    "市郊铁路怀柔-密云线": {
        ("北京北", "清河"): "2020-09-30",
        ("清河", "昌平北"): "2019-12-30",
        ("怀柔北", "黑山寺"): "2019-04-30",
        ("黑山寺", "古北口"): "2019-04-30",
    },
}
"""Line -> neighbouring stations -> day on which that stretch opened, where later than the line."""

LINKS = (
    (
        "京沪高速铁路天津西联络线",
        "Beijing-Shanghai HSR, link to Tianjin West",
        ("廊坊", "天津西"),
        "2011-06-30",
        350,
    ),
    (
        "津保铁路 保定东方向",
        "Tianjin-Baoding railway, trains to Baoding East",
        ("天津西", "胜芳", "霸州西", "白沟", "白洋淀", "徐水", "保定东"),
        "2015-12-28",
        250,
    ),
    ("京哈线北京至燕郊段", "Beijing-Harbin conventional line, Beijing-Yanjiao", ("北京", "燕郊"), "", 0),
    ("京哈线北京至蓟州段", "Beijing-Harbin conventional line, Beijing-Jizhou", ("燕郊", "蓟州"), "", 0),
    ("京九线北京丰台至固安段", "Beijing-Kowloon line, Fengtai-Gu'an", ("北京丰台", "固安"), "", 0),
    ("京九线固安至衡水段", "Beijing-Kowloon line, Gu'an-Hengshui", ("固安", "衡水"), "", 0),
    (
        "京广线保定至石家庄段",
        "Beijing-Guangzhou conventional line, Baoding-Shijiazhuang",
        ("保定", "石家庄"),
        "",
        0,
    ),
    ("京广线石家庄至邯郸段", "Beijing-Guangzhou conventional line, south", ("石家庄", "邢台", "邯郸"), "", 0),
    (
        "京广线北京丰台至保定段",
        "Beijing-Guangzhou conventional line, north",
        ("北京丰台", "涿州", "高碑店", "徐水"),
        "",
        0,
    ),
    (
        "津山线秦皇岛至山海关段",
        "Tianjin-Shanhaiguan line, Qinhuangdao-Shanhaiguan",
        ("秦皇岛", "山海关"),
        "",
        0,
    ),
    ("京津间北京至天津既有线", "Beijing-Shanghai conventional line", ("北京", "廊坊", "天津"), "", 0),
)
"""Stretches that the notes name or that observed minutes cover, and that the list has no row for."""

KINDS = (
    ("地铁", "metro"), ("快线", "metro"), ("市郊", "suburban"), ("高速", "high_speed"), ("高铁", "high_speed"),
    ("城际", "intercity"), ("客运专线", "high_speed"), ("津保", "intercity"), ("崇礼", "high_speed"),
    ("联络线", "intercity"),
)  # fmt: skip

LEFT_OUT = ("蓝张铁路", "北京地铁22号线(平谷线)", "石太客运专线", "津雄城际铁路")
"""Lines of which nothing but memory is known, or fewer than two stations."""

KNOWN_PAIRS = (
    ("北京南", "天津"), ("北京西", "石家庄"), ("北京西", "雄安"), ("北京西", "大兴机场"), ("大兴机场", "雄安"),
    ("北京南", "沧州西"), ("北京南", "天津南"), ("北京西", "保定东"), ("保定东", "石家庄"), ("石家庄", "邯郸东"),
    ("石家庄", "邢台东"), ("北京西", "邯郸东"), ("天津", "滨海"), ("天津西", "秦皇岛"), ("天津", "唐山"),
    ("唐山", "秦皇岛"), ("北京朝阳", "承德南"), ("北京北", "张家口"), ("清河", "延庆"), ("天津西", "大兴机场"),
    ("北京", "唐山"), ("北京通州", "唐山"), ("天津西", "保定东"), ("石家庄", "衡水北"), ("廊坊北", "大兴机场"),
)  # fmt: skip
"""Well-known pairs that a check compares with the network."""

COUNTIES = {"滦县": "滦州市", "平泉县": "平泉市", "邢台县": "襄都区", "桥东区/邢台": "襄都区"}
"""County names of 2017 -> 2024."""

PUBLISHED: dict[str, dict[str, str]] = {
    "市郊铁路S2线": {
        "length_km": "108.3", "opened": "2008-08-06", "quality": "published",
        "source": "https://portal.sina.com.hk/news-china/sina/2025/03/21/1144363/",
        "note": "six stations and 108.3 km as reported in 2025; began at 北京北 until 2016-11; trains turn at 延庆",
    },
}  # fmt: skip
"""Line -> what texts found later say of it."""

MORE_MINUTES: tuple[dict[str, str], ...] = (
    {
        "from": "八达岭", "to": "延庆", "fastest_minutes": "20", "typical_minutes": "", "trains_per_day": "",
        "year": "2008", "quality": "published",
        "source": "http://news.sina.com.cn/c/2008-10-06/014016399429.shtml", "note": "first train of the day",
    },
    {
        "from": "黄土店", "to": "沙城", "fastest_minutes": "", "typical_minutes": "", "trains_per_day": "14",
        "year": "2025", "quality": "published",
        "source": "https://portal.sina.com.hk/news-china/sina/2025/03/21/1144363/",
        "note": "7 trains each way in spring; some of them end at 延庆",
    },
)  # fmt: skip
"""Observed minutes and trains that texts found later say."""
