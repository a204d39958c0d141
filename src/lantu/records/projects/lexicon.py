"""The vocabulary of projects, read from ``data/projects.toml`` and kept in forms that are quick to ask."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.projects.programmes import Programmes
from lantu.records.projects.told_of_many import ListWords
from lantu.records.projects.verbs import Verb, verbs_of
from lantu.records.words import Affixes, alternatives

# What is no Chinese character.
_OTHER = re.compile("[^一-龥]+")
# What may stand right behind a name.
_ENDS_NAME = "、，。；：和与及“”（）"
_NUMERALS = frozenset("一二三四五六七八九十两")
_DEED = 2
_SIGNS = frozenset({"签署", "签订", "签约", "达成", "印发", "发布", "通过", "制定", "修订"})
HeadKind = Literal["line", "body", "works", "paper", "drive", "frame", "none"]


class Head(NamedTuple):
    """How a name ends."""

    word: str
    category: str
    kind: HeadKind


class Shift(NamedTuple):
    """How a mood changes the state that a word tells; see ``data/projects.toml`` for each list."""

    goes_on: tuple[str, ...]
    begins: tuple[str, ...]
    founds: tuple[str, ...]
    going_on: tuple[str, ...]
    pushed_on: tuple[str, ...]
    underway: tuple[str, ...]
    in_force: tuple[str, ...]
    to_begin: tuple[str, ...]
    built: tuple[str, ...]
    aims_at: tuple[str, ...]
    intends: tuple[str, ...]
    ahead: tuple[str, ...]
    approved: tuple[str, ...]
    approved_works: tuple[str, ...]

    @classmethod
    def of(cls, words: dict[str, list[str]]) -> Shift:
        """Return the lists as the vocabulary gives them."""
        return cls(*(tuple(words[field]) for field in cls._fields))


class ProjectLexicon:
    """Compiled vocabulary; see ``data/projects.toml`` for what each list decides."""

    def __init__(self) -> None:
        # The same few words are asked for again and again: by each reader of a list and for each item.
        self.head_of = lru_cache(maxsize=2048)(self._longest_head)
        words = load_vocabulary("projects", "lantu.records")
        self.heads = {
            word: Head(word, group["category"], group["kind"])
            for group in words["head"]
            for word in group["words"]
        }
        # Few heads end with the same character: only their lengths are tried.
        self._head_lengths: dict[str, list[int]] = {}
        for word in sorted(self.heads, key=len, reverse=True):
            lengths = self._head_lengths.setdefault(word[-1], [])
            if len(word) not in lengths:
                lengths.append(len(word))
        name = words["name"]
        # One character in front of a name may be its own (正定): only longer adverbs are taken off there.
        self._lead = Affixes([*name["lead"], *(word for word in name["adverbs"] if len(word) > 1)], [])
        self._trail = Affixes([*name["adverbs"], *name["parts"]], [])
        self._whole = tuple(
            word for word in words["cut"]["kept"] if self._lead.strip_start(word) not in {word, ""}
        )
        self._whole_firsts = frozenset(word[0] for word in self._whole)
        self._adverbs = frozenset(name["adverbs"])
        self._never = frozenset(name["never"])
        self.common = Cues(dict.fromkeys(name["common"], True))
        self.common_drives, self.common_heads, self.loose_papers = (
            frozenset(name[key]) for key in ("common_drives", "common_heads", "loose_papers")
        )
        self._many = Cues(dict.fromkeys(name["many"], True), kept=name["many_kept"])
        self.pointers = tuple(name["pointers"])
        self.countable = tuple(name["countable"])
        self.generic_lines = frozenset(name["generic_lines"])
        self.known = {
            form: (known["name"], known["category"]) for known in words["known"] for form in known["forms"]
        }
        self.programmes = Programmes(words["programme"])
        # What makes a clause worth cutting up: a head or a known name somewhere in it.
        self.marks = Cues(
            dict.fromkeys(
                [
                    *(word for word, head in self.heads.items() if head.kind != "none"),
                    *self.known,
                    *self.programmes.marks,
                ],
                True,
            )
        )
        # One character inside a name says nothing of it: 临港 is no port.
        self.inner_heads = Cues(
            {
                word: head
                for word, head in self.heads.items()
                if head.kind not in {"none", "frame"} and len(word) > 1 and word not in self.common_drives
            }
        )
        self.joins_two = tuple(name["joins_two"])
        self.lent_heads, self.measured_units = (
            frozenset(name[key]) for key in ("lent_heads", "measured_units")
        )
        self.measured = re.compile(rf"[一-龥]{{0,14}}(?:{alternatives(name['measured_ends'])})")
        self.deed = _deed(name)
        self.bare_lines = tuple(
            word for word, head in self.heads.items() if head.kind == "line" and len(word) > 1
        )
        self._own_place, self._own_place_not, self.activities = (
            tuple(name[key]) for key in ("own_place", "own_place_not", "activities")
        )
        lines = [word for word, head in self.heads.items() if head.kind in {"line", "frame"}]
        reaches = alternatives(words["use"]["reaches"])
        self.reaches = re.compile(rf"(?<=[{''.join({word[-1] for word in lines})}])(?:{reaches}).*")
        # （市水利局负责）: who answers for it is no part of its name.
        self.charged = re.compile(load_vocabulary("commitments", "lantu.records")["charge"]["bracket"])
        self.common_ends = tuple(
            sorted((word for word in name["common"] if len(word) > 1), key=len, reverse=True)
        )
        self.topics: dict[str, str] = {
            word: topic for topic, topic_words in words["topics"].items() for word in topic_words
        }
        self.says_on, self.stands_for = tuple(words["use"]["says_on"]), frozenset(words["use"]["stands_for"])
        self.titles = tuple(words["use"]["titles"])
        self.title_verbs = frozenset(words["use"]["title_verbs"])
        self._known_lengths = sorted({len(form) for form in self.known}, reverse=True)
        self._known_lasts = frozenset(form[-1] for form in self.known)
        self.housed, self.use_categories = (frozenset(words["use"][key]) for key in ("housed", "categories"))
        self._tails: dict[str, str] = {
            word: category for category, tails in words["tails"].items() for word in tails
        }
        self.shift = Shift.of(words["shift"])
        self.agents = frozenset(words["shift"]["agents"])
        self.titled, self.moved_to, self.completes, self.remade = (
            tuple(words["cut"][key]) for key in ("titled", "moved_to", "completes", "remade")
        )
        self.lists = ListWords.of(words)
        self.locative, self.governs = (frozenset(words["cut"][key]) for key in ("locative", "governs"))
        self.leads_on, self.better = (frozenset(words["cut"][key]) for key in ("leads_on", "better"))
        self.verbs: Cues[Verb] = Cues(
            verbs_of(words),
            kept=[
                *words["cut"]["kept"],
                *words["cut"]["joined_names"],
                *self.known,
                *self._bettered(words["cut"]["better"]),
                *self._agreed(words["state"], words["cut"]["agreed"]),
            ],
        )

    def _longest_head(self, name: str) -> Head | None:
        """Return the longest head that a name ends with; None where it ends with none.

        Examples
        --------
        >>> project_lexicon().head_of("京滨城际铁路").word
        '城际铁路'
        """
        for length in self._head_lengths.get(name[-1:], ()):
            head = self.heads.get(name[-length:])
            if head is not None:
                return head if head.kind != "none" else None
        return None

    def _bettered(self, words: list[str]) -> list[str]:
        """Return the names' parts that words for getting better make with a head (提质增效行动)."""
        heads = [word for word, head in self.heads.items() if head.kind in {"drive", "frame", "paper"}]
        return [word + head for word in words for head in [*heads, "“"]]

    def _agreed(self, states: list[dict[str, list[str]]], others: list[str]) -> list[str]:
        """Return the ends of names of agreements on what is to be done (运营协议, 共建合同)."""
        heads = [word for word, head in self.heads.items() if head.category == "agreement"]
        deeds = {word for state in states for word in state["after"] if len(word) == _DEED}.union(others)
        return [deed + head for deed in sorted(deeds) for head in heads if deed not in _SIGNS]

    def known_at_end(self, name: str) -> tuple[str, str] | None:
        """Return name and category of the known thing that words end with; None where they end with none."""
        bare = name.strip("“”‘’")
        if name[-1:] not in self._known_lasts and bare[-1:] not in self._known_lasts:
            return None
        for length in self._known_lengths:
            known = self.known.get(name[-length:]) or self.known.get(bare[-length:])
            if known is not None:
                return known
        return None

    def strip(self, words: str) -> str:
        """Take off both ends what does not belong to a name."""
        if words[:1] not in self._whole_firsts or not words.startswith(self._whole):
            words = self._lead.strip_start(words)
        return self._trail.strip_end(words)

    def tail_category(self, tail: str) -> str | None:
        """Return the category that a list's last words give (大型清洁煤电项目 as 煤电项目); None for others.

        Examples
        --------
        >>> project_lexicon().tail_category("大型清洁高效煤电项目")
        'industry'
        """
        for start in range(len(tail) - 1):
            category = self._tails.get(tail[start:])
            if category is not None:
                return category
        return None

    def topic_of(self, opening: str) -> str | None:
        """Return the category that a sentence's opening sets (公路方面，…); None where it sets none."""
        topic, found, _ = opening.partition("方面")
        return self.topics.get(topic.strip(" 　")) if found else None

    def is_common(self, name: str) -> bool:
        """Tell words that name no one thing, whatever verb stands near them."""
        return name in self._never or self._many.has_any(name)

    def is_adverb(self, word: str) -> bool:
        """Tell an adverb (共同) from a word of its own."""
        return word in self._adverbs and word not in self.shift.intends

    def are_adverbs(self, words: str) -> bool:
        """Tell words that are nothing but adverbs (均已, 正式)."""
        return not self._trail.strip_end(words)

    def is_local(self, name: str) -> bool:
        """Tell a name that says by one character whose it is.

        Examples
        --------
        >>> project_lexicon().is_local("市图书馆新馆"), project_lexicon().is_local("市场监测中心")
        (True, False)
        """
        if name[1:2] in _NUMERALS:
            return False  # 县三级平台
        return name.startswith(self._own_place) and not name.startswith(self._own_place_not)

    def residue(self, name: str) -> int:
        """Return how many characters of a name are left without its common words.

        Examples
        --------
        >>> project_lexicon().residue("津侨国际"), project_lexicon().residue("国家级产业")
        (2, 0)
        """
        common = sum(end - start for start, end, _ in self.common.find(name))
        return max(0, len(_OTHER.sub("", name)) - common)


def _deed(name: dict[str, list[str]]) -> re.Pattern[str]:
    """Return what a name ends with that tells what is done; 计划 is no verb where a name ends."""
    deeds, heads = alternatives(name["deeds"]), alternatives(name["deed_heads"])
    return re.compile(rf"(?:(?:{deeds})+(?:{heads})|计划)(?=[{_ENDS_NAME}]|等|$)")


@cache
def project_lexicon() -> ProjectLexicon:
    """Return the vocabulary, read and compiled once."""
    return ProjectLexicon()
