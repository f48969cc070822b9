//! What a mail passes on: where the mail begins that it forwards, and what the lines over that one say of it.

use crate::read::stamp;

use super::head;

/// How a mail came about, by what stands before its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Written,
    Answer,
    Forward,
}

/// What the lines over a forwarded mail say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Passed {
    /// Who sent it, without the address.
    pub(super) from: Option<String>,
    /// RFC 3339, as far as known.
    pub(super) sent: Option<String>,
    pub(super) subject: Option<String>,
}

/// A forwarded mail among the lines of the one that forwards it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forwarded {
    /// The first line of its own text.
    pub(super) text: usize,
    pub(super) passed: Passed,
}

/// What stands over a forwarded mail, and over one that is answered or forwarded, without dashes.
const FORWARDED: [&str; 21] = [
    "forwarded message",
    "begin forwarded message",
    "forwarded by",
    "forwarded mail",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "message transféré",
    "début du message transféré",
    "mensaje reenviado",
    "mensagem encaminhada",
    "messaggio inoltrato",
    "转发的邮件",
    "转发邮件",
    "转发邮件信息",
    "轉寄郵件",
    "轉寄的郵件",
    "以下为转发的邮件",
    "転送メッセージ",
    "転送されたメッセージ",
    "전달된 메시지",
    "전달된 메일",
];
const ORIGINAL: [&str; 14] = [
    "original message",
    "originalnachricht",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
    "mensagem original",
    "原始邮件",
    "原始郵件",
    "原邮件",
    "元のメッセージ",
    "original email",
    "original mail",
    "원본 메시지",
    "원본 메일",
];

/// A field of the head of a mail, as programs print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Sent,
    Subject,
    Other,
}

#[rustfmt::skip]
const LABELS: [(Field, &[&str]); 4] = [
    (Field::From, &[
        "from", "von", "de", "da", "发件人", "发信人", "發件人", "寄件者", "寄件人", "差出人", "送信者", "보낸 사람", "보낸사람", "발신자",
    ]),
    (Field::Sent, &[
        "date", "sent", "gesendet", "datum", "envoyé", "fecha", "enviado", "data", "inviato", "发送时间", "发送日期", "日期", "时间", "時間", "寄件日期",
        "傳送日期", "傳送時間", "寄送日期", "日付", "日時", "送信日時", "送信日", "날짜", "보낸 날짜", "보낸날짜", "보낸 시간", "일시",
    ]),
    (Field::Subject, &["subject", "betreff", "objet", "asunto", "assunto", "oggetto", "主题", "主題", "主旨", "件名", "제목"]),
    (Field::Other, &[
        "to", "cc", "bcc", "reply-to", "an", "à", "para", "importance", "attachments", "收件人", "收件者", "抄送", "副本", "宛先", "받는 사람", "받는사람", "참조",
    ]),
];

/// Longest note over what is passed on, in bytes of letters: a character of Han says as much as a few letters.
const NOTE: usize = 600;
/// Lines over a forwarded mail at the most, and how many a broken one of them may take.
const HEAD: usize = 40;
const BROKEN: usize = 4;

/// The forwarded mail that a mail is about. Whoever writes more than a note over it has written the article.
pub(super) fn find(lines: &[&str], way: Way) -> Option<Forwarded> {
    if way == Way::Answer {
        return None;
    }
    let found = (0..lines.len()).find_map(|at| {
        let line = lines.get(at)?;
        match separator(line) {
            Some(rest) => {
                let is_forward = way == Way::Forward || is_named(line, &FORWARDED);
                let nothing_over = || lines.iter().take(at).all(|line| weight(line) == 0);
                (is_forward || nothing_over()).then(|| (at, head(lines, at + 1, rest)))
            }
            // Some programs set no more than a rule over it, or nothing.
            None if way == Way::Forward && begins_with_label(line) => {
                let found = head(lines, at, "");
                let Passed { from, sent, subject } = &found.passed;
                (from.is_some() && sent.is_some() && subject.is_some()).then_some((at, found))
            }
            None => None,
        }
    });
    let (at, found) = found?;
    let note: usize = lines.iter().take(at).map(|line| weight(line)).sum();
    let text: usize = lines.iter().skip(found.text).map(|line| weight(line)).sum();
    (text > 0 && note <= NOTE && note * 2 <= text).then_some(found)
}

