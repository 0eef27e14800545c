"""English words that say what a day is."""

from smsparse.reading.cue import Cue
from smsparse.reading.sign import Sign

CUES = (
    Cue(
        "due date",
        Sign.DUE_DAY,
        "{payment,repayment,instalment,installment}_is_on before: b4 pay_b4 due{dt,date} pdd "
        "falls_on {retry,next_attempt,again}_on next_attempt "
        "pay_back_by first_{bill,repayment,due}_on {repay,return}_by "
        "{pymt,pmt,min_payment}_due{_date,_on,_by} {payment,bill,emi}_due_by "
        "{pay,clear,settle,repay}_{on_or_before,by,before,latest_by} {interest,next}_due_date "
        "next_{instalment,installment,payment}{_due,_on,_date,_is} {to_be,will_be}_due_{on,by} "
        "comes_off comes_out_of first_{one,emi,payment,instalment,installment}_{on,due} "
        "{payment_,bill_,emi_,loan_,next_,new_,repayment_,instalment_,first_emi_,}due_{date,dt,"
        "dt.,day} {last,final}_{date,day}{,_for_payment,_of_payment,_to_pay} "
        "due_{on,by,before,for_payment_on,dt} "
        "{pay,payable,paid,repay,clear_it,payment,pay_latest,settle,due,payment_due,"
        "payable_latest}_{by,before,on_or_before,latest_by,no_later_than} "
        "{next_,first_,}{emi,instalment,installment,repayment}_{on,date,due_on} "
        "deadline pay_it_by be_paid_by to_be_paid_{by,before} latest_by repayment_date "
        "next_payment{,_date,_due} maturity_date",
        ("due date 02-12-2026", "Payable on or before 23/11/2026", "Next EMI on: 10th June"),
    ),
    Cue(
        "falls due", Sign.FALLS_DUE, "{is,are}_coming_up matures expires_on", ("it matures 3 June",)
    ),
    Cue(
        "by",
        Sign.BY,
        "by before till until on_or_before no_later_than latest",
        ("settle it before 05 Mar",),
    ),
    Cue(
        "debited",
        Sign.DEBIT,
        "debit_order{,s} {will_,}hit_your goes_off go_off leaves_your "
        "{to_be,will_be,shall_be}_{recovered,deducted,auto_debited} "
        "{will,shall}_be_{drawn,taken,charged,collected,debited,deducted,withdrawn,presented} "
        "{be,is}_{drawn,charged,taken}_{from,to} {we_will,we'll}_{take,collect,debit,charge,try} "
        "{auto,direct}_debit is_scheduled_for giro_deduction via_giro {will_be_,to_be_,be_,"
        "will_get_,shall_be_,get_,is_being_,gets_}{auto-,auto_,}{debited,deducted,collected,"
        "presented} auto-debit{,_of} auto_debit autopay auto-pay "
        "{nach,ecs,e-mandate,emandate,standing_instruction,mandate}",
        ("your account will be debited on 07-Dec-25",),
    ),
    Cue("as of", Sign.AS_OF, "as_of as_on as_at till_date", ("as on 3 May you owe",)),
    Cue(
        "dated",
        Sign.BILL_DAY,
        "dated dt. dt statement_date bill_date",
        ("e-statement dt. 11/06/2024",),
    ),
    Cue(
        "applied on",
        Sign.BEGUN,
        "{applied,returned,taken,availed,disbursed,booked,generated,bounced,sanctioned}_on",
        ("loan taken on 3 May",),
    ),
    Cue("grace", Sign.GRACE, "grace_period{,_till,_until,_ends}", ("grace period till 5 May",)),
    Cue(
        "visit",
        Sign.VISIT,
        "visit_{on,scheduled,is_scheduled} {hearing,court_date,hearing_date}{,_on}",
        ("visit on 19-Nov",),
    ),
    Cue(
        "call",
        Sign.CONTACT_BY,
        "call contact reply revert respond accept apply register whatsapp",
        ("call before Friday",),
    ),
    Cue(
        "was due",
        Sign.WAS_DUE,
        "since {was,were}_due {should_have_been,ought_to_have_been}_paid{_on,_by,} "
        "{was,were}_due_on "
        "due_since unpaid_since",
        ("was due on 5 May",),
    ),
    Cue("from", Sign.FROM_DAY, "from effective w.e.f. starting", ("from 1 May",)),
)
