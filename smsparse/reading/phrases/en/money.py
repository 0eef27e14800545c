"""English words that say what an amount is."""

from smsparse.reading.cue import Cue
from smsparse.reading.sign import Sign

CUES = (
    Cue(
        "amount due",
        Sign.DUE,
        "{you'll,u'll,you_will,u_will}_owe is_expected_on are_expected_on {is,are}_up_on "
        "{you,u}_{hv,have}_to_pay "
        "next_{rs,rs.,inr,₹,ksh,kes,php,ngn} {1st,first,next}_due emi_of inst_of instalment_of "
        "installment_of amt_of inst_of "
        "instalment_demand instalment_demanded installment_demand installment_demanded "
        "emi_demand emi_demanded inst_payable inst_demand inst_demanded interest_demand{_on,} "
        "total{due,amtdue} amt{due} amount{due} closing_due "
        "{instalment,installment,emi,amt,amount}_is {usage,spends}_billed {is,are}_billed "
        "{emi,instalment,installment}_of_{rs,rs.,inr} {due,payable}_now tad {total_,}amt_payable "
        "{statement,stmt,billed,new_statement}_bal pay_{the_,in_}full "
        "full_{amount,payment}{,_of,_due} {pay,clear}_the_full billed_amount bill_amt "
        "net_payable amount_to_{pay,be_paid} {you,to}_pay_{rs,inr} "
        "{emi,bill,instalment,installment,repayment}_{rs,rs.,inr,₹} {total_,tot_,tot._,net_,"
        "current_,new_,}{amount,amt,amt.}_{due,payable,to_be_paid,is_due} "
        "{total_,}{due,dues,payable} {due,payable}_{amount,amt} "
        "{emi,bill,instalment,installment,payment,repayment,statement,monthly_instalment,"
        "monthly_installment}_{amount,amt,due,is_due,balance,payable,of_amount} "
        "bill_{of,for} to_be_paid {is,are,falls,fall,becomes,now,will_be,amount_is,still}_due "
        "{is,are}_payable monthly_payment scheduled_payment payment_due payoff_due balance_due",
        ("Total Amount Due: Rs 12,904", "EMI due: INR 12,874", "Rs 3280 is due by 3 May"),
        ("Minimum amount due Rs 5", "past due amount $3"),
    ),
    Cue(
        "minimum due",
        Sign.MIN,
        "at_the_very_least at_the_very_least no_less_than or_more at_the_{least,minimum} "
        "{in_part,bare}_minimum pay_{no_less,not_less}_than "
        "min{due,amtdue,pymt} least_payable {least,minimum,min}_{to_pay,you_can_pay} (minimum) "
        "(min) mad {min,minimum}_{pymt,payable,bal,repayment,to_pay} pay_{at_least,minimum,min} "
        "{min,min.,minimum}{,_}{amount_,amt_,amt._,payment_,}{due,payable,payment,amount,amt,of,"
        "is} minimum {min,min.,minimum} at_least",
        ("Min Amt Due: INR 120.00", "minimum of Rs 3280", "Minimum due: INR 350.00"),
    ),
    Cue(
        "total outstanding",
        Sign.TOTAL,
        "outstanding_{fuliza,m-pesa,credit}_{amount,balance} outstanding_{fuliza,amount_is} "
        "still_outstanding: {balance,bal,remaining}_{loan,loan_o/s,loan_amount} outstanding_now "
        "total_due_now {loan,principal}_o/s you_owing u_owing in_all remaining_is "
        "{new,remaining,updated}_{balance,due,outstanding,bal,loan_balance} "
        "{you,u}_{still_,now_,}owe {still,now}_owe {balance,bal}_{left,remaining} "
        "{bal,balance}_principal {current,total,full}_balance "
        "{outstanding,o/s}_{bal,amt,as_on,amount_of} o/s total_o/s "
        "{amount,balance}_{in_full,to_close} payoff{_amount,_balance,} total_{outstanding,"
        "loan_outstanding,balance,loan_balance,debt,owed,amount_owed,dues_outstanding}{,_amount,"
        "_balance,_due,_dues} "
        "{outstanding,loan,remaining,payoff,foreclosure,closure,closing,current,unpaid}"
        "_{balance,amount,loan_balance,outstanding} outstanding_{dues,loan,debt,is} "
        "{current,total}_outstanding {balance,amount}_{remaining,outstanding,owing,owed} "
        "outstanding_balance_left full_{balance,outstanding} remaining_balance total_loan "
        "full_and_final_amount",
        (
            "Outstanding balance left: TSh 10.00",
            "Total outstanding Rs 9,000",
            "Foreclosure amount is Rs 1,20,000",
        ),
        ("avl balance Rs 5",),
    ),
    Cue(
        "principal left",
        Sign.PRINCIPAL_LEFT,
        "prin_o/s "
        "{principal_outstanding,outstanding_principal,remaining_principal,principal_balance}",
        ("Principal outstanding Rs 10,000",),
    ),
    Cue(
        "overdue amount",
        Sign.ARREARS,
        "overdue_incl.{_charges:,_penalty:,_interest:,_charges,_penalty,_interest} "
        "overdue_{including,incl}_{charges,penalty,interest}{:,} unpaid_{loan,dues}{,_of} "
        "amount_in_{default,arrears} {overdue}_{emi} "
        "{overdue,missed}_{instalment,installment,bill,repayment} in_arrears{_by,_of,} "
        "amount_past_due "
        "{total_,}{overdue,past_due,past-due}_{amount,amt,balance,dues,emi,of,payment,sum,is} "
        "{amount,emi,emi_amount,dues,balance}_{overdue,past_due} total_{overdue,arrears} "
        "arrears{,_of}",
        ("Past due amount: $312.44", "Total overdue Rs 7,146.00"),
        ("is overdue by 4 days",),
    ),
    Cue(
        "still left",
        Sign.REST,
        "{still_,left_}open_for {still,now}_open loan_left left_to_clear "
        "{left,remaining}_to_{pay,repay} {is,are}_left still_left to_go_on_your_loan",
        ("KES 1,240 is left", "Rs 900 still left"),
        ("2 days left",),
    ),
    Cue(
        "dues",
        Sign.OWED,
        "{baaki,baki,bakaya}{_hai,} deni utang {pending,outstanding,unpaid}_{emi,payment,bill} "
        "pending_{dues,amount} outstanding{,_of} "
        "owe owed owing dues_of {clear,clear_your}_{dues,total_due,outstanding} debt{,_of} "
        "pending",
        ("clear dues of Rs. 1,12,540/-", "they owe $50"),
    ),
    Cue(
        "pay",
        Sign.REPAY,
        "remit settle clear pymt pmt pay repay payment repayment {payment,repayment}_of "
        "pay_{inr,rs,rs.}",
        ("Repay NGN 54,500 by 19 Apr",),
        ("Pay now",),
    ),
    Cue(
        "received",
        Sign.RECEIVED,
        "accepted deposited_in_your_loan credited {is,was}_credited posted",
        ("Rs 500 credited",),
    ),
    Cue("principal", Sign.PRINCIPAL, "principal{_amount,}", ("principal Rs 900",)),
    Cue(
        "interest",
        Sign.INTEREST,
        "interest{_amount,_component,}",
        ("interest Rs 90",),
        ("rate of interest revised",),
    ),
    Cue(
        "late charges",
        Sign.PENALTY,
        "late_{fee,fees,charge,charges,payment_fee,payment_charges,payment_fees,penalty} "
        "{penal,penalty,bounce,overdue,dishonour,collection}_{charges,charge,interest,fee,fees} "
        "penalty penalties",
        ("incl. late charges Rs 420",),
    ),
    Cue(
        "fee",
        Sign.FEE,
        "{chg,chgs,chrg,chrgs}{_of,_rs,_inr,} "
        "{chq,cheque,ecs,nach,return,rtn}_{return_,rtn_,}{chg,chgs,chrg,chrgs,charge,charges} "
        "{a_,}fee{,_of} {charge,charges}_of "
        "{processing,service,convenience,annual,platform,foreclosure}_{fee,fees,charge,charges} "
        "gst annual_fee",
        ("processing fee Rs 99",),
    ),
    Cue(
        "total of",
        Sign.SUM,
        "total{,_of} sum_of in_total totalling aggregate altogether",
        ("Total of Rs 65489",),
    ),
    Cue(
        "including",
        Sign.WITHIN,
        "including incl incl. inclusive_of includes which_includes inc. of_which",
        ("Rs.5,640.00 (including penal charges of Rs.236)",),
    ),
    Cue(
        "available limit",
        Sign.LIMIT,
        "{max,maximum}{_amount,_limit,} "
        "{available,avl,avl.,avlbl,remaining,credit,total,cash,sanctioned,spending,approved,"
        "revised,new}_{limit,lmt,credit,credit_limit,lmt.} limit{,_is,_of} credit_line",
        ("Available limit now is Rs.118,352.47",),
    ),
    Cue(
        "loan",
        Sign.LOAN,
        "{personal_,home_,car_,auto_,gold_,student_,business_,payday_,cash_,two_wheeler_,"
        "education_,consumer_,vehicle_,bike_,}loan{,_of,_for} "
        "{loan,disbursed,principal}_amount_of loan_amt borrowed financed",
        ("your Tala loan of KSh 3,450",),
        ("loan balance",),
    ),
    Cue(
        "waiver",
        Sign.WAIVED,
        "waiver{,_of} discount{,_of} cashback{,_of} save reward{,s} voucher {flat,off} waived",
        ("waiver of Rs 4,000",),
    ),
    Cue(
        "originally",
        Sign.ORIGINAL,
        "originally instead_of against_the original_amount",
        ("instead of Rs 9,000",),
    ),
    Cue(
        "per month",
        Sign.EACH,
        "a_mth a_fortnight a_week per_mth per_fortnight per_week every_month every_mth "
        "every_fortnight every_week {emis,instalments,installments,payments}_of each_month "
        "per_month /month "
        "monthly_emi{,_of} emis_of {emis,instalments,installments}_of each a_month p.m. x_emis",
        ("in 6 EMIs of Rs 3,167",),
    ),
    Cue(
        "balance",
        Sign.BALANCE,
        "opening{_balance,} previous_balance "
        "{avl,avl.,avail,available,wallet,account,a/c,acct,current_account,clear,ledger,"
        "your}_{bal,bal.,balance} bal bal. balance{,_is} avlbal new_wallet_balance",
        ("Wallet balance: TSh 86,541",),
        ("outstanding balance Rs 8",),
    ),
    Cue(
        "settle for",
        Sign.CLOSE_FOR,
        "settle_{with,by_paying,at} {resolved,settled,closed,cleared}_for{_just,_only,} "
        "at_{rs,rs.,inr,₹,just} resolved_for "
        "{settle,close,clear}{,_it,_this}_{for,at} for_only "
        "at_only {special,discounted,reduced}_{amount,payment}{,_of} by_paying{,_just,_only} "
        "{pay,paying,for,at}_{just,only} settle_{for,at,it_for,by_paying} "
        "settlement_{amount,price,of} {one_time,one-time,ots}_{payment,amount}{,_of} close_it_for",
        ("by paying just Rs 34,500",),
    ),
    Cue(
        "spent",
        Sign.SPEND,
        "spent purchase{,d} txn transaction withdrawn withdrawal charged used_at swiped sent_to "
        "transferred spend shopping",
        ("Rs 500 spent on your card",),
    ),
)
