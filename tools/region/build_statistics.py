"""Build the statistics tables of the region from the collected lists.

Run after build_places.py (no packages needed)::

    python tools/region/build_statistics.py --data DATA --packs src/lantu/region/packs

Left out: sets whose publisher states no licence or a copyleft one, and everything recalled from memory.
"""
# ruff: noqa: E501, T201  heads of tables stand as they are written; a build tool says what it did

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

Rows = list[dict[str, str]]
COLUMNS = ("place", "indicator", "year", "value", "scope", "vintage", "quality", "source", "note")
UNLICENSED = ("PhD_2022_2025", "SpTe2M", "Shiny")
BEDS = {
    "beds, all health institutions": ("hospital_beds", ""),
    "beds in hospitals": ("hospital_beds", "医院"),
    "beds in hospitals and health centres": ("hospital_beds", "医院和卫生院"),
    "licensed and assistant doctors": ("doctors", ""),
    "licensed doctors": ("doctors", "执业医师"),
    "doctors": ("doctors", "医生"),
    "registered nurses": ("nurses", ""),
    "hospitals and health centres": ("medical_institutions", "医院和卫生院"),
    "primary school pupils": ("students", "小学"),
}
SCOPES = {
    "city proper (districts), not the prefecture": "市区",
    "without military institutions and 3114 village clinics": "不含驻京部队机构和村卫生室",
    "without military and armed-police hospitals": "不含驻京部队和武警医院",
    "with military; 256531 technical staff x 37.60 %": "含驻京部队机构",
    "with military; 256531 technical staff x 44.55 %": "含驻京部队机构",
}


