"""What the user decides of texts and bills changes the figures, and follows its bill."""

from decimal import Decimal

from story import LOAN, collection, day, overdue, paid, payout, reminder, statement, story

from smsparse.model import Caution, Decision, Doubt, Level, Verdict

BILL = reminder("05-08", 1000, due="05-10")
RED = collection(
    "05-09", 8800, lender="假律所", set_aside=True, cautions=(Caution("x", Level.RED),)
)


def on_text(reading, verdict, amount=None, due=None):
    money = None if amount is None else Decimal(str(amount))
    return Decision(reading.id, verdict, money, day(due) if due else None)


def on_bill(told, number, verdict, amount=None):
    bill = told.ledger.bills[number]
    money = None if amount is None else Decimal(str(amount))
    return Decision(bill.id, verdict, money, None, bill.messages)


def test_a_red_text_that_is_right_counts():
    told = story(BILL, RED, as_of="05-09", decisions=[on_text(RED, Verdict.RIGHT)])
    assert [debt.owed for debt in told.ledger.debts] == [1000, 8800]
    assert told.ledger.summary[0].set_aside == 0
    assert told.ledger.decided == (on_text(RED, Verdict.RIGHT),)


def test_a_text_that_is_right_loses_its_doubts():
    doubted = reminder("05-08", 1000, due="05-10", doubts=(Doubt("amount_due", "amount_jumps"),))
    assert story(doubted, as_of="05-09").ledger.summary[0].to_review == 1000
    told = story(doubted, as_of="05-09", decisions=[on_text(doubted, Verdict.RIGHT)])
    assert told.codes == set()
    assert told.ledger.summary[0].to_review == 0


def test_a_text_that_is_ignored_counts_nowhere_but_is_listed():
    other = reminder("05-08", 700, due="05-12", lender="云朵贷")
    for verdict in (Verdict.IGNORE, Verdict.WRONG):
        told = story(BILL, other, as_of="05-09", decisions=[on_text(other, verdict)])
        told.debts(f"{LOAN} due 1000")
        assert len(told.ledger.entries) == 2


def test_a_text_that_is_wrong_counts_as_corrected():
    told = story(BILL, as_of="05-09", decisions=[on_text(BILL, Verdict.WRONG, 100, "05-15")])
    told.bills("05-15 due 100 rest 100")


def test_a_correction_of_a_repayment():
    repaid = paid("05-09", 100)
    told = story(BILL, repaid, as_of="05-09", decisions=[on_text(repaid, Verdict.WRONG, 1000)])
    told.bills("05-10 paid 1000 paid 1000 rest 0")


def test_a_correction_of_a_total():
    total = reminder("05-08", None, total=9000)
    told = story(total, as_of="05-09", decisions=[on_text(total, Verdict.WRONG, 900)])
    told.debts(f"{LOAN} open 900")


def test_a_correction_of_a_payout_and_of_a_figure_that_is_also_the_total():
    lent = payout("05-01", 500)
    told = story(lent, as_of="05-02", decisions=[on_text(lent, Verdict.WRONG, 5000)])
    told.debts(f"{LOAN} open 5000")
    asked = collection("05-01", 40, total=40)
    told = story(asked, as_of="05-02", decisions=[on_text(asked, Verdict.WRONG, 4000)])
    told.debts(f"{LOAN} overdue 4000")


def test_a_bill_that_the_user_paid():
    before = story(BILL, as_of="05-12")
    told = story(BILL, as_of="05-12", decisions=[on_bill(before, 0, Verdict.PAID)])
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    told.debts(f"{LOAN} clear 0")
    assert told.bill.status_from == "user"
    assert told.debt.repaid is None  # no text tells of it


def test_a_bill_that_the_user_paid_comes_off_the_total():
    texts = (reminder("05-08", 1000, due="05-10", total=9000),)
    before = story(*texts, as_of="05-12")
    told = story(*texts, as_of="05-12", decisions=[on_bill(before, 0, Verdict.PAID)])
    told.debts(f"{LOAN} open 8000")


