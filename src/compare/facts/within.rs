//! Names that one article tells with the place around it, 安徽省合肥市, and the other without, 合肥市.

use super::folded::folded;

/// What a place that holds others ends with.
const PLACES: &str = "省市县区州盟旗镇乡国都道府県";

/// Whether one of two names is the other with the place before it that it lies in.
pub(super) fn is_told_in_full(left: &str, right: &str) -> bool {
    let [a, b] = [left, right].map(|name| name.chars().map(folded).collect::<Vec<_>>());
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let Some(place) = long.strip_suffix(short.as_slice()) else { return false };
    let parted = place.last().is_some_and(|&last| last == ' ' || PLACES.contains(last));
    short.len() >= 2 && place.len() >= 2 && parted
}

/// A place without the place that it lies in: 朝阳市 of 辽宁省朝阳市.
pub(super) fn without_its_place(name: &str) -> Option<&str> {
    const LEAST: usize = 3;
    let ends = |c: char| PLACES.contains(c);
    let inner = name.char_indices().skip(LEAST - 1).find(|&(_, c)| ends(c))?;
    let rest = name.get(inner.0 + inner.1.len_utf8()..)?;
    (rest.chars().count() >= LEAST && rest.ends_with(ends)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{is_told_in_full, without_its_place};
    use crate::compare::FactStatus::SameValue;
    use crate::compare::facts::tests::{TAIL, differences, one};

    #[test]
    fn a_name_may_be_told_with_its_place() {
        for (a, b, want) in [
            ("安徽省合肥市", "合肥市", true),
            ("合肥市", "安徽省合肥市", true),
            ("臺灣省清江縣", "清江县", true),
            ("한여울시 나루구", "나루구", true),
            ("合肥市", "芜湖市", false),
            ("合肥市", "合肥市蜀山区", false),
            ("王合肥", "合肥", false),
        ] {
            assert_eq!(is_told_in_full(a, b), want, "{a} {b}");
        }
        for (name, want) in [
            ("辽宁省朝阳市", Some("朝阳市")),
            ("安徽省合肥市蜀山区", Some("合肥市蜀山区")),
            ("合肥市", None),
            ("安徽省某县", None),
        ] {
            assert_eq!(without_its_place(name), want, "{name}");
        }
        let visit = |place: &str| format!("代表团昨日到{place}考察，参观了果园。{TAIL}");
        assert_eq!(differences(&visit("朝阳市"), &visit("辽宁省朝阳市")), []);
        assert_eq!(differences(&visit("辽宁省朝阳市"), &visit("朝阳市")), []);
        let tell = |place: &str| format!("记者从{place}交警部门获悉，渡口的路已经通了。{TAIL}");
        assert_eq!(
            differences(&tell("合肥市"), &tell("安徽省合肥市")),
            [one(SameValue, "合肥市", "安徽省合肥市")]
        );
    }
}
