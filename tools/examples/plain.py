"""Examples as txt and md."""

from __future__ import annotations

from article import NOTICE, Article, Table


def text_bytes(article: Article) -> bytes:
    """Write an article as plain text in its encoding."""
    lines = [article.title, f"{article.date}　{article.publisher}", ""]
    for paragraph in article.paragraphs:
        line = (
            paragraph.removeprefix("## ").replace("- ", "　　— ", 1)
            if paragraph[0] in "#-"
            else "　　" + paragraph
        )
        lines.extend(_broken(line, article.wrap))
    lines += [*([article.credit] if article.credit else []), "", NOTICE]
    end = "\r\n" if article.crlf else "\n"
    text = end.join(lines) + end
    return (("\ufeff" if article.crlf else "") + text).encode(article.encoding)


def _broken(line: str, width: int | None) -> list[str]:
    if width is None:
        return [line]
    return [line[start : start + width] for start in range(0, len(line), width)]


def markdown_bytes(article: Article) -> bytes:
    """Write an article as Markdown."""
    tables = iter(article.tables)
    blocks = [f"# {article.title}", f"> {article.date}　{article.publisher}"]
    for paragraph in article.paragraphs:
        if paragraph == "{table}":
            blocks.append(_pipes(next(tables)))
        elif paragraph.startswith("- ") and blocks[-1].startswith("- "):
            blocks[-1] += "\n" + paragraph
        else:
            blocks.append(paragraph)
    blocks.append(f"*{NOTICE}*")
    return ("\n\n".join(blocks) + "\n").encode()


def _pipes(table: Table) -> str:
    head, *rows = table.rows
    lines = [head, tuple("---" for _ in head), *rows]
    return f"{table.caption}\n\n" + "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
