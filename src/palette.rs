//! Every colour by name, for the window and for reports: one meaning, one colour.
//!
//! Left-only amber, right-only blue, moved violet, a fact that disagrees yellow, not counted (folded) grey dots. Red and
//! green are not used. The window's tests hold the colours to their contrast.

/// A colour as 0xRRGGBB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u32);

impl Rgb {
    /// Red, green and blue.
    pub const fn parts(self) -> [u8; 3] {
        [(self.0 >> 16) as u8, (self.0 >> 8) as u8, self.0 as u8]
    }

    /// Half way to another colour.
    #[must_use]
    pub fn halfway(self, other: Self) -> Self {
        let [a, b] = [self.parts(), other.parts()];
        let mix = |at: usize| (u32::from(a[at]) + u32::from(b[at])).div_ceil(2);
        Self(mix(0) << 16 | mix(1) << 8 | mix(2))
    }
}

/// The shades of one meaning, in the colours `C` of whoever draws with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hue<C = Rgb> {
    /// Underlines, edge bars, ruler marks.
    pub strong: C,
    /// Behind marked words.
    pub mark: C,
    /// Behind a whole row or a pill.
    pub wash: C,
    /// Text on `wash` or `mark`.
    pub ink: C,
}

/// Named colours, one set per theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette<C = Rgb> {
    pub dark: bool,
    /// For eyes that need it, at the price of calm.
    pub high_contrast: bool,
    /// Behind everything that is not paper.
    pub desk: C,
    /// The reading surface.
    pub paper: C,
    /// Bars, headers, side panel.
    pub panel: C,
    /// Hairlines between areas.
    pub line: C,
    /// Borders of buttons and fields.
    pub border: C,
    /// Article text.
    pub ink: C,
    /// Labels and metadata.
    pub ink_soft: C,
    /// The least prominent text that must still be read: 4.5:1 on paper and panel.
    pub ink_mute: C,
    /// Primary buttons, the chosen tab, focus.
    pub accent: C,
    pub on_accent: C,
    /// The badge of source A.
    pub badge_a: C,
    /// The badge of source B.
    pub badge_b: C,
    /// Text on a badge.
    pub on_badge: C,
    pub button: C,
    pub button_hover: C,
    /// Behind text selected for copying.
    pub text_selection: C,
    /// The empty place opposite a row that only one side has, and its stripes.
    pub empty: C,
    pub empty_stripe: C,
    /// Dots under what is not counted.
    pub folded: C,
    /// Share bars: what both sides have.
    pub kept: C,
    /// A cell of the overview whose paragraph is the same as the base's.
    pub same_cell: C,
    /// The selected row's frame.
    pub selection: C,
    pub left: Hue<C>,
    pub right: Hue<C>,
    pub moved: Hue<C>,
    pub fact: Hue<C>,
    /// Found by a search.
    pub found: Hue<C>,
    pub trouble: Hue<C>,
}

const fn hue(strong: u32, mark: u32, wash: u32, ink: u32) -> Hue {
    Hue { strong: Rgb(strong), mark: Rgb(mark), wash: Rgb(wash), ink: Rgb(ink) }
}

/// Dark ink on white paper.
pub const LIGHT: Palette = Palette {
    dark: false,
    high_contrast: false,
    desk: Rgb(0xF4F3F0),
    paper: Rgb(0xFFFFFF),
    panel: Rgb(0xFBFAF8),
    line: Rgb(0xE2DFD8),
    border: Rgb(0xDAD6CD),
    ink: Rgb(0x20242B),
    ink_soft: Rgb(0x4A505A),
    ink_mute: Rgb(0x666C77),
    accent: Rgb(0x2F5D8C),
    on_accent: Rgb(0xFFFFFF),
    badge_a: Rgb(0x20242B),
    badge_b: Rgb(0x2F5D8C),
    on_badge: Rgb(0xFFFFFF),
    button: Rgb(0xFFFFFF),
    button_hover: Rgb(0xF0EEE9),
    text_selection: Rgb(0xBFD6EE),
    empty: Rgb(0xFAF9F7),
    empty_stripe: Rgb(0xF1EFEA),
    folded: Rgb(0x8A909B),
    kept: Rgb(0xB9BDC5),
    same_cell: Rgb(0xD0D4DB),
    selection: Rgb(0x2F5D8C),
    left: hue(0xB84E16, 0xFBDCCB, 0xFDF4EE, 0x8A3D12),
    right: hue(0x2A8AAB, 0xD3EEF5, 0xEEF7FA, 0x17596F),
    moved: hue(0x5F3FB2, 0xE3D9FB, 0xF5F2FC, 0x5237A0),
    fact: hue(0xB58300, 0xFFEBA3, 0xFFF6DA, 0x6B5000),
    found: hue(0x3E4A5C, 0xD9DEE7, 0xF1F4F9, 0x20242B),
    trouble: hue(0xB5541C, 0xFBE3D6, 0xFDF1E8, 0x7A3610),
};

