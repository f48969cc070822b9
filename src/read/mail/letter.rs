//! What of a letter its writer wrote, beside what it answers and the signature under it.

use std::borrow::Cow;

use crate::article::{BlockKind, SetAsideReason, SharedText};
use crate::read::byline::ends_sentence;
use crate::read::draft::Draft;
use crate::read::limits::MAIL_DEPTH;
use crate::read::manuscript::{self, Piece};
use crate::read::{lines, opening, plain};

use super::forward::{self, Passed, Way};

/// Lines that a signature has at the most where its mark lacks the blank that it should end with.
const SIGNATURE: usize = 12;
/// Letters of a subject that a longer title may begin with.
const SUBJECT: usize = 6;

/// A letter in parts.
#[derive(Debug, Default)]
pub(super) struct Letter {
    pub(super) pieces: Vec<Piece>,
    /// What is no text of its own.
    aside: Vec<String>,
    /// Of what it passes on, if it does no more than that.
    pub(super) passed: Option<Passed>,
}

impl Letter {
    /// Of a plain text. What a mail only passes on is the letter, its head and the note over it are not.
    pub(super) fn of(text: &str, way: Way) -> Self {
        let mut aside = Vec::new();
        let mut passed = None;
        let mut text = Cow::Borrowed(text);
        for _ in 0..MAIL_DEPTH {
            let lines: Vec<&str> = text.lines().collect();
            let Some(found) = forward::find(&lines, way) else { break };
            let (over, rest) = lines.split_at_checked(found.text).unwrap_or((&lines, &[]));
            aside.extend(over.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()));
            let rest = unquoted(rest);
            passed = Some(found.passed);
            text = Cow::Owned(rest);
        }
        let mut letter = Self::own(&text);
        aside.append(&mut letter.aside);
        Self { aside, passed, ..letter }
    }

    fn own(text: &str) -> Self {
        let mut parts = Parts::default();
        let all: Vec<&str> = text.lines().collect();
        let signed = signature(&all).unwrap_or(all.len());
        let answered = all.iter().position(|line| forward::is_separator(line)).unwrap_or(all.len());
        for (at, line) in all.iter().enumerate() {
            if let Some(quoted) = line.trim_start().strip_prefix('>') {
                parts.attribute();
                parts.quoted.push(quoted.trim_start_matches(['>', ' ']).to_owned());
            } else if at >= signed || (at >= answered && parts.says_something()) {
                parts.rest.push((*line).to_owned());
            } else {
                // Lines on either side of what is quoted are no paragraph together.
                if parts.quoted.len() > parts.seen {
                    parts.own.push("");
                    parts.quoted.push(String::new());
                    parts.seen = parts.quoted.len();
                }
                parts.own.push(line);
            }
        }
        parts.letter(text)
    }

    /// Of a page that is a letter.
    pub(super) fn of_pieces(mut pieces: Vec<Piece>, way: Way) -> Self {
        let mut letter = Self::default();
        if let Some((passed, over)) = passed_on(&mut pieces, way) {
            letter.aside = over;
            letter.passed = Some(passed);
        }
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let signed = signature(&texts).unwrap_or(texts.len());
        let mut quoted = false;
        let mut pieces = pieces.into_iter().enumerate().peekable();
        while let Some((at, piece)) = pieces.next() {
            let is_quote = |piece: &Piece| piece.kind == BlockKind::Quote;
            let before_quote = pieces.peek().is_some_and(|(_, next)| is_quote(next));
            quoted = (before_quote && is_attribution(&piece.text)) || (quoted && is_quote(&piece));
            if quoted || at >= signed {
                letter.aside.push(piece.text);
            } else {
                letter.pieces.push(piece);
            }
        }
        letter
    }

    /// The article that it is, under its subject.
    pub(super) fn draft(self, subject: Option<String>) -> Draft {
        let Self { mut pieces, aside, .. } = self;
        if let Some(subject) = subject {
            let named = opening_line(&pieces)
                .filter(|&at| pieces.get(at).is_some_and(|piece| begins_with(&piece.text, &subject)));
            if let Some(piece) = named.and_then(|at| pieces.get_mut(at)) {
                piece.kind = BlockKind::Headline;
            } else if !pieces.is_empty() {
                pieces.insert(0, Piece { text: subject, kind: BlockKind::Headline, indented: false });
            }
        }
        let mut draft = manuscript::article(pieces);
        aside.into_iter().for_each(|text| draft.aside(SetAsideReason::Other, text));
        draft
    }
}

/// The lines of a plain letter by what they are.
#[derive(Debug, Default)]
struct Parts<'a> {
    own: Vec<&'a str>,
    quoted: Vec<String>,
    /// Of `quoted`, what is known to be parted from what follows.
    seen: usize,
    /// The signature, or a letter that is answered.
    rest: Vec<String>,
}

