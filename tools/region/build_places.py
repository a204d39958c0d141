"""Build the tables of administrative units from the dated code list and the county centroids.

Run after build_outlines.py, from the root of the repository, with a scratch environment that has pypinyin::

    python tools/region/build_places.py --data DATA --packs src/lantu/region/packs
"""
# ruff: noqa: E501  heads of tables stand as they are written; a build tool says what it did

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from gcj import to_wgs84
from names import HERE, english, english_names, stem

REGION = ("11", "12", "13")
COLUMNS = (
    "code", "name", "english", "level", "parent", "short_names", "aliases", "risky_names", "compound_forms",
    "namesakes", "false_friends", "valid_from", "valid_to", "successor", "longitude", "latitude", "note",
)  # fmt: skip
COMMON_ENDS = "山城江河湖港岸海中东西南北新老工农前站原平兴安明华阳宁"
"""In a district of three characters, what often makes a word of its last two (老城区, 太行山区) or of its first two."""
LONG_NAME = 3
"""A short name of so many characters is hardly ever another word, but for those of WORDS."""
WORDS = {"清水河", "大石桥", "共青城", "大箐山", "香格里拉"}
PEOPLE_OR_WING = re.compile("[族翼]")
LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}
HEAD = """\
# SPDX-License-Identifier: CC0-1.0
# SOURCE: codes, names, years and successors: github:yescallop/areacodes eed219a0 result.csv (CC0-1.0), GB/T 2260 as published yearly 1981-2024
# SOURCE: English names: spelled from the syllables (tools/region), customary spellings for minority-language names
# SOURCE: valid_to is the year in which the unit ended; where a code kept its number under a new name, the code itself is the successor
"""
POINTS = "# SOURCE: points: inside the outlines of this pack (outlines/areas.csv); none for units that it does not draw\n"


