"""A ledger of made-up documents, and the app that serves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.documents import Document
from lantu.ledger import Record

from .world import PATIENT, WORLD, report, write_ledger


@pytest.fixture(scope="session")
def ledger_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with records of every type."""
    return write_ledger(tmp_path_factory.mktemp("atlas") / "made.ledger", *WORLD)


@pytest.fixture(scope="session")
def client(ledger_path: Path) -> Iterator[TestClient]:
    """Ask the API as a browser on this machine would."""
    with TestClient(create_app(ledger_path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def made() -> tuple[Document, list[Record]]:
    """The report and its records, as they went into the ledger."""
    return report()
