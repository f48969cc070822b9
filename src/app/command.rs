//! Everything that can change the state, and everything only the window can do about it.

use std::path::PathBuf;

use crate::article::Changes;
use crate::i18n::Lang;
use crate::read::Document;
use crate::session::{Contrast, Example, SourceOrder, Theme, WindowGeometry};
use crate::text::Ignore;

use super::{
    Action, Cell, ChangeFilter, Export, Listing, NoteId, Part, Side, SourceId, Target, TextSelection,
};

/// Drawing returns these; only [`super::App::apply`] acts on them.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    Do(Action),
    /// Its key was pressed while it would do nothing.
    Lacks(Action),
    /// Files chosen, dropped with a known place, or named on the command line.
    Open {
        paths: Vec<PathBuf>,
        target: Target,
    },
    /// Files dropped where the window cannot tell on which side.
    Drop {
        paths: Vec<PathBuf>,
        side: Option<Side>,
    },
    PickFiles(Target),
    /// The file dialog could not be shown.
    NoFileDialog(Target),
    /// The same when a font was asked for.
    NoFontDialog(FontUse),
    OpenRecent(usize),
    ForgetRecent(usize),
    /// What was left over is not wanted.
    ForgetLeftOver,
    /// It is wanted after all.
    WantLeftOver,
    /// Opens what was kept of the session file that is open, in place of it.
    TakeNewer,
    /// It is not wanted.
    DeclineNewer,
    ClearRecents,
    /// Asks the clipboard for text for this side.
    PasteInto(Target),
    /// Text came from the clipboard.
    Pasted(String),
    OpenExample(Example),
    /// Documents that another program handed over, whose files will be gone.
    OpenLent {
        documents: Vec<Document>,
        target: Target,
    },
    Encoding {
        source: SourceId,
        name: Option<&'static str>,
    },
    /// Reads a document with tracked changes in this version.
    Changes {
        source: SourceId,
        changes: Changes,
    },
    /// Reads one chapter of a book, or the whole.
    Chapter {
        source: SourceId,
        chapter: Option<usize>,
    },
    Raw {
        source: SourceId,
        raw: bool,
    },
    /// Puts a line that was set aside back into its article.
    PutBack {
        source: SourceId,
        /// Index into what its article has set aside.
        at: usize,
    },
    /// Takes a source out.
    Remove(SourceId),
    /// Puts one back that was taken out.
    PutSourceBack(SourceId),
    /// Asks what a source is to be called.
    AskName(SourceId),
    Rename {
        source: SourceId,
        name: String,
    },
    /// Shows a source beside the base text, at a paragraph of either where one is named.
    OpenPair {
        source: SourceId,
        at: Option<Part>,
    },
    /// Shows two sources side by side, at a paragraph of either where one is named.
    OpenTwo {
        sources: [SourceId; 2],
        at: Option<Part>,
    },
    /// Chooses a cell of the overview.
    ChooseCell(Cell),
    /// Makes a source the base text of the overview.
    Base(SourceId),
    SortSources(SourceOrder),
    /// Moves a source of the overview one place.
    MoveSource {
        source: SourceId,
        forward: bool,
    },
    ShowAs {
        source: SourceId,
        side: Side,
    },
    Ignore(Ignore, bool),
    IgnoreNothing,
    /// Chooses a paragraph of the selected row, or the row as a whole.
    ChoosePart(Option<Part>),
    Select(usize),
    /// Selects and scrolls to a display line.
    GoToLine(usize),
    GoToChange(usize),
    /// Text to be copied, of one side or of the redline.
    ChooseText(Option<TextSelection>),
    /// A side's text was clicked.
    ClickSide(Side),
    /// Shows the other text of a moved row in its empty place, or no longer.
    Bring(usize),
    /// The same, and shows it in the side panel.
    OpenChange(usize),
    /// Goes to where a difference of facts stands; once more goes to its other place.
    GoToFact(usize),
    /// Goes to where a change of attribution or certainty stands.
    GoToAttribution(usize),
    /// Asks where the session is to be saved.
    PickSessionPlace,
    /// The file dialog for that could not be shown.
    NoSaveDialog,
    /// Whether the texts are to be saved in it.
    WithTexts(bool),
    SaveSessionAt {
        path: PathBuf,
        /// Whether the reader knows that a file of this name is replaced.
        replace: bool,
    },
    SetExport(Export),
    /// Asks where the report is to be written.
    PickReportPlace,
    /// The file dialog for that could not be shown.
    NoReportDialog,
    ExportTo {
        path: PathBuf,
        /// Whether the reader knows that a file of this name is replaced.
        replace: bool,
    },
    /// A picture of the window is there, as PNG.
    Pictured {
        path: PathBuf,
        png: Vec<u8>,
    },
    /// Shows the text that a session keeps in place of the file's.
    UseKept(SourceId),
    /// Writes on the note at a display line; makes one if there is none.
    NoteOn(usize),
    /// What stands in the field of a note.
    WriteNote {
        note: NoteId,
        text: String,
    },
    /// The field of a note was left.
    LeaveNote(NoteId),
    DeleteNote(NoteId),
    /// Brings back the note deleted last.
    RestoreNote,
    /// Do without what was decided about the two files on the sides when they were compared before.
    WithoutDecisions,
    /// Goes to the next or previous change that a filter lets through.
    StepChanges {
        filter: ChangeFilter,
        forward: bool,
    },
    /// Looks for a text on both sides.
    Find {
        query: String,
        /// The display line at the top of the window when the search was opened.
        from: usize,
    },
    EndSearch,
    Lang(Option<Lang>),
    Theme(Theme),
    TextSize(f32),
    Contrast(Contrast),
    /// Of everything in the window.
    Scale(f32),
    ReducedMotion(bool),
    LimitMb(u64),
    LineSpacing(f32),
    /// Longest line, in ems.
    Measure(f32),
    TightColumns(bool),
    PickFont(FontUse),
    AddFont(FontUse, PathBuf),
    /// The built-in font for the article's text.
    BuiltInFont,
    RemoveFont(usize),
    BadFont(PathBuf),
    Geometry(WindowGeometry),
    /// Width of the side panel, in points.
    PanelWidth(f32),
    CloseDialog,
    DismissNotice(usize),
}

