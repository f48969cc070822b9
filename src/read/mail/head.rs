//! The head of a mail: whether there is one, and what it says.

use mail_parser::Message;

use crate::text;

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

/// What a mail is about, without what answering and passing on put before it.
pub(super) fn subject(message: &Message<'_>) -> Option<String> {
    let said = message.subject()?;
    let mut subject =
        if said.contains(char::REPLACEMENT_CHARACTER) { raw_subject(message)? } else { said.to_owned() };
    loop {
        let lower = subject.to_lowercase();
        let before = [
            "re:",
            "re：",
            "fw:",
            "fw：",
            "fwd:",
            "fwd：",
            "aw:",
            "wg:",
            "tr:",
            "rv:",
            "antw:",
            "回复:",
            "回复：",
            "回覆:",
            "回覆：",
            "转发:",
            "转发：",
            "轉寄:",
            "轉寄：",
            "轉發:",
            "轉發：",
            "答复:",
            "答复：",
            "答覆:",
            "答覆：",
            "返信:",
            "返信：",
            "転送:",
            "転送：",
            "회신:",
            "답장:",
            "전달:",
        ];
        let Some(mark) = before.iter().find(|mark| lower.starts_with(**mark)) else { break };
        subject = subject.chars().skip(mark.chars().count()).collect::<String>().trim_start().to_owned();
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
    use super::{has_head, is_mail};

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
