//! Quoted speech: what somebody is said to have said, word for word, and who.

use crate::article::FactKind;

use super::found::Found;
use super::saying;
use super::speaker;
use super::text::{Text, is_blank};

/// Shorter quotations are names of things or turns of phrase, in scalar values.
const SHORTEST: usize = 6;
/// Unless a word of saying stands right beside them.
const SHORTEST_SAID: usize = 2;
/// Marks and words of what is told in several sentences, and of what needs nobody beside it who says it.
const SEVERAL: usize = 14;
const ALONE: usize = 14;
const LONGEST: usize = 600;

/// So far into a block straight marks are counted, to tell those that open from those that close.
const STRAIGHT: usize = 4000;

/// The quotation that opens here, if it is speech.
pub(super) fn at(text: Text<'_>, at: usize) -> Option<Found> {
    let open = text.get(at);
    let close = match open {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        '‘' | '\'' => return single(text, at),
        _ => return None,
    };
    // A straight mark behind a letter or a point closes: 5'11", she said."
    let before = text.before(at, 1);
    if open == '"' && (before.is_ascii_alphanumeric() || matches!(before, '.' | '!' | '?' | ',')) {
        return None;
    }
    // The second of a pair closes: "一个"和"两个".
    if open == '"' && at < STRAIGHT && text.slice(0, at).iter().filter(|c| **c == '"').count() % 2 == 1 {
        return None;
    }
    quoted(text, at, end_of(text, at, open, close)?)
}

/// Past the closing mark, counting those opened meanwhile.
fn end_of(text: Text<'_>, at: usize, open: char, close: char) -> Option<usize> {
    /// So many characters are held against both marks at once.
    const CHUNK: usize = 16;
    let mut depth = 1;
    let last = (at + LONGEST).min(text.len());
    for (i, chunk) in text.slice(at + 1, last).chunks(CHUNK).enumerate() {
        if !chunk.iter().fold(false, |found, &c| found | (c == close) | (c == open)) {
            continue;
        }
        for (j, &c) in chunk.iter().enumerate() {
            if c == close {
                depth -= 1;
                if depth == 0 {
                    return Some(at + i * CHUNK + j + 2);
                }
            } else if c == open {
                depth += 1;
            }
        }
    }
    None
}

/// ‘The road is open,’ she said: in single marks, as British papers quote. What closes looks like an apostrophe.
fn single(text: Text<'_>, at: usize) -> Option<Found> {
    // ’em and 'til leave letters out.
    const SHORTENED: &[&str] = &[
        "Tis ", "Twas ", "tis ", "twas ", "em ", "til ", "till ", "cause ", "bout ", "round ", "n' ", "n’ ",
    ];
    let close = if text.get(at) == '‘' { '’' } else { '\'' };
    let opens = matches!(text.before(at, 1), '\0' | '\n' | '(' | '[' | '—' | '–' | ':')
        || is_blank(text.before(at, 1));
    if !opens || !text.get(at + 1).is_ascii_alphabetic() || text.is_any(at + 1, SHORTENED) {
        return None;
    }
    // The workers’ rights: such a mark closes only where no later one does.
    let mut owner = None;
    for closing in at + 1..(at + LONGEST).min(text.len()) {
        let (last, next) = (text.before(closing, 1), text.get(closing + 1));
        if text.get(closing) == text.get(at) && is_blank(last) && next.is_alphabetic() {
            return None;
        }
        if text.get(closing) != close || next.is_alphanumeric() || is_blank(last) {
            continue;
        }
        let end = closing + 1;
        let ended = matches!(last, ',' | '.' | '!' | '?' | '…' | '—');
        let spoken = ended || next == ',' && saying::behind(text, end);
        if last == 's' && !spoken && is_blank(next) && text.get(closing + 2).is_ascii_lowercase() {
            owner = owner.or(Some(end));
            continue;
        }
        return quoted(text, at, end);
    }
    quoted(text, at, owner?)
}

/// The quotation from `at` to `end`, if it is speech.
fn quoted(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    is_speech(text, at, end)
        .then(|| Found { speaker: speaker::of(text, at, end), ..Found::bare(FactKind::Quote, at, end) })
}

