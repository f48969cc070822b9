//! The words right beside a figure, which name what it is a figure of.

use crate::article::FactKind;
use crate::text::chars::is_letter;
use crate::text::is_han;

use super::folded;

/// Characters that name a measure in full.
const FULL: usize = 3;

/// What stands right before and behind a figure: the end of one and the start of the other, without blanks and words
/// that belong to no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Surroundings<'a> {
    pub(super) before: &'a str,
    pub(super) after: &'a str,
}

/// Words between a noun and its figure, longest first.
const BETWEEN: [&str; 36] = [
    "分别为",
    "增加到",
    "上升到",
    "达到了",
    "已达",
    "高达",
    "达到",
    "增至",
    "升至",
    "降至",
    "共计",
    "总计",
    "合计",
    "超过",
    "至少",
    "大约",
    "约为",
    "仅为",
    "共有",
    "已有",
    "将近",
    "接近",
    "不到",
    "约",
    "近",
    "达",
    "为",
    "是",
    "共",
    "有",
    "超",
    "仅",
    "至",
    "了",
    "逾",
    "的",
];
/// Words behind a figure that belong to it.
const BEHIND: [&str; 8] = ["左右", "以上", "以下", "上下", "多", "余", "的", "了"];
/// Words that go with any quantity.
const ANY: [&str; 54] = [
    "增长", "下降", "上升", "减少", "增加", "提高", "降低", "同比", "环比", "其中", "今年", "去年", "明年",
    "目前", "全国", "全市", "全省", "全县", "全年", "平均", "期间", "分别", "以来", "人次", "左右", "以上",
    "每年", "每月", "每天", "每人", "之间", "第一", "不同", "包括", "还有", "以及", "此外", "另外", "超过",
    "万人", "个月", "年前", "年后", "时间", "其他", "部分", "方面", "问题", "情况", "我们", "他们", "这些",
    "那些", "可以",
];
impl<'a> Surroundings<'a> {
    /// Of the text before and after a figure.
    pub(super) fn of((before, after): (&'a str, &'a str)) -> Self {
        let clause = |c: char| !is_letter(c) && !c.is_whitespace() && c != '-';
        let mut before = before.rsplit(clause).next().unwrap_or_default().trim_end();
        while let Some(rest) =
            BETWEEN.iter().find_map(|w| folded::before(before, w)).filter(|r| !r.is_empty())
        {
            before = rest.trim_end();
        }
        let mut after = after.split(clause).next().unwrap_or_default().trim_start();
        while let Some(rest) = BEHIND.iter().find_map(|w| folded::past(after, w)).filter(|r| !r.is_empty()) {
            after = rest.trim_start();
        }
        Self { before, after }
    }

    /// The last `most` characters, or the last word, before the figure.
    fn before(&self, most: usize) -> Option<&'a str> {
        let start = self.before.char_indices().rev().nth(most - 1)?.0;
        let near = self.before.get(start..)?;
        if near.chars().all(is_han) {
            return (!near.chars().next_back().is_some_and(is_vague) && !says_any(near)).then_some(near);
        }
        let word = self.before.rsplit(' ').next()?;
        is_word(word).then_some(word)
    }

    /// The first `most` characters, or the first word, behind the figure.
    fn after(&self, most: usize) -> Option<&'a str> {
        let end = self.after.char_indices().nth(most).map_or(self.after.len(), |(at, _)| at);
        let near = self.after.get(..end)?;
        if near.chars().count() == most && near.chars().all(is_han) {
            return (!near.chars().next().is_some_and(is_vague) && !says_any(near)).then_some(near);
        }
        let word = self.after.split(' ').next()?;
        is_word(word).then_some(word)
    }

    /// The words that name a quantity of a kind: those behind, those before, and the whole of a measure's name.
    pub(super) fn names(&self, kind: FactKind, unit: &str) -> [Option<&'a str>; 3] {
        // Rates and bare numbers say less: more words have to say of what.
        let most = if matches!(kind, FactKind::Percent | FactKind::Number) { 4 } else { 2 };
        let counted = matches!(unit, "person" | "piece" | "item" | "place" | "household" | "");
        let measured = kind == FactKind::Money || kind == FactKind::Quantity && !counted;
        let short = self.before(most);
        let full = short
            .filter(|_| measured)
            .and_then(|_| self.before(FULL))
            .filter(|name| name.chars().all(is_han));
        [self.after(most), short, full]
    }
}

fn says_any(word: &str) -> bool {
    ANY.iter().any(|any| folded::is_one(word, any))
}

/// A character that no noun begins or ends with.
pub(super) fn is_vague(c: char) -> bool {
    "的了在是和与與及等被把将將对對从從向于於以也都就还還又并並或着著过過到这這那其该該各每某不".contains(c)
}

/// A character that a noun of Chinese or Japanese may be written with.
pub(super) fn may_name(c: char) -> bool {
    is_han(c) && !is_vague(c)
}

pub(super) fn is_word(word: &str) -> bool {
    const COMMON: [&str; 12] =
        ["with", "from", "that", "this", "were", "have", "about", "their", "more", "than", "some", "into"];
    word.len() >= 4
        && word.chars().all(char::is_alphabetic)
        && !word.chars().all(is_han)
        && !COMMON.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::Surroundings;

    #[test]
    fn the_words_beside_a_figure_name_it() {
        let name = |before, after| {
            let around = Surroundings::of((before, after));
            (around.before(2), around.after(2))
        };
        assert_eq!(name("，大桥总投资约", "。"), (Some("投资"), None));
        assert_eq!(name("塌方已造成", "死亡，另有"), (Some("造成"), Some("死亡")));
        assert_eq!(name("死亡人数增至", ""), (Some("人数"), None));
        assert_eq!(name("同比增长", "，"), (None, None));
        assert_eq!(name("killed at least ", " miners on"), (Some("least"), Some("miners")));
        assert_eq!(name("", "多名船工"), (None, Some("名船")));
    }
}
