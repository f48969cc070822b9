//! What stands in or right before an article's text: taken in, or out, by what it is.

use std::collections::{HashMap, HashSet};

use crate::article::{BlockKind, SetAsideReason};
use crate::read::byline::ends_sentence;
use crate::read::{contents, furniture, notices};

use super::pictures::{is_credit, is_picture, names_photographer};
use super::region;
use super::walk::{Page, Piece};

/// Takes pieces into the body and out of it; `reasons` is what the markup says of each piece.
pub(super) fn prune(
    page: &Page,
    body: &mut [bool],
    reasons: &[Option<SetAsideReason>],
    headline: Option<&str>,
    description: Option<&str>,
) {
    foot(&page.pieces, body);
    table_of_contents(&page.pieces, body);
    gates(&page.pieces, body);
    links(page, body);
    ends(&page.pieces, body);
    lead(&page.pieces, body, reasons, headline, description);
    captions(&page.pieces, body);
}

/// A heading such as “related” cuts what follows, if little of it is prose: where other articles are announced, if
/// little of it is in sentences.
fn foot(pieces: &[Piece], body: &mut [bool]) {
    let reason = |piece: &Piece| {
        let found = (piece.length() < 40).then(|| furniture::classify(&piece.text)).flatten()?;
        let ends = [SetAsideReason::Related, SetAsideReason::Comment, SetAsideReason::Copyright];
        ends.contains(&found.reason).then_some(found.reason)
    };
    let prose = |piece: &Piece, body: bool| if body && !piece.is_links() { piece.length() } else { 0 };
    let said = |piece: &Piece, body: bool| if ends_sentence(&piece.text) { prose(piece, body) } else { 0 };
    let mut before = 0;
    let mut after: usize = pieces.iter().zip(&*body).map(|(p, b)| prose(p, *b)).sum();
    let mut said_after: usize = pieces.iter().zip(&*body).map(|(p, b)| said(p, *b)).sum();
    let mut cut = None;
    for (i, (piece, body)) in pieces.iter().zip(&*body).enumerate() {
        let reason = if *body { reason(piece) } else { None };
        let little = |after: usize| after * 5 < before;
        if reason.is_some()
            && (little(after) || (reason == Some(SetAsideReason::Related) && little(said_after)))
        {
            cut = Some(i);
            break;
        }
        before += prose(piece, *body);
        after -= prose(piece, *body);
        said_after -= said(piece, *body);
    }
    if let Some(rest) = cut.and_then(|cut| body.get_mut(cut..)) {
        rest.fill(false);
    }
}

/// A paragraph, heading or entry that is a link and no sentence leads to another article; not so the entries of a list
/// of which most say more than a link.
fn links(page: &Page, body: &mut [bool]) {
    let pieces = &page.pieces;
    let all_link = |piece: &Piece| {
        let letters = piece.text.chars().filter(|c| !c.is_whitespace()).count();
        piece.linked * 10 >= letters * 9
    };
    let told = told_lists(pieces, body, &all_link);
    let sections = sections(page, body, &all_link);
    for ((piece, body), told) in pieces.iter().zip(body.iter_mut()).zip(told) {
        let letters = piece.text.chars().filter(|c| !c.is_whitespace()).count();
        let elsewhere =
            all_link(piece) && !told && piece.kind != BlockKind::TableRow && !ends_sentence(&piece.text);
        let announced = || piece.linked * 3 > letters && furniture::leads_elsewhere(&piece.text);
        if elsewhere || (*body && announced()) {
            *body = false;
        }
    }
    for at in sections {
        set(body, at, true);
    }
    // “Related” over links that are gone.
    for i in 1..pieces.len() {
        let over_none = body.get(i) == Some(&false) && body.get(i - 1) == Some(&true);
        let heads = |p: &Piece| {
            p.length() < 40
                && furniture::classify(&p.text).is_some_and(|f| f.reason == SetAsideReason::Related)
        };
        if over_none && pieces.get(i - 1).is_some_and(heads) {
            set(body, i - 1, false);
        }
    }
}

