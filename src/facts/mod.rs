//! Numbers, percentages, money, quantities, dates, times, durations and quotations in a text, with their values.
//!
//! A false fact costs the reader more than a missing one: what only looks numeric (一起, 十分, 万一, 第一, 三明市)
//! is left alone.

mod dates;
mod english;
mod numbers;
mod quotes;
mod units;

use crate::article::{Article, Fact, FactKind, FactValue};
use crate::text::numeral::Decimal;

/// How many scalar values the unit or classifier takes that starts here; 0 where none does.
pub fn unit_len(chars: &[char]) -> usize {
    units::at(chars).map_or(0, |(len, _)| len)
}

/// Finds the facts of an article and puts them into [`Article::facts`], in reading order.
pub fn annotate(article: &mut Article) {
    if std::env::var_os("NOFACTS").is_some() {
        return;
    }
    let mut facts = Vec::new();
    for (block, text) in article.blocks.iter().map(|b| b.text.as_str()).enumerate() {
        in_text(text, block, article.published.as_deref(), &mut facts);
    }
    article.facts = facts;
}

/// A fact before it has a block.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    kind: FactKind,
    start: usize,
    end: usize,
    value: Option<FactValue>,
    unit: Option<&'static str>,
    approximate: bool,
}

impl Found {
    fn number(kind: FactKind, start: usize, end: usize, value: Decimal, unit: Option<&'static str>) -> Self {
        let value = value.digits().and_then(|d| serde_json::from_str(&d).ok()).map(FactValue::Number);
        Self { kind, start, end, value, unit, approximate: false }
    }

    fn text(kind: FactKind, start: usize, end: usize, value: String) -> Self {
        Self { kind, start, end, value: Some(FactValue::Text(value)), unit: None, approximate: false }
    }
}

fn in_text(text: &str, block: usize, published: Option<&str>, facts: &mut Vec<Fact>) {
    let chars: Vec<char> = text.chars().collect();
    let mut found = quotes::find(&chars);
    let mut at = 0;
    while at < chars.len() {
        // The cheap question first: nearly every letter begins no fact.
        let hit = if may_begin(chars[at]) {
            dates::at(&chars, at, published)
                .or_else(|| numbers::at(&chars, at))
                .or_else(|| english::at(&chars, at))
        } else {
            None
        };
        match hit {
            Some(fact) => {
                at = fact.end.max(at + 1);
                found.push(fact);
            }
            None => at = skip(&chars, at),
        }
    }
    found.sort_by_key(|f| (f.start, f.end));
    facts.extend(found.into_iter().map(|f| Fact {
        kind: f.kind,
        text: chars[f.start..f.end].iter().collect(),
        value: f.value,
        unit: f.unit.map(str::to_owned),
        block,
        range: [f.start, f.end],
        approximate: f.approximate,
    }));
}

fn may_begin(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '０'
                ..='９'
                    | '$'
                    | '£'
                    | '€'
                    | '¥'
                    | '￥'
                    | '昨'
                    | '今'
                    | '明'
                    | '上'
                    | '下'
                    | '中'
                    | '凌'
                    | '早'
                    | '晚'
                    | '半'
        )
        || "〇零一二两兩三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟".contains(c)
}

