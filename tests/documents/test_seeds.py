"""Real documents, where they are at hand: read whole, and what is known of them is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.documents import Document, find_files, read_document, read_metadata_table

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "seeds"
CORPUS = SHARED / "corpus"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seed documents are not beside this repository"
)


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    """The five seeds, by their number."""
    table = read_metadata_table(SEEDS)
    return {path.name[:3]: read_document(path, metadata=table[path.name]) for path in find_files([SEEDS])}


def test_the_text_is_the_file(seeds: dict[str, Document]) -> None:
    """Every character of the decoded file stands in its place."""
    for path in find_files([SEEDS]):
        assert seeds[path.name[:3]].text == path.read_bytes().decode("utf-8")


def test_sentences_survive_the_breaks_in_them(seeds: dict[str, Document]) -> None:
    """Words, numbers and clauses that were cut are told from the ends of paragraphs."""
    document = seeds["001"]
    cut = {(document.text[gap.start - 1], document.text[gap.end]) for gap in document.breaks}
    assert {
        ("比", "例"),
        ("修", "复"),
        ("缓", "缓"),
        ("速", "作"),
        ("成", "果"),
        ("的", "人"),
        ("务", "机"),
    } <= cut
    assert len(document.breaks) == 18


def test_every_line_end_of_the_most_broken_document_is_accounted_for(seeds: dict[str, Document]) -> None:
    """A line that ends without a full stop goes on, or is a heading, a credit, a quotation or a fragment."""
    document = seeds["001"]
    text = document.text
    inside = {gap.start for gap in document.breaks}
    headed = {
        at for section in document.sections for at in range(section.heading.start, section.heading.end + 1)
    }
    broken = {fragment.end for fragment in document.fragments}
    left = []
    end = 0
    for line in text.split("\n"):
        end += len(line) + 1
        stop = end - 1
        if not line or line.endswith((*"。！？…：；—”", "新华社发")):
            continue
        if stop not in inside | headed | broken and stop < len(text):
            left.append(line[-12:])
    assert left == [document.title.value[-12:]] if document.title else left == []


def test_what_is_said_twice_is_a_repeat(seeds: dict[str, Document]) -> None:
    """Seventeen paragraphs come again in one document, with the small damage of a scan."""
    repeats = seeds["001"].repeats
    assert max(repeat.span.end - repeat.span.start for repeat in repeats) > 800
    said = "".join(repeat.span.of(seeds["001"].text) for repeat in repeats)
    assert all(words in said for words in ("47万多亩", "24000箱", "超过200家"))
    assert not [document.name for name, document in seeds.items() if name != "001" and document.repeats]


def test_fragments_are_marked(seeds: dict[str, Document]) -> None:
    """A page that breaks off and one that begins with the rest of a sentence."""
    found = [span.of(seeds["001"].text)[:4] for span in seeds["001"].fragments]
    assert "强调。" in found
    assert "念、目标" in found
    assert [span.of(seeds["002"].text)[-4:] for span in seeds["002"].fragments] == ["新闻，对"]


def test_sections_follow_the_headings(seeds: dict[str, Document]) -> None:
    """Numbered parts, interviews and subheadings are told."""
    assert [section.level for section in seeds["004"].sections] == [1, 1, 2, 2, 2, 2, 2, 2, 1, 1]
    assert len(seeds["003"].sections) == 7
    assert len(seeds["002"].sections) == 4


def test_who_speaks_is_told(seeds: dict[str, Document]) -> None:
    """The organs speak for themselves, the press reports."""
    assert [document.authority for document in seeds.values()] == [
        "primary",
        "press",
        "press",
        "press",
        "primary",
    ]


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this repository")
def test_the_whole_corpus_is_read() -> None:
    """No text of it raises, and every span lies in its text."""
    for path in find_files([CORPUS]):
        if path.suffix != ".txt":
            continue
        document = read_document(path)
        length = len(document.text)
        spans = [*document.breaks, *document.fragments]
        spans += [section.body for section in document.sections] + [
            repeat.span for repeat in document.repeats
        ]
        assert all(0 <= span.start <= span.end <= length for span in spans)
        assert not any(gap.of(document.text).strip(" \t\r\n\u3000—-1234567890") for gap in document.breaks)
