"""Every page, as wide as a desk and as narrow as a phone: whole, in the window, and open to all."""

import pytest

from ..world import report
from .conftest import Open

pytestmark = pytest.mark.browser

DOCUMENT, RECORDS = report()
PAGES = {
    "overview": ("/", ".region .area"),
    "documents": ("/documents", ".rows tbody tr"),
    "reader": (f"/documents/{DOCUMENT.id}", "mark"),
    "reader-record": (f"/documents/{DOCUMENT.id}#{RECORDS[0].id}", "mark[data-on=claim]"),
    "claims": ("/claims", ".rows tbody tr"),
    "claims-series": ("/claims?indicator=pm25_annual_mean&place=110000", ".series canvas"),
    "claims-none": ("/claims?q=没有这样的词", ".state h2"),
    "conflicts": ("/conflicts", ".conflict .sides"),
    "conflicts-none": ("/conflicts?place=none", ".state h2"),
    "indicators": ("/indicators", ".rows tbody tr"),
    "indicator": ("/indicators/contracts_beijing_to_jinji?place=110000", ".plot canvas"),
    "projects": ("/projects", ".histories .step"),
    "links": ("/links", ".ties td button"),
    "commitments": ("/commitments", ".rows tbody tr"),
    "lab": ("/lab", ".bars .bar"),
    "review": ("/review", ".one"),
    "topics": ("/topics", ".topic"),
    "topic": ("/topics/environment", ".leading-list li"),
    "places": ("/places", ".region .area"),
    "place": ("/places/110000", ".leading-list li"),
    "register": ("/targets", ".task"),
    "targets": ("/targets?tab=board", ".row"),
    "accounts": ("/accounts", ".account .entry"),
    "scoreboard": ("/scoreboard", ".heat .cell"),
    "exchanges": ("/exchanges", ".points li"),
    "projects-batches": ("/projects", ".board .dot"),
    "links-arcs": ("/links", ".arcs .arc"),
    "uploads": ("/uploads", ".drop"),
    "search": ("/search?q=北京 PM2.5", ".hit"),
    "api-reference": ("/api-reference", ".route"),
    "not-found": ("/no/such/page", "h1"),
}
OTHERWISE_ON_A_PHONE = {
    "overview",
    "reader-record",
    "claims",
    "conflicts",
    "indicator",
    "review",
    "search",
    "register",
    "links",
    "scoreboard",
    "exchanges",
    "uploads",
}


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_whole(atlas: Open, name: str, width: int) -> None:
    """The page shows its content within the window, and axe-core finds no serious fault.

    On a phone axe-core looks at the pages that are laid out otherwise there.
    """
    address, content = PAGES[name]
    watched = atlas(width)
    page = watched.go(address)
    page.wait_for_selector(content)
    watched.shoot(name)
    assert watched.overflow() <= 0
    if width == 1440 or name in OTHERWISE_ON_A_PHONE:
        assert watched.grave_accessibility_faults() == []


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        ("overview", "zh-CN"),
        ("reader-record", "en-GB"),
        ("claims", "en-GB"),
        ("conflicts", "en-GB"),
        ("indicator", "zh-CN"),
    ],
)
def test_page_is_whole_in_the_dark(atlas: Open, name: str, locale: str) -> None:
    """The dark theme, in either language, has enough contrast too."""
    address, content = PAGES[name]
    watched = atlas(locale=locale, scheme="dark")
    watched.go(address).wait_for_selector(content)
    watched.shoot(f"{name}-dark")
    assert watched.grave_accessibility_faults() == []
