"""From lender files (TOML) to the book of lenders: names, products, senders, numbers, hosts."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from smsparse.errors import LenderFileError
from smsparse.model import DebtKind, plain_sender

KINDS: dict[str, tuple[type, str]] = {  # of a value in the file, and how to write it
    "numbers": (list, '[{ number = "…", use = "…", source = "…" }]'),
    "domains": (list, '[{ host = "…", source = "…" }]'),
    "checked": (date, "2026-01-31"),
}
SORTS = {
    "bank": "bank",
    "consumer": "consumer finance",
    "platform": "platform",
    "online": "online",
    "collector": "collector",
}
CURRENCIES = {
    "CN": "CNY",
    "TW": "TWD",
    "HK": "HKD",
    "IN": "INR",
    "US": "USD",
    "GB": "GBP",
    "KE": "KES",
    "NG": "NGN",
    "TZ": "TZS",
    "PH": "PHP",
}
BLOCK = (
    *("name", "company", "names", "whole_only", "cards", "loans", "other", "senders"),
    *("country", "currency", "numbers", "domains"),
)


@dataclass(frozen=True, slots=True)
class Product:
    """What a lender lends under a name of its own; ``names`` holds ``name`` first."""

    name: str
    kind: DebtKind | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is known to be the lender's: digits only, with who says so and since when."""

    number: str
    use: str
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Domain:
    """A web host that is known to be the lender's, with all hosts below it."""

    host: str
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Lender:
    """One lender. ``whole_only`` are names that count only as a whole signature or sender."""

    key: str
    name: str
    sort: str
    company: str | None = None
    names: tuple[str, ...] = ()
    whole_only: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()
    senders: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    domains: tuple[Domain, ...] = ()
    country: str = "CN"
    currency: str = "CNY"


@dataclass(frozen=True, slots=True)
class Name:
    """Whom a name stands for; ``product`` if it is the name of a product."""

    lender: Lender
    product: Product | None = None
    whole_only: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """All lenders. The keys of ``names`` and ``senders`` are in lower case."""

    lenders: tuple[Lender, ...] = ()
    names: Mapping[str, Name] = field(default_factory=dict)
    senders: Mapping[str, Lender] = field(default_factory=dict)
    keys: Mapping[str, Lender] = field(default_factory=dict)
    owners: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def by_sender(self, sender: str) -> Lender | None:
        """The lender that a sender id belongs to.

        A service port that ends with a lender's short code (106980095588) counts, weakly: ports
        are many and can be forged.

        >>> book = default_book()
        >>> [book.by_sender(s).key for s in ("95555", "VM-HDFCBK-S", "永豐銀行", "106980095588")]
        ['cmb', 'hdfc', 'sinopac', 'icbc']
        >>> book.by_sender("13800000000") is book.by_sender("") is None
        True
        """
        bare = plain_sender(sender).lower()
        if bare.isdigit():
            return self.senders.get(bare) or self._by_port(bare)
        whole = sender.strip().lower()
        for part in (whole, *whole.split("-")):
            if part in self.senders:
                return self.senders[part]
            if part in self.names:
                return self.names[part].lender
        return None

    def _by_port(self, port: str) -> Lender | None:
        """The lender whose five-digit code a service port (106…) ends with."""
        if port.startswith("106") and len(port) > 9 and port[-5:-3] == "95":
            return self.senders.get(port[-5:])
        return None

    def owns_number(self, lender_key: str, digits: str) -> bool | None:
        """Whether a number is the lender's own.

        ``None`` where the facts do not say; ``False`` only where they know numbers of this
        lender and know this one as another's.
        """
        owners = self.owners.get(digits, frozenset())
        if lender_key in owners:
            return True
        lender = self.keys.get(lender_key)
        return False if owners and lender and lender.numbers else None


@cache
def default_book() -> Book:
    """The lenders that smsparse knows; read once."""
    return load(Path(__file__).with_name("lenders.toml"))


def load(path: Path, base: Book | None = None) -> Book:
    """The lenders of a file, added to those of ``base``.

    A block whose key ``base`` has adds to that lender. Raises ``LenderFileError``.
    """
    tables = _read(path)
    sources = tables.pop("sources", {})
    lenders = dict(base.keys) if base else {}
    for sort, blocks in tables.items():
        if sort not in SORTS or not isinstance(blocks, dict):
            raise LenderFileError(
                f"{path}: [{sort}]: blocks are [sort.key] with a sort of {', '.join(SORTS)}"
            )
        for key, block in _blocks(path, sort, blocks):
            known = lenders.get(key) or Lender(key, "", SORTS[sort])
            lenders[key] = _lender(block, known, sources)
    return _book(path, lenders)


