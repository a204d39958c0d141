"""Indicator phrases to the catalogue's identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lantu.errors import ParseError
from lantu.language.units import unit_of
from lantu.records.words import RELATIVE_UNITS
from lantu.region.indicator import Indicator

# Phrases recur: so many answers are kept.
_MOST = 100_000
# 每千人养老床位数 is no number of beds.
_FOR_EACH = re.compile("[人户亩地]均|每[十百千万]*(?:人|户|名|亩|平方公里)")
# 新增专精特新企业 are those of one year, not all that there are.
_ADDED = re.compile("新增|净增|新建|新培育|新认定|新引[进入]")
_GLOSS = re.compile("（[A-Za-z0-9.+]+）|（(?:简称)?[一-龥]{2,6}）")
_COUNTING = re.compile("(?:总数|总量|总户数|数量|户数|家数|个数)$")
_OUTPUT = re.compile("(?:国内|地区|全市|全省)?生产总值|国民生产总值")
_TAKEN_OFF = ("加计扣除", "减免", "抵扣", "退还", "核减")
_SHARE_END = re.compile("(?:比重|比例|比率|份额)$")
_NOISE = re.compile(r"[\s“”‘’（）()、，·\-—]")


def normalise(phrase: str) -> str:
    """Return a phrase without punctuation and in lower case, as the catalogue is asked.

    Examples
    --------
    >>> normalise("细颗粒物(PM2.5)年均浓度")
    '细颗粒物pm2.5年均浓度'
    """
    return _NOISE.sub("", phrase).lower()


_TURNED = re.compile("完成了?(?P<what>[一-龥]{2,12}?)投资额?")
# Classifiers of what passes, which are none of what stands.
_PASSING = frozenset({"列", "列次", "班次", "架次", "人次", "辆", "辆次", "艘次"})
_STANDING = frozenset({"个", "家", "座", "所", "条", "项"})


class IndicatorLinker:
    """Finds the one indicator that a phrase names.

    Parameters
    ----------
    indicators : iterable of Indicator
        The pack's catalogue.
    called : mapping of str to mapping
        For an indicator, what parts of the same whole are called right behind it:
        ``{"trade_total": {"出口": "exports"}}``.
    """

    def __init__(
        self, indicators: Iterable[Indicator], called: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:
        self._called = called or {}
        self._shares: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._alone: set[str] = set()
        self._units: dict[str, str] = {}
        self._linked: dict[tuple[str, str], str | None] = {}
        for indicator in indicators:
            self._units[indicator.id] = indicator.unit
            self._alone.update(map(normalise, indicator.alone))
            for name in (indicator.name, *indicator.aliases):
                self._names.setdefault(normalise(name), indicator.id)
                if indicator.unit == "%":
                    self._shares.setdefault(_bare_share(name), indicator.id)

    def narrowing(self, phrase: str, identifier: str) -> str:
        """Return the words of a phrase in front of the name by which it is linked, if any.

        Examples
        --------
        >>> length = Indicator("line_length", "线路全长", "length of a line", "transport", "公里", "length")
        >>> IndicatorLinker([length]).narrowing("甲乙铁路线路全长", "line_length")
        '甲乙铁路'
        >>> done = Indicator("investment", "完成投资", "money spent on works", "economy", "元", "currency")
        >>> IndicatorLinker([done]).narrowing("完成水利建设投资", "investment")
        '水利建设'
        """
        key = normalise(_in_order(phrase))
        starts = (at for at in range(len(key)) if self._ending(key, at) == identifier)
        return key[: next(starts, 0)]

    def link(self, phrase: str, unit: str) -> str | None:
        """Return the identifier whose name is the phrase, or the phrase's end; None where there is none.

        A unit that the indicator cannot have (家 for a share) refuses the link.
        """
        asked = (phrase, unit)
        if asked not in self._linked:
            if len(self._linked) > _MOST:
                self._linked.clear()
            # 加计扣除研发费用: so much is taken off what is spent.
            self._linked[asked] = None if phrase.startswith(_TAKEN_OFF) else self._find(phrase, unit)
        return self._linked[asked]

    def link_share(self, phrase: str) -> str | None:
        """Return the identifier of a share; the whole that ends its phrase is none of its names.

        Examples
        --------
        >>> share = Indicator("tax_share", "税收占比", "share of tax", "economy", "%", "share",
        ...                   aliases=("税收收入占一般公共预算收入比重",))
        >>> whole = Indicator("revenue", "一般公共预算收入", "revenue", "economy", "元", "currency")
        >>> linker = IndicatorLinker([share, whole])
        >>> linker.link_share("税收收入占一般公共预算收入"), linker.link_share("非税收入占一般公共预算收入")
        ('tax_share', None)
        """
        known = self._shares.get(_bare_share(phrase))
        if known is not None:
            return known
        found = self.link(phrase, "%")
        if found is None or self._units[found] != "%":
            return None
        name = normalise(phrase).removeprefix(self.narrowing(phrase, found))
        return found if "占" in name or "占" not in phrase else None

    def link_part(self, phrase: str, unit: str, after: str | None) -> str | None:
        """Return the identifier of a part that is called so right behind its whole, or another part.

        Examples
        --------
        >>> exports = Indicator("exports", "出口总额", "exports", "economy", "元", "currency")
        >>> linker = IndicatorLinker([exports], {"trade_total": {"出口": "exports"}})
        >>> linker.link_part("出口", "元", "trade_total"), linker.link_part("出口", "元", None)
        ('exports', None)
        """
        found = self._called.get(after or "", {}).get(normalise(phrase))
        return found if found is not None and self._fits(found, unit) else None

    def link_alone(self, phrase: str, unit: str) -> str | None:
        """Return the identifier of a part that a place has by its short name alone: 甲市出口20亿元.

        Examples
        --------
        >>> exports = Indicator("exports", "出口总额", "exports", "economy", "元", "currency")
        >>> linker = IndicatorLinker([exports], {"trade_total": {"出口": "exports"}})
        >>> linker.link_alone("出口", "元"), linker.link_alone("汽车出口", "元")
        ('exports', None)
        """
        key = normalise(phrase)
        found = {parts[key] for parts in self._called.values() if key in parts}
        known = found.pop() if len(found) == 1 else None
        return known if known is not None and self._fits(known, unit) else None

    def _find(self, phrase: str, unit: str) -> str | None:
        found = self._named(phrase, unit)
        if found is None and _in_order(phrase) != phrase:
            found = self._named(_in_order(phrase), unit)
        if found is None and "）" in phrase:
            # 国内生产总值（GDP）: in brackets stands another name of the same.
            found = self._named(_GLOSS.sub("", phrase), unit)
        return found

    def _named(self, phrase: str, unit: str) -> str | None:
        key = normalise(phrase)
        # 高新技术企业总数 counts 高新技术企业, not all 企业.
        bare = _COUNTING.sub("", key)
        # 铁路、高速公路总里程 is of both, and neither is meant alone.
        last = len(normalise(phrase[: phrase.rfind("、")])) if "、" in phrase else 0
        for start in range(max(1, len(key) - 2)):
            found = self._ending(key, start) or self._ending(bare, start)
            if found is not None and (start == 0 or len(key) - start >= 4):
                other = start and (start == last or _ADDED.search(key, 0, start))
                return found if not other and self._fits(found, unit) else None
        return None

    def _ending(self, key: str, start: int) -> str | None:
        """Return the indicator that the end of a phrase names, unless what is in front makes it another."""
        end = key[start:]
        other = start and (end in self._alone or _FOR_EACH.search(key, 0, start))
        return None if other else self._names.get(end)

    def measures(self, identifier: str, unit: str) -> bool:
        """Tell whether a level, not a growth, of an indicator can be written in a unit.

        A percentage of revenue is no revenue.

        Examples
        --------
        >>> revenue = Indicator("revenue", "财政收入", "money a government takes in", "economy", "元", "flow")
        >>> linker = IndicatorLinker([revenue])
        >>> linker.link("财政收入", "%"), linker.measures("revenue", "%"), linker.measures("revenue", "元")
        ('revenue', False, True)
        """
        relative = not unit or unit in RELATIVE_UNITS
        return not relative or self._units[identifier] in {unit, "%", "‰", "点", "-", "", "倍"}

    def _fits(self, identifier: str, unit: str) -> bool:
        """Tell whether figures of an indicator can be written in a unit; relative ones fit all."""
        expected = self._units[identifier]
        if unit in RELATIVE_UNITS or unit == expected:
            return True
        if expected in {"点", "-", ""}:
            return unit in {"", "点", "个点"}
        # 128个城市开通中欧班列: cities are counted, and no trains.
        other = expected in _PASSING and unit in _STANDING
        return bool(unit) and not other and _sort(unit) == _sort(expected)


def called_parts(identities: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Return for every whole and part of some identities what the parts are called beside it.

    Parameters
    ----------
    identities : iterable of mapping
        Entries of a pack's table ``identity``.

    Examples
    --------
    >>> trade = {"whole": "trade_total", "parts": ["exports", "imports"], "called": ["出口", "进口"]}
    >>> called_parts([trade])["exports"]
    {'出口': 'exports', '进口': 'imports'}
    """
    found: dict[str, dict[str, str]] = {}
    for entry in identities:
        parts = dict(zip(entry.get("called", ()), entry["parts"], strict=False))
        for indicator in (entry["whole"], *parts.values()) if parts else ():
            found.setdefault(indicator, {}).update(parts)
    return found


def _in_order(phrase: str) -> str:
    """Return a phrase with its verb behind what it is done to: 完成水利建设投资 is 水利建设完成投资."""
    turned = _TURNED.fullmatch(phrase)
    return phrase if turned is None else f"{turned['what']}完成投资"


def _bare_share(phrase: str) -> str:
    """Return the phrase of a share as it is looked up: 占地区生产总值的比重 and 占GDP比重 are one."""
    key = _OUTPUT.sub("gdp", normalise(phrase))
    return _SHARE_END.sub("", key.replace("的比", "比")) if "占" in key[:-1] else key


def _sort(unit: str) -> str:
    """Return a unit's dimension without the classifier: 家 and 个 both count."""
    try:
        return unit_of(unit).dimension.partition(":")[0]
    except ParseError:
        # A classifier or compound that the table does not have is of its own sort.
        return unit
