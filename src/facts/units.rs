//! What follows a figure and says what it counts: tables of words, and their look-up by first character.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::FactKind;

use super::text::Text;

/// A unit: what kind of fact it makes and its canonical name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) kind: FactKind,
    /// ISO 4217 for money, `TH` and the like for the designators of ISO 8601 durations.
    pub(super) name: &'static str,
    /// Power of ten between the written and the canonical unit: −2 for cents.
    pub(super) power: i32,
    pub(super) only: Only,
}

/// Where a word is a unit at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Only {
    Everywhere,
    /// Behind figures: 30度, 25分; in characters the word means something else too.
    Figures,
    /// Not where kana stand near: 5位 are five persons in Chinese and the fifth place in Japanese.
    NotJapanese,
    Japanese,
}

const fn unit(kind: FactKind, name: &'static str) -> Unit {
    Unit { kind, name, power: 0, only: Only::Everywhere }
}
const fn money(name: &'static str) -> Unit {
    unit(FactKind::Money, name)
}
const fn hundredth(name: &'static str) -> Unit {
    Unit { kind: FactKind::Money, name, power: -2, only: Only::Everywhere }
}
const fn quantity(name: &'static str) -> Unit {
    unit(FactKind::Quantity, name)
}
const fn duration(name: &'static str) -> Unit {
    unit(FactKind::Duration, name)
}
const fn only(only: Only, unit: Unit) -> Unit {
    Unit { only, ..unit }
}
const PERCENT: Unit = unit(FactKind::Percent, "");
const POINTS: Unit = unit(FactKind::Percent, "point");

type Row = (Unit, &'static [&'static str]);

