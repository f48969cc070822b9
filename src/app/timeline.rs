//! The sources in the order of time.

use crate::article::Article;
use crate::compare::many::Published;

use super::SourceId;
use super::filed::Calendar;

/// A source at its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub source: SourceId,
    /// When it was published, or else captured, as the article has it; where others were published at the same time, when
    /// it was last changed.
    pub time: String,
    /// Whether that is when it was captured, for when it was published is not known.
    pub by_capture: bool,
    /// Whether that is the day its dateline names, for when it was published is not known.
    pub by_dateline: bool,
    /// Whether that is when it was last changed.
    pub by_change: bool,
    /// When it was captured, where others have the same time.
    pub captured: Option<String>,
    /// Minutes since the one before, where both tell the hour.
    pub later: Option<i64>,
}

/// When a source was published or captured: whichever tells it from others of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    Published(String),
    Modified(String),
    /// The day its dateline names.
    Filed(String),
    Captured(String),
}

impl When {
    /// Of a source when it was published, or else filed or captured; where `like` it, itself among them, are others that were
    /// published at that time, when it was last changed, or else captured.
    pub(super) fn of(article: &Article, like: usize, calendar: Calendar) -> Option<Self> {
        let published = article.published.clone().map(Self::Published);
        let captured = article.captured.as_ref().map(|captured| Self::Captured(captured.time.clone()));
        let modified = article.modified.clone().map(Self::Modified);
        let filed = || calendar.day(article).map(Self::Filed);
        match published {
            Some(published) if like > 1 => modified.or(captured).or(Some(published)),
            Some(published) => Some(published),
            None if like > 1 => modified.or(captured).or_else(filed),
            None => filed().or(captured),
        }
    }

    /// As the article has it.
    pub fn time(&self) -> &str {
        let (Self::Published(time) | Self::Modified(time) | Self::Filed(time) | Self::Captured(time)) = self;
        time
    }
}

/// Those of which a time is known, the first first.
pub(super) fn timeline<'a>(sources: impl Iterator<Item = (SourceId, &'a Article)>) -> Vec<Moment> {
    let sources: Vec<(SourceId, &Article)> = sources.collect();
    let articles: Vec<&Article> = sources.iter().map(|(_, article)| *article).collect();
    let calendar = Calendar::of(&articles);
    let mut known: Vec<(Published, Option<i64>, Moment)> = Vec::new();
    let mut changes: Vec<Option<(Published, &String)>> = Vec::new();
    for (source, article) in sources {
        let published = Published::of(article).zip(article.published.as_ref());
        let kept = Published::of_capture(article).zip(article.captured.as_ref().map(|c| &c.time));
        let day = calendar.day(article).filter(|_| published.is_none());
        let filed = day.as_ref().and_then(|day| Published::of_day(day, article)).zip(day.as_ref());
        let Some((at, time)) = published.or(filed).or(kept) else { continue };
        changes.push(Published::of_change(article).zip(article.modified.as_ref()));
        let captured = kept.map(|(_, time)| time.clone()).filter(|_| published.or(filed).is_some());
        let moment = Moment {
            source,
            time: time.clone(),
            by_capture: published.or(filed).is_none(),
            by_dateline: filed.is_some(),
            by_change: false,
            captured,
            later: None,
        };
        known.push((at, kept.map(|(at, _)| at.seconds()), moment));
    }
    // States of a page keep the time at which it was published first.
    let first: Vec<i64> = known.iter().map(|(at, ..)| at.seconds()).collect();
    for ((at, _, moment), changed) in known.iter_mut().zip(changes) {
        let like = first.iter().filter(|seconds| **seconds == at.seconds()).count();
        if let Some((changed, time)) = changed.filter(|_| like > 1 && !moment.by_capture) {
            (*at, moment.time, moment.by_change) = (changed, time.clone(), true);
        }
    }
    known.sort_by_key(|(at, kept, moment)| (at.seconds(), *kept, moment.source));
    let seconds: Vec<i64> = known.iter().map(|(at, ..)| at.seconds()).collect();
    let hours: Vec<bool> = known.iter().map(|(at, ..)| at.has_hour()).collect();
    let same = |at: usize, other: Option<usize>| other.is_some_and(|o| seconds.get(o) == seconds.get(at));
    let moments = known.into_iter().enumerate().map(|(at, (_, _, moment))| {
        let before = at.checked_sub(1);
        let tells = |at: Option<usize>| at.and_then(|at| hours.get(at)).is_some_and(|tells| *tells);
        let gap = before.and_then(|before| Some((seconds.get(at)? - seconds.get(before)?) / 60));
        Moment {
            later: gap.filter(|_| tells(Some(at)) && tells(before)),
            captured: moment.captured.filter(|_| same(at, before) || same(at, Some(at + 1))),
            ..moment
        }
    });
    moments.collect()
}

#[cfg(test)]
mod tests {
    use super::{Moment, timeline};
    use crate::app::SourceId;
    use crate::article::{Article, Captured, CapturedBy};
    use crate::read::{self, Document, Options};

    fn article(published: Option<&str>, captured: Option<&str>) -> Article {
        let article = read::article(&Document::pasted("渡口昨天停航，大桥通车。"), &Options::default());
        let captured = captured.map(|time| Captured { time: time.to_owned(), by: CapturedBy::Saver });
        Article { published: published.map(str::to_owned), captured, ..article.unwrap() }
    }

    #[test]
    fn captures_stand_where_they_were_taken() {
        let articles = [
            article(Some("2024-07-18T06:30:00"), Some("2024-07-18T12:00:00Z")),
            article(None, Some("2024-07-17T23:00:00Z")),
            article(Some("2024-07-18T06:30:00"), Some("2024-07-18T09:00:00+08:00")),
            article(None, None),
            article(Some("2024-07-18"), Some("2024-07-18T08:00:00+08:00")),
        ];
        let found = timeline(articles.iter().enumerate().map(|(at, a)| (SourceId(at as u64), a)));
        let told: Vec<_> =
            found.iter().map(|m| (m.source.0, m.by_capture, m.captured.is_some(), m.later)).collect();
        assert_eq!(
            told,
            [
                (4, false, false, None),
                (2, false, true, None),
                (0, false, true, Some(0)),
                (1, true, false, Some(30)),
            ]
        );
        let Moment { time, .. } = &found[3];
        assert_eq!(time, "2024-07-17T23:00:00Z");
    }

    #[test]
    fn states_of_a_page_stand_where_they_were_changed() {
        let state = |modified: Option<&str>| Article {
            modified: modified.map(str::to_owned),
            ..article(Some("2024-07-18T06:30:00"), None)
        };
        let articles = [
            state(Some("2024-07-18T16:20:00")),
            state(None),
            article(Some("2024-07-18T12:00:00"), None),
            state(Some("2024-07-18T10:35:00")),
        ];
        let found = timeline(articles.iter().enumerate().map(|(at, a)| (SourceId(at as u64), a)));
        let told: Vec<_> = found.iter().map(|m| (m.source.0, m.by_change, m.later)).collect();
        assert_eq!(
            told,
            [(1, false, None), (3, true, Some(245)), (2, false, Some(85)), (0, true, Some(260))]
        );
        // What is of a time of its own stays where it was published.
        let alone = [state(Some("2024-07-18T16:20:00")), article(Some("2024-07-18T12:00:00"), None)];
        let found = timeline(alone.iter().enumerate().map(|(at, a)| (SourceId(at as u64), a)));
        assert_eq!((found[0].source.0, found[0].by_change), (0, false));
    }
}
