//! Numbers that count nothing named: which of them say something, and which are labels, list marks or codes.

use super::inexact::is_inexact;
use super::japanese;
use super::korean;
use super::label::{ends_with_verb, is_called, is_in_row, is_labelled, is_telephone};
use super::read::{Num, Style, number as number_at};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_han, is_hangul, is_latin};
use crate::facts::words::listed;
use crate::text::numeral;

/// A number without a unit that is no label; `start` may be a sign before the numeral at `at`.
pub(super) fn number(text: Text<'_>, start: usize, at: usize, num: Num) -> Option<Found> {
    let stated = match num.style {
        Style::Figures => is_stated(text, start, at, num),
        Style::Han => is_plain(text, at, num),
        Style::Hangul => korean::is_ended(text, num.end) && (num.end > at + 1 || start < at),
        Style::English => true,
    };
    if num.style == Style::Han && !stated {
        return None;
    }
    // “8.31”, “十一”: a name. A block of nothing else is a heading's number.
    let quoted = matches!(text.before(start, 1), '“' | '「' | '"' | '‘' | '《' | '\'' | '『')
        && matches!(text.get(num.end), '”' | '」' | '"' | '’' | '》' | '\'' | '』');
    let named = matches!(text.before(start, 1), '“' | '「' | '"' | '‘' | '《' | '『')
        && num.style == Style::Figures
        && num.end - at >= 3
        && is_han(text.get(num.end));
    let empty = |c: &char| is_blank(*c) || matches!(c, '\u{e000}'..='\u{f8ff}');
    let alone = text.slice(0, start).iter().all(empty)
        && text.slice(num.end, text.len()).iter().all(|c| is_blank(*c))
        && text.digits(at) == num.end
        && num.end - at <= 3
        && (start == at || text.get(start) == '+')
        && num.style == Style::Figures;
    if num.style == Style::Figures
        && start == at
        && (is_bracketed_age(text, at, num.end) || num.end >= at + 2 && japanese::is_age(text, at, num.end))
        && num.value.small().is_some_and(|v| (1..120).contains(&v))
    {
        return Some(Found::number(FactKind::Quantity, start, num.end, num.value, Some("year-old")));
    }
    if !stated || quoted || named || alone {
        return None;
    }
    if is_age(text, start, at, num) {
        return Some(Found::number(FactKind::Quantity, start, num.end, num.value, Some("year-old")));
    }
    if is_vote(text, start) {
        return Some(Found::number(FactKind::Quantity, start, num.end, num.value, Some("vote")));
    }
    let mut found = Found::number(FactKind::Number, start, num.end, num.value, None);
    found.approximate = num.inexact || is_inexact(text, start, num.end);
    Some(found)
}

/// 賛成9、反対4: how many were for it, or against.
fn is_vote(text: Text<'_>, start: usize) -> bool {
    let before = text.before(start, 1);
    among!(before, "成対对對権权權")
        && ["賛成", "反対", "棄権", "赞成", "贊成", "反对", "反對", "弃权", "棄權"]
            .iter()
            .any(|word| text.is_behind(start, word))
}

/// A(35)씨, 한도윤(48) 관장: an age in brackets behind who has it.
fn is_bracketed_age(text: Text<'_>, start: usize, end: usize) -> bool {
    if !matches!(text.before(start, 1), '(' | '（') || end > start + 3 {
        return false;
    }
    let before = text.before(start, 2);
    let two = end == start + 2 && text.get(start) != '0';
    (is_hangul(before) || before.is_ascii_uppercase()) && is_korean_age(text, start, end, two)
}

