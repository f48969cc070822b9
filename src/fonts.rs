//! The embedded fonts: bytes of the program's image, once for the window and for reports on paper. `fonts/README.md`
//! tells what they are.

/// Noto Sans CJK SC, with Latin, Greek and Cyrillic letters.
pub const REGULAR: &[u8] = include_bytes!("../fonts/NotoSansCJKsc-Regular.otf");
/// The same in bold.
pub const BOLD: &[u8] = include_bytes!("../fonts/NotoSansCJKsc-Bold.otf");
/// The characters that Taiwan and Japan draw otherwise, and no others: to be asked before the first two.
pub const TAIWAN: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSansCJKtc-forms-Regular.otf"),
    include_bytes!("../fonts/NotoSansCJKtc-forms-Bold.otf"),
];
/// See [`TAIWAN`].
pub const JAPAN: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSansCJKjp-forms-Regular.otf"),
    include_bytes!("../fonts/NotoSansCJKjp-forms-Bold.otf"),
];
/// Its marks alone: quotation marks as narrow as its readers know them.
pub const KOREA: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSansCJKkr-forms-Regular.otf"),
    include_bytes!("../fonts/NotoSansCJKkr-forms-Bold.otf"),
];
/// Noto Serif Tibetan, in one weight.
pub const TIBETAN: &[u8] = include_bytes!("../fonts/NotoSerifTibetan-Regular.ttf");
