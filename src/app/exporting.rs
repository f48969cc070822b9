//! Reports: what is to stand in one, a look at its beginning, and writing it where the reader says.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;

use crate::article::Passage;
use crate::compare::Corrections;
use crate::i18n::Lang;
use crate::jobs::{Compared, ExportRequest, JobId, Work};
use crate::report::{Format, Layout, ReadAs, ReportOptions};

use super::state::{App, State};
use super::{Dialog, Effect, Source, SourceId, Trouble};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    As(Format),
    /// The window as it is now, as a PNG picture.
    Picture,
}

impl Report {
    /// How the names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::As(format) => format.ending(),
            Self::Picture => "png",
        }
    }
}

/// What the reader wants of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    pub report: Report,
    pub layout: Layout,
    pub unchanged: bool,
    pub facts: bool,
    pub notes: bool,
    pub set_aside: bool,
    pub texts: bool,
}

impl Default for Export {
    fn default() -> Self {
        Self {
            report: Report::As(Format::Html),
            layout: Layout::default(),
            unchanged: true,
            facts: true,
            notes: true,
            set_aside: true,
            texts: true,
        }
    }
}

impl Export {
    fn options(self, lang: Lang) -> ReportOptions {
        ReportOptions {
            lang,
            layout: self.layout,
            unchanged: self.unchanged,
            facts: self.facts,
            notes: self.notes,
            set_aside: self.set_aside,
            texts: self.texts,
        }
    }
}

/// The beginning of a report.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    pub text: String,
    /// What it is of.
    of: Option<Export>,
    job: Option<JobId>,
}

impl State {
    /// Whether there is anything to report.
    pub(super) fn can_export(&self) -> bool {
        self.shown.is_some() || (self.overview.open && self.compared_with_base().0 > 0)
    }

    /// The comparisons a report tells of: all of the overview, or the one that is shown.
    fn reported(&self, format: Format) -> Option<(Vec<&Source>, Vec<Option<&Compared>>)> {
        if self.overview.open {
            let base = self.base()?;
            let columns = self.columns();
            // A redline is of two texts: the base and the source of the chosen column.
            let chosen = self.overview.cell.column.min(columns.len().saturating_sub(1));
            let one = format == Format::Docx;
            let others = columns.into_iter().enumerate().filter(|(at, _)| !one || *at == chosen);
            let others = others.map(|(_, source)| source);
            let compared = others.filter_map(|source| Some((source, self.compared([base.id, source.id])?)));
            let (sources, compared): (Vec<&Source>, Vec<Option<&Compared>>) =
                compared.map(|(source, compared)| (source, Some(compared))).unzip();
            let all = std::iter::once(base).chain(sources).collect();
            return Some((all, std::iter::once(None).chain(compared).collect()));
        }
        let shown = self.shown.as_ref()?;
        let [left, right] = shown.sources.map(|id| self.source(id));
        Some((vec![left?, right?], vec![None, Some(&shown.compared)]))
    }

    fn export_request(&self, format: Format, export: Export) -> Option<ExportRequest> {
        let (sources, compared) = self.reported(format)?;
        let place = |id: SourceId| sources.iter().position(|source| source.id == id);
        let base = sources.first()?.id;
        let corrections = sources.iter().skip(1).map(|source| self.corrections_of([base, source.id]));
        Some(ExportRequest {
            articles: sources.iter().map(|source| source.named_article()).collect(),
            base: 0,
            policy: self.settings.policy(),
            collations: compared.iter().map(|c| c.map(|c| Arc::clone(&c.collation))).collect(),
            readings: sources.iter().map(|source| read_as(source)).collect(),
            corrections: corrections.collect::<Vec<Corrections<Passage>>>(),
            notes: self
                .notes
                .list()
                .iter()
                .filter(|noted| !noted.note.is_blank())
                .map(|noted| noted.note.named(|&id| place(id)))
                .filter(|note| !note.anchors.is_empty())
                .collect(),
            overview: self.found_of(&sources),
            format,
            options: export.options(self.settings.lang()),
        })
    }
}

/// How a source was read.
fn read_as(source: &Source) -> ReadAs {
    let encoding = source.encoding.map(Encoding::name);
    ReadAs::of(source.article(), source.raw, encoding, &source.amendments)
}

