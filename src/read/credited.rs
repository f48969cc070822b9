//! Who a text says it was taken from, in a line without a colon: （转自青屏日报）, 原載《澄江月刊》2024年第3期,
//! This article was first published in The Quillport Courier.

use super::byline::{Byline, is_publisher};
use super::stamp;
use crate::text::is_unspaced;

/// What was done with the text; its first publisher stands right after it. Longer ones first.
#[rustfmt::skip]
const TAKEN: [&str; 27] = [
    "本文首发于", "本文首發於", "首发于", "首發於", "原文刊载于", "原文刊載於", "原文载于", "原文載於", "本文转自", "本文轉自", "本文摘自", "本文选自", "本文選自", "转载自", "轉載自", "摘编自", "摘編自",
    "原载于", "原載於", "原载", "原載", "转自", "轉自", "摘自", "选自", "選自", "摘录自",
];
/// The same in English, where the name follows behind `in`, `by` or the like.
const PUBLISHED: [&str; 9] = [
    "first published",
    "originally published",
    "first appeared",
    "originally appeared",
    "originally posted",
    "republished",
    "reprinted",
    "reproduced",
    "syndicated",
];
/// What may stand before that, and what between it and the name.
const THIS: [&str; 9] = ["this", "the", "article", "story", "report", "piece", "post", "was", "is"];
const BY: [&str; 12] =
    ["in", "by", "on", "at", "from", "with", "the", "kind", "permission", "of", "here", "courtesy"];
#[rustfmt::skip]
const DAYS: [&str; 14] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];
/// Longest line in English, in bytes, and most words of a name.
const SENTENCE: usize = 120;
const WORDS: usize = 6;
/// Longest line, and longest rest behind the name: a day, an issue, a page, in characters.
const LINE: usize = 40;
const REST: usize = 16;

/// Reads a line as such a line; `None` where it is text of another kind.
pub(super) fn parse(line: &str) -> Option<Byline> {
    let source = if line.contains(is_unspaced) { han(line) } else { english(line) };
    source.map(|name| Byline { source: Some(name), ..Byline::default() })
}

/// `This article was first published in The Quillport Courier on 12 October 2026.`
fn english(line: &str) -> Option<String> {
    if line.len() > SENTENCE {
        return None;
    }
    let line = line.trim_matches(|c: char| c.is_whitespace() || "()[]*-_.".contains(c));
    let lower = line.to_ascii_lowercase();
    let (at, deed) = PUBLISHED.iter().filter_map(|deed| Some((lower.find(deed)?, *deed))).min()?;
    let before = lower.get(..at)?;
    if !before.split(' ').all(|word| word.is_empty() || THIS.contains(&word)) {
        return None;
    }
    let mut words = line
        .get(at + deed.len()..)?
        .split_whitespace()
        .map(bare)
        .skip_while(|word| BY.contains(word))
        .peekable();
    let mut name: Vec<&str> = Vec::new();
    while let Some(word) =
        words.next_if(|word| is_of_name(word) && name.last().is_none_or(|l| !l.ends_with(',')))
    {
        name.push(word);
    }
    while name.last().is_some_and(|word| word.starts_with(char::is_lowercase)) {
        name.pop();
    }
    // When it was published, and not where.
    let is_day =
        name.first().is_some_and(|word| DAYS.contains(&word.trim_end_matches(',').to_lowercase().as_str()));
    let rest: Vec<&str> = words.collect();
    let dated = rest.is_empty() || stamp::find(&rest.join(" ")).is_some();
    let fits = (1..=WORDS).contains(&name.len()) && dated && !is_day;
    fits.then(|| name.join(" ").trim_end_matches([',', '.']).to_owned())
}

/// Without the marks around a title.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| "“”‘’\"'*_".contains(c))
}

/// Whether a word may be one of a name: `The`, `Courier`, `of`, but not `12`.
fn is_of_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) || ["of", "and", "the", "&"].contains(&word)
}

fn han(line: &str) -> Option<String> {
    if line.chars().take(LINE + 1).count() > LINE {
        return None;
    }
    let line = line.trim_matches(|c: char| c.is_whitespace() || "()（）[]［］【】〔〕*—-。".contains(c));
    let rest = TAKEN.iter().find_map(|taken| line.strip_prefix(taken))?;
    // With a colon it is a label like others.
    let rest = rest.trim_start();
    let named = match rest.strip_prefix(['《', '〈', '「', '“']) {
        Some(inside) => {
            let (name, rest) = inside.split_once(['》', '〉', '」', '”'])?;
            (is_name(name) && is_issue(rest)).then_some(name)
        }
        None => {
            let end = rest.find(|c: char| c.is_whitespace() || c.is_ascii_digit() || "，,（(".contains(c));
            let (name, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            (is_publisher(name) && is_name(name) && is_issue(rest)).then_some(name)
        }
    };
    named.map(str::to_owned)
}

fn is_name(name: &str) -> bool {
    (2..=14).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || "·・- ".contains(c))
}

/// Whether nothing but a day, an issue or a page is told.
fn is_issue(rest: &str) -> bool {
    let told = |c: char| {
        c.is_whitespace()
            || c.is_ascii_digit()
            || "年月日号號期第卷版面上下半刊，,、·（）()/.-总總一二三四五六七八九十".contains(c)
    };
    rest.chars().count() <= REST && rest.chars().all(told)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn the_first_publisher_stands_behind_what_was_done() {
        for (line, name) in [
            ("（转自青屏日报）", "青屏日报"),
            ("轉載自 柳渡網", "柳渡網"),
            ("摘自《澄江月刊》2024年第3期", "澄江月刊"),
            ("（原載於《澄江月刊》）", "澄江月刊"),
            ("本文转自青屏晚报，2024年5月12日", "青屏晚报"),
            ("原载《青屏日报》10月12日第3版", "青屏日报"),
            ("本文首发于青屏日报", "青屏日报"),
            ("This article was first published in The Quillport Courier.", "The Quillport Courier"),
            ("(Originally published by the Estuary Post)", "Estuary Post"),
            ("First published in Estuary Post, 12 October 2026", "Estuary Post"),
            ("This story originally appeared on Estuary Post on October 12, 2026.", "Estuary Post"),
            ("This article was first published in “The Quillport Courier”.", "The Quillport Courier"),
            ("Reprinted with permission from the Journal of Ferries", "Journal of Ferries"),
        ] {
            assert_eq!(parse(line).and_then(|line| line.source).as_deref(), Some(name), "{line}");
        }
    }

    #[test]
    fn other_lines_are_text() {
        for line in [
            "转自林禾的朋友圈",
            "摘自他写给妻子的一封信",
            "转自青屏日报的消息说渡口已经重开。",
            "选自《渡口》，有改动",
            "原载客量为四十人",
            "来源：青屏日报",
            "转自",
            "The novel was first published in 1926.",
            "First published on Wed 15 Apr 2026",
            "First published in London by a small press that nobody remembers.",
            "Her story first appeared in court on Monday.",
            "The report was originally published by the council, which later withdrew it.",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
