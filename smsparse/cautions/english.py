"""Signals in English texts, most of them seen with digital lenders of India and Africa."""

from collections.abc import Iterator

from smsparse.cautions import english_money
from smsparse.cautions.roots import lazy
from smsparse.cautions.signal import Grade, Look, Signal, Span, asks, words
from smsparse.cautions.view import View

HEADER = lazy(r"[a-z]{2}-[a-z]{4,9}(?:-[a-z])?|[a-z]{4,11}|\d{4,7}")
PERSON = lazy(  # in North America lenders, too, write from long numbers
    r"\+?(?:91(?!80[2-6])[6-9]\d{9}|44 ?7\d{9}|27[678]\d{8}|254[17]\d{8}|234[789]\d{9}|63 ?9\d{9}"
    r"|(?!91|44|27|254|234|63|1\d)[2-9]\d{9,13})|0[789]\d{8,9}|[6-9]\d{9}"
)
CALL_MOBILE = lazy(
    r"(?:call|contact|phone|reach|whatsapp|sms|text|on|at|no\.?|number|mob(?:ile)?)[^.;\d]{0,20}"
    r"(?P<number>(?<![\d*x])(?:\+?91[ -]?|0)?[6-9]\d{4}[ -]?\d{5}(?![\dx*]))"
)
HOURS = r"(?:the next\s)?(?:\d{1,2}|one|two|three|few)\s?(?:hours?|hrs?|minutes?|mins?)\b"
LAST_CALL = (
    "final (?:warning|notice|chance|call|reminder)|last (?:warning|chance|notice)|immediately or"
    r"|right now|by \d{1,2} ?(?:pm|am) today|before \d{1,2} ?(?:pm|am)\b"
)


def person_sender(view: View) -> Iterator[Span]:
    """A debt text that comes from somebody's mobile, not from a registered sender id."""
    if not view.is_chinese and PERSON.fullmatch(view.sender):
        yield 0, 0


def person_to_call(view: View) -> Iterator[Span]:
    """A personal mobile to call back; a registered sender may name its agent's."""
    if not view.is_chinese and not HEADER.fullmatch(view.sender.lower()):
        for call in CALL_MOBILE.finditer(view.text):
            yield call.span("number")


