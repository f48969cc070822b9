//! Characters, scripts, sentences, words, numerals and the policy of what counts as equal. A leaf:
//! no input or output, nothing of this crate but `task`.

mod apart;
mod breaks;
pub mod chars;
mod crop;
mod decode;
mod fold;
mod folds;
mod forms;
mod item;
mod length;
mod letters;
pub mod lexicon;
pub mod numeral;
pub mod pinyin;
mod policy;
mod radicals;
mod region;
mod script;
mod search;
mod sentences;
mod skeleton;
mod tokens;
mod wide;
mod word;

pub use apart::{around_difference, told_apart};
pub use breaks::fit;
pub use crop::crop;
pub use decode::{BYTE_ORDER_MARK, Decoded, canonical, decode, decode_utf8, without_byte_order_mark};
pub use fold::{Folded, Folder, Key, hash_keys};
pub use folds::Why;
pub use forms::{Forms, forms};
pub use item::item_number;
pub use length::Length;
pub(crate) use length::bytes_of;
pub use letters::{Letter, Lettering, is_syllable};
pub use policy::{Ignore, Policy, UnknownIgnore};
pub(crate) use radicals::{ideograph, in_text, is_shared, plain_region};
pub use region::Region;
pub(crate) use script::simplified;
pub use search::{Haystack, Needle};
pub use sentences::sentences;
pub use skeleton::{Skeleton, Skeletons, skeletons};
pub use tokens::{Token, TokenKind, tokenize};
pub use word::word_at;
