//! Addresses of pages, as pages, savers and archives write them.

use crate::article::{is_front, site};

/// Longer ones are data.
const LONGEST: usize = 2000;

/// What a web archive puts before the address of the page it kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// RFC 3339, in UTC.
    pub(super) time: Option<String>,
    pub(super) address: String,
}

/// An address on the web without its fragment; `base` is that of the page it stands on. `None` for any other text.
pub(super) fn clean(written: &str, base: Option<&str>) -> Option<String> {
    let written = written.trim();
    let whole = match (written.get(..2), base) {
        (Some("//"), _) => format!("https:{written}"),
        (_, Some(base)) if written.starts_with('/') => format!("{}{written}", origin(base)?),
        _ => written.to_owned(),
    };
    let (scheme, rest) = whole.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    // What cannot be seen, or turns the direction of what is beside it, stands in no address that was meant to be read.
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let odd = |c: char| c.is_whitespace() || c.is_control() || unseen(c) || "\"<>\\^`{|}".contains(c);
    if !matches!(scheme.as_str(), "http" | "https") || whole.len() > LONGEST || rest.contains(odd) {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end)?;
    // Whoever is named before the host is nobody else's business.
    let host = host.rsplit('@').next().unwrap_or(host).to_lowercase();
    if !host.contains('.') || host.starts_with('.') {
        return None;
    }
    // `#!` was how pages that scripts make named their articles.
    let path = match path.split_once('#') {
        Some((before, after)) if !after.starts_with('!') => before,
        _ => path,
    };
    Some(format!("{scheme}://{host}{}", if path.is_empty() { "/" } else { path }))
}

/// The address of a page without what an archive put before it: `https://…/20240718063012/https://example.org/a`.
pub(super) fn kept(address: &str) -> Kept {
    let whole = || Kept { time: None, address: address.to_owned() };
    let after = |mark: &str| address.find(mark).map(|at| (at, at + 1));
    // The first scheme is the archive's own.
    let Some((end, start)) = ["/http://", "/https://"].iter().filter_map(|mark| after(mark)).min() else {
        return whole();
    };
    let (Some(before), Some(inner)) = (address.get(..end), address.get(start..)) else { return whole() };
    let segment = before.rsplit('/').next().unwrap_or_default();
    // `id_`, `im_`: as the archive is to deliver it.
    let segment =
        segment.strip_suffix('_').map_or(segment, |s| s.trim_end_matches(|c: char| c.is_ascii_lowercase()));
    let is_stamp = segment.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let digits: String = segment.chars().filter(char::is_ascii_digit).collect();
    let time = is_stamp.then(|| super::file_name::of_digits(&digits)).flatten();
    match (time, clean(inner, None)) {
        (Some(time), Some(address)) => Kept { time: Some(format!("{time}Z")), address },
        _ => whole(),
    }
}

/// Whether two addresses belong to one site: its mobile pages have a host of their own.
pub(super) fn same_site(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (host(a), host(b)) else { return false };
    let under = |a: &str, b: &str| a.strip_suffix(b).is_some_and(|sub| sub.ends_with('.'));
    let (a, b) = (site(a), site(b));
    a == b || under(a, b) || under(b, a)
}

/// Whether an address names more than a site.
pub(super) fn names_a_page(address: &str) -> bool {
    let path =
        address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    !is_front(path)
}

fn host(address: &str) -> Option<&str> {
    address.split_once("://")?.1.split(['/', '?', ':']).next()
}

/// `https://example.org`.
fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address.get(start..)?.find(['/', '?']).map_or(address.len(), |at| start + at);
    address.get(..end)
}

#[cfg(test)]
mod tests {
    use super::{clean, kept, names_a_page, same_site};

    #[test]
    fn addresses_are_those_of_pages_on_the_web() {
        let of = |written: &str| clean(written, Some("https://example.org/news/1.html"));
        assert_eq!(of(" HTTPS://Example.org/A?b=1#c ").as_deref(), Some("https://example.org/A?b=1"));
        assert_eq!(of("/news/2.html").as_deref(), Some("https://example.org/news/2.html"));
        assert_eq!(of("//m.example.org/2").as_deref(), Some("https://m.example.org/2"));
        assert_eq!(of("http://example.org").as_deref(), Some("http://example.org/"));
        assert_eq!(of("https://liu:secret@example.org/a").as_deref(), Some("https://example.org/a"));
        assert_eq!(of("https://example.org/#!/a").as_deref(), Some("https://example.org/#!/a"));
        for other in [
            "file:///home/liu/a.html",
            "2.html",
            "https://example.org/a b",
            "https://example.org/\u{202e}a",
            "https://a",
            "about:blank",
            "甲",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn archives_put_their_own_before_it() {
        for (address, time, inner) in [
            (
                "https://web.archive.org/web/20240718063012id_/http://example.org/a",
                Some("2024-07-18T06:30:12Z"),
                "http://example.org/a",
            ),
            (
                "https://archive.example/2024.07.18-063012/https://example.org/a?b=1",
                Some("2024-07-18T06:30:12Z"),
                "https://example.org/a?b=1",
            ),
            (
                "https://example.org/share/https://example.net/a",
                None,
                "https://example.org/share/https://example.net/a",
            ),
            ("https://example.org/a", None, "https://example.org/a"),
        ] {
            let found = kept(address);
            assert_eq!((found.time.as_deref(), found.address.as_str()), (time, inner));
        }
    }

    #[test]
    fn a_site_may_have_several_hosts() {
        assert!(same_site("https://m.example.org/a", "https://www.example.org/b"));
        assert!(same_site("https://news.example.org/a", "http://example.org/"));
        assert!(!same_site("https://example.net/a", "https://example.org/a"));
        assert!(!same_site("https://badexample.org/a", "https://example.org/a"));
        assert!(names_a_page("https://example.org/a") && names_a_page("https://example.org/?id=1"));
        assert!(!names_a_page("https://example.org/") && !names_a_page("https://example.org/index.html"));
    }
}
