//! Whether two addresses are those of one article: they may differ in what tells who sent the reader there, in the kind of
//! page, and in how they are written.

use crate::article::{Article, is_front, site};

/// Parameters that say where a reader came from, and those that begin so.
#[rustfmt::skip]
const TRACKING: [&str; 34] = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "cmpid",
    "ocid", "smid", "smtyp", "ref", "ref_src", "ref_url", "referrer", "from", "isappinstalled", "share_token", "share_from",
    "spm", "spm_id_from", "vd_source", "wfr", "chksm", "scene", "subscene", "clicktime", "enterid",
];
const TRACKING_FAMILIES: [&str; 5] = ["utm_", "mtm_", "pk_", "hsa_", "at_"];
/// How such pages say that they are those for telephones.
const AMP: [&str; 4] = ["amp", "amp=1", "amp=true", "outputtype=amp"];

/// An address without what may differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    host: String,
    path: String,
    /// In the order of their letters.
    query: Vec<String>,
}

impl Address {
    /// By [`Article::address`]; `None` where that names no more than a site.
    pub(super) fn of(article: &Article) -> Option<Self> {
        Self::read(article.address.as_deref()?)
    }

    fn read(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        // What stands behind `#!` names an article; behind `#`, a place in it.
        let (rest, named) = match rest.split_once('#') {
            Some((rest, fragment)) => (rest, fragment.starts_with('!').then_some(fragment)),
            None => (rest, None),
        };
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let mut query: Vec<String> = query.split('&').filter(|part| counts(part)).map(decoded).collect();
        query.extend(named.map(str::to_owned));
        query.sort_unstable();
        let path = page(&decoded(path)).to_owned();
        (!is_front(&path) || !query.is_empty()).then(|| Self { host: own_host(scheme, host), path, query })
    }
}

/// A host without its usual port and without what tells a site's pages for one screen from those for another.
fn own_host(scheme: &str, host: &str) -> String {
    let host = host.to_lowercase();
    let port = if scheme.eq_ignore_ascii_case("http") { ":80" } else { ":443" };
    site(host.strip_suffix(port).unwrap_or(&host)).to_owned()
}

/// A path without what makes it that of the page for telephones.
fn page(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    let path = ["/amp", "/amp.html", ".amp"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    path.strip_prefix("amp/").unwrap_or(path)
}

/// Whether a parameter says which article it is.
fn counts(parameter: &str) -> bool {
    let lower = parameter.to_lowercase();
    let name = lower.split('=').next().unwrap_or_default();
    !name.is_empty()
        && !TRACKING.contains(&name)
        && !TRACKING_FAMILIES.iter().any(|family| name.starts_with(family))
        && !AMP.contains(&lower.as_str())
}

/// `%E6%B2%B3` as the character it stands for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'%').then(|| after.get(..2)).flatten();
        let code = code
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn one_article_has_many_ways_to_be_addressed() {
        let same = |a: &str, b: &str| Address::read(a).unwrap() == Address::read(b).unwrap();
        let ferry = "https://www.example.org/news/ferry?id=7";
        for other in [
            "http://example.org/news/ferry/?id=7",
            "https://m.example.org:443/news/ferry?utm_source=x&id=7&fbclid=y#top",
            "https://WWW.Example.org/news/ferry/amp?id=7",
            "https://example.org/amp/news/ferry?outputType=amp&id=7",
            "https://example.org/news/%66erry?spm=1.2&id=7",
        ] {
            assert!(same(ferry, other), "{other}");
        }
        for other in [
            "https://www.example.org/news/ferry?id=8",
            "https://www.example.org/news/ferry",
            "https://www.example.org/news/ferry-2?id=7",
            "https://example.net/news/ferry?id=7",
            "https://www.example.org/news/ferry?id=7#!/2",
        ] {
            assert!(!same(ferry, other), "{other}");
        }
        assert!(same("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1"));
        assert!(same("https://example.org/河谷", "https://example.org/%E6%B2%B3%e8%b0%b7"));
        assert!(!same("https://m.example/a", "https://example/a"));
    }

    #[test]
    fn a_site_is_no_article() {
        assert_eq!(Address::read("https://example.org/?utm_source=x"), None);
        assert_eq!(Address::read("https://example.org/index.html"), None);
        assert!(Address::read("https://example.org/?p=12").is_some());
    }
}
