"""The indicators, indices and scenarios that come with Lantu, and the columns of its records."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import get_args

from tools.reference.tables import table

from lantu.ledger import RecordType
from lantu.ledger.export.keys import columns_of
from lantu.ledger.export.tables import column_kind
from lantu.region import Region

PACK = "jingjinji"
ROOT = Path(__file__).resolve().parents[2]


def indicators() -> str:
    """Return the page of indicators and indices of the pack."""
    region = Region.load(PACK)
    parts = [
        "# Every indicator and index",
        (
            f"Made from the region pack `{PACK}` and the packs under it: {len(region.indicators)}. "
            "A figure whose words are none of these is kept under its own words."
        ),
    ]
    for part in sorted({one.part for one in region.indicators}):
        rows = [
            [
                f"`{one.id}`",
                one.name,
                one.english,
                one.unit,
                one.better,
                "、".join(one.aliases),
                one.definition,
                one.source,
            ]
            for one in region.indicators
            if one.part == part
        ]
        parts += [f"## {part}", table(
            ["id", "name", "English", "unit", "better", "also called", "what it is", "source"], rows
        )]  # fmt: skip
    parts.append("## Indices")
    path = ROOT / "src" / "lantu" / "region" / "packs" / PACK / "declarations" / "indices.toml"
    for index in tomllib.loads(path.read_text("utf-8"))["index"]:
        groups = [
            [group["name"], "、".join(f"{one['id']} ({one['direction']})" for one in group["indicators"])]
            for group in index["group"]
        ]
        form = f"normalisation {index['normalisation']}, weights {index['weights']}, {index['aggregation']}"
        source = index.get("source", "this pack")
        parts += [
            f"### {index['name']} (`{index['id']}`)",
            f"{index['english']}: {form} mean. Source: {source}.",
            table(["group", "indicators"], groups),
        ]
    return "\n\n".join(parts) + "\n"


def formats() -> str:
    """Return the page of the columns of every sort of record."""
    parts = [
        "# Every column of the exports",
        (
            "Made from the exporter. `lantu export records` writes jsonl, csv, xlsx and Parquet; a value "
            "that is not told is null, an empty cell. What the words mean: [Claims](claims.md), "
            "[Programme records](programme.md)."
        ),
    ]
    for kind in get_args(RecordType):
        rows = [[f"`{column}`", column_kind(column)] for column in columns_of((kind,))]
        parts += [f"## {kind}", table(["column", "kind"], rows)]
    return "\n\n".join(parts) + "\n"


def scenarios() -> str:
    """Return the page of the scenarios that come with the examples."""
    rows = []
    for path in sorted((ROOT / "examples" / PACK / "scenarios").glob("*.toml")):
        written = tomllib.loads(path.read_text("utf-8"))
        changes = ", ".join(sorted({str(change.get("do", "")) for change in written.get("change", ())}))
        rows.append([f"`{path.name}`", written.get("name", ""), written.get("question", ""), changes])
    heads = ["file in examples/jingjinji/scenarios", "name", "question", "changes"]
    return f"# Every scenario of the examples\n\n{table(heads, rows)}\n"
