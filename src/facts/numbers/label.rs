//! Figures that name a thing instead of counting: Boeing 737, page 3, iPhone 11, 第5-1條, 前二項.

use std::sync::LazyLock;

use crate::facts::text::{Text, Word, is_blank, is_han};
use crate::facts::words::{Words, listed, words};
use crate::text::numeral;

/// Things that have numbers for names, in small letters.
static THINGS: Words = LazyLock::new(|| {
    words(
        "\
    page pages no nos number chapter section article figure fig table room route volume vol version \
    step part level grade class type size season episode phase stage tier row line flight highway \
    covid unit group gate lot box p pp nr nrs building week channel image photo picture slide \
    photograph appendix annex exhibit item clause paragraph bus interstate apollo \
    agenda area zone district ward precinct round scene windows ios android \
    resolution proposition amendment lane terminal runway pier locker cell \
    formula rev",
    )
});

/// Words that keep a capital inside a headline.
static INNER: Words = LazyLock::new(|| {
    words(
        "\
    about over the in at only some nearly around is of than and with more to by",
    )
});

/// Words that may begin a sentence with a count behind them.
static FUNCTION: Words = LazyLock::new(|| {
    words(
        "\
    about over the in at only some nearly around of than and with more to by these those all another \
    for from almost roughly approximately just between out up a an but or as on under least there \
    they we he she",
    )
});

/// +49 40 890 85-433, (555) 012-3456, 0845 46 47: part of a number to call, which signs and blanks part into groups.
pub(super) fn is_telephone(text: Text<'_>, start: usize, end: usize) -> bool {
    let digit = |c: char| numeral::digit(c).is_some();
    let part = |c: char| digit(c) || among!(c, " ()-+./（）・－―‐−");
    let back = (1..24).take_while(|&i| part(text.before(start, i))).count();
    let ahead = (0..24).take_while(|&i| part(text.get(end + i))).count();
    let run = text.slice(start - back, end + ahead);
    let digits = run.iter().filter(|c| digit(**c)).count();
    let groups = run.split(|c| !digit(*c)).filter(|group| !group.is_empty()).count();
    // 0845 46 47, ０９０（１２３４）５６７８: a nought begins it.
    let nought = run.iter().find(|c| digit(**c)).is_some_and(|c| numeral::digit(*c) == Some(0));
    let signed = nought || run.iter().any(|c| matches!(c, '+' | '-' | '('));
    groups >= 3
        && signed
        && (7..16).contains(&digits)
        && run.iter().filter(|c| **c == '.').count() < 3
        && !run.windows(2).any(|two| matches!(two, ['.', c] if c.is_ascii_digit()))
}

/// “14 11 6 15 — 44”: a row of a table or of scores, whose columns nobody names.
pub(super) fn is_in_row(text: Text<'_>, start: usize, end: usize) -> bool {
    let apart = |c: char| is_blank(c) || matches!(c, '—' | '–' | '|' | '\t');
    let mut fellows = 0;
    let mut at = end;
    while fellows < 3 {
        let gap = (0..6).take_while(|&i| apart(text.get(at + i))).count();
        let stop = text.digits(at + gap);
        let next = text.get(stop);
        if gap == 0 || stop == at + gap || !(apart(next) || next == '\0') {
            break;
        }
        fellows += 1;
        at = stop;
    }
    at = start;
    while fellows < 3 {
        let gap = (1..7).take_while(|&i| apart(text.before(at, i))).count();
        let digits = (1..6).take_while(|&i| text.before(at, gap + i).is_ascii_digit()).count();
        let before = text.before(at, gap + digits + 1);
        if gap == 0 || digits == 0 || !(apart(before) || before == '\0') {
            break;
        }
        fellows += 1;
        at -= gap + digits;
    }
    fellows >= 2
}

/// What makes a product of a number before it: 11 Pro, 10 Plus.
const VERSIONS: &str = "pro plus max mini ultra lite air se series edition turbo";

/// Numbers to call in need, which are no counts where somebody calls them.
const EMERGENCY: &str = "911 999 112 000 110 119 120 122 12345 111 101 988";

