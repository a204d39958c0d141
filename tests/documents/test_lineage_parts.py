"""Which of several texts stands for the others, worked out on made-up sets of shingles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, strategies as st

from lantu.documents.document import Authority
from lantu.documents.lineage import Candidate, Reprint, resolve_lineage
from lantu.documents.prints import Comparison, TextPrint


def candidate(
    name: str,
    shingles: set[int],
    *,
    date: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    authority: Authority = "press",
    named: tuple[str, ...] = (),
    reprint: bool = False,
) -> tuple[Candidate, set[int]]:
    said = TextPrint(len(shingles), (1,), named, reprint)
    return Candidate(name, title, publisher, date, authority, said), shingles


def resolve(
    *documents: tuple[Candidate, set[int]], altered: bool = False, figures: bool = True
) -> list[Reprint]:
    """Resolve the lineage of candidates, compared by what their sets have in common."""
    ordered = sorted(documents, key=lambda pair: pair[0].id)

    def compare(one: int, other: int) -> Comparison:
        assert one < other
        return Comparison(len(ordered[one][1] & ordered[other][1]), figures, altered)

    return list(resolve_lineage([pair[0] for pair in ordered], compare))


def told(reprints: Sequence[Reprint]) -> list[tuple[str, str, str]]:
    return [(one.copy, one.source, one.relation) for one in reprints]


SMALL, MIDDLE, LARGE = set(range(40)), set(range(100)), set(range(300))


@pytest.mark.parametrize("dates", list(permutations(("2024-01-01", "2024-01-02", "2024-01-03"))))
@pytest.mark.parametrize("names", list(permutations("abc")))
def test_the_earliest_of_nested_texts_stands_for_all(names: tuple[str, ...], dates: tuple[str, ...]) -> None:
    """Whatever their ids are, which are hashes: no source is a copy itself, and each copy has one."""
    texts = (SMALL, MIDDLE, LARGE)
    found = resolve(*(candidate(n, s, date=d) for n, s, d in zip(names, texts, dates, strict=True)))
    first = names[dates.index("2024-01-01")]
    size = dict(zip(names, map(len, texts), strict=True))
    assert sorted(told(found)) == sorted(
        (name, first, "excerpt" if size[name] < size[first] else "contains")
        for name in names
        if name != first
    )


def test_the_copies_of_a_part_are_parts_of_the_same_whole() -> None:
    """A reprint of an excerpt leads to the whole text, not to the excerpt."""
    found = resolve(
        candidate("a", SMALL, date="2024-01-03"),
        candidate("b", SMALL | {900}, date="2024-01-02"),
        candidate("c", LARGE, date="2024-01-01"),
    )
    assert told(found) == [("a", "c", "excerpt"), ("b", "c", "excerpt")]


def test_the_organ_stands_before_an_earlier_whole() -> None:
    """An organ's own short text is the source of the long report that prints it."""
    found = resolve(
        candidate("a", LARGE, date="2024-01-01"),
        candidate("b", SMALL, date="2024-01-09", authority="primary"),
    )
    assert told(found) == [("a", "b", "contains")]
    assert found[0].similarity == pytest.approx(40 / 300, abs=0.001)


@pytest.mark.parametrize(
    ("common", "more", "title", "relation"),
    [
        pytest.param(80, 20, None, "reprint", id="eight tenths of both"),
        pytest.param(79, 21, None, None, id="a little less"),
        pytest.param(50, 50, "同一题目", "reprint", id="half of both under one title"),
        pytest.param(49, 51, "同一题目", None, id="a little less under one title"),
        pytest.param(100, 0, None, "same text", id="all of both"),
    ],
)
def test_copies_have_most_of_one_another(
    common: int, more: int, title: str | None, relation: str | None
) -> None:
    """Less is enough where something else speaks for it."""
    shared = set(range(common))
    one = candidate("a", shared | set(range(1000, 1000 + more)), title=title, date="2024-01-01")
    other = candidate("b", shared | set(range(2000, 2000 + more)), title=title, date="2024-01-02")
    assert told(resolve(one, other)) == ([("b", "a", relation)] if relation else [])


@pytest.mark.parametrize(
    ("common", "relation"),
    [
        pytest.param(32, "excerpt", id="eight tenths of the smaller"),
        pytest.param(31, None, id="a little less"),
    ],
)
def test_a_part_is_mostly_in_the_whole(common: int, relation: str | None) -> None:
    """The smaller text decides, as the larger one says much else."""
    part = candidate("a", set(range(common)) | set(range(900, 940 - common)), date="2024-01-02")
    found = resolve(part, candidate("b", LARGE, date="2024-01-01"))
    assert [one[2] for one in told(found)] == ([relation] if relation else [])


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_one_of_two_may_name_the_other(names: str) -> None:
    """Half of both is enough where either says that it has its text from the other."""
    whole = candidate(names[0], set(range(100)), publisher="北河日报", date="2024-01-01")
    copy = candidate(names[1], set(range(50, 150)), publisher="某网", named=("北河日报",), date="2024-01-02")
    assert told(resolve(whole, copy)) == [(names[1], names[0], "reprint")]


