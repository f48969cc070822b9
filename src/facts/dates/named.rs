//! Named days in Chinese, Japanese and Korean: 元旦, 春节, 国庆节, 大晦日, 海の日, 추석, 광복절.

use super::cjk::Point;
use super::feast::{Old, Rule};
use super::when::{Part, When};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_hangul};
use crate::text::numeral;

/// A name and when the day falls.
type Row = (&'static str, Rule);

const THANKSGIVING: Rule = Rule::Nth { month: 11, weekday: 4, n: 4, since: 1942 };

/// The names that begin with a character, longer ones first.
fn names(first: char) -> &'static [Row] {
    use Old::{Buddha, DragonBoat, KoreanMidAutumn, KoreanNewYear, MidAutumn, NewYear, NineNine, SevenSeven};
    use Rule::{Easter, Emperor, Nth, Old as By, On, Qingming, Unknown};
    match first {
        '元' => &[
            ("元旦", On(1, 1)),
            ("元日", On(1, 1)),
            ("元宵节", By(NewYear, 14)),
            ("元宵節", By(NewYear, 14)),
        ],
        '春' => &[("春节", By(NewYear, 0)), ("春節", By(NewYear, 0)), ("春分の日", Unknown)],
        '除' => &[("除夕", By(NewYear, -1))],
        '中' => &[("中秋节", By(MidAutumn, 0)), ("中秋節", By(MidAutumn, 0)), ("中秋", By(MidAutumn, 0))],
        '端' => &[("端午节", By(DragonBoat, 0)), ("端午節", By(DragonBoat, 0)), ("端午", By(DragonBoat, 0))],
        '清' => &[("清明节", Qingming), ("清明節", Qingming), ("清明", Qingming)],
        '国' => &[("国庆节", On(10, 1)), ("国庆", On(10, 1))],
        // 1 October and 10 October.
        '國' => &[("國慶節", Unknown), ("國慶日", Unknown), ("國慶", Unknown)],
        '劳' => &[("劳动节", On(5, 1))],
        '勞' => &[("勞動節", On(5, 1))],
        '五' => &[
            ("五一国际劳动节", On(5, 1)),
            ("五一劳动节", On(5, 1)),
            ("五四青年节", On(5, 4)),
            ("五一", On(5, 1)),
        ],
        '十' => &[("十一", On(10, 1))],
        '六' => &[("六一国际儿童节", On(6, 1)), ("六一儿童节", On(6, 1))],
        '三' => &[("三八国际妇女节", On(3, 8)), ("三八妇女节", On(3, 8))],
        '八' => &[("八一建军节", On(8, 1))],
        '儿' => &[("儿童节", On(6, 1))],
        '妇' => &[("妇女节", On(3, 8))],
        '教' => &[("教师节", On(9, 10))],
        '圣' => &[("圣诞节", On(12, 25)), ("圣诞", On(12, 25))],
        '聖' => &[("聖誕節", On(12, 25)), ("聖誕", On(12, 25))],
        '平' => &[("平安夜", On(12, 24))],
        '感' => &[("感恩节", THANKSGIVING), ("感恩節", THANKSGIVING)],
        '万' => &[("万圣节", On(10, 31))],
        '萬' => &[("萬聖節", On(10, 31))],
        '情' => &[("情人节", On(2, 14)), ("情人節", On(2, 14))],
        '重' => &[("重阳节", By(NineNine, 0)), ("重陽節", By(NineNine, 0))],
        '七' => &[("七夕节", By(SevenSeven, 0)), ("七夕節", By(SevenSeven, 0)), ("七夕", By(SevenSeven, 0))],
        '复' => &[("复活节", Easter(0))],
        '復' => &[("復活節", Easter(0))],
        '大' => &[
            ("大年三十", By(NewYear, -1)),
            ("大年初一", By(NewYear, 0)),
            ("大年初二", By(NewYear, 1)),
            ("大年初三", By(NewYear, 2)),
            ("大晦日", On(12, 31)),
            ("大みそか", On(12, 31)),
        ],
        '旧' => &[("旧正月", By(NewYear, 0))],
        '成' => &[("成人の日", Nth { month: 1, weekday: 1, n: 2, since: 2000 })],
        '建' => &[("建国記念の日", On(2, 11))],
        '憲' => &[("憲法記念日", On(5, 3))],
        '昭' => &[("昭和の日", On(4, 29))],
        'み' => &[("みどりの日", On(5, 4))],
        'こ' => &[("こどもの日", On(5, 5))],
        // The two of the year of the games lay elsewhere.
        '海' => &[("海の日", Nth { month: 7, weekday: 1, n: 3, since: 2022 })],
        '山' => &[("山の日", On(8, 11))],
        '敬' => &[("敬老の日", Nth { month: 9, weekday: 1, n: 3, since: 2003 })],
        '秋' => &[("秋分の日", Unknown)],
        '文' => &[("文化の日", On(11, 3))],
        '勤' => &[("勤労感謝の日", On(11, 23))],
        '天' => &[("天皇誕生日", Emperor)],
        '終' => &[("終戦の日", On(8, 15)), ("終戦記念日", On(8, 15))],
        'ク' => {
            &[("クリスマスイブ", On(12, 24)), ("クリスマス・イブ", On(12, 24)), ("クリスマス", On(12, 25))]
        }
        'ハ' => &[("ハロウィーン", On(10, 31)), ("ハロウィン", On(10, 31))],
        'バ' => &[("バレンタインデー", On(2, 14))],
        '설' => &[("설날", By(KoreanNewYear, 0))],
        '추' => &[("추석", By(KoreanMidAutumn, 0))],
        '한' => &[("한가위", By(KoreanMidAutumn, 0)), ("한글날", On(10, 9))],
        '광' => &[("광복절", On(8, 15))],
        '삼' => &[("삼일절", On(3, 1))],
        '현' => &[("현충일", On(6, 6))],
        '개' => &[("개천절", On(10, 3))],
        '어' => &[("어린이날", On(5, 5)), ("어버이날", On(5, 8))],
        '스' => &[("스승의 날", On(5, 15))],
        '성' => &[("성탄절", On(12, 25))],
        '크' => {
            &[("크리스마스이브", On(12, 24)), ("크리스마스 이브", On(12, 24)), ("크리스마스", On(12, 25))]
        }
        '부' => &[("부처님오신날", By(Buddha, 0)), ("부처님 오신 날", By(Buddha, 0))],
        '석' => &[("석가탄신일", By(Buddha, 0))],
        '제' => &[("제헌절", On(7, 17))],
        '근' => &[("근로자의 날", On(5, 1))],
        '핼' => &[("핼러윈", On(10, 31))],
        '밸' => &[("밸런타인데이", On(2, 14))],
        _ => &[],
    }
}

