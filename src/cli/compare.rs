//! `variorum compare`.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::article::Article;
use crate::compare::many::Overview;
use crate::compare::{self, Collation};
use crate::i18n::{self, Lang, OverviewPhrases, Refusal, refusal};
use crate::read::Options;
use crate::report::{
    self, Dossier, Format, Layout, Manner, ReadAs, ReportOptions, Table, TextOptions, collation_text,
    dossier_text, overview_text, record::file_name, summary_text,
};
use crate::session::example;
use crate::task::{Watch, spread};
use crate::text::Policy;

use super::args::{
    ColorChoice, CompareArgs, CompareFormat, CsvChoice, LayoutChoice, Showing, WindowArgs, WithoutChoice,
};
use super::{load, output, pairs, say};

/// Bytes of files that are read on one core.
const SMALL: usize = 256 * 1024;

/// Exit status, or one sentence.
pub(super) fn run(args: &CompareArgs) -> Result<u8, String> {
    if let Some(list) = &args.pairs.pairs {
        return pairs::run(list, args);
    }
    if args.pairs.by_name {
        return pairs::of_folders(args);
    }
    let lang = output::lang(&args.showing);
    let (format, note) = args.format(lang)?;
    if args.summary && format != CompareFormat::Text {
        return Err(refusal(Refusal::SummaryIsText, lang));
    }
    if args.csv.is_some() && format != CompareFormat::Csv {
        return Err(refusal(Refusal::CsvIsOfCsv, lang));
    }
    let bytes = matches!(format, CompareFormat::Pdf | CompareFormat::Docx);
    if bytes && args.showing.file().is_none() && io::stdout().is_terminal() {
        return Err(refusal(Refusal::NotForTerminal, lang));
    }
    if args.files.iter().filter(|f| f.as_os_str() == "-").count() > 1 {
        return Err(refusal(Refusal::StandardInputTwice, lang));
    }
    note.iter().for_each(|note| say(note));
    let options = load::options(&args.reading).map_err(|e| i18n::read_error(&e, lang))?;
    let mut articles = articles(&args.files, &options, args.reading.changes.is_none(), lang)?;
    let count = articles.len();
    let base = args.base.unwrap_or(1);
    if !(1..=count).contains(&base) {
        return Err(refusal(Refusal::Base { base, count }, lang));
    }
    if let Some(why) = load::no_book(&articles, &options, lang) {
        return Err(why);
    }
    note_repeats(&args.files, lang);
    name(&mut articles, &args.names, lang)?;
    if args.file_times {
        articles.iter_mut().for_each(load::take_file_time);
    }
    let mut collation = collate(articles, base - 1, args.ignore)?;
    if let Some(with) = args.with {
        only(&mut collation, with, lang)?;
    }
    note_one_of_several(format, &collation, lang);
    let unchosen = unchosen_base(args, &collation, lang);
    if let (Some(note), false, true) = (&unchosen, args.summary, io::stderr().is_terminal()) {
        say(note);
    }
    let readings: Vec<ReadAs> = collation.articles.iter().map(|a| load::read_as(a, &options)).collect();
    let format = report_format(args, format);
    let shows = args.with.is_none() && format.shows_overview();
    let overview = if shows { overview(&collation)? } else { None };
    let dossier = Dossier {
        overview: overview.as_ref(),
        readings: &readings,
        ..Dossier::bare(&collation, report_options(args))
    };
    // Of a folder that was named each file is a source.
    let sources = collation.articles.iter().map(|article| PathBuf::from(&article.path));
    let inputs: Vec<PathBuf> = args.files.iter().cloned().chain(sources).collect();
    output::write(&args.showing, &inputs, |out| match format {
        Format::Text if args.summary => {
            summary_text(&dossier, text_options(&args.showing), out)?;
            unchosen.iter().try_for_each(|note| writeln!(out, "\n{note}"))
        }
        // As wide and as coloured as the terminal; a file that was named is a report, and can be checked.
        Format::Text if args.showing.file().is_some() => {
            let TextOptions { width, color, .. } = text_options(&args.showing);
            report::write_as(Manner { format, width, color }, &dossier, out)
        }
        Format::Text => dossier_text(&dossier, text_options(&args.showing), out),
        format => report::write(format, &dossier, out),
    })?;
    let status = u8::from(collation.differs());
    // The process is about to end: the system takes all of it back at once.
    std::mem::forget(collation);
    Ok(status)
}

