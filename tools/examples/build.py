"""Build the example documents from the articles kept as plain text.

Run from the root of the repository::

    .venv/bin/python tools/examples/build.py

The same articles give the same bytes on each run. The pdf files need Debian's fonts-noto-cjk; without
it they are left as they are, and the script says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from article import Article, load_articles, load_sources
from listing import documents_csv, sources_markdown
from office import docx_bytes, xlsx_bytes
from page import page_bytes
from plain import markdown_bytes, text_bytes
from portable import has_font, pdf_bytes

HERE = Path(__file__).parent
WRITERS: Mapping[str, Callable[[Article], bytes]] = {
    "txt": text_bytes,
    "md": markdown_bytes,
    "html": page_bytes,
    "pdf": pdf_bytes,
    "docx": docx_bytes,
    "xlsx": xlsx_bytes,
}


def build(out: Path) -> list[str]:
    """Write all example files under a folder; return the names of those that could not be made here."""
    articles = load_articles(HERE / "articles")
    folder = out / "jingjinji"
    folder.mkdir(parents=True, exist_ok=True)
    left = []
    for article in articles:
        if article.kind == "pdf" and not has_font():
            left.append(article.file)
            continue
        (folder / article.file).write_bytes(WRITERS[article.kind](article))
    (folder / "documents.csv").write_bytes(documents_csv(articles))
    (out / "SOURCES.md").write_bytes(sources_markdown(articles, load_sources(HERE / "sources.toml")))
    return left


def main() -> int:
    """Build into the repository's examples, or where ``--out`` says."""
    parser = argparse.ArgumentParser(description="Build the example documents.")
    parser.add_argument("--out", type=Path, default=HERE.parent.parent / "examples")
    left = build(parser.parse_args().out)
    if left:
        sys.stderr.write(f"not built, the font is missing or another version: {', '.join(left)}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
