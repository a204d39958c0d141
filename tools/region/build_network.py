"""Build the railway tables of the region from the collected lists.

Run after build_outlines.py and build_places.py::

    python tools/region/build_network.py --data DATA --packs src/lantu/region/packs

Minutes of a stretch are those of a train that passes through, fitted by lantu.region.fit to the fastest
observed minutes of station pairs on its line. Run it in the environment of the program, with pyproj.
"""
# ruff: noqa: E501, T201  heads of tables stand as they are written; a build tool says what it did

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

from pyproj import Geod

from lantu.region.fit import USUAL_SHARE, find_pairs, fit_line

sys.path.insert(0, str(Path(__file__).parent))
from gcj import to_wgs84
from rail_facts import COUNTIES, KINDS, KNOWN_PAIRS, LEFT_OUT, LINKS, MORE_MINUTES, PUBLISHED, STAGES

GEOD = Geod(ellps="WGS84")
DETOUR = 1.04
TRANSFER_KM, TRANSFER_KMH, TRANSFER_WALK = 12.0, 30.0, 10.0
ROAD_DETOUR, ROAD_KMH = 1.3, 60.0
OSM = ("OSM", "Wikidata", "Wikipedia")
Rows = list[dict[str, str]]


def read_csv(path: Path) -> Rows:
    """Read a table, leaving out the lines on top that begin with #."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


def write(path: Path, head: str, columns: Sequence[str], rows: Rows) -> None:
    """Write a table with its source lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        handle.write(head)
        writer = csv.DictWriter(handle, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the geodesic distance in kilometres."""
    return float(GEOD.inv(*a, *b)[2]) / 1000


def unclear(row: dict[str, str]) -> bool:
    """Tell whether a row is a forecast, or its text leaves open between which stations."""
    note = row["note"]
    return ("forecast" in note.lower() and "confirmed" not in note) or "text says" in note


class Builder:
    """The lists, and what is worked out of them."""

    def __init__(self, data: Path, packs: Path) -> None:
        self.rail = data / "rail"
        self.target = packs / "jingjinji/network"
        self.places = {row["code"]: row for row in read_csv(packs / "jingjinji/places/counties.csv")}
        self.seats = self._seats(data)
        self.stations = {row["station"]: row for row in read_csv(self.rail / "stations.csv")}
        self.line_rows = [row for row in read_csv(self.rail / "lines.csv") if row["line"] not in LEFT_OUT]
        self.minutes = [*read_csv(self.rail / "minutes.csv"), *MORE_MINUTES]
        self.points: dict[str, tuple[float, float, str]] = {}

    def _seats(self, data: Path) -> dict[str, tuple[float, float, str]]:
        seats = {}
        for row in read_csv(data / "boundaries/centroids_counties_2017.csv"):
            if not row["cp_lon"]:
                continue
            point = to_wgs84(float(row["cp_lon"]), float(row["cp_lat"]))
            seats[row["adcode"]] = (*point, "label point of PyPI echarts-china-cities-pypkg 0.0.9 (MIT)")
        for row in read_csv(data / "boundaries/centroids_cpca.csv"):
            if row["longitude"]:
                point = to_wgs84(float(row["longitude"]), float(row["latitude"]))
                seats[row["adcode"]] = (*point, "PyPI cpca 0.5.5 adcodes.csv (MIT)")
        older = {"130284": "130223", "130407": "130428", "130408": "130429", "130505": "130526"}
        older |= {"130506": "130527", "130881": "130823"}
        for code, old in older.items():
            seats.setdefault(code, seats[old])
        return {code: seats[code] for code in self.places if code in seats}

    def county(self, row: dict[str, str]) -> str:
        """Return the code of the county that a station row names."""
        name = row["county"].split("/")[0].split("(")[0]
        name = COUNTIES.get(name, name)
        wanted = [code for code, place in self.places.items() if place["name"] == name]
        if len(wanted) > 1:
            prefecture = {"石家庄市": "1301", "张家口市": "1307", "邢台市": "1305", "沧州市": "1309"}[
                row["prefecture"]
            ]
            wanted = [code for code in wanted if code.startswith(prefecture)]
        if not wanted and name in ("桥西区", "桥东区"):
            wanted = ["130503" if name == "桥西区" else "130502"]
        if not wanted:
            raise SystemExit(f"no county {row['county']} for {row['station']}")
        return wanted[0]

    def build_stations(self) -> None:
        """Write stations and their points: from OpenStreetMap apart, others and estimates beside them."""
        listed = {row["name"]: row for row in read_csv(self.rail / "hsr2016_stations_jjj.csv")}
        stations, osm, other = [], [], []
        for name, row in self.stations.items():
            place = self.county(row)
            facts = {"station": name, "telecode": row["telecode"], "place": place, "opened": row["opened"],
                     "status": row["status_2025"], "note": self.note(row)}  # fmt: skip
            stations.append(facts)
            usable = row["quality"] in ("published", "derived") and any(word in row["source"] for word in OSM)
            if usable and row["lon"]:
                osm.append({"station": name, "longitude": row["lon"], "latitude": row["lat"], "quality": "measured",
                            "source": row["source"].split(" (index")[0]})  # fmt: skip
                self.points[name] = (float(row["lon"]), float(row["lat"]), "measured")
            elif name in listed and listed[name]["lon"]:
                point = to_wgs84(float(listed[name]["lon"]), float(listed[name]["lat"]))
                source = "github:metromancn/Parse12306 6fc9f945 (MIT), GCJ-02 moved to WGS-84"
                other.append(self.point_row(name, point, "measured", source))
                self.points[name] = (*point, "measured")
            elif place in self.seats:
                point = self.seats[place][:2]
                source = "seat of its county: no point with a licence is known"
                other.append(self.point_row(name, point, "estimated", source))
                self.points[name] = (*point, "estimated")
        self.write_stations(stations, osm, other)

    def point_row(self, name: str, point: tuple[float, ...], quality: str, source: str) -> dict[str, str]:
        """Return a row of a point table."""
        return {"station": name, "longitude": f"{point[0]:.5f}", "latitude": f"{point[1]:.5f}", "quality": quality,
                "source": source}  # fmt: skip

    def note(self, row: dict[str, str]) -> str:
        """Keep what the list notes of a station, without what it notes of coordinates."""
        note = row["note"]
        return "" if "coordinate" in note and "named" not in note else note

    def write_stations(self, stations: Rows, osm: Rows, other: Rows) -> None:
        """Write the three tables."""
        head = (
            "# SPDX-License-Identifier: CC0-1.0\n"
            "# SOURCE: names and telecodes: ticket list of 2026-01 (facts); opening days and status: press texts at opening\n"
            "# SOURCE: place: county of the point by this pack's outlines; for stations without a point the county that plans name\n"
        )
        columns = ("station", "telecode", "place", "opened", "status", "note")
        write(self.target / "stations.csv", head, columns, stations)
        columns = ("station", "longitude", "latitude", "quality", "source")
        head = (
            "# SPDX-License-Identifier: ODbL-1.0\n"
            "# SOURCE: © OpenStreetMap contributors, with points from Wikidata (CC0) and Wikipedia where the row says so\n"
        )
        write(self.target / "points_osm.csv", head, columns, osm)
        head = (
            "# SPDX-License-Identifier: MIT\n"
            "# SOURCE: each row its own; estimated rows stand at the seat of the county and are no measurement\n"
        )
        write(self.target / "points.csv", head, columns, other)
        print(len(stations), "stations", len(osm), "OSM points", len(other), "other points")

    def observed(self) -> dict[frozenset[str], float]:
        """Return the fastest observed minutes of each pair; forecasts are left out."""
        best: dict[frozenset[str], float] = {}
        for row in self.minutes:
            if unclear(row):
                continue
            if row["fastest_minutes"]:
                pair = frozenset((row["from"], row["to"]))
                best[pair] = min(best.get(pair, 1e9), float(row["fastest_minutes"]))
        return best

    def lines(self) -> Rows:
        """Return the lines of the list and the links, each with its stations in order."""
        found = []
        for row in self.line_rows:
            stations = [name for name in row["stations"].split("|") if name]
            if row["line"].startswith("京广高速铁路 京石段"):
                stations.remove("北京丰台")
            if len(stations) < 2:
                continue
            kind = next((kind for word, kind in KINDS if word in row["line"]), "conventional")
            memory = row["quality"] == "from_memory"
            found.append({
                "line": row["line"], "english": row["english"], "kind": kind, "stations": ";".join(stations),
                "length_km": "" if memory else row["length_km_in_region"],
                "whole_length_km": "" if memory else row["length_km_whole"],
                "design_speed_kmh": "" if memory else row["design_speed_kmh"],
                "opened": row["opened"][:4] if memory else row["opened"], "status": row["status_2025"],
                "quality": "published" if row["quality"] != "derived" else "derived",
                "source": row["source_url"], "note": row["note"], **PUBLISHED.get(row["line"], {}),
            })  # fmt: skip
        found.append({
            "line": "京广高速铁路 丰台段", "english": "Beijing-Guangzhou HSR, Fengtai approach", "kind": "high_speed",
            "stations": "北京丰台;涿州东", "design_speed_kmh": "350", "opened": "2022-06-20", "status": "operating",
            "quality": "published", "source": "see 京广高速铁路 京石段", "note": "alternative end of the line in Beijing",
        })  # fmt: skip
        for name, english, stations, opened, speed in LINKS:
            found.append({
                "line": name, "english": english, "kind": "high_speed" if speed else "conventional",
                "stations": ";".join(stations), "opened": opened, "status": "operating",
                "design_speed_kmh": str(speed or ""), "quality": "derived",
                "source": "stations and minutes of the timetables in minutes.csv",
                "note": "" if opened else "older line; its opening day is not recorded here",
            })  # fmt: skip
        return found

    def stretches(self, line: dict[str, str], observed: dict[frozenset[str], float]) -> Rows:
        """Return the stretches between neighbouring stations with kilometres and fitted minutes."""
        names = line["stations"].split(";")
        lengths = self.kilometres(names, line.get("length_km", ""))
        lengths = [km if km is None else round(km, 1) for km in lengths]
        pairs = find_pairs(names, observed) if line["status"] == "operating" else []
        speed = line.get("design_speed_kmh")
        minutes = fit_line(line["kind"], float(speed) if speed else None, lengths, pairs)
        trains = self.trains(names) if line["status"] == "operating" else [("", "")] * len(lengths)
        rows = []
        for index, (a, b) in enumerate(pairwise(names)):
            covering = sum(1 for i, j, _ in pairs if i <= index < j)
            km = lengths[index]
            said = covering or km is not None
            source = (
                f"fitted to {covering} of minutes.csv"
                if covering
                else f"{USUAL_SHARE[line['kind']]:.0%} of design speed"
            )
            rows.append({
                "line": line["line"], "from": a, "to": b, "km": "" if km is None else str(km),
                "minutes": str(minutes[index]) if said else "", "opened": STAGES.get(line["line"], {}).get((a, b), ""),
                "trains_per_day": trains[index][0], "trains_source": trains[index][1],
                "quality": ("derived" if covering else "estimated") if said else "absent",
                "source": source if said else "no distance, speed or minutes known",
            })  # fmt: skip
        return rows

    def kilometres(self, names: list[str], length: str) -> list[float | None]:
        """Return the length of each stretch: from the points, scaled to the published length of the line.

        Two stations at one estimated point have no distance of their own: they share what the published
        length leaves, and without one their distance is absent.
        """
        raw: list[float | None] = []
        for a, b in pairwise(names):
            one, other = self.points[a], self.points[b]
            raw.append(None if one[:2] == other[:2] else distance(one[:2], other[:2]) * DETOUR)
        whole = float(length) if length else 0.0
        known = sum(km for km in raw if km is not None)
        absent = raw.count(None)
        if absent and whole > known:
            return [(whole - known) / absent if km is None else km for km in raw]
        if not absent and whole and 0.75 < whole / known < 1.33:
            return [km * whole / known for km in raw if km is not None]
        return raw

    def trains(self, names: list[str]) -> list[tuple[str, str]]:
        """Return trains a day over each stretch: the most that any pair which covers it is known to have."""
        best: list[tuple[int, str]] = [(0, "")] * (len(names) - 1)
        for row in self.minutes:
            if row["trains_per_day"] and row["from"] in names and row["to"] in names:
                i, j = sorted((names.index(row["from"]), names.index(row["to"])))
                label = (
                    "timetable of 2016, not thinned by running day"
                    if "2016" in row["quality"]
                    else "at opening"
                )
                for index in range(i, j):
                    best[index] = max(best[index], (int(row["trains_per_day"]), f"{label}, {row['year']}"))
        return [(str(count) if count else "", label) for count, label in best]

    def build_lines(self) -> None:
        """Write lines, stretches, observed minutes and transfers."""
        observed = self.observed()
        lines = self.lines()
        stretches = [row for line in lines for row in self.stretches(line, observed)]
        head = "# SPDX-License-Identifier: CC0-1.0\n"
        texts = (
            head
            + "# SOURCE: press texts at opening or start of building, one address a row (facts); stations in order, in the region only\n"
        )
        columns = ("line", "english", "kind", "stations", "length_km", "whole_length_km", "design_speed_kmh", "opened",
                   "status", "quality", "source", "note")  # fmt: skip
        write(self.target / "lines.csv", texts, columns, lines)
        text = (
            head
            + "# SOURCE: minutes of a passing train, fitted by tools/region/build_network.py to minutes.csv; a ride adds 4 minutes\n"
        )
        columns = (
            "line",
            "from",
            "to",
            "km",
            "minutes",
            "opened",
            "trains_per_day",
            "trains_source",
            "quality",
            "source",
        )
        write(self.target / "stretches.csv", text, columns, stretches)
        self.write_minutes(head)
        self.write_transfers(head, lines)
        print(len(lines), "lines", len(stretches), "stretches", Counter(r["quality"] for r in stretches))

    def write_minutes(self, head: str) -> None:
        """Write the observed minutes."""
        observed = self.observed()
        known = {frozenset(pair) for pair in KNOWN_PAIRS}
        rows, marked = [], set()
        for row in self.minutes:
            pair = frozenset((row["from"], row["to"]))
            forecast = "forecast" in row["note"].lower() and "confirmed" not in row["note"]
            best = (
                row["fastest_minutes"]
                and float(row["fastest_minutes"]) == observed.get(pair)
                and not unclear(row)
            )
            mark = pair in known and best and pair not in marked
            if mark:
                marked.add(pair)
            quality = {"published": "published"}.get(row["quality"], "derived")
            rows.append({
                "from": row["from"], "to": row["to"], "fastest_minutes": row["fastest_minutes"],
                "typical_minutes": row["typical_minutes"], "trains_per_day": row["trains_per_day"], "year": row["year"],
                "quality": "forecast" if forecast else "unclear" if unclear(row) else quality, "well_known": "yes" if mark else "",
                "source": self.minutes_source(row), "note": row["note"],
            })  # fmt: skip
        missing = known - marked
        if missing:
            raise SystemExit(f"no observed minutes for {missing}")
        text = (
            head
            + "# SOURCE: worked out from timetables (fastest and median of the trains found) or published; both directions together\n"
        )
        columns = ("from", "to", "fastest_minutes", "typical_minutes", "trains_per_day", "year", "quality", "well_known",
                   "source", "note")  # fmt: skip
        write(self.target / "minutes.csv", text, columns, rows)

    def minutes_source(self, row: dict[str, str]) -> str:
        """Return where a pair's minutes are from."""
        if row["quality"] == "timetable_2016":
            return "timetable of 2016-03-10, github:metromancn/Parse12306 6fc9f945 (MIT)"
        if row["quality"].startswith("timetable_2026"):
            return "trains of 2026-09 read from github:brandonwilliams33/railway-visualization (partial)"
        return row["source"]

    def write_transfers(self, head: str, lines: Rows) -> None:
        """Write city links between stations of operating lines that lie near each other."""
        names = sorted(
            {name for line in lines if line["status"] == "operating" for name in line["stations"].split(";")}
        )
        rows = []
        for i, a in enumerate(names):
            for b in names[i + 1 :]:
                km = distance(self.points[a][:2], self.points[b][:2]) * 1.3
                if km <= TRANSFER_KM * 1.3 and "estimated" not in (self.points[a][2], self.points[b][2]):
                    minutes = TRANSFER_WALK + 60 * km / TRANSFER_KMH
                    rows.append(
                        {
                            "from": a,
                            "to": b,
                            "km": f"{km:.1f}",
                            "minutes": f"{minutes:.0f}",
                            "quality": "estimated",
                        }
                    )
        text = head + (
            "# SOURCE: estimated: straight line x 1.3 at 30 km/h by city transport plus 10 minutes on foot, stations within 12 km\n"
        )
        write(self.target / "transfers.csv", text, ("from", "to", "km", "minutes", "quality"), rows)
        print(len(rows), "transfers")

    def build_roads(self) -> None:
        """Write a coarse road graph: seats of counties whose outlines share a border."""
        outlines = json.loads((self.target.parent / "outlines/fine.topojson").read_text(encoding="utf-8"))
        holders: dict[int, set[str]] = defaultdict(set)
        for geometry in outlines["objects"]["county"]["geometries"]:
            for arc in (arc for polygon in geometry["arcs"] for ring in polygon for arc in ring):
                holders[arc if arc >= 0 else ~arc].update(geometry["id"].split("+"))
        edges = {tuple(sorted(pair)) for codes in holders.values() for pair in combinations(sorted(codes), 2)}
        rows = []
        for a, b in sorted(edges):
            km = distance(self.seats[a][:2], self.seats[b][:2]) * ROAD_DETOUR
            rows.append(
                {
                    "from": a,
                    "to": b,
                    "km": f"{km:.1f}",
                    "minutes": f"{60 * km / ROAD_KMH:.0f}",
                    "quality": "estimated",
                }
            )
        text = (
            "# SPDX-License-Identifier: MIT\n"
            "# SOURCE: estimated: seats of counties with a common border, straight line x 1.3 at 60 km/h free flow; no road data\n"
        )
        write(self.target / "roads.csv", text, ("from", "to", "km", "minutes", "quality"), rows)
        print(len(rows), "road edges")

    def build_seats(self) -> None:
        """Write the seats of the counties."""
        rows = [
            {"place": code, "longitude": f"{x:.4f}", "latitude": f"{y:.4f}", "source": source}
            for code, (x, y, source) in self.seats.items()
        ]
        head = "# SPDX-License-Identifier: MIT\n# SOURCE: points near the seats of counties, one source a row, GCJ-02 moved to WGS-84\n"
        write(self.target / "seats.csv", head, ("place", "longitude", "latitude", "source"), rows)
        print(len(rows), "seats; without:", [code for code in self.places if code not in self.seats])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    arguments = parser.parse_args()
    builder = Builder(arguments.data, arguments.packs)
    builder.build_stations()
    builder.build_lines()
    builder.build_seats()
    builder.build_roads()
