//! Changes of attribution and certainty as reports tell them.

use crate::compare::display::Side;
use crate::compare::{Attribution, AttributionChange};
use crate::i18n::{self, Lang};
use crate::text::{crop, told_apart};

use super::pair::Pair;

/// One of them in words.
pub(super) struct Said {
    /// The line that shows it, counted from 0.
    pub(super) line: usize,
    /// “来源 · 不再具名”.
    pub(super) what: String,
    /// Left and right; empty where nothing stands.
    pub(super) readings: [String; 2],
}

impl Said {
    /// With readings of at most so many characters.
    pub(super) fn of(said: &Attribution, pair: &Pair<'_>, most: usize, lang: Lang) -> Self {
        let readings = i18n::attribution_readings(said, pair.articles, &pair.comparison.rows, lang);
        let told = told_apart(&readings.each_ref().map(String::as_str), |text| crop(text, most));
        let readings = <[String; 2]>::try_from(told).unwrap_or(readings);
        let side = if said.change == AttributionChange::Added { Side::Right } else { Side::Left };
        Self { line: pair.line_of(said.row, side), what: i18n::attribution(said, lang), readings }
    }

    /// The readings there are, parted by a stroke.
    pub(super) fn told(&self) -> String {
        let told: Vec<&str> =
            self.readings.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        told.join(" / ")
    }
}
