"""Signals in where the money is to go: to a person, to a changed account, to a third party."""

from collections.abc import Iterator

from smsparse.cautions.roots import lazy
from smsparse.cautions.signal import Grade, Look, Signal, Span, asks, one_of, words
from smsparse.cautions.view import View
from smsparse.model import Event

SEND = one_of(
    "转账 转款 转钱 转到 转至 转入 转给 转进 汇款 汇入 汇至 汇到 汇给 打款 打钱 打到",
    "打入 打至 打进",
    "打给 付款 付到 付至 付给 存入 存到 存至 存进 划转 划入 还到 还至 还入 还进 还给",
    "还款 充值 充到",
    "缴纳 缴至 支付 交至 交给 补齐 转 打 汇 还 付 发 交",
)
SOMEBODY = one_of(
    "私人 个人 对私 私户 财务 会计 出纳 经理 专员 业务员 工作人员 法务 主管 主任 老师",
    "律师 法官 警官",
    "负责人 承办人 代理人 客服 助理 组长 催收员 经办人 调解员 书记员 工程师 代表 人员",
)
PURSE = one_of(
    "专属账户 专属账号 账户 账号 银行卡 卡号 卡上 卡里 卡 微信号 微信 支付宝 收款码 二维码 户头",
)
OF_NAME = f"(?:的|名下)+(?:尾号[0-9]{{4}}的?)?{PURSE}"
CRYPTO = "usdt|trc-?20|erc-?20|比特币|泰达币|虚拟币|虚拟货币|数字货币(?:归还|还款|支付|付款)"
GIFT_CARD = "(?:e卡|礼品卡|购物卡|充值卡|油卡|点卡)…(?:卡密|密码|还款|抵|付款|支付)"
RECEIVE = one_of("收款 还款 转账 打款 汇款 即可 就行 :?[0-9]")
PAY = one_of("支付 付款 转账 缴纳 缴费 打款 还款")
MOBILE = "1[3-9][0-9]{9}"
MAIL = "[a-z0-9_.-]+@[a-z0-9.]+"
# the family names of nine in ten people; a payee who begins with another is left to the reader
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶"
    "程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾"
    "毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关"
    "兰焦俞左柳甘祝包宁尚"
)
PAYEE = lazy(
    "(?:户名|收款[人方名]|收款姓名|开户人|开户名|收款户名|账户名|姓名)(?:名称|姓名)?(?:还?是"
    "|为)?[:,]?"
    f"(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,3}}?)"
    "(?=$|[^\u4e00-\u9fff*]|账|卡号|开户|收款|[工农建中交招]行"
    "|(?:中国|工商|农业|建设|交通|邮储|邮政|招商|民生).{0,4}银行)"
)
NO_PERSON = lazy(
    one_of("公司 银行股份 中心 集团 信托 金融 小贷 贷款 法院 专户 平台 有限 科技 本人")
)
COMPANY = lazy(one_of("公司 银行股份 消费金融 对公 信托"))
TO_COMPANY = lazy("(?:户名|收款[方人]|收款单位|名称|账户名)[:是为]?[^。;户]{0,24}公司[^。;]{0,30}$")
CITY = lazy(
    "^(?:(?:北京|上海|天津|重庆|深圳|广州|杭州|南京|武汉|成都|福州|厦门|海口|吉安|浙江|江苏|广东"
    "|四川|湖南|湖北"
    "|福建|江西|陕西|河南|河北|山东|安徽|吉林|哈尔滨|中国|前海)[省市]?)+"
)
ASSIGNED = lazy("转让|受让|委托|代偿")
NAMED_PAYEE = "户名|收款单位|收款方"
COMPANY_PAYEE = lazy(
    f"(?:{NAMED_PAYEE}|收款户名|账户名)[:为是]?(?P<name>[\u4e00-\u9fff()]{{4,28}}公司)"
)
CARD = lazy(r"(?<!\d)(?:62|60|95|4\d|5\d)\d\d(?:[ -]?\d){12,15}(?!\d)")
OWN = lazy(
    "(?:您|你|本人|名下|绑定|签约|代扣|扣款|还款卡|尾号|本期|约定)[^,。;]{0,8}$"
    "|(?:您|你)(?:的|名下|本人)[^。;]{0,14}$"
)
SENDS = lazy(f"{SEND}|卡号|账号")
RECEIVES = lazy(one_of("收款 对方 指定 以下 如下 专用 下列 新的 备用 临时"))
ONE_TIME_CODE = lazy("动态密码|验证码")
MOVED = (Event.PAID, Event.PAYOUT)  # such a text reports a transfer and seldom asks for one
REQUEST = lazy("请[^。]{0,24}(?:转|汇|打|存|付|缴)")


