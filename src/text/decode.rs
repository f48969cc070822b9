//! Bytes to text: which encoding they are in, by evidence, and what did not fit.
//!
//! In this order: the caller's word, a byte order mark, UTF-16 by its pattern, ISO-2022-JP by its escapes,
//! valid UTF-8, what the page declares, detection. The decoders are those of `encoding_rs`, the detector `chardetng`.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, GBK, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED,
};

use super::wide;

/// A page says its encoding within so many bytes, or not at all.
const DECLARATION: usize = 4096;
/// Detection is a hundred times slower than decoding, and sure long before this.
const SAMPLE: usize = 64 * 1024;
/// Fewer bytes outside ASCII than this leave detection guessing.
const FEW: usize = 16;

/// What some programs put before UTF-8, and others need to take it for that.
pub const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// UTF-8 without a byte order mark.
pub fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)
}

/// A text and how it was got out of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// Without a byte order mark.
    pub text: Cow<'a, str>,
    pub encoding: &'static Encoding,
    /// What the page declared, where the bytes say otherwise.
    pub contradicted: Option<&'static Encoding>,
    /// Detected from too little to be sure.
    pub doubtful: bool,
    /// Places where the bytes are no characters; each is U+FFFD in the text.
    pub broken: usize,
}

/// Decodes `bytes`; `forced` stops all guessing.
pub fn decode<'a>(bytes: &'a [u8], forced: Option<&'static Encoding>) -> Decoded<'a> {
    by_evidence(bytes, forced, || simdutf8::basic::from_utf8(bytes).ok())
}

/// The same of bytes that are known to be well-formed UTF-8, which need not be the encoding they are in.
pub fn decode_utf8<'a>(text: &'a str, forced: Option<&'static Encoding>) -> Decoded<'a> {
    by_evidence(text.as_bytes(), forced, || Some(text))
}

fn by_evidence<'a>(
    bytes: &'a [u8],
    forced: Option<&'static Encoding>,
    as_utf8: impl FnOnce() -> Option<&'a str>,
) -> Decoded<'a> {
    if let Some(encoding) = forced {
        return decoded(bytes, canonical(encoding));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return decoded(bytes, encoding);
    }
    if let Some(encoding) = wide::by_zeros(bytes) {
        return decoded(bytes, encoding);
    }
    if holds_japanese_escapes(bytes) {
        let japanese = decoded(bytes, ISO_2022_JP);
        if japanese.broken == 0 {
            return japanese;
        }
    }
    if let Some(text) = as_utf8() {
        return Decoded { text: Cow::Borrowed(text), ..decoded(&[], UTF_8) };
    }
    if let Some(encoding) = wide::by_characters(bytes) {
        return decoded(bytes, encoding);
    }
    if mostly_utf8(bytes) {
        return decoded(bytes, UTF_8);
    }
    match declared(bytes) {
        Some(encoding) => check_declared(bytes, encoding),
        None => detect(bytes),
    }
}

/// GB2312 and GBK are read as the encoding that holds both; UTF-7 and the like as nothing.
pub fn canonical(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

fn decoded<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    let broken = if had_errors { broken(&text, bytes, encoding) } else { 0 };
    Decoded { text, encoding, contradicted: None, doubtful: false, broken }
}

/// Replacement characters that do not stand in the bytes themselves.
fn broken(text: &str, bytes: &[u8], encoding: &'static Encoding) -> usize {
    let shown = text.matches(char::REPLACEMENT_CHARACTER).count();
    let written =
        if encoding == UTF_8 { bytes.windows(3).filter(|w| *w == "\u{fffd}".as_bytes()).count() } else { 0 };
    shown.saturating_sub(written).max(1)
}

fn holds_japanese_escapes(bytes: &[u8]) -> bool {
    bytes.is_ascii()
        && memchr::memchr(0x1b, bytes).is_some()
        && [&b"\x1b$B"[..], b"\x1b$@", b"\x1b(J", b"\x1b(I"].iter().any(|e| find(bytes, e).is_some())
}

/// A few damaged places do not make UTF-8 another encoding: by chance, legacy text is almost never well-formed.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 4 && good >= bad.saturating_mul(10)
}

/// The page's own word holds unless the bytes speak against it and for another.
fn check_declared<'a>(bytes: &'a [u8], said: &'static Encoding) -> Decoded<'a> {
    let by_word = decoded(bytes, said);
    // Every byte is some character of a one-byte encoding: no error shows that it is the wrong one.
    let proves_nothing = said.is_single_byte() && outside_ascii(bytes) >= FEW;
    if by_word.broken == 0 && !proves_nothing {
        return by_word;
    }
    let by_bytes = detect(bytes);
    if by_bytes.encoding == said {
        return by_word;
    }
    let fits = if by_word.broken == 0 {
        !by_bytes.encoding.is_single_byte() && by_bytes.broken == 0
    } else {
        by_bytes.broken.saturating_mul(10) <= by_word.broken && !by_bytes.encoding.is_single_byte()
    };
    if fits { Decoded { contradicted: Some(said), doubtful: false, ..by_bytes } } else { by_word }
}

fn detect<'a>(bytes: &'a [u8]) -> Decoded<'a> {
    // ASCII at the start says nothing about what follows.
    let start = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let rest = bytes.get(start..).unwrap_or(bytes);
    let sample = rest.get(..SAMPLE).unwrap_or(rest);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // A sample that is not the whole ends without being told so: it may be cut inside a character.
    detector.feed(sample, sample.len() == rest.len());
    let guess = canonical(detector.guess(None, Utf8Detection::Allow));
    let found = decoded(bytes, guess);
    let found = if found.broken > 0 { better(bytes, found) } else { found };
    Decoded { doubtful: outside_ascii(sample) < FEW, ..found }
}