/// What makes a day of a name that no year stands before, and says that the days around it are meant too: 春节期间, 추석 연휴.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "小长假", "黄金周", "黃金週", "前后", "前後", "假期", "长假", "長假", "连假", "連假", "期间", "期間", "前夕", "临近", "将至",
    "休み", "連休", " 연휴", "연휴", " 전후", " 기간",
];

/// The same of the day alone: 元旦当天, 大晦日に.
#[rustfmt::skip]
const ON_IT: &[&str] = &[
    "假日", "过后", "過後", "当天", "當天", "当日", "當日", "当晚", "當晚", "之前", "之后", "之夜", "晚上", "上午", "下午", "凌晨",
    "清晨", "早上", "早晨", "到来", "來臨", "来临", "以来", "以來", "那天", "这天", "起", "夜", "に", "から", "まで", "以降",
    "明け", "の朝", "の夜", "の午", "の昼", "の夕", "を前に", "を控え", "（", "에 ", "에는", "에도", "까지", "부터", " 당일",
    " 전날", " 이후", " 아침", " 저녁", " 오전", " 오후", "을 앞두", "를 앞두", " 앞두",
];

fn is_marked_behind(text: Text<'_>, at: usize) -> bool {
    text.is_any(at, AROUND) || text.is_any(at, ON_IT)
}

