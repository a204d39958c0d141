"""What people come to do: find a figure and its sentence, narrow a table, read, search, switch."""

import re
from typing import Any

import pytest

from ..world import HOSTILE, long_report, report
from .conftest import Open

pytestmark = pytest.mark.browser

DOCUMENT, RECORDS = report()
FIRST, FALL, AGAIN, MONEY, ROOMS = (record.id for record in RECORDS[:5])
READER = f"/documents/{DOCUMENT.id}"


def texts(page: Any, selector: str) -> list[str]:
    """Return the words of all elements that a selector finds."""
    return [text.strip() for text in page.locator(selector).all_inner_texts()]


def in_view(page: Any, selector: str) -> bool:
    """Tell whether an element lies in the window."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]


def test_a_figure_of_the_start_page_opens_its_sentence(atlas: Open) -> None:
    """One click leads from an indicator's latest figure to the marked number in its document."""
    watched = atlas()
    page = watched.go("/")
    figure = texts(page, ".indicator .value .number")[0]
    page.locator(".indicator .latest").first.click()
    page.wait_for_selector("mark[data-on=claim]")
    assert in_view(page, "mark[data-on=claim]")
    assert texts(page, "mark[data-on=claim]")[0] in figure
    assert texts(page, ".details .number")[0] == figure


def test_a_facet_narrows_the_table_and_back_undoes_it(atlas: Open) -> None:
    """The rows, their count, the address and the chips all follow a choice."""
    watched = atlas()
    page = watched.go("/claims")
    page.locator(".facet", has_text="语气").get_by_role("button", name="目标").click()
    page.wait_for_url("**/claims?modality=target")
    watched.settle()
    assert all("目标" in row for row in texts(page, ".rows tbody tr"))
    assert texts(page, ".active button") == ["语气\n目标"]
    page.locator(".active button").click()
    page.wait_for_url(re.compile(r"/claims$"))
    watched.settle()
    assert any("目标" not in row for row in texts(page, ".rows tbody tr"))


def test_words_and_years_narrow_the_table(atlas: Open) -> None:
    """What is typed becomes a condition when the typing rests, and only a whole year counts."""
    watched = atlas()
    page = watched.go("/claims")
    page.fill("input[name=since]", "203")
    page.fill("input[name=filter-q]", "联合")
    page.wait_for_url("**/claims?q=*")
    watched.settle()
    assert "since" not in page.url
    assert any("联合实验室" in row for row in texts(page, ".rows tbody tr"))


def test_a_heading_sorts_the_table(atlas: Open) -> None:
    """A click on a heading orders the rows, another the other way, and the heading says which."""
    watched = atlas()
    page = watched.go("/claims?document=<b>x</b>.txt")
    heading = page.locator("th.col-value button")
    heading.click()
    page.wait_for_url("**sort=value+descending**")
    watched.settle()
    assert texts(page, ".rows .figure .number") == ["12亿元", "3000家"]
    heading.click()
    page.wait_for_url("**sort=value**")
    page.wait_for_selector("th.col-value[aria-sort=ascending]")
    watched.settle()
    assert texts(page, ".rows .figure .number") == ["3000家", "12亿元"]


def test_more_rows_are_shown_on_request(atlas: Open) -> None:
    """The next page joins the first, and the count says how far it goes."""
    watched = atlas()
    page = watched.go("/claims")
    assert page.locator(".rows tbody tr").count() == 50
    page.locator(".end button").click()
    page.wait_for_selector(".rows tbody tr:nth-child(51)")
    links = [link.get_attribute("href") for link in page.locator(".row-link").all()]
    assert len(set(links)) == len(links) == 100


