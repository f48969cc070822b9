//! What counts as equal: every token gets a key under a policy; tokens with the same key are equal, tokens
//! without one do not count. The text itself is never rewritten, and tokens keep their place in it.

use std::hash::Hasher;
use std::sync::OnceLock;

use rustc_hash::FxHasher;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::chars::{Class, is_hidden, is_quote};
use super::folds::{case, marks, numerals};
use super::policy::{Ignore, Policy};
use super::radicals::ideograph;
use super::script::simplified;
use super::tokens::{Scan, Token, TokenKind, tokenize};

/// Equality of a token: a scalar value for single characters, else a hash with the highest bit set.
pub type Key = u64;

const HASHED: Key = 1 << 63;

/// The tokens of a text that count, in order, with their keys.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    pub tokens: Vec<Token>,
    pub keys: Vec<Key>,
    /// Scalar values of the whole text.
    pub chars: usize,
}

impl Folded {
    /// Forgets the tokens and keeps the room for others.
    pub fn clear(&mut self) {
        self.tokens.clear();
        self.keys.clear();
        self.chars = 0;
    }

    /// Whether nothing counts.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// How many tokens count.
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
    /// What the token just looked at is by NFKC, if that is several tokens (㈱ is (株)).
    several: Option<String>,
}

/// How many marks of East Asian print have their keys at hand.
const PRINT: usize = 70;
/// In place of a key: of what is to be looked at as any token is.
const UNKNOWN: Key = 0;
/// In place of a key: of what does not count.
const NOTHING: Key = 1;
/// The keys of marks of East Asian print under each policy, made when they are first asked for.
static PRINTS: [OnceLock<Box<[Key; PRINT]>>; Policy::COUNT] = [const { OnceLock::new() }; Policy::COUNT];

/// Where the key of a mark is that [`Scan::plain`] finds.
fn print_index(code: u32) -> usize {
    let at = match code {
        0x3000..=0x301f => code - 0x3000,
        0xff00..=0xff1f => code - 0xff00 + 32,
        0x2018..=0x201d => code - 0x2018 + 64,
        _ => return PRINT,
    };
    at as usize
}

/// Takes all tokens that can be told by their bytes; `key` is that of an ideograph. A function of its own, because it is
/// the innermost loop: inlined, what it counts with would not stay in registers.
#[inline(never)]
fn plain(scan: &mut Scan<'_>, into: &mut Folded, print: &[Key; PRINT], key: impl Fn(char) -> Key) {
    let Folded { tokens, keys, .. } = into;
    scan.plain(|token| {
        let key = match token.kind {
            TokenKind::Ideo => key(token.first),
            _ => print.get(print_index(u32::from(token.first))).copied().unwrap_or(UNKNOWN),
        };
        if key > NOTHING {
            tokens.push(token);
            keys.push(key);
        }
        key != UNKNOWN
    });
}

impl Folder {
    /// Of a policy; it keeps its room from one text to the next.
    pub fn new(policy: Policy) -> Self {
        Self { policy, scratch: String::new(), several: None }
    }

    /// What decides which tokens are equal.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// The tokens of `text` that count; what `into` held before is gone.
    pub fn fold(&mut self, text: &str, into: &mut Folded) {
        into.clear();
        if self.ignores(Ignore::Numerals) {
            self.fold_numerals(text, into);
        } else {
            self.fold_plainly(text, into);
        }
    }

    /// Token by token.
    fn fold_plainly(&mut self, text: &str, into: &mut Folded) {
        let mut several = Vec::new();
        let Some(print) = PRINTS.get(self.policy.number()) else { return };
        let print = print.get_or_init(|| self.print_keys());
        let script = self.ignores(Ignore::Script);
        let mut scan = Scan::new(text);
        loop {
            if script {
                plain(&mut scan, into, print, |c| Key::from(u32::from(simplified(c))));
            } else {
                plain(&mut scan, into, print, |c| Key::from(u32::from(c)));
            }
            let Some(token) = scan.next_token() else { break };
            self.take(text, token, None, into, &mut several);
        }
        into.chars = scan.chars();
        self.put_several(&several, into);
    }

    fn print_keys(&mut self) -> Box<[Key; PRINT]> {
        let mut keys = Box::new([UNKNOWN; PRINT]);
        let mut text = [0; 4];
        for c in ('\u{3000}'..='\u{301f}').chain('\u{ff00}'..='\u{ff1f}').chain('‘'..='”') {
            if Class::of(c) != Class::Punct {
                continue;
            }
            let key = self.key(c.encode_utf8(&mut text), TokenKind::Punct);
            if self.several.take().is_none()
                && let Some(slot) = keys.get_mut(print_index(u32::from(c)))
            {
                *slot = key.unwrap_or(NOTHING);
            }
        }
        keys
    }

