"""Options that hold for every command, wherever they stand."""

import pytest
from hypothesis import given, strategies as st

from lantu.cli.globals import Globals, split_globals
from lantu.errors import SettingsError


@pytest.mark.parametrize(
    ("arguments", "given", "rest"),
    [
        pytest.param([], Globals(), [], id="nothing"),
        pytest.param(["read", "a.txt"], Globals(), ["read", "a.txt"], id="none of them"),
        pytest.param(["--language", "zh", "read"], Globals("zh"), ["read"], id="before"),
        pytest.param(["read", "--language=en"], Globals("en"), ["read"], id="behind, joined"),
        pytest.param(["--language="], Globals(""), [], id="joined with nothing"),
        pytest.param(["--language", "zh", "--language", "en"], Globals("en"), [], id="the last counts"),
        pytest.param(["-v", "x", "--log-json"], Globals(None, True, True), ["x"], id="two switches"),
        pytest.param(["--verbose"], Globals(verbose=True), [], id="long"),
        pytest.param(["--verbosely", "-V"], Globals(), ["--verbosely", "-V"], id="others that begin alike"),
        pytest.param(
            ["a", "--", "-v", "--language"],
            Globals(),
            ["a", "--", "-v", "--language"],
            id="behind two dashes",
        ),
        pytest.param(["--language", "--", "a"], Globals("--"), ["a"], id="two dashes as a value"),
    ],
)
def test_they_are_taken_out_of_the_arguments(arguments: list[str], given: Globals, rest: list[str]) -> None:
    """What is left keeps its order, and what stands behind two dashes is not looked at."""
    assert split_globals(arguments) == (given, rest)


def test_a_language_without_a_value_is_refused() -> None:
    """The message names those that there are."""
    with pytest.raises(SettingsError, match="--language needs a value: zh or en"):
        split_globals(["read", "--language"])


@given(st.lists(st.sampled_from(["read", "a.txt", "-n", "5", "--", "--json"])))
def test_other_arguments_are_left_as_they_are(arguments: list[str]) -> None:
    """Whatever they are and however many."""
    assert split_globals(arguments) == (Globals(), arguments)
