//! What a page says of itself in its head: meta elements and JSON-LD.

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::Value;

use crate::read::{stamp, stated};

use super::author;

/// What was found, unjudged.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    /// `<title>`.
    pub(super) title: Option<String>,
    /// Headlines from JSON-LD and meta elements, best first.
    pub(super) headlines: Vec<String>,
    /// What the page says it is about.
    pub(super) description: Option<String>,
    /// RFC 3339, times before dates.
    pub(super) published: Option<String>,
    /// RFC 3339, of the last change.
    pub(super) modified: Option<String>,
    pub(super) site: Option<String>,
    /// Who may have written it, by what says so best first.
    pub(super) authors: Vec<String>,
    /// Who the text was taken from, where the page has a field for it.
    pub(super) source: Option<String>,
    /// Whether the page says that it is one article.
    pub(super) is_article: bool,
    /// What kind of talk the page holds, where it is no article of one author.
    pub(super) thread: Option<Thread>,
    /// The article's address by its JSON-LD.
    pub(super) address: Option<String>,
}

/// A talk among several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thread {
    /// A question and answers to it.
    Answers,
    /// Posts that follow one another.
    Posts,
}

pub(super) fn of(page: &Document) -> Metadata {
    let linked = json_ld(page);
    let stated = stated(page);
    let meta = |names: &[&str]| names.iter().find_map(|name| stated.get(&name.to_lowercase()).cloned());
    let mut headlines: Vec<String> = Vec::new();
    headlines.extend(linked.iter().find_map(|v| text(v.get("headline")?)));
    headlines.extend(meta(&["og:title", "twitter:title", "ArticleTitle", "title"]));
    headlines.retain(|headline| stated::title(headline).is_some());
    let times = [
        linked.iter().find_map(|v| text(v.get("datePublished")?)),
        meta(&[
            "article:published_time",
            "og:published_time",
            "published_time",
            "datePublished",
            "pubdate",
            "publishdate",
            "PubDate",
        ]),
        meta(&[
            "date",
            "weibo: article:create_at",
            "og:release_date",
            "parsely-pub-date",
            "sailthru.date",
            "DC.date.issued",
        ]),
        page.select("time[datetime]").nodes().first().and_then(|n| n.attr("datetime")).map(|d| d.to_string()),
    ];
    let published = best_time(times).or_else(|| scripted_time(page));
    let changes = [
        linked.iter().find_map(|v| text(v.get("dateModified")?)),
        meta(&["article:modified_time", "og:updated_time", "dateModified"]),
        page.select("[itemprop~=dateModified][datetime]")
            .nodes()
            .first()
            .and_then(|n| n.attr("datetime"))
            .map(|d| d.to_string()),
    ];
    Metadata {
        title: page.select("title").nodes().first().and_then(|n| stated::title(&clean(&n.text()))),
        headlines,
        description: meta(&["og:description", "description", "twitter:description"]),
        published,
        modified: best_time(changes),
        site: linked
            .iter()
            .find_map(|v| text(v.get("publisher")?.get("name")?))
            .or_else(|| meta(&["og:site_name", "application-name"])),
        authors: authors(
            [
                linked.iter().find_map(|v| person(v.get("author")?)),
                meta(&["author"]),
                meta(&[
                    "byl",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                ]),
                written_by(&stated),
                cited(page),
                signed(page),
            ],
            page,
        ),
        source: meta(&["source", "contentSource", "ContentSource", "mediaid"]),
        thread: thread(page, &linked, &stated),
        is_article: linked.len() == 1
            || (stated.get("og:type").is_some_and(|kind| kind == "article")
                && stated.contains_key("article:published_time")),
        address: linked.iter().find_map(|v| v.get("url").and_then(text).or_else(|| page_of(v))),
    }
}

/// The first that tells the time of day, or else the first day.
fn best_time<const N: usize>(times: [Option<String>; N]) -> Option<String> {
    let stamps: Vec<String> =
        times.into_iter().flatten().filter_map(|t| stamp::find(&t)).map(|s| s.to_rfc3339()).collect();
    stamps.iter().find(|s| s.contains('T')).or(stamps.first()).cloned()
}

/// Who is stated to be the author, and who is shown to be where nobody stated has the name of a person.
fn authors<const N: usize>(stated: [Option<String>; N], page: &Document) -> Vec<String> {
    let mut authors: Vec<String> = stated.into_iter().flatten().collect();
    authors.iter_mut().for_each(|author| *author = author::alone(author));
    if !authors.iter().any(|author| author::is_named(author)) {
        authors.extend(author::shown(page));
    }
    authors
}

/// The page whose main matter an article says it is.
fn page_of(article: &Value) -> Option<String> {
    let page = article.get("mainEntityOfPage")?;
    text(page).or_else(|| text(page.get("@id")?))
}

/// The time that a script of the page writes into it when it is opened: `var publish_time = "2024-07-18 06:30"`.
fn scripted_time(page: &Document) -> Option<String> {
    const NAMES: [&str; 6] =
        ["publish_time", "publishTime", "pub_time", "pubTime", "publish_date", "publishDate"];
    /// Blanks, quotation marks and the sign between a name and its value, and the value.
    const NEAR: usize = 40;
    let of = |text: &str| {
        NAMES.iter().find_map(|name| {
            let (at, _) = text.match_indices(name).next()?;
            let rest: String = text.get(at + name.len()..)?.chars().take(NEAR).collect();
            let value = rest.trim_start_matches(['"', '\'', ' ']).strip_prefix(['=', ':'])?;
            let value = value.trim_start().strip_prefix(['"', '\''])?;
            stamp::find(value).filter(|found| found.range.start == 0).map(|found| found.to_rfc3339())
        })
    };
    page.select("script:not([src])").nodes().iter().find_map(|script| of(&script.text()))
}

