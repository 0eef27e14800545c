"""Signals in how a Chinese text presses: official names, threats, deadlines, baits."""

import re
from collections.abc import Iterator

from smsparse.cautions.signal import Grade, Signal, Span, sentence_at, words
from smsparse.cautions.view import View

CASE_NUMBER = re.compile(
    r"[(〔]20\d\d[)〕][京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙内陕吉闽贵粤青藏川宁琼最]"
    r"[\u4e00-\u9fff\d]{1,14}号"
)
COURT = re.compile(r"[\u4e00-\u9fff]{2,}(?:人民法院|仲裁委员会|仲裁委|仲裁院|互联网法院|金融法院)")
CLAIMS = (
    "传票|(?:已|已经|正式|现已|予以|进入|完成|申请|提交|网上|移送"
    "|移交)[^。,;]{0,10}(?:立案|开庭)|立案(?:通知|告知|成功|受理|审查|侦查|号|庭)|案号"
    "|强制执行|执行(?:局|庭|法官|通知书|令)|失信被执行人|限制(?:高消费|消费|出境)"
    "|开庭(?:通知|审理)|缺席(?:审判|判决)"
    "|(?:冻结|查封|划扣|扣押|扣划|查扣)[^。,;]{0,12}(?:名下|财产|资产|工资|微信|支付宝"
    "|所有|全部|房产|车辆|银行卡)"
    "|(?:名下|财产|资产|工资|微信|支付宝|房产|车辆)[^。,;]{0,10}(?:冻结|查封|扣押|扣划|查扣|拍卖)"
    "|法院[^。;]{0,8}(?:传唤|文书|寄|送达|专递|函|调解|执行)|司法(?:冻结|拘留|机关|局|所"
    "|部门|执行|强制)"
)
LATER = re.compile("将|可能|否则|拟|届时|保留|权利|有权|或|如(?!已)|若|会被|避免|以免")
WITHDRAW = (
    "(?:撤案|撤诉|销案|撤销(?:案件|立案|起诉|诉讼|仲裁|报案)|撤回(?:起诉|诉讼|案件|仲裁)"
    "|(?:暂停|暂缓|终止|停止|取消|免于|阻止)(?:立案|起诉|诉讼|执行|上报|移交|走访|流程"
    "|冻结|强制执行))"
)
PEOPLE = (
    "(?:家人|家属|亲属|亲友|亲戚|父母|父亲|母亲|爸妈|爸|妈|老人|子女|孩子|配偶|爱人|老婆|老公"
    "|妻子|丈夫|朋友|同事|领导|老板|上司|邻居|村委会?|居委会?|村里|村支书|村干部|通讯录"
    "|(?:[您你贵其]|所在|工作)的?(?:所在|工作)?(?:单位|公司|学校|社区|街道|户籍地)"
    "|户籍(?:地|所在地)?(?:单位|村|街道|社区|居|派))"
)
TELL = (
    "(?:通知|告知|联系|致电|打电话|拨打|上报|函告|发函|群发|发送|发到|发给|走访|核实|曝光|拜访|知会"
    "|找到?|打给|寄到|寄往|寄至|骚扰|轰炸|追到|闹到)"
)
FUTURE = "(?:升学|上学|入学|考公|公务员|参军|入伍|政审|入党|就业)"
TRAVEL = "(?:飞机|高铁|动车)"
LIMIT = "(?:限制|受限|禁止|不能|无法|影响|耽误|连累)"
SECRETS = "(?:照片|信息|资料|隐私|头像|身份证|通讯录|姓名|名单)"
SHOW = "(?:公布|公示|曝光|张贴|公开|贴到|贴在|发到|群发|发布|挂到|挂网|传遍)"


def court_claim(view: View) -> Iterator[Span]:
    """A court or its measures, stated as done, without the court's name and a case number."""
    text = view.text
    proven = CASE_NUMBER.search(text) and COURT.search(text)
    if proven and not re.search(WITHDRAW, text):
        return
    for start, end in words(CLAIMS, unless="反诈|防骗")(view):
        if not LATER.search(text, *_clause(text, start)) and not CASE_NUMBER.search(text):
            yield start, end


