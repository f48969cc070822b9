//! Every reader on damaged and hostile variations of small files of our own: whatever comes, it ends, and in an article
//! or a sentence. The same seed makes the same files.
//!
//! A longer run: `VARIORUM_FUZZ_CASES=20000 VARIORUM_FUZZ_SEED=7 cargo test --release --test suite fuzz -- --ignored`.
//! What fails is written to `target/fuzz/`.

use std::path::{Path, PathBuf};

use variorum::article::Article;
use variorum::read::{self, Changes, Document, Options, ReadError};

use crate::support::package::{docx, odt, paragraph, zip};
use crate::support::pdf::pdf;

/// Files of a quick run, for each seed.
const QUICK: usize = 20;
/// Largest variation, in bytes.
const LARGEST: usize = 64 * 1024;

/// Numbers that look random and are not (xorshift).
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.roll(length + 1);
        let end = start + self.roll((length - start).min(400) + 1);
        start..end
    }
}

/// Pieces that mean something to one reader or another.
#[rustfmt::skip]
const WORDS: [&[u8]; 48] = [
    b"<w:p>", b"</w:p>", b"<w:ins>", b"<w:del>", b"<w:tbl><w:tr><w:tc>", b"<w:txbxContent>", b"<w:br/>", b"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    b"<text:p>", b"</text:p>", b"<text:s text:c=\"999999999\"/>", b"<text:change text:change-id=\"c2\"/>", b"<table:table-row>", b"<![CDATA[", b"]]>", b"<!--", b"-->",
    b"&#xd800;", b"&x;", b"&", b"<", b">", b"\"", b"'", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"{", b"}", b"\\u-10179?", b"\\'", b"\\bin9999999 ", b"\\uc9",
    b"{\\*\\ud", b"{\\footnote ", b"\n--x\n", b"\n--x--\n", b"Content-Type: message/rfc822\n\n", b"charset=iso-2022-jp\n", b"=E6=B8", b"\n\n", b"<table><tr><td>", b"</",
    b"-1", b"99999999999999999999", b"0 R ", b"endobj",
];

/// A variation of a seed.
fn varied(seed: &[u8], others: &[Seed], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.roll(6) {
        let range = dice.range(bytes.len());
        let at = range.start;
        match dice.roll(8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(range)),
            2 => {
                let piece = bytes[range].to_vec();
                let many = piece.repeat(1 + dice.roll(60));
                bytes.splice(at..at, many);
            }
            3 => {
                let word = WORDS[dice.roll(WORDS.len())];
                bytes.splice(at..at, word.repeat(1 + dice.roll(3)));
            }
            4 => {
                let word = WORDS[dice.roll(WORDS.len())];
                bytes.splice(at..at, word.repeat(1 + dice.roll(2000)));
            }
            5 => {
                let other = &others[dice.roll(others.len())].parts;
                let other = &other[dice.roll(other.len())].1;
                let piece = other[dice.range(other.len())].to_vec();
                bytes.splice(range, piece);
            }
            _ => {
                for _ in 0..=dice.roll(8) {
                    let at = dice.roll(bytes.len());
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = (dice.roll(256)) as u8;
                    }
                }
            }
        }
        bytes.truncate(LARGEST);
    }
    bytes
}

/// A file to vary: its parts, and whether they are packed into an archive.
struct Seed {
    name: String,
    parts: Vec<(String, Vec<u8>)>,
    packed: bool,
}

impl Seed {
    fn plain(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: name.to_owned(), parts: vec![(String::new(), bytes)], packed: false }
    }

    /// The entries of an archive.
    fn packed(name: &str, bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len())
            .map(|at| {
                let mut entry = archive.by_index(at).unwrap();
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
                (String::from_utf8(entry.name_raw().to_vec()).unwrap(), bytes)
            })
            .collect();
        Self { name: name.to_owned(), parts, packed: true }
    }

    fn vary(&self, others: &[Self], dice: &mut Dice) -> Vec<u8> {
        // Once in a while the archive itself is what is damaged.
        let inside = self.packed && dice.roll(4) > 0;
        let which = dice.roll(self.parts.len());
        let parts: Vec<(&str, Vec<u8>)> = self
            .parts
            .iter()
            .enumerate()
            .map(|(at, (name, bytes))| {
                let varies = at == which && (inside || !self.packed);
                (name.as_str(), if varies { varied(bytes, others, dice) } else { bytes.clone() })
            })
            .collect();
        if !self.packed {
            return parts.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default();
        }
        let entries: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        let whole = zip(&entries);
        if inside { whole } else { varied(&whole, others, dice) }
    }
}