/// By what a page says of itself, or by the program that runs the forum.
fn thread(page: &Document, linked: &[Value], stated: &BTreeMap<String, String>) -> Option<Thread> {
    const FORUMS: [&str; 10] = [
        "discourse",
        "phpbb",
        "vbulletin",
        "xenforo",
        "discuz",
        "nodebb",
        "flarum",
        "mybb",
        "invision community",
        "vanilla",
    ];
    let typed = |kind: &str| !page.select(&format!("[itemtype$='{kind}']")).is_empty();
    let of_kind =
        |value: &Value| value.get("@type").is_some_and(|t| t.to_string().contains("DiscussionForum"));
    let runs = || {
        let program = stated.get("generator").map(|name| name.to_lowercase());
        program.is_some_and(|name| FORUMS.iter().any(|forum| name.starts_with(forum)))
    };
    if typed("schema.org/QAPage") {
        Some(Thread::Answers)
    } else if linked.iter().any(of_kind)
        || typed("schema.org/DiscussionForumPosting")
        || !page.select("html#XF, body#phpbb").is_empty()
        || runs()
    {
        Some(Thread::Posts)
    } else {
        None
    }
}

/// Who is named under a label that cards of shared pages show: `twitter:label1` “Written by”, `twitter:data1`.
fn written_by(stated: &BTreeMap<String, String>) -> Option<String> {
    const LABELS: [&str; 14] = [
        "written by",
        "author",
        "verfasst von",
        "geschrieben von",
        "autor",
        "autorin",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "napisane przez",
        "作者",
        "執筆者",
        "글쓴이",
    ];
    (1..=2).find_map(|n| {
        let label = stated.get(&format!("twitter:label{n}"))?.to_lowercase();
        let named = LABELS.contains(&label.trim_end_matches([':', '：', ' ']));
        stated.get(&format!("twitter:data{n}")).filter(|_| named).cloned()
    })
}

/// The authors that a scholarly article has for those who cite it, as `Ada Moor` whichever name stands first.
fn cited(page: &Document) -> Option<String> {
    const MOST: usize = 40;
    let metas = page.select("meta[name=\"citation_author\"][content]");
    let names = metas.nodes().iter().take(MOST).filter_map(|meta| {
        let name = clean(&meta.attr("content")?);
        match name.split_once(", ") {
            Some((family, given)) if !given.contains(',') => Some(format!("{given} {family}")),
            _ => Some(name).filter(|name| !name.is_empty()),
        }
    });
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Who the markup says wrote the page.
fn signed(page: &Document) -> Option<String> {
    let signed = page.select("[rel~=author], [itemprop~=author]");
    let name = signed.nodes().iter().map(|n| clean(&n.text())).find(|name| !name.is_empty())?;
    let name = ["by ", "von ", "par ", "por ", "di ", "door "]
        .iter()
        .find_map(|word| {
            name.get(..word.len()).filter(|w| w.eq_ignore_ascii_case(word)).and(name.get(word.len()..))
        })
        .unwrap_or(&name);
    // More words are a link to all that somebody wrote.
    (name.chars().count() <= 40 && name.split(' ').count() <= 4).then(|| name.trim().to_owned())
}

/// What the meta elements say, by name, property or itemprop in small letters; the first of a kind holds, and a name
/// before a property before an itemprop.
fn stated(page: &Document) -> BTreeMap<String, String> {
    let mut found: [BTreeMap<String, String>; 3] = Default::default();
    for meta in page.select("meta[content]").nodes() {
        let content = meta.attr("content").map(|c| clean(&c)).unwrap_or_default();
        if content.is_empty() {
            continue;
        }
        for (kind, attribute) in found.iter_mut().zip(["name", "property", "itemprop"]) {
            if let Some(name) = meta.attr(attribute) {
                kind.entry(name.to_lowercase()).or_insert_with(|| content.clone());
            }
        }
    }
    let [mut all, properties, itemprops] = found;
    for (name, content) in properties.into_iter().chain(itemprops) {
        all.entry(name).or_insert(content);
    }
    all
}

/// Every object of every JSON-LD script that describes an article.
fn json_ld(page: &Document) -> Vec<Value> {
    let mut found = Vec::new();
    for script in page.select("script[type=\"application/ld+json\"]").nodes() {
        let Ok(value) = serde_json::from_str::<Value>(script.text().trim()) else { continue };
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items),
                Value::Object(mut object) => {
                    if let Some(Value::Array(graph)) = object.remove("@graph") {
                        open.extend(graph);
                    }
                    let kind = object.get("@type").map(ToString::to_string).unwrap_or_default();
                    if kind.contains("Article") || kind.contains("Posting") || kind.contains("Report") {
                        found.push(Value::Object(object));
                    }
                }
                _ => {}
            }
            if found.len() > 20 || open.len() > 1000 {
                return found;
            }
        }
    }
    found
}

fn text(value: &Value) -> Option<String> {
    Some(clean(value.as_str()?)).filter(|t| !t.is_empty())
}

fn person(value: &Value) -> Option<String> {
    match value {
        Value::Array(all) => {
            let names: Vec<String> = all.iter().filter_map(person).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Object(object) => text(object.get("name")?),
        _ => text(value),
    }
}

/// With single blanks. Programs that write a page may write its data as they would text: `Rain &amp; wind`.
fn clean(text: &str) -> String {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains('&') && text.contains(';') && !text.contains('<') {
        words(&Document::from(text).text())
    } else {
        words(text)
    }
}
