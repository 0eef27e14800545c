"""Signals in official names: police, courts, agencies, and a price for calling them off."""

from collections.abc import Iterator

from smsparse.cautions.roots import lazy
from smsparse.cautions.signal import WARNS, Grade, Look, Signal, Span, one_of, sentence_at, words
from smsparse.cautions.view import View

CASE_NUMBER = lazy(r"[(〔\[]20\d\d[)〕\]][\u4e00-\u9fff][\u4e00-\u9fff\d]{1,16}号")
COURT = lazy(r"[\u4e00-\u9fff]{2,}(?:人民法院|仲裁委?|仲裁院|互联网法院|金融法院)")
GOODS = one_of("名下 财产 资产 工资 微信 支付宝 所有 全部 房产 车辆 社保 医保 零钱")
SEIZE = one_of("冻结 查封 划扣 扣押 扣划 查扣 拍卖 锁定 被锁 封停 停用")
FILED = one_of("已 已经 正式 现已 予以 进入 完成 申请 提交 网上 移送 移交")
MEASURES = (
    f"传票|{FILED}…(?:立案(?!标准)|开庭)|裁决",
    f"立案{one_of('通知 告知 成功 受理 审查 侦查 号 庭')}|逾期立案|案号",
    f"强制执行|执行{one_of('局 庭 法官 通知书 令')}|失信被执行人|限制(?:高消费|消费|出境)",
    "开庭(?:通知|审理)|缺席(?:审判|判决)",
    f"{SEIZE}…{GOODS}|{GOODS}…(?:冻结|查封|扣押|查扣|拍卖|锁定|被锁|封停|停用)",
    "诉前保全|财产保全|限高(?:名单|公示|令)|司法拘|强执|执行人员|法律文书[^。,;!]{0,6}退",
    "法律文书[^。,;!]{0,6}(?:拒签|送达)",
    f"法院……{one_of('传唤 文书 寄 送达 专递 执行')}",
    f"司法{one_of('冻结 拘留 机关 部门 执行 强制')}",
)
LATER = lazy(one_of("将 可能 否则 拟 届时 保留 权利 有权 或 如(?!已) 若 会被 避免 以免 预警"))
PRICE = one_of("还 付 缴 交 处理 结清 转 今日 今天 现在 立即 马上 及时 主动 联系 协商 退")
CALL_OFF = (
    "(?:撤案|撤诉|销案|免(?<!避免)诉|私了|和解|撤销(?:案件|立案|起诉|诉讼|仲裁|报案|上报|追逃)"
    "|撤回(?:起诉|诉讼|案件|仲裁)|[即可以]结案(?!证明)"
    "|(?:暂停|暂缓|终止|停止|取消|免于|阻止)(?:立案|起诉|诉讼|执行|上报|移交|走访|流程"
    "|冻结|强制执行))"
)
REGISTERED = lazy("人民法院|反诈|人民银行|国家金融监督管理|监管总局|仲裁委员会|人民检察院|12368")
measures = words(
    *MEASURES,
    roots=(
        "传票|立案|开庭|裁决|案号|执行|失信被执行人|限制(?:高消费|消费|出境)|缺席|法院|司法"
        f"|冻结|查封|扣押|查扣|拍卖|(?:划扣|扣划)…{GOODS}|诉前保全|财产保全|限高|强执|法律文书"
        f"|(?:锁定|被锁|封停|停用)…{GOODS}|{GOODS}…(?:锁定|被锁|封停|停用)"
    ),
)


def court_claim(view: View) -> Iterator[Span]:
    """A court or its measures, stated as done, without the court's name and a case number."""
    text = view.text
    if CASE_NUMBER.search(text) and COURT.search(text):
        return
    for start, end in measures.find(view):
        if not LATER.search(text, *_clause(text, start)) and not CASE_NUMBER.search(text):
            yield start, end


def court_threat(view: View) -> Iterator[Span]:
    """The same as a mere possibility (将, 否则), or with a case number but no court."""
    text = view.text
    number = CASE_NUMBER.search(text)
    if number and COURT.search(text):
        return
    for start, end in measures.find(view):
        if text[start:end] != "案号" and (number or LATER.search(text, *_clause(text, start))):
            yield start, end


