"""What errors say is put into Chinese, sentence by sentence."""

from __future__ import annotations

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import lantu.errors
from lantu.messages import ErrorTexts, load_errors

SOURCE = Path(lantu.errors.__file__).parent
TRANSLATED = (
    "assess",
    "cli",
    "documents",
    "ledger",
    "region",
    "scenarios",
    "settings.py",
    "workbench",
)
"""Parts whose errors a user of the command line meets first; docs/limits.md names the others."""
OF_THE_SYSTEM = {os.strerror(number) for number in errno.errorcode}
FIRST = "nothing had been read by {moment}"
OWN = {name for name, kind in vars(lantu.errors).items() if isinstance(kind, type)}


def written(node: ast.expr) -> str | None:
    """Return the text that an expression writes, with the source of each value in braces."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (
            str(part.value) if isinstance(part, ast.Constant) else f"{{{ast.unparse(part.value)}}}"  # type: ignore[attr-defined]
            for part in node.values
        )
        return "".join(parts)
    return None


def raised() -> Iterator[tuple[str, str]]:
    """Yield the file and the text of each error that is raised with a text of its own."""
    for part in TRANSLATED:
        path = SOURCE / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if not isinstance(node, ast.Raise) or not isinstance(node.exc, ast.Call):
                    continue
                told = written(node.exc.args[0]) if node.exc.args else None
                if told is not None and ast.unparse(node.exc.func) in OWN:
                    yield str(file.relative_to(SOURCE)), told


def filled(told: str) -> str:
    """Return a text with a word for each value, the same for the same value."""
    values: dict[str, str] = {}
    return re.sub(
        r"\{(?:[^{}]|\{[^{}]*\})*\}", lambda hole: values.setdefault(hole[0], f"v{len(values)}"), told
    )


def test_errors_of_the_command_line_have_chinese() -> None:
    """Each error that these parts raise has its Chinese."""
    chinese = ErrorTexts("zh")
    found = list(raised())
    assert len(found) > 100
    assert [(file, told) for file, told in found if chinese(filled(told)) == filled(told)] == []


def test_nothing_is_translated_in_vain() -> None:
    """Each sentence of the catalogue is said by the source, or by the system."""
    said = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            told = written(node) if isinstance(node, ast.expr) else None
            if told:
                said.add(re.sub(r"\{(?:[^{}]|\{[^{}]*\})*\}", "{}", told))
    sections = load_errors()
    assert set(sections.pop("system")) <= OF_THE_SYSTEM
    # What the parser of arguments says is asked of it in the tests of the command line.
    sections.pop("usage")
    ours = {english for section in sections.values() for english in section}
    # What a library says, and the two ends of one sentence.
    ours -= {"File is not a zip file", FIRST, f"{FIRST}; the first reading began {{first}} UTC"}
    assert [one for one in sorted(ours) if re.sub(r"\{\w+\}", "{}", one) not in said] == []


def test_the_same_values_in_both() -> None:
    """The Chinese says each value that the English says, and no other."""
    for section in load_errors().values():
        for english, chinese in section.items():
            assert set(re.findall(r"\{(\w+)\}", english)) == set(re.findall(r"\{(\w+)\}", chinese)), english


@pytest.mark.parametrize(
    ("message", "chinese"),
    [
        (
            "a b does not exist: give the path of a ledger, or make one with `lantu read FILES --ledger a b`",
            "a b 不存在：请给出账本的路径，或用 `lantu read 文件 --ledger a b` 建一个",
        ),
        ("x, line 3: no judgement: {}", "x 第 3 行：不是判定：{}"),
        (
            "there is no reading 7: the ledger has readings 1 to 2",
            "没有第 7 次读取：账本有 第 1 至 2 次读取",
        ),
        (
            "s.toml: cannot be used as a scenario: unknown key 'nam'; did you mean name, date?",
            "s.toml：不能作为情景使用：没有 'nam' 这个键；是不是要用 name, date？",
        ),
        ("unknown key 'x'", "没有 'x' 这个键"),
        (
            "the region 京津冀 knows no place '某县' in 2010; near it: 易县",
            "区域 京津冀 中没有地方 '某县'（2010 年）；相近的有 易县",
        ),
        (
            "change 2 (Open): no line '甲线' in the network; did you mean 乙线?",
            "第 2 项改动（Open）：路网中没有线路 '甲线'；是不是要用 乙线？",
        ),
        ("nobody ever says this", "nobody ever says this"),
        ("", ""),
    ],
)
def test_sentences(message: str, chinese: str) -> None:
    """Values keep their place, reasons are put into Chinese with the sentence, and the rest stays."""
    assert ErrorTexts("zh")(message) == chinese
    assert ErrorTexts("en")(message) == message
