//! When articles were published and captured, as far as one can be said to be before another.

use std::cmp::Ordering;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use serde::Serialize;

use crate::article::Article;
use crate::text::{is_han, is_kana, is_syllable};

/// A stretch of time in which an article was published or captured: a moment, or a day of which the hour is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Seconds since 1970, of the clock on its wall where the offset is not known.
    start: i64,
    end: i64,
    /// Whether the offset is known, or sure by the language.
    placed: bool,
}

/// How far the clocks of two places can be apart: from UTC−12 to UTC+14.
const APART: i64 = 26 * 3600;
const DAY: i64 = 24 * 3600;

impl Published {
    /// By [`Article::published`]; `None` where that is not known or no date.
    ///
    /// A time without offset is taken to be that of where the language of the text is written: 8 hours ahead of UTC for
    /// Chinese, 9 for Japanese and Korean. For other languages it stays open.
    pub fn of(article: &Article) -> Option<Self> {
        Self::read(article.published.as_deref()?, article)
    }

    /// The same by [`Article::modified`], or where nothing was changed by [`Article::published`].
    pub fn of_change(article: &Article) -> Option<Self> {
        Self::read(article.modified.as_deref().or(article.published.as_deref())?, article)
    }

    /// The same by [`Article::captured`].
    pub fn of_capture(article: &Article) -> Option<Self> {
        Self::read(&article.captured.as_ref()?.time, article)
    }

    /// The same by a day, `2024-10-12`.
    pub fn of_day(day: &str, article: &Article) -> Option<Self> {
        Self::read(day, article)
    }

    fn read(written: &str, article: &Article) -> Option<Self> {
        if let Ok(moment) = written.parse::<jiff::Timestamp>() {
            let at = moment.as_second();
            return Some(Self { start: at, end: at, placed: true });
        }
        let zone = zone(article);
        let seconds = |at: DateTime| {
            let offset = zone.and_then(|hours| Offset::from_hours(hours).ok()).unwrap_or(Offset::UTC);
            offset.to_timestamp(at).ok().map(jiff::Timestamp::as_second)
        };
        if written.contains('T') {
            let at = seconds(written.parse().ok()?)?;
            return Some(Self { start: at, end: at, placed: zone.is_some() });
        }
        let start = seconds(written.parse::<Date>().ok()?.to_datetime(jiff::civil::Time::midnight()))?;
        Some(Self { start, end: start + DAY, placed: zone.is_some() })
    }

    /// Which of two was published first; `None` where that cannot be said: at the same moment, on one day of which only one
    /// tells the hour, or with clocks that may be far apart.
    pub fn order(self, other: Self) -> Option<Ordering> {
        // Two clocks without offset are taken for one another's; one with and one without may be anywhere.
        let margin = if self.placed == other.placed { 0 } else { APART };
        let day = |p: Self| p.end > p.start;
        let before = |a: Self, b: Self| {
            let gap = b.start - a.end;
            // A day ends where the next begins.
            if margin == 0 && day(a) { gap >= 0 } else { gap > margin }
        };
        match (before(self, other), before(other, self)) {
            (true, _) => Some(Ordering::Less),
            (_, true) => Some(Ordering::Greater),
            _ => None,
        }
    }

    /// Where it stands on a timeline, in seconds since 1970: of a day its beginning.
    pub fn seconds(self) -> i64 {
        self.start
    }

    /// Whether the hour is known.
    pub fn has_hour(self) -> bool {
        self.end == self.start
    }
}

/// What says which of two captures was first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Published,
    /// When either was last changed, where both were published at one time.
    Modified,
    Captured,
}

/// When an article was published, changed and captured.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    pub(super) published: Option<Published>,
    changed: Option<Published>,
    captured: Option<Published>,
}

impl Times {
    pub(super) fn of(article: &Article) -> Self {
        Self {
            published: Published::of(article),
            changed: Published::of_change(article),
            captured: Published::of_capture(article),
        }
    }

    /// Which was as it is first, by when they were last changed, or else published.
    pub(super) fn order_of_changes(self, other: Self) -> Option<Ordering> {
        order(self.changed, other.changed)
    }