def read_csv(path: Path) -> Rows:
    """Read a table, leaving out the lines on top that begin with #."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


def write(path: Path, head: Sequence[str], columns: Sequence[str], rows: Rows) -> None:
    """Write a table with its licence and source lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        handle.write("".join(f"# {line}\n" for line in head))
        writer = csv.DictWriter(handle, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(path.name, len(rows))


class Builder:
    """The lists and the places that their names mean."""

    def __init__(self, data: Path, packs: Path) -> None:
        self.stats = data / "stats"
        self.target = packs / "jingjinji/statistics"
        admin = read_csv(packs / "china/places/administrative.csv")
        self.cities = {row["name"]: row["code"] for row in admin if row["code"][:2] in ("11", "12", "13")}
        zones = read_csv(packs / "jingjinji/places/zones.csv")
        self.zones = {row["code"].removeprefix("JJJ-S"): row["code"] for row in zones}

    def population(self) -> None:
        """Write the census population of counties and zones in 2010 and 2020, and how to compare the years."""
        census_2020 = "census 2020 by county: github:leiii/census 0ba0f1ef (MIT), github:thebamboogrove/tudigong 4db2f145 (MIT)"
        census_2010 = "census 2010 by county: github:leiii/census 0ba0f1ef (MIT)"
        rows: Rows = []
        for row in read_csv(self.stats / "population_county.csv"):
            note = row["admin_note"]
            base = {"place": row["adcode"], "indicator": "census_population", "vintage": "普查"}
            rows.append(base | {"year": "2020", "value": row["pop_2020"], "quality": row["quality"], "source": census_2020,
                                "note": note})  # fmt: skip
            if row["pop_2010"]:
                comparable = row["pop_2010_comparable"] == "yes"
                rows.append(base | {
                    "year": "2010", "value": row["pop_2010"], "quality": row["pop_2010_quality"] or "published",
                    "source": census_2010, "scope": "" if comparable else "2010年口径",
                    "note": row["pop_2010_note"] if comparable else f"compare only in group {row['group']}",
                })  # fmt: skip
        for row in read_csv(self.stats / "population_zones_2020.csv"):
            base = {
                "place": self.zones[row["stat_code"]],
                "indicator": "census_population",
                "vintage": "普查",
            }
            note = "listed beside the counties; add to its host (zone_hosts.csv) before mapping"
            rows.append(base | {"year": "2020", "value": row["pop_2020"], "quality": row["quality"], "source": census_2020,
                                "note": note})  # fmt: skip
        rows += self.totals(rows, census_2020)
        older: dict[str, int] = {}
        for row in read_csv(self.stats / "population_county_2010_raw.csv"):
            province = row["adcode_2010"][:2] + "0000"
            older[province] = older.get(province, 0) + int(row["pop_2010"])
        rows += [
            {"place": code, "indicator": "census_population", "year": "2010", "value": str(value), "vintage": "普查",
             "quality": "derived", "source": census_2010, "note": "sum of the counties of 2010"}
            for code, value in sorted(older.items())
        ]  # fmt: skip
        head = ("SPDX-License-Identifier: MIT", "SOURCE: the state's census tables, in two digital copies that agree on 2020; each row names its copy",
                "SOURCE: 2010 on the boundaries of 2020 unless scope says otherwise; provinces and prefectures are sums")  # fmt: skip
        write(self.target / "population.csv", head, COLUMNS, rows)

    def totals(self, rows: Rows, source: str) -> Rows:
        """Add up counties and zones of 2020 to prefectures and provinces."""
        hosts = {
            self.zones[row["stat_code"]]: row["prefecture"]
            for row in read_csv(self.stats / "population_zones_2020.csv")
        }
        sums: dict[str, int] = {}
        for row in rows:
            if row["year"] == "2020":
                code = self.cities[hosts[row["place"]]] if row["place"] in hosts else row["place"]
                above = {code[:2] + "0000"} | ({code[:4] + "00"} if code[:2] == "13" else set())
                for upper in above:
                    sums[upper] = sums.get(upper, 0) + int(row["value"])
        return [
            {"place": code, "indicator": "census_population", "year": "2020", "value": str(value), "vintage": "普查",
             "quality": "derived", "source": source, "note": "sum of its counties and zones"}
            for code, value in sorted(sums.items())
        ]  # fmt: skip

    def hosts(self) -> None:
        """Write which county a zone's people belong to on a map."""
        rows = [
            {"zone": self.zones[row["stat_code"]], "host": part.split("=")[0], "share": part.split("=")[1],
             "main": "yes" if part.split("=")[0] == row["host_adcode_main"] else "", "note": row["note"]}
            for row in read_csv(self.stats / "population_zones_2020.csv")
            for part in row["host_area_shares"].split(";")
        ]  # fmt: skip
        named = {row["zone"] for row in rows if row["main"]}
        for row in read_csv(self.stats / "population_zones_2020.csv"):
            zone = self.zones[row["stat_code"]]
            if zone not in named:
                rows.append(
                    {
                        "zone": zone,
                        "host": row["host_adcode_main"],
                        "share": "0",
                        "main": "yes",
                        "note": row["note"],
                    }
                )
        head = ("SPDX-License-Identifier: MIT", "SOURCE: shares of ground by polygons of two vintages (about 400-1,600 sample points each), not of people",
                "SOURCE: main: the county whose population a zone's people are added to on a map")  # fmt: skip
        write(self.target / "zone_hosts.csv", head, ("zone", "host", "share", "main", "note"), rows)

    def groups(self) -> None:
        """Write the sets of units that cover the same ground in 2010 and 2020."""
        names = {row["zone"]: row["stat_code"] for row in read_csv(self.stats / "population_zones_2020.csv")}
        rows = [
            {"group": row["group"], "counties": row["adcodes_2020"],
             "zones": ";".join(self.zones[names[zone]] for zone in row["zones"].split(";") if zone),
             "counties_2010": row["codes_2010"], "population_2010": row["pop_2010"], "population_2020": row["pop_2020"],
             "why": row["why"]}
            for row in read_csv(self.stats / "population_groups_2010_2020.csv")
        ]  # fmt: skip
        head = ("SPDX-License-Identifier: MIT", "SOURCE: derived from the census tables and the dated codes; zone hosts by share of ground",
                "SOURCE: two links are assumptions: 滦南 to 曹妃甸 (one town, 2012) and 芦台 to 丰南")  # fmt: skip
        columns = ("group", "counties", "zones", "counties_2010", "population_2010", "population_2020", "why")
        write(self.target / "comparable_groups.csv", head, columns, rows)

    def output(self) -> None:
        """Write gross regional product by city, as far as single published figures go."""
        rows = [
            {"place": self.cities[row["city"]], "indicator": "gross_regional_product", "year": row["year"],
             "value": str(int(Decimal(row["grp_100m_yuan"]) * 10**8)), "scope": self.coverage(row["coverage"]),
             "vintage": row["vintage"], "quality": row["quality"], "source": row["source"], "note": "current prices"}
            for row in read_csv(self.stats / "grp_city.csv")
            if not any(name in row["source"] for name in UNLICENSED)
        ]  # fmt: skip
        head = ("SPDX-License-Identifier: CC0-1.0", "SOURCE: single figures of communiques and reports, one page a row (facts)",
                "SOURCE: the series 2010-2020 that is at hand states no licence and is not shipped")  # fmt: skip
        write(self.target / "gross_regional_product.csv", head, COLUMNS, rows)

    def coverage(self, said: str) -> str:
        """Translate what a figure takes in."""
        return {"without 定州 and 雄安新区": "不含定州和雄安新区", "with 辛集": "含辛集"}.get(said, said)

    def air(self) -> None:
        """Write PM2.5 by city, as far as single published figures go."""
        rows = [
            {"place": self.cities[row["place"]], "indicator": "pm25_annual_mean", "year": row["year"],
             "value": row["pm25_ug_m3"], "scope": "" if row["period"] == "Jan-Dec" else "1—11月", "vintage": "",
             "quality": row["quality"], "source": row["source"], "note": row["basis"] if row["quality"] == "derived" else ""}
            for row in read_csv(self.stats / "pm25_city.csv")
            if not any(name in row["source"] for name in UNLICENSED)
        ]  # fmt: skip
        head = ("SPDX-License-Identifier: CC0-1.0", "SOURCE: single figures of official statements, one page a row (facts); derived rows give the arithmetic",
                "SOURCE: daily sets that state no licence or a copyleft one are not shipped")  # fmt: skip
        write(self.target / "pm25.csv", head, COLUMNS, rows)

    def services(self) -> None:
        """Write beds, doctors and the like where given; scopes keep definitions apart."""
        rows = []
        for row in read_csv(self.stats / "services_city.csv"):
            indicator, kind = BEDS[row["indicator"]]
            note = "printed in 万 to two decimals" if "printed in 万" in row["coverage"] else ""
            scope = SCOPES.get(row["coverage"], "")
            rows.append({
                "place": self.cities[row["place"]], "indicator": indicator, "year": row["year"], "value": row["value"],
                "scope": "，".join(part for part in (kind, scope) if part), "vintage": "", "quality": row["quality"],
                "source": row["source"], "note": note,
            })  # fmt: skip
        head = ("SPDX-License-Identifier: CC0-1.0", "SOURCE: yearbooks and bulletins of the provinces, one page a row (facts)",
                "SOURCE: definitions differ by source and year: rows of different scope are different series")  # fmt: skip
        write(self.target / "services.csv", head, COLUMNS, rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    arguments = parser.parse_args()
    builder = Builder(arguments.data, arguments.packs)
    builder.population()
    builder.hosts()
    builder.groups()
    builder.output()
    builder.air()
    builder.services()
