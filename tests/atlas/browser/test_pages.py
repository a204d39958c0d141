"""Every page, as wide as a desk and as narrow as a phone: whole, in the window, and open to all."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lantu.atlas.app import create_app

from ..world import WORLD, report, write_ledger
from .conftest import Open, serve, watching

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
SITE = """
site_name: made up
use_directory_urls: false
theme:
  name: material
  font: false
  palette:
    - {scheme: default, toggle: {icon: material/weather-night, name: dark}}
    - {scheme: slate, toggle: {icon: material/weather-sunny, name: light}}
plugins: [search]
"""
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


def test_the_documentation_runs_under_its_own_policy(browser: Any, tmp_path: Path) -> None:
    """Its theme's inline scripts and its search run; the console tells of nothing that was refused."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 开始\n\nThe blueprint, 一张蓝图\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(SITE, "utf-8")
    site = tmp_path / "site"
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    ledger = write_ledger(tmp_path / "small.ledger", *WORLD)
    with serve(create_app(ledger, docs=site)) as url, watching(browser, url) as open_page:
        page = open_page().page
        page.goto(f"{url}/docs/")
        page.wait_for_function("typeof __md_scope === 'object'")
        page.click("input[name=query]")
        page.keyboard.type("blueprint")
        page.wait_for_selector(".md-search-result__item")
