"""Settings come from the nearest source, and a wrong one is told."""

from dataclasses import fields
from pathlib import Path

import pytest

from lantu.errors import SettingsError
from lantu.settings import _CHECKS, Settings, load_settings


def test_every_setting_is_checked() -> None:
    """No setting can be given a value that nothing looks at."""
    assert _CHECKS.keys() == {field.name for field in fields(Settings)}


def test_defaults(tmp_path: Path) -> None:
    """Without any source the defaults hold."""
    assert load_settings({}, {}, tmp_path) == Settings()


def test_nearest_source_wins(tmp_path: Path) -> None:
    """A flag goes before the environment, which goes before the file, which goes before the default."""
    (tmp_path / "lantu.toml").write_text('port = 1111\nhost = "file"\nregion = "file"\n')
    environment = {"LANTU_PORT": "2222", "LANTU_HOST": "environment"}
    settings = load_settings({"port": 3333, "host": None}, environment, tmp_path)
    assert (settings.port, settings.host, settings.region) == (3333, "environment", "file")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_TW"}, "en"),
        ({"LANG": "zh_CN", "LANTU_LANGUAGE": "en"}, "en"),
    ],
)
def test_language(tmp_path: Path, environment: dict[str, str], language: str) -> None:
    """The language is that of the locale, unless a setting names one."""
    assert load_settings({}, environment, tmp_path).language == language


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"LANTU_PROCESESS": "2"}, "setting 'LANTU_PROCESESS': did you mean 'processes'"),
        ({"LANTU_XYZ": "2"}, "the settings are"),
        ({"LANTU_PORT": "many"}, "expected a port"),
        ({"LANTU_PORT": "70000"}, "expected a port"),
        ({"LANTU_PROCESSES": "-1"}, "as many as there are cores"),
        (
            {"LANTU_LANGUAGE": "fr"},
            "^LANTU_LANGUAGE = 'fr' in the environment cannot be used: expected zh or en",
        ),
    ],
)
def test_wrong_settings(tmp_path: Path, environment: dict[str, str], message: str) -> None:
    """An unknown name or value is refused with its source and with what was expected."""
    with pytest.raises(SettingsError, match=message) as refusal:
        load_settings({}, environment, tmp_path)
    assert "the environment" in str(refusal.value)


@pytest.mark.parametrize("text", ["port = ", "port = true", "host = 1", "ledger = ''", "port = 1.5"])
def test_wrong_files(tmp_path: Path, text: str) -> None:
    """A settings file that is no TOML, or has values of another sort, is refused with its path."""
    (tmp_path / "lantu.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"lantu\.toml"):
        load_settings({}, {}, tmp_path)


def test_variables_of_the_build_are_no_settings(tmp_path: Path) -> None:
    """A variable that the build reads, and one that is empty, are left alone."""
    environment = {"LANTU_SKIP_WEB": "1", "LANTU_PORT": ""}
    assert load_settings({}, environment, tmp_path) == Settings()
