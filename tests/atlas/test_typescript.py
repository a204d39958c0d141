"""The API's structs as the front end's types."""

from typing import Annotated, Any, Literal, get_args

import msgspec
import pytest

from lantu.atlas.api import shapes
from lantu.atlas.api.openapi import list_structs
from lantu.atlas.typescript import write_module, write_struct, write_type


class Tagged(msgspec.Struct, tag="one", tag_field="sort", rename={"where": "in"}):
    """A summary over
    two lines.

    And what nobody needs to know.
    """

    where: str
    maybe: int | None = None


@pytest.mark.parametrize(
    ("annotation", "written"),
    [
        (str, "string"),
        (int, "number"),
        (float, "number"),
        (bool, "boolean"),
        (None.__class__, "null"),
        (Any, "unknown"),
        (str | None, "string | null"),
        (int | float | None, "number | number | null"),
        (list[int], "number[]"),
        (list[int | None], "(number | null)[]"),
        (list[list[float]], "number[][]"),
        (list[Literal["a", "b"]], '("a" | "b")[]'),
        (Literal["a"], '"a"'),
        (dict[str, int], "Record<string, number>"),
        (dict[str, list[str]], "Record<string, string[]>"),
        (dict[Literal["a", "b"], int], 'Partial<Record<"a" | "b", number>>'),
        (Annotated[str, msgspec.Meta(min_length=1)], "string"),
        (list[Annotated[int, "x"]], "number[]"),
        (Tagged, "Tagged"),
        (list[Tagged], "Tagged[]"),
    ],
)
def test_a_type_is_written_as_the_front_end_has_it(annotation: Any, written: str) -> None:
    """Lists of several types are bracketed, and words of a vocabulary need not all be keys."""
    assert write_type(annotation) == written


@pytest.mark.parametrize("annotation", [bytes, tuple[int, int], set[str], complex])
def test_a_type_that_there_is_none_of_is_refused(annotation: Any) -> None:
    """The error names it and where to add it."""
    with pytest.raises(TypeError, match=r"extend lantu\.atlas\.typescript\.write_type") as caught:
        write_type(annotation)
    assert repr(annotation) in str(caught.value)


def test_a_struct_is_written_as_it_travels() -> None:
    """Its tag first, fields under the names that they travel under, the summary on one line."""
    assert write_struct(Tagged) == (
        "/** A summary over two lines. */\n"
        "export interface Tagged {\n"
        '  sort: "one"\n'
        "  in: string\n"
        "  maybe: number | null\n"
        "}\n"
    )


def test_every_struct_of_the_api_is_written_once() -> None:
    """And every name that a type refers to is one of them."""
    module = write_module()
    names = [struct.__name__ for struct in list_structs()]
    assert names == sorted(set(names))
    assert all(module.count(f"export interface {name} {{") == 1 for name in names)
    assert "AnyRecord" in module.splitlines()[-1]


def test_records_of_every_type_are_one_union() -> None:
    """Told apart by their tag, which is the type's name in the ledger."""
    structs = get_args(shapes.AnyRecord)
    assert {struct.__struct_config__.tag for struct in structs} == {
        "claim",
        "project",
        "link",
        "commitment",
        "visit",
        "chain",
        "family",
        "qualitative",
    }
    assert write_type(shapes.AnyRecord) == " | ".join(struct.__name__ for struct in structs)
