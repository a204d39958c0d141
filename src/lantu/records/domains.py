"""Which field a phrase speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.scan import Scan

# 教育、医疗等公共服务领域: a list of fields is filed under the first of them.
_FIELDS = re.compile(r"(?P<first>[一-龥]{2,5})、[一-龥、]{2,40}等[一-龥]{0,6}(?:领域|方面)")


class Domains:
    """Weighs the words of a phrase by field, by the vocabulary ``data/domains.toml``."""

    def __init__(self) -> None:
        vocabulary = load_vocabulary("domains", "lantu.records")
        domains = vocabulary["domain"]
        self._words: Cues[tuple[str, int]] = Cues(
            {
                word: (domain["name"], domain["weight"])
                for domain in reversed(domains)
                for word in domain["words"]
            },
            kept=vocabulary["kept"],
        )

    def of(self, phrase: str, default: str) -> str:
        """Return the field whose words weigh most; the default where the phrase has none of them.

        Examples
        --------
        >>> Domains().of("水污染突发事件联防联控机制", "governance")
        'water'
        """
        listed = _FIELDS.search(phrase)
        words = self._words.find(listed["first"]) if listed else []
        return _weightiest(words or self._words.find(phrase), default)

    def at(
        self,
        text: str,
        start: int,
        end: int,
        scan: Scan,
        default: str,
        names: Sequence[tuple[int, int]] = (),
    ) -> str:
        """Return the field of a stretch of a text as `of` does, out of the text's scan.

        Parameters
        ----------
        text : str
        start, end : int
        scan : Scan
        default : str
        names : sequence of (int, int)
            Where names stand: a word inside one tells no field.
        """
        listed = _FIELDS.search(text[start:end]) if text.find("等", start, end) >= 0 else None
        first = self._words.find(listed["first"]) if listed else []
        words = first or scan.find(self._words, start, end)
        if names and not first:
            words = [word for word in words if not any(a <= word[0] and word[1] <= b for a, b in names)]
        return _weightiest(words, default)


def _weightiest(words: list[tuple[int, int, tuple[str, int]]], default: str) -> str:
    weights: dict[str, int] = {}
    for start, end, (name, weight) in words:
        # What is named first leads: 产业升级和创新发展 is told of as industry.
        first = not weights
        weights[name] = weights.get(name, 0) + weight + (end - start > 2) + first
    # Of two that weigh the same, the one that is named first: a dictionary keeps that order.
    return max(weights, key=weights.__getitem__) if weights else default


@cache
def domains() -> Domains:
    """Return the fields, their vocabulary read once."""
    return Domains()
