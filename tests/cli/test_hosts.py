"""Under which names and addresses the atlas is reached."""

import contextlib
import socket
from pathlib import Path

import pytest

from lantu.cli.atlas import LOOPBACK, _in_address, _is_loopback, _keys, _listen, _names_of
from lantu.cli.globals import Globals
from lantu.cli.shell import Shell
from lantu.errors import SettingsError
from lantu.messages import Messages


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """The shell of a command."""
    return Shell(Messages("en"), {}, tmp_path, Globals())


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.0.2.1", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_only_this_machine_s_own_address_needs_no_way_in(host: str, own: bool) -> None:
    """Every other is reached by others."""
    assert _is_loopback(host) is own


@pytest.mark.parametrize(
    ("host", "names"),
    [
        pytest.param("127.0.0.1", ("127.0.0.1", "localhost", "[::1]"), id="own"),
        pytest.param("192.0.2.1", ("192.0.2.1", *LOOPBACK), id="address"),
        pytest.param("atlas.example", ("atlas.example", *LOOPBACK), id="name"),
        pytest.param("Atlas.Example", ("atlas.example", *LOOPBACK), id="name in capitals"),
        pytest.param("2001:DB8::1", ("2001:db8::1", "[2001:db8::1]", *LOOPBACK), id="long address"),
        pytest.param("::1", ("::1", "[::1]", "127.0.0.1", "localhost"), id="own long address"),
        pytest.param("0.0.0.0", ("*",), id="every address"),
        pytest.param("::", ("*",), id="every long address"),
    ],
)
def test_browsers_may_ask_under_the_names_of_the_machine(host: str, names: tuple[str, ...]) -> None:
    """As a browser writes them: small, and long addresses in brackets; each once."""
    assert _names_of(host) == names


@pytest.mark.parametrize(
    ("host", "written"),
    [("127.0.0.1", "127.0.0.1"), ("localhost", "localhost"), ("::1", "[::1]"), ("[::1]", "[::1]")],
)
def test_a_long_address_stands_in_brackets_before_the_port(host: str, written: str) -> None:
    """Else its last part would be read as the port."""
    assert _in_address(host) == written


def test_a_taken_port_is_told_with_what_to_do(shell: Shell) -> None:
    """In one line that names host and port."""
    with contextlib.closing(_listen(shell, "127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        with pytest.raises(SettingsError) as caught:
            _listen(shell, "127.0.0.1", port)
    assert str(port) in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def test_a_name_that_is_nobody_s_is_told(shell: Shell) -> None:
    """As a port that cannot be had is."""
    with pytest.raises(SettingsError, match=r"nowhere\.invalid"):
        _listen(shell, "nowhere.invalid", 8420)


def test_who_is_early_waits(shell: Shell) -> None:
    """From the moment that the port is taken a browser is let in, before anything is loaded."""
    with (
        contextlib.closing(_listen(shell, "127.0.0.1", 0)) as listening,
        socket.create_connection(listening.getsockname(), timeout=5) as early,
    ):
        assert early.getpeername() == listening.getsockname()


@pytest.mark.parametrize(
    ("host", "token", "mode"),
    [
        pytest.param("127.0.0.1", None, "open", id="own machine"),
        pytest.param("::1", None, "open", id="own machine by its long address"),
        pytest.param("192.0.2.1", "x" * 16, "token", id="others with the shortest token"),
        pytest.param("127.0.0.1", "x" * 40, "token", id="own machine with a token"),
    ],
)
def test_the_ways_in(shell: Shell, host: str, token: str | None, mode: str) -> None:
    """A token is asked for where one is given, on the own machine too."""
    assert _keys(shell, host, token, None).mode == mode


@pytest.mark.parametrize(
    ("host", "token", "told"),
    [
        pytest.param("127.0.0.1", "x" * 15, "16", id="short token"),
        pytest.param("127.0.0.1", "", "16", id="empty token"),
        pytest.param("192.0.2.1", None, "192.0.2.1", id="others without one"),
        pytest.param("0.0.0.0", None, "0.0.0.0", id="everybody without one"),
    ],
)
def test_an_atlas_that_all_could_enter_is_refused(
    shell: Shell, host: str, token: str | None, told: str
) -> None:
    """The message says what is wrong, and how long a token must be or which address it is."""
    with pytest.raises(SettingsError) as caught:
        _keys(shell, host, token, None)
    assert told in str(caught.value)
