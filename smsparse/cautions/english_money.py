"""Signals in English texts in where money is to go, and for what besides repayment."""

from smsparse.cautions.signal import Grade, Signal, asks, words

WALLETS = (
    "(?:gcash|opay|palmpay|kuda|moniepoint|maya|momo|airtel money|phonepe|gpay|google pay|paytm"
    "|capitec acc)"
)
NAMED_ACCOUNT = (
    r"(?:a/c|acct?|account)\s?(?:no\.?\s?)?\d{9,18}\W{1,3}(?:in the )?name\b"
    r"(?![^.;]{0,30}(?:ltd|limited|bank|financ|pvt|plc|inc\b))"
)
SENDS = "(?:pay|send|transfer|deposit|remit|bayar|tuma)"
FEE = (
    "(?:(?:processing|registration|activation|insurance|file|admin|set ?up|enrol?lment|handling"
    "|legal|clearance|verification|unlock|release|gst|noc|stamp)[ +&](?:[a-z]+ ?[+&] ?)?"
    "(?:fees?|charges?|deposit|tax)|insurance|gst|first inst)"
)
FUNDS = "(?:funds?|money|amount|cash|loan amount|payout)"
ERASES = "(?:delete|remove|repair|fix|erase|wipe|cleans?|gone|off)"
BAD_RECORD = (
    r"(?:cibil|credit (?:score|report|file|history|record)|crb|bureau|written?[ -]?off|dpd\b"
    r"|remarks|charge-?offs?|late payments?|collections?|blacklist|defaults?\b|ccj|bad credit)"
)