def court_threat(view: View) -> Iterator[Span]:
    """The same as a mere possibility (将, 否则), or with a case number but no court."""
    text = view.text
    number = CASE_NUMBER.search(text)
    if number and COURT.search(text):
        return
    for start, end in words(CLAIMS)(view):
        if text[start:end] != "案号" and (number or LATER.search(text, *_clause(text, start))):
            yield start, end


def _clause(text: str, at: int) -> Span:
    """The sentence up to the end of the clause that the place stands in."""
    start, end = sentence_at(text, at)
    comma = text.find(",", at, end)
    return start, end if comma < 0 else comma


OFFICIAL = (
    Signal(
        "police_claim",
        Grade.B,
        words(
            "公安(?:机关|局|部门|厅)?|经侦|网警|派出所|警方|民警|检察院|刑警|报警(?!电话)"
            "|报案|刑事|刑拘|拘留|拘传|逮捕|抓捕|通缉"
            "|网上追逃|网逃|坐牢|判刑|入狱|量刑|诈骗罪|贷款诈骗|信用卡诈骗|骗贷|恶意透支"
            "|涉嫌[^。,;]{0,6}(?:诈骗|犯罪|骗|违法|恶意)"
            "|经济犯罪|犯罪记录|刑责|案底",
            unless="如遇|发现[^。]{0,8}(?:诈骗|可疑)|可拨打110|请拨打110|拨打96110|谨防",
        ),
        examples=(
            "您涉嫌恶意骗贷,材料已移交经侦大队",
            "今日不还款将由户籍地派出所上门",
        ),
        but_not=("【招商银行】如遇可疑短信请拨打110报警", "本期账单应还1,200.00元"),
    ),
    Signal(
        "court_claim",
        Grade.B,
        court_claim,
        examples=(
            "您的案件已正式立案,传票已寄往户籍地",
            "法院执行局已冻结您名下微信支付宝",
        ),
        but_not=(
            "(2025)沪0115民初12345号案件定于6月3日在上海市浦东新区人民法院开庭,传票请查收",
            "逾期未还,我行将依法提起诉讼并申请强制执行",
        ),
    ),
    Signal(
        "court_claim",
        Grade.C,
        court_threat,
        examples=("逾期未还,我行将依法申请强制执行", "案号(2025)粤03民初1127号,传票已寄出"),
        but_not=("逾期将影响您的征信", "案号(2025)粤03仲1127号,请尽快还款"),
    ),
    Signal(
        "withdraw_for_money",
        Grade.B,
        words(
            f"(?:还|付|缴|交|处理|结清|转|今日|今天|现在|立即|马上|及时|主动|联系"
            f"|协商)[^。;]{{0,16}}{WITHDRAW}"
            f"|{WITHDRAW}[^。;]{{0,20}}(?:联系|致电|电话|处理|还|缴|付|办理|回电|申请)"
        ),
        examples=("今日还款2000元即可撤案", "撤诉请速联系承办人处理"),
        but_not=("本案已撤诉", "您的申请已取消"),
    ),
)