/// The articles of all files, two at the least. The only article there is becomes two where it has tracked changes and
/// `versions` asks for that.
fn articles(
    files: &[PathBuf],
    options: &Options,
    versions: bool,
    lang: Lang,
) -> Result<Vec<Arc<Article>>, String> {
    let mut articles = Vec::with_capacity(files.len());
    let mut unread = Vec::new();
    // One file at a time on each core; what costs little beside a thread is not worth one.
    let outcomes = spread(
        files,
        |file| size(file),
        SMALL,
        |files| files.iter().map(|file| load::file(file, options)).collect::<Vec<_>>(),
    );
    for of_file in outcomes.into_iter().flatten() {
        // Of a folder or archive what can be read is compared, and the rest is said; a file that was named must be read.
        let some = of_file.len() > 1 && of_file.iter().any(Result::is_ok);
        for outcome in of_file {
            match outcome {
                Ok(article) => articles.push(article),
                Err(error) if some => say(&i18n::read_error(&error, lang)),
                Err(error) => unread.push(i18n::read_error(&error, lang)),
            }
        }
    }
    if let ([file], [article], true) = (files, &articles[..], versions && unread.is_empty())
        && let Some(before) = load::version_before(file, article, options)
    {
        articles.insert(0, before.map_err(|e| i18n::read_error(&e, lang))?);
    }
    if let Some((last, others)) = unread.split_last() {
        others.iter().for_each(|sentence| say(sentence));
        return Err(last.clone());
    }
    match &articles[..] {
        [only] => Err(i18n::nothing_to_compare(&only.path, lang)),
        _ => Ok(articles),
    }
}

/// Calls the articles as the reader does; an empty name is none.
fn name(articles: &mut [Arc<Article>], names: &[String], lang: Lang) -> Result<(), String> {
    let (given, count) = (names.len(), articles.len());
    if given > count {
        return Err(refusal(Refusal::MoreNames { given, count }, lang));
    }
    if (1..count).contains(&given) {
        say(&refusal(Refusal::FewerNames { given, count }, lang));
    }
    for (article, name) in articles.iter_mut().zip(names) {
        let name = name.trim();
        if !name.is_empty() {
            Arc::make_mut(article).called = Some(name.to_owned());
        }
    }
    Ok(())
}

/// The comparison a window would have shown.
pub(super) fn run_for_window(args: &WindowArgs) -> Result<u8, String> {
    let lang = args.lang.unwrap_or_else(Lang::from_system);
    let articles: Vec<Arc<Article>> = match args.example(|| lang) {
        Some(example) => example::documents(example)
            .iter()
            .map(|document| load::document_as_article(document, &Default::default()))
            .collect::<Result<_, _>>(),
        None => Ok(articles(&args.files, &Options::default(), true, lang)?),
    }
    .map_err(|e| i18n::read_error(&e, lang))?;
    let showing = Showing { output: None, lang: Some(lang), color: ColorChoice::Auto, width: None };
    let collation = collate(articles, 0, Policy::default())?;
    let (overview, options) = (overview(&collation)?, text_options(&showing));
    output::write(&showing, &args.files, |out| {
        if let Some(overview) = &overview {
            overview_text(&collation, overview, options, out)?;
        }
        collation_text(&collation, options, out)
    })?;
    Ok(u8::from(collation.differs()))
}

/// What several sources show together; of two there is nothing that their comparison does not show.
fn overview(collation: &Collation) -> Result<Option<Overview>, String> {
    let enough = collation.articles.len() >= Overview::LEAST;
    enough.then(|| Overview::of(collation, &Watch::default())).transpose().map_err(|e| e.to_string())
}

