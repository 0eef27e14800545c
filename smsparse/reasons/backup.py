"""What was wrong with a backup or a place in it: code -> (Chinese, English)."""

EXPORT = (
    "请在手机上用「SMS Backup & Restore」导出短信（XML），再读取那个文件",
    "export the texts on the phone with SMS Backup & Restore (XML) and read that file",
)
REPAIRED = {
    "backup_surrogates": (
        "表情符号被拆成两半，已拼回",
        "an emoji written as two halves was put together again",
    ),
    "backup_character": (
        "含有 XML 不允许的字符，已换成 \ufffd",
        "characters that XML does not allow were replaced by \ufffd",
    ),
    "backup_bytes": (
        "含有无法解码的字节，已还原或换成 \ufffd",
        "bytes outside the encoding were restored or replaced by \ufffd",
    ),
    "backup_ampersand": ("有没有转义的 &，按原样保留", "a bare & was kept as it is"),
    "backup_attribute": (
        "同一属性写了两次，取第一个",
        "an attribute stands twice: the first one counts",
    ),
    "backup_broken": (
        "引号或尖括号没有转义，已按属性名读出",
        "a bare quote or bracket: the values were told by the names of the attributes",
    ),
    "backup_date": (
        "没有接收时间，改用网络的发送时间",
        "no time of receipt: the network's own time stands in for it",
    ),
    "backup_part": (
        "彩信的一段文字无法解码",
        "a text part of a picture message could not be decoded",
    ),
    "backup_row": (
        "这一行的引号不完整，按单独一行读取",
        "the quotes of this row do not close: it was read as one line",
    ),
}
LOST = {
    "backup_cut": ("短信到一半就断了", "the message breaks off"),
    "backup_no_body": ("没有短信内容", "the message has no text"),
    "backup_no_date": ("没有可用的时间", "the message has no usable time"),
    "backup_end": (
        "文件没有写完就结束了，之后的短信不在里面",
        "the file ends too early: what followed is not in it",
    ),
    "backup_zip": (
        "压缩包已损坏：读出的短信可能有误，之后的读不出来；请重新复制再读取",
        "the archive is damaged: its texts may be wrong, what follows is lost; copy it again",
    ),
}
OF_THE_FILE = {
    "backup_stray": ("有不属于任何短信的内容", "something that belongs to no message"),
    "backup_second": ("后面又接着一份备份，已一并读取", "a second backup follows: it was read too"),
    "backup_encoding": (
        "文件自称编码是 {0}，实际是 {1}，已按实际读取",
        "the file says that it is written in {0}; it was read as {1}, which it is",
    ),
    "backup_count": (
        "{0} 自称有 {1} 条短信，里面只有 {2} 条",
        "{0} says that it holds {1} messages; there are {2} in it",
    ),
    "backup_missed": (
        "文件夹或压缩包里的 {0} 可能也有短信，但没有读取",
        "{0}, in the same folder or archive, may hold texts too but was not read",
    ),
    "backup_day_first": (
        "日期看不出日和月哪个在前，按「日/月」读取，请核对",
        "the dates do not show whether day or month comes first; read as day/month: please check",
    ),
    "backup_month_first": (
        "日期看不出日和月哪个在前，按「月/日」读取，请核对",
        "the dates do not show whether day or month comes first; read as month/day: please check",
    ),
}
UNUSABLE = {
    "backup_none": (
        "没有给出备份文件；{export}",
        "no backup was named; {export}",
    ),
    "backup_missing": (
        "{0}：没有这个文件；请检查文件名和所在文件夹",
        "{0}: no such file; check the name and the folder",
    ),
    "backup_permission": (
        "{0}：没有读取权限；请把文件复制到自己的文件夹再试",
        "{0}: may not be read; copy the file to a folder of your own and try again",
    ),
    "backup_no_file": (
        "{0}：不是文件也不是文件夹；请给出备份文件",
        "{0}: neither a file nor a folder; name the backup file",
    ),
    "backup_disk": (
        "{0}：读取出错（{1}）；请把文件重新复制到电脑再试",
        "{0}: cannot be read ({1}); copy the file to this computer again",
    ),
    "backup_folder": (
        "{0}：文件夹里没有可以读取的短信备份；{export}",
        "{0}: no SMS backup in this folder; {export}",
    ),
    "backup_doctype": (
        "{0}：第 {1} 字节处有 DOCTYPE，短信备份用不到它，为安全起见不读取；{export}",
        "{0}: a DOCTYPE at byte {1}: no SMS backup needs one, it is refused for safety; {export}",
    ),
    "backup_zip_broken": (
        "{0}：压缩包不完整或已损坏；请重新复制，或在手机上解压后再读取",
        "{0}: the archive is incomplete or damaged; copy it again, or unpack it on the phone",
    ),
    "backup_zip_empty": (
        "{0}：压缩包里没有短信备份；{export}",
        "{0}: no SMS backup in this archive; {export}",
    ),
    "backup_bomb": (
        "{0}：压缩包解开后有 {1} MB，而自身只有 {2} KB，短信备份不会这样，不读取；请确认文件来源",
        "{0}: {2} KB that would unpack to {1} MB are no SMS backup; check where the file is from",
    ),
    "backup_encrypted": (
        "{0}：压缩包有密码；请先解压，或用 --password-file 给出密码",
        "{0}: the archive is encrypted; unzip it first or give its password (--password-file)",
    ),
    "backup_no_aes": (
        "{0}：压缩包用 AES 加密；请先解压，或安装 smsparse[aes] 后再读取",
        "{0}: the archive is encrypted with AES; unzip it first or install smsparse[aes]",
    ),
    "backup_password": (
        "{0}：压缩包密码不对；请再试一次，或先解压",
        "{0}: the password does not open the archive; try again or unzip it first",
    ),
    "backup_zone": (
        "不认识的时区 {0}；请写成 Asia/Shanghai 或 +08:00",
        "unknown time zone {0}; expected a name such as Asia/Shanghai or an offset such as +08:00",
    ),
    "backup_book_big": (
        "{0}：表格解开后有 {1} MB，太大了；请另存为 CSV 再读取",
        "{0}: the workbook unpacks to {1} MB, which is too large; save it as CSV and read that",
    ),
}
REFUSED = {
    "refused_empty": ("{0}：文件是空的；{export}", "{0}: the file is empty; {export}"),
    "refused_vmsg": (
        "{0}：这是 VMSG（.vmg）短信备份，还不能读取；{export}",
        "{0}: a VMSG (.vmg) backup, which cannot be read yet; {export}",
    ),
    "refused_sqlite": (
        "{0}：这是 SQLite 数据库（mmssms.db、sms.db 一类），还不能读取；{export}",
        "{0}: an SQLite database (mmssms.db, sms.db), which cannot be read yet; {export}",
    ),
    "refused_miui": (
        "{0}：这是小米（MIUI）本机备份，还不能读取；{export}",
        "{0}: a MIUI backup (.bak), which cannot be read yet; {export}",
    ),
    "refused_adb": (
        "{0}：这是 Android（adb）整机备份，还不能读取；{export}",
        "{0}: an Android (adb) backup, which cannot be read yet; {export}",
    ),
    "refused_signal": (
        "{0}：这是 Signal 加密备份（.backup），不能读取；{export}",
        "{0}: an encrypted Signal backup, which cannot be read; {export}",
    ),
    "refused_hisuite": (
        "{0}：这是华为手机助手（HiSuite）备份的一部分，不能读取；{export}",
        "{0}: part of a HiSuite (Huawei) backup, which cannot be read; {export}",
    ),
    "refused_json": (
        "{0}：这是 JSON 短信备份（QUIK、Fossify、SMS I/E 等），还不能读取；{export}",
        "{0}: a JSON export (QUIK, Fossify, SMS I/E), which cannot be read yet; {export}",
    ),
    "refused_sealed": (
        "{0}：这是 SMS I/E 的加密备份，不能读取；{export}",
        "{0}: an encrypted SMS I/E backup, which cannot be read; {export}",
    ),
    "refused_mail": (
        "{0}：这是邮件（SMS Backup+ 一类），还不能读取；{export}",
        "{0}: mail (as SMS Backup+ writes it), which cannot be read yet; {export}",
    ),
    "refused_own": (
        "{0}：这是 smsparse 自己写出的结果，不是短信备份；请给出手机的短信备份文件",
        "{0}: this is what smsparse itself wrote, not a backup; name the backup of the phone",
    ),
    "refused_calls": (
        "{0}：这是通话记录备份，里面没有短信；请在同一文件夹里找 sms-….xml",
        "{0}: a call-log backup, not messages; look for the sms-….xml file beside it",
    ),
    "refused_html": (
        "{0}：这是网页，不是短信备份；{export}",
        "{0}: a web page, not an SMS backup; {export}",
    ),
    "refused_pdf": (
        "{0}：这是 PDF，不能读取；{export}",
        "{0}: a PDF, which cannot be read; {export}",
    ),
    "refused_picture": (
        "{0}：这是图片或视频，不能读取；{export}",
        "{0}: a picture or video, which cannot be read; {export}",
    ),
    "refused_xls": (
        "{0}：这是旧版 Office 文件（.xls 一类）；请另存为 .xlsx 或 .csv 再读取",
        "{0}: an old Office file (.xls); save it as .xlsx or .csv and read that",
    ),
    "refused_packed": (
        "{0}：这是压缩包（不是 .zip）；请先解压再读取里面的文件",
        "{0}: an archive other than .zip; unpack it first and read what is in it",
    ),
    "refused_xml": (
        "{0}：是 XML，但不是短信备份（应以 <smses> 开头）；{export}",
        "{0}: XML, but no SMS backup (which begins with <smses>); {export}",
    ),
    "refused_table": (
        "{0}：表格里找不到号码、时间和短信内容这几列；请在第一行写上列名：号码、时间、内容",
        "{0}: a table without columns for number, time and text; name them so in its first row",
    ),
    "refused_unknown": (
        "{0}：不是 XML，也不是认识的短信备份；{export}",
        "{0}: not XML, nor any other SMS backup known here; {export}",
    ),
}


def with_advice(reason: tuple[str, str]) -> tuple[str, str]:
    """A reason with the advice to export again, where it asks for it."""
    chinese, english = reason
    return chinese.replace("{export}", EXPORT[0]), english.replace("{export}", EXPORT[1])


REASONS: dict[str, tuple[str, str]] = {
    code: with_advice(reason)
    for codes in (REPAIRED, LOST, OF_THE_FILE, UNUSABLE, REFUSED)
    for code, reason in codes.items()
}
