//! Quotations of which one is the other with words left out: none of the words that are left was changed.

use crate::text::chars::is_letter;

use super::folded::folded;
use super::letters::letters;
use super::same::{behind_beginning, end_of, same};

/// Letters of the fewest words that are known again inside a longer quotation, those of Latin scripts counted once and all
/// others twice.
const FEWEST: usize = 12;
/// The same of words from the middle of a clause.
const FEWEST_INSIDE: usize = 20;
/// Words without which what follows them says something else: who leaves them out has changed the quotation.
const TURNING: &[&str] = &[
    "不",
    "没",
    "未",
    "无",
    "非",
    "别",
    "莫",
    "勿",
    "否",
    "难",
    "若",
    "如果",
    "假如",
    "要是",
    "除非",
    "拒",
    "可能",
    "也许",
    "或许",
    "大概",
    "恐",
    "似",
    "听",
    "说",
    "称",
    "认为",
    "以为",
    "据",
    "もし",
    "たとえ",
    "決して",
    "おそらく",
    "안",
    "못",
    "만약",
    "혹시",
    "아마",
];
const TURNING_WORDS: &[&str] = &[
    "not", "no", "never", "nor", "neither", "cannot", "nobody", "none", "nothing", "hardly", "without", "if",
    "unless", "whether", "maybe", "perhaps", "might", "may", "could", "would", "said", "say", "says",
    "think", "thought", "believe", "claim", "claims", "claimed", "deny", "denied", "denies", "dont",
    "doesnt", "didnt", "wont", "cant", "isnt", "arent", "wasnt", "werent",
];

/// Whether one of two quotations is the other without some of its words.
pub(super) fn is_shortened(left: &str, right: &str) -> bool {
    missing_of(left, right).is_some()
}

/// What one of two quotations lacks of the other, and which side has it: 0 for the left one.
pub(in crate::compare) fn missing_of<'a>(left: &'a str, right: &'a str) -> Option<(usize, Vec<&'a str>)> {
    let [l, r] = [left, right].map(|text| (letters(text).count(), text));
    let longer = usize::from(l < r);
    let (long, short) = if longer == 0 { (left, right) } else { (right, left) };
    let missing = missing(long, short)?;
    (!missing.is_empty()).then_some((longer, missing))
}

/// What of a quotation is left out in one that has all of its clauses from it, in their order; the first of them may be
/// the end of a longer one, and the last the beginning of one, where one may stop there. `None` where the other has any
/// other words.
fn missing<'a>(long: &'a str, short: &str) -> Option<Vec<&'a str>> {
    let all: Vec<&str> = clauses(long).collect();
    let wanted: Vec<&str> = clauses(short).collect();
    let (first, rest) = wanted.split_first()?;
    let stopped = |there: &'a str, clause: &str, is_last: bool| {
        if is_last && is_long(clause, FEWEST) { behind_beginning(there, clause) } else { None }
    };
    (0..all.len()).find_map(|at| {
        let begins = all.get(at)?;
        let mut cut = ["", ""];
        if !same(begins, first) {
            match before_end(begins, first) {
                Some(before) => cut[0] = before,
                None => match stopped(begins, first, rest.is_empty()) {
                    Some(behind) => cut[1] = behind,
                    None if rest.is_empty() => cut = around(begins, first)?,
                    None => return None,
                },
            }
        }
        let mut kept = vec![at];
        let mut next = at + 1;
        for (nth, clause) in rest.iter().enumerate() {
            let there = all.get(next..)?;
            let found = there.iter().position(|there| same(there, clause)).or_else(|| {
                let stops = |there: &&'a str| stopped(there, clause, nth + 1 == rest.len()).is_some();
                there.iter().position(stops)
            })?;
            let last = there.get(found)?;
            if !same(last, clause) {
                cut[1] = stopped(last, clause, true)?;
            }
            next += found + 1;
            kept.push(next - 1);
        }
        Some(pieces(long, &all, &kept, cut))
    })
}

