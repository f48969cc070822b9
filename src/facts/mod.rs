//! Numbers, percentages, money, quantities, dates, times, durations, quotations and names in a text, with their values.
//!
//! A false fact costs the reader more than a missing one: what only looks numeric (一起, 十分, 万一, 第一, 三明市)
//! is left alone. One pass over the characters of a block; a table tells what a character may begin, and only there
//! anything is tried.

mod cut;
mod dates;
mod found;
mod latin;
mod names;
mod numbers;
mod quotes;
mod speaker;
mod text;
mod triggers;
mod units;
mod words;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::article::{Article, Fact, FactKind};
use cut::Cut;
use found::Found;
use names::Name;
use text::Text;

/// Finds the facts of an article and puts them into [`Article::facts`], in reading order.
pub fn annotate(article: &mut Article) {
    let own = article.published.as_deref().and_then(|p| p.get(..10)).and_then(|d| d.parse::<Date>().ok());
    let mut facts = Vec::new();
    let mut room = Room::default();
    let mut met = Met::default();
    for (block, text) in article.blocks.iter().map(|b| b.text.as_str()).enumerate() {
        in_text(text, block, own, &mut room, &mut met, &mut facts);
    }
    article.facts = facts;
}

/// Memory used again for each block.
#[derive(Default)]
struct Room {
    chars: Vec<char>,
    found: Vec<Found>,
    names: Vec<Name>,
}

/// Names an article has had, and whether as facts.
type Met = FxHashMap<Box<str>, bool>;

fn in_text(block_text: &str, block: usize, own: Option<Date>, room: &mut Room, met: &mut Met, facts: &mut Vec<Fact>) {
    let count = cut::decode(block_text, &mut room.chars);
    room.found.clear();
    let text = Text::new(room.chars.get(..count).unwrap_or_default(), own);
    room.names.clear();
    scan(text, &mut room.found, &mut room.names);
    room.found.sort_by_key(|f| (f.start, f.end));
    add_names(text, &mut room.found, &mut room.names, met);
    let mut cut = Cut::new(block_text, text);
    facts.extend(room.found.drain(..).map(|f| Fact {
        kind: f.kind,
        text: cut.range(f.start, f.end).to_owned(),
        value: f.value,
        unit: f.unit.map(str::to_owned),
        block,
        range: [f.start, f.end],
        approximate: f.approximate,
        about: f.about,
        speaker: f.speaker.map(|(from, to)| text.string(from, to).into_boxed_str()),
    }));
}

/// Adds names not met before to facts in order, where no figure or date stands, the longest of those that overlap.
fn add_names(text: Text<'_>, found: &mut Vec<Found>, names: &mut Vec<Name>, met: &mut Met) {
    if names.is_empty() {
        return;
    }
    names.sort_by_key(|n| (n.start, std::cmp::Reverse(n.end)));
    let mut end = 0;
    let figures = found.len();
    let mut ahead = 0;
    for name in names.iter() {
        if name.start < end {
            continue;
        }
        // Facts but quotations do not overlap one another.
        let passed = |f: &Found| f.end <= name.start || f.kind == FactKind::Quote;
        while ahead < figures && found.get(ahead).is_some_and(passed) {
            ahead += 1;
        }
        let covered = ahead < figures && found.get(ahead).is_some_and(|f| f.start < name.end);
        if covered {
            continue;
        }
        end = name.end;
        let written = text.string(name.start, name.end);
        let before = met.get(written.as_str()).copied();
        let stated = before != Some(true) && (name.sure || before.is_some());
        if before.is_none() || stated {
            met.insert(written.clone().into_boxed_str(), stated);
        }
        if stated {
            let fact = Found::words(FactKind::Name, name.start, name.end, written);
            found.push(Found { about: Some(name.about), ..fact });
        }
    }
    found.sort_by_key(|f| (f.start, f.end));
}

fn scan(text: Text<'_>, found: &mut Vec<Found>, names: &mut Vec<Name>) {
    let mut at = 0;
    let mut quoted = 0;
    while at < text.len() {
        let class = triggers::of(text.get(at));
        if class & (triggers::CLASS | triggers::NAME) == triggers::NOTHING {
            at += 1;
            continue;
        }
        if class & triggers::NAME != 0 {
            names.extend(names::at(text, at));
        }
        at = match class & triggers::CLASS {
            triggers::DIGIT => digits(text, at, found),
            triggers::HAN => {
                let next = text.get(at + 1);
                let may = triggers::of(next) & triggers::FOLLOWS != 0 || text::is_blank(next) || next == '下';
                let may = may && !(text.get(at) == '一' && is_article(next, text.get(at + 2)));
                if may { han(text, at, found) } else { at + 1 }
            }
            triggers::HANGUL if !text::is_hangul(text.before(at, 1)) => hangul(text, at, found),
            triggers::LATIN => latin::at(text, at, found, names),
            triggers::SIGN => keep(numbers::after_sign(text, at), at + 1, found),
            triggers::DAY if dates::may_begin(text, at) => keep(dates::from_day(text, at), at + 1, found),
            triggers::QUOTE if at >= quoted => {
                if let Some(quote) = quotes::at(text, at) {
                    quoted = quote.end;
                    found.push(quote);
                }
                at + 1
            }
            _ => at + 1,
        };
    }
}

