//! Where lines may end: Unicode's line breaking (UAX #14) by way of `unicode-linebreak`, with the rules
//! Chinese and Japanese compositors add to it (JIS X 4051, GB/T 15834): quotation marks count as brackets,
//! —— and …… stay whole, and no line starts with closing or ends with opening punctuation.

use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Chooses the ends of lines. `advances` holds one width per scalar value of `text`, `first` and `rest`
/// the widths there are for the first line and the others (points, terminal columns: any unit). Returns scalar-value positions, ascending, never 0
/// and never the end.
pub fn fit(text: &str, advances: &[f32], first: f32, rest: f32) -> Vec<usize> {
    let chars: Vec<char> = text.chars().collect();
    let allowed = opportunities(text, &chars);
    let mut breaks = Vec::new();
    let (mut start, mut width, mut best) = (0, 0.0, None);
    let mut room = first;
    let mut at = 0;
    while at < chars.len() {
        if at > start && allowed[at] {
            best = Some(at);
        }
        let advance = advances.get(at).copied().unwrap_or(0.0);
        // Blanks may hang over the edge: they are not seen there.
        if width + advance > room + 0.01 && at > start && !chars[at].is_whitespace() {
            let end = best.unwrap_or_else(|| emergency(&chars, start, at));
            breaks.push(end);
            (start, best, room, width) = (end, None, rest, 0.0);
            at = end;
            continue;
        }
        width += advance;
        at += 1;
    }
    breaks
}

/// A word wider than the line is cut, but not before a mark that belongs to the letter before it, and where there is a
/// choice neither before closing nor after opening punctuation.
fn emergency(chars: &[char], start: usize, at: usize) -> usize {
    let holds = |&end: &usize| !is_joined(chars[end]);
    let good = |&end: &usize| holds(&end) && !closes(chars[end]) && !opens(chars[end - 1]);
    let cuts = || (start + 1..=at).rev();
    cuts().find(good).or_else(|| cuts().find(holds)).unwrap_or(at)
}

fn is_joined(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

/// Whether a line may end before each scalar value.
fn opportunities(text: &str, chars: &[char]) -> Vec<bool> {
    let mut allowed = vec![false; chars.len() + 1];
    let mut index_of_byte = text.char_indices().map(|(byte, _)| byte).enumerate().peekable();
    for (byte, kind) in linebreaks(text) {
        while index_of_byte.peek().is_some_and(|&(_, b)| b < byte) {
            index_of_byte.next();
        }
        if let Some(&(index, b)) = index_of_byte.peek()
            && b == byte
            && matches!(kind, BreakOpportunity::Allowed | BreakOpportunity::Mandatory)
        {
            allowed[index] = true;
        }
    }
    for at in 1..chars.len() {
        let (before, after) = (chars[at - 1], chars[at]);
        // UAX #14 leaves “” ‘’ open to either reading; beside ideographs they are brackets.
        if opens(after) && (is_wide(before) || closes(before)) && !opens(before) {
            allowed[at] = true;
        }
        if closes_quote(before) && is_wide(after) && !closes(after) {
            allowed[at] = true;
        }
        if never_between(before, after) {
            allowed[at] = false;
        }
        // !2 begins a word of its own, as no exclamation mark does.
        if before == ' ' && after == '!' && chars.get(at + 1).is_some_and(char::is_ascii_digit) {
            allowed[at] = true;
        }
    }
    allowed
}

fn never_between(before: char, after: char) -> bool {
    let dash_or_dots = |c: char| matches!(c, '—' | '―' | '…' | '⋯' | '─');
    opens(before)
        || closes(after)
        || (before == after && dash_or_dots(before))
        // 3.5 and 1,000 and 50% are one word each, whatever width their points have.
        || (before.is_ascii_digit() && matches!(after, '.' | ',' | '%' | '％' | '‰' | '℃'))
        || (matches!(before, '.' | ',') && after.is_ascii_digit())
        // !2, as a cell of the overview tells its contradictions.
        || (before == '!' && after.is_ascii_digit())
        // And so is １２．５, whose digits stand in squares of their own.
        || (is_wide_digit(before) && (is_wide_digit(after) || after == '．'))
        || (before == '．' && is_wide_digit(after))
        // 336米, 3.63亿元, 2024年: the figure keeps its unit.
        || (ends_figure(before) && begins_unit(after))
}

fn is_wide_digit(c: char) -> bool {
    matches!(c, '０'..='９')
}

fn ends_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９' | '万' | '亿' | '萬' | '億')
}

