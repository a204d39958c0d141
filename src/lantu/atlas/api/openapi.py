"""OpenAPI from the structs: FastAPI describes the parameters, msgspec what comes back."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from lantu.atlas.api import shapes
from lantu.atlas.api.shapes import Pending, Problem

_REFERENCE = "#/components/schemas/{name}"


def returns(struct: type[msgspec.Struct], *, status: int = 200, pending: bool = False) -> dict[str, Any]:
    """Return the keyword arguments by which a route says what it answers with, and under which status.

    ``pending`` says that it may ask to be asked again, as `answers.answer_after` does.
    """

    def content(shape: type[msgspec.Struct]) -> dict[str, Any]:
        return {"application/json": {"schema": {"$ref": _REFERENCE.format(name=shape.__name__)}}}

    return {
        "response_model": None,
        "responses": {
            status: {"description": "Successful", "content": content(struct)},
            **({202: {"description": "Still worked out", "content": content(Pending)}} if pending else {}),
            304: {"description": "The client's copy is the newest"},
            "4XX": {"description": "Refused", "content": content(Problem)},
        },
    }


def list_structs() -> list[type[msgspec.Struct]]:
    """Return every struct that the API answers with, by name."""
    named = [vars(shapes)[name] for name in sorted(vars(shapes))]
    return [value for value in named if inspect.isclass(value) and issubclass(value, msgspec.Struct)]


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of an app, the structs among its schemas."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        _, schemas = msgspec.json.schema_components(list_structs(), ref_template=_REFERENCE)
        components = document.setdefault("components", {}).setdefault("schemas", {})
        components.update(schemas)
        app.openapi_schema = document
    return app.openapi_schema
