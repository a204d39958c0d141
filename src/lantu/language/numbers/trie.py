"""Words as a factored pattern, so that a scan looks at each character once."""

from __future__ import annotations

import re
from collections.abc import Iterable

Node = dict[str, "Node | str"]


def trie(words: Iterable[tuple[str, str]]) -> str:
    """Write words as a trie pattern; the longest word whose tail holds wins.

    Parameters
    ----------
    words : iterable of (str, str)
        A word and the lookahead that must hold after it, or an empty string.

    Examples
    --------
    >>> re.findall(trie([("公里", ""), ("公顷", ""), ("公里程", "")]), "公里公顷公里程")
    ['公里', '公顷', '公里程']
    """
    root: Node = {}
    for word, tail in words:
        node = root
        for character in word:
            child = node.setdefault(character, {})
            if isinstance(child, str):
                raise TypeError(f"{word!r} runs into a tail")
            node = child
        node[""] = tail
    firsts = "".join(sorted(key for key in root if key))
    return f"(?=[{re.escape(firsts)}]){_write(root)}"


def _write(node: Node) -> str:
    branches = [re.escape(key) + _write(child) for key, child in node.items() if isinstance(child, dict)]
    end = node.get("")
    if end is None:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if not branches:
        return str(end)
    return f"(?:{'|'.join(branches)}|{end})"
