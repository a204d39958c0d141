"""The network of co-operation: who works with whom, by field and year; mere visions are left out."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lantu.assess.said import Said

VISION = "vision"


@dataclass(frozen=True, slots=True)
class Tie:
    """A mechanism between parties.

    Attributes
    ----------
    id : str
    label : str
    parties : tuple of str
        Places or organs; each pair of them is one tie.
    domain : str
    form, status : str or None
    year : int or None
        Of its first evidence; None where it cannot be told.
    said : Said
    """

    id: str
    label: str
    parties: tuple[str, ...]
    domain: str
    form: str | None
    status: str | None
    year: int | None
    said: Said


@dataclass(frozen=True, slots=True)
class Edge:
    """Two parties with what they do together.

    Attributes
    ----------
    parties : (str, str)
        Sorted.
    weight : int
        Mechanisms that join them; told again in another text, one counts once.
    domains, forms : dict of str to int
    ties : tuple of str
        Identifiers, oldest first.
    """

    parties: tuple[str, str]
    weight: int
    domains: dict[str, int]
    forms: dict[str, int]
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A party.

    Attributes
    ----------
    name : str
    degree : int
        Parties that it works with.
    strength : int
        Mechanisms that it has with them, a mechanism once a partner.
    """

    name: str
    degree: int
    strength: int


@dataclass(frozen=True, slots=True)
class Network:
    """Who works with whom.

    Attributes
    ----------
    domain : str or None
        The one field that it shows; None for all.
    until : int or None
        The last year of evidence that counts; None for all.
    nodes : tuple of Node
        Strongest first.
    edges : tuple of Edge
        Heaviest first.
    density : float or None
        Share of possible pairs that work together; None with fewer than two parties.
    left_out : int
        Visions, proposals and what has ended: no act stands behind them, or none any more.
    undated : int
        Ties left out because nobody tells their year, where a year is asked for.
    """

    domain: str | None
    until: int | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    density: float | None
    left_out: int
    undated: int


def make_network(
    ties: Iterable[Tie], *, domain: str | None = None, until: int | None = None, proposals: bool = False
) -> Network:
    """Join parties that a mechanism binds.

    Parameters
    ----------
    ties : iterable of Tie
    domain : str, optional
        One field alone.
    until : int, optional
        Evidence up to this year.
    proposals : bool
        Count what is only proposed too.

    Examples
    --------
    >>> from lantu.facts.statement import Printed
    >>> said = Said("r", "…", Printed("d", "d"))
    >>> ties = [Tie("1", "会商", ("a", "b", "c"), "water", "mechanism", "operating", 2020, said),
    ...         Tie("2", "携手", ("a", "b"), "water", "vision", None, 2021, said)]
    >>> network = make_network(ties)
    >>> [(edge.parties, edge.weight) for edge in network.edges], network.density, network.left_out
    ([(('a', 'b'), 1), (('a', 'c'), 1), (('b', 'c'), 1)], 1.0, 1)
    """
    some = [tie for tie in ties if domain is None or tie.domain == domain]
    firm = [tie for tie in some if _is_firm(tie, proposals)]
    dated = [tie for tie in firm if until is None or (tie.year is not None and tie.year <= until)]
    pairs: dict[tuple[str, str], dict[str, Tie]] = defaultdict(dict)
    for tie in sorted(dated, key=lambda tie: (tie.year or 9999, tie.id)):
        for one, other in itertools.combinations(sorted(set(tie.parties)), 2):
            pairs[one, other].setdefault(tie.label, tie)
    edges = [_edge(parties, list(found.values())) for parties, found in pairs.items()]
    nodes = _nodes(edges)
    possible = len(nodes) * (len(nodes) - 1) / 2
    return Network(
        domain=domain,
        until=until,
        nodes=nodes,
        edges=tuple(sorted(edges, key=lambda edge: (-edge.weight, edge.parties))),
        density=len(edges) / possible if possible else None,
        left_out=len(some) - len(firm),
        undated=sum(1 for tie in firm if tie.year is None) if until is not None else 0,
    )


def network_series(ties: Sequence[Tie]) -> tuple[Network, ...]:
    """Return the network up to each year that has evidence, of all fields and then field by field."""
    found = []
    for domain in (None, *sorted({tie.domain for tie in ties})):
        firm = [tie for tie in ties if _is_firm(tie, False) and domain in {None, tie.domain}]
        years = sorted({tie.year for tie in firm if tie.year is not None})
        found += [make_network(ties, domain=domain, until=year) for year in years]
    return tuple(found)


def _is_firm(tie: Tie, proposals: bool) -> bool:
    return tie.form != VISION and tie.status != "ended" and (proposals or tie.status != "proposed")


def _edge(parties: tuple[str, str], ties: Sequence[Tie]) -> Edge:
    return Edge(
        parties,
        len(ties),
        dict(Counter(tie.domain for tie in ties)),
        dict(Counter(tie.form or "" for tie in ties)),
        tuple(tie.id for tie in ties),
    )


def _nodes(edges: Iterable[Edge]) -> tuple[Node, ...]:
    degree, strength = Counter[str](), Counter[str]()
    for edge in edges:
        for name in edge.parties:
            degree[name] += 1
            strength[name] += edge.weight
    nodes = [Node(name, degree[name], strength[name]) for name in degree]
    return tuple(sorted(nodes, key=lambda node: (-node.strength, node.name)))
