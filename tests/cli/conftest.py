"""A folder of real documents and a ledger that they were read into."""

from pathlib import Path

import pytest

from .terminal import run

TEXTS = {
    "投资.txt": "雄安新区建设简报\n\n截至2022年9月底，雄安新区累计完成投资3500亿元。新开工项目近120个。\n",
    "空气.md": "# 空气质量\n\n2023年，北京市PM2.5年均浓度为32微克/立方米，比2013年下降64.2%。\n",
    "造林.html": "<html><head><title>造林绿化</title></head><body><p>2021年，张家口市完成造林"
    "１５.6万亩，森林覆蓋率達到50%。</p></body></html>",
}
TABLE = "file,title,date,place,publisher\n投资.txt,投资进展,2022-10-08,雄安新区,测试编写组\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Speak English whatever the machine's locale, and find no settings but those of the test."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANTU_LANGUAGE", "LANTU_LEDGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of three formats, with a table beside them."""
    folder = tmp_path_factory.mktemp("documents")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "documents.csv").write_text(TABLE, "utf-8")
    return folder


@pytest.fixture(scope="session")
def ledger(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that the documents were read into."""
    path = tmp_path_factory.mktemp("ledger") / "x.ledger"
    assert run("read", folder, "--ledger", path).status == 0
    return path
