"""A scenario: a baseline, changes, and the centres to look from; read from TOML."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

from lantu.errors import ScenarioError
from lantu.scenarios.change import WORDS, Change
from lantu.scenarios.terms import near

SCHEMA = "lantu.scenario/1"
KEYS = ("schema", "name", "question", "region", "date", "centre", "change", "terms")


@dataclass(frozen=True, slots=True)
class Centre:
    """A place to look from.

    Attributes
    ----------
    name : str
    door : tuple of str
        Counties at whose seats journeys from door to door begin; the nearest counts.
    train : tuple of str
        Stations that count when minutes are by train alone; empty for no such view.
    """

    name: str
    door: tuple[str, ...]
    train: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """What is tried.

    Attributes
    ----------
    name, question : str
    region : str
        Name or path of a region pack.
    date : str
        Of the baseline network.
    centres : tuple of Centre
    changes : tuple of Change
        Empty to do nothing.
    terms : mapping
        Parameters that differ from their defaults.
    sha256 : str
        Of the file.
    """

    name: str
    question: str
    region: str
    date: str
    centres: tuple[Centre, ...]
    changes: tuple[Change, ...]
    terms: Mapping[str, float]
    sha256: str

    @classmethod
    def load(cls, path: str | Path) -> Scenario:
        """Read a scenario file, as `read_scenario` does."""
        return read_scenario(Path(path))


def read_scenario(path: Path) -> Scenario:
    """Read a scenario file.

    Raises
    ------
    ScenarioError
        If the file cannot be read, or a key is missing, unknown or of the wrong type.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ScenarioError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return parse_scenario(content)
    except ScenarioError as error:
        raise ScenarioError(f"{path}: cannot be used as a scenario: {error}") from error


def parse_scenario(content: bytes) -> Scenario:
    """Read a scenario from the bytes of a TOML file.

    Examples
    --------
    >>> text = '''
    ... schema = "lantu.scenario/1"
    ... name = "faster"
    ... region = "jingjinji"
    ... date = "2025"
    ... [[centre]]
    ... name = "天津"
    ... door = ["120101"]
    ... [[change]]
    ... do = "speed_up"
    ... line = "石济客运专线"
    ... factor = 0.8
    ... '''
    >>> parse_scenario(text.encode()).changes
    (SpeedUp(line='石济客运专线', factor=0.8, source=''),)
    """
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ScenarioError(f"is no TOML: {error}") from error
    for key in table:
        if key not in KEYS:
            raise ScenarioError(f"unknown key {key!r}{near(key, list(KEYS))}")
    if table.get("schema") != SCHEMA:
        raise ScenarioError(f"schema is {table.get('schema')!r}: write schema = {SCHEMA!r}")
    terms = table.get("terms", {})
    if not isinstance(terms, dict):
        raise ScenarioError(f"terms is {terms!r}: write a table of parameters")
    centres = tuple(_centre(entry) for entry in _tables(table, "centre"))
    if not centres:
        raise ScenarioError("no [[centre]]: name at least one place to look from")
    if len({centre.name for centre in centres}) < len(centres):
        raise ScenarioError("two centres have one name: give every one its own")
    return Scenario(
        name=_text(table, "name"),
        question=_text(table, "question", ""),
        region=_text(table, "region"),
        date=_text(table, "date"),
        centres=centres,
        changes=tuple(_change(number, entry) for number, entry in enumerate(_tables(table, "change"), 1)),
        terms=terms,
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _centre(entry: dict[str, Any]) -> Centre:
    name = _text(entry, "name")
    for key in entry:
        if key not in ("name", "door", "train"):
            raise ScenarioError(f"centre {name}: unknown key {key!r}{near(key, ['name', 'door', 'train'])}")
    door = _texts(entry.get("door"), f"centre {name}: door")
    return Centre(name, door, _texts(entry["train"], f"centre {name}: train") if "train" in entry else ())


def _change(number: int, entry: dict[str, Any]) -> Change:
    word = entry.get("do")
    told = f"change {number}"
    if not isinstance(word, str) or word not in WORDS:
        raise ScenarioError(f"{told}: do is {word!r}: write one of {', '.join(WORDS)}")
    kind = WORDS[word]
    known = {field.name: field for field in fields(kind)}
    given = {key: value for key, value in entry.items() if key != "do"}
    for key, value in given.items():
        if key not in known:
            raise ScenarioError(f"{told} ({word}): unknown key {key!r}{near(key, list(known))}")
        given[key] = _value(value, str(known[key].type), f"{told} ({word}): {key}")
    missing = [name for name, field in known.items() if name not in given and field.default is MISSING]
    if missing:
        raise ScenarioError(f"{told} ({word}): {missing[0]} is missing: add it")
    change: Change = kind(**given)
    return change


def _value(value: Any, kind: str, what: str) -> Any:
    """Check a value against the type of its field: str, float or a tuple of str."""
    if kind == "str":
        if not isinstance(value, str) or not value:
            raise ScenarioError(f"{what} is {value!r}: write a text in quotes")
        return value
    if kind.startswith("tuple"):
        texts = _texts(value, what)
        if "..." not in kind and len(texts) != 2:
            raise ScenarioError(f"{what} has {len(texts)} entries: give two")
        return texts
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ScenarioError(f"{what} is {value!r}: write a number")
    return value


def _tables(table: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise ScenarioError(f"{key} is {found!r}: write each as its own [[{key}]]")
    return found


def _text(table: dict[str, Any], key: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value):
        raise ScenarioError(f"{key} is {value!r}: write a text in quotes")
    return value


def _texts(value: Any, what: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(text, str) and text for text in value):
        raise ScenarioError(f"{what} is {value!r}: write a list of texts")
    return tuple(value)
