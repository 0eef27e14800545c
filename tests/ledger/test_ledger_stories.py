"""Lives of a debt, each told in texts and ended in a table of bills."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from story import (
    BANK,
    BILL_SETTLED,
    LOAN,
    SETTLED,
    also,
    collection,
    debited,
    failed,
    granted,
    offered,
    overdue,
    paid,
    pay_into,
    payout,
    reminder,
    statement,
    story,
    text,
)

from smsparse.ledger import reconcile
from smsparse.model import DebtKind, Event

# --- one bill ---------------------------------------------------------------------------------


def test_five_texts_are_one_bill():
    told = story(
        statement("05-01", 1000, due="05-10"),
        reminder("05-07", 1000, due="05-10"),
        reminder("05-09", 1000, due="05-10"),
        failed("05-10", 1000, by="05-11"),
        overdue("05-12", 1006, days_overdue=2),
        as_of="05-12",
    )
    told.bills("05-10 overdue 1006 rest 1006")
    assert told.owed == ["1000", "1000", "1000", "1000", "1006"]


def test_paid_in_full_on_the_day():
    told = story(reminder("05-08", 1000, due="05-10"), paid("05-10 18:00", 1000), as_of="06-01")
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    told.debts(f"{LOAN} clear 0")
    assert told.bill.status_from == told.bill.messages[-1]
    assert told.bill.paid_on == date(2025, 5, 10)


def test_a_reminder_that_crosses_the_repayment_changes_nothing():
    told = story(
        statement("05-01", 1000, due="05-10"),
        paid("05-08", 1000),
        reminder("05-09", 1000, due="05-10"),
        as_of="05-20",
    )
    told.bills("05-10 paid 1000 paid 1000 rest 0")


def test_paid_late_with_the_penalty():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        overdue("05-12", 1006),
        overdue("05-17", 1021),
        paid("05-18", 1021, parts={"penalty": 21}),
        as_of="05-20",
    )
    told.bills("05-10 paid 1021 paid 1021 rest 0")
    assert told.debt.penalties == 21


def test_paid_without_the_penalty_leaves_it_overdue():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        overdue("05-12", 1006),
        paid("05-13", 1000),
        as_of="05-20",
    )
    told.bills("05-10 overdue 1006 paid 1000 rest 6")


def test_paid_in_parts():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        paid("05-04", 400),
        paid("05-06", 250),
        paid("05-09", 350),
        as_of="05-20",
    )
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    assert told.owed == ["1000", "600", "350", "0"]


def test_a_reminder_of_the_old_figure_does_not_undo_a_part():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        paid("05-04", 400),
        reminder("05-08", 1000, due="05-10"),
        as_of="05-09",
    )
    told.bills("05-10 due 1000 paid 400 rest 600")


def test_a_reminder_of_the_rest_is_net():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        paid("05-04", 400),
        reminder("05-08", 600, due="05-10"),
        as_of="05-09",
    )
    told.bills("05-10 due 600 paid 400 rest 600")
    assert told.codes == set()


def test_paid_twice_is_left_over_and_doubted():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        paid("05-09", 1000),
        paid("05-10", 1000),
        as_of="05-12",
    )
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    assert told.codes == {"repaid_more_than_billed"}
    assert told.debt.repaid == 2000


def test_what_is_left_over_goes_to_the_next_bill():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1010),
        reminder("05-08", 1000, due="05-10"),
        paid("05-09", 1500),
        as_of="05-09",
    )
    told.bills("""
        04-10  paid  1010  paid 1010  rest 0
        05-10  due   1000  paid 490   rest 510
    """)


def test_a_failed_debit_paid_the_same_day():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        failed("05-10 06:00", 1000),
        paid("05-10 20:00", 1000),
        as_of="05-12",
    )
    told.bills("05-10 paid 1000 paid 1000 rest 0")


def test_a_failed_debit_is_overdue_when_the_day_is_past():
    texts = (reminder("05-08", 1000, due="05-10"), failed("05-10", 1000))
    story(*texts, as_of="05-10").bills("05-10 due 1000 rest 1000")
    told = story(*texts, as_of="05-11")
    told.bills("05-10 overdue 1000 rest 1000")
    assert told.bill.why.code == "debit_failed_and_day_past"
    assert told.bill.status_from == told.bill.messages[-1]


def test_silence_after_the_day_is_past_due_not_overdue():
    told = story(reminder("05-08", 1000, due="05-10"), as_of="05-11")
    told.bills("05-10 past_due 1000 rest 1000")
    told.debts(f"{LOAN} past_due 1000")
    assert told.bill.status_from == "as_of"


def test_silence_never_ends_an_overdue():
    told = story(reminder("05-08", 1000, due="05-10"), overdue("05-12", 1000), as_of="2029-01-01")
    told.bills("05-10 overdue 1000 rest 1000")


def test_a_bill_called_paid_off_is_paid_whatever_was_repaid():
    told = story(
        statement("05-01", 1000, due="05-10"),
        paid("05-09", 990, due="05-10", **BILL_SETTLED),
        as_of="05-12",
    )
    told.bills("05-10 paid 1000 paid 990 rest 0")


def test_a_confirmation_days_later_is_no_second_repayment():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        paid("05-10", 1000),
        paid("05-11", 1000, due="05-10", **BILL_SETTLED),
        as_of="05-12",
    )
    assert told.debt.repaid == 1000
    assert told.codes == set()


def test_a_repayment_is_older_than_the_bill_that_came_after_it():
    told = story(paid("05-06", 1000), reminder("05-08", 1000, due="05-10"), as_of="05-09")
    told.bills("05-10 due 1000 rest 1000")


def test_a_repayment_that_names_its_bill_goes_there():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1000),
        reminder("05-08", 1000, due="05-10"),
        paid("05-09", 1000, due="05-10"),
        as_of="05-09",
    )
    told.bills("""
        04-10  overdue  1000  rest 1000
        05-10  paid     1000  paid 1000 rest 0
    """)


def test_a_statement_without_a_day_waits_for_the_reminder():
    told = story(statement("05-05", 1000), reminder("05-20", 1000, due="05-25"), as_of="05-21")
    told.bills("05-25 due 1000 rest 1000")


def test_a_reminder_without_a_day_speaks_of_the_bill_about_to_fall_due():
    told = story(statement("05-05", 1000, due="05-25"), reminder("05-22", None), as_of="05-22")
    told.bills("05-25 due 1000 rest 1000")


# --- month after month ------------------------------------------------------------------------


def test_no_news_then_the_next_bill():
    told = story(
        reminder("04-08", 1000, due="04-10"), reminder("05-08", 1000, due="05-10"), as_of="05-09"
    )
    told.bills("""
        04-10  presumed_paid  1000  rest 1000
        05-10  due            1000  rest 1000
    """)
    april, may = told.ledger.bills
    assert april.status_from == may.messages[0]
    assert april.why.code == "presumed_by_later_bill"
    told.debts(f"{LOAN} due 1000")


def test_a_later_bill_before_the_day_presumes_nothing():
    told = story(
        reminder("05-08", 1000, due="05-20"), reminder("05-18", 800, due="06-20"), as_of="05-19"
    )
    told.bills("""
        05-20  due  1000  rest 1000
        06-20  due  800   rest 800
    """)


def test_two_quiet_due_days_let_an_overdue_bill_pass_with_a_doubt():
    texts = (
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1000),
        reminder("05-08", 1000, due="05-10"),
        reminder("06-08", 1000, due="06-10"),
    )
    story(*texts, as_of="06-10").bills("""
        04-10  overdue        1000  rest 1000
        05-10  presumed_paid  1000  rest 1000
        06-10  due            1000  rest 1000
    """)
    told = story(*texts, as_of="06-11")
    told.bills("""
        04-10  presumed_paid  1000  rest 1000
        05-10  presumed_paid  1000  rest 1000
        06-10  past_due       1000  rest 1000
    """)
    assert "presumed_after_overdue" in told.codes


def test_a_word_of_arrears_opens_what_was_presumed():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        reminder("05-02", 1000, due="05-10"),
        overdue("05-04", 1015, days_overdue=24),
        as_of="05-05",
    )
    told.bills("""
        04-10  overdue  1015  rest 1015
        05-10  due      1000  rest 1000
    """)


def test_days_overdue_tell_which_bill():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1005, days_overdue=2),
        reminder("05-08", 1000, due="05-10"),
        overdue("05-14", 1040, days_overdue=34),
        as_of="05-14",
    )
    told.bills("""
        04-10  overdue   1040  rest 1040
        05-10  past_due  1000  rest 1000
    """)
    assert told.debt.days_overdue == 34


def test_an_arrears_text_without_any_bill_opens_one():
    told = story(overdue("05-12", 1030), as_of="05-12")
    told.bills("- overdue 1030 rest 1030")
    told.debts(f"{LOAN} overdue 1030")


def test_an_arrears_text_gives_an_undated_bill_its_day():
    told = story(overdue("05-12", 1030), overdue("05-14", 1035, due="05-08"), as_of="05-14")
    told.bills("05-08 overdue 1035 rest 1035")


def test_the_sum_of_two_past_bills_contains_them():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1000),
        reminder("05-08", 1000, due="05-10"),
        overdue("05-14", 2060),
        paid("05-20", 2060),
        as_of="05-21",
    )
    told.bills("""
        04-10  rolled_over  1000  rest 1000
        05-10  paid         2060  paid 2060 rest 0
    """)
    told.debts(f"{LOAN} clear 0")


def test_several_terms_reach_back_to_presumed_bills():
    told = story(
        reminder("03-08", 1000, due="03-10"),
        reminder("04-08", 1000, due="04-10"),
        reminder("05-08", 1000, due="05-10"),
        overdue("05-14", 3090, terms=3),
        as_of="05-14",
    )
    told.bills("""
        03-10  rolled_over  1000  rest 1000
        04-10  rolled_over  1000  rest 1000
        05-10  overdue      3090  rest 3090
    """)


def test_several_terms_told_twice_with_a_day_of_their_own():
    told = story(
        reminder("07-04", 1000, due="07-05"),
        reminder("08-31", 1000, due="09-05"),
        overdue("09-07", 3090, due="08-22", terms=3),
        overdue("09-08", 3100, due="08-22", terms=3),
        as_of="09-08",
    )
    told.bills("""
        07-05  rolled_over  1000  rest 1000
        08-22  overdue      3100  rest 3100
        08-22  rolled_over  ?     rest ?
    """)
    told.debts(f"{LOAN} overdue 3100")


def test_an_instalment_loan_that_states_what_is_left():
    told = story(
        payout("01-05", 6000),
        reminder("02-03", 530, due="02-05", total=6000, principal_only=True, term="1/12"),
        paid("02-05", 530, total=5500, principal_only=True, term="1/12"),
        reminder("03-03", 530, due="03-05", term="2/12"),
        paid("03-05", 530, total=5000, principal_only=True, term="2/12"),
        as_of="03-10",
    )
    assert told.owed == ["6000", "6000", "5500", "5500", "5000"]
    assert told.debt.term == (2, 12)
    assert told.debt.borrowed == 6000
    told.debts(f"{LOAN} open 5000")


def test_an_instalment_loan_settled_early():
    told = story(
        reminder("02-03", 530, due="02-05", total=6000),
        paid("02-05", 530, total=5500),
        reminder("03-03", 530, due="03-05"),
        paid("03-04", 5512, **SETTLED),
        as_of="03-10",
    )
    told.debts(f"{LOAN} settled 0")
    assert told.ledger.bills[-1].status == "paid"


def test_settled_then_borrowed_again():
    told = story(
        reminder("02-03", 530, due="02-05", total=1060),
        paid("02-05", 1060, **SETTLED),
        payout("04-01", 3000),
        reminder("05-03", 270, due="05-05"),
        as_of="05-04",
    )
    assert told.owed == ["1060", "0", "3000", "3000"]
    told.debts(f"{LOAN} due 3000")


def test_a_new_bill_after_a_settlement_opens_the_debt_with_a_doubt():
    told = story(
        paid("02-05", 530, **SETTLED),
        reminder("03-03", 530, due="03-05"),
        as_of="03-04",
    )
    told.debts(f"{LOAN} due 530")
    assert "bill_after_settled" in told.codes


def test_arrears_after_a_settlement_are_doubted_not_counted():
    told = story(
        reminder("02-03", 530, due="02-05"),
        paid("02-05", 530, **SETTLED),
        overdue("02-06", 530),
        as_of="02-07",
    )
    told.debts(f"{LOAN} settled 0")
    assert "overdue_after_settled" in told.codes


def test_arrears_after_the_repayment_are_doubted():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        paid("05-10", 1000),
        overdue("05-12", 1006, due="05-10"),
        as_of="05-12",
    )
    told.bills("05-10 overdue 1006 paid 1000 rest 1006")
    assert "overdue_after_paid" in told.codes


def test_overdue_for_months_sold_offered_relief_and_settled():
    told = story(
        statement("01-05", 8000, due="01-25", card="4417", minimum=800, lender=BANK),
        overdue("01-28", 8000, due="01-25", card="4417", lender=BANK),
        statement("02-05", 8420, due="02-25", card="4417", minimum=8000, lender=BANK),
        overdue("02-28", 8420, card="4417", lender=BANK),
        collection("04-20", 8911, total=8911, card="4417", lender=BANK, agent="远山资产"),
        offered("05-02", 6000, total=8911, by="05-31", lender=None, agent="远山资产"),
        paid("05-20", 6000, lender=None, agent="远山资产"),
        paid("05-22", None, card="4417", lender=BANK, **SETTLED),
        as_of="06-01",
    )
    told.debts("4417 settled 0")
    assert told.owed == ["8000", "8000", "8420", "8420", "8911", "8911", "2911", "0"]


# --- cards --------------------------------------------------------------------------------------


def test_the_rest_after_a_minimum_is_in_the_next_statement():
    told = story(
        statement("05-05", 5000, due="05-25", card="4417", minimum=500),
        paid("05-20", 500, card="4417"),
        statement("06-05", 6120, due="06-25", card="4417", minimum=612),
        as_of="06-06",
    )
    told.bills("""
        05-25  rolled_over  5000  paid 500  rest 4500
        06-25  due          6120  rest 6120
    """)
    told.debts("4417 due 6120")


def test_the_minimum_ends_a_rolled_overdue():
    told = story(
        statement("04-05", 2000, due="04-25", card="4417", minimum=200),
        overdue("04-28", 2000, due="04-25", card="4417"),
        statement("05-05", 2450, due="05-25", card="4417", minimum=445),
        paid("05-08", 200, card="4417"),
        as_of="05-10",
    )
    told.debts("4417 due 2250")


def test_a_statement_below_the_rest_is_doubted():
    told = story(
        statement("04-05", 2000, due="04-25", card="4417"),
        overdue("04-28", 2000, due="04-25", card="4417"),
        statement("05-05", 300, due="05-25", card="4417"),
        as_of="05-10",
    )
    assert "next_bill_below_rest" in told.codes


def test_two_cards_at_one_bank():
    told = story(
        statement("05-05", 1000, due="05-25", card="4417", lender=BANK),
        statement("05-05 10:01", 700, due="05-25", card="9032", lender=BANK),
        paid("05-20", 700, card="9032", lender=BANK),
        paid("05-21", 1000, lender=BANK, kind=DebtKind.CARD),
        as_of="05-26",
    )
    told.debts("""
        4417 clear 0
        9032 clear 0
    """)


def test_a_card_reissued_with_a_new_tail():
    told = story(
        statement("04-05", 1000, due="04-25", card="4417", lender=BANK),
        paid("04-20", 1000, card="4417", lender=BANK),
        statement("05-05", 700, due="05-25", card="9032", lender=BANK),
        statement("06-05", 650, due="06-25", card="9032", lender=BANK),
        as_of="06-06",
    )
    told.debts("9032 due 650")
    assert "card_seems_reissued" in told.codes


def test_a_second_card_beside_an_overdue_one_is_another_debt():
    told = story(
        statement("04-05", 1000, due="04-25", card="4417", lender=BANK),
        overdue("04-28", 1000, card="4417", lender=BANK),
        statement("05-05", 700, due="05-25", card="9032", lender=BANK),
        as_of="05-06",
    )
    told.debts("""
        4417 overdue 1000
        9032 due 700
    """)


def test_a_card_and_a_loan_of_one_bank():
    told = story(
        statement("05-05", 1000, due="05-25", card="4417", lender=BANK),
        reminder("05-06", 300, due="05-10", lender=BANK, kind=DebtKind.LOAN),
        paid("05-10", 300, lender=BANK),
        as_of="05-11",
    )
    told.bills("""
        05-25  due   1000  rest 1000
        05-10  paid  300   paid 300 rest 0
    """)


def test_a_bill_in_two_currencies_is_two_debts():
    told = story(
        statement("05-05", 1000, due="05-25", card="4417", also=(also("USD", "12.50", minimum=1),)),
        paid("05-20", "12.50", card="4417", currency="USD"),
        as_of="05-21",
    )
    told.bills("""
        05-25  due   1000   rest 1000
        05-25  paid  12.50  paid 12.50 rest 0
    """)
    assert [(s.currency, s.owed) for s in told.ledger.summary] == [("CNY", 1000), ("USD", 0)]
    assert [(s.currency, s.owed) for s in told.ledger.timeline] == [
        ("CNY", 1000),
        ("USD", Decimal("12.50")),
        ("USD", 0),
    ]


def test_two_instalments_in_one_text():
    told = story(
        reminder("05-05", 300, due="05-10", also=(also("CNY", 450, "05-20"),)), as_of="05-06"
    )
    told.bills("""
        05-10  due  300  rest 300
        05-20  due  450  rest 450
    """)
    assert told.owed == ["750"]
    assert len(told.debt.messages) == 1


# --- which debt ---------------------------------------------------------------------------------


def test_loans_of_one_lender_told_apart_by_number():
    told = story(
        reminder("05-05", 300, due="05-10", ref="3801234567"),
        reminder("05-05 10:01", 450, due="05-10", ref="3809876543"),
        paid("05-10", 300, ref="4567"),
        as_of="05-10",
    )
    told.debts("""
        3801234567 clear 0
        3809876543 due 450
    """)


def test_loans_of_one_lender_told_apart_by_the_count_of_terms():
    told = story(
        reminder("05-05", 300, due="05-10", term="3/12"),
        reminder("05-15", 450, due="05-20", term="1/6"),
        reminder("06-05", 300, due="06-10", term="4/12"),
        paid("06-10", 300, term="4/12"),
        as_of="06-11",
    )
    told.debts(f"""
        {LOAN} clear 0
        {LOAN} past_due 450
    """)


def test_loans_of_one_lender_told_apart_by_where_they_stand():
    told = story(
        reminder("05-05", 300, due="05-10", term="3/12"),
        reminder("05-15", 450, due="05-20", term="1/12"),
        reminder("06-05", 300, due="06-10", term="4/12"),
        reminder("06-15", 450, due="06-20", term="2/12"),
        as_of="06-16",
    )
    assert [debt.owed for debt in told.ledger.debts] == [300, 450]


def test_a_finished_loan_and_the_next_one_are_one_debt():
    told = story(
        reminder("05-05", 300, due="05-10", term="6/6"),
        paid("05-10", 300, term="6/6"),
        reminder("07-05", 450, due="07-10", term="1/12"),
        as_of="07-06",
    )
    told.debts(f"{LOAN} due 450")


def test_loans_that_nothing_tells_apart_are_one_debt_with_a_doubt():
    told = story(
        reminder("05-05 10:00", 300, due="05-10"),
        reminder("05-05 10:01", 450, due="05-10"),
        paid("05-10", 450),
        as_of="05-10",
    )
    told.bills("""
        05-10  due   300  rest 300
        05-10  paid  450  paid 450 rest 0
    """)
    assert "perhaps_several_loans" in told.codes


def test_a_lender_under_two_names():
    house = {"institution": "青禾科技", "product": "青禾借条"}
    told = story(
        reminder("04-08", 1000, due="04-10", lender="老青禾借条", **house),
        paid("04-10", 1000, lender="老青禾借条", **house),
        reminder("05-08", 1000, due="05-10", lender="青禾借条", **house),
        as_of="05-09",
    )
    told.debts("青禾借条 due 1000")


def test_a_debt_named_by_institution_by_product_and_by_nobody():
    told = story(
        reminder("05-05", 1000, due="05-10", lender="白帆银行", institution="白帆银行"),
        reminder("05-08", 1000, due="05-10", lender="帆贷", institution="白帆银行", product="帆贷"),
        failed("05-10", 1000, lender=None, sender="10690077"),
        as_of="05-10",
    )
    told.debts("帆贷 due 1000")
    assert told.codes == {"joined_without_lender"}


def test_a_short_name_and_a_collector_who_names_only_the_number():
    full = {"lender": "白帆消费金融", "institution": "白帆消费金融"}
    told = story(
        reminder("05-05", 1000, due="05-10", ref="3801234567", **full),
        overdue("05-13", 1015, lender="白帆", ref="3801234567"),
        collection("06-20", 4000, total=4000, lender="远山资产", ref="3801234567"),
        as_of="06-21",
    )
    told.debts("3801234567 overdue 4000")


def test_two_products_of_one_institution_are_two_debts():
    house = {"institution": "白帆银行"}
    told = story(
        reminder("05-05", 1000, due="05-10", lender="帆贷", product="帆贷", **house),
        reminder("05-06", 500, due="05-16", lender="船贷", product="船贷", **house),
        paid("05-09", 500, lender="白帆银行", **house),
        as_of="05-10",
    )
    told.debts("""
        帆贷 due 1000
        船贷 clear 0
    """)


def test_an_unknown_lender_with_another_amount_is_a_debt_of_its_own():
    told = story(
        reminder("05-05", 1000, due="05-10"),
        reminder("05-05 11:00", 800, due="05-15", lender="云朵贷"),
        overdue("05-06", 3333, lender=None, sender="17000001111"),
        as_of="05-06",
    )
    assert [debt.owed for debt in told.ledger.debts] == [1000, 800, 3333]
    assert "no_text_names_lender" in told.codes


def test_a_debt_that_only_its_collector_tells_of():
    told = story(
        collection("05-06", 3000, lender=None, agent="远山资产"),
        collection("05-16", 3100, lender=None, agent="远山资产", sender="17000002222"),
        as_of="05-16",
    )
    told.debts("远山资产 overdue 3100")


def test_a_banks_debit_alert_and_the_lenders_thanks_are_one_repayment():
    told = story(
        reminder("05-08", "862.17", due="05-10"),
        reminder("05-08 11:00", "500", due="05-20", lender="云朵贷"),
        paid("05-10 05:10", "862.17", lender=BANK, account=debited("0877"), sender="95500"),
        paid("05-10 05:12", "862.17", account=debited("0877")),
        as_of="05-10",
    )
    told.debts(f"""
        {LOAN} clear 0
        云朵贷 due 500
    """)
    assert told.ledger.summary[0].paid_30 == Decimal("862.17")
    assert len(told.ledger.bills[0].messages) == 3


def test_a_debit_alert_alone_goes_to_the_bill_of_that_amount():
    told = story(
        reminder("05-08", "862.17", due="05-10"),
        reminder("05-08 11:00", "500", due="05-20", lender="云朵贷"),
        paid("05-10 05:10", "862.17", lender=BANK, account=debited("0877"), sender="95500"),
        as_of="05-10",
    )
    told.debts(f"""
        {LOAN} clear 0
        云朵贷 due 500
    """)


def test_equal_repayments_at_times_of_their_own_are_two():
    texts = (
        reminder("05-02", 1000, due="05-10"),
        paid("05-04 10:05", 500, at="10:03"),
        paid("05-04 18:05", 500, at="18:02"),
    )
    story(*texts, as_of="05-05").bills("05-10 paid 1000 paid 1000 rest 0")


def test_equal_repayments_without_times_are_one():
    texts = (
        reminder("05-02", 1000, due="05-10"),
        paid("05-04 10:05", 500, sender="10690002"),
        paid("05-04 18:05", 500),
    )
    story(*texts, as_of="05-05").bills("05-10 due 1000 paid 500 rest 500")


# --- copies, order, gaps --------------------------------------------------------------------------


def test_the_same_reminder_by_two_senders_is_one_bill():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        reminder("05-08", 1000, due="05-10", sender="95500"),
        as_of="05-09",
    )
    told.bills("05-10 due 1000 rest 1000")
    assert len(told.bill.messages) == 2


def test_the_same_text_counts_once():
    first = paid("05-08 10:00", 400, body="已收到还款400元", file="a.xml")
    texts = (
        reminder("05-02", 1000, due="05-10"),
        first,
        first,
        paid("05-08 10:05", 400, body="已收到 还款400元", file="a.xml"),
        paid("05-08 10:00:01", 400, body="已收到还款400元", file="b.xml"),
    )
    told = story(*texts, as_of="05-09")
    told.bills("05-10 due 1000 paid 400 rest 600")
    assert len(told.ledger.entries) == 2


def test_a_text_that_came_late_stands_where_it_was_sent():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        paid("05-13 09:00", 600, sent="05-09 09:00"),
        overdue("05-12 09:00", 400, due="05-10"),
        as_of="05-14",
    )
    told.bills("05-10 overdue 400 paid 600 rest 400")
    assert told.owed == ["1000", "400", "400"]


def test_a_backup_that_begins_in_the_middle():
    told = story(
        paid("05-02", 900),
        overdue("05-04", 1030, due="04-10"),
        reminder("05-08", 1000, due="05-10"),
        as_of="05-09",
    )
    told.bills("""
        04-10  overdue  1030  rest 1030
        05-10  due      1000  rest 1000
    """)


def test_a_payout_names_the_first_bill():
    told = story(payout("05-01", 5000, due="06-01", bill=5200), as_of="05-02")
    told.bills("06-01 due 5200 rest 5200")
    told.debts(f"{LOAN} due 5200")


def test_a_payout_alone_is_all_that_is_known():
    told = story(payout("05-01", 5000), as_of="05-02")
    told.debts(f"{LOAN} open 5000")
    assert told.codes == {"only_payout_known"}


def test_a_payout_told_twice_is_one():
    told = story(
        payout("05-01 10:00", 5000), payout("05-01 10:02", 5000, sender="95500"), as_of="05-02"
    )
    assert told.debt.borrowed == 5000


# --- relief, contradictions, what never counts ---------------------------------------------------


def test_an_offer_of_relief_counts_nowhere():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        overdue("05-12", 1020),
        offered("05-20", 700, total=9000, by="05-25"),
        as_of="05-21",
    )
    told.bills("05-10 overdue 1020 rest 1020")
    told.debts(f"{LOAN} overdue 1020")
    assert len(told.bill.messages) == 3


def test_an_extension_puts_the_bill_on_another_day():
    told = story(reminder("03-04", 1500, due="03-06"), granted("03-06", by="03-13"), as_of="03-07")
    told.bills("""
        03-06  deferred  1500  rest 1500
        03-13  due       1500  rest 1500
    """)
    told.debts(f"{LOAN} due 1500")


def test_a_new_plan_replaces_all_that_was_open():
    told = story(
        reminder("04-07", 900, due="04-09"),
        overdue("04-12", 915),
        reminder("05-07", 900, due="05-09"),
        overdue("05-12", 915),
        granted("06-12", "566.20", due="07-09", total=16200, principal_only=True),
        as_of="06-13",
    )
    told.bills("""
        04-09  deferred  915     rest 915
        05-09  deferred  915     rest 915
        07-09  due       566.20  rest 566.20
    """)
    told.debts(f"{LOAN} due 16200")


def test_third_party_and_offer_texts_never_count():
    told = story(
        text(Event.THIRD_PARTY, "05-02", 8000),
        text(Event.OFFER, "05-03", 3000),
        reminder("05-08", 1000, due="05-10"),
        as_of="05-09",
    )
    told.debts(f"{LOAN} due 1000")
    assert [entry.debt is None for entry in told.ledger.entries] == [True, False]


def test_a_red_text_is_listed_and_summed_apart():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        collection("05-09", 8800, lender="假律所", set_aside=True),
        as_of="05-09",
    )
    told.debts(f"{LOAN} due 1000")
    assert told.ledger.summary[0].set_aside == 8800
    assert len(told.ledger.entries) == 2
    assert len(told.ledger.timeline) == 1


def test_an_amount_that_jumps_is_doubted():
    told = story(
        statement("05-01", 1000, due="05-10"), reminder("05-08", 1700, due="05-10"), as_of="05-09"
    )
    told.bills("05-10 due 1700 rest 1700")
    assert told.codes == {"amount_jumps"}


def test_two_days_for_one_bill_are_doubted():
    told = story(
        statement("05-01", 1000, due="05-10"), reminder("05-08", 1000, due="05-12"), as_of="05-09"
    )
    told.bills("05-12 due 1000 rest 1000")
    assert told.codes == {"two_due_dates"}


def test_a_total_below_its_bills_wins_with_a_doubt():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1000),
        reminder("05-08", 1000, due="05-10"),
        overdue("05-14", 1000, total=1500),
        as_of="05-15",
    )
    told.debts(f"{LOAN} overdue 1500")
    assert "total_below_bills" in told.codes


def test_bills_above_an_older_total_win():
    told = story(
        statement("04-05", 900, due="04-25", total=900),
        paid("04-20", 900),
        statement("05-05", 1200, due="05-25"),
        as_of="05-06",
    )
    told.debts(f"{LOAN} due 1200")
    assert told.debt.owed_basis == "bills"


def test_an_account_and_a_number_never_seen_before_are_doubted():
    told = story(
        reminder("04-08", 1000, due="04-10", account=pay_into("6230001112"), support=("95500",)),
        paid("04-10", 1000, support=("95500",)),
        reminder("05-08", 1000, due="05-10", account=pay_into("6230009999"), support=("17012345",)),
        as_of="05-09",
    )
    assert told.codes == {"account_never_seen", "support_never_seen"}
    assert told.ledger.summary[0].to_review == 0


def test_old_contradictions_are_history():
    texts = (
        reminder("01-08", 1000, due="01-10"),
        paid("01-10", 1300),
        reminder("02-08", 1000, due="02-10"),
        paid("02-10", 1000),
    )
    assert story(*texts, as_of="02-11").codes == {"repaid_more_than_billed"}
    assert story(*texts, as_of="09-01").codes == set()


def test_an_old_balance_is_doubted():
    told = story(reminder("01-08", total=9000), as_of="09-01")
    told.debts(f"{LOAN} open 9000")
    assert told.codes == {"total_is_old"}


def test_the_summary_holds_disjoint_sums():
    told = story(
        reminder("05-08", 100, due="05-10", lender="甲贷"),
        overdue("05-12", 100, lender="甲贷"),
        reminder("05-12", 200, due="05-22", lender="乙贷"),
        reminder("05-12", 400, due="05-23", lender="丙贷"),
        reminder("05-12", 800, due="06-14", lender="丁贷"),
        reminder("05-12", 1600, due="06-15", lender="戊贷"),
        as_of="05-15",
    )
    (summary,) = told.ledger.summary
    assert (summary.owed, summary.overdue) == (3100, 100)
    assert (summary.due_7, summary.due_30) == (200, 1200)


def test_no_text_gives_an_empty_ledger():
    ledger = reconcile([], as_of=date(2025, 1, 1))
    assert (ledger.debts, ledger.bills, ledger.timeline, ledger.summary) == ((), (), (), ())


def test_a_repayment_text_that_states_the_rest():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        replace(paid("05-04", 400), amount_due=Decimal(605)),
        as_of="05-05",
    )
    told.bills("05-10 due 605 paid 400 rest 605")


def test_a_repayment_text_that_states_the_next_bill():
    told = story(
        reminder("05-02", 1000, due="05-10"),
        replace(paid("05-10", 1000, due="06-10"), amount_due=Decimal(980)),
        as_of="05-12",
    )
    told.bills("""
        05-10  paid  1000  paid 1000 rest 0
        06-10  due   980   rest 980
    """)


def test_an_undated_reminder_that_crosses_the_repayment_is_no_new_bill():
    told = story(
        statement("05-05", 1000, due="05-25"),
        paid("05-20", 1000),
        reminder("05-22", 1000),
        as_of="05-26",
    )
    told.bills("05-25 paid 1000 paid 1000 rest 0")


def test_a_day_that_comes_after_the_repayment_is_no_new_bill():
    told = story(
        statement("05-05", 1000),
        paid("05-20", 1000),
        reminder("05-22", 1000, due="05-25"),
        as_of="05-26",
    )
    told.bills("05-25 paid 1000 paid 1000 rest 0")


def test_undated_bills_month_after_month():
    told = story(
        statement("04-05", 900),
        reminder("04-20", 900),
        statement("05-05", 1000),
        reminder("05-20", None),
        as_of="05-21",
    )
    told.bills("""
        -  presumed_paid  900   rest 900
        -  due            1000  rest 1000
    """)


def test_terms_named_with_their_sum_are_no_total():
    bills = (reminder("04-08", 1000, due="04-10"), reminder("05-08", 1000, due="05-10"))
    story(*bills, overdue("05-13", 2030, total=2030, terms=2), as_of="05-14").bills("""
        04-10  presumed_paid  1000  rest 1000
        05-10  overdue        1000  rest 1000
    """)
    told = story(
        bills[0],
        overdue("04-12", 1000),
        bills[1],
        overdue("05-13", 2030, total=2030, terms=2),
        as_of="05-14",
    )
    told.bills("""
        04-10  rolled_over  1000  rest 1000
        05-10  overdue      2030  rest 2030
    """)


def test_a_repayment_told_of_twice_counts_once_in_the_entries():
    lender, bank = paid("05-10 09:00", 1000), paid("05-10 09:01", 1000, lender=None, sender="95588")
    told = story(reminder("05-08", 1000, due="05-10"), lender, bank, as_of="05-11")
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    assert [entry.again for entry in told.ledger.entries] == [None, None, lender.id]


def test_a_phone_that_lost_its_clock_keeps_the_order_of_its_texts():
    """A text stamped before 1970 is the oldest one, not the newest."""
    lost = reminder("1969-12-01", 900, due="1969-12-05")
    known = reminder("1971-03-01", 700, due="1971-03-05")
    ledger = reconcile([known, lost], as_of=date(1971, 3, 2))
    assert [entry.reading.amount_due for entry in ledger.entries] == [900, 700]
