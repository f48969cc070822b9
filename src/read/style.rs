//! What Word's own paragraph styles are for, by their names, which are English whatever the language of Word.

use crate::article::BlockKind;

pub(super) fn by_name(name: &str) -> Option<BlockKind> {
    let name: String = name.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let levelled =
        |start: &str| name.strip_prefix(start).is_some_and(|n| n.chars().all(|c| c.is_ascii_digit()));
    Some(match name.as_str() {
        "title" => BlockKind::Headline,
        "subtitle" | "tocheading" => BlockKind::Heading,
        "quote" | "intensequote" | "blocktext" | "blockquote" => BlockKind::Quote,
        "caption" | "imagecaption" | "tablecaption" => BlockKind::Caption,
        _ if levelled("heading") => BlockKind::Heading,
        _ if levelled("listbullet") || levelled("listnumber") || levelled("list") => BlockKind::ListItem,
        _ => return None,
    })
}
