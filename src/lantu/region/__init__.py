"""Region packs: what Lantu knows of a region before it reads a page."""

from lantu.region.indicator import Indicator
from lantu.region.place import Place

__all__ = ["Indicator", "Place"]
