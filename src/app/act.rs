//! What each action of the menus, buttons and keys does.

use crate::session::{Contrast, Example, Mode, TextSize, Theme};

use super::kinds::{ADDED, EDITED, FACTS, MOVED, NUMBERS, OMITTED};
use super::state::App;
use super::{Action, ChangeFilter, Command, Dialog, Effect, Listing, PanelPage, Side, Target};

impl App {
    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        if !action.is_enabled(&self.state) {
            return Vec::new();
        }
        match action {
            Action::Open => vec![Effect::PickFiles(Target::Auto)],
            Action::OpenLeft => vec![Effect::PickFiles(Target::Side(Side::Left))],
            Action::OpenRight => vec![Effect::PickFiles(Target::Side(Side::Right))],
            Action::Paste => self.apply(Command::PasteInto(Target::Auto)),
            Action::OpenExample => {
                let lang = self.state.settings.lang();
                self.open_example(lang)
            }
            Action::OpenExampleEn => self.open_example(Example::En),
            Action::OpenExampleFive => {
                let lang = self.state.settings.lang();
                self.open_example(Example::five(lang))
            }
            Action::RestoreLast => self.restore_left_over(),
            Action::SaveSession => self.save_session(),
            Action::SaveSessionAs => self.ask(Dialog::SaveSession),
            Action::Export => self.ask_export(),
            Action::Reload => self.reload(),
            Action::Close => self.close(),
            Action::Quit => vec![Effect::Quit],
            Action::Undo => self.go_back(false),
            Action::Redo => self.go_back(true),
            Action::ChooseParagraph => {
                self.choose_next_part();
                Vec::new()
            }
            Action::PutTogether => self.put_together(),
            Action::KeepApart => self.keep_apart(),
            Action::BeginRow => self.begin_row(),
            Action::DropCorrections => self.drop_corrections(),
            Action::Copy => self.copy_chosen(),
            Action::SelectAll => {
                self.choose_all();
                Vec::new()
            }
            Action::CopyRow => self.copy(self.row_text()),
            Action::CopyChange => {
                let shown = self.state.shown.as_ref();
                self.copy(shown.zip(self.state.current_change()).map(|(shown, change)| shown.arrow(change)))
            }
            Action::CopyLeft => self.copy(self.side_text(Side::Left)),
            Action::CopyRight => self.copy(self.side_text(Side::Right)),
            Action::SetAsideLeft => self.set_selected_aside(Side::Left),
            Action::SetAsideRight => self.set_selected_aside(Side::Right),
            Action::NoteOnRow => self.note_on_selected(),
            Action::Find => self.open_search(),
            Action::FindNext => self.step_find(true),
            Action::FindPrevious => self.step_find(false),
            Action::RowMenu => vec![Effect::OpenRowMenu],
            Action::NextOfKind => vec![Effect::StepOfKind { forward: true }],
            Action::PreviousOfKind => vec![Effect::StepOfKind { forward: false }],
            Action::NextConflict if self.state.overview.open => self.step_conflict_cell(true),
            Action::PreviousConflict if self.state.overview.open => self.step_conflict_cell(false),
            Action::NextRow if self.state.overview.open => self.step_cell(true),
            Action::PreviousRow if self.state.overview.open => self.step_cell(false),
            Action::NextConflict => self.step_fact(true),
            Action::PreviousConflict => self.step_fact(false),
            Action::NextEdited => self.step_of(EDITED, true),
            Action::PreviousEdited => self.step_of(EDITED, false),
            Action::NextOmitted => self.step_of(OMITTED, true),
            Action::PreviousOmitted => self.step_of(OMITTED, false),
            Action::NextAdded => self.step_of(ADDED, true),
            Action::PreviousAdded => self.step_of(ADDED, false),
            Action::NextMoved => self.step_of(MOVED, true),
            Action::PreviousMoved => self.step_of(MOVED, false),
            Action::NextRow => vec![Effect::StepRow { forward: true }],
            Action::PreviousRow => vec![Effect::StepRow { forward: false }],
            Action::GoToRow => self.ask(Dialog::GoToRow),
            Action::Overview => self.show_overview(),
            Action::Legend if !self.state.overview.open => self.ask(Dialog::Legend),
            Action::Legend => self.set(|s| s.legend = !s.legend),
            Action::NextRevision => self.step_revision(true),
            Action::PreviousRevision => self.step_revision(false),
            Action::SideBySide => self.show_in(Mode::SideBySide),
            Action::Inline => self.show_in(Mode::Inline),
            Action::TogglePanel => self.set(|s| s.side_panel = !s.side_panel),
            Action::ShowFolded => self.set_view(|s| s.show_folded = !s.show_folded),
            Action::BringAlongside => {
                if let Some(line) = self.state.selected {
                    self.bring(line);
                }
                Vec::new()
            }
            Action::NextTab => {
                let mut effects = self.set(|s| s.side_panel = true);
                effects.push(Effect::NextTab);
                effects
            }
            Action::TabFacts => self.show_page(PanelPage::Facts),
            Action::TabNotes => self.show_page(PanelPage::Notes),
            Action::TabSetAside => self.show_page(PanelPage::SetAside),
            Action::WatchFiles => self.set(|s| s.watch_files = !s.watch_files),
            Action::KeepChoices => self.keep_choices(),
            Action::FoldIdentical => self.set_view(|s| s.fold_identical = !s.fold_identical),
            Action::LargerText => self.set(|s| s.text_size = s.text_size.larger()),
            Action::SmallerText => self.set(|s| s.text_size = s.text_size.smaller()),
            Action::DefaultText => self.set(|s| s.text_size = TextSize::default()),
            Action::LargerWindow => self.set(|s| s.scale = s.scale.larger()),
            Action::SmallerWindow => self.set(|s| s.scale = s.scale.smaller()),
            Action::DarkTheme => {
                let dark = self.state.settings.theme == Theme::Dark;
                self.apply(Command::Theme(if dark { Theme::Light } else { Theme::Dark }))
            }
            Action::HighContrast => self.set(|s| {
                s.contrast = if s.contrast == Contrast::High { Contrast::Normal } else { Contrast::High };
            }),
            Action::Settings => self.ask(Dialog::Settings),
            Action::Commands => self.ask(Dialog::Commands),
            Action::Help => self.ask(Dialog::Help),
            Action::Guide => self.ask(Dialog::Guide),
            Action::NextChange => self.step_of(ChangeFilter::All, true),
            Action::PreviousChange => self.step_of(ChangeFilter::All, false),
            Action::ListAll => self.list(Listing::default()),
            Action::ListFacts => self.list(FACTS),
            Action::ListEdited => self.list(Listing::Changes(EDITED)),
            Action::ListOmitted => self.list(Listing::Changes(OMITTED)),
            Action::ListAdded => self.list(Listing::Changes(ADDED)),
            Action::ListMoved => self.list(Listing::Changes(MOVED)),
            Action::ListNumbers => self.list(NUMBERS),
            Action::SkipNumbers => self.set_view(|s| s.skip_numbers = !s.skip_numbers),
            Action::ListSplit => self.list(Listing::Split),
            Action::ListMerged => self.list(Listing::Merged),
            Action::ListWeight => self.list(Listing::Omitted),
            Action::Swap => {
                self.state.slots.swap(0, 1);
                self.start_comparing()
            }
            Action::CancelWork => self.cancel_or_give_up(),
        }
    }

    fn show_page(&mut self, page: PanelPage) -> Vec<Effect> {
        let mut effects = self.set(|s| s.side_panel = true);
        effects.push(Effect::ShowPage(page));
        effects
    }

    fn show_in(&mut self, mode: Mode) -> Vec<Effect> {
        self.state.overview.open = false;
        let effects = self.set_view(|s| s.mode = mode);
        // One text of both sides has other finds.
        self.search_again();
        effects
    }
}
