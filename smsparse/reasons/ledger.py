"""What the ledger concludes or doubts: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {}
