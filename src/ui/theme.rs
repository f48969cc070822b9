//! Every colour and measure of the window, by name. No view holds a literal.
//!
//! One meaning, one colour: left-only amber, right-only blue, moved violet, a fact that disagrees yellow,
//! not counted (folded) grey dots. Red and green are not used.

use eframe::egui::Color32;

/// The three shades of one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hue {
    /// Underlines, edge bars, ruler marks.
    pub strong: Color32,
    /// Behind marked words.
    pub mark: Color32,
    /// Behind a whole row or a pill.
    pub wash: Color32,
    /// Text on `wash` or `mark`.
    pub ink: Color32,
}

impl Hue {
    /// Between mark and strong: the part of a share bar that was edited or moved.
    pub fn soft(self) -> Color32 {
        self.mark.lerp_to_gamma(self.strong, 0.5)
    }
}

/// Named colours, one set per theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    /// Behind everything that is not paper.
    pub desk: Color32,
    /// The reading surface.
    pub paper: Color32,
    /// Bars, headers, side panel.
    pub panel: Color32,
    /// Hairlines between areas.
    pub line: Color32,
    /// Borders of buttons and fields.
    pub border: Color32,
    /// Article text.
    pub ink: Color32,
    /// Labels and metadata.
    pub ink_soft: Color32,
    /// The least prominent text that must still be read: 4.5:1 on paper and panel.
    pub ink_mute: Color32,
    /// Primary buttons, the chosen tab, focus.
    pub accent: Color32,
    pub on_accent: Color32,
    /// The badge of source A.
    pub badge_a: Color32,
    /// The badge of source B.
    pub badge_b: Color32,
    /// Text on a badge.
    pub on_badge: Color32,
    pub button: Color32,
    pub button_hover: Color32,
    /// Behind text selected for copying.
    pub text_selection: Color32,
    /// The empty place opposite a row that only one side has, and its stripes.
    pub empty: Color32,
    pub empty_stripe: Color32,
    /// Dots under what is not counted.
    pub folded: Color32,
    /// Share bars: what both sides have.
    pub kept: Color32,
    /// The selected row's frame.
    pub selection: Color32,
    pub left: Hue,
    pub right: Hue,
    pub moved: Hue,
    pub fact: Hue,
    pub trouble: Hue,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn hue(strong: u32, mark: u32, wash: u32, ink: u32) -> Hue {
    Hue { strong: rgb(strong), mark: rgb(mark), wash: rgb(wash), ink: rgb(ink) }
}

pub const LIGHT: Palette = Palette {
    dark: false,
    desk: rgb(0xF4F3F0),
    paper: rgb(0xFFFFFF),
    panel: rgb(0xFBFAF8),
    line: rgb(0xE2DFD8),
    border: rgb(0xDAD6CD),
    ink: rgb(0x20242B),
    ink_soft: rgb(0x4A505A),
    ink_mute: rgb(0x666C77),
    accent: rgb(0x2F5D8C),
    on_accent: rgb(0xFFFFFF),
    badge_a: rgb(0x20242B),
    badge_b: rgb(0x2F5D8C),
    on_badge: rgb(0xFFFFFF),
    button: rgb(0xFFFFFF),
    button_hover: rgb(0xF0EEE9),
    text_selection: rgb(0xBFD6EE),
    empty: rgb(0xFAF9F7),
    empty_stripe: rgb(0xF1EFEA),
    folded: rgb(0x8A909B),
    kept: rgb(0xB9BDC5),
    selection: rgb(0x2F5D8C),
    left: hue(0xD9733B, 0xFBE3D6, 0xFDF4EE, 0x8F4317),
    right: hue(0x2B86A3, 0xD8EDF3, 0xEEF7FA, 0x1A5F76),
    moved: hue(0x7A5CC7, 0xE7DFFA, 0xF5F2FC, 0x5B3FB0),
    fact: hue(0xC79400, 0xFFE9A8, 0xFFF6DA, 0x6B5000),
    trouble: hue(0xB5541C, 0xFBE3D6, 0xFDF1E8, 0x7A3610),
};

