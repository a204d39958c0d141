"""Writes the API's structs as TypeScript interfaces, so that the front end cannot drift from them.

``python -m lantu.atlas.typescript`` prints the file ``web/src/api/types.ts``; a test compares the two.
"""

from __future__ import annotations

import inspect
import sys
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from lantu.atlas.api import shapes
from lantu.atlas.api.openapi import list_structs

_PLAIN = {Any: "unknown", str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
_HEADER = "// Made by `python -m lantu.atlas.typescript` from lantu/atlas/api/shapes: do not edit.\n"


def write_type(annotation: Any) -> str:
    """Write a Python annotation as a TypeScript type.

    Parameters
    ----------
    annotation : type or typing construct
        A plain type, struct, list, dict with text keys, literal or union of those.

    Returns
    -------
    str

    Raises
    ------
    TypeError
        When there is no TypeScript for it.

    Examples
    --------
    >>> write_type(list[str | None])
    '(string | null)[]'
    >>> write_type(Literal["up", "down"])
    '"up" | "down"'
    """
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if inspect.isclass(annotation) and issubclass(annotation, msgspec.Struct):
        return annotation.__name__
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in {Union, UnionType}:
        return " | ".join(write_type(argument) for argument in arguments)
    if origin is Annotated:
        return write_type(arguments[0])
    if origin is Literal:
        return " | ".join(f'"{argument}"' for argument in arguments)
    if origin is list:
        inner = write_type(arguments[0])
        return f"({inner})[]" if " " in inner else f"{inner}[]"
    if origin is dict:
        key, value = (write_type(argument) for argument in arguments)
        # Not every word of a vocabulary need be a key.
        return f"Record<{key}, {value}>" if key == "string" else f"Partial<Record<{key}, {value}>>"
    raise TypeError(f"no TypeScript type for {annotation!r}: extend lantu.atlas.typescript.write_type")


def write_struct(struct: type[msgspec.Struct]) -> str:
    """Write one struct as an interface, fields in the order in which they travel.

    Examples
    --------
    >>> print(write_struct(shapes.Range), end="")
    /** A stretch of the document's text. */
    export interface Range {
      start: number
      end: number
    }
    """
    hints = get_type_hints(struct)
    summary = (inspect.getdoc(struct) or "").split("\n\n", 1)[0].replace("\n", " ")
    lines = [f"/** {summary} */", f"export interface {struct.__name__} {{"]
    tag = struct.__struct_config__.tag
    if tag is not None:
        lines.append(f'  {struct.__struct_config__.tag_field}: "{tag}"')
    lines.extend(
        f"  {item.encode_name}: {write_type(hints[item.name])}" for item in msgspec.structs.fields(struct)
    )
    return "\n".join([*lines, "}", ""])


def write_module() -> str:
    """Write every public struct of ``shapes`` and the union of the record types."""
    structs = list_structs()
    union = f"export type AnyRecord = {write_type(shapes.AnyRecord)}\n"
    return "\n".join([_HEADER, *(write_struct(struct) for struct in structs), union])


if __name__ == "__main__":
    sys.stdout.write(write_module())
