//! Pieces of a page to a draft: which are the article, which are not and why.

use std::collections::HashMap;

use crate::article::{BlockKind, SetAsideReason};
use crate::read::byline;
use crate::read::draft::{Draft, keep};
use crate::read::furniture::{self, Furniture};
use crate::read::notices;
use crate::read::signing;

use super::author;
use super::metadata::{Metadata, Thread};
use super::pictures;
use super::prune::{self, prune};
use super::region;
use super::times;
use super::title;
use super::walk::{Page, Piece};

/// An article shorter than this, in letters, was not found for certain.
const LEAST: usize = 80;

/// Every piece as a block, nothing set aside.
pub(super) fn everything(pieces: Vec<Piece>) -> Draft {
    let mut draft = Draft::default();
    for piece in pieces {
        draft.block(piece.kind, piece.numbered());
    }
    draft
}

/// The page's pieces, told apart by those that scoring kept.
pub(super) fn article(mut page: Page, scored: &[Piece], metadata: &Metadata) -> Draft {
    let mut draft = Draft::default();
    if metadata.thread == Some(Thread::Posts) {
        page.take_comments_for_text();
    }
    // Of a talk among several the scoring keeps what one has said.
    let scored = if metadata.thread.is_some() { &[] } else { scored };
    let reasons: Vec<Option<SetAsideReason>> = page.pieces.iter().map(|p| stated_reason(&page, p)).collect();
    let mut body = region::body(&page, &kept(&page.pieces, scored), metadata.is_article);
    let first = body.iter().position(|b| *b).unwrap_or(page.pieces.len());
    let title::Choice { headline, shown: shown_headline, site } = title::choose(&page, first, metadata);
    let shown_headline = shown_headline.as_deref();
    prune(&page, &mut body, &reasons, shown_headline, metadata.description.as_deref());
    let lists =
        region::is_list(&page, &body) && !(metadata.is_article && is_described(&page, &body, metadata));
    let pieces = page.pieces;
    let letters: usize = body.iter().filter(|b| **b).count();
    let length: usize = pieces.iter().zip(&body).filter(|(_, b)| **b).map(|(p, _)| p.length()).sum();
    if letters == 0 || length < LEAST || lists {
        return Draft { lists, ..doubtful(pieces, headline, metadata) };
    }
    let first = body.iter().position(|b| *b).unwrap_or(0);
    let last = body.iter().rposition(|b| *b).unwrap_or(0);
    let shown = times::shown_time(&pieces, &body, shown_headline);
    let shown_day = times::shown_day(&pieces, &body, shown_headline);
    let short = times::short_time(&pieces, &body, shown_headline);
    let edges = Edges::of(&pieces, &body);
    let repeated = repeated(&pieces, &body);
    let signed = signed(&pieces, &body, edges.told);
    let mut seen_headline = false;
    let mut below_links = false;
    for (i, piece) in pieces.into_iter().enumerate() {
        let is_headline = shown_headline == Some(piece.text.as_str());
        if is_headline && i <= last {
            // Stands once, at the head of the blocks, however often the page prints it; a kicker in it is none of it.
            if seen_headline || headline.as_deref() != Some(piece.text.as_str()) {
                draft.aside(SetAsideReason::Other, piece.text);
            }
            seen_headline = true;
            continue;
        }
        let edge = edges.hold(i);
        let mut found = furniture::classify(&piece.text).filter(|_| piece.length() < 300);
        below_links |= i > last && piece.is_links();
        if i > last
            && let Some(line) = found.as_mut().and_then(|found| found.byline.as_mut())
        {
            // Who published another article, and who wrote it.
            line.outlet = None;
            if below_links {
                line.author = None;
            }
        }
        match found {
            Some(found) if signed[i] => {
                found.byline.into_iter().for_each(|line| draft.byline(line));
                draft.block(piece.kind, piece.numbered());
            }
            Some(found) if !body[i] || edge || repeated[i] || stands_inside(&found) => {
                // Below the text other articles' bylines follow.
                if i <= last + 12 {
                    draft.furniture(found, piece.text);
                } else {
                    draft.aside(found.reason, piece.text);
                }
            }
            _ if body[i] && edges.is_counter(i, &piece) => draft.aside(SetAsideReason::Other, piece.text),
            _ if body[i] && i < first + 4 && is_byline(&piece, reasons[i]) => {
                draft.aside(SetAsideReason::Byline, piece.text);
            }
            _ if body[i] => draft.block(piece.kind, piece.numbered()),
            _ => {
                if i < first
                    && let Some(line) = byline::parse(&piece.text)
                {
                    draft.byline(line);
                }
                let reason = reason(&piece, reasons[i], i > last);
                draft.aside(reason, piece.text);
            }
        }
    }
    // A date at the page's head may be the day it was opened.
    if !draft.published.as_ref().is_some_and(|p| p.contains('T')) {
        draft.published = shown.or(draft.published);
    }
    name_source(&mut draft, metadata, site);
    keep(&mut draft.published, shown_day);
    if let Some((short, days)) = short
        && !draft.published.as_ref().is_some_and(|p| p.contains('T'))
    {
        let known = draft.published.iter().chain(&days);
        draft.published = known.filter_map(|day| short.in_year_of(day)).next().or(draft.published.take());
    }
    if let Some(headline) = headline {
        draft.head(headline);
    }
    draft
}