fn weight(line: &str) -> usize {
    line.chars().filter(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}

/// Without the marks of a quotation and of bold letters.
fn bare(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || c == '>').trim_end().trim_start_matches('*')
}

/// What follows in the line that stands over a mail; `None` of any other line.
fn separator(line: &str) -> Option<&str> {
    let bare = bare(line);
    let is_rule = |c: char| matches!(c, '-' | '_' | '=' | '—' | '─') || c.is_whitespace();
    let inside = bare.trim_start_matches(is_rule);
    let ruled = bare.len() >= inside.len() + 2;
    let name = inside.find([':', '：', '-', '—', '─', '=']).and_then(|end| inside.get(..end));
    let name = name.unwrap_or(inside).trim();
    let lower = name.to_lowercase();
    let known = if ruled {
        FORWARDED.contains(&lower.as_str()) || ORIGINAL.contains(&lower.as_str())
    } else {
        // Without a rule only what announces a whole line: Begin forwarded message:
        inside.trim_end().ends_with([':', '：']) && FORWARDED.contains(&lower.as_str())
    };
    let rest = inside.get(name.len()..)?;
    known.then(|| rest.trim_start_matches(|c: char| is_rule(c) || matches!(c, ':' | '：')))
}

/// Whether a line stands over a mail that is answered or forwarded.
pub(super) fn is_separator(line: &str) -> bool {
    separator(line).is_some()
}

fn is_named(line: &str, names: &[&str]) -> bool {
    let lower = line.to_lowercase();
    names.iter().any(|name| lower.contains(name))
}

/// Reads the fields from a line on, of which the first may stand in `rest` of the line before.
fn head(lines: &[&str], from: usize, rest: &str) -> Forwarded {
    let mut passed = Passed::default();
    let mut at = from;
    if begins_with_label(rest) {
        take(&mut passed, rest);
    } else {
        // A blank line may stand before the fields.
        while at < from + BROKEN && lines.get(at).is_some_and(|line| bare(line).is_empty()) {
            at += 1;
        }
    }
    while let Some(line) = lines.get(at).filter(|line| at < from + HEAD && !bare(line).is_empty()) {
        if begins_with_label(line) {
            take(&mut passed, line);
        } else {
            // A field that goes on in the next line: another follows.
            let rest = lines.get(at + 1..).unwrap_or_default();
            let mut follow = rest.iter().take(BROKEN).take_while(|line| !bare(line).is_empty());
            let goes_on = line.starts_with([' ', '\t']) || follow.any(|line| begins_with_label(line));
            if !goes_on || at == from {
                break;
            }
        }
        at += 1;
    }
    Forwarded { text: at, passed }
}

/// The label that a text begins with, and its length with the colon.
fn label(text: &str) -> Option<(Field, usize)> {
    let colon = text.char_indices().take(16).find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = text.get(..colon.0)?.trim_end_matches(['*', ' ', '\u{a0}', '\u{3000}']);
    let lower = name.to_lowercase();
    let (field, _) = LABELS.iter().find(|(_, names)| names.contains(&lower.as_str()))?;
    Some((*field, colon.0 + colon.1.len_utf8()))
}

fn begins_with_label(line: &str) -> bool {
    label(bare(line)).is_some()
}

/// Takes what one line says, which on a page may hold all fields.
fn take(passed: &mut Passed, line: &str) {
    let line = bare(line);
    let starts: Vec<usize> = line
        .char_indices()
        .filter(|&(at, c)| {
            let apart = line.get(..at).is_none_or(|before| before.ends_with([' ', '>', '*', '\u{a0}']));
            at == 0 || (apart && (c.is_uppercase() || !c.is_ascii()))
        })
        .filter(|&(at, _)| line.get(at..).and_then(label).is_some())
        .map(|(at, _)| at)
        .collect();
    for (number, &start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(line.len());
        let Some(text) = line.get(start..end) else { continue };
        let Some((field, length)) = label(text) else { continue };
        let value =
            text.get(length..).unwrap_or_default().trim_matches(|c: char| c.is_whitespace() || c == '*');
        match field {
            Field::From => keep(&mut passed.from, sender(value)),
            Field::Sent => keep(&mut passed.sent, stamp::find(value).map(|stamp| stamp.to_rfc3339())),
            Field::Subject => keep(&mut passed.subject, head::bare_subject(value)),
            Field::Other => {}
        }
    }
}