def _blocks(path: Path, sort: str, blocks: dict[str, Any]) -> Iterator[tuple[str, "_Part"]]:
    """Each lender of a sort with its block; ``others`` lists those that only have names."""
    for key, block in blocks.items():
        where = f"{path}: [{sort}.{key}]"
        if key != "others":
            yield key, _part(where, block, BLOCK)
            continue
        for names in _part(where, {key: block}, ("others",)).list(key):
            name, *more = _split(names, "/")
            yield name, _Part(where, {"name": name, "names": ",".join(more)})


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise LenderFileError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise LenderFileError(f"{path}: is not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise LenderFileError(f"{path}: is not TOML: {error}") from error


@dataclass(frozen=True, slots=True)
class _Part:
    """One block, or one fact in it, and where it stands; see ``_part``."""

    where: str
    table: dict[str, Any]

    def text(self, word: str) -> str:
        text: str = self.table.get(word, "")
        return text

    def need(self, word: str) -> str:
        text = self.text(word)
        if not text:
            raise LenderFileError(f'{self.where}: no {word}; add {word} = "…"')
        return text

    def list(self, word: str) -> tuple[str, ...]:
        return _split(self.table[word], ",") if word in self.table else ()

    def facts(self, word: str, words: tuple[str, ...]) -> Iterator["_Part"]:
        for table in self.table.get(word, ()):
            yield _part(f"{self.where}: {word}", table, words)


def _part(where: str, table: object, words: tuple[str, ...]) -> _Part:
    """A table that holds these words only, each with a value of its kind."""
    if not isinstance(table, dict):
        raise LenderFileError(f"{where}: expected a table of {', '.join(words)}")
    for word, value in table.items():
        if word not in words:
            raise LenderFileError(f"{where}: {word} is not known; expected {', '.join(words)}")
        kind, form = KINDS.get(word, (str, '"…"'))
        if type(value) is not kind or not value:
            raise LenderFileError(f"{where}: {word}: write {word} = {form}")
    return _Part(where, table)


def _split(words: str, mark: str) -> tuple[str, ...]:
    return tuple([word.strip() for word in words.split(mark) if word.strip()])


def _lender(part: _Part, known: Lender, sources: object) -> Lender:
    """The lender of a block, with all that is already known of it."""
    country = part.text("country") or known.country
    currency = part.text("currency") or CURRENCIES.get(country)
    if not currency:
        raise LenderFileError(f'{part.where}: country {country}: add currency = "…" (ISO 4217)')
    name = known.name or part.need("name")
    names = known.names + part.list("names")
    whole_only = known.whole_only + part.list("whole_only")
    banks = (name, *names, *whole_only) if known.sort == "bank" else ()
    loans = (p for p in known.products if p.kind is not DebtKind.CARD)
    products = (
        *_card(banks, known, part.list("cards")),
        *loans,
        *_products(part, "loans", DebtKind.LOAN),
        *_products(part, "other", None),
    )
    return Lender(
        known.key,
        name,
        known.sort,
        part.text("company") or known.company,
        names,
        whole_only,
        products,
        known.senders + part.list("senders"),
        known.numbers + tuple(_numbers(part, sources)),
        known.domains + tuple(_domains(part, sources)),
        country,
        currency,
    )


def _card(banks: tuple[str, ...], known: Lender, cards: tuple[str, ...]) -> Iterator[Product]:
    """The credit card of a lender: a bank's card goes by each of the bank's names."""
    made = (bank + (" Credit Card" if bank.isascii() else "信用卡") for bank in banks)
    old = (name for p in known.products if p.kind is DebtKind.CARD for name in p.names)
    names = tuple(dict.fromkeys((*made, *old, *cards)))
    if names:
        yield Product(names[0], DebtKind.CARD, names)


def _products(part: _Part, word: str, kind: DebtKind | None) -> tuple[Product, ...]:
    each = (_split(names, "/") for names in part.list(word))
    return tuple(Product(names[0], kind, names) for names in each if names)


def _numbers(part: _Part, sources: object) -> Iterator[Number]:
    for fact in part.facts("numbers", ("number", "use", "source")):
        digits = fact.need("number")
        if not (digits.isascii() and digits.isdigit()):
            raise LenderFileError(f"{fact.where}: {digits}: write a number with digits only")
        source, checked = _source(fact, sources)
        yield Number(digits, fact.need("use"), source, checked)


def _domains(part: _Part, sources: object) -> Iterator[Domain]:
    for fact in part.facts("domains", ("host", "source")):
        host = fact.need("host").lower()
        if "/" in host or "." not in host:
            raise LenderFileError(f"{fact.where}: {host}: write the bare host, as in bank.example")
        source, checked = _source(fact, sources)
        yield Domain(host, source, checked)


def _source(fact: _Part, sources: object) -> tuple[str, date]:
    """The sources of a fact in words, and the day the oldest of them was checked."""
    words: list[str] = []
    days: list[date] = []
    for name in _split(fact.need("source"), ","):
        if not isinstance(sources, dict) or name not in sources:
            raise LenderFileError(f"{fact.where}: source {name} not found; add [sources.{name}]")
        part = _part(f"{fact.where}: source {name}", sources[name], ("title", "url", "checked"))
        words.append(f"{part.need('title')} {part.text('url')}".strip())
        if "checked" not in part.table:
            raise LenderFileError(f"{part.where}: add the day it was checked: checked = 2026-01-31")
        days.append(part.table["checked"])
    return "; ".join(words), min(days)


def _book(path: Path, lenders: Mapping[str, Lender]) -> Book:
    names: dict[str, Name] = {}
    senders: dict[str, Lender] = {}
    owners: dict[str, frozenset[str]] = {}
    for key, lender in lenders.items():
        for word, name in _names(lender):
            other = names.setdefault(word.lower(), name).lender
            if other.key != key:
                raise LenderFileError(
                    f"{path}: {word} is a name of {other.key} and of {key}; keep it in one block"
                )
        for number in lender.numbers:
            owners[number.number] = owners.get(number.number, frozenset()) | {key}
            senders.setdefault(number.number, lender)
        for sender in lender.senders:
            if senders.setdefault(sender.lower(), lender).key != key:
                raise LenderFileError(
                    f"{path}: {sender} is a sender of {senders[sender.lower()].key} and of {key};"
                    " keep it in one block"
                )
    return Book(tuple(lenders.values()), names, senders, dict(lenders), owners)


def _names(lender: Lender) -> Iterator[tuple[str, Name]]:
    """Every name of a lender, those of its products first: they say more."""
    whole = {word.lower() for word in lender.whole_only}
    for product in lender.products:
        for word in product.names:
            yield word, Name(lender, product, word.lower() in whole)
    for word in filter(None, (lender.name, lender.company, *lender.names, *lender.whole_only)):
        yield word, Name(lender, None, word.lower() in whole)
