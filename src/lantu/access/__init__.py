"""Networks become minutes: who reaches what, how soon, by road, by how often trains run, or by timetable.

It knows no ledger, file or region: labelled arrays and plain dataclasses in, the same out. What is not
reached has infinite minutes and a reason; NaN never comes out.
"""

from lantu.access.catchment import Band, Catchment, compute_catchment
from lantu.access.circle import Circle, compute_circle, compute_circles, find_isochrone
from lantu.access.compose import RoadTimes, compose_times
from lantu.access.graph import Graph, build_graph, graph_from_arrays
from lantu.access.market import compute_market_access
from lantu.access.rail import RailTerms, Ride, compute_rail_times
from lantu.access.schedule import Schedule, build_schedule, compute_arrivals, compute_mean_times
from lantu.access.search import compute_times
from lantu.access.times import Reach, TravelTimes

__all__ = [
    "Band",
    "Catchment",
    "Circle",
    "Graph",
    "RailTerms",
    "Reach",
    "Ride",
    "RoadTimes",
    "Schedule",
    "TravelTimes",
    "build_graph",
    "build_schedule",
    "compose_times",
    "compute_arrivals",
    "compute_catchment",
    "compute_circle",
    "compute_circles",
    "compute_market_access",
    "compute_mean_times",
    "compute_rail_times",
    "compute_times",
    "find_isochrone",
    "graph_from_arrays",
]
