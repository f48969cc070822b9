//! The article, its parts and where they came from. Shapes are those of the JSON contract.

use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Serialize, Serializer};

use super::SharedText;
use crate::text::Language;

/// What kind of file an article was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Text,
    Markdown,
    Html,
    Docx,
    Odt,
    Rtf,
    Pdf,
    Epub,
    /// A mail.
    Eml,
    /// A page saved with all that belongs to it.
    Mhtml,
}

/// Which of the two versions that a document with tracked changes holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changes {
    /// The version after: what was inserted is text, what was deleted is not.
    #[default]
    Accepted,
    /// The version before.
    Rejected,
}

/// One account of a story, as one source published it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Article {
    /// The file as the caller named it; `-` for standard input, empty for pasted text.
    pub path: String,
    pub format: Format,
    /// Name of the encoding the bytes were read in, as the WHATWG standard spells it
    /// (GBK and GB2312 are read, and named, as `gb18030`).
    pub encoding: String,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
    pub headline: Option<String>,
    /// RFC 3339 as far as known: `2023-10-16`, `2023-10-16T14:20:00`, with offset only where the source says it.
    pub published: Option<String>,
    /// When the text was last changed, by the page itself; `None` where it says none, or none later than
    /// [`Article::published`].
    pub modified: Option<String>,
    /// When this very file, or the page in it, was taken; `None` where nothing says so.
    pub captured: Option<Captured>,
    /// Where the page says it is to be found: `https://…`, without a fragment.
    pub address: Option<String>,
    /// What the reader calls the source, whoever published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// Who published this text.
    pub outlet: Option<String>,
    /// Who the text says it was taken from (来源).
    pub source: Option<String>,
    pub author: Option<String>,
    pub editor: Option<String>,
    /// In reading order, headline first.
    pub blocks: Vec<Block>,
    /// What stood on the page and is not the article.
    pub set_aside: Vec<SetAside>,
    pub facts: Vec<Fact>,
    pub warnings: Vec<Warning>,
}

impl Article {
    /// The language of its text; `None` where it cannot be told.
    pub fn language(&self) -> Option<Language> {
        Language::of(self.blocks.iter().map(|block| block.text.as_str()))
    }

    /// What to call the source: as the reader does, else by its outlet, else by its file; `None` for pasted text that
    /// names no outlet. Whom it says it was taken from is another: its copies would all be called by that name.
    pub fn name(&self) -> Option<&str> {
        let file = Some(self.file_name()).filter(|file| !file.is_empty());
        self.called.as_deref().or(self.outlet.as_deref()).or(file)
    }

    /// The file without its folders.
    pub fn file_name(&self) -> &str {
        file_name(&self.path)
    }
}

/// A path without its folders: where a file lay on somebody's computer is nobody else's business.
pub fn file_name(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).find(|part| !part.is_empty());
    name.unwrap_or(path)
}

/// When the bytes were as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// RFC 3339 as far as known, as [`Article::published`].
    pub time: String,
    pub by: CapturedBy,
}

/// How the time of capture is known, from what is surest to what is weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapturedBy {
    /// A web archive says so: in its bar, in a comment, or in its address of the page.
    Archive,
    /// The program that saved the page wrote it down.
    Saver,
    /// The date of the mail.
    Mail,
    /// The file's name says so.
    FileName,
    /// The document's own properties say when it was last changed.
    Document,
    /// The file's time on the disk, which any copy may change; only where the reader asks for it.
    FileTime,
}

/// A paragraph or what stands in the place of one. Its text holds no line break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub kind: BlockKind,
    pub text: SharedText,
}

/// What a block is to its reader. In JSON `headline`, `list_item` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    Headline,
    Heading,
    Paragraph,
    Quote,
    ListItem,
    Caption,
    TableRow,
}

/// A line of the page that is not the article, and why it was put aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    pub text: String,
    pub reason: SetAsideReason,
    /// The block it stood before, as an index into [`Article::blocks`]: where it goes when it is put back.
    #[serde(skip)]
    pub before: usize,
}

