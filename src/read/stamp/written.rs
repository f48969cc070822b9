//! Dates in Chinese numerals or of an era: 二〇二五年十一月十三日, 令和7年11月13日, 民國114年3月12日.

use jiff::civil::Date;

use super::cursor::{Cursor, date};

/// Eras, and the year before their first.
const ERAS: [(&str, i32); 6] =
    [("中華民國", 1911), ("中华民国", 1911), ("民國", 1911), ("民国", 1911), ("令和", 2018), ("平成", 1988)];

impl Cursor {
    pub(super) fn written(&self, start: usize) -> Option<(usize, Date)> {
        let (i, year) = self.era(start).or_else(|| self.digits(start))?;
        let (i, _) = self.one_of(self.blanks(i), "年")?;
        let (i, month) = self.small(self.blanks(i))?;
        let (i, _) = self.one_of(self.blanks(i), "月")?;
        let (i, day) = self.small(self.blanks(i))?;
        let i = self.one_of(self.blanks(i), "日号號").map_or(i, |(i, _)| i);
        Some((i, date(year, month, day)?))
    }

    fn era(&self, start: usize) -> Option<(usize, i32)> {
        let (name, before) = ERAS.iter().find(|(name, _)| self.literal(start, &[name]).is_some())?;
        let i = self.blanks(start + name.chars().count());
        let (i, year) = match self.one_of(i, "元") {
            Some((i, _)) => (i, 1),
            None => self.number(i, 1, 3).or_else(|| self.tens(i))?,
        };
        Some((i, before + year))
    }

    /// A year of four digits that are characters, or of an era's year in figures.
    fn digits(&self, start: usize) -> Option<(usize, i32)> {
        let before = start.checked_sub(1).and_then(|at| self.at(at));
        if before.and_then(digit).is_some() {
            return None;
        }
        let mut year = 0;
        for i in start..start + 4 {
            year = year * 10 + digit(self.at(i)?)?;
        }
        Some((start + 4, year))
    }

    fn small(&self, start: usize) -> Option<(usize, i32)> {
        self.number(start, 1, 2).or_else(|| self.tens(start))
    }

    /// A number below a hundred: 七, 十, 二十三, 三〇.
    fn tens(&self, start: usize) -> Option<(usize, i32)> {
        let first = self.at(start).and_then(digit);
        let at = start + usize::from(first.is_some());
        if self.at(at) == Some('十') {
            let last = self.at(at + 1).and_then(digit);
            return Some((at + 1 + usize::from(last.is_some()), first.unwrap_or(1) * 10 + last.unwrap_or(0)));
        }
        match self.at(at).and_then(digit) {
            Some(last) => Some((at + 1, first? * 10 + last)),
            None => Some((at, first?)),
        }
    }
}

fn digit(c: char) -> Option<i32> {
    let at = "〇一二三四五六七八九".chars().position(|d| d == c);
    at.or(matches!(c, '零' | '○' | '◯').then_some(0)).and_then(|at| i32::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn characters_and_eras_are_dates() {
        for (text, expected) in [
            ("二〇二五年十一月十三日付朝刊", "2025-11-13"),
            ("二零二五年三月三十一日", "2025-03-31"),
            ("二〇二五年一〇月二〇日", "2025-10-20"),
            ("令和7年11月13日 午後2時", "2025-11-13T14:00:00"),
            ("令和元年十二月一日", "2019-12-01"),
            ("簽訂日期：民國114年3月12日", "2025-03-12"),
            ("中華民國 １１４ 年 3 月 12 日", "2025-03-12"),
        ] {
            assert_eq!(find(text).map(|stamp| stamp.to_rfc3339()).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["十一月十三日", "二〇二五年", "一二〇二五年一月一日", "民國路三月十二日", "二〇二五年十三月一日"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