THREATS = (
    Signal(
        "threat_to_others",
        Grade.B,
        words(
            f"{TELL}[^。;,]{{0,10}}{PEOPLE}(?!联系人)|给[^。;,]{{0,6}}{PEOPLE}[^。;,]{{0,10}}{TELL}"
            f"|(?:让|使|叫|令)[^。,;]{{0,6}}{PEOPLE}[^。,;]{{0,8}}(?:知|丢脸|没脸|难堪|难做)"
            f"|(?:影响|牵连|连累|波及|累及)[^。,;]{{0,8}}(?:{PEOPLE}|后代|三代|家庭)"
            f"|{LIMIT}[^。,;]{{0,12}}(?:{FUTURE}|{TRAVEL})|{TRAVEL}[^。,;]{{0,8}}{LIMIT}"
            f"|爆[你您]?通讯录|老赖|全国(?:公布|公示|通报|曝光)"
            f"|{SHOW}[^。,;]{{0,12}}{SECRETS}|{SECRETS}[^。;]{{0,14}}{SHOW}",
            unless="请保管|防范|谨防|请转告|代为转告|麻烦您转告",
        ),
        examples=(
            "再不还款就通知你村委会和单位领导",
            "影响子女升学参军,高铁飞机受限",
            "明天开始爆通讯录,照片贴到你村口",
        ),
        but_not=(
            "逾期将影响您的个人征信",
            "【建设银行】您的公司卡本期账单已出",
            "请代为转告李女士尽快联系我行",
        ),
    ),
    Signal(
        "threat_to_others",
        Grade.C,
        words(f"{TELL}[^。;,]{{0,10}}联系人", unless="请转告|代为转告|麻烦您转告"),
        examples=("我司将联系您的紧急联系人",),
        but_not=("请转告您的联系人", "您的联系人已更新"),
    ),
    Signal(
        "abuse",
        Grade.B,
        words(
            "不要脸|不要面子|要不要脸|弄死|打死|砍死|打断|废了你|收拾你|杀你|小心点"
            "|小心你|死全家|全家死|骗子|畜生|人渣|垃圾东西|无赖|赖皮"
            "|(?:让[你您]|就)出名|身败名裂|家破人亡|没完没了|不得安宁|永无宁日|后悔莫及|等死|找死|堵门"
            "|泼油漆|花圈|骨灰|p图|裸照|艳照"
            "|恶性后果|后果自负"
        ),
        examples=("不要脸是吧,让你全家不得安宁", "裸照已备好,两小时内不还就出名"),
        but_not=("感谢您的配合", "以免产生不良影响"),
    ),
    Signal(
        "blacklist",
        Grade.C,
        words(
            "黑名单|失信名单|失信人员?|征信(?:污点|拉黑|永久|终身)|(?:永久"
            "|终身)[^。,;]{0,8}(?:征信|失信|影响|禁贷)|全网(?:封杀|禁贷)"
        ),
        examples=("将被列入金融黑名单", "逾期将终身影响征信"),
        but_not=("逾期信息将报送征信系统",),
    ),
    Signal(
        "hours_left",
        Grade.C,
        words(
            r"(?:\d{1,2}|一|两|二|三|半|几)个?(?:小时|钟头|分钟)(?:之?内|后|前)?"
            r"|最后(?:通牒|通知|机会|一次|警告|期限|时限)|逾期不候|限(?:您|你)(?:于|在)?"
            r"|(?:今天|今日|本日)[^。,;]{0,10}(?:否则|不处理|不还|未处理|未还|下班前|截止)"
            r"|截止今日|立刻马上|刻不容缓",
            unless=(
                "24小时(?:客服|服务|热线|在线|内到账|人工)|(?:小时|分钟)内?到账|验证码"
                "|有效|营业|预计"
            ),
        ),
        examples=("请于24小时内处理,否则后果严重", "这是最后通牒,逾期不候"),
        but_not=("24小时客服热线95555", "预计2小时内到账", "请于9月25日前还款"),
    ),
    Signal(
        "bait",
        Grade.C,
        words(
            "特批|内部(?:减免|政策|优惠)|(?:一次性)?(?:结清)?减免[^。;]{0,14}(?:今日|今天"
            "|仅限|有效|名额|最后)|(?:今日|今天|仅限|限时|最后)[^。;]{0,14}减免"
            "|永久取消(?:资格|机会)|减免名额|打折结清|(?:[一二三四五六七八]|\\d)折结清"
            "|只还本金|仅还本金|免除?全部(?:利息|罚息)",
        ),
        examples=("领导特批减免,今日有效,过期永久取消资格", "仅还本金即可结清,名额有限"),
        but_not=("您的还款已成功,感谢您的支持",),
    ),
    Signal(
        "unsubscribe_and_court",
        Grade.C,
        words(
            r"(?:拒收|退订|退)(?:请)?(?:回复|回|发)?(?:td|t|r|n|q|[a-z])(?![a-z0-9])|回(?:复)?(?:td"
            r"|t|r|n)退订",
            needs="传票|立案|起诉|诉讼|开庭|法院|仲裁|执行",
        ),
        examples=("您的案件已立案,请速处理,拒收请回复R",),
        but_not=("您的账单已出,拒收请回复R",),
    ),
)

SIGNALS = (*OFFICIAL, *THREATS)
