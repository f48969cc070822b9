//! What the markup of an element says its text is: the words of its class and identifier, its role, its name.
//!
//! The words are those that pages of many sites and languages share; none belongs to one site.

use crate::article::SetAsideReason::{
    self, Advert, Breadcrumb, Byline, Comment, Copyright, Image, Navigation, Other, Related, Share,
};

/// What an element says of the text in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// How surely it holds the article's text.
    pub(super) holds: Holds,
    /// Why its text is no part of an article that stands around it.
    pub(super) aside: Option<SetAsideReason>,
    /// Whether it may announce another article; the lead of the page's own is called so as well.
    pub(super) teaser: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    #[default]
    Unsaid,
    /// `<main>`.
    Main,
    /// `<article>`: the article, and often what stands around it; also a teaser.
    Article,
    /// Words such as `entry-content`.
    Text,
    /// `itemprop="articleBody"`.
    Body,
}

/// Names for the container of an article's text, without hyphens; longer names that hold one count as well.
#[rustfmt::skip]
const TEXT: [&str; 44] = [
    "articlebody", "articlecontent", "articletext", "articlecopy", "articledetail", "bodyarticle", "contentarticle", "storybody",
    "storycontent", "storytext", "storyarea", "entrycontent", "entrybody", "entrytext", "postcontent", "postbody", "posttext", "postentry",
    "newsbody", "newscontent", "newstext", "newsdetail", "contentbody", "bodycontent", "bodytext", "bodycopy", "maintext", "contenttext",
    "contenttxt", "textcontent", "artibody", "arttext", "artcontent", "blogcontent", "blogpost", "singlecontent", "fulltext",
    "artikeltext", "artikelbody", "cuerponoticia", "notacuerpo", "corpotexto", "trseditor", "richtext",
];

/// What an element says by its name, its `role` and `itemprop`, its class and its identifier.
pub(super) fn of(name: &str, role: Option<&str>, property: Option<&str>, words: &str) -> Mark {
    let mut mark = Mark { holds: holds_by_name(name, role), aside: by_name(name, role), teaser: false };
    if property.is_some_and(|p| p.split_whitespace().any(|p| p.eq_ignore_ascii_case("articleBody"))) {
        return Mark { holds: Holds::Body, ..Mark::default() };
    }
    if matches!(property, Some("comment" | "author" | "publisher")) {
        mark.aside = mark.aside.or(Some(if property == Some("comment") { Comment } else { Byline }));
    }
    if words.is_empty() || matches!(name, "body" | "html" | "main" | "a" | "b" | "em" | "i" | "strong") {
        return mark;
    }
    let mut buffer = String::new();
    for token in words.split_ascii_whitespace() {
        spell(token, &mut buffer);
        if says_of_page(&buffer) {
            continue;
        }
        mark.aside = mark.aside.or_else(|| by_words(&buffer));
        mark.teaser |= buffer.split('-').any(|word| word.starts_with("teaser"));
        if mark.holds < Holds::Text && !matches!(name, "p" | "ul" | "li" | "h1" | "h2" | "h3" | "img") {
            buffer.retain(|c| c != '-');
            if TEXT.iter().any(|t| buffer.contains(t)) {
                mark.holds = Holds::Text;
            }
        }
    }
    mark
}

/// Words on an element that say what stands elsewhere, or what the text is about: `has-sidebar`, `category-social`.
fn says_of_page(token: &str) -> bool {
    let (first, rest) = token.split_once('-').unwrap_or((token, ""));
    !rest.is_empty()
        && matches!(
            first,
            "has"
                | "with"
                | "no"
                | "is"
                | "without"
                | "enable"
                | "disable"
                | "allow"
                | "tag"
                | "category"
                | "type"
                | "format"
                | "status"
        )
}

/// `relatedPosts__list` as `related-posts-list`.
fn spell(token: &str, into: &mut String) {
    into.clear();
    let mut small = false;
    for c in token.chars().take(80) {
        if c.is_ascii_uppercase() {
            if small {
                into.push('-');
            }
            into.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            into.push(c);
        } else if !into.ends_with('-') && !into.is_empty() {
            into.push('-');
        }
        small = c.is_lowercase();
    }
}

fn holds_by_name(name: &str, role: Option<&str>) -> Holds {
    match (name, role) {
        ("article", _) | (_, Some("article")) => Holds::Article,
        ("main", _) | (_, Some("main")) => Holds::Main,
        _ => Holds::Unsaid,
    }
}

fn by_name(name: &str, role: Option<&str>) -> Option<SetAsideReason> {
    match role {
        Some("navigation" | "menu" | "search" | "banner" | "dialog" | "alert" | "toolbar") => {
            return Some(Navigation);
        }
        Some("complementary") => return Some(Related),
        Some("contentinfo") => return Some(Copyright),
        _ => {}
    }
    match name {
        "nav" | "form" | "button" | "dialog" | "label" => Some(Navigation),
        "footer" => Some(Copyright),
        "aside" => Some(Related),
        _ => None,
    }
}

/// What one class or identifier says, spelt with hyphens between its words.
fn by_words(token: &str) -> Option<SetAsideReason> {
    match token {
        "author" | "authors" | "byline" | "by-line" | "dateline" | "vcard" => return Some(Byline),
        "widget" | "widget-area" | "textwidget" | "noprint" | "sr-only" | "screen-reader-text" => {
            return Some(Other);
        }
        "meta" | "post-meta" | "entry-meta" | "article-meta" | "post-info" | "article-info" => {
            return Some(Byline);
        }
        "more" | "more-link" | "most-read" | "see-also" | "read-also" | "read-next" | "next-post"
        | "up-next" => {
            return Some(Related);
        }
        _ => {}
    }
    let mut before = "";
    for word in token.split('-') {
        let found = by_word(word).or_else(|| by_pair(before, word));
        if found.is_some() {
            return found;
        }
        before = word;
    }
    None
}

