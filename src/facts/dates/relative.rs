//! Words for days, weeks, months and years that lean on the article's own day: 昨天, 来週, 지난해.

use super::cjk::Point;
use super::weekday::{dated, in_week, weekday};
use super::when::{Grain, Part, When};
use super::within::{in_month, in_year};
use super::{named, told};
use crate::facts::text::{Text, is_hangul};

/// A word, the unit it counts, and how many from the article's own.
type Row = (&'static str, Grain, i32);

/// The words that begin with a character, longer ones first.
fn words(first: char) -> &'static [Row] {
    use Grain::{Day, Month, Quarter, Week, Year};
    match first {
        '今' => &[
            ("今年", Year, 0),
            ("今月", Month, 0),
            ("今週", Week, 0),
            ("今周", Week, 0),
            ("今天", Day, 0),
            ("今日", Day, 0),
        ],
        '本' => &[
            ("本季度", Quarter, 0),
            ("本年", Year, 0),
            ("本月", Month, 0),
            ("本周", Week, 0),
            ("本週", Week, 0),
            ("本日", Day, 0),
        ],
        '去' => &[("去年", Year, -1)],
        '昨' => &[("昨年", Year, -1), ("昨天", Day, -1), ("昨日", Day, -1)],
        '明' => &[("明後日", Day, 2), ("明年", Year, 1), ("明天", Day, 1), ("明日", Day, 1)],
        '来' => &[("来年", Year, 1), ("来月", Month, 1), ("来週", Week, 1)],
        '來' => &[("來年", Year, 1)],
        '后' => &[("后年", Year, 2), ("后天", Day, 2)],
        '前' => &[("前年", Year, -2), ("前天", Day, -2)],
        '올' => &[("올해", Year, 0)],
        '지' => &[
            ("지지난 주", Week, -2),
            ("지지난주", Week, -2),
            ("지지난 달", Month, -2),
            ("지지난달", Month, -2),
            ("지난 달", Month, -1),
            ("지난 주", Week, -1),
            ("지난해", Year, -1),
            ("지난달", Month, -1),
            ("지난주", Week, -1),
        ],
        '재' => &[("재작년", Year, -2)],
        '작' => &[("작년", Year, -1)],
        '전' => &[("전년도", Year, -1), ("전년", Year, -1)],
        '내' => &[("내년", Year, 1), ("내달", Month, 1), ("내일", Day, 1)],
        '这' => &[("这个周末", Week, 0), ("这个月", Month, 0), ("这周", Week, 0)],
        '這' => &[("這個週末", Week, 0), ("這個月", Month, 0)],
        '이' => &[("이번 달", Month, 0), ("이번 주", Week, 0), ("이달", Month, 0)],
        '上' => &[
            ("上上个星期", Week, -2),
            ("上上个月", Month, -2),
            ("上上個月", Month, -2),
            ("上上月", Month, -2),
            ("上上周", Week, -2),
            ("上上週", Week, -2),
            ("上个周末", Week, -1),
            ("上個週末", Week, -1),
            ("上个星期", Week, -1),
            ("上个月", Month, -1),
            ("上個月", Month, -1),
            ("上星期", Week, -1),
            ("上月", Month, -1),
            ("上周", Week, -1),
            ("上週", Week, -1),
        ],
        '再' => &[("再来年", Year, 2), ("再来月", Month, 2), ("再来週", Week, 2)],
        '先' => &[("先々月", Month, -2), ("先々週", Week, -2), ("先月", Month, -1), ("先週", Week, -1)],
        '下' => &[
            ("下下个星期", Week, 2),
            ("下下个月", Month, 2),
            ("下下個月", Month, 2),
            ("下下月", Month, 2),
            ("下下周", Week, 2),
            ("下下週", Week, 2),
            ("下个周末", Week, 1),
            ("下個週末", Week, 1),
            ("下个星期", Week, 1),
            ("下个月", Month, 1),
            ("下個月", Month, 1),
            ("下星期", Week, 1),
            ("下月", Month, 1),
            ("下周", Week, 1),
            ("下週", Week, 1),
        ],
        '다' => &[
            ("다다음 달", Month, 2),
            ("다다음 주", Week, 2),
            ("다다음달", Month, 2),
            ("다다음주", Week, 2),
            ("다음 달", Month, 1),
            ("다음 주", Week, 1),
            ("다음달", Month, 1),
            ("다음주", Week, 1),
        ],
        '오' => &[("오늘", Day, 0)],
        '어' => &[("어제", Day, -1)],
        '그' => &[("그저께", Day, -2)],
        '後' => &[("後天", Day, 2)],
        '모' => &[("모레", Day, 2)],
        _ => &[],
    }
}

