"""What the sentences read so far have set for those after them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lantu.facts import Period
from lantu.language.mention import PlaceMention
from lantu.records.sections import SectionStack


@dataclass(slots=True)
class PassageState:
    """What carries on from sentence to sentence; all of it ends with the document.

    Attributes
    ----------
    document_places : tuple of str
        Codes of the places that the document as a whole is about.
    sections : SectionStack
    scene, scene_frame
        Place and time that a sentence of nothing else has set.
    paragraph_places, paragraph_frame
        Place and time that the paragraph goes on about.
    instructed : bool
        Whether the paragraph has begun to say what is to be done.
    paragraph : int
        Number of the paragraph.
    anchor : str or None
        The document's date.
    opening : bool
        Whether the next sentence opens a section or a paragraph.
    told : Period or None
        The time that the figures of the sentence before hold for, where it names one.
    running : Period or None
        The time of figures told behind their source, as long as figures without a time follow.
    awaited : Period or None
        The time to come that the sentence before named last.
    latest : Period or None
        The time that the paragraph has named last.
    before : Period or None
        The time that the paragraph before was about: one that only looks at another aspect goes on with it.
    reported : bool
        Whether a reporter tells it: a paragraph about one place of a province goes on about it.
    own : bool
        Whether the document is one place's own report: what names no other place is about it.
    preface : int
        Where the first words of a report end that stand before its headings.
    event, event_places
        When and where the meeting or visit is that the passage tells of.
    recent, about : tuple of str
        Places that were named last, and that the sentence before was about.
    topic : str
        The work that bare measures are of.
    referred : dict of str to tuple of str
        What 全省, 全市 and the like meant last, by their rule.
    zones : dict of str
        Codes of the new districts that the text has named, the last one last.
    homes : dict of str to PlaceMention
        The places of whose offices those are who speak in the text.
    counties : dict of str
        Codes of the counties that the text calls by their short names.
    home : tuple of str
        Codes of the place of whose office the one who speaks in the sentence is.
    conference : bool
        Whether the document tells what several said at a press conference or in a talk.
    begins : bool
        Whether that one begins to speak in the sentence.
    spoken_of : set of str
        Codes of the places that the paragraph has named.
    touched : set of str
        Codes of the places that sentences of the paragraph about no place have named in whatever role.
    named : set of str
        Codes of the places that the whole text may mean by a short name.
    """

    document_places: tuple[str, ...]
    sections: SectionStack
    scene: tuple[str, ...] = ()
    paragraph_places: tuple[str, ...] = ()
    paragraph_frame: Period | None = None
    instructed: bool = False
    scene_frame: Period | None = None
    paragraph: int = 0
    anchor: str | None = None
    opening: bool = True
    told: Period | None = None
    running: Period | None = None
    awaited: Period | None = None
    latest: Period | None = None
    before: Period | None = None
    reported: bool = False
    own: bool = False
    preface: int = 0
    event: Period | None = None
    event_places: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    topic: str = ""
    referred: dict[str, tuple[str, ...]] = field(default_factory=dict)
    zones: dict[str, None] = field(default_factory=dict)
    homes: dict[str, PlaceMention] = field(default_factory=dict)
    counties: dict[str, str] = field(default_factory=dict)
    home: tuple[str, ...] = ()
    conference: bool = False
    begins: bool = False
    spoken_of: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)

    def next_paragraph(self) -> None:
        """Carry on into the next paragraph what goes on there, and forget the rest."""
        self.paragraph += 1
        self.spoken_of.clear()
        self.touched.clear()
        self.recent = ()
        self.topic = ""
        self.opening = True
        self.paragraph_places = self.scene
        self.scene = ()
        self.before = self.paragraph_frame or self.running or self.told
        self.paragraph_frame = self.scene_frame
        self.told = self.running = self.latest = None
        self.scene_frame = None
        self.instructed = False

    def next_item(self) -> None:
        """Forget the passage before: an unrelated item of a digest begins inside the line."""
        self.next_paragraph()
        self.referred.clear()
        self.paragraph_places = ()
        self.paragraph_frame = None
        self.event = None
