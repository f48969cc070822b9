//! Mails, and pages saved as one (MHTML): the text part that a person would see, decoded by our own rules.

mod forward;
mod head;
mod letter;
mod parts;

use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};

use crate::article::{Block, BlockKind, CapturedBy, Format, SetAside, SetAsideReason};

use super::byline::is_publisher;
use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::limits::{MAIL_DEPTH, MAIL_PARTS};
use super::manuscript::Piece;
use super::reading::Reading;
use super::{Options, address, dateline, html, opening, page, plain, stated};

use forward::{Passed, Way};
pub(super) use head::{has_head, is_mail};
use letter::Letter;
use parts::Part;

pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Reading, Flaw> {
    check(bytes)?;
    let message = MessageParser::default().parse(bytes).ok_or(Flaw::Damaged)?;
    let message = inmost(&message);
    let parts = parts::of(message);
    if is_page(message) {
        return page(message, &parts, options);
    }
    if parts.is_empty() && parts::is_locked(message) {
        return Err(Flaw::Locked);
    }
    let part = parts.iter().find(|part| part.is_html).or(parts.first()).ok_or(Flaw::OnlyPictures)?;
    let decoded = part.decode(options);
    let (subject, way) = (head::subject(message), head::way(message));
    let (mut draft, passed) = match (part.is_html, options.raw) {
        (true, true) => (page::read(&decoded.text, true)?, None),
        (false, true) => (plain::read(&decoded.text.as_ref().into(), true), None),
        (true, false) => letter(&decoded.text, subject, way)?,
        (false, false) => {
            let mut letter = Letter::of(&decoded.text, way);
            let passed = letter.passed.take();
            let subject = passed.as_ref().and_then(|passed| passed.subject.clone()).or(subject);
            (letter.draft(subject), passed)
        }
    };
    if !options.raw {
        // Whoever passes a text on has not written it.
        let (sent, from) = match passed {
            Some(passed) => (passed.sent, passed.from),
            None => {
                let from = message.from().and_then(|from| from.first()).and_then(|from| from.name());
                (date(message), from.map(str::to_owned))
            }
        };
        keep(&mut draft.published, sent);
        // An agency's own mails come from it; its text may name who wrote it.
        keep(&mut draft.author, dateline::author(&draft.blocks));
        let from = from.as_deref().and_then(stated::person);
        let (publisher, person) = from.map_or((None, None), |from| {
            let publishes = is_publisher(&from) || opening::agency(&from).is_some();
            if publishes { (Some(from), None) } else { (None, Some(from)) }
        });
        keep(&mut draft.publisher, publisher);
        keep(&mut draft.author, person);
    }
    draft.captured(date(message), CapturedBy::Mail);
    Ok(Reading::new(draft, Format::Eml).decoded(&decoded))
}

/// When the mail says it was sent, or the page saved.
fn date(message: &Message<'_>) -> Option<String> {
    message.date().filter(|date| date.is_valid()).map(mail_parser::DateTime::to_rfc3339)
}

/// Refuses what would cost memory for every few bytes, or take the parser too deep.
fn check(bytes: &[u8]) -> Result<(), Flaw> {
    if memchr::memmem::find_iter(bytes, b"\n--").nth(MAIL_PARTS).is_some() {
        return Err(Flaw::TooMany(MAIL_PARTS));
    }
    let inside = memchr::memchr_iter(b'/', bytes)
        .filter(|&at| {
            at.checked_sub(7)
                .and_then(|start| bytes.get(start..at))
                .is_some_and(|w| w.eq_ignore_ascii_case(b"message"))
        })
        .nth(MAIL_DEPTH);
    if inside.is_some() { Err(Flaw::TooDeep) } else { Ok(()) }
}

/// The mail that was forwarded as a whole, where nothing was written over it.
fn inmost<'a>(message: &'a Message<'a>) -> &'a Message<'a> {
    let mut message = message;
    for _ in 0..MAIL_DEPTH {
        let says_nothing = parts::of(message).iter().all(Part::is_blank);
        let inner = message.parts.iter().find_map(|part| match &part.body {
            PartType::Message(inner) => Some(inner),
            _ => None,
        });
        match inner {
            Some(inner) if says_nothing => message = inner,
            _ => break,
        }
    }
    message
}

/// Whether this is a page with what belongs to it rather than a letter.
fn is_page(message: &Message<'_>) -> bool {
    let snapshot = message.header_raw("Snapshot-Content-Location").is_some();
    let located = message.parts.iter().any(|part| part.content_location().is_some());
    let related = message.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|s| s.eq_ignore_ascii_case("related"))
    });
    snapshot || (located && (related || message.from().is_none()))
}

