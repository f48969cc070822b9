//! Quotations that two articles cut into other pieces: “甲，”他说，“乙。” and 他说：“甲，乙。”.

use rustc_hash::FxHashSet;

use crate::text::chars::is_letter;
use crate::text::simplified;

use super::folded::folded;
use super::letters::{LETTERS, alike, first_letters, letters};

/// Letters by which the beginnings of quotations are looked up.
const BEGINNING: usize = LETTERS;
/// Quotations of one beginning that are tried.
const SEVERAL: usize = 4;

/// Quotations with their number, in the order of the text, whose words follow each other on the other side as well,
/// however they are cut: side and number of each.
pub(super) fn same_words(left: &[(usize, &str)], right: &[(usize, &str)]) -> Vec<(usize, usize)> {
    if left.is_empty() || right.is_empty() || left.len() + right.len() < 3 {
        return Vec::new();
    }
    let mut beginnings: Vec<(Beginning, usize)> =
        right.iter().enumerate().map(|(at, (_, text))| (beginning(text), at)).collect();
    beginnings.sort_unstable();
    let mut found = Vec::new();
    // Where the last found ones end.
    let mut next = [0; 2];
    for (l, (_, begins)) in left.iter().enumerate() {
        if l < next[0] {
            continue;
        }
        let begins = beginning(begins);
        let first = beginnings.partition_point(|there| *there < (begins, next[1]));
        let there = beginnings.iter().skip(first).take_while(|there| there.0 == begins);
        let mut there = there.map(|there| there.1).take(SEVERAL);
        if let Some((r, [ls, rs])) = there.find_map(|r| Some((r, run([left, right], [l, r])?))) {
            found.extend(left.iter().skip(l).take(ls).map(|q| (0, q.0)));
            found.extend(right.iter().skip(r).take(rs).map(|q| (1, q.0)));
            next = [l + ls, r + rs];
        }
    }
    found
}

/// The first letters of a quotation, as one number.
type Beginning = u128;

fn beginning(text: &str) -> Beginning {
    let any = || {
        letters(text).take(BEGINNING).fold(0, |all, c| all << 21 | Beginning::from(u32::from(simplified(c))))
    };
    first_letters(text).map_or_else(|| any() | 1 << 127, Beginning::from)
}

/// How many pieces on each side, from these on, have the same words; `None` for one against one.
fn run<'a>([left, right]: [&[(usize, &'a str)]; 2], from: [usize; 2]) -> Option<[usize; 2]> {
    let mut pieces = [left.iter().skip(from[0]), right.iter().skip(from[1])];
    let mut used = [0, 0];
    // What is left of the piece that is being read on each side, from its next letter on.
    let mut rest = ["", ""];
    loop {
        for side in 0..2 {
            if rest[side].is_empty() {
                rest[side] = worded(pieces[side].next()?.1);
                used[side] += 1;
                if rest[side].is_empty() {
                    return None;
                }
            }
        }
        // What is alike to the letter has the same words; mostly that is all of it.
        let alike = alike(rest[0], rest[1]);
        rest = rest.map(|rest| worded(rest.get(alike..).unwrap_or_default()));
        while let (Some(a), Some(b)) = (rest[0].chars().next(), rest[1].chars().next()) {
            if simplified(a) != simplified(b) {
                return None;
            }
            let past = |rest: &'a str, c: char| worded(rest.get(c.len_utf8()..).unwrap_or_default());
            rest = [past(rest[0], a), past(rest[1], b)];
        }
        if rest == ["", ""] {
            return (used != [1, 1]).then_some(used);
        }
    }
}

/// A text from its first letter on.
fn worded(text: &str) -> &str {
    text.trim_start_matches(|c| !is_letter(c))
}

/// Share of the pairs of letters of the shorter quotation that the other has too, 0.0 to 1.0; of words of Latin letters,
/// of which any long text has all pairs, of longer runs.
pub(super) fn shared(left: &str, right: &str) -> f64 {
    const RUN: usize = 2;
    const RUN_OF_LATIN: usize = 4;
    let [a, b] = [left, right].map(|text| letters(text).map(simplified).collect::<Vec<char>>());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let latin = short.iter().filter(|c| c.is_ascii_alphabetic()).count() * 2 > short.len();
    let run = if latin { RUN_OF_LATIN } else { RUN };
    let runs: FxHashSet<&[char]> = long.windows(run).collect();
    let found = short.windows(run).filter(|letters| runs.contains(letters)).count();
    found as f64 / (short.len() + 1).saturating_sub(run).max(1) as f64
}

/// Whether two texts in one pair of marks each have other words in them.
pub(super) fn is_reworded(left: &str, right: &str) -> bool {
    let inside = |text: &str| {
        let inside = text.strip_prefix('“')?.strip_suffix('”')?;
        let words = letters(inside).map(folded).collect::<String>();
        (!inside.contains(['“', '”'])).then_some(words)
    };
    match (inside(left), inside(right)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{same_words, shared};

    #[test]
    fn a_changed_piece_is_known_by_its_letters() {
        assert!(shared("“我们等了十年，”", "“我们盼了十年，终于等到这一天。”") > 0.5);
        assert!(shared("“终于等到这一天。”", "“我们盼了十年。”") < 0.2);
    }

    fn found(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
        fn numbered<'a>(quotes: &[&'a str]) -> Vec<(usize, &'a str)> {
            quotes.iter().copied().enumerate().collect()
        }
        let there = same_words(&numbered(left), &numbered(right));
        let mut back = same_words(&numbered(right), &numbered(left));
        back.iter_mut().for_each(|(side, _)| *side = 1 - *side);
        back.sort_unstable();
        let mut sorted = there.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, back);
        there
    }

    #[test]
    fn pieces_are_joined() {
        assert_eq!(
            found(&["“我们等了十年，”", "“终于等到今天。”"], &["“我们等了十年，终于等到今天。”"]),
            [(0, 0), (0, 1), (1, 0)]
        );
        assert_eq!(found(&["“甲乙丙丁戊”", "“己庚”"], &["“甲乙丙丁”", "“戊己庚”"]).len(), 4);
        assert_eq!(found(&["“甲乙丙丁戊”", "“己辛”"], &["“甲乙丙丁”", "“戊己庚”"]), []);
        assert_eq!(found(&["“甲乙丙丁戊”", "“己”"], &["“甲乙丙丁戊”"]), []);
        assert_eq!(found(&["“甲乙丙丁戊”"], &["“甲乙丙丁戊”"]), []);
    }
}
