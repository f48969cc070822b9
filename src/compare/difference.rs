//! A fact of one article held against the other.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Fact, FactKind};
use crate::facts::are_of_others;
use crate::text::crop;

use super::display::Side;
use super::facts::{missing_of, told_apart, told_of_what};

/// Scalar values of a quotation that two people are said to have said.
const SAME_WORDS: usize = 24;

/// How a fact of one article stands in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactDifference {
    pub status: FactStatus,
    pub kind: FactKind,
    /// Index into the left article's facts.
    pub left: Option<usize>,
    /// Index into the right article's facts.
    pub right: Option<usize>,
    /// Index into [`Comparison::rows`](super::Comparison::rows): where the left fact stands, or the only one.
    pub row: usize,
    /// The right fact's row, where it is another one.
    pub right_row: Option<usize>,
}

impl FactDifference {
    /// The facts themselves; empty for articles that are not those compared.
    pub fn facts<'a>(&self, left: &'a [Fact], right: &'a [Fact]) -> [Option<&'a Fact>; 2] {
        [self.left.and_then(|at| left.get(at)), self.right.and_then(|at| right.get(at))]
    }

    /// What either article says, as it is told to a person: with the words that make a figure inexact and those that say what
    /// it counts, or the word that makes the difference where the figures are the same.
    pub fn told<'a>(&self, left: &'a Article, right: &'a Article) -> [Option<&'a str>; 2] {
        let [l, r] = self.facts(&left.facts, &right.facts);
        if let (FactStatus::Conflict, Some(here), Some(there)) = (self.status, l, r)
            && let Some(both) = told_apart([left, right], [here, there])
        {
            return both.map(Some);
        }
        [l.map(|fact| told_of_what(left, fact)), r.map(|fact| told_of_what(right, fact))]
    }

    /// The same, and of a quotation that the articles give to different people with who is said to have said it:
    /// “…” — 周平, “…” — 李明.
    pub fn told_with_speakers<'a>(&self, left: &'a Article, right: &'a Article) -> [Option<Cow<'a, str>>; 2] {
        let told = self.told(left, right);
        if let [Some(l), Some(r)] = self.facts(&left.facts, &right.facts)
            && self.status == FactStatus::Conflict
            && are_of_others(l, r)
        {
            let speaker = |fact: &'a Fact| fact.speaker.as_deref().unwrap_or_default();
            let letters =
                |text: Option<&'a str>| text.unwrap_or_default().chars().filter(|c| c.is_alphanumeric());
            let same = letters(told[0]).eq(letters(told[1]));
            return [(told[0], speaker(l)), (told[1], speaker(r))].map(|(text, speaker)| {
                // Words that are the same are told by their beginning: what differs has to be seen.
                let text = text.map(|text| if same { crop(text, SAME_WORDS) } else { text.to_owned() })?;
                Some(Cow::Owned(format!("{text} — {speaker}")))
            });
        }
        told.map(|text| text.map(Cow::Borrowed))
    }

    /// Of a quotation that one side has in part: the side that lacks words, and these.
    pub fn missing<'a>(&self, left: &'a [Fact], right: &'a [Fact]) -> Option<(Side, Vec<&'a str>)> {
        let ([Some(l), Some(r)], FactStatus::Shortened) = (self.facts(left, right), self.status) else {
            return None;
        };
        let (longer, missing) = missing_of(&l.text, &r.text)?;
        Some((if longer == 0 { Side::Right } else { Side::Left }, missing))
    }

    /// As in JSON.
    pub(super) fn shown<'a>(&self, left: &'a [Fact], right: &'a [Fact]) -> impl Serialize + use<'a> {
        #[derive(Serialize)]
        struct Shown<'a> {
            status: FactStatus,
            kind: FactKind,
            left: Option<&'a Fact>,
            right: Option<&'a Fact>,
            row: usize,
            #[serde(skip_serializing_if = "Option::is_none")]
            right_row: Option<usize>,
            #[serde(skip_serializing_if = "std::ops::Not::not")]
            renumbered: bool,
            #[serde(skip_serializing_if = "Vec::is_empty")]
            missing: Vec<&'a str>,
        }
        let [l, r] = self.facts(left, right);
        Shown {
            status: self.status,
            kind: self.kind,
            left: l,
            right: r,
            row: self.row,
            right_row: self.right_row,
            renumbered: self.status == FactStatus::Renumbered,
            missing: self.missing(left, right).map(|(_, missing)| missing).unwrap_or_default(),
        }
    }
}

/// What a fact of one article is to the other. In JSON in small letters, as `only_left`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactStatus {
    /// Unequal, or equal and said to have risen on one side and fallen on the other.
    Conflict,
    OnlyLeft,
    OnlyRight,
    /// A quotation of which one side leaves words out, the rest of them unchanged. In JSON a `same_value` with what is
    /// `missing`.
    #[serde(rename = "same_value", skip_deserializing)]
    Shortened,
    /// Written differently, equal in value, or inexact and as equal as it says.
    SameValue,
    /// References to a part of the text whose number changed, as the part's own label says: 第十条 and 第十一条. In JSON
    /// a `same_value` that is `renumbered`.
    #[serde(rename = "same_value", skip_deserializing)]
    Renumbered,
}

impl FactStatus {
    /// In the order in which lists have them.
    pub const ALL: [Self; 6] =
        [Self::Conflict, Self::OnlyLeft, Self::OnlyRight, Self::Shortened, Self::SameValue, Self::Renumbered];

    /// Whether the sides say the same in other words, or fewer.
    pub fn agrees(self) -> bool {
        matches!(self, Self::Shortened | Self::SameValue | Self::Renumbered)
    }
}
