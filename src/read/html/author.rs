//! Who a page says wrote it, where its markup names the place and not the person.

use dom_query::{Document, NodeRef};

use crate::article::SetAsideReason::{Comment, Navigation, Related};
use crate::read::byline;
use crate::read::labels::ENGLISH_PUBLISHERS;
use crate::text::is_unspaced;

use super::marks;

/// Elements that are looked at, and those around and in each.
const MOST: usize = 200;
const AROUND: usize = 24;
const WITHIN: usize = 60;
/// Longer texts tell of an author, in scalar values.
const LONGEST: usize = 160;

/// What stands before a name.
#[rustfmt::skip]
const BEFORE: [&str; 31] = [
    "written by", "posted by", "published by", "story by", "words by", "by:", "by", "author:", "authors:", "author",
    "geschrieben von", "eingestellt von", "ein beitrag von", "ein artikel von", "von:", "von", "text:", "autorin:", "autor:", "autorin", "autor",
    "écrit par", "publié par", "par:", "par", "escrito por", "por:", "por", "scritto da", "door", "di",
];

/// Words that stand where a name would and are none.
#[rustfmt::skip]
const NONE: [&str; 40] = [
    "posted", "published", "updated", "written", "author", "authors", "autor", "autorin", "more", "follow", "all", "articles",
    "about", "view", "profile", "contact", "contributor", "contributors", "editor", "editorial", "staff", "reporter", "writer",
    "correspondent", "news", "article", "post", "posts", "on", "in", "am", "um", "share", "email", "bio", "full", "artikel",
    "beiträge", "über", "mehr",
];

/// The same in Han.
#[rustfmt::skip]
const HAN_NONE: [&str; 24] = [
    "粉丝", "关注", "作者", "编辑", "记者", "更多", "全部", "文章", "评论", "分享", "原创", "来源", "时间", "发布", "登录",
    "注册", "订阅", "举报", "投稿", "新闻", "主页", "私信", "著者", "筆者",
];

/// Small words in names.
const PARTICLES: [&str; 18] = [
    "von", "van", "de", "der", "den", "del", "della", "da", "di", "dos", "du", "la", "le", "el", "al", "bin",
    "zu", "ter",
];

/// The person whom the first element for one names.
pub(super) fn shown(page: &Document) -> Option<String> {
    let places =
        "[class*=uthor], [class*=yline], [class*=utor], [class*=uteur], [class*=riter], [class*=eporter]";
    let places = page.select(places);
    let of_article = |node: &&NodeRef<'_>| is_place(node) && !stands_apart(node);
    let named = places.nodes().iter().take(MOST).filter(of_article).find_map(|node| {
        let text = text(node)?;
        byline::parse(&text)
            .and_then(|line| line.author)
            .filter(|name| name.chars().any(is_unspaced))
            .or_else(|| several(node))
            .or_else(|| name(&text))
    });
    named.or_else(|| linked(page))
}

/// Names with a stroke between them, and nothing else: `Ada Moor | Tom Hale`.
fn several(node: &NodeRef<'_>) -> Option<String> {
    /// Last words of what else stands behind a stroke: the outlet, the part of it.
    #[rustfmt::skip]
    const OUTLETS: [&str; 28] = [
        "news", "media", "business", "sports", "sport", "politics", "world", "health", "science", "opinion", "culture", "magazine", "today", "online",
        "network", "radio", "tv", "television", "group", "bureau", "desk", "team", "university", "institute", "service", "post", "mail", "review",
    ];
    let text = node.text();
    let text = without_label(text.trim());
    let names: Vec<&str> = text.split('|').map(str::trim).collect();
    let is_one = |name: &&str| {
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        is_person(name) && !OUTLETS.contains(&last.as_str()) && !ENGLISH_PUBLISHERS.contains(&last.as_str())
    };
    ((2..=4).contains(&names.len()) && names.iter().all(is_one)).then(|| names.join(", "))
}

/// The name on the first link to the page of an author: `/author/ada-moor`.
fn linked(page: &Document) -> Option<String> {
    const PLACES: [&str; 16] = [
        "author",
        "authors",
        "autor",
        "autoren",
        "autores",
        "autorin",
        "auteur",
        "auteurs",
        "contributor",
        "contributors",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "journalist",
        "journalists",
    ];
    let is_page = |href: &str| {
        let mut parts = href.split(['/', '?', '#']).filter(|part| !part.is_empty());
        parts.any(|part| PLACES.contains(&part)) && parts.next().is_some()
    };
    let places = "a[href*='/author'], a[href*='/aut'], a[href*='/contributor'], a[href*='/writer'], \
                  a[href*='/reporter'], a[href*='/journalist']";
    let links = page.select(places);
    let of_article =
        |node: &&NodeRef<'_>| node.attr("href").is_some_and(|href| is_page(&href)) && !stands_apart(node);
    links.nodes().iter().take(MOST).filter(of_article).find_map(|node| {
        let text = text(node)?;
        is_named(&text).then(|| name(&text)).flatten()
    })
}

