//! Measures by name.

/// Roundness of corners in points.
pub mod radius {
    pub const BUTTON: u8 = 6;
    pub const BADGE: u8 = 4;
    pub const CARD: u8 = 10;
    pub const ZONE: u8 = 14;
    pub const SHARE: u8 = 3;
}

/// Measures in points.
pub mod size {
    pub const BUTTON_PADDING: [f32; 2] = [10.0, 4.0];
    pub const BUTTON_HEIGHT: f32 = 28.0;
    /// A button among lines of text.
    pub const SMALL_BUTTON: f32 = 22.0;
    pub const ITEM_GAP: f32 = 8.0;
    /// A line of small text in a panel.
    pub const TEXT_ROW: f32 = 18.0;
    /// Above and below the content of a source's card.
    pub const CARD_MARGIN: f32 = 10.0;
    /// Left and right of a bar's content.
    pub const BAR_MARGIN: f32 = 14.0;
    /// The bar of shares under a headline.
    pub const SHARE_BAR: f32 = 6.0;
    /// Around the start screen's content, at its widest.
    pub const START_MARGIN: [f32; 2] = [120.0, 40.0];
    /// Between the drop zones.
    pub const ZONE_GAP: f32 = 26.0;
    /// The letter in a drop zone.
    pub const ZONE_LETTER: f32 = 40.0;
    /// The invitation in a drop zone.
    pub const ZONE_TITLE: f32 = 19.0;
    /// What opens an example.
    pub const START_BUTTON: f32 = 38.0;
    /// The verdict in the side panel.
    pub const VERDICT: f32 = 17.0;
    /// The column of fact kinds in the side panel.
    pub const FACT_KIND: f32 = 68.0;
    /// Widest dialog.
    pub const DIALOG: f32 = 600.0;
    /// Widest column of the user guide.
    pub const GUIDE: f32 = 720.0;
    /// The sheet of keys with two columns, and the height of what else its dialog holds.
    pub const KEY_SHEET: f32 = 900.0;
    pub const KEY_SHEET_REST: f32 = 80.0;
    /// A dialog with one field.
    pub const SMALL_DIALOG: f32 = 320.0;
    /// Inside the frame of a dialog, and of the list of all actions.
    pub const DIALOG_PADDING: i8 = 18;
    pub const PALETTE_PADDING: i8 = 12;
    /// What is seen of the window beside a dialog.
    pub const DIALOG_MARGIN: f32 = 60.0;
    /// The beginning of a report in its dialog.
    pub const PREVIEW: f32 = 180.0;
    /// Tallest list of a book's chapters.
    pub const CHAPTERS: f32 = 400.0;
    /// The bar at the top.
    pub const TOP_BAR: f32 = 46.0;
    /// The sign that looks for a fact: its place, and the radius of the lens.
    pub const FIND_SIGN: f32 = 22.0;
    pub const LENS: f32 = 3.8;
    /// The same in a cell whose source has what was looked for.
    pub const FOUND_SIGN: f32 = 18.0;
    /// On the bar at the top, what opens the search.
    pub const FIND_BUTTON: [f32; 2] = [140.0, 0.0];
    /// The bar of the search, and its field.
    pub const FIND_BAR: f32 = 40.0;
    pub const FIND_FIELD: f32 = 280.0;
    /// The line at the bottom.
    pub const STATUS_BAR: f32 = 26.0;
    /// Between what stands on it.
    pub const STATUS_GAP: f32 = 18.0;
    /// Between the two columns of text.
    pub const GUTTER: f32 = 72.0;
    /// The overview ruler.
    pub const RULER: f32 = 14.0;
    /// A narrower window shows the panel in place of the text, not beside it.
    pub const NARROW: f32 = 800.0;
    /// A lower window has no status line, and headlines among the text.
    pub const LOW: f32 = 480.0;
    /// The cards of a low window: who said it, no more.
    pub const CARD_LINE: f32 = 36.0;
    /// Smallest start screen; a smaller window scrolls.
    pub const START: [f32; 2] = [715.0, 470.0];
    /// A drop zone in such a window.
    pub const ZONE: [f32; 2] = [240.0, 216.0];
    /// The widest list of warnings beside a source.
    pub const SIDE_PANEL: f32 = 300.0;
    /// The text keeps at least so much beside it.
    pub const TEXT_LEAST: f32 = 480.0;
    /// An entry of the panel's lists on one line, and on two.
    pub const ENTRY: f32 = 27.0;
    pub const ENTRY_TWO: f32 = 44.0;
    /// Left and right of an entry's text.
    pub const ENTRY_MARGIN: f32 = 4.0;
    /// The diamond of a change that changes a fact.
    pub const FACT_SIGN: f32 = 12.0;
    /// Between the lines of a card and of the summary.
    pub const CARD_GAP: f32 = 4.0;
    /// Tallest card of the current change in the panel.
    pub const CARD: f32 = 190.0;
    /// Widest card under the pointer.
    pub const CARD_WIDTH: f32 = 360.0;
    /// The figure after a bar of shares in the panel.
    pub const PERCENT: f32 = 32.0;
    /// Left and right of a column's text.
    pub const COLUMN_MARGIN: f32 = 22.0;
    /// Left of the redline.
    pub const INLINE_GUTTER: f32 = 84.0;
    /// Paper below the last line.
    pub const AFTER_END: f32 = 60.0;
    /// Width of the stripes of an empty place.
    pub const STRIPE: f32 = 6.0;
    /// Text of the pills between the columns.
    pub const PILL: f32 = 11.0;
    /// In the first line of a card: its letter, around the encoding, a warning.
    pub const CARD_SIGNS: f32 = 60.0;
    /// What the cards above the text hold beside the headline.
    pub const HEADER_REST: f32 = 72.0;
    /// The share of the window's height that a long headline may take.
    pub const HEADLINE_SHARE: f32 = 0.16;
    /// Line height of headlines as a multiple of their size.
    pub const HEADLINE_LINE: f32 = 1.35;
    /// Tallest mark on the ruler.
    pub const RULER_MARK: f32 = 10.0;
    /// How fast text follows a drag beyond its edge: a share of the distance in each frame.
    pub const FOLLOW: f32 = 0.25;
    /// Around the words of a link in an empty place.
    pub const LINK_PADDING: [f32; 2] = [16.0, 8.0];
    /// Under a text that was brought from elsewhere.
    pub const CAPTION: f32 = 26.0;
    /// The brackets of split and merged paragraphs: from the gutter's edge, their ticks, their strokes.
    pub const BRACKET_GAP: f32 = 5.0;
    pub const BRACKET_TICK: f32 = 5.0;
    pub const BRACKET_LINE: f32 = 1.5;
    /// Above and below a row's text.
    pub const ROW_MARGIN: f32 = 7.0;
    /// What the words at the end of the status line take.
    pub const STATUS_WORDS: f32 = 130.0;
    /// The sign of a note at a row's edge, wide and high.
    pub const NOTE_SIGN: [f32; 2] = [13.0, 14.0];
    /// The coloured bar at a row's edge.
    pub const EDGE_BAR: f32 = 3.0;
    /// Half the height of the pin on a corrected row.
    pub const PIN: f32 = 7.0;
    /// Dashes around what is to be joined, and their gaps.
    pub const DASH: f32 = 5.0;
    /// From the bar beside a chosen paragraph to its text.
    pub const CHOSEN_GAP: f32 = 9.0;
    /// A folded run of identical paragraphs.
    pub const FOLD_BAR: f32 = 26.0;
    /// The tree of who took from whom: a line of it, its dots, a step to the right and how many there are at most.
    pub const TREE_ROW: f32 = 26.0;
    pub const TREE_DOT: f32 = 5.0;
    pub const TREE_STEP: f32 = 18.0;
    pub const TREE_DEEPEST: usize = 8;
    /// The slider over two revisions.
    pub const REVISIONS: f32 = 220.0;
    /// The boxes of a sentence's life: one at its widest, all of them at most.
    pub const LIFE: f32 = 10.0;
    pub const LIVES: f32 = 110.0;
    /// Times before the names of sources.
    pub const TIME_COLUMN: f32 = 82.0;
    /// Around the overview's grid.
    pub const GRID_MARGIN: [f32; 2] = [22.0, 14.0];
    /// The heads of its columns; its cells, between them, and inside of them; a column at its narrowest and widest.
    pub const COLUMN_HEAD: f32 = 78.0;
    /// The triangle of a name that opens a menu.
    pub const MENU_SIGN: f32 = 8.0;
    /// Another line in a head.
    pub const HEAD_LINE: f32 = 17.0;
    pub const CELL_HEIGHT: f32 = 34.0;
    pub const CELL_GAP: f32 = 4.0;
    /// Around a cell that is chosen.
    pub const CELL_FRAME: f32 = 2.0;
    /// What the bar of a scrolling grid takes.
    pub const SCROLL_BAR: f32 = 12.0;
    /// The same of any area whose bar is always seen.
    pub const BAR: f32 = 10.0;
    pub const CELL_PADDING: f32 = 6.0;
    pub const CELL_WIDTH: [f32; 2] = [126.0, 300.0];
    /// The base's paragraphs beside them: share of the width, narrowest and widest; the number before the words.
    pub const FIRST_COLUMN_SHARE: f32 = 0.36;
    pub const FIRST_COLUMN: [f32; 2] = [240.0, 420.0];
    /// In a narrow window it leaves the columns more than half of the width.
    pub const FIRST_COLUMN_MOST: f32 = 0.45;
    pub const ROW_LABEL: f32 = 38.0;
    /// The legend: a line of it, above and below it, how much of the overview's height it takes at most.
    pub const LEGEND_ROW: f32 = 20.0;
    pub const LEGEND_GAP: f32 = 6.0;
    pub const LEGEND_SHARE: f32 = 0.3;
    /// That of the two texts, and its narrowest sample.
    pub const LEGEND_WIDTH: f32 = 440.0;
    pub const LEGEND_SAMPLE: f32 = 40.0;
    /// In a lower overview it opens over it.
    pub const LEGEND_LEAST: f32 = 320.0;
    /// Labels, buttons.
    pub const LABEL: f32 = 13.0;
    /// Metadata, pills.
    pub const SMALL: f32 = 12.0;
    /// Headlines in the headers.
    pub const HEADLINE: f32 = 20.0;
}
