"""Who speaks in a document: the organ itself, an official copy of it, the press, others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, get_args

from lantu.documents.document import Authority
from lantu.documents.files import TABLE_NAME
from lantu.documents.vocabulary import load_vocabulary
from lantu.errors import DocumentError


class _Rules(NamedTuple):
    publishers: tuple[tuple[re.Pattern[str], str], ...]
    texts: tuple[tuple[re.Pattern[str], int], ...]
    verdicts: Mapping[tuple[str, bool], Authority]


@cache
def _rules() -> _Rules:
    data = load_vocabulary("authority")
    return _Rules(
        tuple((re.compile(rule["pattern"]), rule["kind"]) for rule in data["publisher"]),
        tuple((re.compile(rule["pattern"], re.MULTILINE), rule["within"]) for rule in data["text"]),
        {(rule["publisher"], rule["official"]): rule["authority"] for rule in data["verdict"]},
    )


def find_authority(publisher: str | None, text: str, signer: str | None = None) -> Authority:
    """Tell who speaks, by the publisher's name and by what kind of text it is.

    An official text (a work report, a numbered order, a statistical communique) is primary where the
    organ itself publishes or signs it, and an official copy everywhere else. The rules with their
    reasons are ``data/authority.toml``.

    Parameters
    ----------
    publisher : str or None
        Who published it; None where that is not known.
    text : str
        The document's text.
    signer : str or None
        The organ whose name stands under the text.

    Examples
    --------
    >>> find_authority("天津市统计局", "全市常住人口1364万人。")
    'primary'
    >>> find_authority("河北日报", "各位代表：现在，我代表省人民政府，向大会报告工作，请予审议。")
    'official copy'
    >>> find_authority(None, "两地昨天签署协议。")
    'unknown'
    """
    rules = _rules()
    official = any(pattern.search(text, 0, within) for pattern, within in rules.texts)
    name = publisher or (signer if official else None) or ""
    kind = next((kind for pattern, kind in rules.publishers if pattern.search(name)), "none")
    return rules.verdicts[kind, official]


def check_authority(name: str, stated: str) -> Authority:
    """Return what ``documents.csv`` states, checked.

    Raises
    ------
    DocumentError
        It is none of the known kinds.
    """
    for known in get_args(Authority):
        if stated == known:
            return stated  # type: ignore[return-value]
    raise DocumentError(
        f"{name}: {stated!r} in column authority of {TABLE_NAME} is none of {', '.join(get_args(Authority))}"
    )
