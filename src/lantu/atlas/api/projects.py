"""Project events: named things in the state that a sentence gives them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.filters import ProjectFilter, ProjectSelection
from lantu.atlas.api.lists import count_records, list_records
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import FacetPage, ProjectPage

router = APIRouter(tags=["projects"])

_FACETS = {"category": "category", "status": "status", "place": "place"}


@router.get("/projects", **returns(ProjectPage))
def list_projects(request: Request, choice: Annotated[ProjectSelection, Query()]) -> Response:
    """Project events that meet every given condition."""
    return list_records(request, "project", choice, ProjectPage)


@router.get("/projects/facets", **returns(FacetPage))
def count_projects(request: Request, choice: Annotated[ProjectFilter, Query()]) -> Response:
    """How many each further choice would leave."""
    return count_records(request, "project", choice, _FACETS)