def test_a_row_opens_the_reader_at_its_figure(atlas: Open) -> None:
    """The whole row is the way to the exact figure."""
    watched = atlas()
    page = watched.go("/claims?q=总投资120亿元")
    page.locator(".rows tbody tr").first.click(position={"x": 20, "y": 10})
    page.wait_for_url(f"**{READER}#{MONEY}")
    page.wait_for_selector("mark[data-on=claim]")
    assert texts(page, "mark[data-on=claim]") == ["120亿元"]


def test_the_table_is_downloaded_as_it_is_filtered(atlas: Open) -> None:
    """The file has the filtered rows."""
    watched = atlas()
    page = watched.go("/claims?q=总投资120亿元")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    rows = waiting.value.path().read_text("utf-8-sig").splitlines()
    assert (len(rows), MONEY in rows[1]) == (2, True)


def test_a_point_of_the_chart_opens_its_sentence(atlas: Open) -> None:
    """The chart is of the filtered figures; its data can be read without it."""
    watched = atlas()
    page = watched.go("/claims?indicator=pm25_annual_mean&place=110000")
    page.wait_for_selector(".series canvas")
    page.locator(".series summary").click()
    page.locator(".series td a").first.click()
    page.wait_for_selector("mark[data-on=claim]")
    assert in_view(page, "mark[data-on=claim]")


def test_everything_said_of_a_record_is_shown(atlas: Open) -> None:
    """Details give each field, the rule, the confidence, and what the text does not say."""
    watched = atlas()
    page = watched.go(f"{READER}#{FALL}")
    details = page.locator(".details").inner_text()
    for words in (
        "6.7",
        "PM2.5年均浓度",
        "北京市",
        "2023年",
        "增速",
        "下降",
        "同比",
        "80%",
        "tests.made",
        FALL,
    ):
        assert words in details
    assert "说话者" in page.locator(".details .absent").inner_text()


def test_overlapping_records_are_all_reached_by_clicks(atlas: Open) -> None:
    """A second click on the same words goes on to the next record that stands there."""
    watched = atlas()
    page = watched.go(READER)
    mark = page.locator(f'mark[data-r~="{ROOMS}"]').first
    seen = set()
    for _ in range(3):
        mark.click()
        page.wait_for_selector(".details")
        seen.add(page.locator(".details .kind .tag").first.inner_text())
    assert seen == {"数字", "协作", "承诺"}
    assert page.locator(".also .chip").count() == 2


def test_a_record_that_breaks_over_a_line_is_marked_whole(atlas: Open) -> None:
    """Every piece of a clause takes the mark, on both sides of the break."""
    watched = atlas()
    page = watched.go(f"{READER}#{'c' * 16}")
    page.wait_for_selector("mark[data-on=commitment]")
    said = "".join(texts(page, "mark[data-on=commitment]"))
    assert said == "北京市与河北省建立会商机制，力争到2025年建成5个联合实验室"


