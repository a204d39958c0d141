"""``lantu atlas``: the ledger in the browser."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Annotated

import typer

from lantu.cli.options import LedgerOption, RegionOption
from lantu.cli.shell import Shell, shell_of
from lantu.errors import SettingsError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_OPEN_AFTER_SECONDS = 0.5


def atlas(
    context: typer.Context,
    ledger: LedgerOption = None,
    host: Annotated[
        str | None, typer.Option("--host", help="atlas.host", metavar="ADDRESS", show_default="127.0.0.1")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", "-p", min=1, max=65535, help="atlas.port", metavar="N", show_default="8420"),
    ] = None,
    region: RegionOption = None,
    open_browser: Annotated[bool, typer.Option("--open", help="atlas.open")] = False,
) -> None:
    """Open the ledger in the browser."""
    import uvicorn  # noqa: PLC0415  slow to import

    from lantu.atlas.app import create_app  # noqa: PLC0415  slow to import
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, host=host, port=port, region=region)
    # What a broken run left is published before anybody looks, and a wrong path is told at once.
    open_ledger(settings.ledger).close()
    listening = _listen(shell, settings.host, settings.port)
    app = create_app(settings.ledger, pack=settings.region, hosts=_names_of(settings.host))
    url = f"http://{settings.host}:{settings.port}/"
    shell.say(shell.text("atlas.serving", url=url))
    if open_browser:
        import webbrowser  # noqa: PLC0415  slow to import, and rarely asked for

        threading.Timer(_OPEN_AFTER_SECONDS, webbrowser.open, [url]).start()
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
    # Ctrl-C is how the atlas ends, not how it fails.
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _listen(shell: Shell, host: str, port: int) -> socket.socket:
    """Take the port before anything is promised, so that a taken one is told in one line."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = found[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        # From here on a browser that is early waits instead of being turned away.
        listening.listen()
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(shell.text("atlas.port_taken", host=host, port=port, reason=reason)) from error
    return listening


def _names_of(host: str) -> tuple[str, ...]:
    """Return the names under which browsers may ask; an address that means all lets any name in."""
    return ("*",) if host in {"0.0.0.0", "::"} else (host, *LOOPBACK)  # noqa: S104  as the user asks
