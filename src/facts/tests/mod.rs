//! What facts are found in small texts of four languages, and what holds for any text.

mod counted;
mod eastern;
mod english;
mod korean;
mod named;
mod news;
mod open;
mod papers;
mod people;
mod rules;
mod speech;

use crate::article::{Fact, FactKind, FactValue, NameOf};
use crate::task::Watch;

fn facts_on(text: &str, own: Option<jiff::civil::Date>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let watch = Watch::default();
    let (mut room, mut before) = (super::Room::default(), super::Before::default());
    super::in_text(&text.into(), 0, own, &watch, &mut room, &mut before, &mut facts).unwrap();
    facts
}

fn facts(text: &str) -> Vec<Fact> {
    facts_on(text, Some(jiff::civil::date(2024, 7, 18)))
}

/// What is found.
pub(super) fn facts_of(text: &str) -> Vec<Fact> {
    facts(text)
}

type Said = (FactKind, String, String);

fn value(fact: &Fact) -> String {
    match &fact.value {
        Some(FactValue::Number(n)) => {
            format!("{n}{}", fact.unit.as_ref().map(|u| format!(" {u}")).unwrap_or_default())
        }
        Some(FactValue::Text(t)) => t.clone(),
        None => String::new(),
    }
}

fn said(text: &str) -> Vec<Said> {
    facts(text).iter().map(|f| (f.kind, f.text.to_string(), value(f))).collect()
}

/// What is found, as it is written.
pub(super) fn said_of(text: &str) -> Vec<String> {
    facts(text).iter().map(|f| f.text.to_string()).collect()
}

/// Kind, text, value with unit and whether it is inexact of the facts of a text.
pub(super) fn stated_of(text: &str) -> Vec<(FactKind, String, String, bool)> {
    facts(text).into_iter().map(|f| (f.kind, f.text.to_string(), value(&f), f.approximate)).collect()
}

/// The speaker of the quotation in a text.
pub(super) fn speaker_of(text: &str) -> Option<String> {
    let facts = facts(text);
    facts.iter().find(|f| f.kind == FactKind::Quote).and_then(|f| f.speaker.clone()).map(String::from)
}

/// The speakers of all quotations, empty where none is told.
pub(super) fn speakers_of(text: &str) -> Vec<String> {
    let quotes = facts(text).into_iter().filter(|f| f.kind == FactKind::Quote);
    quotes.map(|f| f.speaker.as_deref().unwrap_or_default().to_owned()).collect()
}

/// The people that are named.
pub(super) fn people_of(text: &str) -> Vec<String> {
    let people = facts(text).into_iter().filter(|f| f.about == Some(NameOf::Person));
    people.map(|f| f.text.to_string()).collect()
}

/// The values of what is found.
pub(super) fn values_of(text: &str) -> Vec<String> {
    facts(text).iter().map(value).collect()
}

fn one(kind: FactKind, text: &str, value: &str) -> Said {
    (kind, text.to_owned(), value.to_owned())
}

/// The one fact of `text`, which is all of it or part of it.
fn only(text: &str, kind: FactKind, written: &str, value: &str) {
    assert_eq!(said(text), [one(kind, written, value)], "{text}");
}

#[test]
fn chinese_figures_with_their_units() {
    assert_eq!(
        said("工程总投资3.63亿元，主跨336米，增长百分之三十，占4.5%。"),
        [
            one(FactKind::Money, "3.63亿元", "363000000 CNY"),
            one(FactKind::Quantity, "336米", "336 m"),
            one(FactKind::Percent, "百分之三十", "30"),
            one(FactKind::Percent, "4.5%", "4.5"),
        ]
    );
    only("超过警戒线一点二米", FactKind::Quantity, "一点二米", "1.2 m");
    only("二十三名船工", FactKind::Quantity, "二十三名", "23 person");
    only("办法:23名船工", FactKind::Quantity, "23名", "23 person");
    only("历时十四个月", FactKind::Duration, "十四个月", "P14M");
    only("三万居民", FactKind::Number, "三万", "30000");
    only("长5千米", FactKind::Quantity, "5千米", "5 km");
    only("提高4.6个百分点", FactKind::Percent, "4.6个百分点", "4.6 point");
    only("三分之二的村民", FactKind::Number, "三分之二", "0.666666666666667");
    only("降至零下5.2℃", FactKind::Quantity, "零下5.2℃", "-5.2 °C");
    only("他今已七十七岁", FactKind::Quantity, "七十七岁", "77 year-old");
    only("人民币5亿元", FactKind::Money, "人民币5亿元", "500000000 CNY");
    only("张贴2600余张", FactKind::Quantity, "2600余张", "2600 piece");
    only("入户5万余人次", FactKind::Quantity, "5万余人次", "50000 visit");
    only("时速120公里", FactKind::Quantity, "时速120公里", "120 km/h");
    only("近三成村民", FactKind::Percent, "三成", "30");
}

