"""Targets, the register, accounts and ties: as the workbench assesses them, each with its sentences."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from .signed_in import V1
from .world import report

ROOMS, COMMITMENT = report()[1][4].id, report()[1][7].id


def test_a_target_has_its_sentence_and_says_why_it_cannot_be_judged(client: TestClient) -> None:
    """Nothing is guessed: where no value is stated the status is that there is no evidence."""
    rows = client.get(f"{V1}/targets").json()["items"]
    row = next(row for row in rows if row["target"]["said"][0]["record"] == ROOMS)
    assert (row["status"], row["latest"], row["why"]) == ("no_evidence", None, "no_value")


def test_the_register_is_narrowed_to_an_organ_and_a_state(client: TestClient) -> None:
    """Only the lines of the organ remain, and the choice of organs stays whole."""
    whole = client.get(f"{V1}/register").json()
    assert COMMITMENT in {row["item"]["id"] for row in whole["items"]}
    own = client.get(f"{V1}/register", params={"organ": "北京"}).json()
    assert own["organs"] == whole["organs"]
    assert all("北京" in "".join(row["item"]["organs"]) for row in own["items"])
    none = client.get(f"{V1}/register", params={"organ": "没有的机关"}).json()
    assert none["items"] == []
    assert client.get(f"{V1}/register", params={"state": "lost"}).status_code == 422


@pytest.mark.parametrize("part", ["register", "targets"])
@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_the_register_is_exported_for_the_office(client: TestClient, part: str, form: str) -> None:
    """The file is one that its program opens, and is offered under its name."""
    answer = client.get(f"{V1}/{part}/export", params={"format": form})
    assert f"lantu-{part}.{form}" in answer.headers["content-disposition"]
    assert "[Content_Types].xml" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()


def test_ties_open_their_records(client: TestClient) -> None:
    """Beijing and Hebei are tied by the record of their mechanism, in its domain and in all."""
    for query in ({}, {"domain": "environment"}):
        network = client.get(f"{V1}/network", params=query).json()
        (edge,) = network["edges"]
        assert (edge["parties"], edge["ties"]) == (["110000", "130000"], ["m" * 16])
    assert client.get(f"{V1}/network", params={"domain": "sport"}).json()["edges"] == []


def test_accounts_and_slippage_are_there_when_nothing_is_said(client: TestClient) -> None:
    """An account without figures is an account without figures, not an error and not a zero."""
    accounts = client.get(f"{V1}/accounts").json()["accounts"]
    assert {"relief_and_reception"} <= {account["id"] for account in accounts}
    assert isinstance(client.get(f"{V1}/slippage").json()["items"], list)
