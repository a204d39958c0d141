"""Passages and words, cut into the terms that the full-text index keeps.

The index's own tokenizers lose Chinese words of two characters, so the terms are cut here: every
two neighbouring characters, and the last one alone. A word of one character is then the beginning
of a term, and a longer one is some terms that a look at the passage confirms.
"""

from __future__ import annotations

# The index's tokenizer ends a term at ASCII punctuation and control characters: they move to the private
# use area. A space stays, for it stands between terms.
_SHIFT = {code: 0xE000 + code for code in range(128) if code != ord(" ") and not chr(code).isalnum()}
_LABEL = "\ue100"


def passage_terms(folded: str) -> list[str]:
    """Return the terms of a folded passage.

    Examples
    --------
    >>> passage_terms("京津冀")
    ['京津', '津冀', '冀']
    """
    shifted = folded.translate(_SHIFT)
    return [shifted[i : i + 2] for i in range(len(shifted))]


def word_query(folded: str) -> str:
    """Return the index query for one folded word, which may find too much and never too little.

    Examples
    --------
    >>> word_query("京"), word_query("京津冀")
    ('"京" *', '"京津" AND "津冀"')
    """
    shifted = folded.translate(_SHIFT)
    if len(shifted) == 1:
        return f'"{shifted}" *'
    terms = dict.fromkeys(shifted[i : i + 2] for i in range(len(shifted) - 1))
    return " AND ".join(f'"{term}"' for term in terms)


def label_term(kind: str, value: str) -> str:
    """Return the term by which a passage is found that has a record of that kind and value.

    No space may stand in a term: what is white becomes a private character.
    """
    joined = "\ue120".join(f"{kind}\ue121{value}".split())
    return _LABEL + joined.translate(_SHIFT)


def label_query(kind: str, value: str, *, beginning: bool = False) -> str:
    """Return the index query for passages with that label, or with labels that begin so."""
    return f'"{label_term(kind, value)}"' + (" *" if beginning else "")
