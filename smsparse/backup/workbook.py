"""x"""
BOOK = "xl/workbook.xml"
def judge(name, file, infos): raise NotImplementedError
def read(chunks, tally, copies, sieve): return iter(())