/// Whether the text begins as the page describes itself.
fn is_described(page: &Page, body: &[bool], metadata: &Metadata) -> bool {
    let mut first = page.pieces.iter().zip(body).filter(|(_, inside)| **inside).take(3);
    let description = metadata.description.as_deref();
    description.is_some_and(|d| first.any(|(piece, _)| prune::begins_alike(d, &piece.text)))
}

/// Fills from the page's metadata what its text did not say.
fn name_source(draft: &mut Draft, metadata: &Metadata, site: Option<String>) {
    draft.modified = times::either(metadata.modified.clone(), draft.modified.take());
    // A page may show no time beside its headline but that of its last change.
    let changed = draft.modified.as_deref().and_then(times::minute);
    let seen = draft.published.take();
    let seen = seen
        .filter(|seen| metadata.published.is_none() || changed.is_none() || times::minute(seen) != changed);
    draft.published = times::either(metadata.published.clone(), seen);
    let named = metadata.site.clone();
    draft.outlet = named.or_else(|| draft.outlet.take()).or(site);
    let outlet = draft.outlet.as_deref();
    let stated = metadata.authors.iter().find(|author| is_name(author, outlet)).cloned();
    keep(&mut draft.source, metadata.source.clone());
    // Markup sets apart what the text does not.
    if let (Some(stated), Some(line)) = (&stated, &draft.author)
        && is_glued(line, stated)
    {
        draft.author = None;
    }
    // A publisher that signs as the author is who the text is from.
    let publisher = draft.author.take_if(|author| signs_as_publisher(author));
    let (publisher, author) = match stated {
        Some(stated) if signs_as_publisher(&stated) => (publisher.or(Some(stated)), None),
        stated => (publisher, stated),
    };
    keep(&mut draft.author, author);
    keep(&mut draft.source, publisher.filter(|publisher| Some(publisher) != draft.outlet.as_ref()));
}

/// “Ada MoorRIVER POST”: whether a line is the name that the page states with a capital right behind it.
fn is_glued(line: &str, stated: &str) -> bool {
    let rest = line.strip_prefix(stated).and_then(|rest| rest.chars().next());
    rest.is_some_and(char::is_uppercase) && stated.chars().next_back().is_some_and(char::is_lowercase)
}

fn signs_as_publisher(author: &str) -> bool {
    author.chars().nth(2).is_some() && byline::is_publisher(author)
}

/// A person's name or several: no address, no number, not the outlet, not what a program calls its first user.
fn is_name(author: &str, outlet: Option<&str>) -> bool {
    const NOBODY: [&str; 12] = [
        "admin",
        "administrator",
        "super user",
        "user",
        "unknown",
        "no author",
        "author",
        "publisher",
        "webmaster",
        "editor",
        "root",
        "anonymous",
    ];
    !NOBODY.contains(&author.to_lowercase().as_str())
        && !author.contains(['@', '/', ':'])
        && !author::is_company(author)
        && !author.chars().any(|c| c.is_ascii_digit())
        && !outlet.is_some_and(|o| o.contains(author) || author.contains(o))
        && author.chars().count() < 60
}

/// Which pieces scoring kept. Texts that stand there twice count as often as scoring kept them, from the end: what
/// repeats before an article is its table of contents or teaser.
fn kept(pieces: &[Piece], scored: &[Piece]) -> Vec<bool> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for piece in scored {
        *left.entry(piece.text.as_str()).or_default() += 1;
    }
    let mut kept = vec![false; pieces.len()];
    for (piece, kept) in pieces.iter().zip(&mut kept).rev() {
        if let Some(count) = left.get_mut(piece.text.as_str()).filter(|c| **c > 0) {
            *count -= 1;
            *kept = true;
        }
    }
    kept
}

/// A short line that the page itself calls its byline.
fn is_byline(piece: &Piece, stated: Option<SetAsideReason>) -> bool {
    stated == Some(SetAsideReason::Byline) && piece.length() < 120 && !byline::ends_sentence(&piece.text)
}

/// Where lines of an article may say what the page is and not what it tells: until its prose has begun, and once that
/// has ended.
struct Edges {
    head: usize,
    foot: usize,
    told: usize,
    /// The last lines of all.
    end: usize,
}

