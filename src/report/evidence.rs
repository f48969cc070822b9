//! The evidence in words, a label and what it labels at a time, for every report that people read.

use crate::article::{Article, Captured};
use crate::compare::many::By;
use crate::i18n::{self, Lang, OverviewPhrases, Phrases, ReportStrings, Strings, letter};

use super::record::{Record, SourceRecord};

/// A label and what it labels.
pub type Entry = (&'static str, String);

/// Of the whole: program, base text, what does not count, corrections, digests of the results.
pub fn of_comparison(record: &Record, lang: Lang) -> Vec<Entry> {
    let (s, words) = (Strings::of(lang), ReportStrings::of(lang));
    let ignored: Vec<&str> = record.ignore.iter().map(|what| Phrases(lang).ignore(what)).collect();
    let ignored = if ignored.is_empty() {
        s.ignore_nothing.to_owned()
    } else {
        format!("{} (--ignore {})", ignored.join(Phrases(lang).list_comma()), record.ignore)
    };
    let mut entries = vec![
        (words.made_with, format!("Variorum {}", record.version)),
        (words.base, letter(record.base)),
        (s.ignore, ignored),
    ];
    for comparison in &record.comparisons {
        let pair = format!("{} – {}", letter(comparison.left), letter(comparison.right));
        if !comparison.corrections.is_empty() {
            entries.push((words.corrections, format!("{pair}: {}", comparison.corrections.len())));
        }
        let digest = comparison.sha256.as_ref();
        entries.extend(digest.map(|digest| (words.digest, format!("{pair}: {digest}"))));
    }
    entries
}

/// Of the whole, on a line: program, base text, what does not count.
pub fn in_short(record: &Record, lang: Lang) -> String {
    let colon = Phrases(lang).colon();
    let all = of_comparison(record, lang).into_iter().take(3);
    all.map(|(label, value)| format!("{label}{colon}{value}")).collect::<Vec<_>>().join(" · ")
}

/// Of one source: which file, how it was read, what was set aside and by whom.
pub fn of_source(source: &SourceRecord, lang: Lang) -> Vec<Entry> {
    let (s, words) = (Strings::of(lang), ReportStrings::of(lang));
    let name = if source.name.is_empty() { s.pasted } else { &source.name };
    let read = &source.read_as;
    let how = if read.encoding.is_some() { words.encoding_chosen } else { words.encoding_found };
    let mut format = vec![i18n::format_name(source.format, lang).to_owned()];
    format.extend(i18n::read_as(read.raw, read.changes, read.chapter, lang));
    let mut entries = Vec::new();
    entries.extend(source.called.as_ref().map(|called| (words.called, called.clone())));
    entries.extend([(words.file, name.to_owned()), ("SHA-256", source.sha256.clone())]);
    entries.push((words.format, format.join(Phrases(lang).list_comma())));
    entries.push((s.encoding, format!("{} ({how})", source.encoding)));
    entries.extend(source.published.as_ref().map(|when| (words.published, time(when))));
    entries.extend(source.modified.as_ref().map(|when| (words.modified, time(when))));
    entries.extend(source.captured.as_ref().map(|captured| (words.captured, captured_at(captured, lang))));
    entries.extend(source.address.as_ref().map(|address| (words.address, address.clone())));
    let put_back = read.amendments.put_back().len();
    let counts = i18n::set_aside_counts(source.set_aside, source.set_aside_by_reader, put_back, lang);
    entries.push((s.set_aside, counts));
    entries
}

/// A time of capture, and how it is known.
pub fn captured_at(captured: &Captured, lang: Lang) -> String {
    format!("{} ({})", time(&captured.time), i18n::captured_by(captured.by, lang))
}

/// The times by which one of two revisions is before the other; of capture it is said that they are that.
pub fn step_times(articles: [Option<&Article>; 2], by: Option<By>, lang: Lang) -> String {
    let published = |article: &Article| article.published.as_deref().map(time);
    let captured = |article: &Article| article.captured.as_ref().map(|captured| time(&captured.time));
    let changed = |article: &Article| article.modified.as_deref().map(time);
    let times = articles.into_iter().flatten().filter_map(|article| match by {
        Some(By::Captured) => captured(article),
        Some(By::Modified) => changed(article).or_else(|| published(article)),
        Some(By::Published) | None => published(article).or_else(|| captured(article)),
    });
    let times = times.collect::<Vec<_>>().join(" → ");
    if by == Some(By::Captured) { OverviewPhrases(lang).captured(&times) } else { times }
}

/// `2024-07-18T06:30:00+08:00` as a reader writes it: `2024-07-18 06:30 +08:00`.
pub fn time(rfc3339: &str) -> String {
    let Some((date, time)) = rfc3339.split_once('T') else { return rfc3339.to_owned() };
    let offset = time.find(['+', '-', 'Z']).and_then(|at| time.get(at..)).unwrap_or_default();
    let offset = if offset == "Z" { "UTC" } else { offset };
    format!("{date} {} {offset}", time.get(..5).unwrap_or(time)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_are_written_as_people_do() {
        assert_eq!(time("2024-07-18T06:30:00+08:00"), "2024-07-18 06:30 +08:00");
        assert_eq!(time("2024-07-18T06:30:00Z"), "2024-07-18 06:30 UTC");
        assert_eq!(time("2024-07-18T06:30:00"), "2024-07-18 06:30");
        assert_eq!(time("2024-07-18"), "2024-07-18");
    }
}
