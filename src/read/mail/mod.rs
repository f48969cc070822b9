//! Mails, and pages saved as one (MHTML): the text part that a person would see, decoded by our own rules.

mod head;
mod letter;
mod parts;

use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};

use crate::article::{BlockKind, CapturedBy, Format, SetAsideReason};

use super::byline::is_publisher;
use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::limits::{MAIL_DEPTH, MAIL_PARTS};
use super::manuscript::Piece;
use super::reading::Reading;
use super::{Options, address, dateline, html, page, plain, stated};

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
    let mut draft = match (part.is_html, options.raw) {
        (true, true) => page::read(&decoded.text, true)?,
        (false, true) => plain::read(&decoded.text.as_ref().into(), true),
        (true, false) => letter(&decoded.text, head::subject(message))?,
        (false, false) => Letter::of(&decoded.text).draft(head::subject(message)),
    };
    if !options.raw {
        keep(&mut draft.published, date(message));
        let from = message.from().and_then(|from| from.first()).and_then(|from| from.name());
        // An agency's own mails come from it; its text may name who wrote it.
        keep(&mut draft.author, dateline::author(&draft.blocks));
        let from = from.and_then(stated::person);
        let (publisher, person) = from.map_or((None, None), |from| {
            if is_publisher(&from) { (Some(from), None) } else { (None, Some(from)) }
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
fn letter(text: &str, subject: Option<String>) -> Result<Draft, Flaw> {
    let mut draft = page::read(text, false)?;
    let everything = page::read(text, true)?;
    // Who writes to somebody sets no headings.
    let is_set = |kind| matches!(kind, BlockKind::Headline | BlockKind::Heading);
    if draft.doubtful || !everything.blocks.iter().any(|block| is_set(block.kind)) {
        let pieces = everything.blocks.into_iter().map(|b| Piece {
            text: b.text.into(),
            kind: b.kind,
            indented: false,
        });
        return Ok(Letter::of_pieces(pieces.collect()).draft(subject));
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if let Some(subject) = subject.filter(|_| !draft.blocks.is_empty())
        && draft.headline.as_deref().map(letters) != Some(letters(&subject))
    {
        // The title inside is one of its headings.
        let titles = draft.blocks.iter_mut().filter(|block| block.kind == BlockKind::Headline);
        titles.for_each(|block| block.kind = BlockKind::Heading);
        draft.head(subject);
    }
    Ok(draft)
}
