//! What follows a figure and says what it counts.

use crate::article::FactKind;

/// A unit: how it is written, what kind of fact it makes, its canonical name.
pub(super) struct Unit {
    pub(super) words: &'static [&'static str],
    pub(super) kind: FactKind,
    pub(super) name: &'static str,
}

const fn money(words: &'static [&'static str], name: &'static str) -> Unit {
    Unit { words, kind: FactKind::Money, name }
}

const fn quantity(words: &'static [&'static str], name: &'static str) -> Unit {
    Unit { words, kind: FactKind::Quantity, name }
}

const fn duration(words: &'static [&'static str], name: &'static str) -> Unit {
    Unit { words, kind: FactKind::Duration, name }
}

/// Longest words first where one begins another.
const UNITS: &[Unit] = &[
    Unit {
        words: &["%", "％", "个百分点", "個百分點", "퍼센트", "パーセント"],
        kind: FactKind::Percent,
        name: "",
    },
    money(&["美元", "美金", "米ドル", "ドル", "달러"], "USD"),
    money(&["欧元", "歐元", "ユーロ", "유로"], "EUR"),
    money(&["英镑", "英鎊", "ポンド"], "GBP"),
    money(&["日元", "日圆", "日圓", "円", "엔"], "JPY"),
    money(&["韩元", "韓元", "韓圜", "ウォン", "원"], "KRW"),
    money(&["港元", "港币", "港幣"], "HKD"),
    money(&["新台币", "新臺幣", "新台幣", "台币", "台幣"], "TWD"),
    money(&["人民币", "人民幣", "元", "块钱", "塊錢", "圆"], "CNY"),
    duration(&["个月", "個月", "か月", "ヶ月", "カ月", "개월"], "M"),
    duration(&["小时", "小時", "个小时", "個小時", "个钟头", "時間", "시간"], "TH"),
    duration(&["分钟", "分鐘", "分間"], "TM"),
    duration(&["秒钟", "秒鐘", "秒"], "TS"),
    duration(&["个星期", "個星期", "星期", "周", "週", "礼拜", "週間"], "W"),
    duration(&["个工作日", "天", "昼夜", "日間", "일간"], "D"),
    duration(&["周年", "週年", "年间", "年間", "년간"], "Y"),
    quantity(&["平方公里", "平方千米", "km²"], "km2"),
    quantity(&["平方米", "平米", "平方公尺", "㎡", "m²"], "m2"),
    quantity(&["立方米", "立方公尺"], "m3"),
    quantity(&["公里", "千米", "キロメートル", "km", "킬로미터"], "km"),
    quantity(&["海里", "浬"], "nmi"),
    quantity(&["厘米", "公分", "cm"], "cm"),
    quantity(&["毫米", "公厘", "mm"], "mm"),
    quantity(&["公尺", "米", "メートル", "미터"], "m"),
    quantity(&["公顷", "公頃", "ヘクタール"], "ha"),
    quantity(&["亩", "畝"], "mu"),
    quantity(&["公斤", "千克", "kg", "キログラム"], "kg"),
    quantity(&["吨", "噸", "トン", "톤"], "t"),
    quantity(&["毫升"], "ml"),
    quantity(&["千瓦时", "千瓦時", "度电"], "kWh"),
    quantity(&["兆瓦"], "MW"),
    quantity(&["千瓦"], "kW"),
    quantity(&["摄氏度", "攝氏度", "℃", "°C"], "°C"),
    quantity(&["人次"], "visit"),
    quantity(&["人", "名", "位", "명"], "person"),
    quantity(&["岁", "歲", "周岁", "세"], "year-old"),
    quantity(&["户", "戶"], "household"),
    quantity(&["倍"], "times"),
    quantity(&["辆", "輛", "台", "臺"], "vehicle"),
    quantity(&["架"], "aircraft"),
    quantity(&["艘"], "ship"),
    quantity(&["座", "栋", "棟", "幢"], "building"),
    quantity(&["家"], "firm"),
    quantity(&["起", "宗", "例", "件"], "case"),
    quantity(&["次", "回"], "time"),
    quantity(&["项", "項"], "item"),
    quantity(&["条", "條"], "line"),
    quantity(
        &[
            "个", "個", "只", "隻", "张", "張", "份", "本", "册", "冊", "枚", "套", "批", "处", "處", "所",
            "间", "間", "层", "層", "头", "頭", "棵", "株", "颗", "顆",
        ],
        "piece",
    ),
];

/// Words that begin like a unit and are none of it: 三人行 stays three persons, 元旦 is no money.
const NOT_UNITS: &[&str] = &[
    "元旦",
    "元月",
    "元宵",
    "家人",
    "家庭",
    "家里",
    "家属",
    "米饭",
    "米飯",
    "年级",
    "天津",
    "天水",
    "周边",
    "周围",
    "周五",
    "周一",
    "周二",
    "周三",
    "周四",
    "周六",
    "周日",
    "名誉",
    "名校",
    "名山",
    "名人",
    "人才",
    "人民",
    "人大",
    "人工",
    "人口",
    "本书",
    "本人",
    "本月",
    "本市",
    "日元月",
    "台湾",
    "台风",
    "台灣",
    "头条",
    "处理",
    "处长",
    "处于",
    "所有",
    "所以",
    "间接",
    "层层",
    "家公司的",
    "起来",
    "起诉",
    "起点",
    "起火",
    "次要",
    "倍感",
    "条件",
    "项目",
    "件事",
    "份子",
    "分钟前后",
    "位于",
    "位於",
    "位置",
    "座谈",
    "家园",
    "家乡",
    "回来",
    "回到",
    "回应",
    "批准",
    "批评",
    "套路",
    "张家",
    "只是",
    "只有",
    "只能",
    "个人",
    "個人",
];

/// The unit that starts here, and how many scalar values it takes.
pub(super) fn at(chars: &[char]) -> Option<(usize, &'static Unit)> {
    let first = *chars.first()?;
    if NOT_UNITS.iter().any(|word| begins(chars, word)) {
        return None;
    }
    let mut best: Option<(usize, &Unit)> = None;
    for unit in UNITS {
        for word in unit.words {
            // The first letter rules out nearly all.
            if word.starts_with(first) && begins(chars, word) {
                let len = word.chars().count();
                let whole = !word.is_ascii() || chars.get(len).is_none_or(|c| !c.is_ascii_alphanumeric());
                if whole && best.is_none_or(|(l, _)| len > l) {
                    best = Some((len, unit));
                }
            }
        }
    }
    best
}

pub(super) fn begins(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}
