//! The words of the interface in simplified and traditional Chinese, English, Japanese and Korean. A missing one
//! does not compile.

mod attribution;
mod credits;
mod file_trouble;
mod foreign;
mod forms;
mod ja;
mod ko;
mod lang;
mod legend;
mod marks;
mod no_window;
mod overview;
mod pair_table;
mod paper;
mod particles;
mod phrases;
mod reading;
mod refusals;
mod reports;
mod strings;
mod table;
mod text_marks;
mod told;
mod usage;
mod verifying;
mod verifying_copies;
mod verifying_words;
mod words;

pub use attribution::{
    attribution, attribution_change, attribution_kind, attribution_manners, attribution_readings,
    attributions, attributions_counted, not_there,
};
pub use credits::credit_sentence;
pub use file_trouble::{FileTrouble, file_trouble};
pub use forms::{forms_differ, forms_remedy, forms_sentence, languages_differ};
pub use lang::Lang;
pub use legend::{Meaning, cell_legend, legend_line, row_legend};
pub use marks::MarkStrings;
pub use no_window::{NoWindow, Remedy, no_window};
pub use overview::{OverviewPhrases, OverviewStrings};
pub use pair_table::{PairColumn, pair_column, without_counterpart};
pub use paper::{
    change, edited_on_the_way, in_brackets, missing_glyphs, moved_from, moved_from_row, moved_to,
    moved_to_row, moved_within, quoted, row_number, unwritable,
};
pub use phrases::{Phrases, by_thousands, letter};
pub use reading::{both_sides_empty, encoding, nothing_to_compare, other_side_empty, read_error, warning};
pub use refusals::{Refusal, refusal};
pub use reports::{
    ReportStrings, captured_by, change_kind, format_name, further_facts, read_as, row_mark, same_left_out,
    same_run, set_aside_counts, set_aside_heading, stands_elsewhere,
};
pub use strings::Strings;
pub use text_marks::TextMarkStrings;
pub use told::{fact_told, left_out};
pub use usage::{Misuse, misuse};
pub use verifying::{
    Outcome, SourceState, comparison_again, damaged_record, newer_record, no_record, not_a_source,
    other_version, outcome, picture_has_no_record, source_state,
};
pub use verifying_copies::{CopyWords, looks_like_a_copy};
pub use verifying_words::{
    Place, further_places, markup_differs, not_written_again, only_the_report_says, other_words,
    paragraph_lost, paragraphs_stand, report_damaged, words_again, words_differ, words_not_recorded,
};
pub use words::{
    fact_kind, fact_status, fact_word, folded_sentence, left_shares, moved, parts_sentence, percent,
    right_shares, row_kind, set_aside_reason, verdict, verdict_sentence,
};
