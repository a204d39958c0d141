"""Which of a pack's places are its region's own: a pack knows of places outside it too."""

from __future__ import annotations

from lantu.region import Place, Region


def places_inside(region: Region) -> tuple[Place, ...]:
    """Return the places of which a region is made, those that lie in them, and sets of nothing else.

    Examples
    --------
    >>> region = Region.load("jingjinji")
    >>> own = {place.name for place in places_inside(region)}
    >>> sorted(own & {"京津冀", "河北省", "雄安新区", "华北地区", "江苏省", "中国"})
    ['京津冀', '河北省', '雄安新区']
    """
    scope = set(region.scope)
    inside = {
        place.code
        for place in region.places
        if place.code in scope or any(above.code in scope for above in region.ancestors(place))
    }
    return tuple(
        place
        for place in region.places
        if place.code in inside or (place.members and inside.issuperset(place.members))
    )
