//! Numbers of lists as word processors and pages write them.

use crate::text::is_unspaced;

/// Numbers beyond it are written in figures, whatever was asked for.
const MOST: u32 = 780;

/// A number and what stands around it, with the blank that parts it from the text: none after 、 and the like, nor where
/// the two stand `close`. `None` for a number of blanks.
pub(super) fn label(number: &str, close: bool) -> Option<String> {
    let number = number.trim();
    let wide = number.chars().next_back().is_some_and(|c| is_unspaced(c) && !c.is_alphanumeric());
    let gap = if close || wide { "" } else { " " };
    (!number.is_empty()).then(|| [number, gap].concat())
}

/// A number in the format that Word, or a page, calls by a name; `None` for what is no number. Formats that are not known
/// are written in figures.
pub(super) fn write(format: &str, number: u32) -> Option<String> {
    let figures = || number.to_string();
    let at = |list: &str| {
        let at = usize::try_from(number).ok().and_then(|n| n.checked_sub(1))?;
        list.chars().nth(at).map(String::from)
    };
    let small = (1..=MOST).contains(&number);
    Some(match format {
        "bullet" | "none" => return None,
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => wide(number),
        "ordinal" => format!("{number}{}", ending(number)),
        "lowerLetter" if small => letters(number, 'a'),
        "upperLetter" if small => letters(number, 'A'),
        "lower-alpha" if small => columns(number, 'a'),
        "upper-alpha" if small => columns(number, 'A'),
        "lowerRoman" if small => roman(number).to_lowercase(),
        "upperRoman" if small => roman(number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            at("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳").unwrap_or_else(figures)
        }
        "decimalEnclosedParen" => at("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇").unwrap_or_else(figures),
        "decimalEnclosedFullstop" => at("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛").unwrap_or_else(figures),
        "chineseCounting"
        | "taiwaneseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCountingThousand"
        | "japaneseCounting" => counted(number, "〇一二三四五六七八九", ["", "十", "百", "千"], true),
        "chineseLegalSimplified" => counted(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], false),
        "ideographLegalTraditional" | "japaneseLegal" => {
            counted(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], false)
        }
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            digits(number, "〇一二三四五六七八九")
        }
        "koreanDigital" | "koreanDigital2" => digits(number, "영일이삼사오육칠팔구"),
        "koreanCounting" => counted(number, "영일이삼사오육칠팔구", ["", "십", "백", "천"], true),
        "ideographTraditional" => at("甲乙丙丁戊己庚辛壬癸").unwrap_or_else(figures),
        "ideographZodiac" => at("子丑寅卯辰巳午未申酉戌亥").unwrap_or_else(figures),
        "ganada" => at("가나다라마바사아자차카타파하").unwrap_or_else(figures),
        "chosung" => at("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ").unwrap_or_else(figures),
        "aiueo" | "aiueoFullWidth" => {
            at("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
                .unwrap_or_else(figures)
        }
        "iroha" | "irohaFullWidth" => at(
            "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
        )
        .unwrap_or_else(figures),
        _ => figures(),
    })
}

/// a … z, aa, bb: a letter once more for each round.
fn letters(number: u32, first: char) -> String {
    let at = number.saturating_sub(1);
    let letter = char::from_u32(u32::from(first) + at % 26).unwrap_or(first);
    (0..=at / 26).map(|_| letter).collect()
}

/// a … z, aa, ab, as columns of a sheet are named.
fn columns(mut number: u32, first: char) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.extend(char::from_u32(u32::from(first) + number % 26));
        number /= 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            written.push_str(sign);
            number -= value;
        }
    }
    written
}

fn ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn wide(number: u32) -> String {
    digits(number, "０１２３４５６７８９")
}

/// Digit by digit.
fn digits(number: u32, signs: &str) -> String {
    number.to_string().chars().filter_map(|c| signs.chars().nth(c.to_digit(10)? as usize)).collect()
}

/// With tens, hundreds and thousands: 一百零五, and `bare` a ten without its one: 十二.
fn counted(number: u32, signs: &str, units: [&str; 4], bare: bool) -> String {
    if number == 0 || number > 9999 {
        return digits(number, signs);
    }
    let figures: Vec<u32> = number.to_string().chars().filter_map(|c| c.to_digit(10)).collect();
    let chinese = units.contains(&"十") || !bare;
    let mut written = String::new();
    let mut gap = false;
    for (at, &figure) in figures.iter().enumerate() {
        let unit = units.get(figures.len() - at - 1).copied().unwrap_or_default();
        if figure == 0 {
            gap = true;
            continue;
        }
        if gap && chinese {
            written.push('零');
        }
        gap = false;
        // 十二, 백이: but 一百一十.
        let silent = bare && figure == 1 && !unit.is_empty() && (at == 0 && unit == "十" || !chinese);
        if !silent {
            written.extend(signs.chars().nth(figure as usize));
        }
        written.push_str(unit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{label, write};

    #[test]
    fn a_blank_parts_a_number_from_its_text() {
        for (number, close, expected) in [
            ("1.", false, "1. "),
            (" (a) ", false, "(a) "),
            ("一、", false, "一、"),
            ("第三条", false, "第三条 "),
            ("2)", true, "2)"),
        ] {
            assert_eq!(label(number, close).as_deref(), Some(expected));
        }
        assert_eq!(label(" ", false), None);
    }

    #[test]
    fn every_way_of_writing_a_number() {
        for (format, number, expected) in [
            ("decimal", 12, "12"),
            ("decimalZero", 3, "03"),
            ("ordinal", 22, "22nd"),
            ("ordinal", 12, "12th"),
            ("lowerLetter", 3, "c"),
            ("upperLetter", 28, "BB"),
            ("lower-alpha", 27, "aa"),
            ("upper-alpha", 53, "BA"),
            ("lowerRoman", 14, "xiv"),
            ("upperRoman", 49, "XLIX"),
            ("decimalEnclosedCircle", 3, "③"),
            ("decimalEnclosedCircle", 21, "21"),
            ("chineseCounting", 10, "十"),
            ("chineseCountingThousand", 12, "十二"),
            ("chineseCountingThousand", 105, "一百零五"),
            ("japaneseCounting", 110, "一百一十"),
            ("chineseLegalSimplified", 21, "贰拾壹"),
            ("ideographDigital", 20, "二〇"),
            ("ideographTraditional", 2, "乙"),
            ("ganada", 3, "다"),
            ("koreanCounting", 112, "백십이"),
            ("aiueo", 1, "ア"),
            ("iroha", 2, "ロ"),
            ("decimalFullWidth", 10, "１０"),
            ("whatever", 7, "7"),
            ("upperRoman", 4_000_000, "4000000"),
            ("lowerLetter", 0, "0"),
        ] {
            assert_eq!(write(format, number).as_deref(), Some(expected), "{format}");
        }
        assert_eq!(write("bullet", 1), None);
    }
}
