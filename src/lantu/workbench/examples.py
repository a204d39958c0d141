"""Where the example documents lie: in the installed package, or in the project's own checkout."""

from __future__ import annotations

from pathlib import Path

import lantu
from lantu.errors import DocumentError


def find_examples(region: str = "jingjinji") -> Path:
    """Return the folder of a region's example documents.

    Raises
    ------
    DocumentError
        When they are not installed.
    """
    package = Path(lantu.__file__).parent
    places = (package / "examples" / region, package.parent.parent / "examples" / region)
    for place in places:
        if (place / "documents.csv").is_file():
            return place
    raise DocumentError(
        f"the example documents of {region} are not installed: run it in a checkout of the project, "
        "or read files of your own with `lantu read`"
    )
