"""``lantu mcp`` as a program that speaks the protocol meets it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import pytest

from lantu.cli.main import main
from lantu.ledger import open_ledger

from .disputed import DISPUTED, later
from .world import write_ledger

if TYPE_CHECKING:
    from mcp import Client

LEVEL, GROWTH, _ = (record.id for record in later()[1])
CONTRACTS = "contracts_beijing_to_jinji"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger whose figures disagree."""
    return write_ledger(tmp_path_factory.mktemp("protocol") / "made.ledger", *DISPUTED)


def talk(ledger: Path, speak: Callable[[Client], Awaitable[Any]]) -> Any:
    """Start the command as a program does, and let ``speak`` ask it."""
    from mcp import Client, StdioServerParameters

    command = StdioServerParameters(
        command=sys.executable, args=["-m", "lantu", "mcp", "--ledger", str(ledger)]
    )

    async def run() -> Any:
        async with Client(command) as client:
            return await speak(client)

    # A thread of its own: the browser tests leave an event loop in the one that runs all tests.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(anyio.run, run).result()


def ask(ledger: Path, *questions: tuple[str, dict[str, Any]]) -> list[Any]:
    """Return the structured answers to some questions, or the text of a refusal."""

    async def speak(client: Client) -> list[Any]:
        answers = [await client.call_tool(tool, arguments) for tool, arguments in questions]
        return [a.content[0].text if a.is_error else a.structured_content for a in answers]  # type: ignore[union-attr]

    answers: list[Any] = talk(ledger, speak)
    return answers


def sentences(value: Any) -> list[tuple[str, int, int, str]]:
    """Return document, offsets and words of everything in an answer that has words."""
    if isinstance(value, list):
        return [found for one in value for found in sentences(one)]
    if not isinstance(value, dict):
        return []
    found = [one for inner in value.values() for one in sentences(inner)]
    if "quote" in value:
        found.append((value["document"]["id"], value["quote_start"], value["quote_end"], value["quote"]))
    if "marks" in value:
        found.append((value["document"]["id"], value["start"], value["end"], value["text"]))
    return found


def test_every_tool_reads_only(ledger: Path) -> None:
    """The tools are those documented, and each says that it does not write."""

    async def speak(client: Client) -> Any:
        return (await client.list_tools()).tools

    tools = talk(ledger, speak)
    page = Path(__file__).parents[2].joinpath("docs/atlas.md").read_text("utf-8")
    assert [tool.name for tool in tools if f"| `{tool.name}` |" not in page] == []
    assert {tool.name for tool in tools} >= {
        "search", "figures", "series", "conflicts", "document", "record"
    }  # fmt: skip
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_every_answer_has_words_that_stand_in_the_document(ledger: Path) -> None:
    """Words, document and offsets of each answer agree with the text, and asking publishes nothing."""
    with open_ledger(ledger) as opened:
        texts = {head.id: opened.document(head.id).text for head in opened.documents()}
        before = opened.snapshot
    (document,) = [identifier for identifier, text in texts.items() if "650.0" in text]
    answers = ask(
        ledger,
        ("search", {"words": "成交额"}),
        ("figures", {"words": "成交额", "limit": 2}),
        ("series", {"indicator": CONTRACTS, "place": "110000"}),
        ("conflicts", {"indicator": CONTRACTS}),
        ("document", {"id": document}),
        ("record", {"id": LEVEL}),
    )
    for answer in answers:
        found = sentences(answer)
        assert found
        assert [words for _, _, _, words in found] == [texts[d][start:end] for d, start, end, _ in found]
    _, figures, _, conflicts, part, record = answers
    assert (figures["total"], len(figures["items"]), bool(figures["next"])) == (5, 2, True)
    assert {LEVEL, GROWTH} <= {side["claim"]["id"] for side in conflicts["items"][0]["sides"]}
    assert part["window"]["text"] == texts[document]
    assert texts[document][record["sentence_start"] : record["sentence_end"]] == record["sentence"]
    with open_ledger(ledger) as opened:
        assert opened.snapshot == before


REFUSALS = [
    ("series", {"indicator": "无此指标"}, "无此指标"),
    ("record", {"id": "000000"}, "000000"),
    ("document", {"id": "0" * 64}, "no document has the id"),
    ("document", {"id": "../../etc/passwd"}, "id"),
    ("figures", {"since": "昨天"}, "since"),
    ("search", {"words": "成交额", "cursor": "not a cursor"}, "no cursor"),
]


def test_a_refusal_says_what_is_wrong(ledger: Path) -> None:
    """What cannot be answered is told in words, and the next question is answered."""
    questions = [(tool, arguments) for tool, arguments, _ in REFUSALS]
    *refused, answered = ask(ledger, *questions, ("record", {"id": LEVEL}))
    assert [text for text, (_, _, told) in zip(refused, REFUSALS, strict=True) if told not in text] == []
    assert answered["record"]["id"] == LEVEL


def test_without_the_extra_the_remedy_is_told(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who has not installed the extra is told how, on one line."""
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "mcp" else found(name, *rest)
    )
    with pytest.raises(SystemExit) as end:
        main(["mcp", "--ledger", str(ledger), "--language", "en"])
    assert end.value.code == 2
    assert "pip install --upgrade 'lantu[mcp]'" in capsys.readouterr().err
