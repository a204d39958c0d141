"""A ledger of made-up documents, and the app that serves it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard import people
from lantu.documents import Document
from lantu.ledger import Record

from .varied import VARIED
from .world import PATIENT, WORLD, report, write_ledger


@pytest.fixture(scope="session", autouse=True)
def _cheap_hashes() -> Iterator[None]:
    """Hash passwords as they are hashed, at the least cost: who comes in does not depend on it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            people, "PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
        )
        yield


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
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Ask about documents that have what is rare."""
    path = write_ledger(tmp_path_factory.mktemp("varied") / "made.ledger", *VARIED)
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def made() -> tuple[Document, list[Record]]:
    """The report and its records, as they went into the ledger."""
    return report()