/// The named day at a position, in a year that stands before it.
pub(super) fn in_year(text: Text<'_>, at: usize, year: When) -> Option<Point> {
    let (end, rule) = name(text, at)?;
    // 雍正元年元日: of the old calendar.
    let ancient = year.year.is_some_and(|year| year < 1912);
    (!ancient && !is_part(text, at, end)).then(|| point(text, end, rule, year))
}

/// The named day at a position; a word beside it must make it one.
pub(super) fn alone(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, rule) = name(text, at)?;
    if is_part(text, at, end) || is_hangul(text.get(at)) && is_hangul(text.before(at, 1)) {
        return None;
    }
    let marked = end + usize::from(matches!(text.get(end), '”' | '"' | '」'));
    // 五一 and 十一 are numbers too.
    let numeral = end == at + 2 && numeral::han_digit(text.get(at + 1)).is_some();
    if numeral {
        let holiday = ["假期", "长假", "小长假", "黄金周", "期间", "国庆"];
        let stands =
            numeral::han_digit(text.before(at, 1)).is_none() && !among!(text.before(at, 1), "第十百千");
        return (stands && text.is_any(marked, &holiday)).then(|| point(text, end, rule, When::default()));
    }
    let quarter =
        text.is_any(end, &["前", "后", "後"]) && !text.is_any(end + 1, &["景", "台", "人", "裔", "续", "備"]);
    let date = text.get(end) == '（' && numeral::digit(text.get(end + 1)).is_none();
    let behind = quarter || is_marked_behind(text, marked) && !date;
    let leads = match text.before(at, 1) {
        // 关于中秋节的来历
        '于' | '於' | '至' => !among!(text.before(at, 2), "关關对對由至基等甚乃以"),
        before => among!(before, "在自从從到"),
    };
    (behind || leads).then(|| point(text, end, rule, When::default()))
}

/// Whether the name of a day begins here.
pub(super) fn begins(text: Text<'_>, at: usize) -> bool {
    name(text, at).is_some()
}

fn name(text: Text<'_>, at: usize) -> Option<(usize, Rule)> {
    names(text.get(at)).iter().find_map(|(name, rule)| Some((text.past(at, name)?, *rule)))
}

/// Whether the name is part of another, or of what is made for the day: 国庆路, 五一广场, 中秋月饼, 春节联欢晚会.
fn is_part(text: Text<'_>, at: usize, end: usize) -> bool {
    let next = text.get(end);
    among!(
        next,
        "路街村镇鎮乡鄉区區市桥橋站店厂廠校院巷坊园園林河湖岛島档檔联聯晚文贺賀礼禮快树樹老歌帽卡粽月饼餅饭飯菜酒假票国國大集公广廣门門新小寺山杯战戰裝装"
    ) && !is_marked_behind(text, end)
        || matches!(text.before(at, 1), '《' | '〈' | '·')
        || matches!(text.get(at), '国' | '國') && among!(text.before(at, 1), "中全外美法英德俄韩韓")
        // 国庆日 was another day before 1949.
        || text.get(at) == '国' && next == '日'
        || text.is(end, "ケーキ")
}

fn point(text: Text<'_>, end: usize, rule: Rule, year: When) -> Point {
    let when = When { part: Some(Part::Feast(rule)), inexact: text.is_any(end, AROUND), ..year };
    Point { end, when, sure: true }
}

/// The fact that a named day begins whose first character begins numbers too: “十一”黄金周, 五一假期.
pub(in crate::facts) fn numeral(text: Text<'_>, at: usize) -> Option<Found> {
    super::range::complete(text, at, alone(text, at)?)
}
