"""``lantu mcp``: the ledger's questions as tools of a language model."""

from __future__ import annotations

import importlib.util

import typer

from lantu.cli.options import LedgerOption, RegionOption
from lantu.cli.shell import shell_of
from lantu.errors import SettingsError

_NEEDED = ("mcp", "mcp_types")
"""Packages of the extra; the second came with its version 2, whose interface is used."""


def mcp(context: typer.Context, ledger: LedgerOption = None, region: RegionOption = None) -> None:
    """Answer a language model's tools on standard input and output."""
    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise SettingsError(shell.text("mcp.missing"))
    from lantu.atlas.protocol import serve  # noqa: PLC0415  an extra, and slow to import

    serve(settings.ledger, settings.region)
