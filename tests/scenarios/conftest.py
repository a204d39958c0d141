"""What the tests of scenarios share."""

from __future__ import annotations

import pytest

from lantu.region import Region
from lantu.scenarios import AccessModel, load_terms

from .tiny import make_model


@pytest.fixture(scope="session")
def model() -> AccessModel:
    """Give the pack's model, loaded once."""
    return AccessModel(Region.load("jingjinji"), load_terms())


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> AccessModel:
    """Give the model of three counties that can be worked out by hand."""
    return make_model(tmp_path_factory.mktemp("tiny"))
