"""English words that say what a day is."""

from smsparse.reading.cue import Cue
from smsparse.reading.sign import Sign

CUES = (
    Cue(
        "due date",
        Sign.DUE_DAY,
        "{emi,instalment,installment}_{dated,dt,of_dt} last_dt due_dt_is due_date_is {emi,"
        "instalment,installment,repayment,payment,one,debit}_{begins,starts,starting,starts_from,"
        "begins_from}{_on,} falling_on runs_on runs_on_on lands_on goes_out_on leaves_on "
        "clear_this_by clear_them_by clear_up_by settle_it_by settle_this_by settle_them_by "
        "settle_up_by pay_this_by pay_them_by pay_up_by repay_it_by repay_this_by repay_them_by "
        "repay_up_by remit_it_by remit_this_by remit_them_by remit_up_by sort_it_by sort_this_by "
        "sort_them_by sort_up_by {must,should,has_to,have_to,needs_to,need_to}_{reach_us,reach,"
        "get_here,be_with_us,arrive,be_in}_by {gets_here,reaches_us,get_to_us,arrives}_by "
        "not_later_than on/before {payment,repayment,instalment,installment}_is_on before: b4 "
        "pay_b4 due{dt,date} pdd "
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
        "lapses ends expires {deal,offer}_{lapses,ends,expires,dies} by before till until "
        "on_or_before no_later_than latest",
        ("settle it before 05 Mar",),
    ),
    Cue(
        "debited",
        Sign.DEBIT,
        "{comes,come,coming,goes}_{off,out_of}_{account,your,ur,the} "
        "{wants_to,will,go}_leave_{your,ur} "
        "{will,we_will,we'll,shall,to,system_will}_{pull,auto-deduct,auto_deduct,deduct,draw,"
        "auto-debit,auto_debit,withdraw} auto-deduct{,ion,ed} auto_deduct{,ion,ed} "
        "will_be_pulled will_be_swept shall_be_pulled shall_be_swept to_be_pulled to_be_swept "
        "be_pulled be_swept is_pulled is_auto-deducted is_auto_deducted is_auto_debited "
        "is_auto-collected is_swept are_pulled are_auto-deducted are_auto_deducted "
        "are_auto-debited are_auto_debited are_auto-collected are_swept direct-debit direct-pay "
        "via_autopay {debit,have_another,another}_{run,go} another_attempt_on another_try_on "
        "next_try_on standing_order debit_order{,s} {will_,}hit_your goes_off go_off leaves_your "
        "{to_be,will_be,shall_be}_{recovered,deducted,auto_debited} "
        "{will,shall}_be_{drawn,taken,charged,collected,debited,deducted,withdrawn,presented} "
        "{be,is}_{drawn,charged,taken}_{from,to} {we_will,we'll}_{take,collect,debit,charge,try} "
        "{auto,direct}_debit is_scheduled_for giro_deduction via_giro {will_be_,to_be_,be_,"
        "will_get_,shall_be_,get_,is_being_,gets_}{auto-,auto_,}{debited,deducted,collected,"
        "presented} auto-debit{,_of} auto_debit autopay auto-pay "
        "{nach,ecs,e-mandate,emandate,standing_instruction,mandate}",
        ("your account will be debited on 07-Dec-25",),
    ),
    Cue(
        "as of",
        Sign.AS_OF,
        "{qtr,quarter,month,period,half_year,hy}_{ended,ending} as_of as_on as_at till_date",
        ("as on 3 May you owe",),
    ),
    Cue(
        "dated",
        Sign.BILL_DAY,
        "soa dated dt. dt statement_date bill_date",
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
        "{visit,visiting}_{planned,due,fixed,set,arranged}{_on,_for,} will_visit_you "
        "will_visit_your will_visit_on shall_visit_you shall_visit_your shall_visit_on "
        "to_visit_you to_visit_your to_visit_on to_visit visit_{on,scheduled,is_scheduled} "
        "{hearing,court_date,hearing_date}{,_on}",
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
        "should_have_reached_us_on should_have_reached_us_by should_have_reached_us "
        "should_have_been_with_us_on should_have_been_with_us_by should_have_been_with_us "
        "should_have_come_on should_have_come_by should_have_come should_have_arrived_on "
        "should_have_arrived_by should_have_arrived was_{expected,payable}{_on,_by,} "
        "{due_dt,due_date}_was fell_due{_on,} since {was,were}_due "
        "{should_have_been,ought_to_have_been}_paid{_on,_by,} "
        "{was,were}_due_on "
        "due_since unpaid_since",
        ("was due on 5 May",),
    ),
    Cue("from", Sign.FROM_DAY, "from effective w.e.f. starting", ("from 1 May",)),
)