SIGNALS = (
    Signal(
        "personal_account",
        Grade.A,
        asks(
            r"\b[6-9]\d{9}@[a-z]{2,}\b"
            r"|\b[a-z0-9._-]{3,}@(?:ok(?:axis|sbi|hdfcbank|icici)|ybl|ibl|axl|apl|paytm"
            r"|upi|fam|jupiteraxis|yapl)\b"
            r"|(?:pay|send|transfer|deposit|remit|gpay|phonepe"
            r"|google pay)[^.;]{0,40}(?:personal|private|my|agent'?s|executive'?s"
            r"|manager'?s|officer'?s)\s(?:upi|account|a/c|number|wallet|gpay)"
            r"|(?:send|transfer|pay)[^.;]{0,30}\bto\s(?:\+?(?:254|255|234|256|233))?0?[17]\d{8}\b"
            r"|(?:gpay|phonepe|google pay|paytm)\s(?:to|on|at|no\.?"
            r"|number)?\s?:?\s?(?:\+?91[ -]?)?[6-9]\d{9}"
            rf"|{WALLETS}\s?(?:no\.?|number|only|acc(?:oun)?t)?\W{{0,3}}\+?\d[\d -]{{7,}}\d"
            r"|(?:zelle|venmo|cash ?app)\s?[$@]"
            r"|(?:via|by|to|on|through|with|and|or) (?:zelle|venmo|cash ?app|itunes|steam)\b"
            rf"|{SENDS}[^.;]{{0,40}}\b(?:to|in|into|on|at|via) (?:me\b|(?:my|this|our)\s"
            r"(?:number|phonepe|gpay|gcash|wallet|agent(?!s)|manager|legal|officer|capitec|own\b))"
            rf"|{SENDS}[^.;]{{0,40}}(?:in|into|to) (?:the )?(?:account|acc|a/c) of "
            r"(?:our|my|the|mr|mrs|adv)\b"
            rf"|{SENDS}[^.;]{{0,40}}\bto (?:mr|mrs|ms|miss|adv|atty|ejen)\b"
            rf"|{SENDS}[^.;]{{0,40}}\bto (?:[a-z] ){{1,2}}[a-z]{{3,}}\b[^.;]{{0,4}}sort code"
            r"|(?:name|payee|details)\W{1,2}(?:mr|mrs|ms|miss)\.?\s[^.;]{0,24}(?:sort code|acc)"
            r"|\b(?:till|agent) (?:no\.? ?|number ?)?\d{5,} ?\("
            rf"|{SENDS}[^.;]{{0,30}}0[17]\d{{8}} (?:now|today|before|by|leo)\b"
            rf"|{NAMED_ACCOUNT}"
            r"|scan (?:the |this )?qr|qr code[^.;]{0,20}(?:pay|payment)|gift cards?"
            r"|bitcoin|usdt|western union|moneygram",
            roots=(
                r"@|(?:personal|private|my|(?:agent|executive|manager|officer)'?s)\s"
                r"(?:upi|account|a/c|number|wallet|gpay)|to\s\+?\d{9}"
                r"|(?:gpay|phonepe|google pay|paytm)\s(?:to|on|at|no|num|[\s:+\d])"
                rf"|{WALLETS}|zelle|venmo|cash ?app|itunes|steam|sort code|till |agent |to me\b"
                r"|(?:to|in|into|on|at|via) (?:me\b|my |this |our )|account of|acc of|a/c of"
                r"|to (?:mr|mrs|ms|miss|adv|atty|agent|ejen|officer)\b|0[17]\d{8} (?:now|to|be|by"
                r"|leo)"
                rf"|{NAMED_ACCOUNT}"
                r"|scan |qr code|gift card|bitcoin|usdt|western union|moneygram"
            ),
        ),
        examples=(
            "Your loan of Rs 3200 is overdue. Pay on 9812345670@ybl now",
            "Pay Rs 4,500 to recovery.desk@okaxis today and close the case",
            "Send KSh 3,450 to 0712345678 to clear your loan",
            "Clear dues by GPay 9812345670",
            "Pay now through GCash 09171234567 J. M. or we post your ID",
            "Settle $640 by Zelle before 3pm",
            "Pay your balance to J P Hartley, sort code 04-00-99",
            "Pay in the account of our legal head, SBI 30211456789",
        ),
        but_not=(
            "Never pay to personal UPI ids such as 9812345670@ybl",
            "Pay via M-PESA Paybill 851900, Account 0712345678",
            "Pay at any 7-Eleven, GCash (Bills > Home Credit) or in the app",
            "Pay this bill to your account of our bank as usual",
            "Pay by bank transfer: sort code 60-00-01, account 12345678. Call 0763000000 to talk",
            "Pay your card bill at creditcard.4321@icici",
        ),
    ),
    Signal(
        "fee_first",
        Grade.A,
        asks(
            rf"{SENDS}[^;]{{0,30}}{FEE}[^;]{{0,50}}(?:release|receive|credited|disburs|unlock"
            rf"|reflects"
            r"|money|to get|(?:in|within) \d{1,2} ?min)"
            rf"|(?:wrong|incorrect) (?:ifsc|account|bank|a/c)[^;]{{0,40}}{SENDS}"
            rf"|{FEE}[^.;]{{0,24}}(?:first\b|advance|upfront|taken today|to adviser|to our)"
            rf"|(?:to|before) (?:release|receive|withdraw|unlock) (?:the "
            rf"|your )?{FUNDS}[^.;]{{0,30}}{SENDS}"
            rf"|activate[^.;]{{0,30}}{SENDS}[^.;]{{0,16}}{FEE}"
            r"|(?:pay|transfer|deposit|send|remit)[^.;]{0,30}(?:refundable|advance|upfront"
            r"|security deposit|processing (?:fee|charge)|registration (?:fee|charge)"
            r"|activation (?:fee|charge)|insurance (?:fee|charge)|gst charge"
            r"|release (?:fee|charge)|unfreeze|noc (?:fee|charge))",
            roots=(
                rf"{FEE}|(?:wrong|incorrect) |(?:release|receive|withdraw|unlock) (?:the "
                rf"|your )?{FUNDS}"
                "|refundable|advance|upfront|security deposit|unfreeze|(?:processing|registration"
                "|activation|insurance|release|noc) (?:fee|charge)|gst charge"
            ),
            unless="(?:was|were|is|has been) deducted|after deducting|never ask",
        ),
        examples=(
            "Loan approved. Pay Rs 1,999 processing fee first to release the amount",
            "Deposit refundable security of Rs 2500 to unfreeze your loan",
            "To activate your new limit send processing fee Ksh 850",
            "To release the funds pay the first instalment by card",
        ),
        but_not=(
            "Processing fee of Rs 199 is included in your EMI",
            "To get a 10% discount pay by Friday",
            "Pay your EMI with late charges + GST before 5 Nov",
            "Rs 18,500 disbursed after deducting processing fee Rs 1,180 incl. GST",
        ),
    ),
    Signal(
        "record_repair",
        Grade.A,
        words(
            rf"{ERASES}[^.;]{{0,40}}{BAD_RECORD}|{BAD_RECORD}[^.;]{{0,40}}{ERASES}",
            r"(?:write|writing|wipe|wiping)s?[ -]?(?:off)?[^.;]{0,24}\d\d ?%|little[- ]known"
            r"|(?:cancel|erase|escape)[^.;]{0,12}(?:debts?|loans?)\b"
            r"|(?:govt?|government)\.? (?:scheme|act|law|relief)|forgiveness",
            needs=(
                r"(?:only|small|admin|set ?up|success|upfront|our) fee|fee only|charges? after"
                r"|insider"
                r"|guarante|£\d+ admin|telegram|whatsapp|spots|expert|win no"
            ),
            unless="free|studentaid|no fee|dispute",
            roots=(
                f"{BAD_RECORD}|writ|wip|cancel|erase|escape|little[- ]known"
                r"|gov|forgiveness"
            ),
        ),
        examples=(
            "Our insider can delete written off remarks from CIBIL. Fee only Rs 2,999",
            "New govt scheme: write off 85% of your debt, setup fee £199",
        ),
        but_not=(
            "Your payment was reported to the credit bureau. Call us with questions",
            "Clear your dues to keep your CIBIL score clean, call 18001234",
            "Settle with a 50% waiver and clear your loan, call 18001234",
        ),
    ),
    Signal(
        "changed_account",
        Grade.B,
        words(
            r"(?:bank|account|payment) details (?:have |has )?(?:been )?(?:changed|moved|updated)"
            r"|new (?:payee|bank details|account details|details)|moved to a new (?:payee|account)"
            r"|(?:do not|don'?t) (?:pay|use) (?:the |your )?(?:old|in (?:the )?app|through app)"
            r"|old (?:account|direct debit|mandate)|not (?:be counted|update)",
            unless="your bank details|your new details|you (?:have )?changed",
        ),
        examples=(
            "Our bank details have changed, please pay the new account",
            "Do not pay in app, it will not update",
        ),
        but_not=(
            "You have changed your bank details in the app",
            "Please update your card in the app",
        ),
    ),
)
