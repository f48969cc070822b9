//! Blocks that only say that something stood in their place.

/// As editors and legislators write it, without brackets and blanks.
const STUBS: [&str; 17] = [
    "删除",
    "刪除",
    "已删除",
    "已刪除",
    "略",
    "从略",
    "從略",
    "此处略去",
    "此處略去",
    "削除",
    "省略",
    "삭제",
    "deleted",
    "repealed",
    "omitted",
    "removed",
    "reserved",
];

/// Whether a block is nothing but such a remark.
pub(super) fn is_stub(text: &str) -> bool {
    // No remark is longer, in bytes.
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return false;
    }
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    STUBS.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::is_stub;

    #[test]
    fn a_remark_is_no_sentence() {
        assert!(is_stub("（刪除）") && is_stub("[Deleted.]") && is_stub("〔略〕"));
        assert!(!is_stub("删除这一条。") && !is_stub("") && !is_stub("……"));
    }
}