/// Where the guess meets bytes that are no characters in it, another of the large encodings may fit.
fn better<'a>(bytes: &'a [u8], guess: Decoded<'a>) -> Decoded<'a> {
    [GB18030, BIG5, EUC_KR, encoding_rs::SHIFT_JIS, encoding_rs::EUC_JP]
        .into_iter()
        .filter(|e| *e != guess.encoding)
        .map(|e| decoded(bytes, e))
        .find(|other| other.broken == 0 && plausible(&other.text))
        .unwrap_or(guess)
}

/// Mostly characters in everyday use, rather than the private and rare ones a wrong table gives.
fn plausible(text: &str) -> bool {
    let (mut usual, mut all) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()).take(4096) {
        all += 1;
        usual += usize::from(wide::is_usual(c));
    }
    usual * 20 >= all * 19
}

fn outside_ascii(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| !b.is_ascii()).count()
}

/// `<?xml encoding="…">`, `<meta charset=…>` or `<meta … content="…; charset=…">` near the start.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes).to_ascii_lowercase();
    let in_xml = tags(&head, b"<?xml").find_map(|tag| label_after(tag, b"encoding"));
    let encoding = in_xml.or_else(|| tags(&head, b"<meta").find_map(|tag| label_after(tag, b"charset")))?;
    // Who reads this declaration in ASCII does not read UTF-16 (WHATWG: take it as UTF-8).
    let odd = [UTF_16LE, UTF_16BE, REPLACEMENT, X_USER_DEFINED];
    (!odd.contains(&encoding)).then(|| canonical(encoding))
}

/// The inside of every tag that begins with `open`.
fn tags<'a>(head: &'a [u8], open: &'static [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = head;
    std::iter::from_fn(move || {
        let start = find(rest, open)? + open.len();
        let tag = rest.get(start..)?;
        let end = tag.iter().position(|&b| b == b'>').unwrap_or(tag.len());
        rest = tag.get(end..)?;
        tag.get(..end)
    })
}

fn label_after(tag: &[u8], name: &[u8]) -> Option<&'static Encoding> {
    let value = tag.get(find(tag, name)? + name.len()..)?.trim_ascii_start().strip_prefix(b"=")?;
    let value = value.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| b"\"'; \t\r\n/?>".contains(b)).unwrap_or(value.len());
    Encoding::for_label(value.get(..end)?)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|w| w == what)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_JP, EUC_KR, GB18030, ISO_2022_JP, SHIFT_JIS, UTF_8, WINDOWS_1252};

    use super::decode;

    const CHINESE: &str =
        "雨后的河谷里，修路队清理了三处塌方，下午四点恢复通车。村民说，这条路今年已经断过两次。";
    const JAPANESE: &str =
        "雨が上がった谷では、作業員が三か所の土砂を取り除き、午後四時に通行が再開されました。";
    const KOREAN: &str = "비가 그친 골짜기에서 작업반이 무너진 흙을 치웠고 오후 네 시에 길이 다시 열렸다.";

    #[test]
    fn finds_the_encoding_without_a_word() {
        for (text, encoding) in [
            (CHINESE, GB18030),
            (CHINESE, UTF_8),
            (JAPANESE, SHIFT_JIS),
            (JAPANESE, EUC_JP),
            (JAPANESE, ISO_2022_JP),
            (KOREAN, EUC_KR),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            let found = decode(&bytes, None);
            assert_eq!((found.encoding, &*found.text), (encoding, text));
            assert_eq!((found.broken, found.doubtful, found.contradicted), (0, false, None));
        }
        let (bytes, _, _) = BIG5.encode("雨後的河谷裡，修路隊清理了三處坍方，下午四點恢復通車。");
        assert_eq!(decode(&bytes, None).encoding, BIG5);
    }

    #[test]
    fn a_declaration_holds_until_the_bytes_contradict_it() {
        let page = format!(
            "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>{CHINESE}"
        );
        let (bytes, _, _) = GB18030.encode(&page);
        let found = decode(&bytes, None);
        assert_eq!((found.encoding, found.contradicted), (GB18030, None));

        let wrong = page.replace("gb2312", "utf-8");
        let (bytes, _, _) = GB18030.encode(&wrong);
        let found = decode(&bytes, None);
        assert_eq!((found.encoding, found.contradicted), (GB18030, Some(UTF_8)));
        assert!(found.text.ends_with(CHINESE));

        let latin = page.replace("gb2312", "iso-8859-1");
        let (bytes, _, _) = GB18030.encode(&latin);
        assert_eq!(decode(&bytes, None).contradicted, Some(WINDOWS_1252));
    }

    #[test]
    fn damage_is_counted_not_taken_for_another_encoding() {
        let mut bytes = CHINESE.as_bytes().to_vec();
        bytes.insert(30, 0xff);
        let found = decode(&bytes, None);
        assert_eq!((found.encoding, found.broken), (UTF_8, 1));
        assert!(found.text.contains('\u{fffd}'));
    }

    #[test]
    fn a_forced_encoding_is_not_questioned() {
        let found = decode(CHINESE.as_bytes(), Some(WINDOWS_1252));
        assert_eq!(found.encoding, WINDOWS_1252);
        assert_eq!(decode(b"abc", Some(encoding_rs::GBK)).encoding, GB18030);
    }
}
