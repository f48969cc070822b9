//! The text parts of a mail, as bytes: a part that does not say its encoding is decoded by what it holds.

use std::borrow::Cow;

use encoding_rs::Encoding;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding as Transfer, Message, MessagePart, MimeHeaders as _, PartType};

use crate::read::Options;
use crate::text::{self, Decoded};

pub(super) struct Part<'a> {
    pub(super) is_html: bool,
    bytes: Cow<'a, [u8]>,
    part: &'a MessagePart<'a>,
}

/// The parts that are text to be read, in order; attached files are not.
pub(super) fn of<'a>(message: &'a Message<'a>) -> Vec<Part<'a>> {
    message.parts.iter().filter_map(|part| text_part(part, message)).collect()
}

/// Whether what is there is encrypted.
pub(super) fn is_locked(message: &Message<'_>) -> bool {
    let secret = |kind: &mail_parser::ContentType<'_>| {
        let sub = kind.subtype().unwrap_or_default().to_ascii_lowercase();
        sub == "encrypted" || sub.ends_with("pkcs7-mime") || sub == "pgp-encrypted"
    };
    message.content_type().is_some_and(secret)
        || message.parts.iter().any(|part| part.content_type().is_some_and(secret))
}

fn text_part<'a>(part: &'a MessagePart<'a>, message: &'a Message<'a>) -> Option<Part<'a>> {
    let (is_html, decoded) = match &part.body {
        PartType::Text(text) => (false, text),
        PartType::Html(text) => (true, text),
        _ => return None,
    };
    let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or("plain").to_ascii_lowercase();
    let attached = part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment);
    if attached || !["plain", "html", "xhtml+xml"].contains(&kind.as_str()) {
        return None;
    }
    let range = usize::try_from(part.offset_body).ok()?..usize::try_from(part.offset_end).ok()?;
    let raw = message.raw_message().get(range).unwrap_or_default();
    let bytes = match part.encoding {
        Transfer::None => Some(Cow::Borrowed(raw)),
        Transfer::QuotedPrintable => quoted_printable_decode(raw).map(Cow::Owned),
        Transfer::Base64 => base64_decode(raw).map(Cow::Owned),
    };
    // What is not encoded as it says is what the parser made of it.
    let bytes = bytes.unwrap_or_else(|| Cow::Owned(decoded.as_bytes().to_vec()));
    Some(Part { is_html, bytes, part })
}

impl Part<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }

    pub(super) fn location(&self) -> Option<&str> {
        self.part.content_location().map(str::trim)
    }

    /// By the reader's choice, the part's own word where it holds, else by what the bytes are.
    pub(super) fn decode(&self, options: &Options) -> Decoded<'_> {
        let by_bytes = || text::decode(&self.bytes, None);
        if options.encoding.is_some() {
            return text::decode(&self.bytes, options.encoding);
        }
        let label = self.part.content_type().and_then(|kind| kind.attribute("charset"));
        let Some(said) = label.and_then(|label| Encoding::for_label_no_replacement(label.as_bytes())) else {
            return by_bytes();
        };
        let by_word = text::decode(&self.bytes, Some(said));
        if by_word.broken == 0 && !said.is_single_byte() {
            return by_word;
        }
        // A one-byte encoding fits everything, and programs name it without thinking.
        let found = by_bytes();
        let better = !found.encoding.is_single_byte() && found.broken <= by_word.broken && !found.doubtful;
        if better && found.encoding != by_word.encoding {
            Decoded { contradicted: Some(text::canonical(said)), ..found }
        } else {
            by_word
        }
    }
}
