//! The marks of the formula that opens an agency's item, which readers take the agency from and facts leave alone:
//! （澄江社青屏10月12日电）, QUILLPORT, Oct. 12 (Coast Wire) —.

/// Brackets that such a formula opens with, and those that close them.
pub(crate) const OPEN: [char; 6] = ['【', '（', '(', '[', '［', '〔'];
pub(crate) const CLOSE: [char; 6] = ['】', '）', ')', ']', '］', '〕'];

/// Where 日电 stands first, in bytes.
pub(crate) fn filed(text: &str) -> Option<usize> {
    ["日电", "日電", "日讯", "日訊"].iter().filter_map(|end| text.find(end)).min()
}

/// Whether a word is the first one of a place in capitals: QUILLPORT.
pub(crate) fn is_in_capitals(word: &str) -> bool {
    word.len() >= 3 && word.chars().all(|c| c.is_uppercase() || "-'’.".contains(c))
}
