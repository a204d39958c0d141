"""Questions drawn from the API's own description, and ones it forbids: none of them breaks the atlas."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard.keys import Keys

from .disputed import DISPUTED
from .world import PATIENT, WORLD, write_ledger

if TYPE_CHECKING:
    from schemathesis import Case

HERE = "http://127.0.0.1"
ADMIN = {"authorization": "Bearer one that nobody guesses"}
QUICK, LONG = 3, 40
SENT = ("method", "url", "params", "json", "files")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """Serve a ledger with records of every type and a conflict to whoever has the token."""
    path = write_ledger(tmp_path / "made.ledger", *WORLD, *DISPUTED)
    app = create_app(
        path, patience_seconds=PATIENT, keys=Keys(token=ADMIN["authorization"].removeprefix("Bearer "))
    )
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:
        yield client


def _as_part(name: str, content: Any) -> tuple[str, Any]:
    """Write what was drawn for a part of a form as bytes: the client sends nothing else."""
    if isinstance(content, tuple):
        named, drawn, *rest = content
        return name, (named, _as_part(name, drawn)[1], *rest)
    return name, content if isinstance(content, bytes | str) else str(content).encode()


class Asker:
    """Puts questions as an admin's program would, and keeps those that the atlas failed at.

    Attributes
    ----------
    put : dict of str to int
        How many questions each operation was asked.
    broken : list of str
        The answer and the question, as a command that asks it again.
    """

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.put: dict[str, int] = {}
        self.broken: list[str] = []

    def ask(self, case: Case) -> None:
        """Put one question."""
        drawn = case.as_transport_kwargs(base_url=HERE)
        sent: dict[str, Any] = {name: drawn[name] for name in SENT if name in drawn}
        if sent.get("files"):
            sent["files"] = [_as_part(name, content) for name, content in sent["files"]]
        body = drawn.get("data")
        sent["content" if isinstance(body, bytes | str) else "data"] = body
        answer = self.client.request(**sent, headers={**drawn["headers"], **ADMIN})
        self.put[case.operation.label] = self.put.get(case.operation.label, 0) + 1
        if answer.status_code >= 500:
            self.broken.append(f"{answer.status_code} {answer.text[:300]} for {case.as_curl_command()}")

    def ask_everything(self, mode: str, examples: int, *, same: bool) -> int:
        """Put questions to every operation that can be asked so; return how many operations there are."""
        import schemathesis
        from schemathesis.config import SchemathesisConfig

        document = self.client.get("/api/v1/openapi.json", headers=ADMIN).json()
        # A settings file of the machine must not change what is drawn.
        schema = schemathesis.openapi.from_dict(document, config=SchemathesisConfig())
        rules = settings(
            max_examples=examples,
            derandomize=same,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        operations = [found.ok() for found in schema.get_all_operations()]
        for operation in operations:
            # An operation without parameters cannot be asked wrongly.
            with contextlib.suppress(Unsatisfiable):
                rules(
                    given(operation.as_strategy(generation_mode=schemathesis.GenerationMode(mode)))(self.ask)
                )()
        return len(operations)


def test_no_allowed_question_breaks_the_atlas(client: TestClient) -> None:
    """Every operation is asked what its description allows, and none answers with a server error."""
    asker = Asker(client)
    operations = asker.ask_everything("positive", QUICK, same=True)
    assert asker.broken == []
    assert len(asker.put) == operations


def test_no_forbidden_question_breaks_the_atlas(client: TestClient) -> None:
    """Parameters and bodies that the description forbids are refused or do no harm."""
    asker = Asker(client)
    operations = asker.ask_everything("negative", QUICK, same=True)
    assert asker.broken == []
    assert len(asker.put) > operations // 2


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_no_question_of_many_breaks_the_atlas(client: TestClient, mode: str) -> None:
    """What holds for a few questions holds for many, drawn anew in each run."""
    asker = Asker(client)
    asker.ask_everything(mode, LONG, same=False)
    assert asker.broken == []


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("targets?place=无此地", 422, "无此地"),
        ("register/export?place=无此地", 422, "无此地"),
        ("slippage?place=无此地", 422, "/api/v1/places"),
        ("map/outlines?level=facility", 404, "facility"),
    ],
)
def test_what_the_region_does_not_have_is_the_question_s_fault(
    client: TestClient, address: str, status: int, told: str
) -> None:
    """Such an answer says what there is, and does not say that the atlas failed."""
    answer = client.get(f"/api/v1/{address}", headers=ADMIN)
    assert (answer.status_code, told in answer.json()["detail"]) == (status, True)
