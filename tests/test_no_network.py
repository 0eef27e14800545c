"""The whole program runs with sockets forbidden."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUARD = '''
import sys

class Forbidden(Exception):
    """Somebody asked for the network."""

def watch(event, args):
    if event.startswith(("socket.", "http.", "urllib.", "ftplib.", "smtplib.", "ssl.")):
        raise Forbidden(event)

sys.addaudithook(watch)
sys.argv = ["smsparse", *sys.argv[1:]]

import runpy
runpy.run_module("smsparse", run_name="__main__")
'''
TEXTS = (
    (
        1748743200000,
        "95555",
        "【招商银行】您尾号3391的信用卡6月账单应还￥3,208.55，到期还款日6月25日",
    ),
    (
        1748829600000,
        "106980095384",
        "【微众银行】您的微粒贷已逾期1天，逾期金额871.05元，请立即还款",
    ),
    (
        1748916000000,
        "10690001",
        "【拍拍贷】请扫码付款820.10元至李经理微信，链接 http://ppd-pay.top/a",
    ),
    (
        1749002400000,
        "VM-HDFCBK",
        "HDFC Bank Credit Card XX0004: Total due Rs 65489, pay by 30-JUN-25",
    ),
)


@pytest.fixture(scope="module")
def backup(tmp_path_factory):
    rows = "\n".join(
        f'<sms protocol="0" address="{sender}" date="{when}" type="1" body="{body}" />'
        for when, sender, body in TEXTS
    )
    path = tmp_path_factory.mktemp("phone") / "sms.xml"
    path.write_text(
        f"<?xml version='1.0' encoding='UTF-8' ?>\n<smses>\n{rows}\n</smses>",
        "utf-8",
    )
    return path


def run(*arguments, guard=GUARD):
    return subprocess.run(
        [sys.executable, "-c", guard, *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize("form", ["xlsx", "json", "csv", "ics"])
def test_a_backup_is_converted(backup, tmp_path, form):
    out = tmp_path / f"debts.{form}"
    done = run(backup, "-o", out)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 100
    assert "Forbidden" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("--lenders-list",), ("--text", TEXTS[2][2])],
    ids=lambda arguments: arguments[0],
)
def test_the_other_ways_to_run_it(arguments):
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_a_redacted_copy(backup, tmp_path):
    out = tmp_path / "copy.json"
    done = run(backup, "--redact", "-o", out)
    assert done.returncode == 0, done.stderr
    assert "微粒贷" in out.read_text("utf-8")


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_guard_would_notice(attempt):
    marked = GUARD.replace("import runpy", attempt)
    assert "Forbidden" in run("--version", guard=marked).stderr
