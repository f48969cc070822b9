//! Quotations and names by their words, however they are punctuated.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::article::{Fact, FactKind, FactValue};
use crate::text::chars::is_letter;
use crate::text::{Folded, Folder, Ignore, Policy, is_common_ideograph, simplified, skeletons};

use super::letters::{LETTERS, alike, first_letters, last_letters};

/// Holds the words of facts against each other.
#[derive(Debug)]
pub(super) struct Words {
    policy: Policy,
    /// With figures left out.
    bare: Policy,
    loose: Folder,
    strict: Folder,
    folded: [Folded; 2],
}

impl Words {
    pub(super) fn new(policy: Policy) -> Self {
        // No fact disagrees by how it is written, whatever else is counted: 当天 and 當天, ＡＢＣ and abc.
        let written = [Ignore::Width, Ignore::Script, Ignore::Case].into_iter().fold(policy, Policy::with);
        let form = [Ignore::Space, Ignore::Punctuation, Ignore::Quotes];
        let strict = form.into_iter().fold(written, Policy::with);
        Self {
            // Whatever is ignored: 三亿 and 五亿 are never one.
            policy: written.without(Ignore::Numerals),
            bare: written.with(Ignore::Numerals),
            loose: Folder::new(strict.with(Ignore::Numerals)),
            strict: Folder::new(strict),
            folded: [Folded::default(), Folded::default()],
        }
    }

    /// Equal for the same letters in order.
    pub(super) fn key(&self, fact: &Fact) -> u64 {
        letters(worded(fact), self.policy)
    }

    /// Equal for words that differ at most in how they are written.
    pub(super) fn text_key(&self, text: &str) -> u64 {
        letters(text, self.policy)
    }

    /// What two facts that state the same have in common and is found out at a glance: quotations are long.
    pub(super) fn glance(&self, fact: &Fact) -> u64 {
        let kind = fact.kind as u64;
        match fact.kind {
            FactKind::Quote => Self::ends(fact).unwrap_or_else(|| self.beginning(fact)) ^ kind,
            FactKind::Name => Self::ends(fact).unwrap_or_default() ^ kind,
            // A date can state the same with its time of day as without.
            FactKind::DateTime => FactKind::Date as u64,
            _ => kind,
        }
    }

    /// Less than [`Words::glance`] and found out sooner: the first letters of quotations and names.
    pub(super) fn first_glance(fact: &Fact) -> u64 {
        match fact.kind {
            FactKind::Quote | FactKind::Name => first_letters(worded(fact)).unwrap_or_default(),
            _ => 0,
        }
    }

    /// The first and the last letters of a quotation or a name, if they are ones that stand for themselves alone.
    fn ends(fact: &Fact) -> Option<u64> {
        let text = worded(fact);
        let (first, last) = (first_letters(text)?, last_letters(text)?);
        Some(first.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32) ^ last)
    }

    /// The first letters of a quotation, whatever they are written with.
    fn beginning(&self, fact: &Fact) -> u64 {
        let first: String = worded(fact).chars().filter(|&c| is_letter(c)).take(LETTERS - 1).collect();
        letters(&first, self.policy)
    }

    /// Whether the letters of two facts differ, as far as that is found out by the first difference.
    pub(super) fn surely_differ(left: &Fact, right: &Fact) -> bool {
        let (left, right) = (worded(left), worded(right));
        first_difference(left, right)
            .is_some_and(|letters| letters.into_iter().flatten().all(is_common_ideograph))
    }

    /// Whether two writings differ at most in what is no wording: blanks, width, punctuation and what is ignored anyway.
    pub(super) fn same_writing(&mut self, left: &str, right: &str) -> bool {
        left == right || same(&mut self.strict, &mut self.folded, left, right)
    }

    /// The same, with figures taken by value.
    pub(super) fn same_but_for_numerals(&mut self, left: &str, right: &str) -> bool {
        // The cheap questions first: quotations are many, and most differ in their words.
        differ_by_figures(left, right)
            && letters(left, self.bare) == letters(right, self.bare)
            && same(&mut self.loose, &mut self.folded, left, right)
    }
}

/// Whether the first and the last difference of two texts may be ones of numerals: of their letters one is a figure, or
/// may be folded.
fn differ_by_figures(left: &str, right: &str) -> bool {
    let Some([Some(a), Some(b)]) = first_difference(left, right) else { return true };
    if !may_be_figure(a) && !may_be_figure(b) {
        return false;
    }
    let Some([Some(a), Some(b)]) = difference(left.chars().rev(), right.chars().rev()) else { return true };
    // Letters that are written in several ways are left to a closer look.
    [a, b].into_iter().any(|c| !is_common_ideograph(c) || is_numeral(c))
}

/// The first letters by which two texts differ, none where one ends before.
fn first_difference(left: &str, right: &str) -> Option<[Option<char>; 2]> {
    let start = alike(left, right);
    let (a, b) = (left.get(start..).unwrap_or_default(), right.get(start..).unwrap_or_default());
    difference(a.chars(), b.chars())
}

fn difference(
    mut a: impl Iterator<Item = char>,
    mut b: impl Iterator<Item = char>,
) -> Option<[Option<char>; 2]> {
    loop {
        let letters = [a.find(|&c| is_letter(c)), b.find(|&c| is_letter(c))];
        match letters {
            [None, None] => return None,
            [Some(x), Some(y)] if is_one(x, y) => {}
            _ => return Some(letters),
        }
    }
}

/// Whether two letters are one, whatever they are written with.
fn is_one(a: char, b: char) -> bool {
    a == b || a.eq_ignore_ascii_case(&b) || simplified(a) == simplified(b)
}

fn may_be_figure(c: char) -> bool {
    match c {
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿'
        | '两' | '零' | '半' | '成' | '点' | '分' | '之' => true,
        _ if is_common_ideograph(c) => false,
        _ => c >= '\u{f900}' || c.is_numeric(),
    }
}

/// Among the ideographs.
fn is_numeral(c: char) -> bool {
    may_be_figure(c) || matches!(c, '萬' | '億' | '兩' | '點' | '廿' | '卅')
}

/// A hash of the letters in order.
fn letters(text: &str, policy: Policy) -> u64 {
    let (mut hasher, mut any) = (FxHasher::default(), false);
    skeletons(text, policy, |sentence| {
        sentence.hash.hash(&mut hasher);
        any = true;
    });
    if !any {
        text.hash(&mut hasher);
    }
    hasher.finish()
}

fn same(folder: &mut Folder, [a, b]: &mut [Folded; 2], left: &str, right: &str) -> bool {
    folder.fold(left, a);
    folder.fold(right, b);
    a.keys == b.keys
}

fn worded(fact: &Fact) -> &str {
    match &fact.value {
        Some(FactValue::Text(text)) => text,
        _ => &fact.text,
    }
}
