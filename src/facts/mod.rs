//! Numbers, percentages, money, quantities, dates, times, durations, quotations and names in a text, with their values.
//!
//! A false fact costs the reader more than a missing one: what only looks numeric (一起, 十分, 万一, 第一, 三明市)
//! is left alone. One pass over the characters of a block; a table tells what a character may begin, and only there
//! anything is tried.

#[macro_use]
mod among;
mod close_up;
mod counters;
mod cut;
mod dateline;
mod dates;
mod decode;
mod dollars;
mod found;
mod latin;
mod lean;
mod names;
mod numbers;
mod person;
mod quotes;
mod saying;
mod scan;
mod sentence;
mod speaker;
mod stamps;
mod text;
mod told;
mod triggers;
mod units;
mod values;
mod words;

use std::ops::Range;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::article::{Article, BlockKind, Fact, FactKind, FactValue, SharedText};
use crate::task::{Cancelled, Watch};
use close_up::Blanks;
use cut::Cut;
use decode::Decoded;
use found::Found;
use names::Name;
use scan::scan;
use text::Text;
use told::Told;

/// How many scalar values the unit or classifier takes that starts here; 0 where none does.
pub fn unit_len(chars: &[char]) -> usize {
    units::cjk(Text::new(chars, None), 0, false).map_or(0, |(end, _)| end)
}

/// The name, as a range of `chars`, that `part` of them belongs to, where what stands beside it says that it is one.
pub fn name_around(chars: &[char], part: &Range<usize>) -> Option<Range<usize>> {
    names::around(Text::new(chars, None), part)
}

/// Whether the name of a person that [`name_around`] finds may begin with a character, and stand behind one.
pub fn may_begin_name(c: char) -> bool {
    triggers::of(c) & triggers::SURNAME != 0
}

/// Whether a syllable is a family name in Korean.
pub fn may_begin_korean_name(c: char) -> bool {
    names::surnames::is_korean(c)
}

/// See [`may_begin_name`].
pub fn may_precede_name(c: char) -> bool {
    names::may_precede(c)
}

/// Whether one of the three characters behind a place in any other name may be this one.
pub fn may_follow_name(c: char) -> bool {
    names::may_follow(c)
}

/// Whether two quotations are said by people who surely are not one: both are named, and by names that share nothing.
pub fn are_of_others(left: &Fact, right: &Fact) -> bool {
    let (Some(left), Some(right)) = (&left.speaker, &right.speaker) else { return false };
    if left == right {
        return false;
    }
    let [left, right] = [left, right].map(|speaker| speaker.chars().collect::<Vec<_>>());
    person::are_others(&left, &right)
}

/// Whether the words of a sum in 元 name no currency, so that the article alone tells it.
pub fn is_bare_yuan(sum: &str) -> bool {
    dollars::is_bare(sum)
}

/// The letters of the name of a quotation's speaker, where one is named.
pub fn speaker_named(quote: &Fact) -> Option<String> {
    let speaker: Vec<char> = quote.speaker.as_ref()?.chars().collect();
    speaker.get(person::named(&speaker)?).map(|name| name.iter().collect())
}

/// Where a person's name stands among the words for a speaker, if they surely name one.
pub fn person_in(speaker: &[char]) -> Option<Range<usize>> {
    person::named(speaker)
}

/// The same where the words are known to be Japanese.
pub fn person_in_japanese(speaker: &[char]) -> Option<Range<usize>> {
    person::named_in_japanese(speaker).or_else(|| names::before_japanese_office(speaker))
}

/// Where a name of Japanese ends that has its given name in kana, if some letters end with one: where it begins in them.
pub fn name_in_kana(letters: &[char]) -> Option<usize> {
    names::with_kana(text::Text::new(letters, None), letters.len())
}

/// How many bytes the formula of an agency takes that a paragraph begins with, with the time that follows it; nothing where
/// none does.
pub fn dateline_len(text: &str) -> Option<usize> {
    dateline::formula(text).map(|[_, end]| end)
}

