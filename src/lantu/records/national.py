"""When a passage turns to the whole country, or to a body of it."""

from __future__ import annotations

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.passage_state import PassageState
from lantu.records.sentence import Sentence
from lantu.records.subjects import behind_times
from lantu.records.whereabouts import whereabouts

_EVERYWHERE = ("各地", "全国各地")


def turns_national(sentence: Sentence, state: PassageState, lexicon: ClaimLexicon) -> bool:
    """Tell whether a sentence begins with the country or a body of it, in a text of no one place.

    What it says is not about the place before, nor is what follows it.
    """
    if state.own:
        return False
    if opens_national(sentence):
        return True
    at = behind_times(sentence)
    turned = lexicon.turns_national.match(sentence.text, at, sentence.end)
    if turned is None or whereabouts().each_of.match(sentence.text, turned.end(), sentence.end):
        # 全国每3台就有1台产自甲: that is told of the place.
        return False
    # 全球45个国家的嘉宾参会 is still about the meeting.
    end = turned.end()
    return sentence.text[end - 1] not in "球界" or not sentence.text[end : end + 1].isdigit()


def tells_for_country(heading: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a body of the country says what a headline says: its text is of more than the example.

    Examples
    --------
    >>> from lantu.records.claims.lexicon import claim_lexicon
    >>> tells_for_country("生态环境部：北京连续四年达标", claim_lexicon())
    True
    >>> tells_for_country("北京：空气质量连续四年达标", claim_lexicon())
    False
    """
    body = lexicon.turns_national.match(heading.lstrip())
    return body is not None and heading.lstrip().startswith(("：", ":"), body.end())


def opens_national(sentence: Sentence) -> bool:
    """Tell whether the country or a body of it is what a sentence is about first."""
    at = behind_times(sentence)
    return bool(sentence.nation) and (sentence.nation[0] <= at or whereabouts().leads(sentence, at))


def stays_national(sentence: Sentence) -> tuple[str, ...]:
    """Return the country where a sentence leaves what follows it to be about that.

    各地扎实推进重大工程。甲隧道掘进2000米: what follows is of one of those places.
    """
    everywhere = sentence.text.startswith(_EVERYWHERE, behind_times(sentence))
    return sentence.country if opens_national(sentence) and not everywhere else ()


def stands_for_others(sentence: Sentence, codes: tuple[str, ...]) -> bool:
    """Tell whether a place stands for others as well: 推动甲城市群等加快发展."""
    return any(
        meant == codes and sentence.text.startswith("等", mention.end) for mention, meant in sentence.places
    )
