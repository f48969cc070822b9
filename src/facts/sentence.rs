//! Sentences, as far as facts need them: whether one ends between two places, what a place begins or stands inside of, and
//! whether it tells of what is to come.

use super::text::{Text, is_blank, is_han};
use super::words::listed;

/// Whether nothing but marks and a word like 自 or “In” stands before in the paragraph.
pub(super) fn opens(text: Text<'_>, start: usize) -> bool {
    let (from, word) = text.word_before(start);
    let from = if matches!(word.text(), "in" | "on" | "by" | "since" | "from") { from } else { start };
    from < 8 && text.slice(0, from).iter().all(|&c| !c.is_alphanumeric() || among!(c, "自从從在于於至到"))
}

/// Whether no sentence ends between two positions.
pub(super) fn is_one_sentence(text: Text<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| match text.get(at) {
        '。' | '！' | '？' | '!' | '?' | '\n' => false,
        '.' => !is_full_stop(text, at),
        _ => true,
    })
}

/// Whether a point ends a sentence.
pub(super) fn is_full_stop(text: Text<'_>, at: usize) -> bool {
    // “U.S.”, “Sept.”, “Sen.”: cut short, with a capital.
    let (from, word) = text.word_before(at);
    let cut = word.capital && word.end - from <= 4;
    !cut && is_blank(text.get(at + 1)) && !text.get(at + 2).is_ascii_lowercase()
}

/// Whether the words around a position are those of a headline in which any longer one has a capital.
pub(super) fn is_headline(text: Text<'_>, at: usize) -> bool {
    /// How far words are looked at on either side, and how many it takes.
    const NEAR: usize = 60;
    const LEAST: usize = 3;
    /// Shorter words are small in headlines too.
    const LONG: usize = 4;
    let around = text.slice(at.saturating_sub(NEAR), at + NEAR.min(text.len().saturating_sub(at)));
    let mut capitals = 0;
    // The first may be cut.
    let skip = usize::from(at > NEAR);
    for word in around.split(|c| !c.is_alphabetic() && !matches!(c, '\'' | '’')).skip(skip) {
        if word.len() >= LONG {
            if !word.first().is_some_and(|c| c.is_uppercase()) {
                return false;
            }
            capitals += 1;
        }
    }
    capitals >= LEAST
}

/// Whether marks of quotation are open at a position.
pub(super) fn is_inside_marks(text: Text<'_>, start: usize) -> bool {
    /// Longer speech is found as a quotation.
    const LONGEST: usize = 120;
    for back in 1..=LONGEST.min(start) {
        match text.before(start, back) {
            // The mark in “don’t” closes nothing.
            '’' if text.get(start - back + 1).is_alphabetic() => {}
            '”' | '」' | '』' | '’' | '》' => return false,
            '“' | '「' | '『' => return true,
            _ => {}
        }
    }
    false
}

/// Words that tell of what is to come.
pub(super) const COMING: &str = "will ll scheduled expected upcoming planned plans starting launch launches";

/// Words that do beside a date that is to come.
pub(super) const LOOSELY_COMING: &str = "next due until by from before coming";

/// Whether a word before a position, in the same sentence, tells of what is to come.
pub(super) fn is_to_come(text: Text<'_>, start: usize, coming: &str) -> bool {
    let mut at = start;
    let mut words = 0;
    while at > 0 && words < 16 {
        let (from, word) = text.word_before(at);
        if word.end == from {
            let c = text.before(at, 1);
            if matches!(c, '。' | '；' | '!' | '?' | '\n') || c == '.' && at < start.saturating_sub(1) {
                return false;
            }
            if matches!(c, '将' | '將' | '拟' | '擬') {
                return true;
            }
            at -= 1;
            words += usize::from(is_han(c));
            continue;
        }
        if listed(coming, word.text()) {
            return true;
        }
        at = from;
        words += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{COMING, Text, is_headline, is_inside_marks, is_one_sentence, is_to_come, opens};

    fn in_text<T>(text: &str, ask: impl Fn(Text<'_>) -> T) -> T {
        let chars: Vec<char> = text.chars().collect();
        ask(Text::new(&chars, None))
    }

    #[test]
    fn where_sentences_end() {
        for (text, whole) in [
            ("3月5日开工，29日停工", true),
            ("3月5日开工。29日停工", false),
            ("Sen. Brook of the U.S. came", true),
            ("It rained. It stopped", false),
        ] {
            assert_eq!(in_text(text, |t| is_one_sentence(t, 0, t.len())), whole, "{text}");
        }
    }

    #[test]
    fn headlines_have_capitals() {
        assert!(in_text("Mayor Brook Opens Bridge to All", |t| is_headline(t, 8)));
        assert!(!in_text("Mayor Brook opened the bridge to all", |t| is_headline(t, 8)));
        assert!(!in_text("Mayor Ada Brook", |t| is_headline(t, 8)));
    }

    #[test]
    fn what_a_place_begins_or_stands_inside_of() {
        assert!(in_text("“自2003年", |t| opens(t, 2)));
        assert!(!in_text("他于2003年", |t| opens(t, 2)));
        assert!(in_text("“他说今天", |t| is_inside_marks(t, 3)));
        assert!(!in_text("“他”说今天", |t| is_inside_marks(t, 4)));
        assert!(in_text("将于3月", |t| is_to_come(t, 2, COMING)));
        assert!(!in_text("It opened on May 2", |t| is_to_come(t, 13, COMING)));
    }
}
