//! A title and a paragraph that names it in title marks: what they share is only the name.

/// Scalar values of the longest line that is taken for a title.
const LONGEST: usize = 60;

/// Whether one of two texts is a title that the other, which is made of sentences, names in title marks.
pub(super) fn is_title_of_other(left: &str, right: &str) -> bool {
    names(left, right) || names(right, left)
}

fn names(text: &str, title: &str) -> bool {
    // Hardly any text names another.
    text.contains('《')
        && title.chars().nth(LONGEST).is_none()
        && !title.contains(ends_sentence)
        && text.contains(ends_sentence)
        && text
            .split('《')
            .skip(1)
            .filter_map(|rest| rest.split('》').next())
            .any(|name| is_like(name, title))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；')
}

/// Whether a name and a title share most of their letters in pairs: an older law of nearly the same name is one too.
fn is_like(name: &str, title: &str) -> bool {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (of_name, of_title) = (pairs(name), pairs(title));
    let shared = of_name.iter().filter(|pair| of_title.contains(pair)).count();
    shared >= 2 && 2 * shared >= of_title.len()
}

#[cfg(test)]
mod tests {
    use super::is_title_of_other;

    #[test]
    fn a_paragraph_is_no_counterpart_of_the_title_it_names() {
        let closing = "本法自1987年5月1日起施行。1957年公布的《河谷国渡口管理条例》同时废止。";
        assert!(is_title_of_other("河谷国渡口管理法", closing));
        assert!(is_title_of_other(closing, "河谷国渡口管理条例"));
        assert!(!is_title_of_other("河谷国桥梁法", closing));
        assert!(!is_title_of_other("《河谷国渡口管理条例》解读", "河谷国渡口管理条例解读"));
        assert!(!is_title_of_other(closing, "本法自2025年1月1日起施行。"));
    }
}
