//! What stands under pictures: captions, and lines that say who took them.

use crate::article::BlockKind;
use crate::read::byline::ends_sentence;

use super::walk::Piece;

/// What stands under a picture.
pub(super) fn is_picture(piece: &Piece) -> bool {
    piece.kind == BlockKind::Caption || is_credit(&piece.text)
}

/// A line that says whose picture it stands under, and the counter of a gallery.
pub(super) fn is_credit(line: &str) -> bool {
    const HEADS: [&str; 33] = [
        "photo:",
        "photos:",
        "photo by",
        "photos by",
        "photo credit",
        "photograph by",
        "photographs by",
        "picture:",
        "pictures:",
        "image:",
        "images:",
        "image credit",
        "image copyright",
        "image source",
        "image caption",
        "media caption",
        "foto:",
        "fotos:",
        "bild:",
        "bilder:",
        "titelbild:",
        "beitragsbild:",
        "bildquelle",
        "bildnachweis",
        "photo :",
        "写真：",
        "写真提供",
        "crédit",
        "图片来源",
        "图源",
        "圖片來源",
        "摄影：",
        "사진=",
    ];
    const TAILS: [&str; 10] = [
        "(image:",
        "(image credit:",
        "(photo:",
        "(photo by",
        "(photo credit:",
        "(foto:",
        "(picture:",
        "credit:",
        "(bild:",
        "(图源",
    ];
    if line.chars().take(301).count() > 300 {
        return false;
    }
    let lower = line.to_lowercase();
    let bare = lower.trim_start_matches(['(', '（', '[', ' ']);
    let counter = || {
        let rest = bare.strip_prefix("image ").or_else(|| bare.strip_prefix("photo ")).unwrap_or_default();
        rest.contains(" of ") && rest.chars().all(|c| c.is_ascii_digit() || " of/".contains(c))
    };
    let tail = || TAILS.iter().filter_map(|t| lower.rfind(t)).any(|at| lower.len() - at < 90);
    HEADS.iter().any(|h| bare.starts_with(h))
        || counter()
        || (tail() && !ends_sentence(line.trim_end_matches([')', '）', ' '])))
}

/// A caption that ends with whose picture it is.
pub(super) fn names_photographer(caption: &str) -> bool {
    let lower = caption.to_lowercase();
    let labels = [
        "foto:",
        "photo:",
        "photo by",
        "photograph:",
        "photograph by",
        "bild:",
        "image:",
        "credit:",
        "©",
        "摄影：",
        "图源",
    ];
    let tail = labels.iter().filter_map(|l| lower.rfind(l)).max();
    tail.is_some_and(|at| lower.get(at..).is_some_and(|tail| tail.chars().count() < 70))
        || ["getty images", "ap photo", "reuters", "/ap", "afp"].iter().any(|agency| lower.contains(agency))
}
