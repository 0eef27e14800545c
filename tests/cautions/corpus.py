"""Reads the corpora of invented texts: lines of event | sender | body."""

from datetime import datetime, timedelta
from pathlib import Path

from smsparse.lenders import default_book
from smsparse.model import Event, Message, Reading

HERE = Path(__file__).parent
START = datetime.fromisoformat("2025-09-01T10:00:00+08:00")


def readings(name):
    """One hand-made reading a line, an hour apart, with the lender that the text names."""
    rows = [
        line.split("|", 2)
        for line in (HERE / name).read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [
        reading(event, sender, body, START + n * timedelta(minutes=30))
        for n, (event, sender, body) in enumerate(rows)
    ]


def reading(event, sender, body, received=START):
    names = default_book().names
    folded = body.lower()
    known = [(len(n), n) for n, name in names.items() if n in folded and not name.whole_only]
    lender = names[max(known)[1]].lender.name if known else None
    message = Message(sender, received, body)
    return Reading(message, Event(event), lender=lender, institution=lender)