/// Written without a blank in between, or with one.
pub(super) const CJK: &[Row] = &[
    (PERCENT, &["%", "％", "﹪", "パーセント", "퍼센트", "퍼센티지", "프로"]),
    (
        POINTS,
        &[
            "个百分点",
            "個百分點",
            "個百分点",
            "个百分點",
            "百分点",
            "百分點",
            "%ポイント",
            "％ポイント",
            "ポイント",
            "%포인트",
            "퍼센트포인트",
            "포인트",
        ],
    ),
    (unit(FactKind::Percent, "permille"), &["‰"]),
    (
        money("USD"),
        &["美元", "美金", "美圆", "美圓", "米ドル", "ドル", "달러", "미국 달러", "미 달러", "＄", "$"],
    ),
    (hundredth("USD"), &["美分", "セント", "센트"]),
    (money("CAD"), &["加元", "加拿大元", "カナダドル", "캐나다 달러"]),
    (money("AUD"), &["澳元", "澳大利亚元", "豪ドル", "오스트레일리아 달러", "호주 달러"]),
    (money("NZD"), &["新西兰元", "纽元", "ニュージーランドドル"]),
    (money("SGD"), &["新加坡元", "新元", "シンガポールドル", "싱가포르 달러"]),
    (money("EUR"), &["欧元", "歐元", "ユーロ", "유로", "€"]),
    (money("GBP"), &["英镑", "英鎊", "ポンド", "파운드", "£"]),
    (hundredth("GBP"), &["便士", "ペンス", "펜스", "페니"]),
    (money("JPY"), &["日元", "日圆", "日圓", "円", "엔"]),
    (money("KRW"), &["韩元", "韓元", "韩圆", "韓圜", "ウォン", "원", "₩"]),
    (money("HKD"), &["港元", "港币", "港幣", "香港ドル", "홍콩 달러"]),
    (money("TWD"), &["新台币", "新臺幣", "新台幣", "台币", "台幣", "新台湾ドル", "台湾ドル"]),
    (
        money("CNY"),
        &["元人民币", "元人民幣", "人民币", "人民幣", "块钱", "塊錢", "元", "圆", "人民元", "위안"],
    ),
    (Unit { power: -1, ..money("CNY") }, &["角钱", "毛钱"]),
    (money("CHF"), &["瑞士法郎", "瑞郎", "スイスフラン", "스위스 프랑"]),
    (money("FRF"), &["法郎", "フラン", "프랑"]),
    (money("RUB"), &["卢布", "盧布", "ルーブル", "루블"]),
    (money("INR"), &["卢比", "盧比", "ルピー", "루피"]),
    (money("THB"), &["泰铢", "泰銖", "バーツ", "바트"]),
    (money("VND"), &["越南盾", "ドン"]),
    (money("PHP"), &["菲律宾比索"]),
    (money("MXN"), &["比索", "ペソ", "페소"]),
    (money("BRL"), &["雷亚尔", "レアル"]),
    (money("TRY"), &["里拉", "リラ", "리라"]),
    (money("SEK"), &["瑞典克朗", "クローナ"]),
    (money("NGN"), &["奈拉", "ナイラ", "나이라"]),
    (money("XBT"), &["个比特币", "個比特幣", "比特币", "枚比特币", "ビットコイン", "비트코인"]),
    (
        duration("Y"),
        &["周年", "週年", "年间", "年間", "年来", "年來", "年", "个年头", "년간", "년 동안", "년"],
    ),
    (
        duration("M"),
        &[
            "个月",
            "個月",
            "个多月",
            "か月間",
            "カ月間",
            "ヶ月間",
            "か月",
            "ヶ月",
            "カ月",
            "ケ月",
            "ヵ月",
            "개월간",
            "개월",
        ],
    ),
    (duration("W"), &["个星期", "個星期", "星期", "周", "週間", "週", "个礼拜", "個禮拜", "주간"]),
    (duration("D"), &["昼夜", "晝夜", "日間", "天", "일간"]),
    (
        duration("TH"),
        &["个多小时", "个小时", "個小時", "小时", "小時", "个钟头", "個鐘頭", "钟头", "時間", "시간"],
    ),
    (duration("TM"), &["分钟", "分鐘", "分間", "분간"]),
    (duration("TS"), &["秒钟", "秒鐘", "秒間", "秒", "초간", "초"]),
    (only(Only::Japanese, duration("TM")), &["分"]),
    (only(Only::Figures, duration("TM")), &["분"]),
    (quantity("workday"), &["个工作日", "個工作日", "営業日", "영업일"]),
    (duration("D"), &["泊"]),
    (
        quantity("km2"),
        &["平方公里", "平方千米", "平方キロメートル", "平方キロ", "제곱 킬로미터", "제곱킬로미터", "㎢"],
    ),
    (quantity("m2"), &["平方米", "平米", "平方公尺", "平方メートル", "제곱미터", "제곱 미터", "㎡"]),
    (quantity("m3"), &["立方米", "立方公尺", "立方メートル", "세제곱미터", "㎥"]),
    (quantity("ft3"), &["立方フィート", "立方英尺"]),
    (quantity("km/h"), &["公里/小时", "公里每小时", "千米/小时"]),
    (quantity("km"), &["公里", "千米", "キロメートル", "킬로미터", "㎞"]),
    (only(Only::Japanese, quantity("km")), &["キロ"]),
    (quantity("nmi"), &["海里", "浬", "カイリ", "해리"]),
    (quantity("mi"), &["英里", "マイル", "마일"]),
    (quantity("ft"), &["英尺", "フィート", "피트"]),
    (quantity("in"), &["英寸", "インチ", "인치"]),
    (quantity("yd"), &["ヤード", "야드"]),
    (quantity("cm"), &["厘米", "公分", "センチメートル", "センチ", "센티미터", "㎝"]),
    (quantity("mm"), &["毫米", "公厘", "ミリメートル", "ミリ", "밀리미터", "㎜"]),
    (quantity("dm"), &["分米", "デシメートル"]),
    (quantity("µm"), &["微米", "マイクロメートル"]),
    (quantity("nm"), &["纳米", "奈米", "ナノメートル", "나노미터"]),
    (quantity("pm"), &["ピコメートル", "ピクトメーター"]),
    (quantity("m"), &["公尺", "米", "メートル", "미터"]),
    (quantity("ly"), &["光年", "광년"]),
    (quantity("ha"), &["公顷", "公頃", "ヘクタール", "헥타르"]),
    (quantity("acre"), &["英亩", "エーカー", "에이커"]),
    (quantity("mu"), &["亩", "畝"]),
    (quantity("kg"), &["公斤", "千克", "キログラム", "킬로그램", "㎏"]),
    (quantity("t"), &["公吨", "吨", "噸", "メートルトン", "トン", "톤"]),
    (quantity("mg"), &["毫克", "ミリグラム", "밀리그램"]),
    (quantity("µg"), &["微克", "マイクログラム"]),
    (quantity("g"), &["克", "公克", "グラム", "그램"]),
    (quantity("jin"), &["市斤", "斤"]),
    (quantity("lb"), &["英磅", "磅"]),
    (quantity("oz"), &["盎司", "オンス", "온스"]),
    (quantity("l"), &["公升", "升", "リットル", "리터"]),
    (quantity("ml"), &["毫升", "ミリリットル", "밀리리터"]),
    (quantity("gal"), &["加仑", "加侖", "ガロン", "갤런"]),
    (quantity("bbl"), &["桶", "バレル", "배럴"]),
    (quantity("kWh"), &["千瓦时", "千瓦時", "度电", "キロワット時", "킬로와트시"]),
    (quantity("MW"), &["兆瓦", "メガワット", "메가와트"]),
    (quantity("kW"), &["千瓦", "キロワット", "킬로와트"]),
    (quantity("W"), &["瓦", "ワット", "와트"]),
    (quantity("MB"), &["兆字节", "メガバイト", "메가바이트"]),
    (quantity("kB"), &["千字节", "キロバイト"]),
    (quantity("B"), &["字节", "バイト", "바이트"]),
    (quantity("bit"), &["ビット", "比特", "비트"]),
    (quantity("°C"), &["摄氏度", "攝氏度", "℃", "°C"]),
    (quantity("°F"), &["华氏度", "華氏度", "℉", "°F"]),
    (quantity("degree"), &["度"]),
    (only(Only::Figures, quantity("degree")), &["°", "도"]),
    (only(Only::Figures, quantity("magnitude")), &["级地震"]),
    (only(Only::Figures, quantity("point")), &["分", "점", "点"]),
    (quantity("bp"), &["个基点", "個基點", "基点", "基點"]),
    (quantity("visit"), &["人次"]),
    (quantity("person"), &["人份", "人", "名", "口人", "명", "인분"]),
    (only(Only::NotJapanese, quantity("person")), &["位"]),
    (quantity("year-old"), &["周岁", "週歲", "岁", "歲", "歳", "才", "세", "살"]),
    (quantity("household"), &["户", "戶", "世帯", "戸", "가구", "세대"]),
    (quantity("times"), &["倍", "배"]),
    (quantity("vehicle"), &["辆", "輛", "台", "臺"]),
    (only(Only::Figures, quantity("vehicle")), &["대"]),
    (quantity("aircraft"), &["架"]),
    (quantity("ship"), &["艘", "隻", "척"]),
    (quantity("building"), &["座", "栋", "棟", "幢"]),
    (quantity("firm"), &["家", "社"]),
    (quantity("case"), &["起", "宗", "例", "件", "건"]),
    (quantity("time"), &["次", "回", "차례", "번째", "회"]),
    (quantity("item"), &["项", "項"]),
    (quantity("line"), &["条", "條"]),
    (quantity("ton-class"), &["吨级"]),
    (quantity("animal"), &["匹", "마리", "头", "頭", "ぴき"]),
    (quantity("place"), &["处", "處", "カ所", "か所", "ヶ所", "箇所", "곳"]),
    (only(Only::Japanese, quantity("piece")), &["基"]),
    (quantity("country"), &["个国家", "個國家", "カ国", "か国", "ヶ国", "개국"]),
    (
        quantity("piece"),
        &[
            "个", "個", "只", "张", "張", "份", "本", "册", "冊", "枚", "套", "批", "所", "间", "間", "层",
            "層", "棵", "株", "颗", "顆", "つ", "ヶ", "支", "把", "瓶", "箱", "袋", "门", "篇", "部", "款",
            "段", "幅", "개", "장", "권", "대", "채", "자루", "그루", "송이", "켤레", "軒", "对", "對", "双",
            "雙", "組", "组",
        ],
    ),
];

