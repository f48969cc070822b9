//! Text that a page carries where no reader sees it: in templates and scripts that would put it there once they ran.

use dom_query::Document;
use serde_json::Value;

use super::walk;

/// Text shorter than this, in scalar values, is no article.
const LEAST: usize = 400;
/// Scripts longer than this, in bytes, are programs or data, and not searched.
const LONGEST: usize = 4_000_000;
/// Values of a script's data that are looked at.
const MOST: usize = 100_000;

/// The longest piece of prose that the page's templates and scripts hold, as HTML.
pub(super) fn text(page: &Document) -> Option<String> {
    let mut templates = String::new();
    let mut best = String::new();
    for script in page.select("script, template").nodes() {
        let kind = script.attr("type").map(|t| t.to_lowercase()).unwrap_or_default();
        if script.node_name().is_some_and(|n| &*n == "template") {
            templates.push_str(&script.inner_html());
        } else if kind.contains("template") || kind == "text/html" {
            templates.push_str(&script.text());
        } else {
            let text = script.text();
            let found = if kind.contains("json") { in_json(&text) } else { in_program(&text) };
            if let Some(found) = found.filter(|f| f.len() > best.len()) {
                best = found;
            }
        }
    }
    [templates, best].into_iter().find(|html| prose(html) >= LEAST)
}

/// How much of some HTML is text in sentences, in scalar values.
fn prose(html: &str) -> usize {
    if html.len() < LEAST {
        return 0;
    }
    let pieces = walk::page(&Document::from(html)).unwrap_or_default().pieces;
    let sentences =
        pieces.iter().filter(|p| !p.is_links() && p.length() >= 20 && p.text.contains([' ', '，', '。']));
    sentences.map(walk::Piece::length).sum()
}

/// The longest text in a script's data.
fn in_json(text: &str) -> Option<String> {
    let value = (text.len() < LONGEST).then(|| serde_json::from_str::<Value>(text.trim()).ok()).flatten()?;
    let mut open = vec![value];
    let mut best = String::new();
    let mut seen = 0;
    while let Some(value) = open.pop() {
        seen += 1;
        match value {
            Value::String(text) if text.len() > best.len() => best = text,
            Value::Array(items) => open.extend(items),
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, v)| v)),
            _ => {}
        }
        if seen > MOST {
            break;
        }
    }
    as_html(best)
}

/// The longest string literal of a script that holds paragraphs.
fn in_program(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || " (){}[];,.=+".contains(c);
    if text.len() < LEAST || text.len() > LONGEST || text.chars().all(plain) {
        return None;
    }
    let mut best: &str = "";
    let mut rest = text;
    while let Some(start) = rest.find(['"', '\'']) {
        let (_, tail) = rest.split_at(start);
        let mut chars = tail.char_indices();
        let quote = chars.next().map(|(_, c)| c);
        let mut escaped = false;
        let end = chars.find_map(|(at, c)| {
            let ends = !escaped && (Some(c) == quote || c == '\n');
            escaped = !escaped && c == '\\';
            ends.then_some(at)
        });
        let Some(end) = end else { break };
        let literal = tail.get(1..end).unwrap_or_default();
        if literal.len() > best.len() {
            best = literal;
        }
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    let paragraphs = ["<p", "\\u003cp", "\\x3cp", "<br", "\\x3cbr", "\\u003cbr", "<section", "\\n"];
    let html = best.len() >= LEAST && paragraphs.iter().any(|p| best.contains(p));
    html.then(|| unescape(best)).and_then(as_html)
}

/// A string literal's text; what is no escape stays.
fn unescape(literal: &str) -> String {
    let mut text = String::with_capacity(literal.len());
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => text.push('\n'),
            Some('t' | 'r') => text.push(' '),
            Some(kind @ ('x' | 'u')) => {
                let digits: String = chars.by_ref().take(if kind == 'x' { 2 } else { 4 }).collect();
                text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            Some(c) => text.push(c),
            None => {}
        }
    }
    text
}

/// Text without markup gets its lines as paragraphs.
fn as_html(text: String) -> Option<String> {
    if text.len() < LEAST {
        return None;
    }
    // Written into data twice, markup stands there as references.
    let text = if text.contains("&lt;p") { text.replace("&lt;", "<").replace("&gt;", ">") } else { text };
    Some(if text.contains("</") || text.contains("<br") { text } else { text.replace('\n', "<br><br>") })
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::text;

    fn prose() -> String {
        "雨后的河谷里，修路队清理了三处塌方，下午四点恢复通车，村民说这是今年的第二次。".repeat(12)
    }

    #[test]
    fn templates_and_scripts_give_up_their_text() {
        let prose = prose();
        for script in [
            format!("<script type='text/template'><p>{prose}</p></script>"),
            format!(
                "<script type='application/ld+json'>{{\"a\": [{{\"articleBody\": \"{prose}\\n\\n甲\"}}]}}</script>"
            ),
            format!("<script>var page = {{text: '\\x3cp\\x3e{prose}\\x3c/p\\x3e', n: 1}};</script>"),
        ] {
            let page = Document::from(format!("<body><p>甲</p>{script}</body>").as_str());
            assert!(text(&page).is_some_and(|t| t.contains(&prose)), "{script}");
        }
    }

    #[test]
    fn programs_hold_no_text() {
        let page = Document::from("<script>var a = 'x', b = \"it's\"; f('</p>')</script>");
        assert_eq!(text(&page), None);
    }
}
