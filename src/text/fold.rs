//! What counts as equal: every token gets a key under a policy; tokens with the same key are equal, tokens
//! without one do not count. The text itself is never rewritten, and tokens keep their place in it.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::chars::{Class, is_quote};
use super::numeral;
use super::policy::{Ignore, Policy};
use super::script::simplified;
use super::tokens::{Token, TokenKind, tokenize};

/// Equality of a token: a scalar value for single characters, else a hash with the highest bit set.
pub type Key = u64;

const HASHED: Key = 1 << 63;

/// The tokens of a text that count, in order, with their keys.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    pub tokens: Vec<Token>,
    pub keys: Vec<Key>,
}

impl Folded {
    pub fn clear(&mut self) {
        self.tokens.clear();
        self.keys.clear();
    }

    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A hash of all keys in order: equal for texts without a difference that counts.
    pub fn hash(&self) -> u64 {
        hash_keys(&self.keys)
    }
}

/// A hash of keys in order, the same in every run.
pub fn hash_keys(keys: &[Key]) -> u64 {
    let mut hasher = FxHasher::default();
    for &key in keys {
        hasher.write_u64(key);
    }
    hasher.write_usize(keys.len());
    hasher.finish()
}

/// Gives keys under one policy.
#[derive(Debug, Clone)]
pub struct Folder {
    policy: Policy,
    scratch: String,
}

impl Folder {
    pub fn new(policy: Policy) -> Self {
        Self { policy, scratch: String::new() }
    }

    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// The tokens of `text` that count; what `into` held before is gone.
    pub fn fold(&mut self, text: &str, into: &mut Folded) {
        into.clear();
        tokenize(text, &mut into.tokens);
        if self.ignores(Ignore::Numerals) {
            join_numerals(text, &mut into.tokens);
        }
        into.keys.reserve(into.tokens.len());
        let keys = &mut into.keys;
        into.tokens.retain(|token| match self.key(token.text(text), token.kind) {
            Some(key) => {
                keys.push(key);
                true
            }
            None => false,
        });
    }

    /// The tokens of `text` that count.
    pub fn folded(&mut self, text: &str) -> Folded {
        let mut into = Folded::default();
        self.fold(text, &mut into);
        into
    }

    fn ignores(&self, what: Ignore) -> bool {
        self.policy.ignores(what)
    }

    /// `None` for what does not count at all.
    fn key(&mut self, text: &str, kind: TokenKind) -> Option<Key> {
        if self.ignores(Ignore::Numerals)
            && matches!(kind, TokenKind::Ideo | TokenKind::Number)
            && let Some(value) = numeral::value(text)
        {
            let mut hasher = FxHasher::default();
            hasher.write_i128(value.mantissa);
            hasher.write_i32(value.exponent);
            return Some(hasher.finish() | HASHED);
        }
        match kind {
            TokenKind::Blank => (!self.ignores(Ignore::Space)).then(|| self.hashed(text)),
            TokenKind::Ideo => Some(self.ideograph(text)),
            TokenKind::Punct => self.punctuation(text),
            TokenKind::Word | TokenKind::Number => Some(self.hashed(text)),
        }
    }

    fn ideograph(&mut self, text: &str) -> Key {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if is_plain(c) => self.character(c),
            _ => self.hashed(text),
        }
    }

    fn character(&self, c: char) -> Key {
        let c = if self.ignores(Ignore::Script) { simplified(c) } else { c };
        Key::from(u32::from(c))
    }

    fn punctuation(&mut self, text: &str) -> Option<Key> {
        let first = text.chars().next()?;
        if self.ignores(Ignore::Punctuation) && is_ignorable(first) {
            return None;
        }
        if self.ignores(Ignore::Quotes) && is_quote(first) {
            return Some(Key::from(u32::from('"')));
        }
        if self.ignores(Ignore::Width)
            && let Some(c) = plain_mark(text, first)
        {
            return Some(Key::from(u32::from(c)));
        }
        Some(self.common_mark(text, first).unwrap_or_else(|| self.hashed(text)))
    }

    /// The key that [`Self::hashed`] would give, for the marks nearly every text is full of.
    fn common_mark(&self, text: &str, first: char) -> Option<Key> {
        let alone = text.len() == first.len_utf8();
        let key = match first {
            '、' | '《' | '》' | '「' | '」' | '『' | '』' | '“' | '”' => first,
            '，' | '：' | '；' | '！' | '？' | '（' | '）' if self.ignores(Ignore::Width) => {
                char::from_u32(u32::from(first) - 0xfee0)?
            }
            '，' | '：' | '；' | '！' | '？' | '（' | '）' => first,
            _ => return None,
        };
        alone.then_some(Key::from(u32::from(key)))
    }

    /// The key of a token of any length, after what the policy folds in letters.
    fn hashed(&mut self, text: &str) -> Key {
        let mut folded = std::mem::take(&mut self.scratch);
        folded.clear();
        if self.ignores(Ignore::Width) && !text.is_ascii() && is_nfkc_quick(text.chars()) != IsNormalized::Yes
        {
            folded.extend(text.nfkc());
        } else {
            folded.push_str(text);
        }
        let key = self.hash_folded(&folded);
        self.scratch = folded;
        key
    }

    fn hash_folded(&self, text: &str) -> Key {
        let mut chars = text.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return match Class::of(c) {
                Class::Ideo => self.character(c),
                Class::Letter if self.ignores(Ignore::Case) => {
                    lower(c).map_or(0, |c| Key::from(u32::from(c)))
                }
                _ => Key::from(u32::from(c)),
            };
        }
        let mut hasher = FxHasher::default();
        let mut buffer = [0; 4];
        for c in text.chars() {
            match c {
                '\u{ad}' if self.ignores(Ignore::Space) => continue,
                '’' if self.ignores(Ignore::Quotes) => hasher.write(b"'"),
                '‐' if self.ignores(Ignore::Width) => hasher.write(b"-"),
                _ if self.ignores(Ignore::Case) => {
                    for c in c.to_lowercase() {
                        hasher.write(c.encode_utf8(&mut buffer).as_bytes());
                    }
                }
                _ => hasher.write(c.encode_utf8(&mut buffer).as_bytes()),
            }
        }
        hasher.finish() | HASHED
    }
}

