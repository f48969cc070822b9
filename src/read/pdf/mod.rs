//! PDF files: glyphs with their places, by an interpreter of page descriptions; lines, columns and paragraphs by what
//! pages look like.

mod bombs;
mod columns;
mod glyphs;
mod joints;
mod lines;
mod margins;
mod paragraphs;
mod running;

use std::sync::Arc;

use crate::article::{CapturedBy, SetAsideReason, Warning};
use crate::text;

use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::limits::BUDGET;
use super::{guard, manuscript, stated};

/// What the pages hold.
#[derive(Debug, Default)]
struct Pages {
    /// The lines of each page, in reading order.
    lines: Vec<Vec<lines::Line>>,
    /// Text that does not run with the rest: at an angle.
    aside: Vec<String>,
    characters: usize,
    unreadable: usize,
    author: Option<Vec<u8>>,
    created: Option<String>,
    modified: Option<String>,
}

/// Reads the text layer.
pub(super) fn read(bytes: &[u8], raw: bool) -> Result<(Draft, Vec<Warning>), Flaw> {
    let bytes: Arc<Vec<u8>> = Arc::new(bytes.to_vec());
    let pages = guard::within(BUDGET, move |deadline| {
        bombs::check(&bytes, deadline)?;
        glyphs::pages(bytes, deadline)
    })?;
    Ok(draft(pages, raw))
}

fn draft(mut pages: Pages, raw: bool) -> (Draft, Vec<Warning>) {
    settle(&mut pages);
    let warnings = warnings(&pages);
    let (lines, running) = running::remove(pages.lines);
    let pieces = paragraphs::of(&lines);
    let mut draft = if raw { manuscript::everything(pieces) } else { manuscript::article(pieces) };
    for line in running.into_iter().chain(pages.aside) {
        draft.aside(SetAsideReason::Other, line);
    }
    let author = pages.author.map(|author| text::decode(&author, None).text.into_owned());
    keep(&mut draft.author, author.and_then(|author| stated::person(&author)));
    let made = pages.modified.or(pages.created);
    draft.captured(made.and_then(|made| stated::time(&made)), CapturedBy::Document);
    (draft, warnings)
}

/// Says of glyphs that several characters share which one each is, by the rest of the text.
fn settle(pages: &mut Pages) {
    let lines = || pages.lines.iter().flatten().map(|line| line.text.as_str());
    let is_open = |text: &str| text.contains(text::is_shared);
    if !lines().chain(pages.aside.iter().map(String::as_str)).any(is_open) {
        return;
    }
    let region = text::plain_region(lines());
    let texts = pages.lines.iter_mut().flatten().map(|line| &mut line.text).chain(&mut pages.aside);
    for said in texts.filter(|said| is_open(said)) {
        *said = said.chars().map(|c| text::in_text(c, region)).collect();
    }
}

fn warnings(pages: &Pages) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let percent = (pages.unreadable * 100).div_ceil(pages.characters.max(1));
    if percent > 0 {
        warnings.push(Warning::UnreadableCharacters { percent: u8::try_from(percent).unwrap_or(100) });
    }
    let of = pages.lines.len();
    let count = pages.lines.iter().filter(|lines| lines.is_empty()).count();
    if count > 0 && count < of {
        warnings.push(Warning::PagesWithoutText { count, of });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::{Pages, lines::Line, settle};

    #[test]
    fn a_shared_glyph_is_read_as_the_text_writes() {
        let settled = |text: &str, door: &str| {
            let line = |text: &str| Line {
                text: text.to_owned(),
                left: 50.0,
                right: 250.0,
                baseline: 100.0,
                size: 10.0,
                first: false,
                height: 0.5,
            };
            let mut pages = Pages { lines: vec![vec![line(text), line(door)]], ..Pages::default() };
            settle(&mut pages);
            pages.lines[0][1].text.clone()
        };
        assert_eq!(settled("渡口两岸的居民这样说，时间还长。", "账\u{2f3e}"), "账户");
        assert_eq!(settled("渡口兩岸的居民這樣說，時間還長。", "帳\u{2f3e}"), "帳戶");
        assert_eq!(settled("渡し場の住民はそう話した。", "瀬\u{2f3e}"), "瀬戸");
        assert_eq!(settled("The ferry", "\u{2f3e}"), "戶");
    }
}
