"""Records on a map stand where their places are, and nowhere when that is not known."""

import json
from pathlib import Path

from shapely.geometry import shape

from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.export.records import record_export
from lantu.region.region import Region
from lantu.workbench.exporting import export_records

from .worlds import document, records


def test_features(tmp_path: Path) -> None:
    """Each record is a feature whose geometry ``shapely`` reads, at the pack's points of its places."""
    region = Region.load("jingjinji")
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(tmp_path / "x.ledger") as ledger:
        count = export_records(ledger, tmp_path / "x.geojson", format="geojson", region=region)
        expected = {one.id: record_export(one) for one in ledger.records_of(document().id)}
    collection = json.loads((tmp_path / "x.geojson").read_text("utf-8"))
    assert (collection["type"], collection["schema"]) == ("FeatureCollection", "lantu.records/1")
    assert count == len(collection["features"]) == len(records())
    features = {one["id"]: one for one in collection["features"]}
    assert {key: one["properties"] for key, one in features.items()} == expected
    for one in features.values():
        assert one["type"] == "Feature"
        if one["geometry"] is not None:
            west, south, east, north = shape(one["geometry"]).bounds
            assert 113 < west <= east < 120 and 36 < south <= north < 43
    assert features["c-growth-0002"]["geometry"] is None, "its place has no code"
    assert features["f-plans-0009"]["geometry"] is None, "it names no place"
    rail, beijing = shape(features["p-rail-0004"]["geometry"]), region.place("110000")
    assert rail.geom_type == "MultiPoint" and len(rail.geoms) == 2
    assert (rail.geoms[0].x, rail.geoms[0].y) == (beijing.longitude, beijing.latitude)
    assert shape(features["k-forest-0006"]["geometry"]).geom_type == "Point"
    stages = shape(features["i-trains-0008"]["geometry"])
    assert stages.geom_type == "MultiPoint", "the places of both stages"
