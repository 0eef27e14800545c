"""English words that say what has happened to a debt."""

from smsparse.reading.cue import Cue
from smsparse.reading.sign import Sign

CUES = (
    Cue(
        "overdue",
        Sign.OVERDUE,
        "{is,are}_past_its_date still_no_payment {wasn't,weren't}_paid "
        "{stands,stays}_outstanding_since {run,gone,went,now}_past "
        "not_{recd,recieved,credited,paid_yet} {hasn't,has_not,haven't,"
        "have_not,didn't,did_not}_{landed,arrived,shown_up,come_in,got_here,get,got,seen,had,"
        "hit_our_account} {we_did_not,we_didn't,we_haven't}_{get,got,see,seen,had,receive} "
        "has_lapsed_since {still,remains}_{owing,due_from_you} is_irregular irregular_by "
        "{lies,lying,stays,still_lies}_unpaid "
        "{not_reached,hasn't_reached,has_not_reached,never_reached,yet_to_reach}{_us,} "
        "{missed,skipped}_{it,this_one,out_on}{,_again} long_past_due well_past_due far_past_due "
        "day_past_due {you,u}_r_{late,overdue} "
        "not_{cleared,honoured_your,returned}_{yet,till_date,so_far} dues_unpaid {payment,"
        "emi}_{hasn't,has_not,did_not,didn't}_{arrived,come,reach,come_through,reached}{_us,} "
        "absconding remains_unsettled {still_,}unsettled "
        "{missed,skipped,overdue,outstanding,unpaid,pending}_on "
        "{did_not,didn't}_receive{_your,_the,_any,_a,} din_ho_gaye not_rcvd {days,day}_late "
        "payment_not_{rcvd,received} {u,you}_have_dues "
        "dues_{pending,not_cleared} are_not_cleared days_default haijalipwa {default,defaulting} "
        "no_payment_{seen,received} {missed,skipped}{_on,_last,_this} "
        "is_still_{open,unpaid,due,pending} {has,have}_not_been_{honoured,cleared,settled} "
        "behind{_on,_with} in_default not_{paid,settled,cleared} "
        "{yet_to,still_to}_{receive,be_paid} {payment,emi,emis}_pending "
        "{you,you_have,you_are}_{late,overdue} days_{late,behind} {remains,is,are}_outstanding "
        "slipped {is,are,now,been,remains,still,become,days,has_been,seriously,severely,"
        "already}_{overdue,past_due,late,delinquent,in_arrears,behind} overdue past_due past-due "
        "delinquent delinquency defaulted in_default {you_have,you've,have}_{missed,defaulted} "
        "missed_{your,a,the,payment,emi,payments,an} {has_not,have_not,haven't,hasn't,not_yet,"
        "not}_{been_,yet_,}{paid,received,repaid,cleared} "
        "{remain,remains,is,are,still,remained}_{unpaid,pending,outstanding} "
        "failed_to_{pay,repay,clear,make,honour} "
        "pending_{since,for} despite_{reminders,repeated_reminders,several_reminders} dpd "
        "non-payment nonpayment {emi,payment}_{missed,delayed} unpaid "
        "{not,never}_received_your_payment",
        (
            "your repayment is overdue by 4 days",
            "17 days past due",
            "you have failed to clear dues",
        ),
        ("total overdue Rs 5",),
    ),
    Cue(
        "unsuccessful",
        Sign.NO_SUCCESS,
        "failed unsuccessful declined insufficient_{funds,balance,fund} low_balance not_successful",
        ("the debit order unsuccessful today",),
    ),
    Cue(
        "bounced",
        Sign.FAILED,
        "not_{been_,}deducted {mandate,nach}_{is_,}cancelled not_collected berjaya_tidak "
        "tidak_berjaya did_not_push_thru did_not_push_through did_not_go_thru did_not_get_thru "
        "did_not_come_thru did_not_come_through didn't_push_thru didn't_push_through "
        "didn't_go_thru didn't_get_thru didn't_come_thru didn't_come_through could_not_push_thru "
        "could_not_push_through could_not_go_thru could_not_get_thru could_not_get_through "
        "could_not_come_thru could_not_come_through couldn't_push_thru couldn't_push_through "
        "couldn't_go_thru couldn't_get_thru couldn't_get_through couldn't_come_thru "
        "couldn't_come_through {did_not,didn't}_push {was,came,been}_sent_back favouring "
        "could_not_be_recovered could_not_be_realised could_not_be_realized "
        "could_not_be_deducted could_not_be_drawn could_not_be_charged couldn't_be_recovered "
        "couldn't_be_realised couldn't_be_realized couldn't_be_debited couldn't_be_deducted "
        "couldn't_be_drawn couldn't_be_charged not_be_recovered not_be_realised not_be_realized "
        "not_be_debited not_be_deducted not_be_drawn not_be_charged cannot_be_recovered "
        "cannot_be_realised cannot_be_realized cannot_be_debited cannot_be_deducted "
        "cannot_be_drawn cannot_be_charged not_honoured didn't_succeed did_not_succeed "
        "{come,came}_back{_unpaid,} "
        "{want_of_funds,paucity_of_funds} couldn't_pull couldn't_deduct couldn't_charge "
        "couldn't_get could_not_pull could_not_deduct could_not_charge could_not_get "
        "can't_collect can't_take can't_debit can't_pull can't_deduct can't_charge can't_get "
        "cannot_collect cannot_take cannot_debit cannot_pull cannot_deduct cannot_charge "
        "cannot_get unable_to_pull unable_to_get failed_to_debit failed_to_pull failed_to_get "
        "presented_but {exceeds,exceed}_arrangement "
        "{did_not,didn't}_{get_through,clear,land,happen} {attempt,retry}_{failed,unsuccessful} "
        "{was,were}_not_{successful,honoured} returned_for returned_by_bank "
        "{payment,debit}_returned {was,been}_unpaid "
        "{rejected,declined,returned}_due_to_{low,insufficient} {it_was,was}_returned "
        "your_bank_{declined,rejected,returned} low_funds "
        "{unable,failed}_to_{process,collect,deduct,charge,take,complete}{,_your,_the} "
        "not_{been_,}{processed,honored,debited} {payment,emi,debit,transaction,instalment,"
        "repayment}_{was,is,has_been}_{not_processed,unsuccessful,returned,reversed,declined,"
        "rejected,not_successful} {payment,debit}_failure rejected_by_your_bank "
        "returned_by_your_bank {ecs,nach,chq}_return unpaid_insuff{icient,}_bal short_of_funds "
        "{is,was}_short_of insuff_bal failed_because {cheque,chq,nach}_bounced {could_not,"
        "couldn't,did_not,didn't}_{go_through,be_collected,be_taken,be_presented,work,take,"
        "collect} {got,was,is,been,has_been}_{rejected,declined,unsuccessful} "
        "{is,are}_dishonoured {tried,attempted}_to_{collect,debit,take} {low,insufficient}_bal "
        "funds_insufficient bounced "
        "{emi,cheque,nach,ecs,payment}_{bounce,bounced,return,returned,dishonoured} "
        "{was,been,got,has_been,is}_{bounced,dishonoured,dishonored,returned}{,_unpaid} "
        "dishonoured dishonored "
        "returned_{unpaid,for_insufficient_funds,due_to_insufficient_funds} "
        "{was,were,been}_returned_unpaid_for "
        "{auto-debit,auto_debit,autopay,nach,ecs,emi,payment,debit,mandate,transaction,repayment,"
        "direct_debit}_{failed,was_unsuccessful,unsuccessful,declined,has_failed,attempt_failed,"
        "could_not_be_processed,was_declined} could_not_{be_debited,debit,be_processed,collect} "
        "unable_to_{debit,collect,process_your} couldn't_{debit,collect}",
        ("Your EMI payment bounced", "NACH mandate was returned unpaid", "auto-debit failed"),
        ("bounce charges apply",),
    ),
    Cue(
        "paid",
        Sign.PAID,
        "{we've,we_have}_knocked knocked_off payment_got_to_us payment_came_in "
        "payment_reached_us money_got_to_us money_came_in money_reached_us "
        "{has,have,just}_{posted,come_in,cleared} posted_{to,on} "
        "{we've,we_have}_{collected,taken} has_been_collected_via has_been_collected_through "
        "has_been_collected_by has_been_realised_via has_been_realised_through "
        "has_been_realised_by has_been_realised been_collected_via been_collected_through "
        "been_collected_by been_collected been_realised_via been_realised_through "
        "been_realised_by been_realised is_collected_via is_collected_through is_collected_by "
        "is_collected is_realised_via is_realised_through is_realised_by is_realised "
        "successfully_collected_via successfully_collected_through successfully_collected_by "
        "successfully_collected successfully_realised_via successfully_realised_through "
        "successfully_realised_by successfully_realised {has_been,was}_charged_to "
        "{we've,we_have,have,has}_{credited_your_payment,got_your,received_your,had_your,got_ur} "
        "{landed_on,reached,applied_against,applied_on}_your_{loan,tala_loan,account,card} "
        "reached_us {with_thanks,recd_with_thanks} {recd,rcvd}_{cash,rs,rs.,inr,emi,amt} "
        "{has,have}_gone_to {to_part-pay,to_part_pay,part-paid,part_paid} payment_rcvd "
        "payment_is_in payment_came_through payment_landed pmt_recd pmt_rcvd pmt_is_in "
        "pmt_came_through pmt_landed pymt_recd pymt_rcvd pymt_is_in pymt_came_through "
        "pymt_landed emi_recd emi_rcvd emi_is_in emi_came_through emi_landed repayment_rcvd "
        "repayment_is_in repayment_came_through repayment_landed amt_recd amt_is_in "
        "amt_came_through amt_landed debit_successful auto_debit_successful autopay_successful "
        "nach_successful ecs_successful emi_successful natanggap{_na,_namin,_na_namin,} "
        "{tumepokea,umelipa} {was,has_been,were}_collected "
        "{payment,autopay,repayment}_{was,is,has_been}_processed "
        "credited_to_{loan,your_loan,the_loan}{,_a/c,_account} {you,u}_paid was_taken{_from,} "
        "{got,recd,have}_your_payment {payment,amount}_applied was_applied_to "
        "applied_to_your used_to_{partially_,fully_,}{pay,repay} {bill,emi,loan,dues}_paid "
        "{payment,repayment}_made {has,have,was}_{made,cleared}_{a,your}_payment "
        "{payment,emi,instalment,amount,repayment,we}_received "
        "received_{with_thanks,towards,for,from_you,on,through,via,against,in} deducted rcvd "
        "recd realised {nach,ecs,autopay,auto-debit,auto_debit}_success "
        "{payment,prepayment}_{adjusted,applied} adjusted_in debited "
        "{amount,amt}_{received,rcvd} {full_and_final,full_&_final}_settlement_of "
        "settlement_complete paid_via paid_to_your payment_posted we_debited "
        "{payment,repayment,pymt}_{accepted,posted,cleared,processed,credited_to} "
        "{accepted,received}_{at,on,against,from_you} {was,is}_credited_to_your_{card,loan} "
        "{cleared,closed}_your {has,have,was,is}{_been,}_{paid,repaid,successfully_paid} "
        "{has,have}_been_{received,credited_to_your_loan,received_towards,posted} "
        "{is,was}_{received,received_on,received_towards} {payment,repayment}_{received,"
        "successful,confirmed,success,credited,posted,was_successful,is_successful,"
        "has_been_received,recd} "
        "{thank_you,thanks}_for_{your,the,paying}{_payment,_repayment,} "
        "{successfully,been}_{paid,repaid,debited,received,processed,auto-debited} "
        "{paid,debited,repaid,received,processed}_successfully auto-debited went_through "
        "paid_by_you {we_have_,we've_,we_}received "
        "repaid {emi,instalment,installment}_{paid,received,deducted,debited} "
        "{received,recd}_{your,payment,a_payment,your_payment} "
        "{recd,received}_{towards,on,for}_your paid_{towards,to_your} "
        "{was,is,has_been,have_been}_{debited,auto-debited,deducted}{,_for,_towards} "
        "{was,were}_paid",
        ("payment of Rs.32,000 went through", "Rs 500 has been paid", "EMI paid"),
        ("payment not received",),
    ),
    Cue(
        "successful",
        Sign.SUCCESS,
        "{was,is}_successful successful successfully",
        ("your repayment of KES 500 was successful",),
        ("unsuccessful",),
    ),
    Cue(
        "closed",
        Sign.CLEARED,
        "overdue_cleared {is,are}_{now_,}cleared {you're,you_are}_{up_to_date,all_caught_up} "
        "fully_closed {loan,a/c,account}_closure_{done,complete} no_further_{dues,payment} "
        "{confirm,confirmed,confirms}_foreclosure "
        "{foreclosure,closure}_{of_your_loan_is_complete,complete,done,successful} zero_dues "
        "{loan,a/c,account}_{is,stands}_nil stands_closed {is,now,been}_closed foreclosed "
        "{nothing,no_amount}_{left_to_pay,is_due,more_to_pay} "
        "{loan,account}_is_{settled,cleared} fully_{paid,repaid,settled} paid_{in_full,off} "
        "settled_in_full "
        "{loan,account}_{closed,is_closed,has_been_closed,is_now_closed,fully_repaid} "
        "no_{dues,outstanding}{,_certificate} cleared_in_full",
        ("Your loan is fully repaid", "paid in full"),
    ),
    Cue(
        "disbursed",
        Sign.PAYOUT,
        "{sanctioned,approved}_&_paid don_land {credited,sent}_to_your_bank_by "
        "transferred_from_credit_card is_on_your_m-pesa is_on_your_mpesa is_on_your_momo "
        "is_on_your_wallet is_on_your_gcash "
        "is_on_your_account is_in_your_momo now_on_your_m-pesa now_on_your_mpesa "
        "now_on_your_momo now_on_your_wallet now_on_your_gcash now_on_your_account "
        "now_in_your_m-pesa now_in_your_momo now_in_your_gcash are_on_your_m-pesa "
        "are_on_your_mpesa are_on_your_momo are_on_your_wallet are_on_your_gcash "
        "are_on_your_account are_in_your_momo has_landed_in_your has_landed_in_ur "
        "have_landed_in_your have_landed_in_ur have_landed_in has_hit_{your,ur} "
        "{sent,moved}_to_{your,ur}_{wallet,momo,m-pesa,account} you_{drew,withdrew} "
        "{is,are}_{now_,}in_your_{tonik_account,savings,m-pesa,gcash,"
        "bank_account,bank_a/c,account_now} "
        "{sent,remitted,credited,transferred}_by_{imps,neft,rtgs,upi} "
        "{loan,gold_loan}_{granted,sanctioned_and_paid} order_placed_on placed_on_{3,4,6}_emi "
        "{cr,cr.}_to_your on_its_way_to_your "
        "{is,are,now}_in_your_{account,wallet,bank,a/c,mpesa} {has_,}landed_in "
        "{paid,disbursed}_to_dealer {money,cash}_is_on_its_way fuliza_used "
        "{withdrawal,drawdown}_to_bank {converted,conversion}_into has_landed landed_in_your "
        "{is,are}_now_{in_,}{emi,emis} {you_have,you've}_{taken,borrowed} "
        "{cash,money,funds,loan}_{is_in,has_been_deposited,on_its_way} split_into {has_been_,"
        "been_,is_,was_,amount_,loan_,successfully_,}{disbursed,disbursal,disbursement} "
        "{loan,cash}_{credited,sent,transferred,paid_out,has_been_credited,has_been_sent} "
        "converted_{to,into}_{,a_}{emi,emis,instalments,installments} "
        "{has_been,is,was,been}_converted_{to,into} we_have_sent_your_loan",
        ("loan of NGN 50,000 has been disbursed", "converted to EMI"),
    ),
    Cue(
        "statement",
        Sign.ISSUED,
        "bill_cut bill_posted statement_generated statement_cut statement_posted "
        "has_just_been_cut has_just_been_billed has_just_been_generated has_been_cut "
        "has_been_billed just_been_cut just_been_billed just_been_generated been_cut been_billed "
        "total_billed billing_summary {your,monthly}_soa soa_for "
        "bill_{stands_at,for_the_month_is} statement_time bill_has_arrived bill_just_in "
        "statement_is_out statement_ready "
        "statement_is_ready statement_has_arrived statement_just_in stmt_is_out stmt_ready "
        "stmt_is_ready stmt_has_arrived stmt_just_in {adds_up_to,came_to,comes_to,tots_up_to} "
        "billed_as_of e-stmt_dt e-stmt_for new_statement bill_generated {june,july}_statement "
        "monthly_bill {e-,}stmt "
        "{statement,bill}_{alert,summary,cycle} bill_prepared {has,have}_been_prepared "
        "{monthly,your}_statement {e-,e_,mini_,}{statement,statements} "
        "{bill,invoice}_{is_,}{ready,generated,here,out,available} is_{here,ready,out} "
        "{is,has_been,been}_generated {statement,bill}_{dated,amount_is} statement_{of,for,is} "
        "bill_is {monthly,latest,new}_{bill,statement} {bill,amount}_is_payable",
        ("e-statement is sent", "bill of Jan is here", "your bill is generated"),
    ),
    Cue(
        "bill",
        Sign.BILL,
        "bill bills emi emis instalment installment instalments installments",
        ("your bill",),
    ),
    Cue(
        "credit card",
        Sign.CARD,
        "card credit_card{,s,_account,_no,_no.} creditcard {cardholder,cardmember} cc rupay_credit",
        ("ICICI Bank Credit Card XX0004",),
    ),
    Cue(
        "credit",
        Sign.CREDIT,
        "postpaid pay_later paylater bnpl mortgage lender borrower "
        "{loan,agreement}_{a/c,account,no,id,number} financing cash_advance overdraft "
        "credit_score cibil",
        ("OlaMoney Postpaid",),
    ),
    Cue(
        "pay now",
        Sign.TIMELY,
        "{jama,bhugtan}_{kare,karein,karo} bharein chukaye{in,} {magbayad,bayaran}{_na,_po,} "
        "pls_clear please_clear {repay,pay}_back abhi_pay pay_karo "
        "{pay,repay}_{now,immediately,on_time,today,promptly,here,via,online,at,it,asap,soon} "
        "{kindly,please,pls,plz,request_you_to,requested_to}_{pay,clear,repay,make,settle,"
        "arrange,remit} make_{the_,a_,your_,}{payment,repayment} "
        "{payment,repayment,gentle,friendly,emi}_reminder reminder please_ensure "
        "clear_{it,your,the} "
        "{kindly,please}_{pay_your,pay_the,ensure_timely} pay_{your,the} repay_{your,the}",
        ("Pay now to avoid late fee", "Kindly pay by 19/11"),
    ),
    Cue(
        "keep funds",
        Sign.FUNDS,
        "{top_up,topup,load}_{your,before,by,now,the,it} "
        "add_{money,funds,cash}{_before,_by,_now,_to,} "
        "{maintain,keep,ensure,arrange,have,ensuring}_{sufficient,adequate,enough,}{,_}{balance,"
        "funds,fund,amount,payment}{,_ready} keep_{your_account_,}funded "
        "{funds,balance}_{ready,available} keep_funds{,_ready} "
        "{sufficient,adequate,enough}_{balance,funds,fund}",
        ("Kindly maintain adequate funds", "keep funds ready"),
        ("insufficient funds",),
    ),
    Cue(
        "extension granted",
        Sign.DEFERRED,
        "{payments,repayments,emis}_{are,have_been}_{paused,frozen,on_hold,suspended} "
        "{interest,charges}_{is,are,has_been}_{frozen,paused,stopped} "
        "rollover_{granted,approved,accepted} nothing_to_pay_{till,until,before} "
        "payment_holiday_{starts,granted,approved} moratorium_applied moratorium_in_force "
        "no_{payment,instalment,emi,instalments,payments}_{is,are}_{payable,due,needed,required} "
        "{are,were,stand,stands}_{deferred,rescheduled,restructured,extended,postponed} "
        "{due_date,it,date}_{moves,shifts,changes}_to moves_to shifts_to "
        "{on_hold,paused,frozen,suspended}_until {has_,have_,}deferred_your "
        "{new,revised}_{emi,schedule,tenure} revised_due_date "
        "{payment,repayment}_holiday {has_been,is,been,was,successfully}_{rescheduled,"
        "restructured,extended,deferred,postponed} {extension,moratorium,deferral,restructuring,"
        "reschedulement,payment_plan,repayment_plan,hardship_plan}_{approved,granted,is_approved,"
        "has_been_approved,confirmed} {moved,deferred,postponed}_to",
        ("Your due date has been extended", "moratorium approved"),
    ),
    Cue(
        "settlement offer",
        Sign.RELIEF,
        "finding_it_{hard,tough,difficult} in_{two,three,four}_parts {two,three,four,easy}_parts "
        "extend_your {need,require}_more_time special_{closure,offer_to_close} "
        "{close,finish}_your {full_and_final,f&f}_{offer,settlement_offer} one_time_offer "
        "{can_be,be}_{resolved,settled} {don't,do_not}_have_to_pay_it_all "
        "chance_to_save {affordable,flexible}_{payments,plan} {financial_,}difficult{y,ies} "
        "{struggling,tough} set_up_a_plan {reduce,reduced}_settlement "
        "{one_time_,one-time_,}settlement{,_offer} ots "
        "{hardship,relief}_{plan,programme,program,support} {payment,repayment}_plan moratorium "
        "restructur{e,ing} {extension,deferral}{,_available} part_payment full_and_final "
        "{penalty,interest,charge}_waiver amnesty",
        ("One Time Settlement", "you may ask for a payment plan"),
    ),
    Cue(
        "legal notice",
        Sign.LEGAL,
        "demand_notice section_notice section_letter sarfaesi possession{_of,} "
        "secured_{asset,assets} repossess{ed,ion,} county_court we_act_for {court,legal}_claim "
        "sec_138 u/s_138 section_129 {issue,take}_{proceedings,judgment,judgement} contact_list "
        "atty{,.} demand_letter{,_sent} legal_remedies "
        "at_your_{residence,doorstep,home,house,office,workplace} representative_will "
        "{pay_or_,}judgment attend_{tomorrow,today} legal_{dept,desk} final_demand "
        "{visit,come_to}_{ur,your}_{office,home,house} summons "
        "judgment barangay pre-litigation proceedings_are rishtedar{on,o} field_officer "
        "auctioneer{,s} crb blacklist{,ed} {your_,}bvn "
        "{family,contacts,employer,relatives}_{called,informed,will_be_called} "
        "{send,share,post}_your_{photo,pictures,pic,details} {all,your}_contacts "
        "suit{_shall,_will} {case,complaint,petition}_{filed,registered} "
        "{attempt,attempting}_to_collect_a_debt mediation section_{138,25,420} warrant ccj "
        "enforcement legal_{notice,action,proceedings,team,department,proceeding,recourse} court "
        "advocate adv. lawyer attorney arbitration arbitrator lok_adalat proceedings "
        "{field,recovery,our}_{agent,executive,officer,team}_{visit,will_visit,is_visiting} "
        "agent_visit {will,shall}_visit u/s fir police litigation summons "
        "{contact,call,inform,message}_{references,your_references,your_contacts,your_family,"
        "your_employer,your_relatives,all_your_contacts} final_{notice,warning,reminder} bailiff "
        "garnish defaulter_list field_agent criminal lawsuit suit_filed legally",
        ("LEGAL NOTICE: dues unpaid", "field agent visit scheduled"),
    ),
    Cue(
        "collections",
        Sign.COLLECTOR,
        "{mediation,recoveries}_{group,team,dept} chronic_debtor{,s} {sold,assigned}_to "
        "{endorsed,referred,handed_over,passed}_to {from_,our_,the_,}recovery_{dept,dept.} "
        "{has,have}_taken_over attorneys{,_obo} obo under_recovery "
        "recovery_{services,cell,solutions} {debt,credit}_{recovery,resolution,management} "
        "collection_{agency,agent,agents,team,department,officer} "
        "collections{,_team,_agency,_agent} recovery_{agent,team,officer,department,agency} "
        "debt_collector{,s} third_party_agency third-party_agency",
        ("handed to a collection agency",),
    ),
    Cue(
        "on behalf of",
        Sign.ENTRUSTED,
        "on_behalf_of acting_for authorised_by authorized_by",
        ("on behalf of the bank",),
    ),
    Cue(
        "assigned",
        Sign.ASSIGNED,
        "{we've,we_have}_bought_your {now_,}handles_your {we,we_now,now}_own_your handed_over "
        "{belongs,sold,passed,assigned,transferred}_to_us "
        "now_{belongs,owned}_{to,by} "
        "{has_been_,been_,was_,is_}{assigned,sold}_to {been,was}_transferred_to_{us,our} "
        "assignment_of_debt",
        ("your debt has been sold to us",),
    ),
)