/// Words that begin like a unit and are none of it: 元旦 is no money, 天津 no duration.
const NOT_CJK: &[&str] = &[
    "元旦",
    "元月",
    "元宵",
    "元首",
    "元帅",
    "元里",
    "元素",
    "元化",
    "家人",
    "家庭",
    "家里",
    "家属",
    "家长",
    "家乡",
    "家园",
    "家的",
    "米饭",
    "米飯",
    "米老鼠",
    "年级",
    "年級",
    "年薪",
    "年报",
    "年会",
    "年收",
    "年龄",
    "年化",
    "年利",
    "年增",
    "年营",
    "年销",
    "年轻人",
    "年代",
    "年度",
    "年生",
    "年组",
    "年产",
    "年均",
    "年期",
    "年卡",
    "年制",
    "年货",
    "年轻",
    "天津",
    "天水",
    "天空",
    "天地",
    "天堂",
    "天鹅",
    "天文",
    "天然",
    "天宫",
    "天安",
    "天使",
    "天王",
    "天下",
    "周边",
    "周围",
    "周五",
    "周一",
    "周二",
    "周三",
    "周四",
    "周六",
    "周日",
    "周刊",
    "周密",
    "周末",
    "週末",
    "名誉",
    "名校",
    "名山",
    "名人",
    "名义",
    "名下",
    "名单",
    "名城",
    "人才",
    "人民",
    "人大",
    "人工",
    "人口",
    "人行",
    "人转",
    "人帮",
    "人组",
    "人称",
    "人均",
    "人间",
    "人体",
    "人机",
    "人类",
    "人文",
    "人物",
    "人事",
    "本书",
    "本人",
    "本月",
    "本市",
    "本土",
    "本来",
    "本级",
    "本科",
    "本地",
    "本轮",
    "本周",
    "台湾",
    "台风",
    "台灣",
    "台州",
    "头条",
    "头六",
    "头的",
    "处理",
    "处长",
    "处于",
    "处分",
    "处罚",
    "所有",
    "所以",
    "所得",
    "间接",
    "间隔",
    "层层",
    "层次",
    "层面",
    "起来",
    "起诉",
    "起点",
    "起火",
    "起义",
    "起伏",
    "次要",
    "次产业",
    "次產業",
    "次元",
    "次方",
    "倍感",
    "条件",
    "条例",
    "条款",
    "项目",
    "件事",
    "件套",
    "份子",
    "份额",
    "位于",
    "位於",
    "位置",
    "位一体",
    "位数",
    "位居",
    "座谈",
    "座位",
    "回来",
    "回到",
    "回应",
    "回归",
    "回家",
    "批准",
    "批评",
    "批发",
    "批次的",
    "套路",
    "套房",
    "张家",
    "张三",
    "只是",
    "只有",
    "只能",
    "只要",
    "只为",
    "个人",
    "個人",
    "个性",
    "个体",
    "个别",
    "分之",
    "分の",
    "分別",
    "分别",
    "分类",
    "分析",
    "分布",
    "分为",
    "分成",
    "分局",
    "分公司",
    "分行",
    "分院",
    "分會",
    "分会",
    "分店",
    "分钱",
    "分子",
    "分开",
    "分割",
    "分区",
    "分享",
    "分工",
    "分支",
    "分管",
    "分歧",
    "分球",
    "度假",
    "度过",
    "度为",
    "点钟",
    "点半",
    "点整",
    "点左右",
    "点以",
    "点前",
    "点后",
    "点多",
    "点至",
    "点到",
    "点许",
    "点起",
    "点开",
    "点建议",
    "点意见",
    "点要求",
    "点半",
    "克服",
    "克拉",
    "克里",
    "克隆",
    "克制",
    "升级",
    "升高",
    "升学",
    "升至",
    "升旗",
    "磅礴",
    "瓦解",
    "斤斤",
    "桶装",
    "户外",
    "户口",
    "户籍",
    "户型",
    "起案",
    "例外",
    "例如",
    "例行",
    "宗教",
    "宗旨",
    "宗罪",
    "条约",
    "部分",
    "部门",
    "部长",
    "部队",
    "部落",
    "部署",
    "段时间",
    "门口",
    "门外",
    "门诊",
    "门票",
    "门头",
    "门面",
    "支持",
    "支付",
    "支出",
    "支部",
    "支援",
    "支撑",
    "把手",
    "把握",
    "把关",
    "款项",
    "幅度",
    "架构",
    "架空",
    "棵树都",
    "届全",
    "组织",
    "组成",
    "组合",
    "组长",
    "組織",
    "对于",
    "对外",
    "对手",
    "对方",
    "对面",
    "对口",
    "对象",
    "对比",
    "对应",
    "对接",
    "双边",
    "双方",
    "双向",
    "社会",
    "社区",
    "社交",
    "社長",
    "社説",
    "家族",
    "本部",
    "本当",
    "基礎",
    "台本",
    "台詞",
    "才能",
    "才是",
    "才会",
    "才有",
    "才可",
    "才行",
    "社団",
    "時間帯",
    "人気",
    "人間",
    "名前",
    "個性",
    "間違",
    "間に",
    "件名",
    "回答",
    "回復",
    "回线",
    "度目",
    "度的转",
    "度合",
    "年来的",
    "箱根",
    "瓶颈",
    "袋鼠",
    "把火",
    "篇章",
    "支队",
    "支付",
    "名列",
    "名為",
    "대통",
    "대한",
    "대표",
    "대학",
    "대로",
    "점을 찍",
    "회의",
    "회장",
    "회사",
    "회담",
    "장관",
    "배럴",
    "개월",
    "세기",
    "초등",
    "초반",
    "초에",
];

