"""Projects, links and commitments over the API."""

import pytest
from starlette.testclient import TestClient

V1 = "/api/v1"


@pytest.mark.parametrize(
    ("address", "key", "value"),
    [
        ("projects?status=completed&category=rail", "name", "京雄快线"),
        ("projects?place=130000&since=2023", "name", "京雄快线"),
        ("links?domain=environment&form=mechanism", "mechanism", "会商机制"),
        ("links?place=110000&q=会商", "mechanism", "会商机制"),
        ("commitments?nature=figure&since=2025&until=2025", "deadline", "2025"),
        ("commitments?q=实验室", "action", "建成联合实验室"),
    ],
)
def test_conditions_find_the_record(client: TestClient, address: str, key: str, value: str) -> None:
    """A record is found by its own attributes, and carries them."""
    page = client.get(f"{V1}/{address}").json()
    assert (page["total"], page["items"][0][key]) == (1, value)


@pytest.mark.parametrize(
    "address", ["projects?status=planned", "links?form=pairing", "commitments?until=2024"]
)
def test_conditions_leave_out_what_does_not_meet_them(client: TestClient, address: str) -> None:
    """Nothing is shown that does not meet every condition."""
    assert client.get(f"{V1}/{address}").json()["items"] == []


@pytest.mark.parametrize(
    ("resource", "facet", "key"),
    [
        ("projects", "status", "completed"),
        ("links", "domain", "environment"),
        ("commitments", "sort", "figure"),
    ],
)
def test_facets(client: TestClient, resource: str, facet: str, key: str) -> None:
    """Each list counts the values of its own vocabulary."""
    assert [
        (f["key"], f["count"]) for f in client.get(f"{V1}/{resource}/facets").json()["facets"][facet]
    ] == [(key, 1)]


def test_parties_of_a_link_keep_their_codes(client: TestClient) -> None:
    """Who works with whom is told by name and code."""
    (link,) = client.get(f"{V1}/links").json()["items"]
    assert [party["code"] for party in link["parties"]] == ["110000", "130000"]