#[test]
fn lengths_of_time() {
    only("三年半", FactKind::Duration, "三年半", "P3Y6M");
    only("开车一个半小时", FactKind::Duration, "一个半小时", "PT1H30M");
    only("还有半小时", FactKind::Duration, "半小时", "PT30M");
    only("历时1小时30分钟", FactKind::Duration, "1小时30分钟", "PT1H30M");
    only("3年半不在", FactKind::Duration, "3年半", "P3Y6M");
    only("two and a half hours", FactKind::Duration, "two and a half hours", "PT2H30M");
    only("每周训练", FactKind::Duration, "每周", "R/P1W");
    only("3天后", FactKind::Duration, "3天后", "P3D");
}

#[test]
fn dates_and_times() {
    only("2023年10月16日14:20开工", FactKind::DateTime, "2023年10月16日14:20", "2023-10-16T14:20");
    only("7月17日上午", FactKind::DateTime, "7月17日上午", "2024-07-17TMO");
    only("昨日通车", FactKind::Date, "昨日", "2024-07-17");
    only("on 2 September 2024.", FactKind::Date, "2 September 2024", "2024-09-02");
    only("建于1974年的老桥", FactKind::Date, "1974年", "1974");
    only("早上六点半发车", FactKind::Time, "早上六点半", "06:30");
    only("5月20日至31日封闭", FactKind::Date, "5月20日至31日", "2024-05-20/2024-05-31");
    only("5月10-12日，", FactKind::Date, "5月10-12日", "2024-05-10/2024-05-12");
    only("去年5月", FactKind::Date, "去年5月", "2023-05");
    only("下周一开工", FactKind::Date, "下周一", "2024-07-22");
    only("11月底发射", FactKind::Date, "11月底", "2024-11");
    only("9日表示", FactKind::Date, "9日", "2024-07-09");
    only("十九世纪七十年代", FactKind::Date, "十九世纪七十年代", "187X");
    only("两年前建成", FactKind::Date, "两年前", "2022");
    only("过去三年", FactKind::Date, "过去三年", "P3Y/2024-07-18");
    only("上午8至10时停水", FactKind::Time, "上午8至10时", "08:00/10:00");
    only("2019年1-7月，", FactKind::Date, "2019年1-7月", "2019-01/2019-07");
    only("周三(17日)，", FactKind::Date, "周三(17日)", "2024-07-17");
}

#[test]
fn without_a_day_of_its_own_an_article_keeps_dates_open() {
    let open = |text: &str| facts_on(text, None).first().map(value);
    assert_eq!(open("7月17日").as_deref(), Some("--07-17"));
    assert_eq!(open("29日出发").as_deref(), Some("---29"));
    assert_eq!(open("昨天出发").as_deref(), Some(""));
    assert_eq!(open("on Friday").as_deref(), Some("-W-5"));
}

#[test]
fn english_figures() {
    assert_eq!(
        said("cost £184,000 a year, twelve per cent more, nineteen readers, 1.5 million people"),
        [
            one(FactKind::Money, "£184,000", "184000 GBP"),
            one(FactKind::Percent, "twelve per cent", "12"),
            one(FactKind::Number, "nineteen", "19"),
            one(FactKind::Quantity, "1.5 million people", "1500000 person"),
        ]
    );
    only("a fourteen-day trial", FactKind::Duration, "fourteen-day", "P14D");
    only("the 14-day trial", FactKind::Duration, "14-day", "P14D");
    only("rose to fifty-two in", FactKind::Number, "fifty-two", "52");
    only("worth $US1 million", FactKind::Money, "$US1 million", "1000000 USD");
    only("($A195,900)", FactKind::Money, "$A195,900", "195900 AUD");
    only("US$3.5 million", FactKind::Money, "US$3.5 million", "3500000 USD");
    only("3 dollars 50 cents", FactKind::Money, "3 dollars 50 cents", "3.5 USD");
    only("5,000 miles of road", FactKind::Quantity, "5,000 miles", "5000 mi");
    only("a 37-year-old baker", FactKind::Quantity, "37-year-old", "37 year-old");
    only("two thirds of them", FactKind::Number, "two thirds", "0.666666666666667");
    only("four out of five", FactKind::Number, "four out of five", "0.8");
    only("10 1/2 miles", FactKind::Quantity, "10 1/2 miles", "10.5 mi");
    only("a wind of 35 knots", FactKind::Quantity, "35 knots", "35 kn");
    only("at 120 km/h", FactKind::Quantity, "120 km/h", "120 km/h");
    only("98.6 degrees Fahrenheit", FactKind::Quantity, "98.6 degrees Fahrenheit", "98.6 °F");
    assert_eq!(said("a speed of 2.3Gbps"), []);
}

