"""What Lantu is built from: pinned, from no named host, under licences that may be passed on, and listed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
# Families of licences under which a part may be passed on inside an Apache-2.0 program.
PERMITTED = re.compile(
    r"MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Zlib|CC0|Unlicense", re.IGNORECASE
)
REFUSED = re.compile(r"\b(?:AGPL|LGPL|GPL|Affero|SSPL|Commons Clause)", re.IGNORECASE)


def locked(name: str) -> dict[str, str]:
    """Return name and version of everything a lock pins."""
    return dict(
        re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==(\S+)", (ROOT / name).read_text(), re.MULTILINE)
    )


@pytest.mark.parametrize("name", LOCKS)
def test_pinned(name: str) -> None:
    """Every line of a lock pins one version by hash and names no host."""
    text = (ROOT / name).read_text()
    pins = [part for part in re.split(r"\n(?=\S)", text) if part.strip() and not part.startswith("#")]
    assert len(pins) > 30
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in text


def test_web_pinned() -> None:
    """Every package of the web's lock has its hash, and none names a host."""
    lock = json.loads((ROOT / "web" / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if not package.get("integrity")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_licences() -> None:
    """Every part that is installed with Lantu stands under a licence that may be passed on."""
    wrong = {}
    for name in locked("requirements.lock"):
        known = metadata.metadata(name)
        said = [known.get("License-Expression") or "", *(known.get_all("Classifier") or [])]
        said = [line for line in said if line and (not line.count("::") or line.startswith("License"))]
        if not said:
            said = [(known.get("License") or "").partition("\n")[0]]
        if not any(PERMITTED.search(line) for line in said) or any(REFUSED.search(line) for line in said):
            wrong[name] = said
    assert wrong == {}


@pytest.mark.slow
def test_bill(tmp_path: Path) -> None:
    """The bill of materials lists exactly what the lock pins, with the hashes."""
    target = tmp_path / "bill.json"
    tool = Path(sys.executable).with_name("cyclonedx-py")
    subprocess.run(
        [
            *(str(tool), "requirements", str(ROOT / "requirements.lock")),
            *("--output-reproducible", "--of", "JSON", "--output-file", str(target)),
        ],
        check=True,
        capture_output=True,
    )
    bill = json.loads(target.read_text())
    assert {part["name"]: part["version"] for part in bill["components"]} == locked("requirements.lock")
    assert all(part["externalReferences"][0]["hashes"] for part in bill["components"])
