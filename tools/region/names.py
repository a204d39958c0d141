"""Names of administrative units: the part without its generic word, and an English rendering."""
# ruff: noqa: E501  lists are easier to read on one line

from __future__ import annotations

import csv
import re
from pathlib import Path

from pypinyin import lazy_pinyin

HERE = Path(__file__).parent
PEOPLES = "满族|回族|蒙古族|蒙古|朝鲜族|土家族|藏族|羌族|布依族|苗族|侗族|哈尼族|彝族|壮族|傣族|景颇族|傈僳族|黎族|白族|维吾尔|柯尔克孜|哈萨克族|哈萨克"
GENERIC = re.compile(rf"({PEOPLES})*(特别行政区|自治区|自治县|自治州|地区|盟|林区|新区|矿区|省|市|区|县)$")
ENGLISH_PEOPLES = {
    "满族": "Manchu", "回族": "Hui", "蒙古族": "Mongol", "蒙古": "Mongol", "朝鲜族": "Korean", "土家族": "Tujia",
    "藏族": "Tibetan", "羌族": "Qiang", "布依族": "Bouyei", "苗族": "Miao", "侗族": "Dong", "哈尼族": "Hani",
    "彝族": "Yi", "壮族": "Zhuang", "傣族": "Dai", "景颇族": "Jingpo", "傈僳族": "Lisu", "黎族": "Li",
    "白族": "Bai", "柯尔克孜": "Kyrgyz", "哈萨克族": "Kazakh", "哈萨克": "Kazakh",
}  # fmt: skip
WORD = {
    "特别行政区": "Special Administrative Region",
    "自治区": "Autonomous Region",
    "自治县": "Autonomous County",
    "自治州": "Autonomous Prefecture",
    "地区": "Prefecture",
    "盟": "League",
    "林区": "Forestry District",
    "新区": "New Area",
    "矿区": "Mining District",
    "省": "Province",
    "市": "",
    "区": "District",
    "县": "County",
}


def stem(name: str) -> str:
    """Return the name without peoples and generic word: 青龙满族自治县 gives 青龙; 新区 stays whole."""
    if name.startswith("内蒙古"):
        return "内蒙古" if name == "内蒙古自治区" else name
    cut = GENERIC.sub("", name)
    return cut or name


def english_names(path: Path = HERE / "english.csv") -> dict[tuple[str, str], str]:
    """Read the renderings that the syllables of the characters do not give, by province digits and stem."""
    with path.open(encoding="utf-8", newline="") as handle:
        return {(row["province"], row["stem"]): row["english"] for row in csv.DictReader(handle)}


def english(name: str, code: str, exceptions: dict[tuple[str, str], str]) -> str:
    """Render a unit's name in English: 怀来县 gives Huailai County, 固安县 gives Gu'an County."""
    base = stem(name)
    spoken = exceptions.get((code[:2], base)) or exceptions.get(("", base)) or spell(base)
    found = GENERIC.search(name)
    word = WORD[found.group(2)] if found and base != name else ""
    peoples = ""
    if found and "自治" in found.group(2) and found.group(2) != "自治区":
        named = re.findall(PEOPLES, name[len(base) : found.start(2)])
        peoples = " and ".join(ENGLISH_PEOPLES[people] for people in named) + " "
    return f"{spoken} {peoples}{word}".strip()


def spell(base: str) -> str:
    """Join the syllables, with an apostrophe before one that begins with a, e or o."""
    text = ""
    for syllable in lazy_pinyin(base):
        text += ("'" if text and syllable[0] in "aeo" else "") + syllable
    return text.replace("lv", "lü").capitalize()
