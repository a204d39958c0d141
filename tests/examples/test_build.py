"""The committed examples are what the build script makes of the articles."""

from __future__ import annotations

import pytest


def _kinds():
    return ("txt", "md", "html", "pdf", "docx", "xlsx")


@pytest.mark.parametrize("kind", _kinds())
def test_rebuilt_files_equal_the_committed_ones(folder, articles, kind):
    """Building an article again gives the bytes that are committed."""
    from build import WRITERS
    from portable import has_font

    if kind == "pdf" and not has_font():
        pytest.skip("fonts-noto-cjk is missing or another version")
    for one in articles.values():
        if one.kind == kind:
            assert (folder / one.file).read_bytes() == WRITERS[kind](one), one.file


def test_lists_equal_the_committed_ones(root, folder, articles):
    """The table of metadata and the list of sources are those of the articles."""
    from article import load_sources
    from listing import documents_csv, sources_markdown

    sources = load_sources(root / "tools" / "examples" / "sources.toml")
    everything = list(articles.values())
    assert (folder / "documents.csv").read_bytes() == documents_csv(everything)
    assert (root / "examples" / "SOURCES.md").read_bytes() == sources_markdown(everything, sources)


def test_an_unknown_quality_is_refused(tmp_path):
    """An article whose figure has a quality that is not on the list is named with the remedy."""
    from article import load_articles

    (tmp_path / "a.txt.toml").write_text(
        'title = "t"\ndate = "2021"\nplace = "p"\npublisher = "b"\nbody = "x"\n'
        'figures = [["1", "m", "s", "sure"]]\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match=r"a\.txt: quality 'sure' is none of direct"):
        load_articles(tmp_path)


def test_a_reprint_of_nothing_is_refused(tmp_path):
    """A reprint names an article that is there."""
    from article import load_articles

    (tmp_path / "b.txt.toml").write_text('reprint_of = "c.txt"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"reprint_of names 'c\.txt'"):
        load_articles(tmp_path)


def test_a_missing_font_is_named(monkeypatch, tmp_path, articles):
    """Without the font the error says which file is missing and how to get it."""
    import portable

    monkeypatch.setattr(portable, "FONT", tmp_path / "none.ttc")
    one = next(one for one in articles.values() if one.kind == "pdf")
    assert not portable.has_font()
    with pytest.raises(FileNotFoundError, match="fonts-noto-cjk"):
        portable.pdf_bytes(one)
