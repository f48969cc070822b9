//! What was read out of a file, for people.

use std::io::{self, Write};
use std::sync::Arc;

use crate::article::{Article, Block, BlockKind, Changes, Warning};
use crate::i18n::{self, Lang, OverviewPhrases, Phrases, ReportStrings, Strings};
use crate::text::{item_number, sentences};

use super::escape::markdown as escape;
use super::evidence;

/// By how much what is said of a source is set in, behind its letter.
pub(super) const SOURCE: usize = 3;

/// Outlet, times, stated source, author, file and encoding on one line.
pub(super) fn source_line(article: &Article, lang: Lang) -> String {
    line_with(article, &article.path, captured(article, lang), lang)
}

/// The same for somebody else, whom the file's folder tells nothing.
pub(super) fn source_line_to_send(article: &Article, lang: Lang) -> String {
    line_with(article, article.file_name(), captured(article, lang), lang)
}

fn line_with(article: &Article, file: &str, captured: Option<String>, lang: Lang) -> String {
    let s = Strings::of(lang);
    let mut parts: Vec<String> = Vec::new();
    parts.extend(article.called.clone());
    parts.extend(article.outlet.clone());
    parts.extend(details(article, captured, Phrases(lang).colon(), lang));
    parts.push(or_pasted(file, lang).to_owned());
    parts.extend(article.warnings.iter().find_map(|warning| match warning {
        Warning::TrackedChanges { read: Changes::Rejected, .. } => Some(s.before_changes.to_owned()),
        Warning::TrackedChanges { read: Changes::Accepted, .. } => Some(s.after_changes.to_owned()),
        _ => None,
    }));
    parts.push(article.encoding.clone());
    parts.join(" · ")
}

/// Who says it.
pub(super) fn name_of(article: &Article, lang: Lang) -> &str {
    article.name().unwrap_or(Strings::of(lang).pasted)
}

/// The same of one of several: with its time where others are called so too, or else with its file's name, or with its
/// letter.
pub(super) fn name_apart(articles: &[Arc<Article>], number: usize, lang: Lang) -> String {
    let Some(article) = articles.get(number) else { return String::new() };
    let name = name_of(article, lang);
    let alike = || articles.iter().filter(|other| name_of(other, lang) == name);
    if alike().count() < 2 {
        return name.to_owned();
    }
    // Versions of one page have the time of their publication in common, and not that of their last change.
    let time =
        |article: &Article| article.modified.as_deref().or(article.published.as_deref()).map(evidence::time);
    let own = time(article);
    if let Some(time) =
        own.filter(|own| alike().filter(|other| time(other).as_ref() == Some(own)).count() == 1)
    {
        return format!("{name} {time}");
    }
    let file = or_pasted(article.file_name(), lang);
    let filed = alike().filter(|other| or_pasted(other.file_name(), lang) == file).count();
    let name = if file == name { name.to_owned() } else { format!("{name} {file}") };
    if filed == 1 { name } else { format!("{name} ({})", i18n::letter(number)) }
}

/// The same beside its name: the outlet and the file, where the name is another.
pub(super) fn about(article: &Article, colon: &str, lang: Lang) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(article.outlet.clone().filter(|_| article.called.is_some()));
    parts.extend(details(article, captured(article, lang), colon, lang));
    let named = article.called.is_some() || article.outlet.is_some();
    parts.extend(named.then(|| or_pasted(article.file_name(), lang).to_owned()));
    parts
}

/// Times, stated source, author and editor, each behind what it is.
fn details(article: &Article, captured: Option<String>, colon: &str, lang: Lang) -> Vec<String> {
    let s = Strings::of(lang);
    let labelled = [(s.taken_from, &article.source), (s.by, &article.author), (s.edited_by, &article.editor)];
    let labelled =
        labelled.into_iter().filter_map(|(label, who)| Some(format!("{label}{colon}{}", who.as_ref()?)));
    let times = article.published.as_deref().map(evidence::time).into_iter();
    let times = times.chain(modified(article, lang)).chain(captured);
    times.chain(labelled).collect()
}

fn or_pasted(file: &str, lang: Lang) -> &str {
    if file.is_empty() { Strings::of(lang).pasted } else { file }
}

/// When it was last changed, in short.
pub(super) fn modified(article: &Article, lang: Lang) -> Option<String> {
    Some(OverviewPhrases(lang).modified(&evidence::time(article.modified.as_deref()?)))
}

/// When it was captured, in short.
pub(super) fn captured(article: &Article, lang: Lang) -> Option<String> {
    let captured = article.captured.as_ref()?;
    Some(format!(
        "{}{}{}",
        ReportStrings::of(lang).captured,
        Phrases(lang).colon(),
        evidence::time(&captured.time)
    ))
}

/// How the time of capture is known, and the address: what the line of a source has no room for.
fn origin(article: &Article, lang: Lang) -> Vec<String> {
    let (words, colon) = (ReportStrings::of(lang), Phrases(lang).colon());
    let captured = article.captured.as_ref().map(|at| (words.captured, evidence::captured_at(at, lang)));
    let address = article.address.as_ref().map(|address| (words.address, address.clone()));
    captured.into_iter().chain(address).map(|(label, value)| format!("{label}{colon}{value}")).collect()
}

