"""What damage was met in a backup: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {}
