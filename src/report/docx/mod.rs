//! A comparison as a Word document with tracked changes: accepting all of them gives the right text to the letter, rejecting
//! all the left one, but for what does not count: that is no change, and stands as the right text has it. What a reader should know beside the text stands in comments, which are no part of either.

mod comments;
mod document;
mod parts;
mod redline;
mod xml;

use std::io::{self, Cursor, Read as _, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::article::Article;
use crate::compare::Comparison;
use crate::i18n::{self, Lang, Phrases, ReportStrings, Strings, letter};

use super::article::name_of;
use super::language::Language;
use super::record::NoRecord;
use super::{Dossier, Record, aside, evidence};

use comments::Comments;
use document::Authors;
use parts::HEAD;
use xml::{count_forbidden, escape};

/// Names the part with the record.
const RECORD: &str = "urn:variorum:record";

/// Writes the dossier's first comparison as a Word document. All of it: a document that leaves out what is the same on
/// both sides would hold neither text.
///
/// # Errors
/// Those of the writer; and where there is no comparison.
pub(super) fn write(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let nothing = || io::Error::new(io::ErrorKind::InvalidInput, "there is no comparison to write");
    let comparison = dossier.collation.comparisons.first().ok_or_else(nothing)?;
    let article = |at: usize| dossier.collation.articles.get(at).map(AsRef::as_ref);
    let left = article(comparison.left).ok_or_else(nothing)?;
    let right = article(comparison.right).ok_or_else(nothing)?;
    let paper = Paper { dossier, comparison, articles: [left, right], lang: dossier.options.lang };
    out.write_all(&paper.package()?)
}

/// Lines of a comment on what was set aside, and characters of each: a comment is a margin, not a page.
const ASIDE: usize = 60;
const CROP: usize = 120;

/// Bytes of the part with the record that are read: more than any has.
const MOST: u64 = 16 * 1024 * 1024;

/// The record of a Word document that [`write`] made, as JSON.
///
/// # Errors
/// [`NoRecord`]: there is no such part, or it cannot be unpacked.
pub(super) fn record(bytes: &[u8]) -> Result<Vec<u8>, NoRecord> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| NoRecord::None)?;
    let mut text = String::new();
    let part = archive.by_name("customXml/item1.xml").map_err(|_| NoRecord::None)?;
    part.take(MOST).read_to_string(&mut text).map_err(|_| NoRecord::Damaged)?;
    let inside = text.split_once(&format!("<record xmlns=\"{RECORD}\">"));
    let (inside, _) = inside.and_then(|(_, inside)| inside.split_once("</record>")).ok_or(NoRecord::None)?;
    let record = quick_xml::escape::unescape(inside).map_err(|_| NoRecord::Damaged)?;
    Ok(record.into_owned().into_bytes())
}

struct Paper<'a> {
    dossier: &'a Dossier<'a>,
    comparison: &'a Comparison,
    articles: [&'a Article; 2],
    lang: Lang,
}

