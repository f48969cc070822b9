//! What each command does.

use crate::jobs::{Jobs, Report};
use crate::read;
use crate::session::{LineSpacing, Measure, PanelWidth, Scale, TextSize};
use crate::text::Policy;

use super::state::App;
use super::{Command, Dialog, Effect, FontUse, Notice, Side, Trouble};

/// So many words of information stand at once; the oldest goes when another comes.
const PASSING: usize = 2;

impl App {
    /// Acts on a command; what only the window can do comes back.
    pub fn apply(&mut self, command: Command) -> Vec<Effect> {
        let effects = self.obey(command);
        self.fill_overview();
        self.note_changes();
        effects
    }

    fn obey(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Do(action) => self.act(action),
            Command::Lacks(action) => {
                self.say_lacking(action);
                Vec::new()
            }
            Command::Open { paths, target } => self.open(paths, target),
            Command::Drop { paths, side } => self.drop_files(paths, side),
            Command::PickFiles(target) => vec![Effect::PickFiles(target)],
            Command::NoFileDialog(target) => self.ask(Dialog::Path(target)),
            Command::NoFontDialog(font) => self.ask(Dialog::FontPath(font)),
            Command::OpenRecent(index) => self.open_recent(index),
            Command::ForgetLeftOver => {
                self.decline_left_over();
                Vec::new()
            }
            Command::WantLeftOver => {
                self.want_left_over();
                Vec::new()
            }
            Command::TakeNewer => self.take_newer(),
            Command::DeclineNewer => {
                self.decline_newer();
                Vec::new()
            }
            Command::ForgetRecent(index) => {
                self.state.recents.remove(index);
                self.save_recents();
                Vec::new()
            }
            Command::ClearRecents => {
                self.state.recents.clear();
                self.save_recents();
                Vec::new()
            }
            Command::PasteInto(target) => {
                self.state.paste_target = Some(target);
                vec![Effect::RequestPaste]
            }
            Command::Pasted(text) => self.paste(&text),
            Command::OpenExample(example) => self.open_example(example),
            Command::OpenLent { documents, target } => self.open_in_hand(documents, target),
            Command::Encoding { source, name } => self.set_encoding(source, name),
            Command::Changes { source, changes } => self.set_changes(source, changes),
            Command::Chapter { source, chapter } => self.read_again(source, |again| again.chapter = chapter),
            Command::Raw { source, raw } => self.set_raw(source, raw),
            Command::PutBack { source, at } => self.put_back(source, at),
            Command::Remove(source) => self.remove(source),
            Command::PutSourceBack(source) => self.put_source_back(source),
            Command::AskName(source) => self.ask_name(source),
            Command::Rename { source, name } => self.rename(source, &name),
            Command::OpenPair { source, at } => self.open_pair(source, at),
            Command::OpenTwo { sources, at } => self.open_two(sources, at),
            Command::ChooseCell(cell) => {
                self.state.overview.cell = cell;
                Vec::new()
            }
            Command::Base(source) => self.set_base(source),
            Command::SortSources(order) => {
                self.state.overview.sort = order;
                Vec::new()
            }
            Command::MoveSource { source, forward } => self.move_source(source, forward),
            Command::ShowAs { source, side } => self.show_as(source, side),
            Command::Ignore(what, on) => self.set_ignore(what, on),
            Command::IgnoreNothing => self.set_policy(Policy::NONE),
            Command::ChoosePart(part) => {
                self.choose_part(part);
                Vec::new()
            }
            Command::Select(line) => {
                self.select(line);
                Vec::new()
            }
            Command::GoToLine(line) => {
                self.select(line);
                vec![Effect::ScrollTo(line)]
            }
            Command::GoToChange(index) => self.go_to_change(index),
            Command::Bring(line) => {
                self.bring(line);
                Vec::new()
            }
            Command::ChooseText(selection) => {
                self.state.text_selection = selection;
                Vec::new()
            }
            Command::ClickSide(side) => {
                self.state.last_side = side;
                Vec::new()
            }
            Command::OpenChange(index) => {
                let mut effects = self.go_to_change(index);
                effects.extend(self.set(|s| s.side_panel = true));
                effects.push(Effect::ShowChange);
                effects
            }
            Command::GoToFact(index) => self.go_to_fact(index),
            Command::GoToAttribution(index) => self.go_to_attribution(index),
            Command::PickSessionPlace => vec![Effect::PickSessionPlace(self.suggested_path())],
            Command::NoSaveDialog => {
                self.ask(Dialog::SessionPath);
                vec![Effect::SuggestPath(self.suggested_path().display().to_string())]
            }
            Command::WithTexts(on) => {
                self.state.session.with_texts = on;
                Vec::new()
            }
            Command::SaveSessionAt { path, replace } => self.save_session_as(&path, replace),
            Command::SetExport(export) => self.set_export(export),
            Command::PickReportPlace => vec![Effect::PickReportPlace(self.suggested_report_path())],
            Command::NoReportDialog => {
                self.ask(Dialog::ReportPath);
                vec![Effect::SuggestPath(self.suggested_report_path().display().to_string())]
            }
            Command::ExportTo { path, replace } => self.export_to(&path, replace),
            Command::Pictured { path, png } => self.save_picture(path, png),
            Command::UseKept(source) => self.use_kept(source),
            Command::NoteOn(line) => self.note_on(line),
            Command::WriteNote { note, text } => {
                self.write_note(note, text);
                Vec::new()
            }
            Command::LeaveNote(note) => {
                self.leave_note(note);
                Vec::new()
            }
            Command::DeleteNote(note) => {
                self.delete_note(note);
                Vec::new()
            }
            Command::RestoreNote => self.restore_note(),
            Command::WithoutDecisions => self.without_decisions(),
            Command::StepChanges { filter, forward } => self.step_of(filter, forward),
            Command::Find { query, from } => self.find(query, from),
            Command::EndSearch => self.end_search(),
            // Its letters have the forms of its readers.
            Command::Lang(lang) => {
                self.set(|s| s.lang = lang);
                vec![Effect::FontsChanged]
            }
            Command::Theme(theme) => self.set(|s| s.theme = theme),
            Command::TextSize(points) => self.set(|s| s.text_size = TextSize::from(points)),
            Command::Contrast(contrast) => self.set(|s| s.contrast = contrast),
            Command::Scale(factor) => self.set(|s| s.scale = Scale::from(factor)),
            Command::ReducedMotion(on) => self.set(|s| s.reduced_motion = on),
            Command::LimitMb(limit) => self.set(|s| s.limit_mb = limit.clamp(1, read::HIGHEST_LIMIT_MB)),
            Command::LineSpacing(factor) => self.set(|s| s.line_spacing = LineSpacing::from(factor)),
            Command::Measure(ems) => self.set(|s| s.measure = Measure::from(ems)),
            Command::TightColumns(tight) => self.set(|s| s.tight_columns = tight),
            Command::PickFont(font) => vec![Effect::PickFont(font)],
            Command::AddFont(FontUse::Article, path) => {
                self.set(|s| s.article_font = Some(path));
                vec![Effect::FontsChanged]
            }
            Command::BuiltInFont => {
                self.set(|s| s.article_font = None);
                vec![Effect::FontsChanged]
            }
            Command::AddFont(FontUse::Missing, path) => {
                self.set(|s| {
                    s.fallback_fonts.retain(|p| *p != path);
                    s.fallback_fonts.push(path);
                });
                vec![Effect::FontsChanged]
            }
            Command::RemoveFont(index) => {
                self.set(|s| {
                    if index < s.fallback_fonts.len() {
                        s.fallback_fonts.remove(index);
                    }
                });
                vec![Effect::FontsChanged]
            }
            Command::BadFont(path) => {
                self.set(|s| {
                    s.fallback_fonts.retain(|p| *p != path);
                    s.article_font.take_if(|p| *p == path);
                });
                self.say(None, Trouble::BadFont { path: path.display().to_string() });
                Vec::new()
            }
            Command::PanelWidth(points) => self.set(|s| s.panel_width = PanelWidth::from(points)),
            Command::Geometry(window) => self.set(|s| s.window = Some(window)),
            Command::CloseDialog => {
                self.state.dialog = None;
                Vec::new()
            }
            Command::DismissNotice(index) => {
                if index < self.state.notices.len() {
                    self.state.notices.remove(index);
                }
                Vec::new()
            }
        }
    }

    /// Takes in what workers finished.
    pub fn poll(&mut self) -> Vec<Effect> {
        let reports = self.jobs.poll();
        let changed = self.watching.poll();
        if reports.is_empty() && changed.is_empty() {
            return Vec::new();
        }
        let mut effects: Vec<Effect> = reports.into_iter().flat_map(|report| self.take(report)).collect();
        effects.extend(self.files_changed(&changed));
        self.fill_overview();
        self.note_changes();
        effects
    }

    /// Waits until no work is under way: for tests and for the terminal, which have no frames.
    pub fn settle(&mut self) -> Vec<Effect> {
        self.settle_by(Jobs::wait)
    }

    /// Waits for the work under way, but no longer than until `end`: before the first frame, which would only be
    /// painted over.
    pub fn settle_until(&mut self, end: std::time::Instant) -> Vec<Effect> {
        self.settle_by(|jobs| jobs.wait_until(end))
    }

    fn settle_by(&mut self, wait: impl Fn(&mut Jobs) -> Option<Report>) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(report) = wait(&mut self.jobs) {
            effects.extend(self.take(report));
            self.fill_overview();
        }
        self.note_changes();
        effects
    }

    pub(super) fn set(&mut self, change: impl FnOnce(&mut crate::session::Settings)) -> Vec<Effect> {
        change(&mut self.state.settings);
        if let Some(places) = &self.places {
            let path = places.settings();
            let mut settings = self.for_this_run.without(&self.state.settings);
            self.state.usual.put_in(&mut settings);
            if let Err(error) = settings.save(&path) {
                self.not_saved(&path, &error);
            }
        }
        Vec::new()
    }

    pub(super) fn save_recents(&mut self) {
        if let Some(places) = &self.places {
            let path = places.recents();
            if let Err(error) = self.state.recents.save(&path) {
                self.not_saved(&path, &error);
            }
        }
    }

    pub(super) fn not_saved(&mut self, path: &std::path::Path, error: &std::io::Error) {
        let trouble = Trouble::NotSaved { path: path.display().to_string(), reason: error.to_string() };
        if !self.state.notices.iter().any(|n| n.trouble == trouble) {
            self.say(None, trouble);
        }
    }

    pub(super) fn say(&mut self, side: Option<Side>, trouble: Trouble) {
        self.state.notices.push(Notice { side, trouble });
        let passing = |notice: &Notice| notice.trouble.passes();
        if self.state.notices.iter().filter(|notice| passing(notice)).count() > PASSING
            && let Some(oldest) = self.state.notices.iter().position(passing)
        {
            self.state.notices.remove(oldest);
        }
    }

    pub(super) fn ask(&mut self, dialog: Dialog) -> Vec<Effect> {
        self.state.dialog = Some(dialog);
        Vec::new()
    }
}