/// First word of an English unit, those that may follow, the unit.
type EnglishRow = (Unit, &'static [&'static str]);

/// In small letters and the singular; several words are parted by one blank.
const ENGLISH: &[EnglishRow] = &[
    (PERCENT, &["percent", "per cent", "percentage", "pct", "per-cent"]),
    (POINTS, &["percentage point", "per cent point", "pp"]),
    (money("USD"), &["dollar", "us dollar", "u.s. dollar", "usd", "buck", "american dollar"]),
    (money("CAD"), &["canadian dollar", "cad"]),
    (money("AUD"), &["australian dollar", "aud"]),
    (money("NZD"), &["new zealand dollar", "nzd"]),
    (money("SGD"), &["singapore dollar", "sgd"]),
    (money("HKD"), &["hong kong dollar", "hkd", "hk dollar"]),
    (money("TWD"), &["taiwan dollar", "new taiwan dollar", "twd"]),
    (hundredth("USD"), &["cent"]),
    (money("GBP"), &["pound sterling", "sterling", "gbp", "quid"]),
    (hundredth("GBP"), &["pence", "penny", "pennie"]),
    (money("EUR"), &["euro", "eur"]),
    (money("CNY"), &["yuan", "renminbi", "rmb", "cny", "chinese yuan"]),
    (money("JPY"), &["yen", "jpy", "japanese yen"]),
    (money("KRW"), &["krw", "south korean won", "korean won"]),
    (money("FRF"), &["franc", "french franc"]),
    (money("CHF"), &["swiss franc", "chf"]),
    (money("DEM"), &["mark", "deutsche mark"]),
    (money("FIM"), &["markka", "finnish markka"]),
    (money("NLG"), &["guilder", "dutch guilder"]),
    (money("ESP"), &["peseta", "spanish peseta"]),
    (money("ITL"), &["lire", "lira"]),
    (money("MXN"), &["peso", "mexican peso"]),
    (money("INR"), &["rupee", "indian rupee", "inr"]),
    (money("RUB"), &["ruble", "rouble", "rub"]),
    (money("SEK"), &["swedish krona", "krona", "sek"]),
    (money("BRL"), &["brazilian real", "brl"]),
    (money("TRY"), &["turkish lira"]),
    (money("THB"), &["baht"]),
    (money("NGN"), &["naira"]),
    (money("ZAR"), &["rand", "south african rand"]),
    (money("XBT"), &["bitcoin"]),
    (duration("Y"), &["year", "yr"]),
    (duration("M"), &["month"]),
    (duration("W"), &["week", "wk"]),
    (duration("D"), &["day", "night"]),
    (duration("TH"), &["hour", "hr"]),
    (duration("TM"), &["minute", "min"]),
    (duration("TS"), &["second", "sec"]),
    (
        quantity("km/h"),
        &[
            "km/h",
            "kph",
            "kmph",
            "km/hour",
            "km/hr",
            "kilometer per hour",
            "kilometre per hour",
            "kilometer an hour",
            "kilometre an hour",
            "km per hour",
            "km an hour",
        ],
    ),
    (quantity("mph"), &["mph", "mile an hour", "mile per hour"]),
    (quantity("km"), &["kilometre", "kilometer", "km"]),
    (quantity("m"), &["metre", "meter"]),
    (quantity("cm"), &["centimetre", "centimeter", "cm"]),
    (quantity("mm"), &["millimetre", "millimeter", "mm"]),
    (quantity("dm"), &["decimetre", "decimeter", "dm"]),
    (quantity("nm"), &["nanometre", "nanometer"]),
    (quantity("pm"), &["picometer", "picometre"]),
    (quantity("µm"), &["micrometer", "micrometre", "micron"]),
    (quantity("mi"), &["mile"]),
    (quantity("nmi"), &["nautical mile"]),
    (quantity("ly"), &["light year", "light-year"]),
    (quantity("ft"), &["foot", "feet", "ft"]),
    (quantity("in"), &["inch", "inche"]),
    (quantity("yd"), &["yard"]),
    (quantity("km2"), &["square kilometre", "square kilometer", "sq km"]),
    (quantity("m2"), &["square metre", "square meter", "sq m"]),
    (quantity("mi2"), &["square mile"]),
    (quantity("ft2"), &["square foot", "square feet", "sq ft"]),
    (quantity("m3"), &["cubic metre", "cubic meter"]),
    (quantity("ft3"), &["cubic foot", "cubic feet"]),
    (quantity("ha"), &["hectare"]),
    (quantity("acre"), &["acre"]),
    (quantity("kg"), &["kilogram", "kilogramme", "kg", "kilo"]),
    (quantity("g"), &["gram", "gramme"]),
    (quantity("mg"), &["milligram", "milligramme", "mg"]),
    (quantity("µg"), &["microgram", "microgramme", "mcg", "μg", "µg"]),
    (quantity("t"), &["tonne", "ton", "metric ton"]),
    (quantity("lb"), &["lb", "pound"]),
    (quantity("oz"), &["ounce", "oz"]),
    (quantity("l"), &["litre", "liter"]),
    (quantity("ml"), &["millilitre", "milliliter", "ml"]),
    (quantity("gal"), &["gallon"]),
    (quantity("bbl"), &["barrel"]),
    (quantity("MW"), &["megawatt"]),
    (quantity("GW"), &["gigawatt"]),
    (quantity("kW"), &["kilowatt"]),
    (quantity("kWh"), &["kilowatt hour", "kilowatt-hour", "kwh"]),
    (quantity("bit"), &["bit"]),
    (quantity("B"), &["byte"]),
    (quantity("kB"), &["kilobyte", "kb"]),
    (quantity("MB"), &["megabyte", "mb"]),
    (quantity("GB"), &["gigabyte", "gb"]),
    (quantity("TB"), &["terabyte", "tb"]),
    (
        quantity("°C"),
        &[
            "celsius",
            "celcius",
            "centigrade",
            "centigrate",
            "degree celsius",
            "degree c",
            "deg celsius",
            "deg c",
            "degree centigrade",
        ],
    ),
    (quantity("°F"), &["fahrenheit", "degree fahrenheit", "degree f", "deg f", "deg fahrenheit"]),
    (quantity("degree"), &["degree"]),
    (quantity("person"), &["people", "person"]),
];

