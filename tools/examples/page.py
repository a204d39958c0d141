"""Examples as html pages, some with the furniture of a site around the text."""

from __future__ import annotations

from html import escape

from article import DECLARATION, NOTICE, Article, Table

_ABOVE = """<header><div class="logo"><a href="#">示例站点</a></div>
<nav><ul><li><a href="#">首页</a></li><li><a href="#">要闻</a></li><li><a href="#">区域</a></li>\
<li><a href="#">视频</a></li><li><a href="#">专题</a></li></ul></nav></header>
<div class="crumb"><a href="#">首页</a> &gt; <a href="#">区域</a> &gt; 正文</div>
"""
_TOOLS = """<div class="tools">【字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】\
<a href="#">打印</a> <a href="#">收藏</a> <a href="#">分享到：微信 微博</a></div>
"""
_BELOW = """<aside class="related"><h3>相关阅读</h3><ul><li><a href="#">示例栏目：一图读懂协同发展</a></li>\
<li><a href="#">示例栏目：本周天气展望</a></li><li><a href="#">示例栏目：读者来信选登</a></li></ul></aside>
<footer><p>关于我们 | 联系方式 | 网站地图</p><p>示例站点 版权所有 未经许可不得转载</p></footer>
"""


def page_bytes(article: Article) -> bytes:
    """Write an article as a html page in UTF-8."""
    above, tools, below = (_ABOVE, _TOOLS, _BELOW) if article.furniture else ("", "", "")
    credit = f"<p>{escape(article.credit)}</p>\n" if article.credit else ""
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{escape(article.title)}</title>
<meta name="description" content="{DECLARATION}">
<meta name="author" content="{escape(article.publisher)}">
<meta name="ContentSource" content="{escape(article.publisher)}">
<meta name="PubDate" content="{article.date}">
</head>
<body>
{above}<article>
<h1>{escape(article.title)}</h1>
<p class="info">{article.date}　来源：{escape(article.publisher)}</p>
{tools}{_blocks(article)}{credit}<p class="notice">{NOTICE}</p>
</article>
{below}</body>
</html>
""".encode()


def _blocks(article: Article) -> str:
    tables = iter(article.tables)
    lines: list[str] = []
    for paragraph in article.paragraphs:
        if paragraph == "{table}":
            lines.append(_table(next(tables)))
        elif paragraph.startswith("## "):
            lines.append(f"<h2>{escape(paragraph[3:])}</h2>")
        elif paragraph.startswith("- "):
            lines.append(f"<ul><li>{escape(paragraph[2:])}</li></ul>")
        else:
            lines.append(f"<p>{escape(paragraph)}</p>")
    return "\n".join(lines).replace("</ul>\n<ul>", "\n") + "\n"


def _table(table: Table) -> str:
    head, *rows = table.rows
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    return (
        f"<table>\n<caption>{escape(table.caption)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )
