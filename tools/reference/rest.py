"""Every route of the atlas' API, from its OpenAPI document."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from tools.reference.tables import table

from lantu.atlas.api.openapi import describe
from lantu.atlas.app import create_app
from lantu.workbench.reading import read_documents


def page() -> str:
    """Return the page of routes and of the shapes they answer with."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_text("2023年，北京市新增企业32家。\n", "utf-8")
        ledger = Path(folder) / "a.ledger"
        read_documents([Path(folder) / "a.txt"], ledger)
        app = create_app(ledger)
        document = describe(app)
        app.state.ledger.close()
    parts = [
        "# Every route of the API",
        "Made from `/api/v1/openapi.json`. [The atlas](atlas.md) tells how to ask.",
        "## Routes",
    ]
    for path, methods in document["paths"].items():
        for method, route in methods.items():
            parts += [f"### {method.upper()} {path}", route.get("description") or route.get("summary", "")]
            rows = [
                [f"`{one['name']}`", one["in"], _kind(one["schema"]), one.get("description", "")]
                for one in route.get("parameters", ())
            ]
            parts += [table(["parameter", "in", "kind", "meaning"], rows)] if rows else []
            parts.append(f"Answers: {_answers(route['responses'])}")
    parts.append("## Shapes")
    for name, schema in sorted(document["components"]["schemas"].items()):
        rows = [
            [f"`{field}`", _kind(one), "" if field in schema.get("required", ()) else "may be left out"]
            for field, one in schema.get("properties", {}).items()
        ]
        parts += [f"### {name}", schema.get("description", ""), table(["field", "kind", ""], rows)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _answers(responses: dict[str, Any]) -> str:
    said = []
    for status, response in responses.items():
        shapes = [_kind(content.get("schema", {})) for content in response.get("content", {}).values()]
        said.append(f"{status} {' '.join(filter(None, shapes)) or response['description'].lower()}")
    return "; ".join(said) + "."


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return str(schema.get("type", "anything"))
