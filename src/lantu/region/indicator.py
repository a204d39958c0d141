"""An indicator that the pack's catalogue knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Indicator:
    """What can be measured, how, and how its values may be joined.

    Attributes
    ----------
    id : str
        snake_case English identifier.
    name, english : str
        中文 and English names.
    part : str
        The part of the programme: relief, transport, environment, energy, industry, innovation, services,
        assistance, emergency, institutions, projects, plans, exchange, economy, population, index.
    aliases : tuple of str
        Other wordings that mean the same and no other indicator.
    alone : tuple of str
        Of these, the ones that mean it only where nothing stands in front: 经济总量 is a region's product,
        工业经济总量 another measure.
    unit : str
        Base unit as in claims (元, 家, %, 微克/立方米); empty for a pure number.
    dimension : str
        currency, count, share, area, length, mass, volume, energy, power, time, concentration, index,
        speed, ... (the units table of the pack lists them).
    better : {"up", "down"} or None
        Which way is better; None where neither is.
    additive_over_places, additive_over_time : bool
        Whether values may be summed.
    holds_for : int
        Months for which an undated level stays comparable.
    stages : tuple of str
        The stages it knows (签约, 注册, 入驻, 开工, 投产; 协议, 总投资, 到位).
    definition, source : str
    """

    id: str
    name: str
    english: str
    part: str
    unit: str
    dimension: str
    aliases: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    better: Literal["up", "down"] | None = None
    additive_over_places: bool = False
    additive_over_time: bool = False
    holds_for: int = 12
    stages: tuple[str, ...] = ()
    definition: str = ""
    source: str = ""