/// Written with just these letters, small and capital told apart.
const ABBREVIATIONS: &[(Unit, &[&str])] = &[
    (quantity("m"), &["m"]),
    (quantity("g"), &["g"]),
    (quantity("t"), &["t"]),
    (quantity("l"), &["l", "L"]),
    (quantity("W"), &["W"]),
    (quantity("kW"), &["kW", "KW"]),
    (quantity("MW"), &["MW"]),
    (quantity("GW"), &["GW"]),
    (quantity("kWh"), &["kWh"]),
    (quantity("MWh"), &["MWh"]),
    (quantity("GWh"), &["GWh"]),
    (quantity("TWh"), &["TWh"]),
    (quantity("Hz"), &["Hz"]),
    (quantity("MHz"), &["MHz"]),
    (quantity("GHz"), &["GHz"]),
    (duration("TH"), &["h"]),
    (duration("TS"), &["s"]),
];

/// Written behind figures with a superscript or a figure of its own.
const SQUARES: &[(&str, Unit)] = &[
    ("km²", quantity("km2")),
    ("km2", quantity("km2")),
    ("m²", quantity("m2")),
    ("m2", quantity("m2")),
    ("m³", quantity("m3")),
    ("m3", quantity("m3")),
    ("cm²", quantity("cm2")),
    ("μg", quantity("µg")),
    ("µg", quantity("µg")),
    ("μm", quantity("µm")),
    ("µm", quantity("µm")),
];

