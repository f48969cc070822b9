//! `variorum read`.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use crate::article::{Article, Format};
use crate::i18n::{self, Refusal, refusal};
use crate::read::ReadError;
use crate::report;

use super::args::{ReadArgs, ReadFormat};
use super::{TROUBLE, load, output, say};

/// Exit status, or one sentence.
pub(super) fn run(args: &ReadArgs) -> Result<u8, String> {
    let lang = output::lang(&args.showing);
    let options = load::options(&args.reading).map_err(|e| i18n::read_error(&e, lang))?;
    let (format, note) = args.format(lang);
    note.iter().for_each(|note| say(note));
    let (mut asked, mut failed) = (0, 0);
    let mut articles: Vec<Arc<Article>> = Vec::new();
    let mut inputs = args.files.clone();
    inputs.extend(output::within(&args.showing, &args.files));
    output::write(&args.showing, &inputs, |out| {
        for file in &args.files {
            for mut outcome in load::file(file, &options) {
                asked += 1;
                if let Ok(article) = &mut outcome
                    && args.file_times
                {
                    load::take_file_time(article);
                }
                if let Ok(article) = &outcome
                    && options.chapter.is_some()
                    && article.format != Format::Epub
                {
                    say(&refusal(Refusal::NoBookNamed { file: &article.path }, lang));
                }
                if let Err(error) = &outcome {
                    failed += usize::from(!matches!(
                        error,
                        ReadError::OwnReports { .. } | ReadError::Pictures { .. }
                    ));
                    if format != ReadFormat::Jsonl {
                        say(&i18n::read_error(error, lang));
                    }
                }
                match (format, outcome) {
                    (ReadFormat::Jsonl, outcome) => line(file, outcome, out)?,
                    (ReadFormat::Json, Ok(article)) => articles.push(article),
                    (ReadFormat::Text, Ok(article)) => report::plain(&article, lang, out)?,
                    (ReadFormat::Markdown, Ok(article)) => report::markdown(&article, lang, out)?,
                    (ReadFormat::Lines, Ok(article)) => report::paragraphs(&article, out)?,
                    (_, Err(_)) => {}
                }
            }
        }
        if format == ReadFormat::Json && !articles.is_empty() {
            report::articles_json(&articles, out)?;
        }
        Ok(())
    })?;
    let trouble = if format == ReadFormat::Jsonl { failed == asked } else { failed > 0 };
    Ok(if trouble { TROUBLE } else { 0 })
}

/// An article on its line, or why there is none.
fn line(file: &Path, outcome: Result<Arc<Article>, ReadError>, out: &mut dyn Write) -> io::Result<()> {
    match outcome {
        Ok(article) => report::article_json(&article, out),
        Err(error) => report::unread_json(&file.display().to_string(), &error.to_string(), out),
    }
}
