"""The process behind the atlas, which works out what takes long."""

from functools import partial
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app, create_behind
from lantu.atlas.behind import Behind, ask_app

from .world import PATIENT


def test_an_app_is_asked_without_a_network(ledger_path: Path) -> None:
    """What comes is what a browser would get, refusals too."""
    app = create_app(ledger_path, patience_seconds=PATIENT)
    with TestClient(app, base_url="http://127.0.0.1") as client:
        for address in ("/api/v1/claims?indicator=%E6%80%BB%E6%8A%95%E8%B5%84", "/api/v1/records/000000"):
            answer = client.get(address)
            assert client.portal is not None
            told = client.portal.call(ask_app, app, address)
            assert (told.status, told.content) == (answer.status_code, answer.content)
            assert told.media_type == answer.headers["content-type"]


@pytest.mark.slow
def test_what_takes_long_is_answered_from_behind(ledger_path: Path) -> None:
    """The same answer comes from the process behind, with a tag by which it is known again."""
    here = create_app(ledger_path, patience_seconds=PATIENT)
    app = create_app(ledger_path, patience_seconds=PATIENT)
    app.state.behind = Behind(partial(create_behind, ledger_path, "jingjinji"), few=0)
    with TestClient(here, base_url="http://127.0.0.1") as client:
        expected = client.get("/api/v1/register").json()
    with TestClient(app, base_url="http://127.0.0.1") as client:
        first = client.get("/api/v1/register")
        assert (first.status_code, first.json()) == (200, expected)
        known = client.get("/api/v1/register", headers={"If-None-Match": first.headers["etag"]})
        assert known.status_code == 304
        refused = client.get("/api/v1/register?place=nowhere")
        assert refused.status_code == 422
        app.state.behind.close()