impl Edges {
    fn of(pieces: &[Piece], body: &[bool]) -> Self {
        /// Lines that are edges whatever they are, and at most.
        const LEAST: usize = 4;
        const MOST: usize = 16;
        let first = body.iter().position(|b| *b).unwrap_or(0);
        let last = body.iter().rposition(|b| *b).unwrap_or(0);
        let tells =
            |i: &usize| body.get(*i) == Some(&true) && pieces.get(*i).is_some_and(|p| region::weight(p) > 0);
        let begins = (first..=last).find(tells).unwrap_or(first);
        let told = (first..=last).rev().find(tells).unwrap_or(last);
        Self {
            head: (first + LEAST).max(begins.min(first + MOST)),
            foot: (last + 1).saturating_sub(LEAST).min(told.max(last.saturating_sub(MOST))),
            told,
            end: (last + 1).saturating_sub(LEAST),
        }
    }

    fn hold(&self, i: usize) -> bool {
        i < self.head || i > self.foot
    }

    /// A number alone right at the end, below the text: how many liked it, how many answered.
    fn is_counter(&self, i: usize, piece: &Piece) -> bool {
        let counts = piece.text.chars().all(|c| c.is_ascii_digit() || "+()（） ".contains(c));
        i > self.told && i >= self.end && counts && piece.length() <= 6 && piece.kind != BlockKind::TableRow
    }
}

/// Which short lines of an article stand in it several times, as the buttons of its parts do.
fn repeated(pieces: &[Piece], body: &[bool]) -> Vec<bool> {
    const SEVERAL: usize = 3;
    const LONGEST: usize = 20;
    let mut times: HashMap<&str, usize> = HashMap::new();
    let short = |p: &&Piece| p.text.len() <= LONGEST * 3 && p.length() <= LONGEST;
    for (piece, _) in pieces.iter().zip(body).filter(|(p, inside)| **inside && short(p)) {
        *times.entry(piece.text.as_str()).or_default() += 1;
    }
    pieces.iter().map(|p| times.get(p.text.as_str()).is_some_and(|times| *times >= SEVERAL)).collect()
}

/// Which lines of an article date it below the name of who signed it.
fn signed(pieces: &[Piece], body: &[bool], told: usize) -> Vec<bool> {
    let inside = |i: usize| body.get(i) == Some(&true);
    let text = |i: usize| pieces.get(i).filter(|p| p.kind == BlockKind::Paragraph).map(|p| p.text.as_str());
    let dates = |i: usize| {
        let above = i.checked_sub(1).filter(|&above| above > told && inside(above)).and_then(text);
        let line = text(i).filter(|_| i > told && inside(i));
        let found = line.and_then(|line| Some((line, furniture::classify(line)?)));
        let above = above.filter(|line| furniture::classify(line).is_none());
        found.is_some_and(|(line, found)| signing::closes(line, &found, above))
    };
    (0..pieces.len()).map(dates).collect()
}

/// Whether what a line is is sure wherever it stands; a line that names a source alone may stand under a figure.
fn stands_inside(found: &Furniture) -> bool {
    let signs = || {
        let line = found.byline.as_ref();
        line.is_some_and(|line| line.source.is_some() && (line.editor.is_some() || line.author.is_some()))
    };
    matches!(found.reason, SetAsideReason::Image | SetAsideReason::Advert | SetAsideReason::Editor) || signs()
}

/// What the markup around a piece says of it, the inmost first.
fn stated_reason(page: &Page, piece: &Piece) -> Option<SetAsideReason> {
    page.around(piece).find_map(|e| page.mark(e).aside)
}

/// Why a piece is no part of the article.
fn reason(piece: &Piece, stated: Option<SetAsideReason>, after: bool) -> SetAsideReason {
    if pictures::is_picture(piece) {
        return SetAsideReason::Image;
    }
    if furniture::is_call(&piece.text) || notices::is_gate(&piece.text) {
        return SetAsideReason::Advert;
    }
    match (stated, piece.is_links(), after) {
        (Some(stated), _, _) => stated,
        (None, true, true) => SetAsideReason::Related,
        (None, true, false) => SetAsideReason::Navigation,
        _ => SetAsideReason::Other,
    }
}

/// No clear article: everything readable is shown but what certainly is furniture.
fn doubtful(pieces: Vec<Piece>, headline: Option<String>, metadata: &Metadata) -> Draft {
    let mut draft = Draft { doubtful: true, ..Draft::default() };
    for piece in pieces {
        if headline.as_deref() == Some(piece.text.as_str()) {
            continue;
        }
        match furniture::classify(&piece.text).filter(|_| piece.length() < 300) {
            Some(found) => draft.furniture(found, piece.text),
            None if piece.is_links() => draft.aside(SetAsideReason::Navigation, piece.text),
            None => draft.block(piece.kind, piece.numbered()),
        }
    }
    name_source(&mut draft, metadata, None);
    if let Some(headline) = headline.filter(|_| !draft.blocks.is_empty()) {
        draft.head(headline);
    }
    draft
}
