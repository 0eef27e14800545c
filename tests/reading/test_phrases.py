"""Every cue and pattern carries examples and counter-examples; they are run here."""

import pytest

from smsparse.reading.cue import expand, index_of, scan
from smsparse.reading.fold import fold
from smsparse.reading.phrases import CUES, book
from smsparse.reading.phrases.patterns import PATTERNS, UNSURE, without_commas


def names_in(text: str) -> set[str]:
    return {token.cue.name for token in scan(fold(text).text, book())}


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_examples(cue):
    assert cue.examples, "a cue without an example does not exist"
    for example in cue.examples:
        assert cue.name in names_in(example), f"{cue.name} is not found in {example!r}"
    for example in cue.but_not:
        assert cue.name not in names_in(example), f"{cue.name} is found in {example!r}"


def counts(pattern, text: str) -> bool:
    """Whether the wording of a pattern counts in a text."""
    plain = fold(text).text
    return pattern.fits(without_commas(plain)) and not (pattern.sure and UNSURE.search(plain))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_examples_of_patterns(pattern):
    assert pattern.examples, "a pattern without an example does not exist"
    for example in pattern.examples:
        assert counts(pattern, example), f"{pattern.name} does not count in {example!r}"
    for example in pattern.but_not:
        assert not counts(pattern, example), f"{pattern.name} counts in {example!r}"


def test_names_are_unique():
    names = [one.name for one in (*CUES, *PATTERNS)]
    assert len(names) == len(set(names))


def test_order_never_decides():
    texts = [example for cue in CUES for example in (*cue.examples, *cue.but_not)]
    turned = index_of(reversed(CUES))
    for text in texts:
        plain = fold(text).text
        assert scan(plain, turned) == scan(plain, book())


def test_two_cues_may_not_claim_one_word():
    first, second = CUES[:2]
    with pytest.raises(ValueError, match="two cues claim"):
        index_of([first, type(second)("other", second.sign, next(expand(first.words)), ())])


def test_words_are_plain():
    """A word with characters that folding changes could never be found."""
    for cue in CUES:
        for word in expand(cue.words):
            assert fold(word).text == word, (
                f"{cue.name}: {word!r} is {fold(word).text!r} when folded"
            )