#[test]
fn english_dates() {
    only("last month", FactKind::Date, "last month", "2024-06");
    only("November 18-19", FactKind::Date, "November 18-19", "2024-11-18/2024-11-19");
    only("from 5 to 6 pm", FactKind::Time, "from 5 to 6 pm", "17:00/18:00");
    only("since March 2020", FactKind::Date, "since March 2020", "2020-03/..");
    only("7:56:30 pm", FactKind::Time, "7:56:30 pm", "19:56:30");
    only("two months ago", FactKind::Date, "two months ago", "2024-05");
    only("in the 1990s", FactKind::Date, "1990s", "199X");
    only("last Friday", FactKind::Date, "last Friday", "2024-07-12");
    only("in 2018", FactKind::Date, "2018", "2018");
    only("Q1 2019", FactKind::Date, "Q1 2019", "2019-Q1");
    only("tomorrow at 8.30 pm", FactKind::DateTime, "tomorrow at 8.30 pm", "2024-07-19T20:30");
}

#[test]
fn japanese_and_korean() {
    only("午後3時半に出発する。", FactKind::Time, "午後3時半", "15:30");
    only("3割の人が来た", FactKind::Percent, "3割", "30");
    only("答えは百六です", FactKind::Number, "百六", "106");
    only("10日から12日まで休む", FactKind::Date, "10日から12日まで", "2024-07-10/2024-07-12");
    only("2万2000人が来た", FactKind::Quantity, "2万2000人", "22000 person");
    only("令和6年5月", FactKind::Date, "令和6年5月", "2024-05");
    only("2억 8천만 달러 규모", FactKind::Money, "2억 8천만 달러", "280000000 USD");
    only("삼십 퍼센트", FactKind::Percent, "삼십 퍼센트", "30");
    only("스물여섯명이 왔다", FactKind::Quantity, "스물여섯명", "26 person");
    only("오전 7시 30분에", FactKind::Time, "오전 7시 30분", "07:30");
    only("2024년 3월 5일", FactKind::Date, "2024년 3월 5일", "2024-03-05");
    assert_eq!(said("이 사람은 사실 오늘도 일이 많다"), [one(FactKind::Date, "오늘", "2024-07-18")]);
}

#[test]
fn approximations_are_flagged() {
    for text in [
        "近四百名工人",
        "400多人",
        "about 400 people",
        "约400人",
        "400人左右",
        "超过400人",
        "약 400명",
        "約400人",
        "400余万元",
    ] {
        assert!(facts(text)[0].approximate, "{text}");
    }
    assert!(!facts("四百名工人")[0].approximate);
}

#[test]
fn quotations_are_facts_and_have_speakers() {
    assert_eq!(said("“桥通了是好事。”他说")[0].0, FactKind::Quote);
    assert_eq!(said("所谓“好事”"), []);
    assert_eq!(said("关于“河谷公路通车了”的报道"), []);
    let speaker = speaker_of;
    assert_eq!(speaker("王禾苗说：“桥通了是好事。”").as_deref(), Some("王禾苗"));
    assert_eq!(speaker("“桥通了是好事。”王禾苗还表示，").as_deref(), Some("王禾苗"));
    assert_eq!(speaker("他说：“桥通了是好事。”"), None);
    assert_eq!(speaker("“The bridge is open now,” said Ada Brook.").as_deref(), Some("Ada Brook"));
}

