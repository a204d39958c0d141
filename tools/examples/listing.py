"""The table of metadata beside the examples, and the list that says where each figure was read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from article import DECLARATION, QUALITIES, Article, Source

COLUMNS = ("file", "title", "date", "place", "publisher", "note")

_HEAD = """# 示例的数字从哪里来

`jingjinji/` 里的文件都是**示例改写，非官方文本**：文字是本项目自己写的，数字是真实发布过的，逐个列在下面。
来源栏的方括号是文末“来源”的键。网站的导航、按钮等页面摆设没有来源，也不含数字。

*The documents are rewritten examples, not official texts; every figure in them was published by the
source named beside it. What Lantu finds in them shows what it can do; it is no finding about an institution.*

| 质量 | 意思 |
| --- | --- |
"""


def documents_csv(articles: Iterable[Article]) -> bytes:
    """Write the metadata of all articles."""
    held = io.StringIO()
    rows = csv.writer(held, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in articles:
        rows.writerow((one.file, one.title, one.date, one.place, one.publisher, f"{DECLARATION}。{one.note}"))
    return held.getvalue().encode()


def sources_markdown(articles: Sequence[Article], sources: Mapping[str, Source]) -> bytes:
    """Write each document's figures with what they say, where they were read and how good that is.

    Raises
    ------
    KeyError
        Where a figure names a source that is not listed.
    """
    lines = [_HEAD + "\n".join(f"| {name} | {meaning} |" for name, meaning in QUALITIES.items())]
    used: set[str] = set()
    for one in articles:
        lines.append(f"\n## {one.file}\n\n{one.title}（{one.date}，{one.place}）\n")
        if one.reprint_of:
            lines.append(f"{one.reprint_of} 的转载，文字和数字相同。")
            continue
        lines.append("| 文中的数字 | 说的是 | 来源 | 质量 |\n| --- | --- | --- | --- |")
        for figure in one.figures:
            used.add(sources[figure.source].key)
            lines.append(f"| {figure.text} | {figure.meaning} | [{figure.source}] | {figure.quality} |")
    lines.append("\n## 来源\n\n| 键 | 标题 | 发布 | 日期 | 网址 |\n| --- | --- | --- | --- | --- |")
    for key in sorted(used):
        source = sources[key]
        url = f"<{source.url}>" if source.url else "（无网址）"
        lines.append(f"| {key} | {source.title} | {source.publisher} | {source.date} | {url} |")
    return ("\n".join(lines) + "\n").encode()
