"""A client that has come in, and sends what a write of our own page carries."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

V1 = "/api/v1"


class SignedIn:
    """Somebody at a browser.

    Parameters
    ----------
    client : TestClient
    name, secret : str or None
        What the door is given; None for an open atlas, where the first question comes in.
    """

    def __init__(self, client: TestClient, name: str | None = None, secret: str = "") -> None:
        self.client = client
        if name is None:
            self.session = client.get(f"{V1}/session").json()
        else:
            self.session = client.post(f"{V1}/session", json={"name": name, "secret": secret}).json()

    @property
    def headers(self) -> dict[str, str]:
        """The token that a write must carry."""
        return {"x-csrf-token": self.session["token"]}

    def post(self, path: str, body: Any) -> Any:
        """Send a write."""
        return self.client.post(f"{V1}/{path}", json=body, headers=self.headers)

    def get(self, path: str, **query: Any) -> Any:
        """Ask a question and return its answer."""
        return self.client.get(f"{V1}/{path}", params=query).json()
