"""What 新区, 园区, 港口 and the like mean: the zone or the port of that kind that was named."""

from __future__ import annotations

from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary

# They mean only what is called so; 园区 and 示范区 may be said of any zone.
_NAMED_SO = ("新区", "新城")
_PARK = "园区"


class Zones:
    """Tells which places are called by a word for their kind.

    Parameters
    ----------
    finder : PlaceFinder
    """

    def __init__(self, finder: PlaceFinder) -> None:
        self._finder = finder
        kinds = load_vocabulary("whereabouts", "lantu.records")["zones"]["kinds"]
        self._kinds = {kind: tuple(words) for kind, words in kinds.items()}

    def called(self, written: str, code: str) -> str | None:
        """Return the zone called 新区, 园区 and the like that a place is, or lies in."""
        called = written.removesuffix("区") if written == _PARK else written
        place = self._finder.by_code.get(code)
        while place is not None and not place.name.endswith((written, called)):
            place = self._finder.by_code.get(place.parent) if place.parent else None
        return place.code if place is not None else None

    def is_meant_by(self, code: str, written: str) -> bool:
        """Tell whether the words that a sentence begins with mean a place of such a kind: 全港, 港口."""
        name = self._finder.by_code[code].name
        return any(name.endswith(kind) and written.startswith(words) for kind, words in self._kinds.items())


def is_new_district(name: str) -> bool:
    """Tell whether a name, or what is left of it, is that of a new district: 雄安新区, 新区."""
    return name.endswith(_NAMED_SO)