impl Paper<'_> {
    fn package(&self) -> io::Result<Vec<u8>> {
        let language = Language::of(self.articles);
        let paragraphs = redline::paragraphs(self.comparison, self.articles);
        let when = self.when();
        let authors =
            Authors { names: [self.author(), Strings::of(self.lang).ignore.to_owned()], when: when.clone() };
        let record = Record::of(self.dossier);
        let mut evidence = vec![self.findings(), self.evidence(&record)];
        if self.dossier.options.set_aside {
            evidence.extend([0, 1].into_iter().filter_map(|side| self.set_aside(side)));
        }
        let mut comments = Comments::of(self.dossier, 0, self.comparison, self.articles, evidence);
        let document = document::document(&paragraphs, &authors, &mut comments, language);
        let parts = [
            ("[Content_Types].xml", format!("{HEAD}{}", parts::CONTENT_TYPES)),
            ("_rels/.rels", format!("{HEAD}{}", parts::RELATIONS)),
            ("docProps/core.xml", self.core(when.as_deref(), language)),
            ("docProps/app.xml", parts::application()),
            ("docProps/custom.xml", self.properties(&record)),
            (
                "customXml/item1.xml",
                format!("{HEAD}<record xmlns=\"{RECORD}\">{}</record>", escape(&record.to_line())),
            ),
            ("customXml/itemProps1.xml", format!("{HEAD}{}", parts::ITEM_PROPERTIES)),
            ("customXml/_rels/item1.xml.rels", format!("{HEAD}{}", parts::ITEM_RELATIONS)),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", format!("{HEAD}{}", parts::DOCUMENT_RELATIONS)),
            ("word/styles.xml", parts::styles(language, language.eastern(self.lang))),
            ("word/numbering.xml", parts::numbering()),
            ("word/settings.xml", parts::settings()),
            ("word/comments.xml", comments.part(when.as_deref())),
            ("word/footer1.xml", self.footer()),
        ];
        archive(&parts)
    }

    /// A source as its letter and who published it.
    fn name(&self, side: usize) -> String {
        let number = [self.comparison.left, self.comparison.right][side];
        let article = self.articles[side];
        format!("{} {}", letter(number), name_of(article, self.lang))
    }

    /// Who the changes are by: who published the text that has them, or else who wrote it.
    fn author(&self) -> String {
        let article = self.articles[1];
        let who = article.called.as_deref().or(article.outlet.as_deref()).or(article.author.as_deref());
        let who = who.unwrap_or_else(|| name_of(article, self.lang));
        format!("{} {who}", letter(self.comparison.right))
    }

    /// The changes are as old as the text that has them: as it was changed last, or else published.
    fn when(&self) -> Option<String> {
        let article = self.articles[1];
        let told = article.modified.as_deref().or(article.published.as_deref())?;
        match told.len() {
            10 => Some(format!("{told}T00:00:00Z")),
            19 => Some(format!("{told}Z")),
            20.. => Some(told.to_owned()),
            _ => None,
        }
    }

    /// What came out, in a few lines.
    fn findings(&self) -> Vec<String> {
        let lang = self.lang;
        let letters = [self.comparison.left, self.comparison.right].map(letter);
        let letters = [letters[0].as_str(), letters[1].as_str()];
        let verdict = &self.comparison.verdict;
        let mut lines = vec![
            format!("{} → {}", self.name(0), self.name(1)),
            format!(
                "{}{}{}",
                Strings::of(lang).verdict,
                Phrases(lang).colon(),
                i18n::verdict(verdict.kind, lang)
            ),
            i18n::verdict_sentence(&verdict.figures, letters, lang),
        ];
        let shares = &self.comparison.shares;
        lines.push(format!("{}  {}", letters[0], i18n::left_shares(&shares.left, lang)));
        lines.push(format!("{}  {}", letters[1], i18n::right_shares(&shares.right, lang)));
        lines.extend(i18n::credit_sentence(self.comparison, self.articles, letters[1], lang));
        lines.extend(i18n::folded_sentence(&self.comparison.folded, lang));
        let lost: usize =
            self.articles.iter().flat_map(|a| &a.blocks).map(|b| count_forbidden(&b.text)).sum();
        lines.extend((lost > 0).then(|| i18n::unwritable(lost, lang)));
        lines
    }

    /// What it rests on, for whoever wants to repeat it.
    fn evidence(&self, record: &Record) -> Vec<String> {
        let words = ReportStrings::of(self.lang);
        let colon = Phrases(self.lang).colon();
        let said = |(label, value): evidence::Entry| format!("{label}{colon}{value}");
        let mut lines = vec![words.evidence.to_owned()];
        lines.extend(evidence::of_comparison(record, self.lang).into_iter().map(said));
        for (number, source) in record.sources.iter().enumerate() {
            lines.push(letter(number));
            lines.extend(evidence::of_source(source, self.lang).into_iter().map(said));
        }
        lines.push(words.how_to_repeat.to_owned());
        lines
    }

    /// What was set aside of a source, and by whom.
    fn set_aside(&self, side: usize) -> Option<Vec<String>> {
        let all = &self.articles[side].set_aside;
        let mut lines = vec![format!("{} · {}", self.name(side), Strings::of(self.lang).set_aside)];
        for line in all.iter().take(ASIDE) {
            let text: String = line.text.chars().take(CROP).collect();
            let dots = if text.len() < line.text.len() { "…" } else { "" };
            lines.push(format!(
                "{}{}{text}{dots}",
                aside::reason(line.reason, self.lang),
                Phrases(self.lang).colon()
            ));
        }
        if all.len() > ASIDE {
            lines.push(format!("… {}", i18n::set_aside_heading(all.len(), self.lang)));
        }
        (!all.is_empty()).then_some(lines)
    }

    /// The evidence once more, as the document's own properties.
    fn properties(&self, record: &Record) -> String {
        let mut named: Vec<(String, String)> = Vec::new();
        let mut name = |name: String, value: String| {
            // Of two properties with one name a word processor keeps none.
            let times = named.iter().filter(|(n, _)| n.split(" (").next() == Some(&name)).count();
            let name = if times == 0 { name } else { format!("{name} ({})", times + 1) };
            named.push((name, value));
        };
        for (label, value) in evidence::of_comparison(record, self.lang) {
            name(label.to_owned(), value);
        }
        for (number, source) in record.sources.iter().enumerate() {
            for (label, value) in evidence::of_source(source, self.lang) {
                name(format!("{} {label}", letter(number)), value);
            }
        }
        parts::properties(&named)
    }

    fn headline(&self) -> &str {
        let headline = |side: usize| self.articles[side].headline.as_deref();
        headline(1).or(headline(0)).unwrap_or(Strings::of(self.lang).no_headline)
    }

    fn core(&self, when: Option<&str>, language: Language) -> String {
        let (title, names) = (escape(self.headline()).into_owned(), [self.name(0), self.name(1)].join(" → "));
        format!(
            "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:subject>{}</dc:subject><dc:description>{}</dc:description><dc:language>{}</dc:language>{}</cp:coreProperties>",
            escape(&names),
            escape(&self.findings().join("\n")),
            language.tag(),
            when.map_or_else(String::new, |when| {
                format!("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{}</dcterms:modified>", escape(when))
            }),
        )
    }

    fn footer(&self) -> String {
        let names = [self.name(0), self.name(1)].join(" → ");
        let field = |name: &str| {
            format!(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            )
        };
        format!(
            "{HEAD}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:tab/></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
            parts::WORD,
            escape(&format!("{names} · Variorum {}", self.dossier.version)),
            field("PAGE"),
            field("NUMPAGES"),
        )
    }
}

/// An archive whose bytes depend on nothing but its parts.
fn archive(parts: &[(&str, String)]) -> io::Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).map_err(io::Error::other)?;
        writer.write_all(content.as_bytes())?;
    }
    Ok(writer.finish().map_err(io::Error::other)?.into_inner())
}