/// One word of the tables by first character, longer words first; `None` for words that are no unit.
type Entry = (&'static str, Option<Unit>);

/// A word with its second character, which rules out nearly all; `'\0'` where it has one only.
type Indexed = (char, &'static str, Option<Unit>);

static BY_FIRST: LazyLock<FxHashMap<char, Vec<Indexed>>> = LazyLock::new(|| {
    let mut map: FxHashMap<char, Vec<Indexed>> = FxHashMap::default();
    let units = CJK.iter().flat_map(|(unit, words)| words.iter().map(move |w| (*w, Some(*unit))));
    for (word, unit) in units.chain(NOT_CJK.iter().map(|w| (*w, None))) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            map.entry(first).or_default().push((chars.next().unwrap_or_default(), word, unit));
        }
    }
    let mut firsts: Vec<char> = map.keys().copied().collect();
    firsts.sort_unstable();
    for first in firsts {
        if let Some(entries) = map.get_mut(&first) {
            // Stable: among equally long words the order of the tables holds.
            entries.sort_by_key(|(_, word, _)| std::cmp::Reverse(word.chars().count()));
        }
    }
    map
});

static BY_WORD: LazyLock<FxHashMap<&'static str, Vec<Entry>>> = LazyLock::new(|| {
    let mut map: FxHashMap<&'static str, Vec<Entry>> = FxHashMap::default();
    for (unit, phrases) in ENGLISH {
        for phrase in *phrases {
            let (first, rest) = phrase
                .split_once([' ', '-', '/', '.'])
                .map_or((*phrase, ""), |(f, _)| (f, &phrase[f.len()..]));
            map.entry(first).or_default().push((rest, Some(*unit)));
        }
    }
    let mut firsts: Vec<&str> = map.keys().copied().collect();
    firsts.sort_unstable();
    for first in firsts {
        if let Some(entries) = map.get_mut(first) {
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
    }
    map
});