fn seeds() -> Vec<Seed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut seeds: Vec<Seed> = files
        .iter()
        .map(|file| Seed::plain(file.file_name().unwrap().to_str().unwrap(), std::fs::read(file).unwrap()))
        .collect();
    let word = [
        paragraph("a1", "渡口"),
        paragraph("a2", "票价"),
        "<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>票</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>价</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
    ];
    seeds.push(Seed::packed("draft.docx", &docx(&word.concat())));
    seeds.push(Seed::packed(
        "draft.odt",
        &odt("<text:p text:style-name=\"P1\">渡口</text:p><text:p>甲<text:s text:c=\"2\"/>乙</text:p>"),
    ));
    seeds.push(Seed::packed("book.epub", &zip(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", b"<container><rootfile full-path='b.opf'/></container>"),
        ("b.opf", b"<package><metadata><dc:title>x</dc:title></metadata><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"),
        ("a.xhtml", "<?xml version='1.0'?><html><head><title/></head><body><h1>渡口</h1><p>甲</p></body></html>".as_bytes()),
    ])));
    let page = vec![
        (60.0, 100.0, 18.0, "The ferry"),
        (60.0, 130.0, 10.0, "It opened at six."),
        (60.0, 150.0, 10.0, "渡口重开"),
    ];
    seeds.push(Seed::plain("paper.pdf", pdf(&[page])));
    seeds.push(Seed::packed(
        "both.zip",
        &zip(&[("one.txt", "渡口".as_bytes()), ("two.html", b"<p>a</p><div>b</div>")]),
    ));
    seeds
}

/// Reads in every way there is; what is wrong, if anything is.
fn wrong(name: &str, bytes: &[u8]) -> Option<String> {
    let sound =
        |article: &Article| article.blocks.iter().all(|b| !b.text.is_empty() && !b.text.contains('\n'));
    let document = Document { path: name.to_owned(), bytes: bytes.into() };
    let documents = read::open_document(document, 1 << 20).unwrap_or_default();
    for document in documents.into_iter().flatten() {
        for (raw, changes) in [(false, Changes::Accepted), (true, Changes::Rejected)] {
            let options = Options { raw, changes, ..Options::default() };
            match read::article(&document, &options) {
                Ok(article) if !sound(&article) => {
                    return Some("a block is empty or holds a line's end".to_owned());
                }
                Err(error @ (ReadError::Failed { .. } | ReadError::TooSlow { .. })) => {
                    return Some(error.to_string());
                }
                Ok(_) | Err(_) => {}
            }
        }
    }
    None
}

fn run(cases: usize, seed: u64) {
    let seeds = seeds();
    for (number, file) in seeds.iter().enumerate() {
        let mut dice = Dice::new(seed.wrapping_add(number as u64));
        for case in 0..cases {
            let bytes = file.vary(&seeds, &mut dice);
            if let Some(what) = wrong(&file.name, &bytes) {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
                std::fs::create_dir_all(&folder).unwrap();
                let path = folder.join(format!("{seed}-{case}-{}", file.name));
                std::fs::write(&path, &bytes).unwrap();
                panic!("{what}: {}", path.display());
            }
        }
    }
}

#[test]
fn variations_of_every_format_are_read_or_refused() {
    run(QUICK, 1);
}

#[test]
#[ignore = "as long as one likes: see the head of this file"]
fn many_variations_are_read_or_refused() {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(otherwise)
    };
    run(number("VARIORUM_FUZZ_CASES", 2000) as usize, number("VARIORUM_FUZZ_SEED", 1));
}
