"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LedgerOption = Annotated[
    Path | None,
    typer.Option("--ledger", "-l", help="option.ledger", metavar="FOLDER", show_default="lantu.ledger"),
]
JsonOption = Annotated[bool, typer.Option("--json", help="option.json")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="option.quiet")]
RegionOption = Annotated[
    str | None, typer.Option("--region", help="option.region", metavar="PACK", show_default="jingjinji")
]
ProcessesOption = Annotated[
    int | None,
    typer.Option("--processes", min=0, help="option.processes", metavar="N", show_default="0"),
]
FileSizeOption = Annotated[
    int | None,
    typer.Option("--file-megabytes", min=1, help="option.file_megabytes", metavar="MB", show_default="64"),
]