#[test]
fn names_are_told_by_their_company() {
    let names = |text: &str| -> Vec<(String, NameOf)> {
        facts(text).iter().filter_map(|f| Some((f.text.to_string(), f.about?))).collect()
    };
    let name = |text: &str, about| vec![(text.to_owned(), about)];
    assert_eq!(names("本报记者 王禾苗 摄"), name("王禾苗", NameOf::Person));
    assert_eq!(names("市长李青山表示，"), name("李青山", NameOf::Person));
    assert_eq!(names("赵河先生到场"), name("赵河", NameOf::Person));
    assert_eq!(names("said Ada Brook, a baker"), name("Ada Brook", NameOf::Person));
    assert_eq!(names("Mr. Brook agreed"), name("Brook", NameOf::Person));
    assert_eq!(names("昨天、北京青山医院收治"), name("北京青山医院", NameOf::Organisation));
    assert_eq!(names("在青山大学读书"), name("青山大学", NameOf::Organisation));
    assert_eq!(names("山田太郎さんは"), name("山田太郎", NameOf::Person));
    assert_eq!(names("홍길동 기자"), name("홍길동", NameOf::Person));
    for text in [
        "他说明了情况",
        "李河听说后",
        "推进政府改革",
        "上市公司",
        "大城市",
        "学生さん",
        "有关部门表示",
        "患者さんが",
    ] {
        assert_eq!(names(text), [], "{text}");
    }
    // What is no name for certain must come again.
    assert_eq!(names("，禾苗集团开工。").len(), 0);
    assert_eq!(names("，禾苗集团开工。禾苗集团说").len(), 1);
}

/// Nothing here may take long or break; the suite's own patience is the measure.
#[test]
fn hostile_texts_are_read_through() {
    let many = 100_000;
    for piece in [
        "一",
        "1,1,1,",
        "“",
        "“”「」",
        "1:",
        "年",
        "from ",
        "百分之",
        "9",
        "a",
        "일",
        "之一万",
        "said A ",
        "1-",
        "公司",
        "(1, ",
    ] {
        let text = piece.repeat(many / piece.chars().count());
        let count = text.chars().count();
        assert!(facts(&text).iter().all(|f| f.range[1] <= count));
    }
}

const TRIGGERS: &str = "[0-9０-９一二三两十百千万亿零半几余年月日点时分周星期上下午昨今明天前后每从至到米元人个%“”「」。，、 a-zA-Z$£.:/()말씨기자일이삼백명원시오전のはがさん氏社時間割と記者公司市区说表示先生女士第约近-]{0,80}";

proptest::proptest! {
    #[test]
    fn ranges_are_the_text_and_do_not_overlap(text in TRIGGERS) {
        let chars: Vec<char> = text.chars().collect();
        let facts = facts(&text);
        let mut end = 0;
        let mut start = 0;
        for fact in &facts {
            let [from, to] = fact.range;
            proptest::prop_assert!(from < to && to <= chars.len());
            proptest::prop_assert_eq!(chars[from..to].iter().collect::<String>(), fact.text.to_string());
            proptest::prop_assert!(start <= from);
            start = from;
            if fact.kind != FactKind::Quote {
                proptest::prop_assert!(end <= from);
                end = to;
            }
        }
    }

    #[test]
    fn words_of_dates_never_panic(words in proptest::collection::vec(proptest::sample::select(vec![
        "May", "from", "to", "and", "between", "last", "next", "Friday", "the", "first", "quarter", "of", "2019", "31", "5", "pm", ":30", "-", "/", "today",
        "at", "two", "half", "年", "月", "日", "2024", "至", "上", "下", "周", "五", "点", "半", "2月30日", "9999年", "康熙", "次日", "同年", "春节", "七夕", "几", "数", "翌", "その日", "매주", "이날", "며칠", "Christmas", "Eve", "that", "same", "few", "several", "rest", "Easter", "a", "later", "每", "前", "后", "世纪", "years", "ago",
    ]), 0..14), spaced in proptest::bool::ANY) {
        let text = words.join(if spaced { " " } else { "" });
        let count = text.chars().count();
        for fact in facts(&text) {
            proptest::prop_assert!(fact.range[1] <= count);
        }
    }
}

#[test]
fn a_cancelled_reading_has_no_facts() {
    let document = crate::read::Document::pasted("昨天三百人到场。");
    let mut article = crate::read::article(&document, &crate::read::Options::default()).unwrap();
    let watch = Watch::default();
    super::annotate(&mut article, &watch).unwrap();
    assert_eq!(article.facts.len(), 2);
    watch.cancel();
    assert_eq!(super::annotate(&mut article, &watch), Err(crate::task::Cancelled));
    assert!(article.facts.is_empty());
}