/// The Chinese, Japanese or Korean unit, or sign, at a position: its end, and what it is. `figures`: the number
/// before it is written in figures.
pub(super) fn cjk(text: Text<'_>, at: usize, figures: bool) -> Option<(usize, Unit)> {
    let first = text.get(at);
    if first.is_ascii_alphanumeric() {
        return None;
    }
    let next = text.get(at + 1);
    for (second, word, unit) in BY_FIRST.get(&first)? {
        if *second != next && *second != '\0' {
            continue;
        }
        let Some(end) = text.past(at, word) else { continue };
        let unit = (*unit)?;
        let fits = match unit.only {
            Only::Everywhere => true,
            Only::Figures => figures,
            Only::NotJapanese => !text.is_japanese(at),
            Only::Japanese => text.is_japanese(at),
        };
        if fits {
            return Some((end, unit));
        }
    }
    None
}

/// The English unit at a position: its end, and what it is.
pub(super) fn english(text: Text<'_>, at: usize) -> Option<(usize, Unit)> {
    if let Some(found) = squares(text, at) {
        return Some(found);
    }
    let word = text.word(at);
    if word.end == at || text.get(word.end).is_ascii_digit() {
        return None;
    }
    if word.end - at <= 3 {
        let written: String = text.slice(at, word.end).iter().collect();
        let unit = ABBREVIATIONS.iter().find(|(_, w)| w.contains(&written.as_str())).map(|(u, _)| *u);
        if let Some(unit) = unit {
            return Some((word.end, unit));
        }
    }
    let singular = |word: &str| word.strip_suffix('s').filter(|w| w.len() > 1).map(str::len);
    let letters = word.text();
    let cut = singular(letters).and_then(|len| letters.get(..len));
    let (entries, plural) = match BY_WORD.get(letters) {
        Some(entries) => (entries, false),
        None => (BY_WORD.get(cut?)?, true),
    };
    let found =
        entries.iter().find_map(|(rest, unit)| Some((past_phrase(text, word.end, rest)?, (*unit)?)))?;
    // Codes have no plural: Gbps is no pound.
    let code = plural
        && letters.len() == 4
        && found.1.kind == FactKind::Money
        && !matches!(letters, "cent" | "euro" | "yens");
    let code =
        code && !matches!(cut, Some("cent" | "euro" | "yuan" | "rand" | "lire" | "mark" | "buck" | "peso"));
    (!code).then_some(found)
}

/// Past the rest of a phrase, whose last word may stand in the plural.
fn past_phrase(text: Text<'_>, at: usize, rest: &str) -> Option<usize> {
    let mut end = at;
    for c in rest.chars() {
        let found = text.get(end).to_ascii_lowercase();
        if found != c && !(c == ' ' && matches!(found, '-' | '\u{a0}')) {
            return None;
        }
        end += 1;
    }
    if rest.is_empty() || !rest.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return Some(end);
    }
    end += usize::from(text.get(end) == 's');
    (!text.get(end).is_ascii_alphanumeric()).then_some(end)
}

fn squares(text: Text<'_>, at: usize) -> Option<(usize, Unit)> {
    if !matches!(text.get(at), 'k' | 'm' | 'c' | 'μ' | 'µ') {
        return None;
    }
    SQUARES.iter().find_map(|(word, unit)| {
        text.past(at, word).filter(|&end| !text.get(end).is_ascii_alphanumeric()).map(|end| (end, *unit))
    })
}