fn begins_unit(c: char) -> bool {
    matches!(
        c,
        '万' | '亿'
            | '萬'
            | '億'
            | '千'
            | '百'
            | '元'
            | '円'
            | '米'
            | '年'
            | '月'
            | '日'
            | '时'
            | '時'
            | '分'
            | '点'
            | '點'
            | '人'
            | '名'
            | '个'
            | '個'
            | '公'
            | '吨'
            | '噸'
            | '岁'
            | '歲'
            | '倍'
            | '次'
            | '户'
            | '戶'
    )
}

/// Opening punctuation: no line ends with it.
fn opens(c: char) -> bool {
    matches!(
        c,
        '“' | '‘'
            | '（'
            | '('
            | '「'
            | '『'
            | '《'
            | '〈'
            | '【'
            | '〔'
            | '［'
            | '['
            | '｛'
            | '{'
            | '〖'
            | '｟'
            | '«'
            | '‹'
            | '＂'
            | '〝'
    )
}

fn closes_quote(c: char) -> bool {
    matches!(c, '”' | '’')
}

/// Closing punctuation and what leans on the letter before it: no line starts with it.
fn closes(c: char) -> bool {
    matches!(
        c,
        '”' | '’'
            | '）'
            | ')'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '】'
            | '〕'
            | '］'
            | ']'
            | '｝'
            | '}'
            | '〗'
            | '｠'
            | '»'
            | '›'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '．'
            | '·'
            | '・'
            | '‧'
            | '.'
            | ','
            | ';'
            | ':'
            | '?'
            | '!'
            | '％'
            | '%'
            | '‰'
            | '℃'
            | '°'
            | '′'
            | '″'
            | '〞'
            | '〟'
            | '々'
            | '〻'
            | 'ー'
            | '〜'
            | '～'
            | '｡'
            | '､'
            | '｣'
            | '･'
            | 'ぁ'
            | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ゎ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | 'ヮ'
            | 'ヵ'
            | 'ヶ'
    )
}

/// Ideographs, kana, full-width forms: what stands in a square of its own.
fn is_wide(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(2)
}

#[cfg(test)]
mod tests {
    use super::{closes, fit, opens};