fn keep(place: &mut Option<String>, value: Option<String>) {
    *place = place.take().or(value);
}

/// The name before an address.
fn sender(value: &str) -> Option<String> {
    let end = value.find(['<', '[', '(', '（', ';']).unwrap_or(value.len());
    let name = value.get(..end)?.trim_matches(|c: char| c.is_whitespace() || "\"“”'*".contains(c));
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Passed, Way, find};

    fn forwarded(text: &str, way: Way) -> Option<(String, Passed)> {
        let lines: Vec<&str> = text.lines().collect();
        let found = find(&lines, way)?;
        Some((lines[found.text..].join("\n").trim().to_owned(), found.passed))
    }

    const STORY: &str = "The ferry across the Alder is running again, the harbour office said on Friday.";

    #[test]
    fn the_head_of_a_forwarded_mail_is_read() {
        let sent = "2026-04-17T15:05:00";
        for text in [
            format!(
                "FYI.\n\nTom\n\n-----Original Message-----\nFrom: Ada Moor\nSent: 17 April 2026 15:05\nTo: Desk\nSubject: Ferry is back\n\n{STORY}"
            ),
            format!(
                "---------- Forwarded message ---------\nFrom: Ada Moor <ada@example.org>\nDate: Fri, 17 Apr 2026 at 15:05\nSubject: Re: Ferry is\n back\nTo: <desk@example.org>\n\n\n{STORY}"
            ),
            format!(
                "See below\n\nBegin forwarded message:\n\n*From:* Ada Moor <ada@example.org>\n*Subject:* Ferry is back\n*Date:* 17 April 2026 at 15:05:00\n*To:* desk@example.org\n\n{STORY}"
            ),
            format!(
                "---------- Forwarded message --------- From: Ada Moor <ada@example.org> Date: Fri, 17 Apr 2026 at 15:05 Subject: Ferry is back To: <desk@example.org>\n{STORY}"
            ),
            format!(
                "From: Ada Moor\nSent: Friday, April 17, 2026 3:05 PM\nSubject: FW: Ferry is back\n\n{STORY}"
            ),
        ] {
            let (rest, passed) = forwarded(&text, Way::Forward).expect(&text);
            assert_eq!(rest, STORY, "{text}");
            assert_eq!(
                (passed.from.as_deref(), passed.sent.as_deref()),
                (Some("Ada Moor"), Some(sent)),
                "{text}"
            );
            assert!(passed.subject.is_some_and(|subject| subject.starts_with("Ferry is")), "{text}");
        }
        let story = "柳渡口今天重新开船，渡船每天往返十二班，比去年多四班。";
        for text in [
            format!(
                "请用。\n\n------------------ 原始邮件 ------------------\n发件人: \"周平\"<zhou@example.org>;\n发送时间: 2026年4月17日(星期五) 下午3:05\n收件人: \"编辑部\"<desk@example.org>;\n主题: 渡口重开\n\n{story}"
            ),
            format!(
                "-------- 转发的邮件 --------\n发件人：周平\n日期：2026-04-17 15:05\n主题：渡口重开\n\n{story}"
            ),
        ] {
            let (rest, passed) = forwarded(&text, Way::Forward).expect(&text);
            assert_eq!((rest.as_str(), passed.from.as_deref()), (story, Some("周平")));
            assert_eq!(passed.subject.as_deref(), Some("渡口重开"));
            assert_eq!(passed.sent.as_deref(), Some(sent));
        }
    }

    #[test]
    fn whoever_writes_more_than_a_note_has_written() {
        let text =
            format!("{STORY}\n\n-----Original Message-----\nFrom: Ada Moor\n\nThanks, and please send more.");
        assert_eq!(forwarded(&text, Way::Forward), None);
        let text = format!("Done.\n\n-----Original Message-----\nFrom: Ada Moor\n\n{STORY}");
        assert_eq!(forwarded(&text, Way::Answer), None);
        assert_eq!(forwarded(&text, Way::Written), None);
        assert!(forwarded(&text, Way::Forward).is_some());
        for line in ["The original message", "Forwarded message received", "From: the river to the sea"] {
            assert_eq!(forwarded(&format!("{line}\n\n{STORY}"), Way::Forward), None, "{line}");
        }
    }
}
