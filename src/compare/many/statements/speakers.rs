//! Whom the sources of a quotation name as the one who said it: a label must not name somebody whom one of them does not.

use crate::article::{Article, Fact};
use crate::compare::facts::Claims;
use crate::facts::{are_of_others, speaker_named};
use crate::text::crop;

use super::super::Sources;
use super::super::names::letters;
use super::{Said, Variant};

/// So many speakers are told beside each other.
const MOST: usize = 3;
/// Words that are the same are told by their beginning, in characters: what differs has to be seen.
const SAME_WORDS: usize = 12;

/// Who said it, as a label. Where sources give it to different people, each reading is told with its own in place of one.
pub(super) fn label(variants: &mut [Variant], sources: &Sources<'_>, claims: &[Claims<'_>]) -> String {
    let fact = |said: &Said| claims.get(said.source)?.fact(said.fact);
    let firsts: Vec<Option<&Fact>> = variants.iter().map(|v| v.said.iter().find_map(fact)).collect();
    let differ = |(at, one): (usize, &Option<&Fact>)| {
        firsts
            .iter()
            .skip(at + 1)
            .any(|other| matches!((one, other), (Some(a), Some(b)) if are_of_others(a, b)))
    };
    if firsts.iter().enumerate().any(differ) {
        let one = variants.first().map(|v| letters(&v.text));
        let same = variants.iter().all(|v| Some(letters(&v.text)) == one);
        for (variant, first) in variants.iter_mut().zip(firsts) {
            if let Some(speaker) = first.and_then(|first| first.speaker.as_deref()) {
                let text = if same { crop(&variant.text, SAME_WORDS) } else { variant.text.clone() };
                variant.text = format!("{text} — {speaker}");
            }
        }
        return String::new();
    }
    let quotes = || variants.iter().flat_map(|v| &v.said).filter_map(|said| Some((said.source, fact(said)?)));
    let mut named: Vec<&Fact> = Vec::new();
    for (_, quote) in quotes().filter(|(_, quote)| quote.speaker.is_some()) {
        if named.iter().all(|other| other.speaker != quote.speaker) {
            named.push(quote);
        }
    }
    let is_named_by = |article: &Article| named.iter().any(|quote| stands_in(article, quote));
    let mut without = quotes().filter(|(_, quote)| quote.speaker.is_none());
    if !without.all(|(source, _)| sources.article(source).is_some_and(is_named_by)) {
        return String::new();
    }
    let speakers: Vec<&str> = named.iter().filter_map(|quote| quote.speaker.as_deref()).collect();
    // 周平 of 县长周平.
    let in_all = |short: &&&str| speakers.iter().all(|other| other.contains(**short));
    match speakers.iter().find(in_all) {
        Some(short) => (*short).to_owned(),
        None if speakers.len() <= MOST => speakers.join(" / "),
        None => String::new(),
    }
}

/// Whether an article tells the name of a quotation's speaker anywhere.
fn stands_in(article: &Article, quote: &Fact) -> bool {
    let speaker = speaker_named(quote).or_else(|| Some(quote.speaker.as_deref()?.to_owned()));
    speaker.is_some_and(|name| article.blocks.iter().any(|block| block.text.contains(&*name)))
}