/// What a line is that is none of the article. In JSON in small letters, as `copyright`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetAsideReason {
    Breadcrumb,
    Navigation,
    Share,
    Byline,
    Editor,
    Copyright,
    Image,
    Related,
    Comment,
    Advert,
    Other,
    /// The person who compares put it aside.
    Reader,
}

/// Something a text states that can be checked: a figure, a date, a quotation, a name.
///
/// The words of a quotation are its text without the marks; they are written out as its value and not kept twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub kind: FactKind,
    /// As written.
    pub text: SharedText,
    /// Normalised: a number (percent as 30 for 30 %), an ISO 8601 date, time or duration, or folded words.
    pub value: Option<FactValue>,
    /// ISO 4217 for money, a canonical unit for quantities (`m`, `kg`, `person`), else `None`.
    pub unit: Option<&'static str>,
    /// Index into [`Article::blocks`].
    pub block: usize,
    /// Half-open, in Unicode scalar values of the block's text.
    pub range: [usize; 2],
    /// 近, 约, 多, 余, about: not an exact statement.
    pub approximate: bool,
    /// What a name is the name of.
    pub about: Option<NameOf>,
    /// Who a quotation is said to be of, as written, where the text says so.
    pub speaker: Option<SharedText>,
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let optional = usize::from(self.about.is_some()) + usize::from(self.speaker.is_some());
        let mut fact = serializer.serialize_struct("Fact", 7 + optional)?;
        fact.serialize_field("kind", &self.kind)?;
        fact.serialize_field("text", &self.text)?;
        match (&self.value, self.kind) {
            (None, FactKind::Quote) => fact.serialize_field("value", unquoted(&self.text))?,
            (value, _) => fact.serialize_field("value", value)?,
        }
        fact.serialize_field("unit", &self.unit)?;
        fact.serialize_field("block", &self.block)?;
        fact.serialize_field("range", &self.range)?;
        fact.serialize_field("approximate", &self.approximate)?;
        if let Some(about) = &self.about {
            fact.serialize_field("about", about)?;
        }
        if let Some(speaker) = &self.speaker {
            fact.serialize_field("speaker", speaker)?;
        }
        fact.end()
    }
}

/// A quotation without its first and its last character.
fn unquoted(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.next_back();
    chars.as_str()
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameOf {
    Person,
    Organisation,
    Place,
}

/// What a fact is. In JSON in small letters, as `date_time`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Number,
    Percent,
    Money,
    Quantity,
    Date,
    Time,
    DateTime,
    Duration,
    Quote,
    Name,
}

/// The value of a fact; in JSON the number or the text alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum FactValue {
    Number(serde_json::Number),
    Text(String),
}

impl FactValue {
    /// What is written in words or as an ISO 8601 date, time or duration; `None` of a number.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }
}

/// Where the reader was not sure. Words for people are in `i18n`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    /// Detected without a declaration, from little or ambiguous text.
    EncodingDoubtful { encoding: String },
    /// The page declares one encoding and its bytes are another's.
    EncodingContradicted { declared: String, encoding: String },
    /// Bytes that are no characters in this encoding; shown as U+FFFD.
    BrokenCharacters { count: usize, encoding: String },
    /// Control characters that no text has: the file was damaged, or is half of another kind.
    ControlCharacters { count: usize },
    /// The page gave no clear article; everything readable on it is shown.
    ArticleDoubtful,
    /// The page lists articles instead of being one; everything readable on it is shown.
    ListPage,
    /// The file is a report of this program, which holds the texts it reports on.
    OwnReport,
    /// The file's content is another kind than its name says.
    FormatContradicted { name: String, found: Format },
    /// Not doubtful, but good to know: the document holds two versions, and this is one of them.
    TrackedChanges { count: usize, read: Changes },
    /// Not doubtful, but good to know: the file is a book, of which the whole or one chapter, counted from 1, was read.
    Chapters { count: usize, read: Option<usize>, titles: Vec<String> },
    /// So many of a hundred characters on the pages are ones that nobody can name: the text layer is unreliable.
    UnreadableCharacters { percent: u8 },
    /// Pages of the file hold no text: they may be pictures.
    PagesWithoutText { count: usize, of: usize },
}