/// The entries of lists of which most are no mere links, or that a line of the text announces: “The winners are:”.
fn told_lists(pieces: &[Piece], body: &[bool], all_link: &dyn Fn(&Piece) -> bool) -> Vec<bool> {
    let is_entry = |piece: &Piece| piece.kind == BlockKind::ListItem;
    let runs = pieces.chunk_by(|a, b| is_entry(a) == is_entry(b));
    let mut before: Option<&Piece> = None;
    let mut at: usize = 0;
    let mut told = Vec::with_capacity(pieces.len());
    for run in runs {
        let announced = before.is_some_and(|line| {
            line.text.trim_end().ends_with([':', '：'])
                && body.get(at.wrapping_sub(1)) == Some(&true)
                && furniture::classify(&line.text).is_none()
        });
        let links = run.iter().filter(|piece| all_link(piece)).count();
        let tells = run.first().is_some_and(is_entry) && (announced || links * 2 < run.len());
        told.extend(std::iter::repeat_n(tells, run.len()));
        before = run.last();
        at += run.len();
    }
    told
}

/// Headings that are links and stand right over a text of the article, where several do, over a good part of it, or they
/// are numbered: what such an article lists one after the other.
fn sections(page: &Page, body: &[bool], all_link: &dyn Fn(&Piece) -> bool) -> Vec<usize> {
    const SEVERAL: usize = 3;
    /// Pictures and credits between a heading and its text.
    const BETWEEN: usize = 3;
    let pieces = &page.pieces;
    let inside = |i: usize| body.get(i) == Some(&true);
    let heads = |i: usize, heading: &Piece| {
        let mut next = (i + 1..pieces.len()).take(BETWEEN + 1).map_while(|j| Some((j, pieces.get(j)?)));
        let text = next.find(|(_, p)| !is_picture(p));
        text.is_some_and(|(j, text)| {
            let beside =
                page.around(heading).skip(1).take(2).any(|near| page.around(text).any(|e| e == near));
            inside(j) && text.level == 0 && region::weight(text) > 0 && beside
        })
    };
    let first = (0..body.len()).find(|&i| inside(i)).unwrap_or(body.len());
    let mut found = Vec::new();
    let (mut under, mut whole, mut open) = (0, 0, false);
    for (i, piece) in pieces.iter().enumerate().skip(first) {
        if piece.level > 0 {
            open = piece.level > 1 && all_link(piece) && heads(i, piece);
            if open {
                found.push(i);
            }
        } else if inside(i) {
            whole += piece.length();
            under += if open { piece.length() } else { 0 };
        }
    }
    let numbered = |i: &usize| pieces.get(*i).is_some_and(|p| is_numbered(&p.text));
    if found.len() < SEVERAL || under * 3 < whole {
        found.retain(numbered);
    }
    found
}

/// “4. A lamp”, “12) Salt”.
fn is_numbered(heading: &str) -> bool {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < heading.len() && heading.len() - rest.len() <= 3 && rest.starts_with(['.', ')', '、', ':'])
}

/// A table of contents: lines that one after the other spell headings that follow.
fn table_of_contents(pieces: &[Piece], body: &mut [bool]) {
    const LEAST: usize = 3;
    let spelt = |text: &str| -> String {
        let text =
            text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ".、)".contains(c));
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut last: HashMap<String, usize> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate().filter(|(_, p)| p.level > 0 && p.length() < 200) {
        last.insert(spelt(&piece.text), at);
    }
    if last.len() < LEAST {
        return;
    }
    let announces = |at: usize, piece: &Piece| {
        piece.level == 0
            && piece.kind != BlockKind::TableRow
            && piece.length() < 200
            && last.get(&spelt(&piece.text)).is_some_and(|heading| *heading > at)
    };
    let named: Vec<bool> = pieces.iter().enumerate().map(|(at, piece)| announces(at, piece)).collect();
    let mut at = 0;
    for run in named.chunk_by(|a, b| a == b) {
        let end = at + run.len();
        if run.first() == Some(&true) && run.len() >= LEAST {
            (at..end).for_each(|i| set(body, i, false));
            let title =
                at.checked_sub(1).filter(|&i| pieces.get(i).is_some_and(|p| contents::is_title(&p.text)));
            title.into_iter().for_each(|i| set(body, i, false));
        }
        at = end;
    }
}

/// Who may read on, and what they are offered in short lines after it.
fn gates(pieces: &[Piece], body: &mut [bool]) {
    let mut offered = false;
    for (i, piece) in pieces.iter().enumerate() {
        if body.get(i) != Some(&true) {
            continue;
        }
        let gate = notices::is_gate(&piece.text);
        offered = gate || (offered && (piece.kind == BlockKind::ListItem || piece.length() < 40));
        if offered {
            set(body, i, false);
        }
    }
}

