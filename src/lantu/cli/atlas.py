"""``lantu atlas``: the ledger in the browser."""

from __future__ import annotations

import getpass
import ipaddress
import os
import socket
import sys
import threading
from contextlib import AbstractContextManager, nullcontext, suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.shell import Shell, shell_of, user_name
from lantu.errors import SettingsError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from lantu.atlas.guard.keys import Keys

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_OPEN_AFTER_SECONDS = 0.5
_SHORTEST_TOKEN = 16


class RoleName(Enum):
    """What a user of the atlas may do."""

    reader = "reader"
    reviewer = "reviewer"
    admin = "admin"


def atlas(  # noqa: PLR0913  a command's options are its parameters
    context: typer.Context,
    *,
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
    token: Annotated[
        str | None, typer.Option("--token", help="atlas.token", metavar="TEXT", show_default=False)
    ] = None,
    users: Annotated[
        Path | None, typer.Option("--users", help="atlas.users", metavar="FILE", show_default=False)
    ] = None,
    new_user: Annotated[
        str | None, typer.Option("--add-user", help="atlas.add_user", metavar="NAME", show_default=False)
    ] = None,
    role: Annotated[RoleName, typer.Option("--role", help="atlas.role", metavar="ROLE")] = RoleName.reader,
    as_json: JsonOption = False,
) -> None:
    """Open the ledger in the browser."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    if new_user is not None:
        _add_user(shell, new_user, role, users, as_json=as_json)
        return
    settings = shell.settings(ledger=ledger, host=host, port=port, region=region)
    keys = _keys(shell, settings.host, token, users)
    # What a broken run left is published before anybody looks, and a wrong path is told at once.
    open_ledger(settings.ledger).close()
    listening = _listen(shell, settings.host, settings.port)
    # What can be refused was refused above: the application takes seconds to load.
    import uvicorn  # noqa: PLC0415

    from lantu.atlas.app import create_app  # noqa: PLC0415

    app = create_app(settings.ledger, pack=settings.region, hosts=_names_of(settings.host), keys=keys)
    url = f"http://{_in_address(settings.host)}:{settings.port}/"
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
    # Ctrl-C is how the atlas ends, not how it fails.
    with suppress(KeyboardInterrupt), _door(settings.ledger, app):
        if as_json:
            shell.data({"schema": "lantu.serving/1", "url": url, "process": os.getpid()})
            sys.stdout.flush()
        else:
            shell.say(shell.text("atlas.serving", url=url))
        if open_browser:
            import webbrowser  # noqa: PLC0415  slow to import, and rarely asked for

            threading.Timer(_OPEN_AFTER_SECONDS, webbrowser.open, [url]).start()
        server.run(sockets=[listening])


def _door(ledger: Path, app: FastAPI) -> AbstractContextManager[Any]:
    """Open the door at which other commands hand their writes in; a ledger that is only read needs none."""
    from lantu.workbench.handing import Door  # noqa: PLC0415  slow to import

    if not os.access(ledger, os.W_OK):
        return nullcontext()
    return Door(ledger, app.state.desk, app.state.uploads.jobs)


def _add_user(shell: Shell, name: str, role: RoleName, users: Path | None, *, as_json: bool) -> None:
    from lantu.atlas.guard.people import add_user  # noqa: PLC0415  slow to import

    if users is None:
        raise SettingsError(shell.text("atlas.users_where"))
    add_user(users, name, role.value, _secret(shell, "atlas.password"))
    shell.done("atlas.user_added", as_json=as_json, name=name, role=role.value, file=users)


def _keys(shell: Shell, host: str, token: str | None, users: Path | None) -> Keys:
    """Return the ways in; an address that others reach must have one that not everybody knows."""
    from lantu.atlas.guard.keys import Keys  # noqa: PLC0415  slow to import
    from lantu.atlas.guard.people import read_users  # noqa: PLC0415

    if token == "-":  # noqa: S105  stands for standard input
        token = _secret(shell, "atlas.token_ask")
    if token is not None and len(token) < _SHORTEST_TOKEN:
        raise SettingsError(shell.text("atlas.token_short", least=_SHORTEST_TOKEN))
    if token is None and users is None and not _is_loopback(host):
        raise SettingsError(shell.text("atlas.unguarded", host=host))
    owner = user_name() or "local"
    return Keys(token=token, users={} if users is None else read_users(users), owner=owner)


def _secret(shell: Shell, key: str) -> str:
    """Return a secret that is typed unseen, or piped in, and so stands in no list of processes."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{shell.text(key)} ")
    return sys.stdin.readline().rstrip("\r\n")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


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
    if host in {"0.0.0.0", "::"}:  # noqa: S104  as the user asks
        return ("*",)
    # Names of machines have no capitals, however they are typed.
    return tuple(dict.fromkeys((host.lower(), _in_address(host.lower()), *LOOPBACK)))


def _in_address(host: str) -> str:
    """Return a host as it stands in an address, where a colon begins the port."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
