"""Counties that a text names in short behind their province or prefecture: 江苏启东, 长沙宁乡."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary
from lantu.records.words import alternatives

_ENDS = "市县旗"
_NEW_DISTRICT = "新区"
# The short names of districts are those of lakes, hills and stations too (杭州西湖): they are read behind
# their own city and in front of one of these alone (到上海杨浦，…, 杭州富阳3家).
_CITY = "市"
_DISTRICT = "区"
_BEHIND_DISTRICT = "，。；、：！？—的等到至与和）两三四五六七八九十0123456789"
_PEOPLES = re.compile(
    "(?<=[一-龥]{2})(?:(?:各|蒙古|回|藏|苗|彝|壮|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
    "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|怒|鄂温克|保安|裕固|独龙|朝鲜|布依|塔吉克)族"
    "|蒙古|塔吉克|锡伯|哈萨克)*自治$"
)
_IN_BRACKETS = re.compile("(?:中国|国家|国际)[（(]([一-龥]{2,4})[）)]")
# 长汀镇 is no county, whatever county is called so.
_SMALLER = ("镇", "乡", "村", "街道", "路", "街")
_LISTING = frozenset("、和与至到")
_SHORTEST, _LONGEST = 2, 4
_NO_COUNTIES: dict[str, str] = {}


class Counties:
    """Narrows mentions of provinces and prefectures to the county that stands right behind them.

    By themselves the short names of most counties are everyday words or names of other things; behind the
    unit that they lie in they are not, but for those in ``everyday`` of ``data/whereabouts.toml``.

    Parameters
    ----------
    finder : PlaceFinder
        Knows the pack's places.
    """

    def __init__(self, finder: PlaceFinder) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")["county"]
        everyday = frozenset(words["everyday"])
        self._no_county = tuple(words["no_county"])
        self._finder = finder
        self._short: dict[str, str] = {}
        self._only: dict[str, str] = {}
        self._within: dict[str, dict[str, str]] = {}
        self._districts: dict[str, dict[str, str]] = {}
        # 北京天津河北: three provinces, no district of one of them.
        provinces = {
            short
            for place in finder.by_code.values()
            if place.level == "province"
            for short in place.short_names
        }
        for place in finder.by_code.values():
            if place.level != "county" or place.valid_to is not None:
                continue
            new = place.name.endswith(_NEW_DISTRICT)
            name = place.name.removesuffix(_NEW_DISTRICT) if new else place.name[:-1]
            # 积石山保安族东乡族撒拉族自治县 is called 积石山.
            name = _PEOPLES.sub("", name)
            if len(name) < _SHORTEST or name in everyday:
                continue
            if place.name[-1] in _ENDS:
                self._short[place.code] = name
                self._only[name] = "" if name in self._only else place.code
            if place.name[-1] in _ENDS or new:
                around = finder.by_code.get(place.parent) if place.parent else None
                # 中国资源集团: behind the country alone no county is named in short.
                while around is not None and around.level != "country":
                    named = self._within.setdefault(around.code, {})
                    # 伊宁 is the city, where a county is called so as well.
                    if name not in named or place.name.endswith(_CITY):
                        named[name] = place.code
                    around = finder.by_code.get(around.parent) if around.parent else None
            elif place.name.endswith(_DISTRICT) and place.parent and name not in provinces:
                self._districts.setdefault(place.parent, {})[name] = place.code

        self._known = re.compile(alternatives(words["known"]))

    def told(self, text: str, found: list[PlaceMention]) -> dict[str, str]:
        """Return the counties that a text may go on to call by their short names alone, by those.

        They are the ones that it names in full or behind their unit somewhere, the ones whose names are no
        other words, and the one that stands in brackets in the name of a fair: 中国（寿光）国际博览会.
        """
        told = {name: self._only.get(name, "") for name in self._known.findall(text)}
        told |= {match[1]: self._only.get(match[1], "") for match in _IN_BRACKETS.finditer(text)}
        for mention in self.narrow(text, found):
            name = self._short.get(mention.codes[0]) if len(mention.codes) == 1 else None
            if name is not None:
                told[name] = mention.codes[0] if told.get(name, mention.codes[0]) == mention.codes[0] else ""
        return {name: code for name, code in told.items() if code}

    def again(
        self, text: str, span: tuple[int, int], found: list[PlaceMention], told: dict[str, str]
    ) -> list[PlaceMention]:
        """Return the mentions of a sentence with those of counties that are called by their short names."""
        more: list[PlaceMention] = []
        for name, code in told.items():
            start = text.find(name, *span)
            while start >= 0:
                end = start + len(name)
                over = any(one.start < end and start < one.end for one in found)
                if not over and not text.startswith((*self._no_county, *_SMALLER), end):
                    rule = f"place.short{self._finder.role_behind(text, end)}"
                    more.append(PlaceMention(start, end, (code,), (), rule))
                start = text.find(name, end, span[1])
        return sorted([*found, *more]) if more else found

    def narrow(self, text: str, found: list[PlaceMention]) -> list[PlaceMention]:
        """Return mentions with counties in place of the provinces and prefectures in front of them.

        Those that are listed behind a county of the same unit follow it: 杭州富阳、萧山.

        Parameters
        ----------
        text : str
            The matching text.
        found : list of PlaceMention
            In text order.
        """
        narrowed: list[PlaceMention] = []
        for at, mention in enumerate(found):
            county = self._behind(text, mention.codes, mention.end) if len(mention.codes) == 1 else None
            if county is None:
                narrowed.append(mention)
                continue
            end, code = county
            narrowed.append(mention._replace(end=end, codes=(code,), candidates=(), rule="place.short"))
            limit = found[at + 1].start if at + 1 < len(found) else len(text)
            while text[end : end + 1] in _LISTING:
                start = end + 1
                county = self._behind(text, mention.codes, start)
                if county is None or county[0] > limit:
                    break
                end, code = county
                narrowed.append(PlaceMention(start, end, (code,), (), "place.short"))
        return narrowed

    def _behind(self, text: str, around: tuple[str, ...], start: int) -> tuple[int, str] | None:
        """Return where the short name of a county of a unit ends that begins at an offset, and its code."""
        counties = self._within.get(around[0], _NO_COUNTIES)
        districts = self._districts.get(around[0], _NO_COUNTIES)
        if not counties and not districts:
            return None
        # At the end of a text a longer stretch would hold the shorter name, and end behind the text.
        for length in range(min(_LONGEST, len(text) - start), _SHORTEST - 1, -1):
            end = start + length
            code = counties.get(text[start:end])
            if code is None and text[end : end + 1] in _BEHIND_DISTRICT:
                code = districts.get(text[start:end])
            if code is not None and not text.startswith(self._no_county, end):
                return end, code
        return None
