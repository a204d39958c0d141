"""Word lists are data: TOML files beside the code, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_vocabulary(name: str, package: str = "lantu.language") -> dict[str, Any]:
    """Read ``data/<name>.toml`` of a package.

    Parameters
    ----------
    name : str
        File name without its ending.
    package : str
        Dotted name of the package that owns the file.

    Raises
    ------
    FileNotFoundError
        When the package has no such file: an error in the installation, not in a document.

    Examples
    --------
    >>> "全省" in load_vocabulary("places")["reference"]["province"]
    True
    """
    source = resources.files(package).joinpath("data", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
