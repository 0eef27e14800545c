"""``python -m smsparse`` does what ``smsparse`` does."""

from smsparse.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
