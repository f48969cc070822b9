//! Documents made in the test: archives of parts, and the least that a Word or OpenDocument file is made of.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of these entries.
pub(crate) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A Word document with this body, signed 柳青. Items of its list 1 are numbered 1., 2. … on each level.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document {WORD}><w:body>{body}</w:body></w:document>");
    let styles = format!(
        "<w:styles {WORD}><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a2\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    );
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", b"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/><Relationship Type=\"http://x/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", b"<Relationships><Relationship Type=\"http://x/styles\" Target=\"styles.xml\"/><Relationship Type=\"http://x/footnotes\" Target=\"footnotes.xml\"/><Relationship Type=\"http://x/comments\" Target=\"comments.xml\"/><Relationship Type=\"http://x/numbering\" Target=\"numbering.xml\"/></Relationships>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"0\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:t>见县志。</w:t></w:r></w:p></w:footnote></w:footnotes>".as_bytes()),
        ("word/comments.xml", "<w:comments><w:comment w:id=\"1\"><w:p><w:r><w:t>核实一下</w:t></w:r></w:p></w:comment></w:comments>".as_bytes()),
        ("word/numbering.xml", b"<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"),
        ("docProps/core.xml", "<cp:coreProperties><dc:creator>柳青</dc:creator><dcterms:created>2024-07-18T06:30:00Z</dcterms:created><dcterms:modified>2024-07-19T08:00:00Z</dcterms:modified></cp:coreProperties>".as_bytes()),
    ])
}

/// A paragraph of a Word document, in a style where one is named.
pub(crate) fn paragraph(style: &str, text: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
    };
    format!("<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// An item of the list of a Word document, on a level counted from 0.
pub(crate) fn item(level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

/// An OpenDocument text with this body. Items of its list `L1` are numbered 1., 2. … on each level.
pub(crate) fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/><text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style></office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", "<office:document-meta><meta:initial-creator>柳青</meta:initial-creator><meta:creation-date>2024-07-18T06:30:00</meta:creation-date></office:document-meta>".as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}
