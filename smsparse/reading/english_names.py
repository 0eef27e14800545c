"""An English body -> the place of the name of a lender that nobody listed.

Names are capitalised in English, so these look at the body as it is written.
"""

from smsparse.reading.lazily import lazy
from smsparse.reading.no_names import AGENT, NO_NAME

# a capitalised word, taken whole: nothing is tried again within it, however long a text is
WORD = r"[A-Z][A-Za-z0-9&'-]{0,30}+"
NAME = rf"{WORD}(?: {WORD}){{0,3}}"  # as many words as there are
SHORT = rf"{WORD}(?: {WORD}){{0,3}}?"  # as few as the words behind allow
DEPARTMENT = lazy(
    rf"^[^:.]{{0,24}}(?:[Dd]ept|[Dd]epartment|[Tt]eam|[Dd]esk),? (?:of |at |, )?({NAME})[:.,]"
)
DOTTED = r"[A-Z][A-Za-z0-9&'.]{0,30}+"
HEAD = lazy(
    rf"^\s*({DOTTED}(?: {DOTTED}){{0,3}}?)\s?(?:[:|]|\s[-–—]\s"
    r"|(?=\s(?:a/c|A/c|Loan|loan|card|Card|bill|Bill|Home|Personal|group)\b))"
)
OF_LOAN = lazy(
    r"\b(?:[Yy]our|[Uu]r|[Pp]ending|[Oo]verdue|[Yy]ou have|[Yy]ou've taken|taken|an?|the|his|her"
    rf"|unpaid|for|of|from|towards)(?: an?)?\s({SHORT})"
    r"(?:\s(?:home|gold|car|auto|vehicle|bike|group|business|personal|student|cash|payday"
    r"|short-term|credit)?\s?(?:loan|EMI|card|Card|Loan|Credit Card|Postpaid|bill|repayment"
    r"|account|balance|instalment|installment|dues|a/c|ac|inst|auto payment|autopay|finance"
    r"|collections|payment plan))"
)
PARTY = lazy(
    r"\b(?:to|from|frm|for(?=[\w' ]{3,30}(?: is| was| has))|obo|o\.b\.o\.?|on behalf of"
    rf"|act(?:ing)? for|with|app)\s({WORD}(?: {WORD}){{0,2}}?)"
    r"(?=[.,;:!?(]|\s(?:is|has|was|for|on|at|now|today|within|immediately|by|before|and|or|ka|not"
    r"|pay|ur|u|pls|-)\b|\s*$)"
)
SIGNED = lazy(rf",\s((?:{WORD} ){{1,4}}(?:Bank|Finance|Fin|Capital|Credit|Ltd|Limited)\b)\.?\s*$")
TAIL = lazy(rf"(?:-|–|—|~|Regards,?|Team|from)\s*({SHORT})\.?\s*$")
HERE = lazy(
    rf"(?:^|[.!] )(?:[Tt]his is )?({NAME})(?: here\b| acting for| has appointed|\s\|"
    r"|\s(?:balance|account|loan|card)\b)"
)
TEAM = lazy(rf"({WORD}(?: {WORD}){{0,2}})\s(?:[Tt]eam|LTD|Ltd|Limited)\b")
GENERIC_END = lazy(r"(?:\s(?:Personal|Home|Gold|Car|Auto|Vehicle|Loan|Cash|Your|Card))+$")
IN_FAVOUR = lazy(
    r"(?:ACH D|ACH DR|NACH DR INW|NACH DR?|ECS DR?|NACH|ACH|ECS)[-:/ ]{1,3}"
    r"([A-Z][A-Z&]+(?: [A-Z&]+){0,3})(?=-|/|\s?\d|,|\.|$)"
    rf"|\b(?:fvg|favg|favou?ring|f/o)\s({NAME})"
)
PLACES = (
    IN_FAVOUR,
    DEPARTMENT,
    OF_LOAN,
    HEAD,
    HERE,
    PARTY,
    TAIL,
    SIGNED,
    TEAM,
)


def favoured_name(body: str) -> tuple[int, int] | None:
    """For whom a mandate was debited: ACH/EXAMPLE FIN/EMI."""
    match = IN_FAVOUR.search(body)
    if match is None:
        return None
    start, end = match.span(match.lastindex or 0)
    return start, start + len(body[start:end].rstrip())


def english_name(body: str) -> tuple[int, int] | None:
    """Where the name stands, by the surest of the wordings that go with one.

    >>> body = "Your Brightwater Finance loan is due on 5 June"
    >>> start, end = english_name(body)
    >>> body[start:end]
    'Brightwater Finance'
    """
    around = len(body) - len(body.lstrip())
    for pattern in PLACES:
        for match in pattern.finditer(body.strip()):
            found = match.lastindex or 0
            words = match[found].strip().split()
            if not words or words[0].lower() in NO_NAME or AGENT.search(match[found].lower()):
                continue
            name = without_kind(match[found].rstrip())
            if len(name) >= 2:
                start = around + match.start(found)
                return start, start + len(name)
    return None


def without_kind(name: str) -> str:
    """Example Finance Home Loan -> Example Finance."""
    return GENERIC_END.sub("", name)
