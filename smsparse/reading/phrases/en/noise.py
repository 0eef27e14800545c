"""English words that look like debt and are none, or say that the text is about something else."""

from smsparse.reading.cue import Cue
from smsparse.reading.sign import Sign

CUES = (
    Cue(
        "if",
        Sign.IF,
        "checked_by leave_this if in_case incase {to_,}avoid unless otherwise else once when "
        "may_{be,result,lead,affect,incur,attract,impact,cause,face} can could might prevent "
        "{would,will}_{attract,result,lead,affect,impact,incur} attract attracts or_else "
        "should_you",
        ("if not paid by 3 May", "to avoid late fee"),
    ),
    Cue(
        "already paid",
        Sign.HARMLESS,
        "{didn't,did_not,haven't,not}_{receive,received,got,get}{_it,_yet,}? struggling? "
        "utang_ko if_you're_struggling if_{things_are,you_are}_{tight,struggling} "
        "{for_,}your_order_at toll_free toll-free pawn_ticket "
        "{on,applies_on,applied_on}_{the_,any_,}unpaid_{bal,balance,amount} "
        "{arrears,overdue,penalty}{:,}_nil nil_{overdue,arrears} no_{overdue,arrears} i_owe "
        "{debit,atm,sim,pan,id,aadhaar,gift,ration,prepaid,forex,visiting,business,score,"
        "report}_card ignore_if_paid {pls,please}_ignore_if {ignore,disregard}_{,this_,"
        "the_}{message_,sms_,}{if,in_case,incase,once}{,_it_is,_you_have,_you've}_{already_,"
        "}paid{,_already} "
        "{,if_,incase_,in_case_}already_{paid,made_payment,made_the_payment,done} "
        "if_{already_,}paid{,_already} {if,in_case}_you_have_{already_,}{paid,made_the_payment} "
        "{please,kindly,pls,plz}_ignore ignore_if "
        "{if,once}_{it_,}{bounces,overdue,unpaid,missed,delayed} "
        "{emi,loan,payment}_{options,calculator,facility,card} pay_later_option paid_already",
        ("Please ignore if already paid", "If paid already, ignore"),
    ),
    Cue("will", Sign.WILL, "will shall going_to scheduled_to", ("it will come",)),
    Cue(
        "please",
        Sign.MUST,
        "please kindly must should pls plz required requested",
        ("please note",),
    ),
    Cue(
        "otp",
        Sign.CODE,
        "otp one_time_password one-time_password verification_code passcode login_code "
        "security_code cvv mpin upi_pin",
        ("438201 is your OTP",),
    ),
    Cue(
        "kindly tell",
        Sign.TELL,
        "listed_you_down listed_u_as listed_u_down named_you_down named_u_as named_u_down "
        "gave_you_down gave_u_as gave_u_down put_you_as put_you_down put_u_as put_u_down "
        "pass_our_message relay_the_message relay_this_message relay_our_message "
        "give_the_message give_this_message give_our_message "
        "{relay,pass_on,forward}_{to,this_to,it_to,the_message_to,message_to} "
        "{kindly,please,pls,plz}_{tell,inform,ask,advise,convey,notify,remind}{_him,_her,_them,} "
        "{ask,tell,inform,remind,advise}_{him,her,them} pass_{on_,}{this,the}{_message} "
        "help_us_{reach,contact,locate}",
        ("kindly tell Tunde to pay",),
    ),
    Cue(
        "emergency contact",
        Sign.KIN,
        "{emergency_contact,reference_contact,guarantor} listed_you "
        "{listed,named,given,gave,mentioned,provided}_{you,your_number}{,_as} your_{friend,"
        "relative,brother,sister,colleague,husband,wife,son,employee,neighbour,father,mother} "
        "{his,her,their}_{loan,debt,dues,emi,outstanding,payment} {he,she}_{listed,has,owes,is}",
        ("He listed you as emergency contact",),
    ),
    Cue(
        "pre-approved",
        Sign.LURE,
        "can_be_turned_into can_be_split_into can_be_broken_into turned_into broken_into "
        "equal_parts move_other {move,transfer}_{other,your}_{bank,banks} "
        "{apply,enrol,sign_up}_{by,before} complete_kyc last_step "
        "{you,u}_{may,can}_{take,get,avail,borrow,apply} "
        "{make_it,turn_it_into,pay_in,split_it_in,book}_{3,6,9,12,18,24}_emi{s,} kept_ready "
        "{too_heavy,too_big} half_price processing_fee_{off,waived} "
        "{existing,loyal,valued}_customer{s,} missed_call accept_& get_it_in to_receive "
        "{has,have}_a_top-up top-up_of "
        "{pre-approved,preapproved,pre_approved,pre-qualified,prequalified,pre-selected} "
        "{you_,you're_,you_are_,}{qualify,eligible,qualified} apply{_now,_today,_here,_online} "
        "instant_{cash,money,approval,disbursal,personal_loan,funds} "
        "{get,grab,avail,claim,unlock,need}_{a_loan,cash,instant,money,funds,loan,loans,credit} "
        "no_paperwork paperless {increase,upgrade,enhance}{_your,} "
        "{limit,loan}_{increase,enhancement,offer,offers} lifetime_free convert{,_to,_your,_it} "
        "no_cost_emi interest_free "
        "{interest,rates}_{starting,from,as_low_as,at_just} {is,are}_waiting reserved_for_you "
        "t&c t&cs tnc *t&c {reply,sms,give_a_missed_call}_{yes,to_apply} loan_offer "
        "{in,within}_minutes top-up_{loan,of,offer,on} {a,for_a,your,existing}_top-up "
        "{a,for_a,your}_top_up top_up_{loan,of,offer} limited_{period,time}_offer "
        "congratulations congrats ",
        ("Rs 2,75,000 pre-approved loan is reserved for you", "You qualify for a loan"),
    ),
    Cue(
        "declined",
        Sign.REFUSED,
        "{application,request}_{has_been_,was_,is_,}{declined,rejected,received,submitted,"
        "under_review,not_approved} "
        "{cannot,could_not,unable_to}_{approve,process_your_application,offer} not_approved "
        "regret",
        ("your loan application was declined",),
    ),
    Cue(
        "electricity",
        Sign.UTILITY,
        "{tesco,virgin,sky,lyca,smart,globe}_mobile giffgaff lebara municipal{ity,} city_power "
        "supply_will_be_{cut,disconnected,interrupted} prepaid_meter "
        "rates_account water_supply ringtone{,s} repair{,s} tuition {,your_}invoice{,s} "
        "per_{msg,text,sms} singtel starhub "
        "{amazon,prime,apple,google,icloud,youtube}_{payment,order,storage,premium} free_entry "
        "parking council_tax netflix spotify keep_watching disconnection current_bill "
        "units_consumed electricity "
        "{water,gas,power,phone,mobile,internet,dth,landline,telephone,broadband,utility}_{bill,"
        "connection,charges} broadband {postpaid,prepaid,alternate,vi,airtel,jio,your}_{mobile,"
        "number,plan,connection,vi_number} recharge data_{pack,plan} dth "
        "consumer_{no,no.,number,id} fastag toll {income_,property_,}tax challan "
        "rent maintenance_{charge,charges,bill} bses bescom msedcl tneb tata_power "
        "adani_electricity mahadiscom indane bharatgas airtel jio bsnl vodafone {vi,mtnl} "
        "stay_connected {school,tuition,college,exam}_fee{,s} "
        "{membership,subscription,gym}{_fee,_renewal,} subscription metro_card {piped_,}gas_bill "
        "account_id",
        ("New Electricity Bill", "on your alternate Vi number"),
    ),
    Cue(
        "premium",
        Sign.INSURANCE,
        "ppi compensation sip_of your_sip the_sip {sip_,rd_}instal{ment,lment} premium "
        "policy{,_no,_number} "
        "insurance insured insurer lic "
        "claim{,s,_settled} mediclaim "
        "renewal_premium",
        ("policy premium is due",),
    ),
    Cue(
        "salary",
        Sign.DEPOSIT,
        "your_fd maturity_value auto-renew fixed_deposit_{of,no} payment_received_for "
        "{won,win}_{a,an,the} guaranteed prize salary "
        "{neft,imps,rtgs}_{cr,credit,inward} deposited refund{,ed,s,_of} reversed "
        "cheque_deposit sip mutual_fund{,s} nav dividend folio "
        "{fixed,recurring,term}_deposit{,s} redeemed redemption units investment invested demat "
        "shares stock trading credited_to_{your_,}{a/c,ac,account,wallet,bank_account} "
        "money_received added_to_your_wallet interest_credited",
        ("INR 648 refunded by the shop", "salary deposited"),
    ),
    Cue(
        "delivery",
        Sign.PARCEL,
        "delivery delivered {your_,}order{,_no,_id} shipped courier package parcel library "
        "{library_,}books flight train ticket{,s} appointment {check-in,check_in} pnr ride trip "
        "warranty",
        ("your package is overdue at the library",),
    ),
    Cue(
        "rate revised",
        Sign.NOTICE,
        "rate_of_interest interest_rate revised {reward_,loyalty_,}points {has_been_,is_,"
        "successfully_,}{activated,registered,deactivated,linked,enabled,blocked,hotlisted,"
        "dispatched,upgraded} kyc {terms,privacy}{_policy,} downtime feedback survey rate_us "
        "pin_{changed,generated} logged_in login e-mandate_{registered,created}",
        ("rate of interest revised",),
    ),
    Cue(
        "never share",
        Sign.WARNING,
        "{we'd,we_would,we_will,we'll}_never_{ask,tell,request,call} hang_up impersonating "
        "posing_as {never,do_not,don't,not}_{share,disclose,reveal,give_your,tell}{_your,_it,} "
        "fraud{,s,sters,ulent} scam{,s,mers} beware phishing report_{it,fraud} fraudulent_calls "
        "never_asks",
        ("Never share your OTP", "beware of fraud"),
    ),
)