impl Parts<'_> {
    fn says_something(&self) -> bool {
        self.own.iter().any(|line| line.chars().any(char::is_alphanumeric))
    }

    /// Takes the line that says who wrote what is quoted, right before it.
    fn attribute(&mut self) {
        if self.quoted.len() > self.seen {
            return;
        }
        let Some(at) = self.own.iter().rposition(|line| !line.trim().is_empty()) else { return };
        let text = |at: usize| self.own.get(at).map_or("", |line| line.trim());
        // Such a line is often broken in two.
        let begins = |at: usize| text(at).starts_with("On ");
        let from = match at.checked_sub(1) {
            Some(before) if !begins(at) && begins(before) => before,
            _ => at,
        };
        if is_attribution(text(at)) {
            self.quoted.extend(self.own.drain(from..).map(str::to_owned));
            self.quoted.push(String::new());
        }
    }

    fn letter(self, text: &str) -> Letter {
        // What only passes on is passed on.
        let own = if self.says_something() { self.own.join("\n") } else { without_marks(text.lines()) };
        let paragraphs = |text: String| lines::paragraphs(&SharedText::from(text)).into_iter();
        let shown = |p: &lines::Paragraph| p.text.chars().any(|c| !plain::is_blank(c));
        let piece = |p: lines::Paragraph| Piece {
            text: p.text.into(),
            kind: BlockKind::Paragraph,
            indented: p.indented,
        };
        let aside = if self.says_something() {
            let quoted = paragraphs(self.quoted.join("\n")).map(|p| String::from(p.text));
            let rest = self.rest.into_iter().map(|line| line.trim().to_owned());
            quoted.chain(rest).filter(|line| !line.is_empty()).collect()
        } else {
            Vec::new()
        };
        Letter { pieces: paragraphs(own).filter(shown).map(piece).collect(), aside, passed: None }
    }
}

/// Where the signature begins: at a line of two hyphens and a blank, which some programs leave out.
fn signature(lines: &[&str]) -> Option<usize> {
    let at = lines.iter().rposition(|line| line.trim_end() == "--")?;
    let after = lines.len() - at - 1;
    let marked = lines.get(at).is_some_and(|line| line.ends_with(' '));
    (at > 0 && (marked || after <= SIGNATURE)).then_some(at)
}

/// Whether a line says who wrote what stands quoted under it.
fn is_attribution(line: &str) -> bool {
    let line = line.trim();
    let lower = line.to_lowercase();
    let wrote = [
        "wrote",
        "writes",
        "schrieb",
        "a écrit",
        "escribió",
        "写道",
        "寫道",
        "书き込み",
        "書きました",
        "のメール",
        "작성",
        "썼습니다",
    ];
    line.ends_with([':', '：', ';'])
        && line.chars().take(201).count() <= 200
        && wrote.iter().any(|word| lower.contains(word))
}

/// Takes from the pieces what stands over a mail that is only passed on, and what is said of that.
pub(super) fn passed_on(pieces: &mut Vec<Piece>, way: Way) -> Option<(Passed, Vec<String>)> {
    let (mut passed, mut over) = (None, Vec::new());
    for _ in 0..MAIL_DEPTH {
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let Some(found) = forward::find(&texts, way) else { break };
        over.extend(pieces.drain(..found.text.min(pieces.len())).map(|piece| piece.text));
        passed = Some(found.passed);
    }
    // Programs set what they pass on as a quotation.
    if passed.is_some() && pieces.iter().all(|piece| piece.kind == BlockKind::Quote) {
        pieces.iter_mut().for_each(|piece| piece.kind = BlockKind::Paragraph);
    }
    passed.map(|passed| (passed, over))
}

/// Lines without the marks of a quotation, where each has one.
fn unquoted(lines: &[&str]) -> String {
    let is_quoted = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('>');
    if lines.iter().all(is_quoted) { without_marks(lines.iter().copied()) } else { lines.join("\n") }
}

fn without_marks<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let bare = |line: &'a str| match line.trim_start().strip_prefix('>') {
        Some(quoted) => quoted.trim_start_matches(['>', ' ']),
        None => line,
    };
    lines.map(bare).collect::<Vec<_>>().join("\n")
}

/// The first line that is neither a greeting nor the kind of the text.
fn opening_line(pieces: &[Piece]) -> Option<usize> {
    pieces.iter().position(|piece| !opening::is_greeting(&piece.text) && !opening::is_kind(&piece.text))
}

/// Whether a line is the subject, or a title that begins with it.
fn begins_with(line: &str, subject: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let [line_letters, subject] = [letters(line), letters(subject)];
    line_letters == subject
        || (subject.chars().count() >= SUBJECT && line_letters.starts_with(&subject) && !ends_sentence(line))
}

#[cfg(test)]
mod tests {
    use super::{Letter, Way};
    use crate::article::BlockKind;
    use crate::read::manuscript::Piece;

    fn read(text: &str, subject: &str) -> (Vec<String>, Vec<String>) {
        let draft = Letter::of(text, Way::Written).draft(Some(subject.to_owned()));
        (
            draft.blocks.into_iter().map(|block| block.text.into()).collect(),
            draft.set_aside.into_iter().map(|aside| aside.text).collect(),
        )
    }