/// 김모(33·여) 씨, B(3)군, 한도윤(48) 관장, 한도윤(48·유하시청).
fn is_korean_age(text: Text<'_>, start: usize, end: usize, two: bool) -> bool {
    // A name of three syllables that begins with a family name; other words of so many are rarely so numbered.
    let word = (1..6).take_while(|&back| is_hangul(text.before(start, back + 1))).count();
    let first = text.before(start, word + 1);
    let named =
        word == 3 && crate::facts::may_begin_korean_name(first) || before_is_somebody(text, start, word);
    if text.get(end) == '·' && !text.is_any(end, &["·여)", "·남)"]) {
        return two && named && (is_hangul(text.get(end + 1)) || text.get(end + 1).is_ascii_uppercase());
    }
    let Some(close) = text.past_any(end, &["·여)", "·남)", ", 여)", ", 남)", ")"]) else {
        return false;
    };
    let after = text.blank(close);
    let titled = matches!(text.get(after), '씨' | '군' | '양') && korean::is_ended(text, after + 1);
    if titled || close > end + 1 {
        return true;
    }
    two && named && (close < after || !is_hangul(text.get(close)) || korean::is_ended(text, close))
}

/// 김모(33): somebody of a family.
fn before_is_somebody(text: Text<'_>, start: usize, word: usize) -> bool {
    word == 2 && text.before(start, 2) == '모' && crate::facts::may_begin_korean_name(text.before(start, 3))
}

/// “Ada Brook, 35, said”: a person's age.
fn is_age(text: Text<'_>, start: usize, at: usize, num: Num) -> bool {
    if num.style != Style::Figures || start != at || num.end > at + 3 || text.get(num.end) != ',' {
        return false;
    }
    // “Ada Brook Jr., 35,”
    let junior = usize::from(text.before(at, 3) == '.');
    let age = num.value.small().is_some_and(|v| (1..120).contains(&v)) && text.digits(at) == num.end;
    let apart = is_blank(text.before(at, 1)) && text.before(at, 2) == ',' && at >= 2;
    let (from, name) = text.word_before(at.saturating_sub(2 + junior));
    age && apart
        && name.capital
        && name.end >= from + 2
        && name.end + 2 + junior == at
        && is_blank(text.get(num.end + 1))
        // “corso Aurora, 15, Milan”
        && !text.get(num.end + 2).is_ascii_uppercase()
}

