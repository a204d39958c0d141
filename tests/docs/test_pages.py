"""What the documentation says to type works, and its pages build without a warning."""

import html
import inspect
import io
import re
import shlex
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from lantu import assess
from lantu.assess import inequality
from lantu.region import Region

from ..cli.terminal import run

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```(console|python|toml)\n(.*?)^```", re.M | re.S)
# What a page tells to run: it may write nothing but its own results to a pipe, and end well.
RUN = ("tour.md", "howto.md", "one_sentence.md", "zh/tour.md", "zh/howto.md")
ENDINGS = {"lantu check": (0, 1)}


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """A ledger of the examples, read once."""
    ledger = tmp_path_factory.mktemp("docs") / "my.ledger"
    assert run("demo", "--ledger", ledger, "--quiet").status == 0
    return ledger


@pytest.fixture
def here(examples, tmp_path, monkeypatch):
    """A folder as a reader of the pages has it: a ledger, documents of its own, a scenario."""
    shutil.copytree(examples, tmp_path / "my.ledger")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("2023年，张家口市完成造林35万亩，新开工项目12个。\n", "utf-8")
    (tmp_path / "scenario.toml").write_text(scenario(), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    return tmp_path


def scenario():
    """The scenario that the how-to page writes."""
    page = (DOCS / "howto.md").read_text("utf-8")
    return next(body for kind, body in BLOCK.findall(page) if kind == "toml")


def blocks(page, kind):
    return [body for found, body in BLOCK.findall((DOCS / page).read_text("utf-8")) if found == kind]


# The quick run types what newcomers do; the Chinese pages type what the English ones do (tested below).
FIRST = ("tour.md", "one_sentence.md")


@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=[] if page in FIRST else [pytest.mark.slow]) for page in RUN]
)
def test_every_command_of_a_page_works(page, here):
    """Each line that a page tells to type ends well, in the order of the page."""
    for block in blocks(page, "console"):
        for line in block.splitlines():
            command = shlex.split(line.removeprefix("$ "))
            assert command[0] == "lantu", line
            done = run(*command[1:])
            assert done.status in ENDINGS.get(" ".join(command[:2]), (0,)), (line, done.err)


@pytest.mark.parametrize("page", ["tour.md", "one_sentence.md"])
def test_the_python_of_a_page_runs(page, here):
    """The Python of a page runs as it stands, its blocks in one session."""
    names = {}
    for block in blocks(page, "python"):
        exec(compile(block, page, "exec"), names)
    assert names


def test_both_languages_tell_to_type_the_same():
    """The Chinese pages have the commands of the English ones, but for those they leave out."""
    for page in ("tour.md", "howto.md"):
        english = "".join(blocks(page, "console")).splitlines()
        chinese = "".join(blocks(f"zh/{page}", "console")).splitlines()
        assert [line for line in chinese if line not in english] == []


def test_the_site_builds_without_a_warning(tmp_path):
    """The pages build strictly: every link leads somewhere, every page is in the contents, no network."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) > 15
    fetched = re.compile(r'<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?//')
    assert [page.name for page in pages if fetched.search(page.read_text("utf-8"))] == []
    read = partial(text_of, tmp_path)
    missing = [
        *(f"option {name}" for name in every_option() if name not in read("reference-commands")),
        *(f"route {path}" for path in every_route() if path not in read("reference-rest")),
        *(
            one.id
            for one in Region.load("jingjinji").indicators
            if one.id not in read("reference-indicators")
        ),
        *(name for name in every_measure() if f"{name}(" not in read("reference-measures")),
        *(
            path.name
            for path in (ROOT / "examples" / "jingjinji" / "scenarios").glob("*.toml")
            if path.name not in read("reference-scenarios")
        ),
    ]
    assert missing == []


def text_of(site, page):
    """The words of a built page."""
    return re.sub(r"<[^>]+>", "", html.unescape((site / f"{page}.html").read_text("utf-8")))


def every_option():
    """The options that the program takes, as its modules declare them."""
    found = set()
    for path in (ROOT / "src" / "lantu" / "cli").glob("*.py"):
        found.update(re.findall(r'"(--[a-z][a-z-]+)"', path.read_text("utf-8")))
    return found - {"--help"}


def every_route():
    """The paths that the routers of the API declare."""
    found = set()
    for path in (ROOT / "src" / "lantu" / "atlas" / "api").glob("*.py"):
        found.update(re.findall(r'@router\.\w+\(\s*"([^"]+)"', path.read_text("utf-8")))
    return found


def every_measure():
    """The functions that the assessing packages offer."""
    names = [getattr(assess, name) for name in assess.__all__]
    names += [getattr(inequality, name) for name in inequality.__all__]
    return [one.__name__ for one in names if inspect.isfunction(one)]