def test_the_reader_is_walked_by_keyboard(atlas: Open) -> None:
    """j and k go through the records, Escape closes, Tab reaches one mark and Enter opens it."""
    watched = atlas()
    page = watched.go(READER)
    order = []
    for key in "jjk":
        page.keyboard.press(key)
        page.wait_for_selector(".details")
        order.append(page.url.rsplit("#", 1)[1])
    assert (order[0], order[2]) == (FIRST, FIRST)
    assert order[1] != FIRST
    page.keyboard.press("Escape")
    page.wait_for_selector(".details", state="detached")
    page.locator("mark[tabindex='0']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".details")


def test_the_tabs_are_walked_by_arrow_keys(atlas: Open) -> None:
    """Right and left go through the panel's tabs, round the end too."""
    watched = atlas()
    page = watched.go(READER)
    page.locator("#tab-records").focus()
    chosen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        chosen.append(page.locator("[role=tab][aria-selected=true]").inner_text())
    assert chosen == ["文献信息", "记录详情", "文献信息"]


def test_highlights_of_a_type_are_taken_away(atlas: Open) -> None:
    """The legend's button hides one type's marks and no other's, and shows them again."""
    watched = atlas()
    page = watched.go(READER)
    button = page.locator(".legend button.is-claim")
    button.click()
    assert page.locator("mark.has-claim").count() == 0
    assert page.locator("mark.has-project").count() > 0
    button.click()
    assert page.locator("mark.has-claim").count() == 5


def test_repeats_fragments_and_notes_are_told(atlas: Open) -> None:
    """A repeated passage leads to the first, a broken one is marked, and reading notes are one click away."""
    watched = atlas()
    page = watched.go(READER)
    assert page.locator(".block.repeat a.note").count() == 1
    assert page.locator(".block.fragment").count() == 1
    page.locator("button.notes").click()
    assert "page 2 has no text layer" in page.locator(".panel").inner_text()
    page.goto(f"{watched.url}{READER}#{AGAIN}")
    page.get_by_role("button", name="重复前文的一条记录").click()
    page.wait_for_url(f"**#{FIRST}")


def test_a_long_text_is_read_in_parts(atlas: Open) -> None:
    """A link opens the part that its figure stands in, and the parts before it are a button away."""
    document, (claim,) = long_report()
    watched = atlas()
    page = watched.go(f"/documents/{document.id}#{claim.id}")
    page.wait_for_selector("mark[data-on=claim]")
    assert in_view(page, "mark[data-on=claim]")
    assert page.locator(".turn button").last.is_disabled()
    page.locator(".turn button").first.click()
    page.wait_for_url("**?at=*")
    watched.settle()
    page.wait_for_selector(".text p")
    assert page.locator("mark").count() == 0
    assert page.locator(".turn button").last.is_enabled()


def test_a_table_is_drawn_as_a_table(atlas: Open) -> None:
    """Cells stand in their columns, an absent one stays empty, and figures in cells are marked."""
    watched = atlas()
    page = watched.go("/documents?q=指标表.xlsx")
    page.locator(".row-link").first.click()
    page.wait_for_selector(".text mark")
    assert texts(page, ".text th") == ["指标", "2020年", "2025年目标"]
    assert texts(page, ".text td") == ["森林覆盖率", "", "36.5"]
    assert texts(page, ".text td mark") == ["36.5"]


def test_hostile_text_stays_text(atlas: Open) -> None:
    """A script or a picture in a document, or in its name, is words and nothing else."""
    watched = atlas()
    page = watched.go("/documents?q=<b>")
    assert "<b>x</b>.txt" in page.locator(".rows").inner_text()
    page.locator(".row-link").first.click()
    page.wait_for_selector(".text")
    assert HOSTILE.splitlines()[0] in page.locator(".text").inner_text()
    assert page.locator(".text script, .text img, .text b").count() == 0
    assert page.title() != "taken"
    page.wait_for_selector("mark.has-claim")
    assert texts(page, "mark.has-claim") == ["3000家", "12亿元"]


def test_a_record_that_is_not_there_is_told(atlas: Open) -> None:
    """A link to a record that is gone says so and shows the document."""
    watched = atlas()
    page = watched.go(f"{READER}#nowhere")
    assert "nowhere" in page.locator("[role=alert]").inner_text()
    assert page.locator("mark").count() > 0


def test_a_record_s_own_address_leads_into_the_reader(atlas: Open) -> None:
    """The id that a command prints is enough to open it."""
    watched = atlas()
    page = watched.go(f"/records/{MONEY}")
    page.wait_for_url(f"**{READER}#{MONEY}")


def test_slash_begins_a_search_on_every_page(atlas: Open) -> None:
    """A slash, words and Enter lead to sentences; a hit leads into its document."""
    watched = atlas()
    page = watched.go("/projects")
    page.keyboard.press("/")
    page.keyboard.type("会商机制")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hit")
    assert all("会商" in text for text in texts(page, ".hit .quote"))
    page.get_by_role("button", name="含承诺").click()
    page.wait_for_url("**type=commitment**")
    watched.settle()
    page.locator(".hit").first.click()
    page.wait_for_selector("mark[data-on]")


def test_a_hit_opens_at_the_figure_that_was_searched_for(atlas: Open) -> None:
    """Of all records in the sentence the one that holds the words is opened."""
    watched = atlas()
    page = watched.go("/search?q=6.7%")
    page.locator(".hit", has_text="协同发展工作报告").first.click()
    page.wait_for_url(f"**{READER}#{FALL}")


def test_the_language_is_switched_and_kept(atlas: Open) -> None:
    """The interface turns English, the documents' words do not, and the browser remembers."""
    watched = atlas()
    page = watched.go("/claims")
    page.get_by_role("button", name="English").click()
    assert page.locator("h1").inner_text() == "Figures"
    assert page.evaluate("document.documentElement.lang") == "en"
    page.reload()
    watched.settle()
    assert page.locator("h1").inner_text() == "Figures"
    assert page.locator(".quote[lang=zh]").count() > 0


def test_the_theme_is_switched_and_kept(atlas: Open) -> None:
    """Light and dark are a click away and hold from the first paint of the next visit."""
    watched = atlas()
    page = watched.go("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator(".rail button", has_text="跟随系统").click()
    page.locator(".rail button", has_text="浅色").click()
    assert page.evaluate(paper) != light
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_on_a_phone_details_are_a_sheet_over_the_text(atlas: Open) -> None:
    """A tap opens the sheet below the tapped words, its grip makes it taller, its cross closes it."""
    watched = atlas(390)
    page = watched.go(READER)
    assert not page.locator(".panel").is_visible()
    page.locator(f'mark[data-r~="{FIRST}"]').first.tap()
    page.wait_for_selector(".panel.open .details")
    watched.shoot("reader-sheet")
    low = page.locator(".panel").bounding_box()
    page.locator(".grab").tap()
    tall = page.locator(".panel").bounding_box()
    assert low and tall and tall["y"] < low["y"]
    page.locator(".shut").tap()
    page.wait_for_selector(".panel.open", state="detached")


def test_on_a_phone_filters_are_a_sheet(atlas: Open) -> None:
    """The filters open over the list, apply at once, and give the list back."""
    watched = atlas(390)
    page = watched.go("/claims")
    page.locator(".opener").tap()
    watched.shoot("claims-filters")
    page.locator(".facet", has_text="语气").get_by_role("button", name="目标").tap()
    page.wait_for_url("**modality=target")
    page.locator(".done").tap()
    page.wait_for_selector(".veil", state="detached")
    assert "1" in page.locator(".opener").inner_text()


def test_without_the_server_the_page_says_what_to_do(atlas: Open) -> None:
    """A server that is gone is told as such, and asking again works when it is back."""
    watched = atlas()
    page = watched.go("/claims")
    watched.context.set_offline(True)
    page.fill("input[name=filter-q]", "投资")
    page.wait_for_selector("[role=alert]")
    assert "lantu atlas" in page.locator("[role=alert]").inner_text()
    watched.shoot("offline")
    watched.context.set_offline(False)
    page.get_by_role("button", name="再试一次").click()
    page.wait_for_selector(".rows tbody tr")
    watched.forgive("ERR_INTERNET_DISCONNECTED")


def test_the_chosen_figure_is_marked_whatever_comes_last(atlas: Open) -> None:
    """A link to a figure marks it also where the document's outline comes behind its records."""
    watched = atlas()
    page, held = watched.page, list[Any]()

    def hold(route: Any) -> None:
        held.append(route)

    page.route(f"**/v1{READER}", hold)
    with page.expect_response(f"**/v1{READER}/text*"):
        page.goto(f"{watched.url}{READER}#{MONEY}")
    held[0].continue_()
    page.wait_for_selector("mark[data-on=claim]")
    assert in_view(page, "mark[data-on=claim]")
