//! Words for changes of who says it, how it is said and how sure it is.

use crate::compare::{AttributionChange, AttributionKind};

use super::Lang;
use super::words::of;

pub fn attribution_kind(kind: AttributionKind, lang: Lang) -> &'static str {
    of(
        lang,
        match kind {
            AttributionKind::Source => ["来源", "來源", "source"],
            AttributionKind::Verb => ["转述", "轉述", "verb"],
            AttributionKind::Certainty => ["语气", "語氣", "certainty"],
        },
    )
}

/// What became of it; `None` where it is only another.
pub fn attribution_change(change: AttributionChange, lang: Lang) -> Option<&'static str> {
    let words = match change {
        AttributionChange::Weaker => ["变弱", "變弱", "weaker"],
        AttributionChange::Stronger => ["变强", "變強", "stronger"],
        AttributionChange::Unnamed => ["不再具名", "不再具名", "now unnamed"],
        AttributionChange::Named => ["改为具名", "改為具名", "now named"],
        AttributionChange::Dropped => ["删去", "刪去", "dropped"],
        AttributionChange::Added => ["加上", "加上", "added"],
        AttributionChange::Other => return None,
    };
    Some(of(lang, words))
}

/// Both: “来源 · 不再具名”.
pub fn attribution(kind: AttributionKind, change: AttributionChange, lang: Lang) -> String {
    let kind = attribution_kind(kind, lang);
    attribution_change(change, lang).map_or_else(|| kind.to_owned(), |change| format!("{kind} · {change}"))
}
