"""GCJ-02 to WGS-84: the published forward shift, inverted by iteration."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

SEMI_MAJOR_AXIS_M = 6378245.0
ECCENTRICITY_SQUARED = 0.00669342162296594323


def _series(x: float) -> float:
    return (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3


def shift(longitude: float, latitude: float) -> tuple[float, float]:
    """Return how far GCJ-02 lies from WGS-84 at a point, in degrees (Krasovsky 1940 ellipsoid)."""
    x, y = longitude - 105.0, latitude - 35.0
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + _series(x)
    north += (20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3
    north += (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + _series(x)
    east += (20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    east += (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    phi = latitude / 180 * pi
    magic = 1 - ECCENTRICITY_SQUARED * sin(phi) ** 2
    root = sqrt(magic)
    meridian = SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED) / (magic * root)
    parallel = SEMI_MAJOR_AXIS_M / root * cos(phi)
    return east * 180 / (parallel * pi), north * 180 / (meridian * pi)


def to_wgs84(longitude: float, latitude: float) -> tuple[float, float]:
    """Return the WGS-84 point whose shifted image is the given GCJ-02 point (within 1e-9 degree)."""
    guess = (longitude, latitude)
    for _ in range(10):
        east, north = shift(*guess)
        guess = (longitude - east, latitude - north)
    return guess
