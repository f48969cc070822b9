//! Which of a page's titles is the article's headline.

use std::collections::BTreeSet;

use crate::article::SetAsideReason;
use crate::read::{byline, furniture};
use crate::text::is_unspaced;

use super::author;
use super::marks::Holds;
use super::metadata::Metadata;
use super::walk::{Page, Piece};

/// Marks between a headline and what a site puts behind it.
const SEPARATORS: [&str; 9] = ["--", "_", "|", "｜", " - ", " – ", " — ", "－", "-"];

/// Which title is the headline, and what it is known by.
#[derive(Debug, Default)]
pub(super) struct Choice {
    pub(super) headline: Option<String>,
    /// The text of the piece that shows it, which may hold more: a kicker before it.
    pub(super) shown: Option<String>,
    /// The site's name, where `<title>` ends with it.
    pub(super) site: Option<String>,
}

/// The headline of the text that begins with piece `first`.
pub(super) fn choose(page: &Page, first: usize, metadata: &Metadata) -> Choice {
    let pieces = page.pieces.as_slice();
    let title = metadata.title.as_deref().unwrap_or_default();
    let headings: Vec<&str> =
        pieces.iter().filter(|p| p.level == 1 && !p.text.is_empty()).map(|p| p.text.as_str()).collect();
    let stated: Vec<&str> = metadata.headlines.iter().map(String::as_str).collect();
    let (bare, site) = without_site(title, metadata.site.as_deref());
    let agreed = agreed(pieces, first, metadata, site.as_deref());
    if agreed.is_none()
        && let Some(own) = own(pieces, first, metadata, site.as_deref())
    {
        let only_site = is_outlet(&bare, pieces, metadata);
        if only_site || resembles(own, &bare) {
            let site = site.or_else(|| only_site.then_some(bare));
            return Choice { headline: Some(own.to_owned()), shown: Some(own.to_owned()), site };
        }
    }
    if agreed.is_none()
        && let Some(own) = set_over(page, first, metadata, title)
    {
        return Choice { headline: Some(own.to_owned()), shown: Some(own.to_owned()), site };
    }
    if let Some(shown) = agreed
        && let Some(whole) = stated.iter().chain([&bare.as_str()]).find(|s| is_end(s, shown))
    {
        // A kicker stands before the headline in the same heading.
        return Choice { headline: Some((*whole).to_owned()), shown: Some(shown.to_owned()), site };
    }
    let headline = agreed
        .map(str::to_owned)
        .or_else(|| second_heading(pieces, title))
        .or_else(|| stated.first().map(|s| without_site(s, metadata.site.as_deref()).0))
        .or_else(|| (letters(&bare) >= 4).then(|| bare.clone()))
        .or_else(|| headings.first().map(|h| (*h).to_owned()));
    // A title cut at a quotation mark is completed from the longer one that begins with it.
    let longest = headline.map(|h| {
        let fuller = headings
            .iter()
            .copied()
            .chain([bare.as_str()])
            .filter(|other| other.starts_with(h.as_str()))
            .max_by_key(|o| o.len());
        match fuller {
            Some(fuller) if fuller.chars().count() <= 2 * h.chars().count() + 20 && fuller != title => {
                fuller.to_owned()
            }
            _ => h,
        }
    });
    Choice { shown: longest.clone(), headline: longest, site }
}

/// The heading that the page's title or metadata agrees with, not the site's name: the first one where there is one
/// of the first level, else, and where `<title>` only begins with it, the nearest above the text.
fn agreed<'a>(pieces: &'a [Piece], first: usize, metadata: &Metadata, site: Option<&str>) -> Option<&'a str> {
    let title = metadata.title.as_deref().unwrap_or_default();
    let names = [metadata.site.as_deref(), site];
    let is_site = |text: &str| names.iter().flatten().any(|name| letters_of(name) == letters_of(text));
    let agrees = |text: &str| {
        is_within(text, title)
            || is_within(title, text)
            || heads(text, title)
            || metadata.headlines.iter().any(|s| is_within(text, s) || is_within(s, text))
    };
    let fits = |p: &&Piece| p.level > 0 && letters(&p.text) >= 4 && !is_site(&p.text) && agrees(&p.text);
    let found = pieces.iter().filter(|p| p.level == 1).find(fits);
    // `Site's name: headline`, with the headline in a lesser heading over the text.
    let site_first = found.is_none_or(|h| is_start(&h.text, title));
    let nearer = || {
        let above = pieces.get(..(first + 3).min(pieces.len())).unwrap_or_default();
        above.iter().rev().filter(|p| (2..=4).contains(&p.level) && is_end(&p.text, title)).find(fits)
    };
    let chosen = site_first.then(nearer).flatten().or(found);
    chosen.map(|p| p.text.as_str())
}