/// Past the run this letter belongs to: no fact begins inside a Latin word or a number.
fn skip(chars: &[char], at: usize) -> usize {
    if !chars[at].is_ascii_alphanumeric() {
        return at + 1;
    }
    let run = chars[at..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    at + run
}

/// Words before and after a figure that make it inexact.
fn is_approximate(chars: &[char], start: usize, number_end: usize, end: usize) -> bool {
    let before: String = chars[start.saturating_sub(10)..start].iter().collect::<String>().to_lowercase();
    let before = before.trim_end();
    let between: String = chars[number_end.min(end)..end].iter().take(2).collect();
    let after: String = chars[end..].iter().take(3).collect();
    const BEFORE: [&str; 22] = [
        "近", "约", "約", "逾", "超过", "超過", "至少", "不到", "将近", "將近", "不足", "上", "about",
        "around", "nearly", "almost", "over", "some", "than", "least", "roughly", "up to",
    ];
    BEFORE[..11].iter().chain(&BEFORE[12..]).any(|w| before.ends_with(w))
        || between.starts_with(['多', '余', '餘', '来'])
        || ["多", "余", "餘", "左右", "上下", "以上"].iter().any(|w| after.starts_with(w))
}

#[cfg(test)]
mod tests {
    use crate::article::{Fact, FactKind, FactValue};

    fn facts(text: &str) -> Vec<Fact> {
        let mut facts = Vec::new();
        super::in_text(text, 0, Some("2024-07-18T06:30:00"), &mut facts);
        facts
    }

    fn said(text: &str) -> Vec<(FactKind, String, String)> {
        let value = |f: &Fact| match &f.value {
            Some(FactValue::Number(n)) => {
                format!("{n}{}", f.unit.as_ref().map(|u| format!(" {u}")).unwrap_or_default())
            }
            Some(FactValue::Text(t)) => t.clone(),
            None => String::new(),
        };
        facts(text).iter().map(|f| (f.kind, f.text.clone(), value(f))).collect()
    }

    fn one(kind: FactKind, text: &str, value: &str) -> (FactKind, String, String) {
        (kind, text.to_owned(), value.to_owned())
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
        assert_eq!(said("超过警戒线一点二米"), [one(FactKind::Quantity, "一点二米", "1.2 m")]);
        assert_eq!(said("二十三名船工"), [one(FactKind::Quantity, "二十三名", "23 person")]);
        assert_eq!(said("办法:23名船工"), [one(FactKind::Quantity, "23名", "23 person")]);
        assert_eq!(said("历时十四个月"), [one(FactKind::Duration, "十四个月", "P14M")]);
        assert_eq!(said("三万居民"), [one(FactKind::Number, "三万", "30000")]);
    }

    #[test]
    fn dates_and_times() {
        assert_eq!(
            said("2023年10月16日14:20发布"),
            [one(FactKind::DateTime, "2023年10月16日14:20", "2023-10-16T14:20")]
        );
        assert_eq!(said("7月17日上午"), [one(FactKind::Date, "7月17日", "2024-07-17")]);
        assert_eq!(said("昨日上午通车"), [one(FactKind::Date, "昨日", "2024-07-17")]);
        assert_eq!(said("on 2 September 2024."), [one(FactKind::Date, "2 September 2024", "2024-09-02")]);
        assert_eq!(said("建于1974年的老桥"), [one(FactKind::Date, "1974年", "1974")]);
        assert_eq!(said("早上六点半发车"), [one(FactKind::Time, "早上六点半", "06:30")]);
    }

    #[test]
    fn what_only_looks_numeric_is_left_alone() {
        for text in [
            "大家一起十分高兴",
            "万一下雨千万别去",
            "三明市统一安排",
            "第一次见面",
            "一个人也没有",
            "一些一样一直",
            "COVID19疫苗",
            "四川九江",
            "八一建军",
            "三三两两",
            "一边说一边走",
            "somebody won one prize",
            "B2B",
            "v1.2.3",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
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
        assert_eq!(said("a fourteen-day trial"), [one(FactKind::Duration, "fourteen-day", "P14D")]);
        assert_eq!(said("the 14-day trial"), [one(FactKind::Duration, "14-day", "P14D")]);
        assert_eq!(said("rose to fifty-two in"), [one(FactKind::Number, "fifty-two", "52")]);
    }

    #[test]
    fn approximations_are_flagged() {
        assert!(facts("近四百名工人")[0].approximate);
        assert!(facts("400多人")[0].approximate);
        assert!(facts("about 400 people")[0].approximate);
        assert!(!facts("四百名工人")[0].approximate);
    }

    #[test]
    fn quotations_are_facts() {
        assert_eq!(said("“桥通了是好事。”他说")[0].0, FactKind::Quote);
        assert_eq!(said("所谓“好事”"), []);
    }

    proptest::proptest! {
        #[test]
        fn ranges_are_the_text(text in "[0-9一二三十百万亿年月日点米元人%“”。, a-zA-Z$-]{0,60}") {
            let chars: Vec<char> = text.chars().collect();
            for fact in facts(&text) {
                let [start, end] = fact.range;
                proptest::prop_assert!(start < end && end <= chars.len());
                proptest::prop_assert_eq!(chars[start..end].iter().collect::<String>(), fact.text);
            }
        }
    }
}