    /// Lines of `text` at `columns` half-width columns.
    fn lines(text: &str, columns: usize) -> Vec<String> {
        let advances: Vec<f32> =
            text.chars().map(|c| unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) as f32).collect();
        let breaks = fit(text, &advances, columns as f32, columns as f32);
        let chars: Vec<char> = text.chars().collect();
        let mut lines = Vec::new();
        let mut start = 0;
        for end in breaks.into_iter().chain([chars.len()]) {
            lines.push(chars[start..end].iter().collect());
            start = end;
        }
        lines
    }

    #[test]
    fn punctuation_keeps_to_its_side() {
        assert_eq!(lines("他说你好，再见", 8), ["他说你", "好，再见"]);
        assert_eq!(lines("甲乙丙（丁戊）", 8), ["甲乙丙", "（丁戊）"]);
        assert_eq!(lines("他们说“今天好。”大家笑", 12), ["他们说“今天", "好。”大家笑"]);
        assert_eq!(lines("一二三四”五", 8), ["一二三", "四”五"]);
    }

    #[test]
    fn dashes_dots_numbers_and_words_stay_whole() {
        assert_eq!(lines("新桥通车——三年", 9), ["新桥通车", "——三年"]);
        assert_eq!(lines("甲乙丙3.63亿元", 8), ["甲乙丙", "3.63亿元"]);
        assert_eq!(lines("甲乙丙50%以上", 8), ["甲乙丙", "50%以上"]);
        assert_eq!(lines("甲乙丙12,345.6元", 12), ["甲乙丙", "12,345.6元"]);
        assert_eq!(lines("改写91% !2", 9), ["改写91% ", "!2"]);
        assert_eq!(lines("甲乙丙３．５％丁", 12), ["甲乙丙", "３．５％丁"]);
        assert_eq!(lines("甲乙丙2024年丁", 8), ["甲乙丙", "2024年丁"]);
        assert_eq!(lines("主跨甲336米长", 10), ["主跨甲", "336米长"]);
        assert_eq!(lines("in the English way", 8), ["in the ", "English ", "way"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        assert_eq!(lines("internationalisation", 8), ["internat", "ionalisa", "tion"]);
    }

    #[test]
    fn no_width_hangs_and_nothing_is_lost() {
        let text = "“（《》）”，。……——abc 12.5%한국어བོད་ཡིག";
        for columns in 0..30 {
            let lines = lines(text, columns);
            assert_eq!(lines.concat(), text);
            assert!(lines.iter().all(|l| !l.is_empty()));
        }
    }

    /// What Chinese prose is made of; what may not be torn is one piece.
    fn pieces() -> impl proptest::strategy::Strategy<Value = Vec<String>> {
        use proptest::prelude::{Just, prop_oneof};
        let piece = prop_oneof![
            10 => "[桥江船人说年新闻记者今天通车水位渡口]{1,3}",
            3 => "[，。、；：？！”』）》】]",
            2 => "[“『（《【]",
            1 => Just("——".to_owned()),
            1 => Just("……".to_owned()),
            2 => "共[1-9][0-9]{0,2}(,[0-9]{3}){0,2}(\\.[0-9]{1,2})?[%％]?",
            1 => "在[12][0-9]{3}年",
            1 => "称[a-z]{1,6}",
        ];
        proptest::collection::vec(piece, 0..40)
    }

    proptest::proptest! {
        /// At widths where a line has room for a few letters beside what cannot be torn.
        #[test]
        fn prose_breaks_where_compositors_break_it(pieces in pieces(), columns in 30_usize..80) {
            let text = pieces.concat();
            let lines = lines(&text, columns);
            proptest::prop_assert_eq!(lines.concat(), text.clone());
            // Where the lines end, in scalar values.
            let mut ends = Vec::new();
            let mut at = 0;
            for line in &lines {
                at += line.chars().count();
                ends.push(at);
            }
            let mut start = 0;
            for piece in &pieces {
                let end = start + piece.chars().count();
                let figure = piece.contains(|c: char| c.is_ascii_digit());
                let whole = figure || ["——", "……"].contains(&piece.as_str());
                // Before a figure stands a letter of its own.
                start += usize::from(figure);
                let torn = ends.iter().any(|&at| start < at && at < end);
                proptest::prop_assert!(!(whole && torn), "{piece} is torn: {lines:?}");
                start = end;
            }
            let marks = |c: char| opens(c) || closes(c) || matches!(c, '—' | '…');
            for pair in lines.windows(2) {
                // A run of marks as long as the line leaves no choice.
                if pair[0].chars().chain(pair[1].chars()).filter(|c| !marks(*c)).count() < 12 {
                    continue;
                }
                let (end, start) = (pair[0].chars().next_back(), pair[1].chars().next());
                proptest::prop_assert!(!end.is_some_and(opens), "{lines:?}");
                proptest::prop_assert!(!start.is_some_and(closes), "{lines:?}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn lines_start_and_end_well(text in "[一二三四五，。“”（）《》3.a—…]{0,60}", columns in 14_usize..40) {
            let lines = lines(&text, columns);
            for pair in lines.windows(2) {
                let end = pair[0].trim_end().chars().next_back();
                let start = pair[1].chars().next();
                // A run of punctuation wider than the line has no good place to break.
                let run = |s: &str| s.chars().filter(|c| !opens(*c) && !closes(*c)).count();
                if run(&pair[0]) > 3 && run(&pair[1]) > 3 {
                    proptest::prop_assert!(!end.is_some_and(opens), "{lines:?}");
                    proptest::prop_assert!(!start.is_some_and(closes), "{lines:?}");
                }
            }
        }
    }
}
