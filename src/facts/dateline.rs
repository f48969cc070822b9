//! The formula that opens an agency's item: (한여울=누리통신) 윤서진 기자 =, 澄江社青屏10月12日电（记者林禾）, 【青屏共同】,
//! QUILLPORT, Oct. 12 (Coast Wire) —. Items of one agency share it whatever they tell, and who is named in it wrote them.

use jiff::Span;
use jiff::civil::Date;

use super::names::Name;
use super::text::{Text, is_hangul};
use crate::article::NameOf;
use crate::text::dateline::{CLOSE, OPEN, filed, is_in_capitals};
use crate::text::numeral;

/// Longest formula, longest bracket in it, and longest name of a reporter behind one, in characters.
const LINE: usize = 64;
const BRACKET: usize = 40;
const REPORTER: usize = 24;

/// Who writes from a place, in Korean.
const WRITES: [&str; 3] = ["기자", "특파원", "통신원"];
/// How a bracket ends that tells of a telegram, in Chinese.
const TELEGRAM: [&str; 7] = ["电", "電", "讯", "訊", "报道", "報道", "報導"];
/// How agencies are told in brackets, in Japanese.
const AGENCY: [&str; 8] = ["共同", "時事", "新聞", "通信", "ロイター", "AFP", "=", "＝"];
/// What the time is told with that follows at once: 14일 오전 5시 20분께.
const TIME: &str = "0123456789년월일시분오전후새벽아침낮밤저녁께경쯤지난年月日时時点點分上下午凌晨前後ごろ頃";

/// How many bytes the formula takes that a paragraph begins with, and those with the time that follows it; nothing where
/// none does.
pub(super) fn formula(text: &str) -> Option<[usize; 2]> {
    let first = text.chars().next()?;
    let head = text.char_indices().nth(LINE).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let end = match first {
        _ if OPEN.contains(&first) => bracketed(head)?,
        'A'..='Z' => english(head)?,
        '\u{3400}'..='\u{9fff}' => telegram(head)?,
        _ => return None,
    };
    let rest = text.get(end..)?;
    let time = if first.is_ascii_uppercase() {
        rest
    } else {
        rest.trim_start_matches(|c: char| c == ' ' || TIME.contains(c))
    };
    Some([end, text.len() - time.len()])
}

/// Takes out who wrote an item by its dateline: they are nobody it tells of.
pub(super) fn strike_reporters(block: &str, text: Text<'_>, names: &mut Vec<Name>) {
    /// No dateline names anybody farther behind, in scalar values.
    const FAR: usize = 64;
    let person = |name: &Name| name.about == NameOf::Person;
    // 记者林禾, 윤서진 기자: in a book nobody stands so.
    let writes = |name: &Name| {
        let reporter = |back| text.before(name.start, back) == '者';
        is_hangul(text.get(name.start)) || reporter(1) || reporter(2)
    };
    if names.iter().any(|name| name.start < FAR && person(name) && writes(name))
        && let Some([end, _]) = formula(block)
    {
        let end = block.get(..end).map_or(0, |head| head.chars().count());
        names.retain(|name| name.start >= end || !person(name));
    }
}

/// The end of the bracket that a text begins with, and what is in it.
fn bracket(text: &str) -> Option<(usize, &str)> {
    let inside = text.strip_prefix(OPEN)?;
    let close = inside.find(CLOSE)?;
    let end = text.len() - inside.len() + close + inside.get(close..)?.chars().next()?.len_utf8();
    let inside = inside.get(..close)?;
    (inside.chars().count() <= BRACKET).then_some((end, inside))
}

fn bracketed(head: &str) -> Option<usize> {
    let (end, inside) = bracket(head)?;
    let rest = head.get(end..)?;
    let inside = inside.trim_end();
    let korean = inside.contains(is_hangul);
    if korean {
        let told = inside.contains('=') || WRITES.iter().any(|word| inside.ends_with(word));
        return told.then(|| end + reporter(rest));
    }
    let telegram = TELEGRAM.iter().any(|word| inside.ends_with(word))
        && inside.contains(['社', '网', '網', '报', '報', '台', '臺']);
    let agency = head.starts_with('【') && AGENCY.iter().any(|word| inside.contains(word));
    (telegram || agency).then_some(end)
}

/// How much of what stands behind a bracket names who writes: 윤서진 기자 =.
fn reporter(rest: &str) -> usize {
    let to = rest.char_indices().nth(REPORTER).map_or(rest.len(), |(at, _)| at);
    let Some(at) = rest.get(..to).and_then(|near| near.find('=')) else { return 0 };
    let named = rest.get(..at).is_some_and(|name| WRITES.iter().any(|word| name.trim_end().ends_with(word)));
    if named { at + 1 } else { 0 }
}

