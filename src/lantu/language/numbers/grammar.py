"""The pattern that finds figures: one numeral with its scale and its unit, in one linear scan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lantu.language.units import Spelling, spellings

ARABIC = "0-9０-９"
DIGITS = "零〇一二两三四五六七八九兩"
SCALES = "十百千万亿萬億"
CAPITALS = "壹贰叁肆伍陆柒捌玖貳陸"
CAPITAL_SCALES = "拾佰仟"
LATER_HALF = "半(?![径导岛数程日边夜壁])|多(?![元式样种方层维头次家个边功媒民彩轮])"
# Units that a half or a vague word may split from their 个: 1个半小时, 3个多月.
SPLIT = ("小时", "钟头", "月", "世纪", "星期", "礼拜", "工作日", "百分点")


def trie(words: Iterable[tuple[str, str]]) -> str:
    """Write an alternation as a factored trie, so that a scan looks at each character once.

    Parameters
    ----------
    words : iterable of (word, tail)
        ``tail`` is a lookahead that must hold after the word, or empty. The longest word that fits wins.

    Examples
    --------
    >>> re.findall(trie([("公里", ""), ("公顷", ""), ("公里程", "")]), "公里公顷公里程")
    ['公里', '公顷', '公里程']
    """
    root: dict[str, object] = {}
    for word, tail in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})  # type: ignore[assignment]
        node[""] = tail
    return _write(root)


def _write(node: dict[str, object]) -> str:
    end = node.get("")
    branches = [re.escape(key) + _write(child) for key, child in node.items() if isinstance(child, dict)]
    if end is None:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if not branches:
        return str(end)
    return f"(?:{'|'.join(branches)}|{end})"


def _entry(spelling: Spelling) -> tuple[str, str]:
    tail = f"(?![{re.escape(spelling.not_before)}])" if spelling.not_before else ""
    if spelling.text[-1].isascii() and spelling.text[-1].isalnum():
        tail += "(?![A-Za-z0-9])"
    return spelling.text, tail


def _split_forms() -> list[tuple[str, str]]:
    return [(f"{middle}{unit}", "") for unit in SPLIT for middle in ("个半", "个多", "个余", "多", "余")]


def _units(*, spoken: tuple[str, ...]) -> str:
    """Pattern of a unit: measured units may carry a denominator and a half, classifiers a denominator."""
    chosen = [s for s in spellings().values() if s.spoken in spoken]
    measures = [_entry(s) for s in chosen if s.sort != "count"] + _split_forms()
    counts = [_entry(s) for s in chosen if s.sort == "count"]
    per = f"(?: ?[/／] ?[百千万亿]?{_denominators()})?"
    pattern = f"{trie(measures)}{per}(?:{LATER_HALF})?"
    return f"(?:{pattern}|{trie(counts)}{per})" if counts else f"(?:{pattern})"


@cache
def _denominators() -> str:
    chosen = [s for s in spellings().values() if s.sort != "count" or s.text in "人户台辆次个家件班"]
    return trie([*map(_entry, chosen), ("年", ""), ("月", ""), ("日", ""), ("时", ""), ("标准立方米", "")])


def _scale_words() -> str:
    """Pattern of one scale word that is not the head of a unit (千瓦, 百分点, 兆帕)."""
    heads: dict[str, set[str]] = {"百": {"分"}, "千": {"分"}, "万": {"分"}}
    for text in spellings():
        if text[0] in "百千万亿" and len(text) > 1:
            heads.setdefault(text[0], set()).add(text[1])
    one = [f"{scale}(?![{''.join(sorted(after))}])" for scale, after in heads.items()]
    return f"(?:{'|'.join(one)}|[亿億萬]|兆(?![瓦赫帕字比焦伏]))"


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern of a figure.

    It starts on a plain character class, which the engine skips to; what stands before a figure is
    read backwards from the match.
    """
    scale = _scale_words()
    digits = f"[{DIGITS}]"
    start = f"[{ARABIC}{DIGITS}{SCALES}{CAPITALS}半几数廿卅翻]"
    arabic = (
        f"(?<=[{ARABIC}])[{ARABIC}]*+(?:[,，][{ARABIC}]{{3}}(?![{ARABIC}]))*+(?:[.．][{ARABIC}]++)?"
        f"(?:[/／][{ARABIC}]{{1,4}}(?![{ARABIC}/／.年月]))?"
        f"(?: ?(?:(?:[多余]?{scale})+(?:零?[{ARABIC}]+[百千万])*(?:[{ARABIC}]{{3,4}}(?![{ARABIC}]))?)?[多余]?)?"
        f"(?: ?{_units(spoken=('no', 'two', 'many', 'one'))})?"
    )
    spoken = _units(spoken=("two", "many", "one"))
    run = f"(?:{digits}|十|{scale}|廿|卅|(?<=[十百千万亿])[多余几](?!个百)|点(?={digits}))"
    parts = f"分之(?:[{ARABIC}]+(?:\\.[{ARABIC}]+)?|(?:{digits}|[十百千万亿]|点(?={digits}))+)"
    chinese = "|".join(
        (
            f"(?<=[百千万]){parts}",
            f"(?<=[{DIGITS}{SCALES}廿卅])(?:{run}+(?:{parts}|{spoken}成?)?|{parts})",
            f"(?<=一)(?:半(?![径导])|{_units(spoken=('one',))})",
            f"(?<=[二两三四五六七八九兩])(?:成[一二三四五六七八九半]?(?![立为功果员都长本品套片型绩效就交])|{spoken})",
            f"(?<=[十{SCALES}]){spoken}",
            "(?<=[上近超过破逾达][百千万亿])",
            "(?<=[第前后][一二三四五六七八九十])",
            f"(?<=[数几])(?:[十百千万亿]{scale}*[多余]?)(?:{spoken})?",
            f"(?<=[半])(?:数(?!据|字|量|额|码|值)|个?{_units(spoken=('one', 'many'))})",
            "(?<=[过超近逾]半)(?![个径导年月])",
            f"(?<=[{CAPITALS}])[{CAPITALS}{CAPITAL_SCALES}零万亿]*[{CAPITAL_SCALES}万亿][{CAPITALS}{CAPITAL_SCALES}零万亿]*(?:{spoken})?",
            "(?<=翻)(?:(?:了|过)?(?:一|两|二|三|四|五|六|[1-9])番|(?:了)?番)",
        )
    )
    return re.compile(f"{start}(?:{arabic}|{chinese})")