/// Figures that state a number rather than name a thing.
fn is_stated(text: Text<'_>, start: usize, at: usize, num: Num) -> bool {
    let next = text.get(num.end);
    let beyond = text.get(num.end + 1);
    // 2ちゃんねる, and 3回目: an ordinal.
    if next == 'ち' && beyond == 'ゃ'
        || matches!((next, beyond), (_, '目') | ('回', '戦')) && text.is_japanese(num.end)
    {
        return false;
    }
    // COVID19, B2B, 5G, 20th; 3:0, 2023-10, 192.168.1.2.
    if is_latin(next) || next == '_' || next == '\'' || next == '’' {
        return false;
    }
    // “the 200-member council”
    let sized = next == '-' && listed(SIZED, text.word(num.end + 1).text());
    if among!(next, ".:：/／-－–—―·・×*~～〜∼^=&+")
        && !sized
        && (beyond.is_ascii_alphanumeric() || numeral::digit(beyond).is_some())
    {
        return false;
    }
    let before = text.before(start, 1);
    // ’80 and '90s: years cut short. 第+1 and the like: how much a button has been pressed.
    if matches!(before, '\'' | '’') && num.end - at == 2 && !is_latin(text.before(start, 2))
        || before == '+' && text.before(start, 2) == '\0' && num.end - at < 3
    {
        return false;
    }
    // \x{2460}, /bd-1//1.507, 11／30: codes, and the ends of dates.
    let coded = before == '{'
        || matches!(before, '/' | '／')
            && (text.before(start, 2) == '/' || numeral::digit(text.before(start, 2)).is_some());
    // その3, パート2: one of several.
    let nth = text.is_behind(start, "その") || text.is_behind(start, "パート");
    // 30歳代: a decade of life.
    let decade = matches!(next, '歳' | '岁') && beyond == '代';
    if coded || nth || decade {
        return false;
    }
    // “+972 Magazine”
    if before == '+' && is_blank(next) && beyond.is_ascii_uppercase() {
        return false;
    }
    // “860 BC”, which the dates leave open.
    if text.is_any(num.end, &[" BC", " BCE", " CE", " AD"]) && !text.get(num.end + 3).is_ascii_alphanumeric()
        || text.is_any(num.end, &[" B.C", " A.D"])
        || is_called(text, start, num.end)
        || is_award(text, start, num.end)
        || is_bare_year(text, start, at, num.end)
        || is_telephone(text, start, num.end)
        || is_in_row(text, start, num.end)
    {
        return false;
    }
    // 401(k), 501(c)(3)
    if next == '(' && beyond.is_ascii_alphabetic() && text.get(num.end + 2) == ')' {
        return false;
    }
    let noted = is_noted(text, start, num.end);
    // 70″ and 90后, 777 and 737, 4K.
    if noted
        || next == '"'
        || next == '″'
        || (next == '后' && num.end - at == 2)
        || is_airliner(text, at, num.end)
        || (matches!(text.before(num.end, 1), 'K' | 'k') && num.end - at < 3)
    {
        return false;
    }
    // 打率.346, 打率・252: thousandths.
    if matches!(before, '.' | '・' | '．') && text.before(start, 2) == '率' {
        return false;
    }
    // 歼-20, A-10, 2.5-3.
    let other = text.before(start, 2);
    if matches!(before, '.' | '-' | '–' | '—' | '―' | '－' | '/' | ':' | '·' | '・')
        && (is_latin(other) || numeral::digit(other).is_some() || before == '-' && is_han(other))
        && start == at
    {
        return false;
    }
    if is_list_mark(text, start, num.end) || is_side_of_score(text, start, num.end) {
        return false;
    }
    let digits = num.end - at;
    let grouped = text.slice(at, num.end).iter().any(|c| !c.is_ascii_digit() && numeral::digit(*c).is_none());
    if digits > 7 && !grouped {
        return false;
    }
    // 110电话, 007: codes.
    if digits > 1 && !grouped && numeral::digit(text.get(at)) == Some(0) {
        return false;
    }
    // “new in 2.26”, “2015; 28: 685”: versions and references.
    let version =
        text.slice(at, num.end).contains(&'.') && digits == 4 && text.word_before(start).1.text() == "in";
    let reference = matches!(next, ';' | ':')
        && (beyond.is_ascii_digit() || (is_blank(beyond) && text.get(num.end + 2).is_ascii_digit()));
    if version || reference {
        return false;
    }
    if is_blank(before) && is_labelled(text, start) {
        return false;
    }
    if is_han(next) || is_hangul(next) {
        return behind_han(text, start, num, grouped, next);
    }
    if is_latin(before) || before == '#' {
        return false;
    }
    if is_blank(before) {
        // 웹 2.0: a version.
        return !(is_hangul(text.before(start, 2)) && text.is_behind(num.end, ".0"));
    }
    // プレイステーション2, 에버퀘스트2: a name's number.
    if start == at && (is_hangul(before) || matches!(before, '\u{30a1}'..='\u{30fa}' | 'ー')) {
        return false;
    }
    // 波音737，: a name's number; 达到120。 is stated.
    !is_han(before) || grouped || ends_with_verb(before) || start == at && is_vote(text, start)
}

/// 答案是五，: a digit in characters that ends what is said of something. “一是一，二是二” says nothing.
pub(in crate::facts) fn after_is(text: Text<'_>, at: usize) -> Option<Found> {
    let num = number_at(text, at + 1).filter(|num| num.style == Style::Han && num.end == at + 2)?;
    let stated = num.value.small().is_some_and(|n| (2..=10).contains(&n))
        && among!(text.get(num.end), "。，；！？,;!?”」』)）\0")
        && text.before(at, 1) != text.get(at + 1);
    stated.then(|| Found::number(FactKind::Number, at + 1, num.end, num.value, None))
}

/// What a number before a hyphen counts.
const SIZED: &str = "member seat strong bed page room storey story unit person vehicle";

/// “40 Under 40”: lists of people, which count nobody.
fn is_award(text: Text<'_>, start: usize, end: usize) -> bool {
    let same = |other: usize| text.slice(other, text.digits(other)) == text.slice(start, end);
    let ahead = text.past_any(end, &[" Under ", " under ", "-under-", " UNDER "]);
    ahead.is_some_and(same)
        || text.word_before(start).1.text() == "under"
            && same(text.word_before(start).0.saturating_sub(1 + end - start))
}

