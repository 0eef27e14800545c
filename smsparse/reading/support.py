"""Found contacts -> whom the text gives for enquiries."""

from smsparse.reading.contacts import Contact
from smsparse.reading.lazily import lazy
from smsparse.reading.text import Text

ENQUIRY = lazy(
    r"(?:电话|热线|客服|致电|来电|回电|拨打|拨|咨询|联系|详询|询|专线|座机|手机|经理|先生|女士"
    r"|专员|老师|对接人|call|contact"
    r"|helpline|queries|query|care|help|customer|tel|phone|toll|whatsapp)[^,，。;]{0,12}$"
    r"|(?:[:|/-]|(?<![a-z])(?:on|at|or))\s?$"
)
NOT_FOR_CALLS = lazy(
    r"(?:回复|回(?=[a-z\d])|发送?[至到]|编辑|退订|短信至|sms|send|text|副号|尾号|手机号|身份证"
    r"|reply|otp|工号|编号|account|a/c|acct|acc|h/l|lan|umrn|utr|urn)(?:(?!\. )[^,，。;]){0,14}$"
)
SHORT = lazy(r"(?:9[56]|1[02])\d{3,6}")
ENDS = lazy(r"\s*(?:[】\])。.!;,，]|$|转|或|/|、|咨询|查询|处理|办理|退订|了解|热线|\[)")


REFERENCE = lazy(
    r"(?<![a-z])(?:ref|reference|case|file|complaint|ticket)\s?(?:no|number|id)?[.:#]?\s?$"
)


def judge_support(text: Text) -> list[Contact]:
    """The telephone numbers and messenger names for enquiries, each once, in their order."""
    seen: set[str] = set()
    chosen = []
    for contact in sorted(text.contacts, key=lambda c: c.start):
        words = text.plain[contact.start : contact.end]
        if (
            contact.kind in ("phone", "messenger")
            and words not in seen
            and _is_for_calls(text, contact)
        ):
            seen.add(words)
            chosen.append(contact)
    return chosen


def _is_for_calls(text: Text, contact: Contact) -> bool:
    before = text.plain[max(0, contact.start - 22) : contact.start]
    if NOT_FOR_CALLS.search(before) or REFERENCE.search(before):
        return False
    if contact.kind == "messenger" or not SHORT.fullmatch(
        text.plain[contact.start : contact.end].split("转")[0]
    ):
        return True
    return bool(ENQUIRY.search(before)) or bool(ENDS.match(text.plain, contact.end))
