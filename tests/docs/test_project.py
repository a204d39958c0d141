from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readme_is_short_and_begins_with_its_two_commands():
    """A newcomer finds what to type on the first lines, and the whole in 120 lines."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert len(lines) <= 120
    assert [line.split()[:2] for line in lines if line.startswith("    make")][:2] == [
        ["make", "demo"],
        ["make", "test"],
    ]


def test_no_news_fragment_is_empty():
    """Every fragment of the changelog says something."""
    fragments = list((ROOT / "changelog.d").glob("*.md"))
    assert fragments
    assert all(fragment.read_text("utf-8").strip() for fragment in fragments)