    /// Numerals are joined to one token before they get a key.
    fn fold_numerals(&mut self, text: &str, into: &mut Folded) {
        let (mut tokens, mut found, mut several) = (Vec::new(), Vec::new(), Vec::new());
        tokenize(text, &mut tokens);
        numerals::join(text, &mut tokens, &mut found);
        let mut found = found.into_iter().peekable();
        into.chars = tokens.last().map_or(0, |t| t.char_range().end);
        for token in tokens {
            let numeral = found.next_if(|(byte, _)| *byte == token.byte).map(|(_, hash)| hash | HASHED);
            self.take(text, token, numeral, into, &mut several);
        }
        self.put_several(&several, into);
    }

    /// Adds a token, if it counts, with the key it has already or else its own.
    fn take(
        &mut self,
        text: &str,
        token: Token,
        key: Option<Key>,
        into: &mut Folded,
        several: &mut Vec<(usize, Token, String)>,
    ) {
        let key = key.or_else(|| self.key(token.text(text), token.kind));
        if let Some(nfkc) = self.several.take() {
            several.push((into.keys.len(), token, nfkc));
        } else if let Some(key) = key {
            into.tokens.push(token);
            into.keys.push(key);
        }
    }

    /// Puts tokens that are several by NFKC back in as several, of which the first is all that stands in the text.
    fn put_several(&mut self, several: &[(usize, Token, String)], into: &mut Folded) {
        if several.is_empty() {
            return;
        }
        let (tokens, keys) = (std::mem::take(&mut into.tokens), std::mem::take(&mut into.keys));
        let (mut from, mut pieces) = (0, Vec::new());
        for (to, token, nfkc) in several {
            into.tokens.extend(tokens.get(from..*to).unwrap_or_default());
            into.keys.extend(keys.get(from..*to).unwrap_or_default());
            from = *to;
            pieces.clear();
            tokenize(nfkc, &mut pieces);
            let mut place = *token;
            for piece in &pieces {
                if let Some(key) = self.key(piece.text(nfkc), piece.kind) {
                    into.tokens.push(Token { kind: piece.kind, ..place });
                    into.keys.push(key);
                    place = Token {
                        byte: token.byte + token.bytes,
                        char: token.char + token.chars,
                        bytes: 0,
                        chars: 0,
                        ..place
                    };
                }
            }
        }
        into.tokens.extend(tokens.get(from..).unwrap_or_default());
        into.keys.extend(keys.get(from..).unwrap_or_default());
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
        if self.ignores(Ignore::Punctuation) && marks::is_punctuation(first) {
            return None;
        }
        if self.ignores(Ignore::Quotes) && is_quote(first) {
            return Some(Key::from(u32::from('"')));
        }
        // What is set on a mark makes it another (≠).
        if self.ignores(Ignore::Width)
            && (text.len() == first.len_utf8() || text.chars().all(|c| c == first))
            && let Some(c) = marks::plain(text, first)
        {
            return Some(Key::from(u32::from(c)));
        }
        Some(self.hashed(text))
    }

    /// The key of a token of any length, after what the policy folds in letters.
    fn hashed(&mut self, text: &str) -> Key {
        let mut folded = std::mem::take(&mut self.scratch);
        folded.clear();
        let radical = || text.chars().next().filter(|c| c.len_utf8() == text.len()).and_then(ideograph);
        if self.ignores(Ignore::Width)
            && let Some(c) = radical()
        {
            folded.push(c);
        } else if self.ignores(Ignore::Width)
            && !text.is_ascii()
            && is_nfkc_quick(text.chars()) != IsNormalized::Yes
        {
            folded.extend(text.nfkc());
            if marks::is_several(&folded) {
                self.several = Some(folded.clone());
            }
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
            let only = match Class::of(c) {
                Class::Ideo => return self.character(c),
                Class::Letter if self.ignores(Ignore::Case) => case::folded(c),
                Class::Punct if self.ignores(Ignore::Width) => marks::plain(text, c).or(Some(c)),
                _ => Some(c),
            };
            if let Some(c) = only {
                return Key::from(u32::from(c));
            }
        }
        let mut hasher = FxHasher::default();
        let mut buffer = [0; 4];
        for c in text.chars() {
            match c {
                c if is_hidden(c) && self.ignores(Ignore::Space) => continue,
                '’' | 'ʼ' if self.ignores(Ignore::Quotes) || (c == '’' && self.ignores(Ignore::Width)) =>
                {
                    hasher.write(b"'");
                }
                '‐' | '‑' if self.ignores(Ignore::Width) => hasher.write(b"-"),
                // Within a figure: Japanese papers write １・５.
                '·' | '・' if self.ignores(Ignore::Width) => hasher.write(b"."),
                _ if self.ignores(Ignore::Case) => {
                    case::each_folded(c, |c| hasher.write(c.encode_utf8(&mut buffer).as_bytes()));
                }
                _ => hasher.write(c.encode_utf8(&mut buffer).as_bytes()),
            }
        }
        hasher.finish() | HASHED
    }
}