/// Light ink on dark paper.
pub const DARK: Palette = Palette {
    dark: true,
    high_contrast: false,
    desk: Rgb(0x15171B),
    paper: Rgb(0x1B1E23),
    panel: Rgb(0x22262C),
    line: Rgb(0x33383F),
    border: Rgb(0x454B54),
    ink: Rgb(0xE6E4DF),
    ink_soft: Rgb(0xBFC3CA),
    ink_mute: Rgb(0x9BA1AB),
    accent: Rgb(0x5B93CC),
    on_accent: Rgb(0x0E141B),
    badge_a: Rgb(0xD9D6CF),
    badge_b: Rgb(0x7FB2E5),
    on_badge: Rgb(0x15171B),
    button: Rgb(0x2A2F36),
    button_hover: Rgb(0x353B44),
    text_selection: Rgb(0x2F4D6B),
    empty: Rgb(0x1E2126),
    empty_stripe: Rgb(0x262A30),
    folded: Rgb(0x8A919C),
    kept: Rgb(0x5A616B),
    same_cell: Rgb(0x343A43),
    selection: Rgb(0x6FA5DD),
    left: hue(0xDB7B45, 0x5A301A, 0x2B231E, 0xF5B896),
    right: hue(0x6FC8E0, 0x1B4A59, 0x1B272C, 0x9BDBEC),
    moved: hue(0x9A80E8, 0x40316E, 0x25222F, 0xCDBEF8),
    fact: hue(0xEBC652, 0x5F4D10, 0x2E2817, 0xF4D98A),
    found: hue(0xC3CCDB, 0x424B59, 0x333B47, 0xE6E4DF),
    trouble: hue(0xE08B57, 0x59351F, 0x2F241C, 0xF3B48D),
};

/// Every text at 7:1 or more, every line and border to be seen.
pub const LIGHT_HIGH: Palette = Palette {
    dark: false,
    high_contrast: true,
    desk: Rgb(0xF2F2F2),
    paper: Rgb(0xFFFFFF),
    panel: Rgb(0xFFFFFF),
    line: Rgb(0x767676),
    border: Rgb(0x3C3C3C),
    ink: Rgb(0x000000),
    ink_soft: Rgb(0x1C1C1C),
    ink_mute: Rgb(0x383838),
    accent: Rgb(0x0B3D6E),
    on_accent: Rgb(0xFFFFFF),
    badge_a: Rgb(0x000000),
    badge_b: Rgb(0x0B3D6E),
    on_badge: Rgb(0xFFFFFF),
    button: Rgb(0xFFFFFF),
    button_hover: Rgb(0xE4ECF5),
    text_selection: Rgb(0xA9CDF2),
    empty: Rgb(0xF4F4F4),
    empty_stripe: Rgb(0xCFCFCF),
    folded: Rgb(0x5A5A5A),
    kept: Rgb(0x8A8F98),
    same_cell: Rgb(0xDCDCDC),
    selection: Rgb(0x0B3D6E),
    left: hue(0x8A2F02, 0xFFD3B8, 0xFFF1E8, 0x6B2503),
    right: hue(0x0F6C8C, 0xBCE6F2, 0xE8F6FA, 0x073F54),
    moved: hue(0x4B2AA3, 0xD9CBFA, 0xF2EDFD, 0x361A82),
    fact: hue(0xA87800, 0xFFE27A, 0xFFF4CC, 0x4A3600),
    found: hue(0x000000, 0xD2D8E2, 0xF1F4F9, 0x000000),
    trouble: hue(0x9C3A08, 0xFFD3B8, 0xFFF1E8, 0x6B2503),
};

/// The same on black.
pub const DARK_HIGH: Palette = Palette {
    dark: true,
    high_contrast: true,
    desk: Rgb(0x000000),
    paper: Rgb(0x000000),
    panel: Rgb(0x0A0A0A),
    line: Rgb(0x8A8A8A),
    border: Rgb(0xC8C8C8),
    ink: Rgb(0xFFFFFF),
    ink_soft: Rgb(0xECECEC),
    ink_mute: Rgb(0xD2D2D2),
    accent: Rgb(0x8CC4FF),
    on_accent: Rgb(0x000000),
    badge_a: Rgb(0xFFFFFF),
    badge_b: Rgb(0x8CC4FF),
    on_badge: Rgb(0x000000),
    button: Rgb(0x101010),
    button_hover: Rgb(0x24303C),
    text_selection: Rgb(0x1F4E7A),
    empty: Rgb(0x0C0C0C),
    empty_stripe: Rgb(0x3A3A3A),
    folded: Rgb(0xB4B4B4),
    kept: Rgb(0x8A9099),
    same_cell: Rgb(0x3C3C3C),
    selection: Rgb(0x8CC4FF),
    left: hue(0xFF9A5E, 0x5C2A0C, 0x241208, 0xFFD2B5),
    right: hue(0x7FE0F7, 0x0C4454, 0x081C22, 0xC4F1FB),
    moved: hue(0xB39BFF, 0x3A2878, 0x171030, 0xE0D6FF),
    fact: hue(0xFFD84D, 0x564400, 0x241D04, 0xFFEBA0),
    found: hue(0xFFFFFF, 0x4A5464, 0x333B47, 0xFFFFFF),
    trouble: hue(0xFF9A5E, 0x5C2A0C, 0x241208, 0xFFD2B5),
};
