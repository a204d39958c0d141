"""A page of the browser that keeps account of everything that must not happen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Request, Response

RESULTS = Path(__file__).parents[3] / "test-results" / "atlas"
AXE = Path(__file__).parents[3] / "web" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}


@dataclass
class Watched:
    """A page, and what went wrong in it.

    Attributes
    ----------
    page : Page
    url : str
        Of the atlas, without a slash at the end.
    context : BrowserContext
    faults : list of str
        Errors of the console and of scripts, failed requests, and requests to anywhere else.
    """

    page: Page
    url: str
    context: BrowserContext
    faults: list[str] = field(default_factory=list)

    def watch(self) -> Watched:
        """Begin to keep account."""
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)
        return self

    def go(self, path: str) -> Page:
        """Open a page of the atlas and wait until nothing is under way."""
        self.page.goto(self.url + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the page has what it asked for and has drawn it."""
        self.page.wait_for_selector("main[aria-busy=false] h1")

    def forgive(self, words: str) -> None:
        """Strike out faults that the test itself caused; there must be one."""
        kept = [fault for fault in self.faults if words not in fault]
        assert len(kept) < len(self.faults), f"no fault with {words!r} in {self.faults}"
        self.faults = kept

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than its window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))

    def shoot(self, name: str) -> None:
        """Keep a picture of the page."""
        RESULTS.mkdir(parents=True, exist_ok=True)
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        self.page.screenshot(path=RESULTS / f"{name}-{width}.png")

    def grave_accessibility_faults(self) -> list[str]:
        """Return what axe-core calls serious or critical."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found: dict[str, Any] = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{violation['id']}: {node['html'][:120]}"
            for violation in found["violations"]
            if violation["impact"] in GRAVE
            for node in violation["nodes"]
        ]

    def _on_console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:" + self.url)):
            self.faults.append(f"outside: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # A question that nobody waits for any more is taken back, and a download leaves the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"status {response.status}: {response.url}")