SIGNALS = (
    *english_money.SIGNALS,
    Signal(
        "social_contact",
        Grade.A,
        asks(
            r"(?:send|share|forward)[^.;]{0,30}(?:screenshot|screen shot|receipt|proof"
            r"|payment slip)[^.;]{0,20}(?:on|to|at|via)[^.;]{0,14}(?:whatsapp|wa\b"
            r"|[6-9x]\d{3})"
            r"|(?:whatsapp|telegram)[^.;]{0,30}(?:to (?:pay|settle|repay|clear|close)"
            r"|for (?:payment|settlement|closure))"
            r"|(?:pay|settle|settlement|repay|clear)[^.;]{0,40}(?:on|via|over"
            r"|through)\s(?:whatsapp|telegram)",
            roots="screen ?shot|receipt|proof|payment slip|whatsapp|telegram",
        ),
        examples=(
            "Pay now and send screenshot on 9812345670",
            "WhatsApp 9812345670 to settle your loan",
        ),
        but_not=("WhatsApp Hi to our bank for balance enquiry",),
    ),
    Signal(
        "private_mobile",
        Grade.B,
        Look(person_sender),
        examples=(("+919812345670", "Your loan of Rs 3200 is pending, pay today"),),
        but_not=(("VM-HDFCBK", "Your EMI is due"), ("63586", "Your loan is past due")),
    ),
    Signal(
        "private_mobile",
        Grade.B,
        Look(person_to_call, r"(?:6|7|8|9)\d{4}[ -]?\d{5}"),
        examples=(("+911140000000", "Loan overdue, call recovery officer 98123 45670"),),
        but_not=(("TX-HEROFN-S", "Contact our executive at 9812345670"),),
    ),
    Signal(
        "asks_for_secrets",
        Grade.A,
        asks(
            r"(?:share|send|provide|tell|confirm|reply with|enter|update|submit|using|with"
            r" your|give)[^.;]{0,24}\b(?:otp|m?pin|cvv|password|passcode|aadhaar|pan (?:card"
            r"|number)|card details|net ?banking|kyc details|social security|ssn)\b"
            r"|(?:send|share|give|read|tell|text|enter)[^.;]{0,30}(?:otp|passcode|digit code"
            r"|code you|the codes?\b|bvn|card (?:no|number)|fsa id|selfie)"
            r"|long number on|\d digits on (?:the )?back|digits on the (?:back|reverse)"
            r"|card (?:no|number)[^.;]{0,20}(?:expiry|cvv)"
            r"|logging ?in ?to your (?:online )?bank"
            r"|\bcall[^.;]{0,40}password|id no[^.;]{0,12}pin\b"
            r"|anydesk|screen mirror|mirror (?:app|your screen)"
            r"|\d digit (?:number|code) (?:which|that) your bank|teamviewer"
            r"|quick ?support|screen ?shar|\.apk\b|(?:download"
            r"|install)[^.;]{0,20}\bapk\b",
            unless=(
                r"\d{4,8} is|(?:otp|code|pin|password)(?: is|:)? ?\d{4,8}\b|m-?pesa (?:menu|>)"
                r"|paybill|dial \*|in the app|in your app|branch"
            ),
            roots=(
                r"otp|pin\b|cvv|password|passcode|aadhaar|pan (?:card|number)|card details|mpin"
                r"|long number|digits|code|bvn|card (?:no|number)|fsa id|selfie|log(?:ging)? ?in"
                r"|pin\b|update your"
                r"|net ?banking|kyc details|social security|ssn|anydesk|teamviewer|mirror"
                r"|quick ?support|screen ?shar|apk\b"
            ),
        ),
        examples=(
            "Share the OTP received to stop legal action on your loan",
            "Install loanclear.apk to repay your dues",
            "Read him the passcode you just received",
            "Enter card no, expiry and CVV to activate",
        ),
        but_not=(
            "438201 is your OTP. Do not share OTP with anyone",
            "We never ask you to share your PIN or CVV",
            "Enter the app to see your statement",
            "Update your card at the lender's site or in the app",
            "Enter OTP 889922 to confirm your loan",
            "Go to Lipa na M-PESA, Paybill 851900, enter amount and PIN",
        ),
    ),
    Signal(
        "police_claim",
        Grade.B,
        words(
            r"\bpolice\b|\bf\.?i\.?r\.?\b|arrest|non[- ]bailable|\bwarrant\b"
            r"|cyber ?(?:cell|crime)|criminal (?:case|complaint|charge|proceeding|breach)"
            r"|\bjail\b|imprison|cheating case|section 420|ipc 420|lookout notice|\bcbi\b|prosecut"
            r"|sheriff|\bbailiffs?\b|taken into custody|\bestafa\b|\bnbi\b|\befcc\b|\bdci\b"
            r"|barangay|crime branch|enforcement officer|high court enforcement|pick you up"
            r"|affidavit|detective|seize your|remove goods|attach your goods",
            roots=(
                r"police\b|f\.?i\.?r\b|arrest|non[- ]bailable|warrant\b|cyber ?(?:cell|crime)"
                r"|criminal |jail\b|imprison|cheating case|section 420|ipc 420|lookout notice|cbi\b"
                r"|sheriff|bailiff|taken into custody|estafa|nbi\b|efcc|dci\b|barangay|crime branch"
                r"|enforcement officer|high court|pick you up|affidavit|detective|seize"
                r"|remove goods|attach your"
                "|prosecut"
            ),
        ),
        examples=(
            "FIR will be filed and police will visit your home",
            "Arrest warrant issued for loan fraud",
        ),
        but_not=("Your EMI is due on 5 June", "Report fraudsters to police: scam alert"),
    ),
    Signal(
        "court_claim",
        Grade.B,
        words(
            r"(?:court|summons|decree|attachment of|attach your|seizure|freeze|frozen"
            r"|garnish)[^.;]{0,40}(?:issued|today|order(?:ed)?|passed|initiated|salary"
            r"|account|property|assets)"
            r"|summons|lawsuit has been filed|case (?:has been |is )?(?:registered"
            r"|filed) against you",
            unless="avoid",
        ),
        examples=(
            "Case has been filed against you, court summons issued today",
            "Your salary account will be frozen by court order",
        ),
        but_not=(
            "Your account was debited",
            "Avoid legal action, pay by 5 June",
            "Pay within 5 days to avoid summons",
        ),
    ),
    Signal(
        "threat_to_others",
        Grade.B,
        words(
            r"(?:contact|call|inform|message|tell|notify|visit|send)[^.;]{0,30}(?:your "
            r"|all |ur )?(?:references?\b|reference contacts|contacts?\b list|contact list"
            r"|relatives|family|parents|wife|husband|friends|colleagues|employer|office"
            r"|\bhr\b|boss|neighbou?rs|whole contact|phone ?book|phone contacts"
            r"|next of kin)"
            r"|(?:else|or|then)\s(?:we )?(?:will )?(?:contact|call)[^.;]{0,12}references?"
            r"|(?:morph|edited|nude|your)\s?(?:photo|pic|image|video)s?|(?:photo|pic|image"
            r"|video)s?[^.;]{0,30}(?:viral|posted|shared|circulat|sent to|social media)"
            r"|(?:all|whole|entire|every)\s(?:of\s)?(?:your|ur|the)?\s?(?:saved )?(?:contacts?"
            r"|references?|family|relatives|neighbo|phone ?book)|(?:your|ur) (?:\w+ )?contacts\b"
            r"|(?:fb|facebook|whatsapp|telegram|status) ?(?:group|page|status)|selfie"
            r"|(?:call|tell|text|inform|warn)[^.;]{0,20}(?:mum|mom|mother|pastor|boss|village"
            r"|sarpanch"
            r"|captain|landlord|church|school)|neighbo[^.;]{0,14}(?:informed|know|told)"
            r"|(?:come|visit|sit|wait|stand)[^.;]{0,12}at your (?:home|house|door|gate|work|office)"
            r"|(?:to|outside|at|in) (?:your|ur) (?:workplace|society|chief|church|village)"
            r"|agents? to (?:your|ur)"
            r"|morphed|burial|obituary|datang (?:ke )?rumah"
            r"|defam|\bviral\b|shame|disgrac|humiliat|on facebook",
            unless=(
                "referral|refer a friend|emergency contact details updated|office hours|branch"
                "|community|in the app|nothing to pay"
            ),
            roots=(
                r"reference|contact list|contacts?\b list|relatives|family|parents|wife|husband"
                r"|friends|colleagues|employer|office|hr\b|boss|neighbou?rs|whole contact"
                r"|phone ?book|phone contacts|next of kin"
                r"|(?:morph|edited|nude|your)\s?(?:photo|pic|image|video)|(?:photo|pic|image"
                r"|video)s?[^.;]{0,30}(?:viral|posted|shared|circulat|sent to|social media)"
                r"|(?:all|whole|entire|every)\s(?:of\s)?(?:your|ur|the)?\s?(?:saved )?(?:contact"
                r"|refer|famil|relat|neigh|phone ?b)|(?:your|ur) (?:\w+ )?contacts"
                r"|(?:fb|facebook|whatsapp|telegram|status) ?(?:group|page|status)|selfie|mum\b"
                r"|mom\b|mother|pastor|village|sarpanch|captain|landlord|church|school|neighbo"
                r"|(?:to|outside|at|in) (?:your|ur) (?:workp|soci|chief|church|villa)|agents? to "
                r"|morphed|burial|obituary|datang"
                r"|defam|viral\b|shame|disgrac|humiliat|on facebook"
            ),
        ),
        examples=(
            "Pay now else contact references",
            "We will inform your family and office about this loan",
            "Your photos will go viral to all contacts",
        ),
        but_not=(
            "Contact us at 18001234 for help",
            "Call our care team",
            "Contact your home branch in office hours",
        ),
    ),
    Signal(
        "abuse",
        Grade.B,
        words(
            r"\b(?:cheater|thief|fraud person|chor|idiot|shameless|liar|beggar"
            r"|defaulter list|kill|beat you|break your)\b",
            roots=(
                "cheater|thief|fraud person|chor|idiot|shameless|liar|beggar|defaulter list|kill"
                "|beat you|break your"
            ),
        ),
        examples=("You shameless cheater, pay today",),
        but_not=("Thank you for your payment",),
    ),
    Signal(
        "hours_left",
        Grade.C,
        words(
            rf"\b(?:within|in|next)\s{HOURS}|{LAST_CALL}",
            unless=r"valid|otp|credited|disburs|24 hours a day|working hours",
            roots=rf"(?:within|in|next)\s{HOURS}|{LAST_CALL}",
        ),
        examples=("Pay within 2 hours", "This is your final warning"),
        but_not=("OTP valid for 10 mins", "Amount will be credited in 2 hours"),
    ),
    Signal(
        "bait",
        Grade.C,
        words(
            r"(?:waive|waiver|discount|settle(?:ment)?|close)[^.;]{0,40}(?:today only"
            r"|only today|limited|last day|special approval|\d{2} ?% off)"
            r"|special (?:approval|waiver)"
        ),
        examples=("Special waiver: settle at 50 % off today only",),
        but_not=("One Time Settlement: pay by 28-Feb-25",),
    ),
)