/// Ideographs and kana that NFKC leaves as they are.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::Folder;
    use crate::text::Policy;

    fn equal(policy: &str, a: &str, b: &str) -> bool {
        let mut folder = Folder::new(policy.parse::<Policy>().unwrap());
        folder.folded(a).keys == folder.folded(b).keys
    }

    #[test]
    fn radicals_are_ideographs_of_another_width() {
        assert!(equal("width", "縣⻑與縣⺠", "縣長與縣民"));
        assert!(equal("width,script", "縣⻑與縣⺠", "县长与县民"));
        assert!(!equal("case", "縣⻑", "縣長"));
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_gives_the_same_keys(
            text in "[河谷臺々〇，。：（）“”‘」《、？１ａ…— \u{3000}\u{3099}x5]{0,30}",
            policy in proptest::sample::subsequence(crate::text::Ignore::ALL.to_vec(), 0..=7),
        ) {
            // Numerals are another way, which is told elsewhere.
            let policy = policy.into_iter().filter(|&i| i != crate::text::Ignore::Numerals);
            let mut folder = Folder::new(policy.fold(Policy::NONE, Policy::with));
            let short = folder.folded(&text);
            let (mut tokens, mut long, mut several) = (Vec::new(), super::Folded::default(), Vec::new());
            super::tokenize(&text, &mut tokens);
            for token in tokens {
                folder.take(&text, token, None, &mut long, &mut several);
            }
            folder.put_several(&several, &mut long);
            proptest::prop_assert_eq!((&short.tokens, &short.keys), (&long.tokens, &long.keys));
            proptest::prop_assert_eq!(short.chars, text.chars().count());
        }
    }

    #[test]
    fn each_policy_folds_its_own() {
        for (policy, a, b) in [
            ("space", "今天  天气", "今天天气\u{3000}"),
            ("width", "ＡＢＣ１２３，好！", "ABC123,好!"),
            ("width", "他说——……。", "他说—…."),
            ("width", "ｶﾞｽ", "ガス"),
            ("width", "40％", "40%"),
            ("width", "１・５キロ、3･2％", "1.5キロ、3.2%"),
            ("space", "182억 원, 12만 4천 명이", "182억원, 12만4천명이"),
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

    #[test]
    fn width_holds_what_unicode_calls_compatible() {
        for c in '\u{80}'..='\u{2ffff}' {
            // ︰ is a colon where people type it; Thai and Lao vowels need a letter to stand on.
            if matches!(c, '︰' | '˜' | 'ำ' | 'ຳ') {
                continue;
            }
            for form in [c.nfkc().collect::<String>(), c.nfkd().collect(), c.nfd().collect()] {
                for (before, after) in [("", ""), ("中", "文"), ("カ", "ナ")] {
                    if form.chars().eq([c]) {
                        continue;
                    }
                    let (a, b) = (format!("{before}{c}{after}"), format!("{before}{form}{after}"));
                    assert!(equal("width", &a, &b), "{a} {b}");
                }
            }
        }
    }

    #[test]
    fn all_policies_hold_together() {
        for (policy, a, b) in [
            ("width", "（株）三和、36℃、ｶﾞｽ５㎞를", "㈱三和、36°C、ガス5km를"),
            ("width", "12：30——10～20", "12:30--10〜20"),
            ("width", "二○二六年", "二〇二六年"),
            ("width", "한국 신문", "한국 신문"),
            ("width", "記者︰A－B", "記者:A-B"),
            ("quotes", "«да» “yes” ‘no’", "『да』 \"yes\" 'no'"),
            ("case", "STRASSE ΟΔΟΣ", "straße οδος"),
            ("punctuation", "快讯｜路通了——“好”！", "快讯路通了好"),
            ("space", "在 2024 年\u{200b}", "在2024年"),
        ] {
            assert!(equal(policy, a, b), "{policy}: {a} {b}");
        }
        for (policy, a, b) in [
            ("quotes", "《路》", "“路”"),
            ("space", "ab c", "a bc"),
            ("space", "천만 명", "천만명"),
            ("width", "“好”", "「好」"),
            ("punctuation", "3%", "3"),
            ("script", "軟體", "软件"),
        ] {
            assert!(!equal(policy, a, b), "{policy}: {a} {b}");
        }
    }
}
