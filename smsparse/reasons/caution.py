"""What a text is warned of, and what to do first: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {}