    #[test]
    fn the_subject_stands_over_the_letter() {
        let (blocks, aside) =
            read("Dear colleagues\n\nThe ferry is back.\n\nRegards,\nAda\n", "Ferry is back");
        assert_eq!(blocks, ["Ferry is back", "Dear colleagues", "The ferry is back.", "Regards,", "Ada"]);
        assert!(aside.is_empty());
        // Unless it is the first line.
        let (blocks, _) = read("各编辑部：\n\n渡口重开，每周六班\n\n渡口今天重开。\n", "渡口重开，每周六班");
        assert_eq!(blocks, ["渡口重开，每周六班", "各编辑部：", "渡口今天重开。"]);
        let (blocks, _) = read("【訂正】渡口が再開\n\n渡口が再開した。\n", "渡口が再開");
        assert_eq!(blocks[0], "渡口が再開");
    }

    #[test]
    fn what_is_answered_and_the_signature_are_set_aside() {
        let text = "Please use 463.\n\nOn Monday, Tom Hale\n<tom@example.org> wrote:\n> The ferry carried 436\n> people.\n>> Thanks.\n\nMore soon.\n\n-- \nAda Moor\nNight desk\n";
        let (blocks, aside) = read(text, "Ferry");
        assert_eq!(blocks, ["Ferry", "Please use 463.", "More soon."]);
        assert!(aside[0].starts_with("On Monday") && aside.contains(&"Night desk".to_owned()), "{aside:?}");
        assert!(aside.iter().any(|line| line.contains("436")));
        let (blocks, aside) = read("改好了。\n\n----- 原始邮件 -----\n发件人：周平\n渡口重开。\n", "渡口");
        assert_eq!((blocks.len(), aside.len()), (2, 3));
        // What is only passed on is the text.
        let (blocks, aside) = read("> 渡口今天重开。\n", "渡口");
        assert_eq!(
            (blocks.as_slice(), aside.len()),
            (["渡口", "渡口今天重开。"].map(str::to_owned).as_slice(), 0)
        );
    }

    #[test]
    fn quotes_of_a_page_too() {
        let piece = |kind, text: &str| Piece { text: text.to_owned(), kind, indented: false };
        let (own, quote) = (BlockKind::Paragraph, BlockKind::Quote);
        let pieces = vec![
            piece(own, "改好了。"),
            piece(own, "周平 <zhou@example.org> 写道："),
            piece(quote, "渡口重开。"),
            piece(own, "--"),
            piece(own, "林禾"),
        ];
        let draft = Letter::of_pieces(pieces, Way::Answer).draft(None);
        assert_eq!((draft.blocks.len(), draft.set_aside.len()), (1, 4));
    }

    #[test]
    fn what_is_only_passed_on_is_the_letter() {
        let head = "---------- Forwarded message ---------\nFrom: Ada Moor <ada@example.org>\nDate: Fri, 17 Apr 2026 at 15:05\nSubject: Ferry is back\n\n";
        let story = "The ferry across the Alder is running again, the harbour office said.";
        for text in [
            format!("For you.\n\nTom\n\n{head}{story}\n"),
            format!("For you.\n\n{}> {story}\n", head.replace('\n', "\n> ").replacen("> ", "", 1)),
            // Passed on twice.
            format!("For you.\n\n{}See below.\n\n{head}{story}\n", head.replace("Ada Moor", "Tom Hale")),
        ] {
            let letter = Letter::of(&text, Way::Forward);
            let said = letter.passed.as_ref().unwrap();
            assert_eq!(said.from.as_deref(), Some("Ada Moor"), "{text}");
            let subject = said.subject.clone();
            let draft = letter.draft(subject);
            let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
            assert_eq!(texts, ["Ferry is back", story], "{text}");
            assert!(draft.set_aside.iter().any(|aside| aside.text == "For you."));
        }
    }

    #[test]
    fn pages_pass_on_too() {
        let piece = |kind, text: &str| Piece { text: text.to_owned(), kind, indented: false };
        let pieces = || {
            vec![
                piece(BlockKind::Paragraph, "给各位参考。"),
                piece(
                    BlockKind::Paragraph,
                    "-------- 转发的邮件 -------- 发件人：周平 <zhou@example.org> 日期：2026-04-17 15:05 主题：渡口重开 收件人：编辑部",
                ),
                piece(BlockKind::Quote, "柳渡口今天重新开船，渡船每天往返十二班。"),
            ]
        };
        let letter = Letter::of_pieces(pieces(), Way::Forward);
        assert_eq!(
            letter.passed.as_ref().and_then(|passed| passed.sent.as_deref()),
            Some("2026-04-17T15:05:00")
        );
        let draft = letter.draft(None);
        let texts: Vec<_> = draft.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["柳渡口今天重新开船，渡船每天往返十二班。"]);
        assert!(Letter::of_pieces(pieces(), Way::Answer).passed.is_none());
    }
}