def official_signature(view: View) -> Iterator[Span]:
    """A signature that sounds like an authority and is none that signs so."""
    for signature in view.signatures:
        official = OFFICIAL.search(signature.name) and not REGISTERED.search(signature.name)
        if official and signature.name not in view.book.names and not WARNS.search(view.text):
            yield signature.start, signature.end


OFFICIAL = lazy(
    one_of(
        "公安 法院 法庭 刑 经侦 检察 监管 监察 银保监 金监 央行 犯罪 稽查 传票 征信 司法 执法",
        "失信 惩戒 法诉 公示 追逃 强执 国家金融 批捕 督办",
    )
)


def _clause(text: str, at: int) -> Span:
    """The sentence up to the end of the clause that the place stands in."""
    start, end = sentence_at(text, at)
    comma = text.find(",", at, end)
    return start, end if comma < 0 else comma


SIGNALS = (
    Signal(
        "police_claim",
        Grade.B,
        words(
            one_of(
                "公安 经侦 网警 派出所 警方 民警 检察院 刑(?!满) 报警 报案 拘留 拘传"
                " 逮捕 抓捕 通缉 被抓 抓你 抓人 批捕 检察官 羁押 嫌疑人 搜查令 带人 带走 归案 逃犯"
            ),
            one_of("追逃 网逃 坐牢 判刑 入狱 量刑 诈骗罪 贷款诈骗 信用卡诈骗 骗贷 涉嫌"),
            "(?:我|我们)是…(?:银保监|公安|法院|法官|央行|征信中心|监管|国家)",
            one_of(
                "经济犯罪 犯罪 刑责 案底 侦查 到案 传唤 控告 备案 拒执 退赃 洗钱 洗黑钱 涉案 警情",
                "联网冻结",
            ),
            "(?:我|这)(?:里|边)?是[^。,;!]{0,10}(?:监管|银保监|公安|法院|总局|征信中心|人民银行"
            "|整治)",
            unless="如遇|发现[^。]{0,8}(?:诈骗|可疑)|可拨打110|请拨打110|拨打96110|谨防|如有疑问|96110",
        ),
        examples=("您涉嫌恶意骗贷,材料已移交经侦大队", "今日不还款将由户籍地派出所上门"),
        but_not=("【招商银行】如遇可疑短信请拨打110报警", "本期账单应还1,200.00元"),
    ),
    Signal(
        "court_claim",
        Grade.B,
        Look(court_claim, measures.roots),
        examples=("您的案件已正式立案,传票已寄往户籍地", "法院执行局已冻结您名下微信支付宝"),
        but_not=(
            "(2025)沪0115民初12345号案件定于6月3日在上海市浦东新区人民法院开庭,传票请查收",
            "逾期未还,我行将依法提起诉讼并申请强制执行",
        ),
    ),
    Signal(
        "court_claim",
        Grade.C,
        Look(court_threat, measures.roots),
        examples=("逾期未还,我行将依法申请强制执行", "案号(2025)粤03民初1127号,传票已寄出"),
        but_not=("逾期将影响您的征信", "案号(2025)粤03仲1127号,请尽快还款"),
    ),
    Signal(
        "official_signature",
        Grade.B,
        Look(official_signature),
        examples=("【金融犯罪调查科】请于今日到案", "【征信管理中心】请缴清欠款"),
        but_not=("【国家开发银行】你的助学贷款已逾期", "【杭州市西湖区人民法院】请查收传票"),
    ),
    Signal(
        "withdraw_for_money",
        Grade.B,
        words(
            f"{PRICE}……{CALL_OFF}",
            f"{CALL_OFF}……{one_of('联系 致电 电话 拨打 处理 还 缴 付 办理 回电 申请')}",
            roots=CALL_OFF,
        ),
        examples=("今日还款2000元即可撤案", "撤诉请速联系承办人处理"),
        but_not=("本案已撤诉", "您的申请已取消"),
    ),
)
