"""Commitments: who is to do what by when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.filters import CommitmentFilter, CommitmentSelection
from lantu.atlas.api.lists import count_records, list_records
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import CommitmentPage, FacetPage

router = APIRouter(tags=["commitments"])

_FACETS = {"domain": "domain", "sort": "sort", "place": "place"}


@router.get("/commitments", **returns(CommitmentPage))
def list_commitments(request: Request, choice: Annotated[CommitmentSelection, Query()]) -> Response:
    """Commitments that meet every given condition."""
    return list_records(request, "commitment", choice, CommitmentPage)


@router.get("/commitments/facets", **returns(FacetPage))
def count_commitments(request: Request, choice: Annotated[CommitmentFilter, Query()]) -> Response:
    """How many each further choice would leave."""
    return count_records(request, "commitment", choice, _FACETS)
