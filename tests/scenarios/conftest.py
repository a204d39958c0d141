"""What the tests of scenarios share."""

from __future__ import annotations

import pytest

from lantu.region import Region
from lantu.scenarios import AccessModel, load_terms


@pytest.fixture(scope="session")
def model() -> AccessModel:
    """Give the pack's model, loaded once."""
    return AccessModel(Region.load("jingjinji"), load_terms())
