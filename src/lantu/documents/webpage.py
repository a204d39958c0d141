"""Web pages: the main text without the site around it, tables, and what meta elements state."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.metadata import version

from resiliparse.parse.encoding import detect_encoding
from selectolax.lexbor import LexborHTMLParser

from lantu.documents.builder import TextBuilder
from lantu.documents.dates import date_pattern, find_date
from lantu.documents.document import Field
from lantu.documents.encodings import Decoded, decode_text
from lantu.documents.extract import Extract
from lantu.documents.furniture import is_furniture
from lantu.documents.labels import load_labels
from lantu.documents.page import Block, read_blocks
from lantu.documents.source import Limits, Source
from lantu.documents.vocabulary import load_vocabulary
from lantu.errors import DocumentError

_DEEPEST = 1000
_SURE = 0.9
_TAG = re.compile(
    rb"<(/?)(div|span|table|tbody|section|article|ul|ol|dl|font|b|i|u|em|strong|a|center|blockquote)\b", re.I
)
_MAIN_SHARE = 0.7
_PROSE = 15
_HEAD_BLOCKS = 12
_LINES_ALONE = 3
_LONGEST_HEAD = 120
_SITE = re.compile(r"\s*[-_|—––]+\s*")


def read_html(source: Source, _limits: Limits) -> Extract:
    """Read a web page: title, date and publisher line, main text and tables, in reading order.

    Raises
    ------
    DocumentError
        The bytes are no text, nest too deep to be parsed in sensible time, or hold no text at all.
    """
    decoded = _decode(source)
    _check_depth(source)
    tree = LexborHTMLParser(decoded.text.replace("\0", ""))
    blocks = read_blocks(tree.body) if tree.body is not None else []
    title = _title(tree, blocks)
    builder = TextBuilder()
    for block in _main(blocks, title):
        _add(builder, block)
    if not builder.text.strip():
        raise DocumentError(
            f"{source.name}: the page has no text of its own (a script or a picture shows it?); "
            "save it from a browser as complete page, or copy its text into a txt file"
        )
    damaged = f"{decoded.damaged} stretches of bytes are no {decoded.encoding} and stand as U+FFFD"
    return Extract(
        builder.text,
        f"lantu.webpage 1 (selectolax {version('selectolax')})",
        encoding=decoded.encoding,
        encoding_certainty=decoded.certainty,
        headings=tuple(builder.headings),
        ends=frozenset(builder.ends),
        tables=tuple(builder.tables),
        origins=tuple(builder.origins),
        notes=(damaged,) if decoded.damaged else (),
        fields=_meta(tree),
        properties={"title": Field(title, "title element")} if title else {},
    )


def _decode(source: Source) -> Decoded:
    """Decode by the bytes themselves; what the page states settles a doubtful case."""
    decoded = decode_text(source.data)
    stated = detect_encoding(source.data, from_html_meta=True)
    if decoded is not None and (decoded.certainty >= _SURE or stated is None):
        return decoded
    name = {"gbk": "gb18030", "gb2312": "gb18030"}.get(stated or "", stated or "utf-8")
    text = source.data.decode(name, "replace")
    if decoded is None and (b"\0" in source.data or text.count("\ufffd") * 100 > len(text)):
        raise DocumentError(f"{source.name}: is no text and so no web page; give the page as it was saved")
    agreed = decoded is not None and decoded.encoding == name
    return Decoded(text, name, 0.95 if agreed else 0.8, text.count("\ufffd"))


def _check_depth(source: Source) -> None:
    """Refuse pages whose elements nest so deep that parsing takes the square of their length."""
    depth = 0
    for match in _TAG.finditer(source.data):
        depth = max(depth - 1, 0) if match.group(1) else depth + 1
        if depth > _DEEPEST:
            raise DocumentError(
                f"{source.name}: elements nest more than {_DEEPEST} deep, which no page of text does; "
                "save the page again or copy its text into a txt file"
            )


def _title(tree: LexborHTMLParser, blocks: list[Block]) -> str:
    """Return the page's title without the name of the site behind it."""
    node = tree.css_first("title")
    whole = " ".join(node.text().split()) if node is not None else ""
    pieces = [piece for piece in _SITE.split(whole) if piece]
    said = {block.said for block in blocks}
    return next((piece for piece in pieces if piece in said), pieces[0] if pieces else "")