impl Command {
    /// Whether it leads to a place in the text.
    pub fn goes_somewhere(&self) -> bool {
        matches!(
            self,
            Self::OpenPair { .. }
                | Self::OpenTwo { .. }
                | Self::Select(_)
                | Self::GoToLine(_)
                | Self::GoToChange(_)
                | Self::GoToFact(_)
                | Self::GoToAttribution(_)
                | Self::Find { .. }
        ) || matches!(self, Self::Do(action) if action.goes_somewhere())
    }
}

/// What a font of the reader's own is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontUse {
    /// Characters that the built-in fonts lack.
    Missing,
    /// The article's text.
    Article,
}

/// A page of the side panel that is no list of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelPage {
    Facts,
    Notes,
    SetAside,
}

/// What only the window can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Copy(String),
    RequestPaste,
    PickFiles(Target),
    PickFont(FontUse),
    /// What is to stand in the path field.
    SuggestPath(String),
    /// Ask for the place of a session; the one suggested.
    PickSessionPlace(PathBuf),
    /// Ask for the place of a report; the one suggested.
    PickReportPlace(PathBuf),
    /// Take a picture of the window for this file.
    Picture(PathBuf),
    /// Bring a display line into view.
    ScrollTo(usize),
    /// Bring a scalar value of one side of a display line into view.
    ScrollToText {
        line: usize,
        side: Side,
        at: usize,
    },
    /// Go to the next or previous change of those that the panel lists.
    StepOfKind {
        forward: bool,
    },
    /// Go to the row after the selected one, or before it, as rows are shown.
    StepRow {
        forward: bool,
    },
    OpenRowMenu,
    /// Let the reader type what is looked for.
    FocusSearch,
    /// Put a display line at the top, so much of it scrolled out, 0.0 to 1.0.
    PlaceAt(usize, f64),
    /// A comparison is there; `fresh` when its articles are other ones than before.
    ShowComparison {
        fresh: bool,
    },
    /// Show the field of a note and put the cursor in it.
    EditNote(NoteId),
    FontsChanged,
    /// Show the current change in the side panel.
    ShowChange,
    /// The next tab of the side panel.
    NextTab,
    /// A page of the side panel.
    ShowPage(PanelPage),
    /// Show a list of changes in the side panel.
    List(Listing),
    Quit,
}
