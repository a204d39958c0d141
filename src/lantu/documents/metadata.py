"""What is known of a document: stated beside it, by its format, by its text, by its name; never guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from lantu.documents.authority import check_authority, find_authority
from lantu.documents.dates import date_of_name, date_pattern, find_date, iso_date
from lantu.documents.document import Authority, Field
from lantu.documents.extract import Extract
from lantu.documents.files import TABLE_NAME
from lantu.documents.head import VENUE
from lantu.documents.labels import load_labels
from lantu.documents.language_of import find_language
from lantu.documents.structure import Structure
from lantu.errors import DocumentError
from lantu.facts import Span

FOOT, NAME, TITLE, SCRIPT = "foot of the text", "file name", "title", "script of the text"
NUMBER = "document number"
_LAST_PARAGRAPHS = 8
_LONGEST_SIGNATURE = 40
_PARTY = re.compile(
    "^[甲乙丙丁]方\\s*(?:[（(][^）)]{1,8}[）)])?\\s*[:：]\\s*(?P<name>[\u4e00-\u9fff]{4,30})(?:[（(](?:盖章|公章|签章)[）)])?$"
)
# 甲市教育局2025年度部门决算: an office's own budget or accounts.
_ACCOUNTS = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{4,30}?)(?:20\d{2}\s?年度?)(?:部门|单位)?(?:预算|决算)(?:公开|情况说明|说明)?$"
)
# A year or a month alone, where the day is not known.
_COARSE = re.compile(r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document, each field with the place it was found; None where it is not told."""

    title: Field | None
    date: Field | None
    place: Field | None
    publisher: Field | None
    language: Field | None
    authority: Authority


# 1-1 甲市主要年份…: the number of a table in a yearbook.
_NUMBERED = re.compile(r"^\d{1,2}[-—－.]\d{1,2}\s+")


def find_metadata(
    name: str, extract: Extract, structure: Structure, stated: Mapping[str, str] | None = None
) -> Metadata:
    """Gather a document's metadata, the first source that says something going before the others.

    The order is: the table beside the file, what the format states (meta elements), the head of the
    text, its foot (signature and date), the file's name, a date in the title, what programs left in the
    file's properties, and the year in the number that an organ gave the document.
    Neither today's date nor the file's own times are ever used.

    Parameters
    ----------
    name : str
        The file's name.
    extract : Extract
        The text and what its format tells.
    structure : Structure
        How the text is built.
    stated : mapping of str to str, optional
        The file's row of ``documents.csv``.

    Raises
    ------
    DocumentError
        The table states a date that is no ISO 8601 calendar date.
    """
    head = structure.head
    foot = _foot(extract.text, structure.paragraphs)
    table = {
        key: Field(_stated(name, key, value), TABLE_NAME) for key, value in (stated or {}).items() if value
    }
    fields, left = extract.fields, extract.properties
    named = date_of_name(name)
    language = find_language(extract.text)
    title = table.get("title") or fields.get("title") or head.title or left.get("title")
    publisher = table.get("publisher") or fields.get("publisher") or head.publisher or foot.get("publisher")
    publisher = publisher or _issuer(title) or left.get("publisher")
    signer = foot["publisher"].value if "publisher" in foot else None
    return Metadata(
        title=title,
        date=table.get("date")
        or fields.get("date")
        or head.date
        or foot.get("date")
        or (Field(named, NAME) if named else None)
        or _date_of_title(title)
        or left.get("date")
        or _year_of_number(extract.text, structure.paragraphs[: head.body]),
        place=table.get("place")
        or fields.get("place")
        or (head.place if head.place and head.place.found != VENUE else None)
        or _place(title, publisher)
        or head.place,
        publisher=publisher,
        language=table.get("language")
        or fields.get("language")
        or (Field(language, SCRIPT) if language else None)
        or left.get("language"),
        authority=check_authority(name, table["authority"].value)
        if "authority" in table
        else find_authority(publisher.value if publisher else None, extract.text, signer),
    )


