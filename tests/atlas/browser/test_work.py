"""What people do in the atlas: judge with the keyboard, settle a conflict, come in through the door."""

from pathlib import Path
from typing import Any

import pytest

from .conftest import TOKEN, Open

pytestmark = pytest.mark.browser


def shown(page: Any) -> str:
    """Return the id of the record that is under review."""
    return str(page.locator(".one").get_attribute("data-id"))


def test_records_are_reviewed_with_the_keyboard(writable: Open) -> None:
    """Ten records are judged without the mouse, one is taken back, and the trail knows all of it."""
    watched = writable()
    page = watched.go("/review")
    page.wait_for_selector(".one")
    seen = [shown(page)]
    for key in "1214112111":
        page.keyboard.press(key)
        page.wait_for_function("id => document.querySelector('.one').dataset.id !== id", arg=seen[-1])
        seen.append(shown(page))
    assert len(set(seen)) == 11
    assert page.locator(".queue .done").count() == 9
    page.keyboard.press("u")
    page.wait_for_function("id => document.querySelector('.one').dataset.id === id", arg=seen[-2])
    assert page.locator(".queue .done").count() == 8
    page.keyboard.press("k")
    assert shown(page) == seen[-3]
    page.keyboard.press("j")
    watched.shoot("review-work")
    page.locator(".past").get_by_role("button", name="更新").click()
    page.wait_for_function("() => document.querySelectorAll('.trail li').length === 10")
    assert page.locator(".trail .undone").count() == 1


def test_a_record_is_corrected_by_its_form(writable: Open) -> None:
    """Only the field that was changed is sent, and the record then says what is right."""
    watched = writable()
    page = watched.go("/review?type=project")
    page.wait_for_selector(".one")
    page.keyboard.press("3")
    page.fill("input[name=correct-period]", "2020-12")
    page.keyboard.press("Enter")
    page.wait_for_selector(".queue .done")
    page.get_by_role("button", name="更新").click()
    page.wait_for_selector(".trail .act-correct")
    assert "2020-12" in page.locator(".trail").inner_text()
    assert "地区" not in page.locator(".trail").inner_text()


def test_a_conflict_is_settled_and_comes_back(writable: Open) -> None:
    """Choose what does not hold, say why: the conflict is gone, its trail stays, and undo brings it back."""
    watched = writable()
    page = watched.go("/conflicts")
    page.locator(".conflict:not(.apart) h2 a").first.click()
    page.wait_for_selector(".settle")
    assert watched.grave_accessibility_faults() == []
    first = page.locator(".settle fieldset").first
    first.get_by_text("不采用").click()
    for other in page.locator(".settle fieldset").all()[1:]:
        other.get_by_text("采用", exact=True).click()
    page.locator(".settle textarea").fill("以后来的公报为准")
    watched.shoot("conflict-settle")
    page.get_by_role("button", name="裁定", exact=True).click()
    page.wait_for_selector("h1.settled")
    assert "以后来的公报为准" in page.locator(".trail").inner_text()
    page.locator(".trail").get_by_role("button", name="撤销").click()
    page.wait_for_selector(".conflict h1")


def test_one_comes_in_by_the_door(guarded: Open) -> None:
    """A wrong token is refused with words, the right one leads to the page that was asked for."""
    watched = guarded()
    page = watched.go("/documents")
    assert watched.grave_accessibility_faults() == []
    page.fill("input[name=name]", "王审核")
    page.fill("input[name=secret]", "wrong")
    page.get_by_role("button", name="进入").click()
    page.wait_for_selector(".refused")
    watched.shoot("door")
    watched.forgive("401")
    page.fill("input[name=secret]", TOKEN)
    page.get_by_role("button", name="进入").click()
    page.wait_for_selector(".rows tbody tr")
    assert "王审核" in page.locator(".who").inner_text()
    page.get_by_role("button", name="退出").click()
    page.wait_for_selector("form.door")


def test_upload_a_document_and_see_its_claims(writable: Open, tmp_path: Path) -> None:
    """Chosen files are sent, followed live to their end, and open with their figures; a bad one says why."""
    good, bad = tmp_path / "公报.txt", tmp_path / "坏.pdf"
    good.write_text("2023年，河北省森林覆盖率达到36%。\n", "utf-8")
    bad.write_bytes(b"%PDF-1.7\nnothing")
    watched = writable()
    page = watched.go("/uploads")
    page.set_input_files("input[name=files]", [good, bad])
    page.wait_for_selector(".upload .state.done", timeout=120_000)
    page.wait_for_selector(".upload .why")
    watched.shoot("uploads-done")
    assert watched.grave_accessibility_faults() == []
    page.click(".upload li a.name")
    page.wait_for_selector("mark.has-claim")
    assert "36%" in page.inner_text("mark.has-claim")


def test_a_file_of_no_known_type_is_refused_before_it_is_sent(writable: Open, tmp_path: Path) -> None:
    """The page says which types are read, and nothing goes out."""
    wrong = tmp_path / "tool.exe"
    wrong.write_bytes(b"MZ")
    page = writable().go("/uploads")
    page.set_input_files("input[name=files]", [wrong])
    page.wait_for_selector(".problem")
    assert "tool.exe" in page.inner_text(".problem")
