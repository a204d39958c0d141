"""The environment of the peers: built once in a cache folder, outside the project's own."""

from __future__ import annotations

import hashlib
import subprocess
import venv
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
DEFAULT_CACHE = Path.home() / ".cache" / "lantu" / "peers"


def build_environment(cache: Path, requirements: Path = REQUIREMENTS) -> Path:
    """Return the interpreter of an environment that holds the peers; built where it is not there yet.

    Parameters
    ----------
    cache : Path
        Folder of environments, one for each state of a file of requirements.
    requirements : Path
        What the environment holds; the peers where it is left out.

    Raises
    ------
    subprocess.CalledProcessError
        When the packages cannot be installed; nothing half-built is taken for whole at the next run.
    """
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
    folder = cache / digest
    python, whole = folder / "bin" / "python", folder / "whole"
    if not whole.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--requirement", str(requirements)]
        subprocess.run(install, check=True)
        whole.touch()
    return python