def _stated(name: str, key: str, value: str) -> str:
    """Check what the table states; a date may be written in any of the usual ways."""
    if key != "date":
        return value
    match = date_pattern().fullmatch(value)
    date = iso_date(match) if match else None
    if date is None and _COARSE.fullmatch(value):
        date = value
    if date is None:
        raise DocumentError(
            f"{name}: {value!r} in column date of {TABLE_NAME} is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
        )
    return date


def _place(title: Field | None, publisher: Field | None) -> Field | None:
    """Read the place off the title or, where an organ of a place published it, off the organ's name."""
    labels = load_labels()
    issuer = _issuer(title)
    said = f"publisher ({publisher.found})" if publisher else ""
    area = title is not None and labels.title_area.match(title.value) is not None
    for field, pattern, found in (
        (title, labels.title_place, TITLE),
        (issuer, labels.organ_place, TITLE),
        (title, labels.paper_place, TITLE),
        (None if area else publisher, labels.organ_place, said),
        (title, labels.region_place, TITLE),
    ):
        match = pattern.search(_NUMBERED.sub("", field.value)) if field and not _is_joint(field) else None
        if match:
            return Field(match["place"], found)
    return None


def _is_joint(field: Field) -> bool:
    """Tell whether organs of several places act as one: 甲省人民政府办公厅 乙市人民政府办公厅."""
    organs = (load_labels().organ_place.match(name) for name in field.value.split())
    return len({organ["place"] for organ in organs if organ}) > 1


def _issuer(title: Field | None) -> Field | None:
    """Return the organ that a title begins with: 甲市水务局关于印发….的通知, 交通运输部关于…的批复."""
    labels, said = load_labels(), title.value if title else ""
    if (accounts := _ACCOUNTS.match(said)) is not None and labels.organ_name.search(accounts["organ"]):
        return Field(accounts["organ"], TITLE)
    name, about, _ = said.partition("关于")
    if not about or not labels.organ_name.search(name):
        return None
    issued = labels.organ_place.search(name) or labels.title_end.search(said)
    return Field(name, TITLE) if issued else None


def _date_of_title(title: Field | None) -> Field | None:
    """Read the day or month off a title; of a report to an assembly, the year that it was given in."""
    if title is None:
        return None
    if (date := find_date(title.value)) is not None:
        return Field(date, TITLE)
    report = load_labels().report_year.search(title.value)
    return Field(report["before"] or report["behind"], TITLE) if report else None


def _year_of_number(text: str, head: tuple[Span, ...]) -> Field | None:
    """Read the year off the number of an organ's document, on a line of its head: 甲政发〔2026〕5号."""
    numbers = (load_labels().document_number.search(span.of(text)) for span in head)
    return next((Field(number["year"], NUMBER) for number in numbers if number), None)


def _foot(text: str, paragraphs: tuple[Span, ...]) -> dict[str, Field]:
    """Read the signature: an organ on a line of its own with a date below it, or beside it.

    It stands at the end, or where a notice ends and what it is sent with begins.
    """
    lines = [load_labels().signed_on.sub("", span.of(text)) for span in paragraphs]
    last = lines[-_LAST_PARAGRAPHS:]
    found: dict[str, Field] = {}
    for above, line in [*zip(["", *last], last, strict=False), *pairwise(lines)]:
        dated = line.removesuffix("印发")
        match = date_pattern().match(dated) if len(dated) <= _LONGEST_SIGNATURE else None
        if match is None or match.end() != len(dated) or (date := find_date(dated)) is None:
            continue
        signer = above.splitlines()[-1] if above else ""
        parties = [party["name"] for party in map(_PARTY.match, last) if party]
        if _PARTY.match(signer):
            # 甲方（盖章）：…, 乙方（盖章）：…: an agreement is of all who sign it.
            return {"date": Field(date, FOOT), "publisher": Field(" ".join(dict.fromkeys(parties)), FOOT)}
        signed = len(signer) <= _LONGEST_SIGNATURE and load_labels().organ_name.search(signer) is not None
        if signed:
            return {"date": Field(date, FOOT), "publisher": Field(" ".join(signer.split()), FOOT)}
        found = found or ({"date": Field(date, FOOT)} if line in last else {})
    return found
