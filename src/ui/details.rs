//! What is known of a source beside its text: the evidence that its reports will carry.

use eframe::egui::{Align, Label, Layout, RichText, Ui};

use crate::app::Source;
use crate::article::{Captured, CapturedBy};
use crate::i18n::{Lang, Phrases, ReportStrings};
use crate::report::evidence::{captured_at, time};

use super::theme::{Palette, size};

/// A line each: times and how they are known, the address, the bytes.
pub(super) fn lines(source: &Source, lang: Lang) -> Vec<String> {
    let (words, article) = (ReportStrings::of(lang), source.article());
    let disk = source.loaded.file_time.as_ref().filter(|_| article.captured.is_none());
    let disk = disk.map(|time| Captured { time: time.clone(), by: CapturedBy::FileTime });
    let captured = article.captured.as_ref().or(disk.as_ref());
    let known = [
        (words.published, article.published.as_deref().map(time)),
        (words.modified, article.modified.as_deref().map(time)),
        (words.captured, captured.map(|captured| captured_at(captured, lang))),
        (words.address, article.address.clone()),
        ("SHA-256", Some(article.sha256.clone())),
    ];
    let known = known.into_iter().filter_map(|(label, value)| Some((label, value?)));
    known.map(|(label, value)| format!("{label}{}{value}", Phrases(lang).colon())).collect()
}

pub(super) fn show(ui: &mut Ui, source: &Source, lang: Lang, palette: &Palette) {
    ui.set_max_width(size::SIDE_PANEL - size::SCROLL_BAR);
    // A menu fills its lines out to both edges.
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        for line in lines(source, lang) {
            let text = RichText::new(line).size(size::SMALL).color(palette.ink_soft);
            ui.add(Label::new(text).wrap());
        }
    });
}
