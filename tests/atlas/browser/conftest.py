"""The example documents and the made-up ones in one ledger, served to Debian's chromium."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
import uvicorn
from fastapi import FastAPI

from lantu.atlas.app import create_app
from lantu.atlas.guard.keys import Keys
from lantu.atlas.pages import STATIC
from lantu.workbench.reading import read_documents

from ..disputed import DISPUTED
from ..world import WORLD, long_report, write_ledger
from .watched import AXE, Watched

EXAMPLES = Path(__file__).parents[3] / "examples" / "jingjinji"
CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TOKEN = "a token of the tests"
SIZES = {1440: 900, 390: 844}
Open = Callable[..., Watched]


def _require(missing: str | None) -> None:
    """Skip with the reason, or fail with it where the tests are asked for."""
    if missing is None:
        return
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start the browser."""
    _require(None if CHROMIUM else "no chromium on the PATH: apt-get install chromium fonts-noto-cjk")
    _require(
        None
        if (STATIC / "index.html").exists()
        else "the front end is not built: cd web && npm ci && npm run build"
    )
    _require(None if AXE.exists() else "axe-core is not installed: cd web && npm ci")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Read the examples, add the made-up documents, serve the ledger; give its address."""
    path = tmp_path_factory.mktemp("browser") / "examples.ledger"
    read_documents([EXAMPLES], path)
    write_ledger(path, *WORLD, long_report)
    with serve(create_app(path)) as url:
        yield url


@contextmanager
def serve(app: FastAPI) -> Iterator[str]:
    """Serve an app at a free port; give its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            pytest.fail("the atlas did not start")
        thread.join(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def atlas(browser: Any, served: str) -> Iterator[Open]:
    """Open watched pages; afterwards none of them may have a fault."""
    with watching(browser, served) as open_page:
        yield open_page


@pytest.fixture
def writable(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """The same of a small ledger that the test may write."""
    path = write_ledger(tmp_path / "small.ledger", *WORLD, *DISPUTED)
    with serve(create_app(path)) as url, watching(browser, url) as open_page:
        yield open_page


@pytest.fixture
def guarded(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """The same behind a token."""
    path = write_ledger(tmp_path / "small.ledger", *WORLD)
    app = create_app(path, keys=Keys(token=TOKEN))
    with serve(app) as url, watching(browser, url) as open_page:
        yield open_page


@contextmanager
def watching(browser: Any, served: str) -> Iterator[Open]:
    """Give what opens watched pages of an atlas, and look at their faults in the end."""
    opened: list[Watched] = []

    def open_page(
        width: int = 1440, *, locale: str = "zh-CN", scheme: Literal["light", "dark"] = "light"
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": SIZES[width]},
            locale=locale,
            color_scheme=scheme,
            has_touch=width < 1000,
        )
        opened.append(Watched(context.new_page(), served, context).watch())
        return opened[-1]

    yield open_page
    for watched in opened:
        watched.context.close()
    assert [watched.faults for watched in opened] == [[] for _ in opened]