fn by_word(word: &str) -> Option<SetAsideReason> {
    let starts = |stems: &[&str]| stems.iter().any(|s| word.starts_with(s));
    Some(match word {
        "comment" | "comments" | "commentlist" | "respond" | "disqus" | "pinglun" | "kommentare"
        | "comentarios" | "commentaires" | "livefyre" | "akismet" => Comment,
        "share" | "sharing" | "shares" | "sharebar" | "sharer" | "social" | "socials" | "sharedaddy"
        | "addthis" | "addtoany" | "fenxiang" | "erweima" | "qrcode" | "jiathis" | "sns" => Share,
        "related" | "relateds" | "recommend" | "recommended" | "recommendation" | "recommendations"
        | "outbrain" | "taboola" | "trending" | "popular" | "sidebar" | "upsell" | "xiangguan" | "xgxw"
        | "xgyd" | "tuijian" | "paihang" | "kanren" | "osusume" | "ranking" => Related,
        "newsletter" | "newsletters" | "nieuwsbrief" | "infolettre" | "subscribe" | "subscription"
        | "signup" | "mailchimp" | "promo" | "promos" | "promotion" | "ad" | "ads" | "advert" | "adverts"
        | "advertisement" | "advertising" | "sponsor" | "sponsored" | "sponsors" | "adsbygoogle"
        | "werbung" | "anzeige" | "publicidad" | "publicidade" | "reklama" | "adv" | "donate"
        | "donation" | "donations" | "spende" | "spenden" | "appstore" | "appstores" | "disclosure"
        | "disclosures" | "guanggao" => Advert,
        "breadcrumb" | "breadcrumbs" | "crumb" | "crumbs" => Breadcrumb,
        "nav" | "navbar" | "navigation" | "menu" | "submenu" | "pagination" | "pager" | "toolbar"
        | "login" | "signin" | "cookie" | "cookies" | "consent" | "gdpr" | "modal" | "popup" | "tooltip"
        | "toc" | "tags" | "taglist" | "keywords" | "navbox" | "catlinks" | "editsection" | "ambox"
        | "printfooter" => Navigation,
        "footer" | "copyright" | "banquan" | "mianze" | "disclaimer" | "impressum" => Copyright,
        "credit" | "credits" | "gallery" | "slider" | "swiper" | "slideshow" | "carousel" | "lightbox" => {
            Image
        }
        "bio" | "biography" | "authorbox" | "authorbio" | "timestamp" | "byline" | "dateline" => Byline,
        // A commentary is an article.
        _ if starts(&["comment"]) && !starts(&["commentar"]) && word.len() < 14 => Comment,
        _ if starts(&["sharethis", "sharebutton", "shareicon", "sociallink", "socialshare", "bdshare"]) => {
            Share
        }
        _ if starts(&["relatedpost", "relatedart", "relatednews", "relatedstor", "recirc"]) => Related,
        _ => return None,
    })
}

fn by_pair(before: &str, word: &str) -> Option<SetAsideReason> {
    Some(match (before, word) {
        (
            "author" | "writer",
            "box" | "bio" | "info" | "card" | "block" | "details" | "description" | "profile",
        )
        | ("about", "author")
        | ("posted", "on")
        | ("user", "info" | "profile") => Byline,
        ("news", "letter") | ("app", "store" | "stores" | "download") => Advert,
        ("licence" | "license", "info" | "notice") => Copyright,
        ("post" | "star", "rating" | "ratings") => Other,
        ("reporter" | "journalist", "info" | "area" | "box" | "profile") => Byline,
        ("rel", "list" | "posts" | "news" | "articles")
        | ("similar", "posts" | "articles" | "news" | "stories")
        | ("relation", "news" | "list" | "articles")
        | ("more", "stories" | "news" | "from" | "articles" | "posts")
        | ("most", "popular" | "viewed")
        | ("read", "more")
        | ("next" | "latest" | "other", "article" | "articles" | "post" | "posts" | "stories" | "news") => {
            Related
        }
        ("tag", "list" | "links" | "cloud") | ("cat", "links") | ("post", "tags" | "nav" | "navigation") => {
            Navigation
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Holds, Mark, of};
    use crate::article::SetAsideReason::{self, *};

    fn aside(name: &str, words: &str) -> Option<SetAsideReason> {
        of(name, None, None, words).aside
    }

    #[test]
    fn words_say_what_is_not_the_article() {
        for (words, expected) in [
            ("relatedPosts__list", Some(Related)),
            ("c-share-bar", Some(Share)),
            ("commentlist", Some(Comment)),
            ("page commentary first", None),
            ("newsletter-signup", Some(Advert)),
            ("author-box", Some(Byline)),
            ("article__breadcrumbs", Some(Breadcrumb)),
            ("shareholders-report", None),
            ("adverse-effects", None),
            ("article-lead", None),
        ] {
            assert_eq!(aside("div", words), expected, "{words}");
        }
        assert_eq!(aside("nav", ""), Some(Navigation));
    }

    #[test]
    fn words_say_where_the_text_is() {
        let holds = |name: &str, words: &str| of(name, None, None, words).holds;
        assert_eq!(holds("div", "clear post_content"), Holds::Text);
        assert_eq!(holds("section", "c-articleBody__inner"), Holds::Text);
        assert_eq!(holds("article", "teaser"), Holds::Article);
        assert_eq!(holds("div", "wrapper"), Holds::Unsaid);
        assert_eq!(
            of("div", None, Some("articleBody"), "ad"),
            Mark { holds: Holds::Body, ..Mark::default() },
            "what states to be the body is"
        );
    }
}