/// Takes lists of links off both ends.
fn ends(pieces: &[Piece], body: &mut [bool]) {
    for backwards in [false, true] {
        let inside: Vec<usize> = (0..body.len()).filter(|&i| body.get(i) == Some(&true)).collect();
        let order: Box<dyn Iterator<Item = usize>> =
            if backwards { Box::new(inside.into_iter().rev()) } else { Box::new(inside.into_iter()) };
        for i in order {
            let Some(piece) = pieces.get(i) else { break };
            if !piece.is_links() {
                break;
            }
            set(body, i, false);
        }
    }
    let inside: Vec<usize> = (0..body.len()).filter(|&i| body.get(i) == Some(&true)).collect();
    for (rank, &i) in inside.iter().enumerate() {
        let edge = rank < 4 || rank + 6 > inside.len();
        let calls = |p: &Piece| {
            let inside = || p.level == 0 && furniture::names_channel(&p.text);
            furniture::is_call(&p.text) && (edge || inside())
        };
        if pieces.get(i).is_some_and(calls) {
            set(body, i, false);
        }
    }
}

/// What stands in whole sentences between the headline and the text is its lead, wherever the page put it; so is,
/// before the text, what the page gives as its own description.
fn lead(
    pieces: &[Piece],
    body: &mut [bool],
    reasons: &[Option<SetAsideReason>],
    headline: Option<&str>,
    description: Option<&str>,
) {
    /// Pieces between a headline and its text, and before a text, that are looked at.
    const NEAR: usize = 24;
    let Some(first) = body.iter().position(|b| *b) else { return };
    let before = pieces.get(..first).unwrap_or_default();
    let is_headline = |p: &Piece| Some(p.text.as_str()) == headline;
    let titled = |p: &Piece| p.level == 1 && !p.is_links();
    let from = before.iter().rposition(is_headline).or_else(|| {
        // The page's title may differ from what it shows.
        if pieces.iter().any(is_headline) { None } else { before.iter().rposition(titled) }
    });
    for i in first.saturating_sub(NEAR)..first {
        let Some(piece) = pieces.get(i) else { return };
        let below = from.is_some_and(|from| i > from);
        let sentence = ends_sentence(&piece.text) && piece.length() >= if piece.is_han() { 20 } else { 50 };
        let described = piece.length() >= 40 && description.is_some_and(|d| begins_alike(d, &piece.text));
        let fits = piece.kind != BlockKind::Caption
            && !piece.is_links()
            && reasons.get(i).copied().flatten().is_none()
            && furniture::classify(&piece.text).is_none()
            && !is_credit(&piece.text);
        if fits && ((below && sentence) || described) {
            set(body, i, true);
        }
    }
}

pub(super) fn begins_alike(a: &str, b: &str) -> bool {
    let bare = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).take(60).collect::<String>();
    let (a, b) = (bare(a), bare(b));
    let least = a.chars().count().min(b.chars().count());
    least >= 20 && (a.starts_with(&b) || b.starts_with(&a))
}

/// Captions over the text and between it stay only where they say something once: not who took the picture, not
/// what was said before, not the pictures of a gallery one after the other.
fn captions(pieces: &[Piece], body: &mut [bool]) {
    let text = |i: usize, body: &[bool]| {
        body.get(i) == Some(&true) && pieces.get(i).is_some_and(|p| !is_picture(p) && p.level == 0)
    };
    let first = (0..body.len()).find(|&i| text(i, body)).unwrap_or(0);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut run: Vec<usize> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        if body.get(i) != Some(&true) {
            continue;
        }
        if !is_picture(piece) {
            if run.len() > 2 {
                run.iter().for_each(|&i| set(body, i, false));
            }
            run.clear();
            continue;
        }
        run.push(i);
        let new = seen.insert(piece.text.as_str());
        if i < first || !new || is_credit(&piece.text) || names_photographer(&piece.text) {
            set(body, i, false);
        }
    }
    if run.len() > 2 {
        run.iter().for_each(|&i| set(body, i, false));
    }
}

fn set(body: &mut [bool], i: usize, to: bool) {
    if let Some(place) = body.get_mut(i) {
        *place = to;
    }
}
