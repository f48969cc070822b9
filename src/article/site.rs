//! What addresses of pages tell of the site they belong to.

/// What stands before the host of a site's pages for one kind of screen.
const SCREENS: [&str; 7] = ["www.", "m.", "mobile.", "wap.", "amp.", "3g.", "touch."];
/// What a site's front page is called.
const FRONT: [&str; 5] = ["", "index.html", "index.htm", "index.php", "index.shtml"];

/// A host without what tells a site's pages for one screen from those for another: `m.example.org` and `example.org` are
/// one site, `m.example` is another than `example`.
#[must_use]
pub fn site(host: &str) -> &str {
    let rest = SCREENS.iter().find_map(|screen| host.strip_prefix(screen));
    rest.filter(|rest| rest.contains('.')).unwrap_or(host)
}

/// Whether a path, without its first slash and without a query, is that of a site's front page.
#[must_use]
pub fn is_front(path: &str) -> bool {
    FRONT.contains(&path)
}

#[cfg(test)]
mod tests {
    use super::{is_front, site};

    #[test]
    fn screens_have_hosts_of_their_own() {
        for host in ["www.example.org", "touch.example.org", "3g.example.org", "example.org"] {
            assert_eq!(site(host), "example.org");
        }
        assert_eq!(site("m.example"), "m.example");
        assert_eq!(site("news.example.org"), "news.example.org");
    }

    #[test]
    fn a_front_page_is_no_article() {
        assert!(is_front("") && is_front("index.shtml"));
        assert!(!is_front("index.html/1") && !is_front("a.html"));
    }
}
