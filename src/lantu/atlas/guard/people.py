"""People who may use an atlas, and what each may do."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from lantu.errors import SettingsError

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""Each may do what those before it may: read; judge, comment and upload; see and stop others' uploads."""

_LONGEST_NAME = 80
_LONGEST_PASSWORD = 1000


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the atlas.

    Attributes
    ----------
    name : str
        Stands under what the person decides.
    role : {"reader", "reviewer", "admin"}
    """

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Tell whether the person may do what takes that role.

        Examples
        --------
        >>> Person("李", "reviewer").may("reader"), Person("李", "reviewer").may("admin")
        (True, False)
        """
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class User:
    """A person with the argon2 hash of a password."""

    person: Person
    password: str


def read_users(path: Path) -> dict[str, User]:
    """Read a file of users: ``[[user]]`` tables with ``name``, ``role`` and ``password`` (an argon2 hash).

    Raises
    ------
    SettingsError
        When it cannot be read, has no user, or one of them is not whole.
    """
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as a file of users: {error}") from error
    tables = written.get("user")
    if not isinstance(tables, list) or not tables:
        raise SettingsError(
            f"{path} has no [[user]]: add one with `lantu atlas --add-user NAME --users {path}`"
        )
    users: dict[str, User] = {}
    for number, table in enumerate(tables, start=1):
        user = _read_user(table, f"{path}, user {number}")
        if user.person.name in users:
            raise SettingsError(f"{path}, user {number}: the name {user.person.name!r} is there already")
        users[user.person.name] = user
    return users


def _read_user(table: Any, where: str) -> User:
    if not isinstance(table, Mapping) or set(table) != {"name", "role", "password"}:
        raise SettingsError(f"{where}: write exactly name, role and password")
    name, role, password = table["name"], table["role"], table["password"]
    if not is_name(name):
        raise SettingsError(f"{where}: name is {name!r}: write a text of 1 to {_LONGEST_NAME} characters")
    if role not in ROLES:
        raise SettingsError(f"{where}: role is {role!r}: write one of {', '.join(ROLES)}")
    if not isinstance(password, str) or not password.startswith("$argon2id$"):
        raise SettingsError(
            f"{where}: the password is no argon2id hash: make one with `lantu atlas --add-user`"
        )
    return User(Person(name, role), password)


def is_name(name: object) -> bool:
    """Tell whether something can stand as the name of a person: printable, not empty, not too long."""
    return (
        isinstance(name, str) and 0 < len(name.strip()) == len(name) <= _LONGEST_NAME and name.isprintable()
    )


def add_user(path: Path, name: str, role: Role, password: str) -> None:
    """Append a user to a file, which is made, readable by its owner alone, where it does not exist.

    Raises
    ------
    SettingsError
        When the name cannot be used or is there already, or the file cannot be written.
    """
    if not is_name(name) or '"' in name or "\\" in name:
        raise SettingsError(f"{name!r} is no name of a user: write 1 to {_LONGEST_NAME} plain characters")
    if not 8 <= len(password) <= _LONGEST_PASSWORD:
        raise SettingsError("the password is too short or too long: give 8 to 1000 characters")
    if path.exists() and name in read_users(path):
        raise SettingsError(f"{path} has a user {name!r} already: remove its [[user]] first")
    table = f'[[user]]\nname = "{name}"\nrole = "{role}"\npassword = "{PasswordHasher().hash(password)}"\n\n'
    try:
        path.touch(mode=0o600)
        with path.open("a+b") as file:
            # A last line that somebody left open would swallow the heading of the table.
            if file.seek(0, os.SEEK_END) and not _ends_line(file):
                file.write(b"\n")
            file.write(table.encode())
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}") from error


def _ends_line(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


class Passwords:
    """Checks passwords so that a name that is not there takes as long as one that is."""

    def __init__(self, users: Mapping[str, User]) -> None:
        self._users = users
        self._hasher = PasswordHasher()
        # Without users there is no name to guess, and a hash takes a tenth of a second.
        self._nobody = self._hasher.hash("nobody has this password") if users else ""

    def check(self, name: str, password: str) -> Person | None:
        """Return the person with that name and password; None where there is none."""
        user = self._users.get(name)
        written = self._nobody if user is None else user.password
        if len(password) > _LONGEST_PASSWORD:
            return None
        try:
            self._hasher.verify(written, password)
        except (VerificationError, InvalidHashError):
            return None
        return None if user is None else user.person
