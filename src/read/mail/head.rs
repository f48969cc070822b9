//! The head of a mail: whether there is one, and what it says.

use mail_parser::Message;

use crate::text;

use super::forward::Way;

/// Bytes in which a head is looked for, and lines of it that are looked at.
const HEAD: usize = 16 * 1024;
/// Fields that only mails have.
const OF_MAILS: [&str; 8] = [
    "mime-version",
    "message-id",
    "received",
    "return-path",
    "delivered-to",
    "dkim-signature",
    "x-mailer",
    "snapshot-content-location",
];
/// Fields that mails have, and other texts may.
const OF_LETTERS: [&str; 7] = ["from", "to", "cc", "subject", "date", "reply-to", "content-type"];

/// Whether bytes begin with the head of a mail.
pub(in crate::read) fn is_mail(bytes: &[u8]) -> bool {
    fields(bytes).is_some_and(|(mails, letters)| mails >= 1 && mails + letters >= 3)
}

/// Whether a file that calls itself a mail begins with the head of one.
pub(in crate::read) fn has_head(bytes: &[u8]) -> bool {
    fields(bytes).is_some_and(|(mails, letters)| mails + letters >= 2)
}

/// How many fields of either kind stand before the first blank line; `None` where something else stands there.
fn fields(bytes: &[u8]) -> Option<(usize, usize)> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let (mut mails, mut letters) = (0, 0);
    for (number, line) in head.split(|b| *b == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        // The first line may be that of a mailbox; a field may go on in the next line.
        if (number == 0 && line.starts_with(b"From "))
            || (number > 0 && line.starts_with(b" "))
            || line.starts_with(b"\t")
        {
            continue;
        }
        if line.is_empty() {
            break;
        }
        let Some(colon) = line.iter().position(|b| *b == b':') else {
            // The head may be longer than what is looked at.
            return (bytes.len() > HEAD && mails > 1).then_some((mails, letters));
        };
        let name = std::str::from_utf8(line.get(..colon)?).ok()?.to_ascii_lowercase();
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            return None;
        }
        mails += usize::from(OF_MAILS.contains(&name.as_str()));
        letters += usize::from(OF_LETTERS.contains(&name.as_str()));
    }
    Some((mails, letters))
}

/// What answering puts before a subject, and what passing on does.
#[rustfmt::skip]
const ANSWERS: [&str; 19] = [
    "re:", "re：", "aw:", "sv:", "antw:", "回复:", "回复：", "回覆:", "回覆：", "答复:", "答复：", "答覆:", "答覆：", "返信:", "返信：", "회신:", "회신：", "답장:",
    "답장：",
];
#[rustfmt::skip]
const FORWARDS: [&str; 18] = [
    "fwd:", "fwd：", "fw:", "fw：", "wg:", "tr:", "rv:", "enc:", "转发:", "转发：", "轉寄:", "轉寄：", "轉發:", "轉發：", "転送:", "転送：", "전달:", "전달：",
];

/// The subject of a mail, without what answering and passing on put before it.
pub(super) fn subject(message: &Message<'_>) -> Option<String> {
    bare_subject(&whole_subject(message)?)
}

/// How a mail came about, by what stands before its subject first.
pub(super) fn way(message: &Message<'_>) -> Way {
    match whole_subject(message).as_deref().and_then(mark) {
        Some((way, _)) => way,
        None => Way::Written,
    }
}

fn whole_subject(message: &Message<'_>) -> Option<String> {
    let said = message.subject()?;
    if said.contains(char::REPLACEMENT_CHARACTER) { raw_subject(message) } else { Some(said.to_owned()) }
}

/// What stands before a subject, and the rest.
fn mark(subject: &str) -> Option<(Way, &str)> {
    let subject = subject.trim_start();
    let after = |marks: &[&str]| {
        let lower: String = subject.chars().take(5).flat_map(char::to_lowercase).collect();
        let mark = marks.iter().find(|mark| lower.starts_with(**mark))?;
        subject.char_indices().nth(mark.chars().count()).map_or(Some(""), |(at, _)| subject.get(at..))
    };
    let answer = after(&ANSWERS).map(|rest| (Way::Answer, rest));
    answer.or_else(|| after(&FORWARDS).map(|rest| (Way::Forward, rest)))
}

/// A subject without such marks, in one line.
pub(super) fn bare_subject(said: &str) -> Option<String> {
    let mut subject = said;
    while let Some((_, rest)) = mark(subject) {
        subject = rest;
    }
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    (!subject.is_empty()).then_some(subject)
}

/// Written in a legacy encoding, which the standard forbids and programs do.
fn raw_subject(message: &Message<'_>) -> Option<String> {
    let header = message.headers().iter().find(|header| header.name() == "Subject")?;
    let range = usize::try_from(header.offset_start()).ok()?..usize::try_from(header.offset_end()).ok()?;
    Some(text::decode(message.raw_message().get(range)?, None).text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{bare_subject, has_head, is_mail, mark};
    use crate::read::mail::forward::Way;

    #[test]
    fn what_stands_before_a_subject_says_how_the_mail_came_about() {
        let way = |subject| mark(subject).map(|(way, _)| way);
        assert_eq!(way("Fwd: Re: The ferry"), Some(Way::Forward));
        assert_eq!(way("转发：渡口重开"), Some(Way::Forward));
        assert_eq!(way("RE: Fwd: The ferry"), Some(Way::Answer));
        assert_eq!(way("The ferry: forward"), None);
        assert_eq!(bare_subject("FW: 回复：渡口  重开").as_deref(), Some("渡口 重开"));
        assert_eq!(bare_subject("Re:"), None);
    }

    #[test]
    fn a_mail_is_known_by_its_head() {
        assert!(is_mail(
            b"Received: by x\r\n\tfor y\r\nFrom: a@example.org\r\nSubject: =?utf-8?B?x?=\r\n\r\nbody"
        ));
        assert!(is_mail(b"From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n"));
        assert!(!is_mail("From: 柳青\nTo: 读者\nDate: 昨天\n\n信。".as_bytes()));
        assert!(has_head("From: 柳青\nTo: 读者\n\n信。".as_bytes()));
        assert!(!is_mail(b"Received: yes\nand no field.\n\n") && !has_head("河谷：雨\n".as_bytes()));
    }
}
