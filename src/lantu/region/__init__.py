"""Region packs: what Lantu knows of a region before it reads a page."""

from lantu.region.indicator import Indicator
from lantu.region.normalise import normalise
from lantu.region.place import Place
from lantu.region.region import Region

__all__ = ["Indicator", "Place", "Region", "normalise"]