    /// The same of states of one article: what was changed later is later, whenever it is said to have been published.
    pub(super) fn order_of_states(self, other: Self) -> Option<(Ordering, By)> {
        match self.order_of_changes(other) {
            Some(told) if order(self.published, other.published) == Some(told) => Some((told, By::Published)),
            Some(told) => Some((told, By::Modified)),
            None => order(self.captured, other.captured).map(|order| (order, By::Captured)),
        }
    }

    pub(super) fn known(self) -> bool {
        self.published.or(self.captured).is_some()
    }

    /// Which was first. What a page says of itself goes before when somebody took it; revisions that keep their first
    /// time of publication are told apart by when they were changed, or else captured.
    pub(super) fn order(self, other: Self) -> Option<(Ordering, By)> {
        let published = order(self.published, other.published).map(|order| (order, By::Published));
        let changed = || self.order_of_changes(other).map(|order| (order, By::Modified));
        published
            .or_else(changed)
            .or_else(|| order(self.captured, other.captured).map(|order| (order, By::Captured)))
    }

    /// Where it goes among those of which no order is known.
    pub(super) fn seconds(self) -> Option<[i64; 2]> {
        let first = self.published.or(self.captured)?;
        Some([first, self.changed.unwrap_or(first)].map(Published::seconds))
    }
}

/// Which of two was first, if both are known.
fn order(a: Option<Published>, b: Option<Published>) -> Option<Ordering> {
    a.zip(b).and_then(|(a, b)| a.order(b))
}

/// Hours ahead of UTC where the language of a text is written, if that is known.
fn zone(article: &Article) -> Option<i8> {
    const LOOKED_AT: usize = 2000;
    let chars = || article.blocks.iter().flat_map(|b| b.text.chars()).take(LOOKED_AT);
    let all = chars().filter(|c| !c.is_whitespace()).count();
    let count = |of: fn(char) -> bool| chars().filter(|&c| of(c)).count();
    let han = count(is_han);
    let kana = count(is_kana);
    let hangul = count(is_syllable);
    if (han + kana + hangul) * 2 < all || all == 0 {
        None
    } else if kana * 20 > all || hangul * 4 > all {
        Some(9)
    } else {
        Some(8)
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Greater, Less};

    use super::Published;
    use crate::article::Article;
    use crate::compare::many::tests::article;

    fn at(published: &str, text: &str) -> Published {
        let mut found = Article::clone(&article(text));
        found.published = Some(published.to_owned());
        Published::of(&found).unwrap()
    }

    #[test]
    fn what_is_comparable_is_compared() {
        let order = |a, b| {
            let [a, b] = [at(a, "昨日大桥通车。"), at(b, "昨日大桥通车了。")];
            assert_eq!(b.order(a), a.order(b).map(std::cmp::Ordering::reverse));
            a.order(b)
        };
        assert_eq!(order("2024-07-18T06:30:00", "2024-07-18T14:20:00"), Some(Less));
        assert_eq!(order("2024-07-18T06:30:00", "2024-07-18T06:30:00"), None);
        assert_eq!(order("2024-07-18T06:30:00+08:00", "2024-07-18T06:00:00"), Some(Greater));
        assert_eq!(order("2024-07-18T06:30:00+08:00", "2024-07-17T23:00:00Z"), Some(Less));
        assert_eq!(order("2024-07-18", "2024-07-18T14:20:00"), None);
        assert_eq!(order("2024-07-17", "2024-07-18T00:00:00"), Some(Less));
        assert_eq!(order("2024-07-17", "2024-07-18"), Some(Less));
        assert_eq!(order("2024-07-18", "2024-07-18"), None);
    }

    #[test]
    fn clocks_of_unknown_places_may_be_far_apart() {
        let order = |a, b| at(a, "The bridge is open.").order(at(b, "The bridge opened."));
        assert_eq!(order("2024-07-18T06:30:00", "2024-07-18T14:20:00"), Some(Less));
        assert_eq!(order("2024-07-18T06:30:00Z", "2024-07-18T14:20:00"), None);
        assert_eq!(order("2024-07-18T06:30:00Z", "2024-07-20T14:20:00"), Some(Less));
    }

    #[test]
    fn what_is_no_date_is_no_time() {
        let mut found = Article::clone(&article("昨日大桥通车。"));
        assert!(Published::of(&found).is_none());
        found.published = Some("July".to_owned());
        assert!(Published::of(&found).is_none());
    }
}
