"""The file of users: what may stand in it, and how it grows."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from lantu.atlas.guard.people import ROLES, Person, Role, add_user, is_name, read_users
from lantu.errors import SettingsError

HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"
USER = f"[[user]]\nname = 'a'\nrole = 'reader'\npassword = '{HASH}'"


def written(path: Path, text: str) -> Path:
    """Write a file of users."""
    (path / "users.toml").write_text(text, "utf-8")
    return path / "users.toml"


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("reader", [True, False, False]),
        ("reviewer", [True, True, False]),
        ("admin", [True, True, True]),
    ],
)
def test_each_role_may_what_those_before_it_may(role: Role, may: list[bool]) -> None:
    """A reader reads, a reviewer judges too, an admin does all."""
    assert [Person("a", role).may(other) for other in ROLES] == may


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        pytest.param("李", True, id="one sign"),
        pytest.param("Li Ming-2", True, id="Latin"),
        pytest.param("x" * 80, True, id="longest"),
        pytest.param("x" * 81, False, id="too long"),
        pytest.param("", False, id="empty"),
        pytest.param("   ", False, id="blank"),
        pytest.param(" 李", False, id="gap before"),
        pytest.param("李 ", False, id="gap behind"),
        pytest.param("李\n明", False, id="two lines"),
        pytest.param("李\u202e明", False, id="turns the writing round"),
        pytest.param(None, False, id="none"),
        pytest.param(7, False, id="number"),
    ],
)
def test_what_can_stand_under_a_judgement_is_a_name(name: object, fits: bool) -> None:
    """It can be seen whole on one line."""
    assert is_name(name) is fits


@given(st.text(max_size=90))
def test_a_name_is_told_as_it_is_read(name: str) -> None:
    """What fits is on one line and neither begins nor ends with a gap."""
    if is_name(name):
        assert name == name.strip()
        assert name.splitlines() == [name]
        assert 0 < len(name) <= 80


def test_a_second_user_follows_the_first(tmp_path: Path) -> None:
    """Each call adds one and leaves the others as they were."""
    path = tmp_path / "users.toml"
    add_user(path, "李", "reader", "long enough")
    first = path.read_text("utf-8")
    add_user(path, "王", "admin", "long enough too")
    assert path.read_text("utf-8").startswith(first)
    assert {name: user.person.role for name, user in read_users(path).items()} == {
        "李": "reader",
        "王": "admin",
    }


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n", "\n# a remark"], ids=repr)
def test_a_user_is_added_to_a_file_that_somebody_wrote(tmp_path: Path, end: str) -> None:
    """However its last line ends, the file is whole afterwards and has one more."""
    path = written(tmp_path, USER + end)
    add_user(path, "王", "reviewer", "long enough")
    assert list(read_users(path)) == ["a", "王"]


@pytest.mark.parametrize("name", ['a"b', "a\\b", "a\nb", "", " a", "x" * 81], ids=repr)
def test_a_name_that_would_break_the_file_is_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written then, and the message names it."""
    with pytest.raises(SettingsError, match="is no name of a user: write 1 to 80"):
        add_user(tmp_path / "users.toml", name, "reader", "long enough")
    assert not (tmp_path / "users.toml").exists()


@pytest.mark.parametrize(("length", "fits"), [(7, False), (8, True), (1000, True), (1001, False)])
def test_a_password_has_a_length_worth_its_name(tmp_path: Path, length: int, fits: bool) -> None:
    """Eight characters are enough and a thousand not too many."""
    path = tmp_path / "users.toml"
    if fits:
        add_user(path, "李", "reader", "x" * length)
        assert list(read_users(path)) == ["李"]
    else:
        with pytest.raises(SettingsError, match="8 to 1000 characters"):
            add_user(path, "李", "reader", "x" * length)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The message has the path and what the system said."""
    with pytest.raises(SettingsError, match=r"none/users\.toml cannot be written: No such file"):
        add_user(tmp_path / "none" / "users.toml", "李", "reader", "long enough")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(f"{USER}\n{USER}", "user 2: the name 'a' is there already", id="twice"),
        pytest.param(f"{USER}\nlevel = 3", "user 1: write exactly name, role and password", id="more"),
        pytest.param("user = 'a'", r"no \[\[user\]\]: add one with `lantu atlas --add-user", id="no table"),
        pytest.param("user = ['a']", "user 1: write exactly", id="no tables"),
        pytest.param(USER.replace("'a'", "7"), "name is 7: write a text of 1 to 80", id="name"),
        pytest.param(USER.replace("'reader'", "'king'"), "role is 'king': write one of reader", id="role"),
        pytest.param(USER.replace("argon2id", "argon2i"), "no argon2id hash", id="hash"),
        pytest.param(USER.replace(f"'{HASH}'", "7"), "no argon2id hash", id="number for a hash"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """The message names the file, which user it is, and what to write."""
    path = written(tmp_path, text)
    with pytest.raises(SettingsError, match=told) as caught:
        read_users(path)
    assert str(path) in str(caught.value)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    """Neither is taken for a file without users."""
    with pytest.raises(SettingsError, match="cannot be read as a file of users"):
        read_users(tmp_path / "none.toml")
    (tmp_path / "users.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read as a file of users"):
        read_users(tmp_path / "users.toml")