def read_csv(path: Path) -> list[dict[str, str]]:
    """Read a table with a header."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


class Units:
    """The dated units of the code list with what is derived from the whole list."""

    def __init__(self, data: Path, areas: Path) -> None:
        self.rows = read_csv(data / "boundaries/codes/areacodes_result_all.csv")
        self.exceptions = english_names()
        self.extra = {row["code"]: row for row in read_csv(HERE / "extra_names.csv")}
        self.friends = {row["name"]: row["words"] for row in read_csv(HERE / "false_friends.csv")}
        self.risky = {row["name"] for row in read_csv(HERE / "risky_names.csv")}
        self.current = {row["代码"]: row for row in self.rows if row["状态"] == "在用"}
        self.prefectures: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows:
            if row["级别"] == "地级":
                self.prefectures[row["一级行政区"], row["名称"]].append(row["代码"])
        self.provinces = {row["名称"]: row["代码"] for row in self.rows if row["级别"] == "省级"}
        self.higher = {
            (row["一级行政区"] if row["级别"] == "地级" else "", stem(row["名称"]))
            for row in self.current.values()
            if row["级别"] != "县级" and stem(row["名称"]) != row["名称"]
        }
        self.same: dict[str, list[str]] = defaultdict(list)
        for row in self.current.values():
            if row["级别"] != "省级":
                self.same[stem(row["名称"])].append(row["代码"])
        self.named: dict[str, list[str]] = defaultdict(list)
        for row in self.current.values():
            self.named[row["名称"]].append(row["代码"])
        self.points = {row["code"]: row for row in read_csv(areas)}
        outlines = read_csv(data / "boundaries/centroids_counties_2017.csv")
        self.older = {row["adcode"]: row for row in outlines}

    def parent(self, row: dict[str, str]) -> str:
        """Return the code of the unit above, of the same years."""
        if row["级别"] == "省级":
            return "CN"
        province = self.provinces[row["一级行政区"]]
        if row["级别"] == "地级" or row["二级行政区"] == "直辖":
            return province
        codes = self.prefectures[row["一级行政区"], row["二级行政区"]]
        near = [code for code in codes if code[:4] == row["代码"][:4]]
        return (near or codes)[0]

    def successors(self, row: dict[str, str]) -> list[str]:
        """Return the codes that took over; of an abolished prefecture those that its counties went to."""
        if row["状态"] == "在用":
            return []
        named = [part for part in row["新代码"].split(";") if part and "[" not in part]
        if row["级别"] != "地级":
            return named or [row["代码"]]
        if row["状态"] == "变更":
            return [row["代码"]]
        heirs: Counter[str] = Counter()
        for child in self.rows:
            if child["一级行政区"] == row["一级行政区"] and child["二级行政区"] == row["名称"]:
                for code in self.final(child):
                    heirs[self.parent(self.current[code])] += 1
        return [heirs.most_common(1)[0][0]] if heirs else []

    def final(self, row: dict[str, str]) -> Iterable[str]:
        """Follow the successors of a county to codes in force."""
        todo, seen = [row["代码"]], set()
        while todo:
            code = todo.pop()
            if code in seen:
                continue
            seen.add(code)
            if code in self.current:
                yield code
                continue
            for other in self.rows:
                if other["代码"] == code and other["状态"] == "弃用":
                    todo += [part.split("[")[0] for part in other["新代码"].split(";") if part]

    def full(self, code: str) -> str:
        """Return a unit's name from the province down."""
        row = self.current[code]
        middle = "" if row["二级行政区"] in ("直辖", row["名称"]) else row["二级行政区"]
        return ("" if row["一级行政区"] == row["名称"] else row["一级行政区"]) + middle + row["名称"]

    def record(self, row: dict[str, str]) -> dict[str, str]:
        """Turn a row of the code list into a row of the pack."""
        code, name, base = row["代码"], row["名称"], stem(row["名称"])
        ended = row["状态"] != "在用"
        short = [base] if len(base) > 1 and base != name else []
        if row["级别"] != "省级" and ("", base) in self.higher:
            short = []
        if row["级别"] == "县级" and (row["一级行政区"], base) in self.higher:
            short = []
        if name.endswith("矿区") and any(c[:4] == code[:4] and c != code for c in self.same[base]):
            short = []
        successors = self.successors(row)
        if ended and any(
            stem(self.current.get(s, row)["名称"]) == base for s in successors if s in self.current
        ):
            short = []
        extra = self.extra.get(code, {}) if not ended else {}
        aliases = [alias for alias in extra.get("aliases", "").split(";") if alias]
        if name.endswith("自治州") and not ended:
            # 凉山州 is written more often than either of its other names.
            aliases.append(f"{base}州")
        forms = [name, *short, *aliases]
        namesakes = (
            [] if ended else [self.full(c) for c in self.same[base] if c != code and c[:2] not in REGION]
        )
        if row["级别"] == "省级":
            namesakes = []
        place = {
            "code": code, "name": name, "english": english(name, code, self.exceptions), "level": LEVELS[row["级别"]],
            "parent": self.parent(row), "short_names": ";".join(short), "aliases": ";".join(aliases),
            "risky_names": ";".join(form for form in forms if form in self.risky),
            "compound_forms": extra.get("compound_forms", ""), "namesakes": ";".join(namesakes),
            "valid_from": row["启用时间"], "valid_to": row["变更/弃用时间"], "successor": ";".join(successors),
            "note": self.note(row),
            "false_friends": ";".join(self.friends[form] for form in forms if form in self.friends and not ended),
        }  # fmt: skip
        return place | (self.point(code) if not ended else {})

    def point(self, code: str) -> dict[str, str]:
        """Return a point inside the unit: of its outline, or of the unit of 2017 that it was made from."""
        if code in self.points:
            return {name: self.points[code][name] for name in ("longitude", "latitude")}
        row = self.older.get(code)
        if row is None:
            return {}
        longitude, latitude = to_wgs84(float(row["centroid_lon"]), float(row["centroid_lat"]))
        return {"longitude": f"{longitude:.4f}", "latitude": f"{latitude:.4f}"}

    def note(self, row: dict[str, str]) -> str:
        """Say what part of a unit in force went to others, or that a unit moved in parts over the years."""
        parts = re.findall(r"(\d{6})\[(\d{4})\]", row["新代码"])
        return "; ".join(f"part passed to {code} in {year}" for code, year in parts)