pub const DARK: Palette = Palette {
    dark: true,
    desk: rgb(0x15171B),
    paper: rgb(0x1B1E23),
    panel: rgb(0x22262C),
    line: rgb(0x33383F),
    border: rgb(0x454B54),
    ink: rgb(0xE6E4DF),
    ink_soft: rgb(0xBFC3CA),
    ink_mute: rgb(0x9BA1AB),
    accent: rgb(0x5B93CC),
    on_accent: rgb(0x0E141B),
    badge_a: rgb(0xD9D6CF),
    badge_b: rgb(0x7FB2E5),
    on_badge: rgb(0x15171B),
    button: rgb(0x2A2F36),
    button_hover: rgb(0x353B44),
    text_selection: rgb(0x2F4D6B),
    empty: rgb(0x1E2126),
    empty_stripe: rgb(0x262A30),
    folded: rgb(0x8A919C),
    kept: rgb(0x5A616B),
    selection: rgb(0x6FA5DD),
    left: hue(0xE08B57, 0x59351F, 0x2B231E, 0xF3B48D),
    right: hue(0x4FAFCB, 0x1D4653, 0x1B272C, 0x92D3E6),
    moved: hue(0xA48CE6, 0x40346A, 0x25222F, 0xC6B5F5),
    fact: hue(0xD9AC2B, 0x594712, 0x2E2817, 0xF2D27A),
    trouble: hue(0xE08B57, 0x59351F, 0x2F241C, 0xF3B48D),
};

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
    /// The verdict in the side panel.
    pub const VERDICT: f32 = 17.0;
    /// The column of fact kinds in the side panel.
    pub const FACT_KIND: f32 = 60.0;
    /// Widest dialog.
    pub const DIALOG: f32 = 520.0;
    /// Tallest list of a book's chapters.
    pub const CHAPTERS: f32 = 400.0;
    /// The bar at the top.
    pub const TOP_BAR: f32 = 46.0;
    /// The line at the bottom.
    pub const STATUS_BAR: f32 = 26.0;
    /// Between the two columns of text.
    pub const GUTTER: f32 = 64.0;
    /// The overview ruler.
    pub const RULER: f32 = 14.0;
    /// The panel at the side.
    pub const SIDE_PANEL: f32 = 300.0;
    /// Left and right of a column's text.
    pub const COLUMN_MARGIN: f32 = 22.0;
    /// Left of the redline.
    pub const INLINE_GUTTER: f32 = 84.0;
    /// Widest column of the redline, in ems.
    pub const MEASURE: f32 = 38.0;
    /// Paper below the last line.
    pub const AFTER_END: f32 = 60.0;
    /// Width of the stripes of an empty place.
    pub const STRIPE: f32 = 6.0;
    /// Text of the pills between the columns.
    pub const PILL: f32 = 11.0;
    /// What the cards above the text hold beside the headline.
    pub const HEADER_REST: f32 = 72.0;
    /// Line height of headlines as a multiple of their size.
    pub const HEADLINE_LINE: f32 = 1.35;
    /// Tallest mark on the ruler.
    pub const RULER_MARK: f32 = 10.0;
    /// Above and below a row's text.
    pub const ROW_MARGIN: f32 = 7.0;
    /// The coloured bar at a row's edge.
    pub const EDGE_BAR: f32 = 3.0;
    /// A folded run of identical paragraphs.
    pub const FOLD_BAR: f32 = 26.0;
    /// Line height as a multiple of the text size.
    pub const LINE: f32 = 1.7;
    /// Labels, buttons.
    pub const LABEL: f32 = 13.0;
    /// Metadata, pills.
    pub const SMALL: f32 = 12.0;
    /// Headlines in the headers.
    pub const HEADLINE: f32 = 20.0;
}
