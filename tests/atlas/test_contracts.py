"""What the API promises: its description, the front end's types and words, one file a resource."""

import json
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
from starlette.testclient import TestClient

from lantu.atlas.typescript import write_module
from lantu.documents.document import Authority
from lantu.facts import Operator
from lantu.facts.conflict import Reason
from lantu.records.claim import Direction, Kind, Modality, PlaceMode
from lantu.records.programme import Form, LinkStatus, Sort, Status
from lantu.region import Region

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web" / "src"
VOCABULARIES = {
    "authority": get_args(Authority),
    "op": get_args(Operator),
    "kind": get_args(Kind),
    "modality": get_args(Modality),
    "direction": get_args(Direction),
    "place_mode": get_args(PlaceMode),
    "status": get_args(Status) + get_args(LinkStatus),
    "form": get_args(Form),
    "kindOf": get_args(Sort),
    "reason": get_args(Reason),
    "type": ("claim", "project", "link", "commitment"),
}


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    """The OpenAPI document."""
    document: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return document


def test_types_of_the_front_end_are_those_of_the_api() -> None:
    """The committed file is what `python -m lantu.atlas.typescript` prints."""
    assert (WEB / "api" / "types.ts").read_text("utf-8") == write_module()


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("vocabulary", sorted(VOCABULARIES))
def test_every_value_of_a_vocabulary_has_a_word(locale: str, vocabulary: str) -> None:
    """No value of a record is shown as its bare key."""
    catalogue = json.loads((WEB / "i18n" / f"{locale}.json").read_text("utf-8"))
    assert [value for value in VOCABULARIES[vocabulary] if f"{vocabulary}.{value}" not in catalogue] == []


def words_of(key: str) -> set[str]:
    """Return every value that the readers' vocabularies give to a key, however deep it stands."""

    def search(value: Any) -> set[str]:
        if isinstance(value, list):
            return set().union(*map(search, value)) if value else set()
        if not isinstance(value, dict):
            return set()
        own = value.get(key)
        return ({own} if isinstance(own, str) else set()).union(*map(search, value.values()))

    folder = ROOT / "src" / "lantu" / "records" / "data"
    return set().union(*(search(tomllib.loads(path.read_text("utf-8"))) for path in folder.glob("*.toml")))


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("vocabulary", ["category", "domain", "part"])
def test_every_word_of_the_data_has_a_word_of_the_page(locale: str, vocabulary: str) -> None:
    """What the vocabularies and the catalogue of indicators can say, the pages can say."""
    catalogue = json.loads((WEB / "i18n" / f"{locale}.json").read_text("utf-8"))
    parts = {indicator.part for indicator in Region.load("jingjinji").indicators}
    said = parts if vocabulary == "part" else words_of(vocabulary)
    assert sorted(value for value in said if f"{vocabulary}.{value}" not in catalogue) == []


def test_every_route_says_what_it_answers(described: dict[str, Any]) -> None:
    """Each route has a description, and all but downloads and events name the struct of their answer."""
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert operation["description"], path
            if not path.endswith(("/export", "/events")):
                good = next(answer for status, answer in operation["responses"].items() if status[0] == "2")
                assert "$ref" in good["content"]["application/json"]["schema"], path


def test_every_reference_leads_to_a_schema(described: dict[str, Any]) -> None:
    """A client can be generated: nothing is referred to that is not described."""
    written = json.dumps(described)
    names = {part.split('"')[0] for part in written.split('"#/components/schemas/')[1:]}
    assert names <= set(described["components"]["schemas"])


def test_answers_are_of_the_described_shape(client: TestClient, described: dict[str, Any]) -> None:
    """Each list's answer has the keys that its schema requires."""
    for path, methods in described["paths"].items():
        asked = methods.get("get", {"parameters": [{"required": True}]})
        if path.endswith("/export") or any(
            parameter["required"] for parameter in asked.get("parameters", ())
        ):
            continue
        reference = asked["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
        schema = described["components"]["schemas"][reference.rsplit("/", 1)[1]]
        assert set(schema["required"]) <= set(client.get(path).json()), path


def test_every_route_is_documented(described: dict[str, Any]) -> None:
    """docs/atlas.md names each route."""
    page = (ROOT / "docs" / "atlas.md").read_text("utf-8")
    assert [path for path in described["paths"] if path.removeprefix("/api/v1") not in page] == []