/// 2019 between Latin words: a year, where it is no round number.
fn is_bare_year(text: Text<'_>, start: usize, at: usize, end: usize) -> bool {
    let year = start == at
        && end == at + 4
        && text.digits(at) == end
        && matches!((text.get(at), text.get(at + 1)), ('1', '7' | '8' | '9') | ('2', '0'))
        && !(text.get(at) == '2' && text.get(at + 2) > '4');
    let next = text.get(end);
    let round = text.get(at + 2) == '0' && text.get(at + 3) == '0';
    year && !is_han(next) && !is_hangul(next) && !round
}

/// Boeing's 7x7.
fn is_airliner(text: Text<'_>, at: usize, end: usize) -> bool {
    end == at + 3 && text.get(at) == '7' && text.get(at + 2) == '7'
}

/// “(10, 11)” and “(27, 28, 29)”: numbers of notes.
fn is_noted(text: Text<'_>, start: usize, end: usize) -> bool {
    let listed = |c: char| c.is_ascii_digit() || matches!(c, ',' | ' ' | '–' | '-' | ';');
    if !matches!(text.get(end), ',' | ')' | ';') {
        return false;
    }
    let back = (1..40).find(|&i| !listed(text.before(start, i)));
    let ahead = (0..40).find(|&i| !listed(text.get(end + i)));
    matches!((back, ahead), (Some(b), Some(a)) if matches!(text.before(start, b), '(' | '[') && matches!(text.get(end + a), ')' | ']'))
}

/// 0 － 5: either side of a score, which says nothing without the other.
fn is_side_of_score(text: Text<'_>, start: usize, end: usize) -> bool {
    let dash = |c: char| matches!(c, '-' | '－' | '–' | '—' | '―');
    let digit = |c: char| numeral::digit(c).is_some();
    let blank = |at: usize| is_blank(text.get(at));
    let ahead = blank(end) && dash(text.get(end + 1)) && blank(end + 2) && digit(text.get(end + 3));
    let back = start >= 4
        && blank(start - 1)
        && dash(text.get(start - 2))
        && blank(start - 3)
        && digit(text.get(start - 4));
    ahead || back
}

/// “1.”, “2、”, “(3)”, “[4]”: marks of lists and notes.
fn is_list_mark(text: Text<'_>, start: usize, end: usize) -> bool {
    let before = text.before(start, 1);
    let next = text.get(end);
    if matches!(
        (before, next),
        ('(', ')') | ('（', '）') | ('[', ']') | ('［', '］') | ('【', '】') | ('〔', '〕') | ('〈', '〉')
    ) {
        return true;
    }
    // “1.10. 第十の戒め”: of a section.
    let section = text.slice(start, end).contains(&'.') && end - start <= 5;
    if before == '\0' && section && next == '.' && is_blank(text.get(end + 1)) {
        return true;
    }
    let opens = before == '\0'
        || (is_blank(before) && matches!(text.before(start, 2), '\0' | '。' | '；' | ';' | '.' | '：' | '>'));
    let short = end - start <= 2;
    opens
        && short
        && (matches!(next, '、' | ')' | '）' | '．')
            || (next == '.' && !text.get(end + 1).is_ascii_digit())
            || (before == '\0' && is_blank(next) && !text.get(end + 1).is_ascii_lowercase()))
        || (matches!(before, '。' | '；' | ';' | '：' | ':' | '，')
            && short
            && matches!(next, '、' | ')' | '）' | '．'))
        // “…上漲。2.北辰” in one paragraph.
        || (matches!(before, '。' | '；' | '！' | '？') && short && next == '.' && is_han(text.get(end + 1)))
}

