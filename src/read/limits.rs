//! How far a hostile file may go, and why just so far. README.md lists these for people.

use std::time::Duration;

/// Bytes in what the messages call a MB.
pub(super) const MB: u64 = 1024 * 1024;

/// Inflated bytes taken out of one archive, all entries together: two files of the usual largest size. What an archive
/// says about itself is not believed; bytes are counted as they come.
pub(super) const INFLATED: u64 = 128 * MB;
/// Bytes of one entry that may inflate as far as they like: text that repeats itself packs well, and a megabyte hurts
/// nobody.
pub(super) const HARMLESS: u64 = MB;
/// An entry beyond [`HARMLESS`] may inflate so many times over. Prose does 3 to 4 times, the XML of office documents
/// 20 to 40 times, zeros 1000 times.
pub(super) const RATIO: u64 = 200;
/// Entries of an archive: a book has some hundred, with its pictures.
pub(super) const ENTRIES: usize = 4000;
/// Articles taken from a folder or an archive: more cannot be compared by a person, and all are held in memory.
pub(super) const ARTICLES: usize = 200;
/// Entries of a folder and of those in it that are looked at.
pub(super) const FOLDER_ENTRIES: usize = 20_000;
/// Folders inside folders. Links to folders are not followed, so that no loop can be met.
pub(super) const FOLDER_DEPTH: usize = 16;
/// Elements inside elements of an XML part. Word documents with tables in tables reach 60.
pub(super) const XML_DEPTH: usize = 512;
/// Elements inside elements of a page, as far as its tags tell; the walk over the tree refuses 512.
pub(super) const PAGE_DEPTH: usize = 2048;
/// Bytes of a page that can be read without a budget: at their worst they take a second.
pub(super) const SMALL_PAGE: usize = 48 * 1024;
/// Chapters of a book.
pub(super) const CHAPTERS: usize = 2000;
/// Parts of a mail, and mails in mails: a page saved as one has some hundred pictures.
pub(super) const MAIL_PARTS: usize = 10_000;
pub(super) const MAIL_DEPTH: usize = 1000;
/// Groups inside groups of an RTF file.
pub(super) const RTF_DEPTH: usize = 512;
/// Characters on one page of a PDF file: a newspaper's fullest has 20,000.
pub(super) const PAGE_GLYPHS: usize = 200_000;
/// Characters of a PDF file: forty long novels.
pub(super) const GLYPHS: usize = 20_000_000;
/// Bytes that one stream of a PDF file may inflate to (a large picture), and the commands of one page.
pub(super) const PDF_STREAM: u64 = 256 * MB;
pub(super) const PDF_COMMANDS: usize = 64 * 1024 * 1024;
/// Time for a file whose parser is another's and may run away; a long book takes one or two seconds.
pub(super) const BUDGET: Duration = Duration::from_secs(30);