/// The stretches of clauses that are not kept, without the marks and blanks around them; of the first that is, what is cut
/// off before it, and of the last, behind it.
fn pieces<'a>(
    long: &'a str,
    all: &[&'a str],
    kept: &[usize],
    [before, behind]: [&'a str; 2],
) -> Vec<&'a str> {
    let start = |clause: &str| clause.as_ptr() as usize - long.as_ptr() as usize;
    let mut pieces = Vec::new();
    let mut open: Option<[usize; 2]> = None;
    for (at, clause) in all.iter().enumerate() {
        let end = start(clause) + clause.len();
        let lost = if !kept.contains(&at) {
            Some([start(clause), end])
        } else if kept.first() == Some(&at) && !before.is_empty() {
            Some([start(before), start(before) + before.len()])
        } else {
            None
        };
        if let Some([from, to]) = lost {
            open = Some([open.map_or(from, |open| open[0]), to]);
        }
        if kept.contains(&at) {
            pieces.extend(open.take());
        }
        if kept.last() == Some(&at) && !behind.is_empty() {
            open = Some([start(behind), start(behind) + behind.len()]);
        }
    }
    pieces.extend(open);
    let text = |[from, to]: [usize; 2]| long.get(from..to).map(|text| text.trim_matches(|c| !is_letter(c)));
    pieces.into_iter().filter_map(text).filter(|text| !text.is_empty()).collect()
}

/// What stands in a clause before words that it ends with; none if these may stand there by chance, begin inside of a word,
/// or say something else without what stands before.
fn before_end<'a>(clause: &'a str, words: &str) -> Option<&'a str> {
    if !is_long(words, FEWEST) {
        return None;
    }
    let (before, end) = clause.split_at_checked(end_of(clause, words)?)?;
    let spaced = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_unspaced(c));
    let inside = spaced(before.chars().next_back()) && spaced(end.chars().next());
    (!inside && !turns(before)).then_some(before)
}

/// What stands in a clause of a script with blanks around words from its middle or its beginning; none if these may stand
/// there by chance, or say something else without it.
fn around<'a>(clause: &'a str, words: &str) -> Option<[&'a str; 2]> {
    if !is_long(words, FEWEST_INSIDE) || !words.contains(' ') || words.chars().any(is_unspaced) {
        return None;
    }
    let wanted: Vec<char> = letters(words).map(folded).collect();
    let there: Vec<(usize, char)> = clause.char_indices().filter(|&(_, c)| is_letter(c)).collect();
    let from = there
        .windows(wanted.len())
        .position(|part| part.iter().zip(&wanted).all(|((_, c), want)| folded(*c) == *want))?;
    let (start, _) = there.get(from)?;
    let (last, c) = there.get(from + wanted.len() - 1)?;
    let (before, behind) = (clause.get(..*start)?, clause.get(last + c.len_utf8()..)?);
    let ends = !before.chars().next_back().is_some_and(char::is_alphanumeric)
        && !behind.chars().next().is_some_and(char::is_alphanumeric);
    (ends && !turns(before) && !turns(behind)).then_some([before, behind])
}

/// Whether words are so many that they stand nowhere by chance.
fn is_long(words: &str, fewest: usize) -> bool {
    let weight = |c: char| 1 + usize::from(u32::from(c) >= 0x1100);
    letters(words).map(weight).sum::<usize>() >= fewest
}

/// Whether words are not parted by blanks in a character's script.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..)
}

/// Whether words turn what follows them.
fn turns(before: &str) -> bool {
    let text: String = before.chars().map(folded).collect();
    let bare: String = text.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    TURNING.iter().any(|word| text.contains(word))
        || bare.split(|c: char| !c.is_ascii_alphabetic()).any(|word| TURNING_WORDS.contains(&word))
}