/// A name without what its bearer does, and once where it is said twice: `Ada Moor, News Reporter`, `Ada Moor Ada Moor`.
pub(super) fn alone(author: &str) -> String {
    const DOES: [&str; 22] = [
        "director",
        "analyst",
        "manager",
        "specialist",
        "reporter",
        "editor",
        "writer",
        "correspondent",
        "producer",
        "staff",
        "columnist",
        "contributor",
        "journalist",
        "journalistin",
        "redakteur",
        "redakteurin",
        "redaktion",
        "korrespondent",
        "korrespondentin",
        "rédacteur",
        "rédactrice",
        "redactor",
    ];
    let does = |part: &str| {
        let last = part.split(' ').next_back().unwrap_or_default().to_lowercase();
        part.contains(' ') && DOES.contains(&last.as_str())
    };
    let mut parts = author.split(", ");
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.filter(|part| !does(part)).collect();
    let name = [&[first], rest.as_slice()].concat().join(", ");
    let words: Vec<&str> = name.split(' ').collect();
    let (half, other) = words.split_at(words.len() / 2);
    if half == other { half.join(" ") } else { name }
}

/// Whether a text is the name of a person or of several, and no more.
pub(super) fn is_named(text: &str) -> bool {
    !is_company(text) && name(text).is_some_and(|name| name.chars().count() * 10 >= text.chars().count() * 8)
}

/// A site's address, or a company by how its name ends.
pub(super) fn is_company(name: &str) -> bool {
    let is_host =
        |word: &str| word.split_once('.').is_some_and(|(_, end)| end.len() >= 2 && !end.ends_with('.'));
    name.split(' ')
        .any(|word| matches!(word, "GmbH" | "e.V." | "AG" | "Ltd" | "Ltd." | "Inc" | "Inc." | "LLC" | "S.A."))
        || (!name.contains(' ') && is_host(name))
        || name.contains("www.")
}

/// Whether its class says that it names who wrote something.
fn is_place(node: &NodeRef<'_>) -> bool {
    let class = node.class().map(|c| c.to_string()).unwrap_or_default();
    let says = |word: &str| {
        let word = word.to_lowercase();
        matches!(
            word.as_str(),
            "author"
                | "authors"
                | "byline"
                | "bylines"
                | "autor"
                | "autorin"
                | "autores"
                | "auteur"
                | "writer"
                | "reporter"
                | "authorname"
                | "bylinename"
        )
    };
    let words = |token: &str| token.split(|c: char| !c.is_alphanumeric()).any(says);
    class
        .split_whitespace()
        .any(|token| words(token) || token.ends_with("Author") || token.ends_with("Byline"))
        && !class.to_lowercase().contains("comment")
}

/// Whether an element stands in comments, in a list of other articles or in what leads around the site.
fn stands_apart(node: &NodeRef<'_>) -> bool {
    let around = std::iter::successors(node.parent(), NodeRef::parent).take(AROUND);
    around.filter(NodeRef::is_element).any(|element| {
        let name = element.node_name().map(|n| n.to_string()).unwrap_or_default();
        let words = element.class().map(|c| c.to_string()).unwrap_or_default();
        let mark = marks::of(&name, element.attr("role").as_deref(), None, &words);
        matches!(mark.aside, Some(Comment | Related | Navigation))
    })
}

/// The text in an element; `None` where it is too much for a name.
fn text(node: &NodeRef<'_>) -> Option<String> {
    let mut found = String::new();
    for inner in node.descendants_it().take(WITHIN) {
        let in_script =
            || inner.parent().and_then(|p| p.node_name()).is_some_and(|n| matches!(&*n, "script" | "style"));
        if inner.is_text() && !in_script() {
            found.push_str(&inner.text());
            found.push(' ');
        } else if inner.node_name().is_some_and(|n| matches!(&*n, "br" | "p" | "div" | "li" | "time")) {
            found.push('|');
        }
        if found.len() > LONGEST * 8 {
            return None;
        }
    }
    let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
    (found.chars().count() <= LONGEST).then_some(found)
}

