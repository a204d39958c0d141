"""What people come to the conflicts and the indicators for."""

import json
import re
from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser

SERIES = "/indicators/contracts_beijing_to_jinji?place=110000"


def disagreeing(page: Any) -> Any:
    """Return the conflict that has the figure."""
    return page.locator(".conflict", has=page.locator(".side", has_text="834.7亿元")).first


def test_who_says_a_figure_and_does_another_disagree(atlas: Open) -> None:
    """Two clicks from the start page: the figure beside what it cannot stand with, then its sentence."""
    watched = atlas()
    page = watched.go("/")
    page.get_by_role("navigation").get_by_role("link", name="矛盾").click()
    watched.settle()
    page.wait_for_selector(".conflict")
    conflict = disagreeing(page)
    assert conflict.locator(".side").count() >= 2
    conflict.locator(".side", has_text="834.7亿元").first.get_by_role("link").click()
    page.wait_for_selector("mark[data-on=claim]")
    assert "834.7亿元" in page.locator("mark[data-on=claim]").first.inner_text()


def test_a_figure_that_is_searched_for_says_that_others_disagree(atlas: Open) -> None:
    """Search, open the sentence, follow the warning beside it: three steps to the conflict."""
    watched = atlas()
    page = watched.go("/search?q=834.7亿")
    page.locator(".hit").first.click()
    page.wait_for_selector(".disputes a")
    page.locator(".disputes a").first.click()
    page.wait_for_url(re.compile(r"/conflicts/[0-9a-f]+$"))
    page.wait_for_selector(".conflict h1")
    assert disagreeing(page).count() == 1


@pytest.mark.parametrize(
    ("words", "disagree"), [("834.7亿", "有别的数字与它对不上"), ("2100亿", "没有别的数字与它矛盾")]
)
def test_three_steps_from_the_start_page_tell_who_says_it_and_who_disagrees(
    atlas: Open, words: str, disagree: str
) -> None:
    """Search from the start page, open the hit: the sentence is marked, and the panel says who disagrees."""
    watched = atlas()
    page = watched.go("/")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator(".hit").first.click()
    page.wait_for_selector("mark[data-on=claim]")
    assert words in page.locator("mark[data-on=claim]").first.inner_text()
    page.get_by_text(disagree).first.wait_for()


def test_conflicts_are_narrowed_and_downloaded(atlas: Open) -> None:
    """A reason keeps its own, the file has as many lines as the page has conflicts."""
    watched = atlas()
    page = watched.go("/conflicts")
    choice = page.locator(".facet").first.get_by_role("button").first
    reason = choice.locator(".name").inner_text()
    choice.click()
    page.wait_for_url("**/conflicts?reason=*")
    watched.settle()
    shown = page.locator(".conflict:not(.apart)")
    page.wait_for_function("document.querySelector('.list-tools .active')")
    assert set(page.locator(".conflict:not(.apart) .reason").all_inner_texts()) == {reason}
    with page.expect_download() as waiting:
        page.get_by_role("link", name="JSON Lines").click()
    lines = waiting.value.path().read_text("utf-8").splitlines()
    assert len([json.loads(line) for line in lines]) == shown.count()


def test_an_indicator_shows_statements_and_where_they_disagree(atlas: Open) -> None:
    """The table under the chart has figures with their margin, a flag, and a citation of each."""
    watched = atlas()
    page = watched.go(SERIES)
    page.wait_for_selector(".plot canvas")
    row = page.locator(".rows tr.disputed", has_text="834.7亿元").first
    assert "±" in row.inner_text()
    row.get_by_role("button", name="引用").click()
    page.wait_for_selector("text=/已复制|《.*》/")
    row.locator(".flag").click()
    page.wait_for_url("**/conflicts/*")
    page.wait_for_selector(".conflict h1")


def test_a_place_is_chosen(atlas: Open) -> None:
    """The series follows the place, which stands in the address."""
    watched = atlas()
    page = watched.go("/indicators/pm25_annual_mean")
    page.locator("select[name=place]").select_option("130000")
    page.wait_for_url("**?place=130000")
    watched.settle()
    page.get_by_role("heading", name=re.compile("河北省")).first.wait_for()
