"""What a text leaves behind to be found and compared by."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.documents.likeness import compare_letters, letters_of
from lantu.documents.prints import TextParts, compare_texts, hash_bands, print_text
from lantu.documents.shingles import BANDS, LENGTH, PERMUTATIONS, bands_of, share_of, shingles_of, sign

STORY = (
    "上游三县与下游两区签署协议，断面水质每月监测一次，超标一次扣减补偿资金50万元。沿河关停排污口36处，"
    "新建湿地540公顷，补种乔木12万株，鸟类增加到130种，还将打通绿道28公里，沿线设驿站19座，改造桥梁11座。"
)
NO_FIGURES = {ord(figure): None for figure in "0123456789"}
LETTERS = st.text("甲乙丙丁戊己庚辛壬癸12", min_size=LENGTH, max_size=60)


@given(LETTERS)
def test_shingles_are_the_runs_of_five_letters(said: str) -> None:
    """As many as there are different runs, sorted, whatever stands between the letters."""
    runs = {said[at : at + LENGTH] for at in range(len(said) - LENGTH + 1)}
    found = shingles_of(said)
    assert len(found) == len(runs)
    assert (np.diff(found.astype(object)) > 0).all()
    assert (shingles_of("，\n".join(said)) == found).all()


@given(LETTERS, LETTERS)
def test_a_share_is_that_of_the_runs(one: str, other: str) -> None:
    """Counted a second time with plain sets of letters."""
    mine, theirs = ({said[at : at + LENGTH] for at in range(len(said) - LENGTH + 1)} for said in (one, other))
    assert share_of(shingles_of(one), shingles_of(other)) == pytest.approx(len(mine & theirs) / len(mine))


def test_short_texts_have_their_letters_for_shingles() -> None:
    """Fewer than five letters make no run; no letters make none, and share nothing."""
    assert len(shingles_of("甲乙甲")) == 2
    assert len(shingles_of("，。")) == 0
    assert share_of(shingles_of(""), shingles_of(STORY)) == 0.0


@given(st.sets(st.integers(0, 2**64 - 1), min_size=1, max_size=12))
def test_a_signature_is_the_least_hash_of_each_permutation(shingles: set[int]) -> None:
    """Worked out again with whole numbers, one permutation after another (splitmix64)."""

    def mix(value: int) -> int:
        for bits, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            value = (value ^ (value >> bits)) * factor % 2**64
        return value ^ (value >> 31)

    seeds = [
        int.from_bytes(hashlib.sha256(f"shingle {n}".encode()).digest()[:8], "little")
        for n in range(PERMUTATIONS)
    ]
    expected = [min(mix(shingle ^ seed) for shingle in shingles) for seed in seeds]
    assert sign(np.array(sorted(shingles), dtype=np.uint64)).tolist() == expected


def test_bands_tell_where_they_are_from() -> None:
    """Equal stretches of a signature in different places are different bands."""
    bands = list(bands_of(np.zeros(PERMUTATIONS, dtype=np.uint64)))
    assert len(set(bands)) == BANDS
    assert all(len(band) == 1 + 8 * PERMUTATIONS // BANDS for band in bands)


@settings(max_examples=15)
@given(st.integers(0, 3))
def test_likeness_is_estimated_by_equal_places(cut: int) -> None:
    """Of two texts that share so much, about so many places of their signatures agree."""
    one, other = STORY * 1, STORY[cut * 10 :]
    mine, theirs = (set(shingles_of(said).tolist()) for said in (one, other))
    jaccard = len(mine & theirs) / len(mine | theirs)
    equal = float((sign(shingles_of(one)) == sign(shingles_of(other))).mean())
    assert equal == pytest.approx(jaccard, abs=0.2)


def test_a_copy_shares_a_key() -> None:
    """A text with a sentence put in before is still found; one on another matter is not."""
    copy = "据了解，近日，" + STORY + "（完）"
    other = "城际铁路新开车次20对，早晚高峰每10分钟一班，六座车站改造了换乘通道，通勤月票已售出三万张。" * 2
    keys = set(print_text(STORY).keys)
    assert keys & set(print_text(copy).keys)
    assert not keys & set(print_text(other).keys)


def test_a_text_that_is_too_short_has_no_keys() -> None:
    """Thirty runs of letters are 34 letters; one less cannot be told from a phrase."""
    letters = "".join(chr(0x4E00 + at) for at in range(34))
    assert print_text(letters).shingles == 30
    assert print_text(letters).keys
    assert print_text(letters[:-1]).keys == ()


def test_pinyin_behind_each_word_is_left_out() -> None:
    """A copy that writes the sound of its words is a copy; an English text keeps its letters."""
    spelled = STORY.replace("协议", "协议xiéyì").replace("水质", "水质shuǐzhì")
    assert hash_bands(spelled) == hash_bands(STORY)
    english = "The plan of the region moves offices and markets. 规划"
    assert print_text(english).shingles > 20


@pytest.mark.parametrize(
    ("text", "named", "reprint"),
    [
        pytest.param("据《北河日报》报道，" + STORY, ("北河日报",), False, id="according to a paper"),
        pytest.param("来源：滨海发布\n" + STORY, ("滨海发布",), False, id="a source in the head"),
        pytest.param("x" * 1000 + "\n来源：滨海发布\n", (), False, id="a source far below"),
        pytest.param("转自某网。" + STORY * 3, (), True, id="a reprint by its beginning"),
        pytest.param(STORY * 3 + "（原载某刊）", (), True, id="by its end"),
        pytest.param(STORY * 3 + "转载须知" + STORY * 3, (), False, id="not by its middle"),
    ],
)
def test_a_text_says_where_it_is_from(text: str, named: tuple[str, ...], reprint: bool) -> None:
    """Publishers that it names, and whether it calls itself a reprint at either end."""
    found = print_text(text)
    assert (found.named, found.reprint) == (named, reprint)


def figures(*said: str) -> str:
    return "，".join(
        f"第{at}项完成{figure}" for at, figure in zip("甲乙丙丁戊己庚辛壬癸", said, strict=False)
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(("11", "12", "13", "14"), ("21", "22", "23", "24"), True, id="four do not tell"),
        pytest.param(("11", "12", "13", "14", "15"), ("21", "22", "23", "24", "25"), False, id="five do"),
        pytest.param(
            tuple(map(str, range(10, 20))),
            (*map(str, range(10, 17)), "90", "91", "92"),
            True,
            id="seven of ten",
        ),
        pytest.param(
            tuple(map(str, range(10, 20))),
            (*map(str, range(10, 16)), "90", "91", "92", "93"),
            False,
            id="six",
        ),
        pytest.param(
            ("1.5", "12", "13", "14", "15"), ("15", "12", "93", "94", "95"), False, id="a point counts"
        ),
    ],
)
def test_editions_differ_in_their_figures(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    """Most figures of the text that has fewer stand in the other, or it is another edition."""
    mine, theirs = TextParts.of(figures(*one)), TextParts.of(figures(*other))
    assert compare_texts(mine, theirs).same_figures == same
    assert compare_texts(theirs, mine) == compare_texts(mine, theirs)


def test_an_altered_copy_tells_the_same_figures_in_order() -> None:
    """Words replaced by others of the same sense: still a copy; figures in another order are not."""
    said = [str(11 * at) for at in range(1, 15)]
    words = "新建公园扩容绿地改善河道修缮老街整治小巷增加车位开通班线培训工匠帮扶农户"
    one = "".join(f"{words[at : at + 4]}{figure}处，" for at, figure in enumerate(said)) + STORY[:40]
    other = "".join(f"总计是{figure}个哦，" for figure in said) + STORY[:40]
    mixed = "".join(f"总计是{figure}个哦，" for figure in sorted(said, key=lambda f: f[::-1])) + STORY[:40]
    assert compare_texts(TextParts.of(one), TextParts.of(other)).altered
    assert not compare_texts(TextParts.of(one), TextParts.of(mixed)).altered


@pytest.mark.parametrize(
    ("many", "changed", "altered"),
    [
        pytest.param(11, 0, True, id="eleven figures make eight runs"),
        pytest.param(10, 0, False, id="ten make too few to tell"),
        pytest.param(13, 2, True, id="eight runs of ten are in both"),
        pytest.param(13, 3, False, id="seven are not enough"),
    ],
)
def test_replaced_words_are_told_by_runs_of_figures(many: int, changed: int, altered: bool) -> None:
    """Four figures make a run; years and single digits are none of them."""
    said = [str(100 + 7 * at) for at in range(many)]
    other = [*said[: many - changed], *(str(900 + at) for at in range(changed))]
    one, two = (
        "".join(f"{word}{figure}处，2023年5座，" for figure in figures) + STORY.translate(NO_FIGURES)
        for word, figures in (("新建", said), ("总计", other))
    )
    assert compare_texts(TextParts.of(one), TextParts.of(two)).altered == altered


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("加密监测六个断面", "加密监测六个断面", True, id="the same"),
        pytest.param(
            "加密监测六个断面每周公开一次", "加密监侧六个断面每周公开一次", True, id="a letter misread"
        ),
        pytest.param(
            "加密监测六个断面每周公开一次", "加密监测八个断面每周公开一次", False, id="another figure"
        ),
        pytest.param("加密监测断面每周公开一次", "加密检查断面每周公开一次", False, id="another word"),
        pytest.param(
            "沿河两岸补种乔木" * 6, "沿河两岸补种乔木" * 6 + "已经全部完工", True, id="six letters more"
        ),
        pytest.param("沿河两岸补种乔木" * 6, "沿河两岸补种乔木" * 6 + "已经全部完工啦", False, id="seven"),
        pytest.param("", "", True, id="nothing"),
        pytest.param("甲", "", False, id="something and nothing"),
    ],
)
def test_damage_is_told_from_another_statement(one: str, other: str, alike: bool) -> None:
    """Both ways alike: single letters put in place of others, or a few added."""
    assert (compare_letters(one, other) is not None) == alike
    assert compare_letters(one, other) == compare_letters(other, one)


@given(st.text("甲乙丙丁戊，。 \n_12%", max_size=30))
def test_letters_are_what_marks_leave(said: str) -> None:
    """Only letters, figures and the signs of a share are left, in order."""
    assert letters_of(said) == "".join(sign for sign in said if sign in "甲乙丙丁戊12%")
    assert compare_letters(letters_of(said), letters_of(said)) == 1.0
