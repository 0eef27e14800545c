"""What a reading may be unsure of: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {}