fn lower(c: char) -> Option<char> {
    c.to_lowercase().next()
}

/// Ideographs and kana that NFKC leaves as they are.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}')
}

/// The form that stands for all widths of a mark: what NFKC does, and what it leaves (dashes, dots, the full stop).
fn plain_mark(text: &str, first: char) -> Option<char> {
    Some(match first {
        '-' | '—' | '―' | '–' | '─' | '－' | '‐' | '‑' | '‒' | '−' | '﹣' | '﹘' => '-',
        '~' | '～' | '〜' | '∼' | '˜' => '~',
        '…' | '⋯' | '︙' => '…',
        '.' | '。' | '．' | '｡' if text.chars().nth(1).is_some() => '…',
        '.' | '。' | '．' | '｡' => '.',
        '·' | '•' | '・' | '‧' | '∙' | '⋅' | '･' | '᛫' => '·',
        '、' | '､' => '、',
        '“' | '”' | '„' | '‟' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '＇' => '\'',
        '￥' => '¥',
        _ => return None,
    })
}

/// Punctuation, not symbols that carry meaning (%, +, $, ℃).
fn is_ignorable(c: char) -> bool {
    is_quote(c)
        || matches!(
            c,
            ',' | '.'
                | ';'
                | ':'
                | '!'
                | '?'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '-'
                | '/'
                | '*'
                | '_'
                | '~'
                | '·'
        )
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{203b}'..='\u{203f}' | '\u{2e00}'..='\u{2e5d}' | '\u{3001}'..='\u{3003}')
        || matches!(c, '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{3030}' | '\u{30fb}' | '\u{fe10}'..='\u{fe19}')
        || matches!(c, '\u{fe30}'..='\u{fe52}' | '\u{fe54}'..='\u{fe5e}' | '！' | '（' | '）' | '，' | '－' | '．' | '／' | '：' | '；')
        || matches!(c, '？' | '［' | '］' | '｛' | '｝' | '～' | '｟'..='･')
}

/// Makes one token of each numeral that several tokens spell: 三百六十三, 1.2万.
fn join_numerals(text: &str, tokens: &mut Vec<Token>) {
    /// Longest numeral looked for, in scalar values.
    const LONGEST: usize = 40;
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(&first) = tokens.get(at) {
        at += 1;
        let starts = matches!(first.kind, TokenKind::Ideo | TokenKind::Number);
        let rest = text.get(first.byte as usize..).filter(|_| starts).unwrap_or_default();
        let chars: Vec<char> = rest.chars().take(LONGEST).collect();
        let end = numeral::at_start(&chars).map_or(0, |(len, _)| first.char as usize + len);
        let last = tokens[at..].iter().take_while(|t| t.char_range().end <= end).count();
        let mut token = first;
        if let Some(l) =
            last.checked_sub(1).and_then(|n| tokens.get(at + n)).filter(|l| l.char_range().end == end)
        {
            token.bytes = l.byte + l.bytes - first.byte;
            token.chars = l.char + l.chars - first.char;
            token.kind = TokenKind::Number;
            at += last;
        }
        joined.push(token);
    }
    *tokens = joined;
}

#[cfg(test)]
mod tests {
    use super::Folder;
    use crate::text::Policy;

    fn equal(policy: &str, a: &str, b: &str) -> bool {
        let mut folder = Folder::new(policy.parse::<Policy>().unwrap());
        folder.folded(a).keys == folder.folded(b).keys
    }

    #[test]
    fn each_policy_folds_its_own() {
        for (policy, a, b) in [
            ("space", "今天  天气", "今天天气\u{3000}"),
            ("width", "ＡＢＣ１２３，好！", "ABC123,好!"),
            ("width", "他说——……。", "他说—…."),
            ("width", "ｶﾞｽ", "ガス"),
            ("width", "40％", "40%"),
            ("punctuation", "你好，世界！", "你好世界"),
            ("case", "The WHO", "the who"),
            ("script", "臺灣發展著", "台湾发展着"),
            ("quotes", "「好」『吗』", "“好”\"吗\""),
            ("quotes", "don’t", "don't"),
            ("numerals", "三百六十三人", "363人"),
            ("numerals", "投资1.2万元", "投资12,000元"),
            ("numerals", "一点二米，二〇二六年", "1.2米，2026年"),
        ] {
            assert!(equal(policy, a, b), "{policy}: {a} {b}");
            assert!(!equal("none", a, b), "none: {a} {b}");
        }
    }

    #[test]
    fn what_counts_stays_apart() {
        for (a, b) in [("363", "336"), ("提取", "提供"), ("5%", "5"), ("a", "b"), ("", "。")] {
            assert!(!equal("space,width,case,script,numerals,quotes", a, b), "{a} {b}");
        }
        assert!(!equal("punctuation", "5%", "5"));
    }
}