/// Figures with Han or Hangul right behind that are no unit: 3号线, 12345热线.
fn behind_han(text: Text<'_>, start: usize, num: Num, grouped: bool, next: char) -> bool {
    let places = text.slice(start, num.end).iter().any(|c| matches!(c, '.' | '．'));
    // 4.8의: a magnitude; 3의 is as often an ordinal.
    if next == '의' && places {
        return korean::is_ended(text, num.end);
    }
    if among!(
        next,
        "代号號路线線楼期级級版式型季集章节届房室团师营连班院厂网热电店栋区月日年时時番호번위층월일년시분의等军系环维位丁着棟場所局镇街階列",
    ) {
        return false;
    }
    let before = text.before(start, 1);
    // ショップ2006登場: of a name.
    if matches!(before, '\u{30a1}'..='\u{30fa}' | 'ー') {
        return false;
    }
    if is_hangul(next) {
        // 뉴스24는: a name's number.
        return (korean::is_ended(text, num.end) || grouped) && !is_hangul(before);
    }
    // “8.31”示威, 9.11事件, 3.2版本: the name of a day or of a version.
    let thousands = text.slice(start, num.end).iter().any(|c| matches!(c, ',' | '，'));
    let figures = numeral::digit(text.before(num.end, 1)).is_some();
    if places
        && figures
        && !thousands
        && !matches!(next, '的' | '和' | '与' | '與' | '至' | '到' | '左' | '以')
    {
        return false;
    }
    // 911事件, 921大地震: by their days.
    let event = num.end == start + 3
        && !grouped
        && text.is_any(
            num.end,
            &["事件", "爆炸", "恐怖", "恐袭", "恐襲", "惨案", "慘案", "事故", "大地震", "地震"],
        );
    if event {
        return false;
    }
    // 5.2亿用户 and 20万居民 say numbers; 歼20战机 names a thing.
    // 58同城: a name; what counts has a counter or thousands.
    let long = num.end - start > 3 || matches!(next, '余' | '餘' | '多' | '几' | '来' | '여');
    grouped
        || ((text.is_japanese(start)
            && matches!(next, 'は' | 'が' | 'を' | 'に' | 'と' | 'の' | 'で' | 'も'))
            && !is_han(before))
        || (!is_han(before) && long && before != '\0' && !is_latin(before))
        || ends_with_verb(before)
}

/// A number in characters with at least two digits' worth of structure: 三万, 三百六十三, 二〇二六.
fn is_plain(text: Text<'_>, at: usize, num: Num) -> bool {
    let chars = text.slice(at, num.end);
    // 双十一: a day of sales.
    if chars.len() < 2 || matches!(text.before(at, 1), '双' | '雙') {
        return false;
    }
    let powers =
        chars.iter().filter(|&&c| numeral::small_power(c).is_some() || numeral::myriad(c).is_some()).count();
    let great = chars
        .iter()
        .filter(|&&c| numeral::small_power(c).is_some_and(|p| p > 1) || numeral::myriad(c).is_some())
        .count();
    let digits = chars.iter().filter(|&&c| numeral::han_digit(c).is_some()).count();
    let places = chars.iter().any(|&c| matches!(c, '点' | '點' | '・'));
    // 百万, 千百万 are “very many”, but in Japanese.
    let many = digits == 0 && !(powers >= 2 && (chars.first() == Some(&'十') || text.is_japanese(at)));
    if many && !num.inexact || powers == 0 && !places {
        return false;
    }
    let next = text.get(num.end);
    if is_list_mark(text, at, num.end) || matches!(next, '、' | '.' | '．') && text.before(at, 1) == '\0' {
        return false;
    }
    // 三百六十行, 千万别, 一百年, 十五中: names and sayings.
    let saying = among!(
        next,
        "行般别分全足佳月日年号號路中里世届线运大师军团胡陵五时時条章级期街楼连营小班史强佛仙姓事合科货倍",
    );
    let small = great == 0 && is_han(next) && !matches!(next, '的' | '是');
    let vague = digits == 1
        && great == 1
        && chars.len() == 2
        && chars.first() == Some(&'一')
        && matches!(chars.get(1), Some('万' | '千' | '百'))
        && is_han(next);
    !saying && !small && !vague
}
