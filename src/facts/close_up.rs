//! Dates and words that a typesetter has parted by blanks: 2018 年 6 月 21 日, 百 分 之 三 十. They are read as if the blanks were not there, and found
//! again where they stand.

use super::decode::Decoded;
use super::text::{is_blank, is_han};

/// What figures of dates and times stand before.
const UNITS: &str = "年月日号號时時点點分秒旬季";
/// No figure of a date is longer.
const LONGEST: usize = 4;

/// The blanks of a text that are left out, as the places they had among the characters that stay, ascending.
#[derive(Debug, Default)]
pub(super) struct Blanks {
    before: Vec<usize>,
}

impl Blanks {
    /// Finds the blanks beside figures of dates. They stand between characters of other widths, which are few.
    pub(super) fn find(&mut self, decoded: &Decoded) {
        self.before.clear();
        let chars = decoded.chars();
        let mut dropped = Vec::new();
        let mut past = 0;
        for run in &decoded.runs {
            // Mostly the one or the other is no blank.
            for blank in [run.char.checked_sub(1), Some(run.char)].into_iter().flatten() {
                if blank >= past && get(chars, blank).is_some_and(is_blank) {
                    past = match letterspaced(chars, blank) {
                        0 => around(chars, blank, &mut dropped),
                        blanks => {
                            dropped.extend((0..blanks).map(|i| blank + 2 * i));
                            blank + 2 * blanks
                        }
                    };
                }
            }
        }
        self.before.extend(dropped.iter().enumerate().map(|(count, at)| at - count));
    }

    /// The text without them, where there are any.
    pub(super) fn without(&self, chars: &[char]) -> Option<String> {
        if self.before.is_empty() {
            return None;
        }
        let mut text = String::with_capacity(3 * chars.len());
        let mut from = 0;
        for (count, before) in self.before.iter().enumerate() {
            let blank = before + count;
            text.extend(chars.get(from..blank).unwrap_or_default());
            from = blank + 1;
        }
        text.extend(chars.get(from..).unwrap_or_default());
        Some(text)
    }

    /// Where a stretch of the text without them stands in the whole one.
    #[inline]
    pub(super) fn place(&self, start: usize, end: usize) -> (usize, usize) {
        if self.before.is_empty() { (start, end) } else { self.place_among(start, end) }
    }

    fn place_among(&self, start: usize, end: usize) -> (usize, usize) {
        let of = |char: usize| char + self.before.partition_point(|before| *before <= char);
        match end.checked_sub(1).filter(|_| end > start) {
            Some(last) => (of(start), of(last) + 1),
            None => (of(start), of(end)),
        }
    }
}

fn get(chars: &[char], at: usize) -> Option<char> {
    chars.get(at).copied()
}

/// How many blanks part the characters of a word that is set wide, from the one at `blank` on: 通 行 公 告. Two or three
/// characters so parted may as well be names side by side.
fn letterspaced(chars: &[char], blank: usize) -> usize {
    const LEAST: usize = 3;
    let han = |at: Option<usize>| at.and_then(|at| get(chars, at)).is_some_and(is_han);
    if !han(blank.checked_sub(1)) || han(blank.checked_sub(2)) {
        return 0;
    }
    let alone = |i: &usize| {
        let at = blank + 2 * i;
        get(chars, at).is_some_and(is_blank) && han(Some(at + 1)) && !han(Some(at + 2))
    };
    let blanks = (0..).take_while(alone).count();
    if blanks < LEAST { 0 } else { blanks }
}