/// “Boeing 737”, “Article 5”, “page 3”, “image 3 of 7”, “Nr. 4”: the number of a thing.
pub(super) fn is_labelled(text: Text<'_>, start: usize) -> bool {
    let (from, word) = text.word_before(start);
    if from == word.end {
        // “image 1 of / 5”.
        if text.is_behind(start, "of / ") {
            return is_numbered(text, start - 5);
        }
        // “G3 15”: behind letters with figures in them, a second name.
        let token = (2..12).take_while(|&back| text.before(start, back).is_ascii_alphanumeric());
        let (mut capital, mut figure, mut letters) = (false, false, 0);
        for back in token {
            let c = text.before(start, back);
            capital |= c.is_ascii_uppercase();
            figure |= c.is_ascii_digit();
            letters += usize::from(c.is_ascii_alphabetic());
        }
        if capital && figure && letters > 0 {
            return true;
        }
        // “Nr. 4”, “Vol. 3”: cut short with a point.
        let point = start.saturating_sub(2);
        if text.get(point) == '.' && text.before(point, 1).is_ascii_alphabetic() {
            let (_, cut) = text.word_before(point);
            return listed(
                "no nos nr nrs vol fig figs p pp art sec ch chap ver para abs ziff kap",
                cut.text(),
            );
        }
        // After a blank behind Han: 波音 737; after punctuation nothing is named.
        return matches!(text.before(start, 2), '§' | '©' | '№' | '#')
            || is_han(text.before(start, 2))
                && !ends_with_verb(text.before(start, 2))
                && !heads_row(text, start);
    }
    let letters = word.text();
    // “sections 4 to 6”: the first of several.
    if THINGS.contains(letters) || listed(PARTS, letters) {
        return true;
    }
    // “image 3 of 7”: the 3 is the number of the image, the 7 of how many the page has.
    if letters == "of" && is_numbered(text, from) {
        return true;
    }
    // “Articles 2 to 4”, “Sections 1 and 3”: the last of several.
    if matches!(letters, "to" | "and" | "or") && is_last_of_several(text, from) {
        return true;
    }
    // iPhone, iOS, macOS: a name, wherever it stands.
    let inside = text.slice(from, word.end).iter().skip(1).any(char::is_ascii_uppercase);
    if inside && text.slice(from, word.end).iter().any(char::is_ascii_lowercase) {
        return true;
    }
    if !word.capital {
        return false;
    }
    let sentence_start = matches!(text.before(from, 1), '\0' | '“' | '"' | '‘' | '(')
        || (is_blank(text.before(from, 1))
            && matches!(text.before(from, 2), '.' | '!' | '?' | ':' | '”' | '"' | '\0'));
    if sentence_start { !FUNCTION.contains(letters) } else { !INNER.contains(letters) }
}

/// 三级 1.30 1.90 15%: whether another figure stands behind the one that starts here, as in a row of a table.
fn heads_row(text: Text<'_>, start: usize) -> bool {
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let length = (0..12).take_while(|&i| figure(text.get(start + i))).count();
    let end = start + length + usize::from(matches!(text.get(start + length), '%' | '％'));
    let gap = (0..6).take_while(|&i| is_blank(text.get(end + i)) || text.get(end + i) == '\t').count();
    gap > 0 && text.get(end + gap).is_ascii_digit()
}

/// Whether a thing with its number ends right before the blank before a position: “page 3 ”.
fn is_numbered(text: Text<'_>, at: usize) -> bool {
    word_before_figures(text, at, at).is_some_and(|word| THINGS.contains(word.text()))
}

/// Parts of a text that are named together.
const PARTS: &str =
    "articles sections clauses paragraphs chapters rules regulations schedules pages parts items";

/// Whether several parts of a text begin to be named before the blank before a position: “Articles 2 ”.
fn is_last_of_several(text: Text<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    word_before_figures(text, at, LONGEST).is_some_and(|word| listed(PARTS, word.text()))
}

/// The word before the figures, so many at most, that end right before the blank before a position.
fn word_before_figures(text: Text<'_>, at: usize, most: usize) -> Option<Word> {
    let end = at - usize::from(at > 0 && is_blank(text.before(at, 1)));
    let figures = (1..=most).take_while(|&back| text.before(end, back).is_ascii_digit()).count();
    (figures > 0).then(|| text.word_before(end - figures).1)
}

/// “11 Pro”, “10 Plus”: a product; “911 call”, “dialled 999”, 拨打110: a number to call.
pub(super) fn is_called(text: Text<'_>, start: usize, end: usize) -> bool {
    if is_blank(text.get(end)) {
        let behind = text.word(end + 1);
        if behind.capital && listed(VERSIONS, behind.text()) {
            return true;
        }
    }
    if !(3..=5).contains(&(end - start)) {
        return false;
    }
    let figures: String = text.slice(start, end).iter().collect();
    if !listed(EMERGENCY, &figures) {
        return false;
    }
    let (from, before) = text.word_before(start);
    let behind = text.word(end + usize::from(matches!(text.get(end), ' ' | '-')));
    let calls = |word: &str| {
        listed(
            "call calls called calling caller callers dial dials dialed dialled dialing dialling phone \
             phoned phoning operator operators dispatcher dispatchers dispatch ring rang emergency hotline",
            word,
        )
    };
    let article = matches!(before.text(), "a" | "the" | "via") && start > from;
    calls(before.text())
        || calls(behind.text())
        || article && behind.end > end + 1
        || matches!(text.before(start, 1), '打' | '拨' | '撥' | '通')
        || matches!(text.get(end), '电' | '電' | '报' | '報' | '热' | '熱' | '接' | '指' | '急' | '救' | '服')
}