/// The first name, or names, in a short text.
fn name(text: &str) -> Option<String> {
    let parts = text.split(['|', '•', '·', '/', '—', '–', ';', '(', '（', '，']);
    parts.map(without_label).find_map(|part| {
        let part = part
            .split(|c: char| c.is_ascii_digit())
            .next()?
            .trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let joined = [" and ", " und ", " et ", " y ", " & "]
            .iter()
            .fold(part.to_owned(), |t, and| t.replace(and, ", "));
        // What follows the names is what those do who bear them.
        let names: Vec<&str> = joined.split(", ").map(str::trim).take_while(|name| is_person(name)).collect();
        (1..=4).contains(&names.len()).then(|| names.join(", "))
    })
}

fn without_label(part: &str) -> &str {
    let mut part = part.trim();
    while let Some(rest) = BEFORE.iter().find_map(|label| {
        let head = part.get(..label.len()).filter(|head| head.to_lowercase() == *label)?;
        let rest = part.get(head.len()..)?;
        (label.ends_with(':') || rest.starts_with([' ', ':'])).then_some(rest)
    }) {
        part = rest.trim_start_matches([' ', ':']);
    }
    part
}

/// Two words or more with capitals, or a name in Han and kana.
fn is_person(name: &str) -> bool {
    let length = name.chars().count();
    if name.chars().all(|c| is_unspaced(c) || ('ぁ'..='ヿ').contains(&c)) {
        return (2..=8).contains(&length)
            && !HAN_NONE.contains(&name)
            && name.chars().any(is_unspaced)
            && !name.ends_with(['部', '社', '局', '网', '報', '报']);
    }
    let words: Vec<&str> = name.split(' ').collect();
    let is_word = |word: &&str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c));
        letters && (word.starts_with(char::is_uppercase) || PARTICLES.contains(word))
    };
    let said = |word: &str| NONE.contains(&word.to_lowercase().as_str());
    (2..=5).contains(&words.len())
        && length <= 50
        && words.iter().all(is_word)
        && words.last().is_some_and(|last| last.starts_with(char::is_uppercase))
        && !words.iter().any(|word| said(word))
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::{alone, shown};

    fn of(body: &str) -> Option<String> {
        shown(&Document::from(body))
    }

    #[test]
    fn the_element_for_an_author_names_one() {
        for (body, want) in [
            ("<div class='article__author'>Von <a href='/a'>Ada Moor</a> | 5. März 2026</div>", "Ada Moor"),
            (
                "<p class='meta'>Posted by <span class='author-name'>Tom van der Hale</span> in News</p>",
                "Tom van der Hale",
            ),
            ("<div class='Byline'>By Ada Moor and Tom Hale, 3 March</div>", "Ada Moor, Tom Hale"),
            ("<p class='author'>Ada Moor | Tom Hale</p>", "Ada Moor, Tom Hale"),
            ("<p class='author'>By Ada Moor | Quillport Herald</p>", "Ada Moor"),
            ("<p class='author'>Ada Moor | 5 March 2026</p>", "Ada Moor"),
            ("<span class='author'>柳青</span>", "柳青"),
            ("<div class='byline'>作者：石川一郎</div>", "石川一郎"),
            ("<p class='authors'>Authors: Ada Moor and Tom Hale, valley engineers</p>", "Ada Moor, Tom Hale"),
            ("<li>By <a href='https://example.org/author/ada-moor'>Ada Moor</a></li>", "Ada Moor"),
        ] {
            assert_eq!(of(body).as_deref(), Some(want), "{body}");
        }
    }

    #[test]
    fn names_stand_alone() {
        for (author, want) in [
            ("Ada Moor, News Reporter", "Ada Moor"),
            ("Ada Moor, Tom Hale", "Ada Moor, Tom Hale"),
            ("Ada Moor Ada Moor", "Ada Moor"),
            ("柳青", "柳青"),
        ] {
            assert_eq!(alone(author), want);
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        for body in [
            "<div class='author'>About the author</div>",
            "<div class='author'>More Articles</div>",
            "<div class='byline'>Updated 5 March 2026</div>",
            "<div class='comments'><span class='author'>Ada Moor</span></div>",
            "<div class='comment-author'>Ada Moor</div>",
            "<div class='related'><p class='byline'>By Ada Moor</p></div>",
            "<div class='authority'>Ada Moor</div>",
            "<a href='/authors/'>Our Authors</a><a href='/authors'>Ada Moor</a>",
            "<aside><a href='/author/ada-moor'>Ada Moor</a></aside>",
        ] {
            assert_eq!(of(body), None, "{body}");
        }
    }
}