/// Metadata, text, what was set aside, doubts.
///
/// # Errors
/// Those of the writer.
pub fn plain(article: &Article, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", line_with(article, &article.path, None, lang))?;
    for line in origin(article, lang) {
        writeln!(out, "{line}")?;
    }
    for warning in &article.warnings {
        writeln!(out, "! {}", i18n::warning(warning, lang))?;
    }
    writeln!(out)?;
    for block in &article.blocks {
        writeln!(out, "{}{}\n", mark(block), block.text)?;
    }
    aside(article, lang, out)
}

/// The text alone, a sentence a line, for tools that compare lines.
///
/// # Errors
/// Those of the writer.
pub fn by_sentence(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    for (i, block) in article.blocks.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        write!(out, "{}", mark(block))?;
        for sentence in sentences(&block.text) {
            writeln!(out, "{}", block.text.get(sentence).unwrap_or_default().trim_end())?;
        }
    }
    Ok(())
}

fn mark(block: &Block) -> &'static str {
    match block.kind {
        BlockKind::Headline => "# ",
        BlockKind::Heading => "## ",
        BlockKind::Quote => "> ",
        BlockKind::ListItem if item_number(&block.text).is_some() => "",
        BlockKind::ListItem => "- ",
        BlockKind::Caption => "[] ",
        BlockKind::Paragraph | BlockKind::TableRow => "",
    }
}

fn aside(article: &Article, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if article.set_aside.is_empty() {
        return Ok(());
    }
    writeln!(out, "-- {} {}", Strings::of(lang).set_aside, article.set_aside.len())?;
    for item in &article.set_aside {
        writeln!(out, "   {}  {}", i18n::set_aside_reason(item.reason, lang), item.text)?;
    }
    Ok(())
}

/// The article as Markdown, metadata first.
///
/// # Errors
/// Those of the writer.
pub fn markdown(article: &Article, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (i, block) in article.blocks.iter().enumerate() {
        let text = escape(&block.text);
        match block.kind {
            BlockKind::Headline => writeln!(out, "# {text}\n")?,
            BlockKind::Heading => writeln!(out, "## {text}\n")?,
            BlockKind::Paragraph => writeln!(out, "{text}\n")?,
            BlockKind::Quote => writeln!(out, "> {text}\n")?,
            BlockKind::Caption => writeln!(out, "*{text}*\n")?,
            BlockKind::TableRow => writeln!(out, "| {text} |\n")?,
            // Its number is its mark.
            BlockKind::ListItem if item_number(&block.text).is_some() => writeln!(out, "{text}\n")?,
            BlockKind::ListItem => {
                let last = article.blocks.get(i + 1).is_none_or(|next| next.kind != BlockKind::ListItem);
                writeln!(out, "- {text}{}", if last { "\n" } else { "" })?;
            }
        }
    }
    writeln!(out, "---\n\n{}", escape(&line_with(article, &article.path, None, lang)))?;
    for line in origin(article, lang) {
        writeln!(out, "\n{}", escape(&line))?;
    }
    for warning in &article.warnings {
        writeln!(out, "\n{}", escape(&i18n::warning(warning, lang)))?;
    }
    if !article.set_aside.is_empty() {
        writeln!(out, "\n{}:\n", Strings::of(lang).set_aside)?;
    }
    for item in &article.set_aside {
        writeln!(out, "- {}: {}", i18n::set_aside_reason(item.reason, lang), escape(&item.text))?;
    }
    writeln!(out)
}

/// Its paragraphs and nothing else, one a line: what a unified diff applies to.
///
/// # Errors
/// Those of the writer.
pub fn paragraphs(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    article.blocks.iter().try_for_each(|block| writeln!(out, "{}", block.text))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::name_apart;
    use crate::article::Article;
    use crate::i18n::Lang;
    use crate::read::{self, Document, Options};

    fn article(path: &str, outlet: Option<&str>, published: Option<&str>) -> Arc<Article> {
        let document = Document { path: path.to_owned(), bytes: "渡口重开。".into() };
        let article = read::article(&document, &Options::default()).unwrap();
        let [outlet, published] = [outlet, published].map(|text| text.map(str::to_owned));
        Arc::new(Article { outlet, published, ..article })
    }

    #[test]
    fn a_text_is_not_called_by_whom_it_cites() {
        let cited = |path: &str| {
            let cites = Article {
                source: Some("柳镇日报".to_owned()),
                ..Article::clone(&article(path, None, None))
            };
            Arc::new(cites)
        };
        let articles = [cited("a.txt"), cited("b.txt")];
        assert_eq!([0, 1].map(|at| name_apart(&articles, at, Lang::En)), ["a.txt", "b.txt"]);
    }

    #[test]
    fn sources_of_one_name_are_told_apart() {
        let paper = Some("柳镇日报");
        let articles = [
            article("a.txt", Some("河谷网"), None),
            article("b.txt", paper, Some("2024-07-18T06:30:00")),
            article("c.txt", paper, Some("2024-07-19")),
            article("d.txt", paper, Some("2024-07-19")),
            article("e.txt", paper, None),
            article("f/x.txt", None, None),
            article("g/x.txt", None, None),
            article("", None, None),
        ];
        let names: Vec<String> =
            (0..=articles.len()).map(|number| name_apart(&articles, number, Lang::ZhHans)).collect();
        assert_eq!(
            names,
            [
                "河谷网",
                "柳镇日报 2024-07-18 06:30",
                "柳镇日报 c.txt",
                "柳镇日报 d.txt",
                "柳镇日报 e.txt",
                "x.txt (F)",
                "x.txt (G)",
                "粘贴的文字",
                "",
            ]
        );
    }
}
