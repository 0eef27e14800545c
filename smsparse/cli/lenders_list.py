"""The book of lenders in, a table out: who is known, by which names, with which numbers."""

from collections.abc import Iterator

from smsparse.cli.columns import padded, width
from smsparse.cli.words import Words
from smsparse.lenders import Book, Lender

LONGEST = 34  # columns of the names


def lenders_table(book: Book, say: Words) -> Iterator[str]:
    """A heading and a line for each lender; a second one for each further number."""
    rows = [(say("list_lender"), say("list_names"), say("list_numbers"))]
    for lender in book.lenders:
        rows += _rows(lender)
    columns = [max(width(row[n]) for row in rows) + 2 for n in range(2)]
    for first, second, third in rows:
        yield f"{padded(first, columns[0])}{padded(second, columns[1])}{third}".rstrip()
    yield ""
    yield say("list_count", len(book.lenders), sum(bool(one.numbers) for one in book.lenders))


def _rows(lender: Lender) -> Iterator[tuple[str, str, str]]:
    numbers = [f"{n.number}  {n.use} · {n.source} · {n.checked}" for n in lender.numbers]
    first, *more = numbers or [""]
    yield lender.name, _names(lender), first
    for number in more:
        yield "", "", number


def _names(lender: Lender) -> str:
    """The other names and the products, as many as fit."""
    names = [*lender.names, *(product.name for product in lender.products)]
    shown = ""
    for name in dict.fromkeys(names):
        longer = f"{shown}, {name}" if shown else name
        if width(longer) > LONGEST:
            return f"{shown or name} …"
        shown = longer
    return shown