/// Words that end the name of a street.
const STREETS: &str = "street st avenue ave road rd drive dr lane ln place pl boulevard blvd way court ct circle \
    highway hwy parkway pkwy terrace square crescent close";

/// “1119 Eighth St.”, “3170 W. County Road 50”: the number of a house.
pub(in crate::facts) fn is_house(text: Text<'_>, end: usize) -> bool {
    let mut at = end;
    for words in 0..5 {
        if text.get(at) != ' ' {
            return false;
        }
        let word = text.word(at + 1);
        // “42nd Street”
        let ordinal = text.digits(at + 1);
        if ordinal > at + 1 {
            at = text.word(ordinal).end;
            continue;
        }
        if !word.capital {
            return false;
        }
        if words > 0 && listed(STREETS, word.text()) {
            return true;
        }
        let direction = word.end == at + 2 && text.get(word.end) == '.';
        at = word.end + usize::from(direction);
    }
    false
}

/// 第5-1條, 第三至五章, 前二項, 附件十二: the number of a clause or of a paper, or clauses told of before.
pub(super) fn is_reference(text: Text<'_>, start: usize, end: usize) -> bool {
    let before = text.before(start, 1);
    // Nearly all numerals stand behind something else.
    if !among!(before, "前件表录錄图圖式-－–—~～∼至到、及和") {
        return false;
    }
    let clause = among!(text.get(end), "条條项項款章节節编編目段点點页頁卷部类類");
    if before == '前' {
        return clause && text.before(start, 2) != '之' && text.before(start, 2) != '以';
    }
    if text.is_behind(start, "附件")
        || text.is_behind(start, "附表")
        || text.is_behind(start, "附录")
        || text.is_behind(start, "附錄")
        || text.is_behind(start, "附图")
        || text.is_behind(start, "附圖")
        || text.is_behind(start, "格式")
    {
        return !clause || text.get(end) != '份';
    }
    // The second number of a stretch that 第 begins.
    if !among!(before, "-－–—~～∼至到、及和") {
        return false;
    }
    let mut from = start - 1;
    let mut numerals = 0;
    while start - from <= 12 {
        let c = text.before(from, 1);
        if c == '第' {
            return numerals > 0;
        }
        let numeral = numeral::digit(c).is_some()
            || numeral::han_digit(c).is_some()
            || numeral::small_power(c).is_some();
        if !(numeral || among!(c, "条條项項款章节節编編目、-－至之")) {
            return false;
        }
        numerals += usize::from(numeral);
        from -= 1;
    }
    false
}

/// Words that a stated number follows: 达到, 增至, 共, 为.
pub(super) fn ends_with_verb(c: char) -> bool {
    among!(c, "到至达達共为為是超過过近约約有计計了增减減逾足余出成破和与或个前")
        || ('\u{3041}'..='\u{3096}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::is_reference;
    use crate::facts::tests::said_of;
    use crate::facts::text::Text;

    fn refers(text: &str, start: usize, end: usize) -> bool {
        let chars: Vec<char> = text.chars().collect();
        is_reference(Text::new(&chars, None), start, end)
    }

    #[test]
    fn the_first_figure_of_a_row_is_read() {
        for (row, want) in [
            ("三级 1.30 1.90 15%", vec!["1.30", "1.90", "15%"]),
            ("一级\u{3000}0.60\u{3000}1.10", vec!["0.60", "1.10"]),
            ("二级 12  19", vec!["12", "19"]),
            ("波音 737 停在机场", vec![]),
        ] {
            assert_eq!(said_of(row), want, "{row}");
        }
    }

    #[test]
    fn numbers_of_clauses_are_no_counts() {
        assert!(refers("前二項規定", 1, 2));
        assert!(refers("第16-1條", 4, 5));
        assert!(refers("第三条至五条", 4, 5));
        assert!(refers("附件十二", 2, 4));
        assert!(!refers("提前3天", 2, 3));
        assert!(!refers("以前二项", 2, 3));
        assert!(!refers("有5-8条", 3, 4));
    }
}