/// A saved page: the main part, or of pages made of frames the one that holds the article.
fn page(message: &Message<'_>, parts: &[Part<'_>], options: &Options) -> Result<Reading, Flaw> {
    let main = message.header_raw("Snapshot-Content-Location").map(str::trim);
    let mut pages: Vec<&Part<'_>> = parts.iter().filter(|part| part.is_html).collect();
    if pages.is_empty() {
        pages = parts.iter().collect();
    }
    if let Some(at) = pages.iter().position(|part| main.is_some() && part.location() == main) {
        pages.swap(0, at);
    }
    let mut readings: Vec<Reading> = Vec::new();
    for part in pages {
        let decoded = part.decode(options);
        let mut draft = page::read(&decoded.text, options.raw)?;
        let from = part.location().or(main).and_then(|from| address::clean(from, None));
        let kept = from.map(|from| address::kept(&from));
        draft.captured(kept.as_ref().and_then(|kept| kept.time.clone()), CapturedBy::Archive);
        draft.captured(date(message), CapturedBy::Saver);
        draft.address = html::settled(draft.address, kept.map(|kept| kept.address));
        readings.push(Reading::new(draft, Format::Mhtml).decoded(&decoded));
    }
    if options.raw {
        let rest = readings.split_off(readings.len().min(1));
        let mut main = readings.pop().ok_or(Flaw::OnlyPictures)?;
        rest.into_iter().for_each(|frame| main.draft.blocks.extend(frame.draft.blocks));
        return Ok(main);
    }
    // The first is the page itself: another holds the article only where that has none.
    let length = |reading: &Reading| -> usize { reading.draft.blocks.iter().map(|b| b.text.len()).sum() };
    let best = match readings.first() {
        Some(main) if !main.draft.doubtful && length(main) > 0 => 0,
        _ => (0..readings.len())
            .max_by_key(|&at| {
                readings.get(at).map(|r| (!r.draft.doubtful && length(r) > 0, length(r), readings.len() - at))
            })
            .unwrap_or(0),
    };
    if best >= readings.len() {
        return Err(Flaw::OnlyPictures);
    }
    let mut article = readings.swap_remove(best);
    for frame in readings {
        let blocks = frame.draft.blocks.into_iter().map(|block| String::from(block.text));
        for text in blocks.chain(frame.draft.set_aside.into_iter().map(|aside| aside.text)) {
            article.draft.aside(SetAsideReason::Other, text);
        }
    }
    Ok(article)
}

/// A letter is its own article: where no page is seen in it, every paragraph is its text. Either stands under its subject.
fn letter(text: &str, subject: Option<String>, way: Way) -> Result<(Draft, Option<Passed>), Flaw> {
    let mut draft = page::read(text, false)?;
    let everything = page::read(text, true)?;
    // Who writes to somebody sets no headings.
    let is_set = |kind| matches!(kind, BlockKind::Headline | BlockKind::Heading);
    let is_letter = draft.doubtful || !everything.blocks.iter().any(|block| is_set(block.kind));
    let piece = |block: Block| Piece { text: block.text.into(), kind: block.kind, indented: false };
    let mut pieces: Vec<Piece> = everything.blocks.into_iter().map(piece).collect();
    if is_letter {
        let mut letter = Letter::of_pieces(pieces, way);
        let passed = letter.passed.take();
        let subject = passed.as_ref().and_then(|passed| passed.subject.clone()).or(subject);
        return Ok((letter.draft(subject), passed));
    }
    let (passed, over) = letter::passed_on(&mut pieces, way).unzip();
    for line in over.unwrap_or_default() {
        if let Some(at) = draft.blocks.iter().position(|block| *block.text == *line) {
            draft.blocks.remove(at);
            draft.set_aside.iter_mut().filter(|aside| aside.before > at).for_each(|aside| aside.before -= 1);
            draft.set_aside.insert(0, SetAside { text: line, reason: SetAsideReason::Other, before: 0 });
        }
    }
    let subject = passed.as_ref().and_then(|passed: &Passed| passed.subject.clone()).or(subject);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if let Some(subject) = subject.filter(|_| !draft.blocks.is_empty())
        && draft.headline.as_deref().map(letters) != Some(letters(&subject))
    {
        // The title inside is one of its headings.
        let titles = draft.blocks.iter_mut().filter(|block| block.kind == BlockKind::Headline);
        titles.for_each(|block| block.kind = BlockKind::Heading);
        draft.head(subject);
    }
    Ok((draft, passed))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::read::Options;

    #[test]
    fn whoever_passes_a_text_on_has_not_written_it() {
        let head = "From: Tom Hale <tom@example.org>\nTo: desk@example.org\nSubject: Fwd: Ferry is back\nDate: Fri, 17 Apr 2026 16:20:00 +0100\nMIME-Version: 1.0\n";
        let over =
            ["From: Ada Moor <ada@example.org>", "Date: Fri, 17 Apr 2026 at 15:05", "Subject: Ferry is back"];
        let story = "The ferry across the Alder is running again, the harbour office said on Friday.";
        let plain = format!(
            "{head}Content-Type: text/plain; charset=utf-8\n\nFYI\n\n-----Original Message-----\n{}\n\n{story}\n",
            over.join("\n")
        );
        let page = format!(
            "{head}Content-Type: text/html; charset=utf-8\n\n<div>FYI</div><div>---------- Forwarded message ---------<br>{}</div><p>{story}</p>\n",
            over.join("<br>").replace("<ada", "&lt;ada").replace("org>", "org&gt;")
        );
        for mail in [plain, page] {
            let draft = read(mail.as_bytes(), &Options::default()).unwrap().draft;
            let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
            assert_eq!(texts, ["Ferry is back", story]);
            assert_eq!(draft.author.as_deref(), Some("Ada Moor"));
            assert_eq!(draft.published.as_deref(), Some("2026-04-17T15:05:00"));
        }
        let answer = format!("{head}\nThe ferry is back.\n").replace("Fwd:", "Re:");
        let draft = read(answer.as_bytes(), &Options::default()).unwrap().draft;
        assert_eq!(draft.author.as_deref(), Some("Tom Hale"));
    }
}
