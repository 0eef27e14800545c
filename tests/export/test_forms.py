"""JSON, CSV and calendar: what other programs rely on."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import made_ledger as made
import pandas as pd
import pytest

from smsparse.export import json_chunks, write
from smsparse.export.as_csv import csv_lines
from smsparse.export.as_ics import folded, ics_lines
from smsparse.export.labels import Labels
from smsparse.model import Also, Ledger, Level, Parts

KEYS = {
    "": "smsparse as_of zone sources counts summary messages bills debts timeline",
    "zone": "name from",
    "sources": "file sha256 messages unreadable repaired first last",
    "counts": "messages debt not_debt duplicates sent after_as_of unreadable",
    "summary": "currency owed overdue due_7 due_30 paid_30 to_review set_aside",
    "messages": "id file index received sender body debt event lender currency amount_due min_due "
    "total_owed paid_amount due_date account support evidence doubts warnings due_kind card_tail "
    "loan_ref term days_overdue payout_amount settled relief parts also set_aside debt_id bill_id",
    "bills": "id debt due_date currency amount_due min_due paid_amount paid_on remaining status "
    "status_from contained_in doubts messages",
    "debts": "id lender card_tail loan_ref currency status owed owed_basis total_owed "
    "total_owed_on next_due_date next_amount_due days_overdue borrowed repaid penalties "
    "last_paid_on last_paid_amount repayment_account support doubts bills messages",
    "timeline": "date received message debt lender event currency owed total",
}


def loaded(ledger: Ledger | None = None, lang: str = "zh") -> dict:
    pieces = json_chunks(ledger or made.ledger(), made.report(), lang, "0.1.0")
    return json.loads("".join(pieces))


@pytest.mark.parametrize("part", KEYS)
def test_the_keys_are_those_that_are_promised(part):
    data = loaded()
    found = data[part] if part else data
    for each in found if isinstance(found, list) else [found]:
        assert set(each) == set(KEYS[part].split())


def test_money_days_and_times_have_their_forms():
    data = loaded()
    card = next(debt for debt in data["debts"] if debt["id"] == "d-card")
    assert (card["owed"], card["next_due_date"], card["penalties"]) == (
        "12460.88", "2025-07-05", None,
    )  # fmt: skip
    text = next(m for m in data["messages"] if m["bill_id"] == "b-card-6")
    assert text["received"] == "2025-06-07T08:30:00+08:00"
    assert text["account"] == {
        "number": None, "tail": "6688", "bank": None, "payee": None, "role": "card",
    }  # fmt: skip
    start, end = text["evidence"]["amount_due"]
    assert text["body"][start:end] == "12,460.88"
    assert data["sources"][0]["first"] == "2024-12-02T10:05:00+08:00"
    assert data["zone"] == {"name": "Asia/Shanghai", "from": "backup"}


def test_warnings_and_doubts_are_sentences():
    red = next(m for m in loaded()["messages"] if m["set_aside"])
    assert red["warnings"] == [
        {"code": "made_private", "level": "red", "reason": "要求转到个人账户", "evidence": [29, 33]}
    ]
    assert red["body"][29:33] == "个人账户"
    doubted = next(m for m in loaded()["messages"] if m["event"] == "collection")
    assert doubted["doubts"] == [
        {"field": "amount_due", "reason": "金额与上一条短信不一致（15,851.80）"}
    ]
    english = loaded(lang="en")
    reasons = {d["reason"] for m in english["messages"] for d in m["doubts"]}
    assert "no lender is named" in reasons


def test_counts_add_up():
    ledger = replace(made.ledger(), later=3)
    counts = loaded(ledger)["counts"]
    assert counts["messages"] == counts["debt"] + counts["not_debt"] + counts["duplicates"]
    assert counts["after_as_of"] == 3


def test_parts_and_second_currencies_are_there():
    ledger = made.ledger()
    entry = ledger.entries[0]
    reading = replace(
        entry.reading,
        parts=Parts(principal=Decimal(2000), interest=Decimal("98.66")),
        also=(Also("USD", Decimal("12.5"), None, made.AS_OF),),
        term=(3, None),
    )
    ledger = replace(ledger, entries=(replace(entry, reading=reading), *ledger.entries[1:]))
    text = loaded(ledger)["messages"][0]
    assert text["parts"] == {
        "principal": "2000.00", "interest": "98.66", "penalty": None, "fee": None,
    }  # fmt: skip
    assert text["also"] == [
        {"currency": "USD", "amount_due": "12.50", "min_due": None, "due_date": "2025-06-30"}
    ]
    assert text["term"] == [3, None]


def test_an_empty_ledger_is_json_too():
    data = json.loads("".join(json_chunks(Ledger(made.AS_OF), made.report(), "zh", "1")))
    assert data["messages"] == data["debts"] == data["summary"] == []


def test_a_lone_surrogate_can_be_written(tmp_path):
    ledger = made.ledger()
    entry = ledger.entries[0]
    message = replace(entry.reading.message, body="半个 \ud83d 表情")
    broken = replace(entry, reading=replace(entry.reading, message=message, found=()))
    ledger = replace(ledger, entries=(broken, *ledger.entries[1:]))
    for form in (".json", ".csv", ".xlsx", ".ics"):
        write(ledger, tmp_path / f"a{form}", report=made.report(), made=made.MADE, version="1")
    text = json.loads((tmp_path / "a.json").read_text("utf-8"))["messages"][0]
    assert text["body"] == "半个 \ud83d 表情"
    assert "半个 \ufffd 表情" in (tmp_path / "a.csv").read_text("utf-8-sig")


def rows(lang: str = "zh") -> list[dict[str, str]]:
    text = "".join(csv_lines(made.ledger(), Labels(lang)))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_csv_holds_the_timeline_oldest_first():
    found = rows()
    assert len(found) == sum(entry.reading.debt for entry in made.ledger().entries)
    assert found[0]["收到时间"] == "2024-12-02 10:05:00"
    assert found[0]["放款金额"] == "24000.00"
    card = next(row for row in found if row["账单编号"] == "b-card-6")
    assert (card["本次应还"], card["到期日"], card["还款账户（短信）"]) == (
        "12460.88", "2025-07-05", "尾号6688（本卡）",
    )  # fmt: skip
    assert rows("en")[0]["Paid out"] == "24000.00"


def test_no_cell_of_the_csv_is_a_formula_or_a_rounded_number():
    for row in rows():
        for name, value in row.items():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert not (value.isdigit() and len(value) > 11), name
    texts = [row["短信原文"] for row in rows()]
    assert any(text.startswith("'=HYPERLINK") for text in texts)
    assert any(row["发送号码"] == "'+8617000000000" for row in rows())


def test_pandas_reads_the_csv(tmp_path):
    write(made.ledger(), tmp_path / "a.csv", report=made.report(), made=made.MADE, version="1")
    frame = pd.read_csv(tmp_path / "a.csv", parse_dates=["收到时间"])
    assert frame["已还金额"].sum() == pytest.approx(6 * 2098.66 + 612.04 + 883.02 + 1021.50)


def events(ledger: Ledger | None = None) -> list[dict[str, str]]:
    lines = "".join(ics_lines(ledger or made.ledger(), Labels("zh"), made.MADE))
    assert all(len(line.encode()) <= 75 for line in lines.split("\r\n"))
    unfolded = lines.replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in unfolded:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and not line.startswith(("BEGIN", "END")):
            found[-1].setdefault(name, value)
    return found


def test_the_calendar_holds_the_open_bills():
    found = {event["UID"]: event for event in events()}
    assert set(found) == {
        f"b-{name}@smsparse" for name in ("orange", "heart", "easy", "card-6", "bloom")
    }
    card = found["b-card-6@smsparse"]
    assert card["DTSTART;VALUE=DATE"] == "20250705"
    assert card["DTEND;VALUE=DATE"] == "20250706"
    assert card["DTSTAMP"] == "20250630T021500Z"
    assert "江城银行信用卡" in card["SUMMARY"]
    assert "CNY 12\\,460.88" in card["SUMMARY"]
    assert "最低还款: 1\\,246.09\\n" in card["DESCRIPTION"]


def test_a_doubted_number_is_not_in_the_calendar():
    ledger = made.ledger()
    doubt = made.Doubt("support", "made_amounts", ("400-000-1004",))
    debts = tuple(replace(d, doubts=(doubt,)) if d.id == "d-easy" else d for d in ledger.debts)
    found = {event["UID"]: event for event in events(replace(ledger, debts=debts))}
    assert "400-000-1004" not in found["b-easy@smsparse"]["DESCRIPTION"]
    assert "400-000-1001" in found["b-card-6@smsparse"]["DESCRIPTION"]


def test_the_alarm_is_two_days_before_where_there_is_time():
    found = {event["UID"]: event.get("TRIGGER") for event in events()}
    assert found["b-card-6@smsparse"] == "-PT39H"  # nine o'clock, two days before midnight
    assert found["b-orange@smsparse"] is None
    tomorrow = {event["UID"]: event.get("TRIGGER") for event in events(made.later(made.ledger()))}
    assert tomorrow["b-easy@smsparse"] == "PT9H"


def test_the_calendar_ends_as_it_should():
    lines = "".join(ics_lines(Ledger(made.AS_OF), Labels("en"), made.MADE)).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_lines_are_folded_between_characters():
    line = folded("SUMMARY:" + "账单" * 40)
    assert line.replace("\r\n ", "") == "SUMMARY:" + "账单" * 40 + "\r\n"
    assert all(len(piece.encode()) <= 75 for piece in line.split("\r\n"))


def test_levels_have_the_names_of_the_json():
    assert [level.value for level in Level] == ["red", "amber"]