/// What a text is called, or a word is: 所称“…”, 题为“…”.
const CALLED: &[&str] = &[
    "所称", "所稱", "所谓", "所謂", "题为", "題為", "名为", "名為", "名叫", "简称", "簡稱", "俗称", "俗稱",
    "下称", "下稱", "称为", "稱為", "誉为", "譽為", "叫做", "叫作", "标题", "標題", "口号", "口號", "标语",
    "標語", "主题", "主題",
];

/// A sentence inside the marks, or a word of saying beside them.
fn is_speech(text: Text<'_>, at: usize, end: usize) -> bool {
    if end - at < SHORTEST + 2 {
        return end - at >= SHORTEST_SAID + 2 && saying::right_beside(text, at, end);
    }
    // In English a few words in marks and small letters are a turn of phrase.
    let first = text.get(at + 1);
    if first.is_ascii_lowercase() && end - at < 32 {
        return saying::judges(text, at);
    }
    let word = text.before(at, 1);
    if among!(word, "称稱谓謂为為叫做作题題号號语語")
        && CALLED.iter().any(|called| text.is_behind(at, called))
    {
        return false;
    }
    // One word or two of a Latin text, “Thanks.”, are speech where somebody says them.
    let latin = first.is_ascii_alphabetic() && end - at < 40;
    if latin && words_in(text, at + 1, end - 1) < 3 {
        return saying::beside(text, at, end);
    }
    // “the Netflix of games,” in the middle of a sentence.
    let few = text.get(end - 2) == ',' && first.is_ascii_alphabetic() && end - at < 60;
    if few && words_in(text, at + 1, end - 1) < 5 {
        return saying::beside(text, at, end);
    }
    // Titles of songs and books: every long word has a capital.
    let title = (first.is_ascii_uppercase() || first.is_ascii_digit())
        && end - at < 100
        && is_title(text, at + 1, end - 1);
    if title {
        // “on "Valley News Sunday", she said”: what the words name ends with no mark.
        let ended = among!(text.get(end - 2), ",.!?…—");
        return if ended { saying::beside(text, at, end) } else { saying::english_before(text, at) };
    }
    let mut last = end - 2;
    while last > at && is_blank(text.get(last)) {
        last -= 1;
    }
    // A title ends with … as well as a sentence does; a sentence of some length it must be.
    let ended = match text.get(last) {
        '。' | '！' | '？' | '.' | '!' | '?' | ',' | '，' => true,
        '…' => end - at > 12,
        _ => false,
    };
    if ended {
        return true;
    }
    let before = at - usize::from(is_blank(text.before(at, 1)));
    if matches!(text.before(before, 1), '：' | ':') {
        return true;
    }
    is_several_sentences(text, at, end) || stands_alone(text, at, end) || saying::beside(text, at, end)
}

/// A point inside that is not the last: no title has one.
fn is_several_sentences(text: Text<'_>, at: usize, end: usize) -> bool {
    end - at >= SEVERAL && text.slice(at + 1, end - 2).contains(&'。')
}

/// A Japanese sentence in marks between two others: …と山田さんは喜ぶ。「ここに店を出してよかった」
fn stands_alone(text: Text<'_>, at: usize, end: usize) -> bool {
    let edge = |c: char| matches!(c, '\0' | '。' | '\n') || is_blank(c);
    text.get(at) == '「'
        && end - at >= ALONE
        && edge(text.before(at, 1))
        && edge(text.get(end))
        && matches!(text.get(end - 2), '\u{3041}'..='\u{3096}')
}

/// How many words of a Latin text there are between two positions.
fn words_in(text: Text<'_>, from: usize, to: usize) -> usize {
    text.slice(from, to).split(|c| is_blank(*c)).filter(|w| !w.is_empty()).count()
}

/// Whether each of several words of at least four letters begins with a capital.
fn is_title(text: Text<'_>, from: usize, to: usize) -> bool {
    let long = |word: &&[char]| word.iter().filter(|c| c.is_alphabetic()).count() >= 4;
    let mut words = 0;
    for word in text.slice(from, to).split(|c| is_blank(*c)).filter(long) {
        if !word.first().is_some_and(|c| c.is_uppercase()) {
            return false;
        }
        words += 1;
    }
    words >= 2
}
