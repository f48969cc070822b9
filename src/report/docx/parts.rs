//! The parts of a Word file that are the same for every comparison, and those that depend on its language alone.

use super::xml::escape;
use crate::report::language::Language;

pub(super) const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) const CONTENT_TYPES: &str = concat!(
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
    "<Override PartName=\"/docProps/custom.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>",
    "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>",
    "</Types>",
);

pub(super) const RELATIONS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>",
    "<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" Target=\"docProps/custom.xml\"/>",
    "</Relationships>",
);

pub(super) const DOCUMENT_RELATIONS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>",
    "<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>",
    "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>",
    "<Relationship Id=\"rId6\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/>",
    "</Relationships>",
);

pub(super) const ITEM_RELATIONS: &str = concat!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps\" Target=\"itemProps1.xml\"/>",
    "</Relationships>",
);

/// Names the part with the record; the number is an arbitrary one.
pub(super) const ITEM_PROPERTIES: &str = "<ds:datastoreItem ds:itemID=\"{5B1C3C52-6E0D-4C7B-9A3B-7F0E6D1A2C48}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs/></ds:datastoreItem>";

/// A bullet, for lists.
pub(super) fn numbering() -> String {
    format!(
        "{HEAD}<w:numbering {WORD}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"280\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

/// The layout of today's Word, not of an older one.
pub(super) fn settings() -> String {
    format!(
        "{HEAD}<w:settings {WORD}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

/// Fonts that word processors have: of text, of headings; for letters, and for East Asian characters.
fn fonts(language: Language) -> [[&'static str; 2]; 2] {
    let (text, heading) = match language {
        Language::SimplifiedChinese | Language::Western => ("SimSun", "SimHei"),
        Language::TraditionalChinese => ("PMingLiU", "Microsoft JhengHei"),
        Language::Japanese => ("MS Mincho", "MS Gothic"),
        Language::Korean => ("Batang", "Malgun Gothic"),
    };
    [["Times New Roman", text], ["Arial", heading]]
}

fn run_fonts([letters, east]: [&str; 2]) -> String {
    format!(
        "<w:rFonts w:ascii=\"{letters}\" w:hAnsi=\"{letters}\" w:eastAsia=\"{east}\" w:cs=\"{letters}\"/>"
    )
}

/// The styles' names are English whatever the language of Word; by them it knows what they are for. `eastern` is the
/// language of the text's East Asian characters.
pub(super) fn styles(language: Language, eastern: Language) -> String {
    let [text, heading] = fonts(eastern).map(run_fonts);
    let east = eastern.tag();
    let indent =
        if language.indents() { "<w:ind w:firstLineChars=\"200\" w:firstLine=\"440\"/>" } else { "" };
    let defaults = format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>{text}<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"en-US\" w:eastAsia=\"{east}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"340\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    );
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        let (default, based) =
            if id == "Normal" { (" w:default=\"1\"", "") } else { ("", "<w:basedOn w:val=\"Normal\"/>") };
        let run = if run.is_empty() { String::new() } else { format!("<w:rPr>{run}</w:rPr>") };
        let paragraph =
            if paragraph.is_empty() { String::new() } else { format!("<w:pPr>{paragraph}</w:pPr>") };
        format!(
            "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/>{paragraph}{run}</w:style>"
        )
    };
    let of_size = |size: u32| format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    let styles = [
        style("Normal", "Normal", "", ""),
        style("BodyText", "Body Text", indent, ""),
        style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"240\" w:line=\"300\" w:lineRule=\"auto\"/>",
            &format!("{heading}<w:b/>{}", of_size(36)),
        ),
        style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            &format!("{heading}<w:b/>{}", of_size(26)),
        ),
        style("Quote", "Quote", "<w:ind w:left=\"440\" w:right=\"440\"/>", "<w:color w:val=\"4A505A\"/>"),
        style(
            "ListBullet",
            "List Bullet",
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
            "",
        ),
        style("List", "List", "<w:ind w:left=\"420\"/>", ""),
        style("Caption", "caption", "", &format!("<w:color w:val=\"4A505A\"/>{}", of_size(19))),
        style("TableRow", "Table Row", "<w:spacing w:after=\"40\"/>", ""),
        style(
            "CommentText",
            "annotation text",
            "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
            &of_size(18),
        ),
        style(
            "Footer",
            "footer",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9354\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            &format!("<w:color w:val=\"666C77\"/>{}", of_size(16)),
        ),
    ];
    let reference = "<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/><w:rPr><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr></w:style>";
    format!("{HEAD}<w:styles {WORD}>{defaults}{}{reference}</w:styles>", styles.concat())
}

/// Which program made the file.
pub(super) fn application() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Variorum</Application></Properties>"
    )
}

/// Properties of the document by their names.
pub(super) fn properties(named: &[(String, String)]) -> String {
    let mut out = format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
    );
    for (number, (name, value)) in named.iter().enumerate() {
        // The first two numbers are taken by the standard.
        out.push_str(&format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{}\" name=\"{}\"><vt:lpwstr>{}</vt:lpwstr></property>",
            number + 2,
            escape(name),
            escape(value)
        ));
    }
    out.push_str("</Properties>");
    out
}
