"""The notebooks run from top to bottom, and are kept without what a run leaves."""

import json
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "docs" / "notebooks").glob("*.ipynb"))


# A kernel for each and what it computes take long: they belong to the long run.
@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_notebook_runs(path, tmp_path):
    """Every cell runs as it stands, in a folder of its own."""
    import nbformat
    from nbclient import NotebookClient

    book = nbformat.read(path, as_version=4)
    NotebookClient(book, timeout=None, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert any(cell.get("outputs") for cell in book.cells)


def test_notebooks_are_kept_clean():
    """There are three, and none holds outputs or counts of a run."""
    assert len(NOTEBOOKS) >= 3
    for path in NOTEBOOKS:
        book = json.loads(path.read_text("utf-8"))
        assert book["nbformat"] == 4
        for cell in book["cells"]:
            assert not cell.get("outputs")
            assert cell.get("execution_count") is None