def _main(blocks: list[Block], title: str) -> list[Block]:
    """Return the main text with the title and the lines on date and source above it."""
    inside = _container(blocks)
    if inside is None:
        return _without_links(blocks)
    first = next(number for number, block in enumerate(blocks) if inside in block.owners)
    head = _head(blocks[:first], title)
    return head + _without_links([block for block in blocks[first:] if inside in block.owners])


def _container(blocks: list[Block]) -> int | None:
    """Return the innermost element that holds most of the page's prose; None for a page without prose."""
    held: dict[int, int] = defaultdict(int)
    depth: dict[int, int] = {}
    for block in blocks:
        prose = _is_prose(block)
        for number, owner in enumerate(block.owners):
            depth[owner] = number
            held[owner] += len(block.said) if prose else 0
    total = max(held.values(), default=0)
    most = [owner for owner, length in held.items() if length and length >= total * _MAIN_SHARE]
    return max(most, key=depth.__getitem__, default=None)


def _is_prose(block: Block) -> bool:
    if block.rows is not None:
        return block.linked * 2 < len(block.said)
    if len(block.said) < _PROSE or block.linked * 2 > len(block.said):
        return False
    return any(mark in block.said for mark in "，。；,.;")


def _head(before: list[Block], title: str) -> list[Block]:
    """Keep of what stands above the main text: its title, and lines below it that state date or source."""
    near = before[-_HEAD_BLOCKS:]
    titles = [number for number, block in enumerate(near) if _is_title(block, title)]
    first = titles[0] if titles else max(len(near) - _LINES_ALONE, 0)
    return [
        block
        for number, block in enumerate(near)
        if number in titles or (number >= first and _is_label(block.said))
    ]


def _is_title(block: Block, title: str) -> bool:
    said = block.said
    return block.level in {1, 2} or bool(title and len(said) >= 4 and (said in title or title in said))


def _is_label(said: str) -> bool:
    labels = load_labels()
    stated = labels.publisher.search(said) or labels.date.search(said) or date_pattern().match(said)
    return len(said) <= _LONGEST_HEAD and stated is not None


def _without_links(blocks: list[Block]) -> list[Block]:
    """Leave out buttons, breadcrumbs and lists of links."""
    kept: list[Block] = []
    link_list = False
    for number, block in enumerate(blocks):
        in_list = link_list or _is_link(blocks[min(number + 1, len(blocks) - 1)])
        link_list = (block.rows is None and is_furniture(block.said)) or (_is_link(block) and in_list)
        if not link_list:
            kept.append(block)
    return kept if any(_is_prose(block) for block in kept) else blocks


def _is_link(block: Block) -> bool:
    return block.rows is None and block.linked * 10 >= len(block.said) * 7 and block.said[-1] not in "。！？"


def _add(builder: TextBuilder, block: Block) -> None:
    if block.rows is None:
        builder.add_block(block.said, element=block.path, level=block.level)
        return
    caption = builder.add_block(block.caption, element=block.path, ends=True) if block.caption else None
    builder.add_table(block.rows, caption=caption, headers=block.headers)


@cache
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = load_vocabulary("metadata")["meta"]
    return names


def _meta(tree: LexborHTMLParser) -> dict[str, Field]:
    """Read what meta elements state of the document."""
    stated: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = (node.attributes.get("name") or node.attributes.get("property") or "").strip().lower()
        value = " ".join((node.attributes.get("content") or "").split())
        if name and value:
            stated.setdefault(name, value)
    fields = {}
    for key, names in _names().items():
        first = next((stated[name] for name in names if name in stated), None)
        said = find_date(first) if key == "date" and first else first
        if said:
            fields[key] = Field(said, "meta element")
    return fields