/// The clauses of a quotation that say anything.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    // What is listed is no clause, and a point in a figure ends none.
    let pause = |c: char| {
        matches!(
            c,
            '，' | '。' | '！' | '？' | '；' | '：' | '—' | '…' | ',' | '.' | '!' | '?' | ';' | ':' | '\n'
        )
    };
    let mut rest = text;
    let all = std::iter::from_fn(move || {
        let ends = |&(at, c): &(usize, char)| {
            let inside = |next: Option<char>| next.is_some_and(|c| c.is_ascii_alphanumeric());
            let before = || rest.get(..at).and_then(|t| t.chars().next_back());
            let behind = || rest.get(at + 1..).and_then(|t| t.chars().next());
            pause(c) && !(c.is_ascii() && inside(before()) && inside(behind()))
        };
        if rest.is_empty() {
            return None;
        }
        let end = rest.char_indices().find(ends);
        let (clause, after) = end.map_or((rest, ""), |(at, c)| {
            (rest.get(..at).unwrap_or_default(), rest.get(at + c.len_utf8()..).unwrap_or_default())
        });
        rest = after;
        Some(clause)
    });
    all.filter(|clause| letters(clause).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::{is_shortened, missing_of};

    #[test]
    fn what_only_lacks_clauses_is_shortened() {
        for (long, short) in [
            ("“渡口重开，票价两元，老人免费。”", "“渡口重开，老人免费。”"),
            ("“渡口重开，票价两元，老人免费。”", "“渡口重開，票價兩元”"),
            ("“渡口重开，老人免费。”", "“老人免费。”"),
            ("“The ferry is back, fares stay, and all is well,”", "“The ferry is back, and all is well.”"),
            ("“It costs 3.5 crowns, as before.”", "“It costs 3.5 crowns.”"),
        ] {
            assert!(is_shortened(long, short) && is_shortened(short, long), "{long} {short}");
        }
        for (one, other) in [
            ("“我们今天，绝不涨价。”", "“我们今天涨价。”"),
            ("“我们不涨价，老人免费。”", "“我们涨价。”"),
            ("“渡口重开，老人免费。”", "“老人免费，渡口重开，水很深。”"),
            ("“老人、学生、军人免费。”", "“老人、军人免费。”"),
            ("“It costs 3.5 crowns.”", "“It costs 3 crowns.”"),
            ("“渡口重开。”", "“渡口重开。”"),
            ("“渡口重开。”", "“……”"),
        ] {
            assert!(!is_shortened(one, other) && !is_shortened(other, one), "{one} {other}");
        }
    }

    #[test]
    fn what_is_missing_is_told() {
        for (long, short, want) in [
            ("“渡口重开，票价两元，老人免费。”", "“渡口重开，老人免费。”", &["票价两元"][..]),
            ("“渡口明天早上重开，老人免费。”", "“明天早上重开，”", &["渡口", "老人免费"]),
            (
                "「船着き場は明日の朝に再開する。料金は変えない」",
                "「明日の朝に再開する」",
                &["船着き場は", "料金は変えない"],
            ),
            (
                "“나루터는 내일 아침 다시 엽니다. 요금은 그대로입니다”",
                "“내일 아침 다시 엽니다”",
                &["나루터는", "요금은 그대로입니다"],
            ),
            (
                "“I am glad the ferry is back. Fares stay.”",
                "“the ferry is back,”",
                &["I am glad", "Fares stay"],
            ),
            (
                "“We treat it as suspicious and as possible arson at this point,”",
                "“suspicious and as possible arson.”",
                &["We treat it as", "at this point"],
            ),
            (
                "“With luck, we can open the ferry today and keep the pier.”",
                "“We can open the ferry today,”",
                &["With luck", "and keep the pier"],
            ),
            ("“新桥主跨三百六十三米，宽二十四米。”", "“新桥主跨363米。”", &["宽二十四米"]),
            (
                "“나루터는 다시 엽니다. 요금은 그대로 두겠습니다”",
                "“요금은 그대로 두겠다”",
                &["나루터는 다시 엽니다"],
            ),
            (
                "“나루터를 내일 다시 열고 요금은 그대로 두겠습니다”",
                "“나루터를 내일 다시 열고”",
                &["요금은 그대로 두겠습니다"],
            ),
        ] {
            assert_eq!(missing_of(long, short), Some((0, want.to_vec())), "{long}");
            assert_eq!(missing_of(short, long), Some((1, want.to_vec())), "{long}");
        }
    }

    #[test]
    fn what_says_something_else_is_not_shortened() {
        for (long, short) in [
            ("“我们绝不会在明年涨价。”", "“会在明年涨价。”"),
            ("“渡口明天早上可能就会重开。”", "“就会重开。”"),
            ("“渡口可能明天早上就会重开。”", "“明天早上就会重开。”"),
            ("「船着き場を明日の朝に再開するわけではない」", "「船着き場を明日の朝に再開する」"),
            ("“I do not think the ferry is back.”", "“the ferry is back.”"),
            ("“We can reopen the landing soon.”", "“open the landing soon.”"),
            (
                "“We never treat it as suspicious and as possible arson here,”",
                "“suspicious and as possible arson.”",
            ),
            ("“We can open the ferry for all if it rains today.”", "“We can open the ferry for all.”"),
            ("“We reopened the old ferry on the quay today.”", "“opened the old ferry on the quay.”"),
            ("“渡口重开。”", "“重开。”"),
        ] {
            assert!(!is_shortened(long, short), "{long} {short}");
        }
    }
}