/// The first-level heading that stands right over the text: not the site's name or a link, and the only one there is but
/// for those below, which may head parts of the text.
fn own<'a>(pieces: &'a [Piece], first: usize, metadata: &Metadata, site: Option<&str>) -> Option<&'a str> {
    /// Lines there may be between a headline and its text.
    const NEAR: usize = 8;
    let names = [metadata.site.as_deref(), site];
    let is_site = |text: &str| names.iter().flatten().any(|name| letters_of(name) == letters_of(text));
    let above = pieces.get(..=first.min(pieces.len().saturating_sub(1)))?;
    let mut headings = above
        .iter()
        .enumerate()
        .filter(|(_, p)| p.level == 1 && letters(&p.text) >= 4 && !p.is_links() && !is_site(&p.text));
    let (at, heading) = headings.next()?;
    let alone = headings.all(|(_, other)| other.text == heading.text);
    (alone && first - at <= NEAR).then_some(heading.text.as_str())
}

/// The heading that is surely the article's, though the page's title tells the story in other words, as titles for search
/// engines do: the only one of the first level that stands above the text in the very element that holds it, and could be
/// no name of a site or a section.
fn set_over<'a>(page: &'a Page, first: usize, metadata: &Metadata, title: &str) -> Option<&'a str> {
    let holds = |&element: &usize| page.mark(element).holds >= Holds::Article;
    let around: Vec<usize> = page.around(page.pieces.get(first)?).filter(holds).collect();
    let is_over = |piece: &&Piece| {
        piece.level == 1
            && !piece.is_links()
            && page.around(piece).any(|element| around.contains(&element))
            && page.around(piece).all(|element| page.mark(element).aside.is_none())
    };
    let mut headings = page.pieces.iter().take(first + 1).filter(is_over).map(|piece| piece.text.as_str());
    let heading = headings.next()?;
    let is_site = metadata.site.as_deref().is_some_and(|name| letters_of(name) == letters_of(heading));
    let linked = page.pieces.iter().any(|p| p.is_links() && letters_of(&p.text) == letters_of(heading));
    let alone = headings.all(|other| other == heading);
    (alone && !is_site && !linked && could_be_headline(heading, title)).then_some(heading)
}

/// Whether a heading says as much as a headline does, and is no part of the page's title by itself: that would be the name
/// of the site or of a section.
fn could_be_headline(heading: &str, title: &str) -> bool {
    const LEAST: usize = 6;
    const MOST: usize = 200;
    let count = letters(heading);
    let words = heading.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let says = words >= 3 || heading.chars().filter(|c| is_unspaced(*c)).count() >= LEAST;
    let is_name = byline::is_publisher(heading) || letters_of(title).contains(&letters_of(heading));
    says && !is_name && (LEAST..=MOST).contains(&count) && !heading.contains(['_', '|', '｜'])
}

/// Whether a page's title is only the name of who publishes it: as the page says, or by how such names end.
fn is_outlet(title: &str, pieces: &[Piece], metadata: &Metadata) -> bool {
    let name = letters_of(title);
    let is_name = |other: &str| letters_of(other) == name;
    !name.is_empty()
        && (byline::is_publisher(title)
            || [&metadata.site, &metadata.source].into_iter().flatten().any(|known| is_name(known))
            || pieces
                .iter()
                .filter(|p| p.length() < 120)
                .filter_map(|p| furniture::classify(&p.text).zip(Some(p)))
                .any(|(found, piece)| {
                    (found.reason == SetAsideReason::Copyright && letters_of(&piece.text).ends_with(&name))
                        || found
                            .byline
                            .and_then(|line| line.source.or(line.publisher))
                            .is_some_and(|source| is_name(&source))
                }))
}

/// Whether two titles are told in much the same words: in half of those of the shorter one.
fn resembles(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let least = one.len().min(other.len());
    let both = one.intersection(&other).count();
    both >= 2 && both * 2 >= least
}

