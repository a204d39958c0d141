"""For mkdocs: the pages of the reference join the written ones while the site is built."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

# mkdocs loads a hook by its path and knows nothing of the folder around it.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tools.reference import catalogue, commands, python, rest

PAGES: dict[str, Callable[[], str]] = {
    "reference-commands.md": commands.page,
    "reference-python.md": lambda: python.page("Every public name", python.PACKAGES),
    "reference-measures.md": lambda: python.page("Every measure", python.MEASURES),
    "reference-rest.md": rest.page,
    "reference-formats.md": catalogue.formats,
    "reference-indicators.md": catalogue.indicators,
    "reference-scenarios.md": catalogue.scenarios,
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages; mkdocs calls this."""
    for name, make in PAGES.items():
        files.append(File.generated(config, name, content=make()))
    return files
