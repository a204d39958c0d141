"""Every figure of the examples has a source, and no sentence is anybody else's."""

from __future__ import annotations

import re
import unicodedata

import pytest

ROW = re.compile(r"^\| (.+?) \| (.+?) \| \[(.+?)\] \| (.+?) \|$", re.MULTILINE)
NO_FIGURE = re.compile(
    r"\d{4}年?(为|=)100|为100|设为100|\d{4}(-\d\d-\d\d)?(年|—)|\d{1,2}月(\d{1,2}日)?|\d{1,2}日|PM2\.5|22号线|\d+年来"
)
"""Dates, bases of an index, and names that contain digits."""
SHORTEST_SENTENCE = 12
LONGEST_SHARED_RUN = 25


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module")
def listed(root):
    """The rows of SOURCES.md by document."""
    parts = re.split(r"^## (.+)\n", (root / "examples" / "SOURCES.md").read_text("utf-8"), flags=re.MULTILINE)
    return {name: ROW.findall(text) for name, text in zip(parts[1::2], parts[2::2], strict=True)}


@pytest.fixture(scope="module")
def others(root):
    """The text of the reference material, which may not be here."""
    shared = root.parent / "shared"
    paths = [*shared.glob("seeds/*.txt"), *shared.glob("corpus/*/*.txt")]
    if not paths:
        pytest.skip("the reference material is not here")
    return "\n".join(_squeezed(path.read_text("utf-8")) for path in paths)


def test_every_listed_figure_stands_in_its_document(listed, texts):
    """What SOURCES.md lists for a document is to be found in that document."""
    missing = [
        (name, figure)
        for name, rows in listed.items()
        for figure, *_ in rows
        if "".join(figure.split()) not in texts[name]
    ]
    assert sum(len(rows) for rows in listed.values()) > 500
    assert missing == []


def test_every_document_is_listed(listed, articles):
    """SOURCES.md has a chapter for each document, with figures unless it is a reprint."""
    assert set(articles) | {"来源"} == set(listed)
    assert all(listed[name] or one.reprint_of for name, one in articles.items())


def test_no_figure_lacks_a_source(articles):
    """Each number of a body or table is covered by a listed figure, a date or a name."""
    for name, one in articles.items():
        cells = [cell for table in one.tables for row in table.rows[1:] for cell in row[1:]]
        for text in (one.body, *cells):
            left = text
            for figure in sorted(one.figures, key=lambda figure: -len(figure.text)):
                left = left.replace(figure.text, "□")
            left = re.sub(r"\d{4}-\d\d-\d\d", "", NO_FIGURE.sub(" ", left))
            assert re.findall(r".{0,6}\d[\d.]*.{0,4}", left) == [], name


def test_sources_are_named_and_conflicts_explained(root, articles):
    """Each figure names a publication that is listed; one that others contradict says how."""
    from article import load_sources

    sources = load_sources(root / "tools" / "examples" / "sources.toml")
    for one in articles.values():
        for figure in one.figures:
            assert figure.source in sources, (one.file, figure)
            if figure.quality == "conflict":
                assert len(figure.meaning) > len("成交额，2024年"), (one.file, figure)


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("2025-04-03-contracts-2024-bureau.html", "834.7亿元"),
        ("2025-04-03-contracts-2024-bureau.html", "增长12.7%"),
        ("2025-03-30-contracts-2024-press.txt", "843.7亿元"),
        ("2024-04-28-contracts-2023.html", "748.7亿元"),
        ("2024-04-29-hebei-absorbs.txt", "10倍"),
        ("2024-05-20-hebei-absorbs.html", "12倍"),
        ("2021-baoding-census.html", "1143.7万人"),
        ("2021-baoding-census-own.txt", "924.3万人"),
        ("2021-shijiazhuang-census.pdf", "1123.5万人"),
        ("2021-shijiazhuang-census.pdf", "1064.0万人"),
        ("2021-12-index-2020.docx", "7987.8亿元"),
        ("2022-12-28-index-2021.html", "9079.6亿元，比上年增长14.1%"),
        ("2022-12-28-index-2021.html", "138.9"),
        ("2023-12-28-index-2022.txt", "145.0，比2021年提高5.1个点"),
        ("2025-01-03-index-2023.docx", "148.8"),
        ("2025-12-25-index-2024.html", "154.1（2014年=100），比2023年提高4.9个点"),
    ],
)
def test_the_known_contradictions_are_kept(texts, name, figure):
    """The figures that disagree in print disagree in the examples."""
    assert figure in texts[name]


def test_no_sentence_is_shared(articles, others):
    """No sentence of twelve characters or more stands in the reference material."""
    shared = [
        (name, sentence)
        for name, one in articles.items()
        for sentence in re.split(r"[。！？\n]", one.body)
        if len(_squeezed(sentence)) >= SHORTEST_SENTENCE and _squeezed(sentence) in others
    ]
    assert shared == []


def test_no_long_run_is_shared(articles, others):
    """Not even part of a sentence is taken over: the titles of plans apart, no run of 25 characters."""
    half = LONGEST_SHARED_RUN // 2
    for name, one in articles.items():
        text = _squeezed(re.sub("《[^》]*》", "|", one.body))
        for start in range(0, len(text) - half, half):
            if text[start : start + half] not in others:
                continue
            low, high = start, start + half
            while low > 0 and text[low - 1 : high] in others:
                low -= 1
            while high < len(text) and text[low : high + 1] in others:
                high += 1
            assert high - low < LONGEST_SHARED_RUN, (name, text[low:high])