def test_a_bill_paid_in_part_by_the_user():
    before = story(BILL, as_of="05-12")
    told = story(BILL, as_of="05-12", decisions=[on_bill(before, 0, Verdict.PART_PAID, 300)])
    told.bills("05-10 part_paid 1000 paid 300 rest 700")
    assert told.bill.status_from == "user"


def test_a_bill_that_the_user_did_not_pay_is_not_presumed_paid():
    texts = (BILL, reminder("06-08", 1000, due="06-10"))
    before = story(*texts, as_of="06-09")
    before.debts(f"{LOAN} due 1000")
    told = story(*texts, as_of="06-09", decisions=[on_bill(before, 0, Verdict.UNPAID)])
    told.bills("""
        05-10  past_due  1000  rest 1000
        06-10  due       1000  rest 1000
    """)


def test_a_repayment_that_the_user_denies():
    texts = (BILL, paid("05-10", 1000))
    before = story(*texts, as_of="05-12")
    told = story(*texts, as_of="05-12", decisions=[on_bill(before, 0, Verdict.UNPAID)])
    told.bills("05-10 past_due 1000 paid 1000 rest 1000")


def test_a_bill_under_negotiation_or_dispute_still_counts():
    texts = (BILL, overdue("05-12", 1010))
    before = story(*texts, as_of="05-13")
    for verdict in (Verdict.NEGOTIATING, Verdict.DISPUTED):
        told = story(*texts, as_of="05-13", decisions=[on_bill(before, 0, verdict)])
        told.bills("05-10 overdue 1010 rest 1010")
        assert told.bill.status_from == "user"
    assert told.codes == {"user_disputes"}


def test_a_bill_that_is_not_the_users_counts_nowhere():
    before = story(BILL, as_of="05-12")
    told = story(BILL, as_of="05-12", decisions=[on_bill(before, 0, Verdict.NOT_MINE)])
    told.debts(f"{LOAN} clear 0")
    assert told.bill.why.code == "user_not_mine"


def test_a_decision_follows_the_bill_that_holds_most_of_its_texts():
    before = story(reminder("05-05", 1000), as_of="05-06")
    decision = on_bill(before, 0, Verdict.PAID)
    told = story(
        reminder("05-05", 1000),
        reminder("05-08", 1000, due="05-10"),  # gives the bill a day and so another id
        as_of="05-12",
        decisions=[decision],
    )
    told.bills("05-10 paid 1000 paid 1000 rest 0")
    assert told.ledger.decided == (decision,)


def test_the_lenders_newer_word_goes_before_the_decision():
    before = story(BILL, as_of="05-12")
    decision = on_bill(before, 0, Verdict.PAID)
    told = story(BILL, overdue("05-14", 1010, due="05-10"), as_of="05-15", decisions=[decision])
    told.bills("05-10 overdue 1010 paid 1000 rest 1010")
    assert "overdue_after_paid" in told.codes


def test_a_decision_that_finds_no_bill_is_not_among_those_decided():
    told = story(BILL, as_of="05-12", decisions=[Decision("0000000000", Verdict.PAID)])
    told.bills("05-10 past_due 1000 rest 1000")
    assert told.ledger.decided == ()


def test_a_decision_on_a_copy_holds_for_the_text():
    first = collection("05-09 10:00", 8800, lender="假律所", set_aside=True, body="x", file="a")
    copy = collection("05-09 10:00:01", 8800, lender="假律所", set_aside=True, body="x", file="b")
    told = story(first, copy, as_of="05-09", decisions=[on_text(copy, Verdict.RIGHT)])
    assert told.debt.owed == 8800
    assert len(told.ledger.decided) == 1


def test_a_statement_that_the_user_paid_is_not_the_one_rolled_into_it():
    card = {"lender": "招商银行", "card": "4417"}
    texts = (
        statement("04-01", 1000, due="04-20", minimum=100, **card),
        paid("04-18", 100, **card),
        statement("05-01", 1500, due="05-20", minimum=150, **card),
    )
    before = story(*texts, as_of="05-05")
    told = story(*texts, as_of="05-05", decisions=[on_bill(before, -1, Verdict.PAID)])
    assert [str(bill.status) for bill in before.ledger.bills] == ["rolled_over", "due"]
    assert [str(bill.status) for bill in told.ledger.bills] == ["rolled_over", "paid"]
