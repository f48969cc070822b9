//! The numbers that parts of a text are headed with: 第三章, 第二十条. They change when a part is put before them, and so
//! say nothing about which parts are counterparts; what they number does.

use crate::text::{chars, item_number, numeral};

/// What is numbered that holds other parts, and so is headed rather than written out.
const HOLDERS: [char; 11] = ['章', '节', '節', '编', '編', '篇', '卷', '部', '回', '장', '절'];
/// And what is not.
const PARTS: [char; 5] = ['条', '條', '款', '项', '조'];
/// What stands for the kind of an item of a list.
const ITEM: char = '.';
/// Characters of a number, at most.
const LONGEST: usize = 12;

/// A label and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Label<'a> {
    /// What is numbered.
    pub(super) kind: char,
    pub(in crate::compare) rest: &'a str,
}

impl<'a> Label<'a> {
    /// The label a text begins with.
    pub(in crate::compare) fn of(text: &'a str) -> Option<Self> {
        let after = text.trim_start().strip_prefix(['第', '제'])?.trim_start();
        let (number, rest) = split_numeral(after)?;
        let rest = rest.trim_start();
        let kind = rest.chars().next().filter(|c| HOLDERS.contains(c) || PARTS.contains(c))?;
        let rest = rest.split_at(kind.len_utf8()).1;
        (!number.is_empty()).then(|| Self { kind, rest: behind_inserted(rest).trim() })
    }

    /// That, or the number of an item: 1. and (a) and 四、.
    pub(super) fn of_part(text: &'a str) -> Option<Self> {
        let item = || text.get(item_number(text)?..).map(|rest| Self { kind: ITEM, rest: rest.trim_end() });
        Self::of(text).or_else(item)
    }

    /// Whether a heading of this kind follows and not a sentence: 第三章 渡口, but not 第三章で述べた渡口は古い。
    pub(super) fn is_heading(self) -> bool {
        HOLDERS.contains(&self.kind) && !self.rest.contains(chars::ends_sentence)
    }
}

/// A number and what follows it; it has no letters where none is there.
fn split_numeral(text: &str) -> Option<(&str, &str)> {
    let length = text.chars().take(LONGEST).take_while(|&c| is_numeral(c)).map(char::len_utf8).sum();
    text.split_at_checked(length)
}

/// What follows the second number of what was put in later: 第十条之二, 제3조의2.
fn behind_inserted(rest: &str) -> &str {
    let second = rest.strip_prefix(['之', 'の', '의']).and_then(split_numeral);
    second.filter(|(number, _)| !number.is_empty()).map_or(rest, |(_, rest)| rest)
}

fn is_numeral(c: char) -> bool {
    // 12-1; and 조, which is a trillion, is an article here.
    c.is_ascii_digit() || c == '-' || matches!(c, '０'..='９') || (numeral::is_part(c) && c != '조')
}

/// Whether one of two texts heads what the other could be a part of.
pub(super) fn are_of_two_kinds(left: &str, right: &str) -> bool {
    // Hardly any text begins so.
    if !left.starts_with(['第', '제']) && !right.starts_with(['第', '제']) {
        return false;
    }
    let [l, r] =
        [left, right].map(|text| Label::of(text).filter(|label| label.is_heading()).map(|label| label.kind));
    l != r
}

#[cfg(test)]
mod tests {
    use super::{Label, are_of_two_kinds};

    #[test]
    fn a_label_is_a_number_of_a_part() {
        let of = |text| Label::of(text).map(|label| (label.kind, label.rest));
        assert_eq!(of("第三章　渡口管理"), Some(('章', "渡口管理")));
        assert_eq!(of("第 12 条 船票两元。"), Some(('条', "船票两元。")));
        assert_eq!(of("第12-1條　船票两元。"), Some(('條', "船票两元。")));
        assert_eq!(of("第十二条之一　船票两元。"), Some(('条', "船票两元。")));
        assert_eq!(of("제3조의2 뱃삯은 두 냥이다."), Some(('조', "뱃삯은 두 냥이다.")));
        assert_eq!(of("第十二条之规定"), Some(('条', "之规定")));
        assert_eq!(of("第三次会议"), None);
        assert_eq!(of("第章"), None);
        assert_eq!(of("本章"), None);
    }

    #[test]
    fn an_item_has_a_number_too() {
        let of = |text| Label::of_part(text).map(|label| label.rest);
        assert_eq!((of("2. Price"), of("3. Price")), (Some("Price"), Some("Price")));
        assert_eq!((of("第三章　渡口管理"), of("Price")), (Some("渡口管理"), None));
    }

    #[test]
    fn a_heading_is_no_article() {
        assert!(are_of_two_kinds("第三章　渡口管理", "第三十二条　渡口管理所收取船票。"));
        assert!(are_of_two_kinds("第三章　渡口管理", "渡口管理所收取船票。"));
        assert!(!are_of_two_kinds("第三章　渡口管理", "第四章　渡口管理"));
        assert!(!are_of_two_kinds("第三十二条　收取船票。", "收取船票。"));
        assert!(!are_of_two_kinds("第3章で述べた渡口は古い。", "前の章で述べた渡口は古い。"));
    }
}
