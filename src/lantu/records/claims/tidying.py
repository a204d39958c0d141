"""Takes out of a whole indicator how, by whom and since when a thing is done."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.trim import NUMBERED

_BEHIND_NUMBER = frozenset("、）).．0123456789一二三四五六七八九十")
# 经济总量连跨5万亿元、6万亿元两个台阶: what passes a mark.
_PASSED = re.compile("(?<=[一-龥]{2})(?:连跨|连续跨过|接连跨过|先后跨过)$")
# 加快电站和创新中心建设: how fast it is built.
_HASTE = frozenset({"加快", "加速"})
_HASTENED = re.compile("^加[快速](?=[^，。]{4,}(?:建设|改造|进度|落地|推广|前期工作?)$)")
# 江南东部等地的部分地区气温, 甲、乙等多个省份业务量: parts of places that no pack knows.
_SOMEWHERE = re.compile(
    "^.*(?:等地(?!区)|部分地区|局部地区|局地|^多个?(?:省份|省区市|省市|城市|地区|地市))的?(?![及和与])(?=[一-龥]{2})"
)
# 成为全国水质优良率保持100%的唯一省份.
_BECOME = re.compile("^成为(?:我国|全国|全省|全球|世界)?(?=[一-龥]{2,}(?:[率额量]|比例|指数)$)")
# 无人机已实现配送快件: by now.
_BY_NOW = re.compile("(?<=[一-龥”）]{2})(?<![业早自而不])已经?(?:实现)?(?=[一-龥]{2})(?![建婚故知、])")
# 未来可具备年发射能力.
# 超额完成平均浓度下降4%的目标: that it was met is no part of what it is of.
_MET = re.compile(
    "^(?:均|都)?(?:超额|提前|全面|圆满|如期)(?:完成|实现)了?(?=[^，。；]{0,16}(?:浓度|率|天数|增速|比重|比例)$)"
)
# 交通部门预测人员流动量: who foretells is no part of what is foretold.
_FORETOLD = re.compile(
    "^[一-龥]{2,12}?(?:部门|总局|局|部|委|协会|公司|银行|中心|机构)(?:预测|预计|估计|测算)(?=[一-龥]{3})"
)
# 规模以上工业增加值由降转增: how it turned.
_TURNED = re.compile("(?<=[一-龥]{2})(?:由[降负跌]转[增正涨升]|由[增正涨升]转[降负跌]|扭负为正|止跌回升)$")
# 以先进制造业为代表的规上工业总产值: an example of it.
_FOR_EXAMPLE = re.compile("^以[^，。；]{2,14}?为(?:代表|引领)的(?=[一-龥]{2})")
# 社会投资占比增至总投资: a share of it.
_SHARE_OF = re.compile("占比(?:增至|升至|提高到|提高至|提升至|提升到|达到)(?=[一-龥]{2,8}$)")
_TURNS = frozenset("增正涨升降负跌")
_METS = frozenset("均都超提全圆如")
# 重点项目中已开工: some of them.
_OF_THEM = re.compile(
    "(?<=[目业程务项施路校院标县村区户家点])中(?:已经?|有)?(?=(?:开工|完[工成]|建成|落地|投[产运用]|竣工|签约|启动|入驻|通车|达标)$)"
)
_CAN = re.compile(
    "^(?:未来|今后|远期|建成后|届时)?(?:可|将|能|已|预计|初步)*(?:具备|形成|拥有)(?=[一-龥]{2,12}能力$)"
)
# 五年累计投资: over how long, the claim's time says.
_OVER_YEARS = re.compile(
    "^[0-9一二三四五六七八九十两]{1,2}年(?:累计|共)?(?=(?:完成|实现)?投[资入]|安排|统筹|筹[集措]|下达|拨付|落实)"
)
# 某代表将重点阐释治理的三种模式: who tells of it is no part of what is told.
_TOLD = re.compile("阐释|阐述|解读|探讨")
_TELLS = re.compile(
    "^[^，。；]{0,16}?(?:将|还|也|共同|重点|全面|系统|深入|集中|首次)*(?:阐释|阐述|解读|探讨)(?:了)?(?=[一-龥“]{4})(?!会|活动)"
)
# 打造了口袋公园: that it is done, the claim says elsewhere.
_DONE = re.compile("(?<=[一-龥])(?<![为除罢得])了(?=[一-龥“《])(?![解望却结然])")
# 每年可节约标煤, 可年产值: that it may be so. 一天可采收 is so much each day.
_MAY = re.compile(
    "^可(?=一次|同时|挽回|碳|年?(?:产值|营收|收入|利润)|[一-龥]{2}[量值额]$)|(?:(?<=每[年月天周])|(?<=每小时))(?:最高|预计)?(?:可(?![以再持靠燃降溶穿读视回支比行控转编食移调变拆乐克疑见用供能信爱口怜惜]|[一-龥]{0,2}$)|[能将](?![源够]))(?=[一-龥]{2})"
)
_EACH_DAY = re.compile("(?<=[一-龥]{2})一(?P<each>天|小时|年)(?:就|便)?[可能](?=[一-龥]{2})")
# 一期工程已累计输水: what kind of figure it is, the claim says elsewhere.
_IN_SUM = re.compile("(?<=.)(?:已|共)?累计(?=.)")
# 项目顺利投产: how well it went.
_WELL = re.compile(
    "(?<=[一-龥”》]{2})(?:顺利|成功)+"
    "(?=(?:完[成工]|投[产运用]|开[工学园业通馆诊]|入[境围库]|签约|竣工|贯通|通过|送入|运营|交付|并网|合龙|封顶|对接|落户|落地|转化)[^率]{0,12}$)"
)
_WELL_HINTS = ("顺利", "成功")
# 通知明确中央财政安排资金: what a paper says is told of what it is about.
# 深圳海关所属皇岗海关, of which the place is gone: to whom an organ belongs.
_UNDER_ORGAN = re.compile(
    "^(?:海关|[一-龥]{2,6}[局院厅])(?:所属|下属|隶属)的?(?=[一-龥]{2,8}(?:海关|[局院所站队]))"
)
# 高于国际公认的400公斤粮食安全线: the line is so high.
_ABOVE = re.compile("^(?:高于|低于|超过|优于)(?=[一-龥]{4,}(?:线|标准|水平|红线|目标)$)")
# 连续23年居自主品牌出口第一: what place is held.
_PLACED = frozenset("位稳居")
_HELD_PLACE = re.compile("^(?:位居|稳居|居(?![民住家室间委里安宜]))(?=[一-龥]{4})")
_SETS_OUT = re.compile(
    "(?:通知|意见|方案|规划|办法)?(?:明确|提出|要求)(?:了)?(?=(?P<what>(?:中央财政|各地|国家)?))"
)
# 受其影响广东转移人员.
_AFFECTED = re.compile("^受[其此]影响(?=[一-龥]{4})")
# 测得该恒星距离, 确认轨道周期: who found out, and how.
_FOUND = re.compile(
    "^(?:[一-龥]{2,10}?(?:团队|专家|人员|学者|学家|机构))?(?:并|还|首次|成功|精确|进一步)*(?:确认|证实|证明|测得|测出|推算|估算|算出|得出)(?:出|了)?(?:该|这)?(?=[一-龥A-Z]{2,}(?:周期|距离地球|距离|年龄|质量|径|[厚深高温速长密]度|储量|面积|年代|浓度|含量)$)"
)


def tidy(words: str, lexicon: ClaimLexicon) -> str:
    """Take the number of a heading off an indicator, where it holds, and how or by what means it is done.

    Examples
    --------
    >>> from lantu.records.claims.lexicon import claim_lexicon
    >>> tidy("三、全力抓好重点任务", claim_lexicon()), tidy("加快建设基地", claim_lexicon())
    ('重点任务', '建设基地')
    >>> tidy("江南东部、华南中西部等地的部分地区气温", claim_lexicon())
    '气温'
    """
    words = _WELL.sub("", words) if any(hint in words for hint in _WELL_HINTS) else words
    words = _FOUND.sub("", words)
    told = _SETS_OUT.match(words)
    words = words[told.end() :] if told is not None and lexicon.deed.match(words, told.end("what")) else words
    words = _HELD_PLACE.sub("", words) if words[:1] in _PLACED else words
    words = _ABOVE.sub("", words) if words[1:2] in "于过" else words
    words = _UNDER_ORGAN.sub("", words) if "属" in words[2:10] else words
    words = _AFFECTED.sub("", words) if words[:1] == "受" else words
    words = _EACH_DAY.sub(r"每\g<each>", words) if "一" in words[2:] else words
    words = _MAY.sub("", words) if "可" in words or "每" in words else words
    words = _IN_SUM.sub("", words) if "累计" in words else words
    words = _DONE.sub("", words) if "了" in words else words
    words = _FORETOLD.sub("", words) if "预" in words[3:] or "测" in words[3:] or "估" in words[3:] else words
    words = _MET.sub("", words) if words[:1] in _METS else words
    words = _FOR_EXAMPLE.sub("", words) if words[:1] == "以" else words
    words = _SHARE_OF.sub("占", words) if "占比" in words else words
    words = _TURNED.sub("", words) if words[-1:] in _TURNS else words
    words = _OF_THEM.sub("", words) if "中" in words[2:] else words
    words = _BY_NOW.sub("", words) if "已" in words[2:] else words
    words = _SOMEWHERE.sub("", words) if "地" in words[2:] or words[:1] == "多" else words
    words = NUMBERED.sub("", words) if words[1:2] in _BEHIND_NUMBER else words
    words = _CAN.sub("", words) if words.endswith("能力") else words
    words = _OVER_YEARS.sub("", words) if "年" in words[:3] else words
    words = _TELLS.sub("", words) if _TOLD.search(words) else words
    words = lexicon.by_means.sub("", words) if words[:1] == "以" else words
    words = _HASTENED.sub("", words) if words[:2] in _HASTE else words
    words = _BECOME.sub("", lexicon.first_to_be.sub("", words)) if words[:2] == "成为" else words
    words = lexicon.meets.sub("", words) if "满足" in words else words
    held_up = lexicon.held_up.fullmatch(words) if "为" in words[2:] else None
    words = held_up["what"] if held_up is not None else words
    words = _PASSED.sub("", words) if held_up is None and "跨" in words else words
    return lexicon.taken_up.sub("", lexicon.in_manner.sub("", words))