def write(path: Path, head: str, records: list[dict[str, str]]) -> None:
    """Write a table with its source lines, leaving out columns that are empty throughout."""
    used = [column for column in COLUMNS if any(record.get(column) for record in records)]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        handle.write(head)
        writer = csv.DictWriter(handle, used, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)


def is_distinctive(name: str) -> bool:
    """Tell whether a county's full name is hardly ever found inside other words (沿海城市 holds 海城市)."""
    if name[-1] not in "县市旗" or len(name) < 3 or re.fullmatch("[一-龥][城都]市", name):
        return False
    # 各地富民县域经济, 会同县级, 南部县区 and 兴业县域 are no counties.
    return name not in {"南部县", "富民县", "会同县", "兴业县"}


def is_district(units: Units, row: dict[str, str]) -> bool:
    """Tell whether a row is a district with a name of its own, which no unit of the region has."""
    name = row["名称"]
    near = any(code[:2] in REGION for code in units.named[name])
    # 城区, 郊区, 矿区 and 西区 are words everywhere; 西安区域 is about 西安, not about a district of 辽源.
    is_word = len(name) < 3 or name in units.risky or any(stem(name) == base for _, base in units.higher)
    return name.endswith("区") and not is_word and not near


def district(units: Units, row: dict[str, str]) -> dict[str, str]:
    """Keep a district's full name; one that is borne twice, or may be a common word, needs its city beside it."""
    record, name = full_name_alone(units.record(row)), row["名称"]
    is_word = len(name) == 3 and name[1] in COMMON_ENDS
    risky = name if is_word or len(units.named[name]) > 1 else ""
    return record | {"risky_names": risky}


def full_name_alone(record: dict[str, str]) -> dict[str, str]:
    """Leave a county beyond the region its full name: its short one is most often another word.

    One of three characters or more is none, but for a few: 格尔木, 张家港.
    """
    kept = ("code", "name", "english", "level", "parent", "valid_from")
    short = record["short_names"]
    alone = len(short) >= LONG_NAME and short not in WORDS and PEOPLE_OR_WING.search(short) is None
    return {key: record[key] for key in kept} | {
        "short_names": short if alone and not record["name"].endswith("区") else ""
    }


def build(data: Path, packs: Path) -> None:
    """Write the tables of the base pack and of the region."""
    units = Units(data, packs / "jingjinji/outlines/areas.csv")
    tables: dict[str, list[dict[str, str]]] = {
        name: []
        for name in ("china", "china_counties", "china_districts", "china_former", "counties", "former")
    }
    for row in units.rows:
        county, ended, near = row["级别"] == "县级", row["状态"] != "在用", row["代码"][:2] in REGION
        direct = row["二级行政区"] == "直辖" and row["代码"][2:4] == "90" and not ended
        if county and near:
            tables["former" if ended else "counties"].append(units.record(row))
        elif not county and ended and not near and int(row["变更/弃用时间"]) >= 1997:
            tables["china_former"].append(units.record(row))
        elif not county and ended and near:
            tables["former"].append(units.record(row))
        elif not ended and (not county or direct):
            tables["china"].append(units.record(row))
        elif not ended and is_distinctive(row["名称"]):
            tables["china_counties"].append(full_name_alone(units.record(row)))
        elif not ended and is_district(units, row):
            tables["china_districts"].append(district(units, row))
    write(packs / "china/places/administrative.csv", HEAD + POINTS, tables["china"])
    write(packs / "china/places/counties.csv", HEAD, tables["china_counties"])
    write(packs / "china/places/districts.csv", HEAD, tables["china_districts"])
    write(packs / "china/places/former.csv", HEAD, tables["china_former"])
    write(packs / "jingjinji/places/counties.csv", HEAD + POINTS, tables["counties"])
    write(packs / "jingjinji/places/former.csv", HEAD, tables["former"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    arguments = parser.parse_args()
    build(arguments.data, arguments.packs)
