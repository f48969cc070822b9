//! Which of a page's titles is the article's headline.

use super::metadata::Metadata;
use super::walk::Piece;

/// Marks between a headline and what a site puts behind it.
const SEPARATORS: [&str; 9] = ["--", "_", "|", "｜", " - ", " – ", " — ", "－", "-"];

/// The headline and, where `<title>` ends with it, the site's name.
pub(super) fn choose(pieces: &[Piece], metadata: &Metadata) -> (Option<String>, Option<String>) {
    let title = metadata.title.as_deref().unwrap_or_default();
    let headings: Vec<&str> =
        pieces.iter().filter(|p| p.level == 1 && !p.text.is_empty()).map(|p| p.text.as_str()).collect();
    let stated: Vec<&str> = metadata.headlines.iter().map(String::as_str).collect();
    // A first-level heading that the page's title or metadata begins with is the headline.
    let agreed = headings
        .iter()
        .filter(|h| letters(h) >= 4)
        .find(|h| is_within(h, title) || stated.iter().any(|s| is_within(h, s) || is_within(s, h)));
    let (bare, site) = without_site(title, metadata.site.as_deref());
    let headline = agreed
        .map(|h| (*h).to_owned())
        .or_else(|| second_heading(pieces, title))
        .or_else(|| stated.first().map(|s| without_site(s, metadata.site.as_deref()).0))
        .or_else(|| (letters(&bare) >= 4).then(|| bare.clone()))
        .or_else(|| headings.first().map(|h| (*h).to_owned()));
    // A title cut at a quotation mark is completed from the longer one that begins with it.
    let longest = headline.map(|h| {
        let fuller = headings
            .iter()
            .copied()
            .chain([bare.as_str()])
            .filter(|other| other.starts_with(h.as_str()))
            .max_by_key(|o| o.len());
        match fuller {
            Some(fuller) if fuller.chars().count() <= 2 * h.chars().count() + 20 && fuller != title => {
                fuller.to_owned()
            }
            _ => h,
        }
    });
    (longest, site)
}

/// Pages without a first-level heading put the headline into a second or third, or a paragraph.
fn second_heading(pieces: &[Piece], title: &str) -> Option<String> {
    pieces
        .iter()
        .filter(|p| letters(&p.text) >= 6 && p.length() < 120 && !p.is_links())
        .find(|p| title.starts_with(p.text.as_str()) || (p.level > 0 && is_within(&p.text, title)))
        .map(|p| p.text.clone())
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Whether one title is the greater part of another, blanks and marks apart.
fn is_within(short: &str, long: &str) -> bool {
    let bare = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let (short, long) = (bare(short), bare(long));
    !short.is_empty() && long.contains(&short) && short.chars().count() * 3 >= long.chars().count()
}

/// Cuts what a site puts behind its headlines: the site's own name, or short parts behind a separator.
fn without_site(title: &str, site: Option<&str>) -> (String, Option<String>) {
    let mut rest = title.trim();
    let mut name = None;
    while let Some((at, separator)) = SEPARATORS.iter().filter_map(|s| rest.rfind(s).map(|at| (at, *s))).max()
    {
        let (head, tail) = (rest[..at].trim(), rest[at + separator.len()..].trim());
        let known = site.is_some_and(|s| !s.is_empty() && (tail.contains(s) || s.contains(tail)));
        // A hyphen inside a headline joins words; before a site's name it stands after a longer text.
        let room = match separator {
            "|" | "｜" | "_" | "--" => 40,
            "-" | "－" => 16,
            _ => 24,
        };
        let short = letters(tail) <= room && letters(head) >= 2 * letters(tail).min(6) && letters(head) >= 6;
        let joins = separator == "-"
            && tail.chars().next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        if head.is_empty() || joins || !(known || short) {
            break;
        }
        if !tail.is_empty() {
            name = Some(tail.to_owned());
        }
        rest = head;
    }
    (rest.trim_end_matches(['_', '-', '|', ' ']).to_owned(), name)
}

#[cfg(test)]
mod tests {
    use super::without_site;

    #[test]
    fn site_names_are_cut() {
        for (title, want) in [
            ("澜桥提前通车--县区--青屏网", "澜桥提前通车"),
            ("澜桥提前通车两岸居民_要闻_青屏新闻", "澜桥提前通车两岸居民"),
            (
                "Library to stay open until midnight | The Quillport Courier",
                "Library to stay open until midnight",
            ),
            ("A well-known bridge re-opens", "A well-known bridge re-opens"),
        ] {
            assert_eq!(without_site(title, None).0, want);
        }
    }
}