/// Bytes of a file; of what is none (standard input) nothing, for it is read where it stands.
fn size(file: &Path) -> usize {
    file.metadata().ok().and_then(|m| usize::try_from(m.len()).ok()).unwrap_or(0)
}

fn collate(articles: Vec<Arc<Article>>, base: usize, policy: Policy) -> Result<Collation, String> {
    compare::collate(articles, base, policy, &Watch::default()).map_err(|e| e.to_string())
}

fn report_format(args: &CompareArgs, format: CompareFormat) -> Format {
    match format {
        CompareFormat::Text => Format::Text,
        CompareFormat::Html => Format::Html,
        CompareFormat::Pdf => Format::Pdf,
        CompareFormat::Docx => Format::Docx,
        CompareFormat::Json => Format::Json,
        CompareFormat::Markdown => Format::Markdown,
        CompareFormat::Csv => Format::Csv(match args.csv.unwrap_or(CsvChoice::Changes) {
            CsvChoice::Changes => Table::Changes,
            CsvChoice::Facts => Table::Facts,
            CsvChoice::Conflicts => Table::Conflicts,
            CsvChoice::Matrix => Table::Matrix,
            CsvChoice::Cells => Table::Cells,
        }),
        CompareFormat::Diff => Format::Diff,
    }
}

fn report_options(args: &CompareArgs) -> ReportOptions {
    let with = |what| !args.without.contains(&what);
    ReportOptions {
        layout: match args.layout {
            LayoutChoice::SideBySide => Layout::SideBySide,
            LayoutChoice::Redline => Layout::Redline,
        },
        unchanged: with(WithoutChoice::Unchanged),
        facts: with(WithoutChoice::Facts),
        set_aside: with(WithoutChoice::SetAside),
        texts: with(WithoutChoice::Texts),
        ..ReportOptions::whole(output::lang(&args.showing))
    }
}

fn text_options(showing: &Showing) -> TextOptions {
    TextOptions {
        width: output::columns(showing),
        color: output::color(showing),
        lang: output::lang(showing),
    }
}

/// Leaves the comparison with one article, counted from 1.
fn only(collation: &mut Collation, with: usize, lang: Lang) -> Result<(), String> {
    collation.comparisons.retain(|comparison| comparison.right + 1 == with);
    if collation.comparisons.is_empty() {
        let (count, base) = (collation.articles.len(), collation.base + 1);
        return Err(refusal(Refusal::With { with, count, base }, lang));
    }
    Ok(())
}

/// A Word document holds two texts.
fn note_one_of_several(format: CompareFormat, collation: &Collation, lang: Lang) {
    if let (CompareFormat::Docx, [first, _, ..]) = (format, &collation.comparisons[..]) {
        let [left, right] = &[first.left, first.right].map(i18n::letter);
        say(&refusal(Refusal::OneOfSeveral { left, right }, lang));
    }
}

/// That nobody chose the base text among the articles of a folder or archive.
fn unchosen_base(args: &CompareArgs, collation: &Collation, lang: Lang) -> Option<String> {
    let base = collation.articles.get(collation.base)?;
    let first = args.files.first().filter(|file| file.as_os_str() != "-")?;
    let named = first.file_name().is_some_and(|name| name == file_name(&base.path));
    let letter = i18n::letter(collation.base);
    let unchosen = args.base.is_none() && !named;
    unchosen.then(|| OverviewPhrases(lang).first_by_name(&letter, file_name(&base.path)))
}

fn note_repeats(files: &[PathBuf], lang: Lang) {
    let mut seen: Vec<PathBuf> = Vec::new();
    for file in files {
        let Ok(path) = file.canonicalize() else { continue };
        if seen.contains(&path) {
            say(&refusal(Refusal::NamedTwice { file: &file.to_string_lossy() }, lang));
        }
        seen.push(path);
    }
}