/// The day that the formula names which a paragraph begins with, where it is the day an article was published on or one of
/// those right before: what is told as 今天 is told from there, whenever a page brings it.
pub(super) fn day(text: &str, published: Date) -> Option<Date> {
    /// An item is brought within a week.
    const LATEST: i32 = 7;
    formula(text)?;
    let told = text.get(..filed(text)?)?;
    let (rest, day) = number_at_end(told)?;
    let month = rest.strip_suffix('月').and_then(number_at_end).map(|(_, month)| month);
    let this = published.first_of_month();
    [this, this.checked_sub(Span::new().months(1)).ok()?].into_iter().find_map(|first| {
        let date = Date::new(first.year(), first.month(), day).ok()?;
        let days = date.until(published).ok()?.get_days();
        (month.is_none_or(|month| month == date.month()) && (0..=LATEST).contains(&days)).then_some(date)
    })
}

/// The numeral that a text ends with, and what is before it.
fn number_at_end(text: &str) -> Option<(&str, i8)> {
    let rest = text.trim_end_matches(is_numeral);
    let number = numeral::value(text.get(rest.len()..)?)?;
    Some((rest, i8::try_from(number.small()?).ok()?))
}

fn is_numeral(c: char) -> bool {
    numeral::digit(c).is_some() || "〇一二三四五六七八九十廿".contains(c)
}

/// 澄江社青屏10月12日电（记者林禾）
fn telegram(head: &str) -> Option<usize> {
    let at = filed(head)?;
    let before = head.get(..at)?;
    let day = before.ends_with(is_numeral);
    let end = at + "日电".len();
    if !day || !before.contains(['社', '网', '網', '报', '報']) || before.contains(['，', '。', '、'])
    {
        return None;
    }
    let rest = head.get(end..)?;
    let blank = rest.len() - rest.trim_start().len();
    let by = rest.get(blank..).and_then(bracket).filter(|(_, inside)| inside.contains(['记', '記']));
    Some(end + by.map_or(0, |(by, _)| blank + by))
}

/// `QUILLPORT, Oct. 12 (Coast Wire) —`
fn english(head: &str) -> Option<usize> {
    let first = head.split([' ', ',']).next()?;
    if !is_in_capitals(first) {
        return None;
    }
    let dashes = ["— ", "– ", " - ", " -- "].iter();
    let (at, dash) = dashes.filter_map(|dash| Some((head.find(dash)?, dash.len()))).min()?;
    // A sentence with a dash in it tells more than a place, a day and an agency.
    let told = head.get(..at)?.trim_end();
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    (told.split(' ').filter(small).count() == 0).then_some(at + dash)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{day, formula};

    #[test]
    fn the_formula_ends_where_the_item_begins() {
        for (head, time, rest) in [
            ("(한여울=누리통신) 윤서진 기자 =", " 14일 오전 5시 20분께 ", "나루에서 불이 났다."),
            ("[누리통신 윤서진 기자]", " ", "나루가 다시 열렸다."),
            ("【한여울=누리통신】윤서진 기자 =", " ", "나루가 열렸다."),
            ("(서울=누리통신)", " ", "나루가 열렸다."),
            ("（澄江社青屏10月12日电）", "12日上午", "渡口重开。"),
            ("澄江社青屏10月12日电（记者林禾）", "", "渡口重开。"),
            ("澄江网10月12日电 （记者 林禾）", "", "渡口重开。"),
            ("澄江网青屏１０月１２日电（记者林禾）", "", "渡口重开。"),
            ("【青屏共同】", "", "渡口が再開した。"),
            ("QUILLPORT, Oct. 12 (Coast Wire) — ", "", "The ferry is back."),
            ("QUILLPORT (CW) - ", "", "The ferry is back."),
        ] {
            let found = formula(&format!("{head}{time}{rest}"));
            assert_eq!(found, Some([head.len(), head.len() + time.len()]), "{head}{time}{rest}");
        }
    }

    #[test]
    fn an_item_is_told_from_its_own_day() {
        let of = |text: &str| day(text, date(2024, 11, 2)).map(|day| day.to_string());
        for (text, want) in [
            ("澄江社青屏11月1日电（记者林禾）渡口重开。", Some("2024-11-01")),
            ("澄江社青屏十月三十一日电渡口今天重开。", Some("2024-10-31")),
            ("（澄江社青屏３１日电）渡口重开。", Some("2024-10-31")),
            ("澄江网11月2日讯 渡口重开。", Some("2024-11-02")),
            // Of last month, and of tomorrow.
            ("澄江社青屏10月12日电渡口重开。", None),
            ("澄江社青屏11月3日电渡口重开。", None),
            ("11月1日电价上调。", None),
        ] {
            assert_eq!(of(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn other_beginnings_are_none() {
        for text in [
            "",
            "(사진) 나루가 다시 열렸다.",
            "（林禾）渡口重开。",
            "【独家】渡口重开。",
            "今年12月12日电价上调。",
            "渡口重开。澄江社青屏10月12日电",
            "FERRY owners - all of them - came.",
            "The ferry (Star) — a boat of 1902 — is back.",
            "나루가 14일 다시 열렸다.",
        ] {
            assert_eq!(formula(text), None, "{text}");
        }
    }
}
