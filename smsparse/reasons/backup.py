"""What was wrong with a backup or a place in it: code -> (Chinese, English)."""

REASONS: dict[str, tuple[str, str]] = {
    # repaired
    "backup_surrogates": (
        "表情符号被拆成了两半，已拼回",
        "an emoji written as two halves was put together again",
    ),
    "backup_character": (
        "含有 XML 不允许的字符，已换成 \ufffd",
        "a character that XML does not allow was replaced by \ufffd",
    ),
    "backup_bytes": (
        "有无法解码的字节，已换成 \ufffd 或还原",
        "bytes outside the encoding were restored or replaced by \ufffd",
    ),
    "backup_ampersand": ("有未转义的 &，已原样保留", "a bare & was kept as it is"),
    "backup_attribute": (
        "同一属性写了两次，取第一个",
        "an attribute stands twice: the first one counts",
    ),
    "backup_broken": (
        "引号或尖括号没有转义，已按属性名读出",
        "a bare quote or bracket: the values were told by the names of the attributes",
    ),
    "backup_date": (
        "没有收到时间，改用网络发送时间",
        "no time of receipt: the network's own time stands in for it",
    ),
    "backup_part": (
        "彩信的一段文字无法解码",
        "a text part of a picture message could not be decoded",
    ),
    "backup_cut": ("短信写到一半就断了", "the message breaks off"),
    # lost
    "backup_no_body": ("没有短信内容", "the message has no text"),
    "backup_no_date": ("没有可用的时间", "the message has no usable time"),
    "backup_end": (
        "文件没有写完就结束了，后面的短信不在里面",
        "the file ends too early: what followed is missing",
    ),
    # of the file
    "backup_stray": ("有不属于任何短信的内容", "something that belongs to no message"),
    "backup_second": ("后面又接了一份备份", "a second backup follows in the same file"),
    "backup_encoding": (
        "文件声明的编码是 {0}，实际是 {1}",
        "the file says it is written in {0}, it is in {1}",
    ),
    # the file cannot be used
    "backup_doctype": (
        "{0}：第 {1} 字节处有 DOCTYPE，短信备份不需要它，为安全起见不读取；请用「SMS Backup & Restore」重新导出",
        "{0}: a DOCTYPE at byte {1}, which no SMS backup needs and which is refused for safety; "
        "export the texts again with SMS Backup & Restore",
    ),
}
