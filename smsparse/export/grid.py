"""A page that is not a table: cells put one by one, read back as rows."""

from collections.abc import Iterator, Sequence

from smsparse.export.page import Row
from smsparse.export.rows import NAMES
from smsparse.export.style import PLAIN, Look
from smsparse.export.text import Value


class Grid:
    """Cells by row and column (both from 1)."""

    def __init__(self) -> None:
        self._cells: dict[int, dict[int, tuple[Value, Look]]] = {}
        self._heights: dict[int, float] = {}

    def put(self, row: int, column: int, value: Value, look: Look = PLAIN) -> None:
        """Put one value."""
        self._cells.setdefault(row, {})[column] = (value, look)

    def line(
        self, row: int, values: Sequence[Value], looks: Sequence[Look], first: int = 1
    ) -> None:
        """Put values side by side."""
        for column, (value, look) in enumerate(zip(values, looks, strict=True), first):
            self.put(row, column, value, look)

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self._heights[row] = points

    @property
    def last(self) -> int:
        """The last row that holds a cell."""
        return max(self._cells, default=1)

    @property
    def extent(self) -> str:
        """All that is filled."""
        right = max((max(row) for row in self._cells.values()), default=1)
        return f"A1:{NAMES[right - 1]}{self.last}"

    def rows(self) -> Iterator[Row]:
        """All rows in order; a row with a height and no cell is a gap."""
        for number in sorted({*self._cells, *self._heights}):
            cells = self._cells.get(number, {})
            places = range(1, max(cells, default=0) + 1)
            values = [cells[place][0] if place in cells else None for place in places]
            looks = [cells[place][1] if place in cells else None for place in places]
            yield Row(number, values, looks, self._heights.get(number))
