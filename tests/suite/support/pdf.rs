//! PDF files made in the test: lines of text at their places.

/// A line: left edge and baseline in points from the upper left corner, size, text.
pub(crate) type Set<'a> = (f64, f64, f64, &'a str);

/// Pages of 600 by 800 points. ASCII is set in Helvetica; anything else in a Chinese font that is not embedded, by the
/// predefined map for UCS-2, as programs of government offices do.
pub(crate) fn pdf(pages: &[Vec<Set<'_>>]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R >>".to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>".to_owned(),
    ];
    let mut kids = String::new();
    for page in pages {
        let commands: String =
            page.iter().map(|&(x, y, size, text)| line(x, 800.0 - y, size, text)).collect();
        kids.push_str(&format!("{} 0 R ", objects.len() + 1));
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
            objects.len() + 2
        ));
        objects.push(stream(&commands));
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len());
    file(&objects, "")
}

/// A stream without a filter.
pub(crate) fn stream(commands: &str) -> String {
    format!("<< /Length {} >>\nstream\n{commands}\nendstream", commands.len())
}

fn line(x: f64, y: f64, size: f64, text: &str) -> String {
    if text.is_ascii() {
        let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        return format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n");
    }
    let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    format!("BT /F2 {size} Tf {x} {y} Td <{hex}> Tj ET\n")
}

/// A file of these objects, numbered from 1, with what its trailer says beside the usual.
pub(crate) fn file(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    out.extend(places.iter().flat_map(|place| format!("{place:010} 00000 n \n").into_bytes()));
    let size = objects.len() + 1;
    out.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n").bytes(),
    );
    out
}