/// Words for a part of a day so many days from the article's own.
fn parts(first: char) -> &'static [(&'static str, i32, &'static str)] {
    match first {
        '今' => &[
            ("今晚", 0, "EV"),
            ("今晩", 0, "EV"),
            ("今夜", 0, "EV"),
            ("今早", 0, "MO"),
            ("今晨", 0, "MO"),
            ("今朝", 0, "MO"),
        ],
        '昨' => &[("昨晚", -1, "EV"), ("昨晩", -1, "EV"), ("昨夜", -1, "NI"), ("昨晨", -1, "MO")],
        '明' => &[("明早", 1, "MO"), ("明晨", 1, "MO"), ("明晚", 1, "EV")],
        _ => &[],
    }
}

/// Names that begin like one of the words, by their first two characters.
fn names(first: char, second: char) -> &'static [&'static str] {
    match (first, second) {
        ('오', '늘') => &["오늘날"],
        ('이', '번') => &["이번 주식", "이번 주주"],
        ('今', '日') => &[
            "今日头条",
            "今日頭條",
            "今日俄罗斯",
            "今日美国",
            "今日中国",
            "今日话题",
            "今日关注",
            "今日说法",
            "今日视点",
        ],
        ('明', '日') => &["明日之", "明日香"],
        ('内', '일') => &["内일신문"],
        ('本', '年' | '周') => &["本年度报", "本周期"],
        ('上', '周' | '月') => &["上周期", "上周年", "上月球"],
        ('下', '周') => &["下周期"],
        _ => &[],
    }
}

/// 今春, 昨秋, 来夏: a season of this year, the last or the next.
fn season(text: Text<'_>, at: usize) -> Option<Point> {
    let n = match text.get(at + 1) {
        '春' => 1,
        '夏' => 2,
        '秋' => 3,
        '冬' => 4,
        _ => return None,
    };
    let count = match text.get(at) {
        '今' => 0,
        '昨' if text.is_japanese(at) => -1,
        '来' if text.is_japanese(at) => 1,
        _ => return None,
    };
    // 如今春光明媚, 今春节, 来夏威夷: other words.
    if among!(text.before(at, 1), "如方目即当當而至")
        || among!(text.get(at + 2), "节節晚运運游遊威令天季光深雨暖凉水月色时時正")
    {
        return None;
    }
    let year = When::relative(text.own, Grain::Year, count);
    // A winter lies in two years.
    let when = When { part: Some(Part::Season(n)), vague: year.vague || n == 4, ..year };
    Some(Point { end: at + 2, when, sure: true })
}

fn point_at(end: usize) -> Point {
    Point { end, when: When::default(), sure: true }
}

/// The word for a time at a position and what belongs to it: 去年5月, 次日上午, 元旦.
pub(super) fn relative(text: Text<'_>, at: usize) -> Option<Point> {
    near(text, at).or_else(|| told::told(text, at)).or_else(|| named::alone(text, at))
}

