//! Text that a page carries where no reader sees it: in templates and scripts that would put it there once they ran.

use dom_query::Document;
use serde_json::Value;

use super::prune;
use super::walk::{self, Piece};

/// Text shorter than this, in scalar values, is no article.
const LEAST: usize = 400;
/// Scripts longer than this, in bytes, are programs or data, and not searched.
const LONGEST: usize = 4_000_000;
/// Values of a script's data that are looked at.
const MOST: usize = 100_000;

/// How many pieces of a script are looked at.
const MANY: usize = 24;
/// Lists and entries in an entry of a list that are looked into.
const DEEPEST: usize = 8;

/// The piece of prose that a page's templates and scripts hold, as HTML: the one that begins as the page describes
/// itself, else what stands in templates, else the longest.
pub(super) fn text(page: &Document, description: Option<&str>) -> Option<String> {
    let mut templates = String::new();
    let mut found: Vec<String> = Vec::new();
    for script in page.select("script, template").nodes() {
        let kind = script.attr("type").map(|t| t.to_lowercase()).unwrap_or_default();
        if script.node_name().is_some_and(|n| &*n == "template") {
            templates.push_str(&script.inner_html());
        } else if kind.contains("template") || kind == "text/html" {
            templates.push_str(&script.text());
        } else if kind.contains("json") {
            found.extend(in_json(&script.text()));
        } else {
            found.extend(in_program(&script.text()));
        }
    }
    let described = |html: &String| {
        description.is_some_and(|d| pieces(html).iter().take(3).any(|p| prune::begins_alike(d, &p.text)))
    };
    let mut rated: Vec<(bool, usize, String)> =
        found.into_iter().map(|html| (described(&html), prose(&html), html)).collect();
    rated.push((described(&templates), prose(&templates).saturating_mul(MOST), templates));
    rated.retain(|(_, prose, _)| *prose >= LEAST);
    rated.into_iter().max_by_key(|(described, prose, _)| (*described, *prose)).map(|(_, _, html)| html)
}

fn pieces(html: &str) -> Vec<Piece> {
    walk::page(&Document::from(html)).unwrap_or_default().pieces
}

/// How much of some HTML is text in sentences, in scalar values; none where as much of it is a program or a style.
fn prose(html: &str) -> usize {
    if html.len() < LEAST {
        return 0;
    }
    let (mut told, mut coded) = (0, 0);
    for piece in pieces(html) {
        if is_code(&piece.text) {
            coded += piece.length();
        } else if !piece.is_links() && piece.length() >= 20 && piece.text.contains([' ', '，', '。']) {
            told += piece.length();
        }
    }
    if coded < told { told } else { 0 }
}

/// A line of a program, of a style or of data.
fn is_code(line: &str) -> bool {
    line.ends_with(['{', '}', ';']) || line.contains("){") || line.contains("\":") || line.contains("=>")
}

/// The texts in a script's data: long ones, and lists whose entries are the paragraphs of one.
fn in_json(text: &str) -> Vec<String> {
    let value = (text.len() < LONGEST).then(|| serde_json::from_str::<Value>(text.trim()).ok()).flatten();
    value.map(in_value).unwrap_or_default()
}

fn in_value(value: Value) -> Vec<String> {
    let mut open = vec![value];
    let mut found = Vec::new();
    let mut seen = 0;
    while let Some(value) = open.pop() {
        seen += 1;
        match value {
            Value::String(text) => found.extend(as_html(text)),
            Value::Array(items) => {
                found.extend(in_list(&items));
                open.extend(items);
            }
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, v)| v)),
            _ => {}
        }
        if seen > MOST {
            break;
        }
    }
    longest(found)
}

/// The entries of a list as paragraphs, where some hold text.
fn in_list(items: &[Value]) -> Option<String> {
    let paragraphs = items.iter().filter(|item| item.is_object()).map(|item| {
        let mut text = String::new();
        say(item, DEEPEST, &mut text);
        text
    });
    let paragraphs: Vec<String> = paragraphs.filter(|text| text.contains([' ', '，', '。'])).collect();
    let html = || format!("<p>{}</p>", paragraphs.join("</p><p>"));
    (paragraphs.len() > 1).then(html).filter(|html| html.len() >= LEAST)
}

/// What an entry of a list says, under the names that such lists have for it.
fn say(value: &Value, depth: usize, into: &mut String) {
    const NAMES: [&str; 8] = ["text", "content", "html", "value", "children", "body", "paragraph", "data"];
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::String(text) => into.push_str(text),
        Value::Array(items) => items.iter().for_each(|item| say(item, depth, into)),
        Value::Object(fields) => {
            NAMES.iter().filter_map(|name| fields.get(*name)).for_each(|value| say(value, depth, into));
        }
        _ => {}
    }
}

fn longest(mut found: Vec<String>) -> Vec<String> {
    found.sort_by_key(|html| std::cmp::Reverse(html.len()));
    found.truncate(MANY);
    found
}

/// The texts in a program: in the data it begins with, and its string literals that hold paragraphs.
fn in_program(text: &str) -> Vec<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || " (){}[];,.=+".contains(c);
    if text.len() < LEAST || text.len() > LONGEST || text.chars().all(plain) {
        return Vec::new();
    }
    let data = || {
        let (before, _) = text.split_once('{')?;
        let data = text.get(before.len()..).filter(|_| before.len() < 200)?;
        serde_json::Deserializer::from_str(data).into_iter::<Value>().next()?.ok()
    };
    data().map_or_else(|| in_literals(text), in_value)
}

fn in_literals(text: &str) -> Vec<String> {
    const PARAGRAPHS: [&str; 8] =
        ["<p", "\\u003cp", "\\x3cp", "<br", "\\x3cbr", "\\u003cbr", "<section", "\\n"];
    let mut literals: Vec<&str> = Vec::new();
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
        if literal.len() >= LEAST {
            literals.push(literal);
        }
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    literals.sort_by_key(|literal| std::cmp::Reverse(literal.len()));
    literals.truncate(MANY);
    let texts = literals.into_iter().flat_map(|literal| {
        let text = unescape(literal);
        if text.starts_with(['{', '[']) {
            in_json(&text)
        } else {
            let holds = PARAGRAPHS.iter().any(|p| literal.contains(p));
            holds.then(|| as_html(text)).flatten().into_iter().collect()
        }
    });
    longest(texts.collect())
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
            assert!(text(&page, None).is_some_and(|t| t.contains(&prose)), "{script}");
        }
    }

    #[test]
    fn programs_hold_no_text() {
        let page = Document::from("<script>var a = 'x', b = \"it's\"; f('</p>')</script>");
        assert_eq!(text(&page, None), None);
    }
}
