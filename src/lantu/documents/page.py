"""The blocks of a web page: paragraphs, headings, tables, with the share of links in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from selectolax.lexbor import LexborNode

from lantu.documents.tables import Square, join_lines, place_squares
from lantu.documents.vocabulary import load_vocabulary

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINE_IN_CHINESE = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9fff\uff00-\uffef])"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EDGES = " \t\u00a0\u3000\u200b\ufeff"
_LONGEST_CELL = 400
_MOST_SPAN = 1000


@dataclass(slots=True)
class Block:
    """A piece of a page that stands on lines of its own.

    Attributes
    ----------
    said : str
        Its text, white space as a browser shows it.
    path : str
        Path of its element, each step with its number among its like (``div[2]/p[1]``).
    linked : int
        How many of its characters are links.
    level : int or None
        1 to 6 for h1 to h6.
    rows : list of list of Square or None
        The grid of a table; `said` is then its text as a whole.
    caption : str
        Of a table.
    headers : int or None
        Rows of a table that the page marks as naming columns; None where it marks none.
    owners : tuple of int
        Identities of the elements around it, the outermost first.
    """

    said: str
    path: str
    linked: int = 0
    level: int | None = None
    rows: list[list[Square]] | None = None
    caption: str = ""
    headers: int | None = None
    owners: tuple[int, ...] = ()


@dataclass(slots=True)
class _Run:
    """Inline text that is being collected for one block."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def take(self) -> tuple[str, int]:
        said = _SPACE.sub(" ", _LINE_IN_CHINESE.sub("", "".join(self.parts))).strip(_EDGES)
        linked, self.parts, self.linked = self.linked, [], 0
        return said, linked


@dataclass(frozen=True, slots=True)
class _Step:
    """A node on the way through the tree; `leave` marks the way out of it."""

    node: LexborNode | None
    path: str
    owners: tuple[int, ...]
    level: int | None
    in_link: bool
    leave: bool = False


def iterate_blocks(body: LexborNode, dropped: frozenset[int]) -> Iterator[Block]:
    """Yield the blocks of a page in reading order, without recursion: pages nest as deep as they like.

    Parameters
    ----------
    body : LexborNode
        The element to walk.
    dropped : frozenset of int
        Identities (``mem_id``) of elements to leave out.
    """
    blocks = _block_elements()
    run = _Run()
    stack = [_Step(body, "body", (body.mem_id,), None, in_link=False)]
    while stack:
        step = stack.pop()
        if step.leave:
            yield from _finish(run, step)
            continue
        node = step.node
        if node is None or node.mem_id in dropped:
            continue
        tag = node.tag or ""
        if tag == "-text":
            lines = node.text_lexbor().split("\n") if "/pre[" in step.path else [node.text_lexbor()]
            for number, said in enumerate(lines):
                if number:
                    yield from _finish(run, step)
                run.parts.append(said)
                run.linked += len(said.strip()) if step.in_link else 0
        elif tag == "br":
            yield from _finish(run, step)
        elif tag == "table" and (table := _read_table(node, step)) is not None:
            yield from _finish(run, step)
            yield table
        elif not tag.startswith(("-", "!")):
            if tag in blocks:
                yield from _finish(run, step)
            _descend(stack, step, tag)
    yield from _finish(run, _Step(None, "body", (), None, in_link=False))


def _descend(stack: list[_Step], step: _Step, tag: str) -> None:
    """Put the children of a node on the stack, in order, each with its path."""
    node = step.node
    assert node is not None
    blocks = _block_elements()
    is_block = tag in blocks
    level = _HEADINGS.get(tag, step.level)
    owners = (*step.owners, node.mem_id) if is_block and node.mem_id != step.owners[-1] else step.owners
    counts: dict[str, int] = {}
    children = []
    child = node.first_child
    while child is not None:
        name = child.tag or ""
        path = step.path
        if name in blocks:
            counts[name] = counts.get(name, 0) + 1
            path = f"{step.path}/{name}[{counts[name]}]"
        children.append(_Step(child, path, owners, level, in_link=step.in_link or tag == "a"))
        child = child.next
    if is_block:
        stack.append(_Step(None, step.path, owners, level, in_link=False, leave=True))
    stack.extend(reversed(children))


