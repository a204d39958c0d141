"""Links: places and organs that work together, and by what means."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.filters import LinkFilter, LinkSelection
from lantu.atlas.api.lists import count_records, list_records
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import FacetPage, LinkPage

router = APIRouter(tags=["links"])

_FACETS = {"domain": "domain", "form": "form", "place": "place"}


@router.get("/links", **returns(LinkPage))
def list_links(request: Request, choice: Annotated[LinkSelection, Query()]) -> Response:
    """Links that meet every given condition."""
    return list_records(request, "link", choice, LinkPage)


@router.get("/links/facets", **returns(FacetPage))
def count_links(request: Request, choice: Annotated[LinkFilter, Query()]) -> Response:
    """How many each further choice would leave."""
    return count_records(request, "link", choice, _FACETS)