/// The day that the formula of an agency at the head of an article names, as its value has it: `2024-10-12`, or `--10-12`
/// where no year is told.
pub fn filed_on(article: &Article) -> Option<&str> {
    /// Paragraphs at whose beginning it is looked for.
    const OPENING: usize = 2;
    let blocks = article.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Paragraph);
    blocks.take(OPENING).find_map(|(number, block)| {
        let end = formula_len(&block.text)?;
        let dates = article.facts.iter().skip_while(|fact| fact.block < number);
        let mut dates = dates.take_while(|fact| fact.block == number).filter(|f| f.kind == FactKind::Date);
        let within = |fact: &&Fact| {
            fact.text.offset_in(&block.text).is_some_and(|start| start + fact.text.len() <= end)
        };
        match &dates.find(within)?.value {
            Some(FactValue::Text(day)) if day.matches('-').count() >= 2 => Some(day.as_str()),
            _ => None,
        }
    })
}

/// How many bytes the formula alone takes that a paragraph begins with: who brings it from where, and when it was filed.
pub fn formula_len(text: &str) -> Option<usize> {
    dateline::formula(text).map(|[end, _]| end)
}

/// The value of a date or time that `words` are, written on a day; nothing where they are anything else, or more.
pub fn moment_told_on(words: &str, day: Date) -> Option<String> {
    let mut decoded = Decoded::default();
    let mut found = Vec::new();
    let watch = Watch::default();
    decoded.read(&SharedText::from(words), &watch).ok()?;
    let text = Text::new(decoded.chars(), Some(day));
    scan(text, &decoded.starts, &watch, &mut found, &mut Vec::new()).ok()?;
    let whole = { found.into_iter() }.find(|f| f.start == 0 && f.end == text.len())?;
    match whole.value {
        Some(FactValue::Text(value)) if matches!(whole.kind, FactKind::Date | FactKind::DateTime) => {
            Some(value)
        }
        _ => None,
    }
}

/// Finds the facts of an article and puts them into [`Article::facts`], in reading order.
///
/// # Errors
/// [`Cancelled`]; the article then has no facts.
pub fn annotate(article: &mut Article, watch: &Watch) -> Result<(), Cancelled> {
    /// The headline, a line of its own above the item, and its first paragraph.
    const FIRST_BLOCKS: usize = 4;
    article.facts = Vec::new();
    let published = article.published.as_deref();
    let own = published.and_then(|p| p.get(..10)).and_then(|d| d.parse::<Date>().ok());
    // An item from an agency is told from the day it was filed.
    let first = article.blocks.iter().take(FIRST_BLOCKS);
    let filed = own.and_then(|own| { first }.find_map(|block| dateline::day(&block.text, own)));
    let own = filed.or(own);
    // Mostly more than there are. What nobody writes to costs nothing, and a list that grows is copied time and again.
    const BYTES_FOR_ONE: usize = 128;
    let bytes: usize = article.blocks.iter().map(|block| block.text.len()).sum();
    let mut facts = Vec::with_capacity(bytes / BYTES_FOR_ONE);
    let mut room = Room::default();
    let told = Told::of(published.filter(|_| filed.is_none()));
    let mut before = Before { told, ..Before::default() };
    for (block, text) in article.blocks.iter().map(|b| &b.text).enumerate() {
        watch.check()?;
        in_text(text, block, own, watch, &mut room, &mut before, &mut facts)?;
    }
    dollars::settle(&article.blocks, &mut facts);
    facts.shrink_to_fit();
    article.facts = facts;
    Ok(())
}

/// Memory used again for each block.
#[derive(Default)]
struct Room {
    decoded: Decoded,
    /// The blanks inside of dates, and the text without them where there are any.
    blanks: Blanks,
    close: Decoded,
    found: Vec<Found>,
    names: Vec<Name>,
}

