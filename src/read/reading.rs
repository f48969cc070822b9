//! A document to what one of the readers found in it.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::article::{Bytes, Format, SharedText, Warning};
use crate::text::{self, Decoded};

use super::archive::Archive;
use super::draft::Draft;
use super::flaw::Flaw;
use super::foreign::Foreign;
use super::sniff::{self, Kind};
use super::{Options, docx, epub, guard, mail, markdown, odt, page, pdf, plain, rtf};

/// What was found, before it becomes an article.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) draft: Draft,
    pub(super) format: Format,
    /// Of the text; where a format leaves no choice, UTF-8.
    pub(super) encoding: &'static Encoding,
    pub(super) warnings: Vec<Warning>,
}

impl Reading {
    pub(super) fn new(draft: Draft, format: Format) -> Self {
        Self { draft, format, encoding: UTF_8, warnings: Vec::new() }
    }

    fn tracked(mut self, count: usize, options: &Options) -> Self {
        if count > 0 {
            self.warnings.push(Warning::TrackedChanges { count, read: options.changes });
        }
        self
    }

    /// With what a decoded text says of its encoding.
    pub(super) fn decoded(mut self, decoded: &Decoded<'_>) -> Self {
        self.encoding = decoded.encoding;
        let encoding = || decoded.encoding.name().to_owned();
        if let Some(declared) = decoded.contradicted {
            let declared = declared.name().to_owned();
            self.warnings.push(Warning::EncodingContradicted { declared, encoding: encoding() });
        }
        if decoded.doubtful {
            self.warnings.push(Warning::EncodingDoubtful { encoding: encoding() });
        }
        if decoded.broken > 0 {
            self.warnings.push(Warning::BrokenCharacters { count: decoded.broken, encoding: encoding() });
        }
        self
    }
}

/// Why a file of a format may hold no text: its encoding was guessed wrong, scripts would have to write the page, or all it
/// shows are pictures.
pub(super) fn without_text(format: Format) -> Flaw {
    match format {
        Format::Text | Format::Markdown => Flaw::NoText,
        Format::Html => Flaw::BarePage,
        _ => Flaw::OnlyPictures,
    }
}

/// Whatever the parsers meet, it ends in a reading or a flaw.
pub(super) fn of(path: &str, bytes: Cow<'_, Bytes>, options: &Options) -> Result<Reading, Flaw> {
    guard::contained(|| by_kind(path, bytes, options))
}

fn by_kind(path: &str, all: Cow<'_, Bytes>, options: &Options) -> Result<Reading, Flaw> {
    let bytes = &*all;
    match sniff::kind(bytes)? {
        Kind::Docx => {
            let (draft, tracked) = docx::read(&mut Archive::open(bytes)?, options.raw, options.changes)?;
            Ok(Reading::new(draft, Format::Docx).tracked(tracked, options))
        }
        Kind::Odt => {
            let (draft, tracked) = odt::read(&mut Archive::open(bytes)?, options.raw, options.changes)?;
            Ok(Reading::new(draft, Format::Odt).tracked(tracked, options))
        }
        Kind::Zip => Err(Flaw::Nested),
        Kind::Epub => {
            let (draft, warnings) = epub::read(&mut Archive::open(bytes)?, options.raw, options.chapter)?;
            let mut reading = Reading::new(draft, Format::Epub);
            reading.warnings = warnings;
            Ok(reading)
        }
        Kind::Pdf => {
            let (draft, warnings) = pdf::read(bytes, options.raw)?;
            let mut reading = Reading::new(draft, Format::Pdf);
            reading.warnings = warnings;
            Ok(reading)
        }
        Kind::Rtf => {
            let (draft, tracked) = rtf::read(bytes, options)?;
            Ok(Reading::new(draft, Format::Rtf).tracked(tracked, options))
        }
        Kind::Mail => mail::read(bytes, options),
        // Some programs write no more than who and what.
        Kind::Text if sniff::by_name(path) == Some(Format::Eml) && mail::has_head(bytes) => {
            mail::read(bytes, options)
        }
        Kind::Text => of_text(path, all, options),
    }
}

/// Web pages, Markdown, plain text and flat OpenDocument.
fn of_text(path: &str, bytes: Cow<'_, Bytes>, options: &Options) -> Result<Reading, Flaw> {
    // Bytes that nobody else needs may be the text itself.
    let kept = match bytes {
        Cow::Owned(bytes) => SharedText::of_utf8(bytes).map_err(Cow::Owned),
        borrowed @ Cow::Borrowed(_) => Err(borrowed),
    };
    let decoded = match &kept {
        Ok(text) => text::decode_utf8(text, options.encoding),
        Err(bytes) => text::decode(bytes, options.encoding),
    };
    if options.encoding.is_none() && sniff::is_noise(&decoded) {
        // What its name says is a document was one.
        let document =
            matches!(sniff::by_name(path), Some(Format::Docx | Format::Odt | Format::Epub | Format::Pdf));
        return Err(if document { Flaw::Damaged } else { Flaw::Other(Foreign::Data) });
    }
    if odt::is_flat(&decoded.text) {
        let (draft, tracked) = odt::read_flat(&decoded.text, options.raw, options.changes)?;
        return Ok(Reading::new(draft, Format::Odt).decoded(&decoded).tracked(tracked, options));
    }
    let format = sniff::format(path, &decoded.text);
    let mut reading = Reading::new(Draft::default(), format).decoded(&decoded);
    reading.draft = match format {
        Format::Html => page::read(&decoded.text, options.raw)?,
        Format::Markdown => markdown::read(&decoded.text, options.raw),
        _ => {
            let text = match decoded.text {
                Cow::Owned(text) => text.into(),
                Cow::Borrowed(text) => {
                    let len = text.len();
                    last(kept.unwrap_or_else(|bytes| in_bytes(bytes.into_owned())), len)
                }
            };
            plain::read(&text, options.raw)
        }
    };
    Ok(reading)
}

/// The text that bytes were found to hold.
fn in_bytes(bytes: Bytes) -> SharedText {
    SharedText::of_utf8(bytes).unwrap_or_else(|bytes| String::from_utf8_lossy(&bytes).into_owned().into())
}

/// The last bytes of a text: all but the byte order mark.
fn last(text: SharedText, len: usize) -> SharedText {
    let all = text.len();
    if len == all { text } else { text.part(all.saturating_sub(len)..all) }
}