/// Words that say something, and pairs of characters where words are not parted.
fn words(text: &str) -> BTreeSet<String> {
    const LEAST: usize = 4;
    let lower = text.to_lowercase();
    let mut words = BTreeSet::new();
    for run in lower.split(|c: char| !c.is_alphanumeric()) {
        let characters: Vec<char> = run.chars().collect();
        if characters.iter().any(|c| is_unspaced(*c)) {
            words.extend(characters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if characters.len() >= LEAST || !run.is_ascii() {
            words.insert(run.to_owned());
        }
    }
    words.remove("");
    words
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a title is the end of a longer one, marks and case apart, and a good part of it.
fn is_end(part: &str, whole: &str) -> bool {
    let (part, whole) = (letters_of(part), letters_of(whole));
    part.len() < whole.len() && part.len() * 5 >= whole.len() * 2 && whole.ends_with(&part)
}

/// Whether a title begins with a text, and a mark between its parts follows.
fn heads(text: &str, title: &str) -> bool {
    let rest = title.strip_prefix(text.trim()).map(str::trim_start).unwrap_or_default();
    SEPARATORS.iter().any(|s| rest.starts_with(s.trim_start()))
}

fn is_start(part: &str, whole: &str) -> bool {
    let (part, whole) = (letters_of(part), letters_of(whole));
    part.len() < whole.len() && whole.starts_with(&part)
}

/// Pages without a first-level heading put the headline into a second or third, or a paragraph.
fn second_heading(pieces: &[Piece], title: &str) -> Option<String> {
    pieces
        .iter()
        .filter(|p| letters(&p.text) >= 6 && p.length() < 120 && !p.is_links())
        .find(|p| title.starts_with(p.text.as_str()) || (p.level > 0 && is_within(&p.text, title)))
        .map(|p| p.text.clone())
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Whether one title is the greater part of another, blanks and marks apart.
fn is_within(short: &str, long: &str) -> bool {
    let (short, long) = (letters_of(short), letters_of(long));
    !short.is_empty() && long.contains(&short) && short.chars().count() * 3 >= long.chars().count()
}

/// The last mark between parts of a title, and where it stands; of those that end at one place the longest.
fn last_separator(title: &str) -> Option<(usize, &'static str)> {
    let found = SEPARATORS.iter().filter_map(|s| title.rfind(s).map(|at| (at, *s)));
    found.max_by_key(|(at, s)| (at + s.len() - usize::from(s.ends_with(' ')), s.len()))
}

/// Cuts what a site puts behind its headlines: the site's own name, or short parts behind a separator.
fn without_site(title: &str, site: Option<&str>) -> (String, Option<String>) {
    let mut rest = title.trim();
    let mut name = None;
    while let Some((at, separator)) = last_separator(rest) {
        let (head, tail) = (rest[..at].trim(), rest[at + separator.len()..].trim());
        let known = site.is_some_and(|s| !s.is_empty() && (tail.contains(s) || s.contains(tail)));
        // A hyphen inside a headline joins words; before a site's name it stands after a longer text.
        let room = match separator {
            "|" | "｜" | "_" | "--" => 40,
            "-" | "－" => 16,
            _ => 24,
        };
        let short = letters(tail) <= room && letters(head) >= 2 * letters(tail).min(6) && letters(head) >= 6;
        // Behind a short headline too.
        let known = known || (byline::is_publisher(tail) && letters(head) >= 4);
        // Some sites put who wrote it there.
        let signs = tail.strip_prefix("by ").is_some_and(author::is_named);
        let goes_on = || tail.chars().next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        let joins = match separator {
            "-" => {
                let is_letter = |c: char| c.is_ascii_alphabetic();
                goes_on() || (!known && rest[..at].ends_with(is_letter) && tail.starts_with(is_letter))
            }
            " - " => goes_on() && !signs,
            _ => false,
        };
        if head.is_empty() || joins || !(known || short) {
            break;
        }
        // What stands last is the site, what stands before it a section of it.
        if name.is_none() && !tail.is_empty() && !signs {
            name = Some(tail.trim_matches(['-', '_', '|', ' ']).to_owned());
        }
        rest = head;
    }
    (rest.trim_end_matches(['_', '-', '|', ' ']).to_owned(), name)
}

#[cfg(test)]
mod tests {
    use super::without_site;

    #[test]
    fn site_names_are_cut() {
        for (title, want) in [
            ("澜桥提前通车--县区--青屏网", "澜桥提前通车"),
            ("澜桥提前通车两岸居民_要闻_青屏新闻", "澜桥提前通车两岸居民"),
            (
                "Library to stay open until midnight | The Quillport Courier",
                "Library to stay open until midnight",
            ),
            ("A well-known bridge re-opens", "A well-known bridge re-opens"),
            ("Seven ways to a Plant-Based Diet", "Seven ways to a Plant-Based Diet"),
            ("A bridge in need of a road - by Ada Moor", "A bridge in need of a road"),
            ("澜桥通车 - 青屏社", "澜桥通车"),
            ("青屏社", "青屏社"),
        ] {
            assert_eq!(without_site(title, None).0, want);
        }
        let site = without_site("澜桥提前通车两岸居民_要闻_青屏新闻", None).1;
        assert_eq!(site.as_deref(), Some("青屏新闻"));
    }
}