/// What an article has told before a block.
#[derive(Default)]
struct Before {
    met: Met,
    told: Told,
}

/// Names an article has had, and whether as facts.
type Met = FxHashMap<Box<str>, bool>;

fn in_text(
    block_text: &SharedText,
    block: usize,
    own: Option<Date>,
    watch: &Watch,
    room: &mut Room,
    before: &mut Before,
    facts: &mut Vec<Fact>,
) -> Result<(), Cancelled> {
    room.decoded.read(block_text, watch)?;
    room.found.clear();
    room.names.clear();
    room.blanks.find(&room.decoded);
    let close = room.blanks.without(room.decoded.chars());
    let (decoded, written) = match &close {
        None => (&room.decoded, block_text.as_str()),
        Some(close) => {
            room.close.read(close, watch)?;
            (&room.close, close.as_str())
        }
    };
    let text = Text::new(decoded.chars(), own);
    scan(text, &decoded.starts, watch, &mut room.found, &mut room.names)?;
    if !room.found.is_sorted_by_key(|f| (f.start, f.end)) {
        room.found.sort_by_key(|f| (f.start, f.end));
    }
    stamps::strike(text, &mut room.found);
    counters::strike(text, &mut room.found);
    before.told.settle(text, &mut room.found);
    speaker::settle(text, &mut room.found);
    let ages = room.found.iter().filter(|f| f.unit == Some("year-old"));
    room.names.extend(ages.filter_map(|age| names::before_age(text, age.start, age.end)));
    // “Jane Roe, 41,”
    let ages = room.found.iter().filter(|f| f.unit == Some("year-old") && text.before(f.start, 2) == ',');
    room.names.extend(ages.filter_map(|age| names::before_comma(text, age.start)));
    dateline::strike_reporters(written, text, &mut room.names);
    add_names(text, &mut room.found, &mut room.names, &mut before.met);
    let mut cut = Cut::new(&room.decoded.runs);
    for f in room.found.drain(..) {
        let (start, end) = room.blanks.place(f.start, f.end);
        let speaker = f.speaker.map(|(from, to)| room.blanks.place(from, to));
        facts.push(Fact {
            kind: f.kind,
            text: block_text.part(cut.range(start, end)),
            value: f.value,
            unit: f.unit,
            block,
            range: [start, end],
            approximate: f.approximate,
            about: f.about,
            speaker: speaker.map(|(from, to)| block_text.part(cut.range(from, to))),
        });
    }
    Ok(())
}

/// Adds names not met before to facts in order, where no figure or date stands, the longest of those that overlap.
fn add_names(text: Text<'_>, found: &mut Vec<Found>, names: &mut [Name], met: &mut Met) {
    if names.is_empty() {
        return;
    }
    names.sort_by_key(|n| (n.start, std::cmp::Reverse(n.end)));
    let mut end = 0;
    let figures = found.len();
    let mut ahead = 0;
    for name in names.iter() {
        if name.start < end {
            continue;
        }
        // Facts but quotations do not overlap one another.
        let passed = |f: &Found| f.end <= name.start || f.kind == FactKind::Quote;
        while ahead < figures && found.get(ahead).is_some_and(passed) {
            ahead += 1;
        }
        let covered = ahead < figures && found.get(ahead).is_some_and(|f| f.start < name.end);
        if covered {
            continue;
        }
        end = name.end;
        let written = text.string(name.start, name.end);
        let before = met.get(written.as_str()).copied();
        let stated = before != Some(true) && (name.sure || before.is_some());
        if before.is_none() || stated {
            met.insert(written.clone().into_boxed_str(), stated);
        }
        if stated {
            let fact = Found::words(FactKind::Name, name.start, name.end, written);
            found.push(Found { about: Some(name.about), ..fact });
        }
    }
    found.sort_by_key(|f| (f.start, f.end));
}

#[cfg(test)]
mod tests;
