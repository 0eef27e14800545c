"""The nine sheets, each a function from the view to its ``Sheet``.

``contacts`` makes the rows below the debts; ``users`` puts back what the user wrote beside our
tables and on sheets of their own.
"""