def reports_transfer(view: View) -> bool:
    """Whether the text tells of money moved and asks for none."""
    return view.reading.event in MOVED and not REQUEST.search(view.text)


def to_named_person(view: View) -> Iterator[Span]:
    """A payee who is a person: 户名:王小明, no company."""
    text = view.text
    if reports_transfer(view) or ONE_TIME_CODE.search(text) or not SENDS.search(text):
        return
    for payee in PAYEE.finditer(text):
        own = OWN.search(text[max(0, payee.start() - 24) : payee.start()].replace("(", ""))
        if not own and not NO_PERSON.search(text, payee.start("name"), payee.end() + 8):
            yield payee.span()


def to_card_number(view: View) -> Iterator[Span]:
    """A whole card number to pay into, which is not said to be the reader's own."""
    text = view.text
    if reports_transfer(view):
        return
    for card in CARD.finditer(text):
        before, after = text[max(0, card.start() - 24) : card.start()], text[card.end() :][:24]
        receives = SENDS.search(before + after[:16]) or RECEIVES.search(before)
        company = COMPANY.search(before + after) or TO_COMPANY.search(text, 0, card.start())
        if receives and not OWN.search(before) and not company:
            yield card.span()


def to_other_company(view: View) -> Iterator[Span]:
    """A company to pay, and not the lender whose name the text bears."""
    if view.lender is None or reports_transfer(view):
        return
    own = (view.lender.name, view.lender.company or "", *view.lender.names)
    for payee in COMPANY_PAYEE.finditer(view.text):
        bare = [CITY.sub("", word)[:2] for word in own]
        if not any(word and word in payee["name"] for word in bare):
            yield payee.span("name")


def to_other_company_assigned(view: View) -> Iterator[Span]:
    """Such a company where the text says that the debt was assigned or its collection given."""
    if ASSIGNED.search(view.text):
        yield from to_other_company(view)


def to_other_company_unexplained(view: View) -> Iterator[Span]:
    """Such a company where the text gives no reason."""
    if not ASSIGNED.search(view.text):
        yield from to_other_company(view)


LATER_ACCOUNT = (
    "(?:卡号|账号|账户|收款码|二维码|还款码)…(?:稍后|等下|待会|一会儿?|随后|马上|另行|回头)…(?:发"
    "|给)"
    "|(?:稍后|等下|待会|一会儿?|随后|马上|回头)[^。,;!]{0,6}发[^。,;!]{0,6}(?:卡号|账号|账户|收款)"
    "|(?:卡号|账号)…由[^。,;!]{0,6}(?:发|告)|领取(?:账户|账号|卡号)|(?:账户|账号"
    "|卡号)[^。,;!]{0,2}[找问向跟][^。,;!]{0,6}[要拿索]"
)
INSIDER = (
    "(?:我|我们|这边|我司)[来可以]{0,2}帮[你您][^。,;!]{0,4}(?:代|挂|垫|平|销|做|压|消|入账)"
    "|私下[^。,;!]{0,8}(?:帮|做|处理|结清|减|谈)|(?:手工|人工|单独)入账"
    "|(?:对公|公司)[^。,;!]{0,2}(?:户|账户|账号)[^。,;!]{0,8}(?:年审|冻结|维护|收不了|用不了|异常"
    "|升级)"
    "|现金(?:交|付|给|亦可|也可)|转账码|拉卡拉|终端号|刷pos|pos机"
    "|(?:先|你把|您把)[^。,;!]{0,8}[0-9块元][^。,;!]{0,4}(?:过来|表个?态|给我)"
)
OWN_APP_OFF = (
    "(?:勿|不要|别|无须|不必|无需|不用)再?(?:通过|使用|用|在|从|登录)[^。,;!非其他三陌]{0,6}app"
    "|app(?:内|里|端)?(?:还款)?(?:无效|不算|不计|不再)|(?:原|旧)(?:还款)?(?:渠道|方式|账户"
    "|账号)[^。,;!]{0,4}(?:停用|作废|失效)"
)