impl App {
    pub(super) fn ask_export(&mut self) -> Vec<Effect> {
        let effects = self.ask(Dialog::Export);
        self.preview();
        effects
    }

    pub(super) fn set_export(&mut self, export: Export) -> Vec<Effect> {
        self.state.export = export;
        self.preview();
        Vec::new()
    }

    /// Looks at the beginning of the report; of those that are no text, of their words.
    fn preview(&mut self) {
        let export = self.state.export;
        if self.state.preview.of == Some(export) && self.state.preview.job.is_some() {
            return;
        }
        if let Some(job) = self.state.preview.job.take() {
            self.jobs.cancel(job);
        }
        self.state.preview.of = Some(export);
        let format = match export.report {
            Report::As(format) => format,
            Report::Picture => {
                self.state.preview.text.clear();
                return;
            }
        };
        let Some(request) = self.state.export_request(format, export) else { return };
        self.state.preview.job = Some(self.jobs.start(Work::Preview(Box::new(request))));
    }

    pub(super) fn take_preview(&mut self, job: JobId, text: String) {
        if self.state.preview.job == Some(job) {
            self.state.preview.job = None;
            self.state.preview.text = text;
        }
    }

    pub(super) fn forget_preview_job(&mut self, job: JobId) {
        self.state.preview.job.take_if(|running| *running == job);
    }

    /// A name for the report: the session's, or the headline's, with the ending of its kind.
    pub(super) fn suggested_report(&self) -> String {
        let session = self.suggested_name();
        let stem = session.trim_end_matches(crate::session::Session::ENDING);
        format!("{stem}{}", self.state.export.report.ending())
    }

    pub(super) fn suggested_report_path(&self) -> PathBuf {
        self.suggested_path().with_file_name(self.suggested_report())
    }

    /// Writes the report; `replace` where the reader knows what is replaced. Sources are never replaced.
    pub(super) fn export_to(&mut self, path: &Path, replace: bool) -> Vec<Effect> {
        self.take_ending(path);
        let ending = self.state.export.report.ending();
        let named = path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending));
        let file = if named {
            path.to_owned()
        } else {
            let mut name = path.to_owned().into_os_string();
            name.push(format!(".{ending}"));
            PathBuf::from(name)
        };
        let absolute = std::path::absolute(&file).unwrap_or_else(|_| file.clone());
        if self.state.sources().any(|source| source.absolute_file().as_ref() == Some(&absolute)) {
            self.state.dialog = None;
            self.say(None, Trouble::IsSource { path: file.display().to_string() });
            return Vec::new();
        }
        if file.exists() && !(replace && file == path) {
            return self.ask(Dialog::ReplaceReport(file));
        }
        self.state.dialog = None;
        let export = self.state.export;
        match export.report {
            Report::Picture => vec![Effect::Picture(file)],
            Report::As(format) => {
                let Some(request) = self.state.export_request(format, export) else { return Vec::new() };
                let work = Work::Export { request: Box::new(request), path: file.clone() };
                self.state.exporting.insert(self.jobs.start(work), file);
                Vec::new()
            }
        }
    }

    /// A name that ends as another kind of report does asks for that kind.
    fn take_ending(&mut self, path: &Path) {
        let Some(typed) = path.extension() else { return };
        let is = |report: &Report| typed.eq_ignore_ascii_case(report.ending());
        if is(&self.state.export.report) {
            return;
        }
        let mut all = Format::ALL.into_iter().map(Report::As).chain([Report::Picture]);
        if let Some(report) = all.find(is) {
            self.state.export.report = report;
        }
    }

    /// Writes a picture of the window.
    pub(super) fn save_picture(&mut self, path: PathBuf, png: Vec<u8>) -> Vec<Effect> {
        let work = Work::Bytes { bytes: png, path: path.clone() };
        self.state.exporting.insert(self.jobs.start(work), path);
        Vec::new()
    }

    pub(super) fn exported(&mut self, job: JobId, result: &std::io::Result<()>) {
        let Some(file) = self.state.exporting.remove(&job) else { return };
        self.state.notices.retain(|n| !matches!(n.trouble, Trouble::Exported { .. }));
        match result {
            Ok(()) => self.say(None, Trouble::Exported { path: file.display().to_string() }),
            Err(error) => self.not_saved(&file, error),
        }
    }
}
