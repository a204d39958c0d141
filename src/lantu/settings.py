"""Settings and where they come from, in this order: flag, environment, ``lantu.toml``, default."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from lantu.errors import SettingsError

Language = Literal["zh", "en"]
FILE = "lantu.toml"
_PREFIX = "LANTU_"
_ENVIRONMENT = "the environment"
_NOT_SETTINGS = frozenset({"LANTU_SKIP_WEB"})
"""Variables of that prefix that the build reads, not the program."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can choose.

    Attributes
    ----------
    ledger : Path
        The ledger's directory.
    language : {"zh", "en"}
        Language of what is shown; from the locale where it is not set.
    region : str
        Name of a bundled region pack, or path of one.
    processes : int
        Processes that read documents; 0 means as many as the machine has cores.
    file_megabytes : int
        Largest file that is read, in megabytes.
    host : str
        Address at which the atlas is served.
    port : int
        Port at which the atlas is served, 1..65535.
    """

    ledger: Path = Path("lantu.ledger")
    language: Language = "en"
    region: str = "jingjinji"
    processes: int = 0
    file_megabytes: int = 64
    host: str = "127.0.0.1"
    port: int = 8420


def load_settings(flags: Mapping[str, Any], environment: Mapping[str, str], folder: Path) -> Settings:
    """Join the sources of settings.

    Parameters
    ----------
    flags : mapping
        What the command line gives, by setting; None where a flag was not given.
    environment : mapping of str to str
        ``LANTU_LEDGER``, ``LANTU_LANGUAGE`` ... and the locale (``LC_ALL``, ``LC_MESSAGES``, ``LANG``).
    folder : Path
        Where ``lantu.toml`` may lie.

    Raises
    ------
    SettingsError
        When a setting is unknown or its value cannot be used.

    Examples
    --------
    >>> load_settings({"port": None}, {"LANTU_PORT": "9000", "LANG": "zh_CN.UTF-8"}, Path("/")).port
    9000
    """
    values: dict[str, Any] = {"language": _language_of_locale(environment)}
    for source, given in (
        (str(folder / FILE), _read_file(folder / FILE)),
        (_ENVIRONMENT, _from_environment(environment)),
        ("the command line", {name: value for name, value in flags.items() if value is not None}),
    ):
        for name, value in given.items():
            values[name] = _checked(name, value, source)
    return Settings(**values)


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as settings: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(_PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(_PREFIX) and name not in _NOT_SETTINGS and value
    }


def language_meant(environment: Mapping[str, str]) -> Language:
    """Return the language in which to say that a setting is wrong: the environment's, else the locale's.

    Examples
    --------
    >>> language_meant({"LANTU_LANGUAGE": "fr", "LANG": "zh_CN.UTF-8"})
    'zh'
    """
    named = environment.get("LANTU_LANGUAGE")
    return _language(named) if named in {"zh", "en"} else _language_of_locale(environment)


def _language_of_locale(environment: Mapping[str, str]) -> Language:
    locale = next((environment[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(n)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def _checked(name: str, value: Any, source: str) -> Any:
    if name not in _CHECKS:
        near = difflib.get_close_matches(name, _CHECKS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the settings are {', '.join(_CHECKS)}"
        written = f"{_PREFIX}{name.upper()}" if source == _ENVIRONMENT else name
        raise SettingsError(f"{source} has an unknown setting {written!r}: {hint}")
    check, expected = _CHECKS[name]
    try:
        return check(value)
    except (TypeError, ValueError):
        written = f"{_PREFIX}{name.upper()}" if source == _ENVIRONMENT else name
        raise SettingsError(
            f"{written} = {value!r} in {source} cannot be used: expected {expected}"
        ) from None


def _path(value: Any) -> Path:
    if not isinstance(value, str | Path) or not str(value):
        raise TypeError
    return Path(value).expanduser()


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _language(value: Any) -> Language:
    if value not in {"zh", "en"}:
        raise ValueError
    return cast("Language", value)


def _between(low: int, high: int) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        number = int(value) if isinstance(value, str) else value
        if isinstance(number, bool) or not isinstance(number, int) or not low <= number <= high:
            raise ValueError
        return number

    return check


_CHECKS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "ledger": (_path, "the path of a directory"),
    "language": (_language, "zh or en"),
    "region": (_text, "the name of a region pack"),
    "processes": (_between(0, 1024), "a whole number, 0 for as many as there are cores"),
    "file_megabytes": (_between(1, 10_000), "a whole number of megabytes, at least 1"),
    "host": (_text, "an address such as 127.0.0.1"),
    "port": (_between(1, 65535), "a port, 1 to 65535"),
}
