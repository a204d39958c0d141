"""Build hook: a wheel carries the built atlas; an editable install does not need it."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AtlasBuildHook(BuildHookInterface[Any]):
    """Run the front end's build unless its output is there already."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build ``web/`` into ``src/lantu/atlas/static`` before a wheel is packed.

        Raises
        ------
        RuntimeError
            When npm is missing and no built front end is there to be packed.
        """
        if version == "editable" or self.target_name != "wheel" or os.environ.get("LANTU_SKIP_WEB"):
            return
        root = Path(self.root)
        if (root / "src/lantu/atlas/static/index.html").exists():
            return
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError(
                "the atlas's front end is not built and npm is not on the PATH: "
                "install Node.js 20 or later, or set LANTU_SKIP_WEB=1 for a wheel without the atlas"
            )
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=root / "web", check=True)
        subprocess.run([npm, "run", "build"], cwd=root / "web", check=True)
