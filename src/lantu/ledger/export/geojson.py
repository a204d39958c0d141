"""Records as GeoJSON (RFC 7946): a feature a record, at the points of the places that it names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from lantu.ledger.export.keys import PLACES
from lantu.ledger.export.records import SCHEMA

Points = Mapping[str, tuple[float, float]]
"""Longitude and latitude, WGS 84 degrees, of places by their codes."""
_DIGITS = 6
"""Decimals of a coordinate: about a tenth of a metre."""


def write_geojson(exported: Iterable[dict[str, Any]], stream: TextIO, points: Points) -> int:
    """Write a feature collection, one feature a line; return how many.

    Properties are the record under the keys of the export ``records``. The geometry is a point, for
    several places a multipoint, and null where the record names no place that has a point.

    Examples
    --------
    >>> import sys
    >>> record = {"id": "c-1", "places": [{"name": "北京市", "code": "110000"}]}
    >>> write_geojson([record], sys.stdout, {"110000": (116.4, 40.25)})  # doctest: +ELLIPSIS
    {"type": "FeatureCollection", "schema": "lantu.records/1", "features": [
    {"type": "Feature", "id": "c-1", "geometry": {"type": "Point", "coordinates": [116.4, 40.25]}, ...}
    ]}
    1
    """
    head = {"type": "FeatureCollection", "schema": SCHEMA}
    stream.write(json.dumps(head)[:-1] + ', "features": [')
    count = 0
    for one in exported:
        feature = {"type": "Feature", "id": one["id"], "geometry": _geometry(one, points), "properties": one}
        stream.write(("," if count else "") + "\n")
        stream.write(json.dumps(feature, ensure_ascii=False, allow_nan=False))
        count += 1
    stream.write("\n]}\n")
    return count


def _geometry(exported: dict[str, Any], points: Points) -> dict[str, Any] | None:
    named = [place for key in exported if key in PLACES for place in exported[key] or ()]
    # Stages of a chain hold their places one level deeper.
    named += [place for stage in exported.get("stages") or () for place in stage["places"]]
    found = {points[place["code"]]: None for place in named if place["code"] in points}
    spots = [[round(longitude, _DIGITS), round(latitude, _DIGITS)] for longitude, latitude in found]
    if not spots:
        return None
    if len(spots) == 1:
        return {"type": "Point", "coordinates": spots[0]}
    return {"type": "MultiPoint", "coordinates": spots}