SIGNALS = (
    Signal(
        "personal_account",
        Grade.A,
        asks(
            f"{SEND}……(?<!您的)(?<!您)(?<!本人){SOMEBODY}的?(?:名下)?的?{PURSE}",
            f"[到至给](?![^。,;]{{0,6}}(?:您|本人"
            f"|名下))[^。,;]{{0,6}}{SOMEBODY}[^。,;]{{0,4}}{PURSE}",
            f"{SOMEBODY}的?(?:名下)?的?{PURSE}{RECEIVE}",
            f"{SEND}……(?<!您的)(?<!您)(?<!本人){SOMEBODY}[{SURNAMES}][\u4e00-\u9fff]{{1,2}}{OF_NAME}",
            "[走用经](?:过)?(?:我|个人|私人)的?(?:个人)?(?:微信|支付宝|银行卡|卡|账户|户)",
            f"{SEND}(?:账|款|钱)?[给到至进入]?(?:我们|我|俺)(?![们行司院所处中公方部平会将已])",
            unless="您个人账户|您的个人账户|公积金|还款账户|扣款账户",
            roots=(
                f"{SOMEBODY}(?:[^,]{{0,4}}(?:专属|账号|银行卡|微信|支付宝|收款码|二维码|户|卡)"
                "|[^,]{2,3}(?:的|名下))|俺"
                "|我(?!们?[行司院所处中公方部平会将已])"
            ),
        ),
        examples=(
            "【微众银行】您的微粒贷已逾期,请今日转账至财务个人账户,逾期不候",
            "请将欠款4800元打到李经理银行卡,到账后消除记录",
            "为不影响征信,还款请转到对私账户6222001234567890123",
            "先还2000,转到我微信就行",
            "先垫付一期,垫付款转给我",
        ),
        but_not=(
            "【招商银行】还款请认准官方App,不要转账至任何个人账户",
            "【建设银行】您的个人账户本期应还款2,310.00元,请存入足额资金",
            "请通过对公账户还款,谨防不法分子要求您转账至私人账户",
            "请尽快还给我行欠款",
            "请将款项存至您的个人银行结算账户",
        ),
    ),
    Signal(
        "personal_account",
        Grade.A,
        Look(to_named_person, "户名|收款[人方名]|开户人|开户名|账户名|姓名"),
        examples=(
            "请汇款至 户名:张建国 账号6217001234567890123 开户行建设银行",
            "本期应还3200元,收款人:刘芳,卡号6228480000000000011,转账后回复",
        ),
        but_not=(
            "请汇至对公账户,户名:重庆度小满小额贷款有限公司,账号123902822810101",
            "请将款项转入指定账户,户名:招商银行信用卡中心",
            "请存入您名下建设银行卡(户名:张伟,尾号3312)中",
        ),
    ),
    Signal(
        "personal_account",
        Grade.A,
        Look(to_card_number, r"(?:62|60|95|4\d|5\d)\d\d(?:[ -]?\d){12}"),
        examples=(
            "请于今日17点前将3860元转入6217 0012 3456 7890 123,完成后联系客服",
            "收款账号:6228480000000000011,转账备注姓名",
        ),
        but_not=(
            "【农业银行】请将应还款存入您的还款账户6228480000000000011,届时自动扣款",
            "请转账至公司账户6217001234567890123,户名深圳某某小额贷款有限公司",
            "户名:江州某某小额贷款有限公司,开户行:工商银行江州市分行营业部,账号:4000022109200123456",
            "请将款项存入尾号4415的储蓄卡",
        ),
    ),
    Signal(
        "personal_account",
        Grade.A,
        asks(
            "收款码|收款二维码|付款码|个人码|私人码|红包(?:转账|还款|支付|给我)",
            f"{CRYPTO}|{GIFT_CARD}|识别(?:二维码|码)?(?:付款|支付|还款)|码[^。;!]{{0,6}}(?:识别"
            f"|扫)[^。,;!]{{0,4}}(?:付款|支付)",
            f"扫码{PAY}|扫(?:描|一扫)?…(?:二维码|码|扫)?…{PAY}",
            f"{SEND}…(?:微信|支付宝)(?:账号|账户|号)?:?{MOBILE}",
            f"(?:转|汇|付|还|转账|汇款|付款|打款|打钱|还款)[给到至入]{MOBILE}",
            f"{SEND}…{MOBILE}…(?:支付宝|微信)|(?:支付宝|微信)…搜索?…{MOBILE}",
            f"(?:支付宝|微信)(?:收款|转账|付款|打款)?(?:账号|账户|号)?[:至到给]{MOBILE}",
            unless="云闪付|掌上|手机银行|网点|账单上|快件|运费|取件",
            roots=(
                f"{CRYPTO}|{GIFT_CARD}|识别|码[^。;!]{{0,6}}[识扫]"
                "|(?:收款|付款|个人|私人|收款二维)码|红包(?:转账|还款|支付|给我)"
                f"|扫[^。,;]{{0,30}}{PAY}|{MOBILE}"
            ),
        ),
        examples=(
            "点开客服发您的收款码付款2160元即可销案",
            "还款支付宝账号:13800001234,到账截图发来",
            "欠款1500扫码转账,今天不处理就上门",
            "请用微信扫一扫支付",
            "可用USDT归还享8折,钱包地址见下",
            "购买京东E卡后把卡密发来抵欠款",
            "截图二维码用微信识别付款",
        ),
        but_not=(
            "【花呗】您的支付宝账户138****7241自动还花呗未成功",
            "请用支付宝生活缴费还款",
            "微信扫码关注公众号查看账单",
            "还款也不需要扫码付款给个人",
        ),
    ),
    Signal(
        "changed_account",
        Grade.B,
        asks(
            "(?:账户|账号|专户|渠道|通道|方式|系统)已?(?:变更|更换|升级|维护|调整|异常|故障|冻结)"
            "[^。]{0,40}(?:转|汇|打款|存入|还款|付款|链接|点击|联系|添加|加)",
            "(?:勿|不要|别)再?(?:通过|使用|用)[^。,;]{0,4}app|(?:暂时|改用|请改)…(?:转账|账户"
            "|打款|付款)",
            "(?:账户|账号|卡号|收款码|还款码)…(?:致电|联系|咨询|向|见|找)…(?:获取|索取|客服|专员)",
            "(?:索取|获取|领取)…(?:账户|账号|卡号|收款码|还款码)",
            "(?:最新|新的|备用|临时|应急|代收)(?:还款|收款)?(?:账户|账号|专户|通道|渠道)",
            f"{LATER_ACCOUNT}|{INSIDER}",
            unless="尾号|成功|您已|绑定|余额|网点",
            roots=(
                f"{LATER_ACCOUNT}|{INSIDER}"
                "|(?:账户|账号|专户|渠道|通道|方式|系统)已?(?:变更|更换|升级|维护|调整|异常|故障"
                "|冻结)"
                "|(?:勿|不要|别)再?(?:通过|使用|用)|暂时|改用|请改|索取|获取|领取"
                "|(?:账户|账号|卡号|收款码|还款码)…[致联咨向见找]"
                "|(?:最新|新的|备用|临时|应急|代收)(?:还款|收款)?[账专通渠]"
            ),
        ),
        examples=(
            "还款账户已变更,请联系客服获取最新账号后转账",
            "因系统维护,本月请转入临时账户",
            "先转一部分,卡号我等下发你",
            "公司对公户在年审收不了,我帮您代存进去",
        ),
        but_not=(
            "可转账至您的专属还款账号",
            "您的还款账户已变更为尾号3321",
            "系统升级,9月1日0点至6点暂停服务",
        ),
    ),
    Signal(
        "changed_account",
        Grade.B,
        words(OWN_APP_OFF),
        examples=("转后无须再在App操作", "请勿从App还款,否则优惠作废", "原还款账户已停用"),
        but_not=("请勿通过非官方App还款", "请登录App还款,不要相信短信里的链接"),
    ),
    Signal(
        "wallet_account",
        Grade.B,
        asks(
            "(?:支付宝|微信)搜[^。;!]{0,14}(?:转账|付款|打款)",
            f"(?:搜索?|转[至到入]|付[至到]|账号)(?:支付宝)?(?:账号|账户)?[: ]?{MAIL}",
            f"(?:支付宝|微信)(?:收款|转账|付款)?(?:账号|账户|号)?[:至到给]?{MAIL}",
            f"{SEND}…{MAIL}…(?:支付宝|微信)|(?:支付宝|微信)…搜索…{MAIL}",
            unless="公司|自动|扣款|您的支付宝|您支付宝|成功|生活号|小程序",
            roots="@|(?:支付宝|微信)搜",
        ),
        examples=("请还款至支付宝账号:kefu_hb@163.com",),
        but_not=(
            "支付宝账户mei123@163.com自动还花呗未成功",
            "请用支付宝还款至户名某某科技有限公司支付宝abc@abc.com",
        ),
    ),
    Signal(
        "pay_by_chat",
        Grade.B,
        asks(
            "微信……(?:转账|打款|转款)|(?:转账|打款)…微信(?!公众|小程序|支付)",
            "(?:凭证|截图|回单)…[发传]|[发传]…(?:凭证|截图|回单)|扫码|还款码",
            unless="公众号|小程序|关注|企业微信|app",
        ),
        examples=(
            "请改用微信向小李转账还款",
            "转完把凭证发我",
        ),
        but_not=("微信扫码关注公众号查账", "请妥善保管还款凭证"),
    ),
    Signal(
        "other_company",
        Grade.B,
        Look(to_other_company_unexplained, NAMED_PAYEE),
        examples=("【微众银行】请还款至 户名:深圳市星汇信息咨询有限公司,账号4000022109200123456",),
        but_not=(
            "【度小满】请汇至户名:重庆度小满小额贷款有限公司",
            "【平安普惠】户名:平安普惠融资担保有限公司",
        ),
    ),
    Signal(
        "other_company",
        Grade.B,
        asks(
            f"(?:{NAMED_PAYEE}|账户|账号|收款)[^。;!]{{0,20}}"
            "(?:咨询部|服务部|商行|经营部|工作室|经销部|百货|便利店|商贸部|个体)",
            roots="咨询部|服务部|商行|经营部|工作室|经销部|百货|便利店|商贸部|个体",
        ),
        examples=("还款一律改汇 账户:某市源通商务信息咨询部,6230911000182277604",),
        but_not=("您在某百货的消费分期账单已出",),
    ),
    Signal(
        "other_company",
        Grade.C,
        Look(to_other_company_assigned, NAMED_PAYEE),
        examples=("【招联金融】债权已转让,请还款至 户名:江州鑫达资产管理有限公司",),
        but_not=("【平安普惠】债权已转让,户名:平安普惠融资担保有限公司",),
    ),
)