/// One that leans on the article's own day: 去年5月, 下周一, 昨晚.
fn near(text: Text<'_>, at: usize) -> Option<Point> {
    let first = text.get(at);
    let own = text.own;
    if matches!(first, '年' | '月')
        && let Some(end) = text.past_any(at, &["年底", "年末", "年初", "月底", "月末", "月初"])
    {
        // 当年末, 月末能拿: of another year, of every month.
        let asked = among!(text.before(at, 1), "至到从從自于於在将計计前截预預止")
            || matches!(text.get(end), '前' | '将' | '起' | '止')
            || first == '年' && text.is_any(end, &["以来", "以來", "至今"]);
        let other = matches!(text.before(at, 1), '\0' | '，' | '。' | '；' | ' ');
        let japanese = matches!(text.get(end), 'に' | 'の' | 'ま' | 'か') && text.is_japanese(at);
        let ended = other && text.get(end) == '，';
        if text.get(end) == '来' || !(asked || japanese || ended) {
            return None;
        }
        let grain = if first == '年' { Grain::Year } else { Grain::Month };
        return Some(Point {
            end,
            when: When { inexact: true, ..When::relative(own, grain, 0) },
            sure: true,
        });
    }
    if first == '週'
        && let Some(point) = super::upto::edge_of_week(text, at)
    {
        return Some(point);
    }
    if first == '次' {
        let (end, day) = weekday(text, text.past(at, "次の")?)?;
        return Some(Point { end, when: When { weekday: Some(day), ..When::default() }, sure: true });
    }
    if let Some(season) = season(text, at) {
        return Some(season);
    }
    for (word, days, part) in parts(first) {
        if let Some(end) = text.past(at, word) {
            let day = When::relative(own, Grain::Day, *days);
            return Some(Point { end, when: When { daypart: Some(part), ..day }, sure: true });
        }
    }
    let found =
        words(first).iter().find_map(|(word, grain, count)| Some((text.past(at, word)?, *grain, *count)));
    if let Some((end, grain, count)) = found {
        // '올해의 선수': of a prize.
        if text.get(end) == '의' && matches!(text.before(at, 1), '\'' | '‘' | '“' | '"' | '《') {
            return None;
        }
        // 当今天子: the emperor.
        // 前年 is the year before in Japanese, and the one before that in Chinese.
        let point = if first == '前' && grain == Grain::Year && text.is_japanese(at) {
            Point { when: When::relative(own, grain, -1), ..point_at(end) }
        } else {
            let when = When::relative(own, grain, count);
            Point { when: When { inexact: text.before(end, 1) == '末', ..when }, ..point_at(end) }
        };
        if text.is_any(at, names(first, text.get(at + 1))) || text.get(end) == '子' {
            return None;
        }
        // 다음 주식, 지난 주주: other words.
        let spaced = grain == Grain::Week && text.is_behind(end, " 주");
        if spaced && is_hangul(text.get(end)) && !among!(text.get(end), "말의에부까는은도가를중간께쯤보")
        {
            return None;
        }
        // 모레츠: a name.
        if first == '모' && is_hangul(text.get(end)) && !among!(text.get(end), "는은의에부까도면오아저새밤쯤")
        {
            return None;
        }
        // 时至今日, 科技发达的今天: these days.
        let now = matches!(first, '今' | '當' | '当') && grain == Grain::Day;
        // 今天的中国: these days too.
        let these = now
            && text.is_any(end, &["的中国", "的中國", "的世界", "的社会", "的社會", "的年轻人", "的时代"]);
        let idle = these
            || now
                && (text.before(at, 1) == '的' || text.is_behind(at, "至") && text.is_behind(at - 1, "时"));
        if idle {
            return None;
        }
        // 今年度: in Japan a fiscal year begins in April; 本年度 in Chinese is the year.
        let fiscal = grain == Grain::Year && text.get(end) == '度' && (first == '本' || text.is_japanese(at));
        let point = if fiscal {
            let japanese = text.is_japanese(at) && own.is_some_and(|own| own.month() < 4);
            let year = point.when.year.map(|year| year - i16::from(japanese));
            Point { end: end + 1, when: When { year, ..point.when }, ..point }
        } else {
            point
        };
        return Some(match grain {
            Grain::Year => in_year(text, point),
            Grain::Month => in_month(text, point),
            Grain::Week => in_week(text, point, i64::from(count)),
            Grain::Day => dated(text, point),
            Grain::Quarter => point,
        });
    }
    // 黑色星期五 and 《星期日报》 are names.
    let named = matches!(text.before(at, 1), '色' | '《' | '〈');
    if let Some((end, day)) = weekday(text, at).filter(|_| !named) {
        return Some(dated(
            text,
            Point { end, when: When { weekday: Some(day), ..When::default() }, sure: true },
        ));
    }
    if !matches!(first, '上' | '下' | '상' | '하') {
        return None;
    }
    let half = text.past_any(at, &["上半年", "下半年", "上半期", "下半期", "상반기", "하반기"])?;
    // 站上半年线: of a chart.
    if matches!(text.get(half), '线' | '線') {
        return None;
    }
    let n = if matches!(first, '上' | '상') { 1 } else { 2 };
    Some(Point { end: half, when: When { part: Some(Part::Half(n)), ..When::default() }, sure: true })
}
