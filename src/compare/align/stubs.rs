//! Blocks that only say that something stood in their place.

use super::labels::Label;

/// As editors and legislators write it, without brackets and blanks.
const STUBS: [&str; 34] = [
    "删除",
    "刪除",
    "已删除",
    "已刪除",
    "删去",
    "刪去",
    "废止",
    "廢止",
    "已废止",
    "已廢止",
    "略",
    "从略",
    "從略",
    "此处略去",
    "此處略去",
    "削除",
    "廃止",
    "省略",
    "삭제",
    "폐지",
    "생략",
    "deleted",
    "delete",
    "deletion",
    "repealed",
    "abolished",
    "abrogated",
    "rescinded",
    "revoked",
    "cancelled",
    "canceled",
    "omitted",
    "removed",
    "reserved",
];

/// What is numbered in texts that write the number behind it: Article 7, Sec. 12a.
const NUMBERED: [&str; 12] = [
    "article",
    "art",
    "section",
    "sec",
    "§",
    "chapter",
    "part",
    "rule",
    "regulation",
    "clause",
    "paragraph",
    "schedule",
];

/// The longest text that is such a remark, in bytes.
pub(super) const LONGEST: usize = 80;

/// Whether a block is nothing but such a remark, behind the number of what stood there.
pub(super) fn is_stub(text: &str) -> bool {
    text.len() <= LONGEST && is_remark(text.get(number(text)..).unwrap_or(text))
}

fn is_remark(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    // Hardly any text begins like one of them.
    let Some(first) = letters().next() else { return false };
    STUBS.iter().any(|stub| stub.starts_with(first) && letters().eq(stub.chars()))
}

/// Bytes of the number that a text begins with, with what is numbered: 第七条, Article 7, 7.
pub(super) fn number(text: &str) -> usize {
    let mut rest = text;
    // 第七条至第九条
    while let Some(label) = Label::of(rest) {
        rest = label
            .rest
            .trim_start_matches(['至', '到', '～', '~', '－', '-', '—', '–', '、', '及', '와', '및']);
    }
    if rest.len() == text.len() {
        rest = behind_word(text).or_else(|| Label::of_part(text).map(|label| label.rest)).unwrap_or(text);
    }
    text.trim_end().len().saturating_sub(rest.trim_end().len())
}

/// The letters of that number, and nothing of a text without one.
pub(super) fn numbered(text: &str) -> String {
    let number = text.get(..number(text)).unwrap_or_default();
    number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What follows Article 7 and its like.
fn behind_word(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let word = text.find(|c: char| c.is_whitespace() || c == '.' || c.is_ascii_digit())?;
    let (word, rest) = text.split_at_checked(word)?;
    if !NUMBERED.iter().any(|numbered| word.eq_ignore_ascii_case(numbered)) {
        return None;
    }
    let rest = rest.trim_start_matches('.').trim_start();
    if !rest.starts_with(|c: char| c.is_ascii_digit() || "IVXLC".contains(c)) {
        return None;
    }
    let end =
        rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.')).unwrap_or(rest.len());
    rest.get(end..).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::{is_stub, number};

    #[test]
    fn a_remark_is_no_sentence() {
        assert!(is_stub("（刪除）") && is_stub("[Deleted.]") && is_stub("〔略〕"));
        assert!(!is_stub("删除这一条。") && !is_stub("") && !is_stub("……"));
    }

    #[test]
    fn what_was_struck_may_be_numbered() {
        assert!(
            is_stub("第七条　（删除）") && is_stub("第 12-1 條 （刪除）") && is_stub("第三十条之二　删除")
        );
        assert!(is_stub("第七條至第九條　（刪除）") && is_stub("제3조 삭제") && is_stub("四、（删除）"));
        assert!(
            is_stub("Article 7 (deleted)") && is_stub("Sec. 12a. [Repealed]") && is_stub("§ 5 (abolished)")
        );
        assert!(!is_stub("第七条　渡口夜间关闭。") && !is_stub("第七条") && !is_stub("Article 7"));
        assert!(!is_stub("Article 7 is deleted.") && !is_stub("Reserved seats"));
    }

    #[test]
    fn the_number_ends_where_the_text_begins() {
        let of = |text: &'static str| text.split_at(number(text));
        assert_eq!(of("第七条　（删除）"), ("第七条　", "（删除）"));
        assert_eq!(of("Section 4.2 The ferry"), ("Section 4.2 ", "The ferry"));
        assert_eq!(of("Section of the river"), ("", "Section of the river"));
        assert_eq!(of("渡口夜间关闭。"), ("", "渡口夜间关闭。"));
    }
}