/// Keeps the blanks around the figures beside a blank, where a unit of dates stands behind them; how far was looked.
fn around(chars: &[char], blank: usize, dropped: &mut Vec<usize>) -> usize {
    let digit = |at: usize| get(chars, at).is_some_and(|c| c.is_ascii_digit());
    let [start, end] = if digit(blank + 1) {
        let length = (1..=LONGEST).take_while(|&i| digit(blank + i)).count();
        [blank + 1, blank + 1 + length]
    } else {
        let length = (1..=LONGEST).take_while(|&i| blank.checked_sub(i).is_some_and(digit)).count();
        [blank - length, blank]
    };
    let before = start.checked_sub(1).and_then(|at| get(chars, at));
    // Of a longer figure, of a decimal or of a code.
    let part = digit(end) || before.is_some_and(|c| c.is_ascii_graphic() && !matches!(c, '-' | '~' | '('));
    let spaced = get(chars, end).is_some_and(is_blank);
    let unit = get(chars, end + usize::from(spaced)).is_some_and(|c| UNITS.contains(c));
    if start == end || part || !unit {
        return blank + 1;
    }
    let hangs = before.is_some_and(is_blank)
        && start.checked_sub(2).and_then(|at| get(chars, at)).is_some_and(is_han)
        && dropped.last() != Some(&(start - 1));
    if hangs {
        dropped.push(start - 1);
    }
    if spaced {
        dropped.push(end);
    }
    end + 1
}

#[cfg(test)]
mod tests {
    use super::Blanks;
    use crate::article::FactKind;
    use crate::facts::decode::Decoded;
    use crate::facts::tests::{facts_of, said_of, values_of};
    use crate::task::Watch;

    fn without(text: &str) -> String {
        let mut decoded = Decoded::default();
        decoded.read(text, &Watch::default()).unwrap();
        let mut blanks = Blanks::default();
        blanks.find(&decoded);
        blanks.without(decoded.chars()).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn blanks_of_dates_are_left_out() {
        for (text, want) in [
            ("自 2018 年 6 月 21 日起", "自2018年6月21日起"),
            ("7 月 3 日 上午 9 时 30 分", "7月3日 上午9时30分"),
            ("12月 3日到场 120 人", "12月3日到场 120 人"),
            ("三级 12 19", "三级 12 19"),
            ("长 3.5 分", "长 3.5 分"),
            ("第 20185 年", "第 20185 年"),
            ("通 行 公 告", "通行公告"),
            ("公 告：一 百 五 十 人", "公 告：一百五十人"),
            ("公 告", "公 告"),
            ("林禾 赵三 王五 李四", "林禾 赵三 王五 李四"),
            ("at 5 pm, 10 years", "at 5 pm, 10 years"),
            ("６\u{a0}月 3\u{3000}日", "６\u{a0}月3日"),
        ] {
            assert_eq!(without(text), want, "{text}");
        }
    }

    #[test]
    fn dates_are_read_across_blanks() {
        for (spaced, close) in [
            ("自 2018 年 6 月 21 日起施行。", "自2018年6月21日起施行。"),
            ("会议于 7 月 3 日上午 9 时 30 分召开。", "会议于7月3日上午9时30分召开。"),
            ("截至 10 月 5 日 18 时，已转移 1200 人。", "截至10月5日18时，已转移1200人。"),
            ("7 月 1 日至 3 日休馆。", "7月1日至3日休馆。"),
            ("下午 3 时 30 分到 5 时停电。", "下午3时30分到5时停电。"),
            ("橋は 6 月 3 日午後 4 時に開通した。", "橋は6月3日午後4時に開通した。"),
        ] {
            assert_eq!(values_of(spaced), values_of(close), "{spaced}");
        }
        assert_eq!(said_of("降 了 百 分 之 三 十"), ["百 分 之 三 十"]);
        assert_eq!(said_of("会议于 7 月 3 日上午 9 时召开。"), ["7 月 3 日上午 9 时"]);
        let facts = facts_of("镇长说 6 月 3 日通车，“桥在 7 月 1 日前修好。”镇长林禾说。");
        let quote = facts.iter().find(|fact| fact.kind == FactKind::Quote).unwrap();
        assert_eq!(&*quote.text, "“桥在 7 月 1 日前修好。”");
        assert_eq!(quote.speaker.as_deref(), Some("镇长林禾"));
    }
}
