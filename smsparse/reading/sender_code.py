"""A sender id -> the name in the body that it abbreviates: VM-CRSSON-S is Credit Saison.

Carriers in India and elsewhere give a business a short code made of letters of its name in their
order. Source: TRAI, Telecom Commercial Communications Customer Preference Regulations 2018
(headers of six letters behind the carrier's two).
"""

from collections.abc import Iterator

from smsparse.reading.lazily import lazy

CODE = lazy(r"(?:[A-Za-z]{2}-)?([A-Za-z]{4,12})(?:-[A-Za-z])?")
WORD = lazy(r"[A-Za-z][A-Za-z0-9&'’-]*")
LINKING = frozenset({"of", "and", "the", "for", "&"})
MOST_WORDS = 5
LEAST_LETTERS = 4  # that the code must share with a name
UNSHARED = 2  # letters at the end of a code that may stand for anything: HQ, FL


def name_in(body: str, sender: str) -> tuple[int, int] | None:
    """The place of the name that the sender's code abbreviates, the one that shares most with it.

    >>> body = "Special offer: settle your overdue Credit Saison a/c by 31 Mar"
    >>> start, end = name_in(body, "AX-CRSSON-S")
    >>> body[start:end]
    'Credit Saison'
    """
    code = CODE.fullmatch(sender.strip())
    if code is None:
        return None
    letters = code[1].lower()
    least = max(LEAST_LETTERS, len(letters) - UNSHARED)
    best: tuple[int, int, int] | None = None
    for start, end in _phrases(body, letters):
        shared = _shared(body[start:end], letters)
        if shared >= least and (best is None or shared > best[0]):
            best = shared, start, end
    return best[1:] if best else None


def _phrases(body: str, letters: str) -> Iterator[tuple[int, int]]:
    """Up to five words that follow each other, the first with the code's first letter.

    It is a capitalised one, unless the code begins with all of it (SLICEB, slice).
    """
    words = [m.span() for m in WORD.finditer(body)]
    for number, (start, end) in enumerate(words):
        capital = (
            body[start].isupper() or not body[:start].strip() or letters.startswith(body[start:end])
        )
        if body[start].lower() != letters[0] or not capital:
            continue
        yield start, end
        before = end
        for begin, behind in words[number + 1 : number + MOST_WORDS]:
            if body[before:begin] not in (" ", ". "):
                break
            yield start, behind
            before = behind


def _shared(name: str, letters: str) -> int:
    """How many letters of the code stand in the name in their order; 0 if a word has none."""
    taken = 0
    for word in WORD.findall(name):
        before = taken
        for letter in word.lower():
            if taken < len(letters) and letter == letters[taken]:
                taken += 1
        if taken == before and word.lower() not in LINKING:
            return 0
    return taken
