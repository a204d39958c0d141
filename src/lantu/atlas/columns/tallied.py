"""Tallies for the atlas's pages, from columns where they are read and from the ledger where not yet."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from lantu.atlas.columns.chosen import Chosen, most
from lantu.atlas.columns.coded import Coded, Rows
from lantu.ledger import Query, atlas_queries
from lantu.ledger.atlas_queries import Tally, YearTally
from lantu.records import Claim

Asked = Chosen[Claim] | Query[Claim]


def tally_indicators(claims: Asked, limit: int) -> list[Tally]:
    """Return the indicators of some claims, most frequent first, as the ledger's `tally_indicators` does."""
    if isinstance(claims, Query):
        return atlas_queries.tally_indicators(claims, limit)
    coded = claims.columns.coded
    keys, words, identifiers = coded["key"], coded["indicator"], coded["indicator_id"]
    counted = keys.count(claims.rows)
    different = _count_documents(claims, keys)
    known = set(identifiers.values)
    found = most(counted, limit)
    named = claims.wordings()
    return [
        Tally(
            key=keys.values[code],
            words=words.values[named[code]],
            catalogued=keys.values[code] in known,
            count=int(counted[code]),
            documents=int(different[code]),
        )
        for code in found
    ]


def tally_years(claims: Asked) -> list[YearTally]:
    """Return for each year how many claims hold for it or until it, as the ledger's `tally_years` does."""
    if isinstance(claims, Query):
        return atlas_queries.tally_years(claims)
    years = claims.columns.coded["last"].recoded(lambda date: date[:4])
    meant = claims.columns.coded["modality"]
    pairs = claims.taken(years.codes).astype(np.int64) * len(meant.values) + claims.taken(meant.codes)
    table = np.bincount(pairs, minlength=len(years.values) * len(meant.values))
    table = table.reshape(len(years.values), len(meant.values))
    told = {name: code for code, name in enumerate(meant.values)}

    def count(year: int, name: str) -> int:
        return int(table[year, told[name]]) if name in told else 0

    return [
        YearTally(int(value), count(year, "reported"), count(year, "target"), count(year, "plan"))
        for year, value in enumerate(years.values)
        if value is not None and table[year].any()
    ]


def latest_rows(claims: Chosen[Claim], levels: Collection[str], own: Collection[str] = ()) -> Rows:
    """Return where the latest figure of each indicator stands: of some places and kinds before any other.

    Figures that somebody judged to be wrong are left out.

    Parameters
    ----------
    claims : Chosen
    levels : collection of str
        Kinds of figure that are shown rather than others, whatever is newer.
    own : collection of str
        Codes of places whose figures are shown rather than those of others, whatever their kind.
    """
    columns, lists = claims.columns, claims.columns.lists
    rows = np.arange(len(columns), dtype=np.int32) if claims.rows is None else claims.rows
    rows = rows[~columns.deprecated[rows]]
    holding = np.zeros(lists.size, np.bool_)
    holding[lists.lists[lists.codes.where(lambda code: code in own)]] = True
    is_own = holding[columns.places][rows]
    is_level = columns.coded["kind"].where(lambda kind: kind in levels)[rows]
    # The last key of a lexical sort decides first.
    rows = rows[np.lexsort((columns.ranks("newest")[rows], ~is_level, ~is_own))]
    _, first = np.unique(columns.coded["key"].codes[rows], return_index=True)
    found: Rows = rows[first]
    return found


def _count_documents(claims: Chosen[Claim], keys: Coded) -> npt.NDArray[np.int64]:
    """Return for each key in how many documents it stands."""
    own, documents = claims.taken(keys.codes), claims.taken(claims.columns.documents)
    # A sort that keeps what is equal as it stands: within each key documents stand in their order.
    order = np.argsort(own, kind="stable")
    own, documents = own[order], documents[order]
    is_new = np.ones(len(own), np.bool_)
    is_new[1:] = (own[1:] != own[:-1]) | (documents[1:] != documents[:-1])
    return np.bincount(own[is_new], minlength=len(keys.values))
