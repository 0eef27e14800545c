"""Sixteen lives that a plain reading gets wrong."""

from story import (
    BILL_SETTLED,
    LOAN,
    SETTLED,
    collection,
    debited,
    failed,
    granted,
    overdue,
    paid,
    payout,
    reminder,
    statement,
    story,
)

COLLECTOR = "远山资产"


def test_1_the_minimum_of_a_card_is_not_the_bill():
    told = story(
        statement("05-05", 5000, due="05-25", card="4417", minimum=500),
        paid("05-24", 500, card="4417"),
        as_of="05-28",
    )
    told.bills("05-25 part_paid 5000 paid 500 rest 4500")
    told.debts("4417 past_due 4500")


def test_2_an_overdue_figure_is_newer_than_the_part_repaid():
    told = story(
        reminder("05-08", 1000, due="05-10"),
        paid("05-09", 400),
        overdue("05-13", 612),
        as_of="05-14",
    )
    told.bills("05-10 overdue 612 paid 400 rest 612")
    told.debts(f"{LOAN} overdue 612")


def test_3_two_terms_in_one_figure():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-12", 1000, due="04-10"),
        reminder("05-08", 1000, due="05-10"),
        overdue("05-13", 2030, terms=2),
        as_of="05-14",
    )
    told.bills("""
        04-10  rolled_over  1000  rest 1000
        05-10  overdue      2030  rest 2030
    """)
    told.debts(f"{LOAN} overdue 2030")
    assert told.ledger.bills[0].contained_in == told.ledger.bills[1].id


def test_4_a_collectors_total_is_no_bill():
    told = story(
        reminder("05-06", 457, due="05-10"),
        collection("06-11", 4203, total=4203),
        as_of="06-12",
    )
    told.bills("05-10 overdue 457 rest 457")
    told.debts(f"{LOAN} overdue 4203")


def test_5_settled_for_less_than_the_total():
    told = story(
        overdue("05-02", 980, due="04-28", total="12846.77"),
        paid("05-20", 11200),
        paid("05-21 09:00", None, **SETTLED),
        as_of="05-30",
    )
    told.debts(f"{LOAN} settled 0")
    told.bills("04-28 paid 980 paid 980 rest 0")


def test_6_a_cards_overdue_rest_is_in_its_next_statement():
    told = story(
        statement("04-05", 2000, due="04-25", card="4417", minimum=200),
        overdue("04-28", 2000, due="04-25", card="4417", minimum=200),
        statement("05-05", 2450, due="05-25", card="4417", minimum=445),
        as_of="05-10",
    )
    told.bills("""
        04-25  rolled_over  2000  rest 2000
        05-25  due          2450  rest 2450
    """)
    told.debts("4417 overdue 2450")


def test_7_an_overdue_loan_bill_stays_open_beside_the_next():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-13", 1000),
        reminder("05-08", 1000, due="05-10"),
        as_of="05-09",
    )
    told.bills("""
        04-10  overdue  1000  rest 1000
        05-10  due      1000  rest 1000
    """)
    told.debts(f"{LOAN} overdue 2000")


def test_8_pay_by_tomorrow_is_not_another_bill():
    told = story(
        reminder("05-03", "862.17", due="05-06"),
        failed("05-06 21:40", "862.17", by="05-07"),
        as_of="05-06",
    )
    told.bills("05-06 due 862.17 rest 862.17")
    told.debts(f"{LOAN} due 862.17")


def test_9_a_payout_adds_to_the_total():
    told = story(
        reminder("05-03", total=9000),
        payout("05-10", 5000),
        as_of="05-11",
    )
    assert told.owed == ["9000", "14000"]


def test_10_only_the_principal_part_comes_off_a_principal():
    left = reminder("05-01", due="05-08", amount="1864.33", total="18022.10", principal_only=True)
    parts = {"principal": "1700.00", "interest": "164.33"}
    stated = story(left, paid("05-08", "1864.33", parts=parts), as_of="05-09")
    assert stated.debt.owed == stated.debt.total_owed - 1700
    assert "interest_part_unknown" not in stated.codes

    only_interest = story(
        left, paid("05-08", "1864.33", parts={"interest": "164.33"}), as_of="05-09"
    )
    assert only_interest.debt.owed == stated.debt.owed

    unstated = story(left, paid("05-08", "1864.33"), as_of="05-09")
    assert "interest_part_unknown" in unstated.codes


def test_11_granted_relief_leaves_nothing_due():
    told = story(
        reminder("07-01", 457, due="07-10"),
        granted("07-02", 457, due="07-10"),
        as_of="07-11",
    )
    told.bills("07-10 deferred 457 rest 457")
    told.debts(f"{LOAN} clear 0")


def test_12_a_reminder_without_amount_is_unknown_not_zero():
    told = story(reminder("05-08", due="05-10"), as_of="05-09")
    told.bills("05-10 due ? rest ?")
    told.debts(f"{LOAN} due ?")
    assert {"bill_without_amount", "open_bill_without_amount"} <= told.codes


def test_13_an_assigned_debt_is_one_debt():
    told = story(
        reminder("02-08", 1210, due="02-10"),
        overdue("03-12", 18000, total=18000),
        collection("06-05", 18650, total=18650, agent=COLLECTOR),
        collection("06-20", 18650, total=18650, lender=COLLECTOR),
        collection("06-25", None, lender=None, agent=COLLECTOR),
        as_of="06-30",
    )
    told.debts(f"{LOAN} overdue 18650")
    assert told.debt.agents == (COLLECTOR,)


def test_14_quiet_months_leave_a_total_in_doubt():
    months = [reminder(f"{m:02}-08", 1000, due=f"{m:02}-10") for m in range(1, 6)]
    told = story(
        statement("2024-12-20", total=12000),
        *months,
        statement("06-01", 0, due="06-10"),
        as_of="06-05",
    )
    told.debts(f"{LOAN} open 12000")
    assert "total_older_than_presumed" in told.codes
    assert {bill.status for bill in told.ledger.bills[1:-1]} == {"presumed_paid"}


def test_15_a_repayment_goes_to_the_bill_of_exactly_that_rest():
    told = story(
        reminder("04-08", 1000, due="04-10"),
        overdue("04-13", 1012),
        reminder("05-08", 1000, due="05-10"),
        paid("05-10", 1000),
        as_of="05-11",
    )
    told.bills("""
        04-10  overdue  1012  rest 1012
        05-10  paid     1000  paid 1000 rest 0
    """)
    told.debts(f"{LOAN} overdue 1012")


def test_16_the_account_that_is_debited_is_no_debt():
    told = story(
        statement("05-05", 3200, due="05-25", card="4417", account=debited("2428")),
        paid("05-25 20:00", 3200, card="4417", account=debited("2428"), **BILL_SETTLED),
        paid("05-25 20:01", 3200, lender="和风银行", account=debited("2428"), sender="95500"),
        as_of="05-26",
    )
    told.bills("05-25 paid 3200 paid 3200 rest 0")
    told.debts("4417 clear 0")
