import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def load(name):
    """Import a helper that lies beside the tests."""
    spec = importlib.util.spec_from_file_location(f"reconcile_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BUILD = load("build")
EXACT = load("exact")


@pytest.fixture(scope="session")
def build():
    """Statements in one line each."""
    return BUILD


@pytest.fixture(scope="session")
def exact():
    """Bounds by rational arithmetic, the second method."""
    return EXACT


@pytest.fixture
def worlds(monkeypatch):
    """Make the generator of worlds importable, and return what tests need of it."""
    monkeypatch.syspath_prepend(str(HERE.parents[1]))
    from bench.worlds import faults, press, scale, translate, truth

    class Worlds:
        make_truth = staticmethod(truth.make_truth)
        Press = press.Press
        Scale = scale.Scale
        plant = staticmethod(faults.plant)
        to_statements = staticmethod(translate.to_statements)
        to_catalogue = staticmethod(translate.to_catalogue)
        scale_catalogue = staticmethod(translate.scale_catalogue)

    return Worlds
