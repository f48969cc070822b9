//! Whether a Chinese text is in simplified or in traditional characters.
//!
//! Told by two character sets that are older than Unicode: GB 2312 holds the simplified forms alone, Big5 the traditional
//! ones. What stands in one and not in the other says which a text is in; what stands in both says nothing.

use encoding_rs::{BIG5, GBK};

/// The forms of characters a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forms {
    Simplified,
    Traditional,
}

/// Characters that must say so at the least.
const LEAST: usize = 4;
/// With so many no more are looked for.
const ENOUGH: usize = 60;
/// Ideographs that are looked at, at the most.
const MOST: usize = 4000;
/// Of how many characters one may say otherwise: a name, a quoted word, a form that both know.
const OF: usize = 8;

/// The forms of the texts of an article; `None` for one that says too little, that mixes both, or that is Japanese.
pub fn forms<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Forms> {
    let (mut simplified, mut traditional, mut seen, mut kana) = (0, 0, 0, 0);
    for c in texts.flat_map(str::chars) {
        match c {
            '\u{3041}'..='\u{30ff}' => kana += 1,
            '\u{4e00}'..='\u{9fff}' => {
                seen += 1;
                match (in_gb2312(c), in_big5(c)) {
                    (true, false) => simplified += 1,
                    (false, true) => traditional += 1,
                    _ => {}
                }
            }
            _ => {}
        }
        if seen >= MOST || simplified + traditional >= ENOUGH {
            break;
        }
    }
    let (most, fewest, forms) = if simplified > traditional {
        (simplified, traditional, Forms::Simplified)
    } else {
        (traditional, simplified, Forms::Traditional)
    };
    (most >= LEAST && fewest * OF <= most && kana * OF <= seen).then_some(forms)
}

/// Whether a character is among the ideographs of GB 2312: rows 16 to 87.
fn in_gb2312(c: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, unknown) = GBK.encode(c.encode_utf8(&mut buffer));
    !unknown && matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe])
}

/// Whether it is among those of Big5.
fn in_big5(c: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, unknown) = BIG5.encode(c.encode_utf8(&mut buffer));
    !unknown && matches!(*bytes, [0xa4..=0xf9, _])
}

#[cfg(test)]
mod tests {
    use super::{Forms, forms};

    fn of(text: &str) -> Option<Forms> {
        forms(std::iter::once(text))
    }

    #[test]
    fn forms_are_told_from_few_sentences() {
        assert_eq!(of("渡口今晨重开，两岸的居民不用再绕行，船票仍是两元。"), Some(Forms::Simplified));
        assert_eq!(of("渡口今晨重開，兩岸的居民不用再繞行，船票仍是兩元。"), Some(Forms::Traditional));
        // What stands in both says nothing, and one name of the other kind is no other kind.
        assert_eq!(of("小雨停了，水位已下降。"), None);
        assert_eq!(
            of("渡口今晨重開，兩岸的居民不用再繞行，顧老闆說，這條船開得穩當，鐘錶店的于师傅也來了。"),
            Some(Forms::Traditional)
        );
        assert_eq!(of("渡口今晨重開，两岸的居民不用再绕行，開船時間，票价"), None);
    }

    #[test]
    fn other_languages_have_none() {
        assert_eq!(
            of("渡し場は今朝から再開し、両岸の住民は遠回りをしなくてよくなった。国も東も学会も。"),
            None
        );
        assert_eq!(of("The ferry is back."), None);
        assert_eq!(of(""), None);
    }
}
