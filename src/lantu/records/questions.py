"""Questions of an interview: each sets place, time and mood of its answer, as a heading does."""

from __future__ import annotations

import re

# Who asks stands at the start of the paragraph: 问：, 记者：, 某报记者：, Q：; or the questions are numbered.
_ASKED = re.compile(
    r"(?:问|Q|[一-龥]{0,12}记者|提问|主持人)\s*[0-9]{0,2}\s*[:：]|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[.、．]"
)
# What asks, and is no part of what is asked about: 今年的重点工作有哪些？ is 今年的重点工作.
_ASKS = re.compile(
    r"(?:(?:都|还|又|会|主要|具体)*(?:有|包括|包含|涉及|是|分为)(?:哪些|哪几|什么|几个|多少)(?:方面|内容|考虑|特点|亮点)?(?:的?内容)?"
    r"|(?:是)?(?:如何|怎样|怎么样|怎么|为什么)[一-龥]{0,8}|呢|吗|的)+[？?”」]*$"
)
_TO_COME = re.compile("将|下一步|下一阶段|接下来|今后|未来|打算|如何(?:推进|推动|落实|保障|实施|做好|抓好)")


def find_question(text: str, start: int, end: int) -> str | None:
    """Return what a sentence asks about; None where it is no question that an answer follows.

    Parameters
    ----------
    text : str
    start, end : int
        The sentence.

    Examples
    --------
    >>> said = "问：今年的重点工作有哪些？"
    >>> find_question(said, 0, len(said))
    '今年的重点工作'
    >>> find_question("谁来建？大家来建。", 0, 4) is None
    True
    """
    said = text[start:end].rstrip(" 　\n”」")
    if not said.endswith(("？", "?")):
        return None
    line = text.rfind("\n", 0, start) + 1
    indent = len(text[line:end]) - len(text[line:end].lstrip(" 　*"))
    if _ASKED.match(text, line + indent) is None:
        return None
    if text[end : end + 1] not in {"", "\n"} and text[end:].lstrip("”」 　")[:1] not in {"", "\n"}:
        # Somebody who asks himself goes on with the answer in the same paragraph.
        return None
    label = _ASKED.match(said)
    asked = said[label.end() if label else 0 :]
    return _ASKS.sub("", asked).strip(" 　？?，")


def is_to_come(question: str) -> bool:
    """Tell whether a question asks what is to be done: 下一步将如何推进."""
    return _TO_COME.search(question) is not None
