//! What of a letter its writer wrote, beside what it answers and the signature under it.

use crate::article::{BlockKind, SetAsideReason, SharedText};
use crate::read::byline::ends_sentence;
use crate::read::draft::Draft;
use crate::read::manuscript::{self, Piece};
use crate::read::{lines, opening, plain};

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
}

impl Letter {
    /// Of a plain text.
    pub(super) fn of(text: &str) -> Self {
        let mut parts = Parts::default();
        let all: Vec<&str> = text.lines().collect();
        let signed = signature(&all).unwrap_or(all.len());
        let answered = all.iter().position(|line| is_original(line)).unwrap_or(all.len());
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
    pub(super) fn of_pieces(pieces: Vec<Piece>) -> Self {
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let signed = signature(&texts).unwrap_or(texts.len());
        let mut letter = Self::default();
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
        let Self { mut pieces, aside } = self;
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
        let own = if self.says_something() { self.own.join("\n") } else { text.to_owned() };
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
        Letter { pieces: paragraphs(own).filter(shown).map(piece).collect(), aside }
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

/// Whether a line stands over the letter that is answered.
fn is_original(line: &str) -> bool {
    let bare = line.trim();
    let lower = bare.trim_matches(|c: char| c == '-' || c == '_' || c.is_whitespace()).to_lowercase();
    let named = [
        "original message",
        "originalnachricht",
        "ursprüngliche nachricht",
        "message d'origine",
        "原始邮件",
        "原始郵件",
        "原邮件",
        "元のメッセージ",
        "original email",
        "원본 메시지",
        "원본 메일",
    ];
    bare.starts_with("--") && named.contains(&lower.as_str())
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
    use super::Letter;
    use crate::article::BlockKind;
    use crate::read::manuscript::Piece;

    fn read(text: &str, subject: &str) -> (Vec<String>, Vec<String>) {
        let draft = Letter::of(text).draft(Some(subject.to_owned()));
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
        assert_eq!((blocks.len(), aside.len()), (2, 0));
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
        let draft = Letter::of_pieces(pieces).draft(None);
        assert_eq!((draft.blocks.len(), draft.set_aside.len()), (1, 4));
    }
}