/// Whether a counter behind 一 makes it “a”: 一个人, 一件事; but 一个月 and 一个半小时 are lengths.
fn is_article(counter: char, next: char) -> bool {
    match counter {
        '个' | '個' => !matches!(next, '月' | '小' | '多' | '半' | '星' | '钟' | '鐘' | '百' | '基' | '工' | '礼' | '禮' | '比'),
        '只' | '张' | '張' | '条' | '條' | '位' | '件' | '次' | '家' | '把' | '座' | '本' | '层' | '層' | '部' | '段' | '对' | '對' | '间' | '間'
        | '处' | '處' | '所' | '支' | '枚' | '回' | '起' | '门' | '門' | '匹' | '头' | '頭' | '篇' | '份' | '架' | '台' | '棵' | '颗' | '套' | '批' | '隻' => true,
        _ => false,
    }
}

/// Keeps a fact; where to go on: behind it, or at `next`.
fn keep(fact: Option<Found>, next: usize, found: &mut Vec<Found>) -> usize {
    match fact {
        Some(fact) => {
            let end = fact.end.max(next);
            found.push(fact);
            end
        }
        None => next,
    }
}

/// What figures begin; past all of them where they begin nothing.
fn digits(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    let num = numbers::number(text, at);
    let found = dates::from_figures(text, at).or_else(|| {
        let num = num?;
        let cjk = dates::after_number(text, at, &num);
        let english = dates::from_digits(text, at, num.end);
        let longer = |f: &Found| cjk.as_ref().is_none_or(|c| f.end > c.end);
        english
            .filter(longer)
            .or(cjk)
            .or_else(|| numbers::figure(text, at, num).map(|found| dates::after_duration(text, found)))
    });
    let mut end = at + 1;
    while crate::text::numeral::digit(text.get(end)).is_some() || text.get(end).is_ascii_alphabetic() {
        end += 1;
    }
    match found {
        Some(found) => keep(Some(found), at + 1, facts),
        None => end,
    }
}

/// What a numeral in characters begins; past all of it where it begins nothing.
fn han(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    let special = match text.get(at) {
        '零' if text.get(at + 1) == '下' => return keep(numbers::after_sign(text, at), at + 1, facts),
        '半' => return keep(numbers::half(text, at), at + 1, facts),
        '百' | '千' | '仟' | '万' | '萬' => numbers::hundredths(text, at),
        _ => numbers::double_discount(text, at),
    };
    if special.is_some() {
        return keep(special, at + 1, facts);
    }
    let num = numbers::number(text, at);
    let found = num.and_then(|num| {
        dates::after_number(text, at, &num)
            .or_else(|| numbers::figure(text, at, num).map(|found| dates::after_duration(text, found)))
    });
    let mut end = at + 1;
    while is_numeral(text.get(end)) {
        end += 1;
    }
    match found {
        Some(found) => keep(Some(found), at + 1, facts),
        None => end,
    }
}

fn is_numeral(c: char) -> bool {
    use crate::text::numeral::{han_digit, myriad, small_power};
    han_digit(c).is_some() || small_power(c).is_some() || myriad(c).is_some()
}

/// What a Korean numeral in words, or a Korean word for a day, begins.
fn hangul(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    let word = numbers::hangul(text, at).map(|found| dates::after_duration(text, found));
    let fact = match word {
        Some(found) => Some(found),
        None if dates::may_begin(text, at) => dates::from_day(text, at),
        None => None,
    };
    keep(fact, at + 1, facts)
}

#[cfg(test)]
mod tests {
    use crate::article::{Fact, FactKind, FactValue};

    fn facts(text: &str) -> Vec<Fact> {
        let mut facts = Vec::new();
        let own = Some(jiff::civil::date(2024, 7, 18));
        super::in_text(text, 0, own, &mut super::Room::default(), &mut super::Met::default(), &mut facts);
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