def test_other_figures_make_another_edition() -> None:
    """Last year's report in the same words is no copy of this year's."""
    assert resolve(candidate("a", LARGE), candidate("b", LARGE), figures=False) == []


def test_replaced_words_are_an_altered_copy() -> None:
    """A tenth of the shingles and all figures in order are enough, and it is told as such."""
    other = set(range(270, 570))
    assert told(
        resolve(
            candidate("a", LARGE, date="2024-01-01"), candidate("b", other, date="2024-01-02"), altered=True
        )
    ) == [("b", "a", "altered")]


@pytest.mark.parametrize(
    ("first", "second", "source"),
    [
        pytest.param(
            {"authority": "official copy"}, {"authority": "press"}, "a", id="an official copy before press"
        ),
        pytest.param(
            {"authority": "unknown"}, {"authority": "secondary"}, "a", id="unknown before secondary"
        ),
        pytest.param({"authority": "press"}, {"authority": "unknown"}, "a", id="press before unknown"),
        pytest.param({"reprint": True}, {}, "b", id="what calls itself a reprint comes behind"),
        pytest.param({"publisher": "某网转载"}, {"publisher": "某报"}, "b", id="in its publisher's name too"),
        pytest.param(
            {"named": ("北河日报",)}, {"publisher": "北河日报"}, "b", id="what names the other comes behind"
        ),
        pytest.param({"date": "2024-01-02"}, {"date": "2024-01-01"}, "b", id="the earlier"),
        pytest.param({"date": None}, {"date": "2024-01-01"}, "b", id="a date before none"),
        pytest.param(
            {"reprint": True, "date": "2024"}, {"date": "2025"}, "b", id="whoever copies, before the date"
        ),
        pytest.param({}, {}, "a", id="all alike: one of them, and always the same"),
    ],
)
def test_the_most_trusted_text_stands_for_its_copies(
    first: dict[str, object], second: dict[str, object], source: str
) -> None:
    """Authority, then being no reprint, then the date, then length, then the id."""
    one, other = candidate("a", LARGE, **first), candidate("b", LARGE, **second)  # type: ignore[arg-type]
    assert [reprint.source for reprint in resolve(one, other)] == [source]


def test_the_longer_of_two_equals_stands() -> None:
    """What was cut from a text is missing from its copy."""
    assert told(resolve(candidate("a", LARGE), candidate("b", LARGE | {999}))) == [("a", "b", "reprint")]


def test_evidence_names_title_and_source() -> None:
    """What beside the text speaks for a copy is told with it; a paper that names itself proves nothing."""
    whole = candidate("a", LARGE, publisher="北河日报", title="治水", date="2024-01-01")
    copy = candidate("b", LARGE, publisher="某网", title="治水", named=("北河日报",), date="2024-01-02")
    own = candidate("b", LARGE, publisher="北河日报网", title="防汛", named=("北河日报",), date="2024-01-02")
    assert resolve(whole, copy)[0].evidence == ("same title", "names 北河日报")
    assert resolve(whole, own)[0].evidence == ()


def test_what_is_too_short_is_nobodys_copy() -> None:
    """Without keys a text cannot be told from a phrase."""
    short = Candidate("b", "同题", None, None, "press", TextPrint(300, (), (), False))
    assert resolve(candidate("a", LARGE, title="同题"), (short, LARGE)) == []


SETS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(40, 300), st.integers(1, 9)), min_size=2, max_size=6
)


@given(SETS, st.randoms(use_true_random=False))
def test_lineage_does_not_depend_on_ids(texts: list[tuple[int, int, int]], random) -> None:
    """Stretches of one long text, under ids dealt at random: the same copies, and no source is one."""
    said = [(set(range(start, start + size)), f"2024-01-{day:02}") for start, size, day in texts]
    results = []
    for _ in range(2):
        names = random.sample("uvwxyz", len(said))
        # One date for one document: what only the id tells apart may come out either way.
        dated = [
            candidate(n, s, date=f"{d}T{at}") for at, (n, (s, d)) in enumerate(zip(names, said, strict=True))
        ]
        found = told(resolve(*dated))
        assert {copy for copy, _, _ in found}.isdisjoint(source for _, source, _ in found)
        results.append(sorted((names.index(copy), names.index(source), kind) for copy, source, kind in found))
    assert results[0] == results[1]