def _finish(run: _Run, step: _Step) -> Iterator[Block]:
    if not run.parts:
        return
    said, linked = run.take()
    if said:
        yield Block(said, step.path, min(linked, len(said)), step.level, owners=step.owners)


def _read_table(node: LexborNode, step: _Step) -> Block | None:
    """Read a table of data; None for a table that lays out the page."""
    if node.css_first("table table") is not None:
        return None
    rows: list[list[Square]] = []
    headers = 0
    for number, line in enumerate(node.css("tr")):
        row = [_square(cell, f"{step.path}/tr[{number + 1}]/{cell.tag}") for cell in _cells(line)]
        rows.append(row)
        in_head = line.parent is not None and line.parent.tag == "thead"
        if (in_head or _all_headers(line)) and headers == number and row:
            headers = number + 1
    rows = [row for row in place_squares(rows) if row]
    said = [square.said for row in rows for square in row if square.said]
    wide = max((square.column + square.columns for row in rows for square in row), default=0)
    if len(rows) < 2 or wide < 2 or len(said) < 4 or max(map(len, said)) > _LONGEST_CELL:
        return None
    title = node.css_first("caption")
    caption = " ".join(title.text(deep=True).split()) if title is not None else ""
    linked = sum(len(link.text(deep=True).strip()) for link in node.css("a"))
    return Block(
        " ".join(said),
        step.path,
        linked,
        rows=rows,
        caption=caption,
        headers=headers or None,
        owners=step.owners,
    )


def _cells(line: LexborNode) -> list[LexborNode]:
    return [child for child in line.iter() if child.tag in {"td", "th"}]


def _all_headers(line: LexborNode) -> bool:
    cells = _cells(line)
    return bool(cells) and all(cell.tag == "th" for cell in cells)


def _square(cell: LexborNode, path: str) -> Square:
    said = join_lines([block.said for block in iterate_blocks(cell, frozenset())])
    return Square(said, 0, _spans(cell, "rowspan"), _spans(cell, "colspan"), path)


def _spans(cell: LexborNode, name: str) -> int:
    """Read how far a cell reaches; a page that states nonsense states 1."""
    stated = (cell.attributes.get(name) or "1").strip()
    return min(max(int(stated), 1), _MOST_SPAN) if stated.isascii() and stated.isdigit() else 1


@cache
def _furniture() -> tuple[str, re.Pattern[str]]:
    data = load_vocabulary("furniture")
    return ",".join(data["elements"]), re.compile(data["classes"], re.IGNORECASE)


@cache
def _block_elements() -> frozenset[str]:
    return frozenset(load_vocabulary("furniture")["block_elements"])


def read_blocks(body: LexborNode) -> list[Block]:
    """Return the blocks of a page without its furniture.

    An element is left out for its name (nav, footer, script), for being hidden, or for its class or id;
    blocks that are hidden or named so, and forms, only where they hold less than a quarter of the page's
    text, since some sites wrap the whole page in a form, call the article itself ``print``, or hide it
    until a script has run.
    """
    elements, classes = _furniture()
    dropped = {node.mem_id for node in body.css(elements) if node.tag != "form"}
    doubtful = {node.mem_id for node in body.css("form")}
    for node in body.css("[class], [id], [style], [hidden]"):
        attributes = node.attributes
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None
        if hidden and node.tag not in _block_elements():
            dropped.add(node.mem_id)
        elif hidden or classes.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            doubtful.add(node.mem_id)
    blocks = list(iterate_blocks(body, frozenset(dropped - {body.mem_id})))
    held: dict[int, int] = dict.fromkeys(doubtful, 0)
    for block in blocks:
        for owner in doubtful.intersection(block.owners):
            held[owner] += len(block.said)
    whole = sum(len(block.said) for block in blocks)
    out = {owner for owner, length in held.items() if length * 4 < whole}
    return [block for block in blocks if out.isdisjoint(block.owners)]
