"""Accounts of the programme: figures side by side, and plainly which of them cannot be added and why."""

from lantu.assess.accounts.account import Account, AccountLine, AccountSide, Entry, Event, Obstacle, Total
from lantu.assess.accounts.compute import make_accounts
from lantu.assess.accounts.form import (
    AccountFault,
    AccountForm,
    LineForm,
    check_account_forms,
    make_account_forms,
)

__all__ = [
    "Account",
    "AccountFault",
    "AccountForm",
    "AccountLine",
    "AccountSide",
    "Entry",
    "Event",
    "LineForm",
    "Obstacle",
    "Total",
    "check_account_forms",
    "make_account_forms",
    "make_accounts",
]
