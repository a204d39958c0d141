"""What the atlas tells Prometheus."""

from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard.keys import Keys


def samples(client: TestClient, **headers: str) -> dict[tuple[str, ...], float]:
    """Return the counted requests by method, route and status, as Prometheus itself reads them."""
    families = text_string_to_metric_families(client.get("/api/v1/metrics", headers=headers).text)
    return {
        tuple(sample.labels[name] for name in ("method", "route", "status")): sample.value
        for family in families
        if family.name == "lantu_requests"
        for sample in family.samples
        if sample.name == "lantu_requests_total"
    }


def test_requests_are_counted_by_route(ledger_path: Path) -> None:
    """A route is one name whatever the asker puts into its path, and what is not found makes none."""
    with TestClient(create_app(ledger_path), base_url="http://127.0.0.1") as client:
        known = client.get("/api/v1/documents").json()["items"][0]["id"]
        for path in (f"documents/{known}", "documents/" + "0" * 64, "no/such/thing", "no/such/other"):
            client.get(f"/api/v1/{path}")
        counted = samples(client)
    routes = {route for _, route, _ in counted}
    assert not [route for route in routes if known in route or "such" in route]
    one = {status: count for (_, route, status), count in counted.items() if route.endswith("documents/{id}")}
    assert one == {"200": 1.0, "404": 1.0}
    assert counted["GET", "/{address:path}", "404"] == 2.0


def test_two_atlases_count_apart(ledger_path: Path) -> None:
    """One app's requests do not stand in another's numbers."""
    with TestClient(create_app(ledger_path), base_url="http://127.0.0.1") as first:
        first.get("/api/v1/health")
        with TestClient(create_app(ledger_path), base_url="http://127.0.0.1") as second:
            assert not [route for _, route, _ in samples(second) if route.endswith("/health")]


def test_strangers_see_no_metrics(ledger_path: Path) -> None:
    """Behind a token the numbers are for those who have it; the refusal is counted."""
    app = create_app(ledger_path, keys=Keys(token="a long enough token for a test"))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert client.get("/api/v1/metrics").status_code == 401
        counted = samples(client, authorization="Bearer a long enough token for a test")
    assert counted["GET", "other", "401"] == 1.0
