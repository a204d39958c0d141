"""The region that triage is tried on."""

import pytest

from lantu.region.region import Region


@pytest.fixture(scope="session")
def region():
    """Beijing-Tianjin-Hebei, read once."""
    return Region.load("jingjinji")
